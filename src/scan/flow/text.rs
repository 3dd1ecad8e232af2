//! Text that is known in parts, and Node's path functions over it.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::paths::wildcards;
use crate::record::{Base, Specifier};

/// Stands for any text inside a [`Text`]. No file name has it.
const GAP: char = '\0';

/// The longest text that is followed, in bytes: no path is longer (`PATH_MAX`).
const MAX_BYTES: usize = 4096;

/// What a text starts with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// Its own first character.
    Nothing,
    /// The absolute path of a directory, without a slash behind it: `__dirname`.
    Directory(Base),
    /// The absolute path of the file that this specifier leads to: `require.resolve('pkg')`.
    File(String),
}

/// A text of which parts may be unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    origin: Origin,
    /// What follows the origin, with a [`GAP`] for each unknown part. Texts are passed on far more often than made.
    rest: Rc<str>,
}

impl Ord for Text {
    fn cmp(&self, other: &Self) -> Ordering {
        // Most that are the same are one that was passed on.
        let of_rest = || if Rc::ptr_eq(&self.rest, &other.rest) { Ordering::Equal } else { self.rest.cmp(&other.rest) };
        self.origin.cmp(&other.origin).then_with(of_rest)
    }
}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Text {
    /// This text and no other; anything where it is too long or odd to be a path.
    pub(super) fn new(text: &str) -> Self {
        Self::bounded(Origin::Nothing, if text.contains(GAP) { "\0" } else { text })
    }

    /// Any text.
    pub(super) fn gap() -> Self {
        Self { origin: Origin::Nothing, rest: "\0".into() }
    }

    /// The path of a directory.
    pub(super) fn directory(base: Base) -> Self {
        Self { origin: Origin::Directory(base), rest: Rc::default() }
    }

    /// The path of the file that a specifier leads to.
    pub(super) fn file(specifier: &str) -> Self {
        Self { origin: Origin::File(specifier.to_owned()), rest: Rc::default() }
    }

    fn bounded(origin: Origin, rest: &str) -> Self {
        if rest.len() <= MAX_BYTES {
            return Self { origin, rest: rest.into() };
        }
        let mut end = 0;
        while let Some(next) = rest[end..].chars().next().filter(|next| end + next.len_utf8() < MAX_BYTES) {
            end += next.len_utf8();
        }
        Self { origin, rest: format!("{}{GAP}", &rest[..end]).into() }
    }

    pub(super) fn is_gap(&self) -> bool {
        self.origin == Origin::Nothing && self.rest.chars().all(|character| character == GAP) && !self.rest.is_empty()
    }

    /// Whether it leads to a certain place, from where paths may go on downwards.
    pub(super) fn is_path(&self) -> bool {
        self.rest.contains('/') && !self.rest.ends_with("..") && !self.has_gap()
    }

    /// Whether `longer` is this text and more.
    pub(super) fn is_start_of(&self, longer: &Self) -> bool {
        self.origin == longer.origin && self.rest.len() < longer.rest.len() && longer.rest.starts_with(&*self.rest)
    }

    /// The whole text, where nothing about it is unknown.
    pub(super) fn known(&self) -> Option<&str> {
        (self.origin == Origin::Nothing && !self.has_gap()).then_some(&*self.rest)
    }

    pub(super) fn has_gap(&self) -> bool {
        self.rest.contains(GAP)
    }

    /// How both start and end, with a gap between.
    pub(super) fn in_common(&self, other: &Self) -> Self {
        if self.origin != other.origin {
            return Self::gap();
        }
        let is_same = |(one, two): &(char, char)| one == two && *one != GAP;
        let start: String = self.rest.chars().zip(other.rest.chars()).take_while(is_same).map(|(one, _)| one).collect();
        let (one, two) = (&self.rest[start.len()..], &other.rest[start.len()..]);
        let end: usize =
            one.chars().rev().zip(two.chars().rev()).take_while(is_same).map(|(one, _)| one.len_utf8()).sum();
        Self::bounded(self.origin.clone(), &format!("{start}{GAP}{}", &one[one.len() - end..]))
    }

    /// This text with `next` behind it.
    pub(super) fn then(&self, next: &Self) -> Self {
        if self.origin == Origin::Nothing && matches!(&*self.rest, "" | "file:" | "file://") {
            return next.clone();
        }
        let next = if next.origin == Origin::Nothing { &*next.rest } else { "\0" };
        // Two gaps are one.
        let next = next.strip_prefix(GAP).filter(|_| self.rest.ends_with(GAP)).unwrap_or(next);
        Self::bounded(self.origin.clone(), &[&*self.rest, next].concat())
    }

    /// The text with every known part changed; the origin stays.
    pub(super) fn map(&self, change: impl Fn(&str) -> String) -> Self {
        let parts = self.rest.split(GAP).map(|part| Self::bounded(Origin::Nothing, &change(part)));
        let whole = parts.reduce(|whole, part| whole.then(&Self::gap()).then(&part)).unwrap_or_else(Self::gap);
        Self { origin: self.origin.clone(), ..whole }
    }

    /// `path.join`.
    pub(super) fn join(texts: &[Self]) -> Self {
        let is_empty = |text: &&Self| text.origin == Origin::Nothing && text.rest.is_empty();
        let mut texts = texts.iter().filter(|text| !is_empty(text));
        let Some(first) = texts.next() else { return Self::new(".") };
        let slash = Self::new("/");
        texts.fold(first.clone(), |joined, text| joined.then(&slash).then(text)).normalized()
    }

    /// `path.resolve`. What no absolute path starts is relative to the working directory, which nobody knows.
    pub(super) fn resolve(texts: &[Self]) -> Self {
        let is_absolute = |text: &Self| text.origin != Origin::Nothing || text.rest.starts_with('/');
        match texts.iter().rposition(is_absolute) {
            Some(start) => Self::join(&texts[start..]).without_slash(),
            None => Self::gap(),
        }
    }

    /// `path.normalize`: a gap counts as one name, so that `..` behind it takes it away.
    pub(super) fn normalized(&self) -> Self {
        if matches!(self.origin, Origin::Directory(_) | Origin::File(_)) && !self.rest.is_empty() {
            // The name of the directory itself goes on: nobody knows it.
            if !self.rest.starts_with(['/', GAP]) {
                return Self::gap();
            }
        }
        let mut names: Vec<&str> = Vec::new();
        for name in self.rest.split('/').filter(|name| !matches!(*name, "" | ".")) {
            match (name, names.last()) {
                ("..", Some(last)) if *last != ".." => drop(names.pop()),
                ("..", None) if self.origin == Origin::Nothing && self.rest.starts_with('/') => {}
                _ => names.push(name),
            }
        }
        let is_absolute = self.origin != Origin::Nothing || self.rest.starts_with('/');
        let slash = if self.rest.ends_with('/') && !names.is_empty() { "/" } else { "" };
        self.with_names(&names, is_absolute, slash)
    }

    fn with_names(&self, names: &[&str], is_absolute: bool, slash: &str) -> Self {
        match (&self.origin, names) {
            (Origin::File(specifier), ["..", names @ ..]) => {
                Self::directory(Base::Beside(specifier.clone())).with_names(names, true, slash)
            }
            (Origin::Nothing, []) => Self::new(if is_absolute { "/" } else { "." }),
            (_, []) => Self { origin: self.origin.clone(), rest: Rc::default() },
            (origin, names) => {
                let lead = if is_absolute { "/" } else { "" };
                Self { origin: origin.clone(), rest: format!("{lead}{}{slash}", names.join("/")).into() }
            }
        }
    }

    fn without_slash(&self) -> Self {
        let rest = self.rest.strip_suffix('/').filter(|rest| !rest.is_empty()).unwrap_or(&self.rest);
        Self { origin: self.origin.clone(), rest: rest.into() }
    }

    /// `path.dirname`.
    pub(super) fn dirname(&self) -> Self {
        let path = self.without_slash();
        let (before, name) = path.rest.rsplit_once('/').unwrap_or(("", &path.rest));
        match (&path.origin, before) {
            (Origin::Nothing, "") if path.is_gap() => path,
            (Origin::Nothing, "") => Self::new(if path.rest.starts_with('/') { "/" } else { "." }),
            // Above the origin, a further step up can't be a step back in the text.
            (origin, _) if *origin != Origin::Nothing && matches!(name, "" | "..") => {
                path.then(&Self::new("/..")).normalized()
            }
            (origin, before) => Self { origin: origin.clone(), rest: before.into() },
        }
    }

    /// `path.basename`, without `extension` where the name ends so.
    pub(super) fn basename(&self, extension: &str) -> Self {
        let path = self.without_slash();
        let name = match path.rest.rfind('/') {
            Some(at) => &path.rest[at + 1..],
            None if path.origin == Origin::Nothing => &path.rest,
            None => "\0",
        };
        let name = name.strip_suffix(extension).filter(|name| !name.is_empty()).unwrap_or(name);
        Self { origin: Origin::Nothing, rest: name.into() }
    }

    /// What `createRequire` of this path makes requests relative to; `None` where it is not known.
    pub(super) fn require_base(&self) -> Option<Base> {
        let directory = if self.rest.ends_with('/') { self.normalized().without_slash() } else { self.dirname() };
        directory.base()
    }

    /// This path as what requests are relative to; `None` where it is not known.
    pub(super) fn base(&self) -> Option<Base> {
        let Origin::Directory(base) = &self.origin else { return None };
        let below = self.rest.trim_matches('/');
        match base {
            _ if self.has_gap() => None,
            base if below.is_empty() => Some(base.clone()),
            Base::Module => Some(Base::Below(below.to_owned())),
            _ => None,
        }
    }

    /// The module's own folder, the entry's, or one around these, of which this is the path, as far as it is known.
    pub(super) fn folder_around(&self) -> Option<Base> {
        let Origin::Directory(base) = &self.origin else { return None };
        let above = self.rest.trim_end_matches(GAP).trim_matches('/');
        match base {
            base if above.is_empty() => Some(base.clone()),
            Base::Module if above.split('/').all(|name| name == "..") => Some(Base::Below(above.to_owned())),
            _ => None,
        }
    }

    /// The folder that paths are relative to which have this one as their base: itself, if it ends in a slash.
    pub(super) fn folder(&self) -> Self {
        if self.rest.ends_with('/') { self.clone() } else { self.dirname() }
    }

    /// What names the file in a URL, or in the specifier of an `import`.
    pub(super) fn without_query(&self) -> Self {
        let end = self.rest.find(['?', '#']).unwrap_or(self.rest.len());
        Self { origin: self.origin.clone(), rest: self.rest[..end].into() }
    }

    pub(super) fn has_wildcards(&self) -> bool {
        self.rest.contains('*')
    }

    /// A path with wildcards (`views/**/*.html`, `{a,b}.txt`) as one with a gap from the first to the last; with two for
    /// `**`, which also stands for folders.
    pub(super) fn without_wildcards(&self) -> Self {
        let Some(range) = wildcards(&self.rest) else { return self.clone() };
        let folders = if self.rest[range.clone()].contains("**") { String::from(GAP) } else { String::new() };
        let rest = format!("{}{folders}{GAP}{}", &self.rest[..range.start], &self.rest[range.end..]);
        Self { origin: self.origin.clone(), rest: rest.into() }
    }

    /// Whether it starts at a certain place.
    pub(super) fn has_origin(&self) -> bool {
        self.origin != Origin::Nothing
    }

    /// Whether it is a directory that the module knows by its own place, or a path below.
    pub(super) fn is_directory(&self) -> bool {
        matches!(self.origin, Origin::Directory(_))
    }

    /// Whether it is a path below a directory that the module knows by its own place.
    pub(super) fn is_placed(&self) -> bool {
        matches!(self.origin, Origin::Directory(_)) && !self.rest.is_empty()
    }

    /// Whether it is such a directory itself.
    pub(super) fn is_place(&self) -> bool {
        matches!(self.origin, Origin::Directory(_)) && self.rest.trim_matches('/').is_empty()
    }

    /// Whether it is the path of whoever requires the module, or of its directory.
    pub(super) fn is_importers(&self) -> bool {
        matches!(self.origin, Origin::Directory(Base::Importer)) && matches!(&*self.rest, "" | "/\0")
    }

    /// What a request for this text asks for, and the directory that this is relative to where the text itself says so.
    pub(super) fn specifier(&self) -> (Specifier, Option<Base>) {
        let (text, base) = match &self.origin {
            Origin::Nothing => (self.rest.to_string(), None),
            Origin::File(specifier) if self.rest.is_empty() => (specifier.clone(), None),
            Origin::File(_) => (GAP.to_string(), None),
            Origin::Directory(base) => (self.below(), Some(base.clone())),
        };
        let parts: Vec<String> = text.split(GAP).map(str::to_owned).collect();
        match &parts[..] {
            [_] => (Specifier::Text(text), base),
            [first, ..] if first.is_empty() => (Specifier::Unknown, None),
            _ => (Specifier::Pattern(parts), base),
        }
    }

    /// The path relative to the directory that it starts with.
    fn below(&self) -> String {
        match self.rest.chars().next() {
            None => "./".to_owned(),
            Some('/') => format!(".{}", self.rest),
            Some(GAP) => format!("./{}", self.rest),
            Some(_) => GAP.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here(rest: &str) -> Text {
        Text::directory(Base::Module).then(&Text::new(rest))
    }

    #[test]
    fn gaps_meet_and_long_texts_end_in_one() {
        let gap = Text::gap();
        assert!(gap.then(&gap).is_gap());
        let long = Text::new(&"é".repeat(MAX_BYTES));
        assert!(long.has_gap() && long.rest.len() <= MAX_BYTES + 1);
        assert!(Text::new("a\0b").is_gap());
    }

    #[test]
    fn paths_are_joined_as_node_does() {
        let join = |texts: &[&str]| Text::join(&texts.iter().map(|text| Text::new(text)).collect::<Vec<_>>());
        for (texts, joined) in [
            (&["a", "..", "b"][..], "b"),
            (&["./a", "", "b/"], "a/b/"),
            (&["", ""], "."),
            (&["..", "x"], "../x"),
            (&["/", "..", "x"], "/x"),
        ] {
            assert_eq!(join(texts).known(), Some(joined));
        }
        assert_eq!(Text::join(&[here("/a"), Text::new("../b")]), here("/b"));
        assert_eq!(Text::join(&[here(""), Text::new("..")]), here("/.."));
        assert_eq!(Text::resolve(&[here("/a"), Text::new("b"), here("/c"), Text::new("d/")]), here("/c/d"));
        assert!(Text::resolve(&[Text::new("plugins")]).is_gap());
        assert!(Text::join(&[here("beside")]).is_gap());
    }

    #[test]
    fn a_directory_can_be_left_upwards() {
        assert_eq!(here("").dirname(), here("/.."));
        assert_eq!(here("/..").dirname(), here("/../.."));
        assert_eq!(here("/a/b/").dirname(), here("/a"));
        let package = Text::file("pkg/package.json").dirname();
        assert_eq!(package, Text::directory(Base::Beside("pkg/package.json".into())));
        assert_eq!(
            Text::join(&[Text::file("pkg/package.json"), Text::new("../lib")]),
            package.then(&Text::new("/lib"))
        );
    }

    #[test]
    fn texts_become_specifiers() {
        let below = || Some(Base::Module);
        assert_eq!(here("/a.js").specifier(), (Specifier::Text("./a.js".into()), below()));
        assert_eq!(
            here("/../").then(&Text::gap()).specifier(),
            (Specifier::Pattern(vec!["./../".into(), String::new()]), below())
        );
        assert_eq!(Text::gap().then(&Text::new("/x")).specifier(), (Specifier::Unknown, None));
        assert_eq!(here("-x").specifier(), (Specifier::Unknown, None));
        assert_eq!(Text::file("pkg").specifier(), (Specifier::Text("pkg".into()), None));
    }

    #[test]
    fn create_require_takes_files_and_directories() {
        let below = |path: &str| Some(Base::Below(path.into()));
        assert_eq!(here("/entry.js").require_base(), Some(Base::Module));
        assert_eq!(here("/sub/x.js").require_base(), below("sub"));
        assert_eq!(here("/sub/").require_base(), below("sub"));
        assert_eq!(here("/../x.js").require_base(), below(".."));
        assert_eq!(Text::gap().require_base(), None);
    }
}
