//! JavaScript literals: text that can't be left from inside.

use std::fmt::Write as _;
use std::io::{self, BufWriter, IntoInnerError, Write};

/// Text as a JavaScript string literal in double quotes. Also safe inside a `//` comment and an HTML `<script>`.
pub(crate) fn string_literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    push_literal(text, &mut literal);
    literal
}

fn push_literal(text: &str, to: &mut String) {
    to.push('"');
    if text.bytes().all(is_plain) {
        to.push_str(text);
    } else {
        text.chars().for_each(|character| push_escaped(character, to));
    }
    to.push('"');
}

/// Whether a byte of UTF-8 text stands for itself in a string literal, whatever is beside it.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\' | b'<')
}

fn push_escaped(character: char, literal: &mut String) {
    match character {
        '"' | '\\' => literal.extend(['\\', character]),
        '\n' => literal.push_str("\\n"),
        '\r' => literal.push_str("\\r"),
        '<' => literal.push_str("\\x3c"),
        '\u{2028}' | '\u{2029}' | '\0'..='\u{1F}' | '\u{7F}' => {
            let _ = write!(literal, "\\u{:04x}", u32::from(character));
        }
        _ => literal.push(character),
    }
}

/// An array of values that are source text already.
pub(crate) fn array_literal(values: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", values.into_iter().collect::<Vec<_>>().join(", "))
}

/// An object of keys and values that are source text already.
pub(crate) fn object_literal<'a>(entries: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let mut literal = String::from("{");
    for (index, (key, value)) in entries.into_iter().enumerate() {
        literal.push_str(if index == 0 { "" } else { ", " });
        match key {
            // `{"__proto__": x}` would set the prototype (ECMA-262, B.3.1); a computed key does not.
            "__proto__" => literal.push_str("[\"__proto__\"]"),
            key => push_literal(key, &mut literal),
        }
        literal.push_str(": ");
        literal.push_str(&value);
    }
    literal.push('}');
    literal
}

/// How much of a long literal is collected before it is written, in bytes.
const BUFFER: usize = 1 << 14;

/// The offset of the first `\r`, U+2028 or U+2029 in UTF-8 text, or `<` where it is markup; or the text's length.
fn next_rare(text: &[u8], is_markup: bool) -> usize {
    let is_rare = |at: &usize| matches!(text[*at..], [b'\r' | b'<', ..] | [0xE2, 0x80, 0xA8 | 0xA9, ..]);
    let found = if is_markup {
        memchr::memchr3_iter(b'\r', b'<', 0xE2, text).find(is_rare)
    } else {
        memchr::memchr2_iter(b'\r', 0xE2, text).find(is_rare)
    };
    found.unwrap_or(text.len())
}

/// A long text as a string literal in single quotes (JSON is full of double ones), written piece by piece. `is_markup`: it may
/// stand inside an HTML `<script>`.
pub(crate) fn write_literal(text: &str, is_markup: bool, to: &mut dyn Write) -> io::Result<()> {
    // Many texts have escapes in every line: pieces too small for calls by pointer.
    let mut to = BufWriter::with_capacity(BUFFER, to);
    to.write_all(b"'")?;
    let mut rest = text.as_bytes();
    // The frequent ones in one search, the rare ones in another: each is many times faster than looking at characters.
    // How much text is left from the next rare one on:
    let mut rare = rest.len() - next_rare(rest, is_markup);
    loop {
        let frequent = memchr::memchr3(b'\'', b'\\', b'\n', rest).unwrap_or(rest.len());
        let at = frequent.min(rest.len() - rare);
        to.write_all(&rest[..at])?;
        rest = &rest[at..];
        let (escaped, length): (&[u8], usize) = match rest {
            [] => break,
            [b'\'', ..] => (b"\\'", 1),
            [b'\\', ..] => (b"\\\\", 1),
            [b'\n', ..] => (b"\\n", 1),
            [b'\r', ..] => (b"\\r", 1),
            [b'<', ..] => (b"\\x3c", 1),
            [_, _, 0xA8, ..] => (b"\\u2028", 3),
            _ => (b"\\u2029", 3),
        };
        to.write_all(escaped)?;
        rest = &rest[length..];
        if rest.len() < rare {
            rare = rest.len() - next_rare(rest, is_markup);
        }
    }
    to.write_all(b"'")?;
    to.into_inner().map(drop).map_err(IntoInnerError::into_error)
}

/// A short text as [`write_template`] writes it.
pub(crate) fn template_text(text: &str) -> String {
    let mut written = Vec::with_capacity(text.len());
    // Writing to memory does not fail, and escapes are ASCII.
    let _ = write_template(text, &mut written);
    String::from_utf8(written).unwrap_or_default()
}

/// Text for between the backticks of a template, written piece by piece: the template's value is the text, and both have the
/// same lines. Behind the text comes a line end.
pub(crate) fn write_template(text: &str, to: &mut dyn Write) -> io::Result<()> {
    let mut written = 0;
    for (at, character) in text.match_indices(['`', '\\', '$', '\r']) {
        let end = at + character.len();
        let escaped: &[u8] = match character {
            "`" => b"\\`",
            "\\" => b"\\\\",
            "$" if text[end..].starts_with('{') => b"\\$",
            "$" => continue,
            // A template has LF for every line end that is written as it is (ECMA-262, 12.9.6, TRV).
            _ if matches!(text.as_bytes().get(end), None | Some(b'\n')) => b"\\r",
            _ => b"\\r\\\n",
        };
        to.write_all(&text.as_bytes()[written..at])?;
        to.write_all(escaped)?;
        written = end;
    }
    to.write_all(&text.as_bytes()[written..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_can_not_be_left() {
        assert_eq!(string_literal("a\"b\\c\nd</script>\u{2028}"), r#""a\"b\\c\nd\x3c/script>\u2028""#);
        let mut written = Vec::new();
        write_literal("{\"a\": 'b\\\n'}", false, &mut written).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), r#"'{"a": \'b\\\n\'}'"#);
        let mut written = Vec::new();
        write_literal("â€\r\n\u{2028}x\u{2029}'\r", false, &mut written).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), r"'â€\r\n\u2028x\u2029\'\r'");
        let mut written = Vec::new();
        write_literal("\"</script>\"", true, &mut written).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), r#"'"\x3c/script>"'"#);
    }

    #[test]
    fn templates_keep_their_text_and_lines() {
        let mut written = Vec::new();
        write_template("`a$b${c}\\d\r\ne\rf\n", &mut written).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), "\\`a$b\\${c}\\\\d\\r\ne\\r\\\nf\n");
    }

    #[test]
    fn a_key_named_proto_stays_a_key() {
        assert_eq!(object_literal(vec![("__proto__", "1".into())]), r#"{["__proto__"]: 1}"#);
    }
}
