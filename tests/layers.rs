//! Who may import whom, which file may name which crate, and who may touch the world outside.
//!
//! The three tables below are the documentation of the architecture; the test reads the code of every file in `src/`
//! (comments, texts and `#[cfg(test)]` items left out) and reports each name that the tables do not allow. It fails as well
//! when a file or a dependency has no row: where something belongs is decided when it is added.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The files of the library, bottom up: a file may import those that stand **before** it and no other. A folder is one row.
const ORDER: &[&str] = &[
    // Nouns: plain data and the doors to the world.
    "paths",
    "source",
    "fs",
    "options",
    "diagnostic",
    "record",
    "builtins",
    "literal",
    "lines",
    "url",
    "debug_id",
    // Verbs that the first stage uses: pure functions of a source, of a specifier and the files.
    "relocate",
    "minify",
    "scan",
    "json",
    "transpile",
    "resolve",
    "reach",
    "assets",
    "mappings",
    "markup",
    // What the stages hand on, and the stages in the order in which they run.
    "graph",
    "exports",
    "crawl",
    "map",
    "runtime",
    "link",
    "frame",
    "emit",
    // Their results for people, and the list of the stages itself.
    "view",
    "lib",
    // Checks of all of it, for fuzzing alone.
    "fuzzing",
];

/// What lib.rs declares besides the files.
const LIBRARY: &[&str] = &["bundle"];

/// The files of the program. They see the library through its public API, `cjsbundle::…`, and `main` sees the others.
const PROGRAM: &[&str] = &["cli", "noted", "staged", "main"];

/// The crates and who may name them. An empty list: anyone.
const CRATES: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["diagnostic"]),
    ("base64_simd", &["crawl", "mappings", "map"]),
    ("bitflags", &["record"]),
    ("clap", &["cli", "main"]),
    ("globset", &["options"]),
    ("hashbrown", &["resolve"]),
    ("memchr", &[]),
    ("mimalloc", &["main"]),
    ("petgraph", &["graph"]),
    ("rayon", &["crawl"]),
    ("rustc_hash", &[]),
    ("rustix", &["fs", "staged"]),
    ("same_file", &["main"]),
    ("serde", &[]),
    ("serde_json", &["json", "mappings", "resolve", "view", "lib", "main"]),
    ("sourcemap", &["fuzzing", "mappings"]),
    ("swc_core", &["minify", "scan", "transpile"]),
    ("tempfile", &["staged"]),
    ("tikv_jemallocator", &["main"]),
    ("walkdir", &["fs"]),
];

/// What reaches out of the process, or ends it, and who may do it. The library neither prints nor exits, reads files only
/// through its `FileSystem`, and knows neither the time nor the environment: the same input gives the same bytes.
const DOORS: &[(&str, &[&str])] = &[
    ("print!", &["main"]),
    ("println!", &["main"]),
    ("eprint!", &["main"]),
    ("eprintln!", &["main"]),
    ("stdout", &["main"]),
    ("stderr", &["main"]),
    ("exit", &["main"]),
    ("abort", &["main"]),
    ("std::process", &["main"]),
    ("std::env", &["main"]),
    ("std::time", &["main"]),
    ("std::net", &[]),
    ("std::fs", &["fs", "staged", "main"]),
    ("dbg!", &[]),
    ("panic!", &[]),
    ("todo!", &[]),
    ("unimplemented!", &[]),
];

/// A longer file becomes a folder whose `mod.rs` is its table of contents.
const MAX_LINES: usize = 700;

/// A script of the runtime is one closure, and can't be a folder.
const MAX_SCRIPT_LINES: usize = 1000;

#[test]
fn the_sources_keep_to_the_tables() {
    let violations = violations(&sources());
    assert!(violations.is_empty(), "\n{}\n(the tables are in tests/layers.rs)", violations.join("\n"));
}

