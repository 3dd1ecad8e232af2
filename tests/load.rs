//! Programs of unusual size, at a hundredth of the sizes that `bench/load.mjs` makes by itself: built, run, and within
//! limits of memory that a copy too many would break.

mod support;

use std::path::Path;

#[test]
fn unusual_sizes_are_built_and_run() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/load.mjs");
    let mut command = support::node();
    let command = command.arg(script).arg(env!("CARGO_BIN_EXE_cjsbundle")).arg("--scale=0.05");
    let finished = support::run(command, "").unwrap();
    assert_eq!(finished.code(), Some(0), "{}{}", finished.out(), finished.err());
    let out = finished.out();
    for name in ["chain", "wide", "large", "handles", "stack"] {
        let line = out.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("no {name} in {out}"));
        assert!(line.ends_with("runs"), "{line}");
        assert!(peak(line) < 600.0, "{line}");
    }
}

/// The peak memory that a line of the script tells, in MB.
fn peak(line: &str) -> f64 {
    let words: Vec<&str> = line.split_whitespace().collect();
    let at = words.windows(2).position(|pair| pair == ["MB", "peak"]).unwrap();
    words[at - 1].parse().unwrap()
}
