//! Comments that tell tools where a script came from: `//# sourceMappingURL=…`, `//# sourceURL=…` and their older forms.
//!
//! They speak of the module's own file. In a bundle they would speak of the bundle, of which V8 and others believe the last
//! one, so the `=` becomes a `:`; everything else stays, also the length. The same words in strings, templates and regular
//! expressions are the program's and stay untouched.

use std::ops::Range;

use memchr::memmem::Finder;
use swc_core::common::{Span as SwcSpan, Spanned};
use swc_core::ecma::ast::{Expr, Regex, Stmt, Str, TplElement};
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use crate::record::Edit;
use crate::source::Span;

/// The edits that silence such comments, sorted. `end`: the byte offset behind the last token.
pub(super) fn silence<N: VisitWith<Literals> + ?Sized>(text: &str, program: &N, end: u32) -> Vec<Edit> {
    let mut found: Vec<u32> = equal_signs(text).collect();
    // Behind the last token there are only comments, and that is where nearly all of these stand.
    if found.first().is_some_and(|at| *at < end) {
        let mut literals = Literals { found: Vec::new(), candidates: found.clone() };
        program.visit_with(&mut literals);
        literals.found.sort_unstable();
        found.retain(|at| literals.found.binary_search(at).is_err());
    }
    found.into_iter().map(|at| Edit { span: Span::new(at, at + 1), text: ":".to_owned() }).collect()
}

/// The byte offsets of the `=` in whatever looks like such a comment.
fn equal_signs(text: &str) -> impl Iterator<Item = u32> {
    let finder = Finder::new("URL=");
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + finder.find(&text.as_bytes()[from..])?;
            from = at + 4;
            if is_comment_start(&text[..at]) {
                return u32::try_from(at + 3).ok();
            }
        }
    })
}

/// Whether a text ends with `//# sourceMapping` or the like.
fn is_comment_start(before: &str) -> bool {
    let Some(before) = before.strip_suffix("sourceMapping").or_else(|| before.strip_suffix("source")) else {
        return false;
    };
    let before = before.trim_end_matches([' ', '\t']);
    ["//#", "//@", "/*#", "/*@"].iter().any(|start| before.ends_with(start))
}

/// Looks for places that lie in literals.
pub(super) struct Literals {
    /// Byte offsets, sorted.
    candidates: Vec<u32>,
    /// Those of them that lie in a literal.
    found: Vec<u32>,
}

impl Literals {
    /// Which of the candidates lie in this part of the text.
    fn within(&self, span: SwcSpan) -> Range<usize> {
        let behind = |offset: u32| self.candidates.partition_point(|at| *at < offset);
        behind(span.lo.0)..behind(span.hi.0)
    }

    fn literal(&mut self, span: SwcSpan) {
        let within = self.within(span);
        self.found.extend_from_slice(&self.candidates[within]);
    }

    /// There are few of them: nearly all of a tree is passed by.
    fn visit_around<N: Spanned + VisitWith<Self>>(&mut self, node: &N) {
        if !self.within(node.span()).is_empty() {
            node.visit_children_with(self);
        }
    }
}

impl Visit for Literals {
    noop_visit_type!();

    fn visit_stmt(&mut self, statement: &Stmt) {
        self.visit_around(statement);
    }

    fn visit_expr(&mut self, expression: &Expr) {
        self.visit_around(expression);
    }

    fn visit_str(&mut self, literal: &Str) {
        self.literal(literal.span);
    }

    fn visit_tpl_element(&mut self, text: &TplElement) {
        self.literal(text.span);
    }

    fn visit_regex(&mut self, literal: &Regex) {
        self.literal(literal.span);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Format, Scanned, Wishes, scan};
    use crate::source::Source;

    fn silenced(text: &str) -> String {
        let source = Source::decode("/x.js".into(), text.as_bytes().to_vec());
        let (Scanned::CommonJs(record) | Scanned::Module(record, _)) =
            scan(&source, Format::CommonJs, Wishes::default()).unwrap();
        let mut text = source.text;
        for edit in record.edits.iter().rev() {
            text.replace_range(edit.span.range(), &edit.text);
        }
        text
    }

    #[test]
    fn comments_are_silenced_and_strings_are_not() {
        for (text, expected) in [
            ("a\n//# sourceMappingURL=x.map", "a\n//# sourceMappingURL:x.map"),
            ("//@ sourceURL=x.js\na", "//@ sourceURL:x.js\na"),
            ("a /*# sourceMappingURL=x.map */ + b", "a /*# sourceMappingURL:x.map */ + b"),
            ("a //#\tsourceURL=x\n//#  sourceURL=y", "a //#\tsourceURL:x\n//#  sourceURL:y"),
            ("a = '//# sourceURL=x'\n//# sourceURL=y", "a = '//# sourceURL=x'\n//# sourceURL:y"),
            ("a = `\n//# sourceURL=x\n` //# sourceURL=y\nb", "a = `\n//# sourceURL=x\n` //# sourceURL:y\nb"),
            ("a = `${b //# sourceURL=x\n}`", "a = `${b //# sourceURL:x\n}`"),
            ("/[//# sourceURL=x]/", "/[//# sourceURL=x]/"),
            (
                "if (a) b(c ? `//# sourceURL=x` : d, {e: '//@ sourceURL=y'}) //# sourceURL=z\n;",
                "if (a) b(c ? `//# sourceURL=x` : d, {e: '//@ sourceURL=y'}) //# sourceURL:z\n;",
            ),
            (
                "class A { 'b//# sourceURL=x'() { return /[//# sourceURL=y]/ } } //# sourceURL=z",
                "class A { 'b//# sourceURL=x'() { return /[//# sourceURL=y]/ } } //# sourceURL:z",
            ),
            ("a // sourceMappingURL=x", "a // sourceMappingURL=x"),
            ("#!x //# sourceURL=x\na", "//#!x //# sourceURL:x\na"),
            ("sourceURL=1", "sourceURL=1"),
        ] {
            assert_eq!(silenced(text), expected);
        }
    }
}
