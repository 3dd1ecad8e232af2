//! Which files a dynamic request can reach: a specifier with gaps → the files on disk that it may name.

use std::path::{Path, PathBuf, is_separator};

use rustc_hash::FxHashSet;

use crate::fs::{FileKind, FileSystem, is_entered};
use crate::paths::{ancestors, joined};
use crate::resolve::{Resolver, Target, TargetFile};

/// How many files one request may pull in. A bundle with more than that by accident is worse than an error at run time
/// that `--include` mends.
const LIMIT: usize = 1000;

/// The same where nothing but the root of a project bounds a request (`require('./' + name)` beside a `package.json`): it
/// hardly means the configuration of every tool and all that this requires.
const ROOT_LIMIT: usize = 100;

/// How deep below its fixed folder a gap is followed.
const DEPTH: usize = 8;

/// A file that a pattern leads to.
#[derive(Debug, Clone)]
pub struct Reached {
    /// The absolute path that a request names: the file's, or that of a directory or package.
    pub asked: PathBuf,
    /// What it leads to.
    pub file: TargetFile,
}

/// What a pattern leads to: nothing where no folder bounds it.
#[derive(Debug, Default)]
pub struct Reach {
    /// The files that are taken in, sorted by the path asked for.
    pub files: Vec<Reached>,
    /// Specifiers that name files, but that a package refuses.
    pub refused: Vec<String>,
    /// How many files it reaches, where that is too many.
    pub excess: Option<usize>,
}

/// Who asks, and where.
#[derive(Clone, Copy)]
pub struct Asker<'a> {
    /// Absolute: what relative patterns are relative to.
    pub directory: &'a Path,
    /// Whether it is TypeScript or JSX, which may mean other such files, and need not say so.
    pub has_dialect: bool,
}

/// The files that a specifier made of `parts` with a gap between each two can name, seen by `asker`.
///
/// A relative pattern reaches the files below the folder that its first part names; a bare one (`'plugin-' + name`,
/// `'pkg/lib/' + name`) the packages whose names it matches and the files in them that may be required.
pub fn reach(parts: &[String], asker: Asker<'_>, files: &dyn FileSystem, resolver: &Resolver) -> Reach {
    let Asker { directory, has_dialect } = asker;
    let search = Search { files, resolver, has_dialect };
    let mut reach = match parts.first().map_or("", String::as_str) {
        first if first.starts_with("./") || first.starts_with("../") || first.starts_with('/') => {
            search.below(parts, directory, ROOT_LIMIT)
        }
        first if first.is_empty() || first.starts_with(['.', '#']) => Reach::default(),
        _ => search.packages(parts, directory),
    };
    reach.files.sort_by(|a, b| a.asked.cmp(&b.asked));
    reach.files.dedup_by(|a, b| a.asked == b.asked);
    reach
}

/// What these files are asked for by, and what that leads to.
pub fn reach_files(paths: impl IntoIterator<Item = PathBuf>, resolver: &Resolver) -> impl Iterator<Item = Reached> {
    paths.into_iter().flat_map(|path| {
        // A folder is asked for by its name: what its package.json says is what it leads to.
        let folder = path.parent().filter(|_| path.ends_with("package.json"));
        let by_name = folder.and_then(|folder| reached(folder.to_path_buf(), resolver.require(".", folder)));
        let file = resolver.file(&path).ok().and_then(|file| reached(path.clone(), Target::File(file)));
        by_name.into_iter().chain(file)
    })
}

/// Where patterns are looked up.
#[derive(Clone, Copy)]
struct Search<'a> {
    files: &'a dyn FileSystem,
    resolver: &'a Resolver,
    has_dialect: bool,
}

