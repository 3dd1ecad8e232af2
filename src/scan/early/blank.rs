//! What stands between literals and comments. White space (ECMA-262, 12.2): the parser also takes U+0085, which ends lines on
//! some machines, and U+200B, which comes along when text is copied from a page; they are nothing to V8. Keywords that are written
//! with escapes (12.7.2): the parser does not see them everywhere.

use std::ops::Range;

use memchr::memmem;
use swc_core::common::Span as SwcSpan;
use swc_core::ecma::ast::{Regex, Str, TplElement};
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::SyntaxError;
use crate::source::Span;

/// U+0085 and U+200B in UTF-8.
const NO_BLANKS: [&[u8]; 2] = [b"\xC2\x85", b"\xE2\x80\x8B"];

/// Words that mean something, everywhere or in some places.
const KEYWORDS: &str = "accessor as async await break case catch class const continue debugger default defer delete do else enum \
    export extends false finally for from function get if import in instanceof let meta new null of return set \
    source static super switch target this throw true try typeof using var void while with yield";

/// The length of the longest of these, in bytes.
const LONGEST_KEYWORD: usize = "instanceof".len();

/// The first of these that stands between tokens.
pub(super) fn check_blanks<N: VisitWith<Literals>>(text: &str, program: &N) -> Option<SyntaxError> {
    let all = |blank: &&'static [u8]| {
        let length = blank.len();
        memmem::find_iter(text.as_bytes(), *blank).map(move |at| at..at + length).collect::<Vec<_>>()
    };
    let mut blanks: Vec<Range<usize>> = NO_BLANKS.iter().flat_map(all).collect();
    blanks.sort_unstable_by_key(|blank| blank.start);
    let found = outside(text.as_bytes(), &blanks, program)?;
    let [start, end] = [found.start, found.end].map(|at| u32::try_from(at).unwrap_or(u32::MAX));
    Some(SyntaxError { message: "Invalid or unexpected token".to_owned(), span: Span::new(start, end) })
}

/// Whether a keyword, or a name like one, is written with an escape.
pub(super) fn has_escaped_keyword<N: VisitWith<Literals>>(text: &str, program: &N) -> bool {
    outside(text.as_bytes(), &escaped_keywords(text.as_bytes()), program).is_some()
}

/// Where a text has keywords with escapes, be it in literals and comments.
fn escaped_keywords(text: &[u8]) -> Vec<Range<usize>> {
    let mut keywords = Vec::new();
    let mut end = 0;
    for escape in memmem::find_iter(text, b"\\u") {
        // Most stand for other signs than the letters of keywords.
        if escape < end || !unicode_escape(&text[escape..]).0.is_ascii_lowercase() {
            continue;
        }
        let before = text[end..escape].iter().rev().take(LONGEST_KEYWORD);
        let start = escape - before.take_while(|byte| is_in_words(**byte)).count();
        let (word, length) = unescaped(&text[start..]);
        end = start + length;
        if KEYWORDS.split(' ').any(|keyword| keyword == word) {
            keywords.push(start..end);
        }
    }
    keywords
}

fn is_in_words(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$')
}

/// The word that a text starts with, as far as it can be a keyword, and its length as it is written, in bytes.
fn unescaped(text: &[u8]) -> (String, usize) {
    let mut word = String::new();
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        let (character, length) = match byte {
            b'\\' => unicode_escape(&text[at..]),
            byte if is_in_words(*byte) => (char::from(*byte), 1),
            _ => break,
        };
        at += length;
        if word.len() <= LONGEST_KEYWORD {
            word.push(character);
        }
    }
    (word, at)
}

