//! JavaScript literals: text that can't be left from inside.

use std::fmt::Write as _;
use std::io::{self, Write};

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
const BUFFER: usize = 1 << 12;

/// How much is looked at and copied at once, in bytes. No escape is longer.
const STEP: usize = 8;

/// A long text as a string literal in single quotes (JSON is full of double ones), written piece by piece. `is_markup`: it may
/// stand inside an HTML `<script>`.
pub(crate) fn write_literal(text: &str, is_markup: bool, to: &mut dyn Write) -> io::Result<()> {
    let mut buffer = [0; BUFFER];
    let mut rest = text.as_bytes();
    to.write_all(b"'")?;
    while !rest.is_empty() {
        let room;
        (rest, room) = escape(rest, is_markup, &mut buffer);
        to.write_all(&buffer[..BUFFER - room])?;
    }
    to.write_all(b"'")
}

/// Writes as much of a text as there is room for: what is left of both.
///
/// Many texts have escapes in every line, which makes the stretches between them too short for searches and copies by calls.
fn escape<'a>(mut rest: &'a [u8], is_markup: bool, mut room: &mut [u8]) -> (&'a [u8], usize) {
    // Where `<` is nothing special, the quote is looked for twice.
    let special = each(if is_markup { b'<' } else { b'\'' });
    while let Some(start) = room.first_chunk_mut() {
        if let Some(step) = rest.first_chunk() {
            *start = *step;
            let marks = marks(u64::from_le_bytes(*step), special);
            if marks == 0 {
                (rest, room) = (&rest[STEP..], &mut room[STEP..]);
                continue;
            }
            let plain = marks.trailing_zeros() as usize / 8;
            (rest, room) = (&rest[plain..], &mut room[plain..]);
        }
        let Some(start) = room.first_chunk_mut() else { break };
        let Some((length, written)) = escaped(rest, is_markup, start) else { break };
        (rest, room) = (&rest[length..], &mut room[written..]);
    }
    (rest, room.len())
}

/// Writes what the text starts with: how long it is there, and how long here.
#[inline]
fn escaped(rest: &[u8], is_markup: bool, to: &mut [u8; STEP]) -> Option<(usize, usize)> {
    Some(match rest {
        [b'\n', ..] => (1, put(b"\\n", to)),
        [b'\\', ..] => (1, put(b"\\\\", to)),
        [b'\'', ..] => (1, put(b"\\'", to)),
        [b'\r', ..] => (1, put(b"\\r", to)),
        [b'<', ..] if is_markup => (1, put(b"\\x3c", to)),
        [0xE2, 0x80, 0xA8, ..] => (3, put(b"\\u2028", to)),
        [0xE2, 0x80, 0xA9, ..] => (3, put(b"\\u2029", to)),
        [0x80..=0xFF, others @ ..] => {
            // With others, up to the next that may be U+2028 or U+2029.
            let is_such = |byte: &&u8| !byte.is_ascii() && **byte != 0xE2;
            let length = 1 + others.iter().take(STEP - 1).take_while(is_such).count();
            to[..length].copy_from_slice(&rest[..length]);
            (length, length)
        }
        [byte, ..] => (1, put(&[*byte], to)),
        [] => return None,
    })
}

/// Has the upper bit of each byte that may not stand for itself: control characters up to the last line end, quotes,
/// backslashes, `special`, and all that is not ASCII. Only of the lowest that has it is this sure.
fn marks(bytes: u64, special: u64) -> u64 {
    // A subtraction borrows from the upper bit of a byte that is less.
    let is = |other: u64| (bytes ^ other).wrapping_sub(each(1));
    let controls = bytes.wrapping_sub(each(b'\r' + 1));
    (controls | is(each(b'\'')) | is(each(b'\\')) | is(special) | bytes) & each(0x80)
}

/// Eight times the same byte.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; STEP])
}

#[inline]
fn put<const LENGTH: usize>(text: &[u8; LENGTH], to: &mut [u8; STEP]) -> usize {
    to[..LENGTH].copy_from_slice(text);
    LENGTH
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

    #[test]
    fn long_literals_escape_what_has_to_be_wherever_it_stands() {
        let escaped = |text: &str, is_markup: bool| {
            let characters = text.chars().map(|character| match character {
                '\n' => "\\n".to_owned(),
                '\r' => "\\r".to_owned(),
                '\'' | '\\' => format!("\\{character}"),
                '<' if is_markup => "\\x3c".to_owned(),
                '\u{2028}' | '\u{2029}' => format!("\\u{:04x}", u32::from(character)),
                other => other.to_string(),
            });
            format!("'{}'", characters.collect::<String>())
        };
        let ascii: String = ('\0'..='\x7f').collect();
        let characters = format!("{ascii}é\u{2028}\u{2029}\u{2027}\u{202a}’\u{e2}\u{20a8}漢😀");
        let stretches = (0..10).map(|before| (before, before / 2)).chain([(BUFFER - 3, 3), (3, BUFFER)]);
        let texts = stretches.flat_map(|(before, behind)| {
            let around = move |character| format!("{}{character}{}", "a".repeat(before), "é'".repeat(behind));
            characters.chars().map(around)
        });
        for text in texts.chain(["漢字’ “<'\\\r\n\t".repeat(BUFFER)]) {
            for is_markup in [false, true] {
                let mut written = Vec::new();
                write_literal(&text, is_markup, &mut written).unwrap();
                assert!(String::from_utf8(written).unwrap() == escaped(&text, is_markup), "{text:?}");
            }
        }
    }
}
