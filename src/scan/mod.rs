//! Source → [`Record`]: what a module requests, which of Node's names it uses, which edits its text needs.
//!
//! A pure function of one source. The syntax tree is made, walked and dropped in here: only byte offsets and flags leave.
//! Nothing outside this folder knows it, but for `minify`, which is called from here.

mod comments;
mod constant;
mod depth;
mod early;
mod flow;
mod live;
mod lower;
mod names;
mod nesting;
mod scope;
mod unused;
mod visitor;

use std::panic::AssertUnwindSafe;
use std::path::PathBuf;

use rustc_hash::FxHashMap;
use swc_core::atoms::hstr::global_atom_store_gc;
use swc_core::common::{BytePos, Spanned};
use swc_core::ecma::ast::{EsVersion, ModuleDecl, ModuleItem, Script};
use swc_core::ecma::parser::error::{Error, SyntaxError as SwcSyntaxError};
use swc_core::ecma::parser::{EsSyntax, Lexer, Parser, StringInput, Syntax};
use swc_core::ecma::visit::VisitWith;

use crate::minify::{self, Kind};
use crate::record::{Edit, EsModule, Record};
use crate::source::{Source, Span};
use depth::Need;
pub use depth::{MAX_STACK_BYTES, STACK_BYTES};
pub(crate) use lower::blank_end;
use scope::NameId;
use unused::Unused;
use visitor::{Visitor, span_of};

/// How many bytes a text has at least whose literals are released at once.
const LARGE_TEXT: usize = 1 << 16;

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
    Module(Record, Box<EsModule>),
}

/// What is asked of a scan besides.
#[derive(Debug, Clone, Copy)]
pub struct Wishes {
    /// The size of the stack of the thread that scans: [`STACK_BYTES`] or more.
    pub stack_bytes: usize,
    /// A static import of names that nothing mentions is none.
    pub drops_unused_imports: bool,
    /// The text becomes short, if it can.
    pub minifies: bool,
}

impl Default for Wishes {
    fn default() -> Self {
        Self { stack_bytes: STACK_BYTES, drops_unused_imports: false, minifies: false }
    }
}

/// Scans one module, on a thread with the stack that the wishes tell of: the parser recurses with the nesting of the text.
///
/// # Errors
///
/// The first syntax or early error (ECMA-262, 17) that the parser or the scan finds.
pub fn scan(source: &Source, format: Format, wishes: Wishes) -> Result<Scanned, SyntaxError> {
    if source.text.starts_with("#!") && source.hashbang().is_none() {
        return Err(SyntaxError { message: "Invalid or unexpected token".to_owned(), span: Span::new(0, 1) });
    }
    let scanned = on_deep_stack(&source.text, wishes.stack_bytes, || scan_text(source, format, wishes));
    if scanned.is_err() && wishes.minifies {
        // It is not minified if that is what fails.
        return scan(source, format, Wishes { minifies: false, ..wishes });
    }
    scanned
}

/// A script made short; `None` where it is none.
pub fn minified(text: &str) -> Option<String> {
    let source = Source::verbatim(PathBuf::new(), text.to_owned());
    let parsed = parse_commonjs(&source).ok()?;
    let mut minified = String::with_capacity(text.len());
    let mut at = 0;
    for edit in minify::minify(text, &parsed.script, Kind::Script) {
        minified.push_str(&text[at..edit.span.range().start]);
        minified.push_str(&edit.text);
        at = edit.span.range().end;
    }
    Some(minified + &text[at..])
}

/// Does work that recurses with the nesting of a text, on this thread, whose stack has so many bytes ([`STACK_BYTES`] or more),
/// or on one of its own. The parser's panics end here: it has some on texts that are no programs.
///
/// # Errors
///
/// Those of the work; where the text nests too deep for any stack; where the work panics.
pub fn on_deep_stack<T: Send>(
    text: &str,
    stack_bytes: usize,
    work: impl Fn() -> Result<T, SyntaxError> + Sync,
) -> Result<T, SyntaxError> {
    let need = depth::need(text, stack_bytes)?;
    // What a panic leaves behind is dropped with the work.
    let guarded = || std::panic::catch_unwind(AssertUnwindSafe(&work)).unwrap_or_else(|_| Err(gave_up()));
    match need {
        Need::Worker => guarded(),
        Need::Own(bytes) => std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(bytes);
            let working = thread.spawn_scoped(scope, guarded);
            working.map_or_else(|_| Err(depth::too_deep(0)), |thread| thread.join().unwrap_or_else(|_| Err(gave_up())))
        }),
    }
}

