//! What is declared or assigned to: names, patterns, and the expressions that can stand for a place.

use swc_core::common::Spanned;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::VisitWith;

use super::Early;
use crate::scan::constant::unparenthesized;

/// How an expression is assigned to: V8 says so in its message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Assignment,
    Update,
    ForLoop,
    Pattern,
}

impl Kind {
    fn message(self) -> &'static str {
        match self {
            Self::Assignment => "Invalid left-hand side in assignment",
            Self::Update => "Invalid left-hand side expression in postfix operation",
            Self::ForLoop => "Invalid left-hand side in for-loop",
            Self::Pattern => "Invalid destructuring assignment target",
        }
    }
}

/// What to do with each name that a pattern declares.
pub(super) type Declare<'d, 'a> = &'d mut dyn FnMut(&mut Early<'a>, &Ident);

impl<'a> Early<'a> {
    /// `let`, `const`, `class`, `using`, an import.
    pub(super) fn declare_lexical(&mut self, name: &Ident) {
        if self.names.declare_lexical(&name.sym).is_err() {
            self.declared_twice(name);
        }
    }

    /// A pattern whose names are declared.
    pub(super) fn bind(&mut self, pattern: &Pat, declare: Declare<'_, 'a>) {
        match pattern {
            Pat::Ident(name) => self.bind_name(&name.id, declare),
            Pat::Array(array) => self.deeper(1, |this| {
                for element in array.elems.iter().flatten() {
                    this.bind(element, declare);
                }
            }),
            Pat::Object(object) => self.deeper(1, |this| {
                for property in &object.props {
                    this.bind_property(property, declare);
                }
            }),
            Pat::Assign(assign) => {
                self.bind(&assign.left, declare);
                assign.right.visit_with(self);
            }
            Pat::Rest(rest) => {
                if rest.arg.is_assign() {
                    self.error(rest.arg.span(), "Rest parameter may not have a default initializer");
                }
                self.bind(&rest.arg, declare);
            }
            Pat::Expr(_) | Pat::Invalid(_) => self.error(pattern.span(), "Illegal binding pattern"),
        }
    }

    fn bind_name(&mut self, name: &Ident, declare: Declare<'_, 'a>) {
        self.check_target_name(name);
        declare(self, name);
    }

    fn bind_property(&mut self, property: &ObjectPatProp, declare: Declare<'_, 'a>) {
        match property {
            ObjectPatProp::KeyValue(property) => {
                property.key.visit_with(self);
                self.bind(&property.value, declare);
            }
            ObjectPatProp::Assign(property) => {
                self.bind_name(&property.key.id, declare);
                property.value.visit_with(self);
            }
            ObjectPatProp::Rest(rest) => {
                // ECMA-262, 14.3.3: `BindingRestProperty : ... BindingIdentifier`.
                if !rest.arg.is_ident() {
                    self.error(rest.arg.span(), "`...` must be followed by an identifier in declaration contexts");
                }
                self.bind(&rest.arg, declare);
            }
        }
    }

    /// The left side of an assignment (ECMA-262, 13.15.1).
    pub(super) fn assigned(&mut self, assign: &AssignExpr) {
        match &assign.left {
            AssignTarget::Pat(AssignTargetPat::Array(array)) => self.assigned_array(array),
            AssignTarget::Pat(AssignTargetPat::Object(object)) => self.assigned_object(object),
            AssignTarget::Simple(SimpleAssignTarget::Ident(name)) => self.check_target_name(&name.id),
            AssignTarget::Simple(SimpleAssignTarget::Paren(inner)) => {
                self.assigned_expression(&inner.expr, Kind::Assignment);
            }
            AssignTarget::Simple(target @ (SimpleAssignTarget::Member(_) | SimpleAssignTarget::SuperProp(_))) => {
                target.visit_with(self);
            }
            other => self.error(other.span(), Kind::Assignment.message()),
        }
    }

