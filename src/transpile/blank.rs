//! TypeScript's erasable syntax, made blank: what is left is JavaScript, and every token of it stands where it stood.
//!
//! ```text
//! const a: number = f<string>(b!);      →   const a         = f        (b );
//! ```
//!
//! Where two tokens come to stand beside each other that mean something else together, a sign is put in the blank place: `;`
//! where a statement or a member of a class is gone or begins, since the line before may lack its own. What can't be told
//! apart with one sign, and what is no mere annotation (enums, decorators, JSX and so on), sets
//! [`Blanker::needs_printing`]; the module then goes another way.

use swc_core::common::Spanned;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{Visit, VisitWith};

use super::Settings;
use super::names::{Names, is_type_declaration};
use super::text::{Blanks, end_of, has_line_break, keyword_at, token_at};
use crate::source::Span;

/// Collects what becomes blank in one module.
pub(super) struct Blanker<'a> {
    pub(super) text: &'a str,
    pub(super) settings: &'a Settings,
    pub(super) blanks: Blanks,
    /// Some of its syntax can't be made blank.
    pub(super) needs_printing: bool,
    names: Names,
}

/// The text without its types; `None` where the module has more than can be made blank.
pub(super) fn blank(text: &str, program: &Program, settings: &Settings) -> Option<String> {
    let names = match program {
        Program::Module(module) => Names::of(&module.body),
        Program::Script(_) => Names::default(),
    };
    let mut blanker = Blanker { text, settings, blanks: Blanks::default(), needs_printing: false, names };
    program.visit_with(&mut blanker);
    if blanker.needs_printing { None } else { blanker.blanks.apply(text) }
}

