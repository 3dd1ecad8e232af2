//! The map of the bundle (ECMA-426, Source map format): the mappings of its modules, one behind the other, and its sources.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::fs::FileSystem;
use crate::graph::{Graph, ModuleId};
use crate::mappings::{Joiner, Mappings, NameList, Names, Original, OriginalPlace, Position};
use crate::options::{MapOptions, MapPlace, Options};
use crate::paths::{is_below_node_modules, relative_path};
use crate::url;

/// A stretch of the bundle that has mappings, for [`Map::join`].
#[derive(Debug)]
pub enum Place {
    /// The text of a module.
    Module(ModuleId),
    /// A file of the runtime, as it is shipped.
    Runtime(&'static str, String),
}

/// Mappings that stand in the map, and what stands between those before and them.
#[derive(Debug)]
struct Run {
    /// Ends with the first segment.
    lead: Vec<u8>,
    /// Where the rest of the segments are.
    from: Owner,
}

#[derive(Debug)]
enum Owner {
    /// They are the module's.
    Module(ModuleId),
    /// They are of a text of our own.
    Runtime(Mappings),
}

/// An entry of the map's `sources`.
#[derive(Debug)]
struct Entry {
    url: String,
    content: Content,
    /// Whether debuggers should pass over it.
    is_ignored: bool,
}

#[derive(Debug)]
enum Content {
    /// The module's text.
    Module(ModuleId),
    /// That of the module's n-th original.
    Original(ModuleId, usize),
    Own(String),
}

/// The source map of a bundle. Its parts lie in the graph until it is written.
#[derive(Debug)]
pub struct Map {
    options: MapOptions,
    /// The bundle's file name; `None` where it goes to no file.
    file: Option<String>,
    entries: Vec<Entry>,
    /// The modules whose names are the map's, in order.
    names: Vec<ModuleId>,
    runs: Vec<Run>,
    /// What ends the last run.
    tail: Vec<u8>,
    debug_id: Option<String>,
}

impl Map {
    /// Strings the mappings of the places together. Each place comes with the position where it starts, in order.
    pub fn join(
        graph: &Graph,
        places: Vec<(Place, Position)>,
        wanted: &MapOptions,
        options: &Options,
        files: &dyn FileSystem,
    ) -> Self {
        let outfile = options.outfile.as_deref().map(|path| real_place(path, files));
        // Without a file, the map is as good as in the directory it is made in.
        let directory = outfile.as_deref().and_then(Path::parent).unwrap_or(&options.working_directory);
        let mut joiner = Joiner::default();
        let (mut entries, mut names, mut runs) = (Vec::new(), Vec::new(), Vec::new());
        for (place, position) in places {
            match place {
                Place::Module(id) => {
                    let Some(mappings) = &graph.module(id).mappings else { continue };
                    runs.push(Run { lead: joiner.lead(mappings, position), from: Owner::Module(id) });
                    entries.extend(module_entries(graph, id, directory));
                    names.push(id);
                }
                Place::Runtime(name, text) => {
                    let mappings = Mappings::of_text(&text);
                    runs.push(Run { lead: joiner.lead(&mappings, position), from: Owner::Runtime(mappings) });
                    let url = format!("cjsbundle:{name}");
                    entries.push(Entry { url, content: Content::Own(text), is_ignored: true });
                }
            }
        }
        let file = outfile.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        Self { options: wanted.clone(), file, entries, names, runs, tail: joiner.close(), debug_id: None }
    }

    /// What was wanted of it.
    pub fn options(&self) -> &MapOptions {
        &self.options
    }

    /// Gives it an identifier.
    pub fn set_debug_id(&mut self, id: String) {
        self.debug_id = Some(id);
    }

