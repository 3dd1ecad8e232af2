//! The program itself: each flag, what goes to which stream, the exit codes, and what is (not) written to disk.

#![cfg(unix)]

mod support;

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;
use support::Finished;
use support::tree::{Tree, assert_contains};

/// The diagnostics that `--json` prints, one a line.
fn json_lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

// ---- where the bundle goes

#[test]
fn without_a_name_the_bundle_goes_to_standard_output() {
    let tree = Tree::hello();
    let bundle = tree.ok(&["entry.js"]);
    assert_eq!(bundle.err(), "");
    assert_eq!(tree.names(), ["b.js", "entry.js"]);
    let elsewhere = Tree::new(&[("out.js", &bundle.out())]);
    assert_eq!(elsewhere.node("out.js"), "hello\n");
}

#[test]
fn the_output_has_several_spellings() {
    for arguments in [
        &["entry.js", "-o", "out.js"][..],
        &["-o", "out.js", "entry.js"],
        &["entry.js", "-oout.js"],
        &["entry.js", "--outfile", "out.js"],
        &["entry.js", "--outfile=out.js"],
        &["entry.js", "--output", "out.js"],
        &["entry.js", "--output=out.js"],
        &["./entry.js", "-o", "./out.js"],
    ] {
        let tree = Tree::hello();
        let finished = tree.ok(arguments);
        assert_eq!(finished.out(), "", "{arguments:?}");
        assert_eq!(tree.node("out.js"), "hello\n", "{arguments:?}");
    }
}

