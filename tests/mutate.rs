//! Real modules with random changes: node says of each whether it is a program, and the bundle must say the same.
//!
//! Each program requires sixty changed modules, which end before they do anything: what counts is that V8 reads them to the
//! end. `MUTATE_PROGRAMS` says how many such programs there are (a few, by default); with `MUTATE_SEED` the changes are
//! others.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

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

/// Numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }

    fn one<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// A place between two characters, nearly always between two words.
    fn place(&mut self, text: &str) -> usize {
        let from = self.below(text.len());
        let is_place = |at: &usize| text.is_char_boundary(*at);
        let near = (from..text.len()).take(40).find(|at| text.as_bytes()[*at].is_ascii_punctuation());
        near.or_else(|| (from..=text.len()).find(is_place)).unwrap_or(text.len())
    }
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

fn mutated(originals: &[String], numbers: &mut Numbers) -> String {
    let mut text = numbers.one(originals).clone();
    for _ in 0..=numbers.below(2) {
        let at = numbers.place(&text);
        match numbers.below(4) {
            0 => {
                let end = (at + 1 + numbers.below(3)).min(text.len());
                let end = (end..=text.len()).find(|end| text.is_char_boundary(*end)).unwrap();
                text.replace_range(at..end, "");
            }
            1 => {
                let other = numbers.one(originals);
                let start = numbers.place(other);
                let end = (start + numbers.below(60)).min(other.len());
                let end = (end..=other.len()).find(|end| other.is_char_boundary(*end)).unwrap();
                text.insert_str(at, &other[start..end]);
            }
            _ => text.insert_str(at, numbers.one::<&str>(PIECES)),
        }
    }
    // The function ends before it starts: V8 reads all of it and runs none.
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

fn run(script: PathBuf) -> String {
    let finished = support::run(support::node().arg(script), "").unwrap();
    format!("{}{}\n{}", finished.out(), finished.ending(), finished.err())
}

/// One program: what node says of its modules, and whether the bundle says the same.
fn check(originals: &[String], numbers: &mut Numbers) {
    let folder = support::temp_dir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let texts: Vec<String> = (0..MODULES).map(|_| mutated(originals, numbers)).collect();
    for (index, text) in texts.iter().enumerate() {
        fs::write(at(&format!("m{index}.js")), text).unwrap();
    }
    fs::write(at("entry.js"), entry()).unwrap();
    let mut command = support::cjsbundle();
    let command = command.arg(at("entry.js")).arg("-o").arg(at("out/entry.js")).arg("--log-level=error");
    let build = support::run(command, "").unwrap();
    assert_eq!(build.code(), Some(0), "{}", build.err());
    let (node, bundle) = (run(at("entry.js")), run(at("out/entry.js")));
    assert!(node.contains("is read") && node.contains("SyntaxError"), "{node}");
    if node != bundle {
        let kept = folder.keep();
        panic!("{}\n{}", kept.display(), support::diff(&node, &bundle).join("\n"));
    }
}

#[test]
fn changed_modules_are_read_or_refused_as_node_does() {
    let number = |name: &str, otherwise: u64| std::env::var(name).map_or(otherwise, |text| text.parse().unwrap());
    let originals = originals();
    assert!(originals.len() > 100, "{}", originals.len());
    let mut numbers = Numbers(number("MUTATE_SEED", 1));
    for _ in 0..number("MUTATE_PROGRAMS", 4) {
        check(&originals, &mut numbers);
    }
}