    /// Writes the comments that lead from the bundle to the map, to stand at its end (ECMA-426, Linking through inline annotations).
    ///
    /// # Errors
    ///
    /// Those of `to`.
    pub fn write_links(&self, graph: &Graph, to: &mut dyn Write) -> io::Result<()> {
        if let Some(id) = &self.debug_id {
            writeln!(to, "//# debugId={id}")?;
        }
        match self.options.place {
            MapPlace::External => Ok(()),
            MapPlace::Linked => {
                let file = url::from_path_in_comment(self.file.as_deref().unwrap_or_default());
                writeln!(to, "//# sourceMappingURL={file}.map")
            }
            MapPlace::Inline | MapPlace::Both => {
                to.write_all(b"//# sourceMappingURL=data:application/json;charset=utf-8;base64,")?;
                let mut encoder = Base64 { to, pending: Vec::with_capacity(Base64::BLOCK) };
                self.write(graph, &mut encoder)?;
                encoder.finish()?;
                to.write_all(b"\n")
            }
        }
    }

    /// Writes the map (ECMA-426, Source map format).
    ///
    /// # Errors
    ///
    /// Those of `to`.
    pub fn write(&self, graph: &Graph, to: &mut dyn Write) -> io::Result<()> {
        to.write_all(b"{\"version\":3")?;
        for (key, value) in [("file", &self.file), ("sourceRoot", &self.options.source_root)] {
            if let Some(value) = value {
                write!(to, ",\"{key}\":")?;
                write_string(value, to)?;
            }
        }
        write_array("sources", &self.entries, to, |entry, to| write_string(&entry.url, to))?;
        if self.options.sources_content {
            write_array("sourcesContent", &self.entries, to, |entry, to| match entry.text(graph) {
                Some(text) => write_string(text, to),
                None => to.write_all(b"null"),
            })?;
        }
        let names = self.names.iter().filter_map(|id| graph.module(*id).mappings.as_ref()).map(Mappings::names);
        let names: Vec<&NameList> = names.filter(|names| names.count > 0).collect();
        write_array("names", &names, to, |names, to| to.write_all(&names.json))?;
        to.write_all(b",\"mappings\":\"")?;
        self.write_mappings(graph, to)?;
        to.write_all(b"\"")?;
        let numbered = self.entries.iter().enumerate();
        let ignored: Vec<usize> = numbered.filter(|(_, entry)| entry.is_ignored).map(|(index, _)| index).collect();
        for key in ["x_google_ignoreList", "ignoreList"] {
            write_array(key, &ignored, to, |index, to| write!(to, "{index}"))?;
        }
        if let Some(id) = &self.debug_id {
            write!(to, ",\"debugId\":\"{id}\"")?;
        }
        to.write_all(b"}\n")
    }

