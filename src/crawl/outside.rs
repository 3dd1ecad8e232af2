//! What CommonJS modules of the bundle pass on from packages that are left to node (`module.exports = require('package')`):
//! the names that node's lexer sees there, where the package is installed when the bundle is made.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::fs::FileSystem;
use crate::graph::{Content, Graph, Module, ModuleId, Outcome};
use crate::options::{Externals, Options};
use crate::record::Specifier;
use crate::resolve::{FileFormat, Resolver, Target, TargetFile};
use crate::scan::{STACK_BYTES, Scanned, Wishes, scan};
use crate::source::Source;

/// The graph with these names in it.
pub(super) fn with_names_from_outside(mut graph: Graph, options: &Options, files: &Arc<dyn FileSystem>) -> Graph {
    let asked: Vec<(ModuleId, String)> = graph.modules().flat_map(|(id, module)| passed_on(id, module)).collect();
    if asked.is_empty() {
        return graph;
    }
    let resolver = Resolver::new(&Options { externals: Externals::default(), ..options.clone() }, Arc::clone(files));
    let lexer = Lexer { resolver, files: files.as_ref() };
    for (id, specifier) in asked {
        let directory = graph.module(id).source.path.parent().unwrap_or(Path::new("")).to_path_buf();
        let names = lexer.on_own_stack(specifier.clone(), directory);
        graph.pass_on(id, specifier, names);
    }
    graph
}

/// The specifiers of what a module passes on from outside.
fn passed_on(id: ModuleId, module: &Module) -> Vec<(ModuleId, String)> {
    let Content::Script(record) = &module.content else { return Vec::new() };
    let is_outside = |specifier: &&String| {
        let mut links = module.links();
        links.any(|(request, outcome)| {
            matches!(&request.specifier, Specifier::Text(text) if text == *specifier)
                && matches!(outcome, Outcome::External)
        })
    };
    record.names.reexports.iter().filter(is_outside).map(|specifier| (id, specifier.clone())).collect()
}

struct Lexer<'a> {
    resolver: Resolver,
    files: &'a dyn FileSystem,
}

impl Lexer<'_> {
    /// The names behind a specifier; none where nothing can be told.
    fn on_own_stack(&self, specifier: String, directory: PathBuf) -> Vec<String> {
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(STACK_BYTES);
            let names = thread.spawn_scoped(scope, || self.names(specifier, directory));
            names.ok().and_then(|thread| thread.join().ok()).unwrap_or_default()
        })
    }

    /// As node's loader goes from module to module (`cjsPreparseModuleExports`).
    fn names(&self, specifier: String, directory: PathBuf) -> Vec<String> {
        let (mut names, mut known, mut visited) = (Vec::new(), FxHashSet::default(), FxHashSet::default());
        let mut pending = vec![(specifier, directory)];
        while let Some((specifier, directory)) = pending.pop() {
            let Target::File(file) = self.resolver.require(&specifier, &directory) else { continue };
            if !visited.insert(file.path.clone()) {
                continue;
            }
            let Some(Scanned::CommonJs(record)) = self.scanned(&file) else { continue };
            let more = record.names.exports.iter().filter(|name| known.insert((*name).to_owned()));
            names.extend(more.map(str::to_owned));
            let directory = file.path.parent().unwrap_or(&file.path);
            let further = record.names.reexports.into_iter().rev();
            pending.extend(further.map(|specifier| (specifier, directory.to_path_buf())));
        }
        names
    }

    fn scanned(&self, file: &TargetFile) -> Option<Scanned> {
        let FileFormat::Script(format) = file.format else { return None };
        let source = Source::decode(file.path.clone(), self.files.read(&file.path).ok()?);
        scan(&source, format, Wishes::default()).ok()
    }
}
