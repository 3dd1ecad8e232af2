//! Paths by their texts: parts of them, and what they are relative to each other. No look at the disk.
//!
//! Most of what the bundler asks of a path can be told by the end of its text; the standard library takes a path apart, name
//! by name, for each such question.

use std::iter::successors;
use std::ops::Range;
use std::path::{Component, MAIN_SEPARATOR, Path, PathBuf, is_separator};

/// The bytes of [`Path::extension`].
pub fn extension(path: &Path) -> Option<&[u8]> {
    let text = path.as_os_str().as_encoded_bytes();
    let at = text.iter().rposition(|byte| *byte == b'.' || is_separator(char::from(*byte)))?;
    match (&text[..at], &text[at..]) {
        // `a.js/` and `..`
        (_, [_]) => path.extension().map(std::ffi::OsStr::as_encoded_bytes),
        // A dot at the start of a name only hides the file.
        ([.., before], [b'.', extension @ ..]) if !is_separator(char::from(*before)) => Some(extension),
        _ => None,
    }
}

/// [`Path::parent`].
pub fn parent(path: &Path) -> Option<&Path> {
    let text = if MAIN_SEPARATOR == '/' { path.to_str() } else { None };
    let at = text.and_then(|text| text.bytes().rposition(|byte| byte == b'/'));
    match text.zip(at).map(|(text, at)| (&text[..at], &text[at + 1..])) {
        // What the standard library leaves out at the end of a directory, and what is no name.
        None | Some((_, "" | ".")) => path.parent(),
        Some((directory, _)) if directory.is_empty() || directory.ends_with(['/', '.']) => path.parent(),
        Some((directory, _)) => Some(Path::new(directory)),
    }
}

/// [`Path::ancestors`].
pub fn ancestors(path: &Path) -> impl Iterator<Item = &Path> {
    successors(Some(path), |path| parent(path))
}

/// Whether a normalised path ends with this name, or names: [`Path::ends_with`].
pub fn has_name(path: &Path, name: &str) -> bool {
    let before = path.as_os_str().as_encoded_bytes().strip_suffix(name.as_bytes());
    before.is_some_and(|before| before.last().is_none_or(|byte| is_separator(char::from(*byte))))
}

/// Whether a file has an extension that node or the bundle has a way to load, or none.
pub fn is_nodes_own(file: &Path) -> bool {
    extension(file).is_none_or(|extension| {
        ["js", "json", "node", "mjs", "cjs", "ts", "mts", "cts", "tsx", "jsx", "wasm"]
            .iter()
            .any(|own| extension == own.as_bytes())
    })
}

/// Whether a file belongs to an installed package, not to the program itself.
pub fn is_below_node_modules(path: &Path) -> bool {
    const NAME: &[u8] = b"node_modules";
    let text = path.as_os_str().as_encoded_bytes();
    let is_end = |byte: Option<&u8>| byte.is_none_or(|byte| is_separator(char::from(*byte)));
    // It is looked for by the letter of it that is rare in paths.
    let mut places = memchr::memchr_iter(b'_', text).filter_map(|at| at.checked_sub("node".len()));
    places.any(|at| {
        let behind = text[at..].strip_prefix(NAME);
        behind.is_some_and(|behind| is_end(behind.first()) && is_end(text[..at].last()))
    })
}

/// `path` relative to `base`, both absolute and normalised, with `/` between names: a name that does not depend on where the tree lies.
pub fn relative_path(path: &Path, base: &Path) -> String {
    // Of most paths it is the end, as it stands.
    let end = path.to_str().zip(base.to_str()).and_then(|(path, base)| path.strip_prefix(base)?.strip_prefix('/'));
    if let Some(end) = end {
        return end.to_owned();
    }
    let mut path_names = path.components().peekable();
    let mut base_names = base.components().peekable();
    while path_names.peek().is_some() && path_names.peek() == base_names.peek() {
        path_names.next();
        base_names.next();
    }
    let ups = base_names.map(|_| "..".to_owned());
    let downs = path_names.map(|name| name.as_os_str().to_string_lossy().into_owned());
    ups.chain(downs).collect::<Vec<_>>().join("/")
}

