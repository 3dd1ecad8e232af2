//! A parsed module → the edits that make its text short, and mean the same.
//!
//! Like everything else that happens to a module these are edits of its own text: no printer is involved, so literals and the order of
//! all tokens stay, what the scan finds in the text holds for what is written, and source maps are as exact as without.
//! Nothing is evaluated, moved or left out that could run. What goes:
//!
//! - `space`: white space and comments, but for those of licences, and semicolons that end nothing
//! - `statements`: where semicolons are needed; words and brackets that say what shorter ones say as well
//! - `scope`, `walk`, `names`: the names of variables, but for those that can be seen from outside the text: of functions and
//!   classes (`fn.name`), of what is exported, and all that a direct `eval` or a `with` sees

mod names;
mod scope;
mod space;
mod statements;
#[cfg(test)]
mod tests;
mod walk;

use swc_core::ecma::visit::VisitWith;

use crate::record::Edit;
use crate::source::Span;
use statements::Statements;
use walk::Walk;

/// What a module's text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The body of Node's wrapper function, which may have HTML-like comments (ECMA-262, B.1.1).
    Script,
    /// An ES module.
    Module,
}

/// The edits of a text, sorted and disjoint, given its whole tree with byte offsets.
pub fn minify<'a, N>(text: &'a str, tree: &N, kind: Kind) -> Vec<Edit>
where
    N: VisitWith<Statements<'a>> + VisitWith<Walk>,
{
    let mut statements = Statements::new(text, kind);
    tree.visit_with(&mut statements);
    let mut walk = Walk::new();
    tree.visit_with(&mut walk);
    let found = statements.finish();
    let mut edits = space::edits(text, &found, kind);
    edits.extend(found.edits);
    edits.extend(names::edits(text, &walk.finish()));
    edits.sort_by_key(|edit| edit.span);
    edits
}

/// Puts these edits among those that a module needs in any case, both sorted and disjoint: what the latter replace is gone, and
/// next to them a space stays, since they may start or end with a word. `further`: insertions that may come later.
pub fn join(minified: Vec<Edit>, needed: Vec<Edit>, further: &[Edit]) -> Vec<Edit> {
    let mut others: Vec<Span> = needed.iter().chain(further).map(|edit| edit.span).collect();
    others.sort_unstable();
    let mut edits = Vec::with_capacity(minified.len() + needed.len());
    let mut next = 0;
    for edit in minified {
        while others.get(next).is_some_and(|other| other.end < edit.span.start) {
            next += 1;
        }
        around(edit, &others[next..], &mut edits);
    }
    edits.extend(needed.into_iter().map(|edit| Edit { text: without_breaks(edit.text), ..edit }));
    edits.sort_by_key(|edit| edit.span);
    edits
}

/// Adds what is left of an edit between others, of which the first may touch it.
fn around(edit: Edit, others: &[Span], edits: &mut Vec<Edit>) {
    let Span { mut start, end } = edit.span;
    let touching = others.iter().take_while(|other| other.start <= end);
    let is_border = |at: u32| touching.clone().any(|other| other.start == at || other.end == at);
    let mut rest = Some(edit.text);
    let mut push = |start: u32, end: u32| {
        let text = rest.take().unwrap_or_default();
        let needs_room = text.is_empty() && (is_border(start) || is_border(end));
        edits.push(Edit { span: Span::new(start, end), text: if needs_room { " ".to_owned() } else { text } });
    };
    for other in touching.clone() {
        if other.start > start {
            push(start, other.start.min(end));
        }
        start = start.max(other.end);
    }
    if start < end || start == edit.span.start && start == end {
        push(start, end);
    }
}

/// Without the line breaks at the end, which only keep the lines below where they were.
fn without_breaks(mut text: String) -> String {
    text.truncate(text.trim_end_matches(['\n', '\r', '\u{2028}', '\u{2029}']).len());
    text
}

/// The range of a node's byte offsets.
fn span_of(span: swc_core::common::Span) -> Span {
    Span::new(span.lo.0, span.hi.0)
}
