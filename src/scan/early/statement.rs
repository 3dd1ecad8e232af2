//! Statements: what may stand where one is expected, labels and jumps, and the scopes that statements open
//! (ECMA-262, 14).

use rustc_hash::FxHashMap;
use swc_core::atoms::Atom;
use swc_core::common::Spanned;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::VisitWith;

use super::{Early, target::Kind};

/// The labels and the jump targets around a statement, up to its function.
#[derive(Debug, Default)]
pub(super) struct Labels {
    /// Each label and whether it is a loop's.
    open: FxHashMap<Atom, bool>,
    /// How many loops are around.
    loops: u32,
    /// How many `switch`es are around.
    switches: u32,
}

/// Which loop over the parts of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Each {
    In,
    Of,
}

/// Only here may a function be declared without a block around it.
const SLOPPY_FUNCTION: &str = "In non-strict mode code, functions can only be declared at top level, inside a block, or \
                               as the body of an if statement.";
const STRICT_FUNCTION: &str = "In strict mode code, functions can only be declared at top level or inside a block.";

impl Early<'_> {
    /// The statement behind `if`, `else` and the head of a loop: no declaration (ECMA-262, 14).
    pub(super) fn body(&mut self, body: &Stmt) {
        self.check_body(body);
        body.visit_with(self);
    }

    fn check_body(&mut self, body: &Stmt) {
        match unlabeled(body) {
            Stmt::Decl(Decl::Fn(function)) => {
                let message = if self.context.is_strict { STRICT_FUNCTION } else { SLOPPY_FUNCTION };
                self.error(function.function.span, message);
            }
            Stmt::Decl(Decl::Var(variables)) if variables.kind == VarDeclKind::Var => {}
            Stmt::Expr(expression) => self.check_statement_start(expression),
            Stmt::Decl(other) => {
                self.error(other.span(), "Lexical declaration cannot appear in a single-statement context");
            }
            _ => {}
        }
    }

    pub(super) fn loop_body(&mut self, body: &Stmt) {
        self.labels.loops += 1;
        self.body(body);
        self.labels.loops -= 1;
    }

    /// `if`; `else if` chains nest to the right and are walked along in a loop.
    pub(super) fn if_statement(&mut self, mut statement: &IfStmt) {
        for level in 0.. {
            self.deeper(level, |this| {
                statement.test.visit_with(this);
                this.branch(&statement.cons);
            });
            match statement.alt.as_deref() {
                Some(Stmt::If(chained)) => statement = chained,
                Some(otherwise) => return self.deeper(level, |this| this.branch(otherwise)),
                None => return,
            }
        }
    }

    /// One arm of an `if`: in sloppy mode it may be a function, as if a block were around it (B.3.3).
    fn branch(&mut self, arm: &Stmt) {
        match arm {
            Stmt::Decl(Decl::Fn(declaration)) if !self.context.is_strict => {
                if declaration.function.is_async || declaration.function.is_generator {
                    self.error(declaration.function.span, SLOPPY_FUNCTION);
                }
                self.in_block(|this| arm.visit_with(this));
            }
            _ => self.body(arm),
        }
    }

    pub(super) fn for_statement(&mut self, statement: &ForStmt) {
        self.check_for_head(statement);
        self.in_block(|this| {
            statement.init.visit_with(this);
            statement.test.visit_with(this);
            statement.update.visit_with(this);
            this.loop_body(&statement.body);
        });
    }

    pub(super) fn for_each(&mut self, head: &ForHead, value: &Expr, body: &Stmt, each: Each) {
        self.check_for_of_head(head, each);
        self.in_block(|this| {
            match head {
                ForHead::VarDecl(declaration) => this.for_declaration(declaration, each),
                ForHead::UsingDecl(declaration) if each == Each::In => {
                    this.error(declaration.span, "Invalid 'using' in for-in loop");
                }
                ForHead::UsingDecl(declaration) => this.using(declaration, true),
                ForHead::Pat(pattern) => this.assigned_pattern(pattern, Kind::ForLoop),
            }
            value.visit_with(this);
            this.loop_body(body);
        });
    }

    /// ECMA-262, 14.7.5.1 and B.3.5: one name; a value for it only in `for (var a = 1 in b)` of sloppy mode.
    fn for_declaration(&mut self, declaration: &VarDecl, each: Each) {
        for declarator in &declaration.decls {
            let may_have_value = each == Each::In
                && !self.context.is_strict
                && declaration.kind == VarDeclKind::Var
                && declarator.name.is_ident();
            if declarator.init.is_some() && !may_have_value {
                self.error(declarator.span, "for-loop variable declaration may not have an initializer.");
            }
        }
        self.variables(declaration);
    }

    pub(super) fn switch(&mut self, statement: &SwitchStmt) {
        statement.discriminant.visit_with(self);
        for statement in statement.cases.iter().flat_map(|case| &case.cons) {
            // Where it stands in no block, it is not said when the resource is done with (ECMA-262 2026, 14.3.2.1).
            if let Stmt::Decl(Decl::Using(declaration)) = statement {
                self.error(declaration.span, "`using` has to stand in a block here");
            }
        }
        self.labels.switches += 1;
        self.in_block(|this| statement.cases.visit_with(this));
        self.labels.switches -= 1;
    }

    /// The parameter and the block are one scope, except that a `var` may repeat a plain parameter (B.3.4).
    pub(super) fn catch(&mut self, clause: &CatchClause) {
        self.in_block(|this| {
            match &clause.param {
                Some(Pat::Ident(name)) => {
                    this.check_target_name(&name.id);
                    let _ = this.names.declare_caught(&name.id.sym);
                }
                Some(pattern) => this.variable_pattern(VarDeclKind::Let, pattern),
                None => {}
            }
            clause.body.stmts.visit_with(this);
        });
    }

    // ---- labels (ECMA-262, 14.13.1) and jumps (14.8.1, 14.9.1)

    pub(super) fn labeled(&mut self, statement: &LabeledStmt) {
        self.labeled_target(statement, is_loop(unlabeled(&statement.body)));
    }

    /// `is_loop`: whether a loop stands behind all labels.
    fn labeled_target(&mut self, statement: &LabeledStmt, is_loop: bool) {
        self.check_name(&statement.label);
        let name = &statement.label.sym;
        let outer = self.labels.open.insert(name.clone(), is_loop);
        if outer.is_some() {
            self.error(statement.label.span, format!("Label '{name}' has already been declared"));
        }
        match &*statement.body {
            Stmt::Decl(Decl::Fn(declaration)) => self.labeled_function(declaration),
            Stmt::Labeled(inner) => self.labeled_target(inner, is_loop),
            body => self.body(body),
        }
        match outer {
            Some(outer) => self.labels.open.insert(name.clone(), outer),
            None => self.labels.open.remove(name),
        };
    }

    fn labeled_function(&mut self, declaration: &FnDecl) {
        if self.context.is_strict {
            self.error(declaration.function.span, STRICT_FUNCTION);
        } else if declaration.function.is_async || declaration.function.is_generator {
            self.error(declaration.function.span, SLOPPY_FUNCTION);
        }
        declaration.visit_with(self);
    }

    pub(super) fn check_break(&mut self, statement: &BreakStmt) {
        match &statement.label {
            None if self.labels.loops == 0 && self.labels.switches == 0 => {
                self.error(statement.span, "Illegal break statement");
            }
            Some(label) if !self.labels.open.contains_key(&label.sym) => {
                self.error(label.span, format!("Undefined label '{}'", label.sym));
            }
            _ => {}
        }
    }

    pub(super) fn check_continue(&mut self, statement: &ContinueStmt) {
        let Some(label) = &statement.label else {
            if self.labels.loops == 0 {
                self.error(statement.span, "Illegal continue statement: no surrounding iteration statement");
            }
            return;
        };
        match self.labels.open.get(&label.sym) {
            None => self.error(label.span, format!("Undefined label '{}'", label.sym)),
            Some(false) => {
                let name = &label.sym;
                let message = format!("Illegal continue statement: '{name}' does not denote an iteration statement");
                self.error(label.span, message);
            }
            Some(_) => {}
        }
    }
}

/// The statement behind any labels.
fn unlabeled(mut statement: &Stmt) -> &Stmt {
    while let Stmt::Labeled(labeled) = statement {
        statement = &labeled.body;
    }
    statement
}

fn is_loop(statement: &Stmt) -> bool {
    matches!(statement, Stmt::While(_) | Stmt::DoWhile(_) | Stmt::For(_) | Stmt::ForIn(_) | Stmt::ForOf(_))
}
