//! STAGE Every decision about the bundle: order, runtime, and which problems are errors → [`Plan`].

mod format;

use std::collections::VecDeque;

use memchr::memmem;
use serde::Serialize;

use crate::crawl::display_path;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Location, Severity};
use crate::exports::{Exports, Missing};
use crate::graph::{Content, Graph, Module, ModuleId, Outcome};
use crate::options::{Format, Options};
use crate::paths::{is_below_node_modules, is_nodes_own};
use crate::record::{Guard, Request, RequestKind, Specifier, Uses, starts_others};
use crate::resolve::Resolver;
use crate::runtime::Runtime;
use crate::scan::SyntaxError;

pub use format::{Outside, PassedOn, Shape};

/// What the bundle will be.
#[derive(Debug, Serialize)]
pub struct Plan {
    /// The modules in the order of the table: dependencies first, the members of a cycle together in order of discovery.
    #[serde(skip)]
    pub order: Vec<ModuleId>,
    /// By module id: its row in the table, the inverse of `order`.
    #[serde(skip)]
    pub rows: Vec<u32>,
    /// The runtime that serves them.
    pub runtime: Runtime,
    /// Why the small runtime does not do, in a few words; empty where it does.
    pub reasons: Vec<&'static str>,
    /// Whether there are ES modules, or imports of other modules.
    pub has_es_modules: bool,
    /// Whether there is a top-level `for await`.
    pub has_async_loops: bool,
    /// Whether there are files that the program reads.
    pub has_files: bool,
    /// Whether modules may be started as processes or threads of their own.
    pub has_starts: bool,
    /// Whether modules that look at the stack see themselves in it, by their own names and lines.
    pub has_sites: bool,
    /// Whether the texts of modules are minified.
    #[serde(skip)]
    pub is_minified: bool,
    /// By module id: the names that an `import` of it sees, if it is a CommonJS module and is imported.
    #[serde(skip)]
    pub names: Vec<Vec<String>>,
    /// By module id: what it imports that is not there.
    #[serde(skip)]
    pub missing: Vec<Vec<Missing>>,
    /// What is around the modules.
    #[serde(skip)]
    pub shape: Shape,
}

impl Plan {
    /// The row of a module.
    pub fn row(&self, module: ModuleId) -> u32 {
        self.rows[module.index()]
    }
}

/// Decides everything about the bundle of `graph` and reports what is wrong with the program.
pub fn link(graph: &Graph, options: &Options, diagnostics: &mut Diagnostics) -> Plan {
    let components = graph.components();
    let reasons = reasons_for_node_runtime(graph, &components, options);
    let runtime = if reasons.is_empty() { Runtime::Small } else { Runtime::Node };
    let order = components.concat();
    let mut rows = vec![0; order.len()];
    for (row, module) in (0..).zip(&order) {
        rows[module.index()] = row;
    }
    let exports = Exports::new(graph);
    let shape = Shape::new(graph, &exports, options);
    let missing: Vec<Vec<Missing>> = graph.modules().map(|(id, _)| exports.missing(id)).collect();
    report(graph, &missing, &shape, options, diagnostics);
    let has_es_modules = reasons.iter().any(|reason| matches!(*reason, "an ES module" | "import()"));
    // On a page there is no file to read.
    let has_files =
        reasons.iter().any(|reason| [A_FILE, A_QUESTION].contains(reason)) && options.format != Format::Iife;
    let has_starts = runtime == Runtime::Node && options.format != Format::Iife && starts_modules(graph);
    let has_sites = options.format != Format::Iife && tells_sites(graph, options);
    let names = exports.into_imported_names();
    let has_loop = |module: &Module| matches!(&module.content, Content::Module(_, module) if module.has_async_loop);
    let has_async_loops = graph.modules().any(|(_, module)| has_loop(module));
    let is_minified = options.minify;
    Plan {
        order,
        rows,
        runtime,
        reasons,
        has_es_modules,
        has_async_loops,
        has_files,
        has_starts,
        has_sites,
        is_minified,
        names,
        missing,
        shape,
    }
}

