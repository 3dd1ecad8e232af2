//! The pass over a text that adds up what nests in it.

use super::{ARROW, BRACKET, KEYWORD, LINK, OPERATOR};

/// Brackets in brackets at which node gives up long before: it ends between 1,000 and 6,000 of them.
pub(super) const MAX_BRACKETS: usize = 10_000;

/// Operators and keywords in each other at which node gives up long before: it ends below 30,000 of them.
const MAX_OPERATORS: usize = 50_000;

/// What a colon counts besides as an operator: node ends below 5,000 labels, and the parser looks for each among all others.
const COLON: usize = 4;

/// What a byte is in the text of a program, outside of what is skipped.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Blank,
    LineEnd,
    /// Part of a name, a keyword or a number.
    Word,
    Other,
}

/// The class of each byte: the pass looks up nearly every byte of the program.
const CLASSES: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut classes = [Class::Other; 256];
    let mut byte = 0_u8;
    loop {
        classes[byte as usize] = match byte {
            b'\n' | b'\r' => Class::LineEnd,
            b' ' | b'\t' => Class::Blank,
            _ if is_in_word(byte) => Class::Word,
            _ => Class::Other,
        };
        if byte == u8::MAX {
            return classes;
        }
        byte += 1;
    }
}

const fn is_in_word(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'$' | b'#' | b'\\' | 0x80..)
}

/// What the token before was, as far as it matters for the next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// An operator, an opening bracket, `;`, `,`, or a keyword such as `return`: an expression or a statement follows.
    Open,
    /// The end of an expression.
    Value,
    /// The `)` of `if (…)` and its like: a statement follows.
    Head,
    /// `}`: of a block, or of an expression.
    Brace,
}

/// An open bracket, or the statements outside of all.
pub(super) struct Level {
    /// The byte that opened it; `$` for `${`.
    kind: u8,
    /// Whether it is the `(` behind `if`, `for`, `while` or `with`.
    is_head: bool,
    /// Operators in it that may nest, since its last `,` or `;`, and what they need.
    operators: usize,
    operator_bytes: usize,
    /// Statements that may nest (`if (a) if (b) …`), since the last one that ended.
    keywords: usize,
    /// A statement has ended, unless `else` follows.
    has_ended: bool,
}

impl Level {
    fn new(kind: u8, is_head: bool) -> Self {
        Self { kind, is_head, operators: 0, operator_bytes: 0, keywords: 0, has_ended: false }
    }

    fn bytes(&self) -> usize {
        self.operator_bytes + self.keywords * KEYWORD
    }
}

pub(super) struct Pass<'a> {
    text: &'a [u8],
    at: usize,
    before: Before,
    /// A line has ended since the token before.
    is_new_line: bool,
    /// The word before was `if`, `for`, `while` or `with`.
    is_behind_head: bool,
    /// The innermost level, and those around it.
    level: Level,
    pub(super) outer: Vec<Level>,
    /// What the levels around the innermost need, and their operators and keywords.
    outer_bytes: usize,
    outer_operators: usize,
    /// The largest need so far, and where.
    pub(super) most: usize,
    pub(super) most_at: usize,
    /// What everything would need if it all were nested.
    pub(super) total: usize,
    pub(super) too_deep: Option<usize>,
    /// There was a `/` of which it is unclear what it is.
    pub(super) is_unsure: bool,
}

impl<'a> Pass<'a> {
    pub(super) fn new(text: &'a [u8]) -> Self {
        Self {
            text,
            at: 0,
            before: Before::Open,
            is_new_line: false,
            is_behind_head: false,
            level: Level::new(b' ', false),
            outer: Vec::new(),
            outer_bytes: 0,
            outer_operators: 0,
            most: 0,
            most_at: 0,
            total: 0,
            too_deep: None,
            is_unsure: false,
        }
    }

    fn peek(&self, ahead: usize) -> u8 {
        self.text.get(self.at + ahead).copied().unwrap_or(0)
    }

