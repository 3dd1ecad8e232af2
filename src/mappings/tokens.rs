//! Where a text gets its mapping points: the starts of the tokens that something can point at.
//!
//! A lookup in a map gives the nearest point before the place asked for, so a place is exact if and only if a point stands
//! there. What points into a program are stack traces, debuggers and coverage tools, and in all of them the positions are
//! V8's. Those were read off its bytecode (`node --print-bytecode`, every `S>` and `E>` of lodash, typescript, prettier,
//! webpack and a file with all of the syntax): they are starts of words, literals, brackets and operators, never of a `)`,
//! a comma, a semicolon or a colon, nor of `=>` and the `?` of a conditional. A property's position is its name, but behind
//! a call in the same chain it is the dot.
//!
//! The tokens come from the bytes alone, without the parser's help: that is an order of magnitude cheaper than to
//! collect them from the syntax tree. Only what can't be told from the bytes comes from the parser: where regular
//! expressions and the texts of templates are. A doubtful byte is made a point, which is never wrong: text between two edits
//! maps exactly at every byte.

use super::position::{Cursor, Position};
use crate::source::Span;

/// What a byte means where a token may start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// White space, and what nothing points at.
    Quiet,
    /// LF and CR.
    LineEnd,
    /// Part of a word: a name, a keyword, a number; `#` of a private name, `\` of an escape.
    Word,
    /// Part of a word, or white space; more than one byte.
    NotAscii,
    /// A token of its own.
    Bracket,
    /// Part of an operator.
    Operator,
    Dot,
    Question,
    Quote,
    Slash,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Quiet; 256];
    let mut byte = 0;
    while byte < 256 {
        #[allow(clippy::cast_possible_truncation)] // below 256
        let character = byte as u8;
        classes[byte] = match character {
            b'\n' | b'\r' => Class::LineEnd,
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'$' | b'#' | b'\\' => Class::Word,
            0x80..=0xFF => Class::NotAscii,
            b'(' | b'[' | b']' | b'{' | b'}' | b'`' | b'@' => Class::Bracket,
            b'=' | b'+' | b'-' | b'*' | b'%' | b'&' | b'|' | b'^' | b'!' | b'~' | b'<' | b'>' => Class::Operator,
            b'.' => Class::Dot,
            b'?' => Class::Question,
            b'"' | b'\'' => Class::Quote,
            b'/' => Class::Slash,
            _ => Class::Quiet,
        };
        byte += 1;
    }
    classes
};

fn class(byte: u8) -> Class {
    CLASSES[usize::from(byte)]
}

/// The points of a text, in order.
pub(super) struct Tokens<'a> {
    text: &'a str,
    cursor: Cursor<'a>,
    /// Regular expressions and texts of templates that are still ahead, sorted.
    opaque: std::slice::Iter<'a, Span>,
    /// Byte offset of the next of them; behind the end where there is none.
    next_opaque: usize,
    /// Whether all else can be told from the bytes: if not, there are points in strings and comments as well.
    knows_opaque: bool,
    /// Whether the token before was a word.
    after_word: bool,
    /// Whether the words and dots before go back to something else than a word: `f().a`.
    in_chain: bool,
}

impl<'a> Tokens<'a> {
    /// The points of `text`. `opaque`: its regular expressions and texts of templates, sorted and disjoint.
    pub(super) fn new(text: &'a str, opaque: &'a [Span]) -> Self {
        let mut tokens = Self {
            text,
            cursor: Cursor::new(text),
            opaque: opaque.iter(),
            next_opaque: 0,
            knows_opaque: true,
            after_word: false,
            in_chain: false,
        };
        tokens.find_next_opaque();
        tokens
    }

    /// The points of a text that no parser has seen, and more.
    pub(super) fn of_any_text(text: &'a str) -> Self {
        Self { knows_opaque: false, ..Self::new(text, &[]) }
    }

    /// Where the text ends; to be asked when there are no more points.
    pub(super) fn end(&self) -> Position {
        self.cursor.position()
    }

    fn find_next_opaque(&mut self) {
        self.next_opaque = self.opaque.as_slice().first().map_or(usize::MAX, |span| span.start as usize);
    }

