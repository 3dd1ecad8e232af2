//! The walk that fills the scopes of a module. It follows the tree, and what of a name is a variable's.

use swc_core::atoms::Atom;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::scope::{Form, ScopeKind, Scopes};
use super::span_of;

/// What must be found by its name: `arguments` and `eval`; the parameters of Node's wrapper; what cjs-module-lexer, which Node has
/// look into the bundle as well, takes for the sign of an export; and `{ __proto__ }`, which is no `{ __proto__: name }` (B.3.1).
const RESERVED: [&str; 12] = [
    "arguments",
    "eval",
    "__proto__",
    "exports",
    "module",
    "require",
    "__filename",
    "__dirname",
    "Object",
    "__export",
    "__exportStar",
    "_interopRequireWildcard",
];

/// The walk through one module.
pub struct Walk {
    scopes: Scopes,
    /// Names that are variables of the module's top and are exported.
    exported: Vec<Atom>,
}

impl Walk {
    pub(super) fn new() -> Self {
        Self { scopes: Scopes::new(RESERVED.into_iter()), exported: Vec::new() }
    }

    pub(super) fn finish(mut self) -> Scopes {
        for name in &self.exported {
            self.scopes.fix_at_top(name);
        }
        self.scopes
    }

    fn within(&mut self, kind: ScopeKind, walk: impl FnOnce(&mut Self)) {
        Scopes::within(self, |walker| &mut walker.scopes, kind, walk);
    }

    /// A function, `walk` being the rest of it.
    fn function<'a>(&mut self, parameters: impl Iterator<Item = &'a Pat>, walk: impl FnOnce(&mut Self)) {
        let parameters: Vec<&Pat> = parameters.collect();
        let declare_all = |walker: &mut Self| {
            for parameter in &parameters {
                each_name(parameter, &mut |name| walker.scopes.declare(name));
                parameter.visit_with(walker);
            }
        };
        if parameters.iter().all(|parameter| parameter.is_ident()) {
            self.within(ScopeKind::Function, |walker| {
                declare_all(walker);
                walk(walker);
            });
        } else {
            self.within(ScopeKind::Parameters, |walker| {
                declare_all(walker);
                walker.within(ScopeKind::Body, walk);
            });
        }
    }

    /// A value that may get its name from the variable that was mentioned last.
    fn named_value(&mut self, value: &Expr) {
        if is_anonymous_function(value) {
            self.scopes.names_a_function();
        }
    }
}

/// ECMA-262, 8.4.2 IsAnonymousFunctionDefinition.
fn is_anonymous_function(mut value: &Expr) -> bool {
    while let Expr::Paren(inner) = value {
        value = &inner.expr;
    }
    match value {
        Expr::Arrow(_) => true,
        Expr::Fn(function) => function.ident.is_none(),
        Expr::Class(class) => class.ident.is_none(),
        _ => false,
    }
}

/// ECMA-262, 8.2.1 BoundNames.
fn each_name<'a>(pattern: &'a Pat, take: &mut impl FnMut(&'a Atom)) {
    match pattern {
        Pat::Ident(name) => take(&name.id.sym),
        Pat::Array(array) => array.elems.iter().flatten().for_each(|element| each_name(element, take)),
        Pat::Rest(rest) => each_name(&rest.arg, take),
        Pat::Assign(assign) => each_name(&assign.left, take),
        Pat::Object(object) => {
            for property in &object.props {
                match property {
                    ObjectPatProp::KeyValue(pair) => each_name(&pair.value, take),
                    ObjectPatProp::Assign(assign) => take(&assign.key.id.sym),
                    ObjectPatProp::Rest(rest) => each_name(&rest.arg, take),
                }
            }
        }
        Pat::Invalid(_) | Pat::Expr(_) => {}
    }
}

impl Visit for Walk {
    noop_visit_type!();

    // ---- names