#[test]
fn an_output_that_node_takes_for_an_es_module_is_told() {
    let tree = Tree::hello();
    tree.write("package.json", r#"{ "type": "module" }"#);
    let told = |output: &str| tree.ok(&["entry.cjs", "-o", output]).err().contains("for an ES module");
    tree.write("entry.cjs", "console.log('hello')");
    assert!(told("out.js") && told("dist/out.js"));
    assert!(!told("out.cjs") && !told("out.mjs"));
    tree.write("dist/package.json", "{}");
    assert!(!told("dist/out.js"));
    assert_eq!(tree.node("dist/out.js"), "hello\n");
}

#[test]
fn the_bytes_are_the_same_in_a_file_and_on_standard_output() {
    let tree = Tree::hello();
    tree.ok(&["entry.js", "-o", "out.js"]);
    assert_eq!(tree.ok(&["entry.js"]).out(), tree.read("out.js"));
}

#[test]
fn an_esbuild_command_line_can_be_pasted() {
    let tree = Tree::hello();
    tree.ok(&["entry.js", "--bundle", "--platform=node", "--outfile=out.js"]);
    assert_eq!(tree.node("out.js"), "hello\n");
    assert_eq!(tree.run(&["entry.js", "--platform=browser"]).code(), Some(2));
}

#[test]
fn the_entry_is_found_as_node_finds_it() {
    let tree = Tree::new(&[("lib/index.js", "console.log('index')"), ("a.js", "console.log('a')")]);
    for (entry, printed) in [("lib", "index\n"), ("lib/", "index\n"), ("a", "a\n"), ("./a.js", "a\n")] {
        let out = format!("{}.out.js", printed.trim());
        tree.ok(&[entry, "-o", &out]);
        assert_eq!(tree.node(&out), printed, "{entry}");
    }
}

#[test]
fn missing_directories_of_the_output_are_made() {
    let tree = Tree::hello();
    tree.ok(&["entry.js", "-o", "dist/deep/out.js"]);
    assert_eq!(tree.node("dist/deep/out.js"), "hello\n");
}

#[test]
fn nothing_but_the_output_is_written() {
    let tree = Tree::hello();
    tree.write("out.js", "old");
    tree.ok(&["entry.js", "-o", "out.js"]);
    assert_eq!(tree.names(), ["b.js", "entry.js", "out.js"]);
}

#[test]
fn a_hashbang_stays_first_and_makes_the_output_executable() {
    let tree = Tree::new(&[("entry.js", "#!/usr/bin/env node\nconsole.log('ran', process.argv.length)")]);
    tree.ok(&["entry.js", "-o", "out"]);
    assert!(tree.read("out").starts_with("#!/usr/bin/env node\n"));
    let mode = fs::metadata(tree.path("out")).unwrap().permissions().mode();
    assert_eq!(mode & 0o111, mode >> 2 & 0o111, "who may read may execute: {mode:o}");
    let ran = support::run(&mut std::process::Command::new(tree.path("out")), "").unwrap();
    assert_eq!(ran.out(), "ran 2\n", "{}", ran.err());
}

#[test]
fn without_a_hashbang_the_output_is_not_executable() {
    let tree = Tree::hello();
    tree.ok(&["entry.js", "-o", "out.js"]);
    let mode = |name| fs::metadata(tree.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(format!("{:o}", mode("out.js")), format!("{:o}", mode("entry.js")), "as any new file");
}

#[test]
fn a_link_at_the_output_stays_a_link() {
    let tree = Tree::hello();
    tree.write("real.js", "old");
    symlink("real.js", tree.path("out.js")).unwrap();
    tree.ok(&["entry.js", "-o", "out.js"]);
    assert_eq!(fs::read_link(tree.path("out.js")).unwrap(), Path::new("real.js"));
    assert_eq!(tree.node("real.js"), "hello\n");
}

// ---- an output is never lost, an input never overwritten

#[test]
fn an_output_that_is_an_input_is_refused() {
    for output in ["entry.js", "b.js", "./b.js", "sub/../b.js", "link.js", "hard.js", "folder/b.js"] {
        let tree = Tree::hello();
        tree.write("sub/x", "");
        symlink("b.js", tree.path("link.js")).unwrap();
        fs::hard_link(tree.path("b.js"), tree.path("hard.js")).unwrap();
        symlink(".", tree.path("folder")).unwrap();
        let before = (tree.names(), tree.read("entry.js"), tree.read("b.js"));
        let finished = tree.fails(&["entry.js", "-o", output]);
        assert_contains(&finished.err(), &["output-is-input", "is one of the inputs"]);
        assert_eq!((tree.names(), tree.read("entry.js"), tree.read("b.js")), before, "{output}");
    }
}

#[test]
fn a_module_named_like_the_output_is_no_reason_to_refuse() {
    let tree = Tree::hello();
    tree.write("out.js", "console.log('an older bundle')");
    tree.ok(&["entry.js", "-o", "out.js"]);
    assert_eq!(tree.node("out.js"), "hello\n");
}

#[test]
fn after_an_error_the_old_output_is_as_it_was() {
    for (name, text) in [
        ("entry.js", "let a = ;"),
        ("entry.js", "require('./nowhere')"),
        ("entry.js", "require('./bad.json')"),
        ("other.js", "no entry"),
    ] {
        let tree = Tree::new(&[(name, text), ("bad.json", "{"), ("out.js", "the old output")]);
        let before = fs::metadata(tree.path("out.js")).unwrap();
        let names = tree.names();
        let finished = tree.fails(&["entry.js", "-o", "out.js"]);
        assert_contains(&finished.err(), &["error["]);
        assert_eq!(tree.read("out.js"), "the old output");
        assert_eq!(fs::metadata(tree.path("out.js")).unwrap().ino(), before.ino());
        assert_eq!(tree.names(), names, "no temporary file is left");
    }
}

#[test]
fn a_directory_is_no_output() {
    let tree = Tree::hello();
    tree.write("dist/x", "");
    let finished = tree.fails(&["entry.js", "-o", "dist"]);
    assert_contains(&finished.err(), &["output-failed", "dist", "directory"]);
    assert_eq!(tree.names(), ["b.js", "dist", "dist/x", "entry.js"]);
    let finished = tree.fails(&["entry.js", "-o", "b.js/out.js"]);
    assert_contains(&finished.err(), &["output-failed"]);
}

#[test]
fn a_directory_that_is_not_writable_is_an_error() {
    let tree = Tree::hello();
    tree.write("dist/out.js", "old");
    let dist = tree.path("dist");
    fs::set_permissions(&dist, fs::Permissions::from_mode(0o555)).unwrap();
    // Root may write everywhere: then there is nothing to test.
    let is_protected = File::create(dist.join("probe")).is_err();
    let finished = is_protected.then(|| tree.run(&["entry.js", "-o", "dist/out.js"]));
    fs::set_permissions(&dist, fs::Permissions::from_mode(0o755)).unwrap();
    if let Some(finished) = finished {
        assert_eq!(finished.code(), Some(1));
        assert_contains(&finished.err(), &["output-failed", "ermission denied"]);
        assert_eq!(tree.read("dist/out.js"), "old");
    }
}

#[test]
fn a_directory_that_can_hold_no_files_is_an_error() {
    let tree = Tree::hello();
    let finished = tree.fails(&["entry.js", "-o", "/proc/out.js"]);
    assert_contains(&finished.err(), &["output-failed", "/proc/out.js"]);
    // The file that it would have been written to at first is nobody's business.
    assert!(!finished.err().contains(".cjsbundle-"), "{}", finished.err());
}

#[test]
fn a_full_disk_is_an_error() {
    let tree = Tree::hello();
    let finished = tree.fails(&["entry.js", "-o", "/dev/full"]);
    assert_contains(&finished.err(), &["output-failed", "No space left"]);
    let full = File::options().write(true).open("/dev/full").unwrap();
    let mut command = support::cjsbundle();
    let command = command.arg("entry.js").current_dir(tree.folder.path()).stdout(full).stderr(Stdio::piped());
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_contains(&String::from_utf8_lossy(&output.stderr), &["output-failed", "standard output", "No space left"]);
}

#[test]
fn a_device_takes_the_bundle() {
    Tree::hello().ok(&["entry.js", "-o", "/dev/null"]);
}

#[test]
fn a_closed_standard_output_is_an_error() {
    // More than a pipe holds, so that the write must notice.
    let big = format!("/* {} */", "x".repeat(1 << 20));
    let tree = Tree::new(&[("entry.js", &big)]);
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);
    let mut command = support::cjsbundle();
    let command = command.arg("entry.js").current_dir(tree.folder.path()).stdout(writer).stderr(Stdio::piped());
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{:?}", output.status);
    let text = String::from_utf8_lossy(&output.stderr);
    assert_contains(&text, &["output-failed", "standard output"]);
    assert!(!text.contains("panicked"), "{text}");
}

#[test]
fn a_closed_standard_error_changes_nothing() {
    let tree = Tree::hello();
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);
    let mut command = support::cjsbundle();
    let command = command.args(["entry.js", "-o", "out.js"]).current_dir(tree.folder.path()).stderr(writer);
    assert_eq!(command.output().unwrap().status.code(), Some(0));
    assert_eq!(tree.node("out.js"), "hello\n");
}

