//! What is decided when the rest of the program is known: files that come in only because of what other modules do.
//!
//! - A module that lies where a path leads (`path.join(__dirname, 'worker.js')`) may be read, or started as a process or a
//!   thread of its own. It is followed, with all that it requires, in programs that can start something.
//! - A package or a file that the program's own text names may be what a package requires that is told of it
//!   (`app.set('view engine', 'pug')`). It comes in where some module requires what nothing is known of. So does a package
//!   that is named elsewhere in the package of such a module, and what is in a folder beside the program's own text that this
//!   gives to a function for folders (`yargs.commandDir('commands')`).
//! - A module in a folder that a path leads to (`requireAll(path.join(__dirname, 'models'))`) is followed, with all that it
//!   requires, where some module requires or imports what nothing is known of, or starts something; else it is but a file.
//! - What lies below a folder that the program's modules tell each other of: see `below`.
//! - What the program calls by names of its own: see `renamed`.
//! - Native addons of packages that leave it to others to find them: see `native`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::{ByPath, Crawler, Found, Load, Loaded, lock};
use crate::fs::FileKind;
use crate::paths::{extension, has_name, is_below_node_modules, joined, parent};
use crate::reach::{Asker, Reached, asked_path, reach};
use crate::record::{Base, Request, RequestKind, Specifier, Uses, starts_others};
use crate::resolve::{FileFormat, Resolver, Target, TargetFile, package_name};

/// The longest name that is looked for, in bytes (npm's limit on names of packages).
const MAX_NAME: usize = 214;

/// The signs in names of packages and in paths.
const NAME_SIGNS: &[u8] = b"@/._-";

/// Candidates; filled by all tasks.
#[derive(Default)]
pub(super) struct Later {
    /// Modules that may be started.
    starts: Mutex<Vec<TargetFile>>,
    /// Modules in folders that are read.
    listed: Mutex<Vec<TargetFile>>,
    /// Files that other files name, which are read.
    pub(super) neighbours: Mutex<FxHashSet<PathBuf>>,
    /// What modules name.
    named: Mutex<Named>,
}

/// What the modules name that were searched so far: each is searched once.
#[derive(Default)]
struct Named {
    /// Whether `require` is what asks for these names, not only `import()`.
    by_require: bool,
    searched: FxHashSet<OsString>,
    reached: Vec<Reached>,
}

impl Later {
    /// A module that comes in if something can start it.
    pub(super) fn start(&self, file: TargetFile) {
        lock(&self.starts).push(file);
    }

    /// A module that comes in if something can require it.
    pub(super) fn list(&self, file: TargetFile) {
        lock(&self.listed).push(file);
    }
}

/// The modules that are known by now, each with its path.
pub(super) struct Known<'a>(Vec<(&'a Path, &'a Loaded)>);

impl<'a> Known<'a> {
    pub(super) fn new(loaded: &'a ByPath<Load>) -> Self {
        let done = loaded.iter().filter_map(|(path, load)| match load {
            Load::Done(module) => Some((Path::new(path), &**module)),
            Load::Failed(_) => None,
        });
        Self(done.collect())
    }

    pub(super) fn modules(&self) -> impl Iterator<Item = (&'a Path, &'a Loaded)> {
        self.0.iter().copied()
    }

    /// Whether some module requires, or resolves, what nothing is known of.
    fn require_any(&self) -> bool {
        self.modules().any(|(_, module)| requires_any(module))
    }

    /// Whether some module imports what nothing is known of.
    fn import_any(&self) -> bool {
        self.requests(|request, _| {
            request.specifier == Specifier::Unknown && request.kind == RequestKind::DynamicImport
        })
    }

    /// Whether some module has such a request.
    fn requests(&self, is_such: impl Fn(&Request, &Found) -> bool) -> bool {
        self.modules().any(|(_, module)| module.links().any(|(request, found)| is_such(request, found)))
    }
}

impl Loaded {
    /// Each request with where it leads.
    pub(super) fn links(&self) -> impl Iterator<Item = (&Request, &Found)> {
        let requests = self.content.record().map_or(&[][..], |record| &record.requests);
        requests.iter().zip(&self.found)
    }
}