    /// Moves behind the regular expression, or the text and the sign that ends it, which start here; returns the position of
    /// the former.
    fn pass_opaque(&mut self) -> Option<Position> {
        let span = self.opaque.next()?;
        self.find_next_opaque();
        let is_regex = self.cursor.peek(0) == b'/';
        let start = self.cursor.position();
        self.cursor.pass(span.range().end.min(self.cursor.bytes.len()));
        if is_regex {
            return Some(start);
        }
        self.cursor.at += match (self.cursor.peek(0), self.cursor.peek(1)) {
            (b'$', b'{') => 2,
            (b'`', _) => 1,
            _ => 0,
        };
        None
    }

    /// Moves behind the word that starts here.
    #[inline]
    fn pass_word(&mut self) {
        while let Some(byte) = self.cursor.bytes.get(self.cursor.at) {
            match class(*byte) {
                Class::Word => self.cursor.at += 1,
                Class::NotAscii if !self.is_at_space() => self.cursor.pass_byte(),
                _ => return,
            }
        }
    }

    /// Whether a white space or line terminator outside ASCII starts here (ECMA-262, 12.2 and 12.3).
    fn is_at_space(&self) -> bool {
        let character = self.text.get(self.cursor.at..).and_then(|rest| rest.chars().next());
        character.is_some_and(|character| character.is_whitespace() || character == '\u{FEFF}')
    }

    /// Moves behind the string that starts here: to its quote, or the end of the line if it is none after all.
    fn pass_string(&mut self) {
        let quote = self.cursor.peek(0);
        self.cursor.at += 1;
        while let Some(byte) = self.cursor.bytes.get(self.cursor.at) {
            match *byte {
                b'\n' | b'\r' => return,
                b'\\' => {
                    let length = if self.cursor.bytes[self.cursor.at + 1..].starts_with(b"\r\n") { 3 } else { 2 };
                    self.cursor.pass((self.cursor.at + length).min(self.cursor.bytes.len()));
                }
                0x80.. => self.cursor.pass_byte(),
                byte => {
                    self.cursor.at += 1;
                    if byte == quote {
                        return;
                    }
                }
            }
        }
    }

    /// Moves behind the comment that starts here; returns whether there is one.
    fn pass_comment(&mut self) -> bool {
        let rest = &self.cursor.bytes[self.cursor.at..];
        let length = match rest.get(1) {
            _ if !self.knows_opaque => return false,
            Some(b'/') => line_length(rest),
            Some(b'*') => memchr::memmem::find(&rest[2..], b"*/").map_or(rest.len(), |at| at + 4),
            _ => return false,
        };
        self.cursor.pass(self.cursor.at + length);
        true
    }

    /// Whether nothing points at the operator character here: it continues an operator, or belongs to `=>`.
    fn continues_operator(&self) -> bool {
        let character = self.cursor.peek(0);
        let before = self.cursor.at.checked_sub(1).map_or(b' ', |at| self.cursor.bytes[at]);
        if character == b'=' && self.cursor.peek(1) == b'>' {
            return true;
        }
        let text_before = &self.cursor.bytes[..self.cursor.at];
        if character != before && (text_before.ends_with(b"++") || text_before.ends_with(b"--")) {
            return false;
        }
        let is_unary = character == b'~' || (matches!(character, b'!' | b'+' | b'-') && character != before);
        !is_unary && matches!(class(before), Class::Operator | Class::Slash | Class::Question)
    }
}

/// The length of the line up to its end, in bytes.
fn line_length(text: &[u8]) -> usize {
    let mut from = 0;
    loop {
        match memchr::memchr3(b'\n', b'\r', 0xE2, &text[from..]) {
            None => return text.len(),
            Some(at) if text[from + at] != 0xE2 || is_separator(&text[from + at..]) => return from + at,
            Some(at) => from += at + 1,
        }
    }
}

/// Whether the text starts with U+2028 or U+2029.
fn is_separator(text: &[u8]) -> bool {
    text.starts_with(&[0xE2, 0x80, 0xA8]) || text.starts_with(&[0xE2, 0x80, 0xA9])
}