#[test]
fn every_dependency_has_a_row_and_every_row_a_dependency() {
    let manifest: toml::Table = toml::from_str(include_str!("../Cargo.toml")).unwrap();
    let named = |name: &String| name.replace('-', "_");
    let of_platforms = manifest["target"].as_table().unwrap().values();
    let tables = std::iter::once(&manifest["dependencies"]).chain(of_platforms.map(|target| &target["dependencies"]));
    let dependencies: BTreeSet<String> = tables.flat_map(|table| table.as_table().unwrap().keys().map(named)).collect();
    let rows: BTreeSet<String> = CRATES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(rows, dependencies, "the rows of CRATES in tests/layers.rs against the dependencies in Cargo.toml");
}

#[test]
fn every_row_has_a_file() {
    let files: BTreeSet<String> = sources().iter().map(|source| row_of(&source.path)).collect();
    let rows: BTreeSet<String> = ORDER.iter().chain(PROGRAM).map(|row| (*row).to_owned()).collect();
    assert_eq!(rows, files, "the rows of ORDER and PROGRAM in tests/layers.rs against the files in src/");
}

// ---- the check itself

/// One file of `src/`, its path relative to it.
struct SourceFile {
    path: PathBuf,
    text: String,
}

fn sources() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(Result::unwrap);
    let read = |entry: walkdir::DirEntry| SourceFile {
        path: entry.path().strip_prefix(&root).unwrap().to_owned(),
        text: fs::read_to_string(entry.path()).unwrap(),
    };
    // Unit tests that fill a file may run node and read what they like.
    let is_source = |entry: &walkdir::DirEntry| entry.file_type().is_file() && entry.file_name() != "tests.rs";
    files.filter(is_source).map(read).collect()
}

/// The row of a file: its name, or that of the folder it lies in.
fn row_of(path: &Path) -> String {
    let first = Path::new(path.iter().next().unwrap_or_default());
    first.with_extension("").to_string_lossy().into_owned()
}

/// A sentence for everything that the tables do not allow.
fn violations(sources: &[SourceFile]) -> Vec<String> {
    let is_rust = |source: &&SourceFile| source.path.extension().is_some_and(|extension| extension == "rs");
    let forbidden = sources.iter().filter(is_rust).flat_map(forbidden_names);
    forbidden.chain(sources.iter().filter_map(too_long)).collect()
}

fn too_long(source: &SourceFile) -> Option<String> {
    let lines = source.text.lines().count();
    let path = source.path.display();
    let is_script = source.path.extension().is_some_and(|extension| extension == "js");
    let limit = if is_script { MAX_SCRIPT_LINES } else { MAX_LINES };
    (lines > limit).then(|| format!("src/{path}: {lines} lines, over {limit}: make it a folder"))
}

fn forbidden_names(source: &SourceFile) -> Vec<String> {
    let row = row_of(&source.path);
    let code = without_tests(&code_only(&source.text));
    let words = words(&code);
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let problem = import_problem(&row, &source.path, &words[at..])
            .or_else(|| crate_problem(&row, word))
            .or_else(|| door_problem(&row, &words[at..]));
        if let Some(problem) = problem {
            found.push(format!("src/{}:{}: {problem}", source.path.display(), word.line));
        }
    }
    found.dedup();
    found
}

