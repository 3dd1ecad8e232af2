//! Literals: what strict mode forbids in them, and objects with two `__proto__`.

use swc_core::common::{BytePos, Span as SwcSpan};
use swc_core::ecma::ast::*;

use super::Early;

impl Early<'_> {
    /// Octal escapes in strict mode (ECMA-262, 12.9.4.1), also in directives before `"use strict"`.
    pub(super) fn check_string(&mut self, literal: &Str) {
        // Escapes are longer than what they stand for: without any, only the quotes are not in the value.
        let has_escapes = (literal.span.hi - literal.span.lo).0 as usize != literal.value.len() + 2;
        if has_escapes
            && self.context.is_strict
            && let Some(at) = octal_escape(self.source(literal.span))
        {
            let start = literal.span.lo + BytePos(u32::try_from(at).unwrap_or(0));
            let span = SwcSpan::new(start, start + BytePos(2));
            self.octal(span, "Octal escape sequences are not allowed in strict mode.");
        }
    }

    /// `010` and `08` in strict mode (ECMA-262, 12.9.3.1).
    pub(super) fn check_number(&mut self, literal: &Number) {
        if !self.context.is_strict {
            return;
        }
        if let [b'0', b'0'..=b'9', rest @ ..] = self.source(literal.span).as_bytes() {
            let is_decimal = rest.iter().any(|byte| !matches!(byte, b'0'..=b'7'));
            let what = if is_decimal { "Decimals with leading zeros" } else { "Octal literals" };
            self.octal(literal.span, &format!("{what} are not allowed in strict mode."));
        }
    }

    /// What strict mode forbids; in a class that is in sloppy code, only later versions of V8 see it.
    fn octal(&mut self, span: SwcSpan, message: &str) {
        if self.context.has_no_octals {
            self.error(span, message);
        } else {
            self.varies = true;
        }
    }

    /// A template without a tag has no octal escapes (ECMA-262, 12.9.6).
    pub(super) fn check_template(&mut self, template: &Tpl) {
        for quasi in &template.quasis {
            if quasi.cooked.is_none() || octal_escape(&quasi.raw).is_some() {
                self.error(quasi.span, "Octal escape sequences are not allowed in template strings");
            }
        }
    }

    /// ECMA-262, 13.2.5.1 (no `{a = 1}` outside of patterns) and B.3.1 (one `__proto__: value`).
    pub(super) fn check_object(&mut self, object: &ObjectLit) {
        let mut has_proto = false;
        for property in object.props.iter().filter_map(PropOrSpread::as_prop) {
            match &**property {
                Prop::Assign(property) => self.error(property.span, "Invalid shorthand property initializer"),
                Prop::KeyValue(property) if is_proto(&property.key) => {
                    if has_proto {
                        let span = swc_core::common::Spanned::span(&property.key);
                        self.error(span, "Duplicate __proto__ fields are not allowed in object literals");
                    }
                    has_proto = true;
                }
                _ => {}
            }
        }
    }
}

fn is_proto(key: &PropName) -> bool {
    match key {
        PropName::Ident(name) => &*name.sym == "__proto__",
        PropName::Str(text) => text.value.as_str() == Some("__proto__"),
        _ => false,
    }
}

/// The byte offset of the first `\1` … `\9`, or `\0` before a digit, in a literal's source.
fn octal_escape(literal: &str) -> Option<usize> {
    let bytes = literal.as_bytes();
    let mut from = 0;
    while let Some(found) = memchr::memchr(b'\\', &bytes[from..]) {
        let at = from + found;
        match bytes.get(at + 1..) {
            Some([b'1'..=b'9', ..] | [b'0', b'0'..=b'9', ..]) => return Some(at),
            _ => from = (at + 2).min(bytes.len()),
        }
    }
    None
}
