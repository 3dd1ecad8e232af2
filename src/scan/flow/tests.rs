//! What computed requests are found to ask for: each program's, joined as `specifier` or `base: specifier`, gaps as `*`.

use std::fmt::Write as _;
use std::path::PathBuf;

use crate::builtins::is_builtin;
use crate::record::{Base, Guard, Request, RequestKind, Specifier};
use crate::scan::{Format, Scanned, Wishes, scan};
use crate::source::Source;

/// Everything that a program requests, as the crawl has it scanned: with much stack.
fn scanned(text: &str) -> Vec<Request> {
    let source = Source::decode(PathBuf::from("/app/here.js"), text.as_bytes().to_vec());
    let scanning = std::thread::Builder::new()
        .stack_size(64 << 20)
        .spawn(move || scan(&source, Format::Detect, Wishes::default()));
    match scanning.unwrap().join().unwrap().unwrap() {
        Scanned::CommonJs(record) | Scanned::Module(record, _) => record.requests,
    }
}

/// The modules that it asks for.
fn requests(text: &str) -> Vec<Request> {
    scanned(text).into_iter().filter(|request| request.kind != RequestKind::File).collect()
}

/// All that a program may ask for besides builtins, sorted.
fn asked(text: &str) -> Vec<String> {
    let mut found: Vec<String> = requests(text).iter().map(described).filter(|name| !is_builtin(name)).collect();
    found.sort();
    found.dedup();
    found
}

/// The files that it names.
fn files(text: &str) -> Vec<String> {
    file_requests(text).iter().filter(|request| request.specifier != Specifier::Unknown).map(described).collect()
}

/// The folders that it tells others of.
fn given_folders(text: &str) -> Vec<String> {
    file_requests(text).iter().filter(|request| request.specifier == Specifier::Unknown).map(described).collect()
}

fn file_requests(text: &str) -> Vec<Request> {
    scanned(text).into_iter().filter(|request| request.kind == RequestKind::File).collect()
}

fn described(request: &Request) -> String {
    let mut text = match &request.base {
        Base::Module => String::new(),
        Base::Entry => "entry: ".to_owned(),
        Base::Below(path) => format!("{path}: "),
        Base::Beside(specifier) => format!("beside {specifier}: "),
        Base::Package => "package: ".to_owned(),
        Base::Importer => "importer: ".to_owned(),
        Base::Anywhere => "anywhere: ".to_owned(),
    };
    match &request.specifier {
        Specifier::Text(specifier) => text.push_str(specifier),
        Specifier::Pattern(parts) => text.push_str(&parts.join("*")),
        Specifier::Unknown => write!(text, "?").unwrap(),
    }
    text
}

/// The first column is a program, the second what it may ask for.
fn check(programs: &[(&str, &[&str])]) {
    for (program, expected) in programs {
        assert_eq!(asked(program), *expected, "{program}");
    }
}

#[test]
fn constants_and_operators() {
    check(&[
        ("const a = 'x'; require(a)", &["x"]),
        ("const a = './'; require(a + 'x' + '.js')", &["./x.js"]),
        ("const a = 'x', b = `${a}/y`; require((b))", &["x/y"]),
        ("require(c ? 'x' : c ? 'y' : 'z')", &["x", "y", "z"]),
        ("require(v || 'x'); require(v ?? 'y'); require(v && 'z')", &["?", "x", "y", "z"]),
        ("let a; a = 'x'; if (c) a = 'y'; require(a)", &["x", "y"]),
        ("let a = null; a ||= 'x'; require(a)", &["x"]),
        ("require(String.raw`x`); require(String('y')); require('z'.toString())", &["x", "y", "z"]),
        ("require('x'.concat('-', v, '.js'))", &["x-*.js"]),
        (
            "require('a.b'.split('.')[1]); require('X'.toLowerCase()); require('x-y'.replace('-', '/'))",
            &["b", "x", "x/y"],
        ),
        ("require(await_ + v)", &["?"]),
        ("require('v' + 1)", &["v1"]),
        ("require((c, 'x'))", &["x"]),
    ]);
}

