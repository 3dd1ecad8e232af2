//! The one walk over a module's syntax tree: finds its requests and the uses of Node's names.

use rustc_hash::FxHashSet;
use swc_core::atoms::Atom;
use swc_core::common::Span as SwcSpan;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::constant::{constant_string, is_relative, unparenthesized};
use super::scope::{NameId, ScopeKind, Scopes};
use crate::record::{Base, Guard, Request, RequestKind, Specifier, Uses};
use crate::source::Span;

const REQUIRE: NameId = 0;
const MODULE: NameId = 1;
const EXPORTS: NameId = 2;
const FILENAME: NameId = 3;
const DIRNAME: NameId = 4;
const ARGUMENTS: NameId = 5;
const EVAL: NameId = 6;

/// The tracked name that `name` is, if any.
fn tracked(name: &str) -> Option<NameId> {
    Some(match name {
        "require" => REQUIRE,
        "module" => MODULE,
        "exports" => EXPORTS,
        "__filename" => FILENAME,
        "__dirname" => DIRNAME,
        "arguments" => ARGUMENTS,
        "eval" => EVAL,
        _ => return None,
    })
}

/// What a mention of a tracked name does with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mention {
    /// Nothing that needs more than the small runtime: `typeof require`, `module.exports`.
    Harmless,
    /// Its value goes somewhere else.
    Escape,
    /// `require('known')`: the request of this index.
    Call(usize),
    /// Another form of asking (`require.resolve`, `(0, require)('x')`): a request that also needs the full runtime.
    Indirect(usize),
}

/// A call of something that may turn out to be `require`: its name and the request it would be.
struct AliasCall {
    callee: Atom,
    request: Request,
}

/// How names in a pattern come to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Declaring {
    /// They do not: the pattern is assigned to.
    No,
    Var,
    Lexical,
}

pub(super) struct Visitor {
    scopes: Scopes<Mention>,
    guard: Guard,
    declaring: Declaring,
    /// A `return` or `throw` at the top stood before: what follows may not run.
    may_have_left: bool,
    requests: Vec<Request>,
    alias_calls: Vec<AliasCall>,
    /// Relative-looking strings that are no argument of a request.
    relative_strings: Vec<Request>,
    /// Names that were given `require` itself, or what `createRequire` returned.
    aliases: FxHashSet<Atom>,
    /// Tracked names that a function declaration at the top replaces.
    replaced: Vec<NameId>,
    uses: Uses,
    /// Arguments of `require` whose value isn't obvious, by start offset.
    pub(super) dynamic: FxHashSet<u32>,
}

/// What the walk found.
pub(super) struct Findings {
    pub(super) requests: Vec<Request>,
    pub(super) uses: Uses,
}

/// Positions are swc's, which start at 0 here: the input is given so.
pub(super) fn span_of(span: SwcSpan) -> Span {
    Span::new(span.lo.0, span.hi.0)
}

impl Visitor {
    pub(super) fn new() -> Self {
        Self {
            scopes: Scopes::new(),
            guard: Guard::Always,
            declaring: Declaring::No,
            may_have_left: false,
            requests: Vec::new(),
            alias_calls: Vec::new(),
            relative_strings: Vec::new(),
            aliases: FxHashSet::default(),
            replaced: Vec::new(),
            uses: Uses::empty(),
            dynamic: FxHashSet::default(),
        }
    }

    /// Decides which mentions were Node's own names and what follows from them.
    pub(super) fn finish(mut self) -> Findings {
        let (_, free) = self.scopes.finish();
        let mut is_real = vec![false; self.requests.len()];
        for (name, mention) in free {
            if self.replaced.contains(&name) {
                continue;
            }
            self.uses |= uses_of(name, mention);
            if let Mention::Call(request) | Mention::Indirect(request) = mention {
                is_real[request] = true;
            }
        }
        let mut keep = is_real.into_iter();
        self.requests.retain(|_| keep.next().unwrap_or(false));
        if self.uses.contains(Uses::REQUIRE) {
            let aliases = &self.aliases;
            let calls = self.alias_calls.into_iter().filter(|call| aliases.contains(&call.callee));
            self.requests.extend(calls.map(|call| call.request));
            self.requests.append(&mut self.relative_strings);
            self.requests.sort_by_key(|request| request.span);
        }
        Findings { requests: self.requests, uses: self.uses }
    }

