//! Real modules with random changes: node says of each whether it is a program, and the bundle must say the same.
//!
//! Each program requires sixty changed modules. In one test they end before they do anything: what counts is that V8 reads
//! them to the end. In the other they lie in their packages and run, and what they export is called.
//! `MUTATE_PROGRAMS` says how many such programs there are (a few, by default); with `MUTATE_SEED` the changes are others.

#[path = "random/prng.rs"]
#[allow(dead_code, reason = "the random programs need more of it")]
mod prng;
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use prng::Random;

const MODULES: usize = 60;

/// What is put into texts, besides pieces of themselves.
const PIECES: &[&str] = &[
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "`",
    "${",
    "'",
    "\"",
    "/",
    "*/",
    "/*",
    "//",
    "<!--",
    "\n-->",
    "\\",
    "\n",
    ";",
    ",",
    "=>",
    "?.",
    "...",
    "#x",
    "class A {",
    "async ",
    "await ",
    "yield ",
    "static ",
    "super.x",
    "super()",
    "import('x')",
    "let ",
    "const ",
    "var a, a;",
    "let a, a;",
    "break;",
    "continue;",
    "a: ",
    "new.target",
    "delete x",
    "arguments",
    "eval = 1",
    "'use strict';",
    "0n",
    "010",
    "?? a || b",
    "** -1",
    "/(?<a>)\\k<b>/u",
    "function* f() {}",
    "get x() {}",
    "= 1",
    "++",
    "in",
    "of",
    "return",
    "throw",
    "case 1:",
    "else",
    "catch",
    "with (a) ",
    "\u{2028}",
    "\u{85}",
    "\0",
    "é",
    "\\u0061",
    "𝒳",
];

/// A place between two characters, nearly always between two words.
fn place(text: &str, random: &mut Random) -> usize {
    let from = random.below(text.len().max(1));
    let is_place = |at: &usize| text.is_char_boundary(*at);
    let near = (from..text.len()).take(40).find(|at| text.as_bytes()[*at].is_ascii_punctuation());
    near.or_else(|| (from..=text.len()).find(is_place)).unwrap_or(text.len())
}

/// The end of a piece of a text that is so long, or a little longer.
fn end_of(text: &str, start: usize, length: usize) -> usize {
    let end = (start + length).min(text.len());
    (end..=text.len()).find(|end| text.is_char_boundary(*end)).unwrap()
}

/// Scripts of a few small packages, of up to 20 kB each.
fn originals() -> Vec<String> {
    let installed = support::installed(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packages")).unwrap();
    let packages =
        ["semver", "minimist", "js-yaml", "debug", "async", "express", "handlebars", "commander", "rxjs/dist/cjs"];
    let files = packages
        .iter()
        .flat_map(|name| walkdir::WalkDir::new(installed.join("node_modules").join(name)).sort_by_file_name());
    let paths = files.filter_map(Result::ok).map(walkdir::DirEntry::into_path);
    let scripts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "js"));
    let texts = scripts.filter_map(|path| fs::read_to_string(path).ok());
    texts.filter(|text| text.len() < 20_000 && !text.starts_with("#!")).collect()
}

/// A text with up to three changes: a few characters less, a piece of another text, or one of [`PIECES`].
fn changed(original: &str, others: &[String], random: &mut Random) -> String {
    let mut text = original.to_owned();
    for _ in 0..=random.below(2) {
        let at = place(&text, random);
        match random.below(4) {
            0 => {
                let end = end_of(&text, at, 1 + random.below(3));
                text.replace_range(at..end, "");
            }
            1 => {
                let other = &others[random.below(others.len())];
                let start = place(other, random);
                text.insert_str(at, &other[start..end_of(other, start, random.below(60))]);
            }
            _ => text.insert_str(at, PIECES[random.below(PIECES.len())]),
        }
    }
    text
}

/// The function ends before it starts: V8 reads all of it and runs none.
fn only_read(text: &str) -> String {
    let is_strict = text.trim_start().starts_with(['\'', '"']);
    if is_strict { format!("'use strict'; return;\n{text}") } else { format!("return;\n{text}") }
}

const ENTRY: &str = "
for (const [name, load] of modules) {
  try {
    load();
    console.log(name, 'is read');
  } catch (error) {
    console.log(name, error.name);
  }
}
";

fn entry() -> String {
    let modules = (0..MODULES).map(|at| format!("['m{at}', () => require('./m{at}')],"));
    format!("const modules = [{}];{ENTRY}", modules.collect::<String>())
}

/// What a script prints, and how it ends; `None` where a change has made a loop endless.
fn run(script: &Path) -> Option<String> {
    // Node hints at ES modules where it comes upon `import`: to whom, the tests of single cases say.
    let finished = support::run(support::node().arg("--no-warnings").arg(script), "").unwrap();
    finished.status.map(|_| format!("{}{}\n{}", finished.out(), finished.ending(), finished.err()))
}

fn bundle(entry: &Path, output: &Path) {
    let mut command = support::cjsbundle();
    let command = command.arg(entry).arg("-o").arg(output).arg("--log-level=error");
    let build = support::run(command, "").unwrap();
    assert_eq!(build.code(), Some(0), "{}", build.err());
}