impl Search<'_> {
    /// The files below the folder of a path; `root_limit`: how many, where that is the root of a package.
    fn below(self, parts: &[String], directory: &Path, root_limit: usize) -> Reach {
        let (folder, prefix, rest) = folder_of(parts, directory);
        let is_open = prefix.is_empty() && directory.starts_with(&folder);
        let is_root = is_open && self.files.kind(&folder.join("package.json")).is_ok();
        let limit = if is_root { root_limit } else { LIMIT };
        let mut paths = self.files_matching(&folder, prefix, rest, DEPTH);
        let excess = Some(paths.len()).filter(|count| *count > limit);
        if excess.is_some() {
            // Then most likely a neighbour is meant: a file, or a folder by its index.
            paths.retain(|path| is_open && is_near(path, &folder));
            paths.truncate(if paths.len() > limit { 0 } else { limit });
        }
        let by_stem = paths.iter().filter(|path| self.is_dialect(path)).filter_map(|path| {
            let file = self.resolver.file(path).ok()?;
            reached(path.with_extension(""), Target::File(file))
        });
        let by_stem: Vec<Reached> = by_stem.collect();
        let files = reach_files(paths, self.resolver).chain(by_stem).collect();
        Reach { files, refused: Vec::new(), excess }
    }

    fn files_matching(self, folder: &Path, prefix: &str, rest: &[String], depth: usize) -> Vec<PathBuf> {
        let has_extension = rest.last().is_some_and(|last| last.contains('.'));
        let matches = |path: &PathBuf| {
            let Some(relative) = path.strip_prefix(folder).ok().and_then(Path::to_str) else { return false };
            let is_candidate = is_module(relative) || has_extension || self.is_dialect(path);
            let fits = |name: &str| fits(name, prefix, rest);
            is_candidate
                && !self.resolver.is_output(path)
                && (spellings(relative).any(fits)
                    || self.is_dialect(path) && relative.rsplit_once('.').is_some_and(|(stem, _)| fits(stem)))
        };
        self.paths_below(folder, prefix, depth).into_iter().filter(matches).collect()
    }

    /// The files below a folder whose paths in it start so. The folder may hold much else, such as all installed packages.
    fn paths_below(self, folder: &Path, prefix: &str, depth: usize) -> Vec<PathBuf> {
        if prefix.is_empty() {
            return self.files.files_below(folder, depth);
        }
        let names = self.files.names_in(folder).into_iter().filter(|name| name.starts_with(prefix));
        let paths = names.map(|name| (folder.join(&name), name));
        let paths =
            paths.filter(|(path, name)| is_entered(name) || matches!(self.files.kind(path), Ok(FileKind::File)));
        paths.flat_map(|(path, _)| self.files.files_below(&path, depth.saturating_sub(1))).collect()
    }

    /// Whether a file is TypeScript or JSX that the asker may mean; declarations alone are nothing to run.
    fn is_dialect(self, path: &Path) -> bool {
        let is_declaration = path.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with(".d"));
        self.has_dialect && Resolver::has_dialect(path) && !is_declaration
    }

    /// The packages that a bare specifier can name, or the files in one.
    fn packages(self, parts: &[String], directory: &Path) -> Reach {
        let (name, subpath) = split_package(parts);
        let (scope, prefix) = name[0].split_once('/').unwrap_or(("", &name[0]));
        let is_scope = scope.starts_with('@');
        let mut reach = Reach::default();
        if is_scope == scope.is_empty() || (prefix.is_empty() && !is_scope) {
            return reach;
        }
        // The nearest copy of a package is the one that is meant.
        let mut known: FxHashSet<String> = FxHashSet::default();
        for ancestor in directory.ancestors() {
            let folder = ancestor.join("node_modules").join(scope);
            for found in self.files.names_in(&folder) {
                if fits(&found, prefix, &name[1..]) && known.insert(found.clone()) {
                    let full = if is_scope { format!("{scope}/{found}") } else { found };
                    let package =
                        Package { name: &full, place: ancestor.join("node_modules").join(&full), directory: ancestor };
                    self.package(&package, &subpath, &mut reach);
                }
            }
        }
        let count = reach.files.len();
        if count > LIMIT {
            reach = Reach { excess: Some(count), ..Reach::default() };
        }
        reach
    }

    /// Adds a package, or the files in it that a subpath with gaps can name.
    fn package(self, package: &Package<'_>, subpath: &[String], to: &mut Reach) {
        match (subpath, self.resolver.exported_names(&package.place)) {
            ([], _) => self.by_name(package, "", to),
            ([known], _) => self.by_name(package, known, to),
            (gaps, None) => {
                // Who names another package means what it ships.
                let below = self.below(&relative(gaps), &package.place, LIMIT);
                to.files.extend(below.files);
                to.excess = to.excess.or(below.excess);
            }
            (gaps, Some(exported)) => {
                let subpaths = self.exported_subpaths(&package.place, &exported);
                let matching = subpaths.iter().filter(|subpath| fits(subpath, &gaps[0], &gaps[1..]));
                matching.for_each(|subpath| self.by_name(package, subpath, to));
                self.refused(package, gaps, to);
            }
        }
    }

    /// Adds what a subpath of a package leads to.
    fn by_name(self, package: &Package<'_>, subpath: &str, to: &mut Reach) {
        let target = self.resolver.require(&format!("{}{subpath}", package.name), package.directory);
        let subpath = subpath.trim_start_matches('/');
        // To join nothing adds a slash.
        let asked = if subpath.is_empty() { package.place.clone() } else { package.place.join(subpath) };
        to.files.extend(reached(asked, target));
    }

    /// Adds the specifiers of files that a package does not export, for node's error about them.
    fn refused(self, package: &Package<'_>, gaps: &[String], to: &mut Reach) {
        let parts = relative(gaps);
        let (folder, prefix, rest) = folder_of(&parts, &package.place);
        for path in self.files_matching(&folder, prefix, rest, DEPTH).iter().take(ROOT_LIMIT) {
            let Some(subpath) = path.strip_prefix(&package.place).ok().and_then(Path::to_str) else { continue };
            for spelling in spellings(subpath) {
                let specifier = format!("{}/{spelling}", package.name);
                if matches!(self.resolver.require(&specifier, package.directory), Target::Refused(_)) {
                    to.refused.push(specifier);
                }
            }
        }
    }

    /// The subpaths (`/lib/x`) that the names in `exports` may stand for: each `*` is a part of some file's path.
    fn exported_subpaths(self, package: &Path, exported: &[String]) -> Vec<String> {
        let paths = self.files.files_below(package, DEPTH);
        let names = paths.iter().take(LIMIT).filter_map(|path| path.strip_prefix(package).ok()?.to_str());
        let names: Vec<&str> = names.collect();
        let subpaths =
            exported.iter().filter_map(|name| name.strip_prefix('.')).flat_map(|name| match name.split_once('*') {
                None => vec![name.to_owned()],
                Some((start, end)) => {
                    let tails = names.iter().flat_map(|path| tails(path));
                    tails.map(|tail| format!("{start}{tail}{end}")).collect()
                }
            });
        let mut subpaths: Vec<String> = subpaths.collect();
        subpaths.sort();
        subpaths.dedup();
        subpaths
    }
}

