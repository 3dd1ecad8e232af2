//! Random programs: the bundle, run where the sources are gone, prints what node prints for the sources.
//!
//! - `cargo test --test random` runs 50 of them, always the same.
//! - `RANDOM_GRAPHS=5000` runs that many; `RANDOM_SEED=17` starts with another seed, alone it repeats that one.
//!
//! A program is a function of its seed (`random/program.rs`; how its files lie, `random/layout.rs`). A failing program is made
//! smaller, statement by statement, while it still fails; what is left is printed with both outputs, and its files stay in
//! `target/tmp/random-<seed>`.

#![cfg(unix)]

#[path = "random/gaps.rs"]
mod gaps;
#[path = "random/layout.rs"]
mod layout;
#[path = "random/prng.rs"]
mod prng;
#[path = "random/program.rs"]
mod program;
mod support;
#[path = "random/templates.rs"]
mod templates;

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use cjsbundle::{Diagnostics, Disk, Options, Severity, bundle};
use program::Program;

/// How many programs a normal test run checks.
const GRAPHS: u64 = 50;

/// After so many failures, the others are likely to have the same cause.
const ENOUGH: usize = 3;

#[test]
fn bundles_print_what_node_prints() {
    let number = |name| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let seed = number("RANDOM_SEED");
    let graphs = number("RANDOM_GRAPHS").unwrap_or(if seed.is_some() { 1 } else { GRAPHS });
    let seeds = seed.unwrap_or(1)..seed.unwrap_or(1) + graphs;
    let (next, failures) = (AtomicU64::new(seeds.start), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while failures.lock().unwrap().len() < ENOUGH {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if !seeds.contains(&seed) {
                        break;
                    }
                    let report = report(seed);
                    failures.lock().unwrap().extend(report);
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap();
    assert!(failures.is_empty(), "\n{}", failures.join("\n\n"));
}

/// What is wrong with the program of a seed, if anything is.
fn report(seed: u64) -> Option<String> {
    let program = Program::new(seed);
    difference(&program).unwrap()?;
    let program = shrunk(program);
    let difference = difference(&program).unwrap()?;
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("random-{seed}"));
    let _ = fs::remove_dir_all(&kept);
    program.write(&kept).unwrap();
    let mut text = format!("RANDOM_SEED={seed}, smaller in {}\n", kept.display());
    for (path, content) in program.files() {
        writeln!(text, "---- {path:?}\n{content}").unwrap();
    }
    Some(format!("{text}----\n{difference}"))
}

/// The program without the statements and files that the failure does not need.
fn shrunk(mut program: Program) -> Program {
    let fails = |program: &Program| difference(program).is_ok_and(|difference| difference.is_some());
    for statement in (0..program.len()).rev() {
        let smaller = program.without(statement);
        if fails(&smaller) {
            program = smaller;
        }
    }
    let entry = program.entry().to_owned();
    let files: Vec<String> = program.files().into_keys().map(str::to_owned).collect();
    for path in files.into_iter().filter(|path| *path != entry) {
        let smaller = program.without_file(&path);
        if fails(&smaller) {
            program = smaller;
        }
    }
    program
}

/// How the bundle of a program differs from it; `None` where it does what it must.
fn difference(program: &Program) -> io::Result<Option<String>> {
    let folder = support::temp_dir()?;
    let root = folder.path().join("tree");
    program.write(&root)?;
    let entry = root.join(program.entry());
    let expected = Run::of(&entry, program)?;
    let code = match bundled(&entry) {
        Ok(code) => code,
        // Refusing to build is right where the program does not work.
        Err(_) if expected.code != Some(0) => return Ok(None),
        Err(messages) => {
            return Ok(Some(format!("it is not bundled, but node runs it:\n{messages}{}", expected.stdout)));
        }
    };
    if bundled(&entry).ok().as_ref() != Some(&code) {
        return Ok(Some("two builds give different bytes".to_owned()));
    }
    if String::from_utf8_lossy(&code).contains(&*folder.path().to_string_lossy()) {
        return Ok(Some("the bundle names the place of the sources".to_owned()));
    }
    fs::remove_dir_all(&root)?;
    // As long as the entry's name: where `inspect` breaks lines depends on it.
    let name = if entry.extension().is_some_and(|extension| extension == "mjs") { "other1.js" } else { "other.js" };
    let place = entry.with_file_name(name);
    fs::create_dir_all(place.parent().unwrap_or(&root))?;
    fs::write(&place, code)?;
    Ok(Run::of(&place, program)?.compared_with(&expected))
}

/// The bundle's bytes, or why there is none.
fn bundled(entry: &Path) -> Result<Vec<u8>, String> {
    let (output, diagnostics) = bundle(&Options::new(entry), Arc::new(Disk));
    let output = output.ok_or_else(|| errors(diagnostics))?;
    let mut code = Vec::new();
    output.write_code(&mut code).map_err(|error| error.to_string())?;
    Ok(code)
}

fn errors(diagnostics: Diagnostics) -> String {
    let all = diagnostics.into_sorted().into_iter();
    all.filter(|one| one.severity == Severity::Error).map(|one| one.draw(false) + "\n").collect()
}

/// What a run of node gave, as far as it must be the same.
struct Run {
    code: Option<i32>,
    stdout: String,
    /// What was thrown by the program itself and caught by nobody.
    uncaught: Vec<String>,
    stderr: String,
}

impl Run {
    fn of(script: &Path, program: &Program) -> io::Result<Self> {
        // A `require` without a module looks in the working directory: there must be nothing.
        let elsewhere = support::temp_dir()?;
        let finished = support::run(support::node().arg(script).current_dir(elsewhere.path()), "")?;
        let stderr = finished.err();
        // The line at fault, and the message. For errors of ES modules the runtime's own line is shown.
        let is_source = |line: &str| line.contains("throw ") && program.has_es_modules();
        let is_ours = |line: &&str| line.contains("boom") && !line.trim_start().starts_with("at ") && !is_source(line);
        Ok(Self {
            code: finished.code(),
            stdout: finished.out(),
            uncaught: stderr.lines().filter(is_ours).map(str::to_owned).collect(),
            stderr,
        })
    }

    fn compared_with(&self, expected: &Self) -> Option<String> {
        let same = self.code == expected.code && self.stdout == expected.stdout && self.uncaught == expected.uncaught;
        (!same).then(|| {
            let outputs = shortened(&support::diff(&expected.stdout, &self.stdout));
            let codes = format!("exit codes: node {:?}, the bundle {:?}", expected.code, self.code);
            let errors = format!("node's stderr:\n{}the bundle's stderr:\n{}", expected.stderr, self.stderr);
            format!("- node, + the bundle:\n{outputs}{codes}\n{errors}")
        })
    }
}

/// What differs, with a few lines before it, and no more than can be read.
fn shortened(diff: &[String]) -> String {
    let first = diff.iter().position(|line| !line.starts_with("    ")).unwrap_or(0);
    diff[first.saturating_sub(5)..].iter().take(40).map(|line| line.clone() + "\n").collect()
}
