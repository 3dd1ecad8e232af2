//! A random program: modules made of independent statements, so that any of them can be left out to find the one at fault.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use crate::layout::{Kind, Layout, layout};
use crate::prng::Random;

/// How much of node a program uses; each level includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// What the small runtime serves: `require` of known files, exports, throwing; no cycles.
    Small,
    /// Cycles, `module`, `require.cache`, missing and broken modules: node's own loader.
    Node,
    /// Specifiers that are computed.
    Dynamic,
}

/// A statement with gaps: `$ME` the module's name as a text, `$SPEC` and `$OTHER` specifiers of random modules, `$HEAD` and
/// `$TAIL` two texts that make a relative specifier together, `$FROM` the same for a path from `__dirname`, `$VALUE` any
/// value, `$N` a small number.
struct Template {
    level: Level,
    /// How often it is taken, compared with the others.
    weight: usize,
    text: &'static str,
}

const fn small(weight: usize, text: &'static str) -> Template {
    Template { level: Level::Small, weight, text }
}

const fn node(weight: usize, text: &'static str) -> Template {
    Template { level: Level::Node, weight, text }
}

const fn dynamic(weight: usize, text: &'static str) -> Template {
    Template { level: Level::Dynamic, weight, text }
}

/// What modules consist of. Nothing here depends on the entry's own name, on absolute paths (`say` makes them relative) or
/// on what is only true while the sources are there.
const TEMPLATES: &[Template] = &[
    // ---- asking
    small(12, "const got = require($SPEC); say($ME, 'got', got);"),
    small(8, "try { say($ME, 'got', require($SPEC)); } catch (error) { say($ME, 'caught', failure(error)); }"),
    small(
        3,
        "try { require($SPEC); } catch {} try { say($ME, 'again', require($SPEC)); } catch (error) { say(failure(error)); }",
    ),
    small(4, "say($ME, require($SPEC) === require($OTHER));"),
    small(2, "const { p1 = 'no p1', p2: { length } = 'no' } = Object(require($SPEC)); say($ME, p1, length);"),
    small(2, "say($ME, typeof require(`fs`).readFileSync, require('node:path').posix.join('a', 'b'));"),
    small(2, "if (globalThis.fuel % 2) say($ME, 'odd', require($SPEC)); else say($ME, 'even');"),
    small(2, "for (const again of [1, 2]) say($ME, again, require($SPEC));"),
    small(2, "const f = (x) => require($SPEC); say($ME, f() === f());"),
    small(1, "switch (1) { case require($SPEC): say('one'); default: say($ME, 'default'); }"),
    small(1, "class A { static a = require($SPEC); b = require($OTHER); } say($ME, A.a);"),
    // ---- exporting
    small(10, "exports.p$N = $VALUE;"),
    small(5, "module.exports.p$N = $VALUE;"),
    small(6, "module.exports = { p$N: $VALUE, me: $ME };"),
    small(2, "module.exports = exports = { both: $VALUE };"),
    small(3, "exports = { nothing: $VALUE }; exports.more = 1;"),
    small(2, "module.exports = function named(a) { return [$ME, a]; };"),
    small(1, "module.exports = class Thing { static s = $VALUE; };"),
    small(2, "module.exports = $VALUE;"),
    small(1, "module.exports = Object.freeze({ ...module.exports, frozen: $ME });"),
    small(1, "module['exports'].q$N = $ME;"),
    small(
        2,
        "Object.defineProperty(exports, 'getter$N', { enumerable: true, get() { say($ME, 'getter'); return $VALUE; } });",
    ),
    small(2, "Object.assign(module.exports, require($SPEC));"),
    small(2, "exports.reexport$N = require($SPEC);"),
    small(2, "try { require($SPEC).added = $ME; } catch (error) { say($ME, failure(error)); }"),
    small(2, "exports.__proto__ = { inherited: $ME }; say($ME, exports.inherited);"),
    // ---- later
    small(4, "exports.later$N = function later() { return require($SPEC); };"),
    small(
        4,
        "const got = Object(require($SPEC)); for (const key of Object.keys(got)) if (/^later/.test(key)) try { say($ME, key, got[key]()); } catch (error) { say($ME, key, failure(error)); }",
    ),
    small(
        2,
        "setTimeout(() => { try { say($ME, 'timer', require($SPEC)); } catch (error) { say($ME, failure(error)); } }, 0);",
    ),
    small(
        1,
        "Promise.resolve().then(() => say($ME, 'then', require($SPEC))).catch((error) => say($ME, failure(error)));",
    ),
    small(1, "process.once('exit', (code) => say($ME, 'exit', code));"),
    small(1, "process.exitCode = $N;"),
    // ---- throwing
    small(3, "if (globalThis.fuel % 3 === 0) throw new Error('boom ' + $ME);"),
    small(2, "throw new TypeError('boom ' + $ME);"),
    small(1, "throw 'boom ' + $ME;"),
    small(1, "throw { boom: $ME };"),
    small(1, "throw undefined;"),
    small(3, "if (first($ME)) throw new Error('boom once ' + $ME);"),
    small(1, "if (globalThis.fuel % 2) return say($ME, 'returns');"),
    // ---- the wrapper
    small(2, "say($ME, this === module.exports, this === exports);"),
    small(1, "say($ME, String(function  odd ( a,b ) {/* c */ return a}));"),
    small(1, "(function (require, module) { say($ME, require('./nowhere'), module); })((x) => 'mine ' + x, 'own');"),
    small(1, "const require = (x) => 'mine ' + x; say($ME, require('./nowhere'));"),
    small(1, "say($ME, typeof require, typeof module, typeof exports, typeof global, typeof define);"),
    small(1, "undeclared$N = $ME; say($ME, globalThis.undeclared$N);"),
    node(2, "say($ME, arguments.length, arguments[1] === require, arguments[0] === exports, arguments[2] === module);"),
    node(2, "say($ME, __filename, __dirname);"),
    node(1, "say($ME, eval('typeof require'), eval('module.loaded'));"),
    // ---- the module object
    node(4, "say($ME, module.loaded, module.id, module.filename, module.path);"),
    node(4, "say($ME, 'children', module.children.map((child) => child.filename));"),
    node(3, "say($ME, 'parent', module.parent && module.parent.filename);"),
    node(2, "say($ME, module.paths);"),
    node(2, "say($ME, Object.keys(module), module instanceof require('module'), module.constructor.name);"),
    node(1, "setTimeout(() => say($ME, 'loaded', module.loaded, module.children.length), 0);"),
    node(2, "say($ME, require.main === module, require.main.filename, process.mainModule === require.main);"),
    node(1, "module.id = 'id of ' + $ME; say($ME, require.cache[__filename].id);"),
    node(1, "say($ME, require.main.require($MAIN));"),
    // ---- require's own properties
    node(4, "say($ME, require.resolve($SPEC));"),
    node(
        2,
        "try { say($ME, require.resolve($RELATIVE, { paths: [__dirname] })); } catch (error) { say($ME, failure(error)); }",
    ),
    node(1, "say($ME, require.resolve.paths('x'), require.resolve.paths('./x'), require.resolve.paths('fs'));"),
    node(3, "say($ME, 'cache', Object.keys(require.cache));"),
    node(1, "say($ME, require.cache[require.resolve($SPEC)]?.loaded, $SPEC in require.cache);"),
    node(
        4,
        "delete require.cache[require.resolve($SPEC)]; try { say($ME, 'anew', require($SPEC)); } catch (error) { say($ME, failure(error)); }",
    ),
    node(
        2,
        "const old = require($SPEC); delete require.cache[require.resolve($SPEC)]; say($ME, 'same', old === require($SPEC));",
    ),
    node(
        1,
        "for (const key of Object.keys(require.cache)) if (key !== require.main.filename) delete require.cache[key];",
    ),
    node(
        1,
        "require.cache[require.resolve($SPEC)] = { exports: 'fake by ' + $ME, loaded: true }; say($ME, require($SPEC));",
    ),
    node(1, "say($ME, Object.keys(require), require.length, require.name, Object.keys(require.extensions));"),
    node(1, "const { require: own } = module; try { own($SPEC); } catch (error) { say($ME, error.name); }"),
    node(
        1,
        "for (const bad of ['', 1, null, undefined]) try { require(bad); } catch (error) { say($ME, failure(error)); }",
    ),
    // ---- other ways to ask
    node(2, "const r = require; say($ME, 'alias', r($SPEC));"),
    node(2, "say($ME, module.require($SPEC));"),
    node(
        2,
        "say($ME, (0, require)($SPEC), require?.($SPEC), require.call(null, $SPEC), require.apply(null, [$SPEC]));",
    ),
    node(1, "say($ME, [$RELATIVE].map(require));"),
    node(1, "((load) => say($ME, load($RELATIVE)))(require);"),
    // ---- missing and broken
    node(3, "try { require('./nowhere$N'); } catch (error) { say($ME, failure(error)); }"),
    node(2, "try { require('nothing-$N/sub'); } catch (error) { say($ME, failure(error)); }"),
    node(1, "try { require.resolve('./nowhere'); } catch (error) { say($ME, failure(error)); }"),
    node(1, "try { require('node:nothing'); } catch (error) { say($ME, failure(error)); }"),
    node(1, "try { require($BROKEN); } catch (error) { say($ME, failure(error)); }"),
    // ---- hooks
    node(
        1,
        "const M = require('module'), load = M._load; if (first('hook')) M._load = function (request) { if (request[0] === '.') say('load', $ME); return load.apply(this, arguments); };",
    ),
    node(
        1,
        "const M = require('module'), resolve = M._resolveFilename; if (first('hook')) M._resolveFilename = function (request) { const found = resolve.apply(this, arguments); say('resolved', found); return found; };",
    ),
    // ---- computed specifiers
    dynamic(3, "const name = $TAIL; say($ME, 'sum', require($HEAD + name));"),
    dynamic(3, "const name = $TAIL; say($ME, 'template', require(`${$HEAD}${name}`));"),
    dynamic(3, "const { join } = require('path'); say($ME, 'join', require(join(__dirname, $FROM)));"),
    dynamic(2, "say($ME, 'resolve', require(require('path').resolve(__dirname, $FROM)));"),
    dynamic(2, "say($ME, 'absolute', require(__dirname + '/' + $FROM));"),
    dynamic(
        2,
        "for (const name of [$SPEC, $OTHER]) try { say($ME, 'each', require(name)); } catch (error) { say($ME, failure(error)); }",
    ),
    dynamic(2, "say($ME, 'either', require(globalThis.fuel % 2 ? $SPEC : $OTHER));"),
    dynamic(
        2,
        "const name = $TAIL; try { say($ME, require.resolve($HEAD + name)); } catch (error) { say($ME, failure(error)); }",
    ),
    dynamic(1, "const { createRequire } = require('module'); say($ME, createRequire(__filename)($SPEC));"),
    dynamic(1, "try { require($HEAD + 'nowhere'); } catch (error) { say($ME, failure(error)); }"),
];

