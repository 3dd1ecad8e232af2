//! TypeScript and JSX → JavaScript: a pure function of one text, before the scan.
//!
//! Types are made blank ([`blank`]): the JavaScript that is left stands where it stood. A module with more than types
//! (enums, namespaces, decorators, JSX and so on) is transformed and printed by swc, and each of its tokens knows where it
//! comes from. Either way the result is scanned like any other module.
//!
//! - `blank`, `class`: which parts of a text are types
//! - `names`: which names of a module are types
//! - `text`: blank text, and signs that are no nodes
//! - `print`: the other way, through swc's transforms. What they do not do, or do otherwise than TypeScript's compiler: `enums`
//!   with `constants`, `decorators` with `decorated` and `metadata`, `fields`, `namespaces`, `elements`

mod blank;
mod class;
mod constants;
mod decorated;
mod decorators;
mod elements;
mod enums;
mod fields;
mod metadata;
mod names;
mod namespaces;
mod print;
#[cfg(test)]
mod tests;
mod text;

use swc_core::common::BytePos;
use swc_core::common::comments::Comments;
use swc_core::ecma::ast::{EsVersion, ModuleDecl, ModuleItem, Program, Stmt};
use swc_core::ecma::parser::error::Error;
use swc_core::ecma::parser::{EsSyntax, Lexer, Parser, StringInput, Syntax, TsSyntax};

use crate::scan::{self, Format, STACK_BYTES, SyntaxError};
use crate::source::{Point, Source};

/// What a text is written in besides JavaScript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// TypeScript.
    pub has_types: bool,
    /// JSX.
    pub has_jsx: bool,
}

/// What a `tsconfig.json` says about how its files are compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// `verbatimModuleSyntax`: an import goes only if it says itself that it is one of a type.
    pub verbatim_module_syntax: bool,
    /// `useDefineForClassFields`: a field is defined on the object, not assigned to it.
    pub defines_class_fields: bool,
    /// `experimentalDecorators`: decorators are those that TypeScript had before the language.
    pub experimental_decorators: bool,
    /// `emitDecoratorMetadata`: they see types.
    pub emit_decorator_metadata: bool,
    /// `strictNullChecks`: in those types, `undefined` and `null` count.
    pub strict_null_checks: bool,
    /// What JSX becomes.
    pub jsx: Jsx,
}

/// What JSX becomes. Comments in a file (`@jsx`, `@jsxFrag`, `@jsxRuntime`, `@jsxImportSource`) have the last word.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Jsx {
    /// Calls of functions that are imported for them, not of those of a global `React`.
    pub is_automatic: bool,
    /// `jsxFactory`.
    pub factory: Option<String>,
    /// `jsxFragmentFactory`.
    pub fragment_factory: Option<String>,
    /// `jsxImportSource`.
    pub import_source: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            verbatim_module_syntax: false,
            defines_class_fields: true,
            experimental_decorators: false,
            emit_decorator_metadata: false,
            strict_null_checks: false,
            jsx: Jsx::default(),
        }
    }
}

/// The JavaScript that was made of a text.
#[derive(Debug)]
pub struct Transpiled {
    /// The text and where its tokens come from (see [`crate::source::Original`]); `None` where it was JavaScript already.
    pub made: Option<(String, Vec<Point>)>,
    /// How the text is to be read.
    pub format: Format,
    /// Whether imports that nothing mentions are still in it, and mean nothing.
    pub drops_unused_imports: bool,
}

/// Makes JavaScript of a module in some dialect, on a thread with a stack of [`STACK_BYTES`].
///
/// # Errors
///
/// The first syntax error.
pub fn transpile(
    source: &Source,
    dialect: Dialect,
    format: Format,
    settings: &Settings,
) -> Result<Transpiled, SyntaxError> {
    scan::on_deep_stack(&source.text, STACK_BYTES, || {
        let program = parse(&source.text, dialect, format, BytePos(0), None)?;
        let has_es_syntax = is_es_module(&program);
        let format = match format {
            Format::Detect => detected(&program, has_es_syntax, dialect),
            known => known,
        };
        let to_common_js = dialect.has_types && format == Format::CommonJs && has_es_syntax;
        let blanked = if to_common_js { None } else { blank::blank(&source.text, &program, settings) };
        if let Some(text) = blanked {
            let made = (text != source.text).then_some((text, Vec::new()));
            let drops_unused_imports = dialect.has_types && !settings.verbatim_module_syntax;
            return Ok(Transpiled { made, format, drops_unused_imports });
        }
        let made = print::print(&source.text, dialect, format, settings, to_common_js)?;
        Ok(Transpiled { made: Some(made), format, drops_unused_imports: false })
    })
}

