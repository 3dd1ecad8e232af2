//! Escapes in patterns, and the names of groups.

use swc_core::ecma::ast::Ident;

use super::{Parsed, Parser, Term, code, fail, property};

/// Where an escape stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Pattern,
    Class,
}

/// A set of characters that an escape stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Set {
    /// Whether it may hold strings of other lengths than one (`\p{RGI_Emoji}`).
    pub(super) has_strings: bool,
}

impl Parser {
    /// `\` and what follows, outside of classes.
    pub(super) fn atom_escape(&mut self) -> Parsed<Option<Term>> {
        match self.next_char(1) {
            None => return fail("\\ at end of pattern"),
            Some('b' | 'B') => {
                self.at += 2;
                return Ok(None);
            }
            Some('1'..='9') => self.back_reference()?,
            Some('0') => {
                if self.is_unicode() && self.next_char(2).is_some_and(|digit| digit.is_ascii_digit()) {
                    return fail("Invalid decimal escape");
                }
                self.at += 2;
            }
            Some('k') if self.is_unicode() || self.has_names || self.scan_from_here() => self.named_reference()?,
            Some(_) => {
                if self.class_escape()?.is_none() {
                    self.character_escape(Place::Pattern)?;
                }
            }
        }
        Ok(Some(Term::Atom))
    }

    fn scan_from_here(&mut self) -> bool {
        self.scan(false).1
    }

    /// `\1`: a reference to a group, or in legacy mode an octal number or the digit itself.
    fn back_reference(&mut self) -> Parsed {
        const MAX_REGISTER: u32 = (1 << 16) - 1;
        let start = self.at;
        self.at += 1;
        let index = self.digits().unwrap_or(u32::MAX);
        let is_group = index <= MAX_REGISTER && (index <= self.captures_started || index <= self.scan_after(start));
        if is_group {
            return Ok(());
        }
        if self.is_unicode() {
            return fail("Invalid escape");
        }
        // Whether it is read as an octal number or as a digit, one digit at least is consumed; further ones are characters.
        self.at = start + 2;
        Ok(())
    }

    /// How many groups there are, when looking ahead from `start`.
    fn scan_after(&mut self, start: usize) -> u32 {
        let end = std::mem::replace(&mut self.at, start);
        let (captures, _) = self.scan(false);
        self.at = end;
        captures
    }

    fn named_reference(&mut self) -> Parsed {
        self.at += 2;
        let name = if self.eat('<') { self.group_name()? } else { None };
        match name {
            Some(name) => self.references.push(name),
            None => return fail("Invalid named reference"),
        }
        Ok(())
    }

    /// A name up to `>`, as code points; `None` if it is no identifier.
    pub(super) fn group_name(&mut self) -> Parsed<Option<Vec<u32>>> {
        let mut name = Vec::new();
        loop {
            let Some(mut point) = self.peek(0) else { return Ok(None) };
            self.at += 1;
            if point == code('\\') {
                match self.unicode_escape(true) {
                    Some(escaped) => point = escaped,
                    None => return fail("Invalid Unicode escape"),
                }
            }
            point = self.with_trail_surrogate(point);
            let Some(character) = char::from_u32(point) else { return Ok(None) };
            if character == '>' {
                return Ok((!name.is_empty()).then_some(name));
            }
            let fits =
                if name.is_empty() { Ident::is_valid_start(character) } else { Ident::is_valid_continue(character) };
            if !fits {
                return Ok(None);
            }
            name.push(point);
        }
    }

    /// Two halves of one character that stand side by side in a name.
    fn with_trail_surrogate(&mut self, lead: u32) -> u32 {
        match self.peek(0) {
            Some(trail @ 0xDC00..=0xDFFF) if (0xD800..=0xDBFF).contains(&lead) => {
                self.at += 1;
                0x1_0000 + ((lead - 0xD800) << 10) + (trail - 0xDC00)
            }
            _ => lead,
        }
    }

    /// `\d`, `\p{…}` and so on, also in classes; stays where it is if this is another escape.
    pub(super) fn class_escape(&mut self) -> Parsed<Option<Set>> {
        match self.next_char(1) {
            Some('d' | 'D' | 's' | 'S' | 'w' | 'W') => {
                self.at += 2;
                Ok(Some(Set { has_strings: false }))
            }
            Some(letter @ ('p' | 'P')) if self.is_unicode() => {
                self.at += 2;
                self.property(letter == 'P').map(Some)
            }
            _ => Ok(None),
        }
    }

    fn property(&mut self, is_negated: bool) -> Parsed<Set> {
        const INVALID: &str = "Invalid property name";
        if !self.eat('{') {
            return fail(INVALID);
        }
        let name = self.property_word();
        let value = self.eat('=').then(|| self.property_word());
        if !self.eat('}') {
            return fail(INVALID);
        }
        let of_strings = value.is_none() && self.mode == super::Mode::Sets && property::is_of_strings(&name);
        let is_known = match &value {
            Some(value) => property::has_value(&name, value),
            None => property::is_lone(&name) || (of_strings && !is_negated),
        };
        if is_known { Ok(Set { has_strings: of_strings }) } else { fail(INVALID) }
    }

