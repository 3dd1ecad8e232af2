//! Large modules take turns: a syntax tree takes up to 35 times the memory of its text, and what all threads hold together
//! should not grow with the number of cores.

use std::sync::{Condvar, Mutex, PoisonError};

use super::lock;

/// How many bytes of large texts are scanned at the same time, unless there is one that is larger.
const MAX_BYTES: usize = 24 << 20;

/// Shorter texts need not wait: all threads together have few of them.
const LARGE: usize = 1 << 20;

/// Whose turn it is.
#[derive(Default)]
pub(super) struct Turns {
    /// Bytes of the texts that are being scanned.
    taken: Mutex<usize>,
    freed: Condvar,
}

/// Ends when dropped.
struct Turn<'a> {
    turns: &'a Turns,
    bytes: usize,
}

impl Turns {
    /// Does the work on a text of this many bytes as soon as there is room for it.
    pub(super) fn take<T>(&self, bytes: usize, work: impl FnOnce() -> T) -> T {
        let _turn = (bytes >= LARGE).then(|| self.wait_for(bytes.min(MAX_BYTES)));
        work()
    }

    fn wait_for(&self, bytes: usize) -> Turn<'_> {
        let is_full = |taken: &mut usize| *taken + bytes > MAX_BYTES;
        let taken = self.freed.wait_while(lock(&self.taken), is_full);
        *taken.unwrap_or_else(PoisonError::into_inner) += bytes;
        Turn { turns: self, bytes }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        *lock(&self.turns.taken) -= self.bytes;
        self.turns.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn no_more_than_fit_are_at_work() {
        let (turns, at_work, most) = (Turns::default(), AtomicUsize::new(0), AtomicUsize::new(0));
        let work = || {
            most.fetch_max(at_work.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::yield_now();
            at_work.fetch_sub(1, Ordering::SeqCst);
        };
        std::thread::scope(|scope| {
            for _ in 0..20 {
                scope.spawn(|| turns.take(MAX_BYTES / 2, work));
            }
        });
        assert!(most.load(Ordering::SeqCst) <= 2);
        // One that is larger than all room there is comes alone.
        turns.take(MAX_BYTES * 2, || turns.take(LARGE - 1, || ()));
        assert_eq!(*lock(&turns.taken), 0);
    }
}
