//! What lies at a path, asked of the disk once and by one thread: kinds, links followed, packages.

use std::ffi::OsString;
use std::hash::BuildHasher;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use super::packages::{FoundPackage, Package};
use super::tsconfig::TsConfig;
use crate::fs::{FileKind, FileSystem};
use crate::paths::{has_name, parent};

/// How many locks share the paths. No lock is held while the disk is asked.
const SHARDS: usize = 64;

/// Everything that was asked about any path. Paths are absolute and without `.` and `..`.
pub(super) struct Places {
    files: Arc<dyn FileSystem>,
    /// By the paths' text: as paths they would be taken apart for each look-up.
    shards: Vec<Mutex<HashTable<Known>>>,
}

/// A path that was asked about.
struct Known {
    path: OsString,
    /// The hash of its text: made once, since most tables of thousands of paths grow.
    hash: u64,
    place: Arc<Place>,
}

/// The answers about one path; each is filled in by the first who asks.
#[derive(Default)]
struct Place {
    kind: OnceLock<Kind>,
    /// The path without symbolic links.
    real: OnceLock<Option<PathBuf>>,
    /// The package whose folder this is.
    package: OnceLock<FoundPackage>,
    /// The package that files in this folder belong to.
    scope: OnceLock<FoundPackage>,
    /// The `node_modules` folders that a file in this folder sees, the nearest first.
    module_folders: OnceLock<Arc<[PathBuf]>>,
    /// The `tsconfig.json` that counts for files in this folder.
    tsconfig: OnceLock<Arc<TsConfig>>,
}

#[derive(Clone, Copy)]
struct Kind {
    /// With links followed; `None` where nothing is.
    followed: Option<FileKind>,
    is_link: bool,
}

impl Places {
    pub(super) fn new(files: Arc<dyn FileSystem>) -> Self {
        Self { files, shards: std::iter::repeat_with(Mutex::default).take(SHARDS).collect() }
    }

    fn place(&self, path: &Path) -> Arc<Place> {
        let path = path.as_os_str();
        let hash = FxBuildHasher.hash_one(path);
        // The upper bits are the good ones of this hash.
        let shard = usize::try_from(hash >> 40).unwrap_or_default() % SHARDS;
        let mut places = self.shards[shard].lock().unwrap_or_else(PoisonError::into_inner);
        let entry = places.entry(hash, |known| known.path == path, |known| known.hash);
        let new = || Known { path: path.to_owned(), hash, place: Arc::default() };
        Arc::clone(&entry.or_insert_with(new).get().place)
    }

    pub(super) fn is_file(&self, path: &Path) -> bool {
        self.kind(&self.place(path), path).followed == Some(FileKind::File)
    }

    pub(super) fn is_directory(&self, path: &Path) -> bool {
        self.kind(&self.place(path), path).followed == Some(FileKind::Directory)
    }

    /// The file at a path, if it is one, without symbolic links.
    pub(super) fn real_file(&self, path: &Path) -> Option<PathBuf> {
        let place = self.place(path);
        let is_file = self.kind(&place, path).followed == Some(FileKind::File);
        is_file.then(|| self.real(&place, path)).flatten()
    }

    fn kind(&self, place: &Place, path: &Path) -> Kind {
        *place.kind.get_or_init(|| match self.files.kind_of_link(path) {
            Ok(FileKind::Link) => Kind { followed: self.files.kind(path).ok(), is_link: true },
            kind => Kind { followed: kind.ok(), is_link: false },
        })
    }

    /// `realpath`, one name at a time: most of a path is known already.
    fn real(&self, place: &Place, path: &Path) -> Option<PathBuf> {
        let find = || match (parent(path), path.file_name()) {
            (Some(parent), Some(name)) if !self.kind(place, path).is_link => {
                Some(self.real(&self.place(parent), parent)?.join(name))
            }
            (Some(_), Some(_)) => self.files.real_path(path).ok(),
            _ => Some(path.to_path_buf()),
        };
        place.real.get_or_init(find).clone()
    }

