//! Syntax tree → [`Program`]: every expression becomes a term, every binding says what its name may be.

use rustc_hash::FxHashSet;
use swc_core::atoms::Atom;
use swc_core::common::Spanned;
use swc_core::ecma::ast::*;
use swc_core::ecma::utils::find_pat_ids;
use swc_core::ecma::visit::{VisitMut, VisitMutWith, noop_visit_mut_type};

use super::declared::Declared;
use super::lists::Run;
use super::names::NameId;
use super::term::{FunctionId, Item, Key, Program, Property, Term, TermId};
use crate::scan::constant::{unparenthesized, unparenthesized_mut};
use crate::scan::visitor::{imported_name, is_made_require, span_of};
use crate::source::Span;

/// What constructors are called by besides their classes' names.
pub(super) const SUPER: &str = "super";

/// What stands for a name.
pub(super) const IMPORT_META: &str = "import.meta";

/// The walk. Each expression is seen once.
#[derive(Default)]
pub(in crate::scan) struct Collector {
    pub(super) program: Program,
    /// The one term for all that is not understood.
    anything: Option<TermId>,
    /// The one term for all that can't be required.
    nothing: Option<TermId>,
    /// The spans of arguments that are asked about.
    pub(super) wanted: FxHashSet<Span>,
    /// The functions around the place of the walk.
    pub(super) functions: Vec<FunctionId>,
    /// What names are called there.
    pub(super) declared: Declared,
    /// The name of the class around it, if it has one.
    pub(super) class: Option<NameId>,
}

impl Collector {
    /// A walk that adds to a program, and notes the terms of the arguments with these spans.
    pub(super) fn new(wanted: FxHashSet<Span>, program: Program) -> Self {
        Self { program, wanted, ..Self::default() }
    }

    pub(super) fn anything(&mut self) -> TermId {
        let program = &mut self.program;
        *self.anything.get_or_insert_with(|| program.add(Term::Anything))
    }

    fn nothing(&mut self) -> TermId {
        let program = &mut self.program;
        *self.nothing.get_or_insert_with(|| program.add(Term::Nothing))
    }

    /// Visits what can't be told, for the sake of what is in it.
    fn opaque<N: VisitMutWith<Self>>(&mut self, node: &mut N) -> TermId {
        node.visit_mut_children_with(self);
        self.anything()
    }

    fn text(&mut self, text: &Atom) -> TermId {
        let text = self.program.add_text(text.clone());
        self.program.add(Term::Text(text))
    }

    pub(super) fn name(&mut self, ident: &Ident) -> TermId {
        let name = self.resolved(ident);
        self.program.name(name)
    }

    fn escaping_name(&mut self, ident: &Ident) -> TermId {
        let name = self.resolved(ident);
        self.program.escaping_name(name)
    }

    /// What a name is called here: each function's own names are told apart from those of the others.
    pub(super) fn resolved(&mut self, ident: &Ident) -> NameId {
        let plain = self.program.names.plain(&ident.sym);
        self.declared.resolved(plain)
    }

    pub(super) fn known_key(&mut self, name: &Atom) -> Key {
        Key::Known(self.program.names.plain(name))
    }

    pub(super) fn bind(&mut self, ident: &Ident, value: TermId) {
        let name = self.resolved(ident);
        self.program.bind(name, value);
    }

    // ---- expressions

