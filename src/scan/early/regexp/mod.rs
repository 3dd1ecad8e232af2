//! Regular expressions: whether V8 takes a pattern (ECMA-262, 22.2.1 with B.1.2), found without matching anything.
//!
//! The steps are those of V8's own parser (`src/regexp/regexp-parser.cc` of 11.3, Node 20's), since the grammar of Annex B
//! is ambiguous and what counts is which reading V8 has. A group is a number on a stack, not a recursion: generated
//! patterns nest deep. Newer versions of V8 have modifiers (`(?i:…)`) and groups of the same name (ECMA-262 2025), too.

mod class;
mod escape;
mod property;

use std::fmt;

use rustc_hash::FxHashMap;

/// Why a literal is rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    Flags,
    /// A line ends in it.
    Unterminated,
    /// V8's words for it.
    Pattern(&'static str),
}

impl Problem {
    /// V8's message for the literal.
    pub(super) fn message(self, pattern: &str, flags: &str) -> String {
        match self {
            Self::Flags => "Invalid regular expression flags".to_owned(),
            Self::Unterminated => "Invalid regular expression: missing /".to_owned(),
            Self::Pattern(reason) => format!("Invalid regular expression: /{}/{flags}: {reason}", Short(pattern)),
        }
    }
}

/// A pattern cut to a length that can be shown.
struct Short<'a>(&'a str);

impl fmt::Display for Short<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 60;
        match self.0.char_indices().nth(SHOWN) {
            Some((end, _)) => write!(out, "{}…", &self.0[..end]),
            None => out.write_str(self.0),
        }
    }
}

type Parsed<T = ()> = Result<T, Problem>;

fn fail<T>(reason: &'static str) -> Parsed<T> {
    Err(Problem::Pattern(reason))
}

/// Whether V8 accepts `/pattern/flags`, and, if so, only in later versions than Node 20 has.
pub(super) fn check(pattern: &str, flags: &str) -> Parsed<bool> {
    // Of the characters that end a line, the parser knows two only (ECMA-262, 12.9.5).
    if pattern.contains(['\u{2028}', '\u{2029}']) {
        return Err(Problem::Unterminated);
    }
    let mut parser = Parser::new(pattern, Mode::of(flags)?);
    parser.disjunction()?;
    Ok(parser.is_new)
}

/// What the flags say about the syntax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Mode {
    /// Annex B: almost everything means something; the text is UTF-16 code units.
    Legacy,
    /// `u`.
    Unicode,
    /// `v`: `u` with sets in classes.
    Sets,
}

impl Mode {
    fn of(flags: &str) -> Parsed<Self> {
        let mut mode = Self::Legacy;
        for (at, flag) in flags.char_indices() {
            let is_wrong = !"dgimsuvy".contains(flag) || flags[..at].contains(flag);
            if is_wrong || (matches!(flag, 'u' | 'v') && mode != Self::Legacy) {
                return Err(Problem::Flags);
            }
            match flag {
                'u' => mode = Self::Unicode,
                'v' => mode = Self::Sets,
                _ => {}
            }
        }
        Ok(mode)
    }
}

/// How many groups may capture (`RegExpMacroAssembler::kMaxRegisterCount / 2`, less one for the whole match).
const MAX_CAPTURES: u32 = (1 << 15) - 1;

/// V8's greatest repetition count; a larger one stands for it.
const INFINITY: u32 = i32::MAX as u32;

/// The kind of an open group, as far as it matters when it closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Plain,
    Lookahead,
    Lookbehind,
}

/// What a term is, for the quantifier that may follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Term {
    Atom,
    Group(Group),
}

/// One of the alternatives of a group, or of the whole pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Alternative {
    group: u32,
    index: u32,
}

struct Parser {
    /// Code points, or UTF-16 code units in legacy mode.
    text: Vec<u32>,
    at: usize,
    mode: Mode,
    captures_started: u32,
    /// All groups that capture and whether any has a name; found by looking ahead, when first asked for.
    scanned: Option<(u32, bool)>,
    has_names: bool,
    /// Of each name: the alternatives around the groups that have it.
    names: FxHashMap<Vec<u32>, Vec<Vec<Alternative>>>,
    references: Vec<Vec<u32>>,
    /// The alternatives around the current place, the outermost first.
    around: Vec<Alternative>,
    groups_started: u32,
    /// Whether Node 20 rejects the pattern.
    is_new: bool,
}