    fn visit_ident(&mut self, name: &Ident) {
        if &*name.sym == "eval" {
            self.scopes.is_seen_through();
        }
        self.scopes.mention(&name.sym, span_of(name.span), Form::Plain);
    }

    fn visit_prop(&mut self, property: &Prop) {
        match property {
            Prop::Shorthand(name) => self.scopes.mention(&name.sym, span_of(name.span), Form::Shorthand),
            property => property.visit_children_with(self),
        }
    }

    fn visit_assign_pat_prop(&mut self, property: &AssignPatProp) {
        self.scopes.mention(&property.key.id.sym, span_of(property.key.id.span), Form::Shorthand);
        if let Some(value) = &property.value {
            self.named_value(value);
            value.visit_with(self);
        }
    }

    fn visit_assign_pat(&mut self, assign: &AssignPat) {
        assign.left.visit_with(self);
        if assign.left.is_ident() {
            self.named_value(&assign.right);
        }
        assign.right.visit_with(self);
    }

    fn visit_assign_expr(&mut self, assign: &AssignExpr) {
        assign.left.visit_with(self);
        let is_name =
            matches!(&assign.left, AssignTarget::Simple(SimpleAssignTarget::Ident(_) | SimpleAssignTarget::Paren(_)));
        if is_name {
            self.named_value(&assign.right);
        }
        assign.right.visit_with(self);
    }

    fn visit_labeled_stmt(&mut self, labeled: &LabeledStmt) {
        labeled.body.visit_with(self);
    }

    fn visit_break_stmt(&mut self, _: &BreakStmt) {}

    fn visit_continue_stmt(&mut self, _: &ContinueStmt) {}

    fn visit_meta_prop_expr(&mut self, _: &MetaPropExpr) {}

    // ---- declarations

    fn visit_var_decl(&mut self, variables: &VarDecl) {
        for declarator in &variables.decls {
            each_name(&declarator.name, &mut |name| {
                if variables.kind == VarDeclKind::Var {
                    self.scopes.declare_var(name);
                } else {
                    self.scopes.declare(name);
                }
            });
        }
        variables.visit_children_with(self);
    }

    fn visit_using_decl(&mut self, variables: &UsingDecl) {
        for declarator in &variables.decls {
            each_name(&declarator.name, &mut |name| self.scopes.declare(name));
        }
        variables.visit_children_with(self);
    }

    fn visit_var_declarator(&mut self, declarator: &VarDeclarator) {
        declarator.name.visit_with(self);
        if let Some(value) = &declarator.init {
            if declarator.name.is_ident() {
                self.named_value(value);
            }
            value.visit_with(self);
        }
    }

    fn visit_fn_decl(&mut self, declaration: &FnDecl) {
        self.scopes.declare_function(&declaration.ident.sym);
        declaration.function.visit_with(self);
    }

    fn visit_class_decl(&mut self, declaration: &ClassDecl) {
        self.scopes.declare_fixed(&declaration.ident.sym);
        declaration.class.visit_with(self);
    }

    fn visit_fn_expr(&mut self, expression: &FnExpr) {
        self.within(ScopeKind::Block, |walker| {
            expression.ident.iter().for_each(|name| walker.scopes.declare_fixed(&name.sym));
            expression.function.visit_with(walker);
        });
    }

    fn visit_class_expr(&mut self, expression: &ClassExpr) {
        self.within(ScopeKind::Block, |walker| {
            expression.ident.iter().for_each(|name| walker.scopes.declare_fixed(&name.sym));
            expression.class.visit_with(walker);
        });
    }

    // ---- scopes

    fn visit_function(&mut self, function: &Function) {
        self.function(function.params.iter().map(|parameter| &parameter.pat), |walker| {
            function.body.iter().for_each(|body| body.stmts.visit_with(walker));
        });
    }

    fn visit_arrow_expr(&mut self, arrow: &ArrowExpr) {
        self.function(arrow.params.iter(), |walker| match &*arrow.body {
            ArrowFunctionBody::FunctionBody(body) => body.stmts.visit_with(walker),
            ArrowFunctionBody::Expr(value) => value.visit_with(walker),
        });
    }

