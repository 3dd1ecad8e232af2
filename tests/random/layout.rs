//! Where the modules of a random program lie, and by which specifiers they can be asked for.

use std::collections::BTreeMap;

use crate::prng::Random;

/// What a module's file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A `CommonJS` module.
    Script,
    /// A JSON file.
    Json,
    /// An ES module.
    Module,
}

/// One module's place in the tree.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) kind: Kind,
    /// The file, relative to the root of the tree.
    pub(crate) file: String,
    /// A directory that stands for it, relative to the root: its own as `index.js`, or by a `package.json`.
    pub(crate) directory: Option<String>,
    /// Names that lead to it from everywhere below the root.
    pub(crate) bare: Vec<String>,
}

/// The tree: the places of the modules (the first is the entry), and the files and links that are no modules.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layout {
    pub(crate) places: Vec<Place>,
    pub(crate) manifests: BTreeMap<String, String>,
    /// Symbolic links: (where, the target as written in it).
    pub(crate) links: Vec<(String, String)>,
}

const DIRECTORIES: [&str; 9] = ["", "", "lib/", "lib/deep/er/", "src/", "it's odd/", "ünï/", "a.b/", "__proto__/"];

/// Plain names are listed more than once, so that most programs stay readable.
const NAMES: [&str; 36] = [
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "index",
    "main",
    "package",
    "x.test",
    "x.json",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "toString",
    "with space",
    "it's",
    "quo\"te",
    "naïve",
    "日本",
    "-dash",
    "node",
    "fs",
    "new\nline",
    "back\\slash",
    "per%20cent",
    "hash#tag",
    "quest?ion",
    "${x}`",
    "a\u{2028}b",
];

const PACKAGES: [&str; 7] = ["pkg", "dep", "@scope/pkg", "constructor", "lodash.x", "__proto__", "util2"];

/// What stands before the extension of a TypeScript module, and nowhere else.
pub(crate) const TYPED: &str = ".typed";

impl Place {
    /// Whether it is TypeScript where it is bundled.
    pub(crate) fn is_typed(&self) -> bool {
        self.file.contains(TYPED)
    }
}

/// What kind of tree is wanted.
pub(crate) struct Wanted {
    /// How many modules.
    pub(crate) count: usize,
    pub(crate) has_es_modules: bool,
}

/// Puts modules somewhere. The entry lies at the root or one folder down.
pub(crate) fn layout(random: &mut Random, wanted: &Wanted) -> Layout {
    let mut layout = Layout::default();
    let directory = random.pick(&["", "src/", "lib/"]);
    let entry = if wanted.has_es_modules && random.chance(50) {
        Place { kind: Kind::Module, ..script(format!("{directory}entry.mjs")) }
    } else {
        script(format!("{directory}entry.js"))
    };
    layout.places.push(entry);
    while layout.places.len() < wanted.count {
        let (place, manifests, link) = match random.below(10) {
            0..=4 if wanted.has_es_modules => es_module(random),
            5 if wanted.has_es_modules => typed_script(random),
            _ => place(random),
        };
        // The first to take a path has it; an odd name that can't be written beside another is skipped.
        let is_taken = layout.places.iter().any(|other| clash(&other.file, &place.file));
        if !is_taken && manifests.iter().all(|(path, _)| !layout.manifests.contains_key(path)) {
            layout.manifests.extend(manifests);
            layout.links.extend(link);
            layout.places.push(place);
        }
    }
    layout
}

/// Whether two files can't both exist, or one is the other's directory.
fn clash(one: &str, other: &str) -> bool {
    one == other || one.starts_with(&format!("{other}/")) || other.starts_with(&format!("{one}/"))
}

type Placed = (Place, Vec<(String, String)>, Option<(String, String)>);

fn place(random: &mut Random) -> Placed {
    match random.below(10) {
        0..=4 => plain(random),
        5 => index(random),
        6 => directory_with_main(random),
        7 => package_with_main(random),
        8 => package_with_exports(random),
        _ => workspace(random),
    }
}

fn script(file: String) -> Place {
    Place { kind: Kind::Script, file, directory: None, bare: Vec::new() }
}

