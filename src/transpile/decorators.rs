//! Decorators as TypeScript had them before the language (`experimentalDecorators`): calls behind the class, in the order in which
//! TypeScript's compiler makes them (`transformers/legacyDecorators.ts`): members of instances as they stand, then static ones,
//! then the class with the parameters of its constructor.
//!
//! ```text
//! @a class K { @b m(@c p) {} }   →   let K = class K { m(p) {} };
//!                                    __decorate([b, __param(0, c)], K.prototype, "m", null);
//!                                    K = __decorate([a], K);
//! ```

use swc_core::common::errors::HANDLER;
use swc_core::common::util::take::Take;
use swc_core::common::{DUMMY_SP, Mark, Span, SyntaxContext};
use swc_core::ecma::ast::*;
use swc_core::ecma::transforms::base::helpers::HELPERS;
use swc_core::ecma::transforms::base::helpers::generated::HelperName;
use swc_core::ecma::utils::{ExprFactory, private_ident, quote_ident};
use swc_core::ecma::visit::{
    Visit, VisitMut, VisitMutWith, VisitWith, noop_visit_mut_type, noop_visit_type, visit_mut_pass,
};

use super::decorated::Lists;
use super::metadata::Types;

/// What decorators see of types.
#[derive(Debug, Clone, Copy)]
pub(super) struct Metadata {
    /// `strictNullChecks`
    pub(super) is_strict: bool,
    /// What is imported by name may be a type for all that is known, and must not be missed then.
    pub(super) imports_namespaces: bool,
}

/// The transform. Names must be resolved.
pub(super) fn legacy_decorators(unresolved: Mark, metadata: Option<Metadata>) -> impl Pass {
    let unresolved = SyntaxContext::empty().apply_mark(unresolved);
    visit_mut_pass(Decorators { unresolved, metadata, types: None })
}

struct Decorators {
    unresolved: SyntaxContext,
    metadata: Option<Metadata>,
    types: Option<Types>,
}

/// What a class becomes.
struct Parts {
    before: Vec<Stmt>,
    /// The class, if it is decorated itself: what is assigned to its name may be something else.
    value: Option<Box<Expr>>,
    after: Vec<Stmt>,
}

impl Decorators {
    fn class(&self, name: &Ident, class: &mut Class, is_anonymous: bool) -> Option<Parts> {
        let lists = Lists::of(class, self.types.as_ref());
        if lists.is_empty() {
            return None;
        }
        strip(class);
        let mut before = Vec::new();
        let mut after = element_calls(name, class, lists.elements, &mut before);
        if has_private_name(&after) {
            let body = BlockStmt { stmts: std::mem::take(&mut after), ..BlockStmt::default() };
            class.body.push(StaticBlock { span: DUMMY_SP, body }.into());
        }
        let value = lists.class.map(|decorators| {
            let decorated = call(HelperName::ts_decorate, "_ts_decorate", vec![array(decorators), name.clone().into()]);
            let inner = (!is_anonymous).then(|| name.clone());
            let (class, decorated) = match alias(name, class) {
                Some(alias) => {
                    before.push(variable(VarDeclKind::Let, &alias, None));
                    let decorated = assign(&alias, decorated.into());
                    (with_alias(class.take(), inner, &alias), decorated)
                }
                None => (ClassExpr { ident: inner, class: Box::new(class.take()) }.into(), decorated),
            };
            after.push(assign(name, Box::new(decorated)).into_stmt());
            Box::new(class)
        });
        Some(Parts { before, value, after })
    }

