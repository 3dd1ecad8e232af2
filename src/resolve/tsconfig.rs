//! A `tsconfig.json`, with those it extends: how the files beside and below it are compiled, and what their requests mean
//! (TypeScript docs, "TSConfig Reference").

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::places::Places;
use super::refusal::Base;
use super::targets::{Found, Resolution, package_name};
use crate::json::{json_error, without_comments};
use crate::paths::{joined, normalized};
use crate::scan::SyntaxError;
use crate::source::{Source, Span};
use crate::transpile::{Jsx, Settings};

/// How many files may extend each other: more are a circle.
const MAX_EXTENDS: usize = 32;

/// What a `tsconfig.json` says.
#[derive(Debug, Default)]
pub struct TsConfig {
    /// How files are compiled.
    pub settings: Settings,
    /// What is wrong with it, or with one it extends.
    pub problems: Vec<ConfigProblem>,
    /// `baseUrl`, absolute.
    pub(super) base_url: Option<PathBuf>,
    /// `paths`: patterns, and the absolute paths that they lead to, each with at most one `*`.
    pub(super) paths: Vec<(String, Vec<String>)>,
}

/// Something wrong with a `tsconfig.json`.
#[derive(Debug)]
pub struct ConfigProblem {
    /// The file.
    pub source: Source,
    /// What and where.
    pub error: SyntaxError,
    /// Whether nothing at all is known about it.
    pub is_fatal: bool,
}

/// The options of one file and those it extends, not yet read; paths are absolute.
#[derive(Default)]
struct Raw {
    options: Map<String, Value>,
    /// The directory of the file that has the `paths`.
    paths_directory: PathBuf,
}

/// Reads one `tsconfig.json` after the other.
struct Reader<'a> {
    places: &'a Places,
    /// The directory of the file that it began with.
    directory: PathBuf,
    problems: Vec<ConfigProblem>,
}

impl TsConfig {
    /// Reads the file at `path`, which has these bytes.
    pub(super) fn read(path: &Path, bytes: Vec<u8>, places: &Places) -> Self {
        let directory = path.parent().unwrap_or(path).to_path_buf();
        let mut reader = Reader { places, directory, problems: Vec::new() };
        let raw = reader.raw(path, bytes, 0);
        let base_url = raw.options.get("baseUrl").and_then(Value::as_str).map(PathBuf::from);
        let base = base_url.clone().unwrap_or_else(|| raw.paths_directory.clone());
        let paths = raw.options.get("paths").and_then(Value::as_object).into_iter().flatten();
        let paths = paths.map(|(pattern, targets)| (pattern.clone(), reader.targets(targets, &base)));
        Self { paths: paths.collect(), settings: settings(&raw.options), base_url, problems: reader.problems }
    }

    /// Where `paths` say that a specifier leads, the best pattern's targets in their order; `None` where no pattern fits.
    pub(super) fn mapped(&self, specifier: &str) -> Option<Vec<PathBuf>> {
        let fitting = self.paths.iter().filter_map(|(pattern, targets)| {
            let Some((prefix, suffix)) = pattern.split_once('*') else {
                return (pattern == specifier).then_some((usize::MAX, "", targets));
            };
            let part = specifier.strip_prefix(prefix)?.strip_suffix(suffix)?;
            Some((prefix.len(), part, targets))
        });
        // Of equals the first wins.
        let best = fitting.reduce(|best, other| if other.0 > best.0 { other } else { best });
        best.map(|(_, part, targets)| {
            targets.iter().map(|target| PathBuf::from(target.replacen('*', part, 1))).collect()
        })
    }
}

