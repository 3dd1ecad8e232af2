//! Where there may be something that the walk looks for.
//!
//! Most of a program asks for nothing. Whatever the walk finds needs a name that it tracks, a property of Node's, a text
//! that looks like a request, a template, or `import(…)`. Early errors take a walk over everything before: it notes the
//! places of these, and a function or statement of a script without any is not walked again.

use swc_core::atoms::wtf8::Wtf8;
use swc_core::common::BytePos;

use super::{hooks, may_be_code, tracked};
use crate::source::Span;

/// The places in one text.
#[derive(Debug, Default)]
pub(in crate::scan) struct Wanted {
    /// Byte offsets.
    places: Vec<u32>,
    /// Index of the one that the walk gets to next.
    next: usize,
}

impl Wanted {
    /// Notes a template or an `import(…)`.
    pub(in crate::scan) fn note(&mut self, at: BytePos) {
        self.places.push(at.0);
    }

    /// Notes a name that is declared, mentioned or assigned to, if it matters.
    pub(in crate::scan) fn note_name(&mut self, name: &str, at: BytePos) {
        if tracked(name).is_some() || name == "eval" {
            self.note(at);
        }
    }

    /// Notes the name of a property, if it matters.
    pub(in crate::scan) fn note_property(&mut self, name: &str, at: BytePos) {
        if may_be_property(name.as_bytes()) && is_property(name) {
            self.note(at);
        }
    }

    /// Notes a string, if it matters.
    pub(in crate::scan) fn note_string(&mut self, text: &Wtf8, at: BytePos) {
        let bytes = text.as_bytes();
        if may_be_request(bytes) || may_be_property(bytes) && text.as_str().is_some_and(is_property) {
            self.note(at);
        }
    }

    /// The same with the places in order.
    pub(in crate::scan) fn sorted(mut self) -> Self {
        self.places.sort_unstable();
        self
    }

    /// Whether there is one in this part of the text. The places are in order, and the parts are asked for nearly so.
    pub(super) fn is_in(&mut self, part: Span) -> bool {
        while self.next > 0 && self.places[self.next - 1] >= part.start {
            self.next -= 1;
        }
        while self.places.get(self.next).is_some_and(|at| *at < part.start) {
            self.next += 1;
        }
        self.places.get(self.next).is_some_and(|at| *at < part.end)
    }
}

/// Whether [`super::Visitor::note_text`] or [`super::Visitor::note_made`] may find something in a text.
fn may_be_request(text: &[u8]) -> bool {
    let has = |code: &[u8]| memchr::memmem::find(text, code).is_some();
    text.starts_with(b".") || may_be_code(text) && (has(b"require(") || has(b"import("))
}

/// Most names can be told at once from those that [`is_property`] is about.
fn may_be_property(name: &[u8]) -> bool {
    matches!(name, [b'_' | b'e' | b'g' | b'm' | b'r', _, _, _, _, ..] | [b'p', b'r', b'e', b'p', ..])
}

fn is_property(name: &str) -> bool {
    hooks::is_hooked(name) || super::is_way_to_modules(name)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use swc_core::ecma::visit::VisitWith;

    use super::super::super::{early, parse_commonjs};
    use super::super::Visitor;
    use crate::source::Source;

    /// What a walk finds in a text, over everything or only over what is wanted.
    fn findings(text: &str, is_all: bool) -> String {
        let parsed = parse_commonjs(&Source::verbatim(PathBuf::new(), text.to_owned())).unwrap();
        let wanted = early::check_script(text, &parsed.script).wanted;
        let mut visitor = if is_all { Visitor::new(None, u16::MAX, None) } else { Visitor::of_script(wanted) };
        parsed.script.body.visit_with(&mut visitor);
        let names = std::mem::take(&mut visitor.names).finish(text);
        format!("{names:?} {:?}", visitor.finish())
    }

    /// One of whatever the walk looks for.
    const FOUND: [&str; 28] = [
        "require('a')",
        "r\\u0065quire('a')",
        "f(require)",
        "module.children",
        "exports.a = 1",
        "module.exports = { a }",
        "var e = require('./e'); Object.keys(e).forEach(function (k) { exports[k] = e[k] })",
        "Object.defineProperty(exports, 'a', { value: 1 })",
        "__filename",
        "`${__dirname}`",
        "eval(a)",
        "f('./a')",
        "f('..')",
        "f(\"../a\")",
        "f('\\x2e/a')",
        "f(`a`)",
        "String.raw`a${1}b`",
        "f('require(\"./a\")')",
        "import('a')",
        "new Function('a', 'return import(a)')",
        "process.mainModule",
        "process['getBuiltinModule']('fs')",
        "M._load = f",
        "M['_resolveFilename'] = f",
        "M._findPath = M._resolveLookupPaths = M._nodeModulePaths = f",
        "M.extensions['.a'] = f",
        "M._extensions.a = f",
        "Error.prepareStackTrace = f",
    ];

    #[test]
    fn what_is_not_walked_has_nothing_to_find() {
        let plain = findings("function f() { return g.h(1, 'a') }", true);
        // `arguments` of a function are its own; what an arrow function at the top has is the module's.
        assert_ne!(findings("f(a => arguments)", false), plain);
        for found in FOUND {
            for text in [
                format!("function f(a) {{ g(); {found} }}"),
                format!("f(a => {{ {found} }}, b => 1)"),
                format!("({{ f() {{ if (a) {found} }}, get g() {{ return 1 }} }})"),
                format!("class F {{ constructor() {{ {found} }} static g() {{}} }}"),
                format!("function f(a = () => {{ {found} }}) {{ function g() {{ return 1 }} }}"),
                format!("f(1); {found}"),
                format!("if (a) {{ if (b) return; }} {found}"),
                format!("a || process.exit(); {found}"),
                format!("for (;;) {{ try {{ throw a }} finally {{ {{ {found} }} }} }}"),
                format!("f(() => {{ if (a) {{ return }} switch (b) {{ case 1: g(); {found} }} throw c }})"),
            ] {
                let walked = findings(&text, true);
                assert_eq!(findings(&text, false), walked, "{text}");
                assert_ne!(walked, plain, "{text}");
            }
        }
    }
}