/// What the escape that a text starts with stands for, and its length in bytes; what is none stands for itself.
fn unicode_escape(text: &[u8]) -> (char, usize) {
    let braced = || {
        let rest = text.strip_prefix(b"\\u{")?;
        let (digits, rest) = rest.split_at(rest.iter().take_while(|byte| byte.is_ascii_hexdigit()).count());
        rest.starts_with(b"}").then_some((digits, b"\\u{}".len()))
    };
    let digits = braced().or_else(|| Some((text.strip_prefix(b"\\u")?.get(..4)?, b"\\u".len())));
    let character = digits.and_then(|(digits, other)| {
        let code = u32::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()?;
        Some((char::from_u32(code)?, digits.len() + other))
    });
    character.unwrap_or(('\\', 1))
}

/// The first of these places, which are sorted, that is in no literal and no comment.
fn outside<N: VisitWith<Literals>>(text: &[u8], places: &[Range<usize>], program: &N) -> Option<Range<usize>> {
    if places.is_empty() {
        return None;
    }
    let literals = literals(program);
    let mut at = 0;
    let is_outside = |place: &&Range<usize>| {
        let before = literals.partition_point(|literal| literal.start as usize <= place.start);
        // No comment goes on behind a literal.
        at = at.max(literals[..before].last().map_or(0, |literal| literal.end as usize));
        while at < place.start {
            at += comment(&text[at..]).max(1);
        }
        at == place.start
    };
    places.iter().find(is_outside).cloned()
}

fn literals<N: VisitWith<Literals>>(program: &N) -> Vec<Span> {
    let mut literals = Literals::default();
    program.visit_with(&mut literals);
    literals.spans.sort_unstable();
    literals.spans
}

/// The length in bytes of the comment that a text starts with; 0 if there is none.
fn comment(text: &[u8]) -> usize {
    if [&b"//"[..], b"<!--", b"#!"].iter().any(|start| text.starts_with(start)) {
        memchr::memchr2(b'\n', b'\r', text).unwrap_or(text.len())
    } else if text.starts_with(b"/*") {
        memmem::find(&text[2..], b"*/").map_or(text.len(), |end| end + 4)
    } else {
        0
    }
}

/// Where any text may stand.
#[derive(Default)]
pub(super) struct Literals {
    spans: Vec<Span>,
}

impl Literals {
    fn add(&mut self, span: SwcSpan) {
        self.spans.push(super::span_of(span));
    }
}

impl Visit for Literals {
    noop_visit_type!();

    fn visit_str(&mut self, literal: &Str) {
        self.add(literal.span);
    }

    fn visit_tpl_element(&mut self, text: &TplElement) {
        self.add(text.span);
    }

    fn visit_regex(&mut self, literal: &Regex) {
        self.add(literal.span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_known_whatever_is_escaped() {
        let found = |text: &str| {
            let places = escaped_keywords(text.as_bytes());
            places.into_iter().map(|place| text[place].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(
            found(r"\u0076ar a; x.\u{0076}\u0061r; (asyn\u{63} () => 1)"),
            [r"\u0076ar", r"\u{0076}\u0061r", r"asyn\u{63}"]
        );
        assert_eq!(
            found(r"'\u00e9'; n\u0061me; v\u0061r2; _v\u0061r; v\u00e4r; \u{76}; \u; \u00; \u{; instanceoff\u0066"),
            [""; 0]
        );
        assert_eq!(found(r"// \u0069\u006e é\u0076ar"), [r"\u0069\u006e", r"\u0076ar"]);
    }

    #[test]
    fn only_what_is_outside_of_literals_and_comments_counts() {
        let is_outside = |text: &str| {
            let source = crate::source::Source::verbatim(std::path::PathBuf::new(), text.to_owned());
            let parsed = crate::scan::parse_commonjs(&source).unwrap();
            has_escaped_keyword(text, &parsed.script.body)
        };
        for text in ["a.b", r"a = '\u0076ar' /* \u0076ar */; `\u0076ar`; /\u0076ar/ // \u0076ar"] {
            assert!(!is_outside(text), "{text}");
        }
        for text in
            [r"a.\u0076ar", "'b' // 'c'\n; /* ' */ a.\\u0076ar", "'\\u0076ar'; a.\\u0076ar", "// a\na.\\u0076ar"]
        {
            assert!(is_outside(text), "{text}");
        }
    }
}
