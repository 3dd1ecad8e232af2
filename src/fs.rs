//! The one door to the disk: everything the bundler reads goes through [`FileSystem`].
//!
//! Two implementations: [`Disk`], and [`Memory`] for tests and for hosts that hold their sources elsewhere. The trait is
//! small so that a wrapper (one that counts reads, or makes the n-th one fail) is a few lines.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The longest file that is read, in bytes: V8's own limit on the length of a string (2^29 - 24), above which node
/// can't load a module either.
pub const MAX_FILE_BYTES: u64 = (1 << 29) - 24;

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A regular file.
    File,
    /// A directory.
    Directory,
    /// A symbolic link (only from [`FileSystem::kind_of_link`]).
    Link,
    /// A device, a FIFO, a socket: never read, since reading may block or never end.
    Other,
}

/// Read access to a tree of files. All paths are absolute.
///
/// # Errors
///
/// Every method returns the [`io::Error`] that the underlying storage gives; a missing path is [`io::ErrorKind::NotFound`].
pub trait FileSystem: Send + Sync {
    /// The whole content of a regular file; an error for anything else and for files over [`MAX_FILE_BYTES`].
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// What stands at `path` after following symbolic links.
    fn kind(&self, path: &Path) -> io::Result<FileKind>;

    /// What stands at `path` itself.
    fn kind_of_link(&self, path: &Path) -> io::Result<FileKind>;

    /// Where the symbolic link at `path` points, as written in it.
    fn read_link(&self, path: &Path) -> io::Result<PathBuf>;

    /// The path without symbolic links, `.` and `..`.
    fn real_path(&self, path: &Path) -> io::Result<PathBuf>;

    /// The files below `directory` at most `depth` levels down, sorted by path; `node_modules` and directories whose
    /// name starts with a dot are not entered. Links to directories are followed.
    fn files_below(&self, directory: &Path, depth: usize) -> Vec<PathBuf>;

    /// The names in `directory`, sorted; empty where it can't be listed.
    fn names_in(&self, directory: &Path) -> Vec<String>;
}

/// The machine's own file system.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

impl Disk {
    fn kind_from(file_type: std::fs::FileType) -> FileKind {
        if file_type.is_file() {
            FileKind::File
        } else if file_type.is_dir() {
            FileKind::Directory
        } else if file_type.is_symlink() {
            FileKind::Link
        } else {
            FileKind::Other
        }
    }
}

impl FileSystem for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let file = open(path)?;
        let metadata = file.metadata()?;
        let length = metadata.len();
        check_readable(Self::kind_from(metadata.file_type()), length)?;
        let mut content = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
        // Nobody need look for an end that is known; files that the kernel makes up, as in `/proc`, are said to be empty.
        file.take(if length > 0 { length } else { MAX_FILE_BYTES }).read_to_end(&mut content)?;
        Ok(content)
    }

    fn kind(&self, path: &Path) -> io::Result<FileKind> {
        Ok(Self::kind_from(std::fs::metadata(path)?.file_type()))
    }

    fn kind_of_link(&self, path: &Path) -> io::Result<FileKind> {
        Ok(Self::kind_from(std::fs::symlink_metadata(path)?.file_type()))
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        std::fs::read_link(path)
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        std::fs::canonicalize(path)
    }

    fn files_below(&self, directory: &Path, depth: usize) -> Vec<PathBuf> {
        walkdir::WalkDir::new(directory)
            .max_depth(depth)
            .follow_links(true)
            // In one directory. By the texts: as paths they would be taken apart to be compared.
            .sort_by(|a, b| a.path().as_os_str().cmp(b.path().as_os_str()))
            .into_iter()
            .filter_entry(|entry| {
                entry.depth() == 0 || !entry.file_type().is_dir() || is_entered(&entry.file_name().to_string_lossy())
            })
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .map(walkdir::DirEntry::into_path)
            .collect()
    }

    fn names_in(&self, directory: &Path) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(directory) else { return Vec::new() };
        let mut names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
        names.sort_unstable();
        names
    }
}