/// Values to export: some are easily confused with "nothing there".
const VALUES: &[&str] = &[
    "0",
    "1n",
    "''",
    "'text'",
    "null",
    "undefined",
    "false",
    "[1, [2, {}]]",
    "{ a: { b: 'c' } }",
    "() => 'arrow'",
    "/re/g",
    "Symbol.for('s')",
    "new Map([[1, 2]])",
    "Object.create(null)",
    "async function* gen() {}",
    "NaN",
    "new Date(0)",
    "new Proxy({}, {})",
    "{ ['__proto__']: 1, constructor: 2 }",
    "Promise.resolve(1)",
];

const JSON: &[&str] = &[
    "{\"a\": [1, 2.5e3, null, \"\\u2028\"]}",
    "\u{FEFF}{\"bom\": true}",
    "{\"__proto__\": {\"polluted\": 1}, \"constructor\": \"c\"}",
    "\"just a 'text' \\\\ with \\\" quotes </script> \u{2028}\"",
    "null",
    " \r\n[ ]\r\n",
    "{\"p1\": 1, \"p1\": 2}",
];

/// Files that every program has, but no program may need.
const BROKEN: &[(&str, &str)] = &[("broken.js", "let a; let a = (;\n"), ("broken.json", "{\"a\": 1,}\n")];

