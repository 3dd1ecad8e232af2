//! Who exports what, as far as the texts tell: the names of ES modules (ECMA-262, ResolveExport) and those of CommonJS
//! modules that an `import` can see (Node docs, "CommonJS namespaces").

use rustc_hash::{FxHashMap, FxHashSet};

use crate::graph::{Content, Graph, Module, ModuleId, Outcome};
use crate::json::property_names;
use crate::record::{EsModule, IndirectExport, Request, RequestKind, Specifier};
use crate::source::Span;

/// A name that is imported and not exported.
#[derive(Debug)]
pub struct Missing {
    /// The name.
    pub name: String,
    /// Index into the importing module's `dependencies`.
    pub dependency: usize,
    /// Where it is imported (byte offsets).
    pub span: Span,
    /// The module that does not export it.
    pub from: ModuleId,
    /// What that module does export, a few names.
    pub known: Vec<String>,
}

/// What the entry exports, as far as that is known when the bundle is made.
#[derive(Debug, Default)]
pub struct Surface {
    /// Each name once.
    pub names: Vec<String>,
    /// Those whose values may change when the entry has run.
    pub changing: Vec<String>,
    /// Those that belong to a module outside the bundle.
    pub outside: Vec<OutsideName>,
    /// Specifiers outside the bundle all of whose exports are passed on, with the modules that ask for them.
    pub stars: Vec<(ModuleId, String)>,
}

/// A name of the entry that is an export of a module outside the bundle, or its namespace.
#[derive(Debug)]
pub struct OutsideName {
    /// The name that the entry gives it.
    pub name: String,
    /// Who asks for it: the module, and the place in its `dependencies`.
    pub asker: (ModuleId, usize),
    /// The name that it has there; the namespace if `None`.
    pub imported: Option<String>,
}

/// What a name of a module stands for (ECMA-262, ResolveExport).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Resolution<'a> {
    /// A binding of this module, its namespace if it has no name.
    Found(ModuleId, Option<&'a str>),
    Missing,
    /// Two `export *` lead to different bindings.
    Ambiguous,
    /// What this dependency of this module, which is outside the bundle, exports by a name; its namespace if it has none.
    Outside(ModuleId, usize, Option<&'a str>),
    /// It depends on what the host knows.
    Unknown,
}

/// The exports of one ES module by name.
#[derive(Debug, Default)]
struct Index<'a> {
    locals: FxHashSet<&'a str>,
    indirect: FxHashMap<&'a str, &'a IndirectExport>,
}

/// The names that were asked for on the way, by module.
type Visited<'a> = FxHashSet<(ModuleId, &'a str)>;

