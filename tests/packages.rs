//! Real packages from npm: each entry under `tests/packages/entries/` uses one of them, and its bundle, alone in an
//! empty folder, must print what node prints for the entry beside its `node_modules`, minified or not. Its source map must be
//! exact as well.
//!
//! The packages come from the committed lock file. They are installed once, into the target folder.

mod support;

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tempfile::TempDir;

/// Why a package's bundle is not as good as the package, ready to be printed.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// One named test for each entry.
macro_rules! packages {
    ($list:ident: $($test:ident: $entry:literal,)+) => {
        /// The entries that have a test.
        const $list: &[&str] = &[$($entry),+];

        $(
            #[test]
            fn $test() {
                passes(|| behaves_as_under_node($entry));
            }
        )+
    };
}

packages! {
    TESTED:
    ajv_validates: "ajv.js",
    async_runs_tasks: "async.js",
    babel_transforms: "babel-core.js",
    bluebird_keeps_promises: "bluebird.js",
    chalk_colours: "chalk.js",
    commander_parses_commands: "commander.js",
    debug_logs: "debug.js",
    express_answers_requests: "express.js",
    handlebars_renders: "handlebars.js",
    immutable_shares_structure: "immutable.js",
    js_yaml_loads_and_dumps: "js-yaml.js",
    lmdb_stores: "lmdb.js",
    lodash_fp_composes: "lodash-fp.js",
    lodash_whole: "lodash.js",
    minimist_parses_arguments: "minimist.js",
    moment_loads_locales: "moment.js",
    pino_writes_from_a_thread: "pino.js",
    piscina_runs_itself_in_threads: "piscina.js",
    pug_renders_views_of_express: "pug.js",
    react_renders_on_the_server: "react.js",
    rollup_has_a_native_parser: "rollup.js",
    rxjs_observes: "rxjs.js",
    semver_compares: "semver.js",
    sharp_resizes: "sharp.js",
    swagger_ui_gives_its_folder_away: "swagger-ui-dist.js",
    typescript_compiles: "typescript.js",
    uuid_names: "uuid.js",
    webpack_compiles: "webpack.js",
    yargs_speaks_french: "yargs.js",
}

// ES modules, bundled as the entry, and again from a CommonJS entry that imports them.
packages! {
    TESTED_ES_MODULES:
    aws_sdk_talks_to_s3: "esm/aws-s3.mjs",
    chalk_5_colours: "esm/chalk.mjs",
    date_fns_formats: "esm/date-fns.mjs",
    execa_starts_processes: "esm/execa.mjs",
    globby_finds_files: "esm/globby.mjs",
    got_requests: "esm/got.mjs",
    hono_answers_requests: "esm/hono.mjs",
    lodash_es_groups: "esm/lodash-es.mjs",
    nanoid_names: "esm/nanoid.mjs",
    node_fetch_fetches: "esm/node-fetch.mjs",
    ora_spins: "esm/ora.mjs",
    p_limit_limits: "esm/p-limit.mjs",
    rxjs_observes_by_import: "esm/rxjs.mjs",
    strip_ansi_strips: "esm/strip-ansi.mjs",
    uuid_11_names: "esm/uuid.mjs",
    vue_renders_on_the_server: "esm/vue.mjs",
    zod_validates: "esm/zod.mjs",
}

/// An app with express and its types, decorators that see types, and path aliases: `tests/packages/app`, bundled as it is, does
/// what node does with what TypeScript's own compiler makes of it.
#[test]
fn an_app_in_typescript_as_common_js() {
    passes(|| app_behaves_as_compiled("commonjs", "commonjs", "node10"));
}

#[test]
fn an_app_in_typescript_as_es_modules() {
    passes(|| app_behaves_as_compiled("module", "es2022", "bundler"));
}

fn app_behaves_as_compiled(kind: &str, module: &str, resolution: &str) -> Outcome {
    let app = tempfile::Builder::new().prefix("app-").tempdir_in(installed()?)?;
    support::copy_tree(&sources().join("app"), app.path(), &[])?;
    fs::write(app.path().join("package.json"), format!("{{ \"type\": \"{kind}\" }}"))?;
    let compile = support::run(support::node().arg(app.path().join("compile.cjs")).args([module, resolution]), "")?;
    if compile.code() != Some(0) {
        return Err(format!("TypeScript's compiler ended with {}\n{}", compile.ending(), compile.err()).into());
    }
    let (entry, compiled) = (app.path().join("src/main.ts"), app.path().join("compiled/src/main.js"));
    bundles_do_as(&entry, &compiled, &[&[], &["--minify"]])?;
    Ok(())
}

