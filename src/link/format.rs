//! What the format of the bundle asks for: the names it shows, what it imports itself, and what it can't do.

use rustc_hash::FxHashSet;

use super::Report;
use crate::builtins::{builtin_exports, is_builtin};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::exports::{Exports, OutsideName, Surface};
use crate::graph::{Content, Graph, Module, ModuleId, Outcome};
use crate::markup;
use crate::options::{Format, Options};
use crate::paths::{joined, relative_path};
use crate::record::{Guard, Request, RequestKind, Specifier};

/// What the bundle is around its modules.
#[derive(Debug)]
pub struct Shape {
    /// What kind of file it is.
    pub format: Format,
    /// The assignments that make room for the value of an `iife`, the last of them for the value itself: `app`, `app.part`.
    pub targets: Vec<String>,
    /// The names that it shows to an `import`.
    pub names: Vec<String>,
    /// Those whose values may change when the entry has run, in an ES module.
    pub changing: Vec<String>,
    /// Those that an ES module passes on from outside, and is not asked for.
    pub passed_on: Vec<PassedOn>,
    /// Specifiers whose exports it passes on, as seen from the bundle.
    pub stars: Vec<String>,
    /// Whether node's lexer has to be told: it does not follow the bundle's own requires.
    pub is_annotated: bool,
    /// Whether the entry is a CommonJS module.
    pub is_script: bool,
    /// Whether evaluating the entry is asynchronous.
    pub is_async: bool,
    /// What an ES module imports itself, before any of its modules runs; in the order of their evaluation.
    pub outside: Vec<Outside>,
    /// Starts the names of the bundle's own variables; no module mentions it.
    pub prefix: String,
    /// Where the entry is in a place without files.
    pub filename: String,
}

/// A module outside the bundle that the bundle imports.
#[derive(Debug, PartialEq, Eq)]
pub struct Outside {
    /// Its specifier as seen from the bundle.
    pub specifier: String,
    /// Whether it is imported `with { type: 'json' }`.
    pub is_json: bool,
}

impl Outside {
    /// What a request is about, if that is outside the bundle.
    fn new(graph: &Graph, module: &Module, request: &Request, outcome: &Outcome) -> Option<Self> {
        let specifier = seen_from_bundle(graph, module, request, outcome)?;
        Some(Self { specifier, is_json: request.kind.is_import_of_json() })
    }
}

/// A name that the bundle exports and that is an export of a module outside.
#[derive(Debug)]
pub struct PassedOn {
    /// The name that it has in the bundle.
    pub name: String,
    /// The name that it has there; the namespace if `None`.
    pub imported: Option<String>,
    /// Where it comes from.
    pub from: Outside,
}

impl Shape {
    /// Decides it.
    pub fn new(graph: &Graph, exports: &Exports<'_>, options: &Options) -> Self {
        let Surface { mut names, stars, changing, outside } = exports.surface(options.format == Format::Esm);
        let imports = StaticImports::new(graph);
        if options.format == Format::Cjs {
            add_builtins(&mut names, &stars);
        }
        let is_script = !matches!(graph.module(ModuleId::ENTRY).content, Content::Module(..));
        let stars = stars.into_iter().filter_map(|(id, specifier)| star(graph, id, &specifier, options.format));
        let stars: Vec<String> = stars.collect();
        let shows_names = !(names.is_empty() && stars.is_empty());
        let passed_on = if options.format == Format::Esm { passed_on(graph, outside) } else { Vec::new() };
        names.retain(|name| !passed_on.iter().any(|other| other.name == *name));
        Self {
            format: options.format,
            targets: targets(options),
            // What is not there when `require` returns is better not promised.
            is_annotated: !imports.is_async && (passes_on(graph) || !is_script && shows_names),
            names,
            changing,
            passed_on,
            stars,
            is_script,
            is_async: imports.is_async,
            outside: if options.format == Format::Esm { imports.outside } else { Vec::new() },
            prefix: free_prefix(graph, options.format),
            filename: filename(graph),
        }
    }

