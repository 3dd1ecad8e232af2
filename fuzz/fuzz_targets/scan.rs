//! See `src/fuzzing.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(
    // The parser has panics of its own, which the scan turns into messages: only those that get here count.
    init: std::panic::set_hook(Box::new(|_| {})),
    |data: &[u8]| {
        if std::panic::catch_unwind(|| cjsbundle::fuzzing::check_scan(data)).is_err() {
            std::process::abort();
        }
    }
);
