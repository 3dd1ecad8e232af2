//! The exports of a CommonJS module that an `import` of it can name.
//!
//! Node finds them with cjs-module-lexer, which recognises forms that transpilers write, anywhere in the text, by their
//! tokens. What it finds is part of what a program can see (a missing name is a `SyntaxError`), so its grammar is followed
//! form by form, odd corners included; only that it works on the tree here, and on the text for object literals.

use rustc_hash::{FxHashMap, FxHashSet};
use swc_core::atoms::Atom;
use swc_core::ecma::ast::*;

use crate::record::CommonJsNames;

/// Something found, in source order.
#[derive(Debug)]
enum Event {
    /// `exports.name = …`, `Object.defineProperty(exports, 'name', …)`.
    Export(String),
    /// A getter that can't be trusted to be free of side effects.
    Unsafe(String),
    /// `module.exports = require('specifier')`, `__exportStar(require('specifier'))`.
    Reexport(String),
    /// `module.exports = …` takes back what was passed on before.
    Reset,
    /// `module.exports = { …`: byte offset of the brace.
    Literal(u32),
}

/// Collects the forms while the tree is walked.
#[derive(Debug, Default)]
pub(super) struct Names {
    events: Vec<Event>,
    /// Variables at the top that hold `require('specifier')`, for Babel's `Object.keys(_a).forEach(…)`.
    required: FxHashMap<Atom, String>,
}

impl Names {
    /// `exports.a = …`, `module.exports.a = …`, `module.exports = …`.
    pub(super) fn assignment(&mut self, assign: &AssignExpr) {
        let AssignTarget::Simple(SimpleAssignTarget::Member(target)) = &assign.left else { return };
        if assign.op != AssignOp::Assign {
            return;
        }
        if is_exports(&target.obj) {
            self.events.extend(literal_name(&target.prop).map(Event::Export));
        } else if is_module_exports(target) {
            self.events.push(Event::Reset);
            match &*assign.right {
                Expr::Object(object) => self.events.push(Event::Literal(object.span.lo.0)),
                // The lexer does not look at what stands behind: `require('./lib').default`, `require('./lib') || {}`.
                value => self.events.extend(required_specifier(leftmost(value)).map(Event::Reexport)),
            }
        }
    }

    /// `exports.a === …`, `module.exports == …`: to the lexer, the first `=` makes an assignment.
    pub(super) fn comparison(&mut self, binary: &BinExpr) {
        let (BinaryOp::EqEq | BinaryOp::EqEqEq, Expr::Member(target)) = (binary.op, &*binary.left) else { return };
        if is_exports(&target.obj) {
            self.events.extend(literal_name(&target.prop).map(Event::Export));
        } else if is_module_exports(target) {
            self.events.push(Event::Reset);
        }
    }

    /// `Object.defineProperty(exports, …)`, and at the top level `__exportStar(require(…))` and Babel's loop.
    pub(super) fn call(&mut self, call: &CallExpr, is_top_level: bool) {
        let Callee::Expr(callee) = &call.callee else { return };
        match (&**callee, &call.args[..]) {
            (Expr::Member(member), [target, name, descriptor, ..])
                if is_object_method(member, "defineProperty") && is_exports(&target.expr) =>
            {
                self.definition(&name.expr, &descriptor.expr);
            }
            (Expr::Ident(Ident { sym: name, .. }), [first, ..]) if is_top_level && is_star_helper(name) => {
                self.events.extend(required_specifier(&first.expr).map(Event::Reexport));
            }
            (Expr::Member(member), [first, ..]) if is_top_level => match &member.prop {
                MemberProp::Ident(name) if is_star_helper(&name.sym) => {
                    self.events.extend(required_specifier(&first.expr).map(Event::Reexport));
                }
                MemberProp::Ident(name) if &*name.sym == "forEach" => self.keys_loop(&member.obj, &first.expr),
                _ => {}
            },
            _ => {}
        }
    }

    /// `var _a = require('./a')`, also through an interop helper.
    pub(super) fn variable(&mut self, name: &Ident, value: &Expr) {
        let specifier = required_specifier(value).or_else(|| match value {
            Expr::Call(CallExpr { callee: Callee::Expr(_), args, .. }) => required_specifier(&args.first()?.expr),
            _ => None,
        });
        if let Some(specifier) = specifier {
            self.required.insert(name.sym.clone(), specifier);
        }
    }

    fn definition(&mut self, name: &Expr, descriptor: &Expr) {
        let (Expr::Lit(Lit::Str(name)), Expr::Object(descriptor)) = (name, descriptor) else { return };
        let Some(name) = name.value.as_str().map(str::to_owned) else { return };
        self.events.push(if is_safe_descriptor(descriptor) { Event::Export(name) } else { Event::Unsafe(name) });
    }

