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

/// CommonJS text of about a megabyte: functions, classes, requires in several places, strings, regular expressions.
fn commonjs() -> String {
    (0..4_000).fold("'use strict';\n".to_owned(), |text, index| {
        text + &format!(
            "function f{index}(a, {{ b = {index}, ...c }}) {{ try {{ require('node:fs'); }} catch (e) {{ return e; }}\n\
             if (a && module.exports) {{ return /x{index}/u.test(`${{a}} ${{b}}`) ? [c, ...a] : new Map([[a, b]]); }} }}\n\
             exports.f{index} = class C{index} extends f{index} {{ #p = {index}; get p() {{ return this.#p ?? 0; }} }};\n"
        )
    })
}

/// An ES module of the same size and kind, with imports that are used.
fn es_module() -> String {
    let body = (0..4_000).map(|index| {
        format!(
            "export function f{index}(a, {{ b = join('x', a), ...c }}) {{ try {{ readFileSync(a); }} catch (e) {{ return e; }}\n\
             if (a && sep) {{ return /x{index}/u.test(`${{a}} ${{b}}`) ? [c, ...a] : new Map([[a, {{ join }}]]); }} }}\n\
             export class C{index} extends Map {{ #p = sep; get p() {{ return this.#p ?? 0; }} }}\n"
        )
    });
    let imports = "import { join, sep } from 'node:path';\nimport { readFileSync } from 'node:fs';\n";
    imports.to_owned() + &body.collect::<String>()
}

fn bundled(name: &str, text: &str) -> Output {
    let files = Memory::new([(format!("/app/{name}"), text.to_owned())]);
    let (output, _) = bundle(&Options::new(format!("/app/{name}")), Arc::new(files));
    output.expect("the made-up module is right")
}

#[divan::bench]
fn scan_commonjs(bencher: Bencher<'_, '_>) {
    let text = commonjs();
    bencher.counter(BytesCount::of_str(&text)).bench(|| bundled("entry.js", &text));
}

#[divan::bench]
fn scan_and_lower_es_module(bencher: Bencher<'_, '_>) {
    let text = es_module();
    bencher.counter(BytesCount::of_str(&text)).bench(|| bundled("entry.mjs", &text));
}

#[divan::bench]
fn emit(bencher: Bencher<'_, '_>) {
    let text = commonjs();
    let output = bundled("entry.js", &text);
    bencher.counter(BytesCount::of_str(&text)).bench(|| output.write_code(&mut io::sink()));
}
