//! A `package.json`: the fields of it that decide where requests lead (Node docs, "Node.js package.json field definitions").

use std::borrow::Cow;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserializer;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::json::string_length;
use crate::scan::{Format, STACK_BYTES};

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
        let is_json = || serde_json::from_str::<IgnoredAny>(&text).is_ok();
        let fields = match read(serde_json::Deserializer::from_str(&text)) {
            Err(_) if is_json() => read_unusual(&text),
            fields => fields.ok(),
        };
        match fields {
            Some(package) => Ok(Self { path, ..package }),
            None => Err(BrokenPackage { path, text: text.into_owned() }),
        }
    }

    /// The package's folder.
    pub(super) fn directory(&self) -> &Path {
        self.path.parent().unwrap_or(&self.path)
    }
}

fn read<'de>(mut json: serde_json::Deserializer<impl serde_json::de::Read<'de>>) -> serde_json::Result<Package> {
    json.deserialize_any(Fields).and_then(|package| json.end().map(|()| package))
}

/// Reads a text that is JSON, but that the parser does not take for fields as it stands.
fn read_unusual(text: &str) -> Option<Package> {
    match text.trim_ascii_start().as_bytes().first()? {
        b'{' => {
            let usual = Usual::new(text);
            let read_deep = || {
                let mut json = serde_json::Deserializer::from_str(&usual.text);
                json.disable_recursion_limit();
                read(json).ok()
            };
            (usual.depth <= MAX_DEPTH).then(|| with_stack(read_deep)).flatten()
        }
        // Node looks for properties of whatever it is, which `null` can't have.
        b'n' => None,
        _ => Some(Package::default()),
    }
}

/// How deep a `package.json` may nest: node 20 gives up on `exports` that nest deeper than 3,053 conditions.
const MAX_DEPTH: usize = 3050;

/// Reading recurses with the nesting, and who asks for a package may have little stack left.
fn with_stack<T: Send>(read: impl FnOnce() -> Option<T> + Send) -> Option<T> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, read);
        thread.ok()?.join().ok()?
    })
}

/// JSON without what JavaScript takes and Rust does not: halves of surrogate pairs, which no path has, and numbers out of any
/// range, which no field has.
struct Usual {
    text: String,
    /// The most brackets in each other.
    depth: usize,
}

impl Usual {
    fn new(json: &str) -> Self {
        let (mut text, mut depth, mut most) = (String::with_capacity(json.len()), 0_usize, 0);
        let mut rest = json;
        while let Some(first) = rest.bytes().next() {
            let length = match first {
                b'"' => string_length(rest.as_bytes()).min(rest.len()),
                b'-' | b'0'..=b'9' => rest.find([',', '}', ']', ' ', '\t', '\n', '\r']).unwrap_or(rest.len()),
                _ => 1,
            };
            let (token, behind) = rest.split_at(length);
            match first {
                b'"' => text.push_str(&without_half_pairs(token)),
                b'-' | b'0'..=b'9' => text.push('0'),
                _ => text.push_str(token),
            }
            match first {
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            most = most.max(depth);
            rest = behind;
        }
        Self { text, depth: most }
    }
}

/// A string literal of JSON, with `\uFFFD` for each escape of half a surrogate pair, as in node's UTF-8.
fn without_half_pairs(literal: &str) -> Cow<'_, str> {
    if !literal.contains("\\u") {
        return Cow::Borrowed(literal);
    }
    let unit = |at: usize| u16::from_str_radix(literal.get(at..at + 6)?.strip_prefix("\\u")?, 16).ok();
    let (mut whole, mut at) = (String::with_capacity(literal.len()), 0);
    while let Some(character) = literal[at..].chars().next() {
        let (length, instead) = match (unit(at), unit(at + 6)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => (12, None),
            (Some(0xD800..=0xDFFF), _) => (6, Some("\\uFFFD")),
            (Some(_), _) => (6, None),
            // A backslash that is escaped itself starts nothing.
            (None, _) if literal[at..].starts_with("\\\\") => (2, None),
            (None, _) => (character.len_utf8(), None),
        };
        whole.push_str(instead.unwrap_or(&literal[at..at + length]));
        at += length;
    }
    Cow::Owned(whole)
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
        assert!(parse("[1]").is_ok() && parse("\u{FEFF}{}").is_ok() && parse(" null").is_err());
        assert!(parse("").is_err() && parse("{} x").is_err() && parse("{\"main\": }").is_err());
    }

    #[test]
    fn what_javascript_takes_is_taken() {
        let main = |text: &str| parse(text).unwrap().main;
        assert_eq!(
            main(r#"{"\ud800": 1, "n": -1e999, "main": "./\ud83d\ude00\udc00\\\\ud800"}"#),
            Some("./😀\u{FFFD}\\\\ud800".into())
        );
        assert!(parse(r#"{"exports": {"default": "./a", "n": 1e999}}"#).unwrap().exports.is_some());
        let nested = |depth: usize| format!("{{\"exports\": {}{}}}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(2_900)).unwrap().exports.is_some() && parse(&nested(3_100)).is_err());
    }

    #[test]
    fn optional_peers_are_those_that_say_so() {
        let package = parse(r#"{"peerDependenciesMeta": {"a": {"optional": true}, "b": {}, "c": 1}}"#).unwrap();
        assert_eq!(&*package.optional_peers, ["a"]);
    }
}