// ---- which runtime

/// A reason: see [`reasons_for_node_runtime`].
const A_FILE: &str = "a file to read";
const A_QUESTION: &str = "a path that fs is asked about";

/// What in the program only Node's own loader can serve.
fn reasons_for_node_runtime(graph: &Graph, components: &[Vec<ModuleId>], options: &Options) -> Vec<&'static str> {
    let mut reasons: Vec<&'static str> = Vec::new();
    if components.iter().any(|component| component.len() > 1) {
        // Node warns when a member of a cycle reads an export that is not there yet.
        reasons.push("a cycle");
    }
    if options.format == Format::Esm {
        // Its text is strict: CommonJS modules have to be compiled apart.
        reasons.push("a bundle that is an ES module");
    }
    if !options.include.is_empty() {
        reasons.push("files included by hand");
    }
    if reads_what_modules_tell(graph) {
        reasons.push(A_QUESTION);
    }
    for (id, _) in graph.modules() {
        reasons.extend(reasons_in(graph, id));
    }
    reasons.sort_unstable();
    reasons.dedup();
    reasons
}

fn reasons_in(graph: &Graph, id: ModuleId) -> Vec<&'static str> {
    let module = graph.module(id);
    let mut reasons = Vec::new();
    if module.is_read {
        reasons.push(A_FILE);
    }
    if module.content.record().is_some_and(|record| record.reads_texts(&module.source.text)) {
        reasons.push(A_FILE);
    }
    match &module.content {
        Content::Script(record) => {
            reasons.extend(names_used(record.uses));
            reasons.extend((graph.is_left_to_node(id) && record.may_be_refused).then_some("a file that V8 may refuse"));
        }
        Content::Json(None) => {}
        Content::Json(Some(_)) | Content::Broken(..) => reasons.push("a file that does not parse"),
        Content::Module(record, _) => {
            reasons.push("an ES module");
            reasons.extend(names_used(record.uses & Uses::OF_ALL_MODULES));
        }
        Content::Asset { .. } => reasons.push(A_FILE),
    }
    for (request, outcome) in module.links().filter(|(request, _)| request.kind != RequestKind::File) {
        match outcome {
            Outcome::AnyOf(modules) if request.kind == RequestKind::Start && modules.is_empty() => {}
            Outcome::Unknown if request.kind == RequestKind::Start => {}
            Outcome::Module(target) if *target == id => reasons.push("a cycle"),
            Outcome::Module(target) if graph.module(*target).main_ignored_by(request).is_some() => {
                reasons.push("a package whose main is missing");
            }
            // `import` alone finds a builtin by another name: an ES module or `import()` is there to say so.
            Outcome::Module(_) | Outcome::NamedBuiltin(_) => {}
            Outcome::Builtin => {
                if request.names_loader() {
                    reasons.push("the module builtin");
                }
            }
            Outcome::AnyOf(_) | Outcome::Unknown => reasons.push("a specifier known at run time only"),
            Outcome::External => reasons.push("an external"),
            Outcome::Missing | Outcome::Unreadable(..) | Outcome::Refused(_) => reasons.push("a missing module"),
        }
    }
    reasons
}

/// Whether one of the program's own modules may read the file of another, whose path it has from that
/// (`exports.file = __filename`) or from node (`require.cache`).
fn reads_what_modules_tell(graph: &Graph) -> bool {
    const READERS: [&[u8]; 4] = [b"readFile", b"createReadStream", b"existsSync", b"statSync"];
    const PLACES: [&[u8]; 3] = [b".filename", b".cache", b".children"];
    let own = || graph.modules().map(|(_, module)| module).filter(|module| !is_below_node_modules(&module.source.path));
    let mentions = |module: &Module, any: &[&[u8]]| {
        any.iter().any(|text| memmem::find(module.source.text.as_bytes(), text).is_some())
    };
    let tells = |module: &Module| match &module.content {
        Content::Script(record) => {
            let knows_modules = record.uses.intersects(Uses::MODULE | Uses::REQUIRE);
            record.uses.contains(Uses::PATHS) || knows_modules && mentions(module, &PLACES)
        }
        _ => false,
    };
    own().any(tells) && own().any(|module| mentions(module, &READERS))
}

