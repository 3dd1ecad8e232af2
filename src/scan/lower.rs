//! An ES module as a generator function, by edits on its own text.
//!
//! The module's declarations stay where they are; `import` and `export` disappear around them, and a mention of an imported
//! name becomes a property of the exporting module's environment, so that bindings are live and have their temporal dead
//! zone. Nothing moves: line numbers and all text between the edits are the module's own.
//!
//! ```text
//! import { a } from './a.js';          function* ($esm, $esm0) { "use strict"; $esm.export("b", () => b); yield; yield;
//! export const b = a() + 1;       →    ;
//!                                      const b = (0, $esm0.a)() + 1;
//! ```
//!
//! The generator is run in three steps (ECMA-262, Cyclic Module Records): up to the first `yield` it names its exports, which
//! hoists its functions; up to the second it binds the namespaces it imports; the rest is its evaluation. A top-level `await`
//! is a further `yield`, which the runtime resumes when the promise settles.

use rustc_hash::FxHashMap;
use swc_core::atoms::Atom;
use swc_core::common::Spanned;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::VisitWith;

use super::flow;
use super::visitor::{
    Await, FIRST_IMPORT, Findings, Form, ModuleSyntax, Site, Visitor, WRAPPER_NAMES, is_json, span_of,
};
use crate::literal::string_literal;
use crate::record::{Edit, EsModule, ImportedName, IndirectExport, Record, Request, RequestKind, Uses};
use crate::source::{Source, Span};

/// What a name that the module imports stands for.
#[derive(Debug, Clone)]
struct Imported {
    dependency: usize,
    /// The exported name; the namespace if `None`.
    name: Option<String>,
}

/// The lowering of one module.
struct Lowering<'a> {
    source: &'a Source,
    edits: Vec<Edit>,
    module: EsModule,
    /// Requests of `dependencies`, by specifier and kind.
    known: FxHashMap<(String, bool), usize>,
    /// By local name.
    imported: FxHashMap<Atom, Imported>,
    /// The local names in the order of their ids.
    order: Vec<Atom>,
    /// `"exported", () => local, …` of the prelude.
    getters: Vec<String>,
    /// `const ns = …;` of the prelude.
    namespaces: Vec<String>,
}

/// Walks and lowers an ES module.
pub(super) fn lower(source: &Source, module: &Module) -> (Record, EsModule) {
    let mut lowering = Lowering::new(source);
    for item in &module.body {
        if let ModuleItem::ModuleDecl(declaration) = item {
            lowering.number(declaration);
        }
    }
    let ids = (FIRST_IMPORT..).zip(&lowering.order).map(|(id, name)| (name.clone(), id)).collect();
    let mut visitor = Visitor::new(Some(ids));
    module.body.visit_with(&mut visitor);
    let syntax = std::mem::take(&mut visitor.syntax);
    let mut findings = visitor.finish();
    flow::follow(&mut findings, &module.body, source);
    lowering.place_requests(&findings.requests);
    for item in &module.body {
        if let ModuleItem::ModuleDecl(declaration) = item {
            lowering.declaration(declaration);
        }
    }
    lowering.finish(findings, &syntax)
}

/// A name for the runtime's handle that does not occur in the text.
pub(super) fn free_name(text: &str, stem: &str) -> String {
    let mut name = stem.to_owned();
    while memchr::memmem::find(text.as_bytes(), name.as_bytes()).is_some() {
        name.push('_');
    }
    name
}

impl<'a> Lowering<'a> {
    fn new(source: &'a Source) -> Self {
        let handle = free_name(&source.text, "$esm");
        Self {
            source,
            edits: Vec::new(),
            module: EsModule { handle, ..EsModule::default() },
            known: FxHashMap::default(),
            imported: FxHashMap::default(),
            order: Vec::new(),
            getters: Vec::new(),
            namespaces: Vec::new(),
        }
    }

    /// Numbers a static request; the same specifier is the same dependency.
    fn dependency(&mut self, source: &Str, with: Option<&ObjectLit>) -> usize {
        let next = self.known.len();
        let specifier = source.value.to_string_lossy().into_owned();
        *self.known.entry((specifier, is_json(with))).or_insert(next)
    }

