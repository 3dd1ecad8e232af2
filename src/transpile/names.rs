//! Which names of a module are those of types alone, so that an `export { name }` of one of them exports nothing.

use rustc_hash::FxHashSet;
use swc_core::atoms::Atom;
use swc_core::ecma::ast::*;
use swc_core::ecma::utils::find_pat_ids;

/// The names that a module declares at its top.
#[derive(Debug, Default)]
pub(super) struct Names {
    types: FxHashSet<Atom>,
    values: FxHashSet<Atom>,
}

impl Names {
    /// Collects the names of a module.
    pub(super) fn of(body: &[ModuleItem]) -> Self {
        let mut names = Self::default();
        for item in body {
            match item {
                ModuleItem::Stmt(Stmt::Decl(declaration)) => names.declaration(declaration),
                ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => names.declaration(&export.decl),
                ModuleItem::ModuleDecl(ModuleDecl::Import(import)) => names.import(import),
                ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(import)) => {
                    names.add(&import.id, import.is_type_only);
                }
                _ => {}
            }
        }
        names
    }

    /// Whether a name is known to be that of a type and of nothing else.
    pub(super) fn is_type(&self, name: &Atom) -> bool {
        self.types.contains(name) && !self.values.contains(name)
    }

    fn add(&mut self, name: &Ident, is_type: bool) {
        let names = if is_type { &mut self.types } else { &mut self.values };
        names.insert(name.sym.clone());
    }

    fn declaration(&mut self, declaration: &Decl) {
        let names = if is_type_declaration(declaration) { &mut self.types } else { &mut self.values };
        names.extend(declared_names(declaration));
    }

    fn import(&mut self, import: &ImportDecl) {
        for specifier in &import.specifiers {
            let is_type = import.type_only || specifier.is_type_only();
            self.add(specifier.local(), is_type);
        }
    }
}

/// The names that a declaration declares.
pub(super) fn declared_names(declaration: &Decl) -> Vec<Atom> {
    match declaration {
        Decl::Class(class) => vec![class.ident.sym.clone()],
        Decl::Fn(function) => vec![function.ident.sym.clone()],
        Decl::TsInterface(interface) => vec![interface.id.sym.clone()],
        Decl::TsTypeAlias(alias) => vec![alias.id.sym.clone()],
        Decl::TsEnum(declared) => vec![declared.id.sym.clone()],
        Decl::TsModule(module) => module.id.as_ident().map(|name| name.sym.clone()).into_iter().collect(),
        Decl::Var(variables) => {
            let names: Vec<Id> = find_pat_ids(&variables.decls);
            names.into_iter().map(|(name, _)| name).collect()
        }
        Decl::Using(_) => Vec::new(),
    }
}

/// Whether nothing is left of a declaration when the program runs.
pub(super) fn is_type_declaration(declaration: &Decl) -> bool {
    match declaration {
        Decl::TsInterface(_) | Decl::TsTypeAlias(_) => true,
        Decl::Class(class) => class.declare,
        // One without a body is an overload, and its implementation has another declaration.
        Decl::Fn(function) => function.declare || function.function.body.is_none(),
        Decl::Var(variables) => variables.declare,
        Decl::TsEnum(declared) => declared.declare,
        Decl::TsModule(module) => module.declare || module.global || !has_values(module.body.as_ref()),
        Decl::Using(_) => false,
    }
}

/// Whether a namespace is there when the program runs (`getModuleInstanceState` of TypeScript's `binder.ts`).
fn has_values(body: Option<&TsNamespaceBody>) -> bool {
    match body {
        None => false,
        Some(TsNamespaceBody::TsNamespaceDecl(inner)) => has_values(Some(&inner.body)),
        Some(TsNamespaceBody::TsModuleBlock(block)) => block.body.iter().any(|item| match item {
            ModuleItem::Stmt(Stmt::Decl(declaration)) => !is_type_declaration(declaration),
            ModuleItem::ModuleDecl(ModuleDecl::ExportDecl(export)) => !is_type_declaration(&export.decl),
            ModuleItem::ModuleDecl(ModuleDecl::TsImportEquals(import)) => import.is_export && !import.is_type_only,
            ModuleItem::ModuleDecl(ModuleDecl::Import(_)) => false,
            _ => true,
        }),
    }
}