/// Where a specifier such as `../a` leads from a directory without `.` and `..`, by the texts alone: like [`normalized`], but
/// most need not be taken apart.
pub fn joined(directory: &Path, specifier: &str) -> PathBuf {
    let (mut start, mut rest) = (Some(directory), specifier);
    while let Some(next) = start {
        if let Some(behind) = rest.strip_prefix("./") {
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix("../") {
            (start, rest) = (parent(next), behind);
        } else {
            break;
        }
    }
    let is_plain = MAIN_SEPARATOR == '/' && rest.split('/').all(|name| !matches!(name, "" | "." | ".."));
    match start {
        Some(start) if is_plain => start.join(rest),
        _ => normalized(&directory.join(specifier)),
    }
}

/// The path without `.` and `..`, by its text alone.
pub fn normalized(path: &Path) -> PathBuf {
    let mut result = PathBuf::with_capacity(path.as_os_str().len());
    for name in path.components() {
        match name {
            Component::ParentDir => drop(result.pop()),
            Component::CurDir => {}
            name => result.push(name),
        }
    }
    result
}

/// Where the wildcards of a path are (`views/**/*.html`, `{a,b}.txt`), from the first to the last (byte offsets).
pub fn wildcards(path: &str) -> Option<Range<usize>> {
    let (start, last) = (path.find(['*', '{'])?, path.rfind(['*', '}'])?);
    (start <= last).then_some(start..last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_joined_is_normalized() {
        let texts = [
            "a",
            "./a.js",
            "../a",
            "../../../../a",
            "./../a/b",
            "a/../b",
            "./",
            "..",
            ".",
            "",
            "a//b",
            "a/",
            "/x/../y",
        ];
        for (directory, text) in
            ["/", "/b", "/b/c"].into_iter().flat_map(|directory| texts.map(|text| (directory, text)))
        {
            let directory = Path::new(directory);
            assert_eq!(joined(directory, text).as_os_str(), normalized(&directory.join(text)).as_os_str(), "{text}");
        }
    }

    #[test]
    fn parts_of_paths_are_those_of_the_standard_library() {
        let ends = ["b", "b.js", ".b", ".b.js", "b.", "b.c.d", "..", ".", "", "..b", "...", "node_modules", "é.ü"];
        for (start, middle, end) in ["", "/", "a", "/a", "/a.b/", "/.", "a//", "/a/./", "/..", "/node_modules"]
            .into_iter()
            .flat_map(|start| ["", "/", "/x/", "//", "/./"].map(|middle| (start, middle)))
            .flat_map(|(start, middle)| ends.map(|end| (start, middle, end)))
        {
            let text = format!("{start}{middle}{end}");
            let path = Path::new(&text);
            assert_eq!(extension(path), path.extension().map(std::ffi::OsStr::as_encoded_bytes), "{text}");
            let parents = (parent(path), path.parent());
            assert_eq!(parents.0.map(Path::as_os_str), parents.1.map(Path::as_os_str), "{text}");
            assert_eq!(is_below_node_modules(path), path.iter().any(|name| name == "node_modules"), "{text}");
            let normal = normalized(path);
            assert!(ancestors(&normal).eq(normal.ancestors()));
            for name in ["b", "js", "node_modules", "x/b"] {
                assert_eq!(has_name(&normal, name), normal.ends_with(name), "{text} {name}");
            }
        }
    }

    #[test]
    fn relative_paths_use_slashes_and_climb() {
        let relative = |path: &str, base: &str| relative_path(Path::new(path), Path::new(base));
        assert_eq!(relative("/a/b/c.js", "/a/b"), "c.js");
        assert_eq!(relative("/a/x/y.js", "/a/b/c"), "../../x/y.js");
    }
}