    /// Numbers the request of a declaration, in source order, and binds the names that it imports.
    fn number(&mut self, declaration: &ModuleDecl) {
        match declaration {
            ModuleDecl::Import(import) => self.bind_imports(import),
            ModuleDecl::ExportAll(export) => {
                self.dependency(&export.src, export.with.as_deref());
            }
            ModuleDecl::ExportNamed(NamedExport { src: Some(source), with, .. }) => {
                self.dependency(source, with.as_deref());
            }
            _ => {}
        }
    }

    fn bind_imports(&mut self, import: &ImportDecl) {
        let dependency = self.dependency(&import.src, import.with.as_deref());
        for specifier in &import.specifiers {
            let (local, name) = match specifier {
                ImportSpecifier::Named(named) => {
                    let name = named.imported.as_ref().map_or_else(|| named.local.sym.to_string(), export_name);
                    (&named.local, Some(name))
                }
                ImportSpecifier::Default(default) => (&default.local, Some("default".to_owned())),
                ImportSpecifier::Namespace(namespace) => (&namespace.local, None),
            };
            if let Some(name) = &name {
                let span = span_of(specifier.span());
                self.module.imports.push(ImportedName { dependency, name: name.clone(), span });
            } else {
                let handle = &self.module.handle;
                self.namespaces.push(format!("const {} = {handle}.namespace({dependency}); ", local.sym));
            }
            self.order.push(local.sym.clone());
            self.imported.insert(local.sym.clone(), Imported { dependency, name });
        }
    }

    /// Says for each dependency which request of the record it is.
    fn place_requests(&mut self, requests: &[Request]) {
        for (index, request) in requests.iter().enumerate() {
            let is_json = request.kind == RequestKind::ImportJson;
            if !is_json && request.kind != RequestKind::Import {
                continue;
            }
            let crate::record::Specifier::Text(specifier) = &request.specifier else { continue };
            let Some(place) = self.known.get(&(specifier.clone(), is_json)) else { continue };
            if *place == self.module.dependencies.len() {
                self.module.dependencies.push(index);
            }
        }
    }

    // ---- declarations

    fn declaration(&mut self, declaration: &ModuleDecl) {
        match declaration {
            ModuleDecl::Import(import) => self.remove(span_of(import.span)),
            ModuleDecl::ExportDecl(export) => {
                self.edit(Span::new(export.span.lo.0, export.decl.span().lo.0), "");
                for name in declared_names(&export.decl) {
                    self.export_local(&name, &name);
                }
            }
            ModuleDecl::ExportNamed(export) => self.named_export(export),
            ModuleDecl::ExportDefaultDecl(export) => self.default_declaration(export),
            ModuleDecl::ExportDefaultExpr(export) => {
                self.default_value(export.span.lo.0, span_of(export.expr.span()));
            }
            ModuleDecl::ExportAll(export) => {
                let dependency = self.dependency(&export.src, export.with.as_deref());
                self.module.stars.push(dependency);
                self.remove(span_of(export.span));
            }
            ModuleDecl::TsImportEquals(_) | ModuleDecl::TsExportAssignment(_) | ModuleDecl::TsNamespaceExport(_) => {}
        }
    }

    fn named_export(&mut self, export: &NamedExport) {
        self.remove(span_of(export.span));
        let dependency = export.src.as_ref().map(|source| self.dependency(source, export.with.as_deref()));
        for specifier in &export.specifiers {
            let span = span_of(specifier.span());
            match (specifier, dependency) {
                (ExportSpecifier::Namespace(namespace), Some(dependency)) => {
                    let exported = export_name(&namespace.name);
                    self.module.indirect.push(IndirectExport { exported, dependency, imported: None, span });
                }
                (ExportSpecifier::Named(named), Some(dependency)) => {
                    let imported = export_name(&named.orig);
                    let exported = named.exported.as_ref().map_or_else(|| imported.clone(), export_name);
                    self.module.indirect.push(IndirectExport { exported, dependency, imported: Some(imported), span });
                }
                (ExportSpecifier::Named(named), None) => {
                    let local = export_name(&named.orig);
                    let exported = named.exported.as_ref().map_or_else(|| local.clone(), export_name);
                    self.export_binding(exported, &local, span);
                }
                _ => {}
            }
        }
    }

