//! What stands between the tokens: white space and comments, of which only as much stays as keeps the tokens apart.

use super::Kind;
use super::statements::{Found, Opaque};
use crate::record::Edit;
use crate::source::Span;

/// The edits, sorted and disjoint.
pub(super) fn edits(text: &str, found: &Found, kind: Kind) -> Vec<Edit> {
    let mut walk = Walk::new(text, found, kind);
    walk.run();
    walk.edits
}

/// A token, as far as its neighbours have to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    /// The start of the text.
    None,
    /// A name or a keyword.
    Word,
    Number,
    Regex,
    /// Anything else: its last character.
    Sign(u8),
}

/// The walk through the text, forward only.
struct Walk<'a> {
    text: &'a str,
    found: &'a Found,
    has_html_comments: bool,
    /// Byte offset.
    at: usize,
    before: Token,
    /// How many of each list in `found` are behind.
    passed: Passed,
    edits: Vec<Edit>,
}

#[derive(Default)]
struct Passed {
    opaque: usize,
    seams: usize,
}

/// White space, comments and idle tokens in a row.
struct Gap {
    end: usize,
    /// The comments in it that stay.
    kept: Vec<Comment>,
}

struct Comment {
    start: usize,
    end: usize,
    /// Whether the end of the line is its end.
    is_line: bool,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str, found: &'a Found, kind: Kind) -> Self {
        let has_html_comments = kind == Kind::Script;
        Self {
            text,
            found,
            has_html_comments,
            at: 0,
            before: Token::None,
            passed: Passed::default(),
            edits: Vec::new(),
        }
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    fn run(&mut self) {
        while self.at < self.text.len() {
            self.between();
            if self.at < self.text.len() {
                self.token();
            }
        }
    }

    // ---- between tokens

    /// Passes what stands before the next token.
    fn between(&mut self) {
        if self.opaque().is_some() {
            return;
        }
        if let Some(end) = self.seam() {
            self.replace(self.at, end, ",");
            (self.at, self.before) = (end, Token::Sign(b','));
            return;
        }
        let gap = self.gap(self.at);
        let is_open = contains(&self.found.open_ends, self.at);
        if gap.end == self.at {
            return;
        }
        let needs_end = is_open && !self.ends_anyway(gap.end);
        let text = match () {
            () if needs_end => ";",
            () if gap.kept.is_empty() && self.needs_space(gap.end) => " ",
            () => "",
        };
        self.fill(&gap, text);
        if needs_end {
            self.before = Token::Sign(b';');
        }
        self.at = gap.end;
    }

    /// Whether a statement is at its end where this stands.
    fn ends_anyway(&self, at: usize) -> bool {
        matches!(self.byte(at), b'}' | b';' | 0)
    }

    /// Replaces a gap by `text`; comments in it stay.
    fn fill(&mut self, gap: &Gap, mut text: &'static str) {
        let mut start = self.at;
        for comment in &gap.kept {
            self.replace(start, comment.start, text);
            start = comment.end;
            text = if comment.is_line { "\n" } else { "" };
        }
        self.replace(start, gap.end, text);
    }

    fn replace(&mut self, start: usize, end: usize, text: &str) {
        if &self.text[start..end] != text {
            self.edits.push(Edit { span: span(start, end), text: text.to_owned() });
        }
    }

    /// The end of the seam between two declarations, if one starts here and no comment in it has to stay.
    fn seam(&mut self) -> Option<usize> {
        let seams = &self.found.seams;
        while seams.get(self.passed.seams).is_some_and(|seam| (seam.start as usize) < self.at) {
            self.passed.seams += 1;
        }
        let seam = seams.get(self.passed.seams).filter(|seam| seam.start as usize == self.at)?.range();
        let mut at = seam.start;
        // Nothing but white space, semicolons, one word and comments.
        while at < seam.end {
            let gap = self.gap(at);
            if !gap.kept.is_empty() {
                return None;
            }
            at = gap.end.max(at + 1);
        }
        Some(seam.end)
    }

    /// The gap that starts at a byte offset.
    fn gap(&self, start: usize) -> Gap {
        let mut gap = Gap { end: start, kept: Vec::new() };
        let mut is_line_start = self.before == Token::None;
        loop {
            let at = gap.end;
            let rest = &self.text[at..];
            let space = rest.len() - rest.trim_start_matches(is_space).len();
            is_line_start |= has_break(&rest[..space]);
            gap.end += space;
            let at = gap.end;
            if let Some(comment) = self.comment(at, is_line_start) {
                is_line_start |= has_break(&self.text[at..comment.end]);
                gap.end = comment.end;
                if is_legal(&self.text[at..comment.end]) {
                    gap.kept.push(comment);
                }
            } else if self.is_idle(at) {
                gap.end += 1;
            } else if space == 0 {
                return gap;
            }
        }
    }

