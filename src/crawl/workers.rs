//! The threads that read, scan and resolve.

use rayon::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};

use crate::scan::{MAX_STACK_BYTES, STACK_BYTES};

/// One thread for each processor.
pub(super) struct Workers {
    pub(super) pool: ThreadPool,
    /// The size of each thread's stack.
    pub(super) stack_bytes: usize,
}

impl Workers {
    /// Starts the threads, with large stacks where the system has them.
    pub(super) fn start() -> Result<Self, ThreadPoolBuildError> {
        let with_stacks = |stack_bytes: usize| {
            let pool = ThreadPoolBuilder::new().stack_size(stack_bytes).build()?;
            Ok(Self { pool, stack_bytes })
        };
        with_stacks(MAX_STACK_BYTES).or_else(|_: ThreadPoolBuildError| with_stacks(STACK_BYTES))
    }
}
