//! The maps that modules bring along: found, read, and composed through, so that the bundle's map leads to what the
//! modules were made from. Owns `sourcemap`.

use std::path::{Path, PathBuf};

use sourcemap::{DecodedMap, SourceMap, SourceView};

use super::module::{Origin, Segment};
use super::position::Position;
use crate::fs::{FileKind, FileSystem};
use crate::paths::normalized;
use crate::source::{Source, Span};
use crate::url;

/// What a module was made from.
#[derive(Debug)]
pub(super) struct Input {
    pub(super) sources: Vec<Original>,
}

impl Input {
    /// One file, of which the text is given where it is wanted.
    pub(super) fn of_file(path: &Path, content: Option<&str>) -> Self {
        let content = content.map(|text| SourceView::new(text.into()));
        let original = Original { place: OriginalPlace::File(path.to_path_buf()), content, is_ignored: false };
        Self { sources: vec![original] }
    }
}

/// Names, as they stand in a map: most of what is read here is only passed on.
#[derive(Debug, Default)]
pub struct NameList {
    /// JSON strings with commas between them.
    pub json: Vec<u8>,
    /// How many there are.
    pub count: usize,
}

impl NameList {
    /// Adds one at the end.
    pub(super) fn push(&mut self, name: &str) {
        if self.count > 0 {
            self.json.push(b',');
        }
        // Writing to memory does not fail.
        let _ = serde_json::to_writer(&mut self.json, name);
        self.count += 1;
    }
}

/// One source of a module that was made from others.
#[derive(Debug)]
pub struct Original {
    /// Where it is.
    pub place: OriginalPlace,
    /// Its text, where it is known and wanted.
    content: Option<SourceView>,
    /// Whether the module's map asks debuggers to pass over it.
    pub is_ignored: bool,
}

impl Original {
    /// Its text, where it is known and wanted.
    pub fn content(&self) -> Option<&str> {
        self.content.as_ref().map(SourceView::source)
    }
}

/// Where a source is.
#[derive(Debug)]
pub enum OriginalPlace {
    /// Absolute and normalised.
    File(PathBuf),
    /// Taken over as it is: `webpack://…`, or an absolute path of the machine that made the map.
    Url(String),
}

/// Why a module's own map is not used.
#[derive(Debug)]
pub struct InputProblem {
    /// The comment that names the map (byte offsets).
    pub span: Span,
    /// One sentence.
    pub message: String,
    /// Whether the map is not there, as opposed to wrong.
    pub is_missing: bool,
}

/// The URL in the comment that links a text to its map, and its place in bytes (ECMA-426, Extraction methods for
/// JavaScript sources): it counts only where no code follows.
pub(super) fn linked_map(text: &str) -> Option<(&str, Span)> {
    let mut end = text.len();
    loop {
        let start = memchr::memrchr2(b'\n', b'\r', &text.as_bytes()[..end]).map_or(0, |at| at + 1);
        let line = text[start..end].trim_end();
        if let Some((at, url)) = link_in(line) {
            let offset = |at: usize| u32::try_from(start + at).unwrap_or(u32::MAX);
            return Some((url, Span::new(offset(at), offset(line.len()))));
        }
        let line = line.trim_start();
        let is_code = !line.is_empty() && !["//", "/*", "*"].iter().any(|comment| line.starts_with(comment));
        if is_code || start == 0 {
            return None;
        }
        end = start - 1;
    }
}