    pub(super) fn term(&mut self, expr: &mut Expr) -> TermId {
        match unparenthesized_mut(expr) {
            Expr::Ident(ident) => self.escaping_name(ident),
            Expr::Lit(literal) => self.literal(literal),
            Expr::Tpl(template) => self.template(template, false),
            Expr::TaggedTpl(tagged) if is_string_raw(&tagged.tag) => self.template(&mut tagged.tpl, true),
            Expr::Bin(binary) => self.binary(binary),
            Expr::Cond(conditional) => {
                self.tested(&mut conditional.test);
                let choices = [self.term(&mut conditional.cons), self.term(&mut conditional.alt)];
                let choices = self.program.parts.add(&choices);
                self.program.add(Term::AnyOf(choices))
            }
            Expr::Assign(assign) => self.assign(assign),
            Expr::Member(member) => self.member(member),
            Expr::Call(call) => self.call(call),
            Expr::New(call) => {
                let callee = self.callee(&mut call.callee);
                self.call_of(callee, call.args.as_deref_mut().unwrap_or_default())
            }
            Expr::OptChain(chain) => match &mut *chain.base {
                OptChainBase::Member(member) => self.member(member),
                OptChainBase::Call(call) => self.call_expr(&mut call.callee, &mut call.args),
            },
            Expr::Array(array) => self.array(array),
            Expr::Object(object) => self.object(object),
            Expr::Fn(function) => self.function_expression(function),
            Expr::Arrow(arrow) => self.arrow(arrow),
            Expr::Class(class) => self.class(class.ident.as_ref(), &mut class.class),
            Expr::Seq(sequence) => self.sequence(sequence),
            Expr::Await(wait) => self.term(&mut wait.arg),
            Expr::Yield(given) => self.yielded(given),
            Expr::Unary(unary) => {
                self.tested(&mut unary.arg);
                let is_no_text = matches!(unary.op, UnaryOp::Bang | UnaryOp::Void | UnaryOp::Delete);
                if is_no_text { self.nothing() } else { self.anything() }
            }
            Expr::Update(update) => {
                let anything = self.opaque(update);
                if let Expr::Ident(ident) = unparenthesized(&update.arg) {
                    self.bind(ident, anything);
                }
                anything
            }
            Expr::MetaProp(property) if property.kind == MetaPropKind::ImportMeta => {
                let name = self.program.names.plain(&IMPORT_META.into());
                self.program.name(name)
            }
            other => self.opaque(other),
        }
    }

    /// Visits what is only tested or compared, so that its value goes nowhere: for the sake of the calls, assignments and
    /// functions in it. Large programs have many names and properties that stand nowhere else.
    fn tested(&mut self, mut expr: &mut Expr) {
        loop {
            match unparenthesized_mut(expr) {
                Expr::Ident(_) | Expr::Lit(_) | Expr::This(_) => return,
                Expr::Unary(unary) => expr = &mut unary.arg,
                Expr::Member(member) => {
                    if let MemberProp::Computed(computed) = &mut member.prop {
                        self.tested(&mut computed.expr);
                    }
                    expr = &mut member.obj;
                }
                Expr::Bin(binary) => {
                    self.tested(&mut binary.left);
                    expr = &mut binary.right;
                }
                other => {
                    self.term(other);
                    return;
                }
            }
        }
    }

    fn literal(&mut self, literal: &Lit) -> TermId {
        match literal {
            Lit::Str(text) => match text.value.as_atom() {
                Some(text) => self.text(text),
                None => self.anything(),
            },
            Lit::Num(number) => self.program.add(Term::Number(number.value)),
            Lit::Bool(_) | Lit::Null(_) => self.nothing(),
            _ => self.anything(),
        }
    }

    fn template(&mut self, template: &mut Tpl, is_raw: bool) -> TermId {
        let parts = self.program.parts.begin();
        let mut values = template.exprs.iter_mut();
        for quasi in &template.quasis {
            let cooked = quasi.cooked.as_ref().and_then(|cooked| cooked.as_atom());
            let part = match cooked.filter(|_| !is_raw) {
                Some(text) => self.text(text),
                None => self.text(&quasi.raw),
            };
            self.program.parts.push(part);
            if let Some(value) = values.next() {
                self.operand(value);
            }
        }
        let parts = self.program.parts.end(parts);
        self.program.add(Term::Concatenation(parts))
    }

    /// `a + b + c …` and `a || b || c …` nest to the left, in generated code thousands deep: from the innermost out.
    fn binary(&mut self, binary: &mut BinExpr) -> TermId {
        if !passes_on(binary.op) {
            self.tested(&mut binary.left);
            self.tested(&mut binary.right);
            return self.anything();
        }
        let (mut chain, mut innermost) = (Vec::new(), binary);
        while matches!(unparenthesized(&innermost.left), Expr::Bin(left) if passes_on(left.op)) {
            let BinExpr { op, left, right, .. } = innermost;
            chain.push((*op, right));
            innermost = unparenthesized_mut(left).as_mut_bin().unwrap_or_else(|| unreachable!());
        }
        let mut op = innermost.op;
        let operands = self.program.parts.begin();
        if op == BinaryOp::LogicalAnd {
            self.tested(&mut innermost.left);
        } else {
            self.operand(&mut innermost.left);
        }
        self.operand(&mut innermost.right);
        for (next, right) in chain.into_iter().rev() {
            if next != op {
                let operand = self.combined(op, operands);
                self.program.parts.push(operand);
                op = next;
            }
            self.operand(right);
        }
        self.combined(op, operands)
    }

