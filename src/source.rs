//! A file's text and positions in it. Inside the bundler a position is a byte offset; lines and columns are made here,
//! and only for something that is about to be printed.

use std::path::PathBuf;

/// A half-open range of byte offsets into one source's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Byte offset of the first byte.
    pub start: u32,
    /// Byte offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to, not including, `end` (byte offsets).
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// As a range to index the text with.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place for people to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// 1-based; lines end as ECMA-262 says (LF, CR, CRLF, U+2028, U+2029).
    pub line: usize,
    /// 1-based, in characters.
    pub column: usize,
}

/// One file's text, read once and kept until the bundle is written from it.
#[derive(Debug)]
pub struct Source {
    /// Absolute path without symbolic links.
    pub path: PathBuf,
    /// The decoded text, without a byte order mark.
    pub text: String,
    /// Whether the file starts with a byte order mark.
    pub had_mark: bool,
    /// Whether bytes that are not UTF-8 were replaced by U+FFFD, as node's decoder does.
    pub was_lossy: bool,
    /// The text in the file, where [`Self::text`] was made from it.
    pub original: Option<Box<Original>>,
}

/// What a source's text was made from, and how to get back from one to the other.
#[derive(Debug)]
pub struct Original {
    /// The text in the file, decoded.
    pub text: String,
    /// Where tokens of the made text come from, sorted by their place in it. Empty where every byte is where it was.
    pub points: Vec<Point>,
}

/// A place in a made text and the one it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Byte offset into the made text.
    pub made: u32,
    /// Byte offset into the text in the file.
    pub original: u32,
}

impl Source {
    /// Decodes a file's bytes as node does: UTF-8, a byte order mark dropped, wrong bytes replaced by U+FFFD.
    pub fn decode(path: PathBuf, bytes: Vec<u8>) -> Self {
        let (mut text, was_lossy) = match String::from_utf8(bytes) {
            Ok(text) => (text, false),
            Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), true),
        };
        let had_mark = text.starts_with('\u{FEFF}');
        if had_mark {
            text.drain(..'\u{FEFF}'.len_utf8());
        }
        Self { path, text, had_mark, was_lossy, original: None }
    }

    /// A text that is not a file's own, or is kept as it is.
    pub fn verbatim(path: PathBuf, text: String) -> Self {
        Self { path, text, had_mark: false, was_lossy: false, original: None }
    }

    /// The same file with a text that was made from its own. `points`: see [`Original::points`].
    #[must_use]
    pub fn remade(self, text: String, points: Vec<Point>) -> Self {
        Self { original: Some(Box::new(Original { text: self.text, points })), text, ..self }
    }

    /// The text in the file.
    pub fn text_in_file(&self) -> &str {
        self.original.as_ref().map_or(&self.text, |original| &original.text)
    }

    /// Where in the file a byte offset into the text comes from: that of the token before it, if the text was made.
    pub fn offset_in_file(&self, offset: u32) -> u32 {
        let points = self.original.as_ref().map_or(&[][..], |original| &original.points);
        let before = points.partition_point(|point| point.made <= offset).checked_sub(1);
        match before {
            Some(before) => points[before].original,
            None if points.is_empty() => offset,
            None => 0,
        }
    }

    /// Line and column in the file of a byte offset into the text.
    pub fn place(&self, offset: u32) -> Place {
        let (text, offset) = (self.text_in_file(), self.offset_in_file(offset));
        let line_start = line_start(text, offset);
        let line = 1 + count_line_ends(&text[..line_start]);
        let column = 1 + text[line_start..char_floor(text, offset)].chars().count();
        Place { line, column }
    }

    /// The line in the file that holds a byte offset into the text, without its end, and the byte offset into the file where
    /// it starts.
    pub fn line_at(&self, offset: u32) -> (&str, u32) {
        let text = self.text_in_file();
        let start = line_start(text, self.offset_in_file(offset));
        (first_line(&text[start..]), u32::try_from(start).unwrap_or(u32::MAX))
    }

    /// The `#!` line's text without its end, if the file starts with one (ECMA-262, Hashbang Comments): a byte order mark
    /// before it makes it a syntax error.
    pub fn hashbang(&self) -> Option<&str> {
        (self.text.starts_with("#!") && !self.had_mark).then(|| first_line(&self.text))
    }
}

fn first_line(text: &str) -> &str {
    &text[..line_ends(text).next().map_or(text.len(), |(at, _)| at)]
}

fn line_start(text: &str, offset: u32) -> usize {
    let before = &text[..char_floor(text, offset)];
    line_ends(before).next_back().map_or(0, |(at, length)| at + length)
}

fn char_floor(text: &str, offset: u32) -> usize {
    let mut offset = (offset as usize).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// The line terminator sequences in `text` as (byte offset, length in bytes).
fn line_ends(text: &str) -> impl DoubleEndedIterator<Item = (usize, usize)> {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b'\n', b'\r', 0xE2, bytes).filter_map(|at| Some((at, line_end_length(&bytes[at..])?)))
}

/// How many [`line_ends`] there are. Nearly all are LFs, which can be counted without a look at each.
fn count_line_ends(text: &str) -> usize {
    let bytes = text.as_bytes();
    let others = memchr::memchr2_iter(b'\r', 0xE2, bytes).filter(|at| line_end_length(&bytes[*at..]).is_some());
    memchr::memchr_iter(b'\n', bytes).count() + others.count()
}

/// The length of the line terminator sequence that a text starts with.
fn line_end_length(rest: &[u8]) -> Option<usize> {
    match rest {
        // In CRLF, the LF counts and the CR does not.
        [b'\r', b'\n', ..] => None,
        [b'\n' | b'\r', ..] => Some(1),
        // U+2028 and U+2029
        [0xE2, 0x80, 0xA8 | 0xA9, ..] => Some(3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source::decode(PathBuf::from("/x.js"), text.as_bytes().to_vec())
    }

    #[test]
    fn places_count_lines_as_ecmascript_does() {
        let source = source("a\r\nb\rc\u{2028}é!\nlast");
        let at = |needle: &str| {
            let place = source.place(u32::try_from(source.text.find(needle).unwrap()).unwrap());
            (place.line, place.column)
        };
        assert_eq!(at("a"), (1, 1));
        assert_eq!(at("b"), (2, 1));
        assert_eq!(at("c"), (3, 1));
        assert_eq!(at("!"), (4, 2));
        assert_eq!(at("last"), (5, 1));
        assert_eq!(source.line_at(9).0, "é!");
    }

    #[test]
    fn places_in_a_made_text_are_those_of_the_file() {
        let points = vec![Point { made: 2, original: 4 }, Point { made: 5, original: 0 }];
        let source = source("a\nb\nc").remade("x yz w".to_owned(), points);
        let at = |offset: u32| (source.place(offset).line, source.line_at(offset).0);
        assert_eq!((at(0), at(2), at(4), at(5)), ((1, "a"), (3, "c"), (3, "c"), (1, "a")));
        assert_eq!(source.text_in_file(), "a\nb\nc");
    }

    #[test]
    fn a_byte_order_mark_is_dropped_and_bad_bytes_are_replaced() {
        assert_eq!(source("\u{FEFF}x").text, "x");
        let lossy = Source::decode(PathBuf::from("/x.js"), b"'\xff'".to_vec());
        assert!(lossy.was_lossy);
        assert_eq!(lossy.text, "'\u{FFFD}'");
    }
}