    /// `export { local as exported }`: another module's export if `local` is imported (ECMA-262, 16.2.1.7.1).
    fn export_binding(&mut self, exported: String, local: &str, span: Span) {
        match self.imported.get(&Atom::from(local)).cloned() {
            Some(Imported { dependency, name }) => {
                self.module.indirect.push(IndirectExport { exported, dependency, imported: name, span });
            }
            None => self.export_local(&exported, local),
        }
    }

    fn export_local(&mut self, exported: &str, local: &str) {
        self.getters.push(format!("{}, () => {local}", string_literal(exported)));
        self.module.locals.push(exported.to_owned());
    }

    fn default_declaration(&mut self, export: &ExportDefaultDecl) {
        let start = export.span.lo.0;
        match &export.decl {
            DefaultDecl::Fn(FnExpr { ident: Some(name), function }) => {
                self.edit(Span::new(start, function.span.lo.0), "");
                self.export_local("default", &name.sym);
            }
            DefaultDecl::Class(ClassExpr { ident: Some(name), class }) => {
                self.edit(Span::new(start, class.span.lo.0), "");
                self.export_local("default", &name.sym);
            }
            DefaultDecl::Fn(FnExpr { ident: None, function }) => self.anonymous_function(start, function),
            DefaultDecl::Class(ClassExpr { ident: None, class }) => self.default_value(start, span_of(class.span)),
            DefaultDecl::TsInterfaceDecl(_) => {}
        }
    }

    /// `export default function () {}`: hoisted, so it needs a name to be declared by; its own name is "default".
    fn anonymous_function(&mut self, start: u32, function: &Function) {
        let local = format!("{}Default", self.module.handle);
        self.edit(Span::new(start, function.span.lo.0), "");
        let parenthesis = opening_parenthesis(&self.source.text, function.span.lo.0);
        self.edit(Span::new(parenthesis, parenthesis), &format!(" {local}"));
        self.namespaces.push(format!("{}.name({local}); ", self.module.handle));
        self.export_local("default", &local);
    }

    /// `export default value`: a constant that is called "default" if it has no name of its own.
    fn default_value(&mut self, start: u32, value: Span) {
        let local = format!("{}Default", self.module.handle);
        self.edit(Span::new(start, value.start), &format!("const {local} = {{ \"default\": "));
        self.edit(Span::new(value.end, value.end), " }.default;");
        self.export_local("default", &local);
    }

    // ---- edits

    /// Replaces text; the line breaks in it stay.
    fn edit(&mut self, span: Span, text: &str) {
        let breaks = line_breaks(&self.source.text[span.range()]);
        self.edits.push(Edit { span, text: format!("{text}{breaks}") });
    }

    /// Removes a declaration. What stands before and behind it stay two statements.
    fn remove(&mut self, span: Span) {
        self.edit(span, ";");
    }

    fn mention(&mut self, id: u16, site: Site) {
        let handle = self.module.handle.clone();
        let text = &self.source.text[site.span.range()];
        let Some(index) = id.checked_sub(FIRST_IMPORT) else {
            // Node's wrapper names are not there in an ES module.
            let Some(name) = WRAPPER_NAMES.get(usize::from(id)) else { return };
            let replacement = match site.form {
                Form::Typeof => "void 0".to_owned(),
                Form::Shorthand => format!("{name}: {handle}.{name}"),
                _ => format!("{handle}.{name}"),
            };
            return self.edits.push(Edit { span: site.span, text: replacement });
        };
        let Some(Imported { dependency, name }) = self.imported.get(&self.order[usize::from(index)]) else { return };
        let environment = format!("{handle}{dependency}");
        let Some(name) = name else {
            // A namespace is a constant of its own; its properties are read from where they come from.
            if site.form == Form::Object {
                self.edits.push(Edit { span: site.span, text: environment });
            }
            return;
        };
        let value = property(&environment, name);
        let replacement = match site.form {
            Form::Value | Form::Object | Form::Typeof => value,
            Form::Shorthand => format!("{text}: {value}"),
            Form::Callee => format!("(0, {value})"),
            Form::FirstCallee => format!("0, (0, {value})"),
        };
        self.edits.push(Edit { span: site.span, text: replacement });
    }

