//! What the parser does not look at: tokens that must, or must not, stand between two expressions.
//!
//! The tree has no tokens, so the text between two spans is read again; it is nearly always one character.

use swc_core::common::{BytePos, Span as SwcSpan, Spanned};
use swc_core::ecma::ast::*;

use super::{Early, statement::Each};

impl Early<'_> {
    pub(super) fn source(&self, span: SwcSpan) -> &str {
        self.text.get(span.lo.0 as usize..span.hi.0 as usize).unwrap_or_default()
    }

    /// The text behind `from`, with the white space and the comments that it starts with left out, and whether a line ends in them.
    fn behind(&self, from: BytePos) -> (&str, bool) {
        let mut rest = self.text.get(from.0 as usize..).unwrap_or_default();
        let mut has_line_end = false;
        loop {
            let trimmed =
                rest.trim_start_matches(|character: char| character.is_whitespace() || character == '\u{FEFF}');
            let skipped = &rest[..rest.len() - trimmed.len()];
            let comment = comment_length(trimmed);
            has_line_end |= skipped.contains(is_line_end) || trimmed[..comment].contains(is_line_end);
            if comment == 0 {
                return (trimmed, has_line_end);
            }
            rest = &trimmed[comment..];
        }
    }

    /// `for (a; b; c)`: the parser does not ask for the second semicolon.
    pub(super) fn check_for_head(&mut self, statement: &ForStmt) {
        if let Some(test) = &statement.test
            && !self.behind(test.span_hi()).0.starts_with(';')
        {
            self.error(SwcSpan::new(test.span_hi(), test.span_hi()), "Unexpected token: missing ; in a for loop");
        }
    }

    /// `for (let.x of y)`: ECMA-262, 14.7.5, lookahead.
    pub(super) fn check_for_of_head(&mut self, head: &ForHead, each: Each) {
        if let ForHead::Pat(pattern) = head
            && each == Each::Of
            && let Some(rest) = self.source(pattern.span()).strip_prefix("let")
            && !rest.starts_with(|next: char| next == '\\' || Ident::is_valid_continue(next))
        {
            self.error(pattern.span(), "The left-hand side of a for-of loop may not start with 'let'.");
        }
    }

    /// `(a.b => )` and `(a, b.c => )`: the parser skips an arrow that follows no parameters.
    pub(super) fn check_group(&mut self, group: &ParenExpr) {
        match &*group.expr {
            Expr::Seq(sequence) => {
                let Some((last, others)) = sequence.exprs.split_last() else { return };
                for expression in others {
                    self.check_next(expression, ',');
                }
                self.check_next(last, ')');
            }
            expression => self.check_next(expression, ')'),
        }
    }

    /// `if (a) let [b] = c`: a statement that is an expression does not start so (ECMA-262, 14.5).
    pub(super) fn check_statement_start(&mut self, statement: &ExprStmt) {
        if self.source(statement.span).starts_with("let")
            && self.behind(statement.span.lo + BytePos(3)).0.starts_with('[')
        {
            self.error(statement.span, "Lexical declaration cannot appear in a single-statement context");
        }
    }

    /// `import(a) b`: the parser asks for no semicolon behind `import(…)`.
    pub(super) fn check_statement_end(&mut self, statement: &ExprStmt) {
        let end = statement.expr.span_hi();
        if self.source(statement.span).starts_with("import") {
            let (rest, has_line_end) = self.behind(end);
            if !rest.is_empty() && !rest.starts_with([';', '}']) && !has_line_end {
                self.error(SwcSpan::new(end, end), "Unexpected token: expected ;");
            }
        }
    }

    /// `function f(); {}`: the parser skips a semicolon before the body.
    pub(super) fn check_body_start(&mut self, body: &FunctionBody) {
        let head = self.text.get(..body.span.lo.0 as usize).unwrap_or_default().trim_end();
        if head.ends_with(';') {
            let line = head.rsplit(is_line_end).next().unwrap_or_default();
            // It may also be the end of a comment.
            if !line.contains("//") {
                self.error(body.span, "Unexpected token ';'");
            }
        }
    }

    /// `{ async method() {} }`: on one line (ECMA-262, 15.8).
    pub(super) fn check_async_method(&mut self, method: &MethodProp) {
        let start = method.function.span.lo;
        if method.function.is_async
            && self.source(method.function.span).starts_with("async")
            && self.behind(start + BytePos(5)).1
        {
            self.error(method.key.span(), "Unexpected line end behind async");
        }
    }

    /// A name that is spelled with escapes: each must stand for a character of names (ECMA-262, 12.7.1.1).
    #[inline]
    pub(super) fn check_spelling(&mut self, name: &str, span: SwcSpan) {
        if (span.hi - span.lo).0 as usize != name.len() {
            self.check_escapes(name, span);
        }
    }

    #[cold]
    fn check_escapes(&mut self, name: &str, span: SwcSpan) {
        if !self.source(span).contains('\\') {
            return;
        }
        let mut characters = name.chars();
        let is_valid = characters.next().is_some_and(Ident::is_valid_start) && characters.all(Ident::is_valid_continue);
        if !is_valid {
            self.error(span, "Invalid Unicode escape sequence");
        }
    }

    /// `new.target` and `import.meta`: keywords, not to be spelled with escapes.
    pub(super) fn check_meta(&mut self, meta: &MetaPropExpr) {
        if self.source(meta.span).contains('\\') {
            self.error(meta.span, "'new.target' and 'import.meta' must not contain escaped characters");
        }
    }

    fn check_next(&mut self, expression: &Expr, expected: char) {
        let end = expression.span_hi();
        if !self.behind(end).0.starts_with(expected) {
            self.error(SwcSpan::new(end, end), format!("Unexpected token: expected {expected}"));
        }
    }

    /// No line may end before `=>` (ECMA-262, 15.3).
    pub(super) fn check_arrow(&mut self, arrow: &ArrowExpr) {
        let Some(last) = arrow.params.last() else { return };
        let (mut rest, mut has_line_end) = self.behind(last.span_hi());
        if rest.starts_with(',') {
            rest = self.behind_text(rest, 1).0;
        }
        if rest.starts_with(')') {
            (rest, has_line_end) = self.behind_text(rest, 1);
        }
        if has_line_end || !rest.starts_with("=>") {
            self.error(arrow.span, "Unexpected token '=>'");
        }
    }

    /// As [`Self::behind`], from `skip` bytes into a tail of the text.
    fn behind_text(&self, tail: &str, skip: usize) -> (&str, bool) {
        let at = self.text.len() - tail.len() + skip;
        self.behind(BytePos(u32::try_from(at).unwrap_or(u32::MAX)))
    }
}

fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// The length in bytes of the comment that `text` starts with; 0 if there is none.
fn comment_length(text: &str) -> usize {
    if let Some(rest) = text.strip_prefix("/*") {
        rest.find("*/").map_or(text.len(), |end| end + 4)
    } else if text.starts_with("//") || text.starts_with("<!--") {
        text.find(is_line_end).unwrap_or(text.len())
    } else {
        0
    }
}
