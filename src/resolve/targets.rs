//! What `exports` and `imports` of a package lead to, by the steps and under the names of Node docs, "Resolution Algorithm
//! Specification"; odd corners are those of Node's `lib/internal/modules/esm/resolve.js`.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::address::{Address, is_url, percent_decoded};
use super::packages::Package;
use super::places::Places;
use super::refusal::{Base, Refusal};
use crate::builtins::is_builtin;

/// Something found by `exports`, `imports` or a package's name: not yet known to exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    File(Address),
    /// A builtin that `imports` leads to.
    Builtin(String),
}

/// What a target leads to.
enum Goal {
    /// No condition applies: the search goes on.
    Undefined,
    /// The package says that there is nothing.
    Null,
    To(Found),
}

/// One resolution: what does not change while it goes from package to package.
#[derive(Clone, Copy)]
pub(super) struct Resolution<'a> {
    pub(super) places: &'a Places,
    pub(super) conditions: &'a [String],
    pub(super) base: Base<'a>,
}

/// Which target of which package is being followed.
#[derive(Clone, Copy)]
struct Key<'a> {
    package: &'a Package,
    /// As it stands in `exports` or `imports`.
    text: &'a str,
    /// What its `*` stands for, if it has one.
    pattern_match: Option<&'a str>,
    is_import: bool,
}

