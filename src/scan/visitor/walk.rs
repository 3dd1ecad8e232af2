//! What each kind of node means for the visitor.

use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::*;

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

    fn visit_tpl_element(&mut self, text: &TplElement) {
        self.templates.push(span_of(text.span));
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
        self.names.call(call, self.scopes.at_module_scope());
        match &call.callee {
            Callee::Expr(callee) => {
                self.note_made(callee, &call.args, call.span.hi.0);
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

    fn visit_new_expr(&mut self, new: &NewExpr) {
        self.note_made(&new.callee, new.args.as_deref().unwrap_or_default(), new.span.hi.0);
        new.visit_children_with(self);
    }

    fn visit_opt_call(&mut self, call: &OptCall) {
        if !self.call(&call.callee, &call.args) {
            call.callee.visit_with(self);
        }
        call.args.visit_with(self);
    }

    fn visit_member_expr(&mut self, member: &MemberExpr) {
        let name = property_name(member);
        if name.is_some_and(is_way_to_modules) {
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
        let (mut innermost, mut outer) = (binary, Vec::new());
        while let Expr::Bin(left) = &*innermost.left {
            outer.push(innermost);
            innermost = left;
        }
        self.left_operand(innermost.op, &innermost.left);
        let mut binary = innermost;
        while let Some(next) = outer.pop() {
            self.right_operand(binary, next.op == BinaryOp::LogicalAnd);
            binary = next;
        }
        self.right_operand(binary, false);
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
        self.raw.extend(tagged.tpl.quasis.iter().map(|text| span_of(text.span)));
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
        self.uses |= hooks::hooks(&assign.left);
        self.names.assignment(assign);
        self.assigning(Form::Assigned, assign.span, |this| match &assign.left {
            AssignTarget::Simple(SimpleAssignTarget::Paren(target)) => this.target(&target.expr),
            target => target.visit_with(this),
        });
        assign.right.visit_with(self);
    }

    fn visit_update_expr(&mut self, update: &UpdateExpr) {
        self.assigning(Form::Assigned, update.span, |this| this.target(&update.arg));
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
        if !self.is_function_wanted(arrow.params.iter(), arrow.body.swc_span()) {
            return;
        }
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
        self.syntax.imports_require |= import.specifiers.iter().any(|imported| is_made_require(import, imported));
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

    fn visit_stmt(&mut self, statement: &Stmt) {
        if self.is_statement_wanted(statement) {
            statement.visit_children_with(self);
        }
    }

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
            if !self.scopes.at_module_scope() {
                self.scopes.declare(name);
                // In a block of sloppy code, also for all of the function (ECMA-262, B.3.2).
                if self.imported.is_none() {
                    self.scopes.declare_var(name);
                }
            } else if name < self.first_export {
                self.replaced.push(name);
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
        self.names.comparison(binary);
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

    /// An expression that is assigned to.
    fn target(&mut self, target: &Expr) {
        match unparenthesized(target) {
            Expr::Ident(ident) => self.declare(ident),
            other => other.visit_with(self),
        }
    }

    fn for_each(&mut self, left: &ForHead, right: &Expr, body: &Stmt) {
        self.scoped(ScopeKind::Block, |this| {
            match left {
                ForHead::Pat(pattern) => {
                    this.assigning(Form::AssignedByHead, body.swc_span(), |this| pattern.visit_with(this));
                }
                _ => left.visit_with(this),
            }
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