    /// Goes on behind all bytes of a class that follow.
    fn skip(&mut self, class: Class) {
        let rest = &self.text[self.at..];
        let length = rest.iter().position(|byte| CLASSES[usize::from(*byte)] != class);
        self.at += length.unwrap_or(rest.len());
    }

    pub(super) fn run(&mut self) {
        while let Some(&byte) = self.text.get(self.at)
            && self.too_deep.is_none()
        {
            match CLASSES[usize::from(byte)] {
                Class::LineEnd => {
                    self.is_new_line = true;
                    self.at += 1;
                }
                Class::Blank => self.skip(Class::Blank),
                Class::Word => self.word(),
                Class::Other if byte == b'/' && matches!(self.peek(1), b'/' | b'*') => self.comment(),
                Class::Other => {
                    self.punctuation(byte);
                    self.is_new_line = false;
                    self.is_behind_head = false;
                }
            }
        }
        self.settle();
    }

    fn punctuation(&mut self, byte: u8) {
        match byte {
            b'(' | b'[' | b'{' => self.open(byte),
            b')' | b']' | b'}' => self.close(byte),
            b'`' => {
                self.at += 1;
                self.template();
            }
            b'"' | b'\'' => self.string(byte),
            b'/' => self.slash(),
            b';' | b',' => self.separator(byte),
            // By far the most frequent operator.
            b'.' => {
                self.add_link();
                self.before = Before::Open;
                self.at += 1;
            }
            _ => self.operator(byte),
        }
    }

    // ---- what nests

    /// Before what is open here ends, or something opens in it: this may be where it takes most.
    fn settle(&mut self) {
        let need = self.outer_bytes + self.level.bytes();
        if need > self.most {
            self.most = need;
            self.most_at = self.at;
        }
        if self.level.operators + self.level.keywords + self.outer_operators > MAX_OPERATORS {
            self.too_deep = Some(self.at);
        }
    }

    fn add_operator(&mut self, bytes: usize) {
        self.level.operators += 1;
        self.add_bytes(bytes);
    }

    /// A link of a chain that is read without recursion: `a.b`, `a + b`.
    fn add_link(&mut self) {
        self.add_bytes(LINK);
    }

    fn add_bytes(&mut self, bytes: usize) {
        self.level.operator_bytes += bytes;
        self.total += bytes;
    }

    fn open(&mut self, kind: u8) {
        self.continue_statement(false);
        self.settle();
        self.outer_bytes += self.level.bytes() + BRACKET;
        self.outer_operators += self.level.operators + self.level.keywords;
        let is_head = kind == b'(' && self.is_behind_head;
        self.outer.push(std::mem::replace(&mut self.level, Level::new(kind, is_head)));
        if self.outer.len() >= MAX_BRACKETS {
            self.too_deep = Some(self.at);
        }
        self.total += BRACKET;
        self.before = Before::Open;
        self.at += 1;
    }

    fn close(&mut self, byte: u8) {
        self.at += 1;
        let fits = |kind: u8| matches!((kind, byte), (b'(', b')') | (b'[', b']') | (b'{' | b'$', b'}'));
        // What does not fit was misread, or the text is no program.
        let misread = if fits(self.level.kind) {
            Some(0)
        } else {
            self.outer.iter().rev().position(|level| fits(level.kind)).map(|levels| levels + 1)
        };
        if let Some(misread) = misread {
            for _ in 0..misread {
                self.pop();
            }
            let closed = self.pop();
            if closed.kind == b'$' {
                return self.template();
            }
            self.before = match byte {
                b'}' => Before::Brace,
                b')' if closed.is_head => Before::Head,
                _ => Before::Value,
            };
        }
        // A call or an index: the next link of a chain, perhaps.
        self.add_link();
        self.level.has_ended |= byte == b'}';
    }

