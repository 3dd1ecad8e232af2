//! The text between the nodes of a tree: where its signs stand, which the tree does not say, and how parts of it become blank.

use crate::scan::blank_end;
use crate::source::Span;

/// The byte offset of the first token at or behind `at`.
pub(super) fn token_at(text: &str, at: u32) -> u32 {
    offset(blank_end(text, at as usize))
}

/// The end of `token` if the text goes on with it at or behind `at`.
pub(super) fn end_of(text: &str, at: u32, token: &str) -> Option<u32> {
    let start = token_at(text, at);
    text[start as usize..].starts_with(token).then(|| start + offset(token.len()))
}

/// The keyword that the text goes on with: its place, empty where none is.
pub(super) fn keyword_at(text: &str, at: u32) -> Span {
    let start = token_at(text, at);
    let rest = &text[start as usize..];
    let length = rest.find(|character: char| !character.is_ascii_lowercase()).unwrap_or(rest.len());
    Span::new(start, start + offset(length))
}

/// Whether a line ends in this part of the text.
pub(super) fn has_line_break(text: &str, span: Span) -> bool {
    text[span.range()].contains(is_line_break)
}

fn is_line_break(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Changes to a text that leave every position as it is: counted in bytes, in UTF-16 units, and in lines.
#[derive(Debug, Default)]
pub(super) struct Blanks {
    spans: Vec<Span>,
    /// Signs that stand in the text afterwards: byte offset, and the ASCII byte.
    signs: Vec<(u32, u8)>,
}

impl Blanks {
    /// Makes a part of the text blank.
    pub(super) fn blank(&mut self, start: u32, end: u32) {
        if start < end {
            self.spans.push(Span::new(start, end));
        }
    }

    /// Puts a sign over the ASCII character at a byte offset.
    pub(super) fn sign(&mut self, at: u32, sign: u8) {
        self.signs.push((at, sign));
    }

    /// The changed text; `None` where a sign would have to stand in the place of a longer character.
    pub(super) fn apply(mut self, text: &str) -> Option<String> {
        self.spans.sort_unstable();
        let mut blanked = String::with_capacity(text.len());
        for span in &self.spans {
            // Of parts that overlap, the first is through with what they share.
            let start = span.start.max(offset(blanked.len()));
            if start < span.end {
                blanked.push_str(&text[blanked.len()..start as usize]);
                blanked.extend(text[start as usize..span.end as usize].chars().map(blank));
            }
        }
        blanked.push_str(&text[blanked.len()..]);
        self.signs.iter().all(|(at, sign)| put(&mut blanked, *at as usize, *sign)).then_some(blanked)
    }
}

/// White space as long as a character. What is one UTF-16 unit stays one.
fn blank(character: char) -> &'static str {
    match character {
        '\n' => "\n",
        '\r' => "\r",
        '\t' => "\t",
        '\u{2028}' => "\u{2028}",
        '\u{2029}' => "\u{2029}",
        _ => match character.len_utf8() {
            1 => " ",
            2 => "\u{A0}",
            3 => "\u{3000}",
            // Two units.
            _ => "\u{A0}\u{A0}",
        },
    }
}

fn put(text: &mut String, at: usize, sign: u8) -> bool {
    let is_ascii = text.as_bytes().get(at).is_some_and(|byte| byte.is_ascii() && !matches!(byte, b'\n' | b'\r'));
    if is_ascii {
        text.replace_range(at..=at, char::from(sign).encode_utf8(&mut [0; 4]));
    }
    is_ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_text_is_as_long_in_bytes_and_in_units() {
        let text = "a: /* é漢😀\r\n\u{2028}\tb */ T;";
        let mut blanks = Blanks::default();
        blanks.blank(1, offset(text.len()) - 1);
        blanks.blank(2, 4);
        blanks.sign(1, b';');
        let blanked = blanks.apply(text).unwrap();
        assert_eq!(blanked.len(), text.len());
        assert_eq!(blanked.encode_utf16().count(), text.encode_utf16().count());
        assert_eq!(blanked, "a;    \u{A0}\u{3000}\u{A0}\u{A0}\r\n\u{2028}\t      ;");
    }

    #[test]
    fn a_sign_needs_the_place_of_one_byte() {
        let mut blanks = Blanks::default();
        blanks.blank(0, 2);
        blanks.sign(0, b';');
        assert!(blanks.apply("é").is_none());
    }
}