/// Panics unless the bundle says what the program says; keeps the folder then. `None` where the program does not end.
fn compare(folder: &Path, entry: &Path, output: &Path) -> Option<String> {
    bundle(entry, output);
    let node = run(entry)?;
    let bundle = run(output).unwrap_or_else(|| "it does not end".to_owned());
    if node != bundle {
        let kept = std::env::temp_dir().join(format!("cjsbundle-mutants-{}", std::process::id()));
        support::copy_tree(folder, &kept, &[]).unwrap();
        let mut lines = support::diff(&node, &bundle);
        lines.retain(|line| !line.starts_with("    "));
        panic!("{}\n{}", kept.display(), lines.join("\n"));
    }
    Some(node)
}

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap())
}

#[test]
fn changed_modules_are_read_or_refused_as_node_does() {
    let originals = originals();
    assert!(originals.len() > 100, "{}", originals.len());
    let mut random = Random::new(number("MUTATE_SEED", 1));
    for _ in 0..number("MUTATE_PROGRAMS", 4) {
        let folder = support::temp_dir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for index in 0..MODULES {
            let original = &originals[random.below(originals.len())];
            let text = only_read(&changed(original, &originals, &mut random));
            fs::write(at(&format!("m{index}.js")), text).unwrap();
        }
        fs::write(at("entry.js"), entry()).unwrap();
        let said = compare(folder.path(), &at("entry.js"), &at("out/entry.js")).unwrap();
        assert!(said.contains("is read") && said.contains("SyntaxError"), "{said}");
    }
}

// ---- modules that run

/// Packages that need no others, and whose modules do the same every time.
const RUNNING: [&str; 6] = ["semver", "minimist", "js-yaml/lib", "commander", "handlebars/dist/cjs", "rxjs/dist/cjs"];

/// Loads every module and calls what it exports. What a change makes of a module may be anything, also an end of the process.
const DRIVER: &str = r"
const print = console.log, { stringify } = JSON, { keys, values } = Object;
process.exit = () => { throw new Error('exit'); };
Math.random = () => 0.5;
Date.now = () => 0;
globalThis.Date = new Proxy(Date, { apply: () => 'now', construct: (date, args) => new date(...(args.length > 0 ? args : [0])) });
const shown = (value) => {
  if (typeof value === 'function') return `function ${value.name} ${value.length} ${keys(value)}`;
  try { return String(stringify(value)).slice(0, 300); } catch (error) { return failed(error); }
};
const failed = (error) => {
  try { return `${error.name} ${error.code} ${String(error.message).split('\n')[0].slice(0, 300)}`; } catch { return 'no error'; }
};
const calls = [[], ['1.2.3'], ['^1.0.0 || 2.x', '2.0.0-beta.1'], [['--a', 'b'], { c: 'd' }], [(x) => x, 3]];
for (const [name, load] of modules) {
  try {
    const exported = load();
    print(name, shown(exported), keys(Object(exported)).join());
    const functions = [exported, ...values(Object(exported))].filter((value) => typeof value === 'function');
    for (const called of functions.slice(0, 12)) {
      for (const args of calls) {
        try { print(name, shown(called(...args))); } catch (error) { print(name, failed(error)); }
      }
    }
  } catch (error) {
    print(name, failed(error));
  }
}
process.reallyExit(0);
";

/// The folder of a package with all that it needs, and the paths of its scripts in it.
fn package(name: &str, folder: &Path) -> Vec<PathBuf> {
    let installed = support::installed(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packages")).unwrap();
    let copied = folder.join(name);
    support::copy_tree(&installed.join("node_modules").join(name), &copied, &["node_modules"]).unwrap();
    let files = walkdir::WalkDir::new(&copied).sort_by_file_name().into_iter().filter_map(Result::ok);
    let scripts =
        files.map(walkdir::DirEntry::into_path).filter(|path| path.extension().is_some_and(|end| end == "js"));
    scripts.filter(|path| fs::metadata(path).unwrap().len() < 20_000).collect()
}

#[test]
fn changed_modules_run_as_in_node() {
    let originals = originals();
    let mut random = Random::new(number("MUTATE_SEED", 1));
    let mut endless = 0;
    let programs = number("MUTATE_PROGRAMS", 4);
    for _ in 0..programs {
        let folder = support::temp_dir().unwrap();
        let packages = RUNNING.map(|name| package(name, folder.path()));
        let mut modules = Vec::new();
        for index in 0..MODULES {
            let scripts = &packages[random.below(packages.len())];
            let script = &scripts[random.below(scripts.len())];
            let text = changed(&fs::read_to_string(script).unwrap(), &originals, &mut random);
            // Beside the original, so that it finds the others of its package.
            let mutant = script.with_file_name(format!("mutant{index}.js"));
            fs::write(&mutant, text).unwrap();
            let path = mutant.strip_prefix(folder.path()).unwrap().display();
            modules.push(format!("['{path}', () => require('./{path}')],\n"));
        }
        let entry = folder.path().join("entry.js");
        fs::write(&entry, format!("const modules = [\n{}];\n{DRIVER}", modules.concat())).unwrap();
        match compare(folder.path(), &entry, &folder.path().join("out.js")) {
            Some(said) => assert!(said.contains("function") && said.contains("SyntaxError"), "{said}"),
            None => endless += 1,
        }
    }
    assert!(endless * 4 <= programs, "{endless} of {programs} programs don't end");
}
