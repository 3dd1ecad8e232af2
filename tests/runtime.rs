//! The JavaScript that ships in bundles, alone: hand-made tables, run by node, no bundler in between.
//!
//! What a table looks like is said at the head of `src/runtime/small.js` and `src/runtime/node.js`.

mod support;

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

const SMALL: &str = include_str!("../src/runtime/small.js");
const NODE: &str = include_str!("../src/runtime/node.js");

/// The parameters of Node's wrapper.
const WRAPPER: &str = "function (exports, require, module, __filename, __dirname) {";

/// A bundle for the small runtime: (links, code) per row, where code is the body of a module or a JSON text in `'…'`.
fn small(rows: &[(&str, &str)], entry: usize) -> String {
    let rows = rows.iter().map(|(links, code)| format!("[{links}, {}],\n", content(code)));
    format!("{SMALL}([\n{}], {entry}, require, module);\n", rows.collect::<String>())
}

/// A bundle for node's loader: (name, links, code) per row.
fn node(rows: &[(&str, &str, &str)], aliases: &str, entry: usize) -> String {
    let rows = rows.iter().map(|(name, links, code)| format!("[{name:?}, {links}, {}],\n", content(code)));
    let rows: String = rows.collect();
    format!("{NODE}([\n{rows}], {aliases}, {entry}, require, module, __filename, __dirname);\n")
}

fn content(code: &str) -> String {
    if code.starts_with(['\'', '{']) { code.to_owned() } else { format!("{WRAPPER}\n{code}\n}}") }
}

