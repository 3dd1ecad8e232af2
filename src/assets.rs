//! Which files lie where a module's path made of its own place leads: `path.join(__dirname, 'views')` → the files on disk
//! that reading there may mean.
//!
//! Nothing outside of the module's own package comes in by this way, nor what is likely to be a secret: a bundle must not
//! carry off by surprise what lay on the machine that made it.

use std::path::{Path, PathBuf};

use crate::fs::{FileKind, FileSystem};
use crate::paths::{ancestors, extension, has_name, joined, parent};
use crate::reach::{fits, folder_of};
use crate::record::Specifier;
use crate::resolve::Resolver;

/// How many files one path may pull in.
const LIMIT: usize = 1000;

/// The same for a path that is bounded by nothing but the folder of the module.
const OPEN_LIMIT: usize = 100;

/// How deep below its folder a path is followed.
const DEPTH: usize = 8;

/// What a path leads to.
#[derive(Debug, Default)]
pub struct Assets {
    /// The file that it names.
    pub named: Option<PathBuf>,
    /// The files in the folder that it names, or that a path with gaps can mean, sorted.
    pub found: Vec<PathBuf>,
    /// How many these are, where that is too many: then none is in `found`.
    pub excess: Option<usize>,
}

/// Where paths are looked up.
pub struct AssetSearch<'a> {
    /// The files on disk.
    pub files: &'a dyn FileSystem,
    /// Knows the output.
    pub resolver: &'a Resolver,
    /// Absolute: what lies below belongs to the program.
    pub entry_directory: &'a Path,
}

impl AssetSearch<'_> {
    /// The files that `path`, relative to the absolute `directory` that a module knows by its place, can mean.
    pub fn assets(&self, path: &Specifier, directory: &Path) -> Assets {
        let found = match path {
            Specifier::Unknown => return Assets::default(),
            Specifier::Text(text) => {
                let path = joined(directory, text);
                match self.files.kind(&path) {
                    Ok(FileKind::File) => {
                        let named = self.is_taken(&path, directory).then_some(path);
                        return Assets { named, ..Assets::default() };
                    }
                    Ok(FileKind::Directory) if !directory.starts_with(&path) => self.files_below(&path, DEPTH),
                    // A package that gives its folder away.
                    Ok(FileKind::Directory) if directory == path && Self::installed(directory) == Some(directory) => {
                        self.files_below(&path, DEPTH)
                    }
                    _ => return Assets::default(),
                }
            }
            Specifier::Pattern(parts) => self.matching(parts, directory),
        };
        let mut found: Vec<PathBuf> = found.into_iter().filter(|path| self.is_taken(path, directory)).collect();
        let excess = Some(found.len()).filter(|count| *count > LIMIT);
        if excess.is_some() {
            found.clear();
        }
        Assets { found, excess, named: None }
    }

    /// The files that a path with gaps can mean.
    fn matching(&self, parts: &[String], directory: &Path) -> Vec<PathBuf> {
        let (folder, prefix, rest) = folder_of(parts, directory);
        if !self.is_own(&folder, directory) {
            return Vec::new();
        }
        let is_open = prefix.is_empty() && directory.starts_with(&folder);
        let (last, middle) = rest.split_last().map_or(("", rest), |(last, middle)| (last.as_str(), middle));
        // Two gaps, one behind the other, stand for folders as well.
        let is_deep = !is_open || last.contains('/') || middle.iter().any(|part| part.is_empty() || part.contains('/'));
        let depth = if is_deep { DEPTH } else { 1 };
        let wants_code = !is_open || is_code(&folder.join(format!("-{last}")));
        let matches = |path: &PathBuf| {
            let relative = path.strip_prefix(&folder).ok().and_then(Path::to_str);
            relative.is_some_and(|relative| fits(relative, prefix, rest)) && (wants_code || !is_code(path))
        };
        let mut found: Vec<PathBuf> = self.files_below(&folder, depth).into_iter().filter(matches).collect();
        if is_open && found.len() > OPEN_LIMIT {
            found.clear();
        }
        found
    }

    fn files_below(&self, folder: &Path, depth: usize) -> Vec<PathBuf> {
        let mut files = self.files.files_below(folder, depth);
        files.retain(|path| !is_hidden(path));
        files
    }

    /// Whether a file comes in for a path that starts at `directory`.
    fn is_taken(&self, path: &Path, directory: &Path) -> bool {
        self.is_own(path, directory) && !is_secret(path) && !self.resolver.is_output(path)
    }

    /// Whether something bounds what a request with gaps in a module of `directory` can mean: names, its package or the
    /// program. What starts at the root of the disk, or goes up to what is around all of these, could mean whatever lies on the
    /// machine.
    pub fn bounds(&self, parts: &[String], directory: &Path) -> bool {
        let first = parts.first().map_or("", String::as_str);
        if !first.starts_with(['.', '/']) {
            return true;
        }
        let (folder, prefix, _) = folder_of(parts, directory);
        let is_named = !first.starts_with('/') && (!prefix.is_empty() || !directory.starts_with(&folder));
        is_named || self.is_own(&folder, directory)
    }

    /// Whether a path lies in the package that `directory` belongs to, or in the program.
    fn is_own(&self, path: &Path, directory: &Path) -> bool {
        path.starts_with(self.package_of(directory)) || path.starts_with(self.entry_directory)
    }

    /// The folder of the package that a directory belongs to: below `node_modules` by its place there, elsewhere by its
    /// `package.json`.
    pub fn package_of<'d>(&self, directory: &'d Path) -> &'d Path {
        let installed = Self::installed(directory);
        installed.or_else(|| self.nearest_manifest(directory)).unwrap_or(directory)
    }

    /// The nearest directory with a `package.json`, from this one upwards.
    pub fn nearest_manifest<'d>(&self, directory: &'d Path) -> Option<&'d Path> {
        directory.ancestors().find(|folder| self.files.kind(&folder.join("package.json")).is_ok())
    }

    /// The folder of the installed package that a directory belongs to.
    fn installed(directory: &Path) -> Option<&Path> {
        let is_scope = |folder: &Path| name_of(folder).starts_with('@');
        ancestors(directory).find(|folder| {
            parent(folder).is_some_and(|around| {
                let place = if is_scope(around) { parent(around).unwrap_or(around) } else { around };
                has_name(place, "node_modules")
            }) && !is_scope(folder)
        })
    }
}

