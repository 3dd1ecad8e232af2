//! `file:` URLs, as far as resolution needs them: what a relative URL means below a folder (URL standard, "path state").

use std::path::{Path, PathBuf};

/// A `file:` URL: a folder, and what was written relative to it, still percent-encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    /// Absolute.
    folder: PathBuf,
    /// Without `.` and `..`; an empty one at the end stands for a slash there.
    names: Vec<String>,
    /// From `?` or `#` on.
    query: String,
}

impl Address {
    /// `new URL(text, folder + '/')` for a text that is no absolute URL.
    pub(super) fn new(folder: &Path, text: &str) -> Self {
        let text = &*without_blanks(text);
        let (path, query) = text.split_at(text.find(['?', '#']).unwrap_or(text.len()));
        let path = path.replace('\\', "/");
        let mut address = Self { folder: folder.to_path_buf(), names: Vec::new(), query: query.to_owned() };
        let relative = path.strip_prefix('/');
        if relative.is_some() {
            address.folder = folder.ancestors().last().unwrap_or(folder).to_path_buf();
        }
        let names: Vec<&str> = relative.unwrap_or(&path).split('/').collect();
        for (at, name) in names.iter().enumerate() {
            address.push(name, at + 1 == names.len());
        }
        address
    }

    fn push(&mut self, name: &str, is_last: bool) {
        let dots = name.to_ascii_lowercase().replace("%2e", ".");
        match &*dots {
            ".." if self.names.pop().is_none() => drop(self.folder.pop()),
            "." | ".." => {}
            _ => return self.names.push(name.to_owned()),
        }
        if is_last {
            self.names.push(String::new());
        }
    }

    /// The path it stands for (`fileURLToPath`), without the slash that may be at its end.
    pub(super) fn path(&self) -> PathBuf {
        let mut path = self.folder.clone();
        path.extend(self.names.iter().filter(|name| !name.is_empty()).map(|name| percent_decoded(name)));
        path
    }

    /// Whether a slash is at its end.
    pub(super) fn has_slash(&self) -> bool {
        self.names.last().is_some_and(String::is_empty)
    }

    /// Whether its path contains an encoded `/` or `\`, which no file can be found by.
    pub(super) fn has_encoded_separator(&self) -> bool {
        let is_separator = |name: &String| {
            let name = name.to_ascii_lowercase();
            name.contains("%2f") || name.contains("%5c")
        };
        self.names.iter().any(is_separator)
    }

    /// The folder, and the encoded path below it that begins with a slash.
    pub(super) fn parts(&self) -> (&Path, String) {
        let names: Vec<String> = self.names.iter().map(|name| percent_encoded(name)).collect();
        (&self.folder, format!("/{}", names.join("/")))
    }

    /// From `?` or `#` on.
    pub(super) fn query(&self) -> &str {
        &self.query
    }
}

/// A text as the parser of URLs takes it: no blanks and control characters around it, no tabs and line ends anywhere (URL
/// standard, "basic URL parser", steps 1 to 3).
fn without_blanks(text: &str) -> String {
    let inner = text.trim_matches(|character| character <= ' ');
    inner.replace(['\t', '\n', '\r'], "")
}

/// The text that an encoded one stands for (URL standard, "percent-decode").
pub(super) fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let hex =
        |at: usize| std::str::from_utf8(bytes.get(at..at + 2)?).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let escaped = if *byte == b'%' { hex(at + 1) } else { None };
        decoded.push(escaped.unwrap_or(*byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The text as it stands in a URL's path (URL standard, "path percent-encode set").
fn percent_encoded(text: &str) -> String {
    let is_plain = |byte: u8| {
        byte.is_ascii_graphic() && !matches!(byte, b'"' | b'#' | b'<' | b'>' | b'?' | b'^' | b'`' | b'{' | b'}')
    };
    let encoded = text.bytes().map(|byte| match byte {
        plain if is_plain(plain) => char::from(plain).to_string(),
        other => format!("%{other:02X}"),
    });
    encoded.collect::<Vec<_>>().concat()
}

/// Whether a text is an absolute URL: it has a scheme.
pub(super) fn is_url(text: &str) -> bool {
    let Some((scheme, _)) = text.split_once(':') else { return false };
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    scheme.starts_with(|first: char| first.is_ascii_alphabetic()) && scheme.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_urls() {
        let path = |text: &str| Address::new(Path::new("/a/b"), text).path();
        assert_eq!(path("./x/../y%20z.js?q#h"), Path::new("/a/b/y z.js"));
        assert_eq!(path("../../../c"), Path::new("/c"));
        assert_eq!(path("/c//d"), Path::new("/c/d"));
        assert_eq!(path("%2E%2e/c"), Path::new("/a/c"));
        assert_eq!(path(" ./x\ty\n z.js \0"), Path::new("/a/b/xy z.js"));
        assert!(Address::new(Path::new("/a"), "..").has_slash() && !Address::new(Path::new("/a"), "b").has_slash());
        let encoded = Address::new(Path::new("/a"), "x%2Fy z?q");
        assert!(encoded.has_encoded_separator());
        assert_eq!((encoded.parts(), encoded.query()), ((Path::new("/a"), "/x%2Fy%20z".to_owned()), "?q"));
    }

    #[test]
    fn absolute_urls_have_a_scheme() {
        assert!(is_url("node:fs") && is_url("a+b:") && !is_url("./a:b") && !is_url("@a/b:c") && !is_url("1:2"));
    }
}
