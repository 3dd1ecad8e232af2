//! Enums, their members as TypeScript's compiler makes them: `E[E["A"] = 0] = "A"`, and `E["A"] = "a"` where the value is a
//! string by what is written, not by what it may turn out to be (`computeEnumMemberValue` of `checker.ts`, `transformEnumMember`
//! of `transformers/ts.ts`).
//!
//! ```text
//! enum E { A, B = 'b' }      →   enum E {}  (function (E) { E[E["A"] = 0] = "A"; E["B"] = "b"; })(E);
//! ```
//!
//! The empty enum is left to swc's transform, which knows how declarations merge.

use rustc_hash::{FxHashMap, FxHashSet};
use swc_core::atoms::{Atom, Wtf8Atom};
use swc_core::common::{DUMMY_SP, Mark, SyntaxContext};
use swc_core::ecma::ast::*;
use swc_core::ecma::utils::{ExprFactory, private_ident};
use swc_core::ecma::visit::{VisitMut, VisitMutWith, noop_visit_mut_type, visit_mut_pass};

use super::constants::{Constants, Evaluated, Value};

/// The transform. Names must be resolved; those of members are then among those that nobody declares.
pub(super) fn fill_enums(unresolved: Mark) -> impl Pass {
    let unresolved = SyntaxContext::empty().apply_mark(unresolved);
    visit_mut_pass(Enums { constants: Constants::new(unresolved), members: FxHashMap::default(), unresolved })
}

struct Enums {
    constants: Constants,
    /// The members that an enum has so far.
    members: FxHashMap<Id, FxHashSet<Wtf8Atom>>,
    unresolved: SyntaxContext,
}

impl Enums {
    /// Takes the members out of an enum: what gives them to it.
    fn fill(&mut self, declared: &mut TsEnumDecl) -> Option<Stmt> {
        declared.is_const = false;
        let id = declared.id.to_id();
        let members = std::mem::take(&mut declared.members);
        self.members.entry(id.clone()).or_default().extend(members.iter().map(|member| name_of(&member.id)));
        // Another name to swc, which would make a property of one that a namespace exports.
        let parameter = private_ident!(declared.id.sym.clone());
        let mut next = Some(0.0);
        let mut statements = Vec::with_capacity(members.len());
        for member in members {
            let name = name_of(&member.id);
            let evaluated = match &member.init {
                Some(init) => self.constants.evaluate(init, Some(&id)),
                None => Evaluated::number(next),
            };
            next = match evaluated.value {
                Some(Value::Number(number)) => Some(number + 1.0),
                _ => None,
            };
            let value = match (&evaluated.value, member.init) {
                (Some(value), _) => value.expression(),
                (None, Some(init)) => self.with_members(*init, &declared.id),
                (None, None) => *Expr::undefined(DUMMY_SP),
            };
            statements.push(assignment(&parameter, &name, value, evaluated.is_string()).into_stmt());
            self.constants.add_member(&id, name, evaluated);
        }
        (!statements.is_empty()).then(|| called_with(&declared.id, parameter, statements))
    }

    /// An initializer, the names of members in it as properties of the enum.
    fn with_members(&mut self, mut init: Expr, declared: &Ident) -> Expr {
        init.visit_mut_with(self);
        let names = self.members.get(&declared.to_id()).into_iter().flatten();
        let names = names.filter_map(|name| name.as_atom().cloned()).collect();
        init.visit_mut_with(&mut Qualifier { names, ctxt: self.unresolved, declared });
        init
    }

    fn statements<T>(
        &mut self,
        statements: &mut Vec<T>,
        declared: fn(&mut T) -> Option<&mut TsEnumDecl>,
        made: fn(Stmt) -> T,
    ) where
        T: VisitMutWith<Self>,
    {
        for mut statement in std::mem::take(statements) {
            let filling = match declared(&mut statement).filter(|declared| !declared.declare) {
                Some(declared) => self.fill(declared),
                None => {
                    statement.visit_mut_with(self);
                    None
                }
            };
            statements.push(statement);
            statements.extend(filling.map(made));
        }
    }
}