impl Crawler<'_> {
    /// The files that come in because of what is known by now. What is returned besides is asked for by these names.
    pub(super) fn decided(&self) -> (Vec<TargetFile>, Vec<Reached>) {
        let loaded = lock(&self.loaded);
        let known = Known::new(&loaded);
        let can_start = known.requests(|request, found| {
            let is_starter = matches!(&request.specifier, Specifier::Text(text) if starts_others(text));
            is_starter && matches!(found, Found::Builtin)
        });
        let mut files = if can_start { std::mem::take(&mut *lock(&self.later.starts)) } else { Vec::new() };
        let is_required = known.require_any();
        let is_anything_asked = is_required || known.import_any();
        if can_start || is_anything_asked {
            files.append(&mut lock(&self.later.listed));
        }
        let mut reached = if is_anything_asked { self.named(&known, is_required) } else { Vec::new() };
        reached.extend(lock(&self.later.neighbours).iter().cloned().map(read_at));
        reached.extend(self.importers_manifests(&known));
        reached.extend(self.manifests_for_hooks(&known));
        reached.extend(self.addons(&known));
        reached.extend(self.below_given_folders(&known));
        reached.sort_by(|a, b| (&a.asked, &a.file.path).cmp(&(&b.asked, &b.file.path)));
        reached.dedup_by(|a, b| a.asked == b.asked);
        (files, reached)
    }

    /// The `package.json` of whoever requires a module that looks for it: `pkgUp({ cwd: path.dirname(module.parent.filename) })`.
    fn importers_manifests(&self, known: &Known<'_>) -> Vec<Reached> {
        let looks = |(_, module): &(&Path, &Loaded)| module.links().any(|(request, _)| request.base == Base::Importer);
        let looking: FxHashSet<&Path> = known.modules().filter(looks).map(|(path, _)| path).collect();
        if looking.is_empty() {
            return Vec::new();
        }
        let is_one = |found: &Found| matches!(found, Found::File(path) if looking.contains(path.as_path()));
        let importers = known.modules().filter(|(_, module)| module.links().any(|(_, found)| is_one(found)));
        let manifests = importers.filter_map(|(path, _)| self.search().nearest_manifest(path.parent()?));
        manifests.map(|folder| read_at(folder.join("package.json"))).collect()
    }

    /// Who stands in for `require` (tracing of packages, most of all) looks for the `package.json` of whatever is required.
    fn manifests_for_hooks(&self, known: &Known<'_>) -> Vec<Reached> {
        let stands_in =
            |module: &Loaded| module.content.record().is_some_and(|record| record.uses.contains(Uses::STAND_IN));
        if !known.modules().any(|(_, module)| stands_in(module)) {
            return Vec::new();
        }
        let installed = known.modules().map(|(path, _)| path).filter(|path| is_below_node_modules(path));
        let packages: FxHashSet<&Path> = installed.map(|path| self.search().package_of(path)).collect();
        let manifests = packages.into_iter().map(|folder| folder.join("package.json"));
        manifests.filter(|path| self.files.kind(path).is_ok()).map(read_at).collect()
    }

    /// What the program's own modules name, where some module may ask for any name (`is_required`: by `require`), and the modules
    /// of the package that this belongs to.
    fn named(&self, known: &Known<'_>, is_required: bool) -> Vec<Reached> {
        let requiring = known.modules().filter(|(path, module)| is_below_node_modules(path) && requires_any(module));
        let packages: FxHashSet<&Path> = requiring.map(|(path, _)| self.search().package_of(path)).collect();
        // What a package declares is not what it names.
        let names_others = |path: &Path| {
            let is_searched = !is_below_node_modules(path) || self.belongs_to(path, &packages);
            is_searched && !has_name(path, "package.json")
        };
        let mut named = lock(&self.later.named);
        if named.by_require != is_required {
            *named = Named { by_require: is_required, ..Named::default() };
        }
        let searched = &mut named.searched;
        let is_new = |(path, _): &(&Path, &Loaded)| names_others(path) && searched.insert(path.as_os_str().to_owned());
        let modules: Vec<_> = known.modules().filter(is_new).collect();
        let mentions = |(path, module): (&Path, &Loaded), text: &str| {
            names_others(path) && memchr::memmem::find(module.source.text.as_bytes(), text.as_bytes()).is_some()
        };
        let completes = |text: &str| known.modules().any(|module| mentions(module, text));
        let found =
            modules.par_iter().flat_map_iter(|(path, module)| self.names_in(path, module, is_required, &completes));
        let mut found = found.collect();
        named.reached.append(&mut found);
        named.reached.clone()
    }

    /// Whether a file belongs to one of these installed packages.
    pub(super) fn belongs_to(&self, path: &Path, packages: &FxHashSet<&Path>) -> bool {
        // Nearly all belong to others, which their text tells sooner than their parts do.
        let text = path.as_os_str().as_encoded_bytes();
        let may_be = packages.iter().any(|package| text.starts_with(package.as_os_str().as_encoded_bytes()));
        may_be && packages.contains(self.search().package_of(parent(path).unwrap_or(path)))
    }

    /// The declared packages, and the files of the program, that a module names. `completes`: see [`named_in_short`].
    fn names_in(
        &self,
        path: &Path,
        module: &Loaded,
        is_required: bool,
        completes: &(dyn Fn(&str) -> bool + Sync),
    ) -> Vec<Reached> {
        let directory = path.parent().unwrap_or(path);
        let (declared, is_own) = (self.resolver.declared(directory), !is_below_node_modules(path));
        if declared.is_empty() && !is_own {
            return Vec::new();
        }
        let is_declared = |name: &str| package_name(name).is_some_and(|(name, _)| declared.contains(name));
        let named = quoted_names(&module.source.text).filter_map(|name| match name.strip_prefix('.') {
            Some(_) => is_own.then_some(name),
            // `a.pug` is for the package that is called like the extension.
            None => {
                let extension = memchr::memrchr(b'.', name.as_bytes()).map(|dot| &name[dot + 1..]);
                [Some(name), extension].into_iter().flatten().find(|name| is_declared(name))
            }
        });
        let mut names: FxHashSet<&str> = named.collect();
        if is_own {
            names.extend(keys(&module.source.text).filter(|key| declared.contains(*key)));
            names.extend(named_in_short(&module.source.text, &declared, completes));
        }
        let by_name = names.into_iter().filter_map(|name| self.by_name(name, directory, is_required));
        let in_folders = told_folders(&module.source.text).filter(|_| is_own && is_required);
        by_name.chain(in_folders.flat_map(|name| self.in_folder(name, path))).collect()
    }

    /// The modules in a folder beside the one at this path.
    fn in_folder(&self, name: &str, from: &Path) -> Vec<Reached> {
        let asker = Asker { directory: from.parent().unwrap_or(from), has_dialect: Resolver::has_dialect(from) };
        if self.files.kind(&joined(asker.directory, name)).ok() != Some(FileKind::Directory) {
            return Vec::new();
        }
        let anything_in = [format!("./{name}/"), String::new()];
        let mut files = reach(&anything_in, asker, self.files, self.resolver).files;
        files.retain(|reached| reached.file.format != FileFormat::Addon);
        files
    }

    /// What a name in a module of `directory` leads to.
    fn by_name(&self, name: &str, directory: &Path, is_required: bool) -> Option<Reached> {
        if name.starts_with('.') {
            return self.own_file(name, directory);
        }
        let target = match self.resolver.require(name, directory) {
            Target::File(file) if is_required => Target::File(file),
            Target::External | Target::Builtin => return None,
            _ => self.resolver.import(name, directory),
        };
        let Target::File(file) = target else { return None };
        let asked = asked_path(name, directory, &file.path);
        let asked = asked.unwrap_or_else(|| joined(&directory.join("node_modules"), name));
        (file.format != FileFormat::Addon).then_some(Reached { asked, file })
    }

    fn own_file(&self, name: &str, directory: &Path) -> Option<Reached> {
        let Target::File(file) = self.resolver.require(name, directory) else { return None };
        let is_module = may_be_started(&file.path) || file.format == FileFormat::Json;
        let is_taken = is_module && !is_below_node_modules(&file.path) && !self.resolver.is_output(&file.path);
        is_taken.then(|| Reached { asked: asked_path(name, directory, &file.path).unwrap_or_default(), file })
    }
}