/// How a text is to be read whose package does not say it. TypeScript is an ES module if it says `import` or `export`; but
/// where it also uses what only CommonJS has, it was written to be compiled to that.
fn detected(program: &Program, has_es_syntax: bool, dialect: Dialect) -> Format {
    let has_assignments = dialect.has_types
        && has_item(program, |declaration| match declaration {
            ModuleDecl::TsImportEquals(import) => import.module_ref.is_ts_external_module_ref() && !import.is_type_only,
            ModuleDecl::TsExportAssignment(_) => true,
            _ => false,
        });
    if has_assignments || (has_es_syntax && dialect.has_types && mentions_common_js(program)) {
        Format::CommonJs
    } else if has_es_syntax {
        Format::Module
    } else {
        Format::Detect
    }
}

fn mentions_common_js(program: &Program) -> bool {
    let is_value = |item: &&ModuleItem| match item {
        ModuleItem::Stmt(Stmt::Decl(declaration)) => !names::is_type_declaration(declaration),
        _ => true,
    };
    program.as_module().is_some_and(|module| scan::mentions_common_js(module.body.iter().filter(is_value)))
}

fn has_item(program: &Program, is_it: impl Fn(&ModuleDecl) -> bool) -> bool {
    let is_it = |item: &ModuleItem| matches!(item, ModuleItem::ModuleDecl(declaration) if is_it(declaration));
    program.as_module().is_some_and(|module| module.body.iter().any(is_it))
}

/// Whether a program is an ES module by its syntax, that of its types included.
fn is_es_module(program: &Program) -> bool {
    has_item(program, |declaration| match declaration {
        ModuleDecl::TsImportEquals(import) => import.is_export,
        ModuleDecl::TsExportAssignment(_) | ModuleDecl::TsNamespaceExport(_) => false,
        _ => true,
    })
}

fn syntax(dialect: Dialect) -> Syntax {
    if dialect.has_types {
        Syntax::Typescript(TsSyntax { tsx: dialect.has_jsx, decorators: true, ..TsSyntax::default() })
    } else {
        let jsx = dialect.has_jsx;
        Syntax::Es(EsSyntax { jsx, import_attributes: true, explicit_resource_management: true, ..EsSyntax::default() })
    }
}

/// Parses a text whose first byte is at the position `start`.
fn parse(
    text: &str,
    dialect: Dialect,
    format: Format,
    start: BytePos,
    comments: Option<&dyn Comments>,
) -> Result<Program, SyntaxError> {
    let end = BytePos(start.0 + u32::try_from(text.len()).unwrap_or(u32::MAX));
    let attempt = |parse: fn(&mut Parser<Lexer<'_>>) -> Result<Program, Error>| {
        let input = StringInput::new(text, start, end);
        let mut parser = Parser::new_from(Lexer::new(syntax(dialect), EsVersion::latest(), input, comments));
        let program = parse(&mut parser)?;
        match parser.take_errors().into_iter().find(|error| !is_decided_elsewhere(error)) {
            Some(error) => Err(error),
            None => Ok(program),
        }
    };
    #[expect(clippy::redundant_closure_for_method_calls, reason = "a path to the method is for one lifetime only")]
    let program = match format {
        Format::Module => attempt(|parser| parser.parse_module().map(Program::Module)),
        // Only a function's body, such as a CommonJS module is, has a `return` at its top.
        Format::CommonJs | Format::Detect => attempt(|parser| parser.parse_program())
            .or_else(|error| attempt(|parser| parser.parse_commonjs().map(Program::Script)).map_err(|_| error)),
    };
    program.map_err(scan::syntax_error)
}

/// Whether an error that the parser went on after is the scan's business, or the type checker's: of TypeScript's own numbers,
/// those below 2000 are about syntax.
fn is_decided_elsewhere(error: &Error) -> bool {
    let kind = format!("{:?}", error.kind());
    let number = kind.strip_prefix("TS").and_then(|number| number.parse::<u32>().ok());
    number.is_some_and(|number| number >= 2000) || scan::is_decided_later(error)
}
