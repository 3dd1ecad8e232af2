//! The way of modules with more than types: through swc's transforms and its printer, each token with the place it comes from.

use std::sync::{Arc, Mutex, PoisonError};

use swc_core::common::comments::SingleThreadedComments;
use swc_core::common::errors::{DiagnosticBuilder, Emitter as ReportTo, HANDLER, Handler};
use swc_core::common::sync::Lrc;
use swc_core::common::{BytePos, FileName, GLOBALS, Globals, LineCol, Mark, SourceMap};
use swc_core::ecma::ast::{AutoAccessor, Class, Decorator, EsVersion, Module, ModuleItem, Pass, Program, Script};
use swc_core::ecma::codegen::text_writer::JsWriter;
use swc_core::ecma::codegen::{Config as PrintConfig, Emitter};
use swc_core::ecma::transforms::base::fixer::fixer;
use swc_core::ecma::transforms::base::helpers::{HELPERS, Helpers, inject_helpers};
use swc_core::ecma::transforms::base::hygiene::hygiene;
use swc_core::ecma::transforms::base::resolver;
use swc_core::ecma::transforms::module::common_js::{Config as CommonJsConfig, FeatureFlag, common_js};
use swc_core::ecma::transforms::module::path::Resolver;
use swc_core::ecma::transforms::proposal::decorator_2023_11::decorator_2023_11;
use swc_core::ecma::transforms::react::{Options as JsxOptions, Runtime, react};
use swc_core::ecma::transforms::typescript::{
    Config as TypesConfig, TsImportExportAssignConfig, TsxConfig, tsx, typescript,
};
use swc_core::ecma::visit::{Visit, VisitWith};

use super::decorators::{Metadata, legacy_decorators};
use super::elements::complete_elements;
use super::enums::fill_enums;
use super::fields::assign_fields;
use super::namespaces::merge_namespaces;
use super::{Dialect, Settings, parse};
use crate::scan::{Format, SyntaxError};
use crate::source::{Point, Span};

/// One module on its way.
struct Printing<'a> {
    text: &'a str,
    dialect: Dialect,
    settings: &'a Settings,
    comments: SingleThreadedComments,
    map: Lrc<SourceMap>,
    format: Format,
    /// Of names that the module does not declare.
    unresolved: Mark,
    /// Of names that it declares at its top.
    top_level: Mark,
}

/// What the transforms have to say about a program: message and place.
type Reports = Arc<Mutex<Vec<SyntaxError>>>;

/// Transforms and prints a module. `to_common_js`: its imports and exports become those of CommonJS.
///
/// # Errors
///
/// The first syntax error, or what a transform can't do.
pub(super) fn print(
    text: &str,
    dialect: Dialect,
    format: Format,
    settings: &Settings,
    to_common_js: bool,
) -> Result<(String, Vec<Point>), SyntaxError> {
    let reports = Reports::default();
    let handler = Handler::with_emitter(true, false, Box::new(Collector(Arc::clone(&reports))));
    let printed = GLOBALS.set(&Globals::new(), || {
        HANDLER.set(&handler, || {
            HELPERS.set(&Helpers::new(false), || {
                let map = Lrc::new(SourceMap::default());
                let file = map.new_source_file(Lrc::new(FileName::Anon), text.to_owned());
                let comments = SingleThreadedComments::default();
                let program = parse(text, dialect, format, file.start_pos, Some(&comments))?;
                Heritage::check(&program, file.start_pos)?;
                let mut program = Program::Module(as_module(program));
                let (unresolved, top_level) = (Mark::new(), Mark::new());
                let printing = Printing { text, dialect, settings, comments, map, format, unresolved, top_level };
                printing.transform(&mut program, to_common_js);
                Ok(printing.print(&program, file.start_pos))
            })
        })
    });
    let first = reports.lock().unwrap_or_else(PoisonError::into_inner).first().cloned();
    first.map_or(printed, Err)
}

