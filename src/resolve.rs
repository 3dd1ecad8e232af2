//! (specifier, directory, kind) → [`Target`]: Node's resolution at build time.
//!
//! The algorithm is oxc_resolver's, set up as Node's `require` (Node docs, "All together"); builtins and externals are
//! decided before it is asked. Nothing outside this file knows oxc_resolver.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use oxc_resolver::{FileMetadata, ModuleType, Resolution, ResolveError, ResolveOptions, ResolverGeneric};

use crate::fs::{Disk, FileKind, FileSystem};
use crate::options::Options;
use crate::scan::Format;

/// Builtin modules that may be named without `node:` (`module.builtinModules` of Node 20 to 24).
const BUILTINS: &[&str] = &[
    "_http_agent",
    "_http_client",
    "_http_common",
    "_http_incoming",
    "_http_outgoing",
    "_http_server",
    "_stream_duplex",
    "_stream_passthrough",
    "_stream_readable",
    "_stream_transform",
    "_stream_wrap",
    "_stream_writable",
    "_tls_common",
    "_tls_wrap",
    "assert",
    "assert/strict",
    "async_hooks",
    "buffer",
    "child_process",
    "cluster",
    "console",
    "constants",
    "crypto",
    "dgram",
    "diagnostics_channel",
    "dns",
    "dns/promises",
    "domain",
    "events",
    "fs",
    "fs/promises",
    "http",
    "http2",
    "https",
    "inspector",
    "inspector/promises",
    "module",
    "net",
    "os",
    "path",
    "path/posix",
    "path/win32",
    "perf_hooks",
    "process",
    "punycode",
    "querystring",
    "readline",
    "readline/promises",
    "repl",
    "stream",
    "stream/consumers",
    "stream/promises",
    "stream/web",
    "string_decoder",
    "sys",
    "timers",
    "timers/promises",
    "tls",
    "trace_events",
    "tty",
    "url",
    "util",
    "util/types",
    "v8",
    "vm",
    "wasi",
    "worker_threads",
    "zlib",
];

/// Whether a specifier is served by the host's builtin modules. `node:anything` is: the host knows which exist, and says
/// so in its own words where one does not.
pub fn is_builtin(specifier: &str) -> bool {
    specifier.starts_with("node:") || BUILTINS.binary_search(&specifier).is_ok()
}

/// A file that a specifier leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetFile {
    /// Absolute path without symbolic links.
    pub path: PathBuf,
    /// How its extension and the `"type"` of its package say it is to be read.
    pub format: FileFormat,
}

/// What kind of module a file is, by its name and its package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// JavaScript.
    Script(Format),
    /// `.json`.
    Json,
    /// `.node`.
    Addon,
}

/// Where a specifier leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A file on disk.
    File(TargetFile),
    /// A builtin module of the host.
    Builtin,
    /// Left to the host because the user said so.
    External,
    /// Nowhere.
    Missing,
    /// A package forbids it.
    Refused(Refusal),
}

/// Node's error for a request that `exports` or `imports` refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Node's `error.code`.
    pub code: &'static str,
    /// Node's message, cut at each file name it contains: text, file, text, file, …
    pub message: Vec<MessagePart>,
}

/// A piece of an error message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessagePart {
    /// Words.
    Text(String),
    /// An absolute path, which is another one at run time.
    File(PathBuf),
}

/// Node's resolution over one file system; shared by all threads.
pub struct Resolver {
    require: ResolverGeneric<Adapter>,
    import: ResolverGeneric<Adapter>,
    files: Arc<dyn FileSystem>,
    options: Options,
}