#[test]
fn arrays_and_objects() {
    check(&[
        ("const a = ['x', 'y']; require(a[0]); ", &["x"]),
        ("const a = ['x', 'y']; for (let i = 0; i < 2; i++) require(a[i])", &["x", "y"]),
        ("for (const n of ['x', ...['y']]) require(n)", &["x", "y"]),
        ("const o = { a: 'x', 'b': { c: 'y' } }; require(o.a); require(o['b'].c)", &["x", "y"]),
        ("const o = { a: 'x', b: 'y' }; require(o[v])", &["x", "y"]),
        ("const o = { a: 1 }; for (const k in o) require('./' + k)", &["./a"]),
        (
            "const o = { a: 'x' }; Object.keys(o).forEach(k => require(k)); Object.values(o).map(v => require(v))",
            &["a", "x"],
        ),
        ("for (const [k, v] of Object.entries({ a: 'x' })) require(k + '/' + v)", &["a/x"]),
        (
            "const { a, b: [c], ...d } = { a: 'x', b: ['y'], e: 'z' }; require(a); require(c); require(d.e)",
            &["x", "y", "z"],
        ),
        ("const [a = 'y', ...b] = ['x', 'z']; require(a); require(b[0])", &["x", "y", "z"]),
        ("const a = []; a.push('x'); a.push('y', 'z'); a.forEach(function (n) { require(n); })", &["x", "y", "z"]),
        ("const o = {}; o.a = 'x'; o['b'] = 'y'; require(o.a); require(o.b)", &["x", "y"]),
        ("new Map([['a', 'x']]).forEach((v, k) => require(k + v))", &["ax"]),
        (
            "const m = new Map(); m.set('a', 'x'); require(m.get('a')); for (const s of new Set(['y'])) require(s)",
            &["x", "y"],
        ),
        ("const o = { ...{ a: 'x' }, get b() { return 'y'; } }; require(o.a); require(o.b)", &["x", "y"]),
        ("require(['a', 'b'].join('/')); require(['a', v].join('-'))", &["a-*", "a/b"]),
        ("['x'].concat('y', ['z']).forEach(n => require(n))", &["x", "y", "z"]),
        ("'x y'.split(' ').map(n => require(n))", &["x", "y"]),
        ("Object.freeze(['x']).map(n => require(n))", &["x"]),
    ]);
}

#[test]
fn functions_and_parameters() {
    check(&[
        ("function load(n) { return require('./' + n); } load('x'); load('y');", &["./x", "./y"]),
        (
            "const load = (n, e = '.js') => require(n + e); load('x'); load('y', '.json')",
            &["x.js", "x.json", "y.js", "y.json"],
        ),
        ("const name = n => n + '.js'; require(name('x'))", &["x.js"]),
        ("(function (n) { require(n); })('x')", &["x"]),
        ("['a'].map(n => n + '/b').filter(Boolean).forEach(n => require(n))", &["a/b"]),
        ("['a'].map(n => ({ path: n })).forEach(({ path }) => require(path))", &["a"]),
        ("function load(...all) { for (const n of all) require(n); } load('x', 'y')", &["x", "y"]),
        ("load.call(null, 'x'); load.apply(null, ['y']); function load(n) { require(n); }", &["x", "y"]),
        ("const load = (function (n) { require(n); }).bind(null); load('x'); load('y')", &["x", "y"]),
        ("['x'].forEach(load); function load(n) { require(n); }", &["x"]),
        ("each({ a: 'x' }, (v, k) => require(v + '/' + k))", &["?", "a/*", "a/a", "a/x", "x/*", "x/a", "x/x"]),
        ("function load(n) { return require(n); } module.exports = load; load('x')", &["?", "x"]),
        ("class A { constructor(d) { this.d = d; } load() { require(this.d); } } new A('x').load()", &["?", "x"]),
        ("const run = f => f('x'); run(n => require(n))", &["x"]),
        ("['a', 'b'].reduce((all, n) => all.concat(require(n)), [])", &["a", "b"]),
    ]);
}