    fn property_word(&mut self) -> String {
        let mut word = String::new();
        while let Some(character) =
            self.current().filter(|character| character.is_ascii_alphanumeric() || *character == '_')
        {
            word.push(character);
            self.at += 1;
        }
        word
    }

    /// `\` and a character; its value.
    pub(super) fn character_escape(&mut self, place: Place) -> Parsed<u32> {
        let Some(escaped) = self.peek(1) else { return fail("\\ at end of pattern") };
        let letter = self.next_char(1).unwrap_or_default();
        self.at += 2;
        match letter {
            'f' => Ok(0x0C),
            'n' => Ok(0x0A),
            'r' => Ok(0x0D),
            't' => Ok(0x09),
            'v' => Ok(0x0B),
            'c' => self.control_letter(place),
            '0' if !self.current().is_some_and(|digit| digit.is_ascii_digit()) => Ok(0),
            '0'..='7' if self.is_unicode() => {
                fail(if place == Place::Class { "Invalid class escape" } else { "Invalid decimal escape" })
            }
            '0'..='7' => Ok(self.octal(escaped - code('0'))),
            'x' => match self.hexadecimal(2) {
                Some(value) => Ok(value),
                None if self.is_unicode() => fail("Invalid escape"),
                None => Ok(escaped),
            },
            'u' => match self.unicode_escape_rest(self.is_unicode()) {
                Some(value) => Ok(value),
                None if self.is_unicode() => fail("Invalid Unicode escape"),
                None => Ok(escaped),
            },
            _ if self.is_unicode() => {
                let is_allowed = "^$\\.*+?()[]{}|/".contains(letter) || (place == Place::Class && letter == '-');
                if is_allowed { Ok(escaped) } else { fail("Invalid escape") }
            }
            'k' if self.has_names || self.scan(place == Place::Class).1 => fail("Invalid escape"),
            _ => Ok(escaped),
        }
    }

    /// Behind `\c`. In legacy mode anything else than a letter makes the backslash a character of its own.
    fn control_letter(&mut self, place: Place) -> Parsed<u32> {
        match self.current() {
            Some(letter) if letter.is_ascii_alphabetic() => {
                self.at += 1;
                Ok(u32::from(letter) & 0x1F)
            }
            _ if self.is_unicode() => fail("Invalid Unicode escape"),
            Some(digit) if place == Place::Class && (digit.is_ascii_digit() || digit == '_') => {
                self.at += 1;
                Ok(u32::from(digit) & 0x1F)
            }
            _ => {
                self.at -= 1;
                Ok(code('\\'))
            }
        }
    }

    /// Up to three octal digits, at most 377; the first is read already.
    fn octal(&mut self, first: u32) -> u32 {
        let mut value = first;
        for _ in 0..2 {
            match self.current().and_then(|character| character.to_digit(8)) {
                Some(digit) if value < 32 => {
                    value = value * 8 + digit;
                    self.at += 1;
                }
                _ => break,
            }
        }
        value
    }

    fn hexadecimal(&mut self, length: usize) -> Option<u32> {
        let mut value = 0;
        for ahead in 0..length {
            value = value * 16 + self.next_char(ahead)?.to_digit(16)?;
        }
        self.at += length;
        Some(value)
    }

    /// `u` and a number, behind a backslash.
    fn unicode_escape(&mut self, allows_braces: bool) -> Option<u32> {
        if self.eat('u') { self.unicode_escape_rest(allows_braces) } else { None }
    }

    /// Behind `\u`: four hexadecimal digits, two halves of a character, or `{…}`; else stays where it is.
    fn unicode_escape_rest(&mut self, allows_braces: bool) -> Option<u32> {
        let start = self.at;
        if allows_braces && self.eat('{') {
            let value = self.braced_number();
            if value.is_none() {
                self.at = start;
            }
            return value;
        }
        let lead = self.hexadecimal(4)?;
        if allows_braces && (0xD800..=0xDBFF).contains(&lead) {
            let middle = self.at;
            if self.eat_all("\\u")
                && let Some(trail @ 0xDC00..=0xDFFF) = self.hexadecimal(4)
            {
                return Some(0x1_0000 + ((lead - 0xD800) << 10) + (trail - 0xDC00));
            }
            self.at = middle;
        }
        Some(lead)
    }

    fn braced_number(&mut self) -> Option<u32> {
        let mut value = self.current()?.to_digit(16)?;
        self.at += 1;
        while !self.eat('}') {
            value = value * 16 + self.current()?.to_digit(16)?;
            if value > 0x10_FFFF {
                return None;
            }
            self.at += 1;
        }
        Some(value)
    }
}
