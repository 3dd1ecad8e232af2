//! Every sample under `tests/early/`, asked of node and of the scan.
//!
//! A line is `+` (V8 takes it) or `-` (V8 rejects it) and a program, with `␤` for the end of a line. `>` marks what only
//! some versions since node 20 take, and the scan says so; `<` what some take and the scan rejects. `~` marks what node
//! 20 takes and the scan rejects, each with its reason above it: it fails when that is no longer so.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::super::{first_of, parse_commonjs, parser};
use super::*;
use crate::source::Source;
use swc_core::ecma::parser::error::Error as ParseError;

/// Reads `[goal, [text, …]]` and writes what V8 says about each text: null or its message.
const ORACLE: &str = r"
const vm = require('node:vm');
const [goal, texts] = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const names = ['exports', 'require', 'module', '__filename', '__dirname'];
const compile = { script: (text) => vm.compileFunction(text, names), module: (text) => new vm.SourceTextModule(text) }[goal];
const verdict = (text) => { try { compile(text); return null; } catch (error) { return String(error.message); } };
process.stdout.write(JSON.stringify(texts.map(verdict)));
";

fn node(goal: &str, texts: &[String]) -> Vec<Option<String>> {
    let mut child = Command::new("node")
        .args(["--no-warnings", "--experimental-vm-modules", "-e", ORACLE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(serde_json::json!([goal, texts]).to_string().as_bytes()).unwrap();
    serde_json::from_slice(&child.wait_with_output().unwrap().stdout).unwrap()
}

/// Whether node's versions differ about it, or why it is rejected.
fn ours(goal: &str, text: &str) -> Result<bool, String> {
    let source = Source::decode("/x.js".into(), text.as_bytes().to_vec());
    // The parser has panics on texts that are no programs.
    let judge = if goal == "module" { module_varies } else { script_varies };
    std::panic::catch_unwind(|| judge(&source)).unwrap_or_else(|_| Err("panic".to_owned()))
}

fn script_varies(source: &Source) -> Result<bool, String> {
    let parsed = parse_commonjs(source).map_err(|error| error.message)?;
    judged(&parsed.errors, check_script(&source.text, &parsed.script))
}

fn module_varies(source: &Source) -> Result<bool, String> {
    let mut parser = parser(source);
    let module = parser.parse_module().map_err(|error| error.into_kind().msg().into_owned())?;
    judged(&parser.take_errors(), check_module(&source.text, &module))
}

fn judged(errors: &[ParseError], checked: Checked) -> Result<bool, String> {
    first_of(errors, checked.error).map_or(Ok(checked.varies), |error| Err(error.message))
}

/// Each sample of a file: its mark and its text.
fn samples(path: &Path) -> Vec<(char, String)> {
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
    lines.map(|line| (line.chars().next().unwrap(), line[2..].replace('␤', "\n"))).collect()
}

fn check_file(path: &Path, goal: &str) -> usize {
    let samples = samples(path);
    let texts: Vec<String> = samples.iter().map(|(_, text)| text.clone()).collect();
    let mut wrong = Vec::new();
    for ((mark, text), node) in samples.iter().zip(node(goal, &texts)) {
        let ours = ours(goal, text);
        let is_as_marked = match mark {
            // Escapes in names are left to V8.
            '+' => node.is_none() && ours.as_ref().is_ok_and(|varies| !varies || text.contains("\\u")),
            '-' => node.is_some() && ours.is_err(),
            '>' => ours == Ok(true),
            '<' => ours.is_err(),
            _ => node.is_none() && ours.is_err(),
        };
        if !is_as_marked {
            wrong.push(format!("{mark} {text:?}\n    node: {node:?}\n    ours: {ours:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}: {} of {}\n{}", path.display(), wrong.len(), samples.len(), wrong.join("\n"));
    samples.len()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/early")
}

#[test]
fn scripts_are_judged_as_node_does() {
    let topics = ["bindings", "classes", "functions", "known", "regexp", "statements", "strict"];
    let count: usize = topics.iter().map(|topic| check_file(&folder().join(format!("{topic}.txt")), "script")).sum();
    assert!(count > 2000);
}

#[test]
fn modules_are_judged_as_node_does() {
    assert!(check_file(&folder().join("modules.txt"), "module") > 100);
}

/// Real files, a path a line in the file that `EARLY_FILES` names: those that node takes, the scan takes, and no others.
#[test]
#[ignore = "for a comparison with as much code as there is at hand"]
fn real_files_are_judged_as_node_does() {
    let list = std::fs::read_to_string(std::env::var("EARLY_FILES").unwrap()).unwrap();
    let paths: Vec<&str> = list.lines().collect();
    for some in paths.chunks(200) {
        let texts: Vec<String> = some.iter().map(|path| std::fs::read(path).unwrap()).map(decoded).collect();
        for ((path, text), node) in some.iter().zip(&texts).zip(node("script", &texts)) {
            let ours = ours("script", text);
            assert_eq!(node.is_some(), ours.is_err(), "{path}\n    node: {node:?}\n    ours: {ours:?}");
        }
    }
}

fn decoded(bytes: Vec<u8>) -> String {
    Source::decode("/x.js".into(), bytes).text
}