/// What every program starts with. `say` prints with the tree's own paths replaced, `failure` shows what was thrown, and
/// `fuel` ends programs that would run for ever.
const PRELUDE: &str = "\
const { inspect } = require('util');
globalThis.fuel ??= 60;
globalThis.seen ??= { __proto__: null };
globalThis.first ??= (name) => !seen[name] && (seen[name] = true);
globalThis.clean ??= (text) => text;
globalThis.say ??= (...values) => {
  const options = { depth: 3, breakLength: Infinity, showProxy: false };
  const text = values.map((value) => (typeof value === 'string' ? value : inspect(value, options))).join(' ');
  console.log(clean(text));
};
globalThis.failure ??= (error) =>
  error instanceof Error ? [error.name, error.code, error.message.split('\\n', 1)[0]] : ['thrown', error];
";

/// For programs that see paths: `<entry>` and `<root>` stand for what differs between the sources and the bundle.
const PATHS: &str = "\
globalThis.clean = (text) => {
  const [entry, root] = [require.main.filename, require('path').resolve(__dirname, $UP)];
  return text.replaceAll(entry, '<entry>').replaceAll(root, '<root>');
};
globalThis.failure = (error) =>
  error instanceof Error ? [error.name, error.code, error.message, error.requireStack] : ['thrown', error];
