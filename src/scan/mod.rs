//! Source → [`Record`]: what a module requests, which of Node's names it uses, which edits its text needs.
//!
//! A pure function of one source. The syntax tree is made, walked and dropped in here: only byte offsets and flags leave.
//! Nothing outside this folder knows swc.

mod constant;
mod scope;
mod visitor;

use swc_core::common::BytePos;
use swc_core::ecma::ast::{EsVersion, Module, ModuleItem, Script};
use swc_core::ecma::parser::error::{Error, SyntaxError as SwcSyntaxError};
use swc_core::ecma::parser::{EsSyntax, Lexer, Parser, StringInput, Syntax};
use swc_core::ecma::visit::VisitWith;

use crate::record::{Edit, Record};
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
    /// An ES module; the place of the syntax that makes it one, where syntax decided.
    Module(Option<Span>),
}

/// Scans one module. Needs a deep stack: the parser recurses with the nesting of the text.
///
/// # Errors
///
/// The first syntax or early error (ECMA-262, 17) that the parser or the scan finds.
pub fn scan(source: &Source, format: Format) -> Result<Scanned, SyntaxError> {
    if format == Format::Module {
        return Ok(Scanned::Module(None));
    }
    match parse_commonjs(source) {
        Ok(parsed) => scan_script(source, &parsed).map(Scanned::CommonJs),
        Err(error) => match detect_module(source, format) {
            Some(span) => Ok(Scanned::Module(Some(span))),
            None => Err(error),
        },
    }
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

/// The place of the syntax that makes a text an ES module, if it is one (Node docs, "Syntax detection").
fn detect_module(source: &Source, format: Format) -> Option<Span> {
    if format != Format::Detect {
        return None;
    }
    let mut parser = parser(source);
    let module: Module = parser.parse_module().ok()?;
    let declaration = module.body.iter().find_map(|item| match item {
        ModuleItem::ModuleDecl(declaration) => Some(span_of(swc_core::common::Spanned::span(declaration))),
        ModuleItem::Stmt(_) => None,
    });
    // Without a declaration it is `import.meta` or a top-level `await` that made the script fail.
    Some(declaration.unwrap_or_default())
}

fn scan_script(source: &Source, parsed: &ParsedScript) -> Result<Record, SyntaxError> {
    let mut visitor = Visitor::new();
    parsed.script.body.visit_with(&mut visitor);
    if let Some(error) = parsed.errors.iter().find(|error| !is_false_alarm(error, &visitor)) {
        return Err(syntax_error(error.clone()));
    }
    if let Some((name, span)) = visitor.clashes.first() {
        let message = format!("Identifier '{name}' has already been declared");
        return Err(SyntaxError { message, span: *span });
    }
    let findings = visitor.finish();
    Ok(Record { requests: findings.requests, uses: findings.uses, edits: edits(source) })
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
