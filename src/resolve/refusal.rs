//! Node's errors for requests that lead nowhere or are forbidden (Node docs, "Errors"; `lib/internal/errors.js`).
//!
//! The bundle throws them at run time, when other file names are in the messages than at build time: a message is kept in
//! parts.

use std::path::{Path, PathBuf};

use super::address::Address;
use super::packages::BrokenPackage;

/// Node's error for a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Node's `error.code`.
    pub code: &'static str,
    /// How the error object is made.
    pub kind: ErrorKind,
    /// Node's message.
    pub message: Vec<MessagePart>,
    /// Further properties of the error.
    pub properties: Vec<(&'static str, Vec<MessagePart>)>,
}

/// How an error object is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// An `Error` that was given a code.
    Plain,
    /// One of Node's own errors, whose stack names the code.
    Coded,
    /// The same, as a `TypeError`.
    CodedType,
    /// What `require` makes of a `package.json` that is no JSON: the message is its path, the property `text` its text.
    RequiredJson,
    /// The same for `import`: the message lacks the parser's words.
    ImportedJson,
}

/// A piece of an error message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessagePart {
    /// Words.
    Text(String),
    /// An absolute path, which is another one at run time.
    File(PathBuf),
    /// The `file:` URL of an absolute path.
    Url(PathBuf),
    /// The path in that URL.
    UrlPath(PathBuf),
    /// The path of the file that made the request.
    Requirer,
    /// Its URL.
    RequirerUrl,
}

use MessagePart::{File, Requirer, RequirerUrl, Text, Url, UrlPath};

/// On whose behalf something is resolved: what Node's algorithms call `base` or `parentURL`.
#[derive(Debug, Clone, Copy)]
pub(super) enum Base<'a> {
    /// Of the file with the request.
    Requirer,
    /// Of the package with this `package.json`.
    Package(&'a Path),
    /// Of nobody who is named.
    Nobody,
}

impl Base<'_> {
    fn path(self) -> Option<MessagePart> {
        match self {
            Base::Requirer => Some(Requirer),
            Base::Package(path) => Some(File(path.to_path_buf())),
            Base::Nobody => None,
        }
    }

    fn url(self) -> Option<MessagePart> {
        match self {
            Base::Requirer => Some(RequirerUrl),
            Base::Package(path) => Some(Url(path.to_path_buf())),
            Base::Nobody => None,
        }
    }

    /// ` imported from …`
    fn imported_from(self) -> Vec<MessagePart> {
        self.path().map_or_else(Vec::new, |path| vec![words(" imported from "), path])
    }
}

fn words(text: &str) -> MessagePart {
    Text(text.to_owned())
}

fn file(path: &Path) -> MessagePart {
    File(path.to_path_buf())
}