impl Iterator for Tokens<'_> {
    type Item = Position;

    fn next(&mut self) -> Option<Position> {
        loop {
            let byte = *self.cursor.bytes.get(self.cursor.at)?;
            if self.cursor.at >= self.next_opaque {
                self.after_word = false;
                match self.pass_opaque() {
                    None => continue,
                    regex => return regex,
                }
            }
            let position = self.cursor.position();
            match class(byte) {
                Class::Quiet => {
                    // White space does not end a chain: its calls often stand on lines of their own.
                    self.after_word &= byte <= b' ';
                    self.in_chain &= byte <= b' ';
                    self.cursor.at += 1;
                }
                Class::LineEnd => self.cursor.pass_byte(),
                Class::NotAscii if self.is_at_space() => {
                    self.cursor.pass(self.cursor.at + byte.leading_ones() as usize);
                }
                Class::Word | Class::NotAscii => {
                    self.pass_word();
                    self.after_word = true;
                    return Some(position);
                }
                Class::Dot => {
                    let before = self.cursor.at.checked_sub(1).map_or(b' ', |at| self.cursor.bytes[at]);
                    // `a?.5:1` has no `?.` (ECMA-262, OptionalChainingPunctuator).
                    let is_optional = before == b'?' && !self.cursor.peek(1).is_ascii_digit();
                    let continues = before == b'.' || is_optional;
                    self.in_chain |= !self.after_word;
                    self.after_word = false;
                    self.cursor.at += 1;
                    if self.in_chain && !continues {
                        return Some(position);
                    }
                }
                Class::Slash if self.pass_comment() => {}
                class => {
                    self.after_word = false;
                    self.in_chain = false;
                    if self.pass_token(class) {
                        return Some(position);
                    }
                }
            }
        }
    }
}

impl Tokens<'_> {
    /// Moves over a token that is neither a word nor a dot; returns whether something can point at it.
    fn pass_token(&mut self, class: Class) -> bool {
        let is_pointed_at = match class {
            Class::Operator => !self.continues_operator(),
            Class::Question => matches!(self.cursor.peek(1), b'?' | b'.'),
            _ => true,
        };
        match class {
            Class::Quote if self.knows_opaque => self.pass_string(),
            _ => self.cursor.at += 1,
        }
        is_pointed_at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with a mark before each point. All of it on one line, in ASCII.
    fn marked(text: &str, opaque: &[(u32, u32)]) -> String {
        let opaque: Vec<Span> = opaque.iter().map(|(start, end)| Span::new(*start, *end)).collect();
        let mut marked = String::new();
        let mut written = 0;
        for point in Tokens::new(text, &opaque) {
            let at = point.column as usize;
            marked.push_str(&text[written..at]);
            marked.push('·');
            written = at;
        }
        marked + &text[written..]
    }

    #[test]
    fn points_stand_where_v8_points() {
        for (text, wanted) in [
            ("a.b.c(d, 'e')", "·a.·b.·c·(·d, ·'e')"),
            ("f(x).a.b", "·f·(·x)·.·a·.·b"),
            ("f(x) .a = b.c", "·f·(·x) ·.·a ·= ·b.·c"),
            ("a[0].b", "·a·[·0·]·.·b"),
            ("a?.b.c ?? d", "·a·?.·b·.·c ·?? ·d"),
            ("a?.5:b", "·a·?·.·5:·b"),
            ("a ? b : c", "·a ? ·b : ·c"),
            ("[...a]", "·[·...·a·]"),
            ("a=-b;a+=~+b;!!c", "·a·=·-·b;·a·+=·~·+·b;·!!·c"),
            ("a++<b", "·a·++·<·b"),
            ("a===b&&!c", "·a·===·b·&&·!·c"),
            ("x => y >>>= z", "·x => ·y ·>>>= ·z"),
            ("new A(); `x`", "·new ·A·(); ·`·x·`"),
            ("// x y", "// x y"),
            ("a /* x 'y */ / b", "·a /* x 'y */ ·/ ·b"),
            ("'a\\'b' + \"'\"", "·'a\\'b' ·+ ·\"'\""),
            ("'not closed", "·'not closed"),
        ] {
            assert_eq!(marked(text, &[]), wanted);
        }
    }

    #[test]
    fn regular_expressions_and_template_texts_are_passed_whole() {
        assert_eq!(marked("a = /[/'`]/.b", &[(4, 11)]), "·a ·= ·/[/'`]/·.·b");
        assert_eq!(marked("`it's ${x} //`+1", &[(1, 6), (10, 13)]), "·`it's ${·x·} //`·+·1");
    }

    #[test]
    fn lines_and_columns_are_those_of_the_text() {
        let text = "a\r\n é = '\\\r\n𝒳'; b /* \u{2028} */ c // x\u{2029}d\u{A0}é\n";
        let points: Vec<(u32, u32)> = Tokens::new(text, &[]).map(|point| (point.line, point.column)).collect();
        assert_eq!(points, [(0, 0), (1, 1), (1, 3), (1, 5), (2, 5), (3, 4), (4, 0), (4, 2)]);
    }
}