    fn guarded(&mut self, guard: Guard, visit: impl FnOnce(&mut Self)) {
        let outer = self.guard;
        self.guard = outer.max(guard);
        visit(self);
        self.guard = outer;
    }

    fn scoped(&mut self, kind: ScopeKind, visit: impl FnOnce(&mut Self)) {
        self.scopes.open(kind);
        visit(self);
        self.scopes.close();
    }

    /// The circumstances of something that stands here.
    fn current_guard(&self) -> Guard {
        if self.may_have_left { self.guard.max(Guard::Branch) } else { self.guard }
    }

    fn mention(&mut self, ident: &Ident, mention: Mention) {
        if let Some(name) = tracked(&ident.sym) {
            self.scopes.mention(name, mention);
        }
    }

    fn declare(&mut self, ident: &Ident) {
        let Some(name) = tracked(&ident.sym) else { return };
        match self.declaring {
            Declaring::No => self.scopes.mention(name, Mention::Escape),
            Declaring::Var => self.scopes.declare_var(name),
            Declaring::Lexical => {
                self.scopes.declare(name);
            }
        }
    }

    fn declaring(&mut self, declaring: Declaring, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.declaring, declaring);
        visit(self);
        self.declaring = outer;
    }

    /// A function with its own `this` and `arguments`.
    fn method<'a>(&mut self, params: impl IntoIterator<Item = &'a Pat>, body: Option<&FunctionBody>) {
        self.scoped(ScopeKind::Function, |this| {
            this.scopes.declare(ARGUMENTS);
            this.function_parts(params, body);
        });
    }

    /// Parameters and body of a function, in a scope that is already open.
    fn function_parts<'a>(&mut self, params: impl IntoIterator<Item = &'a Pat>, body: Option<&FunctionBody>) {
        self.guarded(Guard::Function, |this| {
            for param in params {
                this.declaring(Declaring::Lexical, |this| param.visit_with(this));
            }
            if let Some(body) = body {
                body.stmts.visit_with(this);
            }
        });
    }

    /// An expression of which only the truth counts.
    fn test(&mut self, expr: &Expr) {
        match unparenthesized(expr) {
            Expr::Ident(ident) => self.mention(ident, Mention::Harmless),
            Expr::Unary(UnaryExpr { op: UnaryOp::Bang, arg, .. }) => self.test(arg),
            Expr::Bin(BinExpr { op: BinaryOp::LogicalAnd | BinaryOp::LogicalOr, left, right, .. }) => {
                self.test(left);
                self.guarded(Guard::Branch, |this| this.test(right));
            }
            other => other.visit_with(self),
        }
    }

    /// An operand that is only compared: `module !== undefined`, `require.main === module`.
    fn compared(&mut self, expr: &Expr) {
        match unparenthesized(expr) {
            Expr::Ident(ident) => self.mention(ident, Mention::Harmless),
            other => other.visit_with(self),
        }
    }

    fn request(&self, kind: RequestKind, specifier: Specifier, span: SwcSpan) -> Request {
        Request { specifier, span: span_of(span), kind, guard: self.current_guard(), base: Base::Module }
    }

    /// Notes the request that a call with these arguments makes; its index.
    fn add_request(&mut self, kind: RequestKind, args: &[ExprOrSpread], base: Base) -> Option<usize> {
        let argument = args.first().filter(|argument| argument.spread.is_none())?;
        let specifier = constant_string(&argument.expr).map(Specifier::Text).unwrap_or_else(|| {
            self.dynamic.insert(argument.expr.span_lo());
            Specifier::Unknown
        });
        let request = self.request(kind, specifier, argument.expr.swc_span());
        self.requests.push(Request { base, ..request });
        Some(self.requests.len() - 1)
    }

    fn is_known(&self, request: usize) -> bool {
        matches!(self.requests[request].specifier, Specifier::Text(_))
    }

    /// A call (`callee(args)`, also with `?.` or `new`); returns whether the callee is dealt with.
    fn call(&mut self, callee: &Expr, args: &[ExprOrSpread]) -> bool {
        match unparenthesized(callee) {
            Expr::Ident(ident) if &*ident.sym == "require" => self.call_require(ident, args),
            Expr::Ident(ident) if &*ident.sym == "eval" => self.mention(ident, Mention::Escape),
            Expr::Ident(ident) => self.note_alias_call(ident, args),
            Expr::Member(member) => return self.call_member(member, args),
            Expr::Seq(seq) => return self.call_last_of(seq, args),
            _ => return false,
        }
        true
    }

    fn call_require(&mut self, ident: &Ident, args: &[ExprOrSpread]) {
        // A shadowed `require` may be Node's own that was passed in, as in UMD factories.
        self.note_alias_call(ident, args);
        self.aliases.insert(ident.sym.clone());
        let mention = match self.add_request(RequestKind::Require, args, Base::Module) {
            Some(request) if self.is_known(request) => Mention::Call(request),
            Some(request) => Mention::Indirect(request),
            None => Mention::Escape,
        };
        self.mention(ident, mention);
    }

    /// `(0, require)('x')`.
    fn call_last_of(&mut self, seq: &SeqExpr, args: &[ExprOrSpread]) -> bool {
        let Some((last, before)) = seq.exprs.split_last() else { return false };
        before.visit_with(self);
        if let Expr::Ident(ident) = unparenthesized(last)
            && &*ident.sym == "require"
        {
            let request = self.add_request(RequestKind::Require, args, Base::Module);
            self.mention(ident, request.map_or(Mention::Escape, Mention::Indirect));
        } else {
            last.visit_with(self);
        }
        true
    }

    /// `object.method(args)` where the object is one of Node's: `require.resolve`, `module.require`, `require.main.require`,
    /// `require.call`, `require.apply`.
    fn call_member(&mut self, member: &MemberExpr, args: &[ExprOrSpread]) -> bool {
        let Some(method) = property_name(member) else { return false };
        let (object, base) = match unparenthesized(&member.obj) {
            Expr::Ident(ident) => (ident, Base::Module),
            Expr::Member(inner) if property_name(inner) == Some("main") => match unparenthesized(&inner.obj) {
                Expr::Ident(ident) => (ident, Base::Entry),
                _ => return false,
            },
            _ => return false,
        };
        let request = match (&*object.sym, method, &base) {
            ("require", "resolve", Base::Module) => self.add_request(RequestKind::Resolve, args, base),
            ("require", "require", Base::Entry) | ("module", "require", Base::Module) => {
                self.add_request(RequestKind::Require, args, base)
            }
            ("require", "call", Base::Module) => {
                self.add_request(RequestKind::Require, args.get(1..).unwrap_or_default(), base)
            }
            _ => return false,
        };
        self.mention(object, request.map_or(Mention::Escape, Mention::Indirect));
        true
    }

    /// `name('text')`: a request if `name` turns out to stand for `require`.
    fn note_alias_call(&mut self, ident: &Ident, args: &[ExprOrSpread]) {
        if let Some(argument) = args.first()
            && let Some(text) = constant_string(&argument.expr)
            && !is_relative(&text)
        {
            let request = self.request(RequestKind::Guess, Specifier::Text(text), argument.expr.swc_span());
            self.alias_calls.push(AliasCall { callee: ident.sym.clone(), request });
        }
        if &*ident.sym != "require" {
            self.mention(ident, Mention::Escape);
        }
    }

    /// `name = require` and `name = createRequire(…)`.
    fn note_alias(&mut self, target: &Ident, value: &Expr) {
        let is_alias = match unparenthesized(value) {
            Expr::Ident(ident) => &*ident.sym == "require",
            Expr::Call(CallExpr { callee: Callee::Expr(callee), .. }) => match unparenthesized(callee) {
                Expr::Ident(ident) => &*ident.sym == "createRequire",
                Expr::Member(member) => property_name(member) == Some("createRequire"),
                _ => false,
            },
            Expr::Bin(BinExpr { op, right, .. }) if *op == BinaryOp::LogicalAnd => {
                return self.note_alias(target, right);
            }
            _ => false,
        };
        if is_alias {
            self.aliases.insert(target.sym.clone());
        }
    }

    fn note_text(&mut self, text: &str, span: SwcSpan) {
        if is_relative(text) {
            let request = self.request(RequestKind::Guess, Specifier::Text(text.to_owned()), span);
            self.relative_strings.push(request);
        }
    }
}

