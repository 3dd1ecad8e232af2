//! The one walk over a module's syntax tree: finds its requests and the uses of Node's names.

use rustc_hash::FxHashMap;
use swc_core::atoms::Atom;
use swc_core::common::Span as SwcSpan;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::constant::{constant_string, is_relative, unparenthesized};
use super::names::Names;
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
/// Ids from here on are names that an ES module imports.
pub(super) const FIRST_IMPORT: NameId = 7;

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

/// How a mention is written: what an edit has to take care of when the name is replaced by an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Anywhere in an expression.
    Value,
    /// `{ name }`: the name is the key as well.
    Shorthand,
    /// `name(…)`, `` name`…` ``: a member expression in its place would pass on a `this`.
    Callee,
    /// The same at the start of an expression statement, where a parenthesis would continue the line before.
    FirstCallee,
    /// `name.property`.
    Object,
    /// `typeof name`.
    Typeof,
}

/// A place where a tracked name stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Site {
    pub(super) mention: Mention,
    pub(super) form: Form,
    pub(super) span: Span,
}

/// A top-level `await`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Await {
    pub(super) span: Span,
    /// The whole of an expression statement.
    pub(super) is_statement: bool,
    /// At the start of an expression statement.
    pub(super) is_first: bool,
}

/// Syntax of ES modules, and `import(…)`, with the places that must be edited.
#[derive(Debug, Default)]
pub(super) struct ModuleSyntax {
    /// `import` of `import(…)`.
    pub(super) imports: Vec<Span>,
    /// `import.meta`.
    pub(super) metas: Vec<Span>,
    pub(super) awaits: Vec<Await>,
    /// A top-level `for await`.
    pub(super) has_for_await: bool,
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
    scopes: Scopes<Site>,
    /// Names that an ES module imports, with ids from [`FIRST_IMPORT`] on; `None` in a script.
    imported: Option<FxHashMap<Atom, NameId>>,
    /// Where the expression statement that is being visited starts.
    statement_start: u32,
    pub(super) syntax: ModuleSyntax,
    pub(super) names: Names,
    guard: Guard,
    declaring: Declaring,
    /// A `return`, a `throw` or `process.exit()` at the top stood before: what follows may not run.
    may_have_left: bool,
    requests: Vec<Request>,
    /// Relative-looking strings that are no argument of a request.
    relative_strings: Vec<Request>,
    /// Tracked names that a function declaration at the top replaces.
    replaced: Vec<NameId>,
    uses: Uses,
    /// Regular expressions and texts of templates.
    opaque: Vec<Span>,
}

/// What the walk found.
pub(super) struct Findings {
    pub(super) requests: Vec<Request>,
    /// Relative-looking strings that are no argument of a request.
    pub(super) relative_strings: Vec<Request>,
    /// Whether `require` itself goes where its calls can't be seen.
    pub(super) lets_require_out: bool,
    pub(super) uses: Uses,
    pub(super) opaque: Vec<Span>,
    /// In an ES module: where Node's names and imported names stand free.
    pub(super) sites: Vec<(NameId, Site)>,
}

/// Names of the CommonJS wrapper, which an ES module does not have, by id.
pub(super) const WRAPPER_NAMES: [&str; 6] = ["require", "module", "exports", "__filename", "__dirname", "arguments"];

/// Positions are swc's, which start at 0 here: the input is given so.
pub(super) fn span_of(span: SwcSpan) -> Span {
    Span::new(span.lo.0, span.hi.0)
}

impl Visitor {
    /// A visitor for a script, or for an ES module that imports these names.
    pub(super) fn new(imported: Option<FxHashMap<Atom, NameId>>) -> Self {
        Self {
            scopes: Scopes::new(),
            imported,
            statement_start: u32::MAX,
            syntax: ModuleSyntax::default(),
            names: Names::default(),
            guard: Guard::Always,
            declaring: Declaring::No,
            may_have_left: false,
            requests: Vec::new(),
            relative_strings: Vec::new(),
            replaced: Vec::new(),
            uses: Uses::empty(),
            opaque: Vec::new(),
        }
    }

