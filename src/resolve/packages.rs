//! A `package.json`: the fields of it that decide where requests lead (Node docs, "Node.js package.json field definitions").

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserializer;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::scan::Format;

/// A package, as `readPackage` of Node's `lib/internal/modules/package_json_reader.js` gives it: fields of another type than
/// expected are as if they were not there.
#[derive(Debug, Default)]
pub(super) struct Package {
    /// Absolute path of the `package.json`.
    pub(super) path: PathBuf,
    pub(super) name: Option<String>,
    pub(super) main: Option<String>,
    /// Anything but `null`.
    pub(super) exports: Option<Value>,
    /// Anything but `null`.
    pub(super) imports: Option<Value>,
    /// `"type"`.
    pub(super) format: Option<Format>,
    /// Peers that `peerDependenciesMeta` calls optional.
    pub(super) optional_peers: Arc<[String]>,
    /// The names in `dependencies` and `peerDependencies`.
    pub(super) dependencies: Vec<String>,
    /// Those in `optionalDependencies`.
    pub(super) optional_dependencies: Vec<String>,
    /// Whether it is for some platforms only: it has `os` or `cpu`.
    pub(super) is_for_platform: bool,
    /// `"tsconfig"`: the file that is meant where a `tsconfig.json` extends the package.
    pub(super) tsconfig: Option<String>,
}

/// A `package.json` that is no JSON. Who comes upon it gets an error with the parser's words, which the host's own parser
/// finds when it is given the text.
#[derive(Debug)]
pub(super) struct BrokenPackage {
    /// Absolute path of the `package.json`.
    pub(super) path: PathBuf,
    pub(super) text: String,
}

/// What a look for a package gives.
pub(super) type FoundPackage = Result<Option<Arc<Package>>, Arc<BrokenPackage>>;

impl Package {
    /// Reads the text of the `package.json` at `path`.
    pub(super) fn parse(path: PathBuf, bytes: &[u8]) -> Result<Self, BrokenPackage> {
        let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
        let mut json = serde_json::Deserializer::from_str(&text);
        let fields = json.deserialize_any(Fields).and_then(|package| json.end().map(|()| package));
        match fields {
            Ok(package) => Ok(Self { path, ..package }),
            // JSON, but no object: a package without fields.
            Err(_) if serde_json::from_str::<IgnoredAny>(&text).is_ok() => Ok(Self { path, ..Self::default() }),
            Err(_) => Err(BrokenPackage { path, text: text.into_owned() }),
        }
    }

    /// The package's folder.
    pub(super) fn directory(&self) -> &Path {
        self.path.parent().unwrap_or(&self.path)
    }
}

/// Reads the fields that count and skips the rest. Of a key that stands twice the last counts.
struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Package;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a package.json")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Package, A::Error> {
        let mut package = Package::default();
        while let Some(key) = map.next_key::<String>()? {
            match &*key {
                "name" => package.name = text(map.next_value()?),
                "main" => package.main = text(map.next_value()?),
                "exports" => package.exports = not_null(map.next_value()?),
                "imports" => package.imports = not_null(map.next_value()?),
                "tsconfig" => package.tsconfig = text(map.next_value()?),
                "type" => package.format = format(&map.next_value()?),
                "dependencies" | "peerDependencies" => package.dependencies.extend(names(&map.next_value()?)),
                "optionalDependencies" => package.optional_dependencies = names(&map.next_value()?).collect(),
                "os" | "cpu" => package.is_for_platform |= map.next_value::<Value>()?.is_array(),
                "peerDependenciesMeta" => package.optional_peers = optional_peers(&map.next_value()?),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(package)
    }
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

fn not_null(value: Value) -> Option<Value> {
    (!value.is_null()).then_some(value)
}

fn format(value: &Value) -> Option<Format> {
    match value.as_str()? {
        "commonjs" => Some(Format::CommonJs),
        "module" => Some(Format::Module),
        _ => None,
    }
}

fn names(dependencies: &Value) -> impl Iterator<Item = String> {
    dependencies.as_object().into_iter().flat_map(serde_json::Map::keys).cloned()
}

fn optional_peers(meta: &Value) -> Arc<[String]> {
    let peers = meta.as_object().into_iter().flatten();
    peers.filter(|(_, peer)| peer["optional"] == true).map(|(name, _)| name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Package, BrokenPackage> {
        Package::parse(PathBuf::from("/p/package.json"), text.as_bytes())
    }

    #[test]
    fn fields_of_the_wrong_type_are_not_there() {
        let package =
            parse(r#"{"name": 1, "main": "a", "main": "b", "exports": null, "imports": 0, "type": "x"}"#).unwrap();
        assert_eq!((package.name, package.main.as_deref()), (None, Some("b")));
        assert!(package.exports.is_none() && package.imports.is_some() && package.format.is_none());
    }

    #[test]
    fn any_json_is_a_package_and_nothing_else() {
        assert!(parse("[1]").is_ok() && parse("\u{FEFF}{}").is_ok());
        assert!(parse("").is_err() && parse("{} x").is_err() && parse("{\"main\": }").is_err());
    }

    #[test]
    fn optional_peers_are_those_that_say_so() {
        let package = parse(r#"{"peerDependenciesMeta": {"a": {"optional": true}, "b": {}, "c": 1}}"#).unwrap();
        assert_eq!(&*package.optional_peers, ["a"]);
    }
}
