//! A random program: modules made of independent statements, so that any of them can be left out to find the one at fault.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use cjsbundle::Format;

use crate::gaps::Gaps;
use crate::layout::{Kind, Layout, TYPED, Wanted, layout};
use crate::prng::Random;
use crate::templates::{BROKEN, DEFAULTS, JSON, Level, MODULE, PATHS, PRELUDE, SCRIPT, Template};

/// The prelude where the entry is an ES module, which has to import it before anything else.
const PRELUDE_FILE: &str = "prelude.cjs";

/// One module's text, in parts.
#[derive(Debug, Clone)]
struct Module {
    /// What can't be left out: directives and, in the entry, the prelude.
    head: String,
    /// Any of them can be left out.
    statements: Vec<String>,
    /// What ends the file.
    tail: &'static str,
    has_byte_order_mark: bool,
    line_end: &'static str,
    /// Whether its types are written.
    is_typed: bool,
}

/// A program that can be written to disk and made smaller.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    layout: Layout,
    /// Parallel to the places of the layout.
    modules: Vec<Module>,
    /// The files that were left out to make it smaller.
    left_out: BTreeSet<String>,
    formats: &'static [Format],
}

/// What is decided once for a whole program.
pub(crate) struct Profile {
    /// The statements it takes.
    levels: &'static [Level],
    /// Modules ask only for modules with higher numbers.
    pub(crate) is_acyclic: bool,
}

impl Profile {
    fn is_mixed(&self) -> bool {
        self.levels.contains(&Level::Mixed)
    }
}

impl Program {
    /// The program of a seed.
    pub(crate) fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let profile = match random.below(13) {
            0..=2 => Profile { levels: &[Level::Small], is_acyclic: true },
            3 => Profile { levels: &[Level::Small, Level::Node], is_acyclic: true },
            4..=6 => Profile { levels: &[Level::Small, Level::Node], is_acyclic: false },
            7..=9 => Profile { levels: &[Level::Small, Level::Node, Level::Dynamic], is_acyclic: random.chance(50) },
            _ => Profile { levels: &[Level::Small, Level::Mixed], is_acyclic: random.chance(50) },
        };
        let wanted = Wanted { count: 3 + random.below(10), has_es_modules: profile.is_mixed() };
        let layout = layout(&mut random, &wanted);
        let count = layout.places.len();
        let modules = (0..count).map(|at| module(&mut random, &layout, &profile, at)).collect();
        // A page has no paths to look at, so what it is given is what sees none.
        let formats: &[Format] = if profile.levels == [Level::Small] {
            &[Format::Cjs, Format::Esm, Format::Iife]
        } else {
            &[Format::Cjs, Format::Esm]
        };
        Self { layout, modules, left_out: BTreeSet::new(), formats }
    }

    /// The formats in which it can be bundled.
    pub(crate) fn formats(&self) -> &'static [Format] {
        self.formats
    }

    /// The entry, relative to the root.
    pub(crate) fn entry(&self) -> &str {
        &self.layout.places[0].file
    }

    /// The same program as it is bundled: some of its modules are TypeScript, which node before 22 doesn't read.
    pub(crate) fn typed(&self) -> Self {
        let mut program = self.clone();
        let modules = program.modules.into_iter().zip(&program.layout.places);
        program.modules = modules.map(|(module, place)| module.typed(place.is_typed())).collect();
        program.layout.places.iter_mut().for_each(|place| place.file = typed(&place.file));
        program.left_out = program.left_out.iter().map(|path| typed(path)).collect();
        program
    }

    /// Whether the entry is an ES module.
    pub(crate) fn starts_with_es_module(&self) -> bool {
        self.layout.places[0].kind == Kind::Module
    }

    /// Whether more may happen between an error that nobody catches and the end of the process than in node: in an ES module
    /// that stands for a script, which is a rejected promise then, and where other modules are waiting.
    pub(crate) fn may_fail_late_as(&self, format: Format) -> bool {
        let waits = |module: &Module| module.statements.iter().any(|text| text.contains("await "));
        if self.starts_with_es_module() { self.modules.iter().any(waits) } else { format == Format::Esm }
    }

    /// Whether it prints the text of functions, which is another one in a minified bundle.
    pub(crate) fn prints_functions(&self) -> bool {
        self.modules.iter().flat_map(|module| &module.statements).any(|text| text.contains("String(function"))
    }

    /// Whether there are ES modules in it.
    pub(crate) fn has_es_modules(&self) -> bool {
        self.layout.places.iter().any(|place| place.kind == Kind::Module)
    }

    /// The files with their texts, relative to the root.
    pub(crate) fn files(&self) -> BTreeMap<&str, String> {
        let places = self.layout.places.iter().map(|place| &*place.file);
        let texts = self.modules.iter().map(Module::text);
        let manifests = self.layout.manifests.iter().map(|(path, text)| (&**path, text.clone()));
        let broken = BROKEN.iter().map(|(path, text)| (*path, (*text).to_owned()));
        let prelude = std::iter::once((PRELUDE_FILE, self.prelude()));
        let all = broken.chain(prelude).chain(manifests).chain(places.zip(texts));
        all.filter(|(path, _)| !self.left_out.contains(*path)).collect()
    }

    /// The prelude as a file, for an entry that is an ES module.
    fn prelude(&self) -> String {
        format!("{PRELUDE}{}", paths(&self.layout))
    }

    /// Writes the tree below `root`.
    pub(crate) fn write(&self, root: &Path) -> io::Result<()> {
        for (path, text) in self.files() {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap_or(root))?;
            fs::write(path, text)?;
        }
        for (place, target) in &self.layout.links {
            let place = root.join(place);
            fs::create_dir_all(place.parent().unwrap_or(root))?;
            std::os::unix::fs::symlink(target, place)?;
        }
        Ok(())
    }

    /// The same program without the file of this path.
    pub(crate) fn without_file(&self, path: &str) -> Self {
        let mut program = self.clone();
        program.left_out.insert(path.to_owned());
        program
    }

    /// How many statements there are in all modules.
    pub(crate) fn len(&self) -> usize {
        self.modules.iter().map(|module| module.statements.len()).sum()
    }

    /// The same program without the statement of this number.
    pub(crate) fn without(&self, mut statement: usize) -> Self {
        let mut program = self.clone();
        for module in &mut program.modules {
            if statement < module.statements.len() {
                module.statements.remove(statement);
                break;
            }
            statement -= module.statements.len();
        }
        program
    }
}

