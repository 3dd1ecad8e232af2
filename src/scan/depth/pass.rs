//! The pass over a text that adds up what nests in it.

use super::{ARROW, BRACKET, KEYWORD, LINK, OPERATOR, is_blank};

/// Brackets in brackets at which node gives up long before: it ends between 1,000 and 6,000 of them.
pub(super) const MAX_BRACKETS: usize = 10_000;

/// Operators and keywords in each other at which node gives up long before: it ends below 30,000 of them.
const MAX_OPERATORS: usize = 50_000;

/// What a colon counts besides as an operator: node ends below 5,000 labels, and the parser looks for each among all others.
const COLON: usize = 4;

/// Lines start with many of these: they are passed several at a time.
const INDENT: &[u8] = b"        ";

/// What a byte is where a token may start.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    LineEnd,
    /// Part of a name, a keyword or a number.
    Word,
    /// By far the most frequent operator.
    Dot,
    Open,
    Close,
    /// `;` and `,`
    Separator,
    Quote,
    Backtick,
    Slash,
    Operator,
}

/// The class of each byte: the pass looks up nearly every byte of the program.
const CLASSES: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut classes = [Class::Operator; 256];
    let mut byte = 0_u8;
    loop {
        classes[byte as usize] = match byte {
            b' ' | b'\t' => Class::Space,
            b'\n' | b'\r' => Class::LineEnd,
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'$' | b'#' | b'\\' | 0x80.. => Class::Word,
            b'.' => Class::Dot,
            b'(' | b'[' | b'{' => Class::Open,
            b')' | b']' | b'}' => Class::Close,
            b';' | b',' => Class::Separator,
            b'"' | b'\'' => Class::Quote,
            b'`' => Class::Backtick,
            b'/' => Class::Slash,
            _ => Class::Operator,
        };
        if byte == u8::MAX {
            return classes;
        }
        byte += 1;
    }
}

/// What the token before was, as far as it matters for the next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// An operator, an opening bracket, `;`, `,`, or a keyword such as `return`: an expression or a statement follows.
    Open,
    /// `if`, `for`, `while` or `with`.
    HeadWord,
    /// The `)` of `if (…)` and its like: a statement follows.
    Head,
    /// The end of an expression.
    Value,
    /// `}`: of a block, or of an expression.
    Brace,
}

/// An open bracket, or the statements outside of all.
struct Level {
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

/// What a text was found to need. All positions are byte offsets.
pub(super) struct Pass<'a> {
    text: &'a [u8],
    before: Before,
    /// The innermost level, and those around it.
    level: Level,
    outer: Vec<Level>,
    /// What the levels around the innermost need, and their operators and keywords.
    outer_bytes: usize,
    outer_operators: usize,
    /// The largest need so far, and where.
    pub(super) most: usize,
    pub(super) most_at: usize,
    /// Where node could not follow.
    pub(super) too_deep: Option<usize>,
    /// There was a `/` of which it is unclear what it is.
    pub(super) is_unsure: bool,
}

impl<'a> Pass<'a> {
    pub(super) fn over(text: &'a [u8]) -> Self {
        let mut pass = Self {
            text,
            before: Before::Open,
            level: Level::new(b' ', false),
            outer: Vec::new(),
            outer_bytes: 0,
            outer_operators: 0,
            most: 0,
            most_at: 0,
            too_deep: None,
            is_unsure: false,
        };
        pass.run();
        pass
    }

    /// Brackets that are still open at the end.
    #[cfg(test)]
    pub(super) fn open_brackets(&self) -> usize {
        self.outer.len()
    }

    /// What deals with a token is given where it starts, and returns where it ends.
    fn run(&mut self) {
        let mut at = 0;
        while let Some(&byte) = self.text.get(at)
            && self.too_deep.is_none()
        {
            at = match CLASSES[usize::from(byte)] {
                Class::Space => at + 1,
                Class::LineEnd => self.blank(at),
                Class::Word => self.word(at),
                Class::Dot => {
                    self.add_link();
                    self.before = Before::Open;
                    at + 1
                }
                Class::Open => self.open(byte, at),
                Class::Close => self.close(byte, at),
                Class::Separator => self.separator(byte, at),
                Class::Quote => self.string(byte, at),
                Class::Backtick => self.template(at + 1),
                Class::Slash => self.slash(at),
                Class::Operator => self.operator(byte, at),
            };
        }
        self.settle(at);
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.get(at).copied().unwrap_or(0)
    }

