//! Native addons of packages that leave it to others to find them: `require('bindings')('name')`,
//! `require('node-gyp-build')(__dirname)`, `require(preGyp.find(…))`.
//!
//! Where the loader looks is its own business. That it is one can be seen: it requires what nothing is known of, and knows
//! the extension. So all addons of a package that asks a loader come in, and those of the packages for single platforms
//! that it depends on. With an addon come the libraries that are built for it: those in its package, and in packages for
//! single platforms that this depends on.

use std::path::{Path, PathBuf};

use memchr::memmem;
use rustc_hash::FxHashSet;

use super::later::{Known, requires_any};
use super::{Crawler, lock};
use crate::paths::{extension, is_below_node_modules};
use crate::reach::Reached;
use crate::resolve::{Target, TargetFile};

/// How deep below a package's folder its addons are looked for.
const DEPTH: usize = 8;

impl Crawler<'_> {
    /// The addons of packages that have them loaded by others, and what these need besides.
    pub(super) fn addons(&self, known: &Known<'_>) -> Vec<Reached> {
        let loaders = self.loaders(known);
        let mut reached = Vec::new();
        for package in self.asking(known, &loaders) {
            let others = self.resolver.platform_packages(package);
            let addons = others.iter().map(|other| &**other).chain([package]).flat_map(|folder| self.addons_of(folder));
            let before = reached.len();
            reached.extend(addons);
            if reached.len() > before {
                reached.extend(self.reached(package.join("package.json")));
            }
        }
        reached.extend(self.libraries(&reached));
        reached
    }

    /// What the addons that come in, by whatever way, may load themselves.
    fn libraries(&self, addons: &[Reached]) -> Vec<Reached> {
        let mut folders = FxHashSet::default();
        for addon in lock(&self.assets).keys().map(Path::new).chain(addons.iter().map(|addon| &*addon.file.path)) {
            if is_addon(addon) && is_below_node_modules(addon) {
                let package = self.search().package_of(addon.parent().unwrap_or(addon));
                folders.extend(self.resolver.platform_packages(package));
                folders.insert(package.to_path_buf());
            }
        }
        let paths = folders.iter().flat_map(|folder| self.files.files_below(folder, DEPTH));
        let paths = paths.filter(|path| is_library(path));
        let as_asset = |asked: PathBuf| {
            let Reached { asked, file } = self.reached(asked)?;
            Some(Reached { asked, file: TargetFile::asset(file.path) })
        };
        paths.filter_map(as_asset).collect()
    }

    /// The packages that require addons whose places they are told, by their folders.
    fn loaders<'k>(&self, known: &Known<'k>) -> FxHashSet<&'k Path> {
        let mut loaders = FxHashSet::default();
        for (path, module) in known.modules().filter(|(path, _)| is_below_node_modules(path)) {
            if requires_any(module) {
                let package = self.search().package_of(path.parent().unwrap_or(path));
                let has_sources = || self.files.kind(&package.join("binding.gyp")).is_ok();
                if names_addons(&module.source.text) || has_sources() {
                    loaders.insert(package);
                }
            }
        }
        loaders
    }

    /// The packages with a module that requires one of the loaders, and loaders that have addons of their own.
    fn asking<'k>(&self, known: &Known<'k>, loaders: &FxHashSet<&'k Path>) -> FxHashSet<&'k Path> {
        let mut asking = loaders.clone();
        if loaders.is_empty() {
            return asking;
        }
        for (path, module) in known.modules() {
            let mut targets = module.found.iter().flat_map(super::Found::files);
            let is_loader = |target: &Path| self.belongs_to(target, loaders);
            if targets.any(is_loader) {
                asking.insert(self.search().package_of(path.parent().unwrap_or(path)));
            }
        }
        asking
    }

    /// The addons in a package, and its `package.json` and main file, by which it is found.
    fn addons_of(&self, package: &Path) -> Vec<Reached> {
        let mut paths = self.files.files_below(package, DEPTH);
        // What the build leaves behind is there twice.
        paths.retain(|path| is_addon(path) && !path.iter().any(|name| name == "obj.target"));
        if paths.is_empty() {
            return Vec::new();
        }
        paths.push(package.join("package.json"));
        let main = match self.resolver.require(".", package) {
            Target::File(file) => Some(Reached { asked: package.to_path_buf(), file }),
            _ => None,
        };
        paths.into_iter().filter_map(|path| self.reached(path)).chain(main).collect()
    }

    fn reached(&self, asked: PathBuf) -> Option<Reached> {
        let file = self.resolver.file(&asked).ok()?;
        Some(Reached { asked, file })
    }
}

/// Whether a text has `.node` at the end of a string, a template or a regular expression.
fn names_addons(text: &str) -> bool {
    let ends = memmem::find_iter(text.as_bytes(), b".node").map(|at| text.as_bytes().get(at + ".node".len()));
    ends.flatten().any(|next| b"'\"`$".contains(next))
}

/// Whether a file is a library that the operating system loads: `libx.so.8.17`, `libx.8.dylib`, `x.dll`.
fn is_library(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.trim_end_matches(|character: char| character == '.' || character.is_ascii_digit());
    [".so", ".dylib", ".dll"].iter().any(|end| name.ends_with(end))
}

fn is_addon(path: &Path) -> bool {
    extension(path) == Some(b"node")
}
