//! A source-to-source bundler for CommonJS: one file that behaves exactly as `node entry.js` does.
//!
//! ```text
//! Options + FileSystem ──crawl──▶ Graph ──link──▶ Plan ──emit──▶ Output ──▶ written by the caller
//!                          │ transpile(Source) → text, if it is TypeScript or JSX
//!                          │ scan(Source) → Record
//!                          └ resolve(specifier, directory) → Target
//! ```
//!
//! The bundle is a CommonJS module, an ES module, or a script that calls one function ([`Format`]).
//!
//! A file named by a verb is a stage; every other file is a noun that the stages pass along. What holds throughout:
//!
//! - **Files that a program reads** by a path made of its modules' places are rows of the bundle like its modules.
//! - **No re-printing.** A module is its own text plus a short list of edits, inside Node's wrapper function. Only what can't be
//!   edited into JavaScript, such as JSX and enums, is printed, before all else sees it. Minifying is more edits.
//! - **The syntax tree leaves no folder but `scan`, `minify`, which it calls, and `transpile`**, petgraph no file but `graph.rs`.
//! - **What is decided is decided in `link`**; `emit` only writes.
//! - **Nothing here prints, exits, or panics on input**, and all reading goes through [`FileSystem`].
//! - **The output depends on the input files and the options alone**: not on thread timing, the place of the tree or time.

mod assets;
mod builtins;
mod crawl;
mod debug_id;
mod diagnostic;
mod emit;
mod exports;
mod frame;
mod fs;
#[cfg(any(test, feature = "fuzzing"))]
#[doc(hidden)]
pub mod fuzzing;
mod graph;
mod json;
mod lines;
mod link;
mod literal;
mod map;
mod mappings;
mod markup;
mod minify;
mod options;
mod paths;
mod reach;
mod record;
mod relocate;
mod resolve;
mod runtime;
mod scan;
mod source;
mod transpile;
mod url;
mod view;

use std::io::{self, Write};
use std::sync::Arc;

pub use diagnostic::{Code, Diagnostic, Diagnostics, Location, Severity};
pub use fs::{Disk, FileKind, FileSystem, MAX_FILE_BYTES, Memory};
pub use options::{Externals, Format, GlobalName, MapOptions, MapPlace, Options, Pattern};

use graph::{Graph, ModuleId};

/// A finished bundle. Its text lies in the sources until it is written.
#[derive(Debug)]
pub struct Output {
    graph: Graph,
    plan: link::Plan,
    code: emit::Code,
    map: Option<map::Map>,
}

impl Output {
    /// Writes the bundle's text.
    ///
    /// # Errors
    ///
    /// Those of `to`.
    pub fn write_code(&self, to: &mut dyn Write) -> io::Result<()> {
        self.code.write(&self.graph, to)?;
        self.map.as_ref().map_or(Ok(()), |map| map.write_links(&self.graph, to))
    }

    /// Whether there is a source map that belongs into a file beside the bundle, named like it with `.map` behind.
    pub fn has_map_file(&self) -> bool {
        self.map.as_ref().is_some_and(|map| map.options().place.has_file())
    }

    /// Writes the source map, if there is one.
    ///
    /// # Errors
    ///
    /// Those of `to`.
    pub fn write_map(&self, to: &mut dyn Write) -> io::Result<()> {
        self.map.as_ref().map_or(Ok(()), |map| map.write(&self.graph, to))
    }

    /// The absolute paths of all files that went into it, in the order of discovery.
    pub fn inputs(&self) -> impl Iterator<Item = &std::path::Path> {
        self.graph.modules().map(|(_, module)| &*module.source.path)
    }

    /// Whether the entry starts with `#!`, so that the bundle is a program of its own.
    pub fn is_executable(&self) -> bool {
        self.graph.module(ModuleId::ENTRY).source.hashbang().is_some()
    }
}

/// Bundles the program that starts with `options.entry`.
///
/// The output is `None` exactly where the diagnostics hold an error. The files are shared with the resolver's cache, hence
/// the [`Arc`].
///
/// ```
/// use std::sync::Arc;
/// let files = cjsbundle::Memory::new([("/app/entry.js", "require('./b')"), ("/app/b.js", "exports.b = 1")]);
/// let (output, diagnostics) = cjsbundle::bundle(&cjsbundle::Options::new("/app/entry.js"), Arc::new(files));
/// assert!(!diagnostics.has_errors());
/// let mut code = Vec::new();
/// output.unwrap().write_code(&mut code).unwrap();
/// assert!(String::from_utf8(code).unwrap().contains("exports.b = 1"));
/// ```
#[expect(clippy::needless_pass_by_value, reason = "the files are shared from here on")]
pub fn bundle(options: &Options, files: Arc<dyn FileSystem>) -> (Option<Output>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let output = crawl::crawl(options, &files, &mut diagnostics).and_then(|graph| {
        let plan = link::link(&graph, options, &mut diagnostics);
        let mut code = emit::emit(&graph, &plan);
        let places = code.take_places();
        let join = |wanted| map::Map::join(&graph, places, wanted, options, files.as_ref());
        let map = options.source_map.as_ref().map(join);
        (!diagnostics.has_errors()).then(|| Output { graph, plan, code, map }.identified())
    });
    (output, diagnostics)
}

impl Output {
    /// With the identifier that was asked for, which depends on all of the output.
    fn identified(mut self) -> Self {
        if self.map.as_ref().is_some_and(|map| map.options().debug_id) {
            let id = debug_id::debug_id(|to| self.write_code(to).and_then(|()| self.write_map(to)));
            self.map.iter_mut().for_each(|map| map.set_debug_id(id.clone()));
        }
        self
    }

    /// The modules and what each requests, as one JSON document.
    pub fn graph_json(&self) -> String {
        serde_json::to_string_pretty(&view::graph(&self.graph)).unwrap_or_default()
    }

    /// The order of the modules and the runtime, as one JSON document.
    pub fn plan_json(&self) -> String {
        serde_json::to_string_pretty(&view::plan(&self.graph, &self.plan)).unwrap_or_default()
    }
}