#[test]
fn paths() {
    check(&[
        ("require(__dirname + '/a'); require(`${__dirname}/b`)", &["./a", "./b"]),
        ("const path = require('path'); require(path.join(__dirname, '..', 'a', './b.js'))", &["./../a/b.js"]),
        (
            "const { join, resolve: r } = require('node:path'); require(join(__dirname, v)); require(r(__dirname, 'a/'))",
            &["./*", "./a"],
        ),
        ("const p = require('path'); require(p.resolve('a')); require(p.join('a', './b'))", &["./b", "?", "a/b"]),
        ("const p = require('path'); require(p.dirname(__filename) + p.sep + p.basename('/x/y.js', '.js'))", &["./y"]),
        ("require(require('path').join(__dirname, 'a'))", &["./a"]),
        ("const p = require('path'); const at = (...x) => p.join(__dirname, ...x); require(at('a', 'b'))", &["./a/b"]),
        (
            "const p = require('path'), d = p.dirname(require.resolve('pkg/package.json')); require(p.join(d, 'x'))",
            &["beside pkg/package.json: ./x", "pkg/package.json"],
        ),
        ("const p = require('path'); require(p.join(require.resolve('pkg'), '..', 'x'))", &["beside pkg: ./x", "pkg"]),
        ("require(require.resolve('pkg'))", &["pkg"]),
        ("const p = require('path'); require(p.join(p.dirname(require.main.filename), 'x'))", &["entry: ./x"]),
        (
            "const p = require('path'); let d = __dirname; while (c) d = p.dirname(d); require(p.join(d, 'x'))",
            &["./../../x", "./../x", "./x", "?"],
        ),
        ("require(process.cwd() + '/x'); require(process.env.X)", &["?"]),
        ("require('./' + process.env.X + '.js')", &["./*.js"]),
    ]);
    assert!(asked("require('./' + process.platform)").contains(&"./linux".to_owned()));
}

#[test]
fn other_names_of_require() {
    check(&[
        ("const r = require; r('x')", &["x"]),
        (
            "const { createRequire } = require('module'); const r = createRequire(__filename); r('x'); r.resolve('y')",
            &["x", "y"],
        ),
        ("const r = require('module').createRequire(__dirname + '/sub/x.js'); r('a')", &["sub: a"]),
        (
            "const m = require('module'), p = require('path'); m.createRequire(p.join(__dirname, '..', 'x/'))('./a')",
            &["../x: ./a"],
        ),
        ("import { createRequire } from 'node:module'; const r = createRequire(import.meta.url); r('./a')", &["./a"]),
        (
            "import { r as __require } from './shared/rt.js'; __require('a'); export default () => __require('./b')",
            &["./shared/rt.js", "shared: ./b", "shared: a"],
        ),
        ("import { r as __require } from './rt.js'; __require('a')", &["./rt.js", "a"]),
        ("import { __require } from './chunk.js'; __require('a')", &["./chunk.js", "a"]),
        (
            "import { require as r } from './lib/require.js'; import require from './require.js'; r('./a'); require('b')",
            &["./lib/require.js", "./require.js", "b", "lib: ./a"],
        ),
        ("import { require } from 'pkg'; require('a')", &["pkg"]),
        ("const { createRequire } = require('module'); exports.r = (n, f) => createRequire(f)(n)", &["anywhere: ?"]),
        (
            "import m from 'module'; import { fileURLToPath } from 'url'; m.createRequire(fileURLToPath(import.meta.url))('a')",
            &["a"],
        ),
        ("import { register } from 'node:module'; register('pkg/hooks', import.meta.url)", &["pkg/hooks"]),
        (
            "const m = require('module'); m.register(`./hooks.mjs?${Date.now()}`, pathToFileURL(__filename))",
            &["./hooks.mjs"],
        ),
        ("const { register } = require('./registry'); register('x')", &["./registry"]),
        ("import('./config.mjs?' + now()); import(`./${name}.mjs#${now()}`)", &["./*.mjs", "./config.mjs"]),
        ("['x', 'y'].map(require)", &["x", "y"]),
        ("(function (r) { r('x'); })(require)", &["x"]),
        ("load(require, 'x')", &["x"]),
        ("const lazy = require('import-lazy')(require); lazy('x')", &["import-lazy", "x"]),
        ("const { lazy } = load(require); f(lazy)", &[]),
        ("function f(r) { return (a) => a } f(require)('x')", &[]),
        ("require.call(null, 'x'); require.apply(null, ['y']); module.require('z')", &["x", "y", "z"]),
        ("const o = { req: require }; o.req('x')", &["x"]),
        ("require.resolve('x', { paths: [__dirname + '/sub'] })", &["sub: x", "x"]),
        ("require.resolve('x', { paths: [__dirname] })", &["x"]),
    ]);
}

