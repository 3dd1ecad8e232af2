//! (specifier, directory, kind) → [`Target`]: Node's resolution at build time.
//!
//! `require` is resolved by the steps of Node's `lib/internal/modules/cjs/loader.js` (Node docs, "All together"), `import` by
//! those of `lib/internal/modules/esm/resolve.js` (Node docs, "Resolution Algorithm Specification"); builtins and externals
//! are decided before. Not served: `NODE_PATH` and the folders in the user's home, which belong to the machine.

mod address;
mod packages;
mod places;
mod refusal;
mod targets;
mod tsconfig;
mod typescript;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::builtins::is_builtin;
use crate::fs::FileSystem;
use crate::options::Options;
use crate::paths::{extension, has_name, joined, normalized, parent};
use crate::scan::Format;
use crate::transpile::Dialect;

pub use refusal::{ErrorKind, MessagePart, Refusal};
pub use targets::package_name;

use address::{Address, is_url};
use packages::Package;
use places::Places;
use refusal::Base;
use targets::{Found, Resolution};

/// The extensions that `require` adds, in their order (`Module._extensions`).
const EXTENSIONS: [&str; 3] = [".js", ".json", ".node"];

/// A file that a specifier leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetFile {
    /// Absolute path without symbolic links.
    pub path: PathBuf,
    /// How its extension and the `"type"` of its package say it is to be read.
    pub format: FileFormat,
}

impl TargetFile {
    /// A file that is no module.
    pub fn asset(path: PathBuf) -> Self {
        Self { path, format: FileFormat::Addon }
    }
}

/// What kind of module a file is, by its name and its package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// JavaScript.
    Script(Format),
    /// What JavaScript is made of.
    Dialect(Format, Dialect),
    /// `.json`.
    Json,
    /// `.node`, and what else is no module.
    Addon,
}

/// Where a specifier leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A file on disk.
    File(TargetFile),
    /// A builtin module of the host.
    Builtin,
    /// A builtin module of the host that the importer's package calls by another name.
    NamedBuiltin(String),
    /// Left to the host because the user said so.
    External,
    /// Nowhere.
    Missing,
    /// To one of Node's errors.
    Refused(Refusal),
}

/// What a step of resolution gives: a file's real path, nothing (the next step is tried), or an error that ends it all.
type Step = Result<Option<PathBuf>, Refusal>;

/// Node's resolution over one file system; shared by all threads.
pub struct Resolver {
    places: Places,
    require_conditions: Vec<String>,
    import_conditions: Vec<String>,
    options: Options,
}

impl Resolver {
    /// A resolver with an empty cache.
    pub fn new(options: &Options, files: Arc<dyn FileSystem>) -> Self {
        let conditions = |own: &str| {
            let own = ["node", own, "module-sync", "node-addons"].map(str::to_owned);
            own.into_iter().chain(options.conditions.iter().cloned()).collect()
        };
        Self {
            places: Places::new(files),
            require_conditions: conditions("require"),
            import_conditions: conditions("import"),
            options: options.clone(),
        }
    }

    /// Resolves `specifier` as `require` does in a file of `directory` (absolute).
    pub fn require(&self, specifier: &str, directory: &Path) -> Target {
        if self.options.externals.contain(specifier) {
            Target::External
        } else if is_builtin(specifier) {
            Target::Builtin
        } else if specifier.is_empty() || specifier.contains('\0') {
            Target::Missing
        } else {
            match self.resolve_filename(specifier, directory) {
                Ok(Some(path)) => self.with_format(path, Refusal::broken_for_require),
                Ok(None) => Target::Missing,
                Err(refusal) => Target::Refused(refusal),
            }
        }
    }

