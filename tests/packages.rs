//! Real packages from npm: each entry under `tests/packages/entries/` uses one of them, and its bundle, alone in an
//! empty folder, must print what node prints for the entry beside its `node_modules`.
//!
//! The packages come from the committed lock file. They are installed once, into the target folder.

mod support;

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Why a package's bundle is not as good as the package, ready to be printed.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// One named test for each entry.
macro_rules! packages {
    ($($test:ident: $entry:literal,)+) => {
        /// The entries that have a test.
        const TESTED: &[&str] = &[$($entry),+];

        $(
            #[test]
            fn $test() {
                passes(|| behaves_as_under_node($entry));
            }
        )+
    };
}

packages! {
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
    lodash_fp_composes: "lodash-fp.js",
    lodash_whole: "lodash.js",
    minimist_parses_arguments: "minimist.js",
    moment_loads_locales: "moment.js",
    react_renders_on_the_server: "react.js",
    rxjs_observes: "rxjs.js",
    semver_compares: "semver.js",
    typescript_compiles: "typescript.js",
    uuid_names: "uuid.js",
    webpack_compiles: "webpack.js",
}

#[test]
fn every_entry_has_its_test() {
    passes(|| {
        let mut entries = BTreeSet::new();
        for entry in fs::read_dir(sources().join("entries"))? {
            entries.insert(entry?.file_name().to_string_lossy().into_owned());
        }
        assert_eq!(entries, TESTED.iter().map(|&name| name.to_owned()).collect());
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

/// Runs the entry and its bundle, and compares.
fn behaves_as_under_node(name: &str) -> Outcome {
    // Beside node_modules, but in a folder of its own: entries change more often than the lock file.
    let beside = tempfile::Builder::new().prefix("entry-").tempdir_in(installed()?)?;
    let entry = beside.path().join(name);
    fs::copy(sources().join("entries").join(name), &entry)?;
    let alone = support::temp_dir()?;
    let bundle = alone.path().join(name);
    build(&entry, &bundle)?;

    let run = |script: &Path| support::run(support::node().arg(script).current_dir(alone.path()), "");
    let (wanted, got) = (run(&entry)?, run(&bundle)?);
    if wanted.stdout.is_empty() || wanted.status.is_none() {
        return Err(format!("node itself fails: {}\n{}", wanted.ending(), wanted.err()).into());
    }
    if got.stdout == wanted.stdout && got.status == wanted.status {
        return Ok(());
    }
    let difference = support::diff(&wanted.out(), &got.out()).join("\n");
    Err(format!("the bundle ended with {}, node with {}\n{difference}{}", got.ending(), wanted.ending(), got.err())
        .into())
}

/// Bundles `entry` to `bundle`.
fn build(entry: &Path, bundle: &Path) -> Outcome {
    let build = support::run(support::cjsbundle().arg(entry).arg("-o").arg(bundle), "")?;
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