    /// Decides which mentions were Node's own names and what follows from them.
    pub(super) fn finish(mut self) -> Findings {
        let is_module = self.imported.is_some();
        let (declared, mut sites) = self.scopes.finish();
        // A `var` of a wrapper parameter's name is the parameter; an ES module has no wrapper.
        sites.retain(|(name, _)| !self.replaced.contains(name) && !(is_module && declared.contains(name)));
        let mut is_real = vec![false; self.requests.len()];
        let mut lets_require_out = false;
        for (name, site) in &sites {
            if !is_module {
                lets_require_out |= *name == REQUIRE && site.mention == Mention::Escape && site.form != Form::Object;
                self.uses |= uses_of(*name, site.mention);
                if let Mention::Call(request) | Mention::Indirect(request) = site.mention {
                    is_real[request] = true;
                }
            }
        }
        let mut keep = is_real.into_iter();
        self.requests.retain(|request| {
            let is_real = keep.next().unwrap_or(false);
            is_real
                || matches!(request.kind, RequestKind::Import | RequestKind::ImportJson | RequestKind::DynamicImport)
        });
        self.requests.sort_by_key(|request| request.span);
        self.opaque.sort_unstable();
        let (requests, relative_strings) = (self.requests, self.relative_strings);
        Findings { requests, relative_strings, lets_require_out, uses: self.uses, opaque: self.opaque, sites }
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

    /// The tracked name that an identifier is, if any.
    fn tracked(&self, name: &Atom) -> Option<NameId> {
        tracked(name).or_else(|| self.imported.as_ref()?.get(name).copied())
    }

    fn mention(&mut self, ident: &Ident, mention: Mention) {
        self.mention_as(ident, mention, Form::Value);
    }

    fn mention_as(&mut self, ident: &Ident, mention: Mention, form: Form) {
        if let Some(name) = self.tracked(&ident.sym) {
            self.scopes.mention(name, Site { mention, form, span: span_of(ident.span) });
        }
    }

    fn callee_form(&self, ident: &Ident) -> Form {
        if ident.span.lo.0 == self.statement_start { Form::FirstCallee } else { Form::Callee }
    }

    fn declare(&mut self, ident: &Ident) {
        self.declare_as(ident, Form::Value);
    }

    fn declare_as(&mut self, ident: &Ident, form: Form) {
        let Some(name) = self.tracked(&ident.sym) else { return };
        match self.declaring {
            Declaring::No => self.mention_as(ident, Mention::Escape, form),
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
        let specifier = constant_string(&argument.expr).map_or(Specifier::Unknown, Specifier::Text);
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
            Expr::Ident(ident) => self.mention_as(ident, Mention::Escape, self.callee_form(ident)),
            Expr::Member(member) => return self.call_member(member, args),
            Expr::Seq(seq) => return self.call_last_of(seq, args),
            _ => return false,
        }
        true
    }

    fn call_require(&mut self, ident: &Ident, args: &[ExprOrSpread]) {
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

    /// `import.meta.resolve('package')`: leads where `import()` would, and fails as quietly as one in a `try`. A path leads
    /// where its text says, and often to no module at all.
    fn note_meta_resolve(&mut self, member: &MemberExpr, args: &[ExprOrSpread]) {
        if let (true, Some("resolve"), [argument, ..]) = (member.obj.is_meta_prop(), property_name(member), args)
            && argument.spread.is_none()
            && let Some(text) = constant_string(&argument.expr)
            && !text.starts_with(['.', '/'])
        {
            let request = self.request(RequestKind::DynamicImport, Specifier::Text(text), argument.expr.swc_span());
            self.requests.push(Request { guard: Guard::Try, ..request });
        }
    }

    /// `object.method(args)` where the object is one of Node's: `require.resolve`, `module.require`, `require.main.require`,
    /// `require.call`, `require.apply`.
    fn call_member(&mut self, member: &MemberExpr, args: &[ExprOrSpread]) -> bool {
        self.note_meta_resolve(member, args);
        let Some(method) = property_name(member) else { return false };
        if is_named(&member.obj, &"process".into()) && matches!(method, "exit" | "reallyExit" | "abort") {
            self.may_have_left |= self.scopes.at_top_level();
        }
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

    fn visit_regex(&mut self, regex: &Regex) {
        self.opaque.push(span_of(regex.span));
    }

    fn visit_tpl_element(&mut self, text: &TplElement) {
        self.opaque.push(span_of(text.span));
    }

    fn visit_tpl(&mut self, template: &Tpl) {
        if let [quasi] = &template.quasis[..]
            && let Some(text) = quasi.cooked.as_ref().and_then(|cooked| cooked.as_str())
        {
            self.note_text(text, template.span);
        }
        template.visit_children_with(self);
    }

    // ---- expressions

    fn visit_call_expr(&mut self, call: &CallExpr) {
        self.names.call(call, self.scopes.at_top_level());
        match &call.callee {
            Callee::Expr(callee) => {
                if !self.call(callee, &call.args) {
                    callee.visit_with(self);
                }
            }
            Callee::Import(keyword) => {
                self.uses |= Uses::IMPORT;
                self.syntax.imports.push(span_of(keyword.span));
                let request = self.add_request(RequestKind::DynamicImport, &call.args, Base::Module);
                // A failure rejects the promise: nothing stops because of it.
                if let Some(request) = request {
                    self.requests[request].guard = Guard::Try;
                }
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
            Expr::Ident(ident) if member.prop.is_ident() => self.mention_as(ident, Mention::Escape, Form::Object),
            other => other.visit_with(self),
        }
        if let MemberProp::Computed(computed) = &member.prop {
            computed.expr.visit_with(self);
        }
    }

    fn visit_unary_expr(&mut self, unary: &UnaryExpr) {
        match unary.op {
            UnaryOp::Bang => self.test(&unary.arg),
            UnaryOp::TypeOf => match unparenthesized(&unary.arg) {
                Expr::Ident(ident) => self.mention_as(ident, Mention::Harmless, Form::Typeof),
                other => other.visit_with(self),
            },
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

    fn visit_expr_stmt(&mut self, statement: &ExprStmt) {
        self.statement_start = statement.expr.span_lo();
        match &*statement.expr {
            Expr::Await(whole) => self.note_await(whole, true),
            other => other.visit_with(self),
        }
    }

    fn visit_prop(&mut self, property: &Prop) {
        match property {
            Prop::Shorthand(ident) => self.mention_as(ident, Mention::Escape, Form::Shorthand),
            other => other.visit_children_with(self),
        }
    }

    fn visit_tagged_tpl(&mut self, tagged: &TaggedTpl) {
        match unparenthesized(&tagged.tag) {
            Expr::Ident(ident) => self.mention_as(ident, Mention::Escape, self.callee_form(ident)),
            other => other.visit_with(self),
        }
        tagged.tpl.visit_children_with(self);
    }

    fn visit_meta_prop_expr(&mut self, property: &MetaPropExpr) {
        if property.kind == MetaPropKind::ImportMeta {
            self.syntax.metas.push(span_of(property.span));
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
        self.names.assignment(assign);
        assign.left.visit_with(self);
        assign.right.visit_with(self);
    }

    fn visit_assign_pat_prop(&mut self, property: &AssignPatProp) {
        self.declare_as(&property.key.id, Form::Shorthand);
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

    // ---- module items: what they declare is lowering's business, their expressions and bodies are ours

    fn visit_import_decl(&mut self, import: &ImportDecl) {
        self.static_import(&import.src, import.with.as_deref());
    }

    fn visit_named_export(&mut self, export: &NamedExport) {
        if let Some(source) = &export.src {
            self.static_import(source, export.with.as_deref());
        }
    }

    fn visit_export_all(&mut self, export: &ExportAll) {
        self.static_import(&export.src, export.with.as_deref());
    }

    fn visit_export_default_decl(&mut self, export: &ExportDefaultDecl) {
        match &export.decl {
            DefaultDecl::Fn(function) => function.function.visit_with(self),
            DefaultDecl::Class(class) => class.class.visit_with(self),
            DefaultDecl::TsInterfaceDecl(_) => {}
        }
    }

    // ---- statements

    fn visit_var_decl(&mut self, declaration: &VarDecl) {
        let declaring = if declaration.kind == VarDeclKind::Var { Declaring::Var } else { Declaring::Lexical };
        for declarator in &declaration.decls {
            if let (Pat::Ident(name), Some(value)) = (&declarator.name, &declarator.init) {
                self.names.variable(&name.id, value);
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
        if let Some(name) = self.tracked(&function.ident.sym) {
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
        self.syntax.has_for_await |= statement.is_await && self.scopes.at_top_level();
        self.for_each(&statement.left, &statement.right, &statement.body);
    }

    fn visit_await_expr(&mut self, expression: &AwaitExpr) {
        self.note_await(expression, false);
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
    fn static_import(&mut self, source: &Str, with: Option<&ObjectLit>) {
        let Some(text) = source.value.as_str() else { return };
        let kind = if is_json(with) { RequestKind::ImportJson } else { RequestKind::Import };
        let request = self.request(kind, Specifier::Text(text.to_owned()), source.span);
        self.requests.push(Request { guard: Guard::Always, ..request });
    }

    fn note_await(&mut self, expression: &AwaitExpr, is_statement: bool) {
        if self.scopes.at_top_level() {
            let is_first = expression.span.lo.0 == self.statement_start;
            self.syntax.awaits.push(Await { span: span_of(expression.span), is_statement, is_first });
        }
        expression.arg.visit_with(self);
    }

    /// One arm of an `if`, which may be a function declaration (B.3.3) with a scope of its own.
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

/// Whether import attributes say `type: 'json'`.
pub(super) fn is_json(with: Option<&ObjectLit>) -> bool {
    let attributes = with.and_then(ObjectLit::as_import_with);
    let kind = attributes.as_ref().and_then(|attributes| attributes.get("type"));
    kind.is_some_and(|kind| kind.value.as_str() == Some("json"))
}

fn is_comparison(op: BinaryOp) -> bool {
    matches!(op, BinaryOp::EqEq | BinaryOp::EqEqEq | BinaryOp::NotEq | BinaryOp::NotEqEq)
}

fn is_named(expr: &Expr, name: &Atom) -> bool {
    matches!(unparenthesized(expr), Expr::Ident(ident) if ident.sym == *name)
}
