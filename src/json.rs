//! JSON: where a text is none, and the comments that some files have in it.

use serde::de::IgnoredAny;
use serde_json::{Map, Value};

use crate::scan::SyntaxError;
use crate::source::Span;

/// Why a text is no JSON, if so.
pub fn json_error(text: &str) -> Option<SyntaxError> {
    let error = serde_json::from_str::<IgnoredAny>(text).err()?;
    let line_start = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let offset = u32::try_from(line_start + error.column().saturating_sub(1)).unwrap_or(u32::MAX);
    let words = error.to_string();
    let message = words.rsplit_once(" at line ").map_or(&*words, |(message, _)| message).to_owned();
    Some(SyntaxError { message, span: Span::new(offset, offset + 1) })
}

/// The names of the properties, if a text is that of an object.
pub fn property_names(text: &str) -> Option<Vec<String>> {
    let object: Map<String, Value> = serde_json::from_str(text).ok()?;
    Some(object.into_iter().map(|(name, _)| name).collect())
}

/// JSON with comments and commas behind the last items (JSONC) without them, each byte where it was.
pub fn without_comments(text: &str) -> String {
    let mut plain = text.as_bytes().to_vec();
    let mut at = 0;
    // Where a comma stands that nothing follows so far.
    let mut comma = None;
    while at < plain.len() {
        let rest = &text.as_bytes()[at..];
        let length = match rest {
            [b'"', ..] => string_length(rest),
            [b'/', b'/', ..] => rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()),
            [b'/', b'*', ..] => memchr::memmem::find(rest, b"*/").map_or(rest.len(), |end| end + 2),
            _ => 1,
        };
        match rest[0] {
            b'/' if length > 1 => blank(&mut plain[at..at + length]),
            b',' => comma = Some(at),
            b']' | b'}' => {
                if let Some(comma) = comma.take() {
                    plain[comma] = b' ';
                }
            }
            byte if byte.is_ascii_whitespace() => {}
            _ => comma = None,
        }
        at += length;
    }
    String::from_utf8(plain).unwrap_or_else(|_| text.to_owned())
}

/// The length of the string that `rest` starts with; more than `rest` has where it does not end.
pub fn string_length(rest: &[u8]) -> usize {
    let mut is_escaped = false;
    let end = rest.iter().skip(1).position(|byte| {
        let is_end = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_end
    });
    end.map_or(rest.len(), |end| end + 2)
}

fn blank(comment: &mut [u8]) {
    comment.iter_mut().filter(|byte| !byte.is_ascii_whitespace()).for_each(|byte| *byte = b' ');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_last_commas_become_blank() {
        let text = "{ // é\n \"a//b\\\"\": [1, 2, /* , */ ], /*\n*/ \"c\": \"/*,}\" , }";
        let plain = without_comments(text);
        assert_eq!(plain.len(), text.len());
        let value: serde_json::Value = serde_json::from_str(&plain).unwrap();
        assert_eq!(value, serde_json::json!({ "a//b\"": [1, 2], "c": "/*,}" }));
    }

    #[test]
    fn errors_have_a_place() {
        assert_eq!(json_error("{\n \"a\": x }").map(|error| error.span.start), Some(8));
        assert_eq!(json_error("[1]"), None);
    }
}