/// Whether the program may start a file of the bundle as a process or a thread: it can start something, and knows a path; or
/// it has hooks for node's loader, which run in a thread of their own.
fn starts_modules(graph: &Graph) -> bool {
    let can_start = |(_, module): (ModuleId, &Module)| {
        module.links().any(|(request, outcome)| {
            matches!((&request.specifier, outcome), (Specifier::Text(text), Outcome::Builtin) if starts_others(text))
        })
    };
    let knows_path = |(id, module): (ModuleId, &Module)| {
        let names_module = |(request, outcome): (&Request, &Outcome)| {
            matches!(request.kind, RequestKind::Start | RequestKind::Resolve) && outcome.modules().next().is_some()
        };
        let knows_itself = match &module.content {
            Content::Script(record) => id != ModuleId::ENTRY && record.uses.contains(Uses::PATHS),
            Content::Module(..) => {
                id != ModuleId::ENTRY && memmem::find(module.source.text.as_bytes(), b"import.meta").is_some()
            }
            Content::Asset { .. } => true,
            Content::Json(_) | Content::Broken(..) => false,
        };
        knows_itself || module.links().any(names_module)
    };
    let registers_hooks = |(_, module): (ModuleId, &Module)| {
        module.links().any(|(request, _)| request.names_loader())
            && memmem::find(module.source.text.as_bytes(), b"register").is_some()
    };
    graph.modules().any(can_start) && graph.modules().any(knows_path) || graph.modules().any(registers_hooks)
}

/// Whether the modules in a stack have their own names and lines there, since some module looks at it. Not where that has to do
/// with source maps, and there is one: it is the bundle's, and for the bundle's lines.
fn tells_sites(graph: &Graph, options: &Options) -> bool {
    let looks = |module: &Module| module.content.record().is_some_and(|record| record.uses.contains(Uses::SITES));
    let knows_maps = |module: &Module| memmem::find(module.source.text.as_bytes(), b"sourceMappingURL").is_some();
    let mut looking = graph.modules().map(|(_, module)| module).filter(|module| looks(module)).peekable();
    looking.peek().is_some() && (options.source_map.is_none() || !looking.any(knows_maps))
}

fn names_used(uses: Uses) -> impl Iterator<Item = &'static str> {
    let names = [
        (Uses::MODULE, "module"),
        (Uses::REQUIRE, "require as a value"),
        (Uses::PATHS, "__filename or __dirname"),
        (Uses::ARGUMENTS, "arguments of the wrapper"),
        (Uses::EVAL, "eval"),
        (Uses::MAIN_MODULE, "process.mainModule"),
        (Uses::IMPORT, "import()"),
        (Uses::HOOKS, "a hook of the loader"),
        (Uses::QUESTIONS, A_QUESTION),
        (Uses::SITES, "a look at the stack"),
    ];
    names.into_iter().filter(move |(flag, _)| uses.contains(*flag)).map(|(_, name)| name)
}

// ---- what is wrong with the program

/// How modules are reached from the entry.
struct Paths {
    /// By module id: whether evaluating the entry surely evaluates the module.
    is_certain: Vec<bool>,
    /// By module id: a module that requires it, on a shortest way from the entry.
    required_by: Vec<Option<ModuleId>>,
    /// By module id: whether it is not certain at all that it is a module, since it is only named by its path.
    is_suspected: Vec<bool>,
    /// By module id: whether the user or some request names it, not only a pattern that it matches, or a text that may be
    /// required.
    is_named: Vec<bool>,
}