impl Blanker<'_> {
    pub(super) fn blank(&mut self, node: &impl Spanned) {
        let span = node.span();
        self.blanks.blank(span.lo.0, span.hi.0);
    }

    pub(super) fn blank_option<T: Spanned>(&mut self, node: Option<&T>) {
        if let Some(node) = node {
            self.blank(node);
        }
    }

    /// A statement or a member of a class that goes as a whole. What stands before and behind it stays apart.
    pub(super) fn remove(&mut self, node: &impl Spanned) {
        self.blank(node);
        self.blanks.sign(node.span().lo.0, b';');
    }

    /// Makes everything blank from `start` on to the end of `token`, if that is what follows.
    pub(super) fn blank_token(&mut self, start: u32, token: &str) {
        if let Some(end) = end_of(self.text, start, token) {
            self.blanks.blank(start, end);
        }
    }

    // ---- modules

    /// Specifiers in braces that go, each with the comma behind it.
    fn specifiers<'s, S: Spanned + 's>(&mut self, gone: impl Iterator<Item = &'s S>) {
        for specifier in gone {
            let end = specifier.span().hi.0;
            self.blanks.blank(specifier.span().lo.0, end_of(self.text, end, ",").unwrap_or(end));
        }
    }

    fn import(&mut self, import: &ImportDecl) {
        let are_types = !import.specifiers.is_empty() && import.specifiers.iter().all(ImportSpecifier::is_type_only);
        if import.type_only || (are_types && !self.settings.verbatim_module_syntax) {
            self.remove(import);
        } else {
            self.specifiers(import.specifiers.iter().filter(|specifier| specifier.is_type_only()));
        }
    }

    fn named_export(&mut self, export: &NamedExport) {
        let is_type = |specifier: &ExportSpecifier| match specifier {
            ExportSpecifier::Named(named) if named.is_type_only => true,
            ExportSpecifier::Named(ExportNamedSpecifier { orig: ModuleExportName::Ident(name), .. }) => {
                export.src.is_none() && self.names.is_type(&name.sym)
            }
            _ => false,
        };
        let gone: Vec<&ExportSpecifier> = export.specifiers.iter().filter(|specifier| is_type(specifier)).collect();
        let is_empty = !gone.is_empty() && gone.len() == export.specifiers.len();
        let stays = self.settings.verbatim_module_syntax && export.src.is_some();
        if export.type_only || (is_empty && !stays) {
            self.remove(export);
        } else {
            self.specifiers(gone.into_iter());
        }
    }

    fn module_declaration(&mut self, declaration: &ModuleDecl) {
        match declaration {
            ModuleDecl::Import(import) => self.import(import),
            ModuleDecl::ExportNamed(export) => self.named_export(export),
            ModuleDecl::ExportAll(export) if export.type_only => self.remove(export),
            ModuleDecl::ExportDecl(export) if is_type_declaration(&export.decl) => self.remove(export),
            ModuleDecl::ExportDefaultDecl(export) => self.default_declaration(export),
            ModuleDecl::ExportDefaultExpr(export) if self.is_type_name(&export.expr) => self.remove(export),
            ModuleDecl::TsImportEquals(import) if import.is_type_only => self.remove(&**import),
            ModuleDecl::TsNamespaceExport(export) => self.remove(export),
            ModuleDecl::TsImportEquals(_) | ModuleDecl::TsExportAssignment(_) => self.needs_printing = true,
            ModuleDecl::ExportAll(_) | ModuleDecl::ExportDecl(_) | ModuleDecl::ExportDefaultExpr(_) => {
                declaration.visit_children_with(self);
            }
        }
    }

    fn default_declaration(&mut self, export: &ExportDefaultDecl) {
        match &export.decl {
            DefaultDecl::TsInterfaceDecl(_) => self.remove(export),
            DefaultDecl::Fn(function) if function.function.body.is_none() => self.remove(export),
            declaration => declaration.visit_children_with(self),
        }
    }

    fn is_type_name(&self, expression: &Expr) -> bool {
        matches!(expression, Expr::Ident(name) if self.names.is_type(&name.sym))
    }

    // ---- functions and patterns

    /// `: T` behind a name or a pattern that ends at `end`, with the `?` or `!` before it.
    fn annotation(&mut self, end: u32, annotation: Option<&TsTypeAnn>) {
        match annotation {
            Some(annotation) => self.blanks.blank(end, annotation.span.hi.0),
            None => self.blank_token(end, "?"),
        }
    }

    fn function(&mut self, function: &Function) {
        self.blank_option(function.type_params.as_deref());
        if let Some(this) = &function.this_param {
            self.specifiers(std::iter::once(&**this));
        }
        function.decorators.visit_with(self);
        function.params.visit_with(self);
        self.blank_option(function.return_type.as_deref());
        function.body.visit_with(self);
    }

    /// The parameters of an arrow function must begin on the line of a `return` before it, and end on that of the arrow: a
    /// parenthesis moves to where the types began or ended if they have lines of their own.
    fn arrow(&mut self, arrow: &ArrowExpr) {
        if let Some(types) = &arrow.type_params {
            let parenthesis = token_at(self.text, types.span.hi.0);
            self.blank(&**types);
            if has_line_break(self.text, Span::new(types.span.lo.0, parenthesis)) {
                self.blanks.blank(parenthesis, parenthesis + 1);
                self.blanks.sign(types.span.lo.0, b'(');
            }
        }
        arrow.params.visit_with(self);
        if let Some(result) = &arrow.return_type {
            self.blank(&**result);
            let before = self.text[..result.span.lo.0 as usize].trim_end();
            let parenthesis = u32::try_from(before.len()).unwrap_or(u32::MAX).saturating_sub(1);
            if has_line_break(self.text, Span::new(parenthesis, result.span.hi.0)) {
                self.needs_printing |= !before.ends_with(')');
                self.blanks.blank(parenthesis, parenthesis + 1);
                self.blanks.sign(result.span.hi.0 - 1, b')');
            }
        }
        arrow.body.visit_with(self);
    }

    // ---- expressions

    /// `value as T`. Behind a type a line may end the statement, where behind a value it would go on.
    fn cast(&mut self, value: &Expr, whole: Span) {
        value.visit_with(self);
        let end = value.span().hi.0;
        self.blanks.blank(end, whole.end);
        let next = token_at(self.text, whole.end);
        let goes_on = self.text[next as usize..].starts_with(['(', '[', '`']);
        if goes_on && has_line_break(self.text, Span::new(end, next)) {
            self.blanks.sign(token_at(self.text, end), b';');
        }
    }

    /// `<T>value`. Without the type, the value may begin a statement or stand on a line of its own.
    fn assertion(&mut self, value: &Expr, whole: Span) {
        value.visit_with(self);
        let start = value.span().lo.0;
        self.blanks.blank(whole.start, start);
        let word = keyword_at(self.text, start);
        let begins_statement = self.text[start as usize..].starts_with('{')
            || matches!(&self.text[word.range()], "function" | "class" | "async" | "let");
        self.needs_printing |= begins_statement || has_line_break(self.text, Span::new(whole.start, start));
    }

    fn whole(node: &impl Spanned) -> Span {
        Span::new(node.span().lo.0, node.span().hi.0)
    }
}

