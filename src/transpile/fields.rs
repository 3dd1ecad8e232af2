//! Class fields as TypeScript made them before the language had them (`useDefineForClassFields: false`): assigned to in the
//! constructor, so that a setter of the base class sees them, and not there at all without a value.
//!
//! Names are computed once, in the order in which they stand: those of fields just before the next name that stays, or else in
//! a static block before all others (`transformers/classFields.ts` of TypeScript's compiler).

use swc_core::common::DUMMY_SP;
use swc_core::common::util::take::Take;
use swc_core::ecma::ast::*;
use swc_core::ecma::utils::constructor::inject_after_super;
use swc_core::ecma::utils::{ExprFactory, default_constructor_with_span, private_ident};
use swc_core::ecma::visit::{VisitMut, VisitMutWith, noop_visit_mut_type, visit_mut_pass};

/// The transform. What a name means is decided by then, and parameters of the same name do no harm.
pub(super) fn assign_fields() -> impl Pass {
    visit_mut_pass(Fields { kept: Vec::new() })
}

struct Fields {
    /// Variables for computed names, to be declared before the statement that is visited.
    kept: Vec<Ident>,
}

/// The members of one class on their way.
struct Members<'a> {
    kept: &'a mut Vec<Ident>,
    /// What is still to be computed, in order.
    pending: Vec<Expr>,
    /// For the constructor.
    assignments: Vec<Expr>,
}

impl VisitMut for Fields {
    noop_visit_mut_type!();

    fn visit_mut_class(&mut self, class: &mut Class) {
        class.visit_mut_children_with(self);
        let has_assigned =
            class.body.iter().any(|member| matches!(member, ClassMember::ClassProp(it) if !it.is_static));
        let mut members = Members { kept: &mut self.kept, pending: Vec::new(), assignments: Vec::new() };
        class.body.retain_mut(|member| members.keep(member, has_assigned));
        let Members { pending, assignments, .. } = members;
        if !pending.is_empty() {
            class.body.insert(0, static_block(sequence(pending)));
        }
        if !assignments.is_empty() {
            inject(class, assignments);
        }
    }

    fn visit_mut_module_items(&mut self, items: &mut Vec<ModuleItem>) {
        self.statements(items);
    }

    fn visit_mut_stmts(&mut self, statements: &mut Vec<Stmt>) {
        self.statements(statements);
    }

    fn visit_mut_arrow_expr(&mut self, arrow: &mut ArrowExpr) {
        arrow.params.visit_mut_with(self);
        let outside = self.kept.take();
        arrow.body.visit_mut_with(self);
        if let (ArrowFunctionBody::Expr(value), false) = (&mut *arrow.body, self.kept.is_empty()) {
            let value = ReturnStmt { span: DUMMY_SP, arg: Some(value.take()) };
            let stmts = vec![variables(self.kept.take()), value.into()];
            *arrow.body = ArrowFunctionBody::FunctionBody(FunctionBody { span: DUMMY_SP, stmts });
        }
        self.kept = outside;
    }
}

impl Fields {
    fn statements<T: From<Stmt> + VisitMutWith<Self>>(&mut self, statements: &mut Vec<T>) {
        let outside = self.kept.take();
        for mut statement in statements.take() {
            statement.visit_mut_with(self);
            if !self.kept.is_empty() {
                statements.push(variables(self.kept.take()).into());
            }
            statements.push(statement);
        }
        self.kept = outside;
    }
}

impl Members<'_> {
    /// Whether a member stays one.
    fn keep(&mut self, member: &mut ClassMember, has_assigned: bool) -> bool {
        match member {
            ClassMember::ClassProp(property) => {
                let name = self.name(property.key.take(), property.value.is_some());
                let Some(assignment) = property.value.take().map(|value| assigned(name, value)) else { return false };
                if !property.is_static {
                    self.assignments.push(assignment);
                    return false;
                }
                *member = static_block(assignment);
            }
            // Its turn comes between the others.
            ClassMember::PrivateProp(property) if has_assigned && !property.is_static => {
                if let Some(value) = property.value.take() {
                    self.assignments.push(assigned(MemberProp::PrivateName(property.key.clone()), value));
                }
            }
            ClassMember::Method(ClassMethod { key: PropName::Computed(name), .. }) if !self.pending.is_empty() => {
                self.pending.push(*name.expr.take());
                *name.expr = sequence(self.pending.take());
            }
            _ => {}
        }
        true
    }

    /// The name of a field in an assignment, if there will be one.
    fn name(&mut self, key: PropName, is_assigned: bool) -> MemberProp {
        let computed = |expr: Expr| MemberProp::Computed(ComputedPropName { span: DUMMY_SP, expr: Box::new(expr) });
        match key {
            PropName::Ident(name) => MemberProp::Ident(name),
            PropName::Str(text) => computed(Expr::Lit(Lit::Str(text))),
            PropName::Num(number) => computed(Expr::Lit(Lit::Num(number))),
            PropName::BigInt(number) => computed(Expr::Lit(Lit::BigInt(number))),
            PropName::Computed(name) if is_plain(&name.expr) => MemberProp::Computed(name),
            PropName::Computed(name) => {
                let kept = private_ident!("_key");
                if is_assigned {
                    self.kept.push(kept.clone());
                    let assignment = name.expr.make_assign_to(AssignOp::Assign, kept.clone().into());
                    self.pending.push(assignment);
                } else {
                    self.pending.push(*name.expr);
                }
                computed(kept.into())
            }
        }
    }
}

/// Whether it is all the same when and how often it is computed.
fn is_plain(name: &Expr) -> bool {
    matches!(name, Expr::Lit(_)) || matches!(name, Expr::Tpl(template) if template.exprs.is_empty())
}

/// `this.prop = value`
fn assigned(prop: MemberProp, right: Box<Expr>) -> Expr {
    let object = Box::new(Expr::This(ThisExpr { span: DUMMY_SP }));
    right.make_assign_to(AssignOp::Assign, MemberExpr { span: DUMMY_SP, obj: object, prop }.into())
}

/// `let a, b;`
fn variables(names: Vec<Ident>) -> Stmt {
    let declarator = |name: Ident| VarDeclarator { span: DUMMY_SP, name: name.into(), init: None, definite: false };
    let decls = names.into_iter().map(declarator).collect();
    VarDecl { kind: VarDeclKind::Let, decls, ..VarDecl::default() }.into()
}

fn sequence(exprs: Vec<Expr>) -> Expr {
    SeqExpr { span: DUMMY_SP, exprs: exprs.into_iter().map(Box::new).collect() }.into()
}

fn static_block(expr: Expr) -> ClassMember {
    let body = BlockStmt { stmts: vec![expr.into_stmt()], ..BlockStmt::default() };
    ClassMember::StaticBlock(StaticBlock { span: DUMMY_SP, body })
}

fn inject(class: &mut Class, assignments: Vec<Expr>) {
    let assignments = assignments.into_iter().map(Box::new).collect();
    let existing = class.body.iter_mut().find_map(ClassMember::as_mut_constructor);
    if let Some(constructor) = existing {
        inject_after_super(constructor, assignments);
    } else {
        let mut constructor = default_constructor_with_span(class.super_class.is_some(), DUMMY_SP);
        inject_after_super(&mut constructor, assignments);
        class.body.insert(0, ClassMember::Constructor(constructor));
    }
}
