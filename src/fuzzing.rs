//! What must hold for any bytes whatever: for the fuzz targets in `fuzz/`, and for a short run of each in every test.
//!
//! Not part of the public API: it is there in tests, and with the feature `fuzzing`.

#[cfg(test)]
#[path = "../tests/random/prng.rs"]
#[allow(dead_code, reason = "the random programs need more of it")]
mod prng;

use std::path::Path;
use std::sync::Arc;

use crate::bundle;
use crate::fs::{FileSystem, Memory};
use crate::options::{MapOptions, MapPlace, Options};
use crate::record::Record;
use crate::resolve::{Resolver, Target};
use crate::scan::{Format, STACK_BYTES, Scanned, Wishes, scan};
use crate::source::{Source, Span};

/// Scans bytes as each kind of module.
///
/// # Panics
///
/// Where a place lies outside of the text, edits overlap, or a script is none when it is minified.
pub fn check_scan(bytes: &[u8]) {
    let source = Source::decode("/x.js".into(), bytes.to_vec());
    let formats = [Format::CommonJs, Format::Module, Format::Detect];
    for (format, minifies) in formats.into_iter().flat_map(|format| [(format, false), (format, true)]) {
        let scan =
            |source: &Source, format| with_stack(|| scan(source, format, Wishes { minifies, ..Wishes::default() }));
        match scan(&source, format) {
            Ok(Scanned::CommonJs(record)) => {
                check_record(&source.text, &record);
                let edited = Source::verbatim("/x.js".into(), edited(&source.text, &record));
                assert!(!minifies || scan(&edited, Format::CommonJs).is_ok(), "{}", edited.text);
            }
            Ok(Scanned::Module(record, _)) => check_record(&source.text, &record),
            Err(error) => assert!(error.span.start as usize <= source.text.len(), "{error:?}"),
        }
    }
}

/// The text with its edits.
fn edited(text: &str, record: &Record) -> String {
    let mut edited = text.to_owned();
    for edit in record.edits.iter().rev() {
        edited.replace_range(edit.span.range(), &edit.text);
    }
    edited
}

/// The scan needs the stack of a worker.
fn with_stack<T: Send>(action: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, action);
        thread.expect("a thread").join().expect("the scan does not panic")
    })
}

fn check_record(text: &str, record: &Record) {
    let is_inside = |span: Span| span.start <= span.end && text.get(span.range()).is_some();
    assert!(record.requests.iter().all(|request| is_inside(request.span)), "{:?}", record.requests);
    assert!(record.edits.iter().all(|edit| is_inside(edit.span)), "{:?}", record.edits);
    assert!(record.opaque.iter().all(|span| is_inside(*span)), "{:?}", record.opaque);
    let is_apart = |one: Span, next: Span| one.end <= next.start;
    assert!(record.edits.windows(2).all(|pair| is_apart(pair[0].span, pair[1].span)), "{:?}", record.edits);
    assert!(record.opaque.windows(2).all(|pair| is_apart(pair[0], pair[1])), "{:?}", record.opaque);
}

/// Resolves a specifier, the first line of the bytes, among packages with the rest as their `package.json`.
///
/// # Panics
///
/// Where it leads to a file that is not there.
pub fn check_resolve(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let (specifier, manifest) = (String::from_utf8_lossy(&bytes[..end]), &bytes[(end + 1).min(bytes.len())..]);
    let files: [(&str, &[u8]); 7] = [
        ("/app/entry.js", b""),
        ("/app/package.json", manifest),
        ("/app/lib/index.js", b""),
        ("/app/node_modules/p/package.json", manifest),
        ("/app/node_modules/p/index.js", b""),
        ("/app/node_modules/p/lib/x.js", b""),
        ("/app/node_modules/@s/p/index.json", b"1"),
    ];
    let files = Arc::new(Memory::new(files));
    let resolver = Resolver::new(&Options::new("/app/entry.js"), files.clone());
    for directory in ["/app", "/app/node_modules/p"].map(Path::new) {
        for target in [resolver.require(&specifier, directory), resolver.import(&specifier, directory)] {
            if let Target::File(file) = target {
                assert!(files.kind(&file.path).is_ok(), "{}", file.path.display());
            }
        }
    }
}

/// Bundles bytes as a module and as JSON, with all that the runtime can be asked for.
///
/// # Panics
///
/// Where two builds differ, or a bundle comes with an error.
pub fn check_bundle(bytes: &[u8]) {
    let entry = "for (const f of [() => require('./a'), () => require('./b.json'), (x) => require('./' + x)]) try { f(); } catch {}";
    let files = Memory::new([
        ("/app/entry.js", entry.as_bytes()),
        ("/app/a.js", bytes),
        ("/app/b.json", bytes),
        ("/app/c.mjs", bytes),
        ("/app/package.json", b"{}"),
    ]);
    let build = |minify| {
        let options = Options { minify, ..Options::new("/app/entry.js") };
        let (output, diagnostics) = bundle(&options, Arc::new(files.clone()));
        assert_eq!(output.is_none(), diagnostics.has_errors());
        output.map(|output| {
            let mut code = Vec::new();
            output.write_code(&mut code).expect("memory takes it");
            code
        })
    };
    assert_eq!(build(false), build(false));
    assert_eq!(build(true), build(true));
}

