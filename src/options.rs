//! What the user asked for, checked and absolute: the only input of a build besides the files.

use std::path::PathBuf;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

/// Everything a build depends on besides the content of the files.
#[derive(Debug, Clone)]
pub struct Options {
    /// Absolute path of the module the program starts with.
    pub entry: PathBuf,
    /// Absolute path of the bundle to write, where it is known: it is never treated as an input.
    pub outfile: Option<PathBuf>,
    /// Absolute directory that paths in messages and `include` patterns are relative to.
    pub working_directory: PathBuf,
    /// Specifiers that stay `require` calls to the host.
    pub externals: Externals,
    /// Conditions of `exports` and `imports` that hold besides Node's own.
    pub conditions: Vec<String>,
    /// Files that are put into the bundle although no request names them.
    pub include: Vec<Pattern>,
    /// The source map, if one is wanted.
    pub source_map: Option<MapOptions>,
    /// What kind of file the bundle is.
    pub format: Format,
    /// Whether the texts of modules become short: white space, comments and the names of variables go, nothing else.
    pub minify: bool,
    /// Where an [`Format::Iife`] leaves what the entry exports.
    pub global_name: Option<GlobalName>,
}

/// What kind of file the bundle is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// A CommonJS module: a script for node.
    #[default]
    Cjs,
    /// An ES module for node, with the entry's exports as its own.
    Esm,
    /// A function that is called at once: a classic script for places without modules, safe inside a `<script>`.
    Iife,
}

/// A variable, or a property of one: `app`, `company.app`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlobalName(Vec<String>);

impl GlobalName {
    /// Reads identifiers with dots between them.
    ///
    /// # Errors
    ///
    /// A sentence about what is no identifier.
    pub fn parse(text: &str) -> Result<Self, String> {
        let parts: Vec<String> = text.split('.').map(str::to_owned).collect();
        let is_start = |character: char| character.is_alphabetic() || matches!(character, '_' | '$');
        let is_identifier = |part: &str| {
            part.starts_with(is_start)
                && part.chars().all(|character| is_start(character) || character.is_alphanumeric())
        };
        match parts.iter().find(|part| !is_identifier(part)) {
            Some(part) => Err(format!("'{text}' is no global name: '{part}' is no identifier")),
            None if RESERVED.contains(&&*parts[0]) => {
                Err(format!("'{text}' is no global name: a variable can't be called so"))
            }
            None => Ok(Self(parts)),
        }
    }

    /// The variable, and the properties behind it.
    pub fn parts(&self) -> &[String] {
        &self.0
    }
}

/// What can't be the name of a variable in a script (ECMA-262, 12.7.2 Keywords and Reserved Words).
const RESERVED: [&str; 37] = [
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "import",
    "in",
    "instanceof",
    "new",
    "null",
    "return",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "while",
    "with",
    "undefined",
];

impl Options {
    /// Options for bundling `entry` (absolute), all else at its default.
    pub fn new(entry: impl Into<PathBuf>) -> Self {
        let entry = entry.into();
        let working_directory = entry.parent().map(PathBuf::from).unwrap_or_default();
        Self {
            entry,
            outfile: None,
            working_directory,
            externals: Externals::default(),
            conditions: Vec::new(),
            include: Vec::new(),
            source_map: None,
            format: Format::default(),
            minify: false,
            global_name: None,
        }
    }
}

/// What the user wants of a source map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapOptions {
    /// Where it goes.
    pub place: MapPlace,
    /// Whether it contains the text of the sources.
    pub sources_content: bool,
    /// Its `sourceRoot`.
    pub source_root: Option<String>,
    /// Whether it leads through the maps that modules bring along.
    pub compose: bool,
    /// Whether map and bundle carry an identifier made from their content.
    pub debug_id: bool,
}

impl MapOptions {
    /// A map in this place, all else at its default.
    pub fn new(place: MapPlace) -> Self {
        Self { place, sources_content: true, source_root: None, compose: true, debug_id: false }
    }
}

/// Where the source map goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapPlace {
    /// To a file beside the bundle, which names it in its last line.
    Linked,
    /// Into the last line of the bundle.
    Inline,
    /// To a file beside the bundle, which does not mention it.
    External,
    /// Into the bundle, and to a file beside it.
    Both,
}

impl MapPlace {
    /// Whether there is a file for it.
    pub fn has_file(self) -> bool {
        self != Self::Inline
    }
}