impl Resolution<'_> {
    /// `PACKAGE_EXPORTS_RESOLVE`
    pub(super) fn package_exports(&self, package: &Package, subpath: &str) -> Result<Found, Refusal> {
        let exports = package.exports.as_ref().unwrap_or(&Value::Null);
        let goal = if self.is_main_sugar(exports, package)? {
            // The whole field is the target of ".".
            let target = (subpath == ".").then_some((exports, None));
            self.followed(package, ".", target, false)?
        } else {
            let is_exact = !subpath.contains('*') && !subpath.ends_with('/');
            let exact = exports.get(subpath).filter(|_| is_exact).map(|target| (target, None));
            match exact {
                Some(target) => self.followed(package, subpath, Some(target), false)?,
                None => self.best_match(package, exports.as_object(), subpath, false)?,
            }
        };
        match goal {
            Goal::To(found) => Ok(found),
            Goal::Undefined | Goal::Null => Err(Refusal::path_not_exported(subpath, &package.path, self.base)),
        }
    }

    /// `PACKAGE_IMPORTS_RESOLVE`, for a file of this package scope.
    pub(super) fn package_imports(&self, name: &str, package: Option<&Package>) -> Result<Found, Refusal> {
        let invalid = || {
            let reason = "is not a valid internal imports specifier name";
            Refusal::invalid_specifier(name, reason, self.base)
        };
        if name == "#" || name.ends_with('/') {
            return Err(invalid());
        }
        if let Some(package) = package {
            let imports = package.imports.as_ref().and_then(Value::as_object);
            let exact = imports.and_then(|imports| imports.get(name)).filter(|_| !name.contains('*'));
            let goal = match exact {
                Some(target) => self.followed(package, name, Some((target, None)), true)?,
                None => self.best_match(package, imports, name, true)?,
            };
            if let Goal::To(found) = goal {
                return Ok(found);
            }
        }
        // Names in it since Node 24.14 and 25.4; before, none of them was valid.
        if name.starts_with("#/") {
            return Err(invalid());
        }
        Err(Refusal::import_not_defined(name, package.map(|package| &*package.path), self.base))
    }

    fn followed(
        &self,
        package: &Package,
        key: &str,
        target: Option<(&Value, Option<&str>)>,
        is_import: bool,
    ) -> Result<Goal, Refusal> {
        match target {
            Some((target, pattern_match)) => self.target(Key { package, text: key, pattern_match, is_import }, target),
            None => Ok(Goal::Undefined),
        }
    }

    /// `PACKAGE_IMPORTS_EXPORTS_RESOLVE`, the part about patterns: the most specific key wins.
    fn best_match(
        &self,
        package: &Package,
        map: Option<&Map<String, Value>>,
        name: &str,
        is_import: bool,
    ) -> Result<Goal, Refusal> {
        let matches = map.into_iter().flatten().filter_map(|(key, target)| Some((key, target, matched(key, name)?)));
        // Of equals the first wins.
        let best = matches.reduce(|best, other| if specificity(other.0) > specificity(best.0) { other } else { best });
        match best {
            Some((key, target, part)) => self.followed(package, key, Some((target, Some(part))), is_import),
            None => Ok(Goal::Undefined),
        }
    }

    /// `isConditionalExportsMainSugar`
    fn is_main_sugar(&self, exports: &Value, package: &Package) -> Result<bool, Refusal> {
        let Value::Object(map) = exports else { return Ok(exports.is_string() || exports.is_array()) };
        let mut kinds = map.keys().map(|key| !key.starts_with('.'));
        let first = kinds.next().unwrap_or(false);
        if kinds.any(|kind| kind != first) {
            let reason = "\"exports\" cannot contain some keys starting with '.' and some not. The exports object must \
                          either be an object of package subpath keys or an object of main entry condition name keys only.";
            return Err(Refusal::invalid_config(&package.path, reason, self.base));
        }
        Ok(first)
    }

    /// `PACKAGE_TARGET_RESOLVE`
    fn target(&self, key: Key<'_>, target: &Value) -> Result<Goal, Refusal> {
        match target {
            Value::String(target) => self.target_text(key, target).map(Goal::To),
            Value::Object(conditions) => self.target_by_condition(key, conditions),
            Value::Array(targets) => self.target_of_list(key, targets),
            Value::Null => Ok(Goal::Null),
            Value::Bool(_) | Value::Number(_) => Err(self.invalid_target(key, &target.to_string())),
        }
    }

    fn target_by_condition(&self, key: Key<'_>, conditions: &Map<String, Value>) -> Result<Goal, Refusal> {
        if conditions.keys().any(|name| is_array_index(name)) {
            let reason = "\"exports\" cannot contain numeric property keys.";
            return Err(Refusal::invalid_config(&key.package.path, reason, self.base));
        }
        for (name, target) in conditions {
            if name == "default" || self.conditions.contains(name) {
                match self.target(key, target)? {
                    Goal::Undefined => {}
                    goal => return Ok(goal),
                }
            }
        }
        Ok(Goal::Undefined)
    }

    /// The first of a list that is no invalid target and leads somewhere.
    fn target_of_list(&self, key: Key<'_>, targets: &[Value]) -> Result<Goal, Refusal> {
        let mut last = if targets.is_empty() { Ok(Goal::Null) } else { Ok(Goal::Undefined) };
        for target in targets {
            match self.target(key, target) {
                Ok(Goal::Undefined) => {}
                Ok(Goal::Null) => last = Ok(Goal::Null),
                Err(refusal) if refusal.code == "ERR_INVALID_PACKAGE_TARGET" => last = Err(refusal),
                result => return result,
            }
        }
        last
    }

    /// A target that is a string.
    fn target_text(&self, key: Key<'_>, target: &str) -> Result<Found, Refusal> {
        let filled = |text: &str| key.pattern_match.map_or_else(|| text.to_owned(), |part| text.replace('*', part));
        if !target.starts_with("./") {
            let is_bare = !target.starts_with("../") && !target.starts_with('/') && !is_url(target);
            if key.is_import && is_bare {
                let inner = Resolution { base: Base::Package(&key.package.path), ..*self };
                return inner.package(&filled(target));
            }
            return Err(self.invalid_target(key, target));
        }
        if has_invalid_segment(&target[2..]) {
            return Err(self.invalid_target(key, target));
        }
        if let Some(part) = key.pattern_match
            && has_invalid_segment(part)
        {
            let request = key.text.replacen('*', part, 1);
            let package = &key.package.path;
            return Err(Refusal::invalid_subpath(&request, key.text, package, key.is_import, self.base));
        }
        Ok(Found::File(Address::new(key.package.directory(), &filled(target))))
    }

    fn invalid_target(&self, key: Key<'_>, target: &str) -> Refusal {
        Refusal::invalid_target(key.text, target, &key.package.path, key.is_import, self.base)
    }

    /// `PACKAGE_RESOLVE`, seen from the folder of the base.
    fn package(&self, specifier: &str) -> Result<Found, Refusal> {
        match self.base {
            Base::Package(path) => self.package_from(specifier, &path.parent().map(PathBuf::from).unwrap_or_default()),
            Base::Requirer | Base::Nobody => Err(Refusal::package_not_found(specifier, self.base)),
        }
    }

    /// `PACKAGE_RESOLVE` for a file in `directory`.
    pub(super) fn package_from(&self, specifier: &str, directory: &Path) -> Result<Found, Refusal> {
        if is_builtin(specifier) {
            return Ok(Found::Builtin(specifier.to_owned()));
        }
        let Some((name, subpath)) = package_name(specifier) else {
            return Err(Refusal::invalid_specifier(specifier, "is not a valid package name", self.base));
        };
        let subpath = format!(".{subpath}");
        // PACKAGE_SELF_RESOLVE
        let scope =
            self.places.scope(directory).map_err(|broken| Refusal::broken_for_import(&broken, None, self.base))?;
        if let Some(scope) = scope.filter(|scope| scope.exports.is_some() && scope.name.as_deref() == Some(name)) {
            return self.package_exports(&scope, &subpath);
        }
        for modules in &*self.places.module_folders(directory) {
            let folder = modules.join(name);
            if !self.places.is_directory(&folder) {
                continue;
            }
            let package = self.places.package(&folder);
            let package = package.map_err(|broken| Refusal::broken_for_import(&broken, Some(specifier), self.base))?;
            return match package {
                Some(package) if package.exports.is_some() => self.package_exports(&package, &subpath),
                package if subpath == "." => self.legacy_main(&folder, package.as_deref()).map(Found::File),
                _ => Ok(Found::File(Address::new(&folder, &subpath))),
            };
        }
        Err(Refusal::package_not_found(name, self.base))
    }

    /// `legacyMainResolve`: what `require` would take, but found by exact names.
    fn legacy_main(&self, folder: &Path, package: Option<&Package>) -> Result<Address, Refusal> {
        let main = package.and_then(|package| package.main.as_deref()).map(|main| format!("./{main}"));
        let endings = ["", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"];
        let by_main = main.iter().flat_map(|main| endings.map(|ending| format!("{main}{ending}")));
        let by_index = ["./index.js", "./index.json", "./index.node"].map(str::to_owned);
        let mut addresses = by_main.chain(by_index).map(|text| Address::new(folder, &text));
        let found = addresses.find(|address| self.places.is_file(&address.path()));
        found.ok_or_else(|| {
            let expected = Address::new(folder, main.as_deref().unwrap_or("./index.js"));
            Refusal::main_not_found(&expected.path(), self.base)
        })
    }
}

