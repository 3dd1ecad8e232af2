//! What calls, assignments and patterns say about names.

use swc_core::ecma::ast::*;
use swc_core::ecma::visit::VisitMutWith;

use super::collect::{Collector, SUPER};
use super::lists::Run;
use super::term::{Item, Key, Passed, Property, Term, TermId};
use crate::scan::constant::{unparenthesized, unparenthesized_mut};

impl Collector {
    // ---- calls

    /// An expression in a place that does not pass its value on: what is called, asked for a member, or an argument, whose
    /// call knows of it.
    pub(super) fn callee(&mut self, expr: &mut Expr) -> TermId {
        match unparenthesized_mut(expr) {
            Expr::Ident(ident) => self.name(ident),
            other => self.term(other),
        }
    }

    pub(super) fn call(&mut self, call: &mut CallExpr) -> TermId {
        match &mut call.callee {
            Callee::Expr(callee) => self.call_expr(callee, &mut call.args),
            Callee::Super(_) => {
                let callee = self.anything();
                let call = self.call_of(callee, &mut call.args);
                let name = self.program.names.plain(&SUPER.into());
                self.program.call_by_name(name, call);
                call
            }
            Callee::Import(_) => {
                let callee = self.anything();
                self.call_of(callee, &mut call.args)
            }
        }
    }

    pub(super) fn call_expr(&mut self, callee: &mut Expr, args: &mut [ExprOrSpread]) -> TermId {
        if let Expr::Member(member) = unparenthesized_mut(callee)
            && let MemberProp::Ident(method) = &member.prop
            && let method @ ("call" | "apply" | "bind") = &*method.sym
            && let Some((this, rest)) = args.split_first_mut()
        {
            this.visit_mut_with(self);
            return self.call_with(method, &mut member.obj, rest);
        }
        if evaluates_require(callee, args) {
            let name = self.program.names.plain(&"require".into());
            return self.program.name(name);
        }
        let callee = self.callee(callee);
        let call = self.call_of(callee, args);
        self.mutation(callee, call);
        call
    }

    /// `f.call(this, …)`, `f.apply(this, […])`: a call of `f`. `f.bind(this, …)` is `f` again, and called at some time.
    fn call_with(&mut self, method: &str, function: &mut Expr, args: &mut [ExprOrSpread]) -> TermId {
        let function = self.callee(function);
        let call = self.call_of(function, args);
        if method == "apply"
            && let Term::Call { arguments, .. } = self.program.term(call)
        {
            self.program.items[arguments].iter_mut().for_each(|argument| argument.is_spread = true);
        }
        if method == "bind" { function } else { call }
    }

    pub(super) fn call_of(&mut self, callee: TermId, args: &mut [ExprOrSpread]) -> TermId {
        let arguments = self.items(args);
        let call = self.program.add(Term::Call { callee, arguments });
        for (place, index) in (0..).zip(arguments.places()) {
            let argument = self.program.items.at(index);
            if self.wanted.contains(&argument.span) {
                self.program.arguments.insert(argument.span, argument.term);
            }
            self.program.pass(argument.term, Passed { call, place });
        }
        self.program.calls.push(call);
        self.program.call(callee, call);
        call
    }

    /// `list.push(x)`, `map.set(key, value)`, `Object.assign(object, …)`: what they are called on gets more values.
    fn mutation(&mut self, callee: TermId, call: TermId) {
        let Term::Member(object, Key::Known(method)) = self.program.term(callee) else { return };
        let method = &self.program.names[method].written;
        if !matches!(&**method, "push" | "unshift" | "add" | "splice" | "set" | "assign") {
            return;
        }
        let method = method.clone();
        if let (Term::Name(name), "push" | "splice") = (self.program.term(object), &*method) {
            self.program.names[name].is_extended = true;
        }
        let Term::Call { arguments, .. } = self.program.term(call) else { return };
        match (&*method, &self.program.items[arguments]) {
            ("push" | "unshift" | "add", [_, ..]) => self.extend(object, arguments),
            ("splice", [_, _, ..]) => self.extend(object, arguments.skip(2)),
            ("set", &[key, value]) => {
                let value = self.program.add(Term::Entry(key.term, value.term));
                self.bind_term(object, value);
            }
            ("assign", &[target, ..]) => {
                for place in arguments.skip(1).places() {
                    let source = self.program.items.at(place);
                    self.bind_term(target.term, source.term);
                }
            }
            _ => {}
        }
    }

    /// Says that a list has these elements too.
    fn extend(&mut self, list: TermId, elements: Run<Item>) {
        let elements = self.program.add(Term::Array(elements));
        self.bind_term(list, elements);
    }

