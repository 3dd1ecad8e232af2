//! Minified bundles: shorter, always the same bytes, and the programs that they are without, with the same trees and variables as
//! TypeScript's parser and binder see them. What they do is a matter of `cases.rs`, `packages.rs` and `random.rs`.

mod support;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use support::tree::{Tree, assert_contains};
use support::{cjsbundle, node, run, temp_dir};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// `tests/`.
fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// The entries of the cases that are bundled without further ado.
fn cases() -> Vec<PathBuf> {
    let folders = |path: &Path| support::folders(path).unwrap_or_default().into_iter();
    let cases = folders(&tests().join("cases")).flat_map(|area| folders(&area));
    let entries = ["entry.js", "entry.mjs", "entry.cjs", "entry.ts", "entry.tsx", "entry.cts"];
    cases.filter_map(|case| entries.iter().map(|name| case.join(name)).find(|entry| entry.exists())).collect()
}

/// Bundles with and without `--minify`; `None` where there is no bundle.
fn pair(entry: &Path, to: &Path, number: usize) -> Outcome<Option<[PathBuf; 2]>> {
    let paths = ["plain", "minified"].map(|name| to.join(format!("{number}-{name}.js")));
    for (path, flags) in paths.iter().zip([&[][..], &["--minify"][..]]) {
        let build = run(cjsbundle().arg(entry).arg("-o").arg(path).args(flags), "")?;
        if build.code() != Some(0) {
            return Ok(None);
        }
    }
    Ok(Some(paths))
}

/// Bundles all of these and compares.
fn minified_are_the_same(entries: &[PathBuf], least: usize) -> Outcome {
    let readers = support::installed(&tests().join("packages"))?;
    let folder = temp_dir()?;
    let mut check = node();
    check.arg("--max-old-space-size=4096").arg(tests().join("minify/same.cjs")).arg(readers);
    let mut count = 0;
    for (number, entry) in entries.iter().enumerate() {
        if let Some(paths) = pair(entry, folder.path(), number)? {
            check.args(paths);
            count += 1;
        }
    }
    assert!(count >= least, "only {count} pairs");
    let checked = run(&mut check, "")?;
    let report = checked.out();
    let wanted = format!("{count} the same, 0 different");
    assert!(report.lines().last() == Some(&*wanted), "{}\n{report}{}", checked.ending(), checked.err());
    Ok(())
}

/// Whether a file of an entry's folder has comments like those of HTML, which TypeScript does not know.
fn is_beside_old_comments(entry: &Path) -> bool {
    let is_old = |line: &str| line.contains("<!--") || line.trim_start().starts_with("-->");
    let files = entry.parent().and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    files.map(|file| fs::read_to_string(file.path())).any(|text| text.is_ok_and(|text| text.lines().any(is_old)))
}

/// Those that are about minifying, and a share of the others, all of which run minified in `cases.rs`.
#[test]
fn cases_are_the_same_programs() -> Outcome {
    const SHARE: usize = 8;
    let (about, others): (Vec<PathBuf>, Vec<PathBuf>) =
        cases().into_iter().partition(|entry| entry.iter().any(|part| part == "minify"));
    let entries = about.into_iter().chain(others.into_iter().step_by(SHARE));
    let entries: Vec<PathBuf> = entries.filter(|entry| !is_beside_old_comments(entry)).collect();
    minified_are_the_same(&entries, 70)
}

#[test]
fn packages_are_the_same_programs() -> Outcome {
    let installed = support::installed(&tests().join("packages"))?;
    let packages =
        ["ajv", "async", "commander", "express", "handlebars", "immutable", "lodash", "moment", "rxjs", "semver"];
    let resolve = |name: &&str| {
        let main = format!("process.stdout.write(require.resolve('{name}'))");
        let found = run(node().args(["-e", &main]).current_dir(&installed), "")?;
        Ok(PathBuf::from(found.out()))
    };
    let entries: Vec<PathBuf> = packages.iter().map(resolve).collect::<Outcome<_>>()?;
    minified_are_the_same(&entries, packages.len())
}

// ---- on the command line

/// A program with a module that is read as well, a licence, and texts in which nothing may change.
fn program() -> Tree {
    Tree::new(&[
        (
            "entry.js",
            "/*! a licence */\nconst { readFileSync } = require('fs'); // why\nconst library = require('./library');\n\
             console.log(library.longName('text   with  spaces'), readFileSync(require.resolve('./read'), 'utf8').length);\n",
        ),
        (
            "library.js",
            "exports.longName = function longName(parameter) {\n  return parameter + require('./read');\n};\n",
        ),
        ("read.js", "// a comment that counts\nmodule.exports = '!';\n"),
        ("data.json", "{ \"a\" : 1 }"),
    ])
}

#[test]
fn minified_bundles_are_shorter_and_print_the_same() {
    for format in ["cjs", "esm"] {
        let tree = program();
        let (plain, minified) = (format!("plain.{format}.mjs"), format!("minified.{format}.mjs"));
        let name = |name: &str| if format == "cjs" { name.replace(".mjs", ".js") } else { name.to_owned() };
        let (plain, minified) = (name(&plain), name(&minified));
        tree.ok(&["entry.js", "--format", format, "-o", &plain]);
        tree.ok(&["entry.js", "--format", format, "-o", &minified, "--minify"]);
        let text = tree.read(&minified);
        assert!(text.len() * 3 < tree.read(&plain).len() * 2, "{}", text.len());
        assert_contains(&text, &["/*! a licence */", "'text   with  spaces'", "function longName("]);
        assert!(!text.contains("// why") && !text.contains("parameter"), "{text}");
        assert_eq!(tree.node(&minified), tree.node(&plain));
    }
}

#[test]
fn a_minified_bundle_has_the_same_bytes_however_it_is_made() {
    let tree = program();
    for flags in [&[][..], &["--format=esm"], &["--format=iife", "--global-name=x"], &["--sourcemap=inline"]] {
        let bytes = ["1", "2", "7"].map(|threads| {
            let mut command = cjsbundle();
            command.args(["entry.js", "--minify"]).args(flags).current_dir(tree.folder.path());
            run(command.env("RAYON_NUM_THREADS", threads), "").unwrap().stdout
        });
        assert!(!bytes[0].is_empty() && bytes.iter().all(|other| *other == bytes[0]), "{flags:?}");
    }
}

#[test]
fn messages_are_about_the_text_as_it_is_written() {
    for (name, text) in [
        ("missing.js", "/* a comment */\n\nvar   first = require( './nowhere' ) ;\n"),
        ("syntax.js", "var longName = 1;\n\nlet   longName = 2\n"),
        ("names.mjs", "\n  import { missing as longName } from './library.mjs'; longName\n"),
    ] {
        let tree = Tree::new(&[(name, text), ("library.mjs", "export const there = 1\n")]);
        let (plain, minified) = (tree.fails(&[name]), tree.fails(&[name, "--minify"]));
        assert_eq!(minified.err(), plain.err(), "{name}");
    }
}