    fn write_mappings(&self, graph: &Graph, to: &mut dyn Write) -> io::Result<()> {
        let mut names = Names::default();
        for run in &self.runs {
            let mappings = match &run.from {
                Owner::Module(id) => graph.module(*id).mappings.as_ref(),
                Owner::Runtime(mappings) => Some(mappings),
            };
            to.write_all(&run.lead)?;
            if let Some(mappings) = mappings {
                names.write_rest(mappings, to)?;
            }
        }
        to.write_all(&self.tail)
    }
}

impl Entry {
    fn text<'a>(&'a self, graph: &'a Graph) -> Option<&'a str> {
        match &self.content {
            Content::Module(id) => Some(&graph.module(*id).source.text),
            Content::Original(id, index) => originals(graph, *id).get(*index).and_then(|original| original.content()),
            Content::Own(text) => Some(text),
        }
    }
}

fn originals(graph: &Graph, id: ModuleId) -> &[Original] {
    graph.module(id).mappings.as_ref().map_or(&[], Mappings::originals)
}

/// What a module adds to the sources: itself, or what it was made from.
fn module_entries(graph: &Graph, id: ModuleId, directory: &Path) -> Vec<Entry> {
    let module = graph.module(id);
    let is_in_package = is_below_node_modules(&module.source.path);
    let originals = originals(graph, id);
    if originals.is_empty() {
        let url = url::from_path(&relative_path(&module.source.path, directory));
        return vec![Entry { url, content: Content::Module(id), is_ignored: is_in_package }];
    }
    let entries = originals.iter().enumerate().map(|(index, original)| {
        let (url, is_package_file) = match &original.place {
            OriginalPlace::File(path) => (url::from_path(&relative_path(path, directory)), is_below_node_modules(path)),
            OriginalPlace::Url(url) => (url.clone(), url.contains("/node_modules/")),
        };
        let is_ignored = is_in_package || is_package_file || original.is_ignored;
        Entry { url, content: Content::Original(id, index), is_ignored }
    });
    entries.collect()
}

/// The path without symbolic links, of which the end need not exist yet.
fn real_place(path: &Path, files: &dyn FileSystem) -> PathBuf {
    let real = path.ancestors().find_map(|above| {
        let below = path.strip_prefix(above).ok()?;
        let real = files.real_path(above).ok()?;
        Some(if below.as_os_str().is_empty() { real } else { real.join(below) })
    });
    real.unwrap_or_else(|| path.to_path_buf())
}

/// Writes a text as a JSON string. The bulk of a map is written here, hence without a call for each piece.
fn write_string(text: &str, to: &mut dyn Write) -> io::Result<()> {
    const BLOCK: usize = 1 << 16;
    let bytes = text.as_bytes();
    let mut block = Vec::with_capacity(bytes.len().min(BLOCK) + 16);
    block.push(b'"');
    let mut written = 0;
    let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1F);
    while let Some(length) = bytes[written..].iter().position(is_special) {
        block.extend_from_slice(&bytes[written..written + length]);
        written += length + 1;
        match bytes[written - 1] {
            b'\n' => block.extend_from_slice(b"\\n"),
            b'\r' => block.extend_from_slice(b"\\r"),
            b'\t' => block.extend_from_slice(b"\\t"),
            control @ 0..=0x1F => write!(block, "\\u{control:04x}")?,
            byte => block.extend_from_slice(&[b'\\', byte]),
        }
        if block.len() >= BLOCK {
            to.write_all(&block)?;
            block.clear();
        }
    }
    block.extend_from_slice(&bytes[written..]);
    block.push(b'"');
    to.write_all(&block)
}

fn write_array<T>(
    key: &str,
    items: &[T],
    to: &mut dyn Write,
    write_item: impl Fn(&T, &mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    write!(to, ",\"{key}\":[")?;
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            to.write_all(b",")?;
        }
        write_item(item, to)?;
    }
    to.write_all(b"]")
}

/// Encodes what is written to it (RFC 4648).
struct Base64<'a> {
    to: &'a mut dyn Write,
    /// At most a block.
    pending: Vec<u8>,
}

impl Base64<'_> {
    /// A multiple of three: only the last block is padded.
    const BLOCK: usize = 3 << 14;

    fn finish(mut self) -> io::Result<()> {
        self.write_block()
    }

    fn write_block(&mut self) -> io::Result<()> {
        self.to.write_all(base64_simd::STANDARD.encode_to_string(&self.pending).as_bytes())?;
        self.pending.clear();
        Ok(())
    }
}

impl Write for Base64<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(Self::BLOCK - self.pending.len());
        self.pending.extend_from_slice(&bytes[..taken]);
        if self.pending.len() == Self::BLOCK {
            self.write_block()?;
        }
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_json() {
        let text = "a\"b\\c\n\r\t\u{1}\u{7F}é\u{2028}😀";
        for text in [text.to_owned(), text.repeat(10_000), String::new()] {
            let mut json = Vec::new();
            write_string(&text, &mut json).unwrap();
            assert_eq!(serde_json::from_slice::<String>(&json).unwrap(), text);
        }
    }

    #[test]
    fn base64_is_whole_whatever_the_pieces() {
        let bytes: Vec<u8> = (0..100_000_u32).map(|n| n.to_le_bytes()[0]).collect();
        for size in [1, 7, Base64::BLOCK, 100_000] {
            let mut encoded = Vec::new();
            let mut encoder = Base64 { to: &mut encoded, pending: Vec::new() };
            bytes.chunks(size).for_each(|piece| encoder.write_all(piece).unwrap());
            encoder.finish().unwrap();
            assert_eq!(base64_simd::STANDARD.decode_to_vec(&encoded).unwrap(), bytes);
        }
    }
}