    fn visit_constructor(&mut self, constructor: &Constructor) {
        let parameters = constructor.params.iter().filter_map(ParamOrTsParamProp::as_param);
        self.function(parameters.map(|parameter| &parameter.pat), |walker| {
            constructor.body.iter().for_each(|body| body.stmts.visit_with(walker));
        });
    }

    fn visit_static_block(&mut self, block: &StaticBlock) {
        self.function([].into_iter(), |walker| block.body.stmts.visit_with(walker));
    }

    fn visit_block_stmt(&mut self, block: &BlockStmt) {
        self.within(ScopeKind::Block, |walker| block.stmts.visit_with(walker));
    }

    fn visit_switch_stmt(&mut self, switch: &SwitchStmt) {
        switch.discriminant.visit_with(self);
        self.within(ScopeKind::Block, |walker| switch.cases.visit_with(walker));
    }

    fn visit_for_stmt(&mut self, statement: &ForStmt) {
        self.within(ScopeKind::Block, |walker| statement.visit_children_with(walker));
    }

    fn visit_for_in_stmt(&mut self, statement: &ForInStmt) {
        self.within(ScopeKind::Block, |walker| statement.visit_children_with(walker));
    }

    fn visit_for_of_stmt(&mut self, statement: &ForOfStmt) {
        self.within(ScopeKind::Block, |walker| statement.visit_children_with(walker));
    }

    /// The branch of an `if` may be a function without a block of its own (B.3.3).
    fn visit_if_stmt(&mut self, branch: &IfStmt) {
        branch.test.visit_with(self);
        self.within(ScopeKind::Block, |walker| branch.cons.visit_with(walker));
        if let Some(other) = &branch.alt {
            self.within(ScopeKind::Block, |walker| other.visit_with(walker));
        }
    }

    fn visit_catch_clause(&mut self, clause: &CatchClause) {
        self.within(ScopeKind::Catch, |walker| {
            if let Some(parameter) = &clause.param {
                each_name(parameter, &mut |name| walker.scopes.declare(name));
                parameter.visit_with(walker);
            }
            clause.body.visit_with(walker);
        });
    }

    fn visit_with_stmt(&mut self, statement: &WithStmt) {
        self.scopes.is_seen_through();
        statement.visit_children_with(self);
    }

    // ---- ES modules

    fn visit_import_decl(&mut self, import: &ImportDecl) {
        import.specifiers.iter().for_each(|specifier| self.scopes.declare_fixed(&specifier.local().sym));
    }

    fn visit_named_export(&mut self, export: &NamedExport) {
        let named = export.specifiers.iter().filter(|_| export.src.is_none()).filter_map(ExportSpecifier::as_named);
        self.exported.extend(named.filter_map(|named| match &named.orig {
            ModuleExportName::Ident(name) => Some(name.sym.clone()),
            ModuleExportName::Str(_) => None,
        }));
    }

    fn visit_export_all(&mut self, _: &ExportAll) {}

    fn visit_export_decl(&mut self, export: &ExportDecl) {
        if let Decl::Var(variables) = &export.decl {
            for declarator in &variables.decls {
                each_name(&declarator.name, &mut |name| self.exported.push(name.clone()));
            }
        }
        export.decl.visit_with(self);
    }

    fn visit_export_default_decl(&mut self, export: &ExportDefaultDecl) {
        match &export.decl {
            DefaultDecl::Fn(function) => {
                function.ident.iter().for_each(|name| self.scopes.declare_fixed(&name.sym));
                function.function.visit_with(self);
            }
            DefaultDecl::Class(class) => {
                class.ident.iter().for_each(|name| self.scopes.declare_fixed(&name.sym));
                class.class.visit_with(self);
            }
            DefaultDecl::TsInterfaceDecl(_) => {}
        }
    }
}
