//! STAGE Graph + Plan → the bundle's text, as a list of pieces that point into the sources.
//!
//! Nothing is decided here, and no source is copied: the text is written from where it lies, with the few characters that
//! stand between.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::graph::{Content, Graph, Module, ModuleId, Outcome};
use crate::link::Plan;
use crate::record::{Base, Edit, RequestKind, Specifier};
use crate::resolve::{MessagePart, Refusal};
use crate::runtime::Runtime;
use crate::source::{Span, relative_path};

/// Node's wrapper (Node docs, "The module wrapper").
const WRAPPER: &str = "function (exports, require, module, __filename, __dirname) {\n";

/// One stretch of the bundle.
#[derive(Debug)]
enum Piece {
    /// Text made here.
    Own(String),
    /// Part of a module's source, as it is.
    Source(ModuleId, Span),
    /// A module's source as a JavaScript string literal.
    Literal(ModuleId),
}

/// The text of a bundle.
#[derive(Debug, Default)]
pub struct Code {
    pieces: Vec<Piece>,
}

impl Code {
    /// Writes the whole text, from the sources where they lie.
    ///
    /// # Errors
    ///
    /// Those of `to`.
    pub fn write(&self, graph: &Graph, to: &mut dyn Write) -> io::Result<()> {
        for piece in &self.pieces {
            match piece {
                Piece::Own(text) => to.write_all(text.as_bytes())?,
                Piece::Source(module, span) => {
                    to.write_all(graph.module(*module).source.text[span.range()].as_bytes())?;
                }
                Piece::Literal(module) => write_literal(&graph.module(*module).source.text, to)?,
            }
        }
        Ok(())
    }

    fn own(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Own(last)) => last.push_str(text),
            _ => self.pieces.push(Piece::Own(text.to_owned())),
        }
    }
}

/// Puts the bundle together.
pub fn emit(graph: &Graph, plan: &Plan) -> Code {
    let mut code = Code::default();
    let entry = graph.module(ModuleId::ENTRY);
    if let Some(hashbang) = entry.source.hashbang() {
        code.own(hashbang);
        code.own("\n");
    }
    code.own(&plan.runtime.shipped());
    code.own("([\n");
    for id in &plan.order {
        row(graph, plan, *id, &mut code);
    }
    code.own("]");
    if plan.runtime == Runtime::Node {
        code.own(&format!(", {}", aliases(graph, plan)));
    }
    let entry = plan.row(ModuleId::ENTRY);
    let host = if plan.runtime == Runtime::Node { ", __filename, __dirname" } else { "" };
    code.own(&format!(", {entry}, require, module{host});\n"));
    code
}

/// One row of the table.
fn row(graph: &Graph, plan: &Plan, id: ModuleId, code: &mut Code) {
    let module = graph.module(id);
    let name = string_literal(&module.name);
    let links = links(graph, plan, module);
    match plan.runtime {
        Runtime::Small => code.own(&format!("// {name}\n[{links}, ")),
        Runtime::Node => code.own(&format!("[{name}, {links}, ")),
    }
    match &module.content {
        Content::Script(record) => {
            code.own(WRAPPER);
            edited(id, module, &record.edits, code);
            code.own("\n}");
        }
        Content::Json(_) => code.pieces.push(Piece::Literal(id)),
        Content::Broken(_) | Content::EsModule => {
            code.own("{ source: ");
            code.pieces.push(Piece::Literal(id));
            code.own(" }");
        }
    }
    code.own("],\n");
}

/// A module's text with its edits.
fn edited(id: ModuleId, module: &Module, edits: &[Edit], code: &mut Code) {
    let mut at = 0;
    let end = u32::try_from(module.source.text.len()).unwrap_or(u32::MAX);
    for edit in edits {
        code.pieces.push(Piece::Source(id, Span::new(at, edit.span.start)));
        code.own(&edit.text);
        at = edit.span.end;
    }
    code.pieces.push(Piece::Source(id, Span::new(at, end)));
}

