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
//! is a further `yield`, which the runtime resumes when the promise settles. `$esm` is the handle, `$esm0` the imports from
//! the first dependency under their local names, `$esm0All` all its exports.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};
use swc_core::atoms::Atom;
use swc_core::common::Spanned;
use swc_core::ecma::ast::*;
use swc_core::ecma::visit::{Visit, VisitWith, noop_visit_type};

use super::flow;
use super::live::Exported;
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
    /// Imported names that need not be there.
    only_exported: &'a FxHashSet<Atom>,
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
    /// The same where the two names differ.
    renamed_getters: Vec<String>,
    /// `number, "local", …` of the prelude: imports whose two names differ.
    renamed_imports: Vec<String>,
    /// `const ns = …;` of the prelude.
    namespaces: Vec<String>,
    /// Dependencies whose exports are read as properties of a namespace.
    environments: BTreeSet<usize>,
}

/// Walks and lowers an ES module, which loses the bodies of its functions where [`flow::collect`] walks it. `only_exported`:
/// imported names that need not be there, nothing but an export has them.
pub(super) fn lower(source: &Source, module: &mut Module, only_exported: &FxHashSet<Atom>) -> (Record, EsModule) {
    let mut lowering = Lowering::new(source, only_exported);
    for item in &module.body {
        if let ModuleItem::ModuleDecl(declaration) = item {
            lowering.number(declaration);
        }
    }
    let mut ids = (FIRST_IMPORT..).zip(&lowering.order).map(|(id, name)| (name.clone(), id)).collect();
    let (exported, first_export) = Exported::number(module, &mut ids);
    let mut visitor = Visitor::of_module(ids, first_export);
    module.body.visit_with(&mut visitor);
    let mut findings = visitor.finish();
    if let Some(collected) = flow::collect(&findings, &mut module.body, source) {
        collected.follow(&mut findings, source);
    }
    exported.changes(source, first_export, &findings.sites, &mut lowering.module);
    let syntax = std::mem::take(&mut findings.syntax);
    lowering.place_requests(&findings.requests);
    for item in &module.body {
        if let ModuleItem::ModuleDecl(declaration) = item {
            lowering.declaration(declaration);
        }
    }
    let loops = if syntax.has_for_await { lowering.async_loops(&module.body) } else { Vec::new() };
    lowering.finish(findings, &syntax, loops)
}

/// A name for the runtime's handle that does not occur in the text, nor could as an identifier with escapes.
pub(super) fn free_name(text: &str, stem: &str) -> String {
    let mut name = stem.to_owned();
    while memchr::memmem::find(text.as_bytes(), name.as_bytes()).is_some() {
        name.push('_');
    }
    match memchr::memmem::find(text.as_bytes(), b"\\u") {
        None => name,
        Some(_) => free_of_escapes(text, &name),
    }
}

/// The same for texts with escapes: a name with an end that stands nowhere.
fn free_of_escapes(text: &str, stem: &str) -> String {
    let mut ends = (0_u32..).map(|number| format!("_{number}_"));
    let end = ends.find(|end| !text.contains(end.as_str())).unwrap_or_default();
    format!("{stem}{end}")
}