fn plain(random: &mut Random) -> Placed {
    let directory = random.pick(&DIRECTORIES);
    let name = random.pick(&NAMES);
    let extension = random.pick(&[".js", ".js", ".js", ".js", ".json", ".cjs", "", ".weird"]);
    // A `package.json` with any text in it would say how its neighbours are read, while the sources are there.
    let extension = if name == "package" { ".js" } else { extension };
    let kind = if extension == ".json" { Kind::Json } else { Kind::Script };
    let place = Place { kind, ..script(format!("{directory}{name}{extension}")) };
    (place, Vec::new(), None)
}

fn typed_script(random: &mut Random) -> Placed {
    let file = format!("{}{}{TYPED}.cjs", random.pick(&DIRECTORIES), random.pick(&NAMES));
    (script(file), Vec::new(), None)
}

fn index(random: &mut Random) -> Placed {
    let directory = format!("{}{}", random.pick(&DIRECTORIES), random.pick(&NAMES));
    let is_json = random.chance(20);
    let (kind, name) = if is_json { (Kind::Json, "index.json") } else { (Kind::Script, "index.js") };
    let place = Place { kind, directory: Some(directory.clone()), ..script(format!("{directory}/{name}")) };
    (place, Vec::new(), None)
}

fn directory_with_main(random: &mut Random) -> Placed {
    let directory = format!("{}{}", random.pick(&DIRECTORIES), random.pick(&NAMES));
    let main = random.pick(&["start", "./start.js", "start.js", "./nope"]);
    let name = if main == "./nope" { "index.js" } else { "start.js" };
    let manifest = (format!("{directory}/package.json"), format!("{{\"main\": \"{main}\"}}"));
    let place = Place { directory: Some(directory.clone()), ..script(format!("{directory}/{name}")) };
    (place, vec![manifest], None)
}

fn package_with_main(random: &mut Random) -> Placed {
    let name = random.pick(&PACKAGES);
    // A second version of a package may lie further down.
    let above = random.pick(&["", "", "", "lib/", "src/"]);
    let directory = format!("{above}node_modules/{name}");
    let main = random.pick(&["index.js", "./lib/main.js", "lib/main"]);
    let file = main.trim_start_matches("./").trim_end_matches(".js");
    let manifest = (format!("{directory}/package.json"), format!("{{\"name\": \"{name}\", \"main\": \"{main}\"}}"));
    let bare = vec![name.to_owned(), format!("{name}/{file}"), format!("{name}/package.json")];
    let place = Place { directory: Some(directory.clone()), bare, ..script(format!("{directory}/{file}.js")) };
    (place, vec![manifest], None)
}

fn package_with_exports(random: &mut Random) -> Placed {
    const EXPORTS: [&str; 5] = [
        r#""./lib/main.js""#,
        r#"{".": "./lib/main.js", "./sub": "./lib/main.js", "./*": null}"#,
        r#"{".": {"import": "./nope.mjs", "require": "./lib/main.js"}, "./f/*": "./lib/*.js"}"#,
        r#"{"node": {"default": "./lib/main.js"}, "default": "./nope.js"}"#,
        r#"{"./sub": ["./lib/main.js"], "./package.json": "./package.json"}"#,
    ];
    let name = random.pick(&PACKAGES);
    let exports = random.pick(&EXPORTS);
    let directory = format!("node_modules/{name}");
    let manifest =
        format!("{{\"name\": \"{name}\", \"exports\": {exports}, \"imports\": {{\"#own\": \"./lib/main.js\"}}}}");
    // Some of these are refused, by the one or the other: then node's error is what is compared.
    let bare = ["", "/sub", "/f/main", "/lib/main.js", "/package.json"].map(|path| format!("{name}{path}"));
    let place = Place { bare: bare.into(), ..script(format!("{directory}/lib/main.js")) };
    (place, vec![(format!("{directory}/package.json"), manifest)], None)
}

/// A package that is a symbolic link in `node_modules`, as workspaces have it.
fn workspace(random: &mut Random) -> Placed {
    let name = random.pick(&["work", "space"]);
    let directory = format!("packages/{name}");
    let manifest = (format!("{directory}/package.json"), format!("{{\"name\": \"{name}\"}}"));
    let bare = vec![name.to_owned(), format!("{name}/index.js"), format!("{name}/index")];
    let place = Place { bare, ..script(format!("{directory}/index.js")) };
    (place, vec![manifest], Some((format!("node_modules/{name}"), format!("../packages/{name}"))))
}

