//! STAGE Graph + Plan → the bundle's text, as a list of pieces that point into the sources.
//!
//! Nothing is decided here, and no source is copied: the text is written from where it lies, with the few characters that
//! stand between.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use rustc_hash::FxHashSet;

use crate::builtins::is_builtin;
use crate::exports::Missing;
use crate::frame::{self, Part};
use crate::graph::{Content, Graph, Module, ModuleId, Outcome};
use crate::lines::CountedLines;
use crate::link::Plan;
use crate::literal::{array_literal, object_literal, string_literal, template_text, write_literal, write_template};
use crate::map::Place;
use crate::mappings::Position;
use crate::options::Format;
use crate::paths::{parent, relative_path};
use crate::reach::asked_path;
use crate::record::{Base, Edit, EsModule, Record, RequestKind, Specifier};
use crate::resolve::{ErrorKind, MessagePart, Refusal};
use crate::runtime::{self, ENTRY, ES_MODULES, EVALUATION, EXPORTS, FILES, LOOPS, NAMESPACES, Runtime, SITES, STARTS};
use crate::scan;
use crate::source::Span;

/// The start of a row. In an array literal, V8 would name the functions after the links of other rows, in stack traces.
const ROW: &str = "Array(";

/// Node's wrapper (Node docs, "The module wrapper").
const WRAPPER: &str = "function (exports, require, module, __filename, __dirname) {\n";

/// A stretch of a source that is shorter, in bytes, is copied: to point to it would take more room.
const SHORT: usize = 64;

/// One stretch of the bundle.
#[derive(Debug)]
enum Piece {
    /// Text made here.
    Own(String),
    /// Part of a module's source, as it is.
    Source(ModuleId, Span),
    /// The same between the backticks of a template.
    Template(ModuleId, Span),
    /// A module's source as a JavaScript string literal.
    Literal(ModuleId),
    /// Nothing: a row of the table starts here, or the table ends.
    Row,
    /// The lines of the rows so far, 1-based, as JavaScript text.
    Rows,
}

/// The text of a bundle.
#[derive(Debug, Default)]
pub struct Code {
    pieces: Vec<Piece>,
    /// What the source map is about, and where it starts.
    places: Vec<(Place, Position)>,
    /// The end of the text so far; only right where modules have mappings, or it has to be known.
    at: Position,
    /// Whether the line has to be known.
    counts_lines: bool,
    /// Whether it has to be safe inside an HTML `<script>`.
    is_markup: bool,
    /// Whether the lines of the rows stand somewhere.
    tells_rows: bool,
}

impl Code {
    /// Writes the whole text, from the sources where they lie.
    ///
    /// # Errors
    ///
    /// Those of `to`.
    pub fn write(&self, graph: &Graph, to: &mut dyn Write) -> io::Result<()> {
        let (to, mut rows) = (&mut CountedLines::new(to, self.tells_rows), Vec::new());
        for piece in &self.pieces {
            match piece {
                Piece::Row => rows.push(to.line.to_string()),
                Piece::Rows => to.write_all(array_literal(rows.drain(..)).as_bytes())?,
                Piece::Own(text) => to.write_all(text.as_bytes())?,
                Piece::Source(module, span) => {
                    to.write_all(graph.module(*module).source.text[span.range()].as_bytes())?;
                }
                Piece::Template(module, span) => {
                    write_template(&graph.module(*module).source.text[span.range()], to)?;
                }
                Piece::Literal(module) => write_literal(&graph.module(*module).source.text, self.is_markup, to)?,
            }
        }
        Ok(())
    }

    /// The stretches that can be mapped, with the positions where they start; right where modules have mappings.
    pub fn take_places(&mut self) -> Vec<(Place, Position)> {
        std::mem::take(&mut self.places)
    }

    /// A file of the runtime.
    fn runtime(&mut self, name: &'static str, text: String) {
        let start = self.at;
        self.own(&text);
        self.places.push((Place::Runtime(name, text), start));
    }

    fn own(&mut self, text: &str) {
        self.at = self.at.behind(text);
        self.push(text);
    }

    fn push(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Own(last)) => last.push_str(text),
            _ => self.pieces.push(Piece::Own(text.to_owned())),
        }
    }
}

