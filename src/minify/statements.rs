//! Where statements end, and which of their words and signs say nothing.

use swc_core::common::{Span as SwcSpan, Spanned};
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::{Kind, span_of};
use crate::record::Edit;
use crate::source::Span;

/// What the walk over a module's statements finds; places are byte offsets, sorted.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Ends of statements that have no semicolon: there is one where white space stands (ECMA-262, 12.10 Automatic Semicolon
    /// Insertion).
    pub(super) open_ends: Vec<u32>,
    /// Semicolons that end statements: before a `}`, none is needed.
    pub(super) closing: Vec<u32>,
    /// Tokens of one character that say nothing: statements that are but a semicolon, brackets around one statement.
    pub(super) idle: Vec<u32>,
    /// From the end of a declaration to the first name of the next, where one word declares both: `; var `.
    pub(super) seams: Vec<Span>,
    /// Regular expressions and the texts of templates, disjoint.
    pub(super) opaque: Vec<Opaque>,
    /// Replacements of single words by what is none.
    pub(super) edits: Vec<Edit>,
}

/// A stretch of the text that only the parser can tell from tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Opaque {
    pub(super) span: Span,
    /// Whether it is a regular expression, not a text of a template.
    pub(super) is_regex: bool,
}

/// The walk.
pub struct Statements<'a> {
    text: &'a str,
    kind: Kind,
    /// Whether brackets around statements have to stay.
    keeps_brackets: bool,
    found: Found,
}

impl<'a> Statements<'a> {
    pub(super) fn new(text: &'a str, kind: Kind) -> Self {
        Self { text, kind, keeps_brackets: kind == Kind::Module, found: Found::default() }
    }

    pub(super) fn finish(mut self) -> Found {
        let found = &mut self.found;
        [&mut found.open_ends, &mut found.closing, &mut found.idle].into_iter().for_each(|list| list.sort_unstable());
        found.seams.sort_unstable();
        found.opaque.sort_unstable();
        found.edits.sort_by_key(|edit| edit.span);
        self.found
    }

    /// Notes the end of something that a semicolon ends, written or not.
    fn end(&mut self, span: SwcSpan) {
        let end = span.hi.0;
        if end > 0 && self.text.as_bytes().get(end as usize - 1) == Some(&b';') {
            self.found.closing.push(end - 1);
        } else {
            self.found.open_ends.push(end);
        }
    }

    /// A statement under an `if`, an `else` or a loop.
    fn body(&mut self, body: &Stmt) {
        if let Stmt::Block(block) = body
            && !self.keeps_brackets
            && let [only] = &block.stmts[..]
            && matches!(only, Stmt::Expr(_) | Stmt::Return(_) | Stmt::Throw(_) | Stmt::Break(_) | Stmt::Continue(_))
        {
            self.found.idle.extend([block.span.lo.0, block.span.hi.0 - 1]);
        }
        body.visit_with(self);
    }

    /// What a loop over an exported variable does, and a top-level `for await`, is told by edits at the ends of its body.
    fn loop_body(&mut self, body: &Stmt) {
        let outer = self.keeps_brackets;
        self.keeps_brackets |= self.kind == Kind::Module;
        self.body(body);
        self.keeps_brackets = outer;
    }

    /// Something with statements of its own: `walk` goes through them.
    fn function(&mut self, walk: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.keeps_brackets, false);
        walk(self);
        self.keeps_brackets = outer;
    }

    /// The one parameter of an arrow function, which may have parentheses around it.
    fn parameter(&mut self, start: u32, end: u32) {
        let behind = &self.text[end as usize..];
        let space = behind.len() - behind.trim_start().len();
        if self.text[start as usize..].starts_with('(') && behind[space..].starts_with(')') {
            self.found.idle.extend([start, end + u32::try_from(space).unwrap_or(0)]);
        }
    }

    /// A part of an expression in which an operator would need parentheses.
    fn operand(&mut self, expr: &Expr) {
        if !matches!(expr, Expr::Lit(Lit::Bool(_))) {
            expr.visit_with(self);
        }
    }

    fn seam(&mut self, first: &Stmt, second: &Stmt) {
        let (Stmt::Decl(Decl::Var(first)), Stmt::Decl(Decl::Var(second))) = (first, second) else { return };
        if first.kind != second.kind {
            return;
        }
        if let (Some(before), Some(behind)) = (first.decls.last(), second.decls.first()) {
            self.found.seams.push(Span::new(before.span.hi.0, behind.span.lo.0));
        }
    }
}

/// Whether a statement is a text, which may be a directive (ECMA-262, 11.2.1).
fn is_text(statement: &Stmt) -> bool {
    matches!(statement, Stmt::Expr(ExprStmt { expr, .. }) if matches!(**expr, Expr::Lit(Lit::Str(_))))
}