/// A package's name and what stands behind it (`parsePackageName`); `None` if it can't be one.
pub fn package_name(specifier: &str) -> Option<(&str, &str)> {
    let mut slashes = memchr::memchr_iter(b'/', specifier.as_bytes());
    let first = slashes.next();
    let end = if specifier.starts_with('@') { first.map(|_| slashes.next())? } else { first };
    let (name, subpath) = specifier.split_at(end.unwrap_or(specifier.len()));
    (!name.starts_with('.') && memchr::memchr2(b'%', b'\\', name.as_bytes()).is_none()).then_some((name, subpath))
}

/// What the `*` of a key stands for, if the key fits.
fn matched<'n>(key: &str, name: &'n str) -> Option<&'n str> {
    let (prefix, trailer) = key.split_once('*').filter(|(_, trailer)| !trailer.contains('*'))?;
    let is_long_enough = name.len() >= key.len();
    name.strip_prefix(prefix)?.strip_suffix(trailer).filter(|_| is_long_enough)
}

/// `PATTERN_KEY_COMPARE`: the greater, the more specific.
fn specificity(key: &str) -> (usize, usize) {
    (key.find('*').unwrap_or(key.len()), key.len())
}

/// Whether a path has a name in it that leads elsewhere: `.`, `..` or `node_modules`, also encoded.
fn has_invalid_segment(path: &str) -> bool {
    let is_invalid = |name: &str| {
        let name = percent_decoded(name).to_ascii_lowercase();
        matches!(&*name, "." | ".." | "node_modules")
    };
    path.split(['/', '\\']).any(is_invalid)
}

/// Whether JavaScript takes a key for a number (`isArrayIndex`).
fn is_array_index(key: &str) -> bool {
    key.parse::<f64>().is_ok_and(|number| (0.0..4_294_967_295.0).contains(&number) && number.to_string() == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_with_at_least_one_character() {
        assert_eq!(matched("./a/*.js", "./a/b/c.js"), Some("b/c"));
        assert_eq!(matched("./a/*.js", "./a/.js"), None);
        assert_eq!(matched("./*/*", "./a/b"), None);
        assert!(specificity("./a/*.js") > specificity("./a/*") && specificity("./a/*") > specificity("./*"));
    }

    #[test]
    fn names_of_packages() {
        assert_eq!(package_name("a/b/c"), Some(("a", "/b/c")));
        assert_eq!(package_name("@s/a/b"), Some(("@s/a", "/b")));
        assert_eq!(package_name("@s/a"), Some(("@s/a", "")));
        assert!([".a", "@s", "a%2fb", "a\\b"].iter().all(|name| package_name(name).is_none()));
    }

    #[test]
    fn forbidden_names_in_targets() {
        assert!(["..", "a/../b", "a/%2E%2e/b", "x\\Node_Modules\\y", "."].iter().all(|path| has_invalid_segment(path)));
        assert!(["a/b", "a//b", "", "..a", "node_modules2"].iter().all(|path| !has_invalid_segment(path)));
        assert!(is_array_index("0") && is_array_index("1.5") && !is_array_index("01") && !is_array_index("node"));
    }
}