/// The exports of all modules of a graph.
#[derive(Debug)]
pub struct Exports<'a> {
    graph: &'a Graph,
    /// By module id.
    indexes: Vec<Index<'a>>,
    /// By module id: names of CommonJS modules and of JSON that are imported.
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
                imported_names[target.index()] = common_js_names(graph, target, true).names;
            }
        }
        for (target, name) in graph.modules().flat_map(|(_, module)| json_names(graph, module)) {
            let names = &mut imported_names[target.index()];
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let indexes = graph.modules().map(|(_, module)| Index::new(module)).collect();
        Self { graph, indexes, imported_names }
    }

    /// By module id: the names that an `import` of a CommonJS module sees.
    pub fn into_imported_names(self) -> Vec<Vec<String>> {
        self.imported_names
    }

    /// What the entry exports. `knows_outside`: the names that a CommonJS module passes on from outside are named one by one.
    pub fn surface(&self, knows_outside: bool) -> Surface {
        if !matches!(self.graph.module(ModuleId::ENTRY).content, Content::Module(..)) {
            return common_js_names(self.graph, ModuleId::ENTRY, knows_outside);
        }
        let mut surface = self.exported_names(ModuleId::ENTRY);
        for name in std::mem::take(&mut surface.names) {
            match self.resolve(ModuleId::ENTRY, &name, &mut Visited::default()) {
                Resolution::Missing | Resolution::Ambiguous => continue,
                Resolution::Found(id, Some(local)) if self.is_changing(id, local) => {
                    surface.changing.push(name.clone());
                }
                Resolution::Outside(id, dependency, imported) => surface.outside.push(OutsideName {
                    name: name.clone(),
                    asker: (id, dependency),
                    imported: imported.map(str::to_owned),
                }),
                Resolution::Found(..) | Resolution::Unknown => {}
            }
            surface.names.push(name);
        }
        surface
    }

    fn is_changing(&self, id: ModuleId, name: &str) -> bool {
        let content = &self.graph.module(id).content;
        matches!(content, Content::Module(_, module) if module.changing.iter().any(|changing| changing == name))
    }

    /// ECMA-262, GetExportedNames, of an ES module; sorted.
    fn exported_names(&self, root: ModuleId) -> Surface {
        let mut surface = Surface::default();
        let mut visited = FxHashSet::default();
        let mut pending = vec![root];
        while let Some(id) = pending.pop() {
            if !visited.insert(id) {
                continue;
            }
            let module = self.graph.module(id);
            let Content::Module(_, es_module) = &module.content else {
                surface.names.extend_from_slice(&self.imported_names[id.index()]);
                continue;
            };
            let indirect = es_module.indirect.iter().map(|export| &export.exported);
            let names = es_module.locals.iter().chain(indirect);
            surface.names.extend(names.filter(|name| id == root || *name != "default").cloned());
            for star in es_module.stars.iter().rev() {
                match dependency_of(module, *star) {
                    Some(from) => pending.push(from),
                    None => surface.stars.extend(outside_specifier(module, *star).map(|from| (id, from))),
                }
            }
        }
        surface.names.sort_unstable();
        surface.names.dedup();
        surface
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
            let Some(from) = dependency_of(module, dependency) else { continue };
            let resolution = self.resolve(from, name, &mut Visited::default());
            let is_missing = matches!(resolution, Resolution::Missing | Resolution::Ambiguous);
            if is_missing && seen.insert((from, name)) {
                let known = self.some_names(from);
                missing.push(Missing { name: name.clone(), dependency, span, from, known });
            }
        }
        missing
    }

    /// The exports of a module that was TypeScript and that are nothing: places in its `indirect`.
    pub fn types(&self, id: ModuleId) -> Vec<usize> {
        let module = self.graph.module(id);
        let Content::Module(_, es_module) = &module.content else { return Vec::new() };
        let is_type = |export: &IndirectExport| {
            let from = dependency_of(module, export.dependency);
            let resolution = from.zip(export.imported.as_ref());
            let resolution = resolution.map(|(from, name)| self.resolve(from, name, &mut Visited::default()));
            es_module.may_export_types && matches!(resolution, Some(Resolution::Missing))
        };
        let numbered = es_module.indirect.iter().enumerate();
        numbered.filter(|(_, export)| is_type(export)).map(|(index, _)| index).collect()
    }

    /// ECMA-262, ResolveExport.
    fn resolve(&self, id: ModuleId, name: &'a str, visited: &mut Visited<'a>) -> Resolution<'a> {
        let module = self.graph.module(id);
        let es_module = match &module.content {
            Content::Module(_, es_module) => es_module,
            Content::Json(_) if name == "default" || self.is_imported_name(id, name) => {
                return Resolution::Found(id, Some(name));
            }
            Content::Json(_) => return Resolution::Missing,
            Content::Script(_) => return self.resolve_in_common_js(id, name),
            Content::Broken(..) | Content::Asset { .. } => return Resolution::Unknown,
        };
        let index = &self.indexes[id.index()];
        if index.locals.contains(name) {
            return Resolution::Found(id, Some(name));
        }
        if !visited.insert((id, name)) {
            return Resolution::Missing;
        }
        if let Some(export) = index.indirect.get(name) {
            return match (dependency_of(module, export.dependency), &export.imported) {
                (Some(from), Some(imported)) => self.resolve(from, imported, visited),
                (Some(from), None) => Resolution::Found(from, None),
                (None, imported) => Resolution::Outside(id, export.dependency, imported.as_deref()),
            };
        }
        if name == "default" { Resolution::Missing } else { self.resolve_star(module, es_module, name, visited) }
    }

    fn resolve_star(
        &self,
        module: &Module,
        es_module: &EsModule,
        name: &'a str,
        visited: &mut Visited<'a>,
    ) -> Resolution<'a> {
        let mut found = Resolution::Missing;
        for star in &es_module.stars {
            let resolution = match dependency_of(module, *star) {
                Some(from) => self.resolve(from, name, visited),
                None => Resolution::Unknown,
            };
            found = match (found, resolution) {
                (_, Resolution::Ambiguous) => return Resolution::Ambiguous,
                (Resolution::Found(..), Resolution::Found(..)) if found != resolution => return Resolution::Ambiguous,
                (Resolution::Found(..) | Resolution::Outside(..), _) | (_, Resolution::Missing) => found,
                _ => resolution,
            };
        }
        found
    }

    fn resolve_in_common_js(&self, id: ModuleId, name: &'a str) -> Resolution<'a> {
        match name {
            // Only newer versions of node have it.
            "module.exports" => Resolution::Unknown,
            _ if name == "default" || self.is_imported_name(id, name) => Resolution::Found(id, Some(name)),
            _ => Resolution::Missing,
        }
    }

    fn is_imported_name(&self, id: ModuleId, name: &str) -> bool {
        self.imported_names[id.index()].iter().any(|known| known == name)
    }

    fn some_names(&self, id: ModuleId) -> Vec<String> {
        const SHOWN: usize = 10;
        let mut names = match &self.graph.module(id).content {
            Content::Module(_, es_module) => {
                let indirect = es_module.indirect.iter().map(|export| export.exported.clone());
                es_module.locals.iter().cloned().chain(indirect).collect()
            }
            Content::Script(_) | Content::Json(_) => {
                [vec!["default".to_owned()], self.imported_names[id.index()].clone()].concat()
            }
            Content::Broken(..) | Content::Asset { .. } => Vec::new(),
        };
        if names.len() > SHOWN {
            let more = names.len() - SHOWN;
            names.truncate(SHOWN);
            names.push(format!("and {more} more"));
        }
        names
    }
}

