//! Positions as source maps count them, and the walk through a text that finds them.

/// A place in a text: lines end as ECMA-262 says (12.3), columns are UTF-16 code units; both start at 0 (ECMA-426, Position types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    /// 0-based.
    pub line: u32,
    /// 0-based, in UTF-16 code units.
    pub column: u32,
}

impl Position {
    /// The position `offset` behind this one, where `offset` is relative to the start of some text that stands here.
    pub(super) fn plus(self, offset: Self) -> Self {
        match offset.line {
            0 => Self { line: self.line, column: self.column + offset.column },
            lines => Self { line: self.line + lines, column: offset.column },
        }
    }

    /// Where `text`, which starts here, ends.
    pub fn behind(self, text: &str) -> Self {
        let mut cursor = Cursor::new(text);
        cursor.pass(text.len());
        self.plus(cursor.position())
    }
}

/// A walk through a text, forward only. The column costs nothing until it is asked for.
///
/// A CR at the very end is no line terminator: module texts are followed by a LF wherever they are written.
pub(super) struct Cursor<'a> {
    pub(super) bytes: &'a [u8],
    /// Byte offset.
    pub(super) at: usize,
    line: u32,
    /// Byte offset.
    line_start: usize,
    /// How many bytes more than UTF-16 code units there are between `line_start` and `at`.
    surplus: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { bytes: text.as_bytes(), at: 0, line: 0, line_start: 0, surplus: 0 }
    }

    #[inline]
    pub(super) fn position(&self) -> Position {
        let column = self.at - self.line_start - self.surplus;
        // Texts are shorter than 2^29 bytes (fs::MAX_FILE_BYTES).
        Position { line: self.line, column: u32::try_from(column).unwrap_or(u32::MAX) }
    }

    /// The byte `distance` ahead; 0 behind the end.
    #[inline]
    pub(super) fn peek(&self, distance: usize) -> u8 {
        self.bytes.get(self.at + distance).copied().unwrap_or(0)
    }

    /// Moves to `end`, whatever stands before it.
    pub(super) fn pass(&mut self, end: usize) {
        let passed = &self.bytes[self.at..end];
        if passed.is_ascii() {
            let start = self.at;
            for at in memchr::memchr2_iter(b'\n', b'\r', passed) {
                self.line_end(start + at);
            }
            self.at = end;
        } else {
            while self.at < end {
                self.pass_byte();
            }
        }
    }

    /// Moves over one byte of any kind. The position is right again behind the last byte of a character.
    #[inline]
    pub(super) fn pass_byte(&mut self) {
        match self.bytes[self.at] {
            b'\n' | b'\r' => self.line_end(self.at),
            // The last byte of U+2028 and U+2029.
            0xA8 | 0xA9 if self.bytes[..self.at].ends_with(&[0xE2, 0x80]) => self.new_line(self.at + 1),
            // Two bytes are one code unit, three are one, four are a surrogate pair.
            0xC0..=0xDF => self.surplus += 1,
            0xE0..=0xFF => self.surplus += 2,
            _ => {}
        }
        self.at += 1;
    }

    /// Notes the CR or LF at a byte offset. In CRLF, the LF counts and the CR does not.
    fn line_end(&mut self, at: usize) {
        let is_line_end = self.bytes[at] == b'\n' || self.bytes.get(at + 1).is_some_and(|next| *next != b'\n');
        if is_line_end {
            self.new_line(at + 1);
        }
    }

    fn new_line(&mut self, start: usize) {
        self.line += 1;
        self.line_start = start;
        self.surplus = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_of_ecmascript_and_columns_are_utf16() {
        let end = |text: &str| {
            let end = Position::default().behind(text);
            (end.line, end.column)
        };
        assert_eq!(end("ab"), (0, 2));
        assert_eq!(end("a\nb\r\nc\rd"), (3, 1));
        assert_eq!(end("a\u{2028}b\u{2029}é"), (2, 1));
        assert_eq!(end("é€𝒳!"), (0, 5));
        assert_eq!(end("a\r"), (0, 2));
        assert_eq!(Position { line: 3, column: 7 }.behind("x"), Position { line: 3, column: 8 });
        assert_eq!(Position { line: 3, column: 7 }.behind("x\n😀"), Position { line: 4, column: 2 });
    }
}
