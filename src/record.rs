//! What a scan finds in one module: plain data with byte offsets, all that outlives the syntax tree.

use crate::source::Span;

/// One module as the later stages see it.
#[derive(Debug, Default)]
pub struct Record {
    /// What the module asks for, in source order.
    pub requests: Vec<Request>,
    /// Which of Node's names it uses in ways that the small runtime can't serve.
    pub uses: Uses,
    /// Changes to make to the text when it is written, sorted and disjoint.
    pub edits: Vec<Edit>,
    /// Its regular expressions and the texts of its templates, sorted and disjoint: where tokens can't be told from the
    /// bytes alone.
    pub opaque: Vec<Span>,
    /// The texts of templates that have a tag, which sees them as they are written.
    pub raw: Vec<Span>,
    /// The name that stands for `import` in the edited text, if the module is a script with `import(…)` in it.
    pub import_handle: Option<String>,
    /// What an `import` of this script can name.
    pub names: CommonJsNames,
    /// Whether V8 may refuse it, since it nests deep, or not all versions take its syntax: it must not take the rest of the
    /// bundle along. A script with an `import(…)` counts for the former only: see [`Graph::is_left_to_node`].
    ///
    /// [`Graph::is_left_to_node`]: crate::graph::Graph::is_left_to_node
    pub may_be_refused: bool,
}

impl Record {
    /// Adds edits that, at the place of others, are nearer to the text behind it where they start something, and to the text
    /// before it where they end something.
    pub fn edit_first(&mut self, edits: Vec<Edit>) {
        if !edits.is_empty() {
            self.edits.splice(0..0, edits);
            self.edits.sort_by_key(|edit| edit.span);
        }
    }

    /// Whether the module, whose text this is, changes node's loader and reads what that finds
    /// (`require.extensions['.js'] = …`).
    pub fn reads_texts(&self, text: &str) -> bool {
        let reads = || memchr::memmem::find(text.as_bytes(), b"readFile").is_some();
        self.uses.contains(Uses::HOOKS) && self.has_loader() && reads()
    }

    /// Whether the module has got hold of node's loader: by `require` as a value, or the module builtin.
    pub fn has_loader(&self) -> bool {
        self.uses.contains(Uses::REQUIRE) || self.requests.iter().any(Request::names_loader)
    }
}

/// The exports of a CommonJS module that can be seen from its text, as Node's cjs-module-lexer sees them.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct CommonJsNames {
    /// In order of appearance, each once.
    pub exports: Names,
    /// Specifiers of modules whose exports are passed on.
    pub reexports: Vec<String>,
}

/// A list of names, close together: generated modules have a hundred thousand of them, and all modules stay in memory.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Names {
    text: String,
    /// Where each ends, as a byte offset into the text.
    ends: Vec<u32>,
}

impl Names {
    /// Adds one at the end.
    pub fn push(&mut self, name: &str) {
        self.text.push_str(name);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// The names in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let name = &self.text[start..*end as usize];
            start = *end as usize;
            name
        })
    }

    /// Those that are wanted, in no more memory than they need.
    pub fn filtered<'a>(&'a self, mut is_wanted: impl FnMut(&'a str) -> bool) -> Self {
        let mut names = Self::default();
        self.iter().filter(|name| is_wanted(name)).for_each(|name| names.push(name));
        names.text.shrink_to_fit();
        names.ends.shrink_to_fit();
        names
    }
}

/// What the bundle needs to know of an ES module besides its edited text (ECMA-262, Source Text Module Records).
#[derive(Debug, Default)]
pub struct EsModule {
    /// The name of the runtime's handle in the edited text; with an index behind it, that of a dependency's exports.
    pub handle: String,
    /// What runs before the module's first line, on the same line as the wrapper.
    pub prelude: String,
    /// The distinct requests of its static imports in source order, as indices into the record's requests.
    pub dependencies: Vec<usize>,
    /// Names of exports whose value is a binding of the module.
    pub locals: Vec<String>,
    /// Exports that belong to another module.
    pub indirect: Vec<IndirectExport>,
    /// `export * from`, as indices into `dependencies`.
    pub stars: Vec<usize>,
    /// Names that it imports.
    pub imports: Vec<ImportedName>,
    /// `import * as`, as indices into `dependencies`.
    pub namespaces: Vec<usize>,
    /// Exports whose variables may get other values when the module has run.
    pub changing: Vec<String>,
    /// Further edits of its text, by which it tells when they do.
    pub updates: Vec<Edit>,
    /// Whether it has a top-level `await`.
    pub is_async: bool,
    /// Whether it has a top-level `for await`.
    pub has_async_loop: bool,
    /// Whether its `export … from` may name types, which nothing exports: it was TypeScript.
    pub may_export_types: bool,
}

/// `export { imported as exported } from …`.
#[derive(Debug, Clone)]
pub struct IndirectExport {
    /// The name it has here.
    pub exported: String,
    /// Index into the module's `dependencies`.
    pub dependency: usize,
    /// The name it has there; the namespace if `None`.
    pub imported: Option<String>,
    /// Where (byte offsets).
    pub span: Span,
}

/// A name that must be exported by a dependency.
#[derive(Debug, Clone)]
pub struct ImportedName {
    /// Index into the module's `dependencies`.
    pub dependency: usize,
    /// The name in the other module.
    pub name: String,
    /// Where it is imported (byte offsets).
    pub span: Span,
}