impl<'a> Index<'a> {
    fn new(module: &'a Module) -> Self {
        let Content::Module(_, es_module) = &module.content else { return Self::default() };
        let indirect = es_module.indirect.iter().map(|export| (&*export.exported, export));
        Self { locals: es_module.locals.iter().map(String::as_str).collect(), indirect: indirect.collect() }
    }
}

/// The module of the graph that a dependency leads to.
fn dependency_of(module: &Module, dependency: usize) -> Option<ModuleId> {
    match module.dependency(dependency)? {
        (_, Outcome::Module(target)) => Some(*target),
        _ => None,
    }
}

/// The specifier of a dependency that is outside the bundle.
fn outside_specifier(module: &Module, dependency: usize) -> Option<String> {
    match module.dependency(dependency)? {
        (Request { specifier: Specifier::Text(text), .. }, Outcome::External | Outcome::Builtin) => Some(text.clone()),
        _ => None,
    }
}

/// The names of JSON that a module sees because it is TypeScript: of the properties, those that it asks for.
fn json_names(graph: &Graph, module: &Module) -> Vec<(ModuleId, String)> {
    let Content::Module(record, es_module) = &module.content else { return Vec::new() };
    let mut names = Vec::new();
    for (dependency, request) in es_module.dependencies.iter().enumerate() {
        let has_names = record.requests.get(*request).is_some_and(|it| it.kind == RequestKind::ImportJsonNames);
        let Some(target) = dependency_of(module, dependency).filter(|_| has_names) else { continue };
        let properties = property_names(&graph.module(target).source.text).unwrap_or_default();
        let indirect = || es_module.indirect.iter().filter(|export| export.dependency == dependency);
        let takes_all = es_module.namespaces.contains(&dependency)
            || es_module.stars.contains(&dependency)
            || indirect().any(|export| export.imported.is_none());
        let imported = es_module.imports.iter().filter(|import| import.dependency == dependency);
        let asked: FxHashSet<&String> =
            imported.map(|import| &import.name).chain(indirect().filter_map(|it| it.imported.as_ref())).collect();
        let seen = properties.into_iter().filter(|name| name != "default" && (takes_all || asked.contains(name)));
        names.extend(seen.map(|name| (target, name)));
    }
    names
}

/// The names that Node sees in a CommonJS module, with those of the modules it passes on, and if `knows_outside` those from
/// outside the bundle.
fn common_js_names(graph: &Graph, root: ModuleId, knows_outside: bool) -> Surface {
    let mut surface = Surface::default();
    let mut known = FxHashSet::default();
    let mut visited = FxHashSet::default();
    let mut pending = vec![root];
    while let Some(id) = pending.pop() {
        let module = graph.module(id);
        let Content::Script(record) = &module.content else { continue };
        if !visited.insert(id) {
            continue;
        }
        surface.names.extend(record.names.exports.iter().filter(|name| known.insert(*name)).map(str::to_owned));
        for specifier in record.names.reexports.iter().rev() {
            let is_it = |request: &Request| {
                matches!(&request.specifier, Specifier::Text(text) if text == specifier)
                    && request.kind != RequestKind::DynamicImport
            };
            match module.links().find(|(request, _)| is_it(request)) {
                Some((_, Outcome::Module(target))) => pending.push(*target),
                Some((_, Outcome::External)) => {
                    let from = module.passed_on.iter().filter(|(from, _)| knows_outside && from == specifier);
                    let names = from.flat_map(|(_, names)| names).filter(|name| known.insert(name.as_str()));
                    surface.names.extend(names.cloned());
                    surface.stars.push((id, specifier.clone()));
                }
                _ => {}
            }
        }
    }
    surface
}