    fn pop(&mut self) -> Level {
        self.settle();
        let around = self.outer.pop().unwrap_or_else(|| Level::new(b' ', false));
        self.outer_bytes = self.outer_bytes.saturating_sub(around.bytes() + BRACKET);
        self.outer_operators = self.outer_operators.saturating_sub(around.operators + around.keywords);
        std::mem::replace(&mut self.level, around)
    }

    fn separator(&mut self, byte: u8) {
        self.settle();
        (self.level.operators, self.level.operator_bytes) = (0, 0);
        self.level.has_ended |= byte == b';';
        self.before = Before::Open;
        self.at += 1;
    }

    /// A token that is no operator: if a statement had ended before it, another one starts here.
    fn continue_statement(&mut self, is_else: bool) {
        if std::mem::take(&mut self.level.has_ended) && !is_else {
            self.settle();
            self.level.keywords = 0;
        }
    }

    /// A word on a new line behind the end of an expression starts a statement (ECMA-262, 12.10).
    fn start_statement(&mut self) {
        self.settle();
        (self.level.operators, self.level.operator_bytes, self.level.keywords) = (0, 0, 0);
    }

    // ---- tokens

    fn word(&mut self) {
        let start = self.at;
        self.skip(Class::Word);
        let word = &self.text[start..self.at];
        let is_property = start > 0 && self.text[start - 1] == b'.' && self.before == Before::Open;
        let word = if may_be_keyword(word) && !is_property { word } else { b"" };
        if self.is_new_line || self.level.has_ended {
            self.first_word(word);
        }
        self.is_behind_head = false;
        self.before = Before::Value;
        if !word.is_empty() {
            self.keyword(word);
        }
    }

    /// A word that may start a statement.
    fn first_word(&mut self, word: &[u8]) {
        self.continue_statement(word == b"else");
        if std::mem::take(&mut self.is_new_line)
            && matches!(self.before, Before::Value | Before::Brace)
            && !matches!(word, b"in" | b"instanceof" | b"of" | b"else" | b"while")
        {
            self.start_statement();
        }
    }

    fn keyword(&mut self, word: &[u8]) {
        self.before = Before::Open;
        match word {
            b"if" | b"for" | b"while" | b"with" | b"else" | b"do" => {
                self.is_behind_head = !matches!(word, b"else" | b"do");
                self.level.keywords += 1;
                self.total += KEYWORD;
            }
            b"new" | b"typeof" | b"void" | b"delete" | b"await" | b"yield" | b"async" | b"class" | b"extends" => {
                self.add_operator(OPERATOR);
            }
            b"in" | b"of" | b"instanceof" => self.add_link(),
            b"return" | b"throw" => {}
            b"case" | b"default" => self.start_statement(),
            _ => self.before = Before::Value,
        }
    }

    fn operator(&mut self, byte: u8) {
        let next = self.peek(1);
        // These can't go on behind a value: a statement starts here.
        if self.is_new_line && self.before == Before::Value && (byte == b'~' || (byte == b'!' && next != b'=')) {
            self.start_statement();
        }
        let is_prefix = self.before == Before::Open || self.before == Before::Head;
        let length = match (byte, next) {
            (b'=', b'>') => {
                self.add_operator(ARROW);
                2
            }
            (b'?', b'.' | b'?') | (b'=' | b'!' | b'<' | b'>', b'=') | (b'&', b'&') | (b'|', b'|') => {
                self.add_link();
                2
            }
            (b'+', b'+') | (b'-', b'-') => 2,
            (b'*', b'*') => {
                self.add_operator(OPERATOR);
                2
            }
            (b':', _) => {
                self.level.operators += COLON;
                self.add_operator(OPERATOR);
                1
            }
            (b'=' | b'?' | b'!' | b'~', _) => {
                self.add_operator(OPERATOR);
                1
            }
            (b'+' | b'-', _) if is_prefix => {
                self.add_operator(OPERATOR);
                1
            }
            _ => {
                self.add_link();
                1
            }
        };
        // `a++` is a value still.
        if !matches!((byte, next), (b'+', b'+') | (b'-', b'-')) {
            self.before = Before::Open;
        }
        self.at += length;
    }