/// `crate::name`, `crate::{name, name}` and, in a file of `src/` itself, `super::name`, where `name` is not below.
fn import_problem(row: &str, path: &Path, words: &[Word<'_>]) -> Option<String> {
    let is_root = match words[0].text {
        "crate" => true,
        // In `scan/visitor.rs`, `super` is the folder's own row; in `scan/mod.rs` and `link.rs` it is the crate.
        "super" => path.iter().count() == 1 + usize::from(path.ends_with("mod.rs")),
        _ => false,
    };
    if !is_root || !words[0].leads_on() {
        return None;
    }
    let place = |name: &str| {
        // What lib.rs itself declares is called by its own name.
        let row = if LIBRARY.contains(&name) { "lib" } else { name };
        ORDER.iter().position(|other| *other == row)
    };
    let allowed = |name: &str| match (place(row), place(name)) {
        (Some(own), Some(other)) => other <= own,
        // Not two files of the library: only the program's own two see each other.
        _ => PROGRAM.contains(&row) && PROGRAM.contains(&name),
    };
    let forbidden = group(&words[1..]).find(|word| !allowed(word.text))?;
    Some(format!("'{row}' may not import '{}'", forbidden.text))
}

/// The names that a path prefix leads to: the next one, or the first of each path in the braces that follow.
fn group<'w, 'a>(words: &'w [Word<'a>]) -> impl Iterator<Item = &'w Word<'a>> {
    let depth = words.first().map_or(0, |word| word.depth);
    let is_braced = words.first().is_some_and(|word| word.opens_item() && word.depth > 0);
    let inside = words.iter().take_while(move |word| is_braced && word.depth >= depth);
    let items = inside.filter(move |word| word.depth == depth && word.opens_item());
    words.iter().take(usize::from(!is_braced)).chain(items)
}

/// The name of a dependency, at the start of a path.
fn crate_problem(row: &str, word: &Word<'_>) -> Option<String> {
    let is_path = word.is_first() && (word.leads_on() || word.follows("use"));
    let (_, allowed) = CRATES.iter().find(|(name, _)| is_path && *name == word.text)?;
    let is_allowed = allowed.is_empty() || allowed.contains(&row);
    (!is_allowed).then(|| format!("'{row}' may not name the crate {}, only {} may", word.text, allowed.join(", ")))
}

fn door_problem(row: &str, words: &[Word<'_>]) -> Option<String> {
    let is_here = |door: &str| match door.split_once("::") {
        // `std::env` in one path, or as one of a group.
        Some((first, second)) => {
            words[0].text == first && words[0].leads_on() && group(&words[1..]).any(|word| word.text == second)
        }
        None => {
            words[0].text == door.trim_end_matches('!')
                && (words[0].is_macro() == door.ends_with('!'))
                && !words[0].follows("fn")
        }
    };
    let (door, allowed) = DOORS.iter().find(|(door, allowed)| is_here(door) && !allowed.contains(&row))?;
    let who = if allowed.is_empty() { "nobody may".to_owned() } else { format!("only {} may", allowed.join(", ")) };
    Some(format!("'{row}' may not use {door}, {who}"))
}

// ---- reading Rust, as far as it is needed here

/// An identifier and what stands around it.
#[derive(Debug)]
struct Word<'a> {
    text: &'a str,
    /// The word before it; empty for the first.
    previous: &'a str,
    /// The signs between that word and this one, without spaces.
    before: String,
    /// Everything behind it.
    rest: &'a str,
    /// 1-based.
    line: usize,
    /// How many braces are open.
    depth: usize,
}

impl Word<'_> {
    /// Nothing leads to it: no `::` or `.` before it.
    fn is_first(&self) -> bool {
        !self.before.ends_with("::") && !self.before.ends_with('.')
    }

    /// `::` follows.
    fn leads_on(&self) -> bool {
        self.rest.trim_start().starts_with("::")
    }

    /// `!` follows, but not `!=`.
    fn is_macro(&self) -> bool {
        self.rest.starts_with('!') && !self.rest.starts_with("!=")
    }

    /// Stands directly behind `keyword`: `use it`, `fn it`.
    fn follows(&self, keyword: &str) -> bool {
        self.before.is_empty() && self.previous == keyword
    }

    /// Stands behind `{` or `,`: the start of an item in a group of imports.
    fn opens_item(&self) -> bool {
        self.before.ends_with(['{', ','])
    }
}

