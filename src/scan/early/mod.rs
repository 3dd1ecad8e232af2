//! Early errors (ECMA-262, 17): what the grammar allows and V8 rejects all the same, before anything runs.
//!
//! The parser finds most of them. This walk finds what it lets pass: names declared twice, `super` and private names out of
//! place, jumps that lead nowhere, duplicate `__proto__`, bad regular expressions, and whatever strict mode forbids where
//! the parser looks away. A rule that the parser knows well is not repeated here. The oracle is V8 as Node 20 has it:
//! `early/tests.rs` asks it about every sample.
//!
//! One walk over the tree, one place to note the first error. It is the first walk, and over all of the tree, so it also
//! notes where the walk for requests may find something, and regular expressions. A folder because the rules are many; each
//! file is about one kind of thing and knows the sections it comes from.

mod blank;
mod class;
mod function;
mod literal;
mod module;
mod names;
mod punctuation;
mod regexp;
mod statement;
mod target;

use swc_core::atoms::Atom;
use swc_core::common::Span as SwcSpan;
use swc_core::ecma::ast::*;
use swc_core::ecma::parser::error::SyntaxError as ParserError;
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::visitor::{Wanted, span_of};
use super::{SyntaxError, constant::unparenthesized};
use crate::source::Span;
use class::PrivateNames;
use names::Names;
use statement::Labels;

/// What the walk found.
pub(super) struct Checked {
    /// The first early error.
    pub(super) error: Option<SyntaxError>,
    /// Whether V8 takes the syntax in some of its versions since Node 20's only.
    pub(super) varies: bool,
    /// How many expressions, statements and patterns stand in each other, at most.
    pub(super) depth: usize,
    /// The regular expressions.
    pub(super) regexps: Vec<Span>,
    /// Where another walk may find something.
    pub(super) wanted: Wanted,
}

/// Checks a CommonJS module: a sloppy function body with the parameters of Node's wrapper.
pub(super) fn check_script(text: &str, script: &Script) -> Checked {
    let mut early = Early::new(text, function::is_strict(&script.body));
    for name in ["exports", "require", "module", "__filename", "__dirname"] {
        let _ = early.names.declare_parameter(&Atom::from(name));
    }
    script.body.visit_with(&mut early);
    early.finish(&script.body)
}

/// Checks an ES module.
pub(super) fn check_module(text: &str, module: &Module) -> Checked {
    let mut early = Early::new(text, true);
    early.context.in_function = false;
    early.is_module = true;
    early.module(module);
    early.finish(&module.body)
}

/// About `import source` and `import defer`.
const PHASES: &str = "Import phases are not supported";

/// The one that comes first in the text.
fn earlier(one: Option<SyntaxError>, other: Option<SyntaxError>) -> Option<SyntaxError> {
    one.into_iter().chain(other).min_by_key(|error| error.span.start)
}

/// Whether a kind of error of the parser's is for this walk to find: the parser also sees it where there is none.
pub(super) fn is_decided_by_us(error: &ParserError) -> bool {
    match error {
        // What strict mode forbids: the parser takes `'use strict' + x` for a directive.
        ParserError::InvalidIdentInStrict(name) => is_reserved_in_strict_mode(name),
        ParserError::EvalAndArgumentsInStrict
        | ParserError::TS1100
        | ParserError::TS1102
        | ParserError::LegacyOctal
        | ParserError::LegacyDecimal
        | ParserError::WithInStrict
        | ParserError::LabelledFunctionInStrict
        // The legal sloppy `if (x) function f() {}` (B.3.3).
        | ParserError::DeclNotAllowed
        // `f()++`, which throws when it runs.
        | ParserError::NotSimpleAssign
        | ParserError::TS2406 => true,
        _ => false,
    }
}

/// What is allowed where the walk stands.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools)] // each is a rule of its own
struct Context {
    is_strict: bool,
    /// No octal literals: strict mode, but V8 looks at whole functions, so not in a class that is in a sloppy one.
    has_no_octals: bool,
    /// In a function, a field or a static block: `new.target` means something.
    in_function: bool,
    /// `super.x` means something.
    has_super_property: bool,
    /// `super()` means something.
    has_super_call: bool,
    /// In the parameters of a function: `yield` and `await` are no operators there.
    in_parameters: bool,
    /// In a field or a static block: no `arguments`.
    in_field: bool,
}

struct Early<'a> {
    text: &'a str,
    first: Option<SyntaxError>,
    is_module: bool,
    context: Context,
    names: Names,
    labels: Labels,
    private_names: PrivateNames,
    /// How many functions are around the place of the walk.
    functions: usize,
    varies: bool,
    /// How many expressions, statements and patterns are around the place of the walk, and were at most.
    depth: usize,
    deepest: usize,
    regexps: Vec<Span>,
    wanted: Wanted,
}

