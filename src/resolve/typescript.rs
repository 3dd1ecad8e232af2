//! What TypeScript and JSX files are, and what their requests mean beyond Node's rules: extensions that are left out, and
//! `./x.js` for a file that is still called `x.ts`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::packages::Package;
use super::targets::{Found, Resolution};
use super::tsconfig::TsConfig;
use super::{FileFormat, Resolver, Target};
use crate::builtins::is_builtin;
use crate::paths::{extension, is_below_node_modules, joined, normalized};
use crate::resolve::refusal::Refusal;
use crate::scan::Format;
use crate::transpile::Dialect;

/// The extensions that requests from TypeScript may leave out, in their order.
const EXTENSIONS: [&str; 6] = ["ts", "tsx", "jsx", "js", "json", "node"];

/// What a file may be called in a request: after what it is compiled to.
const COMPILED_TO: [(&str, &[&str]); 4] =
    [("js", &["ts", "tsx"]), ("jsx", &["tsx", "ts"]), ("mjs", &["mts"]), ("cjs", &["cts"])];

/// The dialect of a file, by its name.
fn dialect(path: &Path) -> Option<Dialect> {
    let (has_types, has_jsx) = match extension(path)? {
        b"ts" | b"mts" | b"cts" => (true, false),
        b"tsx" => (true, true),
        b"jsx" => (false, true),
        _ => return None,
    };
    // In a package, node takes `.jsx` for JavaScript.
    (has_types || !is_below_node_modules(path)).then_some(Dialect { has_types, has_jsx })
}

fn is_path(specifier: &str) -> bool {
    specifier.starts_with('/') || matches!(specifier.split('/').next(), Some("." | ".."))
}

/// Whether a file, its links followed, is TypeScript below a `node_modules`.
pub(super) fn is_in_package(path: &Path) -> bool {
    dialect(path).is_some_and(|dialect| dialect.has_types) && is_below_node_modules(path)
}

/// Whether the package of a file decides how it is read.
pub(super) fn package_type_counts(path: &Path) -> bool {
    dialect(path).is_some() && !matches!(extension(path), Some(b"mts" | b"cts"))
}

/// Node docs, "Modules: TypeScript", "Determining module system"; `None` where it is neither TypeScript nor JSX.
pub(super) fn format_by_name(path: &Path, package: Option<&Package>) -> Option<FileFormat> {
    let dialect = dialect(path)?;
    let format = match extension(path) {
        Some(b"mts") => Format::Module,
        Some(b"cts") => Format::CommonJs,
        _ => package.and_then(|package| package.format).unwrap_or(Format::Detect),
    };
    Some(FileFormat::Dialect(format, dialect))
}

impl Resolver {
    /// Resolves `specifier` as a request of a TypeScript or JSX file in `directory` (absolute).
    pub fn request_of_dialect(&self, specifier: &str, directory: &Path, is_require: bool) -> Target {
        let is_own_business = self.options.externals.contain(specifier) || specifier.contains('\0');
        let found = if is_own_business { None } else { self.found_by_path(specifier, directory) };
        match found {
            Some(path) => self.with_format(path, |package| {
                if is_require {
                    Refusal::broken_for_require(package)
                } else {
                    Refusal::broken_for_import(package, None, super::Base::Requirer)
                }
            }),
            None => {
                let target = if is_require {
                    self.require(specifier, directory)
                } else {
                    self.import_or_require(specifier, directory)
                };
                self.or_source(target, specifier, directory, is_require)
            }
        }
    }

    /// Where there is nothing, a package that is linked, or a folder, may have the source of what its `package.json` names.
    fn or_source(&self, target: Target, specifier: &str, directory: &Path, is_require: bool) -> Target {
        let is_missing = match &target {
            Target::Missing => true,
            Target::Refused(refusal) => refusal.is_missing(),
            _ => false,
        };
        let source = if is_missing { self.named_source(specifier, directory, is_require) } else { None };
        match source.filter(|file| !is_below_node_modules(file)) {
            Some(source) => self.with_format(source, Refusal::broken_for_require),
            None => target,
        }
    }

    fn named_source(&self, specifier: &str, directory: &Path, is_require: bool) -> Option<PathBuf> {
        if is_path(specifier) {
            return self.source_of_folder(&joined(directory, specifier));
        }
        // What `exports` and `imports` lead to, whether it is there or not.
        let conditions = if is_require { &self.require_conditions } else { &self.import_conditions };
        let resolution = Resolution { places: &self.places, conditions, base: super::Base::Requirer };
        let found = if specifier.starts_with('#') {
            let package = self.places.scope(directory).ok()?;
            resolution.package_imports(specifier, package.as_deref())
        } else {
            resolution.package_from(specifier, directory)
        };
        if let Ok(Found::File(address)) = found {
            return self.compiled_file(&normalized(&address.path()));
        }
        let (name, _) = super::package_name(specifier)?;
        let folders = self.places.module_folders(directory);
        let modules = folders.iter().find(|modules| self.places.is_directory(&modules.join(name)))?;
        let package = self.places.package(&modules.join(name)).ok()?;
        let has_exports = package.is_some_and(|package| package.exports.is_some());
        if has_exports { None } else { self.source_of_folder(&joined(modules, specifier)) }
    }

    /// The source of what a folder's `package.json` calls `main`, or its index.
    fn source_of_folder(&self, folder: &Path) -> Option<PathBuf> {
        let package = if self.places.is_directory(folder) { self.places.package(folder).ok()? } else { None };
        let main = package.as_ref().and_then(|package| package.main.as_deref()).map(|main| joined(folder, main));
        let main = main
            .and_then(|main| self.compiled_file(&main).or_else(|| self.with_left_out_extension(&main.join("index"))));
        main.or_else(|| self.with_left_out_extension(&folder.join("index")))
    }