    /// `Object.keys(_a).forEach(function (key) { … exports[key] = _a[key] … })`.
    fn keys_loop(&mut self, keys: &Expr, callback: &Expr) {
        let (Expr::Call(CallExpr { callee: Callee::Expr(callee), args, .. }), Expr::Fn(callback)) = (keys, callback)
        else {
            return;
        };
        let (Expr::Member(member), [argument]) = (&**callee, &args[..]) else { return };
        if !passes_keys_on(&callback.function) {
            return;
        }
        if let (true, Expr::Ident(name)) = (is_object_method(member, "keys"), &*argument.expr)
            && let Some(specifier) = self.required.get(&name.sym)
        {
            self.events.push(Event::Reexport(specifier.clone()));
        }
    }

    /// What `import` sees, each name once.
    pub(super) fn finish(self, text: &str) -> CommonJsNames {
        let mut names = CommonJsNames::default();
        let mut unsafe_names: FxHashSet<String> = FxHashSet::default();
        for event in self.events {
            match event {
                Event::Export(name) => names.exports.push(name),
                Event::Unsafe(name) => drop(unsafe_names.insert(name)),
                Event::Reexport(specifier) => names.reexports.push(specifier),
                Event::Reset => names.reexports.clear(),
                Event::Literal(brace) => ObjectText { text, at: brace as usize }.names(&mut names),
            }
        }
        let mut known = FxHashSet::default();
        names.exports.retain(|name| !unsafe_names.contains(name) && known.insert(name.clone()));
        names
    }
}

/// Whether a function is `function (key) { if (key === "default" || …) return; …; exports[key] = _a[key]; }` or `function (key)
/// { if (key !== "default" …) exports[key] = _a[key]; }`, or has a definition there.
fn passes_keys_on(function: &Function) -> bool {
    let ([Param { pat: Pat::Ident(key), .. }], Some(body)) = (&function.params[..], &function.body) else {
        return false;
    };
    let Some((Stmt::If(first), rest)) = body.stmts.split_first() else { return false };
    let Expr::Bin(test) = leftmost_operand(&first.test) else { return false };
    let is_default = matches!(&*test.right, Expr::Lit(Lit::Str(text)) if text.value.as_str() == Some("default"));
    let is_key = matches!(&*test.left, Expr::Ident(name) if name.sym == key.id.sym);
    let leaves = |statement: &Stmt| matches!(statement, Stmt::If(branch) if matches!(*branch.cons, Stmt::Return(_)));
    is_default
        && is_key
        && match (test.op, rest) {
            (BinaryOp::EqEqEq, [before @ .., last]) => {
                matches!(*first.cons, Stmt::Return(_)) && before.iter().all(leaves) && last.is_expr()
            }
            (BinaryOp::NotEqEq, []) => first.cons.is_expr(),
            _ => false,
        }
}

/// The comparison with which a chain of `&&` or `||` starts.
fn leftmost_operand(mut expr: &Expr) -> &Expr {
    while let Expr::Bin(BinExpr { op: BinaryOp::LogicalAnd | BinaryOp::LogicalOr, left, .. }) = expr {
        expr = left;
    }
    expr
}

/// The call with which the text of an expression starts.
fn leftmost(mut expr: &Expr) -> &Expr {
    loop {
        expr = match expr {
            Expr::Member(member) => &member.obj,
            Expr::Bin(binary) => &binary.left,
            Expr::Cond(conditional) => &conditional.test,
            Expr::Call(CallExpr { callee: Callee::Expr(callee), .. }) if !callee.is_ident() => callee,
            _ => return expr,
        };
    }
}

fn is_exports(expr: &Expr) -> bool {
    match expr {
        Expr::Ident(ident) => &*ident.sym == "exports",
        Expr::Member(member) => is_module_exports(member),
        _ => false,
    }
}

fn is_module_exports(member: &MemberExpr) -> bool {
    let is_module = matches!(&*member.obj, Expr::Ident(ident) if &*ident.sym == "module");
    is_module && matches!(&member.prop, MemberProp::Ident(name) if &*name.sym == "exports")
}

fn is_object_method(member: &MemberExpr, method: &str) -> bool {
    let is_object = matches!(&*member.obj, Expr::Ident(ident) if &*ident.sym == "Object");
    is_object && matches!(&member.prop, MemberProp::Ident(name) if &*name.sym == method)
}

fn is_star_helper(name: &str) -> bool {
    matches!(name, "__export" | "__exportStar")
}

fn literal_name(property: &MemberProp) -> Option<String> {
    match property {
        MemberProp::Ident(name) => Some(name.sym.to_string()),
        MemberProp::Computed(computed) => match &*computed.expr {
            Expr::Lit(Lit::Str(text)) => text.value.as_str().map(str::to_owned),
            _ => None,
        },
        MemberProp::PrivateName(_) => None,
    }
}

/// The specifier of `require('specifier')`.
fn required_specifier(expr: &Expr) -> Option<String> {
    let Expr::Call(CallExpr { callee: Callee::Expr(callee), args, .. }) = expr else { return None };
    match (&**callee, &args[..]) {
        (Expr::Ident(name), [argument]) if &*name.sym == "require" => match &*argument.expr {
            Expr::Lit(Lit::Str(text)) => text.value.as_str().map(str::to_owned),
            _ => None,
        },
        _ => None,
    }
}