/// Whether two places are in different alternatives of a group.
fn exclude_each_other(one: &[Alternative], other: &[Alternative]) -> bool {
    let parting = one.iter().zip(other).find(|(one, other)| one != other);
    parting.is_some_and(|(one, other)| one.group == other.group)
}

/// A character as it stands in `text`.
const fn code(character: char) -> u32 {
    character as u32
}

impl Parser {
    fn new(pattern: &str, mode: Mode) -> Self {
        let text = match mode {
            Mode::Legacy => pattern.encode_utf16().map(u32::from).collect(),
            Mode::Unicode | Mode::Sets => pattern.chars().map(u32::from).collect(),
        };
        Self {
            text,
            at: 0,
            mode,
            captures_started: 0,
            scanned: None,
            has_names: false,
            names: FxHashMap::default(),
            references: Vec::new(),
            around: vec![Alternative { group: 0, index: 0 }],
            groups_started: 0,
            is_new: false,
        }
    }

    fn is_unicode(&self) -> bool {
        self.mode != Mode::Legacy
    }

    /// The character `ahead` places on; `None` behind the end.
    fn peek(&self, ahead: usize) -> Option<u32> {
        self.text.get(self.at + ahead).copied()
    }

    fn current(&self) -> Option<char> {
        self.next_char(0)
    }

