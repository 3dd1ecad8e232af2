//! What stands before and behind the table of modules: in a script for node nearly nothing, else what makes a module or a
//! value of it.

use crate::link::{Outside, PassedOn, Plan, Shape};
use crate::literal::{array_literal, object_literal, string_literal};
use crate::options::Format;
use crate::runtime::{Runtime, Stand};

/// Throws what a `require` that is not there would throw.
const NO_REQUIRE: &str = "(id) => { throw Object.assign(new Error(`Cannot find module '${id}': \
    it is not in the bundle, and there is no require here`), { code: \"MODULE_NOT_FOUND\" }); }";

/// A part of the frame.
pub enum Part {
    Text(String),
    Stand(Stand),
}

/// What stands before the runtime.
pub fn before(plan: &Plan) -> Vec<Part> {
    let shape = &plan.shape;
    let prefix = &shape.prefix;
    match (shape.format, plan.runtime) {
        (Format::Cjs, _) => Vec::new(),
        (Format::Esm, _) => {
            let head = format!("{}const {prefix} = ", imports(shape));
            let spaces = shape.outside.iter().enumerate();
            let spaces = spaces.map(|(index, outside)| (&*outside.specifier, format!("{prefix}{index}")));
            let spaces = object_literal(spaces);
            let result = match (shape.is_script, shape.is_async) {
                (true, _) => String::new(),
                (false, is_async) => {
                    let follow = if shape.changing.is_empty() { String::new() } else { format!(", {prefix}Follow") };
                    format!("const [{prefix}Exports{follow}] = {}", if is_async { "await " } else { "" })
                }
            };
            let is_script = shape.is_script;
            let tail = format!("({prefix}Require(import.meta.url), import.meta, {is_script}, {spaces});\n{result}");
            vec![Part::Text(head), Part::Stand(Stand::Module), Part::Text(tail)]
        }
        (Format::Iife, Runtime::Small) => {
            vec![Part::Text(format!("{}const {prefix} = {{ exports: {{}} }};\n", function_head(shape)))]
        }
        (Format::Iife, Runtime::Node) => {
            let head = format!("{}const {prefix} = ", function_head(shape));
            let filename = string_literal(&shape.filename);
            let tail = format!("({filename}, typeof require === \"function\" ? require : undefined);\n");
            vec![Part::Text(head), Part::Stand(Stand::Page), Part::Text(tail)]
        }
    }
}

/// The arguments of the runtime that stand for the bundle file and what it belongs to.
pub fn place(plan: &Plan) -> String {
    let prefix = &plan.shape.prefix;
    match (plan.shape.format, plan.runtime) {
        (Format::Cjs, Runtime::Small) => "require, module".to_owned(),
        (Format::Cjs, Runtime::Node) => "require, module, __filename, __dirname".to_owned(),
        (_, Runtime::Small) => format!("typeof require === \"function\" ? require : {NO_REQUIRE}, {prefix}"),
        (_, Runtime::Node) => ["host", "main", "filename", "dirname"].map(|name| format!("{prefix}.{name}")).join(", "),
    }
}

/// What stands behind the call of the runtime.
pub fn after(plan: &Plan) -> String {
    let shape = &plan.shape;
    let prefix = &shape.prefix;
    match (shape.format, plan.runtime) {
        (Format::Cjs, _) if shape.is_annotated => annotation(shape),
        (Format::Cjs, _) => String::new(),
        (Format::Esm, _) => exports(shape),
        (Format::Iife, Runtime::Small) => format!("return {prefix}.exports;\n}})();\n"),
        (Format::Iife, Runtime::Node) => format!("return {prefix}.value();\n}})();\n"),
    }
}

/// Never runs, but tells node's lexer which names there are (Node docs, "CommonJS namespaces"). An assignment to
/// `module.exports` also takes back what modules in the bundle seemed to pass on.
fn annotation(shape: &Shape) -> String {
    let names = shape.names.iter().map(|name| format!("{}: null", property(name)));
    let stars = shape.stars.iter().map(|specifier| format!("...require({})", string_literal(specifier)));
    let entries: Vec<String> = names.chain(stars).collect();
    format!("0 && (module.exports = {{ {} }});\n", entries.join(", "))
}

/// A name as it can stand in an object literal, in an `export { … as name }`.
fn property(name: &str) -> String {
    let is_part = |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '$');
    let is_plain = name.chars().all(is_part) && !name.starts_with(|first: char| first.is_ascii_digit());
    if is_plain && !name.is_empty() { name.to_owned() } else { string_literal(name) }
}

// ---- ES modules

fn imports(shape: &Shape) -> String {
    let prefix = &shape.prefix;
    let host = format!("import {{ createRequire as {prefix}Require }} from \"node:module\";\n");
    let outside = shape.outside.iter().enumerate();
    let outside = outside.map(|(index, outside)| format!("import * as {prefix}{index} {};\n", from(outside)));
    std::iter::once(host).chain(outside).collect()
}

/// `from "node:fs"`.
fn from(Outside { specifier, is_json }: &Outside) -> String {
    let attributes = if *is_json { " with { type: \"json\" }" } else { "" };
    format!("from {}{attributes}", string_literal(specifier))
}

/// The entry's exports, as those of the bundle.
fn exports(shape: &Shape) -> String {
    let prefix = &shape.prefix;
    let mut names: Vec<&str> = shape.names.iter().map(String::as_str).collect();
    let mut lines = Vec::new();
    if shape.is_script {
        names.retain(|name| *name != "default");
        let seen = array_literal(names.iter().map(|name| string_literal(name)));
        lines.push(format!("const {prefix}Exports = {prefix}.exported({seen});\n"));
        names.push("default");
    }
    let numbered = || names.iter().enumerate();
    let read: Vec<String> = numbered().map(|(index, name)| format!("{}: {prefix}_{index}", property(name))).collect();
    let shown: Vec<String> =
        numbered().map(|(index, name)| format!("{prefix}_{index} as {}", property(name))).collect();
    if !names.is_empty() {
        let declaration = if shape.changing.is_empty() { "const" } else { "let" };
        lines.push(format!("{declaration} {{ {} }} = {prefix}Exports;\n", read.join(", ")));
    }
    let changing = numbered().filter(|(_, name)| shape.changing.iter().any(|changing| changing == *name));
    let setters: Vec<String> = changing
        .map(|(index, name)| format!("[{}, (value) => {{ {prefix}_{index} = value; }}]", string_literal(name)))
        .collect();
    if !setters.is_empty() {
        lines.push(format!("{prefix}Follow([{}]);\n", setters.join(", ")));
    }
    lines.push(format!("export {{ {} }};\n", shown.join(", ")));
    lines.extend(shape.passed_on.iter().map(passed_on));
    lines.extend(shape.stars.iter().map(|specifier| format!("export * from {};\n", string_literal(specifier))));
    lines.concat()
}

fn passed_on(PassedOn { name, imported, from: outside }: &PassedOn) -> String {
    let (name, from) = (property(name), from(outside));
    match imported {
        Some(imported) => format!("export {{ {} as {name} }} {from};\n", property(imported)),
        None => format!("export * as {name} {from};\n"),
    }
}

// ---- a function that is called at once

fn function_head(shape: &Shape) -> String {
    let last = shape.targets.len().wrapping_sub(1);
    let assignments = shape.targets.iter().enumerate().map(|(index, target)| {
        let declared = if index == 0 { "var " } else { "" };
        let value = if index == last { String::new() } else { format!("{target} || {{}};\n") };
        format!("{declared}{target} = {value}")
    });
    assignments.chain(["(() => {\n".to_owned()]).collect()
}
