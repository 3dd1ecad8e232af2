//! What stands between literals and comments. White space (ECMA-262, 12.2): the parser also takes U+0085, which ends lines on
//! some machines, and U+200B, which comes along when text is copied from a page; they are nothing to V8.

use std::ops::Range;

use memchr::memmem;
use swc_core::common::Span as SwcSpan;
use swc_core::ecma::ast::{Regex, Str, TplElement};
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::SyntaxError;
use crate::source::Span;

/// U+0085 and U+200B in UTF-8.
const NO_BLANKS: [&[u8]; 2] = [b"\xC2\x85", b"\xE2\x80\x8B"];

/// The first of these that stands between tokens.
pub(super) fn check_blanks<N: VisitWith<Literals>>(text: &str, program: &N) -> Option<SyntaxError> {
    NO_BLANKS.iter().find_map(|blank| memmem::find(text.as_bytes(), blank))?;
    let found = outside(text.as_bytes(), &literals(program), &NO_BLANKS)?;
    let [start, end] = [found.start, found.end].map(|at| u32::try_from(at).unwrap_or(u32::MAX));
    Some(SyntaxError { message: "Invalid or unexpected token".to_owned(), span: Span::new(start, end) })
}

/// Whether a name or a keyword is written with an escape.
pub(super) fn has_escapes<N: VisitWith<Literals>>(text: &str, program: &N) -> bool {
    outside(text.as_bytes(), &literals(program), &[b"\\u"]).is_some()
}

fn literals<N: VisitWith<Literals>>(program: &N) -> Vec<Span> {
    let mut literals = Literals::default();
    program.visit_with(&mut literals);
    literals.spans.sort_unstable();
    literals.spans
}

/// The byte offsets of the first of these texts that is in no literal and no comment.
fn outside(text: &[u8], literals: &[Span], wanted: &[&[u8]]) -> Option<Range<usize>> {
    let mut literals = literals.iter().peekable();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let is_line_comment = rest.starts_with(b"//") || rest.starts_with(b"<!--") || rest.starts_with(b"#!");
        if let Some(literal) = literals.next_if(|literal| literal.start as usize <= at) {
            at = at.max(literal.end as usize);
        } else if is_line_comment {
            at += memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        } else if rest.starts_with(b"/*") {
            at += memmem::find(&rest[2..], b"*/").map_or(rest.len(), |end| end + 4);
        } else if let Some(found) = wanted.iter().find(|wanted| rest.starts_with(wanted)) {
            return Some(at..at + found.len());
        } else {
            at += 1;
        }
    }
    None
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