impl Resolver {
    /// A resolver with an empty cache.
    pub fn new(options: &Options, files: Arc<dyn FileSystem>) -> Self {
        let conditions = |own: &str| {
            let own = ["node", own, "module-sync", "node-addons", "default"].map(str::to_owned);
            own.into_iter().chain(options.conditions.iter().cloned()).collect()
        };
        let common = ResolveOptions {
            extensions: [".js", ".json", ".node"].map(str::to_owned).into(),
            main_fields: vec!["main".to_owned()],
            module_type: true,
            ..ResolveOptions::default()
        };
        let for_require = ResolveOptions { condition_names: conditions("require"), ..common.clone() };
        let for_import = ResolveOptions { condition_names: conditions("import"), fully_specified: true, ..common };
        let require = ResolverGeneric::new_with_file_system(Adapter(Arc::clone(&files)), for_require);
        let import = require.clone_with_options(for_import);
        Self { require, import, files, options: options.clone() }
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
            self.require_path(&spelled_out(specifier), directory)
        }
    }

    fn require_path(&self, specifier: &str, directory: &Path) -> Target {
        let is_path = specifier.starts_with(['.', '/']);
        if is_path && specifier.contains(['?', '#']) {
            return self.require_odd_path(&directory.join(specifier), specifier.ends_with('/'));
        }
        match self.with_oxc(&self.require, specifier, directory) {
            // With a slash behind it, a name in a package is that of a directory as well, which oxc_resolver overlooks.
            Target::File(_) if !is_path && specifier.ends_with('/') => {
                let places = directory.ancestors().map(|ancestor| ancestor.join("node_modules").join(specifier));
                let is_directory = |place: &PathBuf| matches!(self.files.kind(place), Ok(FileKind::Directory));
                let place = places.into_iter().find(is_directory);
                place.map_or(Target::Missing, |place| self.with_oxc(&self.require, "./", &place))
            }
            target => target,
        }
    }

    /// Resolves `specifier` as `import` does in a file of `directory` (absolute): a URL or a package, no extensions or
    /// directories are tried (Node docs, "Resolution and loading algorithm"). A query is left out.
    pub fn import(&self, specifier: &str, directory: &Path) -> Target {
        let is_path = specifier.starts_with(['.', '/']);
        if self.options.externals.contain(specifier) {
            Target::External
        } else if is_builtin(specifier) || specifier.starts_with("data:") {
            Target::Builtin
        } else if specifier.is_empty() || specifier.contains('\0') {
            Target::Missing
        } else if is_path || specifier.starts_with("file:") {
            let path = without_query(specifier.strip_prefix("file://").unwrap_or(specifier));
            let path = directory.join(percent_decoded(path));
            match self.files.kind(&path) {
                Ok(FileKind::File) => self.file(&path).map_or(Target::Missing, Target::File),
                _ => Target::Missing,
            }
        } else {
            self.with_oxc(&self.import, without_query(specifier), directory)
        }
    }

    /// The file at an absolute path, with links followed.
    ///
    /// # Errors
    ///
    /// What the file system says.
    pub fn file(&self, path: &Path) -> io::Result<TargetFile> {
        let path = self.files.real_path(path)?;
        let directory = path.parent().unwrap_or(&path);
        let resolution = self.require.resolve(directory, &path.to_string_lossy()).ok();
        let format = match resolution.filter(|found| found.path() == path) {
            Some(resolution) => format_of(&resolution),
            None => format_by_name(&path, None),
        };
        Ok(TargetFile { path, format })
    }

    /// Whether a file is the bundle that is about to be written: an earlier one is no part of the program.
    pub fn is_output(&self, path: &Path) -> bool {
        self.options.outfile.as_deref() == Some(path)
    }

    /// The names (`./sub`) that the package in this directory exports; `None` where every file may be required.
    pub fn exported_names(&self, package: &Path) -> Option<Vec<String>> {
        let resolution = self.require.resolve(package, "./package.json").ok()?;
        let exports = resolution.package_json()?.exports()?;
        let names =
            exports.as_map().map(|map| map.keys().filter(|name| name.starts_with('.')).map(str::to_owned).collect());
        Some(names.filter(|names: &Vec<String>| !names.is_empty()).unwrap_or_else(|| vec![".".to_owned()]))
    }

    fn with_oxc(&self, resolver: &ResolverGeneric<Adapter>, specifier: &str, directory: &Path) -> Target {
        match resolver.resolve(directory, specifier) {
            Ok(resolution) => {
                let format = format_of(&resolution);
                Target::File(TargetFile { path: resolution.into_path_buf(), format })
            }
            Err(error) => refusal(error, specifier).map_or(Target::Missing, Target::Refused),
        }
    }

    /// A path with `?` or `#` in it: part of the name for `require`, but a query and a fragment for oxc_resolver.
    fn require_odd_path(&self, path: &Path, is_directory: bool) -> Target {
        let candidates = ["", ".js", ".json", ".node"].map(|extension| {
            let mut name = path.as_os_str().to_owned();
            name.push(extension);
            PathBuf::from(name)
        });
        let is_file = |path: &&PathBuf| matches!(self.files.kind(path), Ok(FileKind::File));
        match candidates.iter().find(is_file).filter(|_| !is_directory) {
            Some(found) => self.file(found).map_or(Target::Missing, Target::File),
            None => self.with_oxc(&self.require, ".", path),
        }
    }
}

/// A specifier of `require` as oxc_resolver understands it: Node takes everything that starts with `..` for a relative path,
/// and what ends in `/.` or `/..` for a directory (`Module._resolveLookupPaths`, `Module._findPath`).
fn spelled_out(specifier: &str) -> Cow<'_, str> {
    let is_relative = matches!(specifier, "." | "..") || specifier.starts_with("./") || specifier.starts_with("../");
    let lead = if specifier.starts_with("..") && !is_relative { "./" } else { "" };
    let is_directory = matches!(specifier, "." | "..") || specifier.ends_with("/.") || specifier.ends_with("/..");
    let end = if is_directory { "/" } else { "" };
    if lead.is_empty() && end.is_empty() { specifier.into() } else { format!("{lead}{specifier}{end}").into() }
}

/// A specifier of `import` without its query and fragment; the `#` of an `imports` name is none.
fn without_query(specifier: &str) -> &str {
    let end = specifier.char_indices().skip(1).find(|(_, character)| matches!(character, '?' | '#'));
    end.map_or(specifier, |(at, _)| &specifier[..at])
}