impl Reader<'_> {
    fn raw(&mut self, path: &Path, bytes: Vec<u8>, depth: usize) -> Raw {
        let source = Source::decode(path.to_path_buf(), bytes);
        let plain = without_comments(&source.text);
        let source = source.remade(plain, Vec::new());
        let Ok(value) = serde_json::from_str::<Value>(&source.text) else {
            let error = json_error(&source.text);
            self.problems.extend(error.map(|error| ConfigProblem { source, error, is_fatal: true }));
            return Raw::default();
        };
        let directory = path.parent().unwrap_or(path);
        let bases = match value.get("extends") {
            Some(Value::String(base)) => vec![base.clone()],
            Some(Value::Array(bases)) => bases.iter().filter_map(|base| base.as_str().map(str::to_owned)).collect(),
            _ => Vec::new(),
        };
        let (mut raw, mut not_found) = (Raw::default(), Vec::new());
        for base in bases {
            let extended = self.extended(&base, directory).filter(|_| depth < MAX_EXTENDS);
            match extended {
                Some((path, bytes)) => raw.extend(self.raw(&path, bytes, depth + 1)),
                None => not_found.push(base),
            }
        }
        let own = value.get("compilerOptions").and_then(Value::as_object).cloned().unwrap_or_default();
        raw.extend(self.absolute(own, directory));
        // One report for a file is enough.
        self.problems.extend(not_found.first().map(|base| missing_base(source, base)));
        raw
    }

    /// The options of a file in `directory`, with absolute paths.
    fn absolute(&self, mut options: Map<String, Value>, directory: &Path) -> Raw {
        if let Some(Value::String(base)) = options.get_mut("baseUrl") {
            *base = self.absolute_path(base, directory);
        }
        Raw { options, paths_directory: directory.to_path_buf() }
    }

    fn absolute_path(&self, path: &str, directory: &Path) -> String {
        let path = path.replace("${configDir}", &self.directory.to_string_lossy());
        joined(directory, &path).to_string_lossy().into_owned()
    }

    fn targets(&self, targets: &Value, base: &Path) -> Vec<String> {
        let targets = targets.as_array().into_iter().flatten().filter_map(Value::as_str);
        targets.map(|target| self.absolute_path(target, base)).collect()
    }

    /// The file that `extends` names: a path, or something in a package.
    fn extended(&self, name: &str, directory: &Path) -> Option<(PathBuf, Vec<u8>)> {
        if name.starts_with(['.', '/']) || name.starts_with("${configDir}") {
            return self.config_at(Path::new(&self.absolute_path(name, directory)));
        }
        self.places.module_folders(directory).iter().find_map(|modules| {
            if let Some(path) = self.exported(modules, name) {
                return self.config_at(&path);
            }
            let place = modules.join(name);
            let named = package_name(name).filter(|(_, subpath)| subpath.is_empty());
            let main = named.and_then(|_| self.places.package(&place).ok()??.tsconfig.clone());
            self.config_at(&normalized(&place.join(main.as_deref().unwrap_or("tsconfig.json"))))
                .or_else(|| self.config_at(&place))
        })
    }

    /// Where the `exports` of a package lead.
    fn exported(&self, modules: &Path, name: &str) -> Option<PathBuf> {
        let (folder, subpath) = package_name(name)?;
        let package = self.places.package(&modules.join(folder)).ok()??;
        package.exports.as_ref()?;
        let conditions = ["node", "require"].map(str::to_owned);
        let resolution = Resolution { places: self.places, conditions: &conditions, base: Base::Nobody };
        match resolution.package_exports(&package, &format!(".{subpath}")).ok()? {
            Found::File(address) => Some(normalized(&address.path())),
            Found::Builtin(_) => None,
        }
    }

    fn config_at(&self, path: &Path) -> Option<(PathBuf, Vec<u8>)> {
        let mut with_extension = path.as_os_str().to_owned();
        with_extension.push(".json");
        [path.to_path_buf(), PathBuf::from(with_extension)].into_iter().find_map(|path| {
            let real = self.places.real_file(&path)?;
            self.places.read(&real).map(|bytes| (real, bytes))
        })
    }
}

impl Raw {
    /// Of an option that both have, that of `other` counts.
    fn extend(&mut self, other: Self) {
        if other.options.contains_key("paths") {
            self.paths_directory = other.paths_directory;
        }
        self.options.extend(other.options);
    }
}

fn missing_base(source: Source, base: &str) -> ConfigProblem {
    let quoted = Value::from(base).to_string();
    let start = source.text.find(&quoted).unwrap_or_default();
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let span = Span::new(offset(start), offset(start + quoted.len()));
    let message = format!("Cannot find the base config '{base}'");
    ConfigProblem { source, error: SyntaxError { message, span }, is_fatal: false }
}