    fn operand(&mut self, expr: &mut Expr) {
        let operand = self.term(expr);
        self.program.parts.push(operand);
    }

    /// What an operator makes of the operands that were begun there.
    fn combined(&mut self, op: BinaryOp, operands: usize) -> TermId {
        let term = match op {
            BinaryOp::Add => Term::Concatenation(self.program.parts.end(operands)),
            BinaryOp::LogicalOr | BinaryOp::NullishCoalescing => Term::AnyOf(self.program.parts.end(operands)),
            // What is false can't be required.
            _ => return self.program.parts.give_up(operands).unwrap_or_else(|| self.anything()),
        };
        self.program.add(term)
    }

    fn sequence(&mut self, sequence: &mut SeqExpr) -> TermId {
        let last = sequence.exprs.iter_mut().map(|expr| self.term(expr)).last();
        last.unwrap_or_else(|| self.anything())
    }

    pub(super) fn member(&mut self, member: &mut MemberExpr) -> TermId {
        let object = self.callee(&mut member.obj);
        let key = match &mut member.prop {
            MemberProp::Ident(name) => self.known_key(&name.sym),
            MemberProp::PrivateName(name) => self.known_key(&name.name),
            MemberProp::Computed(computed) => self.computed(&mut computed.expr),
        };
        self.program.add(Term::Member(object, key))
    }

    fn computed(&mut self, expr: &mut Expr) -> Key {
        let term = self.term(expr);
        match self.program.term(term) {
            Term::Text(text) => {
                let name = self.program.text(text).clone();
                self.known_key(&name)
            }
            Term::Number(number) => self.known_key(&number.to_string().into()),
            _ => Key::Computed(term),
        }
    }

    pub(super) fn property_key(&mut self, name: &mut PropName) -> Key {
        match name {
            PropName::Ident(ident) => self.known_key(&ident.sym),
            PropName::Str(text) => self.known_key(&text.value.to_atom_lossy()),
            PropName::Num(number) => self.known_key(&number.value.to_string().into()),
            PropName::BigInt(number) => self.known_key(&number.value.to_string().into()),
            PropName::Computed(computed) => self.computed(&mut computed.expr),
        }
    }

    pub(super) fn items(&mut self, args: &mut [ExprOrSpread]) -> Run<Item> {
        let items = self.program.items.begin();
        for arg in args {
            let term = self.callee(&mut arg.expr);
            let item = Item { term, is_spread: arg.spread.is_some(), span: span_of(arg.expr.span()) };
            self.program.items.push(item);
        }
        self.program.items.end(items)
    }

    fn array(&mut self, array: &mut ArrayLit) -> TermId {
        let items = self.program.items.begin();
        for element in &mut array.elems {
            let item = match element {
                Some(element) => {
                    let term = self.term(&mut element.expr);
                    Item { term, is_spread: element.spread.is_some(), span: span_of(element.expr.span()) }
                }
                None => Item { term: self.nothing(), is_spread: false, span: span_of(array.span) },
            };
            self.program.items.push(item);
        }
        let items = self.program.items.end(items);
        self.program.add(Term::Array(items))
    }

    fn object(&mut self, object: &mut ObjectLit) -> TermId {
        let properties = self.program.properties.begin();
        for property in &mut object.props {
            let property = match property {
                PropOrSpread::Spread(spread) => Some(Property::Spread(self.term(&mut spread.expr))),
                PropOrSpread::Prop(property) => self.property(property).map(|(key, value)| {
                    self.bind_key(key, value);
                    Property::Value(key, value)
                }),
            };
            property.into_iter().for_each(|property| self.program.properties.push(property));
        }
        let properties = self.program.properties.end(properties);
        self.program.add(Term::Object(properties))
    }

