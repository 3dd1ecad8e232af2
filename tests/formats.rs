//! `--format` and `--global-name`: what the arguments mean, and what stands around the modules. What the bundles do is in
//! `tests/cases/format`.

#![cfg(unix)]

mod support;

use support::tree::{Tree, assert_contains};

#[test]
fn the_format_follows_from_the_name_unless_it_is_given() {
    let is_module = |arguments: &[&str], name: &str| {
        let tree = Tree::hello();
        tree.ok(&[&["entry.js", "-o", name], arguments].concat());
        tree.read(name).contains("import.meta.url")
    };
    assert!(
        is_module(&[], "out.mjs") && is_module(&["--format=esm"], "out.js") && is_module(&["-f", "esm"], "out.mjs")
    );
    assert!(!is_module(&[], "out.js") && !is_module(&[], "out.cjs") && !is_module(&["--format=iife"], "out.mjs"));
}

#[test]
fn a_name_that_node_takes_for_another_format_is_refused() {
    for (format, name) in [("cjs", "out.mjs"), ("esm", "out.cjs")] {
        let tree = Tree::hello();
        let finished = tree.run(&["entry.js", "-o", name, "--format", format]);
        assert_eq!(finished.code(), Some(2));
        assert_contains(&finished.err(), &["node takes", "leave --format out"]);
        assert!(!tree.path(name).exists());
    }
}

#[test]
fn every_format_runs() {
    for (arguments, name) in [(&[][..], "out.js"), (&[], "out.cjs"), (&[], "out.mjs"), (&["--format=iife"], "out.js")] {
        let tree = Tree::hello();
        tree.ok(&[&["entry.js", "-o", name], arguments].concat());
        assert_eq!(tree.node(name), "hello\n", "{name} {arguments:?}");
    }
}

#[test]
fn a_global_name_is_for_an_iife() {
    let tree = Tree::hello();
    for (arguments, message) in [
        (&["--global-name=app"][..], "--format=iife"),
        (&["--format=esm", "--global-name=app"], "--format=iife"),
        (&["--format=iife", "--global-name=a-b"], "'a-b' is no identifier"),
        (&["--format=iife", "--global-name=new.x"], "a variable can't be called so"),
        (&["--format=amd"], "invalid value"),
    ] {
        let finished = tree.run(&[&["entry.js", "-o", "out.js"], arguments].concat());
        assert_eq!(finished.code(), Some(2), "{arguments:?}");
        assert_contains(&finished.err(), &[message]);
    }
    assert!(!tree.path("out.js").exists());
}

#[test]
fn a_global_name_with_dots_keeps_what_is_there() {
    let tree = Tree::new(&[("entry.js", "exports.b = 1"), ("page.js", "")]);
    tree.ok(&["entry.js", "-o", "out.js", "--format=iife", "--global-name=company.app.part"]);
    let page = format!(
        "var company = {{ app: {{ kept: true }} }};\n{}console.log(JSON.stringify(company))",
        tree.read("out.js")
    );
    tree.write("page.js", &page);
    assert_eq!(tree.node("page.js"), "{\"app\":{\"kept\":true,\"part\":{\"b\":1}}}\n");
    tree.write("page.js", &format!("{}console.log(JSON.stringify(company))", tree.read("out.js")));
    assert_eq!(tree.node("page.js"), "{\"app\":{\"part\":{\"b\":1}}}\n");
}

#[test]
fn a_page_without_require_gets_a_clear_error() {
    let tree = Tree::new(&[("entry.js", "exports.read = () => require('fs')")]);
    for more in ["", "; exports.id = module.id"] {
        tree.write("entry.js", &format!("exports.read = () => require('fs'){more}"));
        let finished = tree.ok(&["entry.js", "-o", "out.js", "--format=iife", "--global-name=app"]);
        assert_contains(&finished.err(), &["warning[no-require]", "'fs' is not in the bundle", "entry.js:1:"]);
        let run = "require('vm').runInNewContext(require('fs').readFileSync(__dirname + '/out.js', 'utf8') + \
            ';try { app.read() } catch (error) { print(error.code, error.message.split(`\\n`)[0]) }', { print: console.log })";
        tree.write("page.js", run);
        let printed =
            "MODULE_NOT_FOUND Cannot find module 'fs': it is not in the bundle, and there is no require here\n";
        assert_eq!(tree.node("page.js"), printed);
    }
}

#[test]
fn the_annotation_stands_only_where_the_texts_do_not_tell_the_names() {
    let last_line = |files: &[(&str, &str)]| {
        let tree = Tree::new(files);
        tree.ok(&[files[0].0, "-o", "out.js"]);
        tree.read("out.js").lines().last().unwrap().to_owned()
    };
    assert!(
        last_line(&[("entry.js", "exports.a = require('./b')"), ("b.js", "exports.b = 1")])
            .ends_with("require, module);")
    );
    let passed_on = [("entry.js", "module.exports = require('./b')"), ("b.js", "exports.b = exports['c d'] = 1")];
    assert_eq!(last_line(&passed_on), "0 && (module.exports = { b: null, \"c d\": null });");
    let module = [("entry.mjs", "export const a = 1; export default 2;")];
    assert_eq!(last_line(&module), "0 && (module.exports = { a: null, default: null });");
    let waits = [("entry.mjs", "export const a = await 1;")];
    assert!(!last_line(&waits).starts_with("0 &&"));
}