    /// An expression that stands for the place to assign to (ECMA-262, 8.6.4).
    pub(super) fn assigned_expression(&mut self, expression: &Expr, kind: Kind) {
        match unparenthesized(expression) {
            Expr::Ident(name) => self.check_target_name(name),
            target @ (Expr::Member(_) | Expr::SuperProp(_)) => target.visit_with(self),
            // V8 throws when it runs (web compatibility), but not for the parts of a pattern.
            Expr::Call(call) if kind != Kind::Pattern && matches!(call.callee, Callee::Expr(_)) => {
                call.visit_with(self);
            }
            other => self.error(other.span(), kind.message()),
        }
    }

    /// A pattern whose parts are assigned to.
    pub(super) fn assigned_pattern(&mut self, pattern: &Pat, kind: Kind) {
        match pattern {
            Pat::Ident(name) => self.check_target_name(&name.id),
            Pat::Array(array) => self.assigned_array(array),
            Pat::Object(object) => self.assigned_object(object),
            Pat::Assign(assign) => {
                self.assigned_pattern(&assign.left, Kind::Pattern);
                assign.right.visit_with(self);
            }
            Pat::Rest(rest) => {
                if rest.arg.is_assign() {
                    self.error(rest.arg.span(), Kind::Pattern.message());
                }
                self.assigned_pattern(&rest.arg, Kind::Pattern);
            }
            Pat::Expr(expression) => self.assigned_expression(expression, kind),
            Pat::Invalid(_) => self.error(pattern.span(), kind.message()),
        }
    }

    fn assigned_array(&mut self, array: &ArrayPat) {
        self.deeper(1, |this| {
            for element in array.elems.iter().flatten() {
                this.assigned_pattern(element, Kind::Pattern);
            }
        });
    }

    fn assigned_object(&mut self, object: &ObjectPat) {
        self.deeper(1, |this| {
            for property in &object.props {
                this.assigned_property(property);
            }
        });
    }

    fn assigned_property(&mut self, property: &ObjectPatProp) {
        match property {
            ObjectPatProp::KeyValue(property) => {
                property.key.visit_with(self);
                self.assigned_pattern(&property.value, Kind::Pattern);
            }
            ObjectPatProp::Assign(property) => {
                self.check_target_name(&property.key.id);
                property.value.visit_with(self);
            }
            ObjectPatProp::Rest(rest) => {
                if rest.arg.is_array() || rest.arg.is_object() {
                    self.error(
                        rest.arg.span(),
                        "`...` must be followed by an assignable reference in assignment contexts",
                    );
                }
                self.assigned_pattern(&rest.arg, Kind::Pattern);
            }
        }
    }

    /// `var`, `let` and `const`.
    pub(super) fn variables(&mut self, declaration: &VarDecl) {
        for declarator in &declaration.decls {
            self.variable_pattern(declaration.kind, &declarator.name);
            declarator.init.visit_with(self);
        }
    }

    /// The names of one declarator, or of a `catch`.
    pub(super) fn variable_pattern(&mut self, kind: VarDeclKind, pattern: &Pat) {
        if kind == VarDeclKind::Var {
            return self.bind(pattern, &mut |this, name| {
                if this.names.declare_var(&name.sym).is_err() {
                    this.declared_twice(name);
                }
            });
        }
        self.bind(pattern, &mut |this, name| {
            // ECMA-262, 14.3.1.1.
            if &*name.sym == "let" {
                this.error(name.span, "let is disallowed as a lexically bound name");
            }
            this.declare_lexical(name);
        });
    }

    /// `using` (ECMA-262 2026, 14.3.2), also at the head of a loop, where it has no value.
    pub(super) fn using(&mut self, declaration: &UsingDecl, is_head: bool) {
        self.varies = true;
        // The function that such a module becomes has no `await` of its own.
        if declaration.is_await && self.is_module && self.functions == 0 {
            self.error(declaration.span, "`await using` is supported in functions only, not at the top level");
        }
        for declarator in &declaration.decls {
            if declarator.init.is_none() && !is_head {
                self.error(declarator.span, "Missing initializer in using declaration");
            }
            self.variable_pattern(VarDeclKind::Const, &declarator.name);
            declarator.init.visit_with(self);
        }
    }
}