/// A glob over absolute paths, split into the directory to walk and the pattern to match.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// The absolute directory that no wildcard precedes.
    pub directory: PathBuf,
    /// Matches absolute paths.
    pub glob: globset::GlobMatcher,
}

impl Pattern {
    /// Reads a glob (`*` within a name, `**` across directories, `?`, `[…]`, `{a,b}`) relative to `base`, which is absolute.
    ///
    /// # Errors
    ///
    /// The glob's syntax error, as a sentence.
    pub fn parse(glob: &str, base: &std::path::Path) -> Result<Self, String> {
        let is_wild = |name: &str| name.contains(['*', '?', '[', '{']);
        let fixed = glob.split('/').take_while(|name| !is_wild(name));
        let mut directory = base.to_path_buf();
        for name in fixed {
            match name {
                "" | "." => {}
                ".." => drop(directory.pop()),
                name => directory.push(name),
            }
        }
        let wild: Vec<&str> = glob.split('/').skip_while(|name| !is_wild(name)).collect();
        let mut full = globset::escape(&directory.to_string_lossy());
        if !wild.is_empty() {
            full.push('/');
            full.push_str(&wild.join("/"));
        }
        let glob = GlobBuilder::new(&full).literal_separator(true).build().map_err(|error| error.to_string())?;
        Ok(Self { directory, glob: glob.compile_matcher() })
    }
}

/// Which specifiers are left to the host's `require` at run time.
#[derive(Debug, Clone, Default)]
pub struct Externals {
    patterns: GlobSet,
    /// Whether one of them can fit a specifier that starts with a dot.
    fit_paths: bool,
    all_packages: bool,
}

impl Externals {
    /// Externals by name: `pkg` stands for the package and everything below it (`pkg/sub`), `pkg/*` and `@scope/*` are globs.
    /// `all_packages` makes every bare specifier external (`--packages=external`).
    ///
    /// # Errors
    ///
    /// The first glob that can't be read, with the reason.
    pub fn new(names: &[String], all_packages: bool) -> Result<Self, String> {
        let mut patterns = GlobSetBuilder::new();
        for name in names {
            let glob = |text: &str| GlobBuilder::new(text).build().map_err(|error| error.to_string());
            patterns.add(glob(name)?);
            if !name.contains('*') {
                patterns.add(glob(&format!("{name}/**"))?);
            }
        }
        let patterns = patterns.build().map_err(|error| error.to_string())?;
        let is_of_package = |name: &String| name.starts_with(|first: char| first == '@' || first.is_alphanumeric());
        Ok(Self { patterns, fit_paths: !names.iter().all(is_of_package), all_packages })
    }

    /// Whether `specifier`, as written in a request, is left to the host.
    pub fn contain(&self, specifier: &str) -> bool {
        let is_bare = !specifier.starts_with(['.', '/', '#']);
        // Most specifiers are paths, and few patterns are about these.
        let may_fit = self.fit_paths || !specifier.starts_with('.');
        (self.all_packages && is_bare) || may_fit && self.patterns.is_match(specifier)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn externals_match_packages_and_globs() {
        let externals = Externals::new(&["fsevents".into(), "@aws/*".into()], false).unwrap();
        let external = ["fsevents", "fsevents/lib/x.js", "@aws/s3", "@aws/s3/deep"];
        assert!(external.iter().all(|name| externals.contain(name)));
        assert!(["fsevents2", "aws", "./fsevents"].iter().all(|name| !externals.contain(name)));
        let all = Externals::new(&[], true).unwrap();
        assert!(all.contain("express") && !all.contain("./x") && !all.contain("/x") && !all.contain("#x"));
    }

    #[test]
    fn global_names_are_identifiers() {
        for name in ["app", "$.fn.app", "_x1.default", "größe"] {
            assert_eq!(GlobalName::parse(name).unwrap().parts().join("."), name);
        }
        for name in ["", ".", "a.", "1a", "a-b", "a;b", "class", "this.x", "a[0]", "a b"] {
            assert!(GlobalName::parse(name).is_err(), "{name}");
        }
    }

    #[test]
    fn include_patterns_know_where_to_walk() {
        let pattern = Pattern::parse("./locale/*.js", std::path::Path::new("/app")).unwrap();
        assert_eq!(pattern.directory, std::path::Path::new("/app/locale"));
        assert!(pattern.glob.is_match("/app/locale/de.js") && !pattern.glob.is_match("/app/locale/x/de.js"));
    }
}
