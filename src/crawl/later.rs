//! What is decided when the whole program is known: files that come in only if some other module is there.
//!
//! A module that lies where a path leads (`path.join(__dirname, 'worker.js')`) may be read, or started as a process or a
//! thread of its own. It is followed, with all that it requires, only in programs that can start something.

use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use super::lock;
use crate::record::{Specifier, starts_others};
use crate::resolve::{Resolver, TargetFile};

/// Candidates, and what decides on them; filled by all tasks.
#[derive(Default)]
pub(super) struct Later {
    /// Modules that may be started.
    starts: Mutex<Vec<TargetFile>>,
    /// Whether some module can start processes or threads.
    can_start: AtomicBool,
}

impl Later {
    /// A module that comes in if something can start it.
    pub(super) fn start(&self, file: TargetFile) {
        lock(&self.starts).push(file);
    }

    /// Some module asks for this builtin of the host.
    pub(super) fn builtin(&self, specifier: &Specifier) {
        if matches!(specifier, Specifier::Text(text) if starts_others(text)) {
            self.can_start.store(true, Ordering::Relaxed);
        }
    }

    /// The files that have been decided to come in since the last time.
    pub(super) fn take(&self) -> Vec<TargetFile> {
        if self.can_start.load(Ordering::Relaxed) { std::mem::take(&mut lock(&self.starts)) } else { Vec::new() }
    }
}

/// Whether node may be meant to start with this file.
pub(super) fn may_be_started(path: &Path) -> bool {
    let extension = path.extension().and_then(std::ffi::OsStr::to_str).unwrap_or_default();
    matches!(extension, "js" | "cjs" | "mjs") || Resolver::has_dialect(path)
}
