//! The programs of test262 that are there to be rejected, and their counterparts, from the npm package
//! `test262-parser-tests`: `fail` and `early` must be refused, `pass` and `pass-explicit` accepted.
//!
//! Node is the oracle here, too: what V8 takes is no error in a bundle, and what it rejects none in us. Where ours is
//! another verdict on purpose, `tests/test262/known.txt` says why, and the test fails when it is no longer so.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use cjsbundle::{Code, Memory, Options, bundle};

/// Reads paths, a line each, and writes for each whether V8 takes it: `1` or `0`. What ends in `.module.js` is an ES module.
const ORACLE: &str = r"
const vm = require('node:vm'), fs = require('node:fs');
const names = ['exports', 'require', 'module', '__filename', '__dirname'];
const script = (text) => vm.compileFunction(text.replace(/^#!/, '//'), names);
const isTaken = (path) => {
  const text = fs.readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  try { path.endsWith('.module.js') ? new vm.SourceTextModule(text) : script(text); return 1; } catch { return 0; }
};
process.stdout.write(fs.readFileSync(0, 'utf8').split('\n').map(isTaken).join(''));
";

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/test262")
}

/// The samples, called `folder/name`.
fn samples(root: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for folder in ["fail", "early", "pass", "pass-explicit"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            names.push(format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy()));
        }
    }
    names.sort();
    names
}

fn accepted_by_node(root: &Path, names: &[String]) -> Vec<bool> {
    let paths: Vec<String> = names.iter().map(|name| root.join(name).display().to_string()).collect();
    let mut command = Command::new("node");
    let command = command.args(["--no-warnings", "--experimental-vm-modules", "-e", ORACLE]);
    let finished = support::run(command, &paths.join("\n")).unwrap();
    assert_eq!(finished.code(), Some(0), "{}", finished.err());
    finished.stdout.iter().map(|verdict| *verdict == b'1').collect()
}

fn accepted_by_us(root: &Path, name: &str) -> bool {
    let entry = if name.ends_with(".module.js") { "/app/entry.mjs" } else { "/app/entry.cjs" };
    let files = Memory::new([(entry, fs::read(root.join(name)).unwrap())]);
    let (_, diagnostics) = bundle(&Options::new(entry), Arc::new(files));
    !diagnostics.into_sorted().iter().any(|one| one.code == Code::SyntaxError)
}

/// The samples with another verdict than node's, each under the comment that says why.
fn known() -> BTreeSet<String> {
    let text = fs::read_to_string(sources().join("known.txt")).unwrap();
    assert!(text.starts_with('#'), "the first of them needs a reason");
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn programs_are_judged_as_node_does() {
    let root = support::installed(&sources()).unwrap().join("node_modules/test262-parser-tests");
    let names = samples(&root);
    assert!(names.len() > 5000, "only {} samples", names.len());
    let node = accepted_by_node(&root, &names);
    assert_eq!(node.len(), names.len());
    let other = names.iter().zip(node).filter(|(name, node)| accepted_by_us(&root, name) != *node);
    let other: BTreeSet<String> = other.map(|(name, _)| name.clone()).collect();
    let known = known();
    let (new, gone): (Vec<_>, Vec<_>) = (other.difference(&known).collect(), known.difference(&other).collect());
    assert!(new.is_empty() && gone.is_empty(), "not as node judges: {new:#?}\nlisted, but as node judges: {gone:#?}");
}
