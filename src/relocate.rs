//! Requests that name a file of the program by its absolute path on the machine that bundles: they come to name it by the
//! way that leads to it from the module.
//!
//! In the bundle every file stands where it stood relative to the entry, so that is what such a request means there; and no
//! path of the machine gets into the output.

use std::path::{Path, PathBuf};

use crate::literal::string_literal;
use crate::paths::{normalized, relative_path};
use crate::record::{Base, Edit, Record, RequestKind, Specifier};
use crate::source::Span;
use crate::url;

/// Changes those of a module's requests of which `leads_to_file` says that they lead to a file of the program.
///
/// A text is changed only where it is a literal in the place of the request: a string on its way to a `require` may be
/// wanted for other things, too.
pub fn relocate(record: &mut Record, text: &str, directory: &Path, leads_to_file: impl Fn(usize) -> bool) {
    let mut edits = Vec::new();
    for (index, request) in record.requests.iter_mut().enumerate() {
        let Specifier::Text(old) = &mut request.specifier else { continue };
        let is_sure = request.base == Base::Module && request.kind != RequestKind::Guess && leads_to_file(index);
        if !is_sure || !is_literal(&text[request.span.range()]) {
            continue;
        }
        let Some(new) = relocated(old, request.kind, directory) else { continue };
        edits.push(Edit { span: request.span, text: string_literal(&new) });
        for name in record.names.reexports.iter_mut().filter(|name| *name == old) {
            name.clone_from(&new);
        }
        *old = new;
    }
    add(&mut record.edits, edits);
}

/// Puts edits among sorted and disjoint ones; those of a text that is replaced anyway are not needed.
fn add(to: &mut Vec<Edit>, edits: Vec<Edit>) {
    let overlaps = |span: Span| {
        let next = to.partition_point(|other| other.span.end <= span.start);
        to.get(next).is_some_and(|other| other.span.start < span.end)
    };
    let mut new: Vec<Edit> = edits.into_iter().filter(|edit| !overlaps(edit.span)).collect();
    if new.is_empty() {
        return;
    }
    to.append(&mut new);
    to.sort_by_key(|edit| edit.span);
    to.dedup_by_key(|edit| edit.span);
}

/// A specifier that starts at the root as one that starts in `directory`; `None` for any other.
fn relocated(specifier: &str, kind: RequestKind, directory: &Path) -> Option<String> {
    if kind.is_require() {
        return specifier.starts_with('/').then(|| way(Path::new(specifier), directory));
    }
    let (path, query) = specifier.split_at(specifier.find(['?', '#']).unwrap_or(specifier.len()));
    let is_absolute = path.starts_with('/') || path.starts_with("file:");
    let path = url::to_path(path, directory).filter(|_| is_absolute)?;
    Some(url::from_path(&way(&path, directory)) + query)
}

/// The way to an absolute path: `./x`, `../x`, `.`.
fn way(path: &Path, directory: &Path) -> String {
    let relative = relative_path(&normalized(path), directory);
    let is_up = Path::new(&relative).starts_with("..");
    match &*relative {
        "" => ".".to_owned(),
        relative if is_up => relative.to_owned(),
        relative => PathBuf::from("./").join(relative).to_string_lossy().into_owned(),
    }
}

/// Whether a piece of a program is one string literal and nothing else.
fn is_literal(text: &str) -> bool {
    let Some(quote) = text.chars().next().filter(|first| matches!(first, '"' | '\'' | '`')) else { return false };
    let inside = text.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    inside.is_some_and(|inside| !inside.contains(quote))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_are_relative_to_the_module() {
        let directory = Path::new("/a/b");
        let require = |specifier| relocated(specifier, RequestKind::Require, directory);
        assert_eq!(require("/a/b/c.js").as_deref(), Some("./c.js"));
        assert_eq!(require("/a/x/../y").as_deref(), Some("../y"));
        assert_eq!(require("/a/b").as_deref(), Some("."));
        assert_eq!(require("./c.js"), None);
        let import = |specifier| relocated(specifier, RequestKind::Import, directory);
        assert_eq!(import("file:///a/b/c%20d.mjs?e#f").as_deref(), Some("./c d.mjs?e#f"));
        assert_eq!(import("/a/c%23.mjs").as_deref(), Some("../c%23.mjs"));
        assert_eq!(import("pkg"), None);
    }

    #[test]
    fn a_literal_is_quoted_once() {
        assert!(is_literal("'/a'") && is_literal("\"/a'b\"") && is_literal("`/a`"));
        assert!(!is_literal("'/a' + '/b'") && !is_literal("path") && !is_literal("'") && !is_literal(""));
    }
}