    fn property(&mut self, property: &mut Prop) -> Option<(Key, TermId)> {
        Some(match property {
            Prop::Shorthand(ident) => (self.known_key(&ident.sym), self.escaping_name(ident)),
            Prop::KeyValue(pair) => (self.property_key(&mut pair.key), self.term(&mut pair.value)),
            Prop::Method(method) => (self.property_key(&mut method.key), self.function(&mut method.function)),
            Prop::Getter(getter) => (self.property_key(&mut getter.key), self.getter(&mut getter.function)),
            Prop::Setter(setter) => {
                self.property_key(&mut setter.key);
                self.function(&mut setter.function);
                return None;
            }
            Prop::Assign(assign) => {
                assign.value.visit_mut_with(self);
                return None;
            }
        })
    }

    /// `export { name }`, as if it were `exports.name = name`.
    fn exported(&mut self, name: &Ident) {
        let value = self.escaping_name(name);
        let key = self.known_key(&name.sym);
        self.bind_key(key, value);
    }

    fn exported_default(&mut self, value: TermId) {
        let name = self.known_key(&"default".into());
        self.bind_key(name, value);
    }

    pub(super) fn bind_key(&mut self, key: Key, value: TermId) {
        if let Key::Known(name) = key {
            self.program.bind_field(name, value);
        }
    }
}

/// Whether what an operator makes of its operands may be, or hold, one of them.
fn passes_on(op: BinaryOp) -> bool {
    use BinaryOp::{Add, LogicalAnd, LogicalOr, NullishCoalescing};
    matches!(op, Add | LogicalOr | LogicalAnd | NullishCoalescing)
}

fn is_string_raw(tag: &Expr) -> bool {
    matches!(tag, Expr::Member(MemberExpr { obj, prop: MemberProp::Ident(method), .. })
        if &*method.sym == "raw" && matches!(&**obj, Expr::Ident(object) if &*object.sym == "String"))
}

impl VisitMut for Collector {
    noop_visit_mut_type!();

    fn visit_mut_expr(&mut self, expr: &mut Expr) {
        self.term(expr);
    }

    fn visit_mut_function(&mut self, function: &mut Function) {
        self.function(function);
    }

    /// Of an arrow function: what it returns, where its body is an expression.
    fn visit_mut_arrow_function_body(&mut self, body: &mut ArrowFunctionBody) {
        match body {
            ArrowFunctionBody::FunctionBody(body) => body.visit_mut_with(self),
            ArrowFunctionBody::Expr(value) => {
                let value = self.term(value);
                self.returns(value);
            }
        }
    }

    // ---- classes

    fn visit_mut_class_decl(&mut self, class: &mut ClassDecl) {
        self.class(Some(&class.ident), &mut class.class);
    }

    fn visit_mut_constructor(&mut self, constructor: &mut Constructor) {
        self.constructor(constructor);
    }

    fn visit_mut_class_method(&mut self, method: &mut ClassMethod) {
        let key = self.property_key(&mut method.key);
        self.class_method(key, method.kind, &mut method.function);
    }

    fn visit_mut_private_method(&mut self, method: &mut PrivateMethod) {
        let key = self.known_key(&method.key.name);
        self.class_method(key, method.kind, &mut method.function);
    }

    fn visit_mut_class_prop(&mut self, property: &mut ClassProp) {
        let key = self.property_key(&mut property.key);
        self.class_field(key, property.value.as_deref_mut());
    }

    fn visit_mut_private_prop(&mut self, property: &mut PrivateProp) {
        let key = self.known_key(&property.key.name);
        self.class_field(key, property.value.as_deref_mut());
    }

    // ---- statements

    fn visit_mut_fn_decl(&mut self, declaration: &mut FnDecl) {
        let function = self.function(&mut declaration.function);
        self.bind(&declaration.ident, function);
    }

    fn visit_mut_var_declarator(&mut self, declarator: &mut VarDeclarator) {
        if let Some(value) = &mut declarator.init {
            let value = self.term(value);
            self.bind_pattern(&mut declarator.name, value);
        }
    }

    fn visit_mut_return_stmt(&mut self, statement: &mut ReturnStmt) {
        if let Some(value) = &mut statement.arg {
            let value = self.term(value);
            self.returns(value);
        }
    }

    fn visit_mut_for_of_stmt(&mut self, statement: &mut ForOfStmt) {
        let source = self.term(&mut statement.right);
        let element = self.program.add(Term::Element(source));
        self.bind_head(&mut statement.left, element);
        statement.body.visit_mut_with(self);
    }

