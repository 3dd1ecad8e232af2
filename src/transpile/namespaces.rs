//! A namespace in several parts: each sees by name what the others export. swc's transform looks at one part at a time, so
//! such a name becomes a property of the namespace before.

use rustc_hash::{FxHashMap, FxHashSet};
use swc_core::atoms::Atom;
use swc_core::common::{DUMMY_SP, Mark};
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{VisitMut, VisitMutWith, noop_visit_mut_type, visit_mut_pass};

use super::names::{declared_names, is_type_declaration};

/// The transform. Names must be resolved; of those that the module or nobody declares, some are meant.
pub(super) fn merge_namespaces(unresolved: Mark, top_level: Mark) -> impl Pass {
    visit_mut_pass(Merging { outside: [unresolved, top_level], exports: FxHashMap::default(), stack: Vec::new() })
}

struct Merging {
    /// What names from outside of the namespace are marked with.
    outside: [Mark; 2],
    /// By the full name of a namespace: the values that its parts export.
    exports: FxHashMap<String, FxHashSet<Atom>>,
    /// The namespaces around the place that is visited: full name, and the name in it.
    stack: Vec<(String, Ident)>,
}

/// A namespace's name in those around it.
fn full_name(around: &str, name: &Ident) -> String {
    format!("{around}.{}", name.sym)
}

impl Merging {
    fn collect(&mut self, around: &str, declaration: &TsModuleDecl) {
        if let (TsModuleName::Ident(name), Some(body), false) =
            (&declaration.id, &declaration.body, declaration.declare)
        {
            self.collect_body(&full_name(around, name), body);
        }
    }

    fn collect_body(&mut self, path: &str, body: &TsNamespaceBody) {
        match body {
            TsNamespaceBody::TsNamespaceDecl(inner) => {
                self.exports.entry(path.to_owned()).or_default().insert(inner.id.sym.clone());
                self.collect_body(&full_name(path, &inner.id), &inner.body);
            }
            TsNamespaceBody::TsModuleBlock(block) => {
                for item in &block.body {
                    self.collect_item(path, item);
                }
            }
        }
    }

    fn collect_item(&mut self, path: &str, item: &ModuleItem) {
        let exported = match item {
            ModuleItem::Stmt(Stmt::Decl(Decl::TsModule(inner))) => return self.collect(path, inner),
            ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) if !is_type_declaration(&export.decl) => export,
            _ => return,
        };
        let names = declared_names(&exported.decl);
        self.exports.entry(path.to_owned()).or_default().extend(names);
        if let Decl::TsModule(inner) = &exported.decl {
            self.collect(path, inner);
        }
    }

    fn inside(&mut self, name: &Ident, visit: impl FnOnce(&mut Self)) {
        let around = self.stack.last().map_or("", |(path, _)| path);
        let path = full_name(around, name);
        self.stack.push((path, name.clone()));
        visit(self);
        self.stack.pop();
    }

    /// The property that a name stands for.
    fn property(&self, name: &Ident) -> Option<MemberExpr> {
        let is_from_outside = self.outside.iter().any(|mark| name.ctxt.outer() == *mark);
        let mut around = self.stack.iter().rev().filter(|_| is_from_outside);
        let (_, namespace) =
            around.find(|(path, _)| self.exports.get(path).is_some_and(|names| names.contains(&name.sym)))?;
        let prop = MemberProp::Ident(IdentName::new(name.sym.clone(), DUMMY_SP));
        Some(MemberExpr { span: name.span, obj: Box::new(Expr::Ident(namespace.clone())), prop })
    }
}

impl VisitMut for Merging {
    noop_visit_mut_type!();

    fn visit_mut_module(&mut self, module: &mut Module) {
        for item in &module.body {
            match item {
                ModuleItem::Stmt(Stmt::Decl(Decl::TsModule(declaration))) => self.collect("", declaration),
                ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(ExportDecl { decl: Decl::TsModule(inner), .. })) => {
                    self.collect("", inner);
                }
                _ => {}
            }
        }
        if !self.exports.is_empty() {
            module.visit_mut_children_with(self);
        }
    }

    fn visit_mut_ts_module_decl(&mut self, declaration: &mut TsModuleDecl) {
        if let TsModuleName::Ident(name) = declaration.id.clone() {
            self.inside(&name, |this| declaration.body.visit_mut_with(this));
        }
    }

    fn visit_mut_ts_namespace_decl(&mut self, declaration: &mut TsNamespaceDecl) {
        let name = declaration.id.clone();
        self.inside(&name, |this| declaration.body.visit_mut_with(this));
    }

    fn visit_mut_expr(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Ident(name) => {
                if let Some(property) = self.property(name) {
                    *expr = Expr::Member(property);
                }
            }
            other => other.visit_mut_children_with(self),
        }
    }

    fn visit_mut_prop(&mut self, property: &mut Prop) {
        match property {
            Prop::Shorthand(name) => {
                if let Some(value) = self.property(name) {
                    let key = PropName::Ident(IdentName::new(name.sym.clone(), name.span));
                    *property = Prop::KeyValue(KeyValueProp { key, value: Box::new(Expr::Member(value)) });
                }
            }
            other => other.visit_mut_children_with(self),
        }
    }

    fn visit_mut_simple_assign_target(&mut self, target: &mut SimpleAssignTarget) {
        match target {
            SimpleAssignTarget::Ident(name) => {
                if let Some(property) = self.property(&name.id) {
                    *target = SimpleAssignTarget::Member(property);
                }
            }
            other => other.visit_mut_children_with(self),
        }
    }

    fn visit_mut_pat(&mut self, pattern: &mut Pat) {
        match pattern {
            Pat::Ident(name) => {
                if let Some(property) = self.property(&name.id) {
                    *pattern = Pat::Expr(Box::new(Expr::Member(property)));
                }
            }
            other => other.visit_mut_children_with(self),
        }
    }
}