/// What a free mention of a name means for the runtime.
fn uses_of(name: NameId, mention: Mention) -> Uses {
    match (name, mention) {
        (FILENAME | DIRNAME, _) => Uses::PATHS,
        (EXPORTS, _) | (_, Mention::Harmless | Mention::Call(_)) => Uses::empty(),
        (REQUIRE, _) => Uses::REQUIRE,
        (MODULE, _) => Uses::MODULE,
        (ARGUMENTS, _) => Uses::ARGUMENTS,
        (_, _) => Uses::EVAL,
    }
}

/// The name of a property that is known: `a.b`, `a['b']`.
fn property_name(member: &MemberExpr) -> Option<&str> {
    match &member.prop {
        MemberProp::Ident(name) => Some(&name.sym),
        MemberProp::Computed(computed) => match &*computed.expr {
            Expr::Lit(Lit::Str(text)) => text.value.as_str(),
            _ => None,
        },
        MemberProp::PrivateName(_) => None,
    }
}

/// Positions of any expression, without a trait import at each use.
trait Spanned {
    fn swc_span(&self) -> SwcSpan;
    fn span_lo(&self) -> u32 {
        self.swc_span().lo.0
    }
}

impl Spanned for Expr {
    fn swc_span(&self) -> SwcSpan {
        swc_core::common::Spanned::span(self)
    }
}

