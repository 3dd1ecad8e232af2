//! The JavaScript that goes into every bundle: which of `runtime/*.js` a plan needs.

/// The runtime a bundle starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Runtime {
    /// `require` of known specifiers and `module.exports`, nothing else: a few hundred bytes.
    Small,
    /// Node's own loader, with the bundle as one more place to look in.
    Node,
}

impl Runtime {
    /// The source: one function expression, which the bundle calls.
    pub fn source(self) -> &'static str {
        match self {
            Self::Small => include_str!("runtime/small.js"),
            Self::Node => include_str!("runtime/node.js"),
        }
    }

    /// The name of that file, below `src`.
    pub fn file(self) -> &'static str {
        match self {
            Self::Small => "runtime/small.js",
            Self::Node => "runtime/node.js",
        }
    }
}

/// What [`Runtime::Node`] needs besides where a program has ES modules or `import()`: one function expression as well.
pub const ES_MODULES: &str = include_str!("runtime/esm.js");

/// What that needs to evaluate them.
pub const EVALUATION: &str = include_str!("runtime/evaluation.js");

/// The same to find what they export.
pub const EXPORTS: &str = include_str!("runtime/exports.js");

/// The same for namespace objects.
pub const NAMESPACES: &str = include_str!("runtime/namespace.js");

/// The same for the entry.
pub const ENTRY: &str = include_str!("runtime/entry.js");

/// The same for top-level `for await` loops.
pub const LOOPS: &str = include_str!("runtime/loops.js");

/// The same for files that the program reads.
pub const FILES: &str = include_str!("runtime/files.js");

/// The same for modules that are started as processes or threads of their own.
pub const STARTS: &str = include_str!("runtime/starts.js");

/// The same for modules that look at the stack: one function expression, and the list of lines that it takes.
pub const SITES: &str = include_str!("runtime/sites.js");

/// What stands for the place of the bundle file where that is no CommonJS module, for [`Runtime::Node`]: one function
/// expression as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// The bundle is an ES module.
    Module,
    /// The bundle runs where there are no modules.
    Page,
}

impl Stand {
    /// The source.
    pub fn source(self) -> &'static str {
        match self {
            Self::Module => include_str!("runtime/module.js"),
            Self::Page => include_str!("runtime/page.js"),
        }
    }

    /// The name of that file, below `src`.
    pub fn file(self) -> &'static str {
        match self {
            Self::Module => "runtime/module.js",
            Self::Page => "runtime/page.js",
        }
    }
}

/// A source as it is shipped: without its comments (which stand on lines of their own), blank lines and indentation.
pub fn shipped(source: &str) -> String {
    let lines = source.lines().map(str::trim_start);
    let code = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_source_has_no_comments() {
        let stands = [Stand::Module, Stand::Page].map(Stand::source);
        let parts = [
            Runtime::Small.source(),
            Runtime::Node.source(),
            ES_MODULES,
            EVALUATION,
            EXPORTS,
            NAMESPACES,
            ENTRY,
            LOOPS,
            FILES,
            STARTS,
            SITES,
        ];
        for source in parts.into_iter().chain(stands) {
            let shipped = shipped(source);
            assert!(shipped.starts_with("(function ("), "{shipped}");
            assert!(shipped.ends_with("})"), "{shipped}");
            assert!(!shipped.contains("// ") && !shipped.contains("\n\n"));
        }
    }
}