    /// Resolves `specifier` as `import` does in a file of `directory` (absolute).
    pub fn import(&self, specifier: &str, directory: &Path) -> Target {
        let is_host_url = is_url(specifier) && !specifier.starts_with("file:");
        if self.options.externals.contain(specifier) {
            return Target::External;
        } else if is_builtin(specifier) || is_host_url || specifier.contains('\0') {
            return Target::Builtin;
        }
        match self.module_resolve(specifier, directory) {
            Ok(Found::File(address)) => self.finalize_import(&address, specifier, directory),
            Ok(Found::Builtin(name)) => Target::NamedBuiltin(name),
            Err(refusal) => Target::Refused(self.hinted(refusal, specifier, directory)),
        }
    }

    /// The file at an absolute path, with links followed.
    ///
    /// # Errors
    ///
    /// What the file system says.
    pub fn file(&self, path: &Path) -> io::Result<TargetFile> {
        let path = self.places.real_path(&normalized(path))?;
        if typescript::is_in_package(&path) {
            return Err(io::Error::other("it is TypeScript below node_modules, which node does not run either"));
        }
        let package = if package_type_counts(&path) { self.scope_of(&path) } else { Ok(None) };
        let package = package.map_err(|broken| {
            let refusal = Refusal::broken_for_require(&broken);
            io::Error::other(refusal.in_words(&path, |path| path.display().to_string()))
        })?;
        let format = format_by_name(&path, package.as_deref());
        Ok(TargetFile { path, format })
    }

    /// Whether a file is the bundle that is about to be written: an earlier one is no part of the program.
    pub fn is_output(&self, path: &Path) -> bool {
        self.options.outfile.as_deref() == Some(path)
    }

    /// Whether node takes what is at a path for an ES module, by its name and the package that it lies in.
    pub fn is_es_module(&self, path: &Path) -> bool {
        let package = self.scope_of(path).ok().flatten();
        format_by_name(path, package.as_deref()) == FileFormat::Script(Format::Module)
    }

    /// The names (`./sub`) that the package in this directory exports; `None` where every file may be required.
    pub fn exported_names(&self, package: &Path) -> Option<Vec<String>> {
        let package = self.places.package(package).ok().flatten()?;
        let names = package.exports.as_ref()?.as_object().map(|map| map.keys().filter(|name| name.starts_with('.')));
        let names: Vec<String> = names.into_iter().flatten().cloned().collect();
        Some(if names.is_empty() { vec![".".to_owned()] } else { names })
    }

    /// The `main` of the package in whose folder a file is the index, where that leads nowhere.
    pub fn ignored_main(&self, file: &Path) -> Option<String> {
        let folder = parent(file).filter(|_| file.file_stem().is_some_and(|stem| stem == "index"))?;
        let package = self.places.package(folder).ok().flatten()?;
        let main = package.main.as_ref().filter(|main| !main.is_empty() && package.exports.is_none())?;
        self.load_main(&joined(folder, main)).is_none().then(|| main.clone())
    }

    /// The peers that the package of a file in this folder can do without (npm docs, "peerDependenciesMeta").
    pub fn optional_peers(&self, directory: &Path) -> Arc<[String]> {
        let package = self.places.scope(directory).ok().flatten();
        package.map(|package| Arc::clone(&package.optional_peers)).unwrap_or_default()
    }

    /// The names of the packages that the package declares which files in this folder belong to: those that it needs, and those
    /// that it can do without.
    pub fn declared(&self, directory: &Path) -> FxHashSet<String> {
        let package = self.places.scope(directory).ok().flatten();
        let names = |package: &Arc<Package>| {
            let needed = package.dependencies.iter().chain(&package.optional_dependencies);
            needed.chain(&*package.optional_peers).cloned().collect()
        };
        package.as_ref().map(names).unwrap_or_default()
    }

    /// The folders of the packages that the one in this folder can do without, that are there, and for some platforms only:
    /// where a package keeps what is built for them (npm docs, "optionalDependencies").
    pub fn platform_packages(&self, package: &Path) -> Vec<PathBuf> {
        let optional = self.places.package(package).ok().flatten();
        let names = optional.iter().flat_map(|package| &package.optional_dependencies);
        let found = names.filter_map(|name| {
            let places = package.ancestors().map(|ancestor| ancestor.join("node_modules").join(name));
            let place = places.into_iter().find(|place| self.places.is_directory(place))?;
            self.places.package(&place).ok().flatten().filter(|package| package.is_for_platform).map(|_| place)
        });
        found.collect()
    }