impl Visit for Visitor {
    noop_visit_type!();

    // ---- names

    fn visit_ident(&mut self, ident: &Ident) {
        self.mention(ident, Mention::Escape);
    }

    fn visit_binding_ident(&mut self, binding: &BindingIdent) {
        self.declare(&binding.id);
    }

    fn visit_labeled_stmt(&mut self, labeled: &LabeledStmt) {
        labeled.body.visit_with(self);
    }

    fn visit_break_stmt(&mut self, _: &BreakStmt) {}

    fn visit_continue_stmt(&mut self, _: &ContinueStmt) {}

    fn visit_str(&mut self, text: &Str) {
        if let Some(value) = text.value.as_str() {
            self.note_text(value, text.span);
        }
    }

    fn visit_tpl(&mut self, template: &Tpl) {
        if let [quasi] = &template.quasis[..]
            && let Some(text) = quasi.cooked.as_ref().and_then(|cooked| cooked.as_str())
        {
            self.note_text(text, template.span);
        }
        template.exprs.visit_with(self);
    }

    // ---- expressions

    fn visit_call_expr(&mut self, call: &CallExpr) {
        match &call.callee {
            Callee::Expr(callee) => {
                if !self.call(callee, &call.args) {
                    callee.visit_with(self);
                }
            }
            Callee::Import(_) => {
                self.uses |= Uses::IMPORT;
                self.add_request(RequestKind::Import, &call.args, Base::Module);
            }
            Callee::Super(_) => {}
        }
        call.args.visit_with(self);
    }

    fn visit_opt_call(&mut self, call: &OptCall) {
        if !self.call(&call.callee, &call.args) {
            call.callee.visit_with(self);
        }
        call.args.visit_with(self);
    }