/// A package that a pattern names.
struct Package<'a> {
    name: &'a str,
    /// Where it lies in a `node_modules`.
    place: PathBuf,
    /// The directory that this `node_modules` lies in.
    directory: &'a Path,
}

/// The folder that the first part names, the start of names in it, and the parts behind the first gap.
pub fn folder_of<'a>(parts: &'a [String], directory: &Path) -> (PathBuf, &'a str, &'a [String]) {
    let (folder, prefix) = parts[0].rsplit_once('/').unwrap_or((".", &parts[0]));
    (joined(directory, &format!("{folder}/")), prefix, &parts[1..])
}

/// A subpath of a package (`/lib/…`) as a path in it.
fn relative(subpath: &[String]) -> Vec<String> {
    let mut parts = subpath.to_vec();
    if let Some(first) = parts.first_mut() {
        first.insert(0, '.');
    }
    parts
}

/// The parts of a specifier up to the end of the package's name, and those of what follows, if anything does.
fn split_package(parts: &[String]) -> (Vec<String>, Vec<String>) {
    let mut slashes = if parts[0].starts_with('@') { 2 } else { 1 };
    for (index, part) in parts.iter().enumerate() {
        for (at, _) in part.match_indices('/') {
            slashes -= 1;
            if slashes == 0 {
                let name = parts[..index].iter().map(String::as_str).chain([&part[..at]]);
                let subpath = [&part[at..]].into_iter().chain(parts[index + 1..].iter().map(String::as_str));
                return (name.map(str::to_owned).collect(), subpath.map(str::to_owned).collect());
            }
        }
    }
    (parts.to_vec(), Vec::new())
}

/// The ends of a path from each of its names on, with its extension and without.
fn tails(path: &str) -> impl Iterator<Item = &str> {
    let starts = std::iter::once(0).chain(path.match_indices('/').map(|(at, _)| at + 1));
    starts.flat_map(|start| {
        let tail = &path[start..];
        let stem = tail.rfind('.').filter(|at| *at > 0).map(|at| &tail[..at]);
        std::iter::once(tail).chain(stem)
    })
}