impl Paths {
    fn new(graph: &Graph) -> Self {
        let certain_link = |request: &Request, outcome: &Outcome| {
            let is_later = request.kind == RequestKind::DynamicImport;
            let evaluates = request.kind == RequestKind::Require || (request.kind.is_import() && !is_later);
            evaluates && request.guard == Guard::Always && matches!(outcome, Outcome::Module(_))
        };
        let certain = reach(graph, certain_link);
        let any = reach(graph, |_, _| true);
        let requested = reach(graph, |request, _| !request.kind.is_path());
        let is_reached = |(id, by): (usize, &Option<ModuleId>)| id == ModuleId::ENTRY.index() || by.is_some();
        let mut is_named = vec![false; graph.len()];
        is_named[ModuleId::ENTRY.index()] = true;
        for (request, outcome) in graph.modules().flat_map(|(_, module)| module.links()) {
            let is_guess = request.kind == RequestKind::Guess || matches!(request.specifier, Specifier::Pattern(_));
            if !is_guess && !request.kind.is_path() {
                outcome.modules().for_each(|id| is_named[id.index()] = true);
            }
        }
        Self {
            is_named,
            is_certain: certain.iter().enumerate().map(is_reached).collect(),
            is_suspected: requested.iter().enumerate().map(|reached| !is_reached(reached)).collect(),
            required_by: any,
        }
    }

    /// The modules between the entry and `module`, from the requirer up.
    fn chain(&self, module: ModuleId) -> impl Iterator<Item = ModuleId> {
        std::iter::successors(Some(module), |id| self.required_by[id.index()])
    }
}

/// Breadth first from the entry over the links that count: by module, who requires it.
fn reach(graph: &Graph, counts: impl Fn(&Request, &Outcome) -> bool) -> Vec<Option<ModuleId>> {
    let mut required_by: Vec<Option<ModuleId>> = vec![None; graph.len()];
    let mut pending = VecDeque::from([ModuleId::ENTRY]);
    while let Some(id) = pending.pop_front() {
        for (request, outcome) in graph.module(id).links() {
            for target in outcome.modules().filter(|_| counts(request, outcome)) {
                if target != ModuleId::ENTRY && required_by[target.index()].is_none() {
                    required_by[target.index()] = Some(id);
                    pending.push_back(target);
                }
            }
        }
    }
    required_by
}

fn report(graph: &Graph, missing: &[Vec<Missing>], shape: &Shape, options: &Options, diagnostics: &mut Diagnostics) {
    let is_hooked = graph.modules().any(|(_, module)| is_hook(module));
    let report = Report { graph, options, paths: Paths::new(graph), is_hooked };
    if shape.format == Format::Iife {
        report.iife(shape, diagnostics);
    }
    for (id, module) in graph.modules() {
        report.content(id, module, diagnostics);
        for missing in &missing[id.index()] {
            diagnostics.push(report.missing_export(id, missing));
        }
        let mut unknown = None;
        for (request, outcome) in module.links().filter(|(request, _)| !request.kind.is_path()) {
            // One place may be several requests: that not all of them are known is said once.
            if matches!(outcome, Outcome::Unknown) && request.kind != RequestKind::Guess {
                if unknown.replace(request.span) != Some(request.span) {
                    diagnostics.push(report.unknown(id, request));
                }
            } else {
                report.request(id, request, outcome, diagnostics);
            }
        }
    }
}

struct Report<'a> {
    graph: &'a Graph,
    options: &'a Options,
    paths: Paths,
    /// Whether some module changes how modules are found: then nobody knows that one is missing.
    is_hooked: bool,
}

/// Whether a request is for a part of node itself, which is there with `node --expose-internals`.
fn is_internal(request: &Request) -> bool {
    matches!(&request.specifier, Specifier::Text(text) if text.starts_with("internal/"))
}

/// Whether a module changes node's loader: it has got hold of it, and assigns to a part; or the folders that its own requests
/// are looked for in.
fn is_hook(module: &Module) -> bool {
    let Some(record) = module.content.record() else { return false };
    let mentions = |text: &str| memmem::find(module.source.text.as_bytes(), text.as_bytes()).is_some();
    (record.uses.contains(Uses::HOOKS) || mentions("_initPaths(")) && record.has_loader()
        || record.uses.contains(Uses::MODULE) && mentions("module.paths.")
}

