//! White space (ECMA-262, 12.2): the parser also takes U+0085, which ends lines on some machines and is nothing to V8.

use memchr::memmem;
use swc_core::common::Span as SwcSpan;
use swc_core::ecma::ast::{Regex, Str, TplElement};
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::SyntaxError;
use crate::source::Span;

/// U+0085 in UTF-8.
const NEXT_LINE: &[u8] = b"\xC2\x85";

/// The first U+0085 that stands between tokens.
pub(super) fn check_blanks<N: VisitWith<Literals>>(text: &str, program: &N) -> Option<SyntaxError> {
    memmem::find(text.as_bytes(), NEXT_LINE)?;
    let mut literals = Literals::default();
    program.visit_with(&mut literals);
    literals.spans.sort_unstable();
    let start = between_tokens(text.as_bytes(), &literals.spans)?;
    let start = u32::try_from(start).unwrap_or(u32::MAX);
    Some(SyntaxError { message: "Invalid or unexpected token".to_owned(), span: Span::new(start, start + 2) })
}

/// The byte offset of the first U+0085 that is in no literal and no comment.
fn between_tokens(text: &[u8], literals: &[Span]) -> Option<usize> {
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
        } else if rest.starts_with(NEXT_LINE) {
            return Some(at);
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