fn name_of(path: &Path) -> std::borrow::Cow<'_, str> {
    path.file_name().unwrap_or_default().to_string_lossy()
}

fn is_hidden(path: &Path) -> bool {
    name_of(path).starts_with('.')
}

/// Whether a file is one that programs keep keys and passwords in.
fn is_secret(path: &Path) -> bool {
    let name = name_of(path);
    name == ".npmrc" || name.starts_with(".env") || name.ends_with(".pem") && name.contains("key")
}

/// Whether a file beside a module is more likely another module, or something about one, than what is read.
fn is_code(path: &Path) -> bool {
    let code = ["js", "cjs", "mjs", "jsx", "ts", "cts", "mts", "tsx", "map", "md"];
    extension(path).is_some_and(|extension| code.iter().any(|code| extension == code.as_bytes()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::fs::Memory;
    use crate::options::Options;

    const TREE: &[&str] = &[
        "/app/package.json",
        "/app/src/entry.js",
        "/app/src/views/a.html",
        "/app/src/views/b/c.html",
        "/app/src/views/.cache",
        "/app/src/.env",
        "/app/src/notes.txt",
        "/app/src/out.js",
        "/app/node_modules/@s/pkg/lib/index.js",
        "/app/node_modules/@s/pkg/lib/package.json",
        "/app/node_modules/@s/pkg/data/x.bin",
        "/app/node_modules/@s/pkg/data/y.bin",
        "/app/node_modules/other/secret.txt",
        "/etc/passwd",
    ];

    /// Does something with a search in [`TREE`].
    fn searching<T>(work: impl FnOnce(&AssetSearch<'_>) -> T) -> T {
        let files = Memory::new(TREE.iter().map(|path| (*path, "{}")));
        let options = Options { outfile: Some("/app/src/out.js".into()), ..Options::new("/app/src/entry.js") };
        let resolver = Resolver::new(&options, Arc::new(files.clone()));
        work(&AssetSearch { files: &files, resolver: &resolver, entry_directory: Path::new("/app/src") })
    }

    /// What a path in a file of `directory` leads to, joined by spaces.
    fn found(path: &[&str], directory: &str) -> String {
        let path = match path {
            [text] => Specifier::Text((*text).to_owned()),
            parts => Specifier::Pattern(parts.iter().map(|part| (*part).to_owned()).collect()),
        };
        let assets = searching(|search| search.assets(&path, Path::new(directory)));
        let paths: Vec<String> =
            assets.named.iter().chain(&assets.found).map(|path| path.to_string_lossy().into_owned()).collect();
        paths.join(" ")
    }

    #[test]
    fn what_nothing_bounds_is_not_looked_for() {
        let bounds = |start: &str, directory: &str| {
            searching(|search| search.bounds(&[start.to_owned(), String::new()], Path::new(directory)))
        };
        for start in ["./", "../", "../lib/", "../../plugins/", "../../plugin-", "pkg/", "/app/src/"] {
            assert!(bounds(start, "/app/src"), "{start}");
        }
        for start in ["../../", "../../../../", "/", "/etc/", "/etc/pass"] {
            assert!(!bounds(start, "/app/src"), "{start}");
        }
        let package = "/app/node_modules/@s/pkg/lib";
        assert!(bounds("../", package) && !bounds("../../", package) && !bounds("../../../", package));
        assert!(bounds("./", "/elsewhere/lib") && !bounds("../", "/elsewhere/lib"));
    }

    #[test]
    fn a_path_is_a_file_or_all_that_lies_in_a_folder() {
        assert_eq!(found(&["./views/a.html"], "/app/src"), "/app/src/views/a.html");
        assert_eq!(found(&["./views"], "/app/src"), "/app/src/views/a.html /app/src/views/b/c.html");
        assert_eq!(found(&["./views/", ".html"], "/app/src"), "/app/src/views/a.html /app/src/views/b/c.html");
        assert_eq!(found(&["./none"], "/app/src"), "");
    }

    #[test]
    fn the_folder_of_the_module_gives_code_only_where_that_is_asked_for() {
        assert_eq!(found(&["./"], "/app/src"), "");
        assert_eq!(found(&[".."], "/app/src"), "");
        assert_eq!(found(&["./", ""], "/app/src"), "/app/src/notes.txt");
        assert_eq!(found(&["./", ".js"], "/app/src"), "/app/src/entry.js");
        assert_eq!(found(&["./", ".html"], "/app/src"), "");
        assert_eq!(found(&["./", "", ".html"], "/app/src"), "/app/src/views/a.html /app/src/views/b/c.html");
    }

    #[test]
    fn secrets_and_the_output_stay_outside() {
        assert_eq!(found(&["./.env"], "/app/src"), "");
        assert_eq!(found(&["./out.js"], "/app/src"), "");
        assert!(is_secret(Path::new("/x/.env.local")) && is_secret(Path::new("/x/server-key.pem")));
    }

    #[test]
    fn packages_reach_their_own_files_only() {
        let own = "/app/node_modules/@s/pkg/lib";
        assert_eq!(found(&["../data/x.bin"], own), "/app/node_modules/@s/pkg/data/x.bin");
        assert_eq!(found(&["../data"], own), "/app/node_modules/@s/pkg/data/x.bin /app/node_modules/@s/pkg/data/y.bin");
        for outside in ["../../../other/secret.txt", "../../../../../etc/passwd", "../../../../../etc"] {
            assert_eq!(found(&[outside], own), "", "{outside}");
        }
        assert_eq!(found(&["../../../other/", ".txt"], own), "");
    }
}