/// Puts the bundle together.
pub fn emit(graph: &Graph, plan: &Plan) -> Code {
    let format = plan.shape.format;
    let mut code = Code {
        counts_lines: format == Format::Esm,
        is_markup: format == Format::Iife,
        tells_rows: plan.has_sites,
        ..Code::default()
    };
    let entry = graph.module(ModuleId::ENTRY);
    if let Some(hashbang) = entry.source.hashbang().filter(|_| format != Format::Iife) {
        code.own(hashbang);
        code.own("\n");
    }
    for part in frame::before(plan) {
        match part {
            Part::Text(text) => code.own(&text),
            Part::Stand(stand) => code.runtime(stand.file(), shipped(plan, stand.source())),
        }
    }
    code.runtime(plan.runtime.file(), shipped(plan, plan.runtime.source()));
    code.own("([\n");
    for id in &plan.order {
        code.pieces.extend(plan.has_sites.then_some(Piece::Row));
        match plan.runtime {
            Runtime::Small => small_row(graph, plan, *id, &mut code),
            Runtime::Node => node_row(graph, plan, *id, &mut code),
        }
    }
    code.pieces.extend(plan.has_sites.then_some(Piece::Row));
    let (entry, place) = (plan.row(ModuleId::ENTRY), frame::place(plan));
    match plan.runtime {
        Runtime::Small => code.own(&format!("], {entry}, {place}")),
        Runtime::Node => {
            code.own(&format!("], {}, {entry}, {place}", aliases(graph, plan)));
            further_arguments(plan, &mut code);
        }
    }
    code.own(");\n");
    code.own(&frame::after(plan));
    code
}

/// A source of the runtime as it stands in the bundle.
fn shipped(plan: &Plan, source: &str) -> String {
    let text = runtime::shipped(source);
    if plan.is_minified { scan::minified(&text).unwrap_or(text) } else { text }
}

/// Of runtime/node.js: what serves ES modules, what stands for the bundle file, what serves files that are read, modules
/// that are started and those that look at the stack; nothing for those at the end that are not needed.
fn further_arguments(plan: &Plan, code: &mut Code) {
    let modules = plan.has_es_modules.then(|| Further::Parts(module_parts(plan)));
    let stand = (plan.shape.format != Format::Cjs).then_some(Further::Name(&plan.shape.prefix));
    let files = plan.has_files.then_some(Further::Part(("runtime/files.js", FILES)));
    let starts = plan.has_starts.then_some(Further::WithProgram(("runtime/starts.js", STARTS)));
    let sites = plan.has_sites.then_some(Further::WithRows(("runtime/sites.js", SITES)));
    let arguments = [modules, stand, files, starts, sites];
    let count = arguments.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
    for argument in arguments.into_iter().take(count) {
        code.own(", ");
        match argument {
            Some(Further::Part((file, source))) => code.runtime(file, shipped(plan, source)),
            Some(Further::Parts(parts)) => {
                for (at, (file, source)) in parts.into_iter().enumerate() {
                    code.own(if at == 0 { "[" } else { ", " });
                    code.runtime(file, shipped(plan, source));
                }
                code.own("]");
            }
            Some(Further::WithProgram((file, source))) => {
                code.own("[");
                code.runtime(file, shipped(plan, source));
                code.own(if plan.shape.format == Format::Cjs { ", () => arguments.callee]" } else { "]" });
            }
            Some(Further::WithRows((file, source))) => {
                code.own("[");
                code.runtime(file, shipped(plan, source));
                code.own(", ");
                code.pieces.push(Piece::Rows);
                code.own("]");
            }
            Some(Further::Name(name)) => code.own(name),
            None => code.own("undefined"),
        }
    }
}

/// What serves ES modules.
fn module_parts(plan: &Plan) -> Vec<RuntimePart> {
    let loops = plan.has_async_loops.then_some(("runtime/loops.js", LOOPS));
    let always = [
        ("runtime/esm.js", ES_MODULES),
        ("runtime/evaluation.js", EVALUATION),
        ("runtime/exports.js", EXPORTS),
        ("runtime/namespace.js", NAMESPACES),
        ("runtime/entry.js", ENTRY),
    ];
    always.into_iter().chain(loops).collect()
}

/// A file of the runtime, and its source.
type RuntimePart = (&'static str, &'static str);

