//! The module graph: what the crawl found, in an order that does not depend on thread timing.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::mappings::Mappings;
use crate::paths::has_name;
use crate::record::{EsModule, Record, Request, RequestKind, Specifier};
use crate::resolve::Refusal;
use crate::scan::{Format, SyntaxError};
use crate::source::Source;

/// Index of a module: its place in the order of discovery, depth first from the entry, which is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModuleId(pub u32);

impl ModuleId {
    /// The program's entry.
    pub const ENTRY: Self = Self(0);

    /// As an index into a table with one row per module.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// One file of the program.
#[derive(Debug)]
pub struct Module {
    /// Its path relative to the entry's directory, with `/`: the name it goes by in the bundle.
    pub name: String,
    /// Its text.
    pub source: Source,
    /// What the text is.
    pub content: Content,
    /// Where each request of its record leads, in the same order.
    pub outcomes: Vec<Outcome>,
    /// Where its text comes from, if a source map is wanted and it is a script.
    pub mappings: Option<Mappings>,
    /// Whether the program reads it as a file, whatever else it does with it.
    pub is_read: bool,
    /// Names that it passes on from CommonJS modules outside the bundle, with the specifier that leads there.
    pub passed_on: Vec<(String, Vec<String>)>,
    /// Packages that its own package can do without.
    pub optional_peers: Arc<[String]>,
    /// The `main` of the `package.json` beside it that leads nowhere, so that the folder means this module, its index.
    pub ignored_main: Option<String>,
}

/// What a module's text is.
#[derive(Debug)]
pub enum Content {
    /// A CommonJS module.
    Script(Record),
    /// JSON; the error, if it can't be parsed.
    Json(Option<SyntaxError>),
    /// A text that is no program of this format: the error is thrown by node itself, when and if it is required.
    Broken(SyntaxError, Format),
    /// An ES module.
    Module(Record, Box<EsModule>),
    /// A file that is read, not run. Its bytes are the source's text, or what that text encodes.
    Asset {
        /// Whether the text is base64, since the bytes are no UTF-8.
        is_base64: bool,
    },
}

impl Content {
    /// The scanned record, if it is JavaScript.
    pub fn record(&self) -> Option<&Record> {
        match self {
            Self::Script(record) | Self::Module(record, _) => Some(record),
            Self::Json(_) | Self::Broken(..) | Self::Asset { .. } => None,
        }
    }
}

/// Where a request leads.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// To a module of the graph.
    Module(ModuleId),
    /// To any of these, decided at run time. With each the path that leads to it, relative to the entry's directory: the
    /// module's own, or that of a directory.
    AnyOf(Vec<(String, ModuleId)>),
    /// To a builtin module of the host.
    Builtin,
    /// To a builtin module of the host that the importer's package calls by another name.
    NamedBuiltin(String),
    /// To the host, because the user or the kind of file wants it so.
    External,
    /// To the host, since nothing is known about it at build time.
    Unknown,
    /// Nowhere: the host will say so.
    Missing,
    /// To a file that can't be read: its path and the reason.
    Unreadable(PathBuf, String),
    /// To node's error: nothing is there, or a package forbids it.
    Refused(Refusal),
}

impl Outcome {
    /// The modules of the graph that it may lead to.
    pub fn modules(&self) -> impl Iterator<Item = ModuleId> {
        let (one, many) = match self {
            Self::Module(module) => (Some(*module), &[][..]),
            Self::AnyOf(modules) => (None, &modules[..]),
            _ => (None, &[][..]),
        };
        one.into_iter().chain(many.iter().map(|(_, module)| *module))
    }
}

impl Module {
    /// The scanned record, if the module is JavaScript.
    pub fn record(&self) -> Option<&Record> {
        self.content.record()
    }

    /// What an ES module asks for at this place of its `dependencies`, and where that leads.
    pub fn dependency(&self, index: usize) -> Option<(&Request, &Outcome)> {
        let Content::Module(record, es_module) = &self.content else { return None };
        let request = *es_module.dependencies.get(index)?;
        Some((record.requests.get(request)?, self.outcomes.get(request)?))
    }

