//! What the modules of random programs consist of: statements with gaps, values, and what every program starts with.

/// Which programs a statement is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// Any: `require` of known files, exports, throwing. Without cycles, the small runtime serves them.
    Small,
    /// Those that see node's own loader: `module`, `require.cache`, missing and broken modules.
    Node,
    /// Those that compute specifiers.
    Dynamic,
    /// Those with ES modules among them.
    Mixed,
}

/// A statement with gaps: `$ME` the module's name as a text, `$SPEC` and `$OTHER` specifiers of random modules, `$RELATIVE`
/// one that starts with a dot, `$MAIN` one as the entry would write it, `$URL` one for `import`, `$ESM` one for `import` of an
/// ES module and `$DATA` one of a JSON file, `$HEAD` and `$TAIL` two texts that make a relative specifier together, `$FROM`
/// the same for a path from `__dirname`, `$VALUE` any value, `$N` a small number, `$ID` a number that no other statement of
/// the module has. What stands in `«…»` is a type or the like: spaces where the module is no TypeScript.
pub(crate) struct Template {
    pub(crate) level: Level,
    /// How often it is taken, compared with the others.
    pub(crate) weight: usize,
    pub(crate) text: &'static str,
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

const fn mixed(weight: usize, text: &'static str) -> Template {
    Template { level: Level::Mixed, weight, text }
}

/// What `CommonJS` modules consist of, each in a block of its own. Nothing here depends on the entry's own name, on absolute paths (`say` makes them relative) or
/// on what is only true while the sources are there.
pub(crate) const SCRIPT: &[Template] = &[
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
    small(2, "try { require($SPEC).added = $ME; } catch (error) { say($ME, error.name); }"),
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
    // ---- types, where the module is TypeScript
    mixed(2, "«type T = string;» const f = (x«?: T»)«: any» => x«!»; say($ME, f($ME«  as any»), f.length);"),
    mixed(
        1,
        "«interface I {}» class C«<T>» { «readonly» x«: T» = $VALUE«  as any»; «declare y: I;» } say($ME, Object.keys(new C()));",
    ),
    // ---- ES modules, as seen by CommonJS ones
    mixed(6, "try { say($ME, 'required', require($SPEC)); } catch (error) { say($ME, failure(error)); }"),
    mixed(6, "later(() => import($URL).then((ns) => say($ME, 'imported', ns)));"),
    mixed(2, "later(() => Promise.all([import($URL), import($URL)]).then(([a, b]) => say($ME, a === b)));"),
    mixed(2, "later(async () => say($ME, (await import($ESM)).default, (await import($ESM)).p1));"),
    mixed(
        1,
        "later(() => import('node:fs').then((ns) => say($ME, ns.default === require('fs'), typeof ns.readFileSync)));",
    ),
    mixed(1, "later(() => import('./nowhere$N.mjs'));"),
];

/// What ES modules consist of. Importing one that fails to load can only be seen by `import()`, which waits until nothing else
/// runs (`later`): how long loading a file takes is not for a program to know.
pub(crate) const MODULE: &[Template] = &[
    // ---- importing
    mixed(8, "import * as ns$ID from $URL; say($ME, 'ns', ns$ID);"),
    mixed(
        8,
        "import d$ID, { p1 as x$ID, bump as b$ID } from $ESM; try { say($ME, d$ID, x$ID, b$ID(), x$ID); } catch (error) { say($ME, failure(error)); }",
    ),
    mixed(5, "import d$ID from $URL; try { say($ME, 'default', d$ID); } catch (error) { say($ME, failure(error)); }"),
    mixed(1, "import { nothing as y$ID } from $ESM; say($ME, y$ID);"),
    mixed(4, "import $URL; say($ME);"),
    mixed(1, "import d$ID, * as ns$ID from $URL; say($ME, ns$ID.default === d$ID);"),
    mixed(2, "import j$ID from $DATA with { type: 'json' }; say($ME, 'json', j$ID);"),
    mixed(1, "import fs$ID, { readFileSync as r$ID } from 'fs'; say($ME, fs$ID.readFileSync === r$ID);"),
    mixed(
        2,
        "import * as ns$ID from $URL; say($ME, Object.keys(ns$ID), Reflect.ownKeys(ns$ID), Object.isExtensible(ns$ID));",
    ),
    mixed(
        2,
        "import * as ns$ID from $ESM; try { ns$ID.p1 = 1; } catch (error) { say($ME, error.name); } try { delete ns$ID.p1; } catch (error) { say($ME, error.name); }",
    ),
    mixed(
        2,
        "import * as ns$ID from $URL; try { say($ME, Object.getOwnPropertyDescriptor(ns$ID, 'default'), 'p1' in ns$ID); } catch (error) { say($ME, error.name); }",
    ),
    // ---- exporting
    mixed(
        5,
        "export const q$ID«: any» = $VALUE«  as any»; export let l$ID = 0; export const set$ID = (x«: number») => { l$ID = x; };",
    ),
    mixed(2, "let s$ID = $ME; export { s$ID as 'a text $ID', s$ID as alias$ID }; s$ID += ' changed';"),
    mixed(2, "export class C$ID«<T> implements Object» { «public »static s«?: unknown» = $VALUE; «private a: T;» }"),
    mixed(
        2,
        "export function hoisted$ID«<T extends {}>»(«this: void»)«: string» { return $ME; } export const { a$ID, b: [b$ID] } = { a$ID: 1, b: 'text' };",
    ),
    mixed(3, "export * from $URL;"),
    mixed(2, "export * as ns$ID from $URL;"),
    mixed(2, "export { default as d$ID, p1 as r$ID } from $ESM;"),
    mixed(1, "import { bump as i$ID } from $ESM; export { i$ID as bump$ID }; say($ME, i$ID.name);"),
    // ---- what is around a module
    mixed(2, "say($ME, typeof require, typeof module, typeof exports, typeof __filename, this);"),
    mixed(2, "say($ME, import.meta.url, import.meta.filename, import.meta.dirname, Object.keys(import.meta));"),
    mixed(2, "try { say($ME, import.meta.resolve($ESM)); } catch (error) { say($ME, error.code); }"),
    mixed(
        2,
        "import { createRequire as c$ID } from 'module'; try { say($ME, c$ID(import.meta.url)($SPEC)); } catch (error) { say($ME, failure(error)); }",
    ),
    mixed(2, "try { undeclared = 1; } catch (error) { say($ME, failure(error)); }"),
    mixed(1, "say($ME, String(function  odd ( a,b ) {/* c */ return p1}), (() => p1)());"),
    mixed(2, "try { say($ME, p1, bump(), p1); } catch (error) { say($ME, failure(error)); }"),
    mixed(1, "{ const p1 = 'inner'; say($ME, p1, { p1 }, ((p1) => p1)('argument')); }"),
    // ---- when
    mixed(2, "await 0; say($ME, 'a tick later');"),
    mixed(1, "say($ME, await Promise.all([1, Promise.resolve($VALUE)]));"),
    mixed(1, "for await (const x of [1, Promise.resolve(2)]) say($ME, x);"),
    mixed(4, "later(() => import($URL).then((ns) => say($ME, 'imported', ns)));"),
    mixed(1, "later(() => import($URL).then((ns) => say($ME, Object.keys(ns))));"),
    mixed(1, "process.once('exit', (code) => say($ME, 'exit', code));"),
    // ---- types, where the module is TypeScript
    mixed(2, "«type T$ID = { a: string };» «export interface I$ID { (x: number): T$ID }» say($ME«!», 'typed');"),
    mixed(
        1,
        "«import type { Nothing$ID } from './nowhere.js'; export type { Nothing$ID };» «declare const d$ID: string;»",
    ),
    mixed(1, "const f$ID = («a: T$ID»)«: void» => say($ME«  satisfies string»); «type T$ID = 1;» f$ID();"),
    // ---- throwing
    mixed(1, "if (globalThis.fuel % 3 === 0) throw new Error('boom ' + $ME);"),
    mixed(1, "if (globalThis.fuel % 5 === 0) throw { boom: $ME };"),
];

/// The default exports of ES modules; the module's name stands in the gap.
pub(crate) const DEFAULTS: &[&str] = &[
    "export default 'default of ' + $ME;",
    "export default function () { return $ME; }",
    "export default function named() { return $ME; }",
    "export default class {}",
    "export default { a: $ME };",
    "const d = $ME; export { d as default };",
    "export default (() => $ME);",
    "",
];

/// Values to export: some are easily confused with "nothing there".
pub(crate) const VALUES: &[&str] = &[
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

pub(crate) const JSON: &[&str] = &[
    "{\"a\": [1, 2.5e3, null, \"\\u2028\"]}",
    "\u{FEFF}{\"bom\": true}",
    "{\"__proto__\": {\"polluted\": 1}, \"constructor\": \"c\"}",
    "\"just a 'text' \\\\ with \\\" quotes </script> \u{2028}\"",
    "null",
    " \r\n[ ]\r\n",
    "{\"p1\": 1, \"p1\": 2}",
];

/// Files that every program has, but no program may need.
pub(crate) const BROKEN: &[(&str, &str)] = &[("broken.js", "let a; let a = (;\n"), ("broken.json", "{\"a\": 1,}\n")];

/// What every program starts with, as a script or, where the entry is an ES module, as a file that it imports first. `say` prints with the tree's own paths replaced, `failure` shows what was thrown, and
/// `fuel` ends programs that would run for ever.
pub(crate) const PRELUDE: &str = "\
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
globalThis.steps ??= [];
globalThis.later ??= (step) => steps.push(step);
globalThis.failure ??= (error) =>
  error instanceof Error ? [error.name, error.code, error.message.split('\\n', 1)[0]] : ['thrown', error];
globalThis.running ??= process.on('beforeExit', () => {
  const step = steps.shift();
  if (step) setImmediate(() => step().catch((error) => say(failure(error))));
});
";

/// For programs that see paths: `<entry>` and `<root>` stand for what differs between the sources and the bundle.
pub(crate) const PATHS: &str = "\
globalThis.clean = (text) => {
  const [entry, path] = [process.argv[1], require('path')];
  return text.replaceAll(entry, '<entry>').replaceAll(path.resolve(entry, '..', $UP), '<root>');
};
const words = ({ message }) => message.replace(/ +$/gm, '').replace(/\\nDid you mean [^]*/, '');
globalThis.failure = (error) =>
  error instanceof Error ? [error.name, error.code, words(error), error.requireStack] : ['thrown', error];
";