/// A folder with bundles and what they find at run time.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new(files: &[(&str, &str)]) -> Self {
        let place = Self { folder: support::temp_dir().unwrap() };
        for (path, text) in files {
            let path = place.path(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a file of the folder; what it printed, the folder's path left out.
    fn run(&self, name: &str) -> String {
        let finished = support::run(support::node().arg(self.path(name)), "").unwrap();
        assert_eq!(finished.code(), Some(0), "{}{}", finished.out(), finished.err());
        finished.out().replace(&*self.folder.path().to_string_lossy(), "<place>")
    }
}

/// Runs a bundle that finds nothing beside it.
fn output(bundle: &str) -> String {
    Place::new(&[("bundle.js", bundle)]).run("bundle.js")
}

/// Both runtimes must do the same with what the small one can serve: (links, code) per row, and what it prints.
fn check_both(rows: &[(&str, &str)], entry: usize, printed: &str) {
    assert_eq!(output(&small(rows, entry)), printed, "the small runtime");
    // How node reads a file is up to its name.
    let extension = |code: &str| if code.starts_with('\'') { "json" } else { "js" };
    // A specifier means the same to all files of a folder: each row has a folder of its own.
    let names = rows.iter().enumerate().map(|(row, (_, code))| format!("{row}/m.{}", extension(code)));
    let names: Vec<String> = names.collect();
    let triples: Vec<_> = names.iter().zip(rows).map(|(name, (links, code))| (&**name, *links, *code)).collect();
    assert_eq!(output(&node(&triples, "{}", entry)), printed, "node's loader");
}

// ---- what both do

#[test]
fn a_specifier_means_what_the_links_of_its_module_say() {
    check_both(
        &[
            ("0", "module.exports = 'zero'"),
            ("{'./x': 0}", "module.exports = ['one', require('./x')]"),
            ("{'./x': 1, y: 0}", "console.log(require('./x'), require('y'))"),
        ],
        2,
        "[ 'one', 'zero' ] zero\n",
    );
}

#[test]
fn modules_run_on_demand_once_and_never_in_table_order() {
    check_both(
        &[
            ("0", "console.log('never')"),
            ("0", "console.log('second')"),
            ("0", "console.log('first')"),
            ("{a: 2, b: 1, c: 0}", "require('a'); require('b'); require('a'); if (exports.x) require('c');"),
        ],
        3,
        "first\nsecond\n",
    );
}

#[test]
fn exports_and_module_exports_start_as_one_object() {
    check_both(
        &[
            ("0", "exports.a = 1; module.exports.b = 2; console.log(this === exports, exports === module.exports)"),
            ("0", "module.exports = { c: 3 }; exports.lost = 4; exports = { lost: 5 }"),
            ("{a: 0, b: 1}", "console.log(require('a'), require('b'), require('a') === require('a'))"),
        ],
        2,
        "true true\n{ a: 1, b: 2 } { c: 3 } true\n",
    );
}

#[test]
fn a_cycle_sees_what_is_exported_so_far() {
    check_both(
        &[
            ("{b: 1}", "exports.early = 1; console.log('in a', require('b')); exports.late = 2"),
            ("{a: 0}", "console.log('in b', require('a')); module.exports = 'b'"),
            ("{a: 0}", "console.log(require('a'))"),
        ],
        2,
        "in b { early: 1 }\nin a b\n{ early: 1, late: 2 }\n",
    );
}

#[test]
fn any_value_can_be_exported() {
    for value in ["0", "''", "null", "undefined", "false", "NaN", "() => 1", "Object.freeze({})", "new Proxy({}, {})"] {
        let rows = [
            ("0", &*format!("console.log('runs'); module.exports = {value}")),
            ("{a: 0}", "const a = require('a'); console.log(Object.is(a, require('a')))"),
        ];
        check_both(&rows, 1, "runs\ntrue\n");
    }
}

#[test]
fn json_is_parsed_when_it_is_required() {
    check_both(
        &[
            ("0", r#"'{"a": [1], "__proto__": {"b": 2}}'"#),
            ("{'./j': 0}", "const j = require('./j'); console.log(j.a, j.b, Object.keys(j), j === require('./j'))"),
        ],
        1,
        "[ 1 ] undefined [ 'a', '__proto__' ] true\n",
    );
}

#[test]
fn a_module_that_throws_runs_again() {
    check_both(
        &[
            (
                "0",
                "exports.tries = globalThis.tries = (globalThis.tries || 0) + 1; if (globalThis.tries < 3) throw globalThis.tries",
            ),
            (
                "{a: 0}",
                "for (let i = 0; i < 4; i++) try { console.log(require('a')) } catch (error) { console.log('caught', error) }",
            ),
        ],
        1,
        "caught 1\ncaught 2\n{ tries: 3 }\n{ tries: 3 }\n",
    );
}

#[test]
fn what_is_thrown_arrives_as_it_is() {
    check_both(
        &[
            ("0", "throw undefined"),
            ("0", "throw globalThis.thrown = new Error('x')"),
            ("{b: 1}", "require('b')"),
            (
                "{a: 0, b: 1, c: 2}",
                "try { require('a') } catch (error) { console.log(error) }
                 try { require('c') } catch (error) { console.log(error === globalThis.thrown) }",
            ),
        ],
        3,
        "undefined\ntrue\n",
    );
}

#[test]
fn in_a_cycle_only_the_module_that_threw_is_forgotten() {
    check_both(
        &[
            (
                "{b: 1}",
                "console.log('a runs'); exports.a = 1; try { require('b') } catch (error) { console.log(error) }",
            ),
            ("{a: 0}", "console.log('b runs'); exports.a = require('a'); throw 'b failed'"),
            ("{a: 0, b: 1}", "require('a'); try { require('b') } catch (error) { console.log('again', error) }"),
        ],
        2,
        "a runs\nb runs\nb failed\nb runs\nagain b failed\n",
    );
}

#[test]
fn what_no_link_names_is_the_hosts() {
    check_both(
        &[(
            "{'./x': 0}",
            "console.log(require('fs') === process.getBuiltinModule?.('fs') || typeof require('fs').readFileSync);
             for (const id of ['./nowhere', 'nowhere', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'node:nothing'])
               try { console.log(require(id)) } catch (error) { console.log(error.code, error.requireStack?.length) }
             for (const id of ['', 1, undefined])
               try { console.log(require(id)) } catch (error) { console.log(error.code) }",
        )],
        0,
        &[
            "true\n",
            &"MODULE_NOT_FOUND 1\n".repeat(6),
            "ERR_UNKNOWN_BUILTIN_MODULE undefined\n",
            "ERR_INVALID_ARG_VALUE\nERR_INVALID_ARG_TYPE\nERR_INVALID_ARG_TYPE\n",
        ]
        .concat(),
    );
}

#[test]
fn links_may_have_any_name() {
    check_both(
        &[
            ("0", "module.exports = 'it'"),
            (
                r#"{["__proto__"]: 0, constructor: 0, "toString": 0, "'\"\n": 0}"#,
                r#"console.log(require('__proto__'), require('constructor'), require('toString'), require("'\"\n"))"#,
            ),
        ],
        1,
        "it it it it\n",
    );
}

#[test]
fn the_exports_of_the_entry_are_those_of_the_bundle() {
    let rows = [("0", "module.exports = 'dependency'"), ("{a: 0}", "module.exports = ['entry', require('a')]")];
    let named = [("a.js", rows[0].0, rows[0].1), ("entry.js", rows[1].0, rows[1].1)];
    for bundle in [small(&rows, 1), node(&named, "{}", 1)] {
        let place = Place::new(&[("bundle.js", &bundle), ("main.js", "console.log(require('./bundle'))")]);
        assert_eq!(place.run("main.js"), "[ 'entry', 'dependency' ]\n");
    }
}

#[test]
fn the_errors_of_the_entry_end_the_process() {
    let code = "process.on('exit', (code) => console.log('exit', code)); throw new Error('boom')";
    for bundle in [small(&[("0", code)], 0), node(&[("entry.js", "0", code)], "{}", 0)] {
        let place = Place::new(&[("bundle.js", &bundle)]);
        let finished = support::run(support::node().arg(place.path("bundle.js")), "").unwrap();
        assert_eq!((finished.code(), &*finished.out()), (Some(1), "exit 1\n"));
        assert!(finished.err().contains("Error: boom"), "{}", finished.err());
    }
}

/// What a hostile program may do before it requires more; none of it changes what node's own loader does.
const HOSTILE: &str = "
    const evil = () => { throw new Error('the loader was noticed') };
    const names = ['./late', 'late', 'exports', 'links', 'code', 'source', 'script', 'module', 'get', 'set',
      'value', 'loaded', 'names', 'isEntry', 'paths', 'row', 'imports', 'modules', 'isMain', 'enumerable', 'writable'];
    for (let i = 0; i < names.length; i++)
      Object.defineProperty(Object.prototype, names[i], { __proto__: null, value: 'polluted', configurable: true, writable: true });
    const victims = [
      [Object, ['hasOwn', 'keys', 'defineProperty', 'create', 'assign']],
      [Object.prototype, ['hasOwnProperty']],
      [Function.prototype, ['call', 'apply', 'bind', 'toString']],
      [Reflect, ['apply', 'construct', 'get']],
      [JSON, ['parse', 'stringify']],
      [Array, ['isArray', 'from']],
      [Array.prototype, ['push', 'map', 'slice', 'includes', 'forEach', 'join', Symbol.iterator]],
      [String.prototype, ['startsWith', 'slice', 'replaceAll', 'endsWith', 'split', 'indexOf']],
      [RegExp.prototype, ['test', 'exec']],
    ];
    for (let i = 0; i < victims.length; i++)
      for (let j = 0; j < victims[i][1].length; j++) victims[i][0][victims[i][1][j]] = evil;
";

/// What stands behind [`HOSTILE`] prints in a way that needs no prototype.
const PRINT: &str = "const print = (text) => fsWrite(1, text + '\\n');";

#[test]
fn a_program_that_changes_prototypes_is_not_noticed() {
    let entry = [
        "const fsWrite = require('fs').writeSync;",
        PRINT,
        HOSTILE,
        "print(require('./late')); print(require('./json').a); print(typeof require('os').EOL);
         try { require('./nowhere') } catch (error) { print(error.code) }
         try { require('./throws') } catch (error) { print(error) }
         try { require('./throws') } catch (error) { print(error) }",
    ]
    .concat();
    check_both(
        &[
            ("0", "module.exports = 'late'"),
            ("0", r#"'{"a": "json"}'"#),
            ("0", "throw 'thrown'"),
            ("{'./late': 0, './json': 1, './throws': 2}", &entry),
        ],
        3,
        "late\njson\nstring\nMODULE_NOT_FOUND\nthrown\nthrown\n",
    );
}

#[test]
fn run_time_lookups_and_refusals_do_not_notice_it_either() {
    let entry = [
        "const fsWrite = require('fs').writeSync;",
        PRINT,
        HOSTILE,
        "const ask = (id) => { try { print(require(id)) } catch (error) { print(error.code) } };
         ask('./lib/' + 'late'); ask('pkg/no'); ask('./lib/'); ask('./lib'); ask('./other' + 'where'); ask('bare' + 'where');
         delete require.cache[require.resolve('./lib/late')]; ask('./lib/late');
         print(require.resolve('./lib/late') === module.children[0].id ? 'same' : 'other');",
    ]
    .concat();
    let rows = [
        ("lib/late.js", "0", "module.exports = 'late'"),
        ("lib/index.js", "0", "module.exports = 'index'"),
        ("entry.js", "{'pkg/no': ['ERR_PACKAGE_PATH_NOT_EXPORTED', 1, ['not exported'], {}]}", &entry),
    ];
    assert_eq!(
        output(&node(&rows, "{}", 2)),
        "late\nERR_PACKAGE_PATH_NOT_EXPORTED\nindex\nindex\nMODULE_NOT_FOUND\nMODULE_NOT_FOUND\nlate\nsame\n"
    );
}

// ---- node's loader with the bundle in it

#[test]
fn modules_lie_where_they_lay_beside_the_entry() {
    let show = "console.log(__filename, __dirname, module.id, module.path, module.filename, require.main === module)";
    let rows = [
        ("lib/a.js", "0", show),
        ("../b.js", "0", show),
        ("../../other/deep/c.js", "0", show),
        ("it's \"odd\"/ü.js", "0", show),
        ("entry.js", "{a: 0, b: 1, c: 2, d: 3}", &*format!("{show}; ['a', 'b', 'c', 'd'].map((id) => require(id))")),
    ];
    let place = Place::new(&[("x/y/bundle.js", &node(&rows, "{}", 4))]);
    let expected = [
        "<place>/x/y/bundle.js <place>/x/y . <place>/x/y <place>/x/y/bundle.js true",
        "<place>/x/y/lib/a.js <place>/x/y/lib <place>/x/y/lib/a.js <place>/x/y/lib <place>/x/y/lib/a.js false",
        "<place>/x/b.js <place>/x <place>/x/b.js <place>/x <place>/x/b.js false",
        "<place>/other/deep/c.js <place>/other/deep <place>/other/deep/c.js <place>/other/deep <place>/other/deep/c.js false",
        "<place>/x/y/it's \"odd\"/ü.js <place>/x/y/it's \"odd\" <place>/x/y/it's \"odd\"/ü.js <place>/x/y/it's \"odd\" \
         <place>/x/y/it's \"odd\"/ü.js false",
    ];
    assert_eq!(place.run("x/y/bundle.js").lines().collect::<Vec<_>>(), expected);
}

#[test]
fn modules_are_nodes_own_and_in_its_cache() {
    let rows = [
        (
            "a.js",
            "0",
            "console.log(module.loaded, module.parent === require.main, module instanceof require('module'))",
        ),
        (
            "entry.js",
            "{'./a': 0}",
            "require('./a');
             const path = require('path'), names = (list) => list.map((file) => path.basename(file));
             console.log(names(Object.keys(require.cache)), names(module.children.map((child) => child.id)));
             console.log(require.cache[require.resolve('./a')].loaded, module.loaded, module.parent);",
        ),
    ];
    assert_eq!(output(&node(&rows, "{}", 1)), "false true true\n[ 'bundle.js', 'a.js' ] [ 'a.js' ]\ntrue false null\n");
}

#[test]
fn a_deleted_module_runs_anew_and_one_that_threw_leaves_no_trace() {
    let rows = [
        ("a.js", "0", "console.log('a runs')"),
        ("bad.js", "0", "throw 'bad'"),
        (
            "entry.js",
            "{'./a': 0, './bad': 1}",
            "const first = require('./a');
             delete require.cache[require.resolve('./a')];
             console.log(require('./a') === first, module.children.length);
             try { require('./bad') } catch (error) { console.log(error, module.children.length) }
             console.log(require.resolve('./bad') in require.cache);
             require.cache[require.resolve('./bad')] = { exports: 'replaced', loaded: true };
             console.log(require('./bad'));",
        ),
    ];
    assert_eq!(output(&node(&rows, "{}", 2)), "a runs\na runs\nfalse 2\nbad 2\nfalse\nreplaced\n");
}

#[test]
fn a_specifier_made_at_run_time_is_looked_up_as_node_does() {
    let rows = [
        ("lib/x.js", "0", "module.exports = 'x.js'"),
        ("lib/x.json", "0", "'\"x.json\"'"),
        ("lib/x/index.js", "0", "module.exports = 'x/index.js'"),
        ("lib/only.json", "0", "'\"only.json\"'"),
        ("lib/main/start.js", "0", "module.exports = 'start'"),
        ("node_modules/pkg/sub.js", "0", "module.exports = 'sub'"),
        ("lib/deep/user.js", "0", "module.exports = (id) => require(id)"),
        (
            "entry.js",
            "{'./lib/deep/user': 6, './lib/main': 4}",
            "const ask = (require) => (id) => { try { console.log(id, require(id)) } catch (error) { console.log(id, error.code) } };
             ['./lib/x', './lib/x.js', './lib/x.json', './lib/x/', './lib/x/.', './lib/x/index', './lib/only', './lib/none',
              './lib//x', './lib/../lib/x', __dirname + '/lib/x', 'pkg/sub', './lib/main', './lib/main/', 'lib/x'].forEach(ask(require));
             ['../x', '../x/', '..', '.', 'pkg/sub'].forEach(ask(require('./lib/deep/user')));",
        ),
    ];
    let expected = "./lib/x x.js|./lib/x.js x.js|./lib/x.json x.json|./lib/x/ x/index.js|./lib/x/. x/index.js|./lib/x/index x/index.js|\
        ./lib/only only.json|./lib/none MODULE_NOT_FOUND|./lib//x x.js|./lib/../lib/x x.js|<place>/lib/x x.js|pkg/sub sub|\
        ./lib/main start|./lib/main/ start|lib/x MODULE_NOT_FOUND|../x x.js|../x/ x/index.js|.. MODULE_NOT_FOUND|\
        . MODULE_NOT_FOUND|pkg/sub sub";
    let printed = output(&node(&rows, "{'lib/main': 4}", 7));
    assert_eq!(printed.lines().collect::<Vec<_>>(), expected.split('|').collect::<Vec<_>>());
}

#[test]
fn the_bundle_is_looked_at_before_the_disk_and_the_disk_after_it() {
    let rows = [
        ("a.js", "0", "module.exports = 'from the bundle'"),
        (
            "entry.js",
            "{'./a': 0}",
            "console.log(require('./a'), require(['./a.js'][0]), require('./b'), require('disk'))",
        ),
    ];
    let place = Place::new(&[
        ("bundle.js", &node(&rows, "{}", 1)),
        ("a.js", "module.exports = 'from the disk'"),
        ("b.js", "module.exports = ['b', module.parent.filename === require.main.filename, require('./a')]"),
        ("node_modules/disk/index.js", "module.exports = require('../../a')"),
    ]);
    assert_eq!(
        place.run("bundle.js"),
        "from the bundle from the bundle [ 'b', true, 'from the bundle' ] from the bundle\n"
    );
}

#[test]
fn a_refusal_is_nodes_error() {
    let refusals = "{
        'pkg/no': ['ERR_PACKAGE_PATH_NOT_EXPORTED', 1,
            ['Package subpath ./no is not defined in ', ['node_modules/pkg/package.json']], {}],
        '#no': ['ERR_PACKAGE_IMPORT_NOT_DEFINED', 2,
            ['Package import specifier #no is not defined in package ', ['package.json'], ' imported from ', [0]], {}],
    }";
    let code = "
        for (const id of ['pkg/no', '#no']) for (const ask of [require, require.resolve])
          try { ask(id) } catch (error) {
            console.log(error.constructor.name, error.name, error.code, error.message, Object.keys(error));
            console.log(error.stack.split('\\n')[0]);
          }";
    let first = "Error Error ERR_PACKAGE_PATH_NOT_EXPORTED Package subpath ./no is not defined in \
        <place>/node_modules/pkg/package.json [ 'code' ]\nError [ERR_PACKAGE_PATH_NOT_EXPORTED]: Package subpath ./no is not \
        defined in <place>/node_modules/pkg/package.json\n";
    let second = "TypeError TypeError ERR_PACKAGE_IMPORT_NOT_DEFINED Package import specifier #no is not defined in package \
        <place>/package.json imported from <place>/bundle.js [ 'code' ]\nTypeError [ERR_PACKAGE_IMPORT_NOT_DEFINED]: Package \
        import specifier #no is not defined in package <place>/package.json imported from <place>/bundle.js\n";
    let expected = [first, first, second, second].concat();
    assert_eq!(output(&node(&[("entry.js", refusals, code)], "{}", 0)), expected);
}

#[test]
fn a_text_that_does_not_parse_is_nodes_to_reject() {
    let rows = [
        ("bad.js", "0", "{ source: 'let a = ;' }"),
        ("bad.json", "0", "'{\"a\": }'"),
        (
            "entry.js",
            "{'./bad': 0, './bad.json': 1}",
            "for (const id of ['./bad', './bad.json', './bad'])
               try { require(id) } catch (error) { console.log(error.name, error.message.split(':')[0], module.children.length) }",
        ),
    ];
    let expected =
        "SyntaxError Unexpected token ';' 0\nSyntaxError <place>/bad.json 0\nSyntaxError Unexpected token ';' 0\n";
    assert_eq!(output(&node(&rows, "{}", 2)), expected);
}

#[test]
fn require_has_what_nodes_has() {
    let code = "
        const own = require('module').createRequire(__filename);
        console.log(Object.keys(require).join() === Object.keys(own).join(), require.length, require.name);
        console.log(Object.keys(require.resolve), require.resolve.length, require.resolve.name);
        console.log(require.resolve('fs'), require.resolve.paths('fs'), require.resolve.paths('./x').length);
        console.log(require.extensions === require('module')._extensions, require.cache === require('module')._cache);
        for (const bad of [undefined, 1]) for (const ask of [require, require.resolve, require.resolve.paths])
          try { ask(bad) } catch (error) { console.log(error.code) }";
    let expected =
        ["true 1 require\n[ 'paths' ] 2 resolve\nfs null 1\ntrue true\n", &"ERR_INVALID_ARG_TYPE\n".repeat(6)];
    assert_eq!(output(&node(&[("entry.js", "0", code)], "{}", 0)), expected.concat());
}

#[test]
fn a_hook_that_compiles_sees_the_text_of_bundled_modules() {
    let rows = [
        ("a.js", "0", "// comment\nmodule.exports = 'text';"),
        (
            "entry.js",
            "{'./a': 0}",
            "const { prototype } = require('module'), compile = prototype._compile;
             prototype._compile = function (text, filename) {
               console.log([text]);
               return compile.call(this, text.replace('text', 'changed'), filename);
             };
             console.log(require('./a'));",
        ),
    ];
    assert_eq!(output(&node(&rows, "{}", 1)), "[ \"// comment\\nmodule.exports = 'text';\" ]\nchanged\n");
}

// ---- more than one bundle in a process

#[test]
fn two_bundles_share_one_pair_of_hooks() {
    let bundle = |name: &str| {
        let code = format!("module.exports = '{name}'");
        node(&[("lib.js", "0", &code), ("entry.js", "{'./lib': 0}", "module.exports = require('./lib')")], "{}", 1)
    };
    let place = Place::new(&[
        ("one/bundle.js", &bundle("one")),
        ("two/bundle.js", &bundle("two")),
        (
            "main.js",
            "const Module = require('module'), state = () => [Module._resolveFilename, Module._extensions['.js']];
             const before = state(); console.log(require('./one/bundle'));
             const between = state(); console.log(require('./two/bundle'));
             const after = state();
             console.log(before.map((hook, at) => hook === between[at]), between.map((hook, at) => hook === after[at]));
             console.log(require('./one/lib'), require('./two/lib'));",
        ),
    ]);
    assert_eq!(place.run("main.js"), "one\ntwo\n[ false, false ] [ true, true ]\none two\n");
}

#[test]
#[ignore = "reported: the bundle loaded last has the name"]
fn two_bundles_in_one_folder_keep_their_modules_apart() {
    // Both were made from a `lib.js` beside their entry, in different folders.
    let bundle = |name: &str| {
        let code = format!("module.exports = '{name}'");
        let entry = "module.exports = () => require('./lib')";
        node(&[("lib.js", "0", &code), ("entry.js", "{'./lib': 0}", entry)], "{}", 1)
    };
    let place = Place::new(&[
        ("one.js", &bundle("one")),
        ("two.js", &bundle("two")),
        ("main.js", "const one = require('./one'), two = require('./two'); console.log(one(), two())"),
    ]);
    assert_eq!(place.run("main.js"), "one two\n");
}

#[test]
fn a_bundle_can_be_loaded_again() {
    let rows = [
        ("lib.js", "0", "console.log('lib runs'); module.exports = {}"),
        (
            "entry.js",
            "{'./lib': 0}",
            "console.log('entry runs', require.main === module); exports.lib = require('./lib')",
        ),
    ];
    let main = "
        const first = require('./bundle');
        console.log(require('./bundle') === first);
        delete require.cache[require.resolve('./bundle')];
        const second = require('./bundle');
        console.log(second === first, second.lib === first.lib, module.children.length);
        for (const key of Object.keys(require.cache)) if (key !== __filename) delete require.cache[key];
        console.log(require('./bundle').lib === first.lib);";
    let place = Place::new(&[("bundle.js", &node(&rows, "{}", 1)), ("main.js", main)]);
    assert_eq!(
        place.run("main.js"),
        "entry runs false\nlib runs\ntrue\nentry runs false\nfalse true 2\nentry runs false\nlib runs\nfalse\n"
    );
}

#[test]
fn a_bundle_runs_in_a_worker() {
    let rows = [
        ("lib.js", "0", "module.exports = require('worker_threads').isMainThread"),
        ("entry.js", "{'./lib': 0}", "console.log(require('./lib'), require.main === module)"),
    ];
    let plain = "console.log(require('worker_threads').isMainThread, require.main === module)";
    let main =
        |file: &str| format!("new (require('worker_threads').Worker)(require('path').join(__dirname, '{file}'))");
    let place = Place::new(&[
        ("bundle.js", &node(&rows, "{}", 1)),
        ("plain.js", plain),
        ("main.js", &main("bundle.js")),
        ("plain-main.js", &main("plain.js")),
    ]);
    assert_eq!(place.run("main.js"), place.run("plain-main.js"));
}

// ---- weight

/// The small runtime, as it is shipped, in bytes. Minified by esbuild 0.28.2 (`esbuild --minify`) it is 363 bytes (the aim
/// was at most 600), and a bundle of two modules is 471 bytes where esbuild's own `--bundle --minify` is 133.
/// Node's loader with the bundle in it is 3,243 bytes minified.
const SMALL_BYTES: usize = 900;

#[test]
fn the_small_runtime_is_small() {
    let lines = SMALL.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let shipped = lines.collect::<Vec<_>>().join("\n");
    assert!(shipped.len() <= SMALL_BYTES, "{} bytes", shipped.len());
}

// ---- what stands for the place of the bundle file

const MODULE: &str = include_str!("../src/runtime/module.js");
const PAGE: &str = include_str!("../src/runtime/page.js");

#[test]
fn an_es_module_has_what_a_commonjs_module_has() {
    let bundle = format!(
        "import {{ createRequire }} from 'node:module';\nconst bundle = {MODULE}(createRequire(import.meta.url), import.meta, true, {{}});\n\
        {NODE}([\n['a.js', 0, bundle.script(7, `{WRAPPER}\nexports.sloppy = this && delete Object.freeze([1])[0];\n\
        exports.place = new Error().stack.split('\\\\n')[1].replace(/.*:(\\\\d+):.*/, '$1');\n}}`)],\n\
        ['entry.js', {{'./a': 0}}, bundle.script(0, `{WRAPPER}\n\
        console.log(require('./a'), require.main === module, module.children.length, __filename === process.argv[1]);\n\
        exports.x = 1; exports.y = 2; }}`)],\n], {{}}, 1, bundle.host, bundle.main, bundle.filename, bundle.dirname, undefined, bundle);\n\
        console.log(bundle.exported(['x', 'z']), bundle.main.loaded);\n"
    );
    let printed = "{ sloppy: false, place: '10' } true 1 true\n\
        [Object: null prototype] { x: 1, default: { x: 1, y: 2 } } true\n";
    assert_eq!(Place::new(&[("bundle.mjs", &bundle)]).run("bundle.mjs"), printed);
}

/// A program for a place without modules, run in one. `outside` is the `require` of the place; the result is printed.
fn page(rows: &str, entry: usize, outside: &str) -> String {
    let script = format!(
        "const page = {PAGE}('/bundle/entry.js', {outside});\n{NODE}([\n{rows}], {{}}, {entry}, page.host, page.main, \
        page.filename, page.dirname, undefined, page);\nprint(page.main.exports);\n"
    );
    let run = "const { runInNewContext } = require('vm'), { readFileSync } = require('fs');\n\
        runInNewContext(readFileSync(__dirname + '/page.js', 'utf8'), { print: (value) => console.log(JSON.stringify(value)) });\n";
    Place::new(&[("page.js", &script), ("run.js", run)]).run("run.js")
}

#[test]
fn a_page_has_module_objects_and_a_cache() {
    let rows = format!(
        "['../lib/a.js', 0, {WRAPPER} exports.id = module.id; exports.parent = module.parent.id; }}],\n\
        ['entry.js', {{'../lib/a': 0}}, {WRAPPER} const a = require('../lib/a');\n\
        exports.all = [a, require('../lib/a.js') === a, Object.keys(require.cache), module.loaded, __dirname,\n\
        require.resolve('../lib/a'), require.main === module, module.children.length];\n\
        delete require.cache[a.id]; exports.again = require('../lib/a') === a; }}],\n"
    );
    let printed = r#"{"all":[{"id":"/lib/a.js","parent":"."},true,["/bundle/entry.js","/lib/a.js"],false,"/bundle","/lib/a.js",true,1],"again":false}"#;
    assert_eq!(page(&rows, 1, "undefined"), format!("{printed}\n"));
}

#[test]
fn a_page_without_require_says_so_and_one_with_it_is_asked() {
    let rows = format!(
        "['entry.js', 0, {WRAPPER} const attempt = (id) => {{ try {{ return require(id); }} catch (error) {{ return error.code || error.name; }} }};\n\
        module.exports = [attempt('fs'), attempt('fs'), attempt(''), attempt(1), module.children.length]; }}],\n"
    );
    let without = "[\"MODULE_NOT_FOUND\",\"MODULE_NOT_FOUND\",\"TypeError\",\"TypeError\",0]\n";
    assert_eq!(page(&rows, 0, "undefined"), without);
    assert_eq!(
        page(&rows, 0, "(id) => 'outside ' + id"),
        "[\"outside fs\",\"outside fs\",\"TypeError\",\"TypeError\",0]\n"
    );
}
