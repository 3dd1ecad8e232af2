//! Files that a file names which is read: the pictures of a page or a font, what a template includes (`include ./head.pug`,
//! `include('parts/head')`), what a schema refers to (`$ref: ./types.yaml#/User`), what a style sheet or a protocol imports.
//!
//! No such language is known here. Whatever in the text may be a path is looked for beside the file, as it stands and with the
//! file's own extension.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use memchr::memmem;
use rustc_hash::FxHashSet;

use super::later::may_be_started;
use super::{Crawler, lock};
use crate::paths::extension;
use crate::record::Specifier;

/// The longest text that is looked through, in bytes.
const LONGEST: usize = 1 << 16;

/// How many different paths into other folders are looked for.
const MAX_PATHS: usize = 500;

impl Crawler<'_> {
    /// What a file that is read names, and will want to be read with it.
    pub(super) fn neighbours(&self, path: &Path, text: &str) -> Vec<PathBuf> {
        let Some(directory) = path.parent().filter(|_| text.len() <= LONGEST && may_refer(path, text)) else {
            return Vec::new();
        };
        let own = extension(path).and_then(|extension| std::str::from_utf8(extension).ok()).unwrap_or_default();
        // Sorted: which of too many are looked for depends on the text alone.
        let named: BTreeSet<&str> = paths_in(text).collect();
        let (elsewhere, here): (Vec<&str>, Vec<&str>) = named.into_iter().partition(|name| name.contains('/'));
        let mut candidates: Vec<String> =
            elsewhere.iter().take(MAX_PATHS).flat_map(|name| spellings(name, own)).collect();
        if !here.is_empty() {
            let there: FxHashSet<String> = self.files.names_in(directory).into_iter().collect();
            let here = here.iter().flat_map(|name| spellings(name, own));
            candidates.extend(here.filter(|name| there.contains(name)));
        }
        // A page's scripts are not the program's.
        let is_page = own.starts_with("htm");
        candidates.retain(|name| is_page || !may_be_started(Path::new(name)));
        let named = candidates.into_iter().map(|name| Specifier::Text(format!("./{name}")));
        let mut found: Vec<PathBuf> = named
            .filter_map(|name| self.search().assets(&name, directory).named)
            .filter(|found| found != path)
            .collect();
        found.sort_unstable();
        found.dedup();
        lock(&self.later.neighbours).extend(found.iter().cloned());
        found
    }
}

/// Whether a file may name others to be read with it: code does it otherwise, what people are to read does not.
fn may_refer(path: &Path, text: &str) -> bool {
    match extension(path) {
        None | Some(b"md" | b"txt" | b"map") => false,
        Some(b"json") => memmem::find(text.as_bytes(), b"\"$ref\"").is_some(),
        Some(_) => !may_be_started(path),
    }
}

/// Whatever in a text may be a relative path: with a slash or an extension, in quotes, or behind a word that says so.
fn paths_in(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"@/._-".contains(&byte);
    let runs = text.split(move |character: char| !u8::try_from(character).is_ok_and(is_part));
    let start = text.as_ptr() as usize;
    runs.filter(move |run| {
        let before = text[..run.as_ptr() as usize - start].trim_ascii_end();
        let is_marked = || {
            before.ends_with(['"', '\'', '`'])
                || ["include", "extends", "import"].iter().any(|word| before.ends_with(word))
        };
        !run.is_empty() && !run.starts_with('/') && (run.trim_end_matches('.').contains(['/', '.']) || is_marked())
    })
}

/// The files that a name may mean in one with this extension. (Sass has an underscore before those that are only imported.)
fn spellings(name: &str, own: &str) -> Vec<String> {
    let (folder, last) = name.split_at(name.rfind('/').map_or(0, |slash| slash + 1));
    if last.is_empty() {
        return Vec::new();
    }
    let mut spellings = vec![name.to_owned()];
    if !own.is_empty() {
        spellings.extend([format!("{name}.{own}"), format!("{folder}_{last}.{own}"), format!("{folder}_{last}")]);
    }
    spellings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_told_by_their_form_or_by_what_is_before() {
        let text = "include ./a.pug\nextends layout\n<%- include('parts/b') %> $ref: ../c.yaml#/D @use 'vars'; and so on. A /d 3.";
        let expected = ["./a.pug", "layout", "parts/b", "../c.yaml", "vars"];
        assert_eq!(paths_in(text).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn names_may_lack_the_extension() {
        assert_eq!(spellings("x/vars", "scss"), ["x/vars", "x/vars.scss", "x/_vars.scss", "x/_vars"]);
        assert_eq!(spellings("x/", "scss"), [""; 0]);
    }
}