#[test]
fn files_beside_the_module() {
    let path = "const path = require('path'), fs = require('fs');";
    for (program, expected) in [
        ("fs.readFileSync(path.join(__dirname, 'a.txt'))", &["./a.txt"][..]),
        ("const v = { dir: __dirname + '/views' }", &["./views"]),
        ("const { join: j } = path; const d = j(__dirname, '..', 'data'); f(j(d, 'x'))", &["./../data", "./../data/x"]),
        ("function f(name) { return path.resolve(__dirname, 'd', name); } f('x'); f(y)", &["./d/*", "./d/x"]),
        ("const here = path.dirname(__filename); g(`${here}/${name}.css`)", &["./*.css"]),
        ("load(__dirname, '..', 'package.json')", &["./../package.json"]),
        ("require('node-gyp-build')(__dirname)", &["./*/*.node", "package: ./package.json"]),
        ("fs.readdirSync(__dirname)", &["./*"]),
        ("fs.readFileSync(__filename, 'utf8')", &["./here.js"]),
        ("fs.readFileSync(new URL('./x.wasm', require('url').pathToFileURL(__filename)))", &["./x.wasm"]),
        ("path.join(path.dirname(require.resolve('pkg/package.json')), 'x')", &["beside pkg/package.json: ./x"]),
        ("f([__dirname, 'x.txt'].join('/'), __dirname.concat('/y'))", &["./x.txt", "./y"]),
        ("f(__filename.replace('.js', '.txt') + '')", &["./here.txt"]),
        ("f(path.join(__dirname.replace('app.asar', 'app.asar.unpacked'), 'x'))", &["./x"]),
        ("f(path.join(path.dirname(module.filename), 'x'), module.path + '/y')", &["./x", "./y"]),
        ("const main = require.main.filename; f(path.join(path.dirname(main), 'x'), `${main}-y`)", &["entry: ./x"]),
        ("const name = __filename; stack.includes(name.replace(/\\\\/g, '/'))", &[]),
        ("const root = () => __dirname; f(path.join(root(), 'x'))", &["./x"]),
        ("class A { constructor() { this.root = __dirname } get() { return path.join(this.root, 'x') } }", &["./x"]),
        ("reply.sendFile('x.html', { root: __dirname })", &["./x.html"]),
        ("require('import-local')(__filename)", &["package: ./package.json"]),
        ("const { sync } = require('pkg-dir'); sync(path.dirname(module.filename))", &["package: ./package.json"]),
        ("(0, _up.default)({ cwd: __dirname }); var _up = interop(require('pkg-up'))", &["package: ./package.json"]),
        ("require('pkginfo')(module, 'version')", &["package: ./package.json"]),
        ("import meow from 'meow'; meow(text, { importMeta: import.meta })", &["package: ./package.json"]),
        (
            "const cwd = path.dirname((module.parent && module.parent.filename) || '.'); require('pkg-up').sync({ cwd })",
            &["importer: ./package.json"],
        ),
        (
            "var a, cwd = path.dirname((a = module.parent) === null || a === void 0 ? void 0 : a.filename); \
             const up = require('pkg-up'); function f() { return up.sync({ cwd: cwd }) }",
            &["importer: ./package.json"],
        ),
        (
            "f(path.dirname(), path.normalize(), path.basename(), path.dirname(...[]), path.join(), __dirname + '/x')",
            &["./x"],
        ),
        ("require('./own')(__filename); require('fs/promises').readFile(__filename)", &["./here.js"]),
        ("tslib.__importDefault(require('path')).default.relative(__dirname, x); tslib = require('tslib')", &[]),
        ("serve('public', { root: path.join(__dirname, '..') })", &["./..", "./../public"]),
        ("glob.sync(['views/**/*.html', '!views/x.html'], { cwd: __dirname })", &["./views/**.html"]),
        ("glob.sync(__dirname + '/{a,b}/x.txt')", &["./*/x.txt"]),
        (
            "const r = require('module').createRequire(typeof document === 'undefined' ? require('u' + 'rl').pathToFileURL(__filename).href : document.baseURI); function f(a) { g(path.resolve(r.resolve(a), '../../x')) } f('pkg')",
            &["beside pkg: ./../x"],
        ),
        // What is required is a module, and what starts elsewhere is nothing of the module's.
        ("require(__dirname + '/x'); require(path.join(__dirname, 'y.js'))", &[]),
        ("path.join(process.cwd(), 'x'); path.join('a', 'b'); path.resolve('x'); list.join(__dirname)", &[]),
        ("console.log('in ' + __dirname, __dirname)", &[]),
    ] {
        assert_eq!(files(&format!("{path} {program}")), expected, "{program}");
    }
    assert_eq!(files("import fs from 'fs'; fs.readFileSync(new URL('./x.txt', import.meta.url))"), ["./x.txt"]);
}