    /// The path without symbolic links.
    ///
    /// # Errors
    ///
    /// What the file system says.
    pub(super) fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        match self.real(&self.place(path), path) {
            Some(real) if self.kind(&self.place(path), path).followed.is_some() => Ok(real),
            _ => self.files.real_path(path),
        }
    }

    /// The package whose folder this is.
    pub(super) fn package(&self, directory: &Path) -> FoundPackage {
        let read = || {
            let path = directory.join("package.json");
            match self.files.read(&path) {
                Ok(bytes) => Package::parse(path, &bytes).map(|package| Some(Arc::new(package))).map_err(Arc::new),
                Err(_) => Ok(None),
            }
        };
        self.place(directory).package.get_or_init(read).clone()
    }

    /// `LOOKUP_PACKAGE_SCOPE` (Node docs, "Resolution Algorithm Specification").
    pub(super) fn scope(&self, directory: &Path) -> FoundPackage {
        let look_up = || {
            if has_name(directory, "node_modules") {
                return Ok(None);
            }
            match (self.package(directory), parent(directory)) {
                (Ok(None), Some(parent)) => self.scope(parent),
                (found, _) => found,
            }
        };
        self.place(directory).scope.get_or_init(look_up).clone()
    }

    /// The nearest `tsconfig.json` for files in this folder; one that says nothing where there is none.
    pub(super) fn tsconfig(&self, directory: &Path) -> Arc<TsConfig> {
        let look_up = || {
            let path = directory.join("tsconfig.json");
            match (self.read(&path), directory.parent()) {
                (Some(bytes), _) => Arc::new(TsConfig::read(&path, bytes, self)),
                (None, Some(parent)) => self.tsconfig(parent),
                (None, None) => Arc::default(),
            }
        };
        Arc::clone(self.place(directory).tsconfig.get_or_init(look_up))
    }

    /// The content of a file, if it can be read. It is not kept.
    pub(super) fn read(&self, path: &Path) -> Option<Vec<u8>> {
        self.files.read(path).ok()
    }

    /// The `node_modules` folders that exist above a file in this folder, the nearest first.
    pub(super) fn module_folders(&self, directory: &Path) -> Arc<[PathBuf]> {
        let look = || {
            let own = directory.join("node_modules");
            let above = directory.parent().map(|parent| self.module_folders(parent)).unwrap_or_default();
            if self.is_directory(&own) { std::iter::once(own).chain(above.iter().cloned()).collect() } else { above }
        };
        self.place(directory).module_folders.get_or_init(look).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fs::Memory;

    fn places() -> Places {
        Places::new(Arc::new(Memory::new([
            ("/a/package.json", r#"{"name": "a"}"#),
            ("/a/b/x.js", ""),
            ("/a/node_modules/p/x.js", ""),
            ("/a/inner/package.json", "{}"),
        ])))
    }

    #[test]
    fn a_scope_ends_at_the_nearest_package_and_at_node_modules() {
        let name = |directory: &str| places().scope(Path::new(directory)).unwrap().map(|package| package.name.clone());
        assert_eq!(name("/a/b"), Some(Some("a".to_owned())));
        assert_eq!(name("/a/inner/deep"), Some(None));
        assert_eq!(name("/a/node_modules/p"), None);
    }

    #[test]
    fn folders_and_files() {
        let places = places();
        assert_eq!(&*places.module_folders(Path::new("/a/b")), [Path::new("/a/node_modules")]);
        assert_eq!(places.real_file(Path::new("/a/b/x.js")).as_deref(), Some(Path::new("/a/b/x.js")));
        assert!(places.real_file(Path::new("/a/b")).is_none() && places.is_directory(Path::new("/a/b")));
        assert!(places.real_path(Path::new("/a/nope")).is_err());
    }
}
