//! Syntax tree → [`Program`]: every expression becomes a term, every binding says what its name may be.

use swc_core::atoms::Atom;
use swc_core::common::Spanned;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::term::{FunctionId, Item, Key, Program, Property, Term, TermId};
use crate::scan::constant::unparenthesized;
use crate::scan::visitor::span_of;

/// What constructors are called by besides their classes' names.
const SUPER: &str = "super";

/// The walk. Each expression is seen once.
#[derive(Default)]
pub(in crate::scan) struct Collector {
    pub(super) program: Program,
    /// The functions around the place of the walk.
    functions: Vec<FunctionId>,
    /// The name of the class around it, if it has one.
    class: Option<Atom>,
}

impl Collector {
    fn anything(&mut self) -> TermId {
        self.program.add(Term::Anything)
    }

    /// Visits what can't be told, for the sake of what is in it.
    fn opaque<N: VisitWith<Self>>(&mut self, node: &N) -> TermId {
        node.visit_children_with(self);
        self.anything()
    }

    fn text(&mut self, text: impl Into<Atom>) -> TermId {
        self.program.add(Term::Text(text.into()))
    }

    fn name(&mut self, ident: &Ident) -> TermId {
        self.program.name(&ident.sym)
    }

    // ---- expressions

    fn term(&mut self, expr: &Expr) -> TermId {
        match unparenthesized(expr) {
            Expr::Ident(ident) => {
                self.program.facts(&ident.sym).escapes = true;
                self.name(ident)
            }
            Expr::Lit(literal) => self.literal(literal),
            Expr::Tpl(template) => self.template(template, false),
            Expr::TaggedTpl(tagged) if is_string_raw(&tagged.tag) => self.template(&tagged.tpl, true),
            Expr::Bin(binary) => self.binary(binary),
            Expr::Cond(conditional) => {
                conditional.test.visit_with(self);
                let choices = vec![self.term(&conditional.cons), self.term(&conditional.alt)];
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
            Expr::Unary(unary) => {
                unary.arg.visit_with(self);
                let is_no_text = matches!(unary.op, UnaryOp::Bang | UnaryOp::Void | UnaryOp::Delete);
                self.program.add(if is_no_text { Term::Nothing } else { Term::Anything })
            }
            Expr::Update(update) => {
                let anything = self.opaque(update);
                if let Expr::Ident(ident) = unparenthesized(&update.arg) {
                    self.program.bind(&ident.sym, anything);
                }
                anything
            }
            Expr::MetaProp(property) if property.kind == MetaPropKind::ImportMeta => {
                self.program.name(&"import.meta".into())
            }
            other => self.opaque(other),
        }
    }

    fn literal(&mut self, literal: &Lit) -> TermId {
        match literal {
            Lit::Str(text) => match text.value.as_atom() {
                Some(text) => self.text(text.clone()),
                None => self.anything(),
            },
            Lit::Num(number) => self.text(number.value.to_string()),
            Lit::Bool(_) | Lit::Null(_) => self.program.add(Term::Nothing),
            _ => self.anything(),
        }
    }

    fn template(&mut self, template: &Tpl, is_raw: bool) -> TermId {
        let mut parts = Vec::new();
        let mut values = template.exprs.iter();
        for quasi in &template.quasis {
            let cooked = quasi.cooked.as_ref().and_then(|cooked| cooked.as_atom());
            let part = match cooked.filter(|_| !is_raw) {
                Some(text) => self.text(text.clone()),
                None => self.text(quasi.raw.clone()),
            };
            parts.push(part);
            parts.extend(values.next().map(|value| self.term(value)));
        }
        self.program.add(Term::Concatenation(parts))
    }

    /// `a + b + c …` and `a || b || c …` nest to the left, in generated code thousands deep: from the innermost out.
    fn binary(&mut self, binary: &BinExpr) -> TermId {
        let mut chain = vec![binary];
        while let Expr::Bin(left) = unparenthesized(&chain[chain.len() - 1].left) {
            chain.push(left);
        }
        let innermost = chain[chain.len() - 1];
        let mut op = innermost.op;
        let mut operands = vec![self.term(&innermost.left)];
        for binary in chain.into_iter().rev() {
            if binary.op != op {
                operands = vec![self.combined(op, operands)];
                op = binary.op;
            }
            operands.push(self.term(&binary.right));
        }
        self.combined(op, operands)
    }

    fn combined(&mut self, op: BinaryOp, operands: Vec<TermId>) -> TermId {
        match (op, operands.last()) {
            (BinaryOp::Add, _) => self.program.add(Term::Concatenation(operands)),
            (BinaryOp::LogicalOr | BinaryOp::NullishCoalescing, _) => self.program.add(Term::AnyOf(operands)),
            (BinaryOp::LogicalAnd, Some(last)) => *last,
            _ => self.anything(),
        }
    }

    fn sequence(&mut self, sequence: &SeqExpr) -> TermId {
        let terms: Vec<TermId> = sequence.exprs.iter().map(|expr| self.term(expr)).collect();
        terms.last().copied().unwrap_or_else(|| self.anything())
    }

    fn member(&mut self, member: &MemberExpr) -> TermId {
        let object = self.callee(&member.obj);
        let key = match &member.prop {
            MemberProp::Ident(name) => Key::Known(name.sym.clone()),
            MemberProp::PrivateName(name) => Key::Known(name.name.clone()),
            MemberProp::Computed(computed) => self.computed(&computed.expr),
        };
        self.program.add(Term::Member(object, key))
    }

    fn computed(&mut self, expr: &Expr) -> Key {
        let term = self.term(expr);
        match self.program.term(term) {
            Term::Text(text) => Key::Known(text.clone()),
            _ => Key::Computed(term),
        }
    }

    fn property_key(&mut self, name: &PropName) -> Key {
        match name {
            PropName::Ident(ident) => Key::Known(ident.sym.clone()),
            PropName::Str(text) => Key::Known(text.value.to_atom_lossy().into_owned()),
            PropName::Num(number) => Key::Known(number.value.to_string().into()),
            PropName::BigInt(number) => Key::Known(number.value.to_string().into()),
            PropName::Computed(computed) => self.computed(&computed.expr),
        }
    }

    fn items(&mut self, args: &[ExprOrSpread]) -> Vec<Item> {
        let item = |arg: &ExprOrSpread| {
            let term = self.callee(&arg.expr);
            Item { term, is_spread: arg.spread.is_some(), span: span_of(arg.expr.span()) }
        };
        args.iter().map(item).collect()
    }

    fn array(&mut self, array: &ArrayLit) -> TermId {
        let mut items = Vec::with_capacity(array.elems.len());
        for element in &array.elems {
            items.push(match element {
                Some(element) => {
                    let term = self.term(&element.expr);
                    Item { term, is_spread: element.spread.is_some(), span: span_of(element.expr.span()) }
                }
                None => Item { term: self.program.add(Term::Nothing), is_spread: false, span: span_of(array.span) },
            });
        }
        self.program.add(Term::Array(items))
    }

    fn object(&mut self, object: &ObjectLit) -> TermId {
        let mut properties = Vec::with_capacity(object.props.len());
        for property in &object.props {
            match property {
                PropOrSpread::Spread(spread) => properties.push(Property::Spread(self.term(&spread.expr))),
                PropOrSpread::Prop(property) => {
                    if let Some((key, value)) = self.property(property) {
                        self.bind_key(&key, value);
                        properties.push(Property::Value(key, value));
                    }
                }
            }
        }
        self.program.add(Term::Object(properties))
    }

    fn property(&mut self, property: &Prop) -> Option<(Key, TermId)> {
        Some(match property {
            Prop::Shorthand(ident) => {
                self.program.facts(&ident.sym).escapes = true;
                (Key::Known(ident.sym.clone()), self.name(ident))
            }
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

    fn bind_key(&mut self, key: &Key, value: TermId) {
        if let Key::Known(name) = key {
            self.program.bind_field(name, value);
        }
    }

    // ---- calls

    /// An expression in a place that does not pass its value on: what is called, asked for a member, or an argument, whose
    /// call knows of it.
    fn callee(&mut self, expr: &Expr) -> TermId {
        match unparenthesized(expr) {
            Expr::Ident(ident) => self.name(ident),
            other => self.term(other),
        }
    }

    fn call(&mut self, call: &CallExpr) -> TermId {
        match &call.callee {
            Callee::Expr(callee) => self.call_expr(callee, &call.args),
            Callee::Super(_) => {
                let callee = self.anything();
                let call = self.call_of(callee, &call.args);
                self.program.facts(&SUPER.into()).calls.push(call);
                call
            }
            Callee::Import(_) => {
                let callee = self.anything();
                self.call_of(callee, &call.args)
            }
        }
    }

    fn call_expr(&mut self, callee: &Expr, args: &[ExprOrSpread]) -> TermId {
        if let Expr::Member(member) = unparenthesized(callee)
            && let MemberProp::Ident(method) = &member.prop
            && let Some((_, rest)) = args.split_first()
        {
            match &*method.sym {
                "call" => return self.call_with(member, args, rest, false),
                "apply" => return self.call_with(member, args, rest, true),
                "bind" => {
                    self.call_with(member, args, rest, false);
                    return self.callee(&member.obj);
                }
                _ => {}
            }
        }
        let callee = self.callee(callee);
        let call = self.call_of(callee, args);
        self.mutation(callee, call);
        call
    }

    /// `f.call(this, …)`, `f.apply(this, […])`: a call of `f`.
    fn call_with(&mut self, member: &MemberExpr, args: &[ExprOrSpread], rest: &[ExprOrSpread], spread: bool) -> TermId {
        args[..args.len() - rest.len()].visit_with(self);
        let callee = self.callee(&member.obj);
        let call = self.call_of(callee, rest);
        if spread && let Term::Call { arguments, .. } = self.program.term_mut(call) {
            arguments.iter_mut().for_each(|argument| argument.is_spread = true);
        }
        call
    }

    fn call_of(&mut self, callee: TermId, args: &[ExprOrSpread]) -> TermId {
        let arguments = self.items(args);
        for argument in &arguments {
            self.program.arguments.insert(argument.span, argument.term);
        }
        let terms: Vec<TermId> = arguments.iter().map(|argument| argument.term).collect();
        let call = self.program.add(Term::Call { callee, arguments });
        self.program.calls.push(call);
        for (index, term) in terms.into_iter().enumerate() {
            match self.program.term(term) {
                Term::Name(name) => {
                    let name = name.clone();
                    self.program.facts(&name).passed.push((call, index));
                }
                Term::Function(function) => {
                    let function = *function;
                    self.program.function_mut(function).passed.push((call, index));
                }
                _ => {}
            }
        }
        match self.program.term(callee) {
            Term::Name(name) | Term::Member(_, Key::Known(name)) => {
                let name = name.clone();
                self.program.facts(&name).calls.push(call);
            }
            Term::Function(function) => {
                let function = *function;
                self.program.function_mut(function).calls.push(call);
            }
            _ => {}
        }
        call
    }

    /// `list.push(x)`, `map.set(key, value)`, `Object.assign(object, …)`: what they are called on gets more values.
    fn mutation(&mut self, callee: TermId, call: TermId) {
        let Term::Member(object, Key::Known(method)) = self.program.term(callee) else { return };
        let (object, method) = (*object, method.clone());
        let Term::Call { arguments, .. } = self.program.term(call) else { return };
        let arguments = arguments.clone();
        match (&*method, &arguments[..]) {
            ("push" | "unshift" | "add", [_, ..]) => {
                let value = self.program.add(Term::Array(arguments));
                self.bind_term(object, value);
            }
            ("splice", [_, _, added @ ..]) => {
                let value = self.program.add(Term::Array(added.to_vec()));
                self.bind_term(object, value);
            }
            ("set", [key, value]) => {
                let key = match self.program.term(key.term) {
                    Term::Text(text) => Key::Known(text.clone()),
                    _ => Key::Computed(key.term),
                };
                let value = self.program.add(Term::Object(vec![Property::Value(key, value.term)]));
                self.bind_term(object, value);
            }
            ("assign", [target, sources @ ..]) => {
                for source in sources {
                    self.bind_term(target.term, source.term);
                }
            }
            _ => {}
        }
    }

    /// Says that what a term stands for may be `value`, if the term is a name or a property.
    fn bind_term(&mut self, target: TermId, value: TermId) {
        match self.program.term(target) {
            Term::Name(name) => {
                let name = name.clone();
                self.program.bind(&name, value);
            }
            Term::Member(object, key) => {
                let (object, key) = (*object, key.clone());
                self.bind_key(&key, value);
                // Of the object, only the first level: `a.b.c = x` is a field like any other.
                if let Term::Name(name) = self.program.term(object) {
                    let name = name.clone();
                    let holder = self.program.add(Term::Object(vec![Property::Value(key, value)]));
                    self.program.bind(&name, holder);
                }
            }
            _ => {}
        }
    }

    // ---- assignments and declarations

    fn assign(&mut self, assign: &AssignExpr) -> TermId {
        let value = self.term(&assign.right);
        let is_appending = assign.op == AssignOp::AddAssign;
        let is_plain =
            matches!(assign.op, AssignOp::Assign | AssignOp::OrAssign | AssignOp::NullishAssign | AssignOp::AndAssign);
        let bound = if is_plain { value } else { self.anything() };
        match &assign.left {
            AssignTarget::Simple(SimpleAssignTarget::Ident(name)) if is_appending => {
                self.program.facts(&name.id.sym).appended.push(value);
            }
            AssignTarget::Simple(SimpleAssignTarget::Ident(name)) => self.program.bind(&name.id.sym, bound),
            AssignTarget::Simple(SimpleAssignTarget::Member(member)) => {
                let target = self.member(member);
                self.bind_term(target, bound);
            }
            AssignTarget::Simple(other) => other.visit_children_with(self),
            AssignTarget::Pat(AssignTargetPat::Array(pattern)) => self.bind_array(pattern, value),
            AssignTarget::Pat(AssignTargetPat::Object(pattern)) => self.bind_object(pattern, value),
            AssignTarget::Pat(AssignTargetPat::Invalid(_)) => {}
        }
        if is_plain { value } else { bound }
    }

    fn bind_pattern(&mut self, pattern: &Pat, value: TermId) {
        match pattern {
            Pat::Ident(name) => self.program.bind(&name.id.sym, value),
            Pat::Array(array) => self.bind_array(array, value),
            Pat::Object(object) => self.bind_object(object, value),
            Pat::Assign(assign) => {
                let value = self.with_default(value, Some(&assign.right));
                self.bind_pattern(&assign.left, value);
            }
            Pat::Rest(rest) => self.bind_pattern(&rest.arg, value),
            Pat::Expr(target) => {
                let target = self.callee(target);
                self.bind_term(target, value);
            }
            Pat::Invalid(_) => {}
        }
    }

    fn bind_array(&mut self, pattern: &ArrayPat, value: TermId) {
        for (index, element) in pattern.elems.iter().enumerate() {
            let Some(element) = element else { continue };
            let part = match element {
                Pat::Rest(_) => Term::Rest(value),
                _ => Term::Member(value, Key::Known(index.to_string().into())),
            };
            let part = self.program.add(part);
            self.bind_pattern(element, part);
        }
    }

    fn bind_object(&mut self, pattern: &ObjectPat, value: TermId) {
        for property in &pattern.props {
            match property {
                ObjectPatProp::KeyValue(pair) => {
                    let key = self.property_key(&pair.key);
                    let part = self.program.add(Term::Member(value, key));
                    self.bind_pattern(&pair.value, part);
                }
                ObjectPatProp::Assign(assign) => {
                    let name = &assign.key.id.sym;
                    let part = self.program.add(Term::Member(value, Key::Known(name.clone())));
                    let part = self.with_default(part, assign.value.as_deref());
                    self.program.bind(name, part);
                }
                ObjectPatProp::Rest(rest) => self.bind_pattern(&rest.arg, value),
            }
        }
    }

    fn with_default(&mut self, value: TermId, default: Option<&Expr>) -> TermId {
        match default {
            Some(default) => {
                let default = self.term(default);
                self.program.add(Term::AnyOf(vec![value, default]))
            }
            None => value,
        }
    }

    // ---- functions and classes

    fn function(&mut self, function: &Function) -> TermId {
        let params: Vec<&Pat> = function.params.iter().map(|param| &param.pat).collect();
        let id = self.function_parts(&params, |this| {
            if let Some(body) = &function.body {
                body.stmts.visit_with(this);
            }
        });
        self.program.add(Term::Function(id))
    }

    fn getter(&mut self, function: &Function) -> TermId {
        let term = self.function(function);
        match self.program.term(term) {
            Term::Function(id) => {
                let id = *id;
                self.program.add(Term::Returned(id))
            }
            _ => term,
        }
    }

    fn function_expression(&mut self, expression: &FnExpr) -> TermId {
        let term = self.function(&expression.function);
        if let Some(name) = &expression.ident {
            self.program.bind(&name.sym, term);
        }
        term
    }

    fn arrow(&mut self, arrow: &ArrowExpr) -> TermId {
        let params: Vec<&Pat> = arrow.params.iter().collect();
        let id = self.function_parts(&params, |this| match &*arrow.body {
            ArrowFunctionBody::FunctionBody(body) => body.stmts.visit_with(this),
            ArrowFunctionBody::Expr(value) => {
                let value = this.term(value);
                this.returns(value);
            }
        });
        self.program.add(Term::Function(id))
    }

    fn function_parts(&mut self, params: &[&Pat], body: impl FnOnce(&mut Self)) -> FunctionId {
        let id = self.program.add_function();
        self.functions.push(id);
        for (index, param) in params.iter().enumerate() {
            let is_rest = matches!(param, Pat::Rest(_));
            let value = self.program.add(Term::Parameter { function: id, index, is_rest });
            let name = param.as_ident().map(|name| name.id.sym.clone());
            self.program.function_mut(id).parameters.push(name);
            self.bind_pattern(param, value);
        }
        body(self);
        self.functions.pop();
        id
    }

    fn returns(&mut self, value: TermId) {
        if let Some(function) = self.functions.last() {
            self.program.function_mut(*function).returns.push(value);
        }
    }

    fn class(&mut self, name: Option<&Ident>, class: &Class) -> TermId {
        let outer = std::mem::replace(&mut self.class, name.map(|name| name.sym.clone()));
        class.super_class.visit_with(self);
        class.body.visit_with(self);
        self.class = outer;
        let anything = self.anything();
        if let Some(name) = name {
            self.program.bind(&name.sym, anything);
        }
        anything
    }

    fn class_method(&mut self, key: &Key, kind: MethodKind, function: &Function) {
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

    fn class_field(&mut self, key: &Key, value: Option<&Expr>) {
        if let Some(value) = value {
            let value = self.term(value);
            self.bind_key(key, value);
        }
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
        let id = self.function_parts(&params, |this| constructor.body.visit_with(this));
        let class = self.class.clone();
        let function = self.program.function_mut(id);
        function.names.extend(class);
        function.names.push(SUPER.into());
        function.is_exposed = true;
    }

    fn visit_class_method(&mut self, method: &ClassMethod) {
        let key = self.property_key(&method.key);
        self.class_method(&key, method.kind, &method.function);
    }

    fn visit_private_method(&mut self, method: &PrivateMethod) {
        self.class_method(&Key::Known(method.key.name.clone()), method.kind, &method.function);
    }

    fn visit_class_prop(&mut self, property: &ClassProp) {
        let key = self.property_key(&property.key);
        self.class_field(&key, property.value.as_deref());
    }

    fn visit_private_prop(&mut self, property: &PrivateProp) {
        self.class_field(&Key::Known(property.key.name.clone()), property.value.as_deref());
    }

    // ---- statements

    fn visit_fn_decl(&mut self, declaration: &FnDecl) {
        let function = self.function(&declaration.function);
        self.program.bind(&declaration.ident.sym, function);
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
            arm.test.visit_with(self);
            arm.cons.visit_with(self);
            match arm.alt.as_deref() {
                Some(Stmt::If(next)) => arm = next,
                Some(otherwise) => return otherwise.visit_with(self),
                None => return,
            }
        }
    }

    fn visit_catch_clause(&mut self, clause: &CatchClause) {
        if let Some(param) = &clause.param {
            let anything = self.anything();
            self.bind_pattern(param, anything);
        }
        clause.body.visit_with(self);
    }

    // ---- ES modules

    fn visit_import_decl(&mut self, import: &ImportDecl) {
        let Some(source) = import.src.value.as_atom() else { return };
        let module = self.program.add(Term::Required(source.clone()));
        for specifier in &import.specifiers {
            let (local, name) = match specifier {
                ImportSpecifier::Namespace(namespace) => (&namespace.local, None),
                ImportSpecifier::Default(default) => (&default.local, Some("default".into())),
                ImportSpecifier::Named(named) => match &named.imported {
                    Some(ModuleExportName::Str(name)) => (&named.local, Some(name.value.to_atom_lossy().into_owned())),
                    Some(ModuleExportName::Ident(name)) => (&named.local, Some(name.sym.clone())),
                    None => (&named.local, Some(named.local.sym.clone())),
                },
            };
            let value = match name {
                Some(name) => self.program.add(Term::Member(module, Key::Known(name))),
                None => module,
            };
            self.program.bind(&local.sym, value);
        }
    }
}

impl Collector {
    fn bind_head(&mut self, head: &ForHead, value: TermId) {
        match head {
            ForHead::VarDecl(declaration) => {
                for declarator in &declaration.decls {
                    self.bind_pattern(&declarator.name, value);
                }
            }
            ForHead::UsingDecl(_) => {}
            ForHead::Pat(pattern) => self.bind_pattern(pattern, value),
        }
    }
}