    /// The specifier by which the bundle itself imports what this request is about, if it does.
    pub fn import_of(&self, graph: &Graph, module: &Module, request: &Request, outcome: &Outcome) -> Option<String> {
        let seen = seen_from_bundle(graph, module, request, outcome)?;
        self.outside.iter().any(|outside| outside.specifier == seen).then_some(seen)
    }
}

/// `a.b.c` as `["a", "a.b", "a.b.c"]`.
fn targets(options: &Options) -> Vec<String> {
    let parts = options.global_name.as_ref().map_or(&[][..], |name| name.parts());
    (1..=parts.len()).map(|length| parts[..length].join(".")).collect()
}

/// Whether some text says that it passes on what another module exports. Node would look for that beside the bundle.
fn passes_on(graph: &Graph) -> bool {
    let says_so =
        |module: &Module| matches!(&module.content, Content::Script(record) if !record.names.reexports.is_empty());
    graph.modules().any(|(_, module)| says_so(module))
}

/// The names of builtins that are passed on as a whole: node's lexer looks into files only.
fn add_builtins(names: &mut Vec<String>, stars: &[(ModuleId, String)]) {
    let builtins = stars.iter().filter(|(_, specifier)| is_builtin(specifier));
    names.extend(builtins.flat_map(|(_, specifier)| builtin_exports(specifier)).map(str::to_owned));
    let mut known = FxHashSet::default();
    names.retain(|name| known.insert(name.clone()));
}

/// How the bundle passes on all that `specifier` means to a module.
fn star(graph: &Graph, id: ModuleId, specifier: &str, format: Format) -> Option<String> {
    let module = graph.module(id);
    let is_it = |request: &Request| matches!(&request.specifier, Specifier::Text(text) if text == specifier);
    let (request, outcome) = module.links().find(|(request, _)| is_it(request))?;
    let is_import = matches!(module.content, Content::Module(..));
    match (format, outcome) {
        // Node looks into files only. An ES module can pass on what it imports, but not what its modules require.
        (Format::Cjs, Outcome::External) => seen_from_bundle(graph, module, request, outcome),
        (Format::Esm, _) if is_import => seen_from_bundle(graph, module, request, outcome),
        _ => None,
    }
}

/// What an ES module can export without having it itself.
fn passed_on(graph: &Graph, outside: Vec<OutsideName>) -> Vec<PassedOn> {
    let seen = |OutsideName { name, asker: (id, dependency), imported }| {
        let module = graph.module(id);
        let (request, outcome) = module.dependency(dependency)?;
        Some(PassedOn { name, imported, from: Outside::new(graph, module, request, outcome)? })
    };
    outside.into_iter().filter_map(seen).collect()
}

/// A specifier that leads out of the bundle, as the bundle has to write it.
fn seen_from_bundle(graph: &Graph, module: &Module, request: &Request, outcome: &Outcome) -> Option<String> {
    let Specifier::Text(specifier) = &request.specifier else { return None };
    match outcome {
        // A URL is the host's as well.
        Outcome::Builtin if specifier.contains(':') => Some(specifier.clone()),
        Outcome::Builtin => Some(format!("node:{specifier}")),
        Outcome::NamedBuiltin(name) => Some(format!("node:{}", name.trim_start_matches("node:"))),
        Outcome::External if specifier.starts_with("./") || specifier.starts_with("../") => {
            let path = joined(module.source.path.parent()?, specifier);
            let relative = relative_path(&path, graph.directory());
            Some(if relative.starts_with("../") { relative } else { format!("./{relative}") })
        }
        Outcome::External => Some(specifier.clone()),
        _ => None,
    }
}

/// Something that no module mentions, not even in a text.
fn free_prefix(graph: &Graph, format: Format) -> String {
    let mut prefix = "$bundle".to_owned();
    if format != Format::Cjs {
        let mentions = |prefix: &str| {
            let finder = memchr::memmem::Finder::new(prefix);
            graph.modules().any(|(_, module)| finder.find(module.source.text.as_bytes()).is_some())
        };
        while mentions(&prefix) {
            prefix.push('_');
        }
    }
    prefix
}