fn words(code: &str) -> Vec<Word<'_>> {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    let mut words: Vec<Word<'_>> = Vec::new();
    let (mut at, mut line, mut depth) = (0, 1, 0_usize);
    while let Some(length) = code[at..].find(is_part) {
        let between = &code[at..at + length];
        line += between.matches('\n').count();
        depth = (depth + between.matches('{').count()).saturating_sub(between.matches('}').count());
        let start = at + length;
        let end = code[start..].find(|character| !is_part(character)).map_or(code.len(), |length| start + length);
        words.push(Word {
            text: &code[start..end],
            previous: words.last().map_or("", |word| word.text),
            before: between.split_whitespace().collect(),
            rest: &code[end..],
            line,
            depth,
        });
        at = end;
    }
    words
}

/// The text with comments and the insides of literals made blank; the lines stay where they are.
fn code_only(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (length, is_code) = token(rest);
        let (token, tail) = rest.split_at(length);
        if is_code {
            code.push_str(token);
        } else {
            code.extend(token.chars().map(|character| if character == '\n' { '\n' } else { ' ' }));
        }
        rest = tail;
    }
    code
}

/// The length in bytes of what `rest` starts with, and whether it is code.
fn token(rest: &str) -> (usize, bool) {
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), false);
    }
    if rest.starts_with("/*") {
        return (rest.find("*/").map_or(rest.len(), |end| end + 2), false);
    }
    if let Some(literal) = raw_string(rest) {
        return (literal, false);
    }
    match rest.as_bytes()[0] {
        b'"' => (quoted(rest, '"'), false),
        b'\'' if is_character(rest) => (quoted(rest, '\''), false),
        b'r' | b'b' => (1, true),
        // A whole identifier at once: `br` at the end of one starts no literal.
        byte if byte.is_ascii_alphanumeric() || byte == b'_' => {
            let is_part = |character: char| character.is_ascii_alphanumeric() || character == '_';
            (rest.find(|character| !is_part(character)).unwrap_or(rest.len()), true)
        }
        _ => (rest.chars().next().map_or(1, char::len_utf8), true),
    }
}

/// The length of `r"…"`, `r#"…"#`, `br"…"`.
fn raw_string(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = body.len() - body.trim_start_matches('#').len();
    let inside = body[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let start = rest.len() - inside.len();
    Some(inside.find(&end).map_or(rest.len(), |at| start + at + end.len()))
}

/// Whether a `'` opens a character and not a lifetime.
fn is_character(rest: &str) -> bool {
    let mut characters = rest.chars().skip(1);
    matches!((characters.next(), characters.next()), (Some('\\'), _) | (Some(_), Some('\'')))
}

/// The length of a literal with escapes.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in rest.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The code without items that are marked `#[cfg(test)]`; the lines stay where they are.
fn without_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let Some(start) = code.find(MARK) else { return code.to_owned() };
    let mut depth = 0_usize;
    let end = code[start..].char_indices().find_map(|(at, character)| {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        let is_end = (character == '}' || character == ';') && depth == 0;
        is_end.then_some(start + at + 1)
    });
    let end = end.unwrap_or(code.len());
    let mut rest = "\n".repeat(code[start..end].matches('\n').count());
    write!(rest, "{}", without_tests(&code[end..])).unwrap();
    format!("{}{rest}", &code[..start])
}

// ---- the check is not blind: each kind of violation in a made-up file

fn violations_of(path: &str, text: &str) -> Vec<String> {
    violations(&[SourceFile { path: path.into(), text: text.to_owned() }])
}

#[test]
fn a_noun_that_imports_a_stage_is_found() {
    let found = violations_of("graph.rs", "use std::io;\nuse crate::link::Plan;\n");
    assert_eq!(found, ["src/graph.rs:2: 'graph' may not import 'link'"]);
    let found = violations_of("crawl.rs", "fn f() { crate::emit::emit(); }");
    assert_eq!(found, ["src/crawl.rs:1: 'crawl' may not import 'emit'"]);
    let found = violations_of("graph.rs", "use crate::{\n    record::{Record, Uses},\n    emit::Code,\n};");
    assert_eq!(found, ["src/graph.rs:1: 'graph' may not import 'emit'"]);
    let found = violations_of("graph.rs", "use super::link::Plan;");
    assert_eq!(found, ["src/graph.rs:1: 'graph' may not import 'link'"]);
    let found = violations_of("scan/mod.rs", "use super::resolve::Target;");
    assert_eq!(found, ["src/scan/mod.rs:1: 'scan' may not import 'resolve'"]);
}

