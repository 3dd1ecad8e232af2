//! What the tasks found, in whatever order, as a graph whose order does not depend on theirs.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::{ByPath, Found, Load, Loaded};
use crate::graph::{Graph, Module, ModuleId, Outcome};
use crate::paths::{is_nodes_own, relative_path};
use crate::reach::Reached;
use crate::record::{Record, Request, RequestKind, Specifier, Uses};

/// Numbers the modules depth first from the entry and what was asked for by hand, in the order of their requests.
pub(super) fn number(mut loaded: ByPath<Load>, entry: &Path, included: Vec<Reached>, directory: &Path) -> Graph {
    let mut ids: ByPath<ModuleId> = ByPath::default();
    let mut order: Vec<PathBuf> = Vec::new();
    for root in std::iter::once(entry).chain(included.iter().map(|reached| &*reached.file.path)) {
        let mut pending = vec![root];
        while let Some(path) = pending.pop() {
            if ids.contains_key(path.as_os_str()) {
                continue;
            }
            let Some(Load::Done(module)) = loaded.get(path.as_os_str()) else { continue };
            ids.insert(path.into(), ModuleId(u32::try_from(order.len()).unwrap_or(u32::MAX)));
            pending.extend(module.found.iter().rev().flat_map(|found| found.files().rev()));
            order.push(path.to_path_buf());
        }
    }
    let failures: ByPath<String> = loaded
        .iter()
        .filter_map(|(path, load)| match load {
            Load::Failed(reason) => Some((path.clone(), reason.clone())),
            Load::Done(_) => None,
        })
        .collect();
    let read = read_files(&order, &loaded);
    let modules = order.iter().filter_map(|path| match loaded.remove(path.as_os_str())? {
        Load::Done(module) => {
            let module = numbered(*module, &ids, &failures, directory);
            Some(Module { is_read: read.contains(path.as_os_str()), ..module })
        }
        Load::Failed(_) => None,
    });
    let named =
        |reached: Reached| Some((relative_path(&reached.asked, directory), *ids.get(reached.file.path.as_os_str())?));
    Graph::new(modules, included.into_iter().filter_map(named).collect())
}

/// The files that are read: those that some module names by their places, one by one, and those that it may come upon, if no
/// module asks for them by name to run them; and all where some module reads what node is to load.
fn read_files(order: &[PathBuf], loaded: &ByPath<Load>) -> FxHashSet<OsString> {
    let (mut read, mut found_by_chance, mut run) = (FxHashSet::default(), FxHashSet::default(), FxHashSet::default());
    let any = |is_such: fn(&Record, &str) -> bool| {
        loaded.values().any(|load| {
            let Load::Done(module) = load else { return false };
            module.content.record().is_some_and(|record| is_such(record, &module.source.text))
        })
    };
    let is_hooked = any(|record, _| record.uses.contains(Uses::HOOKS));
    let are_texts_read = is_hooked && any(Record::reads_texts);
    for path in order {
        let Some(Load::Done(module)) = loaded.get(path.as_os_str()) else { continue };
        // The text of any other is at hand where it stands in the bundle.
        if are_texts_read && module.content.record().is_some_and(|record| record.import_handle.is_some()) {
            read.insert(path.as_os_str());
        }
        for (request, found) in module.links() {
            // Whoever loads files of an extension of his own reads their texts.
            if is_hooked {
                read.extend(found.files().filter(|file| !is_nodes_own(file)).map(Path::as_os_str));
            }
            match (request.kind, found) {
                (RequestKind::File, Found::File(file)) => drop(read.insert(file.as_os_str())),
                // A folder that its package gives away, for others to read.
                (RequestKind::File, found) if is_own_folder(request) => read.extend(found.files().map(Path::as_os_str)),
                (RequestKind::File | RequestKind::Resolve, found) => {
                    found_by_chance.extend(found.files().map(Path::as_os_str));
                }
                (_, Found::File(file)) => drop(run.insert(file.as_os_str())),
                _ => {}
            }
        }
    }
    read.extend(found_by_chance.difference(&run));
    read.into_iter().map(OsStr::to_owned).collect()
}

fn is_own_folder(request: &Request) -> bool {
    matches!(&request.specifier, Specifier::Text(text) if text == "./")
}

fn numbered(loaded: Loaded, ids: &ByPath<ModuleId>, failures: &ByPath<String>, directory: &Path) -> Module {
    let outcome = |found: Found| match found {
        Found::File(path) => match ids.get(path.as_os_str()) {
            Some(id) => Outcome::Module(*id),
            None => {
                let reason = failures.get(path.as_os_str()).cloned().unwrap_or_default();
                Outcome::Unreadable(path, reason)
            }
        },
        Found::AnyOf(paths) => {
            let named = |(asked, file): (PathBuf, PathBuf)| {
                Some((relative_path(&asked, directory), *ids.get(file.as_os_str())?))
            };
            Outcome::AnyOf(paths.into_iter().filter_map(named).collect())
        }
        Found::Builtin => Outcome::Builtin,
        Found::NamedBuiltin(name) => Outcome::NamedBuiltin(name),
        Found::External => Outcome::External,
        Found::Unknown => Outcome::Unknown,
        Found::Missing => Outcome::Missing,
        Found::Refused(refusal) => Outcome::Refused(refusal),
    };
    Module {
        name: relative_path(&loaded.source.path, directory),
        outcomes: loaded.found.into_iter().map(outcome).collect(),
        source: loaded.source,
        content: loaded.content,
        mappings: loaded.mappings,
        is_read: false,
        passed_on: Vec::new(),
        optional_peers: loaded.optional_peers,
        ignored_main: loaded.ignored_main,
    }
}