impl<'a> Early<'a> {
    fn new(text: &'a str, is_strict: bool) -> Self {
        let context = Context {
            is_strict,
            has_no_octals: is_strict,
            in_function: true,
            has_super_property: false,
            has_super_call: false,
            in_parameters: false,
            in_field: false,
        };
        Self {
            text,
            first: None,
            is_module: false,
            context,
            names: Names::new(),
            labels: Labels::default(),
            private_names: PrivateNames::default(),
            functions: 0,
            varies: false,
            depth: 0,
            deepest: 0,
            regexps: Vec::new(),
            wanted: Wanted::default(),
        }
    }

    /// What was found in a program.
    fn finish<N: VisitWith<blank::Literals>>(self, program: &N) -> Checked {
        let error = earlier(self.first, blank::check_blanks(self.text, program));
        Checked {
            error,
            varies: self.varies || blank::has_escaped_keyword(self.text, program),
            depth: self.deepest,
            regexps: self.regexps,
            wanted: self.wanted.sorted(),
        }
    }

    /// Notes an error; the first in the text is the one that counts.
    #[cold]
    fn error(&mut self, span: SwcSpan, message: impl Into<String>) {
        let span = span_of(span);
        if self.first.as_ref().is_none_or(|first| span.start < first.span.start) {
            self.first = Some(SyntaxError { message: message.into(), span });
        }
    }

    #[cold]
    fn declared_twice(&mut self, name: &Ident) {
        self.error(name.span, format!("Identifier '{}' has already been declared", name.sym));
    }

    /// Visits what stands `levels` deeper.
    fn deeper(&mut self, levels: usize, visit: impl FnOnce(&mut Self)) {
        self.depth += levels;
        self.deepest = self.deepest.max(self.depth);
        visit(self);
        self.depth -= levels;
    }

    /// Visits with another context.
    fn within(&mut self, context: Context, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.context, context);
        visit(self);
        self.context = outer;
    }

    /// Visits in a scope of its own.
    fn in_block(&mut self, visit: impl FnOnce(&mut Self)) {
        self.names.open_block();
        visit(self);
        self.names.close();
    }

    /// A name that is mentioned, declared or assigned to (ECMA-262, 13.1.1).
    fn check_name(&mut self, name: &Ident) {
        let (text, span) = (&*name.sym, name.span);
        self.wanted.note_name(text, span.lo);
        self.check_spelling(text, span);
        if self.context.is_strict && is_reserved_in_strict_mode(text) {
            self.error(span, "Unexpected strict mode reserved word");
        }
        if self.context.in_field && text == "arguments" {
            self.error(span, "'arguments' is not allowed in class field initializer or static initialization block");
        }
    }

    /// A name that is declared or assigned to.
    fn check_target_name(&mut self, name: &Ident) {
        self.check_name(name);
        if self.context.is_strict && is_eval_or_arguments(&name.sym) {
            self.error(name.span, "Unexpected eval or arguments in strict mode");
        }
    }
}

fn is_eval_or_arguments(name: &str) -> bool {
    matches!(name, "eval" | "arguments")
}

fn is_reserved_in_strict_mode(name: &str) -> bool {
    // Most names can be told from these at once.
    matches!(name.as_bytes(), [b'i' | b'l' | b'p' | b's' | b'y', _, _, ..])
        && matches!(
            name,
            "implements" | "interface" | "let" | "package" | "private" | "protected" | "public" | "static" | "yield"
        )
}