fn es_module(random: &mut Random) -> Placed {
    const EXPORTS: [&str; 4] = [
        r#""./main.js""#,
        r#"{".": {"import": "./main.js", "require": "./nope.cjs"}, "./sub": "./main.js"}"#,
        r#"{".": {"require": "./nope.js", "default": "./main.js"}, "./package.json": "./package.json"}"#,
        r#"{"module-sync": "./main.js", "default": "./nope.js"}"#,
    ];
    if random.chance(70) {
        let typed = if random.chance(30) { TYPED } else { "" };
        let file = format!("{}{}{typed}.mjs", random.pick(&DIRECTORIES), random.pick(&NAMES));
        return (Place { kind: Kind::Module, ..script(file) }, Vec::new(), None);
    }
    let name = random.pick(&["esm", "@scope/esm", "modern"]);
    let directory = format!("node_modules/{name}");
    let manifest = format!("{{\"name\": \"{name}\", \"type\": \"module\", \"exports\": {}}}", random.pick(&EXPORTS));
    let bare = ["", "", "", "/sub", "/package.json"].map(|path| format!("{name}{path}"));
    let place = Place { kind: Kind::Module, bare: bare.into(), ..script(format!("{directory}/main.js")) };
    (place, vec![(format!("{directory}/package.json"), manifest)], None)
}

impl Layout {
    /// A specifier by which the module `from` may import the module `to`.
    pub(crate) fn url(&self, random: &mut Random, from: usize, to: usize) -> String {
        let place = &self.places[to];
        // TypeScript finds more by a name than node does.
        if !place.bare.is_empty() && !self.places[from].is_typed() && random.chance(70) {
            return place.bare[random.below(place.bare.len())].clone();
        }
        let query = random.pick(&["", "", "", "", "", "", "", "?query", "#fragment"]);
        self.url_of(from, &place.file) + query
    }

    /// A file's URL, relative to the module `from`.
    pub(crate) fn url_of(&self, from: usize, file: &str) -> String {
        // What `pathToFileURL` leaves as it is.
        let is_plain = |character: char| character.is_ascii_alphanumeric() || "-_./@'$".contains(character);
        let mut url = String::new();
        for character in relative(&self.places[from].file, file).chars() {
            if is_plain(character) {
                url.push(character);
            } else {
                let bytes = character.to_string().into_bytes();
                url.extend(bytes.iter().map(|byte| format!("%{byte:02X}")));
            }
        }
        url
    }

    /// A specifier by which the module `from` may ask for the module `to`.
    pub(crate) fn specifier(&self, random: &mut Random, from: usize, to: usize) -> String {
        let place = &self.places[to];
        if !place.bare.is_empty() && random.chance(70) {
            return place.bare[random.below(place.bare.len())].clone();
        }
        self.relative(random, from, to)
    }

    /// A specifier that starts with a dot.
    pub(crate) fn relative(&self, random: &mut Random, from: usize, to: usize) -> String {
        let place = &self.places[to];
        let path = match &place.directory {
            Some(directory) if random.chance(60) => format!("{directory}{}", random.pick(&["", "", "/", "/."])),
            _ => without_extension(random, &place.file),
        };
        let specifier = relative(&self.places[from].file, &path);
        match random.below(12) {
            0 => specifier.replacen("./", ".//", 1),
            1 => specifier.replacen("./", "././", 1),
            _ => specifier,
        }
    }
}

/// The path as it is, or without an extension that `require` adds.
fn without_extension(random: &mut Random, file: &str) -> String {
    let stem = [".js", ".json"].iter().find_map(|extension| file.strip_suffix(extension));
    match stem {
        Some(stem) if random.chance(70) => stem.to_owned(),
        _ => file.to_owned(),
    }
}

/// `to` as the file `from` writes it; both relative to the root.
fn relative(from: &str, to: &str) -> String {
    let mut directory: Vec<&str> = from.split('/').collect();
    directory.pop();
    let mut names: Vec<&str> = to.split('/').collect();
    while names.len() > 1 && directory.first() == names.first() && !directory.is_empty() {
        directory.remove(0);
        names.remove(0);
    }
    let up = if directory.is_empty() { "./".to_owned() } else { "../".repeat(directory.len()) };
    format!("{up}{}", names.join("/"))
}