impl Visit for Blanker<'_> {
    // ---- types, which are gone as a whole

    fn visit_ts_type(&mut self, _: &TsType) {}

    fn visit_ts_type_ann(&mut self, _: &TsTypeAnn) {}

    fn visit_ts_type_param_decl(&mut self, _: &TsTypeParamDecl) {}

    fn visit_ts_expr_with_type_args(&mut self, _: &TsExprWithTypeArgs) {}

    fn visit_ts_type_param_instantiation(&mut self, types: &TsTypeParamInstantiation) {
        self.blank(types);
    }

    // ---- statements

    fn visit_module_item(&mut self, item: &ModuleItem) {
        match item {
            ModuleItem::ModuleDecl(declaration) => self.module_declaration(declaration),
            ModuleItem::Stmt(statement) => statement.visit_with(self),
        }
    }

    fn visit_stmt(&mut self, statement: &Stmt) {
        match statement {
            Stmt::Decl(declaration) if is_type_declaration(declaration) => self.remove(declaration),
            other => other.visit_children_with(self),
        }
    }

    fn visit_decl(&mut self, declaration: &Decl) {
        self.needs_printing |= matches!(declaration, Decl::TsEnum(_) | Decl::TsModule(_));
        declaration.visit_children_with(self);
    }

    fn visit_function(&mut self, function: &Function) {
        self.function(function);
    }

    fn visit_arrow_expr(&mut self, arrow: &ArrowExpr) {
        self.arrow(arrow);
    }

    fn visit_binding_ident(&mut self, binding: &BindingIdent) {
        let (name, start) = (&*binding.id.sym, binding.id.span.lo.0);
        if binding.type_ann.is_none() && !binding.id.optional {
            return;
        }
        let is_plain = self.text[start as usize..].starts_with(name);
        // Of a name with escapes in it, the end is not known.
        self.needs_printing |= !is_plain;
        let end = start + u32::try_from(name.len()).unwrap_or(u32::MAX);
        self.annotation(end, binding.type_ann.as_deref());
    }

    fn visit_array_pat(&mut self, pattern: &ArrayPat) {
        pattern.elems.visit_with(self);
        self.pattern_end(pattern.span.lo.0, pattern.optional, pattern.type_ann.as_deref());
    }

    fn visit_object_pat(&mut self, pattern: &ObjectPat) {
        pattern.props.visit_with(self);
        self.pattern_end(pattern.span.lo.0, pattern.optional, pattern.type_ann.as_deref());
    }

    fn visit_rest_pat(&mut self, pattern: &RestPat) {
        pattern.arg.visit_with(self);
        self.blank_option(pattern.type_ann.as_deref());
    }

    fn visit_ts_param_prop(&mut self, _: &TsParamProp) {
        self.needs_printing = true;
    }

    fn visit_decorator(&mut self, _: &Decorator) {
        self.needs_printing = true;
    }

    fn visit_jsx_element(&mut self, _: &JSXElement) {
        self.needs_printing = true;
    }

    fn visit_jsx_fragment(&mut self, _: &JSXFragment) {
        self.needs_printing = true;
    }

    fn visit_auto_accessor(&mut self, _: &AutoAccessor) {
        self.needs_printing = true;
    }

    fn visit_class(&mut self, class: &Class) {
        self.class(class);
    }

    fn visit_class_expr(&mut self, class: &ClassExpr) {
        self.class_head(class.ident.as_ref(), &class.class);
        class.class.visit_with(self);
    }

    fn visit_class_decl(&mut self, class: &ClassDecl) {
        self.class_head(Some(&class.ident), &class.class);
        class.class.visit_with(self);
    }

    fn visit_class_member(&mut self, member: &ClassMember) {
        self.class_member(member);
    }

    // ---- expressions

    fn visit_ts_as_expr(&mut self, cast: &TsAsExpr) {
        self.cast(&cast.expr, Self::whole(cast));
    }

    fn visit_ts_satisfies_expr(&mut self, cast: &TsSatisfiesExpr) {
        self.cast(&cast.expr, Self::whole(cast));
    }

    fn visit_ts_const_assertion(&mut self, cast: &TsConstAssertion) {
        if cast.expr.span().lo == cast.span.lo {
            self.cast(&cast.expr, Self::whole(cast));
        } else {
            self.assertion(&cast.expr, Self::whole(cast));
        }
    }

    fn visit_ts_type_assertion(&mut self, cast: &TsTypeAssertion) {
        self.assertion(&cast.expr, Self::whole(cast));
    }

    fn visit_ts_non_null_expr(&mut self, value: &TsNonNullExpr) {
        value.expr.visit_with(self);
        self.blanks.blank(value.expr.span().hi.0, value.span.hi.0);
    }
}