    fn visit_member_expr(&mut self, member: &MemberExpr) {
        let name = property_name(member);
        if matches!(name, Some("mainModule" | "getBuiltinModule")) {
            self.uses |= Uses::MAIN_MODULE;
        }
        match unparenthesized(&member.obj) {
            Expr::Ident(ident) if &*ident.sym == "module" && name == Some("exports") => {
                self.mention(ident, Mention::Harmless);
            }
            other => other.visit_with(self),
        }
        if let MemberProp::Computed(computed) = &member.prop {
            computed.expr.visit_with(self);
        }
    }

    fn visit_unary_expr(&mut self, unary: &UnaryExpr) {
        match unary.op {
            UnaryOp::Bang => self.test(&unary.arg),
            UnaryOp::TypeOf | UnaryOp::Void => self.compared(&unary.arg),
            _ => unary.arg.visit_with(self),
        }
    }

    fn visit_bin_expr(&mut self, binary: &BinExpr) {
        // Long chains (`a + b + c …`) nest to the left: walk down, then visit the operands from the innermost out.
        let mut chain = vec![binary];
        while let Expr::Bin(left) = &*chain[chain.len() - 1].left {
            chain.push(left);
        }
        let innermost = chain[chain.len() - 1];
        self.left_operand(innermost.op, &innermost.left);
        for (depth, binary) in chain.iter().enumerate().rev() {
            let is_tested = depth > 0 && chain[depth - 1].op == BinaryOp::LogicalAnd;
            self.right_operand(binary, is_tested);
        }
    }

    fn visit_cond_expr(&mut self, conditional: &CondExpr) {
        self.test(&conditional.test);
        self.guarded(Guard::Branch, |this| {
            conditional.cons.visit_with(this);
            conditional.alt.visit_with(this);
        });
    }

    fn visit_assign_expr(&mut self, assign: &AssignExpr) {
        if let Some(target) = assign.left.as_ident() {
            self.note_alias(target, &assign.right);
        }
        assign.left.visit_with(self);
        assign.right.visit_with(self);
    }

    fn visit_assign_pat_prop(&mut self, property: &AssignPatProp) {
        self.declare(&property.key.id);
        self.default_value(property.value.as_deref());
    }

    fn visit_assign_pat(&mut self, pattern: &AssignPat) {
        pattern.left.visit_with(self);
        self.default_value(Some(&pattern.right));
    }

    fn visit_computed_prop_name(&mut self, name: &ComputedPropName) {
        self.declaring(Declaring::No, |this| name.expr.visit_with(this));
    }

    fn visit_arrow_expr(&mut self, arrow: &ArrowExpr) {
        self.scoped(ScopeKind::Arrow, |this| match &*arrow.body {
            ArrowFunctionBody::FunctionBody(body) => this.function_parts(arrow.params.iter(), Some(body)),
            ArrowFunctionBody::Expr(body) => {
                this.function_parts(arrow.params.iter(), None);
                this.guarded(Guard::Function, |this| body.visit_with(this));
            }
        });
    }

    fn visit_fn_expr(&mut self, function: &FnExpr) {
        self.scoped(ScopeKind::Block, |this| {
            if let Some(name) = &function.ident {
                this.declaring(Declaring::Lexical, |this| this.declare(name));
            }
            function.function.visit_with(this);
        });
    }

    fn visit_function(&mut self, function: &Function) {
        self.method(function.params.iter().map(|param| &param.pat), function.body.as_ref());
    }

    // ---- classes

    fn visit_class_expr(&mut self, class: &ClassExpr) {
        self.scoped(ScopeKind::Block, |this| {
            if let Some(name) = &class.ident {
                this.declaring(Declaring::Lexical, |this| this.declare(name));
            }
            class.class.visit_with(this);
        });
    }