/// An argument of runtime/node.js that not every program needs.
enum Further<'a> {
    Part(RuntimePart),
    /// An array of them.
    Parts(Vec<RuntimePart>),
    /// An array of one and, where the bundle is a CommonJS module, what gives node's wrapper function, whose text is the bundle's.
    WithProgram(RuntimePart),
    /// An array of one and the lines of the rows.
    WithRows(RuntimePart),
    /// A name in the bundle.
    Name(&'a str),
}

/// A row of runtime/small.js: `[links, code]`.
fn small_row(graph: &Graph, plan: &Plan, id: ModuleId, code: &mut Code) {
    let module = graph.module(id);
    if !plan.is_minified {
        code.own(&format!("// {}\n", string_literal(&module.name)));
    }
    code.own(&format!("{ROW}{}, ", links(graph, plan, module, RequestKind::is_require)));
    content(graph, id, plan, code);
    code.own("),\n");
}

/// A row of runtime/node.js: `[name, links, code, imports, exports, text]`, without the parts at the end that are empty.
fn node_row(graph: &Graph, plan: &Plan, id: ModuleId, code: &mut Code) {
    let module = graph.module(id);
    let requires = links(graph, plan, module, RequestKind::is_require);
    code.own(&format!("{ROW}{}, {requires}, ", string_literal(&module.name)));
    content(graph, id, plan, code);
    let imports = links(graph, plan, module, RequestKind::is_import);
    let names = &plan.names[id.index()];
    let is_read = module.is_read && id != ModuleId::ENTRY && is_code(&module.content) && !graph.is_left_to_node(id);
    match (&*imports, &names[..]) {
        ("0", []) if !is_read => {}
        (imports, []) if !is_read => code.own(&format!(", {imports}")),
        (imports, names) => {
            let names = array_literal(names.iter().map(|name| string_literal(name)));
            code.own(&format!(", {imports}, {names}"));
        }
    }
    if is_read {
        code.own(", ");
        code.pieces.push(Piece::Literal(id));
    }
    code.own("),\n");
}

/// Whether a module stands in the bundle as code, not as a text.
fn is_code(content: &Content) -> bool {
    matches!(content, Content::Script(_) | Content::Module(..))
}

/// What the runtime runs or parses for a module.
fn content(graph: &Graph, id: ModuleId, plan: &Plan, code: &mut Code) {
    let module = graph.module(id);
    match &module.content {
        Content::Script(_) | Content::Broken(..) if graph.is_left_to_node(id) => left_to_node(id, module, code),
        Content::Script(record) if plan.shape.format == Format::Esm => script(id, module, record, plan, code),
        Content::Script(record) => {
            if let Some(handle) = &record.import_handle {
                code.own(&format!("{{ script: {handle} => "));
            }
            code.own(WRAPPER);
            edited(id, module, &record.edits, Form::Code, code);
            code.own(if record.import_handle.is_some() { "\n} }" } else { "\n}" });
        }
        Content::Module(record, es_module) => {
            // What V8 may not follow must not take the others along: a text, compiled when the module is linked.
            let is_apart = record.may_be_refused && id != ModuleId::ENTRY;
            let (form, quote) = if is_apart { (Form::Template, "`") } else { (Form::Code, "") };
            code.own(&format!("{{ module: {quote}"));
            code.own(&form.text(&es_wrapper(es_module)));
            edited(id, module, &record.edits, form, code);
            code.own(&format!("\n}}{quote}, {}", es_members(record, es_module)));
            code.own(&advice(graph, id, plan));
            code.own(" }");
        }
        Content::Json(_) => code.pieces.push(Piece::Literal(id)),
        Content::Broken(..) => {}
        Content::Asset { is_base64 } => {
            code.own("{ file: ");
            code.pieces.push(Piece::Literal(id));
            code.own(if *is_base64 { ", encoding: \"base64\" }" } else { ", encoding: \"utf8\" }" });
        }
    }
}

/// A text that node compiles when the module is required, apart from all others: it may refuse.
fn left_to_node(id: ModuleId, module: &Module, code: &mut Code) {
    // Node sees the byte order mark, which may be what is wrong with the text.
    code.own(if module.source.had_mark { "{ source: \"\\uFEFF\" + " } else { "{ source: " });
    code.pieces.push(Piece::Literal(id));
    // What its name or its package makes a script is none with the syntax of ES modules, and what they make an ES module is
    // none with that of a script; else node may find it to be either.
    code.own(match &module.content {
        Content::Broken(_, scan::Format::CommonJs) => ", isScript: true }",
        Content::Broken(_, scan::Format::Module) => ", isModule: true }",
        _ => " }",
    });
}