    // ---- what nests

    /// Before what is open here ends, or something opens in it: this may be where it takes most.
    fn settle(&mut self, at: usize) {
        let need = self.outer_bytes + self.level.bytes();
        if need > self.most {
            self.most = need;
            self.most_at = at;
        }
        if self.level.operators + self.level.keywords + self.outer_operators > MAX_OPERATORS {
            self.too_deep = Some(at);
        }
    }

    fn add_operator(&mut self, bytes: usize) {
        self.level.operators += 1;
        self.level.operator_bytes += bytes;
    }

    /// A link of a chain that is read without recursion: `a.b`, `a + b`.
    fn add_link(&mut self) {
        self.level.operator_bytes += LINK;
    }

    fn open(&mut self, kind: u8, at: usize) -> usize {
        self.continue_statement(false, at);
        self.settle(at);
        self.outer_bytes += self.level.bytes() + BRACKET;
        self.outer_operators += self.level.operators + self.level.keywords;
        let is_head = kind == b'(' && self.before == Before::HeadWord;
        self.outer.push(std::mem::replace(&mut self.level, Level::new(kind, is_head)));
        if self.outer.len() >= MAX_BRACKETS {
            self.too_deep = Some(at);
        }
        self.before = Before::Open;
        at + 1
    }

    fn close(&mut self, byte: u8, at: usize) -> usize {
        let fits = |kind: u8| matches!((kind, byte), (b'(', b')') | (b'[', b']') | (b'{' | b'$', b'}'));
        // What does not fit was misread, or the text is no program.
        let misread = if fits(self.level.kind) {
            Some(0)
        } else {
            self.outer.iter().rev().position(|level| fits(level.kind)).map(|levels| levels + 1)
        };
        if let Some(misread) = misread {
            for _ in 0..misread {
                self.pop(at);
            }
            let closed = self.pop(at);
            if closed.kind == b'$' {
                return self.template(at + 1);
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
        at + 1
    }

    fn pop(&mut self, at: usize) -> Level {
        self.settle(at);
        let around = self.outer.pop().unwrap_or_else(|| Level::new(b' ', false));
        self.outer_bytes = self.outer_bytes.saturating_sub(around.bytes() + BRACKET);
        self.outer_operators = self.outer_operators.saturating_sub(around.operators + around.keywords);
        std::mem::replace(&mut self.level, around)
    }

    fn separator(&mut self, byte: u8, at: usize) -> usize {
        self.settle(at);
        (self.level.operators, self.level.operator_bytes) = (0, 0);
        self.level.has_ended |= byte == b';';
        self.before = Before::Open;
        at + 1
    }

    /// A token that is no operator: if a statement had ended before it, another one starts here.
    fn continue_statement(&mut self, is_else: bool, at: usize) {
        if std::mem::take(&mut self.level.has_ended) && !is_else {
            self.settle(at);
            self.level.keywords = 0;
        }
    }

    fn start_statement(&mut self, at: usize) {
        self.settle(at);
        (self.level.operators, self.level.operator_bytes, self.level.keywords) = (0, 0, 0);
    }

    // ---- tokens

    fn word_at(&self, at: usize) -> &'a [u8] {
        let rest = &self.text[at..];
        let length = rest.iter().position(|byte| CLASSES[usize::from(*byte)] != Class::Word);
        &rest[..length.unwrap_or(rest.len())]
    }

    fn word(&mut self, at: usize) -> usize {
        let word = self.word_at(at);
        if may_be_keyword(word) && at.checked_sub(1).is_none_or(|before| self.text[before] != b'.') {
            self.continue_statement(word == b"else", at);
            self.keyword(word, at);
        } else {
            self.continue_statement(false, at);
            self.before = Before::Value;
        }
        at + word.len()
    }

    fn keyword(&mut self, word: &[u8], at: usize) {
        self.before = Before::Open;
        match word {
            b"if" | b"for" | b"while" | b"with" => {
                self.level.keywords += 1;
                self.before = Before::HeadWord;
            }
            b"else" | b"do" => self.level.keywords += 1,
            b"new" | b"typeof" | b"void" | b"delete" | b"await" | b"yield" | b"async" | b"class" | b"extends" => {
                self.add_operator(OPERATOR);
            }
            b"in" | b"of" | b"instanceof" => self.add_link(),
            b"return" | b"throw" => {}
            b"case" | b"default" => self.start_statement(at),
            _ => self.before = Before::Value,
        }
    }

    fn operator(&mut self, byte: u8, at: usize) -> usize {
        let next = self.byte(at + 1);
        let is_prefix = matches!(self.before, Before::Open | Before::HeadWord | Before::Head);
        let length = match (byte, next) {
            (b'=', b'>') => {
                self.add_operator(ARROW);
                2
            }
            (b'?', b'.' | b'?') | (b'=' | b'!' | b'<' | b'>', b'=') | (b'&', b'&') | (b'|', b'|') => {
                self.add_link();
                2
            }
            // `a++` is a value still.
            (b'+', b'+') | (b'-', b'-') => return at + 2,
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
        self.before = Before::Open;
        at + length
    }

    fn string(&mut self, quote: u8, at: usize) -> usize {
        self.continue_statement(false, at);
        self.before = Before::Value;
        let mut at = at + 1;
        while let Some(found) = memchr::memchr3(quote, b'\\', b'\n', &self.text[at..]) {
            at += found + 1;
            // An end of the line in a string is an error, or it was no string.
            if self.text[at - 1] != b'\\' {
                return at;
            }
            at = (at + 1).min(self.text.len());
        }
        self.text.len()
    }

    /// The text of a template from `at` on, up to its end or the next `${`.
    fn template(&mut self, mut at: usize) -> usize {
        self.continue_statement(false, at);
        while let Some(found) = memchr::memchr3(b'`', b'\\', b'$', &self.text[at..]) {
            at += found + 1;
            match self.text[at - 1] {
                b'`' => {
                    self.before = Before::Value;
                    self.add_link();
                    return at;
                }
                b'\\' => at = (at + 1).min(self.text.len()),
                _ if self.byte(at) == b'{' => return self.open(b'$', at),
                _ => {}
            }
        }
        self.text.len()
    }

    fn slash(&mut self, at: usize) -> usize {
        if matches!(self.byte(at + 1), b'/' | b'*') {
            return self.blank(at);
        }
        let is_regexp = match self.before {
            Before::Open | Before::HeadWord | Before::Head => true,
            Before::Value => false,
            Before::Brace => {
                self.is_unsure = true;
                let mut blanks = self.text[..at].iter().rev().take_while(|byte| is_blank(**byte));
                blanks.any(|byte| *byte == b'\n')
            }
        };
        match self.regexp_end(at).filter(|_| is_regexp) {
            Some(end) => {
                self.before = Before::Value;
                end
            }
            None => self.operator(b'/', at),
        }
    }

    /// Where a regular expression that starts here ends, if it ends in its line.
    fn regexp_end(&self, start: usize) -> Option<usize> {
        let mut is_in_class = false;
        let mut at = start + 1;
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

    // ---- what stands between tokens

    /// White space and comments.
    fn blank(&mut self, mut at: usize) -> usize {
        let mut has_line_end = false;
        loop {
            match self.byte(at) {
                b' ' | b'\t' => at += if self.text[at..].starts_with(INDENT) { INDENT.len() } else { 1 },
                b'\n' | b'\r' => {
                    has_line_end = true;
                    at += 1;
                }
                b'/' if self.byte(at + 1) == b'/' => {
                    let rest = &self.text[at..];
                    at += memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
                }
                b'/' if self.byte(at + 1) == b'*' => {
                    let rest = &self.text[at..];
                    let length = memchr::memmem::find(&rest[2..], b"*/").map_or(rest.len(), |end| end + 4);
                    has_line_end |= memchr::memchr(b'\n', &rest[..length]).is_some();
                    at += length;
                }
                _ => break,
            }
        }
        if has_line_end {
            self.start_line(at);
        }
        at
    }

    /// Behind the end of an expression, a word on a new line starts a statement (ECMA-262, 12.10), as does an operator that
    /// can't go on behind a value.
    fn start_line(&mut self, at: usize) {
        let starts_statement = match self.byte(at) {
            b'~' => self.before == Before::Value,
            b'!' => self.before == Before::Value && self.byte(at + 1) != b'=',
            byte if CLASSES[usize::from(byte)] == Class::Word => {
                matches!(self.before, Before::Value | Before::Brace)
                    && !matches!(self.word_at(at), b"in" | b"instanceof" | b"of" | b"else" | b"while")
            }
            _ => false,
        };
        if starts_statement {
            self.start_statement(at);
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