    /// An `import` in TypeScript may be written to be compiled to `require`: `lodash/get` for a file with an extension.
    fn import_or_require(&self, specifier: &str, directory: &Path) -> Target {
        let target = self.import(specifier, directory);
        if !matches!(&target, Target::Refused(refusal) if refusal.is_missing()) {
            return target;
        }
        match self.require(specifier, directory) {
            Target::File(file) => Target::File(file),
            _ => target,
        }
    }

    /// Whether a file is TypeScript or JSX, by its name.
    pub fn has_dialect(path: &Path) -> bool {
        dialect(path).is_some()
    }

    /// The `tsconfig.json` that counts for TypeScript and JSX in this directory (absolute).
    pub fn tsconfig(&self, directory: &Path) -> Arc<TsConfig> {
        self.places.tsconfig(directory)
    }

    fn found_by_path(&self, specifier: &str, directory: &Path) -> Option<PathBuf> {
        if is_path(specifier) {
            let is_folder = matches!(specifier.rsplit('/').next(), None | Some("" | "." | ".."));
            return self.file_or_folder(&joined(directory, specifier), is_folder);
        }
        let config = self.tsconfig(directory);
        let mapped = config.mapped(specifier).into_iter().flatten().find_map(|path| self.file_or_folder(&path, false));
        if mapped.is_some() || is_builtin(specifier) {
            return mapped;
        }
        let below_base = config.base_url.as_ref().map(|base| joined(base, specifier));
        if let Some(file) = below_base.and_then(|path| self.file_or_folder(&path, false)) {
            return Some(file);
        }
        // A file in a package that is linked into `node_modules` and lies elsewhere.
        self.places.module_folders(directory).iter().find_map(|modules| {
            let path = self.without_exports(modules, specifier)?;
            self.compiled_file(&path).filter(|file| !is_below_node_modules(file))
        })
    }

    /// The path of `name/subpath` in a folder of packages, if the package has no `exports` to say where that leads.
    fn without_exports(&self, modules: &Path, specifier: &str) -> Option<PathBuf> {
        let (name, subpath) = super::package_name(specifier)?;
        let folder = modules.join(name);
        let is_open = !subpath.is_empty() && self.places.is_directory(&folder);
        let package = if is_open { self.places.package(&folder).ok()? } else { return None };
        let has_exports = package.is_some_and(|package| package.exports.is_some());
        (!has_exports).then(|| joined(modules, specifier))
    }

    fn file_or_folder(&self, path: &Path, is_folder: bool) -> Option<PathBuf> {
        let file = if is_folder { None } else { self.compiled_file(path) };
        // What a `package.json` there says is Node's business.
        file.or_else(|| {
            let is_plain_folder =
                self.places.is_directory(path) && self.places.package(path).is_ok_and(|package| package.is_none());
            if is_plain_folder { self.with_left_out_extension(&path.join("index")) } else { None }
        })
    }

    /// The file at a path: itself, or with an extension, or the one that is compiled to it.
    fn compiled_file(&self, path: &Path) -> Option<PathBuf> {
        self.places.real_file(path).or_else(|| self.with_left_out_extension(path)).or_else(|| {
            let own = extension(path)?;
            let (_, sources) = COMPILED_TO.iter().find(|(compiled, _)| compiled.as_bytes() == own)?;
            sources.iter().find_map(|source| self.places.real_file(&path.with_extension(source)))
        })
    }

    fn with_left_out_extension(&self, path: &Path) -> Option<PathBuf> {
        EXTENSIONS.iter().find_map(|extension| {
            let mut name = path.as_os_str().to_owned();
            name.push(".");
            name.push(extension);
            self.places.real_file(Path::new(&name))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fs::Memory;
    use crate::options::Options;

    fn resolver(files: &[&str]) -> Resolver {
        let files = Memory::new(files.iter().map(|path| (*path, "")));
        Resolver::new(&Options::new("/app/entry.ts"), Arc::new(files))
    }

    fn found(resolver: &Resolver, specifier: &str) -> String {
        match resolver.request_of_dialect(specifier, Path::new("/app"), false) {
            Target::File(file) => file.path.display().to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn sources_are_found_by_what_they_are_compiled_to() {
        let resolver =
            resolver(&["/app/a.ts", "/app/b.tsx", "/app/c.mts", "/app/d.js", "/app/d.ts", "/app/e/index.ts"]);
        let pairs = [
            ("./a", "/app/a.ts"),
            ("./a.js", "/app/a.ts"),
            ("./b.js", "/app/b.tsx"),
            ("./b.jsx", "/app/b.tsx"),
            ("./c.mjs", "/app/c.mts"),
            ("./d.js", "/app/d.js"),
            ("./d", "/app/d.ts"),
            ("./e", "/app/e/index.ts"),
            ("./e/", "/app/e/index.ts"),
        ];
        for (specifier, path) in pairs {
            assert_eq!(found(&resolver, specifier), path, "{specifier}");
        }
    }

    #[test]
    fn javascript_keeps_to_the_rules_of_node() {
        let resolver = resolver(&["/app/a.ts"]);
        let target = resolver.require("./a", Path::new("/app"));
        assert_eq!(target, Target::Missing);
        assert!(matches!(resolver.require("./a.ts", Path::new("/app")), Target::File(_)));
    }
}