/// The comment at the end of a line that links to a map: its byte offset and the URL.
fn link_in(line: &str) -> Option<(usize, &str)> {
    const NAME: &str = "sourceMappingURL=";
    let at = line.rfind(NAME)?;
    let opening = line[..at].trim_end().strip_suffix(['#', '@'])?;
    let rest = &line[at + NAME.len()..];
    let url = if opening.ends_with("//") {
        rest.trim()
    } else {
        opening.ends_with("/*").then(|| rest.strip_suffix("*/"))??.trim()
    };
    let is_url = !url.is_empty() && !url.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`'));
    is_url.then_some((opening.len() - 2, url))
}

/// A module's own map, read.
pub(super) struct InputMap {
    map: SourceMap,
    /// What the sources are relative to.
    directory: PathBuf,
}

/// Reads the map that a module's text links to. `None` where it links to none.
pub(super) fn read(source: &Source, files: &dyn FileSystem) -> Option<Result<InputMap, InputProblem>> {
    let (url, span) = linked_map(&source.text)?;
    let read = load(url, &source.path, files).and_then(|(map, directory)| {
        let input = InputMap { map, directory };
        let is_useful = input.segments().any(|segment| segment.origin.is_some());
        if is_useful { Ok(input) } else { Err(("The source map maps nothing".to_owned(), false)) }
    });
    Some(read.map_err(|(message, is_missing)| InputProblem { span, message, is_missing }))
}

/// The map that `url` names and the directory its sources are relative to; or a sentence, and whether nothing is there.
fn load(url: &str, from: &Path, files: &dyn FileSystem) -> Result<(SourceMap, PathBuf), (String, bool)> {
    let directory = from.parent().unwrap_or(from);
    let broken = |error: &dyn std::fmt::Display| (format!("The source map cannot be read: {error}"), false);
    let (decoded, directory) = if url.starts_with("data:") {
        (decode_data_url(url).map_err(|error| broken(&error))?, directory.to_path_buf())
    } else {
        let missing = |reason: &dyn std::fmt::Display| (format!("Cannot read the source map '{url}': {reason}"), true);
        let path = url::to_path(url, directory).ok_or_else(|| missing(&"it is not a file"))?;
        let bytes = files.read(&path).map_err(|error| missing(&error))?;
        let directory = path.parent().unwrap_or(directory).to_path_buf();
        (sourcemap::decode_slice(&bytes).map_err(|error| broken(&error))?, directory)
    };
    let map = match decoded {
        DecodedMap::Regular(map) => map,
        DecodedMap::Index(index) => index.flatten().map_err(|error| broken(&error))?,
        DecodedMap::Hermes(_) => return Err(broken(&"it is one of Hermes bytecode")),
    };
    Ok((map, directory))
}

/// `data:application/json;charset=utf-8;base64,…`, or percent-encoded JSON (RFC 2397).
fn decode_data_url(url: &str) -> Result<DecodedMap, String> {
    let (kind, data) = url.split_once(',').ok_or("the data URL has no data")?;
    let bytes = if kind.ends_with(";base64") {
        base64_simd::forgiving_decode_to_vec(data.as_bytes()).map_err(|error| error.to_string())?
    } else {
        url::percent_decoded(data).ok_or("the data URL is not UTF-8")?.into_bytes()
    };
    sourcemap::decode_slice(&bytes).map_err(|error| error.to_string())
}

impl InputMap {
    /// The segments, in order.
    pub(super) fn segments(&self) -> impl Iterator<Item = Segment> {
        // A source without a name is as good as none (ECMA-426, Decoding source map sources).
        let is_named: Vec<bool> = self.map.sources().map(|source| !source.is_empty()).collect();
        self.map.tokens().map(move |token| {
            let token = token.get_raw_token();
            let origin = is_named.get(token.src_id as usize).is_some_and(|is_named| *is_named).then(|| Origin {
                source: token.src_id,
                position: Position { line: token.src_line, column: token.src_col },
                name: (token.name_id != u32::MAX).then_some(token.name_id),
            });
            Segment { at: Position { line: token.dst_line, column: token.dst_col }, origin }
        })
    }

    /// The sources that the segments refer to.
    pub(super) fn input(&self, files: &dyn FileSystem, wants_content: bool) -> Input {
        let ignored: Vec<u32> = self.map.ignore_list().copied().collect();
        let sources = (0..self.map.get_source_count()).map(|index| {
            let place = place(self.map.get_source(index).unwrap_or_default(), &self.directory, files);
            let content = wants_content.then(|| {
                let content = self.map.get_source_view(index).cloned();
                content.or_else(|| content_of(&place, files).map(|text| SourceView::new(text.into())))
            });
            Original { place, content: content.flatten(), is_ignored: ignored.contains(&index) }
        });
        Input { sources: sources.collect() }
    }

    /// The names that the segments refer to.
    pub(super) fn names(&self) -> NameList {
        let mut names = NameList::default();
        self.map.names().for_each(|name| names.push(name));
        names
    }
}

/// Where the source is that a map in `directory` calls `source` (ECMA-426, Resolving sources).
fn place(source: &str, directory: &Path, files: &dyn FileSystem) -> OriginalPlace {
    match url::to_path(source, directory) {
        Some(path) if is_relative(source) || files.kind(&path).ok() == Some(FileKind::File) => {
            OriginalPlace::File(normalized(&path))
        }
        _ => OriginalPlace::Url(source.to_owned()),
    }
}

fn is_relative(url: &str) -> bool {
    !url.starts_with('/') && !url.starts_with("file:")
}

fn content_of(place: &OriginalPlace, files: &dyn FileSystem) -> Option<String> {
    match place {
        OriginalPlace::File(path) => Some(Source::decode(path.clone(), files.read(path).ok()?).text),
        OriginalPlace::Url(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_counts_where_no_code_follows() {
        let url = |text: &str| {
            linked_map(text).map(|(url, span)| {
                assert!(text[span.range()].contains("sourceMappingURL"), "{:?}", &text[span.range()]);
                url.to_owned()
            })
        };
        let linked = Some("a.js.map".to_owned());
        assert_eq!(url("x\n//# sourceMappingURL=a.js.map"), linked);
        assert_eq!(url("x\r\n//@ sourceMappingURL=a.js.map\r\n\r\n// end\n"), linked);
        assert_eq!(url("x\n/*# sourceMappingURL=a.js.map */\n"), linked);
        assert_eq!(url("x();//# sourceMappingURL=a.js.map"), linked);
        assert_eq!(url("//# sourceMappingURL=b.js.map\n//# sourceMappingURL=a.js.map"), linked);
        assert_eq!(url("//# sourceMappingURL=a.js.map\nx"), None);
        assert_eq!(url("y = '//# sourceMappingURL=' + x"), None);
        assert_eq!(url("y = '//# sourceMappingURL=a.js.map'"), None);
        assert_eq!(url(""), None);
    }
}