    fn visit_class_decl(&mut self, class: &ClassDecl) {
        self.declaring(Declaring::Lexical, |this| this.declare(&class.ident));
        class.class.visit_with(self);
    }

    fn visit_constructor(&mut self, constructor: &Constructor) {
        let params = constructor.params.iter().filter_map(|param| match param {
            ParamOrTsParamProp::Param(param) => Some(&param.pat),
            ParamOrTsParamProp::TsParamProp(_) => None,
        });
        self.method(params, constructor.body.as_ref());
    }

    fn visit_class_prop(&mut self, property: &ClassProp) {
        property.key.visit_with(self);
        self.field_value(property.value.as_deref(), property.is_static);
    }

    fn visit_private_prop(&mut self, property: &PrivateProp) {
        self.field_value(property.value.as_deref(), property.is_static);
    }

    fn visit_static_block(&mut self, block: &StaticBlock) {
        self.scoped(ScopeKind::Function, |this| block.body.stmts.visit_with(this));
    }

    // ---- statements

    fn visit_var_decl(&mut self, declaration: &VarDecl) {
        let declaring = if declaration.kind == VarDeclKind::Var { Declaring::Var } else { Declaring::Lexical };
        for declarator in &declaration.decls {
            if let (Pat::Ident(name), Some(value)) = (&declarator.name, &declarator.init) {
                self.note_alias(&name.id, value);
            }
            self.declaring(declaring, |this| declarator.name.visit_with(this));
            // `var require = …` gives the wrapper's parameter another value.
            if let (Declaring::Var, Pat::Ident(name), Some(value)) = (declaring, &declarator.name, &declarator.init)
                && !is_named(value, &name.id.sym)
            {
                self.mention(&name.id, Mention::Escape);
            }
            declarator.init.visit_with(self);
        }
    }

    fn visit_using_decl(&mut self, declaration: &UsingDecl) {
        for declarator in &declaration.decls {
            self.declaring(Declaring::Lexical, |this| declarator.name.visit_with(this));
            declarator.init.visit_with(self);
        }
    }

    fn visit_fn_decl(&mut self, function: &FnDecl) {
        if let Some(name) = tracked(&function.ident.sym) {
            if self.scopes.at_module_scope() {
                self.replaced.push(name);
            } else {
                self.scopes.declare(name);
                self.scopes.declare_var(name);
            }
        }
        function.function.visit_with(self);
    }

    fn visit_block_stmt(&mut self, block: &BlockStmt) {
        self.scoped(ScopeKind::Block, |this| block.stmts.visit_with(this));
    }

    fn visit_if_stmt(&mut self, statement: &IfStmt) {
        self.test(&statement.test);
        self.guarded(Guard::Branch, |this| {
            this.branch(&statement.cons);
            // `else if` chains nest to the right: walk along them in a loop.
            let mut rest = statement.alt.as_deref();
            while let Some(Stmt::If(chained)) = rest {
                this.test(&chained.test);
                this.branch(&chained.cons);
                rest = chained.alt.as_deref();
            }
            if let Some(otherwise) = rest {
                this.branch(otherwise);
            }
        });
    }

    fn visit_while_stmt(&mut self, statement: &WhileStmt) {
        self.test(&statement.test);
        self.guarded(Guard::Branch, |this| statement.body.visit_with(this));
    }

    fn visit_for_stmt(&mut self, statement: &ForStmt) {
        self.scoped(ScopeKind::Block, |this| {
            statement.init.visit_with(this);
            this.guarded(Guard::Branch, |this| {
                statement.test.visit_with(this);
                statement.update.visit_with(this);
                statement.body.visit_with(this);
            });
        });
    }

    fn visit_for_in_stmt(&mut self, statement: &ForInStmt) {
        self.for_each(&statement.left, &statement.right, &statement.body);
    }

    fn visit_for_of_stmt(&mut self, statement: &ForOfStmt) {
        if statement.is_await && self.scopes.at_top_level() {
            self.uses |= Uses::AWAIT;
        }
        self.for_each(&statement.left, &statement.right, &statement.body);
    }