    fn of_item(&self, item: &mut ModuleItem) -> Option<Parts> {
        match item {
            ModuleItem::Stmt(statement) => self.of_statement(statement),
            ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => self.of_declaration(&mut export.decl),
            ModuleItem::ModuleDecl(ModuleDecl::ExportDefaultDecl(ExportDefaultDecl {
                decl: DefaultDecl::Class(declared),
                ..
            })) => {
                let is_anonymous = declared.ident.is_none();
                let name = declared.ident.get_or_insert_with(|| private_ident!("default_1")).clone();
                let Some(mut parts) = self.class(&name, &mut declared.class, is_anonymous) else {
                    declared.ident.take_if(|_| is_anonymous);
                    return None;
                };
                if let Some(value) = parts.value.take() {
                    parts.before.push(variable(VarDeclKind::Let, &name, Some(value)));
                    parts.before.append(&mut parts.after);
                    let expr = Box::new(Expr::Ident(name));
                    *item = ModuleDecl::ExportDefaultExpr(ExportDefaultExpr { span: DUMMY_SP, expr }).into();
                }
                Some(parts)
            }
            ModuleItem::ModuleDecl(_) => None,
        }
    }

    fn of_statement(&self, statement: &mut Stmt) -> Option<Parts> {
        match statement {
            Stmt::Decl(declaration) => self.of_declaration(declaration),
            _ => None,
        }
    }

    fn of_declaration(&self, declaration: &mut Decl) -> Option<Parts> {
        let Decl::Class(declared) = declaration else { return None };
        let name = declared.ident.clone();
        let mut parts = if declared.declare { None } else { self.class(&name, &mut declared.class, false) }?;
        if let Some(value) = parts.value.take() {
            *declaration = variable_declaration(VarDeclKind::Let, &name, Some(value)).into();
        }
        Some(parts)
    }

    fn statements<T: From<Stmt> + VisitMutWith<Self>>(
        &mut self,
        statements: &mut Vec<T>,
        parts: fn(&Self, &mut T) -> Option<Parts>,
    ) {
        for mut statement in std::mem::take(statements) {
            statement.visit_mut_with(self);
            match parts(self, &mut statement) {
                Some(parts) => {
                    statements.extend(parts.before.into_iter().map(T::from));
                    statements.push(statement);
                    statements.extend(parts.after.into_iter().map(T::from));
                }
                None => statements.push(statement),
            }
        }
    }
}

impl VisitMut for Decorators {
    noop_visit_mut_type!();

    fn visit_mut_module(&mut self, module: &mut Module) {
        if let Some(metadata) = self.metadata {
            let mut types = Types::of(module, metadata.is_strict, self.unresolved);
            if metadata.imports_namespaces {
                types.import_namespaces(module);
            }
            self.types = Some(types);
        }
        module.visit_mut_children_with(self);
    }

    fn visit_mut_module_items(&mut self, items: &mut Vec<ModuleItem>) {
        self.statements(items, Self::of_item);
    }

    fn visit_mut_stmts(&mut self, statements: &mut Vec<Stmt>) {
        self.statements(statements, Self::of_statement);
    }

    fn visit_mut_export_default_decl(&mut self, export: &mut ExportDefaultDecl) {
        match &mut export.decl {
            // Here it is a declaration, whatever the tree says.
            DefaultDecl::Class(declared) => declared.class.visit_mut_with(self),
            other => other.visit_mut_with(self),
        }
    }

    fn visit_mut_class_expr(&mut self, expr: &mut ClassExpr) {
        let mut first = FirstDecorator(None);
        expr.class.decorators.visit_with(&mut first);
        expr.class.body.visit_with(&mut first);
        if let Some(span) = first.0 {
            not_valid(span);
        }
        expr.visit_mut_children_with(self);
    }
}

/// TypeScript's error 1206.
pub(super) fn not_valid(at: Span) {
    HANDLER.with(|handler| handler.struct_span_err(at, "Decorators are not valid here").emit());
}

/// Looks for a decorator of a class, one of its members or their parameters.
struct FirstDecorator(Option<Span>);

impl Visit for FirstDecorator {
    noop_visit_type!();

    fn visit_decorator(&mut self, decorator: &Decorator) {
        self.0.get_or_insert(decorator.span);
    }

    fn visit_expr(&mut self, _: &Expr) {}