impl VisitMut for Enums {
    noop_visit_mut_type!();

    fn visit_mut_module_items(&mut self, items: &mut Vec<ModuleItem>) {
        self.statements(items, enum_of_item, ModuleItem::Stmt);
    }

    fn visit_mut_stmts(&mut self, statements: &mut Vec<Stmt>) {
        self.statements(statements, enum_of_statement, |statement| statement);
    }

    fn visit_mut_var_decl(&mut self, variables: &mut VarDecl) {
        variables.visit_mut_children_with(self);
        if variables.kind == VarDeclKind::Const && !variables.declare {
            variables.decls.iter().for_each(|variable| self.constants.add_variable(variable));
        }
    }
}

fn enum_of_item(item: &mut ModuleItem) -> Option<&mut TsEnumDecl> {
    match item {
        ModuleItem::Stmt(statement) => enum_of_statement(statement),
        ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(ExportDecl { decl: Decl::TsEnum(declared), .. })) => {
            Some(declared)
        }
        ModuleItem::ModuleDecl(_) => None,
    }
}

fn enum_of_statement(statement: &mut Stmt) -> Option<&mut TsEnumDecl> {
    match statement {
        Stmt::Decl(Decl::TsEnum(declared)) => Some(declared),
        _ => None,
    }
}

/// Makes the names of members properties of their enum.
struct Qualifier<'a> {
    names: FxHashSet<Atom>,
    /// What they are marked with.
    ctxt: SyntaxContext,
    declared: &'a Ident,
}

impl Qualifier<'_> {
    fn property(&self, name: &Ident) -> Option<Expr> {
        let is_member = name.ctxt == self.ctxt && self.names.contains(&name.sym);
        is_member.then(|| self.declared.clone().make_member(IdentName::new(name.sym.clone(), name.span)).into())
    }
}

impl VisitMut for Qualifier<'_> {
    noop_visit_mut_type!();

    fn visit_mut_expr(&mut self, expr: &mut Expr) {
        match expr.as_ident().and_then(|name| self.property(name)) {
            Some(property) => *expr = property,
            None => expr.visit_mut_children_with(self),
        }
    }

    fn visit_mut_prop(&mut self, property: &mut Prop) {
        match property.as_shorthand().and_then(|name| Some((name.clone(), self.property(name)?))) {
            Some((name, value)) => {
                *property = Prop::KeyValue(KeyValueProp { key: PropName::Ident(name.into()), value: Box::new(value) });
            }
            None => property.visit_mut_children_with(self),
        }
    }
}

/// The name of a member.
fn name_of(member: &TsEnumMemberId) -> Wtf8Atom {
    match member {
        TsEnumMemberId::Ident(name) => name.sym.clone().into(),
        TsEnumMemberId::Str(text) => text.value.clone(),
    }
}

/// `E["name"] = value`, and the way back from the value to the name.
fn assignment(parameter: &Ident, name: &Wtf8Atom, value: Expr, is_string: bool) -> Expr {
    let text = || Expr::from(Str { span: DUMMY_SP, value: name.clone(), raw: None });
    let there = value.make_assign_to(AssignOp::Assign, parameter.clone().computed_member(text()).into());
    if is_string {
        return there;
    }
    text().make_assign_to(AssignOp::Assign, parameter.clone().computed_member(there).into())
}

/// `(function (E) { … })(E);`
fn called_with(declared: &Ident, parameter: Ident, stmts: Vec<Stmt>) -> Stmt {
    let body = FunctionBody { stmts, ..FunctionBody::default() };
    let params = vec![Pat::from(parameter).into()];
    let function = Function { params, body: Some(body), ..Function::default() };
    function.as_call(DUMMY_SP, vec![declared.clone().as_arg()]).into_stmt()
}
