//! ES modules: what they export must exist, once (ECMA-262, 16.2.1.1).

use rustc_hash::FxHashSet;
use swc_core::atoms::Atom;
use swc_core::common::Spanned;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::VisitWith;

use super::Early;

/// The names that a module exports, and the local names that it exports them from.
#[derive(Default)]
struct Exports {
    exported: FxHashSet<Atom>,
    /// Local names of `export { name }`, looked up when the whole module is known.
    locals: Vec<Ident>,
}

impl Early<'_> {
    /// Whether a function declared here is a module's: a lexical declaration, unlike a script's.
    pub(super) fn at_module_top(&self) -> bool {
        self.is_module && self.names.at_top()
    }

    pub(super) fn module(&mut self, module: &Module) {
        let mut exports = Exports::default();
        for item in &module.body {
            match item {
                ModuleItem::Stmt(statement) => statement.visit_with(self),
                ModuleItem::ModuleDecl(declaration) => self.module_declaration(declaration, &mut exports),
            }
        }
        for local in exports.locals {
            if !self.names.is_declared(&local.sym) {
                self.error(local.span, format!("Export '{}' is not defined in module", local.sym));
            }
        }
    }

    fn module_declaration(&mut self, declaration: &ModuleDecl, exports: &mut Exports) {
        match declaration {
            ModuleDecl::Import(import) => self.import(import),
            ModuleDecl::ExportDecl(export) => {
                self.export_declared(&export.decl, exports);
                export.decl.visit_with(self);
            }
            ModuleDecl::ExportNamed(export) => self.export_named(export, exports),
            ModuleDecl::ExportDefaultDecl(export) => {
                self.export(&Atom::from("default"), export, exports);
                self.export_default(&export.decl);
            }
            ModuleDecl::ExportDefaultExpr(export) => {
                self.export(&Atom::from("default"), export, exports);
                export.expr.visit_with(self);
            }
            ModuleDecl::ExportAll(export) => self.check_attributes(export.with.as_deref()),
            ModuleDecl::TsImportEquals(_) | ModuleDecl::TsExportAssignment(_) | ModuleDecl::TsNamespaceExport(_) => {}
        }
    }

    fn import(&mut self, import: &ImportDecl) {
        if import.phase != ImportPhase::Evaluation {
            self.error(import.span, super::PHASES);
        }
        self.check_attributes(import.with.as_deref());
        for specifier in &import.specifiers {
            self.check_target_name(specifier.local());
            self.declare_lexical(specifier.local());
        }
    }

    /// `with { type: 'json' }`: each key once (ECMA-262, 16.2.1.1).
    fn check_attributes(&mut self, attributes: Option<&ObjectLit>) {
        let mut keys: FxHashSet<Option<Atom>> = FxHashSet::default();
        let properties = attributes.iter().flat_map(|attributes| &attributes.props);
        for property in properties.filter_map(PropOrSpread::as_prop).filter_map(|property| property.as_key_value()) {
            let key = match &property.key {
                PropName::Ident(name) => Some(name.sym.clone()),
                PropName::Str(text) => text.value.as_str().map(Atom::from),
                _ => None,
            };
            if !keys.insert(key) {
                self.error(property.key.span(), "Import attributes have a duplicate key");
            }
        }
    }

    fn export(&mut self, name: &Atom, place: &dyn Spanned, exports: &mut Exports) {
        if !exports.exported.insert(name.clone()) {
            self.error(place.span(), format!("Duplicate export of '{name}'"));
        }
    }

    fn export_declared(&mut self, declaration: &Decl, exports: &mut Exports) {
        match declaration {
            Decl::Class(class) => self.export(&class.ident.sym, &class.ident, exports),
            Decl::Fn(function) => self.export(&function.ident.sym, &function.ident, exports),
            Decl::Var(variables) => {
                let mut names: Vec<Ident> = Vec::new();
                for declarator in &variables.decls {
                    bound_names(&declarator.name, &mut names);
                }
                for name in names {
                    self.export(&name.sym, &name, exports);
                }
            }
            _ => {}
        }
    }

    fn export_named(&mut self, export: &NamedExport, exports: &mut Exports) {
        self.check_attributes(export.with.as_deref());
        for specifier in &export.specifiers {
            match specifier {
                ExportSpecifier::Namespace(all) => self.export(&all.name.atom(), &all.name, exports),
                ExportSpecifier::Default(default) => self.export(&default.exported.sym, default, exports),
                ExportSpecifier::Named(named) => {
                    let exported = named.exported.as_ref().unwrap_or(&named.orig);
                    self.export(&exported.atom(), exported, exports);
                    if let (None, ModuleExportName::Ident(local)) = (&export.src, &named.orig) {
                        exports.locals.push(local.clone());
                    }
                }
            }
        }
    }

    fn export_default(&mut self, declaration: &DefaultDecl) {
        match declaration {
            DefaultDecl::Class(class) => {
                if let Some(name) = &class.ident {
                    self.declare_lexical(name);
                }
                self.class(class.ident.as_ref(), &class.class);
            }
            DefaultDecl::Fn(function) => {
                if let Some(name) = &function.ident {
                    self.declare_lexical(name);
                }
                self.function(function.ident.as_ref(), &function.function);
            }
            DefaultDecl::TsInterfaceDecl(_) => {}
        }
    }
}

/// The names that a pattern declares (ECMA-262, 8.2.1).
fn bound_names(pattern: &Pat, names: &mut Vec<Ident>) {
    match pattern {
        Pat::Ident(name) => names.push(name.id.clone()),
        Pat::Array(array) => array.elems.iter().flatten().for_each(|element| bound_names(element, names)),
        Pat::Object(object) => {
            for property in &object.props {
                match property {
                    ObjectPatProp::KeyValue(property) => bound_names(&property.value, names),
                    ObjectPatProp::Assign(property) => names.push(property.key.id.clone()),
                    ObjectPatProp::Rest(rest) => bound_names(&rest.arg, names),
                }
            }
        }
        Pat::Assign(assign) => bound_names(&assign.left, names),
        Pat::Rest(rest) => bound_names(&rest.arg, names),
        Pat::Expr(_) | Pat::Invalid(_) => {}
    }
}