impl Report<'_> {
    fn file(&self, module: &Module) -> String {
        display_path(&module.source.path, self.options)
    }

    /// A file that is no module is an error only where the program would surely stop there.
    fn content(&self, id: ModuleId, module: &Module, diagnostics: &mut Diagnostics) {
        // What is TypeScript, node could not even try to run; what a hook makes of another text, nobody knows.
        let is_fatal =
            self.paths.is_certain[id.index()] && !self.is_hooked || Resolver::has_dialect(&module.source.path);
        // Packages have files of all kinds beside those that they pick from.
        let is_passer_by = !self.paths.is_named[id.index()] && is_below_node_modules(&module.source.path);
        let is_for_hook = self.is_hooked && !is_nodes_own(&module.source.path);
        let severity = match is_fatal {
            _ if self.paths.is_suspected[id.index()] || is_passer_by || is_for_hook => Severity::Info,
            true => Severity::Error,
            false => Severity::Warning,
        };
        let later = (severity != Severity::Error)
            .then_some("node reports it when the file is required, and so does the bundle");
        let problem = |code, message: String, error: &SyntaxError| {
            let location = Location::new(self.file(module), &module.source, error.span);
            let diagnostic = Diagnostic::new(code, severity, message).at(location, "");
            let diagnostic = self.with_chain(diagnostic, id);
            if let Some(later) = later { diagnostic.note(later) } else { diagnostic }
        };
        match &module.content {
            Content::Script(_) | Content::Module(..) | Content::Json(None) | Content::Asset { .. } => {}
            Content::Json(Some(error)) => {
                diagnostics.push(problem(Code::InvalidJson, format!("Invalid JSON: {}", error.message), error));
            }
            Content::Broken(error, _) => diagnostics.push(problem(Code::SyntaxError, error.message.clone(), error)),
        }
    }

    /// A name that the other module does not export (ECMA-262, 16.2.1.7.3.1 InitializeEnvironment, step 7).
    fn missing_export(&self, id: ModuleId, missing: &Missing) -> Diagnostic {
        let module = self.graph.module(id);
        let severity = match self.paths.is_certain[id.index()] {
            true => Severity::Error,
            false if self.paths.is_suspected[id.index()] => Severity::Info,
            false => Severity::Warning,
        };
        let from = self.graph.module(missing.from);
        let message = format!("'{}' is not exported by '{}'", missing.name, self.file(from));
        let location = Location::new(self.file(module), &module.source, missing.span);
        let exported = match &missing.known[..] {
            [] => "it exports nothing".to_owned(),
            known => format!("it exports {}", known.join(", ")),
        };
        let diagnostic = Diagnostic::new(Code::MissingExport, severity, message).at(location, "imported here");
        self.with_chain(diagnostic.note(format!("{}: {exported}", self.file(from))), id)
    }

    fn request(&self, id: ModuleId, request: &Request, outcome: &Outcome, diagnostics: &mut Diagnostics) {
        let specifier = match &request.specifier {
            Specifier::Text(text) => text.clone(),
            Specifier::Pattern(parts) => parts.join("*"),
            Specifier::Unknown => "*".to_owned(),
        };
        let (code, message, label, help) = match outcome {
            Outcome::Refused(refusal) if refusal.code == "ERR_INVALID_PACKAGE_CONFIG" => (
                Code::UnresolvedRequire,
                format!("'{specifier}' belongs to a package whose package.json is not valid ({})", refusal.code),
                "not found".to_owned(),
                "mend the package.json, or install the package again".to_owned(),
            ),
            Outcome::Refused(refusal) if refusal.is_types_in_package() => (
                Code::UnresolvedRequire,
                format!("'{specifier}' is TypeScript below node_modules ({})", refusal.code),
                "not JavaScript".to_owned(),
                "packages are to ship JavaScript: build it, or link the package from outside of node_modules"
                    .to_owned(),
            ),
            Outcome::Refused(refusal) if !refusal.is_missing() => (
                Code::UnresolvedRequire,
                format!("'{specifier}' is refused by its package ({})", refusal.code),
                "not exported".to_owned(),
                "require what the package exports".to_owned(),
            ),
            Outcome::Missing | Outcome::Refused(_) => (
                Code::UnresolvedRequire,
                format!("Cannot find module '{specifier}'"),
                "not found".to_owned(),
                missing_help(&specifier),
            ),
            Outcome::Unreadable(path, reason) => (
                Code::Unreadable,
                format!("Cannot read '{}'", display_path(path, self.options)),
                reason.clone(),
                "make it readable, or leave it to node with --external".to_owned(),
            ),
            _ => return,
        };
        let severity = self.severity(id, request);
        let location = self.location(id, request);
        let mut diagnostic = Diagnostic::new(code, severity, message).at(location, label).help(help);
        if let Outcome::Refused(refusal) = outcome {
            let requirer = &self.graph.module(id).source.path;
            diagnostic = diagnostic.note(refusal.in_words(requirer, |path| display_path(path, self.options)));
        }
        diagnostics.push(self.with_chain(diagnostic, id));
    }

    /// A missing module is an error where the program would surely stop there. In packages, a guarded request is how
    /// optional dependencies are written; in the user's own files it deserves a look.
    fn severity(&self, id: ModuleId, request: &Request) -> Severity {
        let is_in_package = self.graph.module(id).name.split('/').any(|name| name == "node_modules");
        match request.guard {
            _ if matches!(request.kind, RequestKind::Resolve | RequestKind::Guess) => Severity::Debug,
            _ if self.is_optional_peer(id, request) => Severity::Info,
            Guard::Always if is_internal(request) => Severity::Warning,
            Guard::Always if self.paths.is_certain[id.index()] && !self.is_hooked => Severity::Error,
            Guard::Try => Severity::Debug,
            _ if is_in_package || self.paths.is_suspected[id.index()] => Severity::Info,
            _ => Severity::Warning,
        }
    }

    /// Whether the module's package says that it can do without what is asked for (npm docs, "peerDependenciesMeta").
    fn is_optional_peer(&self, id: ModuleId, request: &Request) -> bool {
        let Specifier::Text(specifier) = &request.specifier else { return false };
        let is_of = |name: &String| {
            specifier.strip_prefix(&**name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.graph.module(id).optional_peers.iter().any(is_of)
    }

    fn unknown(&self, id: ModuleId, request: &Request) -> Diagnostic {
        let message = "What this requires is known at run time only";
        Diagnostic::new(Code::DynamicRequire, Severity::Info, message)
            .at(self.location(id, request), "")
            .note("it is looked up among the bundled files, then by node")
            .help("put the files it needs into the bundle with --include")
    }

    fn location(&self, id: ModuleId, request: &Request) -> Location {
        let module = self.graph.module(id);
        Location::new(self.file(module), &module.source, request.span)
    }

    /// Says how the entry comes to a module.
    fn with_chain(&self, diagnostic: Diagnostic, id: ModuleId) -> Diagnostic {
        let names: Vec<String> = self.paths.chain(id).map(|id| self.file(self.graph.module(id))).collect();
        match names.len() {
            0 | 1 => diagnostic,
            _ => diagnostic.note(format!("the way from the entry: {}", abridged(names))),
        }
    }
}

/// The way from the entry, its middle left out where it is long.
fn abridged(mut names: Vec<String>) -> String {
    const SHOWN: usize = 8;
    names.reverse();
    if names.len() > SHOWN {
        let left_out = names.len() - SHOWN;
        names.splice(SHOWN / 2..SHOWN / 2 + left_out, [format!("… {left_out} more …")]);
    }
    names.join(" → ")
}

fn missing_help(specifier: &str) -> String {
    if specifier.starts_with(['.', '/']) {
        "check the path; only .js, .json and .node may be left out".to_owned()
    } else {
        format!("install the package, leave it to node with '--external {specifier}', or require it inside try/catch")
    }
}