    /// The comment at a byte offset, if there is one.
    fn comment(&self, at: usize, is_line_start: bool) -> Option<Comment> {
        let rest = &self.text[at..];
        let is_html = self.has_html_comments && (rest.starts_with("<!--") || is_line_start && rest.starts_with("-->"));
        let is_line = is_html || rest.starts_with("//") || at == 0 && rest.starts_with("#!");
        let length = if is_line {
            rest.find(is_break).unwrap_or(rest.len())
        } else {
            rest.strip_prefix("/*")?.find("*/").map_or(rest.len(), |end| end + 4)
        };
        Some(Comment { start: at, end: at + length, is_line })
    }

    /// Whether the token at a byte offset can go: it is idle, or a semicolon before a `}`.
    fn is_idle(&self, at: usize) -> bool {
        if contains(&self.found.idle, at) {
            return true;
        }
        self.byte(at) == b';' && contains(&self.found.closing, at) && self.byte(self.behind(at + 1)) == b'}'
    }

    /// The next token that is not idle.
    fn behind(&self, at: usize) -> usize {
        self.gap(at).end
    }

    /// Whether the token at a byte offset would be part of the one before.
    fn needs_space(&self, at: usize) -> bool {
        let next = self.byte(at);
        let starts_word = is_word(next) && !self.becomes_sign(at);
        match self.before {
            Token::None => false,
            Token::Word | Token::Regex => starts_word,
            Token::Number => starts_word || next == b'.',
            Token::Sign(last) => joining(last).contains(&next),
        }
    }

    /// Whether the word at a byte offset is replaced by something that is none.
    fn becomes_sign(&self, at: usize) -> bool {
        self.found.edits.binary_search_by_key(&at, |edit| edit.span.start as usize).is_ok()
    }

    // ---- tokens

    /// Passes the token that starts here.
    fn token(&mut self) {
        if let Some(opaque) = self.opaque() {
            self.passed.opaque += 1;
            self.at = opaque.span.end as usize;
            self.before = Token::Regex;
            if !opaque.is_regex {
                // The sign that ends the text: `${` or a backtick.
                self.at += if self.byte(self.at) == b'$' { 2 } else { 1 };
                self.before = Token::Sign(self.byte(self.at - 1));
            }
            return;
        }
        match self.byte(self.at) {
            quote @ (b'"' | b'\'') => self.pass_string(quote),
            first if is_word(first) => self.pass_word(first.is_ascii_digit()),
            b'.' if self.byte(self.at + 1).is_ascii_digit() => self.pass_word(true),
            sign => {
                self.at += 1;
                self.before = Token::Sign(sign);
            }
        }
    }

    /// The regular expression or the text of a template that starts here.
    fn opaque(&self) -> Option<Opaque> {
        self.found.opaque.get(self.passed.opaque).filter(|opaque| opaque.span.start as usize <= self.at).copied()
    }

    fn pass_string(&mut self, quote: u8) {
        self.at += 1;
        while self.at < self.text.len() && self.byte(self.at) != quote {
            self.at += if self.byte(self.at) == b'\\' { 2 } else { 1 };
        }
        self.at = (self.at + 1).min(self.text.len());
        self.before = Token::Sign(quote);
    }

    /// Passes a name, a keyword or a number.
    fn pass_word(&mut self, is_number: bool) {
        self.before = if is_number { Token::Number } else { Token::Word };
        loop {
            let rest = &self.text[self.at..];
            self.at += match rest.chars().next() {
                Some('\\') if rest.starts_with("\\u{") => rest.find('}').map_or(1, |end| end + 1),
                Some('.') if is_number => 1,
                Some(character) if is_word_part(character) => character.len_utf8(),
                _ => return,
            };
        }
    }
}

/// What a sign must not stand directly before: together they would be another operator, or a comment.
fn joining(sign: u8) -> &'static [u8] {
    match sign {
        b'+' => b"+",
        b'-' => b"->",
        b'/' => b"/*",
        b'<' => b"!/",
        b'.' | b'?' => b".",
        _ => b"",
    }
}

fn span(start: usize, end: usize) -> Span {
    // Texts are shorter than 2^29 bytes (fs::MAX_FILE_BYTES).
    let offset = |at| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(offset(start), offset(end))
}

fn contains(places: &[u32], at: usize) -> bool {
    u32::try_from(at).is_ok_and(|at| places.binary_search(&at).is_ok())
}

/// Part of a name, a keyword or a number. Beyond ASCII, what is no white space is.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'\\' | 0x80..)
}

fn is_word_part(character: char) -> bool {
    u8::try_from(character).map_or(true, is_word) && !is_space(character)
}

fn is_space(character: char) -> bool {
    character.is_whitespace() || character == '\u{FEFF}'
}

fn is_break(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

fn has_break(text: &str) -> bool {
    text.contains(is_break)
}

/// Whether a comment is part of a licence, as tools know them.
fn is_legal(comment: &str) -> bool {
    comment.starts_with("/*!")
        || comment.starts_with("//!")
        || comment.contains("@license")
        || comment.contains("@preserve")
}