/// Folders that others may join names to; not those that a path, a list or a message is made of at once.
#[test]
fn folders_that_get_out_of_the_module() {
    let path = "const path = require('path'); const fs = require('fs');";
    for (program, expected) in [
        ("exports.root = path.join(__dirname, '..')", &["..: ?"][..]),
        ("module.exports = { a: { root: path.normalize(__dirname + '/../..') } }", &["../..: ?"]),
        ("global.root = __dirname", &["?"]),
        ("exports.from = (...names) => path.join(__dirname, '..', ...names)", &["..: ?"]),
        ("serve({ relativeTo: __dirname, path: 'views' })", &["?"]),
        ("tool(__dirname).source('./a')", &["?"]),
        ("exports.root = path.dirname(require.main.filename)", &["entry: ?"]),
        ("exports.views = path.join(__dirname, 'views')", &[]),
        ("f(path.join(__dirname, name + '.css')); fs.readdirSync(__dirname); console.log(__dirname)", &[]),
    ] {
        assert_eq!(given_folders(&format!("{path} {program}")), expected, "{program}");
    }
}

/// A missing file is an error only where it surely is asked for.
#[test]
fn only_what_is_certain_keeps_its_guard() {
    let guard =
        |text: &str| requests(text).into_iter().map(|request| (request.kind, request.guard)).next_back().unwrap();
    let certain = [
        "const a = 'x'; require(a)",
        "const a = './x'; require(`${a}/y`)",
        "require(__dirname + '/x')",
        "const path = require('path'); require(path.join(__dirname, 'x'))",
    ];
    for text in certain {
        assert_eq!(guard(text), (RequestKind::Require, Guard::Always), "{text}");
    }
    assert_eq!(guard("require(c ? 'x' : 'y')"), (RequestKind::Require, Guard::Branch));
    let guesses = [
        "const a = ['x']; require(a[0])",
        "let a = 'x'; a = 'y'; require(a)",
        "function f(a) { require(a); } f('x')",
        "const a = { b: 'x' }; require(a.b)",
    ];
    for text in guesses {
        assert_eq!(guard(text), (RequestKind::Guess, Guard::Try), "{text}");
    }
}

/// Whoever only asks whether there is a function does not call it, but what stands in the question is run.
#[test]
fn what_is_only_tested_goes_nowhere() {
    let load = "function load(a) { require(a); }";
    for tested in [
        "if (load) load('x')",
        "while (!load) load('x')",
        "do load('x'); while (load)",
        "for (; load; ) load('x')",
        "switch (load) { case load: load('x') }",
        "load && load('x')",
        "load === a ? load('x') : 0",
        "typeof load == 'function' || load('x')",
        "if (a[load] - load.b) load('x')",
    ] {
        assert_eq!(asked(&format!("{load} {tested}")), ["x"], "{tested}");
    }
    for run in [
        "if (!load('x')) b()",
        "while (a < load('x')) b()",
        "do b(); while (a[load('x')])",
        "for (; load('x').b; ) b()",
        "switch (load('x')) {}",
        "switch (a) { case load('x'): b() }",
        "load('x') && a",
        "load('x') - 1 ? a : b",
        "if (a && (c || load('x'))) b()",
        "if (require('x') == a) b()",
    ] {
        assert_eq!(asked(&format!("{load} {run}")), ["x"], "{run}");
    }
    assert_eq!(asked(&format!("{load} a = load || 1; load('x')")), ["?", "x"]);
}