/// Whether a module requires, or resolves, what nothing is known of.
pub(super) fn requires_any(module: &Loaded) -> bool {
    module.links().any(|(request, _)| request.specifier == Specifier::Unknown && request.kind.is_require())
}

/// Packages that a text has short names for, `import` for `eslint-plugin-import`, `@org/x` for `@org/eslint-plugin-x`: where
/// `completes` says that somebody has the rest of it.
fn named_in_short<'d>(
    text: &str,
    declared: &'d FxHashSet<String>,
    completes: &dyn Fn(&str) -> bool,
) -> impl Iterator<Item = &'d str> {
    let mut quoted: FxHashSet<&str> = quoted_names(text).collect();
    quoted.extend(names_of_kinds(text));
    declared.iter().map(String::as_str).filter(move |name| {
        let (scope, own) = name.split_at(name.find('/').map_or(0, |slash| slash + 1));
        let is_quoted = |short: &str| quoted.contains(short) || quoted.contains(&*format!("{scope}{short}"));
        own.match_indices('-').any(|(at, _)| is_quoted(&own[at + 1..]) && completes(&own[..at]))
    })
}

/// A file that is read at its own path.
fn read_at(path: PathBuf) -> Reached {
    Reached { asked: path.clone(), file: TargetFile::asset(path) }
}

/// Whether node may be meant to start with this file.
pub(super) fn may_be_started(path: &Path) -> bool {
    matches!(extension(path), Some(b"js" | b"cjs" | b"mjs")) || Resolver::has_dialect(path)
}

/// What stands between quotes in a text and may be the name of a package or a path. What the quotes belong to is not looked
/// at.
pub(super) fn quoted_names(text: &str) -> impl Iterator<Item = &str> {
    quoted_texts(text, NAME_SIGNS).map(|(_, name)| name)
}