impl Module {
    fn text(&self) -> String {
        let mark = if self.has_byte_order_mark { "\u{FEFF}" } else { "" };
        let text = format!("{mark}{}{}{}", self.head, self.statements.concat(), self.tail);
        let parts = text.split(['«', '»']).enumerate();
        let is_blank = |at| at % 2 == 1 && !self.is_typed;
        let text = parts.map(|(at, part)| if is_blank(at) { " ".repeat(part.len()) } else { part.to_owned() });
        text.collect::<String>().replace('\n', self.line_end)
    }

    /// The same as TypeScript, if it `is_typed`, in a program where others may be.
    fn typed(self, is_typed: bool) -> Self {
        let statements = self.statements.into_iter().map(|text| typed(&text)).collect();
        Self { head: typed(&self.head), statements, is_typed, ..self }
    }
}

/// A path, or a text with paths, where the modules that can be TypeScript are.
fn typed(text: &str) -> String {
    text.replace(&format!("{TYPED}.mjs"), &format!("{TYPED}.mts"))
        .replace(&format!("{TYPED}.cjs"), &format!("{TYPED}.cts"))
}

fn module(random: &mut Random, layout: &Layout, profile: &Profile, at: usize) -> Module {
    match layout.places[at].kind {
        Kind::Json => {
            let head = random.pick(JSON).to_owned();
            Module {
                head,
                statements: Vec::new(),
                tail: "",
                has_byte_order_mark: false,
                line_end: "\n",
                is_typed: false,
            }
        }
        Kind::Script => script(random, layout, profile, at),
        Kind::Module => es_module(random, layout, profile, at),
    }
}

