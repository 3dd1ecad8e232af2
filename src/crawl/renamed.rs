//! Modules of the program that it asks for by names that only the run knows: some module changes how node finds modules
//! (`module-alias`, `app-module-path`, `Module._initPaths()`), and requests of the program's own lead nowhere.
//!
//! What stands for what is guessed from the texts that may have told: `'@lib': 'src/lib'` in an object or in `package.json`,
//! `addAlias('@lib', __dirname + '/lib')`, `addPath(__dirname + '/src')`. At run time, the change itself leads there. So it does
//! where the program adds an extension, by which the name of a file is complete: `require.extensions['.coffee'] = …`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use memchr::memmem;

use super::later::{Known, quoted_names};
use super::{Crawler, Found, Load, Loaded, lock};
use crate::fs::FileKind;
use crate::paths::{is_below_node_modules, joined, parent};
use crate::record::{Specifier, Uses};
use crate::resolve::{FileFormat, Target, TargetFile};

/// How far behind a name is looked for what it stands for, in bytes.
const MAX_DISTANCE: usize = 200;

/// The longest extension, in bytes.
const MAX_EXTENSION: usize = 12;

/// How many folders may be those that names are relative to.
const MAX_FOLDERS: usize = 100;

/// A request that leads to a file after all.
struct Renamed {
    module: OsString,
    /// Its index among the module's requests.
    request: usize,
    asked: PathBuf,
    file: TargetFile,
}

impl Crawler<'_> {
    /// The files that requests of the program lead to which nobody had found.
    pub(super) fn renamed(&self) -> Vec<TargetFile> {
        let mut loaded = lock(&self.loaded);
        let renamed = self.find_renamed(&Known::new(&loaded));
        let mut files = Vec::new();
        for Renamed { module, request, asked, file } in renamed {
            if let Some(Load::Done(module)) = loaded.get_mut(&module) {
                module.found[request] = Found::AnyOf(vec![(asked, file.path.clone())]);
                files.push(file);
            }
        }
        files
    }

    fn find_renamed(&self, known: &Known<'_>) -> Vec<Renamed> {
        let own: Vec<_> = known.modules().filter(|(path, _)| !is_below_node_modules(path)).collect();
        let missing =
            own.iter().flat_map(|(path, module)| missing(module).map(move |(index, name)| (*path, index, name)));
        let missing: Vec<_> = missing.collect();
        if missing.is_empty() || !known.modules().any(|(_, module)| changes_lookup(module)) {
            return Vec::new();
        }
        let texts = self.telling_texts(&own);
        let folders = self.told_bases(&texts);
        let extensions = added_extensions(known);
        let found = missing.into_iter().filter_map(|(path, request, name)| {
            let (asked, file) = if name.starts_with('.') {
                self.by_new_extension(&joined(parent(path).unwrap_or(path), name), &extensions)?
            } else {
                self.by_new_name(name, &texts, &folders)?
            };
            Some(Renamed { module: path.as_os_str().to_owned(), request, asked, file })
        });
        found.collect()
    }

    /// The file that is found where one of these is put behind a path, or behind that of its index.
    fn by_new_extension(&self, path: &Path, extensions: &[&str]) -> Option<(PathBuf, TargetFile)> {
        [path.to_path_buf(), path.join("index")].into_iter().find_map(|stem| {
            extensions.iter().find_map(|extension| {
                let file = format!("{}{extension}", stem.to_string_lossy());
                match self.resolver.require(&file, self.entry_directory) {
                    Target::File(found) => Some((PathBuf::from(file), found)),
                    _ => None,
                }
            })
        })
    }

    /// The texts that may tell what names stand for, each with the folder that it lies in: the program's own and its `package.json`.
    fn telling_texts(&self, own: &[(&Path, &Loaded)]) -> Vec<(PathBuf, String)> {
        let folder = |path: &Path| parent(path).unwrap_or(path).to_path_buf();
        let mut texts: Vec<_> = own.iter().map(|(path, module)| (folder(path), module.source.text.clone())).collect();
        let manifest = self.search().nearest_manifest(self.entry_directory).map(Path::to_path_buf);
        texts.extend(manifest.and_then(|folder| {
            let bytes = self.files.read(&folder.join("package.json")).ok()?;
            Some((folder, String::from_utf8(bytes).ok()?))
        }));
        texts.sort_unstable();
        texts
    }

    /// Folders that names may be relative to: the entry's, the package's, and those that the texts name.
    fn told_bases(&self, texts: &[(PathBuf, String)]) -> Vec<PathBuf> {
        let mut bases =
            vec![self.entry_directory.to_path_buf(), self.search().package_of(self.entry_directory).to_path_buf()];
        for (folder, text) in texts {
            let named = quoted_names(text).filter(|name| !name.starts_with("..") && !name.contains("node_modules"));
            let named = named.map(|name| below(folder, name)).filter(|path| path != folder);
            bases
                .extend(named.filter(|path| self.files.kind(path).ok() == Some(FileKind::Directory)).take(MAX_FOLDERS));
        }
        bases.dedup();
        bases
    }

    /// What a name leads to: by what its start stands for, or in one of the folders.
    fn by_new_name(
        &self,
        name: &str,
        texts: &[(PathBuf, String)],
        folders: &[PathBuf],
    ) -> Option<(PathBuf, TargetFile)> {
        let starts = name.match_indices('/').map(|(at, _)| at).chain([name.len()]);
        let stands_for = starts.flat_map(|end| {
            let (start, rest) = name.split_at(end);
            texts.iter().flat_map(move |(folder, text)| {
                told_of(text, start).into_iter().map(move |told| joined(&below(folder, told), &format!("./{rest}")))
            })
        });
        let paths = stands_for.chain(folders.iter().map(|folder| below(folder, name)));
        paths.into_iter().find_map(|path| {
            let Target::File(file) = self.resolver.require(&path.to_string_lossy(), self.entry_directory) else {
                return None;
            };
            let is_own = !is_below_node_modules(&file.path) && file.format != FileFormat::Addon;
            is_own.then_some((path, file))
        })
    }
}

