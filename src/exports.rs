//! Who exports what, as far as the texts tell: the names of ES modules (ECMA-262, ResolveExport) and those of CommonJS
//! modules that an `import` can see (Node docs, "CommonJS namespaces").

use rustc_hash::FxHashSet;

use crate::graph::{Content, Graph, Module, ModuleId, Outcome};
use crate::record::{EsModule, RequestKind, Specifier};
use crate::source::Span;

/// A name that is imported and not exported.
#[derive(Debug)]
pub struct Missing {
    /// The name.
    pub name: String,
    /// Where it is imported (byte offsets).
    pub span: Span,
    /// The module that does not export it.
    pub from: ModuleId,
    /// What that module does export, a few names.
    pub known: Vec<String>,
}

/// The answer to "does it export this?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    /// It depends on what the host knows.
    Perhaps,
}

/// The exports of all modules of a graph.
#[derive(Debug)]
pub struct Exports<'a> {
    graph: &'a Graph,
    /// By module id: names of CommonJS modules that are imported.
    imported_names: Vec<Vec<String>>,
}

impl<'a> Exports<'a> {
    /// Works out the names of every CommonJS module that some module imports.
    pub fn new(graph: &'a Graph) -> Self {
        let mut imported_names = vec![Vec::new(); graph.len()];
        let imports =
            graph.modules().flat_map(|(_, module)| module.links()).filter(|(request, _)| !request.kind.is_require());
        for target in imports.flat_map(|(_, outcome)| outcome.modules()) {
            if imported_names[target.index()].is_empty() {
                imported_names[target.index()] = common_js_names(graph, target);
            }
        }
        Self { graph, imported_names }
    }

    /// By module id: the names that an `import` of a CommonJS module sees.
    pub fn into_imported_names(self) -> Vec<Vec<String>> {
        self.imported_names
    }

    /// What a module imports, or exports from another one, that is not there.
    pub fn missing(&self, id: ModuleId) -> Vec<Missing> {
        let module = self.graph.module(id);
        let Content::Module(_, es_module) = &module.content else { return Vec::new() };
        let imported = es_module.imports.iter().map(|import| (import.dependency, &import.name, import.span));
        let indirect = es_module
            .indirect
            .iter()
            .filter_map(|export| Some((export.dependency, export.imported.as_ref()?, export.span)));
        let mut missing = Vec::new();
        let mut seen = FxHashSet::default();
        for (dependency, name, span) in imported.chain(indirect) {
            let Some(from) = dependency_of(module, es_module, dependency) else { continue };
            if self.answer(from, name, &mut FxHashSet::default()) == Answer::No && seen.insert((from, name)) {
                missing.push(Missing { name: name.clone(), span, from, known: self.some_names(from) });
            }
        }
        missing
    }

    /// ECMA-262, ResolveExport; an ambiguous name counts as missing.
    fn answer(&self, id: ModuleId, name: &str, visited: &mut FxHashSet<(ModuleId, String)>) -> Answer {
        let module = self.graph.module(id);
        let es_module = match &module.content {
            Content::Module(_, es_module) => es_module,
            Content::Json(_) => return if name == "default" { Answer::Yes } else { Answer::No },
            Content::Script(_) => return self.common_js_answer(id, name),
            Content::Broken(_) => return Answer::Perhaps,
        };
        if es_module.locals.iter().any(|local| local == name) {
            return Answer::Yes;
        }
        if !visited.insert((id, name.to_owned())) {
            return Answer::No;
        }
        if let Some(export) = es_module.indirect.iter().find(|export| export.exported == name) {
            return match (dependency_of(module, es_module, export.dependency), &export.imported) {
                (Some(from), Some(imported)) => self.answer(from, imported, visited),
                (Some(_), None) => Answer::Yes,
                (None, _) => Answer::Perhaps,
            };
        }
        if name == "default" { Answer::No } else { self.star_answer(module, es_module, name, visited) }
    }

    fn star_answer(
        &self,
        module: &Module,
        es_module: &EsModule,
        name: &str,
        visited: &mut FxHashSet<(ModuleId, String)>,
    ) -> Answer {
        let mut answer = Answer::No;
        for star in &es_module.stars {
            let found = match dependency_of(module, es_module, *star) {
                Some(from) => self.answer(from, name, visited),
                None => Answer::Perhaps,
            };
            match found {
                Answer::Yes => return Answer::Yes,
                Answer::Perhaps => answer = Answer::Perhaps,
                Answer::No => {}
            }
        }
        answer
    }

    fn common_js_answer(&self, id: ModuleId, name: &str) -> Answer {
        let is_known = self.imported_names[id.index()].iter().any(|known| known == name);
        match name {
            "default" => Answer::Yes,
            // Only newer versions of node have it.
            "module.exports" => Answer::Perhaps,
            _ if is_known => Answer::Yes,
            _ => Answer::No,
        }
    }

    fn some_names(&self, id: ModuleId) -> Vec<String> {
        const SHOWN: usize = 10;
        let mut names = match &self.graph.module(id).content {
            Content::Module(_, es_module) => {
                let indirect = es_module.indirect.iter().map(|export| export.exported.clone());
                es_module.locals.iter().cloned().chain(indirect).collect()
            }
            Content::Script(_) => [vec!["default".to_owned()], self.imported_names[id.index()].clone()].concat(),
            Content::Json(_) => vec!["default".to_owned()],
            Content::Broken(_) => Vec::new(),
        };
        if names.len() > SHOWN {
            let more = names.len() - SHOWN;
            names.truncate(SHOWN);
            names.push(format!("and {more} more"));
        }
        names
    }
}

/// The module of the graph that a dependency leads to.
fn dependency_of(module: &Module, es_module: &EsModule, dependency: usize) -> Option<ModuleId> {
    match module.outcomes.get(*es_module.dependencies.get(dependency)?)? {
        Outcome::Module(target) => Some(*target),
        _ => None,
    }
}

/// The names that Node sees in a CommonJS module, with those of the modules it passes on.
fn common_js_names(graph: &Graph, root: ModuleId) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut known = FxHashSet::default();
    let mut visited = FxHashSet::default();
    let mut pending = vec![root];
    while let Some(id) = pending.pop() {
        let module = graph.module(id);
        let Content::Script(record) = &module.content else { continue };
        if !visited.insert(id) {
            continue;
        }
        names.extend(record.names.exports.iter().filter(|name| known.insert((*name).clone())).cloned());
        let passed_on = |specifier: &String| {
            module.links().find_map(|(request, outcome)| match (&request.specifier, outcome) {
                (Specifier::Text(text), Outcome::Module(target))
                    if text == specifier && request.kind != RequestKind::DynamicImport =>
                {
                    Some(*target)
                }
                _ => None,
            })
        };
        pending.extend(record.names.reexports.iter().rev().filter_map(passed_on));
    }
    names
}