fn script(random: &mut Random, layout: &Layout, profile: &Profile, at: usize) -> Module {
    let statements = statements(random, layout, profile, at, SCRIPT, 1);
    let head = script_head(random, layout, profile, at);
    Module {
        statements: statements.into_iter().map(|text| format!("{{ {text} }}\n")).collect(),
        tail: random.pick(&["", "", "", "// the end", "//# sourceMappingURL=x.js.map", "/* </script> */", "<!-- x"]),
        // Together with a hashbang it is a syntax error. When such a file is imported, node 20 ends with 1 even where the
        // error is caught.
        has_byte_order_mark: at != 0 && random.chance(5) && !(profile.is_mixed() && head.starts_with("#!")),
        head,
        line_end: if random.chance(10) { "\r\n" } else { "\n" },
        is_typed: false,
    }
}

fn es_module(random: &mut Random, layout: &Layout, profile: &Profile, at: usize) -> Module {
    let statements = statements(random, layout, profile, at, MODULE, 0);
    Module {
        head: module_head(random, layout, at),
        statements: statements.into_iter().map(|text| text + "\n").collect(),
        tail: random.pick(&["", "", "// the end", "//# sourceMappingURL=x.js.map", "/* </script> */"]),
        has_byte_order_mark: at != 0 && random.chance(5),
        line_end: if random.chance(10) { "\r\n" } else { "\n" },
        is_typed: false,
    }
}

fn script_head(random: &mut Random, layout: &Layout, profile: &Profile, at: usize) -> String {
    let mut head = String::new();
    if random.chance(10) {
        head.push_str("#!/usr/bin/env node\n");
    }
    if random.chance(20) {
        head.push_str("'use strict';\n");
    }
    if at == 0 {
        head.push_str(PRELUDE);
        if profile.levels != [Level::Small] {
            head.push_str(&paths(layout));
        }
    }
    head + FUEL
}

fn module_head(random: &mut Random, layout: &Layout, at: usize) -> String {
    let me = format!("'m{at}'");
    let prelude = format!("import {};\n", literal(&layout.url_of(at, PRELUDE_FILE)));
    let prelude = if at == 0 { &*prelude } else { "" };
    let default = random.pick(DEFAULTS).replace("$ME", &me);
    let own = "export let p1 = 'p1 of ' + $ME; export function bump() { return p1 += '!'; }".replace("$ME", &me);
    format!("{prelude}{FUEL}{own}\n{default}\n")
}

/// Ends programs that would run for ever.
const FUEL: &str = "if (--globalThis.fuel < 0) process.exit(7);\n";

/// What makes the tree's own paths the same for the sources and the bundle.
fn paths(layout: &Layout) -> String {
    let up = "../".repeat(layout.places[0].file.matches('/').count());
    PATHS.replace("$UP", &literal(&up))
}

/// Some statements of a module. The entry asks for more than the others, by the template of number `ask`, so that most
/// modules are reached.
fn statements(
    random: &mut Random,
    layout: &Layout,
    profile: &Profile,
    at: usize,
    templates: &'static [Template],
    ask: usize,
) -> Vec<String> {
    let own = 2 + random.below(6);
    let all = own + if at == 0 { 3 } else { 0 };
    let filled = (0..all).filter_map(|id| {
        let template = if id < own { pick(random, profile, templates) } else { &templates[ask] };
        Gaps { random, layout, profile, at, id }.fill(template)
    });
    filled.collect()
}

/// A template of the profile, by weight.
fn pick(random: &mut Random, profile: &Profile, templates: &'static [Template]) -> &'static Template {
    let fitting = || templates.iter().filter(|template| profile.levels.contains(&template.level));
    let mut left = random.below(fitting().map(|template| template.weight).sum());
    let taken = fitting().find(|template| {
        let is_it = left < template.weight;
        left = left.saturating_sub(template.weight);
        is_it
    });
    taken.unwrap_or(&templates[0])
}

/// A text as a JavaScript literal.
pub(crate) fn literal(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