    fn scope_of(&self, path: &Path) -> packages::FoundPackage {
        self.places.scope(parent(path).unwrap_or(path))
    }

    /// A file that was found; loading it reads the package's type, and fails with the package.
    fn with_format(&self, path: PathBuf, broken: impl Fn(&packages::BrokenPackage) -> Refusal) -> Target {
        if typescript::is_in_package(&path) {
            return Target::Refused(Refusal::types_in_package(&path));
        }
        let package = if package_type_counts(&path) { self.scope_of(&path) } else { Ok(None) };
        match package {
            Ok(package) => {
                let format = format_by_name(&path, package.as_deref());
                Target::File(TargetFile { path, format })
            }
            Err(package) => Target::Refused(broken(&package)),
        }
    }

    // ---- require

    /// `Module._resolveFilename`
    fn resolve_filename(&self, specifier: &str, directory: &Path) -> Step {
        if specifier.starts_with('#')
            && let Some(found) = self.load_package_imports(specifier, directory)?
        {
            return Ok(Some(found));
        }
        if let Some(found) = self.load_package_self(specifier, directory)? {
            return Ok(Some(found));
        }
        // `Module._resolveLookupPaths`
        if specifier.starts_with('/') {
            return self.load_path(&normalized(Path::new(specifier)), specifier);
        }
        if matches!(specifier.as_bytes(), [b'.'] | [b'.', b'.' | b'/', ..]) {
            return self.load_path(&joined(directory, specifier), specifier);
        }
        self.load_node_modules(specifier, directory)
    }