/// What stands between quotes and consists of letters, digits and these signs, each with the place of its quote (a byte offset).
pub(super) fn quoted_texts<'t>(text: &'t str, signs: &'static [u8]) -> impl Iterator<Item = (usize, &'t str)> {
    let quotes = memchr::memchr3_iter(b'"', b'\'', b'`', text.as_bytes());
    quotes.filter_map(|at| Some((at, quoted_text(&text[at..], signs)?)))
}

/// The same for the quote that a text starts with.
fn quoted_text<'t>(text: &'t str, signs: &[u8]) -> Option<&'t str> {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || signs.contains(byte);
    let (quote, rest) = text.as_bytes().split_first()?;
    let length = rest.iter().take(MAX_NAME + 1).take_while(|byte| is_part(byte)).count();
    (length > 0 && rest.get(length) == Some(quote)).then(|| &text[1..=length])
}

/// Names that say of what kind they are, and perhaps which part is meant: `import` of `plugin:import/recommended`.
fn names_of_kinds(text: &str) -> impl Iterator<Item = &str> {
    memchr::memchr_iter(b':', text.as_bytes()).filter_map(|at| {
        let is_part = |character: char| character.is_ascii_alphanumeric() || character == '-';
        let behind = &text[at + 1..];
        let end = behind.find(|character| !is_part(character)).unwrap_or(behind.len());
        let is_name = text[..at].ends_with(is_part) && behind[end..].starts_with(['/', '"', '\'', '`']);
        (end > 0 && is_name).then(|| &behind[..end])
    })
}

/// What a text gives, perhaps behind its `module`, to functions whose names say that they take folders: `requireDir('./a')`,
/// `yargs.commandDir('a')`, `require('require-directory')(module, './a')`. `.` is its own: `requireDir()`, `requireAll(__dirname)`.
fn told_folders(text: &str) -> impl Iterator<Item = &str> {
    const REQUIRING: [&str; 9] = [
        "requireDir",
        "requireDirectory",
        "requireAll",
        "-dir')",
        "-dir\")",
        "-directory')",
        "-directory\")",
        "-all')",
        "-all\")",
    ];
    let told = memchr::memchr_iter(b'(', text.as_bytes()).filter_map(|at| {
        let ends_in_one = |ends: &[&str]| ends.iter().any(|end| text[..at].ends_with(end));
        let requires = ends_in_one(&REQUIRING);
        if !requires && !ends_in_one(&["Dir", "Directory"]) {
            return None;
        }
        let arguments = text[at + 1..].trim_start();
        let is_own = requires && [")", "__dirname)", "module)"].iter().any(|own| arguments.starts_with(own));
        let behind_module = arguments.strip_prefix("module,").map_or(arguments, str::trim_start);
        if is_own { Some(".") } else { quoted_text(behind_module, NAME_SIGNS) }
    });
    told.filter(|name| !name.starts_with('/') && !name.contains(".."))
}

/// What stands before a colon and may be the name of a package: keys of objects (`plugins: { autoprefixer: {} }`).
fn keys(text: &str) -> impl Iterator<Item = &str> {
    memchr::memchr_iter(b':', text.as_bytes()).filter_map(|at| {
        let before = text[..at].trim_ascii_end();
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let length = before.bytes().rev().take(MAX_NAME).take_while(is_part).count();
        (length > 0).then(|| &before[before.len() - length..])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_stand_before_colons() {
        let names = keys("a = { one: { two :1, 'three': 3, four\n: b ? c : d, é: 1 } }").collect::<Vec<_>>();
        assert_eq!(names, ["one", "two", "four", "c"]);
    }

    #[test]
    fn names_stand_behind_their_kinds() {
        let text = "['plugin:import/recommended', \"preset:react\", 'a: b', c ? d : 'e', x:1, 'plugin:@org/y/z']";
        assert_eq!(names_of_kinds(text).collect::<Vec<_>>(), ["import", "react"]);
    }

    #[test]
    fn folders_are_told_to_functions_for_them() {
        let text = "requireDir('./a'); y.commandDir( \"b/c\"), require('require-directory')(module, './d/')
            mkdir('e'); loadDir('..'); loadDir('/f'); loadDir(g); requireAll(__dirname) requireDir() homeDir() Dir";
        assert_eq!(told_folders(text).collect::<Vec<_>>(), ["./a", "b/c", "./d/", ".", "."]);
    }

    #[test]
    fn names_stand_between_the_same_quotes() {
        let names = |text: &'static str| quoted_names(text).collect::<Vec<_>>();
        assert_eq!(names("it's('ejs', \"@a/b\", `./c.js`, 'a b', '', \"x')"), ["ejs", "@a/b", "./c.js"]);
        assert_eq!(names("'a''b'é'ü'"), ["a", "b"]);
        assert_eq!(names(""), Vec::<&str>::new());
    }
}