/// The object that maps a module's specifiers to rows: `{"./b": 1}`; `0` where it has none.
fn links(graph: &Graph, plan: &Plan, module: &Module) -> String {
    let mut entries: Vec<(&str, String)> = Vec::new();
    for (request, outcome) in module.links() {
        let Specifier::Text(specifier) = &request.specifier else { continue };
        let is_elsewhere = request.base != Base::Module && specifier.starts_with('.');
        if is_elsewhere || request.kind == RequestKind::Import || entries.iter().any(|(known, _)| known == specifier) {
            continue;
        }
        match outcome {
            Outcome::Module(target) => entries.push((specifier, plan.row(*target).to_string())),
            Outcome::Refused(refusal) => entries.push((specifier, refusal_literal(graph, refusal))),
            _ => {}
        }
    }
    if entries.is_empty() { "0".to_owned() } else { object_literal(entries) }
}

/// The directories that dynamic requests may name, to the rows they lead to.
fn aliases(graph: &Graph, plan: &Plan) -> String {
    let outcomes = graph.modules().flat_map(|(_, module)| &module.outcomes);
    let reached = outcomes.filter_map(|outcome| match outcome {
        Outcome::AnyOf(reached) => Some(reached),
        _ => None,
    });
    let aliases = reached.flatten().filter(|(asked, id)| *asked != graph.module(*id).name);
    let rows: BTreeMap<&str, u32> = aliases.map(|(asked, id)| (&**asked, plan.row(*id))).collect();
    object_literal(rows.into_iter().map(|(asked, row)| (asked, row.to_string())))
}

fn refusal_literal(graph: &Graph, refusal: &Refusal) -> String {
    let entry = &graph.module(ModuleId::ENTRY).source.path;
    let directory = entry.parent().unwrap_or(entry);
    let parts = refusal.message.iter().map(|part| match part {
        MessagePart::Text(text) => string_literal(text),
        MessagePart::File(path) => string_literal(&relative_path(path, directory)),
    });
    let parts: Vec<String> = std::iter::once(string_literal(refusal.code)).chain(parts).collect();
    format!("[{}]", parts.join(", "))
}

fn object_literal<'a>(entries: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let entries = entries.into_iter().map(|(key, value)| match key {
        // `{"__proto__": x}` would set the prototype (ECMA-262, B.3.1); a computed key does not.
        "__proto__" => format!("[\"__proto__\"]: {value}"),
        key => format!("{}: {value}", string_literal(key)),
    });
    format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
}

/// Text as a JavaScript string literal in double quotes. Also safe inside a `//` comment and an HTML `<script>`.
fn string_literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => literal.extend(['\\', character]),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\u{2028}' | '\u{2029}' | '\0'..='\u{1F}' | '\u{7F}' => {
                literal.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            '<' => literal.push_str("\\x3c"),
            _ => literal.push(character),
        }
    }
    literal.push('"');
    literal
}

/// A long text as a string literal in single quotes (JSON is full of double ones), written piece by piece.
fn write_literal(text: &str, to: &mut dyn Write) -> io::Result<()> {
    to.write_all(b"'")?;
    let mut written = 0;
    for (at, character) in text.match_indices(['\'', '\\', '\n', '\r', '\u{2028}', '\u{2029}']) {
        to.write_all(&text.as_bytes()[written..at])?;
        written = at + character.len();
        let escaped: &[u8] = match character {
            "'" => b"\\'",
            "\\" => b"\\\\",
            "\n" => b"\\n",
            "\r" => b"\\r",
            "\u{2028}" => b"\\u2028",
            _ => b"\\u2029",
        };
        to.write_all(escaped)?;
    }
    to.write_all(&text.as_bytes()[written..])?;
    to.write_all(b"'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_can_not_be_left() {
        assert_eq!(string_literal("a\"b\\c\nd</script>\u{2028}"), r#""a\"b\\c\nd\x3c/script>\u2028""#);
        let mut written = Vec::new();
        write_literal("{\"a\": 'b\\\n'}", &mut written).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), r#"'{"a": \'b\\\n\'}'"#);
    }

    #[test]
    fn a_key_named_proto_stays_a_key() {
        assert_eq!(object_literal(vec![("__proto__", "1".into())]), r#"{["__proto__"]: 1}"#);
    }
}
