//! What lies below a folder that one module of the program tells others of, by the names that these have for it:
//! `exports.root = path.join(__dirname, '..')` here, `glob.sync(config.root + '/app/controllers/*.js')` there.
//!
//! Who joins what is not looked at. Where such a folder gets out of a module, each text of the program's own modules that is
//! the path of something below it counts.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::later::{Known, quoted_texts};
use super::{Crawler, Loaded};
use crate::paths::{is_below_node_modules, parent, wildcards};
use crate::reach::Reached;
use crate::record::{Request, RequestKind, Specifier};
use crate::resolve::TargetFile;

/// The longest path that is looked for, in bytes.
const MAX_PATH: usize = 200;

/// Names of folders that texts seldom mean by them, or that hold what is made.
const NO_FOLDERS: [&str; 8] = ["test", "tests", "development", "production", "dist", "build", "out", "coverage"];

impl Crawler<'_> {
    /// The files below the folders that modules tell others of.
    pub(super) fn below_given_folders(&self, known: &Known<'_>) -> Vec<Reached> {
        let is_own = |(path, _): &(&Path, &Loaded)| !is_below_node_modules(path);
        let own: Vec<_> = known.modules().filter(is_own).collect();
        let folders = own.iter().flat_map(|(path, module)| self.given_folders(path, module));
        let mut folders: FxHashSet<PathBuf> = folders.collect();
        if folders.is_empty() {
            return Vec::new();
        }
        let program = self.search().package_of(self.entry_directory).to_path_buf();
        folders.retain(|folder| folder.starts_with(&program));
        let paths: FxHashSet<Specifier> = own.iter().flat_map(|(_, module)| paths_in(&module.source.text)).collect();
        let mut reached = Vec::new();
        for folder in &folders {
            for path in &paths {
                let assets = self.search().assets(path, folder);
                for file in assets.named.into_iter().chain(assets.found).filter(|file| !is_below_node_modules(file)) {
                    let module = self.is_script(&file).then(|| self.resolver.file(&file).ok()).flatten();
                    let found = module.unwrap_or_else(|| TargetFile::asset(file.clone()));
                    reached.push(Reached { asked: file, file: found });
                }
            }
        }
        reached
    }

    /// The folders that a module gives away: requests for files of which nobody knows more.
    fn given_folders(&self, path: &Path, module: &Loaded) -> Vec<PathBuf> {
        let directory = parent(path).unwrap_or(path);
        let is_given = |request: &Request| request.kind == RequestKind::File && request.specifier == Specifier::Unknown;
        let given = module.links().map(|(request, _)| request).filter(|request| is_given(request));
        given.filter_map(|request| self.base_directory(&request.base, directory)).collect()
    }
}

/// Texts that may be paths below some folder: those with a slash or an extension, and names beside a comma or
/// behind a colon (`path.join(root, 'views')`, `{ relativeTo: root, path: 'views' }`, `fromRoot('views', 'a.html')`).
fn paths_in(text: &str) -> impl Iterator<Item = Specifier> {
    let quoted = quoted_texts(text, b"@/._-*{,}").filter(|(_, path)| path.len() <= MAX_PATH);
    quoted.filter_map(|(at, path)| {
        let behind = text[at + path.len() + 2..].trim_ascii_start();
        let is_joined = text[..at].trim_ascii_end().ends_with([',', ':']) || behind.starts_with(',');
        path_below(path, is_joined)
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
    let Some(range) = wildcards(path) else {
        return (!path.contains(['*', '{'])).then(|| Specifier::Text(format!("./{path}")));
    };
    let mut parts = vec![format!("./{}", &path[..range.start])];
    // As in `Text::without_wildcards`: `**` also stands for folders.
    parts.extend(path[range.clone()].contains("**").then(String::new));
    parts.push(path[range.end..].to_owned());
    path[..range.start].contains('/').then_some(Specifier::Pattern(parts))
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
