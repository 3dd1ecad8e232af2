//! Which files a dynamic request can reach: a specifier with gaps → the files on disk that it may name.

use std::path::{Path, PathBuf};

use crate::fs::FileSystem;
use crate::resolve::{FileFormat, Resolver, Target, TargetFile};
use crate::source::normalized;

/// How many files one request may pull in. A bundle with more than that by accident is worse than an error at run time
/// that `--include` mends.
const LIMIT: usize = 1000;

/// How deep below its fixed folder a gap is followed.
const DEPTH: usize = 8;

/// A file that a pattern leads to.
#[derive(Debug)]
pub struct Reached {
    /// The absolute path that a request names: the file's, or that of a directory or package.
    pub asked: PathBuf,
    /// What it leads to.
    pub file: TargetFile,
}

/// What a pattern leads to.
#[derive(Debug)]
pub enum Reach {
    /// These files, sorted by the path asked for.
    Files(Vec<Reached>),
    /// This many files, more than the limit.
    TooMany(usize),
    /// No folder bounds it, or nothing in the folder matches.
    Nothing,
}

/// The files that a specifier made of `parts` with a gap between each two can name, seen from `directory`.
///
/// A relative pattern reaches the files below the folder that its first part names; a bare one (`'plugin-' + name`) the
/// packages whose names it matches.
pub fn reach(parts: &[String], directory: &Path, files: &dyn FileSystem, resolver: &Resolver) -> Reach {
    let Some(first) = parts.first().filter(|first| !first.is_empty()) else { return Reach::Nothing };
    let found = if first.starts_with("./") || first.starts_with("../") || first.starts_with('/') {
        files_matching(parts, directory, files, resolver)
    } else if first.starts_with(['.', '#']) {
        return Reach::Nothing;
    } else {
        packages_matching(parts, directory, files, resolver)
    };
    match found.len() {
        0 => Reach::Nothing,
        count if count > LIMIT => Reach::TooMany(count),
        _ => Reach::Files(found),
    }
}

fn files_matching(parts: &[String], directory: &Path, files: &dyn FileSystem, resolver: &Resolver) -> Vec<Reached> {
    let first = &parts[0];
    let (folder, prefix) = first.rsplit_once('/').unwrap_or((".", first));
    let folder = normalized(&directory.join(format!("{folder}/")));
    let matches = |path: &PathBuf| {
        let Some(relative) = path.strip_prefix(&folder).ok().and_then(Path::to_str) else { return false };
        is_module(relative) && spellings(relative).any(|name| fits(name, prefix, &parts[1..]))
    };
    let found = files.files_below(&folder, DEPTH).into_iter().filter(matches);
    let reached = found.filter_map(|path| {
        // A folder is asked for by its name: what its package.json says is what it leads to.
        if path.ends_with("package.json") {
            let asked = path.parent()?.to_path_buf();
            let target = resolver.require(".", &asked);
            reached(asked, target)
        } else {
            let file = resolver.file(&path).ok()?;
            reached(path, Target::File(file))
        }
    });
    sorted(reached.collect())
}

fn reached(asked: PathBuf, target: Target) -> Option<Reached> {
    match target {
        Target::File(file) if file.format != FileFormat::Addon => Some(Reached { asked, file }),
        _ => None,
    }
}

fn sorted(mut reached: Vec<Reached>) -> Vec<Reached> {
    reached.sort_by(|a, b| a.asked.cmp(&b.asked));
    reached.dedup_by(|a, b| a.asked == b.asked);
    reached
}

fn is_module(path: &str) -> bool {
    [".js", ".json", ".cjs", ".mjs"].iter().any(|extension| path.ends_with(extension))
}

/// How a request can name a file: as it is, without the extensions that `require` adds, by its folder.
fn spellings(path: &str) -> impl Iterator<Item = &str> {
    let ends = ["", ".js", ".json", "/index.js", "/index.json", "/package.json"];
    ends.into_iter().filter_map(|end| path.strip_suffix(end))
}

/// The absolute path that a specifier names in a file of `directory`, given that it led to `target`. A package is named by
/// where it lies in a `node_modules`; `None` for one that is reached by a link or by its own name.
pub fn asked_path(specifier: &str, directory: &Path, target: &Path) -> Option<PathBuf> {
    if specifier.starts_with(['.', '/']) {
        return Some(normalized(&directory.join(specifier)));
    }
    let mut places = directory.ancestors().map(|ancestor| ancestor.join("node_modules").join(specifier));
    places.find(|place| target.starts_with(place))
}

/// Whether `name` is `prefix`, a gap, and the remaining parts with gaps between them.
fn fits(name: &str, prefix: &str, rest: &[String]) -> bool {
    let Some(mut name) = name.strip_prefix(prefix) else { return false };
    let Some((last, middle)) = rest.split_last() else { return name.is_empty() };
    for part in middle {
        match name.find(part.as_str()) {
            Some(at) => name = &name[at + part.len()..],
            None => return false,
        }
    }
    name.ends_with(last.as_str())
}

fn packages_matching(parts: &[String], directory: &Path, files: &dyn FileSystem, resolver: &Resolver) -> Vec<Reached> {
    let (scope, prefix) = parts[0].split_once('/').unwrap_or(("", &parts[0]));
    if prefix.is_empty() || (!scope.is_empty() && !scope.starts_with('@')) {
        return Vec::new();
    }
    let folders = directory.ancestors().map(|ancestor| ancestor.join("node_modules").join(scope));
    let found = folders.flat_map(|folder| {
        let names = files.names_in(&folder).into_iter().filter(|name| fits(name, prefix, &parts[1..]));
        names
            .filter_map(|name| {
                let package = if scope.is_empty() { name.clone() } else { format!("{scope}/{name}") };
                reached(folder.join(name), resolver.require(&package, directory))
            })
            .collect::<Vec<_>>()
    });
    sorted(found.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_stand_for_any_text() {
        let rest = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        assert!(fits("de", "", &rest(&[""])));
        assert!(fits("lang-de/index", "lang-", &rest(&["/index"])));
        assert!(spellings("de.js").any(|name| fits(name, "", &rest(&[".js"]))));
        assert!(!fits("de", "en", &rest(&[""])));
        assert!(fits("a-x-b", "a-", &rest(&["-b"])));
    }
}