impl Visit for Statements<'_> {
    noop_visit_type!();

    // ---- statements

    fn visit_stmts(&mut self, statements: &[Stmt]) {
        for (at, statement) in statements.iter().enumerate() {
            let next = statements.get(at + 1);
            if let Stmt::Empty(empty) = statement
                && !next.is_some_and(is_text)
            {
                self.found.idle.push(empty.span.lo.0);
            }
            next.into_iter().for_each(|next| self.seam(statement, next));
            statement.visit_with(self);
        }
    }

    fn visit_stmt(&mut self, statement: &Stmt) {
        if matches!(
            statement,
            Stmt::Expr(_)
                | Stmt::Return(_)
                | Stmt::Throw(_)
                | Stmt::Break(_)
                | Stmt::Continue(_)
                | Stmt::Debugger(_)
                | Stmt::DoWhile(_)
                | Stmt::Decl(Decl::Var(_) | Decl::Using(_))
        ) {
            self.end(statement.span());
        }
        statement.visit_children_with(self);
    }

    fn visit_module_decl(&mut self, declaration: &ModuleDecl) {
        match declaration {
            ModuleDecl::ExportDecl(ExportDecl { span, decl: Decl::Var(_), .. }) => self.end(*span),
            ModuleDecl::ExportDecl(_) | ModuleDecl::ExportDefaultDecl(_) => {}
            declaration => self.end(declaration.span()),
        }
        declaration.visit_children_with(self);
    }

    fn visit_if_stmt(&mut self, branch: &IfStmt) {
        branch.test.visit_with(self);
        self.body(&branch.cons);
        branch.alt.iter().for_each(|other| self.body(other));
    }

    fn visit_while_stmt(&mut self, statement: &WhileStmt) {
        statement.test.visit_with(self);
        self.loop_body(&statement.body);
    }

    fn visit_for_stmt(&mut self, statement: &ForStmt) {
        statement.init.visit_with(self);
        statement.test.visit_with(self);
        statement.update.visit_with(self);
        self.loop_body(&statement.body);
    }

    fn visit_for_in_stmt(&mut self, statement: &ForInStmt) {
        statement.left.visit_with(self);
        statement.right.visit_with(self);
        self.loop_body(&statement.body);
    }

    fn visit_for_of_stmt(&mut self, statement: &ForOfStmt) {
        statement.left.visit_with(self);
        statement.right.visit_with(self);
        self.loop_body(&statement.body);
    }

    // ---- functions and classes

    fn visit_function(&mut self, function: &Function) {
        self.function(|walk| function.visit_children_with(walk));
    }

    fn visit_arrow_expr(&mut self, arrow: &ArrowExpr) {
        if let [Pat::Ident(only)] = &arrow.params[..] {
            self.parameter(arrow.span.lo.0, only.id.span.hi.0);
        }
        self.function(|walk| arrow.visit_children_with(walk));
    }

    fn visit_class(&mut self, class: &Class) {
        class.decorators.visit_with(self);
        class.super_class.iter().for_each(|parent| self.operand(parent));
        self.function(|walk| class.body.visit_with(walk));
    }

    fn visit_class_prop(&mut self, property: &ClassProp) {
        self.end(property.span);
        property.visit_children_with(self);
    }

    fn visit_private_prop(&mut self, property: &PrivateProp) {
        self.end(property.span);
        property.visit_children_with(self);
    }

    // ---- tokens

    fn visit_regex(&mut self, regex: &Regex) {
        self.found.opaque.push(Opaque { span: span_of(regex.span), is_regex: true });
    }

    fn visit_tpl_element(&mut self, text: &TplElement) {
        self.found.opaque.push(Opaque { span: span_of(text.span), is_regex: false });
    }

    fn visit_bool(&mut self, literal: &Bool) {
        let text = if literal.value { "!0" } else { "!1" };
        self.found.edits.push(Edit { span: span_of(literal.span), text: text.to_owned() });
    }

    fn visit_member_expr(&mut self, member: &MemberExpr) {
        self.operand(&member.obj);
        member.prop.visit_with(self);
    }

    fn visit_callee(&mut self, callee: &Callee) {
        if let Callee::Expr(callee) = callee {
            self.operand(callee);
        }
    }

    fn visit_opt_call(&mut self, call: &OptCall) {
        self.operand(&call.callee);
        call.args.visit_with(self);
    }

    fn visit_new_expr(&mut self, new: &NewExpr) {
        self.operand(&new.callee);
        new.args.visit_with(self);
    }

    fn visit_tagged_tpl(&mut self, tagged: &TaggedTpl) {
        self.operand(&tagged.tag);
        tagged.tpl.visit_with(self);
    }

    fn visit_bin_expr(&mut self, binary: &BinExpr) {
        if binary.op == BinaryOp::Exp {
            self.operand(&binary.left);
        } else {
            binary.left.visit_with(self);
        }
        binary.right.visit_with(self);
    }

    /// To cjs-module-lexer, only `enumerable: true` is the sign of an export.
    fn visit_key_value_prop(&mut self, pair: &KeyValueProp) {
        pair.key.visit_with(self);
        if matches!(&pair.key, PropName::Ident(name) if &*name.sym == "enumerable") {
            self.operand(&pair.value);
        } else {
            pair.value.visit_with(self);
        }
    }
}