/// A CommonJS module in an ES module: a text, for `script` of runtime/module.js.
fn script(id: ModuleId, module: &Module, record: &Record, plan: &Plan, code: &mut Code) {
    code.own(&format!("{}.script({}, `", plan.shape.prefix, code.at.line));
    if let Some(handle) = &record.import_handle {
        code.own(&format!("{handle} => "));
    }
    code.own(WRAPPER);
    edited(id, module, &record.edits, Form::Template, code);
    code.own(if record.import_handle.is_some() { "\n}`, true)" } else { "\n}`)" });
}

/// The head of the function of an ES module, up to the module's first line.
fn es_wrapper(module: &EsModule) -> String {
    let handle = &module.handle;
    let environments = (0..module.dependencies.len()).map(|index| format!(", {handle}{index}"));
    let parameters = environments.collect::<String>();
    format!("function* ({handle}{parameters}) {{ \"use strict\"; {}\n", module.prelude)
}

/// What runtime/esm.js has to know of an ES module besides its function.
fn es_members(record: &Record, module: &EsModule) -> String {
    let dependencies = module.dependencies.iter().map(|request| {
        let request = &record.requests[*request];
        let Specifier::Text(specifier) = &request.specifier else { return string_literal("") };
        let specifier = string_literal(specifier);
        if request.kind.is_import_of_json() { format!("[{specifier}]") } else { specifier }
    });
    let indirect = module.indirect.iter().map(|export| {
        let imported = export.imported.as_ref().map_or("0".to_owned(), |name| string_literal(name));
        array_literal([string_literal(&export.exported), export.dependency.to_string(), imported])
    });
    let imports = module
        .imports
        .iter()
        .map(|import| array_literal([import.dependency.to_string(), string_literal(&import.name)]));
    let members = [
        ("dependencies", array_literal(dependencies)),
        ("indirect", array_literal(indirect)),
        ("stars", array_literal(module.stars.iter().map(usize::to_string))),
        ("imports", array_literal(imports)),
        ("isAsync", u8::from(module.is_async).to_string()),
    ];
    members.map(|(name, value)| format!("{name}: {value}")).join(", ")
}

/// What node advises where a CommonJS module has not got a name: to take it from the default export. It is made of what
/// stands in braces on the line of the import (`importStatement` of Node's `lib/internal/modules/esm/module_job.js`).
fn advice(graph: &Graph, id: ModuleId, plan: &Plan) -> String {
    let text = &graph.module(id).source.text;
    let is_of_script = |missing: &&Missing| matches!(graph.module(missing.from).content, Content::Script(_));
    let advice = plan.missing[id.index()].iter().filter(is_of_script).filter_map(|missing| {
        let names = string_literal(&destructured(line_around(text, missing.span))?);
        Some((format!("{} {}", missing.dependency, missing.name), names))
    });
    let advice: Vec<(String, String)> = advice.collect();
    if advice.is_empty() {
        return String::new();
    }
    format!(", advice: {}", object_literal(advice.iter().map(|(name, names)| (&**name, names.clone()))))
}

/// The line of a text that a span starts on.
fn line_around(text: &str, span: Span) -> &str {
    let (before, behind) = text.split_at(span.start as usize);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = behind.find('\n').map_or(text.len(), |at| before.len() + at);
    &text[start..end]
}

/// What a line has in braces, `x as y` written as `x: y`.
fn destructured(line: &str) -> Option<String> {
    let names = line.get(line.find('{')?..=line.rfind('}')?)?;
    let mut parts = names.split("as");
    let mut written = parts.next()?.to_owned();
    for part in parts {
        let is_word = written.ends_with(char::is_whitespace) && part.starts_with(char::is_whitespace);
        if is_word {
            written.truncate(written.trim_end().len());
        }
        written.push_str(if is_word { ": " } else { "as" });
        written.push_str(if is_word { part.trim_start() } else { part });
    }
    Some(written)
}

