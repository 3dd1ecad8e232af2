//! Classes in patterns: `[…]`, with flag `v` also sets of sets.

use super::escape::{Place, Set};
use super::{Mode, Parsed, Parser, code, fail};

const UNTERMINATED: &str = "Unterminated character class";
const INVALID: &str = "Invalid character class";
const OPERATION: &str = "Invalid set operation in character class";

/// How deep sets of sets may nest. V8's stack ends in the same region.
const MAX_DEPTH: u32 = 2000;

/// A part of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operand {
    /// One character, which may be the end of a range.
    Character(u32),
    /// A range: no end of another one.
    Range,
    /// An escape or a nested class that stands for many characters.
    Set(Set),
}

impl Operand {
    fn has_strings(self) -> bool {
        matches!(self, Self::Set(Set { has_strings: true }))
    }
}

impl Parser {
    /// A class outside of others.
    pub(super) fn class(&mut self) -> Parsed {
        if self.mode == Mode::Sets { self.set(MAX_DEPTH).map(drop) } else { self.ranges() }
    }

    // ---- without sets

    fn ranges(&mut self) -> Parsed {
        self.at += 1;
        self.eat('^');
        while let Some(character) = self.current() {
            if character == ']' {
                self.at += 1;
                return Ok(());
            }
            let first = self.class_atom()?;
            if self.eat('-') {
                self.range_end(first)?;
            }
        }
        fail(UNTERMINATED)
    }

    /// Behind the `-`.
    fn range_end(&mut self, first: Operand) -> Parsed {
        if matches!(self.current(), None | Some(']')) {
            return Ok(());
        }
        match (first, self.class_atom()?) {
            (Operand::Character(from), Operand::Character(to)) if from > to => {
                fail("Range out of order in character class")
            }
            (Operand::Character(_), Operand::Character(_)) => Ok(()),
            _ if self.is_unicode() => fail(INVALID),
            _ => Ok(()),
        }
    }

    fn class_atom(&mut self) -> Parsed<Operand> {
        let Some(unit) = self.peek(0) else { return fail(UNTERMINATED) };
        if unit != code('\\') {
            self.at += 1;
            return Ok(Operand::Character(unit));
        }
        if let Some(set) = self.class_escape()? {
            return Ok(Operand::Set(set));
        }
        self.class_character_escape().map(Operand::Character)
    }

    fn class_character_escape(&mut self) -> Parsed<u32> {
        match self.next_char(1) {
            Some('b') => {
                self.at += 2;
                Ok(0x08)
            }
            Some('-') if self.is_unicode() => {
                self.at += 2;
                Ok(code('-'))
            }
            _ => self.character_escape(Place::Class),
        }
    }

    // ---- with sets (ECMA-262, 22.2.1, ClassSetExpression)

    fn set(&mut self, depth: u32) -> Parsed<Set> {
        if depth == 0 {
            return fail("Regular expression too large");
        }
        self.at += 1;
        let is_negated = self.eat('^');
        if self.eat(']') {
            return Ok(Set { has_strings: false });
        }
        let first = self.operand(depth)?;
        let has_strings = if self.is_operator('-') || self.is_operator('&') {
            self.operation(first, depth)?
        } else {
            self.union(first, depth)?
        };
        if !self.eat(']') {
            return fail(UNTERMINATED);
        }
        if is_negated && has_strings {
            return fail("Negated character class may contain strings");
        }
        Ok(Set { has_strings })
    }

    fn is_operator(&self, character: char) -> bool {
        self.current() == Some(character) && self.next_char(1) == Some(character)
    }

    /// `a--b--c` or `a&&b&&c`, behind `a`; whether the result may hold strings.
    fn operation(&mut self, first: Operand, depth: u32) -> Parsed<bool> {
        let operator = self.current().unwrap_or_default();
        let mut has_strings = first.has_strings();
        while !matches!(self.current(), None | Some(']')) {
            if !self.is_operator(operator) {
                return fail(OPERATION);
            }
            self.at += 2;
            if self.current() == Some('&') {
                return fail("Invalid character in character class");
            }
            let operand = self.operand(depth)?;
            if operator == '&' {
                has_strings &= operand.has_strings();
            }
        }
        Ok(has_strings)
    }

    /// Operands and ranges side by side, behind the first; whether the result may hold strings.
    fn union(&mut self, first: Operand, depth: u32) -> Parsed<bool> {
        let mut has_strings = first.has_strings();
        let mut last = first;
        while let Some(character) = self.current().filter(|character| *character != ']') {
            if character != '-' {
                last = self.operand(depth)?;
                has_strings |= last.has_strings();
                continue;
            }
            if self.is_operator('-') {
                return fail(OPERATION);
            }
            self.at += 1;
            if self.current().is_none() {
                return fail(UNTERMINATED);
            }
            let Operand::Character(from) = last else { return fail(INVALID) };
            let Operand::Character(to) = self.operand(depth)? else { return fail(INVALID) };
            if from > to {
                return fail("Range out of order in character class");
            }
            last = Operand::Range;
        }
        Ok(has_strings)
    }

    fn operand(&mut self, depth: u32) -> Parsed<Operand> {
        match self.current() {
            Some('[') => return self.set(depth - 1).map(Operand::Set),
            Some('\\') if self.next_char(1) == Some('q') => return self.strings().map(Operand::Set),
            Some('\\') => {
                if let Some(set) = self.class_escape()? {
                    return Ok(Operand::Set(set));
                }
            }
            _ => {}
        }
        self.set_character().map(Operand::Character)
    }

    fn set_character(&mut self) -> Parsed<u32> {
        let Some(unit) = self.peek(0) else { return fail(UNTERMINATED) };
        let character = self.current().unwrap_or_default();
        if character == '\\' {
            if self.next_char(1).is_some_and(|escaped| "&-!#%,:;<=>@`~".contains(escaped)) {
                self.at += 2;
                return Ok(self.text[self.at - 1]);
            }
            return self.class_character_escape();
        }
        if "()[]{}/-|".contains(character) {
            return fail("Invalid character in character class");
        }
        if "&!#$%*+,.:;<=>?@^`~".contains(character) && self.is_operator(character) {
            return fail(OPERATION);
        }
        self.at += 1;
        Ok(unit)
    }

    /// `\q{abc|d}`.
    fn strings(&mut self) -> Parsed<Set> {
        self.at += 2;
        if !self.eat('{') {
            return fail("Invalid escape");
        }
        let mut has_strings = false;
        let mut length = 0;
        loop {
            match self.current() {
                None => return fail("Invalid character in character class"),
                Some(end @ ('}' | '|')) => {
                    self.at += 1;
                    has_strings |= length != 1;
                    length = 0;
                    if end == '}' {
                        return Ok(Set { has_strings });
                    }
                }
                Some(_) => {
                    self.set_character()?;
                    length += 1;
                }
            }
        }
    }
}