/// The entry's path where there are no files: deep enough for names that climb.
fn filename(graph: &Graph) -> String {
    let climbs = |name: &str| name.split('/').take_while(|part| *part == "..").count();
    let depth = graph.modules().map(|(_, module)| climbs(&module.name)).max().unwrap_or(0);
    format!("/{}{}", "bundle/".repeat(depth), graph.module(ModuleId::ENTRY).name)
}

/// What evaluating the entry surely evaluates by `import`.
struct StaticImports {
    is_async: bool,
    outside: Vec<Outside>,
}

impl StaticImports {
    /// Depth first, as the modules are evaluated (ECMA-262, InnerModuleEvaluation).
    fn new(graph: &Graph) -> Self {
        let mut imports = Self { is_async: false, outside: Vec::new() };
        let mut visited = FxHashSet::from_iter([ModuleId::ENTRY]);
        let mut known: FxHashSet<String> = FxHashSet::default();
        let mut stack = vec![(ModuleId::ENTRY, 0)];
        while let Some((id, next)) = stack.last_mut() {
            let module = graph.module(*id);
            let Content::Module(_, es_module) = &module.content else {
                stack.pop();
                continue;
            };
            imports.is_async |= es_module.is_async;
            let Some((request, outcome)) = module.dependency(*next) else {
                stack.pop();
                continue;
            };
            *next += 1;
            if let Outcome::Module(target) = outcome {
                if visited.insert(*target) {
                    stack.push((*target, 0));
                }
            } else if let Some(outside) = Outside::new(graph, module, request, outcome)
                && known.insert(outside.specifier.clone())
            {
                imports.outside.push(outside);
            }
        }
        imports
    }
}

// ---- what an iife can't do

impl Report<'_> {
    /// What there is to say about a program that goes to a place without node.
    pub(super) fn iife(&self, shape: &Shape, diagnostics: &mut Diagnostics) {
        if shape.is_async {
            let message = "Top-level await needs an ES module: a script can't wait";
            let diagnostic = Diagnostic::new(Code::UnfitForFormat, Severity::Error, message);
            diagnostics.push(diagnostic.help("bundle with --format=esm, or put the await into an async function"));
        }
        let mut known = FxHashSet::default();
        for (id, module) in self.graph.modules() {
            if let Some(at) = module.record().and_then(|record| markup::unfit(&module.source, record)) {
                let message =
                    "The template contains what would end a <script> or hide its end, and its tag sees every character";
                let location = crate::diagnostic::Location::new(self.file(module), &module.source, at);
                let diagnostic = Diagnostic::new(Code::UnfitForFormat, Severity::Error, message).at(location, "");
                diagnostics.push(self.with_chain(diagnostic.help("write '<' as ${'<'}"), id));
            }
            for (request, outcome) in module.links() {
                self.outside(id, request, outcome, &mut known, diagnostics);
            }
        }
    }

    /// Something that only a `require` of the place can bring, said once.
    fn outside(
        &self,
        id: ModuleId,
        request: &Request,
        outcome: &Outcome,
        known: &mut FxHashSet<String>,
        diagnostics: &mut Diagnostics,
    ) {
        let (Specifier::Text(specifier), Outcome::Builtin | Outcome::NamedBuiltin(_) | Outcome::External) =
            (&request.specifier, outcome)
        else {
            return;
        };
        let is_sure = !matches!(request.kind, RequestKind::Guess | RequestKind::Resolve | RequestKind::DynamicImport);
        if !is_sure || request.guard == Guard::Try || !known.insert(specifier.clone()) {
            return;
        }
        let message = format!("'{specifier}' is not in the bundle, and a page has no require");
        let diagnostic = Diagnostic::new(Code::NoRequire, Severity::Warning, message)
            .at(self.location(id, request), "")
            .note("it fails when it is required, unless there is a global function `require` then");
        diagnostics.push(self.with_chain(diagnostic, id));
    }
}
