//! Class fields as TypeScript made them before the language had them (`useDefineForClassFields: false`): assigned to in the
//! constructor, so that a setter of the base class sees them, and not there at all without a value.

use swc_core::common::DUMMY_SP;
use swc_core::common::util::take::Take;
use swc_core::ecma::ast::*;
use swc_core::ecma::utils::constructor::inject_after_super;
use swc_core::ecma::utils::default_constructor_with_span;
use swc_core::ecma::visit::{VisitMut, VisitMutWith, noop_visit_mut_type, visit_mut_pass};

/// The transform. What a name means is decided by then, and parameters of the same name do no harm.
pub(super) fn assign_fields() -> impl Pass {
    visit_mut_pass(Fields)
}

struct Fields;

impl VisitMut for Fields {
    noop_visit_mut_type!();

    fn visit_mut_class(&mut self, class: &mut Class) {
        class.visit_mut_children_with(self);
        let has_assigned = class.body.iter().any(is_assigned);
        let mut assignments = Vec::new();
        class.body.retain_mut(|member| match member {
            ClassMember::ClassProp(property) if is_assigned_field(property) => {
                let Some(value) = property.value.take() else { return false };
                let assignment = assignment(property.key.take(), value);
                if property.is_static {
                    *member = static_block(assignment);
                    return true;
                }
                assignments.push(assignment);
                false
            }
            // Its turn comes between the others.
            ClassMember::PrivateProp(property) if has_assigned && !property.is_static => {
                if let Some(value) = property.value.take() {
                    let prop = MemberProp::PrivateName(property.key.clone());
                    assignments.push(assigned(prop, value));
                }
                true
            }
            _ => true,
        });
        if !assignments.is_empty() {
            inject(class, assignments);
        }
    }
}

/// Whether a member is a field that becomes an assignment in the constructor.
fn is_assigned(member: &ClassMember) -> bool {
    matches!(member, ClassMember::ClassProp(property) if is_assigned_field(property) && !property.is_static)
}

/// A name that must be computed stays where it is, as it is computed once.
fn is_assigned_field(property: &ClassProp) -> bool {
    !property.key.is_computed()
}

fn assignment(key: PropName, value: Box<Expr>) -> Expr {
    let computed = |expr: Expr| MemberProp::Computed(ComputedPropName { span: DUMMY_SP, expr: Box::new(expr) });
    let prop = match key {
        PropName::Ident(name) => MemberProp::Ident(name),
        PropName::Str(text) => computed(Expr::Lit(Lit::Str(text))),
        PropName::Num(number) => computed(Expr::Lit(Lit::Num(number))),
        PropName::BigInt(number) => computed(Expr::Lit(Lit::BigInt(number))),
        PropName::Computed(name) => MemberProp::Computed(name),
    };
    assigned(prop, value)
}

/// `this.prop = value`
fn assigned(prop: MemberProp, right: Box<Expr>) -> Expr {
    let object = Box::new(Expr::This(ThisExpr { span: DUMMY_SP }));
    let left = AssignTarget::Simple(SimpleAssignTarget::Member(MemberExpr { span: DUMMY_SP, obj: object, prop }));
    Expr::Assign(AssignExpr { span: DUMMY_SP, op: AssignOp::Assign, left, right })
}

fn static_block(assignment: Expr) -> ClassMember {
    let statement = Stmt::Expr(ExprStmt { span: DUMMY_SP, expr: Box::new(assignment) });
    let body = BlockStmt { stmts: vec![statement], ..BlockStmt::default() };
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
