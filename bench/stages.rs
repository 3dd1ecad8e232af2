//! Microbenches of the stages that touch every byte, on made-up modules: `cargo bench`.
//!
//! Each is given in bytes per second, so that a change can be compared with an earlier build on the same machine. The
//! modules lie in memory: no disk, and one worker's time dominates, since there is one large file.

use std::io;
use std::sync::Arc;

use cjsbundle::{Memory, Options, Output, bundle};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

/// A program of about a megabyte, as a CommonJS or an ES module: functions and classes, and what other modules give in many
/// places.
fn program(is_module: bool) -> String {
    let (head, export) = if is_module {
        ("import { join, sep } from 'node:path';\nimport { readFileSync } from 'node:fs';\n", "export ")
    } else {
        ("const { join, sep } = require('node:path');\nconst { readFileSync } = require('node:fs');\n", "")
    };
    let body = (0..4_000).map(|index| {
        let exported = if is_module { String::new() } else { format!("Object.assign(exports, {{ f{index}, C{index} }});\n") };
        format!(
            "{export}function f{index}(a, {{ b = join('x', a), ...c }}) {{ try {{ readFileSync(a); }} catch (e) {{ return e; }}\n\
             if (a && sep) {{ return /x{index}/u.test(`${{a}} ${{b}}`) ? [c, ...a] : new Map([[a, {{ join }}]]); }} }}\n\
             {export}class C{index} extends Map {{ #p = sep; get p() {{ return this.#p ?? 0; }} }}\n{exported}"
        )
    });
    head.to_owned() + &body.collect::<String>()
}

fn bundled(name: &str, text: &str) -> Output {
    let files = Memory::new([(format!("/app/{name}"), text.to_owned())]);
    let (output, _) = bundle(&Options::new(format!("/app/{name}")), Arc::new(files));
    output.expect("the made-up module is right")
}

#[divan::bench]
fn scan_commonjs(bencher: Bencher<'_, '_>) {
    let text = program(false);
    bencher.counter(BytesCount::of_str(&text)).bench(|| bundled("entry.js", &text));
}

#[divan::bench]
fn scan_and_lower_es_module(bencher: Bencher<'_, '_>) {
    let text = program(true);
    bencher.counter(BytesCount::of_str(&text)).bench(|| bundled("entry.mjs", &text));
}

#[divan::bench]
fn emit(bencher: Bencher<'_, '_>) {
    let text = program(false);
    let output = bundled("entry.js", &text);
    bencher.counter(BytesCount::of_str(&text)).bench(|| output.write_code(&mut io::sink()));
}