/// Whether a file lies in the folder, or is what stands for a folder in it.
fn is_near(path: &Path, folder: &Path) -> bool {
    let is_index = ["index.js", "index.json", "package.json"].iter().any(|name| path.ends_with(name));
    path.parent() == Some(folder) || is_index
}

fn reached(asked: PathBuf, target: Target) -> Option<Reached> {
    match target {
        Target::File(file) => Some(Reached { asked, file }),
        _ => None,
    }
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
        return Some(joined(directory, specifier));
    }
    let is_separator = |byte: &u8| is_separator(char::from(*byte));
    // The text of the target tells which of them it can be, before any path is made.
    let has_target = |ancestor: &&Path| {
        let rest = rest_behind(ancestor, target).unwrap_or_default();
        rest.split(is_separator).find(|name| !name.is_empty()) == Some(b"node_modules")
    };
    let mut places =
        ancestors(directory).filter(has_target).map(|ancestor| joined(&ancestor.join("node_modules"), specifier));
    places.find(|place| rest_behind(place, target).is_some_and(|rest| rest.first().is_none_or(is_separator)))
}

/// What stands behind the text of `start` in that of `path`, if it starts so.
fn rest_behind<'a>(start: &Path, path: &'a Path) -> Option<&'a [u8]> {
    path.as_os_str().as_encoded_bytes().strip_prefix(start.as_os_str().as_encoded_bytes())
}

/// Whether `name` is `prefix`, a gap, and the remaining parts with gaps between them.
pub fn fits(name: &str, prefix: &str, rest: &[String]) -> bool {
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::fs::Memory;
    use crate::options::Options;

    #[test]
    fn gaps_stand_for_any_text() {
        let rest = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        assert!(fits("de", "", &rest(&[""])));
        assert!(fits("lang-de/index", "lang-", &rest(&["/index"])));
        assert!(spellings("de.js").any(|name| fits(name, "", &rest(&[".js"]))));
        assert!(!fits("de", "en", &rest(&[""])));
        assert!(fits("a-x-b", "a-", &rest(&["-b"])));
        assert!(fits("plain", "plain", &[]) && !fits("plain-two", "plain", &[]));
    }

    #[test]
    fn only_ones_own_root_is_too_wide_for_some_hundred_files() {
        let names = (0..300).map(|number| format!("/app/node_modules/data/sets/{number}.js"));
        let own = (0..300).map(|number| format!("/app/sets/{number}.js"));
        let files = names.chain(own).chain(["/app/package.json".into(), "/app/node_modules/data/package.json".into()]);
        let files: Arc<dyn FileSystem> = Arc::new(Memory::new(files.map(|path| (path, "{}"))));
        let resolver = Resolver::new(&Options::new("/app/entry.js"), Arc::clone(&files));
        let asker = Asker { directory: Path::new("/app"), has_dialect: false };
        let reach = |start: &str| reach(&[start.to_owned(), ".js".to_owned()], asker, &*files, &resolver);
        assert_eq!((reach("data/").files.len(), reach("data/").excess), (300, None));
        assert_eq!((reach("./sets/").files.len(), reach("./sets/").excess), (300, None));
        assert_eq!((reach("./").files.len(), reach("./").excess), (0, Some(300)));
    }

    #[test]
    fn the_name_of_a_package_ends_at_a_slash() {
        let split = |parts: &[&str]| split_package(&parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>());
        let parts = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        assert_eq!(split(&["pkg/lib/", ""]), (parts(&["pkg"]), parts(&["/lib/", ""])));
        assert_eq!(split(&["@scope/", "/x.js"]), (parts(&["@scope/", ""]), parts(&["/x.js"])));
        assert_eq!(split(&["plugin-", ""]), (parts(&["plugin-", ""]), parts(&[])));
        assert_eq!(split(&["plugin-", "/", ".js"]), (parts(&["plugin-", ""]), parts(&["/", ".js"])));
    }

    #[test]
    fn a_star_in_exports_stands_for_the_end_of_a_path() {
        assert_eq!(
            tails("lib/a/x.min.js").collect::<Vec<_>>(),
            ["lib/a/x.min.js", "lib/a/x.min", "a/x.min.js", "a/x.min", "x.min.js", "x.min"]
        );
    }
}