";

/// One module's text, in parts.
#[derive(Debug, Clone)]
struct Module {
    /// What can't be left out: directives and, in the entry, the prelude.
    head: String,
    /// Each stands in a block of its own.
    statements: Vec<String>,
    /// What ends the file.
    tail: &'static str,
    has_byte_order_mark: bool,
    line_end: &'static str,
}

/// A program that can be written to disk and made smaller.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    layout: Layout,
    /// Parallel to the places of the layout.
    modules: Vec<Module>,
    /// The files that were left out to make it smaller.
    left_out: BTreeSet<String>,
}

/// What is decided once for a whole program.
struct Profile {
    level: Level,
    /// Modules ask only for modules with higher numbers.
    is_acyclic: bool,
}

impl Program {
    /// The program of a seed.
    pub(crate) fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let profile = match random.below(10) {
            0..=2 => Profile { level: Level::Small, is_acyclic: true },
            3 => Profile { level: Level::Node, is_acyclic: true },
            4..=6 => Profile { level: Level::Node, is_acyclic: false },
            _ => Profile { level: Level::Dynamic, is_acyclic: random.chance(50) },
        };
        let count = 3 + random.below(10);
        let layout = layout(&mut random, count);
        let modules = (0..count).map(|at| module(&mut random, &layout, &profile, at)).collect();
        Self { layout, modules, left_out: BTreeSet::new() }
    }

    /// The entry, relative to the root.
    pub(crate) fn entry(&self) -> &str {
        &self.layout.places[0].file
    }

    /// The files with their texts, relative to the root.
    pub(crate) fn files(&self) -> BTreeMap<&str, String> {
        let places = self.layout.places.iter().map(|place| &*place.file);
        let texts = self.modules.iter().map(Module::text);
        let manifests = self.layout.manifests.iter().map(|(path, text)| (&**path, text.clone()));
        let broken = BROKEN.iter().map(|(path, text)| (*path, (*text).to_owned()));
        let all = broken.chain(manifests).chain(places.zip(texts));
        all.filter(|(path, _)| !self.left_out.contains(*path)).collect()
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
        text.replace('\n', self.line_end)
    }
}

fn module(random: &mut Random, layout: &Layout, profile: &Profile, at: usize) -> Module {
    if layout.places[at].kind == Kind::Json {
        let head = random.pick(JSON).to_owned();
        return Module { head, statements: Vec::new(), tail: "", has_byte_order_mark: false, line_end: "\n" };
    }
    let count = 2 + random.below(6);
    let mut statements = Vec::new();
    for _ in 0..count {
        statements.extend(statement(random, layout, profile, at).map(|text| format!("{{ {text} }}\n")));
    }
    if at == 0 {
        // The entry asks for more than the others, so that most modules are reached.
        let asks = (0..3).filter_map(|_| Gaps { random, layout, profile, at }.fill(&TEMPLATES[1]));
        statements.extend(asks.map(|text| format!("{{ {text} }}\n")));
    }
    Module {
        head: head(random, layout, profile, at),
        statements,
        tail: random.pick(&["", "", "", "// the end", "//# sourceMappingURL=x.js.map", "/* </script> */", "<!-- x"]),
        has_byte_order_mark: at != 0 && random.chance(5),
        line_end: if random.chance(10) { "\r\n" } else { "\n" },
    }
}

fn head(random: &mut Random, layout: &Layout, profile: &Profile, at: usize) -> String {
    let mut head = String::new();
    if random.chance(10) {
        head.push_str("#!/usr/bin/env node\n");
    }
    if random.chance(20) {
        head.push_str("'use strict';\n");
    }
    if at == 0 {
        head.push_str(PRELUDE);
        if profile.level > Level::Small {
            let up = "../".repeat(layout.places[0].file.matches('/').count());
            head.push_str(&PATHS.replace("$UP", &literal(&up)));
        }
    }
    head.push_str("if (--globalThis.fuel < 0) process.exit(7);\n");
    head
}

