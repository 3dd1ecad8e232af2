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

/// A part of [`Runtime::Node`] that not every program needs: one function expression as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The name of its file, below `src`.
    pub file: &'static str,
    /// The source.
    pub source: &'static str,
}

/// For ES modules and `import()`.
pub const ES_MODULES: Part = Part { file: "runtime/esm.js", source: include_str!("runtime/esm.js") };

/// For files that the program reads.
pub const FILES: Part = Part { file: "runtime/files.js", source: include_str!("runtime/files.js") };

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
        for source in [Runtime::Small.source(), Runtime::Node.source(), ES_MODULES.source, FILES.source] {
            let shipped = shipped(source);
            assert!(shipped.starts_with("(function ("), "{shipped}");
            assert!(shipped.ends_with("})"), "{shipped}");
            assert!(!shipped.contains("// ") && !shipped.contains("\n\n"));
        }
    }
}
