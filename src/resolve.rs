//! (specifier, directory, kind) → [`Target`]: Node's resolution at build time.
//!
//! The algorithm is oxc_resolver's, set up as Node's `require` (Node docs, "All together"); builtins and externals are
//! decided before it is asked. Nothing outside this file knows oxc_resolver.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use oxc_resolver::{FileMetadata, PackageType, ResolveError, ResolveOptions, ResolverGeneric};

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
    files: Arc<dyn FileSystem>,
    options: Options,
}

impl Resolver {
    /// A resolver with an empty cache.
    pub fn new(options: &Options, files: Arc<dyn FileSystem>) -> Self {
        let own = ["node", "require", "module-sync", "node-addons", "default"].map(str::to_owned);
        let condition_names = own.into_iter().chain(options.conditions.iter().cloned()).collect();
        let require = ResolverGeneric::new_with_file_system(
            Adapter(Arc::clone(&files)),
            ResolveOptions {
                condition_names,
                extensions: [".js", ".json", ".node"].map(str::to_owned).into(),
                main_fields: vec!["main".to_owned()],
                ..ResolveOptions::default()
            },
        );
        Self { require, files, options: options.clone() }
    }

    /// Resolves `specifier` as `require` does in a file of `directory` (absolute).
    pub fn require(&self, specifier: &str, directory: &Path) -> Target {
        if self.options.externals.contain(specifier) {
            Target::External
        } else if is_builtin(specifier) {
            Target::Builtin
        } else if specifier.is_empty() || specifier.contains('\0') {
            Target::Missing
        } else if specifier.contains(['?', '#']) && specifier.starts_with(['.', '/']) {
            self.require_odd_path(&directory.join(specifier), specifier.ends_with('/'))
        } else {
            self.require_with_oxc(specifier, directory)
        }
    }

    /// The file at an absolute path, with links followed.
    ///
    /// # Errors
    ///
    /// What the file system says.
    pub fn file(&self, path: &Path) -> io::Result<TargetFile> {
        let path = self.files.real_path(path)?;
        let format = self.format_of(&path);
        Ok(TargetFile { path, format })
    }

    fn require_with_oxc(&self, specifier: &str, directory: &Path) -> Target {
        match self.require.resolve(directory, specifier) {
            Ok(resolution) => {
                let package_type = resolution.package_json().and_then(|package| package.r#type());
                let path = resolution.into_path_buf();
                let format = format_by_name(&path, package_type);
                Target::File(TargetFile { path, format })
            }
            Err(error) => refusal(error, specifier, directory).map_or(Target::Missing, Target::Refused),
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
            None => self.require_with_oxc(".", path),
        }
    }

    fn format_of(&self, path: &Path) -> FileFormat {
        let directory = path.parent().unwrap_or(path);
        let resolution = self.require.resolve(directory, &path.to_string_lossy()).ok();
        let package = resolution.filter(|found| found.path() == path).and_then(|found| found.package_json().cloned());
        format_by_name(path, package.and_then(|package| package.r#type()))
    }
}

/// Node docs, "Determining module system": by extension, and for `.js` by the nearest `package.json`.
fn format_by_name(path: &Path, package_type: Option<PackageType>) -> FileFormat {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("json") => FileFormat::Json,
        Some("node") => FileFormat::Addon,
        Some("cjs") => FileFormat::Script(Format::CommonJs),
        Some("mjs") => FileFormat::Script(Format::Module),
        Some("js") => FileFormat::Script(match package_type {
            Some(PackageType::CommonJs) => Format::CommonJs,
            Some(PackageType::Module) => Format::Module,
            None => Format::Detect,
        }),
        _ => FileFormat::Script(Format::Detect),
    }
}

/// Node's error for a resolution that a package forbids; `None` where the module is just not there.
fn refusal(error: ResolveError, specifier: &str, directory: &Path) -> Option<Refusal> {
    use MessagePart::{File, Text};
    let text = |text: String| Text(text);
    let (code, message) = match error {
        ResolveError::PackagePathNotExported { subpath, package_json_path, .. } => {
            let what = if subpath == "." {
                "No \"exports\" main defined in ".to_owned()
            } else {
                format!("Package subpath '{subpath}' is not defined by \"exports\" in ")
            };
            ("ERR_PACKAGE_PATH_NOT_EXPORTED", vec![text(what), File(package_json_path)])
        }
        ResolveError::PackageImportNotDefined(name, package) => {
            let what = format!("Package import specifier \"{name}\" is not defined in package ");
            ("ERR_PACKAGE_IMPORT_NOT_DEFINED", vec![text(what), File(package)])
        }
        ResolveError::InvalidPackageTarget(target, key, package) => {
            let what = format!("Invalid \"exports\" target \"{target}\" defined for '{key}' in the package config ");
            ("ERR_INVALID_PACKAGE_TARGET", vec![text(what), File(package)])
        }
        ResolveError::InvalidModuleSpecifier(name, package) => {
            let what = format!(
                "Invalid module \"{name}\" specifier is not a valid subpath for the \"exports\" resolution of "
            );
            ("ERR_INVALID_MODULE_SPECIFIER", vec![text(what), File(package)])
        }
        ResolveError::InvalidPackageConfig(package) => {
            let what = format!("Invalid package config while resolving '{specifier}': ");
            ("ERR_INVALID_PACKAGE_CONFIG", vec![text(what), File(package)])
        }
        ResolveError::Json(json) => {
            let what = "Invalid package config ".to_owned();
            ("ERR_INVALID_PACKAGE_CONFIG", vec![text(what), File(json.path), text(".".to_owned())])
        }
        _ => return None,
    };
    let _ = directory;
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
}