    fn visit_function_body(&mut self, _: &FunctionBody) {}
}

/// The calls for members, whose computed names are kept for them.
fn element_calls(name: &Ident, class: &mut Class, lists: Vec<Option<Vec<Expr>>>, before: &mut Vec<Stmt>) -> Vec<Stmt> {
    let (mut of_instances, mut of_class) = (Vec::new(), Vec::new());
    for (member, decorators) in class.body.iter_mut().zip(lists) {
        let Some(decorators) = decorators else { continue };
        let (key, is_static, is_field) = match member {
            ClassMember::Method(method) => (&mut method.key, method.is_static, false),
            ClassMember::ClassProp(property) => (&mut property.key, property.is_static, true),
            ClassMember::AutoAccessor(AutoAccessor { key: Key::Public(key), is_static, .. }) => {
                (key, *is_static, false)
            }
            _ => continue,
        };
        let key = key_value(key, before);
        let target =
            if is_static { name.clone().into() } else { name.clone().make_member(quote_ident!("prototype")).into() };
        let descriptor = if is_field { *Expr::undefined(DUMMY_SP) } else { Null { span: DUMMY_SP }.into() };
        let arguments = vec![array(decorators), target, key, descriptor];
        let statement = call(HelperName::ts_decorate, "_ts_decorate", arguments).into_stmt();
        if is_static { of_class.push(statement) } else { of_instances.push(statement) }
    }
    of_instances.append(&mut of_class);
    of_instances
}

/// A member's name as a value. One that must be computed is computed once, where it stands.
fn key_value(key: &mut PropName, before: &mut Vec<Stmt>) -> Expr {
    match key {
        PropName::Ident(name) => Lit::from(name.sym.clone()).into(),
        PropName::Str(text) => text.clone().into(),
        PropName::Num(number) => number.clone().into(),
        PropName::BigInt(number) => number.clone().into(),
        PropName::Computed(ComputedPropName { expr, .. }) if expr.is_lit() => (**expr).clone(),
        PropName::Computed(ComputedPropName { expr, .. }) => {
            let kept = private_ident!("_key");
            before.push(variable(VarDeclKind::Let, &kept, None));
            **expr = assign(&kept, expr.take());
            kept.into()
        }
    }
}

/// Another name for a decorated class, in the place of its own inside of it: what is assigned to that is meant there too.
fn alias(name: &Ident, class: &mut Class) -> Option<Ident> {
    let alias = private_ident!(format!("{}_1", name.sym));
    let mut aliased = Aliased { name: name.to_id(), alias: &alias, is_used: false };
    // Not the names of members, which are computed before there is a class.
    for member in &mut class.body {
        match member {
            ClassMember::Constructor(constructor) => {
                constructor.params.visit_mut_with(&mut aliased);
                constructor.body.visit_mut_with(&mut aliased);
            }
            ClassMember::Method(method) => method.function.visit_mut_with(&mut aliased),
            ClassMember::PrivateMethod(method) => method.function.visit_mut_with(&mut aliased),
            ClassMember::ClassProp(property) => property.value.visit_mut_with(&mut aliased),
            ClassMember::PrivateProp(property) => property.value.visit_mut_with(&mut aliased),
            ClassMember::AutoAccessor(accessor) => accessor.value.visit_mut_with(&mut aliased),
            ClassMember::StaticBlock(block) => block.body.visit_mut_with(&mut aliased),
            ClassMember::Empty(_) | ClassMember::TsIndexSignature(_) => {}
        }
    }
    aliased.is_used.then_some(alias)
}