impl<'a> Lowering<'a> {
    fn new(source: &'a Source, only_exported: &'a FxHashSet<Atom>) -> Self {
        let handle = free_name(&source.text, "$esm");
        Self {
            source,
            only_exported,
            edits: Vec::new(),
            module: EsModule { handle, ..EsModule::default() },
            known: FxHashMap::default(),
            imported: FxHashMap::default(),
            order: Vec::new(),
            getters: Vec::new(),
            renamed_getters: Vec::new(),
            renamed_imports: Vec::new(),
            namespaces: Vec::new(),
            environments: BTreeSet::new(),
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
            if self.only_exported.contains(&local.sym) && name.is_some() {
                // The export says what it needs.
            } else if let Some(name) = &name {
                let span = span_of(specifier.span());
                if *name != *local.sym {
                    self.renamed_imports.push(format!("{}, {}", self.module.imports.len(), string_literal(&local.sym)));
                }
                self.module.imports.push(ImportedName { dependency, name: name.clone(), span });
            } else {
                let handle = &self.module.handle;
                self.module.namespaces.push(dependency);
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
        let getters = if exported == local { &mut self.getters } else { &mut self.renamed_getters };
        getters.push(format!("{}, () => {local}", string_literal(exported)));
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
        let replacement = match id.checked_sub(FIRST_IMPORT) {
            None => {
                let name = WRAPPER_NAMES.get(usize::from(id)).map(|name| Atom::from(*name));
                match name.filter(|name| self.imported.contains_key(name)) {
                    Some(name) => self.imported_name(&name, site),
                    None => self.wrapper_name(id, site.form),
                }
            }
            Some(index) => self.order.get(usize::from(index)).cloned().and_then(|name| self.imported_name(&name, site)),
        };
        if let Some(text) = replacement {
            self.edits.push(Edit { span: site.span, text });
        }
    }

    /// Node's wrapper names are not there in an ES module: they are globals, if anything.
    fn wrapper_name(&self, id: u16, form: Form) -> Option<String> {
        let name = WRAPPER_NAMES.get(usize::from(id))?;
        let handle = &self.module.handle;
        Some(match form {
            Form::Typeof => format!("{handle}.global.{name}"),
            Form::Shorthand => format!("{name}: {handle}.{name}"),
            _ => format!("{handle}.{name}"),
        })
    }

    fn imported_name(&mut self, local: &Atom, site: Site) -> Option<String> {
        let Imported { dependency, name } = self.imported.get(local)?;
        let environment = format!("{}{dependency}", self.module.handle);
        if name.is_none() {
            // A namespace is a constant of its own; a property of it is reached without the proxy.
            let is_access = site.form == Form::Object && is_property_access(&self.source.text, site.span);
            return is_access.then(|| {
                self.environments.insert(*dependency);
                format!("{environment}All")
            });
        }
        let value = property(&environment, local);
        Some(match site.form {
            Form::Value | Form::Object | Form::Typeof => value,
            Form::Shorthand => format!("{}: {value}", &self.source.text[site.span.range()]),
            Form::Callee => format!("(0, {value})"),
            Form::FirstCallee => format!("0, (0, {value})"),
            // Of exported names alone.
            Form::Assigned | Form::AssignedByHead => return None,
        })
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

    /// The edits of top-level `for await` loops, which a generator can't have: each round takes one value for an ordinary
    /// loop around the body, in which a jump out of the body is seen (runtime/esm.js, `AsyncLoop`).
    ///
    /// ```text
    /// a: for await (const x of y) z;   →   for (const $esmLoop of [$esm.loop()]) try { while ($esmLoop.next()) a: for (const
    ///                                      x of yield* $esmLoop.value($esmLoop.isOpen || [y])) z; } catch …
    /// ```
    fn async_loops(&self, body: &[ModuleItem]) -> Vec<Edit> {
        let mut finder = AsyncLoops::default();
        for item in body {
            item.visit_with(&mut finder);
        }
        let handle = &self.module.handle;
        let mut edits = Vec::new();
        for (number, found) in finder.found.iter().enumerate() {
            let state = format!("{handle}Loop{number}");
            let mut insert = |at: u32, text: String| edits.push(Edit { span: Span::new(at, at), text });
            insert(found.start, format!("for (const {state} of [{handle}.loop()]) try {{ while ({state}.next()) "));
            insert(found.iterable.start, format!("yield* {state}.value({state}.isOpen || ["));
            insert(found.iterable.end, "])".to_owned());
            let error = format!("{handle}Error");
            insert(
                found.end,
                format!(" }} catch ({error}) {{ {state}.fail({error}); }} finally {{ yield* {state}.close(); }}"),
            );
            let keyword = blank_end(&self.source.text, found.keyword as usize + "for".len());
            let keyword = u32::try_from(keyword).unwrap_or(u32::MAX);
            edits.push(Edit { span: Span::new(keyword, keyword + 5), text: String::new() });
        }
        edits
    }

    fn finish(mut self, mut findings: Findings, syntax: &ModuleSyntax, loops: Vec<Edit>) -> (Record, EsModule) {
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
        for place in &syntax.awaits {
            self.suspend(*place);
        }
        self.edits.extend(loops);
        self.module.has_async_loop = syntax.has_for_await;
        self.module.is_async = !syntax.awaits.is_empty() || syntax.has_for_await;
        // Where several ends are inserted at one place, those of the declarations come last: they are around the others.
        self.edits.append(&mut declarations);
        self.edits.sort_by_key(|edit| edit.span);
        self.module.prelude = self.prelude();
        findings.requests.append(&mut findings.files);
        let record = Record {
            requests: findings.requests,
            uses: Uses::IMPORT | findings.uses & Uses::OF_ALL_MODULES,
            edits: self.edits,
            opaque: findings.templates,
            raw: findings.raw,
            ..Record::default()
        };
        (record, self.module)
    }

    /// What runs before the module's own text: the first two steps.
    fn prelude(&self) -> String {
        /// V8 limits the arguments of a call.
        const MOST_PAIRS: usize = 10_000;
        let handle = &self.module.handle;
        let calls = |method: &str, pairs: &[String]| -> String {
            pairs.chunks(MOST_PAIRS).map(|pairs| format!("{handle}.{method}({}); ", pairs.join(", "))).collect()
        };
        let environments = self.environments.iter();
        let environments =
            environments.map(|index| format!("const {handle}{index}All = {handle}.environment({index}); "));
        [
            calls("export", &self.getters),
            calls("exportAs", &self.renamed_getters),
            calls("importAs", &self.renamed_imports),
            "yield; ".to_owned(),
            self.namespaces.concat(),
            environments.collect(),
            "yield; ".to_owned(),
        ]
        .concat()
    }
}

/// A top-level `for await` (byte offsets).
struct AsyncLoop {
    /// Of its first label, or else of itself.
    start: u32,
    /// Of its `for`.
    keyword: u32,
    iterable: Span,
    end: u32,
}

/// Finds the top-level `for await` loops, inner ones first.
#[derive(Default)]
struct AsyncLoops {
    /// Where the labels of the statement begin that comes next.
    label: Option<u32>,
    found: Vec<AsyncLoop>,
}

impl Visit for AsyncLoops {
    noop_visit_type!();

    // Statements in functions and classes are not at the top.
    fn visit_expr(&mut self, _: &Expr) {}

    fn visit_function(&mut self, _: &Function) {}

    fn visit_class(&mut self, _: &Class) {}

    fn visit_stmt(&mut self, statement: &Stmt) {
        if !matches!(statement, Stmt::Labeled(_) | Stmt::ForOf(_)) {
            self.label = None;
        }
        statement.visit_children_with(self);
    }

    fn visit_labeled_stmt(&mut self, labeled: &LabeledStmt) {
        self.label = self.label.or(Some(labeled.span.lo.0));
        labeled.body.visit_with(self);
    }

    fn visit_for_of_stmt(&mut self, statement: &ForOfStmt) {
        let start = self.label.take().unwrap_or(statement.span.lo.0);
        statement.body.visit_with(self);
        if statement.is_await {
            self.found.push(AsyncLoop {
                start,
                keyword: statement.span.lo.0,
                iterable: span_of(statement.right.span()),
                end: statement.body.span().hi.0,
            });
        }
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

pub(super) fn export_name(name: &ModuleExportName) -> String {
    match name {
        ModuleExportName::Ident(ident) => ident.sym.to_string(),
        ModuleExportName::Str(text) => text.value.to_string_lossy().into_owned(),
    }
}

/// The line breaks of a text, and nothing else.
pub(super) fn line_breaks(text: &str) -> String {
    text.chars().filter(|character| matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}')).collect()
}

/// The names that a declaration binds, in source order.
pub(super) fn declared_names(declaration: &Decl) -> Vec<String> {
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
    let mut at = start as usize;
    loop {
        at = blank_end(text, at);
        match text[at..].chars().next() {
            Some(character) if character != '(' => at += character.len_utf8(),
            _ => return u32::try_from(at).unwrap_or(u32::MAX),
        }
    }
}

/// The end of the white space and comments at `at`.
pub(crate) fn blank_end(text: &str, mut at: usize) -> usize {
    loop {
        let rest = &text[at..];
        let trimmed = rest.trim_start_matches(|character: char| character.is_whitespace() || character == '\u{feff}');
        at += rest.len() - trimmed.len();
        at += match () {
            () if trimmed.starts_with("/*") => trimmed.find("*/").map_or(trimmed.len(), |end| end + 2),
            () if trimmed.starts_with("//") => {
                trimmed.find(['\n', '\r', '\u{2028}', '\u{2029}']).unwrap_or(trimmed.len())
            }
            () => return at,
        };
    }
}

/// Whether the name at `name` stands in `name.property` and the property is read or assigned to: not called, which would
/// pass the namespace as `this`, nor deleted. Where the text leaves a doubt, it is not.
fn is_property_access(text: &str, name: Span) -> bool {
    let before = text[..name.start as usize].trim_end();
    let is_in_parentheses = before.ends_with('(');
    let operator = before.trim_end_matches(|character: char| character == '(' || character.is_whitespace());
    if operator.ends_with("delete") || operator.ends_with("*/") {
        return false;
    }
    let dot = blank_end(text, name.end as usize);
    let start = match &text[dot..] {
        rest if rest.starts_with("?.") => dot + 2,
        rest if rest.starts_with('.') => dot + 1,
        _ => return false,
    };
    let start = blank_end(text, start);
    let is_part = |character: char| character.is_alphanumeric() || matches!(character, '_' | '$');
    let length = text[start..].find(|character| !is_part(character)).unwrap_or(text.len() - start);
    let mut after = blank_end(text, start + length);
    if is_in_parentheses && text[after..].starts_with(')') {
        after = blank_end(text, after + 1);
    }
    length > 0 && !is_call(&text[after..])
}

/// Whether what stands behind an expression calls it, or may do so.
fn is_call(text: &str) -> bool {
    let is_optional = text.strip_prefix("?.").is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphabetic()));
    is_optional || text.starts_with(['(', '`', '\\'])
}