impl Printing<'_> {
    fn transform(&self, program: &mut Program, to_common_js: bool) {
        let Self { dialect, settings, unresolved, top_level, .. } = *self;
        let is_typed = dialect.has_types;
        // The pass for them rewrites other classes as well, which it need not.
        let has_decorators = HasDecorators::in_program(program);
        let was_script = !has_imports_or_exports(program);
        let mut run = |pass: &mut dyn Pass| pass.process(program);
        run(&mut resolver(unresolved, top_level, is_typed));
        if is_typed {
            if has_decorators && settings.experimental_decorators {
                let metadata = settings.emit_decorator_metadata.then_some(Metadata {
                    is_strict: settings.strict_null_checks,
                    imports_namespaces: !to_common_js && !settings.verbatim_module_syntax,
                });
                run(&mut legacy_decorators(unresolved, metadata));
            }
            run(&mut fill_enums(unresolved));
            run(&mut merge_namespaces(unresolved, top_level));
            if has_decorators {
                // What is left of them are `accessor`s if they are the old ones.
                run(&mut decorator_2023_11());
            }
            run(&mut *self.types());
        }
        if dialect.has_jsx {
            run(&mut complete_elements(settings.jsx.is_automatic));
            run(&mut self.jsx());
        }
        if is_typed && !settings.defines_class_fields {
            run(&mut assign_fields());
        }
        // The functions that JSX calls are imported.
        let has_new_imports = was_script && self.format != Format::Module && has_imports_or_exports(program);
        let mut run = |pass: &mut dyn Pass| pass.process(program);
        if to_common_js || has_new_imports {
            // What `import()` loads may be an ES module that waits.
            let config = CommonJsConfig {
                export_interop_annotation: Some(true),
                ignore_dynamic: true,
                allow_top_level_this: true,
                strict_mode: to_common_js,
                ..CommonJsConfig::default()
            };
            let features = FeatureFlag { support_block_scoping: true, support_arrow: true };
            run(&mut common_js(Resolver::Default, unresolved, config, features));
        }
        run(&mut inject_helpers(unresolved));
        run(&mut hygiene());
        run(&mut fixer(Some(&self.comments)));
    }

    fn types(&self) -> Box<dyn Pass> {
        let import_export_assign_config = match self.format {
            Format::Module => TsImportExportAssignConfig::NodeNext,
            Format::CommonJs | Format::Detect => TsImportExportAssignConfig::Classic,
        };
        let config = TypesConfig {
            verbatim_module_syntax: self.settings.verbatim_module_syntax,
            native_class_properties: self.settings.defines_class_fields,
            import_export_assign_config,
            no_empty_export: true,
            ..TypesConfig::default()
        };
        if !self.dialect.has_jsx || self.is_automatic() {
            return Box::new(typescript(config, self.unresolved, self.top_level));
        }
        // The factories are mentioned by what JSX becomes.
        let jsx = &self.settings.jsx;
        let factories = TsxConfig {
            pragma: jsx.factory.clone().map(Into::into),
            pragma_frag: jsx.fragment_factory.clone().map(Into::into),
        };
        let (map, comments) = (Lrc::clone(&self.map), self.comments.clone());
        Box::new(tsx(map, config, factories, comments, self.unresolved, self.top_level))
    }

    fn is_automatic(&self) -> bool {
        self.settings.jsx.is_automatic
    }

    fn jsx(&self) -> impl Pass {
        let jsx = &self.settings.jsx;
        let runtime = if jsx.is_automatic { Runtime::Automatic } else { Runtime::Classic };
        // What the other runtime knows nothing of is an error to it.
        let options = if jsx.is_automatic {
            JsxOptions { import_source: jsx.import_source.clone().map(Into::into), ..JsxOptions::default() }
        } else {
            let pragma = jsx.factory.clone().map(Into::into);
            let pragma_frag = jsx.fragment_factory.clone().map(Into::into);
            JsxOptions { pragma, pragma_frag, ..JsxOptions::default() }
        };
        let options = JsxOptions { runtime: Some(runtime), throw_if_namespace: Some(false), ..options };
        let (map, comments) = (Lrc::clone(&self.map), Some(self.comments.clone()));
        react(map, comments, options, self.top_level, self.unresolved)
    }

    fn print(&self, program: &Program, start: BytePos) -> (String, Vec<Point>) {
        let mut bytes = Vec::with_capacity(self.text.len());
        let mut places = Vec::new();
        let writer = JsWriter::new(Lrc::clone(&self.map), "\n", &mut bytes, Some(&mut places));
        let mut emitter = Emitter {
            cfg: PrintConfig::default().with_target(EsVersion::EsNext),
            cm: Lrc::clone(&self.map),
            comments: Some(&self.comments),
            wr: writer,
        };
        // Writing to memory does not fail.
        let _ = emitter.emit_program(program);
        drop(emitter);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let points = points(&text, &places, start, self.text.len());
        (text, points)
    }
}