/// The class, with the other name set before anything in it runs.
fn with_alias(mut class: Class, ident: Option<Ident>, alias: &Ident) -> Expr {
    let runs_early = |member: &ClassMember| match member {
        ClassMember::StaticBlock(_) => true,
        ClassMember::ClassProp(property) => property.is_static,
        ClassMember::PrivateProp(property) => property.is_static,
        ClassMember::AutoAccessor(accessor) => accessor.is_static,
        _ => false,
    };
    if !class.body.iter().any(runs_early) {
        return assign(alias, Box::new(ClassExpr { ident, class: Box::new(class) }.into()));
    }
    let this = Box::new(Expr::This(ThisExpr { span: DUMMY_SP }));
    let body = BlockStmt { stmts: vec![assign(alias, this).into_stmt()], ..BlockStmt::default() };
    class.body.insert(0, StaticBlock { span: DUMMY_SP, body }.into());
    ClassExpr { ident, class: Box::new(class) }.into()
}

/// Puts the other name in the place of a class's own.
struct Aliased<'a> {
    name: Id,
    alias: &'a Ident,
    is_used: bool,
}

impl VisitMut for Aliased<'_> {
    noop_visit_mut_type!();

    fn visit_mut_ident(&mut self, ident: &mut Ident) {
        if ident.to_id() == self.name {
            *ident = Ident { span: ident.span, ..self.alias.clone() };
            self.is_used = true;
        }
    }

    fn visit_mut_prop(&mut self, property: &mut Prop) {
        // In `{ K }`, TypeScript's compiler leaves it.
        if !property.is_shorthand() {
            property.visit_mut_children_with(self);
        }
    }
}

/// Takes all decorators of a class and its members away.
fn strip(class: &mut Class) {
    class.decorators.clear();
    for member in &mut class.body {
        match member {
            ClassMember::Constructor(constructor) => {
                constructor.params.iter_mut().for_each(|parameter| match parameter {
                    ParamOrTsParamProp::Param(parameter) => parameter.decorators.clear(),
                    ParamOrTsParamProp::TsParamProp(parameter) => parameter.decorators.clear(),
                });
            }
            ClassMember::Method(method) => {
                method.function.decorators.clear();
                method.function.params.iter_mut().for_each(|parameter| parameter.decorators.clear());
            }
            ClassMember::ClassProp(property) => property.decorators.clear(),
            ClassMember::AutoAccessor(accessor) => accessor.decorators.clear(),
            _ => {}
        }
    }
}

/// Whether there is a `#name` in what would stand outside of the class.
fn has_private_name(statements: &[Stmt]) -> bool {
    let mut finder = PrivateNames(false);
    statements.visit_with(&mut finder);
    finder.0
}

struct PrivateNames(bool);

impl Visit for PrivateNames {
    noop_visit_type!();

    fn visit_private_name(&mut self, _: &PrivateName) {
        self.0 = true;
    }
}

// ---- what the transform makes

/// A call of one of swc's helpers.
pub(super) fn call(helper: HelperName, name: &'static str, arguments: Vec<Expr>) -> Expr {
    let mark = HELPERS.with(|helpers| {
        helpers.enable(helper);
        helpers.mark()
    });
    let callee = Ident::new(name.into(), DUMMY_SP, SyntaxContext::empty().apply_mark(mark));
    let args = arguments.into_iter().map(ExprFactory::as_arg).collect();
    CallExpr { callee: callee.as_callee(), args, ..CallExpr::default() }.into()
}

fn array(elements: Vec<Expr>) -> Expr {
    ArrayLit { span: DUMMY_SP, elems: elements.into_iter().map(|element| Some(element.as_arg())).collect() }.into()
}

fn assign(name: &Ident, right: Box<Expr>) -> Expr {
    right.make_assign_to(AssignOp::Assign, name.clone().into())
}

fn variable_declaration(kind: VarDeclKind, name: &Ident, init: Option<Box<Expr>>) -> VarDecl {
    let name = Pat::from(name.clone());
    let decls = vec![VarDeclarator { span: DUMMY_SP, name, init, definite: false }];
    VarDecl { kind, decls, ..VarDecl::default() }
}

fn variable(kind: VarDeclKind, name: &Ident, init: Option<Box<Expr>>) -> Stmt {
    variable_declaration(kind, name, init).into()
}