/// The path that a URL's path stands for (URL standard, percent-decode).
fn percent_decoded(path: &str) -> String {
    let bytes = path.as_bytes();
    let hex =
        |at: usize| std::str::from_utf8(bytes.get(at..at + 2)?).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match (byte, hex(at + 1)) {
            (b'%', Some(value)) => {
                decoded.push(value);
                at += 3;
            }
            _ => {
                decoded.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn format_of(resolution: &Resolution) -> FileFormat {
    format_by_name(resolution.path(), resolution.module_type())
}

/// Node docs, "Determining module system": by extension, and for `.js` by the nearest `package.json`.
fn format_by_name(path: &Path, module_type: Option<ModuleType>) -> FileFormat {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("json") => FileFormat::Json,
        Some("node") => FileFormat::Addon,
        Some("cjs") => FileFormat::Script(Format::CommonJs),
        Some("mjs") => FileFormat::Script(Format::Module),
        Some("js") => FileFormat::Script(match module_type {
            Some(ModuleType::CommonJs) => Format::CommonJs,
            Some(ModuleType::Module) => Format::Module,
            _ => Format::Detect,
        }),
        _ => FileFormat::Script(Format::Detect),
    }
}

/// Node's error for a resolution that a package forbids; `None` where the module is just not there.
fn refusal(error: ResolveError, specifier: &str) -> Option<Refusal> {
    use MessagePart::{File, Text};
    let (code, message) = match error {
        ResolveError::PackagePathNotExported { subpath, package_json_path, .. } => {
            let what = if subpath == "." {
                "No \"exports\" main defined in ".to_owned()
            } else {
                format!("Package subpath '{subpath}' is not defined by \"exports\" in ")
            };
            ("ERR_PACKAGE_PATH_NOT_EXPORTED", vec![Text(what), File(package_json_path)])
        }
        ResolveError::PackageImportNotDefined(name, package) => {
            let what = format!("Package import specifier \"{name}\" is not defined in package ");
            ("ERR_PACKAGE_IMPORT_NOT_DEFINED", vec![Text(what), File(package)])
        }
        ResolveError::InvalidPackageTarget(target, key, package) => {
            let what = format!("Invalid \"exports\" target \"{target}\" defined for '{key}' in the package config ");
            ("ERR_INVALID_PACKAGE_TARGET", vec![Text(what), File(package)])
        }
        ResolveError::InvalidModuleSpecifier(name, package) => {
            let what = format!(
                "Invalid module \"{name}\" specifier is not a valid subpath for the \"exports\" resolution of "
            );
            ("ERR_INVALID_MODULE_SPECIFIER", vec![Text(what), File(package)])
        }
        ResolveError::InvalidPackageConfig(package) => {
            let what = format!("Invalid package config while resolving '{specifier}': ");
            ("ERR_INVALID_PACKAGE_CONFIG", vec![Text(what), File(package)])
        }
        ResolveError::Json(json) => {
            let what = "Invalid package config ".to_owned();
            ("ERR_INVALID_PACKAGE_CONFIG", vec![Text(what), File(json.path), Text(".".to_owned())])
        }
        _ => return None,
    };
    Some(Refusal { code, message })
}

/// Lets oxc_resolver read through our [`FileSystem`].
struct Adapter(Arc<dyn FileSystem>);

impl oxc_resolver::FileSystem for Adapter {
    fn new() -> Self {
        Self(Arc::new(Disk))
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.0.read(path)
    }

    fn read_to_string(&self, path: &Path) -> io::Result<String> {
        String::from_utf8(self.0.read(path)?).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }

    fn metadata(&self, path: &Path) -> io::Result<FileMetadata> {
        self.0.kind(path).map(metadata)
    }

    fn symlink_metadata(&self, path: &Path) -> io::Result<FileMetadata> {
        self.0.kind_of_link(path).map(metadata)
    }

    fn read_link(&self, path: &Path) -> Result<PathBuf, ResolveError> {
        Ok(self.0.read_link(path)?)
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        self.0.real_path(path)
    }
}

fn metadata(kind: FileKind) -> FileMetadata {
    FileMetadata::new(kind == FileKind::File, kind == FileKind::Directory, kind == FileKind::Link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_builtin_table_is_sorted_for_its_binary_search() {
        assert!(BUILTINS.is_sorted());
        assert!(is_builtin("fs") && is_builtin("node:test") && !is_builtin("test") && !is_builtin("punycode/"));
    }

    #[test]
    fn what_names_a_directory_ends_in_a_slash() {
        for (specifier, expected) in
            [(".", "./"), ("..", "../"), ("./x/.", "./x/./"), ("./x/..", "./x/../"), ("./x/", "./x/"), ("./x", "./x")]
        {
            assert_eq!(spelled_out(specifier), expected);
        }
        assert_eq!(spelled_out("..x"), "./..x");
        assert_eq!(spelled_out(".x"), ".x");
    }
}
