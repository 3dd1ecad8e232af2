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
#[derive(Debug, Clone)]
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

/// What a request asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// `import` of any kind.
    Import,
}

/// What a relative specifier is relative to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Base {
    /// The module's own directory.
    Module,
    /// The entry's directory: `require.main.require(…)`.
    Entry,
    /// A directory given by its path relative to the module's: `createRequire(__dirname + '/sub/x.js')`.
    Below(String),
}

/// Under which circumstances a request runs, from "always" to "its failure is expected".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guard {
    /// Whenever the module is evaluated.
    Always,
    /// In a branch, or behind a possible `return`.
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
        /// A direct `eval`, which sees everything.
        const EVAL = 1 << 4;
        /// `process.mainModule`.
        const MAIN_MODULE = 1 << 5;
        /// `import(…)`.
        const IMPORT = 1 << 6;
        /// Top-level `await` (ES modules only).
        const AWAIT = 1 << 7;
    }
}