    /// Says that what a term stands for may be `value`, if the term is a name or a property.
    fn bind_term(&mut self, target: TermId, value: TermId) {
        match self.program.term(target) {
            Term::Name(name) => self.program.bind(name, value),
            Term::Member(object, key) => {
                self.bind_key(key, value);
                // Of the object, only the first level: `a.b.c = x` is a field like any other.
                if let Term::Name(name) = self.program.term(object) {
                    let properties = self.program.properties.add(&[Property::Value(key, value)]);
                    let holder = self.program.add(Term::Object(properties));
                    self.program.bind(name, holder);
                }
            }
            _ => {}
        }
    }

    // ---- assignments and declarations

    pub(super) fn assign(&mut self, assign: &mut AssignExpr) -> TermId {
        let value = self.term(&mut assign.right);
        let is_appending = assign.op == AssignOp::AddAssign;
        let is_plain =
            matches!(assign.op, AssignOp::Assign | AssignOp::OrAssign | AssignOp::NullishAssign | AssignOp::AndAssign);
        let bound = if is_plain { value } else { self.anything() };
        match &mut assign.left {
            AssignTarget::Simple(SimpleAssignTarget::Ident(name)) if is_appending => {
                let name = self.resolved(&name.id);
                self.program.append(name, value);
            }
            AssignTarget::Simple(SimpleAssignTarget::Ident(name)) => self.bind(&name.id, bound),
            AssignTarget::Simple(SimpleAssignTarget::Member(member)) => {
                let target = self.member(member);
                self.bind_term(target, bound);
            }
            AssignTarget::Simple(other) => other.visit_mut_children_with(self),
            AssignTarget::Pat(AssignTargetPat::Array(pattern)) => self.bind_array(pattern, value),
            AssignTarget::Pat(AssignTargetPat::Object(pattern)) => self.bind_object(pattern, value),
            AssignTarget::Pat(AssignTargetPat::Invalid(_)) => {}
        }
        if is_plain { value } else { bound }
    }

    pub(super) fn bind_pattern(&mut self, pattern: &mut Pat, value: TermId) {
        match pattern {
            Pat::Ident(name) => self.bind(&name.id, value),
            Pat::Array(array) => self.bind_array(array, value),
            Pat::Object(object) => self.bind_object(object, value),
            Pat::Assign(assign) => {
                let value = self.with_default(value, Some(&mut assign.right));
                self.bind_pattern(&mut assign.left, value);
            }
            Pat::Rest(rest) => self.bind_pattern(&mut rest.arg, value),
            Pat::Expr(target) => {
                let target = self.callee(target);
                self.bind_term(target, value);
            }
            Pat::Invalid(_) => {}
        }
    }

    fn bind_array(&mut self, pattern: &mut ArrayPat, value: TermId) {
        for (index, element) in pattern.elems.iter_mut().enumerate() {
            let Some(element) = element else { continue };
            let part = match element {
                Pat::Rest(_) => Term::Rest(value),
                _ => Term::Member(value, self.known_key(&index.to_string().into())),
            };
            let part = self.program.add(part);
            self.bind_pattern(element, part);
        }
    }

    fn bind_object(&mut self, pattern: &mut ObjectPat, value: TermId) {
        for property in &mut pattern.props {
            match property {
                ObjectPatProp::KeyValue(pair) => {
                    let key = self.property_key(&mut pair.key);
                    let part = self.program.add(Term::Member(value, key));
                    self.bind_pattern(&mut pair.value, part);
                }
                ObjectPatProp::Assign(assign) => {
                    let key = self.known_key(&assign.key.id.sym);
                    let part = self.program.add(Term::Member(value, key));
                    let part = self.with_default(part, assign.value.as_deref_mut());
                    self.bind(&assign.key.id, part);
                }
                ObjectPatProp::Rest(rest) => self.bind_pattern(&mut rest.arg, value),
            }
        }
    }

    fn with_default(&mut self, value: TermId, default: Option<&mut Expr>) -> TermId {
        match default {
            Some(default) => {
                let default = self.term(default);
                let choices = self.program.parts.add(&[value, default]);
                self.program.add(Term::AnyOf(choices))
            }
            None => value,
        }
    }

    pub(super) fn bind_head(&mut self, head: &mut ForHead, value: TermId) {
        let declarators = match head {
            ForHead::VarDecl(declaration) => &mut declaration.decls,
            ForHead::UsingDecl(declaration) => &mut declaration.decls,
            ForHead::Pat(pattern) => return self.bind_pattern(pattern, value),
        };
        declarators.iter_mut().for_each(|declarator| self.bind_pattern(&mut declarator.name, value));
    }
}

/// `eval('require')`, which other bundlers do not see.
fn evaluates_require(callee: &Expr, args: &[ExprOrSpread]) -> bool {
    let (Expr::Ident(callee), [argument]) = (unparenthesized(callee), args) else { return false };
    matches!(&*argument.expr, Expr::Lit(Lit::Str(text)) if callee.sym == *"eval" && text.value == *"require")
}