    /// As a `char`, for comparing with ASCII; anything that is no `char` is U+FFFD.
    fn next_char(&self, ahead: usize) -> Option<char> {
        self.peek(ahead).map(|unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn eat(&mut self, expected: char) -> bool {
        let is_there = self.current() == Some(expected);
        self.at += usize::from(is_there);
        is_there
    }

    fn eat_all(&mut self, expected: &str) -> bool {
        let is_there = expected.chars().enumerate().all(|(ahead, character)| self.next_char(ahead) == Some(character));
        if is_there {
            self.at += expected.len();
        }
        is_there
    }

    fn disjunction(&mut self) -> Parsed {
        let mut open: Vec<Group> = Vec::new();
        while let Some(character) = self.current() {
            let term = match character {
                '^' | '$' => {
                    self.at += 1;
                    continue;
                }
                '|' => {
                    self.at += 1;
                    if let Some(alternative) = self.around.last_mut() {
                        alternative.index += 1;
                    }
                    continue;
                }
                '(' => {
                    open.push(self.open_group()?);
                    self.groups_started += 1;
                    self.around.push(Alternative { group: self.groups_started, index: 0 });
                    continue;
                }
                ')' => match open.pop() {
                    Some(group) => {
                        self.at += 1;
                        self.around.pop();
                        Term::Group(group)
                    }
                    None => return fail("Unmatched ')'"),
                },
                _ => match self.atom(character)? {
                    Some(term) => term,
                    None => continue,
                },
            };
            self.quantifier(term)?;
        }
        if !open.is_empty() {
            return fail("Unterminated group");
        }
        self.check_references()
    }

    /// A term that is no group; `None` for an assertion, which no quantifier may follow.
    fn atom(&mut self, character: char) -> Parsed<Option<Term>> {
        match character {
            '*' | '+' | '?' => return fail("Nothing to repeat"),
            '[' => self.class()?,
            '\\' => return self.atom_escape(),
            '{' if self.interval().is_some() => return fail("Nothing to repeat"),
            '{' | '}' | ']' if self.is_unicode() => return fail("Lone quantifier brackets"),
            _ => self.at += 1,
        }
        Ok(Some(Term::Atom))
    }

    fn open_group(&mut self) -> Parsed<Group> {
        self.at += 1;
        let kinds = [
            ("?:", Group::Plain),
            ("?=", Group::Lookahead),
            ("?!", Group::Lookahead),
            ("?<=", Group::Lookbehind),
            ("?<!", Group::Lookbehind),
        ];
        if let Some((_, group)) = kinds.into_iter().find(|(start, _)| self.eat_all(start)) {
            return Ok(group);
        }
        let is_named = self.eat_all("?<");
        if !is_named && self.current() == Some('?') {
            self.modifiers()?;
            return Ok(Group::Plain);
        }
        if self.captures_started >= MAX_CAPTURES {
            return fail("Too many captures");
        }
        self.captures_started += 1;
        if is_named {
            self.has_names = true;
            let Some(name) = self.group_name()? else { return fail("Invalid capture group name") };
            self.declare(name)?;
        }
        Ok(Group::Plain)
    }

    /// `?i:`, `?i-s:` (ECMA-262, 22.2.1.1: each flag once, and not none at all).
    fn modifiers(&mut self) -> Parsed {
        self.at += 1;
        let mut flags = String::new();
        while let Some(flag @ ('i' | 'm' | 's' | '-')) = self.current() {
            if flags.contains(flag) {
                return fail("Invalid group");
            }
            flags.push(flag);
            self.at += 1;
        }
        if flags == "-" || !self.eat(':') {
            return fail("Invalid group");
        }
        self.is_new = true;
        Ok(())
    }

    /// A group's name; another may have it where only one of the two can take part in a match.
    fn declare(&mut self, name: Vec<u32>) -> Parsed {
        let others = self.names.entry(name).or_default();
        self.is_new |= !others.is_empty();
        if others.iter().any(|other| !exclude_each_other(other, &self.around)) {
            return fail("Duplicate capture group name");
        }
        others.push(self.around.clone());
        Ok(())
    }

    fn quantifier(&mut self, term: Term) -> Parsed {
        match self.current() {
            Some('*' | '+' | '?') => self.at += 1,
            Some('{') => match self.interval() {
                Some((least, most)) if most < least => return fail("numbers out of order in {} quantifier"),
                Some(_) => {}
                None if self.is_unicode() => return fail("Incomplete quantifier"),
                None => return Ok(()),
            },
            _ => return Ok(()),
        }
        self.eat('?');
        match term {
            Term::Group(Group::Lookbehind) => fail("Invalid quantifier"),
            Term::Group(Group::Lookahead) if self.is_unicode() => fail("Invalid quantifier"),
            _ => Ok(()),
        }
    }

    /// `{n}`, `{n,}` or `{n,m}`; else stays where it is.
    fn interval(&mut self) -> Option<(u32, u32)> {
        let start = self.at;
        let parsed = self.interval_parts();
        if parsed.is_none() {
            self.at = start;
        }
        parsed
    }

    fn interval_parts(&mut self) -> Option<(u32, u32)> {
        self.at += 1;
        let least = self.digits()?;
        if self.eat('}') {
            return Some((least, least));
        }
        if !self.eat(',') {
            return None;
        }
        if self.eat('}') {
            return Some((least, INFINITY));
        }
        // Without digits here, no `}` follows either.
        let most = self.digits()?;
        self.eat('}').then_some((least, most))
    }

    fn digits(&mut self) -> Option<u32> {
        let start = self.at;
        let mut value = 0_u32;
        while let Some(digit) = self.current().and_then(|character| character.to_digit(10)) {
            value = value.saturating_mul(10).saturating_add(digit).min(INFINITY);
            self.at += 1;
        }
        (self.at > start).then_some(value)
    }

    /// All groups that capture and whether any has a name (`RegExpParserImpl::ScanForCaptures`).
    fn scan(&mut self, is_in_class: bool) -> (u32, bool) {
        if let Some(scanned) = self.scanned {
            return scanned;
        }
        let mut at = self.at;
        let mut captures = self.captures_started;
        let mut has_names = self.has_names;
        if is_in_class {
            at = self.behind_class(at);
        }
        while let Some(unit) = self.text.get(at).copied() {
            at += 1;
            if unit == code('\\') {
                at += 1;
            } else if unit == code('[') {
                at = self.behind_class(at);
            } else if unit == code('(') {
                let ahead = |ahead: usize| self.text.get(at + ahead).copied().and_then(char::from_u32);
                match (ahead(0), ahead(1), ahead(2)) {
                    (Some('?'), Some('<'), Some('=' | '!')) => {}
                    (Some('?'), Some('<'), _) => {
                        has_names = true;
                        captures += 1;
                    }
                    (Some('?'), ..) => {}
                    _ => captures += 1,
                }
            }
        }
        self.scanned = Some((captures, has_names));
        (captures, has_names)
    }

    fn behind_class(&self, mut at: usize) -> usize {
        while let Some(unit) = self.text.get(at).copied() {
            at += 1;
            if unit == code('\\') {
                at += 1;
            } else if unit == code(']') {
                break;
            }
        }
        at
    }

    fn check_references(&self) -> Parsed {
        if self.references.iter().all(|name| self.names.contains_key(name)) {
            Ok(())
        } else {
            fail("Invalid named capture referenced")
        }
    }
}