fn gave_up() -> SyntaxError {
    SyntaxError { message: "The parser can't make sense of this file".to_owned(), span: Span::default() }
}

fn scan_text(source: &Source, format: Format, wishes: Wishes) -> Result<Scanned, SyntaxError> {
    if format == Format::Module {
        return scan_module(source, wishes);
    }
    match parse_commonjs(source).and_then(|parsed| scan_script(source, parsed, wishes)) {
        Ok(record) => Ok(Scanned::CommonJs(record)),
        // Only an ES module has this syntax (Node docs, "Syntax detection"); if it is none, the script's error counts.
        Err(error) if format == Format::Detect => scan_module(source, wishes).map_err(|_| error),
        Err(error) => Err(error),
    }
}

fn scan_module(source: &Source, wishes: Wishes) -> Result<Scanned, SyntaxError> {
    let mut parser = parser(source);
    let mut module = parser.parse_module().map_err(syntax_error)?;
    let checked = early::check_module(&source.text, &module);
    if let Some(error) = first_of(&parser.take_errors(), checked.error) {
        return Err(error);
    }
    let may_be_refused = checked.varies || nesting::is_hard_for_v8(&module, checked.depth);
    let end = module.body.last().map_or(0, |item| item.span_hi().0);
    let minified = wishes.minifies.then(|| minify::minify(&source.text, &module, Kind::Module));
    let unused = if wishes.drops_unused_imports { unused::drop_unused(source, &mut module) } else { Unused::default() };
    let kept = kept_in_place(source, &module.body, end);
    let (mut record, mut lowered) = lower::lower(source, &mut module, &unused.only_exported);
    lowered.may_export_types = wishes.drops_unused_imports;
    record.edits = joined(record.edits, unused.edits);
    record.edits = match minified {
        None => joined(kept, record.edits),
        Some(minified) => shortened(kept, minified, record.edits, &lowered.updates),
    };
    record.opaque = opaque(record.opaque, checked.regexps);
    record.may_be_refused = may_be_refused;
    drop(module);
    release_literals(&source.text);
    Ok(Scanned::Module(record, Box::new(lowered)))
}

