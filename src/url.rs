//! File names as URLs and back: sources and links in maps are URLs relative to the file they stand in.

use std::path::{Path, PathBuf};

/// A relative path as a URL that leads to it. Only what would change its meaning is escaped, since many readers take
/// sources for paths.
pub fn from_path(path: &str) -> String {
    let is_special = |c: char| matches!(c, '%' | '?' | '#' | '\\') || c.is_control();
    escaped(path, is_special)
}

/// The same for the URL of a comment, which ends at a space and may not have quotes (ECMA-426, Extraction methods for
/// JavaScript sources).
pub fn from_path_in_comment(path: &str) -> String {
    let is_special =
        |c: char| matches!(c, '%' | '?' | '#' | '\\' | '"' | '\'' | '`' | '*') || c.is_control() || c.is_whitespace();
    escaped(path, is_special)
}

fn escaped(path: &str, is_special: impl Fn(char) -> bool) -> String {
    let mut url = String::with_capacity(path.len());
    // A colon in the first name would make it a scheme.
    if path.split('/').next().is_some_and(|name| name.contains(':')) {
        url.push_str("./");
    }
    let mut utf8 = [0; 4];
    for character in path.chars() {
        if is_special(character) {
            url.extend(character.encode_utf8(&mut utf8).bytes().map(|byte| format!("%{byte:02X}")));
        } else {
            url.push(character);
        }
    }
    url
}

/// The file that a URL names, seen from `directory`; `None` where it names none.
pub fn to_path(url: &str, directory: &Path) -> Option<PathBuf> {
    let path = match scheme(url) {
        Some("file") => url.strip_prefix("file://").map(|path| path.strip_prefix("localhost").unwrap_or(path))?,
        Some(_) => return None,
        None => url,
    };
    let decoded = percent_decoded(path).unwrap_or_else(|| path.to_owned());
    // Nothing on a disk has such a name, and the system would be asked for a shorter one.
    (!decoded.contains('\0')).then(|| directory.join(decoded))
}

/// `webpack` of `webpack://…`. One letter is a drive.
fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once(':')?;
    let is_scheme = scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then_some(scheme)
}

/// The text with `%xx` replaced; `None` where that is not UTF-8. A `%` with anything else behind it stands for itself.
pub fn percent_decoded(text: &str) -> Option<String> {
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                decoded.push(u8::try_from(high * 16 + low).ok()?);
                at += 3;
            }
            (byte, ..) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_change_the_meaning_is_escaped() {
        assert_eq!(from_path("../a b/é.js"), "../a b/é.js");
        assert_eq!(from_path("100%/#1?.js"), "100%25/%231%3F.js");
        assert_eq!(from_path("a:b.js"), "./a:b.js");
        assert_eq!(from_path_in_comment("a b\u{A0}.js.map"), "a%20b%C2%A0.js.map");
    }

    #[test]
    fn urls_of_files_are_paths() {
        let path = |url: &str| to_path(url, Path::new("/d"));
        assert_eq!(path("a%20b.map").unwrap(), Path::new("/d/a b.map"));
        assert_eq!(path("100%.map").unwrap(), Path::new("/d/100%.map"));
        assert_eq!(path("file:///e/x.js").unwrap(), Path::new("/e/x.js"));
        assert_eq!(path("webpack://x/y.js"), None);
        assert_eq!(path("data:x"), None);
    }
}
