//! Source → [`Record`]: what a module requests, which of Node's names it uses, which edits its text needs.
//!
//! A pure function of one source. The syntax tree is made, walked and dropped in here: only byte offsets and flags leave.
//! Nothing outside this folder knows swc.

mod constant;
mod depth;
mod early;
mod scope;
mod visitor;

use swc_core::common::BytePos;
use swc_core::ecma::ast::{EsVersion, Module, ModuleItem, Script};
use swc_core::ecma::parser::error::{Error, SyntaxError as SwcSyntaxError};
use swc_core::ecma::parser::{EsSyntax, Lexer, Parser, StringInput, Syntax};
use swc_core::ecma::visit::VisitWith;

use crate::record::{Edit, Record};
use crate::source::{Source, Span};
use depth::Need;
pub use depth::STACK_BYTES;
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

/// Scans one module, on a thread with a stack of [`STACK_BYTES`]: the parser recurses with the nesting of the text.
///
/// # Errors
///
/// The first syntax or early error (ECMA-262, 17) that the parser or the scan finds.
pub fn scan(source: &Source, format: Format) -> Result<Scanned, SyntaxError> {
    if format == Format::Module {
        return Ok(Scanned::Module(None));
    }
    match depth::stack_need(&source.text)? {
        Need::Worker => scan_guarded(source, format),
        Need::Own(bytes) => std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(bytes);
            let scanning = thread.spawn_scoped(scope, || scan_guarded(source, format));
            scanning.map_or_else(|_| Err(depth::too_deep(0)), |thread| thread.join().unwrap_or_else(|_| Err(gave_up())))
        }),
    }
}

/// Scans with the stack that is there. The parser's panics end here: it has some on texts that are no programs.
fn scan_guarded(source: &Source, format: Format) -> Result<Scanned, SyntaxError> {
    std::panic::catch_unwind(|| scan_text(source, format)).unwrap_or_else(|_| Err(gave_up()))
}

fn gave_up() -> SyntaxError {
    SyntaxError { message: "The parser can't make sense of this file".to_owned(), span: Span::default() }
}

fn scan_text(source: &Source, format: Format) -> Result<Scanned, SyntaxError> {
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
    if let Some(error) = first_error(source, parsed) {
        return Err(error);
    }
    let findings = visitor.finish();
    Ok(Record { requests: findings.requests, uses: findings.uses, edits: edits(source) })
}

/// The first error of those that the parser went on after and those that it lets pass.
fn first_error(source: &Source, parsed: &ParsedScript) -> Option<SyntaxError> {
    let recovered =
        parsed.errors.iter().filter(|error| !early::is_decided_by_us(error.kind())).cloned().map(syntax_error);
    recovered.chain(early::check_script(&source.text, &parsed.script)).min_by_key(|error| error.span.start)
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