/// Some transforms do all they should in modules only.
fn as_module(program: Program) -> Module {
    match program {
        Program::Module(module) => module,
        Program::Script(Script { span, body, shebang }) => {
            Module { span, body: body.into_iter().map(ModuleItem::Stmt).collect(), shebang }
        }
    }
}

fn has_imports_or_exports(program: &Program) -> bool {
    program.as_module().is_some_and(|module| module.body.iter().any(ModuleItem::is_module_decl))
}

/// How many classes may extend each other in one expression. swc's transforms take twice as long for each one more.
const MAX_HERITAGE: usize = 16;

/// Looks for classes that stand behind the `extends` of others.
#[derive(Default)]
struct Heritage {
    depth: usize,
    /// Where they are too many.
    too_deep: Option<BytePos>,
}

impl Heritage {
    fn check(program: &Program, start: BytePos) -> Result<(), SyntaxError> {
        let mut heritage = Self::default();
        program.visit_with(&mut heritage);
        let Some(at) = heritage.too_deep else { return Ok(()) };
        let at = at.0.saturating_sub(start.0);
        let message = "Too many classes extend each other in one expression to be transformed".to_owned();
        Err(SyntaxError { message, span: Span::new(at, at + 1) })
    }
}

impl Visit for Heritage {
    fn visit_class(&mut self, class: &Class) {
        self.depth += 1;
        if self.depth > MAX_HERITAGE {
            self.too_deep.get_or_insert(class.span.lo);
        }
        class.super_class.visit_with(self);
        self.depth -= 1;
        let outer = std::mem::take(&mut self.depth);
        class.body.visit_with(self);
        self.depth = outer;
    }
}

/// Looks for decorators, and for fields that are made by the same transform.
#[derive(Default)]
struct HasDecorators(bool);

impl HasDecorators {
    fn in_program(program: &Program) -> bool {
        let mut finder = Self::default();
        program.visit_with(&mut finder);
        finder.0
    }
}

impl Visit for HasDecorators {
    fn visit_decorator(&mut self, _: &Decorator) {
        self.0 = true;
    }

    fn visit_auto_accessor(&mut self, _: &AutoAccessor) {
        self.0 = true;
    }
}

/// The printer's places as byte offsets. It counts lines and UTF-16 units, in order.
fn points(text: &str, places: &[(BytePos, LineCol)], start: BytePos, length: usize) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::with_capacity(places.len());
    let mut lines = text.split_inclusive('\n');
    let (mut line, mut number, mut line_start) = (lines.next().unwrap_or_default(), 0, 0);
    for (origin, at) in places {
        while number < at.line {
            line_start += line.len();
            line = lines.next().unwrap_or_default();
            number += 1;
        }
        let made = u32::try_from(line_start + byte_of_unit(line, at.col as usize)).unwrap_or(u32::MAX);
        let original = origin.0.checked_sub(start.0).filter(|original| (*original as usize) <= length);
        let is_behind = points.last().is_none_or(|last| last.made < made);
        if let Some(original) = original.filter(|_| is_behind) {
            points.push(Point { made, original });
        }
    }
    points
}

/// The byte offset of the n-th UTF-16 unit in a line.
fn byte_of_unit(line: &str, unit: usize) -> usize {
    if line.is_ascii() {
        return unit.min(line.len());
    }
    let mut units = 0;
    let found = line.char_indices().find(|(_, character)| {
        let is_there = units >= unit;
        units += character.len_utf16();
        is_there
    });
    found.map_or(line.len(), |(at, _)| at)
}

/// Takes what the transforms report.
struct Collector(Reports);

impl ReportTo for Collector {
    fn emit(&mut self, report: &mut DiagnosticBuilder<'_>) {
        let message = report.message();
        let span = report.span.primary_span().map_or_else(Span::default, |span| {
            // The text starts at position 1.
            Span::new(span.lo.0.saturating_sub(1), span.hi.0.saturating_sub(1))
        });
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(SyntaxError { message, span });
    }
}