/// `{ enumerable: true, value: …` or `{ enumerable: true, get: function () { return a.b; } }`, the first part optional.
fn is_safe_descriptor(descriptor: &ObjectLit) -> bool {
    let mut properties = descriptor.props.iter().map(|property| match property {
        PropOrSpread::Prop(property) => Some(&**property),
        PropOrSpread::Spread(_) => None,
    });
    let mut next = properties.next().flatten();
    if let Some(Prop::KeyValue(pair)) = next
        && is_key(&pair.key, "enumerable")
    {
        if !matches!(&*pair.value, Expr::Lit(Lit::Bool(value)) if value.value) {
            return false;
        }
        next = properties.next().flatten();
    }
    let getter = match next {
        Some(Prop::KeyValue(pair)) if is_key(&pair.key, "value") => return true,
        Some(Prop::KeyValue(pair)) if is_key(&pair.key, "get") => match &*pair.value {
            Expr::Fn(function) => &function.function,
            _ => return false,
        },
        Some(Prop::Method(method)) if is_key(&method.key, "get") => &method.function,
        _ => return false,
    };
    properties.next().is_none() && returns_a_binding(getter)
}

fn is_key(key: &PropName, name: &str) -> bool {
    matches!(key, PropName::Ident(ident) if &*ident.sym == name)
}

/// `function () { return a; }`, `… return a.b;`, `… return a['b'];`.
fn returns_a_binding(function: &Function) -> bool {
    let Some([Stmt::Return(ReturnStmt { arg: Some(value), .. })]) = function.body.as_ref().map(|body| &body.stmts[..])
    else {
        return false;
    };
    match &**value {
        Expr::Ident(_) => true,
        Expr::Member(member) => {
            let is_plain = match &member.prop {
                MemberProp::Ident(_) => true,
                MemberProp::Computed(computed) => matches!(&*computed.expr, Expr::Lit(Lit::Str(_))),
                MemberProp::PrivateName(_) => false,
            };
            is_plain && matches!(&*member.obj, Expr::Ident(_))
        }
        _ => false,
    }
}

/// The text of an object literal, read as cjs-module-lexer does: up to the first property that is more than a name.
struct ObjectText<'a> {
    text: &'a str,
    at: usize,
}

impl ObjectText<'_> {
    fn names(mut self, names: &mut CommonJsNames) {
        loop {
            self.at += 1;
            self.skip_blank();
            if self.property(names).is_none() || self.peek() != Some(',') {
                return;
            }
        }
    }

    /// One property; `None` where the lexer gives up.
    fn property(&mut self, names: &mut CommonJsNames) -> Option<()> {
        if let Some(name) = self.identifier().or_else(|| self.string()) {
            let is_string = self.text[..self.at].ends_with(['\'', '"']);
            self.skip_blank();
            if self.peek() == Some(':') {
                self.at += 1;
                self.skip_blank();
                self.identifier()?;
            } else if is_string {
                return Some(());
            }
            names.exports.push(name);
            return Some(());
        }
        if !self.text[self.at..].starts_with("...") {
            return None;
        }
        self.at += 3;
        if self.identifier()? == "require" {
            let start = self.text[self.at..].strip_prefix('(').map(|_| self.at + 1)?;
            self.at = start;
            let specifier = self.string()?;
            self.at += usize::from(self.peek() == Some(')'));
            names.reexports.push(specifier);
        }
        self.skip_blank();
        Some(())
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn skip_blank(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            let comment = if trimmed.starts_with("//") {
                trimmed.find('\n')
            } else if trimmed.starts_with("/*") {
                trimmed.find("*/").map(|end| end + 2)
            } else {
                None
            };
            match comment {
                Some(length) => self.at += length,
                None => return,
            }
        }
    }

    fn identifier(&mut self) -> Option<String> {
        let rest = &self.text[self.at..];
        let is_part = |character: char| character.is_alphanumeric() || matches!(character, '_' | '$');
        let name = &rest[..rest.find(|character| !is_part(character)).unwrap_or(rest.len())];
        if name.is_empty() || name.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        self.at += name.len();
        Some(name.to_owned())
    }

    fn string(&mut self) -> Option<String> {
        let quote = self.peek().filter(|quote| matches!(quote, '\'' | '"'))?;
        let rest = &self.text[self.at + 1..];
        let end = rest.find(quote).filter(|end| !rest[..*end].contains(['\\', '\n']))?;
        self.at += end + 2;
        Some(rest[..end].to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literal(text: &str) -> CommonJsNames {
        let mut names = CommonJsNames::default();
        ObjectText { text, at: 0 }.names(&mut names);
        names
    }

    #[test]
    fn object_literals_are_read_up_to_the_first_complex_value() {
        assert_eq!(literal("{ a, b: c, 'd': e }").exports, ["a", "b", "d"]);
        assert_eq!(literal("{ a, b: c.d, e }").exports, ["a", "b"]);
        assert_eq!(literal("{ a, b: 1, c }").exports, ["a"]);
        assert_eq!(literal("{ a, ...require('x'), b }").reexports, ["x"]);
        assert_eq!(literal("{ a /* b */, // c\n d }").exports, ["a", "d"]);
    }
}
