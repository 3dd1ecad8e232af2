//! Texts that can stand inside an HTML `<script>`.
//!
//! Two character sequences may not: `</script` ends the element, and `<!--` changes how its end is found (HTML, "Restrictions
//! for contents of script elements"). Without the latter, `<script` means nothing there. What stands for them depends on
//! where they stand: an escape in a text, a regular expression or a comment, a space in code. A tag of a template sees the
//! escape, so there is nothing that could stand for them there.

use std::ops::Range;

use crate::record::{Edit, Record};
use crate::source::{Source, Span};

/// What a stretch of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stretch {
    /// A comment, a string, the text of a template.
    Text,
    Regex,
    /// A comment that starts with `<!--` (ECMA-262, B.1.1 HTML-like Comments).
    HtmlComment,
}

/// Adds the edits that make the text of a module fit for a `<script>`.
pub fn escape(source: &Source, record: &mut Record) {
    let mut places = places(&source.text).peekable();
    if places.peek().is_none() {
        return;
    }
    let is_raw = |at: usize| record.raw.iter().any(|span| span.range().contains(&at));
    let mut stretches = Stretches::new(&source.text, &record.opaque).peekable();
    let mut edits = Vec::new();
    for at in places {
        while stretches.next_if(|(range, _)| range.end <= at).is_some() {}
        let here = stretches.peek().filter(|(range, _)| range.start <= at);
        let starts = here.is_some_and(|(range, _)| range.start == at);
        if !is_raw(at) {
            edits.push(edit(&source.text, at, here.map(|(_, stretch)| *stretch), starts));
        }
    }
    // What is replaced anyhow is gone.
    let is_free = |edit: &Edit| {
        let next = record.edits.partition_point(|other| other.span.end <= edit.span.start);
        record.edits.get(next).is_none_or(|other| other.span.start >= edit.span.end)
    };
    edits.retain(is_free);
    record.edits.append(&mut edits);
    record.edits.sort_by_key(|edit| edit.span);
}

/// A place that can't be made fit, if there is one (byte offsets).
pub fn unfit(source: &Source, record: &Record) -> Option<Span> {
    let first =
        record.raw.iter().find_map(|span| Some(span.start as usize + places(&source.text[span.range()]).next()?));
    first.map(|at| span(at, at + 1))
}

/// The byte offsets of all `</script` and `<!--`.
fn places(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'<', bytes).filter(|at| {
        let rest = &bytes[at + 1..];
        rest.starts_with(b"!--") || rest.get(..7).is_some_and(|word| word.eq_ignore_ascii_case(b"/script"))
    })
}

fn span(start: usize, end: usize) -> Span {
    // Texts are shorter than 2^29 bytes (fs::MAX_FILE_BYTES).
    let offset = |at| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(offset(start), offset(end))
}

/// What stands for the `<` at a byte offset.
fn edit(text: &str, at: usize, stretch: Option<Stretch>, starts: bool) -> Edit {
    let (range, instead) = match stretch {
        None => (at + 1..at + 1, " "),
        Some(Stretch::HtmlComment) if starts => (at..at + 4, "//--"),
        // A lookbehind, `(?<!--)`: the sign itself is syntax.
        Some(Stretch::Regex) if text[..at].ends_with("(?") => (at + 2..at + 3, "\\x2d"),
        Some(_) => {
            let slashes = text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count();
            (at - slashes % 2..at + 1, "\\x3c")
        }
    };
    Edit { span: span(range.start, range.end), text: instead.to_owned() }
}

/// What is no code in a text, in order.
struct Stretches<'a> {
    bytes: &'a [u8],
    /// Byte offset.
    at: usize,
    /// Regular expressions and texts of templates that are still ahead.
    opaque: std::slice::Iter<'a, Span>,
}

impl<'a> Stretches<'a> {
    fn new(text: &'a str, opaque: &'a [Span]) -> Self {
        Self { bytes: text.as_bytes(), at: 0, opaque: opaque.iter() }
    }

    /// The offset behind the next `end` from `from` on, or the end of the text.
    fn behind(&self, from: usize, end: &[u8]) -> usize {
        let found = self.bytes.get(from..).and_then(|rest| memchr::memmem::find(rest, end));
        found.map_or(self.bytes.len(), |found| from + found + end.len())
    }