// ---- exit codes, help

#[test]
fn bad_usage_ends_with_2() {
    let tree = Tree::hello();
    for arguments in [
        &[][..],
        &["entry.js", "--no-such-flag"],
        &["entry.js", "b.js"],
        &["entry.js", "--emit", "nothing"],
        &["entry.js", "--emit=graph", "--list"],
        &["entry.js", "--log-level=loud"],
        &["entry.js", "--log-limit=many"],
        &["entry.js", "--color=perhaps"],
        &["entry.js", "--packages=some"],
        &["entry.js", "--external", "[z-"],
        &["entry.js", "--include", "[z-"],
        &["entry.js", "-o"],
    ] {
        let finished = tree.run(arguments);
        assert_eq!(finished.code(), Some(2), "{arguments:?}: {}", finished.err());
        assert_contains(&finished.err(), &["error: "]);
        assert_eq!(finished.out(), "", "{arguments:?}");
    }
    assert_eq!(tree.names(), ["b.js", "entry.js"]);
}

#[test]
fn help_and_version_go_to_standard_output() {
    let tree = Tree::hello();
    for flag in ["--help", "-h"] {
        let help = tree.ok(&[flag]);
        assert_contains(&help.out(), &["Usage: cjsbundle", "Examples:", "cjsbundle src/cli.js -o dist/cli.js"]);
        let flags = ["--outfile", "--external", "--packages", "--conditions", "--emit", "--list", "--log-level"];
        assert_contains(&help.out(), &flags);
        assert_contains(&help.out(), &["--log-limit", "--color", "--json", "--help", "--version"]);
        assert_eq!(help.err(), "");
    }
    let expected = format!("cjsbundle {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(tree.ok(&["--version"]).out(), expected);
    assert_eq!(tree.ok(&["-V"]).out(), expected);
}

#[test]
fn each_example_of_the_help_is_accepted() {
    let tree = Tree::hello();
    let help = tree.ok(&["--help"]).out();
    let examples: Vec<&str> = help.lines().filter(|line| line.starts_with("  cjsbundle ")).collect();
    assert!(examples.len() >= 4, "{help}");
    // What an example does stands in a column of its own.
    let column = examples[0].trim_start().find("  ").unwrap();
    let column = examples[0].len() - examples[0].trim_start()[column..].trim_start().len();
    for example in examples {
        let words = example[..column].split_whitespace().skip(1).take_while(|word| *word != ">");
        let words: Vec<String> = words.map(|word| word.replace('\'', "")).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let entry = words.iter().find(|word| Path::new(word).extension().is_some()).unwrap();
        Tree::new(&[(entry, "console.log(1)")]).ok(&words);
    }
}

// ---- what is left to node

/// A program with two packages, of which only the bundle's own copies exist at build time.
fn with_packages() -> Tree {
    Tree::new(&[
        ("entry.js", "console.log(require('one'), require('one/sub'), require('@s/two'), require('./own'));"),
        ("own.js", "module.exports = 'own'"),
        ("node_modules/one/index.js", "module.exports = 'one, bundled'"),
        ("node_modules/one/sub.js", "module.exports = 'sub, bundled'"),
        ("node_modules/@s/two/index.js", "module.exports = 'two, bundled'"),
    ])
}

/// Bundles with these flags, then changes the packages and runs the bundle: `later` is what was left to node.
fn left_to_node(flags: &[&str]) -> String {
    let tree = with_packages();
    tree.ok(&[&["entry.js", "-o", "out.js"], flags].concat());
    tree.write("own.js", "module.exports = 'later'");
    for name in ["node_modules/one/index.js", "node_modules/one/sub.js", "node_modules/@s/two/index.js"] {
        tree.write(name, "module.exports = 'later'");
    }
    tree.node("out.js")
}

#[test]
fn externals_are_left_to_node() {
    assert_eq!(left_to_node(&[]), "one, bundled sub, bundled two, bundled own\n");
    assert_eq!(left_to_node(&["--external", "one"]), "later later two, bundled own\n");
    assert_eq!(left_to_node(&["--external=one/*"]), "one, bundled later two, bundled own\n");
    assert_eq!(left_to_node(&["-e", "@s/*"]), "one, bundled sub, bundled later own\n");
    assert_eq!(left_to_node(&["--external", "@s/two", "--external", "one/sub"]), "one, bundled later later own\n");
    assert_eq!(left_to_node(&["--external", "on"]), "one, bundled sub, bundled two, bundled own\n");
}

#[test]
fn all_packages_can_be_left_to_node() {
    assert_eq!(left_to_node(&["--packages=external"]), "later later later own\n");
    assert_eq!(left_to_node(&["--packages", "bundle"]), "one, bundled sub, bundled two, bundled own\n");
}

#[test]
fn an_external_need_not_exist() {
    let tree = Tree::new(&[("entry.js", "require('nowhere')")]);
    tree.fails(&["entry.js"]);
    let finished = tree.ok(&["entry.js", "--external", "nowhere"]);
    assert!(!finished.err().contains("nowhere"), "{}", finished.err());
}

#[test]
fn conditions_choose_among_exports() {
    let exports = r#"{"exports": {"custom": "./custom.js", "other": "./other.js", "require": "./main.js"}}"#;
    let tree = Tree::new(&[
        ("entry.js", "console.log(require('pkg'))"),
        ("node_modules/pkg/package.json", exports),
        ("node_modules/pkg/main.js", "module.exports = 'main'"),
        ("node_modules/pkg/custom.js", "module.exports = 'custom'"),
        ("node_modules/pkg/other.js", "module.exports = 'other'"),
    ]);
    for (flags, printed) in [
        (&[][..], "main\n"),
        (&["--conditions=custom"], "custom\n"),
        (&["--conditions", "other"], "other\n"),
        (&["-C", "custom"], "custom\n"),
        (&["-Cother"], "other\n"),
        (&["--conditions=other,custom"], "custom\n"),
        (&["-C", "other", "-C", "custom"], "custom\n"),
        (&["-C", "unknown"], "main\n"),
    ] {
        tree.ok(&[&["entry.js", "-o", "out.js"], flags].concat());
        assert_eq!(tree.node("out.js"), printed, "{flags:?}");
    }
}

#[test]
fn files_can_be_included_by_hand() {
    let tree = Tree::new(&[
        ("entry.js", "console.log(module.require(['.', 'lang', process.argv[2] || 'de'].join('/')))"),
        ("lang/de.json", "\"Hallo\""),
        ("lang/en.json", "\"Hello\""),
    ]);
    tree.ok(&["entry.js", "-o", "dist/entry.js", "--include", "lang/*.json"]);
    assert_eq!(tree.node("dist/entry.js"), "Hallo\n");
}

#[test]
fn folders_can_be_included_by_hand() {
    let tree = Tree::new(&[
        (
            "entry.js",
            "console.log(['a', 'b'].map(name => module.require(`${process.argv[2] || '.'}/plugins/${name}`)).join())",
        ),
        ("plugins/a/package.json", "{ \"main\": \"src/main\" }"),
        ("plugins/a/src/main.js", "module.exports = 'main of a'"),
        ("plugins/b/index.js", "module.exports = 'index of b'"),
    ]);
    tree.ok(&["entry.js", "-o", "dist/entry.js", "--include", "plugins/**"]);
    fs::rename(tree.path("plugins"), tree.path("gone")).unwrap();
    assert_eq!(tree.node("dist/entry.js"), "main of a,index of b\n");
}

// ---- looking inside

#[test]
fn the_graph_can_be_printed() {
    let tree = Tree::new(&[
        ("entry.js", "require('./b'); try { require('./nowhere') } catch {}\nrequire('fs')"),
        ("b.js", "exports.a = () => require('./c.json')"),
        ("c.json", "[1]"),
    ]);
    let finished = tree.ok(&["entry.js", "--emit", "graph", "-o", "out.js"]);
    let graph: Value = serde_json::from_str(&finished.out()).unwrap();
    let modules = graph["modules"].as_array().unwrap();
    let names: Vec<&str> = modules.iter().map(|module| module["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["entry.js", "b.js", "c.json"]);
    assert_eq!(modules[2]["kind"], "json");
    assert_eq!(modules[0]["kind"], "commonjs");
    assert_eq!(modules[0]["bytes"], tree.read("entry.js").len());
    let requests = modules[0]["requests"].as_array().unwrap();
    let seen: Vec<(&str, &str, &str)> = requests
        .iter()
        .map(|request| {
            let member = |name: &str| request[name].as_str().unwrap();
            (member("specifier"), member("guard"), member("leadsTo"))
        })
        .collect();
    assert_eq!(seen, [("./b", "none", "bundled"), ("./nowhere", "try", "missing"), ("fs", "none", "builtin")]);
    assert_eq!(requests[0]["modules"], serde_json::json!(["b.js"]));
    assert_eq!((&requests[2]["line"], &requests[2]["column"]), (&2.into(), &9.into()));
    assert_eq!(modules[1]["requests"][0]["guard"], "function");
    assert!(!tree.path("out.js").exists(), "it is printed instead of a bundle");
}

#[test]
fn the_plan_can_be_printed() {
    let tree = Tree::new(&[
        ("entry.js", "require('./b'); require('./c')"),
        ("b.js", "require('./c')"),
        ("c.js", "exports.c = 1"),
    ]);
    let plan = |arguments: &[&str]| -> Value { serde_json::from_str(&tree.ok(arguments).out()).unwrap() };
    let small = plan(&["entry.js", "--emit=plan"]);
    assert_eq!(small["order"], serde_json::json!(["c.js", "b.js", "entry.js"]));
    assert_eq!(small["runtime"], "small");
    assert_eq!(small["reasons"], serde_json::json!([]));
    tree.write("c.js", "console.log(module.children, __filename)");
    let node = plan(&["entry.js", "--emit=plan"]);
    assert_eq!(node["runtime"], "node");
    assert_eq!(node["reasons"], serde_json::json!(["__filename or __dirname", "module"]));
}

#[test]
fn the_inputs_can_be_listed() {
    let tree =
        Tree::new(&[("entry.js", "require('./b'); require('./c.json')"), ("b.js", ""), ("c.json", "1"), ("d.js", "")]);
    let listed = tree.ok(&["entry.js", "--list"]).out();
    let expected = ["entry.js", "b.js", "c.json"].map(|name| format!("{}\n", tree.path(name).display()));
    assert_eq!(listed, expected.concat());
}

// ---- messages

#[test]
fn a_summary_goes_to_standard_error() {
    let tree = Tree::hello();
    let finished = tree.ok(&["entry.js", "-o", "out.js"]);
    assert_contains(&finished.err(), &["out.js", "bytes", "2 modules", " ms"]);
    assert_eq!(finished.err().lines().count(), 1, "{}", finished.err());
    for level in ["warning", "error", "silent"] {
        let finished = tree.ok(&["entry.js", "-o", "out.js", &format!("--log-level={level}")]);
        assert_eq!(finished.err(), "", "{level}");
    }
}

#[test]
fn a_failed_build_has_no_summary() {
    let tree = Tree::new(&[("entry.js", "require('./nowhere')")]);
    let finished = tree.fails(&["entry.js", "-o", "out.js"]);
    assert!(!finished.err().contains(" ms"), "{}", finished.err());
}

/// A program with a message of each severity.
fn with_messages() -> Tree {
    Tree::new(&[
        ("entry.js", "require('./missing');\nexports.f = () => require('./lazy');\nexports.g = (x) => require(x);\n"),
        ("entry2.js", "try { require('./guarded') } catch {}"),
    ])
}

#[test]
fn levels_choose_the_messages() {
    let tree = with_messages();
    let shown = |level: &str, text: &str| tree.fails(&["entry.js", "--log-level", level]).err().contains(text);
    for (level, error, warning, info) in [
        ("debug", true, true, true),
        ("info", true, true, true),
        ("summary", true, true, false),
        ("warning", true, true, false),
        ("error", true, false, false),
        ("silent", false, false, false),
    ] {
        assert_eq!(shown(level, "./missing"), error, "the error at {level}");
        assert_eq!(shown(level, "./lazy"), warning, "the warning at {level}");
        assert_eq!(shown(level, "dynamic-require"), info, "the information at {level}");
    }
    let guarded = |level: &str| tree.ok(&["entry2.js", "--log-level", level]).err();
    assert_contains(&guarded("debug"), &["debug[unresolved-require]", "./guarded"]);
    assert_eq!(guarded("info"), "");
}

#[test]
fn many_messages_are_counted() {
    let lines: Vec<String> = (0..25).map(|n| format!("require('./no{n}');")).collect();
    let tree = Tree::new(&[("entry.js", &lines.join("\n"))]);
    let count = |finished: &Finished| finished.err().matches("error[").count();
    let standard = tree.fails(&["entry.js"]);
    assert_eq!(count(&standard), 10);
    assert_contains(&standard.err(), &["15 more", "--log-limit=0"]);
    let limited = tree.fails(&["entry.js", "--log-limit=3"]);
    assert_eq!(count(&limited), 3);
    assert_contains(&limited.err(), &["22 more"]);
    let all = tree.fails(&["entry.js", "--log-limit=0"]);
    assert_eq!(count(&all), 25);
    assert!(!all.err().contains(" more"), "{}", all.err());
    let exact = tree.fails(&["entry.js", "--log-limit=25"]);
    assert!(!exact.err().contains(" more"), "{}", exact.err());
}

#[test]
fn messages_are_sorted_by_place_with_errors_first() {
    let tree = Tree::new(&[
        ("entry.js", "require('./b');\nexports.f = () => require('./lazy');\nrequire('./z');\nrequire('./a');"),
        ("b.js", "require('./in-b')"),
    ]);
    let text = tree.fails(&["entry.js"]).err();
    let order: Vec<usize> =
        ["./in-b", "'./z'", "'./a'", "'./lazy'"].iter().map(|name| text.find(name).unwrap()).collect();
    assert!(order.is_sorted(), "{text}");
}

#[test]
fn color_can_be_chosen() {
    let tree = with_messages();
    let is_colored = |arguments: &[&str]| tree.fails(&[&["entry.js"], arguments].concat()).err().contains('\u{1b}');
    assert!(is_colored(&["--color=always"]) && is_colored(&["--color"]) && is_colored(&["--color=true"]));
    assert!(!is_colored(&["--color=never"]) && !is_colored(&["--color=false"]));
    // Standard error is no terminal here.
    assert!(!is_colored(&["--color=auto"]) && !is_colored(&[]));
}

#[test]
fn messages_can_be_json() {
    let tree = with_messages();
    let finished = tree.fails(&["entry.js", "--json", "--log-level=info", "-o", "out.js"]);
    let messages = json_lines(&finished.err());
    let seen: Vec<(&str, &str)> = messages
        .iter()
        .map(|message| (message["code"].as_str().unwrap(), message["severity"].as_str().unwrap()))
        .collect();
    assert_eq!(seen, [("unresolved-require", "error"), ("unresolved-require", "warning"), ("dynamic-require", "info")]);
    assert_eq!(messages[0]["message"], "Cannot find module './missing'");
    let location = &messages[0]["location"];
    assert_eq!((&location["file"], &location["line"], &location["column"]), (&"entry.js".into(), &1.into(), &9.into()));
    assert_eq!(location["text"], "require('./missing');");
    assert!(messages[0]["help"].is_string());
    assert_eq!(tree.ok(&["entry2.js", "--json", "-o", "out.js"]).err(), "", "no summary among the JSON");
}

#[test]
fn json_messages_without_a_place_have_none() {
    let tree = Tree::new(&[]);
    let messages = json_lines(&tree.fails(&["nowhere.js", "--json"]).err());
    assert_eq!(messages.len(), 1);
    assert_eq!(messages[0]["code"], "entry-not-found");
    assert_eq!(messages[0]["location"], Value::Null);
}

#[test]
fn a_message_shows_the_place_and_the_way_to_it() {
    let tree = Tree::new(&[
        ("entry.js", "require('./lib/a')"),
        ("lib/a.js", "// first line\nrequire('./b')"),
        ("lib/b.js", "var x;\n\n  const y = require('./nowhere');\n"),
    ]);
    let text = tree.fails(&["entry.js"]).err();
    assert_contains(&text, &["error[unresolved-require]: Cannot find module './nowhere'", "lib/b.js:3:21"]);
    assert_contains(&text, &["3 |   const y = require('./nowhere');", "^^^^^^^^^^^ not found"]);
    assert_contains(&text, &["entry.js → lib/a.js → lib/b.js", "help: "]);
}

#[test]
fn a_syntax_error_shows_the_place_and_the_way_to_it() {
    let tree = Tree::new(&[("entry.js", "require('./b')"), ("b.js", "let ok = 1;\nlet bad = ;\n")]);
    let text = tree.fails(&["entry.js"]).err();
    assert_contains(&text, &["error[syntax-error]", "b.js:2:11", "2 | let bad = ;", "entry.js → b.js"]);
}

#[test]
fn a_file_above_the_working_directory_is_named_by_its_path() {
    let tree = Tree::new(&[("work/x", ""), ("other/entry.js", "require('./nowhere')")]);
    let mut command = support::cjsbundle();
    let command = command.arg("../other/entry.js").current_dir(tree.path("work"));
    let text = support::run(command, "").unwrap().err();
    assert_contains(&text, &[&format!("{}:1:9", tree.path("other/entry.js").display())]);
}

#[test]
fn long_lines_are_cut() {
    let filler = "x();".repeat(50_000);
    let tree = Tree::new(&[("entry.js", &format!("{filler}require('./nowhere');{filler}"))]);
    for flag in ["--color=never", "--color=always", "--json"] {
        let text = tree.fails(&["entry.js", flag]).err();
        assert!(text.len() < 2500, "{flag}: {} bytes", text.len());
        assert_contains(&text, &["./nowhere"]);
    }
    assert_contains(&tree.fails(&["entry.js"]).err(), &["entry.js:1:200009"]);
}

#[test]
fn a_long_way_is_abridged() {
    let names: Vec<String> = (0..40).map(|n| format!("m{n}.js")).collect();
    let texts: Vec<String> = (0..40).map(|n| format!("require('./m{}')", n + 1)).collect();
    let files: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
    let text = Tree::new(&files).fails(&["m0.js"]).err();
    assert_contains(&text, &["m0.js → m1.js", "32 more", "m38.js → m39.js"]);
}

#[test]
fn an_unreadable_file_is_named() {
    let tree = Tree::new(&[("entry.js", "require('./b')"), ("b.js/x", "")]);
    fs::remove_dir_all(tree.path("b.js")).unwrap();
    symlink("b.js", tree.path("b.js")).unwrap();
    let text = tree.fails(&["entry.js"]).err();
    assert_contains(&text, &["entry.js:1:9", "./b"]);
    let text = tree.fails(&["b.js"]).err();
    assert_contains(&text, &["entry-not-found", "b.js"]);
}

#[test]
fn text_that_is_not_utf8_is_a_warning() {
    let tree = Tree::new(&[]);
    fs::write(tree.path("entry.js"), b"console.log('\xff')").unwrap();
    let finished = tree.ok(&["entry.js", "-o", "out.js"]);
    assert_contains(&finished.err(), &["warning[not-utf8]", "entry.js"]);
    assert_eq!(tree.node("out.js"), tree.node("entry.js"));
}

#[test]
fn a_package_json_that_is_no_json_is_named() {
    let tree = Tree::new(&[
        ("entry.js", "require('p');"),
        ("node_modules/p/index.js", ""),
        ("node_modules/p/package.json", "{\"name\": \"p\", main: \"x.js\""),
    ]);
    let error = tree.fails(&["entry.js"]).err();
    assert_contains(
        &error,
        &["unresolved-require", "'p'", "node_modules/p/package.json: key must be a string at line 1"],
    );
}

#[test]
fn what_a_package_refuses_is_told_in_nodes_words() {
    let tree = Tree::new(&[
        ("entry.js", "require('p/inner');"),
        ("node_modules/p/inner.js", ""),
        ("node_modules/p/package.json", "{\"exports\": \"./inner.js\"}"),
    ]);
    let error = tree.fails(&["entry.js"]).err();
    assert_contains(&error, &["subpath './inner' is not defined by \"exports\" in node_modules/p/package.json"]);
}
