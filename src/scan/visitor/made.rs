//! `import(…)` in the text of a function that is made at run time: `new Function('s', 'return import(s)')`, by which programs
//! keep compilers from making a `require` of it, and `eval('import("x")')`.
//!
//! Node would look for the module beside the bundle. So the text says what it says elsewhere in a bundle, the name of the
//! module's own `import()`; a made function, which sees no names of the module, gets it as a parameter.

use super::*;

const IMPORT: &str = "import";

impl Visitor {
    /// A call of `Function` or `eval`, also with `new`, by these names and with texts as they are written; its end in bytes.
    pub(super) fn note_made(&mut self, callee: &Expr, args: &[ExprOrSpread], end: u32) {
        let (true, Expr::Ident(callee), [first, ..]) = (self.imported.is_none(), unparenthesized(callee), args) else {
            return;
        };
        let is_function = &*callee.sym == "Function";
        if !is_function && &*callee.sym != "eval"
            || args.iter().any(|arg| arg.spread.is_some() || verbatim(&arg.expr).is_none())
        {
            return;
        }
        let Some((code, start)) = args.last().and_then(|last| verbatim(&last.expr)) else { return };
        let before = self.syntax.imports.len();
        for (at, _) in code.match_indices("import(") {
            // A part of a name, a property, the start of a text.
            if code[..at].ends_with(|before: char| before.is_alphanumeric() || "_$.'\"`".contains(before)) {
                continue;
            }
            let at_keyword = Span::new(start + offset(at), start + offset(at + IMPORT.len()));
            self.syntax.imports.push(at_keyword);
            let specifier = literal_in(&code[at + IMPORT.len() + 1..]).map_or(Specifier::Unknown, Specifier::Text);
            // A failure rejects the promise: nothing stops because of it.
            let (kind, guard) = (RequestKind::DynamicImport, Guard::Try);
            self.requests.push(Request { specifier, span: at_keyword, kind, guard, base: Base::Module });
        }
        if self.syntax.imports.len() > before {
            self.uses |= Uses::IMPORT;
            if is_function {
                self.syntax.made.push(Span::new(first.expr.span_lo(), end));
            }
        }
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A text that stands in the source as it is, and its byte offset there.
fn verbatim(expr: &Expr) -> Option<(&str, u32)> {
    match unparenthesized(expr) {
        Expr::Lit(Lit::Str(text)) => {
            let value = text.value.as_str()?;
            let is_plain =
                text.raw.as_ref().is_some_and(|raw| raw.len() == value.len() + 2 && raw[1..].starts_with(value));
            is_plain.then_some((value, text.span.lo.0 + 1))
        }
        Expr::Tpl(Tpl { quasis, .. }) => match &quasis[..] {
            [quasi] if !quasi.raw.contains(['\\', '\r']) => Some((&quasi.raw, quasi.span.lo.0)),
            _ => None,
        },
        _ => None,
    }
}

/// The text in quotes that is all there is before the next parenthesis.
fn literal_in(argument: &str) -> Option<String> {
    let argument = argument.split_once(')')?.0.trim();
    let quote = argument.chars().next().filter(|first| matches!(first, '\'' | '"' | '`'))?;
    let text = argument[1..].strip_suffix(quote)?;
    (!text.contains([quote, '\\', '$'])).then(|| text.to_owned())
}
