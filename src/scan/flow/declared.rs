//! What names are called where the walk stands: each function's own are told apart from those of the others.

use swc_core::atoms::Atom;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::names::{NameId, Names};

/// What each name is called at a place, by the functions around.
#[derive(Debug, Default)]
pub(super) struct Declared {
    /// By plain name, where a function has ever declared it: what is meant by it here.
    here: Vec<NameId>,
    /// What was meant by plain names before the functions around declared them, to be put back behind each.
    shadowed: Vec<(NameId, NameId)>,
}

impl Declared {
    /// What a plain name is called here.
    pub(super) fn resolved(&self, plain: NameId) -> NameId {
        self.here.get(plain.index()).copied().unwrap_or(plain)
    }

    /// Goes into a function; what is returned is what it takes to [leave](Self::leave) it.
    pub(super) fn enter<B>(&mut self, names: &mut Names, params: &[&mut Pat], body: &B) -> usize
    where
        B: for<'a> VisitWith<Declarations<'a>>,
    {
        let outer = self.shadowed.len();
        let first = names.next();
        let mut declarations = Declarations { names, declared: self, first };
        params.iter().for_each(|param| param.visit_with(&mut declarations));
        body.visit_with(&mut declarations);
        outer
    }

    pub(super) fn leave(&mut self, outer: usize) {
        for (plain, before) in self.shadowed.drain(outer..) {
            self.here[plain.index()] = before;
        }
    }

    fn declare(&mut self, plain: NameId, variable: NameId) {
        self.shadowed.push((plain, self.resolved(plain)));
        let undeclared = self.here.len()..=plain.index();
        self.here.extend(undeclared.map(NameId::at));
        self.here[plain.index()] = variable;
    }
}

/// The names that a function declares, those of functions in it left out.
pub(super) struct Declarations<'a> {
    names: &'a mut Names,
    declared: &'a mut Declared,
    /// The first that can be one of its variables.
    first: NameId,
}

impl Declarations<'_> {
    fn add(&mut self, name: &Atom) {
        let plain = self.names.plain(name);
        let known = self.declared.resolved(plain);
        if known == plain || known < self.first {
            self.declared.declare(plain, self.names.variable(plain));
        }
    }
}

impl Visit for Declarations<'_> {
    noop_visit_type!();

    fn visit_binding_ident(&mut self, name: &BindingIdent) {
        self.add(&name.id.sym);
    }

    fn visit_assign_pat_prop(&mut self, property: &AssignPatProp) {
        self.add(&property.key.id.sym);
    }

    fn visit_fn_decl(&mut self, function: &FnDecl) {
        self.add(&function.ident.sym);
    }

    fn visit_class_decl(&mut self, class: &ClassDecl) {
        self.add(&class.ident.sym);
    }

    fn visit_expr(&mut self, _: &Expr) {}
}
