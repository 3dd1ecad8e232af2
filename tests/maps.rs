//! Source maps as those see them who read them: node's stack traces, and the libraries that tools use.

mod support;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use support::{Finished, cjsbundle, copy_tree, node, run, temp_dir};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// `tests/`.
fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Bundles with a map; whether that worked.
fn bundle(entry: &Path, out: &Path, flags: &[&str]) -> Outcome<bool> {
    let build = run(cjsbundle().arg(entry).arg("-o").arg(out).arg("--sourcemap").args(flags), "")?;
    Ok(build.code() == Some(0))
}

fn frames(program: &Path) -> Outcome<Finished> {
    Ok(run(node().arg("--enable-source-maps").arg("--no-warnings").arg(program), "")?)
}

/// Where node says something else of a bundle, and why it must.
const DIFFERENT: [&str; 4] = [
    // Node does not map where the code was that called `eval`, or `Function`.
    "constructs 123 constructs.js:138:9",
    "constructs 124 constructs.js:139:48",
    // What a class extends is blamed on the class where it is a name, and on itself where it is a member: of what is imported.
    "imports 25 imports.mjs:29:23",
    // A top-level `await` is a `yield`: behind it, V8 knows of no function that waits.
    "awaited library.mjs:1:35 imports.mjs:66:75",
];

/// One construct a line: node says of each that it fails at the same line and column, bundled or not.
#[test]
fn stack_traces_lead_to_the_sources() -> Outcome {
    let folder = temp_dir()?;
    let (source, out) = (folder.path().join("src"), folder.path().join("out"));
    copy_tree(&tests().join("maps"), &source, &["node_modules"])?;
    fs::create_dir(&out)?;
    let entry = source.join("frames.mjs");
    let wanted = frames(&entry)?.out();
    for (name, flags) in [
        ("bundle.js", &[][..]),
        ("bundle.mjs", &["--format=esm"][..]),
        ("minified.js", &["--minify"][..]),
        ("minified.mjs", &["--minify", "--format=esm"][..]),
    ] {
        let bundled = out.join(name);
        assert!(bundle(&entry, &bundled, flags)?, "{name} is not built");
        let got = frames(&bundled)?;
        let got_lines = got.out();
        assert!(wanted.lines().count() > 190, "{wanted}");
        assert_eq!(wanted.lines().count(), got_lines.lines().count(), "{name}: {}", got.err());
        let differences = wanted.lines().zip(got_lines.lines()).filter(|(wanted, got)| wanted != got);
        let differences: Vec<String> = differences.map(|(_, got)| got.to_owned()).collect();
        assert_eq!(differences, DIFFERENT, "{name}");
    }
    Ok(())
}

/// A minified bundle's map has the names that variables had, but node calls functions as they are called, not as the variable is.
#[test]
fn functions_in_stack_traces_keep_their_names() -> Outcome {
    let folder = temp_dir()?;
    let (entry, out) = (folder.path().join("entry.js"), folder.path().join("out.js"));
    let program = "const run = (callback) => { const wrapped = (value) => callback(value); return wrapped(1); };\n\
                   const [first, second] = [function named(item) { null.x }, item => null.x];\n\
                   for (const step of [first, second]) {\n  \
                   try { run(step) } catch (error) { console.log(error.stack.match(/at (\\w+)/g).slice(0, 3).join(' ')); }\n}";
    fs::write(&entry, program)?;
    for flags in [&[][..], &["--minify"]] {
        assert!(bundle(&entry, &out, flags)?);
        assert_eq!(frames(&out)?.out(), "at named at wrapped at run\nat wrapped at run at Object\n");
    }
    let map = fs::read_to_string(out.with_extension("js.map"))?;
    assert!(map.contains("\"names\":[") && map.contains("\"step\""), "{map}");
    Ok(())
}

/// The cases of `tests/cases` that are built without further ado, as bundles with maps in `to`.
fn bundled_cases(to: &Path, flags: &[&str]) -> Outcome<Vec<PathBuf>> {
    let mut bundles = Vec::new();
    for area in fs::read_dir(tests().join("cases"))?.flatten().filter(|area| area.path().is_dir()) {
        for case in fs::read_dir(area.path())?.flatten() {
            let entries = ["entry.js", "entry.mjs", "entry.cjs", "entry.ts", "entry.tsx", "entry.cts"];
            let Some(entry) = entries.iter().map(|name| case.path().join(name)).find(|entry| entry.exists()) else {
                continue;
            };
            let name = format!("{}-{}.js", area.file_name().to_string_lossy(), case.file_name().to_string_lossy());
            let out = to.join(name);
            if bundle(&entry, &out, flags)? {
                bundles.push(out);
            }
        }
    }
    bundles.sort();
    Ok(bundles)
}

/// Each text that stands once in a bundle and once in its sources is mapped to itself.
fn tokens_lead_to_themselves(flags: &[&str]) -> Outcome {
    let folder = temp_dir()?;
    let bundles = bundled_cases(folder.path(), flags)?;
    assert!(bundles.len() > 350, "{} cases", bundles.len());
    support::maps::tokens_lead_to_themselves(&bundles, true)?;
    Ok(())
}

#[test]
fn every_token_leads_to_itself() -> Outcome {
    tokens_lead_to_themselves(&[])
}

/// The same of minified bundles; what is called otherwise in them leads to its name.
#[test]
fn every_token_of_a_minified_bundle_leads_to_itself() -> Outcome {
    tokens_lead_to_themselves(&["--minify"])
}
