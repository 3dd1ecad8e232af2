//! What lies below a folder that one module of the program tells others of, by the names that these have for it:
//! `exports.root = path.join(__dirname, '..')` here, `glob.sync(config.root + '/app/controllers/*.js')` there.
//!
//! Who joins what is not looked at. Where such a folder gets out of a module, each text of the program's own modules that is
//! the path of something below it counts.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::later::{Known, read_at};
use super::{Crawler, Loaded};
use crate::paths::{is_below_node_modules, parent};
use crate::reach::Reached;
use crate::record::{RequestKind, Specifier};

/// The longest path that is looked for, in bytes.
const MAX_PATH: usize = 200;

/// Names of folders that texts seldom mean by them, or that hold what is made.
const NO_FOLDERS: [&str; 8] = ["test", "tests", "development", "production", "dist", "build", "out", "coverage"];

impl Crawler<'_> {
    /// The files below the folders that modules tell others of.
    pub(super) fn below_given_folders(&self, known: &Known<'_>) -> Vec<Reached> {
        let is_own = |(path, _): &(&Path, &Loaded)| !is_below_node_modules(path);
        let own: Vec<_> = known.modules().filter(is_own).collect();
        let program = self.search().package_of(self.entry_directory).to_path_buf();
        let folders = own.iter().flat_map(|(path, module)| self.given_folders(path, module));
        let folders: FxHashSet<PathBuf> = folders.filter(|folder| folder.starts_with(&program)).collect();
        if folders.is_empty() {
            return Vec::new();
        }
        let paths: FxHashSet<Specifier> = own.iter().flat_map(|(_, module)| paths_in(&module.source.text)).collect();
        let mut reached = Vec::new();
        for folder in &folders {
            for path in &paths {
                let assets = self.search().assets(path, folder);
                for file in assets.named.into_iter().chain(assets.found).filter(|file| !is_below_node_modules(file)) {
                    let module = self.is_script(&file).then(|| self.resolver.file(&file).ok()).flatten();
                    reached.push(
                        module.map_or_else(
                            || read_at(file.clone()),
                            |module| Reached { asked: file.clone(), file: module },
                        ),
                    );
                }
            }
        }
        reached
    }

    /// The folders that a module gives away: requests for files of which nobody knows more.
    fn given_folders(&self, path: &Path, module: &Loaded) -> Vec<PathBuf> {
        let directory = parent(path).unwrap_or(path);
        let is_given = |(kind, specifier)| kind == RequestKind::File && specifier == &Specifier::Unknown;
        let given = module.links().filter(|(request, _)| is_given((request.kind, &request.specifier)));
        given.filter_map(|(request, _)| self.base_directory(&request.base, directory)).collect()
    }
}

/// Texts that may be paths below some folder: those with a slash or an extension, and names beside a comma or
/// behind a colon (`path.join(root, 'views')`, `{ relativeTo: root, path: 'views' }`, `fromRoot('views', 'a.html')`).
fn paths_in(text: &str) -> impl Iterator<Item = Specifier> {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"@/._-*{,}".contains(byte);
    memchr::memchr3_iter(b'"', b'\'', b'`', text.as_bytes()).filter_map(move |at| {
        let (quote, rest) = (text.as_bytes()[at], &text.as_bytes()[at + 1..]);
        let length = rest.iter().take(MAX_PATH).take_while(|byte| is_part(byte)).count();
        let behind = text.as_bytes().get(at + length + 2..).unwrap_or_default().trim_ascii_start();
        let is_joined = text[..at].trim_ascii_end().ends_with([',', ':']) || behind.starts_with(b",");
        (rest.get(length) == Some(&quote)).then(|| path_below(&text[at + 1..at + 1 + length], is_joined)).flatten()
    })
}

/// A text as a path below some folder; `is_joined`: it stands behind another value, or a key.
fn path_below(text: &str, is_joined: bool) -> Option<Specifier> {
    let path = text.strip_prefix("./").unwrap_or(text).trim_start_matches('/');
    let names_more = text.starts_with("./") || path.trim_end_matches('/').contains(['/', '.']);
    let is_outside = path.split('/').any(|name| name.starts_with('.') || name == "node_modules");
    if path.is_empty() || is_outside || !names_more && (!is_joined || NO_FOLDERS.contains(&path)) {
        return None;
    }
    let Some(start) = path.find(['*', '{']) else { return Some(Specifier::Text(format!("./{path}"))) };
    let end = path.rfind(['*', '}']).filter(|end| start <= *end)?;
    let gaps = if path[start..=end].contains("**") { 2 } else { 1 };
    let mut parts = vec![String::new(); gaps + 1];
    parts[0] = format!("./{}", &path[..start]);
    path[end + 1..].clone_into(&mut parts[gaps]);
    path[..start].contains('/').then_some(Specifier::Pattern(parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_have_a_slash_or_an_extension_or_stand_behind_a_value() {
        let text = "r + '/app/*.js', join(r, 'views'), f('views'), f(r, 'test'), { path: 'public' }, './a.txt', '../b.txt', 'a b/c', g('x/**/*.html')";
        let paths = paths_in(text).map(|path| match path {
            Specifier::Text(text) => text,
            Specifier::Pattern(parts) => parts.join("*"),
            Specifier::Unknown => String::new(),
        });
        assert_eq!(paths.collect::<Vec<_>>(), ["./app/*.js", "./views", "./public", "./a.txt", "./x/**.html"]);
    }
}