    fn visit_await_expr(&mut self, expression: &AwaitExpr) {
        if self.scopes.at_top_level() {
            self.uses |= Uses::AWAIT;
        }
        expression.arg.visit_with(self);
    }

    fn visit_switch_stmt(&mut self, statement: &SwitchStmt) {
        statement.discriminant.visit_with(self);
        self.scoped(ScopeKind::Block, |this| {
            this.guarded(Guard::Branch, |this| statement.cases.visit_with(this));
        });
    }

    fn visit_try_stmt(&mut self, statement: &TryStmt) {
        let guard = if statement.handler.is_some() { Guard::Try } else { self.guard };
        self.guarded(guard, |this| statement.block.visit_with(this));
        self.guarded(Guard::Branch, |this| statement.handler.visit_with(this));
        statement.finalizer.visit_with(self);
    }

    fn visit_catch_clause(&mut self, clause: &CatchClause) {
        self.scoped(ScopeKind::Block, |this| {
            this.declaring(Declaring::Lexical, |this| clause.param.visit_with(this));
            clause.body.stmts.visit_with(this);
        });
    }

    fn visit_return_stmt(&mut self, statement: &ReturnStmt) {
        statement.arg.visit_with(self);
        self.may_have_left |= self.scopes.at_top_level();
    }

    fn visit_throw_stmt(&mut self, statement: &ThrowStmt) {
        statement.arg.visit_with(self);
        self.may_have_left |= self.scopes.at_top_level();
    }
}

impl Visitor {
    /// One arm of an `if`, which may be a function declaration (ECMA-262, B.3.3) with a scope of its own.
    fn branch(&mut self, arm: &Stmt) {
        self.scoped(ScopeKind::Block, |this| arm.visit_with(this));
    }

    fn left_operand(&mut self, op: BinaryOp, operand: &Expr) {
        match op {
            BinaryOp::LogicalAnd => self.test(operand),
            op if is_comparison(op) => self.compared(operand),
            _ => operand.visit_with(self),
        }
    }

    /// The right operand; `is_tested` where the whole is the left side of an `&&`, so that only its truth counts.
    fn right_operand(&mut self, binary: &BinExpr, is_tested: bool) {
        match binary.op {
            BinaryOp::LogicalAnd | BinaryOp::LogicalOr if is_tested => {
                self.guarded(Guard::Branch, |this| this.test(&binary.right));
            }
            BinaryOp::LogicalAnd | BinaryOp::LogicalOr | BinaryOp::NullishCoalescing => {
                self.guarded(Guard::Branch, |this| binary.right.visit_with(this));
            }
            op if is_comparison(op) => self.compared(&binary.right),
            _ => binary.right.visit_with(self),
        }
    }

    fn for_each(&mut self, left: &ForHead, right: &Expr, body: &Stmt) {
        self.scoped(ScopeKind::Block, |this| {
            left.visit_with(this);
            right.visit_with(this);
            this.guarded(Guard::Branch, |this| body.visit_with(this));
        });
    }

    fn field_value(&mut self, value: Option<&Expr>, is_static: bool) {
        let guard = if is_static { self.guard } else { Guard::Function };
        if let Some(value) = value {
            self.scoped(ScopeKind::Function, |this| this.guarded(guard, |this| value.visit_with(this)));
        }
    }

    fn default_value(&mut self, value: Option<&Expr>) {
        if let Some(value) = value {
            self.declaring(Declaring::No, |this| {
                this.guarded(Guard::Branch, |this| value.visit_with(this));
            });
        }
    }
}

fn is_comparison(op: BinaryOp) -> bool {
    matches!(op, BinaryOp::EqEq | BinaryOp::EqEqEq | BinaryOp::NotEq | BinaryOp::NotEqEq)
}

fn is_named(expr: &Expr, name: &Atom) -> bool {
    matches!(unparenthesized(expr), Expr::Ident(ident) if ident.sym == *name)
}
