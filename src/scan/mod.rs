//! Source → [`Record`]: what a module requests, which of Node's names it uses, which edits its text needs.
//!
//! A pure function of one source. The syntax tree is made, walked and dropped in here: only byte offsets and flags leave.
//! Nothing outside this folder knows swc.

mod constant;
mod flow;
mod lower;
mod names;
mod scope;
mod visitor;

use swc_core::common::BytePos;
use swc_core::ecma::ast::{EsVersion, Script};
use swc_core::ecma::parser::error::{Error, SyntaxError as SwcSyntaxError};
use swc_core::ecma::parser::{EsSyntax, Lexer, Parser, StringInput, Syntax};
use swc_core::ecma::visit::VisitWith;

use crate::record::{Edit, EsModule, Record};
use crate::source::{Source, Span};
use visitor::{Visitor, span_of};

/// How a file's text is to be read (Node docs, "Determining module system").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A CommonJS module: a sloppy script in a function.
    CommonJs,
    /// An ES module.
    Module,
    /// CommonJS unless only an ES module can contain its syntax.
    Detect,
}

/// Why a text can't be a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// The parser's message.
    pub message: String,
    /// Where (byte offsets).
    pub span: Span,
}

/// What a text turned out to be.
#[derive(Debug)]
pub enum Scanned {
    /// A CommonJS module.
    CommonJs(Record),
    /// An ES module.
    Module(Record, EsModule),
}

/// Scans one module. Needs a deep stack: the parser recurses with the nesting of the text.
///
/// # Errors
///
/// The first syntax or early error (ECMA-262, 17) that the parser or the scan finds.
pub fn scan(source: &Source, format: Format) -> Result<Scanned, SyntaxError> {
    if source.text.starts_with("#!") && source.hashbang().is_none() {
        return Err(SyntaxError { message: "Invalid or unexpected token".to_owned(), span: Span::new(0, 1) });
    }
    if format == Format::Module {
        return scan_module(source);
    }
    match parse_commonjs(source) {
        Ok(parsed) => scan_script(source, &parsed).map(Scanned::CommonJs),
        // Only an ES module has this syntax (Node docs, "Syntax detection"); if it is none, the script's error counts.
        Err(error) if format == Format::Detect => scan_module(source).map_err(|_| error),
        Err(error) => Err(error),
    }
}

fn scan_module(source: &Source) -> Result<Scanned, SyntaxError> {
    let mut parser = parser(source);
    let module = parser.parse_module().map_err(syntax_error)?;
    if let Some(error) = parser.take_errors().into_iter().next() {
        return Err(syntax_error(error));
    }
    let (mut record, lowered) = lower::lower(source, &module);
    let mut edits = edits(source);
    edits.append(&mut record.edits);
    record.edits = edits;
    Ok(Scanned::Module(record, lowered))
}

/// A parsed script and the errors that the parser went on after.
struct ParsedScript {
    script: Script,
    errors: Vec<Error>,
}

fn syntax() -> Syntax {
    Syntax::Es(EsSyntax { import_attributes: true, explicit_resource_management: true, ..EsSyntax::default() })
}

fn parser(source: &Source) -> Parser<Lexer<'_>> {
    let end = BytePos(u32::try_from(source.text.len()).unwrap_or(u32::MAX));
    let input = StringInput::new(&source.text, BytePos(0), end);
    Parser::new_from(Lexer::new(syntax(), EsVersion::latest(), input, None))
}

fn parse_commonjs(source: &Source) -> Result<ParsedScript, SyntaxError> {
    let mut parser = parser(source);
    let script = parser.parse_commonjs().map_err(syntax_error)?;
    let errors = parser.take_errors();
    match errors.iter().position(|error| matches!(error.kind(), SwcSyntaxError::ImportMetaInScript)) {
        Some(at) => Err(syntax_error(errors.into_iter().nth(at).unwrap_or_else(|| unreachable!()))),
        None => Ok(ParsedScript { script, errors }),
    }
}

fn syntax_error(error: Error) -> SyntaxError {
    let span = span_of(swc_core::common::Spanned::span(&error));
    SyntaxError { message: error.into_kind().msg().into_owned(), span }
}

fn scan_script(source: &Source, parsed: &ParsedScript) -> Result<Record, SyntaxError> {
    let mut visitor = Visitor::new(None);
    parsed.script.body.visit_with(&mut visitor);
    if let Some(error) = parsed.errors.iter().find(|error| !is_false_alarm(error, &visitor)) {
        return Err(syntax_error(error.clone()));
    }
    if let Some((name, span)) = visitor.clashes.first() {
        let message = format!("Identifier '{name}' has already been declared");
        return Err(SyntaxError { message, span: *span });
    }
    let imports = std::mem::take(&mut visitor.syntax.imports);
    let names = std::mem::take(&mut visitor.names).finish(&source.text);
    let mut findings = visitor.finish();
    flow::follow(&mut findings, &parsed.script.body, source);
    let import_handle = (!imports.is_empty()).then(|| lower::free_name(&source.text, "$import"));
    let mut edits = edits(source);
    edits.extend(imports.into_iter().map(|span| Edit { span, text: import_handle.clone().unwrap_or_default() }));
    edits.sort_by_key(|edit| edit.span);
    Ok(Record {
        requests: findings.requests,
        uses: findings.uses,
        edits,
        opaque: findings.opaque,
        import_handle,
        names,
    })
}

/// The parser rejects the legal sloppy `if (x) function f() {}` (ECMA-262, B.3.3).
fn is_false_alarm(error: &Error, visitor: &Visitor) -> bool {
    let start = swc_core::common::Spanned::span(error).lo.0;
    matches!(error.kind(), SwcSyntaxError::DeclNotAllowed) && visitor.if_functions.contains(&start)
}

/// What must change in a script's text for it to stand inside a function in another file.
fn edits(source: &Source) -> Vec<Edit> {
    let mut edits = Vec::new();
    if source.hashbang().is_some() {
        // A hashbang is legal at the start of a file only; as a comment it keeps its line.
        edits.push(Edit { span: Span::new(0, 0), text: "//".to_owned() });
    }
    edits
}
