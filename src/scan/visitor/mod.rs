//! The walk over a module's syntax tree that finds its requests and the uses of Node's names. In scripts it leaves out
//! where the walk for early errors saw nothing that it looks for: see `wanted`.

mod hooks;
mod made;
mod walk;
mod wanted;

use rustc_hash::FxHashMap;
use swc_core::atoms::Atom;
use swc_core::common::Span as SwcSpan;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::VisitWith;

use super::constant::{constant_string, is_relative, unparenthesized};
use super::names::Names;
use super::scope::{NameId, ScopeKind, Scopes};
use crate::record::{Base, Guard, Request, RequestKind, Specifier, Uses};
use crate::source::Span;
pub(super) use wanted::Wanted;

const REQUIRE: NameId = 0;
const MODULE: NameId = 1;
const EXPORTS: NameId = 2;
const FILENAME: NameId = 3;
const DIRNAME: NameId = 4;
const ARGUMENTS: NameId = 5;
/// Ids from here on are names that an ES module imports.
pub(super) const FIRST_IMPORT: NameId = 6;

/// The tracked name that `name` is, if any.
fn tracked(name: &str) -> Option<NameId> {
    // Most names can be told from these at once.
    if !matches!(name.as_bytes(), [b'_' | b'a' | b'e' | b'm' | b'r', _, _, _, _, _, ..]) {
        return None;
    }
    Some(match name {
        "require" => REQUIRE,
        "module" => MODULE,
        "exports" => EXPORTS,
        "__filename" => FILENAME,
        "__dirname" => DIRNAME,
        "arguments" => ARGUMENTS,
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
    /// An exported name is given another value by the expression that the span is about.
    Assigned,
    /// The same by the head of a loop; the span is that of its body.
    AssignedByHead,
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
    /// `import` of `import(…)`, also in the texts of functions that are made.
    pub(super) imports: Vec<Span>,
    /// Calls of `Function` with such texts, from the first argument to the end.
    pub(super) made: Vec<Span>,
    /// `import.meta`.
    pub(super) metas: Vec<Span>,
    pub(super) awaits: Vec<Await>,
    /// Whether something is imported that may be a `require`: [`is_made_require`].
    pub(super) imports_require: bool,
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
    /// Names that an ES module imports, with ids from [`FIRST_IMPORT`] on, and then those of its variables that it exports;
    /// `None` in a script.
    imported: Option<FxHashMap<Atom, NameId>>,
    /// The first id of an exported variable, of which only assignments count.
    first_export: NameId,
    /// Where there may be something to find; everything is walked if that is not known.
    wanted: Option<Wanted>,
    /// What gives the names in the pattern that is being visited their values, if it assigns to them.
    assigning: Option<(Form, Span)>,
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
    /// Texts of templates.
    templates: Vec<Span>,
    /// Those texts of templates that a tag sees as they are written.
    raw: Vec<Span>,
}

/// What the walk found.
#[derive(Debug)]
pub(super) struct Findings {
    pub(super) requests: Vec<Request>,
    /// Relative-looking strings that are no argument of a request.
    pub(super) relative_strings: Vec<Request>,
    /// Files that the module names by their places; the walk itself finds none.
    pub(super) files: Vec<Request>,
    /// Whether `require` itself goes, or is seen, where its calls can't be seen.
    pub(super) lets_require_out: bool,
    pub(super) syntax: ModuleSyntax,
    pub(super) uses: Uses,
    pub(super) templates: Vec<Span>,
    pub(super) raw: Vec<Span>,
    /// In an ES module: where Node's names and imported names stand free.
    pub(super) sites: Vec<(NameId, Site)>,
}

/// Names of the CommonJS wrapper, which an ES module does not have, by id.
pub(super) const WRAPPER_NAMES: [&str; 6] = ["require", "module", "exports", "__filename", "__dirname", "arguments"];

/// What bundlers call the `require` that they make for an ES module. Rolldown makes one for all modules of a package, which
/// import it by this name from the one that has it.
pub(super) const MADE_REQUIRE: &str = "__require";

/// What another module of the same package has made by `createRequire`, by its name: `require`, `r as __require`.
pub(super) fn is_made_require(import: &ImportDecl, imported: &ImportSpecifier) -> bool {
    let is_called = match imported {
        ImportSpecifier::Named(named) => {
            [MADE_REQUIRE, "require"].contains(&&*named.local.sym) || "require" == &*imported_name(named)
        }
        ImportSpecifier::Default(default) => "require" == &*default.local.sym,
        ImportSpecifier::Namespace(_) => false,
    };
    is_called && import.src.value.as_str().is_some_and(|specifier| specifier.starts_with('.'))
}

pub(super) fn imported_name(named: &ImportNamedSpecifier) -> Atom {
    match &named.imported {
        Some(ModuleExportName::Str(name)) => name.value.to_atom_lossy().into_owned(),
        Some(ModuleExportName::Ident(name)) => name.sym.clone(),
        None => named.local.sym.clone(),
    }
}

/// Positions are swc's, which start at 0 here: the input is given so.
pub(super) fn span_of(span: SwcSpan) -> Span {
    Span::new(span.lo.0, span.hi.0)
}

impl Visitor {
    /// A visitor for a script.
    pub(super) fn of_script(wanted: Wanted) -> Self {
        Self::new(None, NameId::MAX, Some(wanted))
    }

    /// A visitor for an ES module that imports these names, and exports those with ids from `first_export` on.
    pub(super) fn of_module(imported: FxHashMap<Atom, NameId>, first_export: NameId) -> Self {
        Self::new(Some(imported), first_export, None)
    }

    fn new(imported: Option<FxHashMap<Atom, NameId>>, first_export: NameId, wanted: Option<Wanted>) -> Self {
        Self {
            scopes: Scopes::new(),
            imported,
            first_export,
            wanted,
            assigning: None,
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
            templates: Vec::new(),
            raw: Vec::new(),
        }
    }

    /// Decides which mentions were Node's own names and what follows from them.
    pub(super) fn finish(mut self) -> Findings {
        let is_module = self.imported.is_some();
        let (declared, mut sites) = self.scopes.finish();
        // A `var` of a wrapper parameter's name is the parameter; an ES module has no wrapper.
        sites.retain(|(name, _)| !(self.replaced.contains(name) || is_module && declared.contains(*name)));
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
        // What `eval` runs sees it too.
        lets_require_out |= self.uses.contains(Uses::EVAL);
        let Self { syntax, requests, relative_strings, uses, templates, raw, .. } = self;
        let files = Vec::new();
        Findings { requests, relative_strings, files, lets_require_out, syntax, uses, templates, raw, sites }
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
        if let Some(name) = self.tracked(&ident.sym).filter(|name| *name < self.first_export) {
            self.scopes.mention(name, Site { mention, form, span: span_of(ident.span) });
        }
    }

    fn callee_form(&self, ident: &Ident) -> Form {
        if ident.span.lo.0 == self.statement_start { Form::FirstCallee } else { Form::Callee }
    }

    /// Notes that an import declares a name at the module's top.
    pub(super) fn import(&mut self, name: &Ident) {
        self.declaring(Declaring::Lexical, |this| this.declare(name));
    }

    fn declare(&mut self, ident: &Ident) {
        self.declare_as(ident, Form::Value);
    }

    fn declare_as(&mut self, ident: &Ident, form: Form) {
        let Some(name) = self.tracked(&ident.sym) else { return };
        let is_export = name >= self.first_export;
        match self.declaring {
            // What happens while the module is evaluated, nobody sees from outside.
            Declaring::No if is_export => {
                if let (Some((form, span)), false) = (self.assigning, self.scopes.at_top_level()) {
                    self.scopes.mention(name, Site { mention: Mention::Harmless, form, span });
                }
            }
            // That is the exported variable itself.
            Declaring::Var if is_export && self.scopes.at_top_level() => {}
            Declaring::Lexical if is_export && self.scopes.at_module_scope() => {}
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

    /// Visits the names that get their values in this way.
    fn assigning(&mut self, form: Form, span: SwcSpan, visit: impl FnOnce(&mut Self)) {
        let outer = self.assigning.replace((form, span_of(span)));
        self.declaring(Declaring::No, visit);
        self.assigning = outer;
    }

    /// Whether there may be something to find from one position to another.
    fn is_wanted(&mut self, start: u32, end: u32) -> bool {
        self.wanted.as_mut().is_none_or(|wanted| wanted.is_in(Span::new(start, end)))
    }

    /// Whether there may be something to find in a function with these parameters and this body.
    fn is_function_wanted<'a>(&mut self, mut params: impl Iterator<Item = &'a Pat>, body: SwcSpan) -> bool {
        let start = params.next().map_or(body.lo.0, Spanned::span_lo);
        self.is_wanted(start, body.hi.0)
    }

    /// Whether a statement may hold something to find. At the top it may also end the module's evaluation.
    fn is_statement_wanted(&mut self, statement: &Stmt) -> bool {
        let span = statement.swc_span();
        self.scopes.at_top_level() || self.is_wanted(span.lo.0, span.hi.0)
    }

    /// A function with its own `this` and `arguments`.
    fn method<'a>(&mut self, params: impl Iterator<Item = &'a Pat> + Clone, body: Option<&FunctionBody>) {
        if body.is_some_and(|body| !self.is_function_wanted(params.clone(), body.span)) {
            return;
        }
        self.scoped(ScopeKind::Function, |this| {
            this.scopes.declare(ARGUMENTS);
            this.function_parts(params, body);
        });
    }

    /// Parameters and body of a function, in a scope that is already open.
    fn function_parts<'a>(&mut self, params: impl Iterator<Item = &'a Pat>, body: Option<&FunctionBody>) {
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
            // What it runs sees the names here (ECMA-262, 13.3.6.1), also where a parameter is called so and is `eval`.
            Expr::Ident(ident) if &*ident.sym == "eval" && self.imported.is_none() => self.uses |= Uses::EVAL,
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
        if matches!(method, "exit" | "reallyExit" | "abort") && is_named(&member.obj, "process") {
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

    /// A text that looks like a request, or like code with requests in it, for `eval` and the like.
    fn note_text(&mut self, text: &str, span: SwcSpan) {
        let whole = is_relative(text).then_some(text);
        for specifier in whole.into_iter().chain(required_in(text).filter(|specifier| is_relative(specifier))) {
            let request = self.request(RequestKind::Guess, Specifier::Text(specifier.to_owned()), span);
            self.relative_strings.push(request);
        }
    }
}

/// Whether a text is not told at once, as most are, from code that requires something.
fn may_be_code(text: &[u8]) -> bool {
    text.len() > "require('".len() && memchr::memchr(b'(', text).is_some()
}

/// What a text that may be code requires by a literal.
fn required_in(text: &str) -> impl Iterator<Item = &str> {
    let code = may_be_code(text.as_bytes()).then_some(text).into_iter();
    code.flat_map(|code| code.split("require(").skip(1)).filter_map(|rest| {
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|first| matches!(first, '\'' | '"' | '`'))?;
        rest[1..].split(quote).next()
    })
}

/// Whether a property of this name is one of `process` by which a program gets at modules.
fn is_way_to_modules(name: &str) -> bool {
    matches!(name, "mainModule" | "getBuiltinModule")
}

/// What a free mention of a name means for the runtime.
fn uses_of(name: NameId, mention: Mention) -> Uses {
    match (name, mention) {
        (FILENAME | DIRNAME, _) => Uses::PATHS,
        (EXPORTS, _) | (_, Mention::Harmless | Mention::Call(_)) => Uses::empty(),
        (REQUIRE, _) => Uses::REQUIRE,
        (MODULE, _) => Uses::MODULE,
        (_, _) => Uses::ARGUMENTS,
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

/// Positions of any node, without a trait import at each use.
trait Spanned {
    fn swc_span(&self) -> SwcSpan;
    fn span_lo(&self) -> u32 {
        self.swc_span().lo.0
    }
}

impl<T: swc_core::common::Spanned> Spanned for T {
    fn swc_span(&self) -> SwcSpan {
        self.span()
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

fn is_named(expr: &Expr, name: &str) -> bool {
    matches!(unparenthesized(expr), Expr::Ident(ident) if ident.sym == *name)
}