/// Bundles a module with the bytes as its source map, and as what it says about one.
///
/// # Panics
///
/// Where the bundle's map can't be read, or leads outside of its sources.
pub fn check_maps(bytes: &[u8]) {
    let link: &[u8] = b"exports.a = 1; exports.b = () => exports.a + 1;\n//# sourceMappingURL=";
    let module = |url: &[u8]| [link, url].concat();
    let files = Memory::new([
        ("/app/entry.js", b"require('./a'); require('./b')".to_vec()),
        ("/app/a.js", module(b"a.js.map")),
        ("/app/a.js.map", bytes.to_vec()),
        ("/app/b.js", module(bytes)),
    ]);
    let files: Arc<dyn FileSystem> = Arc::new(files);
    check_map(&files, false);
    check_map(&files, true);
}

fn check_map(files: &Arc<dyn FileSystem>, minify: bool) {
    let source_map = Some(MapOptions::new(MapPlace::External));
    let options = Options { source_map, minify, ..Options::new("/app/entry.js") };
    let (Some(output), _) = bundle(&options, Arc::clone(files)) else { return };
    let mut map = Vec::new();
    output.write_map(&mut map).expect("memory takes it");
    let map = sourcemap::SourceMap::from_slice(&map).expect("a source map");
    for token in map.tokens().filter(sourcemap::Token::has_source) {
        assert!(token.get_src_id() < map.get_source_count(), "{token:?}");
        assert!(!token.has_name() || token.get_name_id() < map.get_name_count(), "{token:?}");
    }
}

#[cfg(test)]
mod tests {
    use super::prng::Random;
    use super::*;

    /// What is put into texts.
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
        "-->",
        "\\",
        "\n",
        "\u{2028}",
        "\u{85}",
        "\0",
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
        "import('x')",
        "require(",
        "export default ",
        "import x from 'y';",
        "static {",
        "0n",
        "08",
        "\u{1F600}",
        ":",
        "=",
        "let ",
        "if (a) ",
        "new.target",
        "//# sourceMappingURL=",
        "data:application/json,{}",
        "\"exports\":",
        "\"./*\"",
        "%2e%2e/",
        "../",
        "AAAA,",
        "\u{FEFF}",
    ];

    fn mutated(seed: &[u8], random: &mut Random) -> Vec<u8> {
        let mut bytes = seed.to_vec();
        for _ in 0..=random.below(4) {
            let at = random.below(bytes.len() + 1);
            let end = (at + random.below(12)).min(bytes.len());
            match random.below(4) {
                0 => drop(bytes.splice(at..end, [])),
                1 => drop(bytes.splice(at..at, bytes[at..end].to_vec())),
                2 if at < bytes.len() => bytes[at] = u8::try_from(random.below(256)).unwrap(),
                _ => drop(bytes.splice(at..at, PIECES[random.below(PIECES.len())].bytes())),
            }
        }
        bytes
    }

    /// Runs a check on many texts; `FUZZ_RUNS` says how many.
    fn run(seeds: &[&str], check: fn(&[u8])) {
        let runs = std::env::var("FUZZ_RUNS").map_or(150_u64, |runs| runs.parse().unwrap());
        let mut random = Random::new(runs);
        seeds.iter().for_each(|seed| check(seed.as_bytes()));
        for _ in 0..runs {
            let seed = seeds[random.below(seeds.len())];
            check(&mutated(seed.as_bytes(), &mut random));
        }
    }

    const PROGRAMS: &[&str] = &[
        include_str!("runtime/esm.js"),
        include_str!("../tests/patched/program/entry.js"),
        include_str!("../tests/patched/program/lib/module.mjs"),
        "#!/usr/bin/env node\n'use strict'; const { a = 1, ...b } = require('./a'); label: for (;;) { break label; }\n//# sourceURL=x",
        "import a, { b as c } from 'd'; export * from './e'; export default class { static #f = a; } await c; import.meta.url;",
        "exports.x = (a, b) => `${a}${`${b}`}` + /[/]\\/(?<n>a)\\k<n>/u.exec(b)?.groups; with ({}) var f = 010;",
    ];

    #[test]
    fn any_text_is_scanned() {
        run(PROGRAMS, check_scan);
    }

    #[test]
    fn any_text_is_bundled() {
        run(&PROGRAMS[1..], check_bundle);
    }

    #[test]
    fn any_manifest_is_resolved() {
        run(
            &[
                "p/x\n{\"name\": \"p\", \"exports\": {\".\": \"./index.js\", \"./*\": {\"require\": \"./lib/*.js\", \"default\": [\"./x\"]}}}",
                "#a\n{\"imports\": {\"#a\": \"./lib/index.js\", \"#b/*\": \"p/*\"}, \"main\": \"lib\"}",
                "./lib/../lib\n{\"main\": \"../..\", \"type\": \"module\"}",
                "file:///app/lib/index.js?a#b\n{}",
            ],
            check_resolve,
        );
    }

    #[test]
    fn any_source_map_is_read() {
        run(
            &[
                "{\"version\": 3, \"sources\": [\"a.ts\", null], \"names\": [\"x\"], \"mappings\": \"AAAA,CAACA;AACA,SCAS\"}",
                "{\"version\": 3, \"sections\": [{\"offset\": {\"line\": 0, \"column\": 2}, \"map\": {\"version\": 3, \"sources\": [\"b\"], \"names\": [], \"mappings\": \"AAAA\"}}]}",
                "data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbImEiXSwibmFtZXMiOltdLCJtYXBwaW5ncyI6IkFBQUEifQ==",
            ],
            check_maps,
        );
    }
}