/// Recursion and size end in "anything", never in a loop.
#[test]
fn hopeless_cases_are_given_up_soon() {
    check(&[
        ("let a = 'x'; a = a; require(a)", &["x"]),
        ("let a = './x'; while (c) a += '/y'; require(a)", &["./x", "./x/y"]),
        (
            "function walk(d) { require(d + '/index'); walk(d + '/x'); } walk('./a')",
            &["./a", "./a*/index", "./a/index", "./a/x/index", "./a/x/x/index", "?"],
        ),
        ("const a = {}; a.a = a; require(a.a.a.a)", &["?"]),
        ("var a = b, b = a; require(a)", &[]),
    ]);
    let doubling: String = (1..40).fold("let a0 = c ? 'x' : 'y';\n".to_owned(), |mut text, index| {
        writeln!(text, "let a{index} = a{} + a{};", index - 1, index - 1).unwrap();
        text
    });
    assert!(!asked(&format!("{doubling} require(a39)")).is_empty());
    let sum = format!("require({})", vec!["'x'"; 5000].join(" + v + "));
    assert!(asked(&sum).len() == 1);
    let table = (0..3000).map(|index| format!("'m{index}'")).collect::<Vec<_>>().join(",");
    assert_eq!(asked(&format!("for (const a of [{table}]) for (const b of [{table}]) require(a + b)")), ["?"]);
    let deep = format!("{}'x'{}", "f(".repeat(400), ")".repeat(400));
    assert_eq!(asked(&format!("function f(a) {{ return a; }} require({deep})")), ["x"]);
    let deep = format!("{}'x'{}{}", "[".repeat(400), "]".repeat(400), "[0]".repeat(400));
    assert_eq!(asked(&format!("require({deep})")), ["?"]);
}

/// What nobody is seen to call may be called with anything.
#[test]
fn functions_are_followed_as_far_as_their_calls_can_be_seen() {
    let function = "function (a) { require(a) }";
    for seen in [
        "const f = b || FUNCTION; f('x')",
        "const f = b ? c : FUNCTION; f('x')",
        "(b || FUNCTION)('x')",
        "['x'].forEach(b || FUNCTION)",
        "(f = FUNCTION)('x')",
        "function g(f = FUNCTION) { f('x') } g()",
        "const { f = FUNCTION } = b; f('x')",
    ] {
        assert_eq!(asked(&seen.replace("FUNCTION", function)), ["x"], "{seen}");
    }
    for unseen in [
        "function make() { return FUNCTION } make()('x')",
        "const f = [FUNCTION]; f[0]('x')",
        "for (const f of [FUNCTION]) f('x')",
        "new Map([['f', FUNCTION]]).get('f')('x')",
        "module.exports = b || FUNCTION",
        "module.exports = () => FUNCTION",
        "f`${FUNCTION}`",
        "throw FUNCTION",
        "return FUNCTION",
        "return function self(a) { require(a) }",
        "({ set f(a) { require(a) } }).f = 'x'",
    ] {
        assert_eq!(asked(&unseen.replace("FUNCTION", function)), ["?"], "{unseen}");
    }
}

#[test]
fn what_is_gone_through() {
    check(&[
        ("function* g() { yield 'x'; yield* ['y', 'z']; } for (const a of g()) require(a)", &["x", "y", "z"]),
        ("const a = ['x']; a.push('y'); require(a[1])", &["x", "y"]),
    ]);
}

/// Compilers get at Node's modules by helpers: the module itself, or as `default`, perhaps from another file.
#[test]
fn paths_by_way_of_helpers() {
    let helpers = [
        (
            "var load = (this && this.load) || function (m) { return (m && m.__esModule) ? m : { 'default': m } };",
            "p.default",
        ),
        ("function load(e) { return e && e.__esModule ? e : { default: e } }", "p.default"),
        (
            "function load (e) { return e && typeof e === 'object' && 'default' in e ? e : { 'default': e } }",
            "p['default']",
        ),
        (
            "var load = (this && this.load) || (function () { return function (m) { var r = {}; copy(r, m); return r } })();",
            "p",
        ),
        (
            "var load = (m, n, t) => (t = m != null ? create(m) : {}, copy(n || !m ? define(t, { value: m }) : t, m));",
            "p.default",
        ),
        ("const { load } = require('tslib');", "p"),
        ("const load = require('@swc/helpers/_/_interop_require_default')._;", "p.default"),
    ];
    for (helper, path) in helpers {
        let program = |rest: &str| format!("{helper} const p = load(require('path')); {}", rest.replace("PATH", path));
        let named = "f(PATH.join(__dirname, '..', 'a.txt'), (0, PATH.resolve)(__dirname, 'b', c + '.txt'))";
        assert_eq!(files(&program(named)), ["./../a.txt", "./b/*.txt"], "{helper}");
        let named = "const { join: a, dirname } = PATH; f(a(dirname(__filename), 'a.txt'))";
        assert_eq!(files(&program(named)), ["./a.txt"], "{helper}");
        assert!(asked(&program("require(PATH.join(__dirname, 'a'))")).contains(&"./a".to_owned()), "{helper}");
    }
    // An array is joined by other things.
    assert_eq!(asked("require(load().join('/'))"), ["?"]);
}