/// A replacement of a part of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty to insert.
    pub span: Span,
    /// What stands there instead.
    pub text: String,
}

/// One place where a module asks for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What is asked for.
    pub specifier: Specifier,
    /// The argument's (byte offsets).
    pub span: Span,
    /// How it is asked for.
    pub kind: RequestKind,
    /// Under which circumstances the request runs.
    pub guard: Guard,
    /// What relative specifiers are relative to.
    pub base: Base,
}

impl Request {
    /// Whether it is for the builtin that node's loader is.
    pub fn names_loader(&self) -> bool {
        matches!(&self.specifier, Specifier::Text(text) if matches!(&**text, "module" | "node:module"))
    }
}

/// What a request asks for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Specifier {
    /// A known text.
    Text(String),
    /// Text with unknown parts, each of them one gap between two of the texts: `require('./locale/' + name)` is
    /// `["./locale/", ""]`.
    Pattern(Vec<String>),
    /// Nothing about it is known.
    Unknown,
}

/// How a module is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestKind {
    /// `require(…)`: evaluates the module.
    Require,
    /// `require.resolve(…)`: only its name is wanted.
    Resolve,
    /// A string that may come to be required, in a module that lets `require` out of sight: nothing is missed if it
    /// leads nowhere.
    Guess,
    /// `import … from`, `export … from`: part of linking an ES module.
    Import,
    /// The same with `with { type: 'json' }`.
    ImportJson,
    /// The same by TypeScript, which needs no attribute for JSON and sees its properties as names.
    ImportJsonNames,
    /// `import(…)`: evaluates the module some time later.
    DynamicImport,
    /// A path made from the module's own place (`path.join(__dirname, 'x.txt')`): what lies there is a file or a folder to
    /// read, not a module.
    File,
    /// A path that a process or a thread may be started with.
    Start,
}

impl RequestKind {
    /// Whether it is resolved as `require` does.
    pub fn is_require(self) -> bool {
        matches!(self, Self::Require | Self::Resolve | Self::Guess)
    }

    /// Whether it is a path to a file, which is not resolved and may lead nowhere.
    pub fn is_path(self) -> bool {
        matches!(self, Self::File | Self::Start)
    }

    /// Whether it is resolved as `import` does.
    pub fn is_import(self) -> bool {
        matches!(self, Self::Import | Self::ImportJson | Self::ImportJsonNames | Self::DynamicImport)
    }

    /// Whether what it leads to must be JSON.
    pub fn is_import_of_json(self) -> bool {
        matches!(self, Self::ImportJson | Self::ImportJsonNames)
    }

    /// The same when it is not sure that it happens. A path that is only resolved may lead nowhere in any case.
    pub fn as_guess(self) -> Self {
        if self == Self::Require { Self::Guess } else { self }
    }
}

/// What a relative specifier is relative to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Base {
    /// The module's own directory.
    Module,
    /// The entry's directory: `require.main.require(…)`.
    Entry,
    /// A directory given by its path relative to the module's: `createRequire(__dirname + '/sub/x.js')`.
    Below(String),
    /// The directory of the file that this specifier leads to: `path.dirname(require.resolve('pkg/package.json'))`.
    Beside(String),
    /// The directory of the nearest `package.json`, from the module's own directory upwards.
    Package,
    /// The directory of each module that requires this one: `path.dirname(module.parent.filename)`.
    Importer,
    /// A directory that only the run knows: `createRequire(configFile)`.
    Anywhere,
}

/// Under which circumstances a request runs, from "always" to "its failure is expected".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guard {
    /// Whenever the module is evaluated.
    Always,
    /// In a branch, or behind a possible `return` or `process.exit()`.
    Branch,
    /// In a function.
    Function,
    /// In a `try` block with a `catch`.
    Try,
}

bitflags::bitflags! {
    /// Uses of Node's names that need more than the small runtime.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub struct Uses: u16 {
        /// `module` other than as `module.exports`.
        const MODULE = 1;
        /// `require` other than in a call with a known specifier.
        const REQUIRE = 1 << 1;
        /// `__filename` or `__dirname`.
        const PATHS = 1 << 2;
        /// `arguments` of the wrapper.
        const ARGUMENTS = 1 << 3;
        /// A call of `eval` by its name (a direct one), which sees everything.
        const EVAL = 1 << 4;
        /// `process.mainModule`.
        const MAIN_MODULE = 1 << 5;
        /// `import(…)`.
        const IMPORT = 1 << 6;
        /// What looks like a change of node's loader: `Module._load = …`.
        const HOOKS = 1 << 7;
        /// A question to `fs` about a path that is made of the module's place: `fs.readdirSync(__dirname)`.
        const QUESTIONS = 1 << 8;
        /// A change of node's loader that stands in for `require` itself: `Module.prototype.require = …`.
        const STAND_IN = 1 << 9;
        /// A look at the stack, call by call: `Error.prepareStackTrace = …`.
        const SITES = 1 << 10;
        /// What ES modules may do as well: the others are Node's names for CommonJS modules.
        const OF_ALL_MODULES = Self::HOOKS.bits() | Self::QUESTIONS.bits() | Self::STAND_IN.bits() | Self::SITES.bits();
    }
}

/// Whether a specifier names a builtin module of Node that starts processes or threads.
pub fn starts_others(specifier: &str) -> bool {
    let name = specifier.strip_prefix("node:").unwrap_or(specifier);
    matches!(name, "child_process" | "worker_threads" | "cluster")
}