/// Opens a file to read it. What is no file is not waited for, as a FIFO would be.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    options.read(true).open(path)
}

/// Whether a walk over source folders goes into a directory of this name.
pub(crate) fn is_entered(name: &str) -> bool {
    name != "node_modules" && !name.starts_with('.')
}

fn check_readable(kind: FileKind, length: u64) -> io::Result<()> {
    match kind {
        FileKind::File if length > MAX_FILE_BYTES => {
            Err(io::Error::new(io::ErrorKind::FileTooLarge, "it is larger than the 512 MB node can load"))
        }
        FileKind::File => Ok(()),
        FileKind::Directory => Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a directory")),
        FileKind::Link | FileKind::Other => Err(io::Error::other("it is not a regular file")),
    }
}

/// Files held in memory; directories exist where files lie below them, and there are no links.
///
/// ```
/// use cjsbundle::{FileSystem, Memory};
/// let files = Memory::new([("/app/entry.js", "require('./lib')"), ("/app/lib.js", "exports.a = 1")]);
/// assert_eq!(files.read("/app/lib.js".as_ref()).unwrap(), b"exports.a = 1");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<PathBuf, Vec<u8>>,
    directories: BTreeSet<PathBuf>,
}

impl Memory {
    /// A tree of these (absolute path, content) pairs.
    pub fn new<P: Into<PathBuf>, C: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, C)>) -> Self {
        let mut memory = Self::default();
        for (path, content) in files {
            let path = path.into();
            memory.directories.extend(path.ancestors().skip(1).map(Path::to_path_buf));
            memory.files.insert(path, content.into());
        }
        memory
    }
}

impl FileSystem for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let kind = self.kind(path)?;
        let content = self.files.get(path);
        check_readable(kind, content.map_or(0, |content| content.len() as u64))?;
        content.cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn kind(&self, path: &Path) -> io::Result<FileKind> {
        if self.files.contains_key(path) {
            Ok(FileKind::File)
        } else if self.directories.contains(path) {
            Ok(FileKind::Directory)
        } else {
            Err(io::ErrorKind::NotFound.into())
        }
    }

    fn kind_of_link(&self, path: &Path) -> io::Result<FileKind> {
        self.kind(path)
    }

    fn read_link(&self, _path: &Path) -> io::Result<PathBuf> {
        Err(io::ErrorKind::InvalidInput.into())
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        self.kind(path).map(|_| path.to_path_buf())
    }

    fn files_below(&self, directory: &Path, depth: usize) -> Vec<PathBuf> {
        let reached = |path: &Path| {
            let Ok(relative) = path.strip_prefix(directory) else { return false };
            let mut names = relative.iter();
            names.next_back();
            relative.iter().count() <= depth && names.all(|name| is_entered(&name.to_string_lossy()))
        };
        self.files.keys().filter(|path| reached(path)).cloned().collect()
    }

    fn names_in(&self, directory: &Path) -> Vec<String> {
        let children = self.files.keys().chain(&self.directories).filter(|path| path.parent() == Some(directory));
        let names = children.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
        names.collect::<BTreeSet<_>>().into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_lists_what_a_disk_would() {
        let memory = Memory::new([
            ("/a/x.js", ""),
            ("/a/deep/y.js", ""),
            ("/a/deep/er/z.js", ""),
            ("/a/node_modules/p/index.js", ""),
            ("/a/.git/config", ""),
        ]);
        let below = |depth| memory.files_below(Path::new("/a"), depth);
        assert_eq!(below(1), [Path::new("/a/x.js")]);
        assert_eq!(below(2), [Path::new("/a/deep/y.js"), Path::new("/a/x.js")]);
        assert_eq!(memory.names_in(Path::new("/a")), [".git", "deep", "node_modules", "x.js"]);
        assert_eq!(memory.kind(Path::new("/a/deep")).unwrap(), FileKind::Directory);
        assert!(memory.read(Path::new("/a/deep")).is_err());
    }
}