fn below(folder: &Path, path: &str) -> PathBuf {
    joined(folder, &format!("./{}", path.trim_start_matches('/')))
}

/// Extensions that the program may add to those that node tries: those that stand in quotes where its loader is changed.
fn added_extensions<'a>(known: &Known<'a>) -> Vec<&'a str> {
    let is_extension = |name: &&str| {
        let rest = name.strip_prefix('.').unwrap_or_default().as_bytes();
        (1..MAX_EXTENSION).contains(&rest.len()) && rest.iter().all(u8::is_ascii_alphanumeric)
    };
    let hooks = known.modules().filter(|(_, module)| is_hook(module));
    let mut extensions: Vec<&str> =
        hooks.flat_map(|(_, module)| quoted_names(&module.source.text)).filter(is_extension).collect();
    extensions.sort_unstable();
    extensions.dedup();
    extensions
}

fn is_hook(module: &Loaded) -> bool {
    module.content.record().is_some_and(|record| record.uses.contains(Uses::HOOKS))
}

/// The requests of a module that nothing was found for, and that are no absolute paths.
fn missing(module: &Loaded) -> impl Iterator<Item = (usize, &str)> {
    module.links().enumerate().filter_map(|(index, (request, found))| match (&request.specifier, found) {
        (Specifier::Text(name), Found::Missing) if request.kind.is_require() && !name.starts_with('/') => {
            Some((index, &**name))
        }
        _ => None,
    })
}

/// Whether a module changes where node looks for modules.
fn changes_lookup(module: &Loaded) -> bool {
    let mentions = |text: &str| memmem::find(module.source.text.as_bytes(), text.as_bytes()).is_some();
    is_hook(module) || mentions("_initPaths(") || mentions("module.paths.")
}

/// What a text may say that a name stands for: the texts in quotes that are next behind it, or `.` for the text's own folder.
fn told_of<'t>(text: &'t str, name: &str) -> Vec<&'t str> {
    let mut told = Vec::new();
    for quote in ['"', '\'', '`'] {
        let quoted = format!("{quote}{name}{quote}");
        for at in memmem::find_iter(text.as_bytes(), quoted.as_bytes()) {
            let behind = text[at + quoted.len()..].trim_start();
            let Some(behind) = behind.strip_prefix([':', ',']) else { continue };
            let end = behind.find(['\n', ';', '}']).unwrap_or(behind.len()).min(MAX_DISTANCE);
            let value = behind.get(..end).unwrap_or_default();
            let behind_own = value.trim_start().strip_prefix("__dirname").map(str::trim_start);
            told.extend(behind_own.filter(|behind| !behind.starts_with('+')).map(|_| "."));
            told.extend(quoted_names(value));
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_for_what_is_behind_them() {
        let text = "{ \"@a\": \"lib\", '@b': path.join(__dirname, 'src/b') }; add('~', __dirname); f('@c'); g('@d', x)";
        let first = |name| told_of(text, name)[0];
        assert_eq!((first("@a"), first("@b"), first("~")), ("lib", "src/b", "."));
        assert_eq!(told_of("{ '@e': require('path').join(__dirname, 'e') }", "@e"), ["path", "e"]);
        assert!(told_of(text, "@c").is_empty() && told_of(text, "@d").is_empty());
    }
}