    fn line_end(&self) -> usize {
        let rest = &self.bytes[self.at..];
        memchr::memchr2(b'\n', b'\r', rest).map_or(self.bytes.len(), |found| self.at + found)
    }

    fn string_end(&self, quote: u8) -> usize {
        let mut at = self.at + 1;
        while let Some(byte) = self.bytes.get(at) {
            match *byte {
                b'\\' => at += 2,
                b'\n' => break,
                byte if byte == quote => return at + 1,
                _ => at += 1,
            }
        }
        at.min(self.bytes.len())
    }

    /// The stretch that starts here, if one does.
    fn here(&mut self) -> Option<(Range<usize>, Stretch)> {
        let at = self.at;
        if let Some(span) = self.opaque.as_slice().first().filter(|span| span.start as usize <= at) {
            self.opaque.next();
            let stretch = if self.bytes.get(at) == Some(&b'/') { Stretch::Regex } else { Stretch::Text };
            return Some((span.range(), stretch));
        }
        let rest = &self.bytes[at..];
        let (end, stretch) = match rest {
            [quote @ (b'"' | b'\''), ..] => (self.string_end(*quote), Stretch::Text),
            [b'/', b'/', ..] => (self.line_end(), Stretch::Text),
            [b'#', b'!', ..] if at == 0 => (self.line_end(), Stretch::Text),
            [b'/', b'*', ..] => (self.behind(at + 2, b"*/"), Stretch::Text),
            [b'<', b'!', b'-', b'-', ..] => (self.line_end(), Stretch::HtmlComment),
            _ => return None,
        };
        Some((at..end, stretch))
    }
}

impl Iterator for Stretches<'_> {
    type Item = (Range<usize>, Stretch);

    fn next(&mut self) -> Option<Self::Item> {
        while self.at < self.bytes.len() {
            if let Some((range, stretch)) = self.here() {
                self.at = self.at.max(range.end);
                return Some((range, stretch));
            }
            self.at += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::{Format, Scanned, Wishes, scan};

    /// The text with its edits; those that stand for markup only.
    fn escaped(text: &str) -> String {
        let source = Source::decode("/m.js".into(), text.as_bytes().to_vec());
        let Ok(Scanned::CommonJs(mut record)) = scan(&source, Format::CommonJs, Wishes::default()) else {
            unreachable!("{text} is a script")
        };
        escape(&source, &mut record);
        let mut result = text.to_owned();
        for edit in record.edits.iter().rev() {
            result.replace_range(edit.span.range(), &edit.text);
        }
        result
    }

    #[test]
    fn what_stands_for_markup_depends_on_the_place() {
        for (text, expected) in [
            ("a = '</script>' + \"<!--\"", "a = '\\x3c/script>' + \"\\x3c!--\""),
            ("a = '\\</SCRIPT>'", "a = '\\x3c/SCRIPT>'"),
            ("a = '\\\\</script>'", "a = '\\\\\\x3c/script>'"),
            ("a = `</script>${'</script>'}<!--`", "a = `\\x3c/script>${'\\x3c/script>'}\\x3c!--`"),
            ("// it's </script>\na", "// it's \\x3c/script>\na"),
            ("/* ' </script> */ a", "/* ' \\x3c/script> */ a"),
            ("a = /[</script>]/", "a = /[\\x3c/script>]/"),
            ("a = /<!--/", "a = /\\x3c!--/"),
            ("a = /(?<!--)x/", "a = /(?<!\\x2d-)x/"),
            ("a = b</script/.lastIndex", "a = b< /script/.lastIndex"),
            ("a <!-- it's <!-- </script>\nb", "a //-- it's \\x3c!-- \\x3c/script>\nb"),
            ("a = '<script>'", "a = '<script>'"),
            ("a = '</scrip>'", "a = '</scrip>'"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn a_tag_would_see_the_escape() {
        let text = "a = `</script>` + String.raw`1${2}</script>`";
        let source = Source::decode("/m.js".into(), text.as_bytes().to_vec());
        let Ok(Scanned::CommonJs(record)) = scan(&source, Format::CommonJs, Wishes::default()) else { unreachable!() };
        let at = u32::try_from(text.rfind("</").unwrap()).unwrap();
        assert_eq!(unfit(&source, &record), Some(Span::new(at, at + 1)));
        assert_eq!(escaped(text), "a = `\\x3c/script>` + String.raw`1${2}</script>`");
    }
}
