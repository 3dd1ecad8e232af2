//! Imports that nothing in a module mentions: of a module that was TypeScript, they are imports of types, and no compiler
//! leaves them in (TypeScript docs, "Import Elision").

use rustc_hash::FxHashSet;
use swc_core::atoms::Atom;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::VisitWith;

use super::lower::line_breaks;
use super::scope::NameId;
use super::visitor::{FIRST_IMPORT, Visitor, WRAPPER_NAMES, span_of};
use crate::record::Edit;
use crate::source::Source;

/// What comes of the imports of a module that was TypeScript.
#[derive(Default)]
pub(super) struct Unused {
    /// The edits that take imports out of the text.
    pub(super) edits: Vec<Edit>,
    /// Imported names that are exported again and otherwise not mentioned: they may be types.
    pub(super) only_exported: FxHashSet<Atom>,
}

/// Takes the imports that nothing mentions out of a module's tree. An import for its side effects alone stays.
pub(super) fn drop_unused(source: &Source, module: &mut Module) -> Unused {
    let (used, exported) = mentioned(module);
    let mut edits = Vec::new();
    module.body.retain_mut(|item| {
        let ModuleItem::ModuleDecl(ModuleDecl::Import(import)) = item else { return true };
        let had_names = !import.specifiers.is_empty();
        import.specifiers.retain(|specifier| {
            let name = &specifier.local().sym;
            used.contains(name) || exported.contains(name)
        });
        let is_kept = !had_names || !import.specifiers.is_empty();
        if !is_kept {
            let span = span_of(import.span);
            edits.push(Edit { span, text: format!(";{}", line_breaks(&source.text[span.range()])) });
        }
        is_kept
    });
    Unused { edits, only_exported: exported.difference(&used).cloned().collect() }
}

/// The imported names that stand somewhere as values, and the names that are exported.
fn mentioned(module: &Module) -> (FxHashSet<Atom>, FxHashSet<Atom>) {
    let mut names: Vec<Atom> = Vec::new();
    let mut exported = FxHashSet::default();
    for item in &module.body {
        match item {
            ModuleItem::ModuleDecl(ModuleDecl::Import(import)) => {
                names.extend(import.specifiers.iter().map(|specifier| specifier.local().sym.clone()));
            }
            ModuleItem::ModuleDecl(ModuleDecl::ExportNamed(export)) if export.src.is_none() => {
                exported.extend(export.specifiers.iter().filter_map(local_name));
            }
            _ => {}
        }
    }
    let ids = (FIRST_IMPORT..).zip(&names).map(|(id, name)| (name.clone(), id)).collect();
    let mut visitor = Visitor::of_module(ids, NameId::MAX);
    module.body.visit_with(&mut visitor);
    let sites = visitor.finish().sites.into_iter();
    let named = |id: u16| match id.checked_sub(FIRST_IMPORT) {
        Some(index) => names.get(usize::from(index)).cloned(),
        None => WRAPPER_NAMES.get(usize::from(id)).map(|name| Atom::from(*name)),
    };
    (sites.filter_map(|(id, _)| named(id)).collect(), exported)
}

/// The name here of what an `export { name }` exports.
fn local_name(specifier: &ExportSpecifier) -> Option<Atom> {
    match specifier {
        ExportSpecifier::Named(ExportNamedSpecifier { orig: ModuleExportName::Ident(name), .. }) => {
            Some(name.sym.clone())
        }
        _ => None,
    }
}