    /// `await x` → `(yield (x))`.
    fn suspend(&mut self, place: Await) {
        let keyword = Span::new(place.span.start, place.span.start + 5);
        let (open, close) = match (place.is_statement, place.is_first) {
            (true, _) => ("yield (", ")"),
            (false, true) => ("0, (yield (", "))"),
            (false, false) => ("(yield (", "))"),
        };
        self.edits.push(Edit { span: keyword, text: open.to_owned() });
        self.edits.push(Edit { span: Span::new(place.span.end, place.span.end), text: close.to_owned() });
    }

    fn finish(mut self, findings: Findings, syntax: &ModuleSyntax) -> (Record, EsModule) {
        let handle = self.module.handle.clone();
        let mut declarations = std::mem::take(&mut self.edits);
        for (id, site) in findings.sites {
            self.mention(id, site);
        }
        for span in &syntax.imports {
            self.edits.push(Edit { span: *span, text: format!("{handle}.import") });
        }
        for span in &syntax.metas {
            self.edits.push(Edit { span: *span, text: format!("{handle}.meta") });
        }
        // `for await` needs an async generator; there, `await` stays as it is.
        for place in syntax.awaits.iter().filter(|_| !syntax.has_for_await) {
            self.suspend(*place);
        }
        self.module.is_async = !syntax.awaits.is_empty() || syntax.has_for_await;
        self.module.is_async_generator = syntax.has_for_await;
        // Where several ends are inserted at one place, those of the declarations come last: they are around the others.
        self.edits.append(&mut declarations);
        self.edits.sort_by_key(|edit| edit.span);
        let exports = format!("{handle}.export({});", self.getters.join(", "));
        self.module.prelude = format!("{exports} yield; {}yield; ", self.namespaces.concat());
        let record = Record { requests: findings.requests, uses: Uses::IMPORT, edits: self.edits, ..Record::default() };
        (record, self.module)
    }
}

fn property(object: &str, name: &str) -> String {
    let is_plain = name.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '_' | '$'));
    if is_plain && !name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("{object}.{name}")
    } else {
        format!("{object}[{}]", string_literal(name))
    }
}

fn export_name(name: &ModuleExportName) -> String {
    match name {
        ModuleExportName::Ident(ident) => ident.sym.to_string(),
        ModuleExportName::Str(text) => text.value.to_string_lossy().into_owned(),
    }
}

/// The line breaks of a text, and nothing else.
fn line_breaks(text: &str) -> String {
    text.chars().filter(|character| matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}')).collect()
}

/// The names that a declaration binds, in source order.
fn declared_names(declaration: &Decl) -> Vec<String> {
    match declaration {
        Decl::Class(class) => vec![class.ident.sym.to_string()],
        Decl::Fn(function) => vec![function.ident.sym.to_string()],
        Decl::Var(variables) => {
            let mut names = Vec::new();
            for declarator in &variables.decls {
                bound_names(&declarator.name, &mut names);
            }
            names
        }
        _ => Vec::new(),
    }
}

/// ECMA-262, 8.2.1 BoundNames.
fn bound_names(pattern: &Pat, names: &mut Vec<String>) {
    match pattern {
        Pat::Ident(binding) => names.push(binding.id.sym.to_string()),
        Pat::Array(array) => array.elems.iter().flatten().for_each(|element| bound_names(element, names)),
        Pat::Rest(rest) => bound_names(&rest.arg, names),
        Pat::Assign(assign) => bound_names(&assign.left, names),
        Pat::Object(object) => {
            for property in &object.props {
                match property {
                    ObjectPatProp::KeyValue(pair) => bound_names(&pair.value, names),
                    ObjectPatProp::Assign(assign) => names.push(assign.key.id.sym.to_string()),
                    ObjectPatProp::Rest(rest) => bound_names(&rest.arg, names),
                }
            }
        }
        Pat::Invalid(_) | Pat::Expr(_) => {}
    }
}

/// Where the parameters of the anonymous function at `start` begin: the first `(` outside comments.
fn opening_parenthesis(text: &str, start: u32) -> u32 {
    let bytes = text.as_bytes();
    let mut at = start as usize;
    while at < bytes.len() && bytes[at] != b'(' {
        let rest = &text[at..];
        at += match () {
            () if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            () if rest.starts_with("//") => rest.find(['\n', '\r', '\u{2028}', '\u{2029}']).unwrap_or(rest.len()),
            () => rest.chars().next().map_or(1, char::len_utf8),
        };
    }
    u32::try_from(at).unwrap_or(u32::MAX)
}