#[test]
fn what_lies_below_may_be_imported() {
    for (path, text) in [
        ("graph.rs", "use crate::{record::Record, source::{Source, Span}};"),
        ("scan/visitor.rs", "use super::scope::Scopes;\nuse crate::record::Uses;"),
        ("scan/flow/mod.rs", "use super::visitor::Visitor;"),
        ("emit.rs", "fn f(plan: &crate::link::Plan) {}"),
        ("main.rs", "use cli::Cli;\nuse cjsbundle::Options;"),
        ("source.rs", "#[cfg(test)]\nmod tests { use crate::emit::emit; fn f() { println!(); } }"),
        (
            "source.rs",
            "// use crate::emit;\n/* println!() */ const A: &str = \"crate::emit \\\" exit\"; const B: char = '\"';",
        ),
        ("source.rs", "const A: &str = r#\"println!(\"crate::emit\")\"#; fn f<'a>(x: &'a str) {}"),
    ] {
        assert_eq!(violations_of(path, text), [""; 0], "{text}");
    }
}

#[test]
fn the_library_behind_the_program_is_out_of_reach() {
    assert_eq!(violations_of("main.rs", "use crate::link;"), ["src/main.rs:1: 'main' may not import 'link'"]);
    assert_eq!(violations_of("cli.rs", "use crate::options;"), ["src/cli.rs:1: 'cli' may not import 'options'"]);
    assert_eq!(violations_of("fs.rs", "use crate::cli;"), ["src/fs.rs:1: 'fs' may not import 'cli'"]);
}

#[test]
fn a_crate_in_the_wrong_file_is_found() {
    for text in ["use swc_core::ecma::ast;", "use swc_core;", "fn f() -> swc_core::Span {}"] {
        let expected = "src/link.rs:1: 'link' may not name the crate swc_core, only minify, scan, transpile may";
        assert_eq!(violations_of("link.rs", text), [expected], "{text}");
    }
    assert_eq!(violations_of("scan/scope.rs", "use swc_core::ecma::ast;"), [""; 0]);
    assert_eq!(violations_of("link.rs", "fn f(memchr: u8) { x.petgraph::<u8>(); }"), [""; 0]);
}

#[test]
fn a_door_in_the_wrong_file_is_found() {
    for (text, door, who) in [
        ("fn f() { println!(\"a\"); }", "println!", "only main may"),
        ("fn f() { std::process::exit(1) }", "exit", "only main may"),
        ("fn f() { io::stdout().write(b\"\"); }", "stdout", "only main may"),
        ("use std::time::Instant;", "std::time", "only main may"),
        ("use std::{env, io};", "std::env", "only main may"),
        ("fn f() { std::fs::read(\"x\"); }", "std::fs", "only fs, staged, main may"),
        ("fn f() { panic!() }", "panic!", "nobody may"),
    ] {
        let expected = format!("src/link.rs:1: 'link' may not use {door}, {who}");
        let found = violations_of("link.rs", text);
        assert!(found.contains(&expected), "{text}: {found:?}");
    }
    assert_eq!(violations_of("fs.rs", "use std::fs;"), [""; 0]);
    assert_eq!(violations_of("link.rs", "fn exit() {}\nuse crate::fs::Disk;"), [""; 0]);
}

#[test]
fn a_file_that_is_too_long_is_found() {
    assert_eq!(violations_of("fs.rs", &"\n".repeat(MAX_LINES)), [""; 0]);
    let found = violations_of("fs.rs", &"\n".repeat(MAX_LINES + 1));
    assert_eq!(found, ["src/fs.rs: 701 lines, over 700: make it a folder"]);
}
