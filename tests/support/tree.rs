//! A program in a folder of its own, and cjsbundle and node run there.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::{Finished, cjsbundle, node, run, temp_dir};

/// A folder with a program in it, gone when dropped.
pub(crate) struct Tree {
    pub(crate) folder: TempDir,
}

impl Tree {
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let tree = Self { folder: temp_dir().unwrap() };
        for (path, text) in files {
            tree.write(path, text);
        }
        tree
    }

    /// Two modules of which the first prints what the second exports.
    pub(crate) fn hello() -> Self {
        Self::new(&[("entry.js", "console.log(require('./b'))\n"), ("b.js", "module.exports = 'hello'\n")])
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Runs cjsbundle in the folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Finished {
        run(cjsbundle().args(arguments).current_dir(self.folder.path()), "").unwrap()
    }

    /// Runs cjsbundle, which must succeed.
    pub(crate) fn ok(&self, arguments: &[&str]) -> Finished {
        let finished = self.run(arguments);
        assert_eq!(finished.code(), Some(0), "{arguments:?}: {}", finished.err());
        finished
    }

    /// Runs cjsbundle, which must fail because of the input.
    pub(crate) fn fails(&self, arguments: &[&str]) -> Finished {
        let finished = self.run(arguments);
        assert_eq!(finished.code(), Some(1), "{arguments:?}: {}", finished.err());
        finished
    }

    /// What node prints for a file of the folder.
    pub(crate) fn node(&self, name: &str) -> String {
        let finished = run(node().arg(self.path(name)), "").unwrap();
        assert_eq!(finished.code(), Some(0), "{}", finished.err());
        finished.out()
    }

    /// The names of everything in the folder, at any depth, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = walkdir::WalkDir::new(self.folder.path()).min_depth(1).sort_by_file_name();
        let relative = |entry: walkdir::DirEntry| entry.path().strip_prefix(self.folder.path()).unwrap().to_owned();
        entries.into_iter().map(|entry| relative(entry.unwrap()).display().to_string()).collect()
    }
}

pub(crate) fn assert_contains(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "no {part:?} in:\n{text}");
    }
}
