//! What functions and classes say about names. The bodies of functions are taken out of the tree.

use swc_core::common::Spanned;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{VisitMutWith, VisitWith};

use super::collect::{Collector, SUPER};
use super::declared::Declarations;
use super::term::{FunctionId, Item, Key, Term, TermId};
use crate::scan::visitor::span_of;

impl Collector {
    pub(super) fn function(&mut self, function: &mut Function) -> TermId {
        let params = function.params.iter_mut().map(|param| &mut param.pat).collect();
        let body = function.body.take();
        let id = self.function_parts(params, body);
        self.program.add(Term::Function(id))
    }

    pub(super) fn getter(&mut self, function: &mut Function) -> TermId {
        let term = self.function(function);
        match self.program.term(term) {
            Term::Function(id) => self.program.add(Term::Returned(id)),
            _ => term,
        }
    }

    pub(super) fn function_expression(&mut self, expression: &mut FnExpr) -> TermId {
        let term = self.function(&mut expression.function);
        if let (Some(name), Term::Function(function)) = (&expression.ident, self.program.term(term)) {
            let name = self.resolved(name);
            self.program.bind_own_name(name, function, term);
        }
        term
    }

    pub(super) fn arrow(&mut self, arrow: &mut ArrowExpr) -> TermId {
        let params = arrow.params.iter_mut().collect();
        let body = std::mem::take(&mut *arrow.body);
        let id = self.function_parts(params, body);
        self.program.add(Term::Function(id))
    }

    /// A function, whose body is dropped as soon as it has been seen: while it is still near, and not with all of a large tree.
    fn function_parts<B>(&mut self, params: Vec<&mut Pat>, mut body: B) -> FunctionId
    where
        B: for<'a> VisitWith<Declarations<'a>> + VisitMutWith<Self>,
    {
        let id = self.program.add_function();
        self.functions.push(id);
        let outer = self.declared.enter(&mut self.program.names, &params, &body);
        self.parameters(id, params);
        body.visit_mut_with(self);
        self.declared.leave(outer);
        self.functions.pop();
        id
    }

    fn parameters(&mut self, id: FunctionId, params: Vec<&mut Pat>) {
        let names = self.program.parameters.begin();
        for (index, param) in (0..).zip(params) {
            let is_rest = matches!(param, Pat::Rest(_));
            let value = self.program.add(Term::Parameter { function: id, index, is_rest });
            let name = param.as_ident().map(|name| self.resolved(&name.id));
            self.program.parameters.push(name);
            match name {
                Some(name) => self.program.bind(name, value),
                None => self.bind_pattern(param, value),
            }
        }
        self.program.function_mut(id).parameters = self.program.parameters.end(names);
    }

    pub(super) fn returns(&mut self, value: TermId) {
        if let Some(function) = self.functions.last() {
            self.program.returns(*function, value);
        }
    }

    /// What a generator gives is, like a list, gone through.
    pub(super) fn yielded(&mut self, given: &mut YieldExpr) -> TermId {
        if let Some(value) = &mut given.arg {
            let span = span_of(value.span());
            let item = Item { term: self.term(value), is_spread: given.delegate, span };
            let items = self.program.items.add(&[item]);
            let list = self.program.add(Term::Array(items));
            self.returns(list);
        }
        self.anything()
    }

    pub(super) fn class(&mut self, name: Option<&Ident>, class: &mut Class) -> TermId {
        let own_name = name.map(|name| self.resolved(name));
        let outer = std::mem::replace(&mut self.class, own_name);
        class.super_class.visit_mut_with(self);
        class.body.visit_mut_with(self);
        self.class = outer;
        let anything = self.anything();
        if let Some(name) = name {
            self.bind(name, anything);
        }
        anything
    }

    pub(super) fn constructor(&mut self, constructor: &mut Constructor) {
        let params = constructor.params.iter_mut().filter_map(|param| match param {
            ParamOrTsParamProp::Param(param) => Some(&mut param.pat),
            ParamOrTsParamProp::TsParamProp(_) => None,
        });
        let body = constructor.body.take();
        let id = self.function_parts(params.collect(), body);
        if let Some(class) = self.class {
            self.program.name_function(id, class);
        }
        let name = self.program.names.plain(&SUPER.into());
        self.program.name_function(id, name);
        self.program.function_mut(id).is_exposed = true;
    }

    pub(super) fn class_method(&mut self, key: Key, kind: MethodKind, function: &mut Function) {
        match kind {
            MethodKind::Method | MethodKind::Setter => {
                let function = self.function(function);
                self.bind_key(key, function);
            }
            MethodKind::Getter => {
                let value = self.getter(function);
                self.bind_key(key, value);
            }
        }
    }

    pub(super) fn class_field(&mut self, key: Key, value: Option<&mut Expr>) {
        if let Some(value) = value {
            let value = self.term(value);
            self.bind_key(key, value);
        }
    }
}