    fn visit_mut_for_in_stmt(&mut self, statement: &mut ForInStmt) {
        let source = self.term(&mut statement.right);
        let key = self.program.add(Term::KeyOf(source));
        self.bind_head(&mut statement.left, key);
        statement.body.visit_mut_with(self);
    }

    fn visit_mut_if_stmt(&mut self, statement: &mut IfStmt) {
        // `else if` chains nest to the right, in generated code thousands deep.
        let mut arm = statement;
        loop {
            self.tested(&mut arm.test);
            arm.cons.visit_mut_with(self);
            match arm.alt.as_deref_mut() {
                Some(Stmt::If(next)) => arm = next,
                Some(otherwise) => return otherwise.visit_mut_with(self),
                None => return,
            }
        }
    }

    fn visit_mut_while_stmt(&mut self, statement: &mut WhileStmt) {
        self.tested(&mut statement.test);
        statement.body.visit_mut_with(self);
    }

    fn visit_mut_do_while_stmt(&mut self, statement: &mut DoWhileStmt) {
        statement.body.visit_mut_with(self);
        self.tested(&mut statement.test);
    }

    fn visit_mut_for_stmt(&mut self, statement: &mut ForStmt) {
        statement.init.visit_mut_with(self);
        statement.test.iter_mut().for_each(|test| self.tested(test));
        statement.update.visit_mut_with(self);
        statement.body.visit_mut_with(self);
    }

    fn visit_mut_switch_stmt(&mut self, statement: &mut SwitchStmt) {
        self.tested(&mut statement.discriminant);
        statement.cases.visit_mut_with(self);
    }

    fn visit_mut_switch_case(&mut self, case: &mut SwitchCase) {
        case.test.iter_mut().for_each(|test| self.tested(test));
        case.cons.visit_mut_with(self);
    }

    fn visit_mut_catch_clause(&mut self, clause: &mut CatchClause) {
        if let Some(param) = &mut clause.param {
            let anything = self.anything();
            self.bind_pattern(param, anything);
        }
        clause.body.visit_mut_with(self);
    }

    // ---- ES modules: what is exported may be called from anywhere

    fn visit_mut_export_decl(&mut self, export: &mut ExportDecl) {
        export.decl.visit_mut_with(self);
        match &export.decl {
            Decl::Fn(function) => self.exported(&function.ident),
            Decl::Var(variables) => {
                find_pat_ids::<_, Ident>(&variables.decls).iter().for_each(|name| self.exported(name));
            }
            _ => {}
        }
    }

    fn visit_mut_named_export(&mut self, export: &mut NamedExport) {
        for specifier in export.specifiers.iter().filter(|_| export.src.is_none()) {
            if let ExportSpecifier::Named(ExportNamedSpecifier { orig: ModuleExportName::Ident(name), .. }) = specifier
            {
                self.exported(name);
            }
        }
    }

    fn visit_mut_export_default_decl(&mut self, export: &mut ExportDefaultDecl) {
        match &mut export.decl {
            DefaultDecl::Fn(expression) => {
                let function = self.function(&mut expression.function);
                if let Some(name) = &expression.ident {
                    self.bind(name, function);
                }
                self.exported_default(function);
            }
            other => other.visit_mut_with(self),
        }
    }

    fn visit_mut_export_default_expr(&mut self, export: &mut ExportDefaultExpr) {
        let value = self.term(&mut export.expr);
        self.exported_default(value);
    }

    fn visit_mut_import_decl(&mut self, import: &mut ImportDecl) {
        let Some(source) = import.src.value.as_atom() else { return };
        let specifier = self.program.add_text(source.clone());
        let module = self.program.add(Term::Required(specifier));
        for imported in &import.specifiers {
            let (local, name) = match imported {
                ImportSpecifier::Namespace(namespace) => (&namespace.local, None),
                ImportSpecifier::Default(default) => (&default.local, Some(self.known_key(&"default".into()))),
                ImportSpecifier::Named(named) => (&named.local, Some(self.known_key(&imported_name(named)))),
            };
            let value = match name {
                Some(_) if is_made_require(import, imported) => self.program.add_require_of(specifier),
                Some(name) => self.program.add(Term::Member(module, name)),
                None => module,
            };
            self.bind(local, value);
        }
    }
}