fn settings(options: &Map<String, Value>) -> Settings {
    let text = |name: &str| options.get(name).and_then(Value::as_str);
    let flag = |name: &str| options.get(name).and_then(Value::as_bool);
    let is_on = |name: &str| flag(name) == Some(true);
    let jsx = Jsx {
        // What is left to another tool must be made by somebody.
        is_automatic: matches!(text("jsx"), Some("react-jsx" | "react-jsxdev" | "preserve")),
        factory: text("jsxFactory").map(str::to_owned),
        fragment_factory: text("jsxFragmentFactory").map(str::to_owned),
        import_source: text("jsxImportSource").map(str::to_owned),
    };
    Settings {
        verbatim_module_syntax: is_on("verbatimModuleSyntax") || is_on("preserveValueImports"),
        defines_class_fields: flag("useDefineForClassFields").unwrap_or_else(|| text("target").is_none_or(has_fields)),
        experimental_decorators: is_on("experimentalDecorators"),
        emit_decorator_metadata: is_on("emitDecoratorMetadata"),
        strict_null_checks: flag("strictNullChecks").unwrap_or_else(|| is_on("strict")),
        jsx,
    }
}

/// Whether the language had fields in this edition.
fn has_fields(target: &str) -> bool {
    let target = target.to_ascii_lowercase();
    match target.strip_prefix("es").and_then(|edition| edition.parse::<u32>().ok()) {
        Some(edition) => edition >= 2022,
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::fs::Memory;

    fn config(files: &[(&str, &str)]) -> TsConfig {
        let places = Places::new(Arc::new(Memory::new(files.iter().copied())));
        let path = Path::new("/app/tsconfig.json");
        let bytes = places.read(path).unwrap();
        TsConfig::read(path, bytes, &places)
    }

    #[test]
    fn what_is_extended_is_overridden() {
        let config = config(&[
            (
                "/app/tsconfig.json",
                "{ \"extends\": [\"./base\", \"@x/y\"], \"compilerOptions\": { \"jsx\": \"react-jsx\", }, }",
            ),
            (
                "/app/base.json",
                r#"{ "compilerOptions": { "jsx": "react", "paths": { "@/*": ["./src/*"] }, "target": "ES2021" } }"#,
            ),
            ("/app/node_modules/@x/y/tsconfig.json", r#"{ "compilerOptions": { "experimentalDecorators": true } }"#),
        ]);
        assert!(config.problems.is_empty(), "{:?}", config.problems);
        assert!(config.settings.jsx.is_automatic && config.settings.experimental_decorators);
        assert!(!config.settings.defines_class_fields);
        assert_eq!(config.mapped("@/a/b"), Some(vec![PathBuf::from("/app/src/a/b")]));
        assert_eq!(config.mapped("@x/y"), None);
    }

    #[test]
    fn the_longest_prefix_wins_and_exact_names_before_all() {
        let paths = r#"{ "*": ["any/*"], "a/*": ["a/*", "b/*"], "a/b": ["exact"] }"#;
        let text = format!(r#"{{ "compilerOptions": {{ "baseUrl": "./root", "paths": {paths} }} }}"#);
        let config = config(&[("/app/tsconfig.json", &text)]);
        let mapped = |specifier: &str| config.mapped(specifier).unwrap();
        assert_eq!(mapped("a/b"), [Path::new("/app/root/exact")]);
        assert_eq!(mapped("a/c"), [Path::new("/app/root/a/c"), Path::new("/app/root/b/c")]);
        assert_eq!(mapped("z"), [Path::new("/app/root/any/z")]);
    }

    #[test]
    fn problems_have_a_place() {
        let broken = config(&[("/app/tsconfig.json", "{ // x\n \"a\": x }")]);
        assert_eq!(broken.problems[0].source.place(broken.problems[0].error.span.start).line, 2);
        let circle = config(&[("/app/tsconfig.json", r#"{ "extends": "./tsconfig" }"#)]);
        assert_eq!(circle.problems[0].error.message, "Cannot find the base config './tsconfig'");
    }
}