/// A statement of the profile; `None` where its gaps can't be filled.
fn statement(random: &mut Random, layout: &Layout, profile: &Profile, at: usize) -> Option<String> {
    let fitting = || TEMPLATES.iter().filter(|template| template.level <= profile.level);
    let mut left = random.below(fitting().map(|template| template.weight).sum());
    let taken = fitting().find(|template| {
        let is_it = left < template.weight;
        left = left.saturating_sub(template.weight);
        is_it
    })?;
    Gaps { random, layout, profile, at }.fill(taken)
}

/// How many in a hundred computed requests are also written out in a function that never runs, so that only the runtime's
/// part is tested: whoever finds the file, it is in the bundle.
const WRITTEN_OUT: usize = 50;

/// Fills the gaps of templates for the module `at`.
struct Gaps<'a> {
    random: &'a mut Random,
    layout: &'a Layout,
    profile: &'a Profile,
    at: usize,
}

impl Gaps<'_> {
    fn fill(&mut self, template: &Template) -> Option<String> {
        let mut text = template.text.to_owned();
        let mut asked = String::new();
        let is_computed = template.level == Level::Dynamic;
        for (gap, of) in [
            ("$SPEC", Self::specifier as fn(&mut Self, bool) -> Option<String>),
            ("$OTHER", Self::specifier),
            ("$RELATIVE", Self::relative),
            ("$HEAD", Self::relative),
            ("$FROM", Self::relative),
            ("$MAIN", Self::seen_from_entry),
            ("$BROKEN", Self::broken),
        ] {
            if !text.contains(gap) {
                continue;
            }
            let specifier = of(self, is_computed)?;
            write!(asked, "require({}); ", literal(&specifier)).ok()?;
            text = replace_gap(&text, gap, &specifier);
        }
        let text = text.replace("$VALUE", self.random.pick(VALUES)).replace("$ME", &format!("'m{}'", self.at));
        let text = text.replace("$N", &self.random.below(4).to_string());
        let is_written_out = is_computed && self.random.chance(WRITTEN_OUT);
        Some(if is_written_out { format!("function never() {{ {asked}}} {text}") } else { text })
    }

    /// A module that this one may ask for.
    fn target(&mut self) -> Option<usize> {
        let count = self.layout.places.len();
        let first = if self.profile.is_acyclic { self.at + 1 } else { 0 };
        (first < count).then(|| first + self.random.below(count - first))
    }

    /// Any specifier. One that is computed does not lead to the entry, which has another name in the bundle.
    fn specifier(&mut self, is_computed: bool) -> Option<String> {
        let target = self.target().filter(|target| !is_computed || *target != 0)?;
        Some(self.layout.specifier(self.random, self.at, target))
    }

    fn relative(&mut self, _is_computed: bool) -> Option<String> {
        let target = self.target().filter(|target| *target != 0)?;
        Some(self.layout.relative(self.random, self.at, target))
    }

    /// Relative to the entry.
    fn seen_from_entry(&mut self, _is_computed: bool) -> Option<String> {
        let target = self.target().filter(|target| *target != 0)?;
        Some(self.layout.relative(self.random, 0, target))
    }

    #[allow(clippy::unnecessary_wraps, reason = "one of several that fill a gap")]
    fn broken(&mut self, _is_computed: bool) -> Option<String> {
        let up = "../".repeat(self.layout.places[self.at].file.matches('/').count());
        Some(format!("./{up}broken{}", self.random.pick(&["", ".js", ".json"])))
    }
}

/// Puts a specifier into a gap, cut in two or without its `./` where the gap wants it so.
fn replace_gap(text: &str, gap: &str, specifier: &str) -> String {
    match gap {
        "$HEAD" => {
            let (head, tail) = specifier.split_at(specifier.rfind('/').map_or(0, |at| at + 1));
            text.replace(gap, &literal(head)).replace("$TAIL", &literal(tail))
        }
        "$FROM" => text.replace(gap, &literal(specifier.strip_prefix("./").unwrap_or(specifier))),
        _ => text.replace(gap, &literal(specifier)),
    }
}

/// A text as a JavaScript literal.
fn literal(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
