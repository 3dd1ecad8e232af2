//! A writer that knows which line it is on.

use std::io::{self, Write};

/// Passes a text on, in whole characters, and counts its lines, which end as ECMA-262 says (12.3).
pub struct CountedLines<'a> {
    to: &'a mut dyn Write,
    counts: bool,
    /// The line that the text so far ends on, 1-based; right where lines are counted.
    pub line: usize,
}

impl<'a> CountedLines<'a> {
    /// At the start of a text.
    pub fn new(to: &'a mut dyn Write, counts: bool) -> Self {
        Self { to, counts, line: 1 }
    }
}

impl Write for CountedLines<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.counts {
            self.line += line_ends(bytes);
        }
        self.to.write_all(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// How many lines end in a text. A CR at its very end is no line terminator: texts of modules are followed by a LF.
fn line_ends(bytes: &[u8]) -> usize {
    let others = memchr::memchr2_iter(b'\r', 0xE2, bytes).filter(|at| match bytes[*at..] {
        [b'\r', next, ..] => next != b'\n',
        // U+2028 and U+2029.
        [0xE2, 0x80, 0xA8 | 0xA9, ..] => true,
        _ => false,
    });
    memchr::memchr_iter(b'\n', bytes).count() + others.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_in_ecmascript() {
        for (text, ends) in [("", 0), ("a\nb\r\nc\rd", 3), ("a\u{2028}b\u{2029}’é", 2), ("\n\n", 2), ("a\r", 0)] {
            let mut written = Vec::new();
            let mut to = CountedLines::new(&mut written, true);
            to.write_all(text.as_bytes()).unwrap();
            assert_eq!(to.line, 1 + ends, "{text:?}");
            assert_eq!(written, text.as_bytes());
        }
    }
}