impl Visit for Early<'_> {
    noop_visit_type!();

    // ---- what nests

    fn visit_expr(&mut self, expression: &Expr) {
        self.deeper(1, |this| expression.visit_children_with(this));
    }

    fn visit_stmt(&mut self, statement: &Stmt) {
        self.deeper(1, |this| statement.visit_children_with(this));
    }

    // ---- names and literals

    fn visit_ident(&mut self, name: &Ident) {
        self.check_name(name);
    }

    fn visit_ident_name(&mut self, name: &IdentName) {
        self.wanted.note_property(&name.sym, name.span.lo);
        self.check_spelling(&name.sym, name.span);
    }

    fn visit_private_name(&mut self, name: &PrivateName) {
        // Those in members and in `#x in y` are dealt with there.
        self.error(name.span, format!("Unexpected private name '#{}'", name.name));
    }

    fn visit_member_prop(&mut self, property: &MemberProp) {
        match property {
            MemberProp::Ident(name) => self.visit_ident_name(name),
            MemberProp::PrivateName(name) => self.use_private_name(name),
            MemberProp::Computed(computed) => computed.expr.visit_with(self),
        }
    }

    fn visit_str(&mut self, literal: &Str) {
        self.wanted.note_string(&literal.value, literal.span.lo);
        self.check_string(literal);
    }

    fn visit_number(&mut self, literal: &Number) {
        self.check_number(literal);
    }

    fn visit_regex(&mut self, literal: &Regex) {
        self.regexps.push(span_of(literal.span));
        match regexp::check(&literal.exp, &literal.flags) {
            Ok(is_new) => self.varies |= is_new,
            Err(problem) => self.error(literal.span, problem.message(&literal.exp, &literal.flags)),
        }
    }

    fn visit_paren_expr(&mut self, group: &ParenExpr) {
        self.check_group(group);
        group.expr.visit_with(self);
    }

    fn visit_tpl(&mut self, template: &Tpl) {
        self.wanted.note(template.span.lo);
        self.check_template(template);
        template.exprs.visit_with(self);
    }

    fn visit_tagged_tpl(&mut self, template: &TaggedTpl) {
        self.wanted.note(template.span.lo);
        template.tag.visit_with(self);
        template.tpl.exprs.visit_with(self);
    }

    fn visit_object_lit(&mut self, object: &ObjectLit) {
        self.check_object(object);
        object.props.visit_with(self);
    }

    // ---- functions and classes

    fn visit_fn_decl(&mut self, declaration: &FnDecl) {
        self.function_declaration(declaration);
    }

    fn visit_fn_expr(&mut self, expression: &FnExpr) {
        self.function(expression.ident.as_ref(), &expression.function);
    }

    fn visit_arrow_expr(&mut self, arrow: &ArrowExpr) {
        self.arrow(arrow);
    }

    fn visit_method_prop(&mut self, method: &MethodProp) {
        self.check_async_method(method);
        method.key.visit_with(self);
        self.method(&method.function, false);
    }

    fn visit_getter_prop(&mut self, getter: &GetterProp) {
        getter.key.visit_with(self);
        self.method(&getter.function, false);
    }

    fn visit_setter_prop(&mut self, setter: &SetterProp) {
        setter.key.visit_with(self);
        self.method(&setter.function, false);
    }

    fn visit_class_decl(&mut self, class: &ClassDecl) {
        self.declare_lexical(&class.ident);
        self.class(Some(&class.ident), &class.class);
    }

    fn visit_class_expr(&mut self, class: &ClassExpr) {
        self.class(class.ident.as_ref(), &class.class);
    }

    // ---- expressions

    fn visit_unary_expr(&mut self, unary: &UnaryExpr) {
        if unary.op == UnaryOp::Delete {
            self.check_delete(unary);
        }
        unary.arg.visit_with(self);
    }

    fn visit_update_expr(&mut self, update: &UpdateExpr) {
        self.assigned_expression(&update.arg, target::Kind::Update);
    }

    fn visit_assign_expr(&mut self, assign: &AssignExpr) {
        self.assigned(assign);
        assign.right.visit_with(self);
    }

    fn visit_bin_expr(&mut self, binary: &BinExpr) {
        // Long chains (`a + b + c …`) nest to the left: walk down, then visit the operands from the innermost out.
        let (mut innermost, mut outer) = (binary, Vec::new());
        while let Expr::Bin(left) = &*innermost.left {
            outer.push(innermost);
            innermost = left;
        }
        self.deeper(outer.len(), |this| {
            match &*innermost.left {
                Expr::PrivateName(name) if innermost.op == BinaryOp::In => this.use_private_name(name),
                operand => operand.visit_with(this),
            }
            innermost.right.visit_with(this);
        });
        for binary in outer.iter().rev() {
            binary.right.visit_with(self);
        }
    }

    fn visit_call_expr(&mut self, call: &CallExpr) {
        match &call.callee {
            Callee::Expr(callee) => callee.visit_with(self),
            Callee::Super(callee) if !self.context.has_super_call => {
                self.error(callee.span, "'super' keyword unexpected here");
            }
            Callee::Super(_) => {}
            Callee::Import(callee) => {
                self.wanted.note(callee.span.lo);
                self.check_import(callee, &call.args);
            }
        }
        self.arguments(&call.args);
    }

    fn visit_opt_call(&mut self, call: &OptCall) {
        call.callee.visit_with(self);
        self.arguments(&call.args);
    }

    fn visit_new_expr(&mut self, new: &NewExpr) {
        if let Expr::Call(CallExpr { callee: Callee::Import(import), .. }) = leftmost_object(&new.callee) {
            self.error(import.span, "Cannot use new with import");
        }
        new.callee.visit_with(self);
        self.arguments(new.args.as_deref().unwrap_or_default());
    }

    fn visit_super_prop_expr(&mut self, member: &SuperPropExpr) {
        if !self.context.has_super_property {
            self.error(member.obj.span, "'super' keyword unexpected here");
        }
        member.prop.visit_with(self);
    }

    fn visit_meta_prop_expr(&mut self, meta: &MetaPropExpr) {
        self.check_meta(meta);
        if meta.kind == MetaPropKind::NewTarget && !self.context.in_function {
            self.error(meta.span, "new.target expression is not allowed here");
        }
    }

    fn visit_yield_expr(&mut self, expression: &YieldExpr) {
        if self.context.in_parameters {
            self.error(expression.span, "Yield expression not allowed in formal parameter");
        }
        expression.arg.visit_with(self);
    }

    fn visit_await_expr(&mut self, expression: &AwaitExpr) {
        if self.context.in_parameters {
            self.error(expression.span, "Illegal await-expression in formal parameters of async function");
        }
        expression.arg.visit_with(self);
    }

    // ---- declarations and statements

    fn visit_var_decl(&mut self, declaration: &VarDecl) {
        self.variables(declaration);
    }

    fn visit_using_decl(&mut self, declaration: &UsingDecl) {
        self.using(declaration, false);
    }

    fn visit_expr_stmt(&mut self, statement: &ExprStmt) {
        self.check_statement_end(statement);
        statement.expr.visit_with(self);
    }

    fn visit_block_stmt(&mut self, block: &BlockStmt) {
        self.in_block(|this| block.stmts.visit_with(this));
    }

    fn visit_if_stmt(&mut self, statement: &IfStmt) {
        self.if_statement(statement);
    }

    fn visit_with_stmt(&mut self, statement: &WithStmt) {
        if self.context.is_strict {
            self.error(statement.span, "Strict mode code may not include a with statement");
        }
        statement.obj.visit_with(self);
        self.body(&statement.body);
    }

    fn visit_while_stmt(&mut self, statement: &WhileStmt) {
        statement.test.visit_with(self);
        self.loop_body(&statement.body);
    }

    fn visit_do_while_stmt(&mut self, statement: &DoWhileStmt) {
        self.loop_body(&statement.body);
        statement.test.visit_with(self);
    }

    fn visit_for_stmt(&mut self, statement: &ForStmt) {
        self.for_statement(statement);
    }

    fn visit_for_in_stmt(&mut self, statement: &ForInStmt) {
        self.for_each(&statement.left, &statement.right, &statement.body, statement::Each::In);
    }

    fn visit_for_of_stmt(&mut self, statement: &ForOfStmt) {
        self.for_each(&statement.left, &statement.right, &statement.body, statement::Each::Of);
    }

    fn visit_switch_stmt(&mut self, statement: &SwitchStmt) {
        self.switch(statement);
    }

    fn visit_catch_clause(&mut self, clause: &CatchClause) {
        self.catch(clause);
    }

    fn visit_labeled_stmt(&mut self, statement: &LabeledStmt) {
        self.labeled(statement);
    }

    fn visit_break_stmt(&mut self, statement: &BreakStmt) {
        self.check_break(statement);
    }

    fn visit_continue_stmt(&mut self, statement: &ContinueStmt) {
        self.check_continue(statement);
    }
}

