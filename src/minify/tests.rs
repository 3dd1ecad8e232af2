use swc_core::common::BytePos;
use swc_core::ecma::ast::EsVersion;
use swc_core::ecma::parser::{EsSyntax, Lexer, Parser, StringInput, Syntax};

use super::*;

fn applied(text: &str, edits: &[Edit]) -> String {
    let mut result = String::new();
    let mut at = 0;
    for edit in edits {
        assert!(at <= edit.span.start, "{edit:?} in {text}");
        result.push_str(&text[at as usize..edit.span.start as usize]);
        result.push_str(&edit.text);
        at = edit.span.end;
    }
    result + &text[at as usize..]
}

fn minified(text: &str, kind: Kind) -> Option<String> {
    let end = BytePos(u32::try_from(text.len()).unwrap());
    let syntax = Syntax::Es(EsSyntax { import_attributes: true, explicit_resource_management: true, ..EsSyntax::default() });
    let mut parser = Parser::new_from(Lexer::new(syntax, EsVersion::latest(), StringInput::new(text, BytePos(0), end), None));
    let edits = match kind {
        Kind::Script => minify(text, &parser.parse_commonjs().ok()?, kind),
        Kind::Module => minify(text, &parser.parse_module().ok()?, kind),
    };
    Some(applied(text, &edits))
}

#[test]
fn zz_files() {
    let Ok(list) = std::env::var("MINIFY_LIST") else { return };
    let work = move || {
        for line in std::fs::read_to_string(list).unwrap().lines() {
            let (path, out) = line.split_once('\t').unwrap();
            let text = String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
            let text = text.trim_start_matches('\u{feff}');
            let kind = if out.ends_with(".mjs") { Kind::Module } else { Kind::Script };
            if let Ok(Some(made)) = std::panic::catch_unwind(|| minified(text, kind)) {
                std::fs::write(out, made).unwrap();
            } else {
                println!("no {path}");
            }
        }
    };
    std::thread::Builder::new().stack_size(512 << 20).spawn(work).unwrap().join().unwrap();
}