/// How the text of a module stands in the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Code,
    /// Between the backticks of a template.
    Template,
}

impl Form {
    fn piece(self, id: ModuleId, span: Span) -> Piece {
        match self {
            Self::Code => Piece::Source(id, span),
            Self::Template => Piece::Template(id, span),
        }
    }

    /// A text that is made here.
    fn text(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Code => Cow::Borrowed(text),
            Self::Template => Cow::Owned(template_text(text)),
        }
    }
}

/// A module's text with its edits.
fn edited(id: ModuleId, module: &Module, edits: &[Edit], form: Form, code: &mut Code) {
    let text = &module.source.text;
    let (start, mut at, mut end) = (code.at, 0, code.at);
    let counts_lines = code.counts_lines && module.mappings.is_none();
    let mut stretch = |span: Span, edit: &str| {
        if counts_lines {
            end = end.behind(&text[span.range()]).behind(edit);
        }
        if span.range().len() < SHORT {
            code.push(&form.text(&text[span.range()]));
        } else {
            code.pieces.push(form.piece(id, span));
        }
        code.push(&form.text(edit));
    };
    for edit in edits {
        stretch(Span::new(at, edit.span.start), &edit.text);
        at = edit.span.end;
    }
    stretch(Span::new(at, u32::try_from(text.len()).unwrap_or(u32::MAX)), "");
    code.places.push((Place::Module(id), start));
    code.at = module.mappings.as_ref().map_or(end, |mappings| mappings.end_from(start));
}

/// The object that maps a module's specifiers to rows: `{"./b": 1}`; `0` where it has none.
fn links(graph: &Graph, plan: &Plan, module: &Module, counts: impl Fn(RequestKind) -> bool) -> String {
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let mut entries: Vec<(&str, String)> = Vec::new();
    let mut requests: Vec<_> = module.links().filter(|(request, _)| counts(request.kind)).collect();
    // What the module itself means goes before what it means to others.
    requests.sort_by_key(|(request, _)| request.base != Base::Module);
    for (request, outcome) in requests {
        let Specifier::Text(specifier) = &request.specifier else { continue };
        let is_elsewhere = request.base != Base::Module && specifier.starts_with('.');
        if is_elsewhere || seen.contains(&**specifier) {
            continue;
        }
        let value = match outcome {
            Outcome::Module(target) if graph.module(*target).main_ignored_by(request).is_some() => {
                index_literal(graph, plan, *target)
            }
            Outcome::Module(target) => instance(plan.row(*target), specifier, request.kind),
            Outcome::NamedBuiltin(name) => object_literal([("host", string_literal(name))]),
            Outcome::External | Outcome::Builtin if !request.kind.is_require() && !is_builtin(specifier) => {
                let Some(outside) = plan.shape.import_of(graph, module, request, outcome) else { continue };
                object_literal([("outside", string_literal(&outside))])
            }
            Outcome::Missing | Outcome::Unreadable(..) if request.kind.is_require() && request.base == Base::Module => {
                "null".to_owned()
            }
            Outcome::Refused(refusal) => refusal_literal(graph, refusal),
            _ => continue,
        };
        seen.insert(specifier);
        entries.push((specifier, value));
    }
    if entries.is_empty() { "0".to_owned() } else { object_literal(entries) }
}

/// What `indexFor` of runtime/node.js takes: a row, the path of the `package.json` beside it, and the `main` in that.
fn index_literal(graph: &Graph, plan: &Plan, target: ModuleId) -> String {
    let Module { source, ignored_main, .. } = graph.module(target);
    let package = relative_path(&source.path.with_file_name("package.json"), graph.directory());
    let main = string_literal(ignored_main.as_deref().unwrap_or_default());
    array_literal(["\"DEP0128\"".to_owned(), plan.row(target).to_string(), string_literal(&package), main])
}

/// A row, with the query of an `import` that asks for an instance of its own (Node docs, "URLs").
fn instance(row: u32, specifier: &str, kind: RequestKind) -> String {
    let query = if kind.is_require() { None } else { specifier.find(['?', '#']).filter(|at| *at > 0) };
    let query = query.map_or("", |at| &specifier[at..]);
    // What is empty Node leaves out, when it has found the file.
    let query = query.strip_suffix('#').unwrap_or(query);
    let query = query.strip_prefix('?').filter(|rest| rest.is_empty() || rest.starts_with('#')).unwrap_or(query);
    if query.is_empty() { row.to_string() } else { string_literal(&format!("{row}{query}")) }
}

