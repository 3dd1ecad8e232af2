//! The disk, and a list of all that was read from it: no output may take the place of any of these files, also not that of a
//! `package.json` or a source map, which are no modules.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use cjsbundle::{Disk, FileKind, FileSystem};

/// The machine's file system.
#[derive(Default)]
pub(crate) struct Noted {
    /// The files whose content was read, and their sizes in bytes.
    read: Mutex<Vec<(PathBuf, usize)>>,
}

impl Noted {
    /// The files of this size whose content was read.
    pub(crate) fn files_of_size(&self, bytes: u64) -> Vec<PathBuf> {
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        read.iter().filter(|(_, size)| *size as u64 == bytes).map(|(path, _)| path.clone()).collect()
    }
}

impl FileSystem for Noted {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let content = Disk.read(path)?;
        self.read.lock().unwrap_or_else(PoisonError::into_inner).push((path.to_path_buf(), content.len()));
        Ok(content)
    }

    fn kind(&self, path: &Path) -> io::Result<FileKind> {
        Disk.kind(path)
    }

    fn kind_of_link(&self, path: &Path) -> io::Result<FileKind> {
        Disk.kind_of_link(path)
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.read_link(path)
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.real_path(path)
    }

    fn files_below(&self, directory: &Path, depth: usize) -> Vec<PathBuf> {
        Disk.files_below(directory, depth)
    }

    fn names_in(&self, directory: &Path) -> Vec<String> {
        Disk.names_in(directory)
    }
}