/// Whether parts of an ES module mention names that only CommonJS has (`require`, `module`, `exports`, `__filename`,
/// `__dirname`) and that they do not declare, nor do anything that only an ES module can.
pub(crate) fn mentions_common_js<'a>(items: impl Iterator<Item = &'a ModuleItem>) -> bool {
    let mut visitor = Visitor::of_module(FxHashMap::default(), NameId::MAX);
    for item in items {
        item.visit_with(&mut visitor);
        if let ModuleItem::ModuleDecl(ModuleDecl::Import(import)) = item {
            import.specifiers.iter().for_each(|specifier| visitor.import(specifier.local()));
        }
    }
    let syntax = &visitor.syntax;
    let is_es_module = !syntax.awaits.is_empty() || !syntax.metas.is_empty() || syntax.has_for_await;
    let is_common_js = |id: u16| visitor::WRAPPER_NAMES.get(usize::from(id)).is_some_and(|name| *name != "arguments");
    !is_es_module && visitor.finish().sites.iter().any(|(id, _)| is_common_js(*id))
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

/// A parser's error as ours.
pub(crate) fn syntax_error(error: Error) -> SyntaxError {
    let span = span_of(error.span());
    SyntaxError { message: error.into_kind().msg().into_owned(), span }
}

fn scan_script(source: &Source, mut parsed: ParsedScript, wishes: Wishes) -> Result<Record, SyntaxError> {
    let checked = early::check_script(&source.text, &parsed.script);
    if let Some(error) = first_of(&parsed.errors, checked.error) {
        return Err(error);
    }
    let mut visitor = Visitor::of_script(checked.wanted);
    parsed.script.body.visit_with(&mut visitor);
    let names = std::mem::take(&mut visitor.names).finish(&source.text);
    let mut findings = visitor.finish();
    let imports = std::mem::take(&mut findings.syntax.imports);
    let import_handle = (!imports.is_empty()).then(|| lower::free_name(&source.text, "$import"));
    let end = parsed.script.body.last().map_or(0, |statement| statement.span_hi().0);
    let kept = kept_in_place(source, &parsed.script.body, end);
    let renamed = with_import(imports, &findings.syntax.made, import_handle.as_deref().unwrap_or_default());
    let edits = if wishes.minifies {
        let minified = minify::minify(&source.text, &parsed.script, Kind::Script);
        shortened(kept, minified, renamed, &[])
    } else {
        joined(kept, renamed)
    };
    let is_hard_for_v8 = nesting::is_hard_for_v8(&parsed.script, checked.depth);
    let may_be_refused = is_hard_for_v8 || checked.varies && import_handle.is_none();
    let collected = flow::collect(&findings, &mut parsed.script.body, source);
    // Its memory serves for what follows.
    drop(parsed);
    release_literals(&source.text);
    if let Some(collected) = collected {
        collected.follow(&mut findings, source);
    }
    findings.requests.append(&mut findings.files);
    Ok(Record {
        requests: findings.requests,
        uses: findings.uses,
        edits,
        opaque: opaque(findings.templates, checked.regexps),
        raw: findings.raw,
        import_handle,
        names,
        may_be_refused,
    })
}

/// What gives a script the bundle's `import()`: by a name of its own, which functions that are made know as a parameter.
fn with_import(imports: Vec<Span>, made: &[Span], handle: &str) -> Vec<Edit> {
    let edit = |span, text: String| Edit { span, text };
    let mut edits: Vec<Edit> = imports.into_iter().map(|span| edit(span, handle.to_owned())).collect();
    for call in made {
        edits.push(edit(Span::new(call.start, call.start), format!("\"{handle}\", ")));
        edits.push(edit(Span::new(call.end, call.end), format!(".bind(null, {handle})")));
    }
    edits.sort_by_key(|edit| edit.span);
    edits
}

/// The parser keeps each literal as it is written in a store of the thread, where it stays when the tree is gone. Behind a large
/// text that store is emptied, which takes one look at all that it ever had room for.
fn release_literals(text: &str) {
    if text.len() > LARGE_TEXT {
        global_atom_store_gc();
    }
}

/// Where tokens can't be told from the bytes alone, sorted: in texts of templates and regular expressions.
fn opaque(mut templates: Vec<Span>, mut regexps: Vec<Span>) -> Vec<Span> {
    templates.append(&mut regexps);
    templates.sort_unstable();
    templates
}

/// Whether an error that the parser went on after is none: the scan knows better, and looks for it itself.
pub(crate) fn is_decided_later(error: &Error) -> bool {
    early::is_decided_by_us(error.kind())
}

/// The first error in the text, of those that the parser went on after and the one that the scan finds.
fn first_of(recovered: &[Error], early: Option<SyntaxError>) -> Option<SyntaxError> {
    let recovered = recovered.iter().filter(|error| !early::is_decided_by_us(error.kind()));
    recovered.cloned().map(syntax_error).chain(early).min_by_key(|error| error.span.start)
}

/// What must change in any module's text for it to stand inside a function in another file, sorted. `end`: the byte offset
/// behind the last token.
fn kept_in_place<N: VisitWith<comments::Literals> + ?Sized>(source: &Source, program: &N, end: u32) -> Vec<Edit> {
    let mut edits = Vec::new();
    if source.hashbang().is_some() {
        // A hashbang is legal at the start of a file only; as a comment it keeps its line.
        edits.push(Edit { span: Span::new(0, 0), text: "//".to_owned() });
    }
    edits.append(&mut comments::silence(&source.text, program, end));
    edits
}

/// What is kept in place as far as it is there in a minified text, which has no hashbang; `needed` and `further`: see [`minify::join`].
fn shortened(mut kept: Vec<Edit>, minified: Vec<Edit>, needed: Vec<Edit>, further: &[Edit]) -> Vec<Edit> {
    kept.retain(|edit| edit.span.start < edit.span.end);
    minify::join(joined(kept, minified), needed, further)
}

/// Two lists of edits, each sorted and disjoint, as one; what the second one replaces is gone for the first.
fn joined(first: Vec<Edit>, mut second: Vec<Edit>) -> Vec<Edit> {
    let is_kept = |edit: &Edit| {
        let next = second.partition_point(|other| other.span.end <= edit.span.start);
        second.get(next).is_none_or(|other| other.span.start >= edit.span.end)
    };
    let mut edits: Vec<Edit> = first.into_iter().filter(is_kept).collect();
    edits.append(&mut second);
    edits.sort_by_key(|edit| edit.span);
    edits
}
