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

use cjsbundle::{Diagnostics, Disk, Format, Options, Severity, bundle};
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
    program.typed().write(&kept).unwrap();
    let mut text = format!("RANDOM_SEED={seed}, smaller in {}\n", kept.display());
    for (path, content) in program.typed().files() {
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

/// How a bundle of a program differs from it; `None` where all do what they must.
fn difference(program: &Program) -> io::Result<Option<String>> {
    let folder = support::temp_dir()?;
    let root = folder.path().join("tree");
    program.write(&root)?;
    let entry = root.join(program.entry());
    let expected = Run::of(&entry, program)?;
    // Node trips over itself where a module is required whose import failed.
    if expected.stdout.contains("ERR_INTERNAL_ASSERTION") || expected.stderr.contains("ERR_INTERNAL_ASSERTION") {
        return Ok(None);
    }
    fs::remove_dir_all(&root)?;
    program.typed().write(&root)?;
    let mut bundles = Vec::new();
    for format in program.formats() {
        let code = match bundled(&entry, *format, false) {
            Ok(code) => code,
            // Refusing to build is right where the program does not work.
            Err(_) if expected.code != Some(0) => continue,
            Err(messages) => {
                return Ok(Some(format!(
                    "as {format:?} it is not bundled, but node runs it:\n{messages}{}",
                    expected.stdout
                )));
            }
        };
        if bundled(&entry, *format, false).ok().as_ref() != Some(&code) {
            return Ok(Some(format!("two builds as {format:?} give different bytes")));
        }
        if String::from_utf8_lossy(&code).contains(&*folder.path().to_string_lossy()) {
            return Ok(Some(format!("the bundle, {format:?}, names the place of the sources")));
        }
        bundles.push((*format, false, code));
        if !program.prints_functions() {
            bundles.extend(bundled(&entry, *format, true).ok().map(|code| (*format, true, code)));
        }
    }
    fs::remove_dir_all(&root)?;
    for (format, is_minified, code) in bundles {
        let got = ran_alone(program, &root, format, &code)?;
        // The line at fault is another one.
        let (got, expected) =
            if is_minified { (got.without_source_lines(), &expected.without_source_lines()) } else { (got, &expected) };
        if program.may_fail_late_as(format) && !expected.stderr.is_empty() && got.fails_later_than(expected) {
            continue;
        }
        if program.has_es_modules()
            && expected.dies_of_what_was_caught()
            && got.goes_on_after(&expected.before_its_exit())
        {
            continue;
        }
        // A script that became an ES module can't be taken out of the cache.
        if format == Format::Esm && !program.starts_with_es_module() && got.requires_itself() {
            continue;
        }
        // A page's files have names below `/`.
        let expected = if format == Format::Iife { &expected.without(&root) } else { expected };
        if let Some(difference) = got.compared_with(expected) {
            let how = if is_minified { ", minified" } else { "" };
            return Ok(Some(format!("{format:?}{how}\n{difference}")));
        }
    }
    Ok(None)
}

/// Runs a bundle in the place of the entry, where nothing else is.
fn ran_alone(program: &Program, root: &Path, format: Format, code: &[u8]) -> io::Result<Run> {
    // As long as the entry's name: where `inspect` breaks lines depends on it.
    let stem = if program.starts_with_es_module() { "other1" } else { "other" };
    let (stem, extension) = if format == Format::Esm { (&stem[..stem.len() - 1], "mjs") } else { (stem, "js") };
    let place = root.join(program.entry()).with_file_name(stem).with_extension(extension);
    fs::create_dir_all(place.parent().unwrap_or(root))?;
    fs::write(&place, code)?;
    let run = Run::of(&place, program);
    fs::remove_dir_all(root)?;
    run
}

/// The bundle's bytes, or why there is none.
fn bundled(entry: &Path, format: Format, minify: bool) -> Result<Vec<u8>, String> {
    let (output, diagnostics) = bundle(&Options { format, minify, ..Options::new(entry) }, Arc::new(Disk));
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
#[derive(Clone)]
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
            // The names of modules that are TypeScript only where they are bundled.
            stdout: finished.out().replace(".typed.mts", ".typed.mjs").replace(".typed.cts", ".typed.cjs"),
            uncaught: stderr.lines().filter(is_ours).map(str::to_owned).collect(),
            stderr,
        })
    }

    /// The same with `folder` for the root of all paths.
    fn without(&self, folder: &Path) -> Self {
        let stdout = self.stdout.replace(&*folder.to_string_lossy(), "");
        Self { code: self.code, stdout, uncaught: self.uncaught.clone(), stderr: self.stderr.clone() }
    }

    /// The same without the lines of programs that stand above messages.
    fn without_source_lines(&self) -> Self {
        let is_message = |line: &&String| !line.contains("throw");
        let uncaught = self.uncaught.iter().filter(is_message).cloned().collect();
        Self { code: self.code, stdout: self.stdout.clone(), uncaught, stderr: self.stderr.clone() }
    }

    /// Whether it ends as the program does, but after what was left to do.
    fn fails_later_than(&self, expected: &Self) -> bool {
        self.code == expected.code && self.goes_on_after(expected)
    }

    /// Whether it prints all that the program does, in its order, and perhaps more.
    fn goes_on_after(&self, expected: &Self) -> bool {
        let mut lines = self.stdout.lines();
        expected.stdout.lines().all(|line| lines.any(|other| other == line))
    }

    /// The same without what programs print when they exit, which has the exit code in it.
    fn before_its_exit(&self) -> Self {
        let lines = self.stdout.lines().filter(|line| !line.contains(" exit "));
        Self { stdout: lines.map(|line| format!("{line}\n")).collect(), ..self.clone() }
    }

    /// Whether the error that ends it is one that the program caught and told of. Where a `CommonJS` module throws that an ES
    /// module imports, node 20 ends even if the `import()` of that is caught: V8 rejects a promise that nobody has.
    fn dies_of_what_was_caught(&self) -> bool {
        let thrown = self.stderr.lines().find_map(|line| line.split_once("Error: "));
        let words = |message: &str| message.split('/').next().unwrap_or_default().to_owned();
        let is_told = thrown.is_some_and(|(_, message)| self.stdout.contains(&words(message)));
        // What is no error is printed without its words, and told of by `failure`.
        let is_no_error = self.stderr.contains("ERR_UNHANDLED_REJECTION") && self.stdout.contains("[ 'thrown', ");
        self.code == Some(1) && (is_told || is_no_error)
    }

    /// Whether the entry, an ES module, was required while it runs.
    fn requires_itself(&self) -> bool {
        let told = "Cannot require() ES Module ";
        [&self.stdout, &self.stderr].iter().any(|text| text.contains(told) && text.contains("ERR_REQUIRE_CYCLE_MODULE"))
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
