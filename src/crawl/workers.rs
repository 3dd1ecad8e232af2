//! The threads that read, scan and resolve.

use rayon::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};

use crate::scan::STACK_BYTES;

/// A stack on which a whole compiler in one file can be scanned without a close look at how deep it nests. Like any stack, it
/// is reserved address space, and only what is used costs memory; yet a small machine may refuse to reserve so much.
const AMPLE_STACK_BYTES: usize = 4 << 30;

/// One thread for each processor.
pub(super) struct Workers {
    pub(super) pool: ThreadPool,
    /// The size of each thread's stack.
    pub(super) stack_bytes: usize,
}

impl Workers {
    /// Starts the threads, with ample stacks where the system has them.
    pub(super) fn start() -> Result<Self, ThreadPoolBuildError> {
        let with_stacks = |stack_bytes: usize| {
            let pool = ThreadPoolBuilder::new().stack_size(stack_bytes).build()?;
            Ok(Self { pool, stack_bytes })
        };
        with_stacks(AMPLE_STACK_BYTES).or_else(|_: ThreadPoolBuildError| with_stacks(STACK_BYTES))
    }
}