/// Single expressions.
impl Early<'_> {
    /// `import(…)`.
    fn check_import(&mut self, import: &Import, args: &[ExprOrSpread]) {
        if import.phase != ImportPhase::Evaluation {
            self.error(import.span, PHASES);
        }
        if let Some(spread) = args.iter().find_map(|argument| argument.spread) {
            self.error(spread, "Unexpected token '...'");
        }
    }

    /// `delete` (ECMA-262, 13.5.1.1).
    fn check_delete(&mut self, unary: &UnaryExpr) {
        match unparenthesized(&unary.arg) {
            Expr::Ident(_) if self.context.is_strict => {
                self.error(unary.span, "Delete of an unqualified identifier in strict mode.");
            }
            operand if ends_in_private_name(operand) => {
                self.error(unary.span, "Private fields can not be deleted");
            }
            _ => {}
        }
    }
}

/// `a` of `a.b.c`.
fn leftmost_object(mut expression: &Expr) -> &Expr {
    while let Expr::Member(member) = expression {
        expression = &member.obj;
    }
    expression
}

fn ends_in_private_name(expression: &Expr) -> bool {
    let member = match expression {
        Expr::Member(member) => member,
        Expr::OptChain(chain) => match &*chain.base {
            OptChainBase::Member(member) => member,
            OptChainBase::Call(_) => return false,
        },
        _ => return false,
    };
    matches!(member.prop, MemberProp::PrivateName(_))
}

#[cfg(test)]
mod tests;