    /// `LOAD_NODE_MODULES`
    fn load_node_modules(&self, specifier: &str, directory: &Path) -> Step {
        for modules in &*self.places.module_folders(directory) {
            if has_name(modules, "node_modules/node_modules") {
                continue;
            }
            if let Some(found) = self.load_from(modules, specifier)? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    /// `LOAD_PACKAGE_IMPORTS`
    fn load_package_imports(&self, specifier: &str, directory: &Path) -> Step {
        let package = self.places.scope(directory).map_err(|broken| Refusal::broken_for_require(&broken))?;
        let Some(package) = package.filter(|package| package.imports.is_some()) else { return Ok(None) };
        let found = self.for_require(Base::Requirer).package_imports(specifier, Some(&package));
        let found = found.and_then(|found| self.finalize_require(found, &package, Base::Requirer));
        found.map(Some).map_err(|refusal| match refusal.code {
            "ERR_MODULE_NOT_FOUND" => Refusal::require_not_found(MessagePart::Text(specifier.to_owned()), None),
            _ => refusal,
        })
    }

    /// `LOAD_PACKAGE_SELF`
    fn load_package_self(&self, specifier: &str, directory: &Path) -> Step {
        let package = self.places.scope(directory).map_err(|broken| Refusal::broken_for_require(&broken))?;
        let Some(package) = package.filter(|package| package.exports.is_some()) else { return Ok(None) };
        let rest = package.name.as_deref().and_then(|name| specifier.strip_prefix(name));
        let Some(rest) = rest.filter(|rest| rest.is_empty() || rest.starts_with('/')) else { return Ok(None) };
        let found = self.for_require(Base::Requirer).package_exports(&package, &format!(".{rest}"))?;
        self.finalize_require(found, &package, Base::Requirer).map(Some)
    }

    /// Its one step: in this folder, which exists.
    fn load_from(&self, modules: &Path, specifier: &str) -> Step {
        if let Some((name, subpath)) = exports_pattern(specifier) {
            let folder = modules.join(name);
            let is_folder = self.places.is_directory(&folder);
            if !is_folder && !subpath.is_empty() && !subpath.contains("..") {
                return Ok(None);
            }
            let package = if is_folder { self.places.package(&folder) } else { Ok(None) };
            let package = package.map_err(|broken| Refusal::broken_for_require(&broken))?;
            if let Some(package) = package.filter(|package| package.exports.is_some()) {
                let found = self.for_require(Base::Nobody).package_exports(&package, &format!(".{subpath}"))?;
                return self.finalize_require(found, &package, Base::Nobody).map(Some);
            }
        }
        self.load_path(&joined(modules, specifier), specifier)
    }

    /// `LOAD_AS_FILE` and `LOAD_AS_DIRECTORY`; `path` is where the specifier leads by its text.
    fn load_path(&self, path: &Path, specifier: &str) -> Step {
        let last_name = specifier.rsplit('/').next().unwrap_or_default();
        let is_folder = matches!(last_name, "" | "." | "..");
        let file = if is_folder { None } else { self.load_file(path) };
        match file {
            None if self.places.is_directory(path) => self.load_directory(path, specifier),
            file => Ok(file),
        }
    }

    fn load_file(&self, path: &Path) -> Option<PathBuf> {
        self.places.real_file(path).or_else(|| self.load_with_extension(path))
    }

    fn load_with_extension(&self, path: &Path) -> Option<PathBuf> {
        EXTENSIONS.iter().find_map(|extension| {
            let mut name = path.as_os_str().to_owned();
            name.push(extension);
            self.places.real_file(Path::new(&name))
        })
    }

    /// `LOAD_AS_DIRECTORY` (`tryPackage`)
    fn load_directory(&self, path: &Path, specifier: &str) -> Step {
        let package = self.places.package(path).map_err(|broken| Refusal::broken_for_require(&broken))?;
        let index = || self.load_with_extension(&path.join("index"));
        let main = package.as_ref().and_then(|package| Some((package, package.main.as_deref()?)));
        let Some((package, main)) = main.filter(|(_, main)| !main.is_empty()) else { return Ok(index()) };
        let main = joined(path, main);
        let found = self.load_main(&main).or_else(index);
        found.map(Some).ok_or_else(|| Refusal::bad_main(&main, &package.path, specifier))
    }

    /// What a `main` that leads to this path means.
    fn load_main(&self, main: &Path) -> Option<PathBuf> {
        self.load_file(main).or_else(|| self.load_with_extension(&main.join("index")))
    }

    fn for_require<'a>(&'a self, base: Base<'a>) -> Resolution<'a> {
        Resolution { places: &self.places, conditions: &self.require_conditions, base }
    }

    /// `finalizeEsmResolution` of `require`: what `exports` and `imports` name must be a file.
    fn finalize_require(&self, found: Found, package: &Package, base: Base<'_>) -> Result<PathBuf, Refusal> {
        let Found::File(address) = found else { return Err(Refusal::not_a_file_url()) };
        if address.has_encoded_separator() {
            return Err(Refusal::encoded_separator(&address, true, base));
        }
        let path = address.path();
        let file = if address.has_slash() { None } else { self.places.real_file(&path) };
        file.ok_or_else(|| Refusal::require_not_found(MessagePart::File(path), Some(&package.path)))
    }

    // ---- import

    /// `moduleResolve`: a URL, or what a package says.
    fn module_resolve(&self, specifier: &str, directory: &Path) -> Result<Found, Refusal> {
        let base = Base::Requirer;
        let resolution = Resolution { places: &self.places, conditions: &self.import_conditions, base };
        if let Some(url) = specifier.strip_prefix("file:") {
            let path = url.strip_prefix("//localhost/").map_or(url.strip_prefix("//").unwrap_or(url), |_| &url[11..]);
            Ok(Found::File(Address::new(directory, path)))
        } else if specifier.starts_with('/') || matches!(specifier.split('/').next(), Some("." | "..")) {
            Ok(Found::File(Address::new(directory, specifier)))
        } else if specifier.starts_with('#') {
            let package = self.places.scope(directory);
            let package = package.map_err(|broken| Refusal::broken_for_import(&broken, None, base))?;
            resolution.package_imports(specifier, package.as_deref())
        } else {
            resolution.package_from(specifier, directory)
        }
    }

    /// `finalizeResolution` of `import`
    fn finalize_import(&self, address: &Address, specifier: &str, directory: &Path) -> Target {
        if address.has_encoded_separator() {
            return Target::Refused(Refusal::encoded_separator(address, false, Base::Requirer));
        }
        let path = normalized(&address.path());
        let file = if address.has_slash() { None } else { self.places.real_file(&path) };
        if let Some(file) = file {
            let broken = |package: &_| Refusal::broken_for_import(package, None, Base::Package(&path));
            return self.with_format(file, broken);
        }
        let is_directory = address.has_slash() || self.places.is_directory(&path);
        let refusal =
            if is_directory { Refusal::directory_import(address) } else { Refusal::import_not_found(address) };
        Target::Refused(self.hinted(refusal, specifier, directory))
    }

    /// `decorateErrorWithCommonJSHints`: adds what `require` would find in packages. Relative specifiers Node looks up in
    /// the working directory, which is not known here.
    fn hinted(&self, refusal: Refusal, specifier: &str, directory: &Path) -> Refusal {
        let is_bare = !specifier.starts_with(['.', '/']) && !is_url(specifier);
        let found =
            if is_bare && refusal.is_missing() { self.load_node_modules(specifier, directory) } else { Ok(None) };
        match found.ok().flatten().and_then(|found| common_js_hint(specifier, &found)) {
            Some(hint) if hint != specifier => refusal.with_hint(&hint),
            _ => refusal,
        }
    }
}

/// How `import` could name the file that `require` finds (`resolveAsCommonJS`); `None` where that would be its URL.
fn common_js_hint(specifier: &str, found: &Path) -> Option<String> {
    let package = specifier.split('/').next().filter(|name| !name.is_empty())?;
    let path = found.to_str()?;
    let needle = format!("/node_modules/{package}/");
    path.rfind(&needle).map(|at| format!("{package}/{}", &path[at + needle.len()..]))
}

/// `EXPORTS_PATTERN` of Node's `lib/internal/modules/cjs/loader.js`: the name of a package, and what is asked of it.
fn exports_pattern(specifier: &str) -> Option<(&str, &str)> {
    let (name, subpath) = package_name(specifier)?;
    let own_name = name.split_once('/').map_or(name, |(_, own_name)| own_name);
    let is_name = !own_name.is_empty() && !own_name.starts_with('.') && !name.starts_with("@/");
    (is_name && !subpath.contains(['\n', '\r', '\u{2028}', '\u{2029}'])).then_some((name, subpath))
}

/// Whether the package of a file decides how it is read.
fn package_type_counts(path: &Path) -> bool {
    extension(path) == Some(b"js") || typescript::package_type_counts(path)
}

/// Node docs, "Determining module system": by extension, and for `.js` by the nearest `package.json`.
fn format_by_name(path: &Path, package: Option<&Package>) -> FileFormat {
    if let Some(format) = typescript::format_by_name(path, package) {
        return format;
    }
    match extension(path) {
        Some(b"json") => FileFormat::Json,
        Some(b"node") => FileFormat::Addon,
        Some(b"cjs") => FileFormat::Script(Format::CommonJs),
        Some(b"mjs") => FileFormat::Script(Format::Module),
        Some(b"js") => FileFormat::Script(package.and_then(|package| package.format).unwrap_or(Format::Detect)),
        _ => FileFormat::Script(Format::Detect),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fs::Memory;

    fn resolver(files: &[(&str, &str)]) -> Resolver {
        let files = Memory::new(files.iter().copied());
        Resolver::new(&Options::new("/app/entry.js"), Arc::new(files))
    }

    fn name(target: Target) -> String {
        match target {
            Target::File(file) => file.path.display().to_string(),
            Target::Refused(refusal) => refusal.code.to_owned(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn exports_are_exact_and_the_rest_is_searched() {
        let exports =
            r#"{"exports": {".": {"import": "./i.mjs", "default": "./d.js"}, "./*": "./lib/*.js", "./no": null}}"#;
        let resolver = resolver(&[
            ("/app/node_modules/p/package.json", exports),
            ("/app/node_modules/p/i.mjs", ""),
            ("/app/node_modules/p/d.js", ""),
            ("/app/node_modules/p/lib/x.js", ""),
            ("/app/node_modules/q/package.json", r#"{"main": "lib"}"#),
            ("/app/node_modules/q/lib/index.js", ""),
        ]);
        let require = |specifier: &str| name(resolver.require(specifier, Path::new("/app/deep")));
        let import = |specifier: &str| name(resolver.import(specifier, Path::new("/app/deep")));
        assert_eq!((&*require("p"), &*import("p")), ("/app/node_modules/p/d.js", "/app/node_modules/p/i.mjs"));
        assert_eq!(require("p/x"), "/app/node_modules/p/lib/x.js");
        assert_eq!((&*require("p/y"), &*import("p/y")), ("MODULE_NOT_FOUND", "ERR_MODULE_NOT_FOUND"));
        assert_eq!(require("p/no"), "ERR_PACKAGE_PATH_NOT_EXPORTED");
        assert_eq!(
            (&*require("q"), &*import("q")),
            ("/app/node_modules/q/lib/index.js", "/app/node_modules/q/lib/index.js")
        );
        assert_eq!(
            (&*require("q/lib"), &*import("q/lib")),
            ("/app/node_modules/q/lib/index.js", "ERR_UNSUPPORTED_DIR_IMPORT")
        );
        assert_eq!((&*require("none"), &*import("none")), ("Missing", "ERR_MODULE_NOT_FOUND"));
    }

    /// Notes every question to the disk.
    struct Asked(Memory, std::sync::Mutex<Vec<String>>);

    impl Asked {
        fn note(&self, what: &str, path: &Path) {
            self.1.lock().unwrap().push(format!("{what} {}", path.display()));
        }
    }

    impl FileSystem for Asked {
        fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
            self.note("read", path);
            self.0.read(path)
        }
        fn kind(&self, path: &Path) -> io::Result<crate::fs::FileKind> {
            self.note("kind", path);
            self.0.kind(path)
        }
        fn kind_of_link(&self, path: &Path) -> io::Result<crate::fs::FileKind> {
            self.note("link", path);
            self.0.kind_of_link(path)
        }
        fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
            self.0.read_link(path)
        }
        fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
            self.note("real", path);
            self.0.real_path(path)
        }
        fn files_below(&self, directory: &Path, depth: usize) -> Vec<PathBuf> {
            self.0.files_below(directory, depth)
        }
        fn names_in(&self, directory: &Path) -> Vec<String> {
            self.0.names_in(directory)
        }
    }

    #[test]
    fn nothing_is_asked_of_the_disk_twice() {
        let files = Memory::new([
            ("/app/package.json", "{}"),
            ("/app/a/x.js", ""),
            ("/app/node_modules/p/package.json", r#"{"main": "lib"}"#),
            ("/app/node_modules/p/lib/index.js", ""),
        ]);
        let asked = Arc::new(Asked(files, std::sync::Mutex::default()));
        let resolver = Resolver::new(&Options::new("/app/entry.js"), Arc::clone(&asked) as Arc<dyn FileSystem>);
        for directory in ["/app/a", "/app/b", "/app/a"] {
            for specifier in ["p", "p/lib", "../a/x", "none", "./none"] {
                resolver.require(specifier, Path::new(directory));
                resolver.import(specifier, Path::new(directory));
            }
        }
        let mut questions = asked.1.lock().unwrap().clone();
        let count = questions.len();
        questions.sort();
        questions.dedup();
        assert_eq!(questions.len(), count);
    }

    #[test]
    fn hints_name_what_require_finds() {
        let hint = |specifier: &str, found: &str| common_js_hint(specifier, Path::new(found));
        assert_eq!(hint("p/x", "/app/node_modules/p/x.js").as_deref(), Some("p/x.js"));
    }
}