#[test]
fn every_entry_has_its_test() {
    passes(|| {
        let mut entries = BTreeSet::new();
        for folder in ["", "esm/"] {
            for entry in fs::read_dir(sources().join("entries").join(folder))? {
                entries.insert(format!("{folder}{}", entry?.file_name().to_string_lossy()));
            }
        }
        entries.remove("esm");
        assert_eq!(entries, TESTED.iter().chain(TESTED_ES_MODULES).map(|&name| name.to_owned()).collect());
        Ok(())
    });
}

/// Runs a test whose error is for people to read: a `Result` returned from it would be printed escaped, on one line.
fn passes(test: impl FnOnce() -> Outcome) {
    if let Err(error) = test() {
        panic!("{error}");
    }
}

/// `tests/packages/`.
fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packages")
}

/// Runs the entry and its bundles, and compares; an ES module also as what a CommonJS entry imports.
fn behaves_as_under_node(name: &str) -> Outcome {
    // Beside node_modules, but in a folder of its own: entries change more often than the lock file.
    let beside = tempfile::Builder::new().prefix("entry-").tempdir_in(installed()?)?;
    let source = sources().join("entries").join(name);
    let file_name = source.file_name().unwrap_or_default();
    let entry = beside.path().join(file_name);
    fs::copy(&source, &entry)?;
    let mut bundles = bundles_do_as(&entry, &entry, &[&[], &["--minify"]])?;
    if entry.extension().is_some_and(|extension| extension == "mjs") {
        let importer = beside.path().join("importer.cjs");
        fs::write(&importer, format!("import('./{}');\n", file_name.to_string_lossy()))?;
        bundles.append(&mut bundles_do_as(&importer, &importer, &[&[]])?);
    }
    // One by one: each has its own time limit.
    for alone in &bundles {
        support::maps::tokens_lead_to_themselves(&[alone.path().join(BUNDLE)], false)?;
    }
    Ok(())
}

/// What a bundle is called, alone in its folder.
const BUNDLE: &str = "bundle.js";

/// Bundles `entry` with each of these sets of flags and compares what the bundles do with what `oracle` does. Returns the
/// folders in which they lie.
fn bundles_do_as(entry: &Path, oracle: &Path, builds: &[&[&str]]) -> Outcome<Vec<TempDir>> {
    let nowhere = support::temp_dir()?;
    let run = |script: &Path, cwd: &Path| support::run(support::node().arg(script).current_dir(cwd), "");
    let wanted = run(oracle, nowhere.path())?;
    if wanted.stdout.is_empty() || wanted.status.is_none() {
        return Err(format!("node itself fails: {}\n{}", wanted.ending(), wanted.err()).into());
    }
    let mut folders = Vec::new();
    for flags in builds {
        let alone = support::temp_dir()?;
        let bundle = alone.path().join(BUNDLE);
        build(entry, &bundle, flags)?;
        let got = run(&bundle, alone.path())?;
        if got.stdout != wanted.stdout || got.status != wanted.status {
            let difference = support::diff(&wanted.out(), &got.out()).join("\n");
            let (ending, wanted, error) = (got.ending(), wanted.ending(), got.err());
            return Err(
                format!("{flags:?}: the bundle ended with {ending}, node with {wanted}\n{difference}{error}").into()
            );
        }
        folders.push(alone);
    }
    Ok(folders)
}

/// Bundles `entry` to `bundle`, with a map beside it that the bundle does not name: its bytes are those without a map.
fn build(entry: &Path, bundle: &Path, flags: &[&str]) -> Outcome {
    let mut bundler = support::cjsbundle();
    let build = support::run(bundler.arg(entry).arg("--sourcemap=external").arg("-o").arg(bundle).args(flags), "")?;
    if build.code() == Some(0) {
        return Ok(());
    }
    Err(format!("cjsbundle ended with {}\n{}", build.ending(), build.err()).into())
}

/// The folder with the installed packages, under its real path; installs them if this is the first test to ask.
fn installed() -> Outcome<PathBuf> {
    static FOLDER: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let install = || support::installed(&sources()).map_err(|error| format!("installing the packages: {error}"));
    Ok(FOLDER.get_or_init(install).clone()?)
}
