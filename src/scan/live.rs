//! Exported variables that get another value after their module has run. Between the modules of a bundle bindings are live
//! anyway; a bundle that is an ES module has to be told, since its own exports are variables of its own.
//!
//! ```text
//! export let n = 0;
//! export const next = () => n++;   →   () => $esm.live(n++)
//! ```

use rustc_hash::{FxHashMap, FxHashSet};
use swc_core::atoms::Atom;
use swc_core::ecma::ast::*;

use super::lower::{declared_names, export_name};
use super::scope::NameId;
use super::visitor::{FIRST_IMPORT, Form, Site};
use crate::record::{Edit, EsModule};
use crate::source::{Source, Span};

/// The variables of a module that it exports and that may be assigned to.
#[derive(Debug, Default)]
pub(super) struct Exported {
    /// The names of each variable as an export, in the order of their ids.
    names: Vec<Vec<String>>,
}

impl Exported {
    /// Gives ids to the exported variables, behind those of the imports.
    pub(super) fn number(module: &Module, ids: &mut FxHashMap<Atom, NameId>) -> (Self, NameId) {
        let first = FIRST_IMPORT.saturating_add(NameId::try_from(ids.len()).unwrap_or(NameId::MAX));
        let mut exported = Self::default();
        for (name, local) in module.body.iter().filter_map(ModuleItem::as_module_decl).flat_map(exports) {
            let next = first.saturating_add(NameId::try_from(exported.names.len()).unwrap_or(NameId::MAX));
            let id = *ids.entry(local).or_insert(next);
            match id.checked_sub(first).map(usize::from) {
                Some(index) if index < exported.names.len() => exported.names[index].push(name),
                // There are not more ids than this; nor would a module with more exports assign to them.
                Some(index) if index == exported.names.len() && id < NameId::MAX => exported.names.push(vec![name]),
                // An import, which belongs to the other module.
                _ => {}
            }
        }
        (exported, first)
    }

    /// What an ES module has to tell, and the names that change; from the sites of the ids from `first` on.
    pub(super) fn changes(&self, source: &Source, first: NameId, sites: &[(NameId, Site)], module: &mut EsModule) {
        let mut seen = FxHashSet::default();
        let (mut heads, mut ends) = (Vec::new(), Vec::new());
        for (id, site) in sites {
            let Some(names) = id.checked_sub(first).and_then(|index| self.names.get(usize::from(index))) else {
                continue;
            };
            module
                .changing
                .extend(names.iter().filter(|name| !module.changing.contains(name)).cloned().collect::<Vec<_>>());
            // A pattern may assign to several.
            if !seen.insert(site.span) {
                continue;
            }
            let Span { start, end } = site.span;
            let handle = &module.handle;
            if site.form == Form::Assigned {
                module.updates.push(insertion(start, format!("{handle}.live(")));
                module.updates.push(insertion(end, ")".to_owned()));
            } else if source.text[site.span.range()].starts_with('{') {
                heads.push(insertion(start + 1, format!(" {handle}.live();")));
            } else {
                heads.push(insertion(start, format!("{{ {handle}.live(); ")));
                ends.push(insertion(end, " }".to_owned()));
            }
        }
        // At one place, what belongs to a body of a loop is around what stands in it.
        module.updates.splice(0..0, heads);
        module.updates.append(&mut ends);
    }
}

fn insertion(at: u32, text: String) -> Edit {
    Edit { span: Span::new(at, at), text }
}

/// The names under which a declaration exports variables of the module, each with its own name.
fn exports(declaration: &ModuleDecl) -> Vec<(String, Atom)> {
    let same = |name: String| (name.clone(), Atom::from(name));
    match declaration {
        ModuleDecl::ExportDecl(ExportDecl { decl: Decl::Var(variables), .. })
            if variables.kind == VarDeclKind::Const =>
        {
            Vec::new()
        }
        ModuleDecl::ExportDecl(export) => declared_names(&export.decl).into_iter().map(same).collect(),
        ModuleDecl::ExportNamed(export) if export.src.is_none() => {
            let named = export.specifiers.iter().filter_map(ExportSpecifier::as_named);
            let names = named.map(|named| (export_name(named.exported.as_ref().unwrap_or(&named.orig)), &named.orig));
            names.map(|(name, local)| (name, Atom::from(export_name(local)))).collect()
        }
        ModuleDecl::ExportDefaultDecl(ExportDefaultDecl { decl, .. }) => {
            let name = match decl {
                DefaultDecl::Fn(function) => function.ident.as_ref(),
                DefaultDecl::Class(class) => class.ident.as_ref(),
                DefaultDecl::TsInterfaceDecl(_) => None,
            };
            name.map(|name| ("default".to_owned(), name.sym.clone())).into_iter().collect()
        }
        _ => Vec::new(),
    }
}