    /// The `main` that node warns of when a request comes to this module by its folder, not by the `main` of a package around it.
    pub fn main_ignored_by(&self, request: &Request) -> Option<&str> {
        let main = self.ignored_main.as_deref()?;
        let Specifier::Text(specifier) = &request.specifier else { return None };
        let last = specifier.rsplit('/').next()?;
        let names_folder = matches!(last, "" | "." | "..") || has_name(self.source.path.parent()?, last);
        (request.kind.is_require() && !specifier.starts_with('#') && names_folder).then_some(main)
    }

    /// Each request with where it leads.
    pub fn links(&self) -> impl Iterator<Item = (&Request, &Outcome)> {
        let requests = self.record().map_or(&[][..], |record| &record.requests);
        requests.iter().zip(&self.outcomes)
    }
}

/// All modules and who requests whom.
#[derive(Debug)]
pub struct Graph {
    graph: DiGraph<Module, RequestKind>,
    included: Vec<(String, ModuleId)>,
}

impl Graph {
    /// A graph of these modules, in their order, connected by their outcomes, and of which these are put in by hand.
    pub fn new(modules: impl Iterator<Item = Module>, included: Vec<(String, ModuleId)>) -> Self {
        // Large programs have megabytes of modules: each moves once, to where it stays.
        let mut graph = DiGraph::with_capacity(modules.size_hint().1.unwrap_or(0), 0);
        let mut edges = Vec::new();
        for (from, module) in modules.enumerate() {
            for (request, outcome) in module.links() {
                edges.extend(outcome.modules().map(|to| (from, to.index(), request.kind)));
            }
            graph.add_node(module);
        }
        for (from, to, kind) in edges {
            graph.add_edge(NodeIndex::new(from), NodeIndex::new(to), kind);
        }
        Self { graph, included }
    }

    /// Whether a module's text is compiled by node when it is required, apart from all others: node may refuse it, or
    /// the program reads it as well, as a file. One with an `import()` has to be given the bundle's own, and can't. The entry
    /// is what node starts with: there it would make no difference.
    pub fn is_left_to_node(&self, id: ModuleId) -> bool {
        let module = self.module(id);
        match &module.content {
            Content::Broken(..) => true,
            Content::Script(_) if id == ModuleId::ENTRY => false,
            Content::Script(record) => record.may_be_refused || module.is_read && record.import_handle.is_none(),
            Content::Module(..) | Content::Json(_) | Content::Asset { .. } => false,
        }
    }

    /// What the user put in by hand: the path that leads to each, as in [`Outcome::AnyOf`].
    pub fn included(&self) -> &[(String, ModuleId)] {
        &self.included
    }

    /// How many modules there are.
    pub fn len(&self) -> usize {
        self.graph.node_count()
    }

    /// The entry's directory, which all names are relative to.
    pub fn directory(&self) -> &Path {
        let entry = &self.module(ModuleId::ENTRY).source.path;
        entry.parent().unwrap_or(entry)
    }

    /// Notes which names a module passes on from outside.
    pub fn pass_on(&mut self, id: ModuleId, specifier: String, names: Vec<String>) {
        self.graph[NodeIndex::new(id.index())].passed_on.push((specifier, names));
    }

    /// Takes indirect exports, by their places, out of an ES module: they have turned out to be types.
    pub fn remove_types(&mut self, id: ModuleId, places: &[usize]) {
        if let Content::Module(_, module) = &mut self.graph[NodeIndex::new(id.index())].content {
            let mut place = 0..;
            module.indirect.retain(|_| !place.next().is_some_and(|place| places.contains(&place)));
        }
    }

    /// The modules with their ids, in id order.
    pub fn modules(&self) -> impl Iterator<Item = (ModuleId, &Module)> {
        let ids = (0..).map(ModuleId);
        ids.zip(self.graph.node_weights())
    }

    /// One module.
    pub fn module(&self, id: ModuleId) -> &Module {
        &self.graph[NodeIndex::new(id.index())]
    }

    /// The strongly connected components, dependencies first; the members of each in id order.
    ///
    /// Kosaraju's algorithm, since petgraph's Tarjan recurses and a chain of requires may be very long.
    pub fn components(&self) -> Vec<Vec<ModuleId>> {
        let components = kosaraju_scc(&self.graph).into_iter().map(|component| {
            let ids = component.into_iter().map(|node| u32::try_from(node.index()).unwrap_or(u32::MAX));
            let mut ids: Vec<ModuleId> = ids.map(ModuleId).collect();
            ids.sort_unstable();
            ids
        });
        components.collect()
    }
}
