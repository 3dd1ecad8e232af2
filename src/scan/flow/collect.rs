//! Syntax tree → [`Program`]: every expression becomes a term, every binding says what its name may be.

use rustc_hash::FxHashSet;
use swc_core::atoms::Atom;
use swc_core::common::Spanned;
use swc_core::ecma::ast::*;
use swc_core::ecma::utils::find_pat_ids;
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::declared::{Declarations, Declared};
use super::lists::Run;
use super::names::NameId;
use super::term::{FunctionId, Item, Key, Program, Property, Term, TermId};
use crate::scan::constant::unparenthesized;
use crate::scan::visitor::span_of;
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
    functions: Vec<FunctionId>,
    /// What names are called there.
    declared: Declared,
    /// The name of the class around it, if it has one.
    class: Option<NameId>,
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
    fn opaque<N: VisitWith<Self>>(&mut self, node: &N) -> TermId {
        node.visit_children_with(self);
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

    pub(super) fn term(&mut self, expr: &Expr) -> TermId {
        match unparenthesized(expr) {
            Expr::Ident(ident) => self.escaping_name(ident),
            Expr::Lit(literal) => self.literal(literal),
            Expr::Tpl(template) => self.template(template, false),
            Expr::TaggedTpl(tagged) if is_string_raw(&tagged.tag) => self.template(&tagged.tpl, true),
            Expr::Bin(binary) => self.binary(binary),
            Expr::Cond(conditional) => {
                self.tested(&conditional.test);
                let choices = [self.term(&conditional.cons), self.term(&conditional.alt)];
                let choices = self.program.parts.add(&choices);
                self.program.add(Term::AnyOf(choices))
            }
            Expr::Assign(assign) => self.assign(assign),
            Expr::Member(member) => self.member(member),
            Expr::Call(call) => self.call(call),
            Expr::New(call) => {
                let callee = self.callee(&call.callee);
                self.call_of(callee, call.args.as_deref().unwrap_or_default())
            }
            Expr::OptChain(chain) => match &*chain.base {
                OptChainBase::Member(member) => self.member(member),
                OptChainBase::Call(call) => self.call_expr(&call.callee, &call.args),
            },
            Expr::Array(array) => self.array(array),
            Expr::Object(object) => self.object(object),
            Expr::Fn(function) => self.function_expression(function),
            Expr::Arrow(arrow) => self.arrow(arrow),
            Expr::Class(class) => self.class(class.ident.as_ref(), &class.class),
            Expr::Seq(sequence) => self.sequence(sequence),
            Expr::Await(wait) => self.term(&wait.arg),
            Expr::Yield(given) => self.yielded(given),
            Expr::Unary(unary) => {
                self.tested(&unary.arg);
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
    fn tested(&mut self, mut expr: &Expr) {
        loop {
            match unparenthesized(expr) {
                Expr::Ident(_) | Expr::Lit(_) | Expr::This(_) => return,
                Expr::Unary(unary) => expr = &unary.arg,
                Expr::Member(member) => {
                    if let MemberProp::Computed(computed) = &member.prop {
                        self.tested(&computed.expr);
                    }
                    expr = &member.obj;
                }
                Expr::Bin(binary) => {
                    self.tested(&binary.left);
                    expr = &binary.right;
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

    fn template(&mut self, template: &Tpl, is_raw: bool) -> TermId {
        let parts = self.program.parts.begin();
        let mut values = template.exprs.iter();
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
    fn binary(&mut self, binary: &BinExpr) -> TermId {
        if !passes_on(binary.op) {
            self.tested(&binary.left);
            self.tested(&binary.right);
            return self.anything();
        }
        let mut chain = Vec::new();
        let mut innermost = binary;
        while let Expr::Bin(left) = unparenthesized(&innermost.left)
            && passes_on(left.op)
        {
            chain.push(innermost);
            innermost = left;
        }
        let mut op = innermost.op;
        let operands = self.program.parts.begin();
        if op == BinaryOp::LogicalAnd {
            self.tested(&innermost.left);
        } else {
            self.operand(&innermost.left);
        }
        self.operand(&innermost.right);
        for binary in chain.into_iter().rev() {
            if binary.op != op {
                let operand = self.combined(op, operands);
                self.program.parts.push(operand);
                op = binary.op;
            }
            self.operand(&binary.right);
        }
        self.combined(op, operands)
    }

    fn operand(&mut self, expr: &Expr) {
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

    fn sequence(&mut self, sequence: &SeqExpr) -> TermId {
        let last = sequence.exprs.iter().map(|expr| self.term(expr)).last();
        last.unwrap_or_else(|| self.anything())
    }

    pub(super) fn member(&mut self, member: &MemberExpr) -> TermId {
        let object = self.callee(&member.obj);
        let key = match &member.prop {
            MemberProp::Ident(name) => self.known_key(&name.sym),
            MemberProp::PrivateName(name) => self.known_key(&name.name),
            MemberProp::Computed(computed) => self.computed(&computed.expr),
        };
        self.program.add(Term::Member(object, key))
    }

    fn computed(&mut self, expr: &Expr) -> Key {
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

    pub(super) fn property_key(&mut self, name: &PropName) -> Key {
        match name {
            PropName::Ident(ident) => self.known_key(&ident.sym),
            PropName::Str(text) => self.known_key(&text.value.to_atom_lossy()),
            PropName::Num(number) => self.known_key(&number.value.to_string().into()),
            PropName::BigInt(number) => self.known_key(&number.value.to_string().into()),
            PropName::Computed(computed) => self.computed(&computed.expr),
        }
    }

    pub(super) fn items(&mut self, args: &[ExprOrSpread]) -> Run<Item> {
        let items = self.program.items.begin();
        for arg in args {
            let term = self.callee(&arg.expr);
            let item = Item { term, is_spread: arg.spread.is_some(), span: span_of(arg.expr.span()) };
            self.program.items.push(item);
        }
        self.program.items.end(items)
    }

    fn array(&mut self, array: &ArrayLit) -> TermId {
        let items = self.program.items.begin();
        for element in &array.elems {
            let item = match element {
                Some(element) => {
                    let term = self.term(&element.expr);
                    Item { term, is_spread: element.spread.is_some(), span: span_of(element.expr.span()) }
                }
                None => Item { term: self.nothing(), is_spread: false, span: span_of(array.span) },
            };
            self.program.items.push(item);
        }
        let items = self.program.items.end(items);
        self.program.add(Term::Array(items))
    }

    fn object(&mut self, object: &ObjectLit) -> TermId {
        let properties = self.program.properties.begin();
        for property in &object.props {
            let property = match property {
                PropOrSpread::Spread(spread) => Some(Property::Spread(self.term(&spread.expr))),
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

    fn property(&mut self, property: &Prop) -> Option<(Key, TermId)> {
        Some(match property {
            Prop::Shorthand(ident) => (self.known_key(&ident.sym), self.escaping_name(ident)),
            Prop::KeyValue(pair) => (self.property_key(&pair.key), self.term(&pair.value)),
            Prop::Method(method) => (self.property_key(&method.key), self.function(&method.function)),
            Prop::Getter(getter) => (self.property_key(&getter.key), self.getter(&getter.function)),
            Prop::Setter(setter) => {
                self.property_key(&setter.key);
                self.function(&setter.function);
                return None;
            }
            Prop::Assign(assign) => {
                assign.value.visit_with(self);
                return None;
            }
        })
    }

    pub(super) fn bind_key(&mut self, key: Key, value: TermId) {
        if let Key::Known(name) = key {
            self.program.bind_field(name, value);
        }
    }

    // ---- functions and classes

    fn function(&mut self, function: &Function) -> TermId {
        let params: Vec<&Pat> = function.params.iter().map(|param| &param.pat).collect();
        let id = self.function_parts(&params, &function.body, |this| function.body.visit_with(this));
        self.program.add(Term::Function(id))
    }

    fn getter(&mut self, function: &Function) -> TermId {
        let term = self.function(function);
        match self.program.term(term) {
            Term::Function(id) => self.program.add(Term::Returned(id)),
            _ => term,
        }
    }

    fn function_expression(&mut self, expression: &FnExpr) -> TermId {
        let term = self.function(&expression.function);
        if let (Some(name), Term::Function(function)) = (&expression.ident, self.program.term(term)) {
            let name = self.resolved(name);
            self.program.bind_own_name(name, function, term);
        }
        term
    }

    fn arrow(&mut self, arrow: &ArrowExpr) -> TermId {
        let params: Vec<&Pat> = arrow.params.iter().collect();
        let id = self.function_parts(&params, &*arrow.body, |this| match &*arrow.body {
            ArrowFunctionBody::FunctionBody(body) => body.visit_with(this),
            ArrowFunctionBody::Expr(value) => {
                let value = this.term(value);
                this.returns(value);
            }
        });
        self.program.add(Term::Function(id))
    }

    fn function_parts<B: for<'a> VisitWith<Declarations<'a>>>(
        &mut self,
        params: &[&Pat],
        body: &B,
        visit_body: impl FnOnce(&mut Self),
    ) -> FunctionId {
        let id = self.program.add_function();
        self.functions.push(id);
        let outer = self.declared.enter(&mut self.program.names, params, body);
        self.parameters(id, params);
        visit_body(self);
        self.declared.leave(outer);
        self.functions.pop();
        id
    }

    fn parameters(&mut self, id: FunctionId, params: &[&Pat]) {
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

    fn returns(&mut self, value: TermId) {
        if let Some(function) = self.functions.last() {
            self.program.returns(*function, value);
        }
    }

    /// What a generator gives is, like a list, gone through.
    fn yielded(&mut self, given: &YieldExpr) -> TermId {
        if let Some(value) = &given.arg {
            let span = span_of(value.span());
            let item = Item { term: self.term(value), is_spread: given.delegate, span };
            let items = self.program.items.add(&[item]);
            let list = self.program.add(Term::Array(items));
            self.returns(list);
        }
        self.anything()
    }

    fn class(&mut self, name: Option<&Ident>, class: &Class) -> TermId {
        let own_name = name.map(|name| self.resolved(name));
        let outer = std::mem::replace(&mut self.class, own_name);
        class.super_class.visit_with(self);
        class.body.visit_with(self);
        self.class = outer;
        let anything = self.anything();
        if let Some(name) = name {
            self.bind(name, anything);
        }
        anything
    }

    fn class_method(&mut self, key: Key, kind: MethodKind, function: &Function) {
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

    fn exported_default(&mut self, value: TermId) {
        let name = self.known_key(&"default".into());
        self.bind_key(name, value);
    }

    fn class_field(&mut self, key: Key, value: Option<&Expr>) {
        if let Some(value) = value {
            let value = self.term(value);
            self.bind_key(key, value);
        }
    }
}

/// Whether what an operator makes of its operands may be, or hold, one of them.
fn passes_on(op: BinaryOp) -> bool {
    use BinaryOp::{Add, LogicalAnd, LogicalOr, NullishCoalescing};
    matches!(op, Add | LogicalOr | LogicalAnd | NullishCoalescing)
}

fn imported_name(named: &ImportNamedSpecifier) -> Atom {
    match &named.imported {
        Some(ModuleExportName::Str(name)) => name.value.to_atom_lossy().into_owned(),
        Some(ModuleExportName::Ident(name)) => name.sym.clone(),
        None => named.local.sym.clone(),
    }
}

fn is_string_raw(tag: &Expr) -> bool {
    matches!(tag, Expr::Member(MemberExpr { obj, prop: MemberProp::Ident(method), .. })
        if &*method.sym == "raw" && matches!(&**obj, Expr::Ident(object) if &*object.sym == "String"))
}

impl Visit for Collector {
    noop_visit_type!();

    fn visit_expr(&mut self, expr: &Expr) {
        self.term(expr);
    }

    fn visit_function(&mut self, function: &Function) {
        self.function(function);
    }

    // ---- classes

    fn visit_class_decl(&mut self, class: &ClassDecl) {
        self.class(Some(&class.ident), &class.class);
    }

    fn visit_constructor(&mut self, constructor: &Constructor) {
        let params = constructor.params.iter().filter_map(|param| match param {
            ParamOrTsParamProp::Param(param) => Some(&param.pat),
            ParamOrTsParamProp::TsParamProp(_) => None,
        });
        let params: Vec<&Pat> = params.collect();
        let id = self.function_parts(&params, &constructor.body, |this| constructor.body.visit_with(this));
        if let Some(class) = self.class {
            self.program.name_function(id, class);
        }
        let name = self.program.names.plain(&SUPER.into());
        self.program.name_function(id, name);
        self.program.function_mut(id).is_exposed = true;
    }

    fn visit_class_method(&mut self, method: &ClassMethod) {
        let key = self.property_key(&method.key);
        self.class_method(key, method.kind, &method.function);
    }

    fn visit_private_method(&mut self, method: &PrivateMethod) {
        let key = self.known_key(&method.key.name);
        self.class_method(key, method.kind, &method.function);
    }

    fn visit_class_prop(&mut self, property: &ClassProp) {
        let key = self.property_key(&property.key);
        self.class_field(key, property.value.as_deref());
    }

    fn visit_private_prop(&mut self, property: &PrivateProp) {
        let key = self.known_key(&property.key.name);
        self.class_field(key, property.value.as_deref());
    }

    // ---- statements

    fn visit_fn_decl(&mut self, declaration: &FnDecl) {
        let function = self.function(&declaration.function);
        self.bind(&declaration.ident, function);
    }

    fn visit_var_declarator(&mut self, declarator: &VarDeclarator) {
        if let Some(value) = &declarator.init {
            let value = self.term(value);
            self.bind_pattern(&declarator.name, value);
        }
    }

    fn visit_return_stmt(&mut self, statement: &ReturnStmt) {
        if let Some(value) = &statement.arg {
            let value = self.term(value);
            self.returns(value);
        }
    }

    fn visit_for_of_stmt(&mut self, statement: &ForOfStmt) {
        let source = self.term(&statement.right);
        let element = self.program.add(Term::Element(source));
        self.bind_head(&statement.left, element);
        statement.body.visit_with(self);
    }

    fn visit_for_in_stmt(&mut self, statement: &ForInStmt) {
        let source = self.term(&statement.right);
        let key = self.program.add(Term::KeyOf(source));
        self.bind_head(&statement.left, key);
        statement.body.visit_with(self);
    }

    fn visit_if_stmt(&mut self, statement: &IfStmt) {
        // `else if` chains nest to the right, in generated code thousands deep.
        let mut arm = statement;
        loop {
            self.tested(&arm.test);
            arm.cons.visit_with(self);
            match arm.alt.as_deref() {
                Some(Stmt::If(next)) => arm = next,
                Some(otherwise) => return otherwise.visit_with(self),
                None => return,
            }
        }
    }

    fn visit_while_stmt(&mut self, statement: &WhileStmt) {
        self.tested(&statement.test);
        statement.body.visit_with(self);
    }

    fn visit_do_while_stmt(&mut self, statement: &DoWhileStmt) {
        statement.body.visit_with(self);
        self.tested(&statement.test);
    }

    fn visit_for_stmt(&mut self, statement: &ForStmt) {
        statement.init.visit_with(self);
        statement.test.iter().for_each(|test| self.tested(test));
        statement.update.visit_with(self);
        statement.body.visit_with(self);
    }

    fn visit_switch_stmt(&mut self, statement: &SwitchStmt) {
        self.tested(&statement.discriminant);
        statement.cases.visit_with(self);
    }

    fn visit_switch_case(&mut self, case: &SwitchCase) {
        case.test.iter().for_each(|test| self.tested(test));
        case.cons.visit_with(self);
    }

    fn visit_catch_clause(&mut self, clause: &CatchClause) {
        if let Some(param) = &clause.param {
            let anything = self.anything();
            self.bind_pattern(param, anything);
        }
        clause.body.visit_with(self);
    }

    // ---- ES modules: what is exported may be called from anywhere

    fn visit_export_decl(&mut self, export: &ExportDecl) {
        export.decl.visit_with(self);
        match &export.decl {
            Decl::Fn(function) => drop(self.escaping_name(&function.ident)),
            Decl::Var(variables) => find_pat_ids::<_, Ident>(&variables.decls).iter().for_each(|name| {
                self.escaping_name(name);
            }),
            _ => {}
        }
    }

    fn visit_named_export(&mut self, export: &NamedExport) {
        for specifier in export.specifiers.iter().filter(|_| export.src.is_none()) {
            if let ExportSpecifier::Named(ExportNamedSpecifier { orig: ModuleExportName::Ident(name), .. }) = specifier
            {
                self.escaping_name(name);
            }
        }
    }

    fn visit_export_default_decl(&mut self, export: &ExportDefaultDecl) {
        match &export.decl {
            DefaultDecl::Fn(expression) => {
                let function = self.function(&expression.function);
                if let Some(name) = &expression.ident {
                    self.bind(name, function);
                }
                self.exported_default(function);
            }
            other => other.visit_with(self),
        }
    }

    fn visit_export_default_expr(&mut self, export: &ExportDefaultExpr) {
        let value = self.term(&export.expr);
        self.exported_default(value);
    }

    fn visit_import_decl(&mut self, import: &ImportDecl) {
        let Some(source) = import.src.value.as_atom() else { return };
        let specifier = self.program.add_text(source.clone());
        let module = self.program.add(Term::Required(specifier));
        for specifier in &import.specifiers {
            let (local, name) = match specifier {
                ImportSpecifier::Namespace(namespace) => (&namespace.local, None),
                ImportSpecifier::Default(default) => (&default.local, Some(self.known_key(&"default".into()))),
                ImportSpecifier::Named(named) => (&named.local, Some(self.known_key(&imported_name(named)))),
            };
            let value = match name {
                Some(name) => self.program.add(Term::Member(module, name)),
                None => module,
            };
            self.bind(local, value);
        }
    }
}