/// The directories and packages that requests name, to the rows they lead to: what the files' own names don't tell.
fn aliases(graph: &Graph, plan: &Plan) -> String {
    let directory = graph.directory();
    let mut asked: Vec<(String, ModuleId)> = graph.included().to_vec();
    for (_, module) in graph.modules() {
        for (request, outcome) in module.links().filter(|(request, _)| request.kind.is_require()) {
            match (&request.specifier, outcome) {
                (_, Outcome::AnyOf(reached)) => asked.extend_from_slice(reached),
                (Specifier::Text(specifier), Outcome::Module(target)) if request.base == Base::Module => {
                    let target_module = graph.module(*target);
                    if names_file(&module.name, specifier, &target_module.name) {
                        continue;
                    }
                    let from = parent(&module.source.path);
                    let path = from.and_then(|directory| asked_path(specifier, directory, &target_module.source.path));
                    asked.extend(path.map(|path| (relative_path(&path, directory), *target)));
                }
                _ => {}
            }
        }
    }
    asked.retain(|(asked, target)| !leads_to(asked, &graph.module(*target).name));
    let rows: BTreeMap<&str, u32> = asked.iter().map(|(asked, target)| (&**asked, plan.row(*target))).collect();
    object_literal(rows.into_iter().map(|(asked, row)| (asked, row.to_string())))
}

/// Whether a specifier such as `../a` in a module names the file that it leads to, but for what the runtime adds: nearly all
/// do, and can be told by their texts.
fn names_file(module: &str, specifier: &str, target: &str) -> bool {
    let mut directory = module.rsplit_once('/').map_or("", |(directory, _)| directory);
    let mut rest = specifier;
    while let Some(behind) = rest.strip_prefix("./").or_else(|| rest.strip_prefix("../")) {
        if rest.starts_with("..") {
            // Above the entry's folder, names start with `..`.
            if directory.is_empty() || directory.ends_with("..") {
                return false;
            }
            directory = directory.rsplit_once('/').map_or("", |(around, _)| around);
        }
        rest = behind;
    }
    let is_relative = rest.len() < specifier.len() && !rest.is_empty();
    let end = match directory {
        "" => Some(target),
        _ => target.strip_prefix(directory).and_then(|end| end.strip_prefix('/')),
    };
    is_relative && end.is_some_and(|end| leads_to(rest, end))
}

/// Whether the runtime finds a file under this name without an alias.
fn leads_to(asked: &str, name: &str) -> bool {
    matches!(name.strip_prefix(asked), Some("" | ".js" | ".json" | "/index.js" | "/index.json"))
}

/// What `refusal` of runtime/node.js makes an error of: `[code, kind, message, properties]`.
fn refusal_literal(graph: &Graph, refusal: &Refusal) -> String {
    let kind = match refusal.kind {
        ErrorKind::Plain => "0",
        ErrorKind::Coded => "1",
        ErrorKind::CodedType => "2",
        ErrorKind::RequiredJson => "3",
        ErrorKind::ImportedJson => "4",
    };
    let properties = refusal.properties.iter().map(|(name, value)| (*name, message_literal(graph, value)));
    let message = message_literal(graph, &refusal.message);
    array_literal([string_literal(refusal.code), kind.to_owned(), message, object_literal(properties)])
}

/// The parts of a message: a text as it is; `[name]` for a path, `[0]` for the file with the request; `[name, 1]` for the
/// URL of the file, `[name, 2]` for the path in that.
fn message_literal(graph: &Graph, parts: &[MessagePart]) -> String {
    let name = |path: &Path| string_literal(&relative_path(path, graph.directory()));
    array_literal(parts.iter().map(|part| match part {
        MessagePart::Text(text) => string_literal(text),
        MessagePart::File(path) => format!("[{}]", name(path)),
        MessagePart::Url(path) => format!("[{}, 1]", name(path)),
        MessagePart::UrlPath(path) => format!("[{}, 2]", name(path)),
        MessagePart::Requirer => "[0]".to_owned(),
        MessagePart::RequirerUrl => "[0, 1]".to_owned(),
    }))
}