impl Refusal {
    fn new(code: &'static str, kind: ErrorKind, message: Vec<MessagePart>) -> Self {
        Self { code, kind, message, properties: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: Vec<MessagePart>) -> Self {
        self.properties.push((name, value));
        self
    }

    fn and_then(mut self, message: Vec<MessagePart>) -> Self {
        self.message.extend(message);
        self
    }

    /// Whether the request just leads nowhere: something that may be there when the program runs.
    pub fn is_missing(&self) -> bool {
        matches!(self.code, "MODULE_NOT_FOUND" | "ERR_MODULE_NOT_FOUND" | "ERR_UNSUPPORTED_DIR_IMPORT")
    }

    /// Node's message as far as it is known now, for a request of `requirer`; `name` says how paths are called.
    pub fn in_words(&self, requirer: &Path, name: impl Fn(&Path) -> String) -> String {
        let words = self.message.iter().map(|part| match part {
            Text(text) => text.clone(),
            File(path) | Url(path) | UrlPath(path) => name(path),
            Requirer | RequirerUrl => name(requirer),
        });
        let words: String = words.collect();
        match (self.kind, self.json_error()) {
            (ErrorKind::RequiredJson, Some(reason)) => format!("Invalid package config {words}: {reason}"),
            (_, Some(reason)) => format!("{words}: {reason}"),
            (_, None) => words,
        }
    }

    /// What is wrong with the `package.json` that this is about, if it is no JSON.
    fn json_error(&self) -> Option<String> {
        let is_json = matches!(self.kind, ErrorKind::RequiredJson | ErrorKind::ImportedJson);
        let (_, text) = self.properties.iter().find(|(name, _)| is_json && *name == "text")?;
        let [Text(text)] = &text[..] else { return None };
        let reason = match serde_json::from_str::<serde::de::IgnoredAny>(text) {
            Err(error) => error.to_string(),
            Ok(_) if text.trim_ascii() == "null" => "it is null".to_owned(),
            Ok(_) => "it nests too deeply".to_owned(),
        };
        Some(reason)
    }

    /// Whether the file is there, but TypeScript in a package.
    pub fn is_types_in_package(&self) -> bool {
        self.code == "ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING"
    }

    pub(super) fn path_not_exported(subpath: &str, package: &Path, base: Base<'_>) -> Self {
        let what = if subpath == "." {
            "No \"exports\" main defined in ".to_owned()
        } else {
            format!("Package subpath '{subpath}' is not defined by \"exports\" in ")
        };
        Self::new("ERR_PACKAGE_PATH_NOT_EXPORTED", ErrorKind::Coded, vec![Text(what), file(package)])
            .and_then(base.imported_from())
    }

    pub(super) fn import_not_defined(name: &str, package: Option<&Path>, base: Base<'_>) -> Self {
        let mut message = vec![Text(format!("Package import specifier \"{name}\" is not defined"))];
        message.extend(package.into_iter().flat_map(|package| [words(" in package "), file(package)]));
        Self::new("ERR_PACKAGE_IMPORT_NOT_DEFINED", ErrorKind::CodedType, message).and_then(base.imported_from())
    }

    /// `target` is what JavaScript's `String` or, for objects, `JSON.stringify` makes of it.
    pub(super) fn invalid_target(key: &str, target: &str, package: &Path, is_import: bool, base: Base<'_>) -> Self {
        let json = serde_json::Value::from(target);
        let what = match (key, is_import) {
            (".", false) => format!("Invalid \"exports\" main target {json} defined in the package config "),
            (_, false) => format!("Invalid \"exports\" target {json} defined for '{key}' in the package config "),
            (_, true) => format!("Invalid \"imports\" target {json} defined for '{key}' in the package config "),
        };
        let is_not_relative = !is_import && !target.is_empty() && !target.starts_with("./");
        let hint = is_not_relative.then(|| words("; targets must start with \"./\""));
        Self::new("ERR_INVALID_PACKAGE_TARGET", ErrorKind::Coded, vec![Text(what), file(package)])
            .and_then(base.imported_from())
            .and_then(hint.into_iter().collect())
    }

    pub(super) fn invalid_specifier(request: &str, reason: &str, base: Base<'_>) -> Self {
        let what = Text(format!("Invalid module \"{request}\" {reason}"));
        Self::new("ERR_INVALID_MODULE_SPECIFIER", ErrorKind::CodedType, vec![what]).and_then(base.imported_from())
    }

    /// A request that fits a pattern only with a forbidden name in it.
    pub(super) fn invalid_subpath(
        request: &str,
        pattern: &str,
        package: &Path,
        is_import: bool,
        base: Base<'_>,
    ) -> Self {
        let field = if is_import { "imports" } else { "exports" };
        let reason =
            format!("request is not a valid match in pattern \"{pattern}\" for the \"{field}\" resolution of ");
        let what = vec![Text(format!("Invalid module \"{request}\" {reason}")), file(package)];
        Self::new("ERR_INVALID_MODULE_SPECIFIER", ErrorKind::CodedType, what).and_then(base.imported_from())
    }

    /// `require` quotes the whole URL, `import` the path in it.
    pub(super) fn encoded_separator(address: &Address, is_whole: bool, base: Base<'_>) -> Self {
        let (folder, rest) = address.parts();
        let folder = if is_whole { Url(folder.to_path_buf()) } else { UrlPath(folder.to_path_buf()) };
        let query = if is_whole { address.query() } else { "" };
        let reason = Text(format!("{rest}{query}\" must not include encoded \"/\" or \"\\\" characters"));
        let what = vec![words("Invalid module \""), folder, reason];
        Self::new("ERR_INVALID_MODULE_SPECIFIER", ErrorKind::CodedType, what).and_then(base.imported_from())
    }

    pub(super) fn invalid_config(package: &Path, reason: &str, base: Base<'_>) -> Self {
        let mut what = vec![words("Invalid package config "), file(package)];
        what.extend(base.url().into_iter().flat_map(|url| [words(" while importing "), url]));
        what.push(Text(format!(". {reason}")));
        Self::new("ERR_INVALID_PACKAGE_CONFIG", ErrorKind::Coded, what)
    }

    /// A builtin that `imports` leads to, which is no file for `require`.
    pub(super) fn not_a_file_url() -> Self {
        Self::new("ERR_INVALID_URL_SCHEME", ErrorKind::CodedType, vec![words("The URL must be of scheme file")])
    }

    /// `createEsmNotFoundErr` of Node's `lib/internal/modules/cjs/loader.js`.
    pub(super) fn require_not_found(what: MessagePart, package: Option<&Path>) -> Self {
        let message = vec![words("Cannot find module '"), what, words("'")];
        let error = Self::new("MODULE_NOT_FOUND", ErrorKind::Plain, message);
        match package {
            Some(package) => error.with("path", vec![file(package)]),
            None => error,
        }
    }

    /// A folder whose `main` leads nowhere and that has no index.
    pub(super) fn bad_main(main: &Path, package: &Path, request: &str) -> Self {
        let advice = "'. Please verify that the package.json has a valid \"main\" entry";
        let message = vec![words("Cannot find module '"), file(main), words(advice)];
        Self::new("MODULE_NOT_FOUND", ErrorKind::Plain, message)
            .with("path", vec![file(package)])
            .with("requestPath", vec![words(request)])
    }

    pub(super) fn package_not_found(name: &str, base: Base<'_>) -> Self {
        let message = vec![Text(format!("Cannot find package '{name}'"))];
        Self::new("ERR_MODULE_NOT_FOUND", ErrorKind::Coded, message).and_then(base.imported_from())
    }

    /// A package without anything that `import` could mean by its name alone.
    pub(super) fn main_not_found(path: &Path, base: Base<'_>) -> Self {
        let message = vec![words("Cannot find package '"), file(path), words("'")];
        Self::new("ERR_MODULE_NOT_FOUND", ErrorKind::Plain, message).and_then(base.imported_from())
    }

    pub(super) fn import_not_found(address: &Address) -> Self {
        let message = vec![words("Cannot find module '"), file(&address.path()), words("' imported from "), Requirer];
        Self::new("ERR_MODULE_NOT_FOUND", ErrorKind::Coded, message).with("url", url_of(address))
    }

    pub(super) fn directory_import(address: &Address) -> Self {
        let slash = if address.has_slash() { "/" } else { "" };
        let what = format!("{slash}' is not supported resolving ES modules imported from ");
        let message = vec![words("Directory import '"), file(&address.path()), Text(what), Requirer];
        Self::new("ERR_UNSUPPORTED_DIR_IMPORT", ErrorKind::Coded, message).with("url", url_of(address))
    }

    /// TypeScript in a package that is installed, not linked: packages are to ship JavaScript (Node docs, "Modules: TypeScript").
    pub(super) fn types_in_package(path: &Path) -> Self {
        let what = "Stripping types is currently unsupported for files under node_modules, for \"";
        let message = vec![words(what), Url(path.to_path_buf()), words("\"")];
        Self::new("ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING", ErrorKind::Coded, message)
    }

    /// Says what `require` would have found (`decorateErrorWithCommonJSHints` of Node's `lib/internal/modules/esm/resolve.js`).
    pub(super) fn with_hint(self, found: &str) -> Self {
        let hint = Text(format!("\nDid you mean to import {}?", serde_json::Value::from(found)));
        self.and_then(vec![hint])
    }

    /// A `package.json` that is no JSON, for `require`.
    pub(super) fn broken_for_require(package: &BrokenPackage) -> Self {
        Self::new("ERR_INVALID_PACKAGE_CONFIG", ErrorKind::RequiredJson, vec![file(&package.path)])
            .with("text", vec![Text(package.text.clone())])
    }

    /// The same for an `import` of `specifier`, or of something that belongs to the package.
    pub(super) fn broken_for_import(package: &BrokenPackage, specifier: Option<&str>, base: Base<'_>) -> Self {
        let mut message = vec![words("Invalid package config "), file(&package.path), words(" while importing ")];
        message.extend(specifier.map(|specifier| Text(format!("\"{specifier}\" from "))));
        message.extend(base.path());
        Self::new("ERR_INVALID_PACKAGE_CONFIG", ErrorKind::ImportedJson, message)
            .with("text", vec![Text(package.text.clone())])
    }
}

fn url_of(address: &Address) -> Vec<MessagePart> {
    let slash = if address.has_slash() { "/" } else { "" };
    vec![Url(address.path()), Text(format!("{slash}{}", address.query()))]
}