    // ---- what is skipped

    fn comment(&mut self) {
        let rest = &self.text[self.at..];
        let is_block = self.peek(1) == b'*';
        let end = if is_block {
            memchr::memmem::find(&rest[2..], b"*/").map(|end| end + 4)
        } else {
            memchr::memchr2(b'\n', b'\r', rest)
        };
        let length = end.unwrap_or(rest.len());
        self.is_new_line |= is_block && memchr::memchr(b'\n', &rest[..length]).is_some();
        self.at += length;
    }

    fn string(&mut self, quote: u8) {
        self.continue_statement(false);
        self.at += 1;
        while let Some(found) = memchr::memchr3(quote, b'\\', b'\n', &self.text[self.at..]) {
            self.at += found + 1;
            match self.text[self.at - 1] {
                b'\\' => self.at = (self.at + 1).min(self.text.len()),
                // An end of the line in a string is an error, or it was no string.
                _ => break,
            }
        }
        if self.at < self.text.len() && !matches!(self.text[self.at - 1], b'\n') && self.text[self.at - 1] != quote {
            self.at = self.text.len();
        }
        self.before = Before::Value;
    }

    /// The text of a template, up to its end or the next `${`.
    fn template(&mut self) {
        self.continue_statement(false);
        while let Some(found) = memchr::memchr3(b'`', b'\\', b'$', &self.text[self.at..]) {
            self.at += found + 1;
            match self.text[self.at - 1] {
                b'`' => {
                    self.before = Before::Value;
                    return self.add_link();
                }
                b'\\' => self.at = (self.at + 1).min(self.text.len()),
                _ if self.peek(0) == b'{' => return self.open(b'$'),
                _ => {}
            }
        }
        self.at = self.text.len();
    }

    fn slash(&mut self) {
        let is_regexp = match self.before {
            Before::Open | Before::Head => true,
            Before::Value => false,
            Before::Brace => {
                self.is_unsure = true;
                self.is_new_line
            }
        };
        match self.regexp_end() {
            Some(end) if is_regexp => {
                self.at = end;
                self.before = Before::Value;
            }
            _ => self.operator(b'/'),
        }
    }

    /// Where a regular expression that starts here ends, if it ends in its line.
    fn regexp_end(&self) -> Option<usize> {
        let mut is_in_class = false;
        let mut at = self.at + 1;
        loop {
            match self.text.get(at)? {
                b'\n' | b'\r' => return None,
                b'\\' => at += 1,
                b'[' => is_in_class = true,
                b']' => is_in_class = false,
                b'/' if !is_in_class => return Some(at + 1),
                _ => {}
            }
            at += 1;
        }
    }
}

/// Most words are names, and nearly all of these can be told from keywords at once.
fn may_be_keyword(word: &[u8]) -> bool {
    word.first().is_some_and(|first| word.len() < 16 && KEYWORD_LENGTHS[usize::from(*first)] >> word.len() & 1 != 0)
}

/// For each first letter, a bit for each length that a keyword with it has.
const KEYWORD_LENGTHS: [u16; 256] = keyword_lengths();

const fn keyword_lengths() -> [u16; 256] {
    const KEYWORDS: [&str; 22] = [
        "if",
        "for",
        "while",
        "with",
        "else",
        "do",
        "new",
        "typeof",
        "void",
        "delete",
        "await",
        "yield",
        "async",
        "class",
        "extends",
        "in",
        "of",
        "instanceof",
        "return",
        "throw",
        "case",
        "default",
    ];
    let mut lengths = [0; 256];
    let mut index = 0;
    while index < KEYWORDS.len() {
        let word = KEYWORDS[index].as_bytes();
        lengths[word[0] as usize] |= 1 << word.len();
        index += 1;
    }
    lengths
}
