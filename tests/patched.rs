//! Programs that change what everything inherits: the loader of the bundle must notice as little of it as Node's own.
//!
//! `tests/patched/program/` touches every part of the runtime, after one of the scripts in `tests/patched/patches/` has run
//! as its `patch.js`. Node is the oracle.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/patched").join(name)
}

/// Runs the program with a patch, and its bundle, which is all that is left then.
fn check(patch: &Path) {
    let folder_of_test = support::temp_dir().unwrap();
    let at = |name: &str| folder_of_test.path().join(name);
    support::copy_tree(&folder("program"), &at("program"), &[]).unwrap();
    fs::copy(patch, at("program/patch.js")).unwrap();
    let run = |script: &Path| support::run(support::node().arg(script), "").unwrap();
    let node = run(&at("program/entry.js"));
    let mut command = support::cjsbundle();
    let command = command.arg(at("program/entry.js")).arg("-o").arg(at("out/entry.js")).arg("--log-level=error");
    let build = support::run(command, "").unwrap();
    assert_eq!(build.code(), Some(0), "{}", build.err());
    fs::rename(at("program"), at("gone")).unwrap();
    let bundle = run(&at("out/entry.js"));
    assert!(node.out().contains("children: true"), "{}\n{}", node.out(), node.err());
    let told = |finished: &support::Finished| format!("{}{}\n{}", finished.out(), finished.ending(), finished.err());
    // Node is not proof against everything: then the bundle must get as far, at least.
    let wanted = if node.code() == Some(0) { told(&node) } else { node.out() };
    let got = told(&bundle);
    assert!(got.starts_with(&wanted), "{}\n{}", patch.display(), support::diff(&wanted, &got).join("\n"));
}

#[test]
fn the_loader_notices_nothing() {
    let patches: Vec<PathBuf> = fs::read_dir(folder("patches")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(patches.len(), 13);
    patches.iter().for_each(|patch| check(patch));
}
