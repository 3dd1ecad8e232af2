//! One test per folder `tests/cases/<area>/<case>/`: node runs the entry, node runs the bundle, both must do the same.
//!
//! What a case may say in its `case.toml`, and what a passing test proves, stands in `tests/cases/README.md`.

mod support;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use libtest_mimic::{Arguments, Failed, Trial};
use serde::Deserialize;
use support::Finished;
use tempfile::TempDir;

/// Why a case did not pass, ready to be printed.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Files of a case that are about the test and no part of the program.
const NOT_THE_PROGRAM: [&str; 2] = ["case.toml", "expected.txt"];

/// What the output file holds before a build that must fail.
const PREVIOUS: &str = "// the previous output\n";

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let node = node_version();
    let trials = case_folders().into_iter().map(|(name, folder)| trial(name, folder, &node)).collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// Every case with its name, `area/case`.
fn case_folders() -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let inside = |folder: &Path| support::folders(folder).unwrap_or_default();
    let cases = inside(&root).into_iter().flat_map(|area| inside(&area));
    cases.map(|case| (case.strip_prefix(&root).unwrap_or(&case).display().to_string(), case)).collect()
}

/// The version of the node that runs the tests, `v` left out; empty when there is none.
fn node_version() -> String {
    let answer = support::run(support::node().arg("--version"), "");
    answer.map(|answer| answer.out().trim().trim_start_matches('v').to_owned()).unwrap_or_default()
}

/// The named test of one case folder: ignored, with the reason as its kind, where this node has not got the rule.
fn trial(name: String, folder: PathBuf, node: &str) -> Trial {
    let manifest = Manifest::read(&folder);
    let wanted = manifest.as_ref().ok().and_then(|manifest| manifest.node.clone()).unwrap_or_default();
    let is_wrong = match wanted.strip_prefix('<') {
        Some(first_without) => version(node) >= version(first_without),
        None => version(node) < version(&wanted),
    };
    let test = move || {
        let case = Case { manifest: manifest?, folder };
        case.check().map_err(|error| Failed::from(format!("{}\n{error}", case.manifest.why)))
    };
    let trial = Trial::test(name, test).with_ignored_flag(is_wrong);
    if is_wrong { trial.with_kind(format!("needs node {wanted}")) } else { trial }
}

/// `>=22.12` or `20.1.0-rc` as three numbers that can be compared.
fn version(text: &str) -> [u32; 3] {
    let mut numbers = text.trim_start_matches(">=").trim().split(['.', '-']).map(|part| part.parse().unwrap_or(0));
    std::array::from_fn(|_| numbers.next().unwrap_or(0))
}

/// `case.toml`; every field has a default, and most cases set only `why`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Manifest {
    /// What the case is about, in one sentence; printed when it fails.
    why: String,
    /// The entry, relative to the case's folder.
    entry: PathBuf,
    /// What node runs in the place of an entry that it can't: the same program in JavaScript, relative to the case's folder.
    oracle: Option<PathBuf>,
    /// Arguments of the program.
    args: Vec<String>,
    /// Arguments of cjsbundle.
    flags: Vec<String>,
    /// Arguments of node, before the program.
    node_flags: Vec<String>,
    /// The format of the bundle, if one is asked for.
    format: Option<String>,
    /// A program that gets the path of the entry, and of the bundle, and is run instead of them.
    host: Option<PathBuf>,
    /// Variables set for the program.
    env: BTreeMap<String, String>,
    /// The program's standard input.
    stdin: String,
    /// The oldest node that has the rule, such as `>=22.12`, or the first that has another one, such as `<23`.
    node: Option<String>,
    /// A shell script, run in the copied folder before anything else.
    setup: Option<String>,
    /// The program reads files beside its modules, which are therefore shipped beside the bundle.
    reads_files: bool,
    /// Why the minified bundle does something else, which is not looked at then.
    unminified: Option<String>,
    /// Why the bundle's output (in `expected.txt`), or its refusal, must differ from node.
    difference: Option<String>,
    /// The error codes with which the build must fail.
    error: Option<Vec<String>>,
    /// The warning codes that the build must print; not checked when absent.
    warnings: Option<Vec<String>>,
}

impl Default for Manifest {
    fn default() -> Self {
        Self {
            why: String::new(),
            entry: PathBuf::from("entry.js"),
            oracle: None,
            args: Vec::new(),
            flags: Vec::new(),
            node_flags: Vec::new(),
            format: None,
            host: None,
            env: BTreeMap::new(),
            stdin: String::new(),
            node: None,
            setup: None,
            reads_files: false,
            unminified: None,
            difference: None,
            error: None,
            warnings: None,
        }
    }
}

impl Manifest {
    /// Reads the case's `case.toml`, if it has one.
    fn read(folder: &Path) -> Result<Self, String> {
        let path = folder.join("case.toml");
        if !path.exists() {
            return Ok(Self::default());
        }
        let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
        toml::from_str(&text).map_err(|error| format!("case.toml: {error}"))
    }
}

/// A case folder and what its `case.toml` says.
struct Case {
    manifest: Manifest,
    folder: PathBuf,
}

impl Case {
    /// The whole test. Each step returns an error that says what differed.
    fn check(&self) -> Outcome {
        let work = Work::prepare(self)?;
        let node = work.execute(&work.oracle())?;
        if let Some(codes) = &self.manifest.error {
            self.is_refusal_right(&node)?;
            return work.refuses(codes);
        }
        asserts_something(&node)?;
        let bundle = work.bundle()?;
        let want = Expectation { stdout: self.expected_stdout(&work, &node)?, node };
        want.met_by(&work.execute(&work.output())?, "the bundle, with the sources in place,")?;
        work.remove_sources()?;
        want.met_by(&work.execute(&work.output())?, "the bundle, after the sources were removed,")?;
        work.restore_sources()?;
        work.is_reproducible(&bundle)?;
        if self.manifest.unminified.is_none() {
            work.minify()?;
            want.met_by(&work.execute(&work.output())?, "the minified bundle")?;
        }
        Ok(())
    }

    /// Only what node cannot run either may be refused, unless the case gives a reason.
    fn is_refusal_right(&self, node: &Finished) -> Outcome {
        if node.code() == Some(0) && self.manifest.difference.is_none() {
            return Err("node runs this program: a build error needs a `difference`".into());
        }
        Ok(())
    }

    /// What the bundle must print: what node printed, or `expected.txt` where the case has a reason to differ.
    fn expected_stdout(&self, work: &Work, node: &Finished) -> Outcome<String> {
        if self.manifest.difference.is_none() {
            return Ok(node.out());
        }
        let path = self.folder.join("expected.txt");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, work.execute(&work.output())?.stdout)?;
        }
        let expected = fs::read_to_string(&path).map_err(|error| format!("expected.txt: {error}"))?;
        if expected == node.out() {
            return Err("the bundle is expected to print what node prints: drop `difference`".into());
        }
        Ok(expected)
    }
}

/// A case that prints nothing and succeeds would pass with any bundle.
fn asserts_something(node: &Finished) -> Outcome {
    if node.status.is_none() || (node.stdout.is_empty() && node.code() == Some(0)) {
        return Err(format!("node says nothing about this case ({})\n{}", node.ending(), node.err()).into());
    }
    Ok(())
}

/// What every run of the bundle must print, and node's own run, whose ending it must share.
struct Expectation {
    stdout: String,
    node: Finished,
}

impl Expectation {
    /// Compares a run of the bundle with what it should have been.
    fn met_by(&self, got: &Finished, who: &str) -> Outcome {
        if got.status == self.node.status && got.stdout == self.stdout.as_bytes() {
            return Ok(());
        }
        let ending = if got.status == self.node.status {
            String::new()
        } else {
            format!("ended with {}, node with {}\n", got.ending(), self.node.ending())
        };
        let difference = support::diff(&self.stdout, &got.out()).join("\n");
        Err(format!("{who} does not do what node does (-)\n{difference}\n{ending}stderr:\n{}", got.err()).into())
    }
}

/// The temporary folder of one test: `src/` is the program, `out/` the bundle, `cwd/` where both run.
struct Work<'a> {
    case: &'a Manifest,
    folder: &'a Path,
    root: TempDir,
}

impl<'a> Work<'a> {
    /// Copies the program into a new temporary folder.
    fn prepare(case: &'a Case) -> Outcome<Self> {
        let work = Self { case: &case.manifest, folder: &case.folder, root: support::temp_dir()? };
        work.place(&work.at("src"))?;
        if work.case.reads_files {
            work.place(&work.at("out"))?;
        }
        fs::create_dir_all(parent(&work.output()))?;
        if let Some(host) = &work.case.host {
            fs::copy(work.folder.join(host), work.at("").join(host))?;
        }
        Ok(work)
    }

    /// Makes a copy of the program at `to`.
    fn place(&self, to: &Path) -> Outcome {
        let host = self.case.host.as_deref().and_then(Path::to_str);
        let left_out: Vec<&str> = NOT_THE_PROGRAM.into_iter().chain(host).collect();
        support::copy_tree(self.folder, to, &left_out)?;
        let Some(script) = &self.case.setup else { return Ok(()) };
        let finished = support::run(Command::new("sh").args(["-euc", script]).current_dir(to), "")?;
        if finished.code() == Some(0) { Ok(()) } else { Err(format!("setup: {}", finished.err()).into()) }
    }

    /// A path in the temporary folder.
    fn at(&self, path: &str) -> PathBuf {
        self.root.path().join(path)
    }

    /// The program's entry.
    fn entry(&self) -> PathBuf {
        self.at("src").join(&self.case.entry)
    }

    /// What node runs.
    fn oracle(&self) -> PathBuf {
        self.case.oracle.as_ref().map_or_else(|| self.entry(), |oracle| self.at("src").join(oracle))
    }

    /// The bundle: alone in its folder, or where the entry stood among the files that the program reads.
    fn output(&self) -> PathBuf {
        let stands = if self.case.reads_files { parent(&self.case.entry) } else { Path::new("") };
        let name = if self.case.format.as_deref() == Some("esm") { "out.mjs" } else { "out.js" };
        self.at("out").join(stands).join(name)
    }

    /// Runs a script under node in an empty working directory.
    fn execute(&self, script: &Path) -> Outcome<Finished> {
        let cwd = self.at("cwd");
        if cwd.exists() {
            fs::remove_dir_all(&cwd)?;
        }
        fs::create_dir(&cwd)?;
        let mut command = support::node();
        let host = self.case.host.as_ref().map(|host| self.at("").join(host));
        command.args(&self.case.node_flags).args(host).arg(script).args(&self.case.args);
        Ok(support::run(command.envs(&self.case.env).current_dir(cwd), &self.case.stdin)?)
    }

    /// Puts the minified bundle in the place of the other.
    fn minify(&self) -> Outcome {
        let mut command = self.command(&self.entry(), &self.output());
        let build = support::run(command.arg("--minify").current_dir(self.root.path()), "")?;
        self.built(&build, &self.output())?;
        Ok(())
    }

    /// Runs cjsbundle from the working directory `cwd`.
    fn cjsbundle(&self, cwd: &Path, entry: &Path, output: &Path) -> Outcome<Finished> {
        Ok(support::run(self.command(entry, output).current_dir(cwd), "")?)
    }

    /// The command that makes a bundle.
    fn command(&self, entry: &Path, output: &Path) -> Command {
        let mut command = support::cjsbundle();
        command.arg(entry).arg("-o").arg(output).args(["--log-level=warning", "--json"]).args(&self.case.flags);
        command.args(self.case.format.iter().map(|format| format!("--format={format}")));
        command
    }

    /// Builds the bundle that the test runs, and gives its bytes.
    fn bundle(&self) -> Outcome<Vec<u8>> {
        let build = self.cjsbundle(self.root.path(), &self.entry(), &self.output())?;
        let bytes = self.built(&build, &self.output())?;
        if let Some(wanted) = &self.case.warnings {
            same_codes("warning", wanted, &build)?;
        }
        Ok(bytes)
    }

    /// The bytes that a build wrote, none of which may tell where it was made.
    fn built(&self, build: &Finished, output: &Path) -> Outcome<Vec<u8>> {
        if build.code() != Some(0) {
            return Err(format!("cjsbundle ended with {}\n{}{}", build.ending(), build.out(), build.err()).into());
        }
        let bytes = fs::read(output)?;
        let root = self.root.path().to_string_lossy();
        if String::from_utf8_lossy(&bytes).contains(root.as_ref()) {
            return Err(format!("the output contains {root}, a path of the machine that built it").into());
        }
        Ok(bytes)
    }

    /// The build must fail with exactly these codes and leave the old output alone.
    fn refuses(&self, wanted: &[String]) -> Outcome {
        fs::write(self.output(), PREVIOUS)?;
        let build = self.cjsbundle(self.root.path(), &self.entry(), &self.output())?;
        if build.code() != Some(1) {
            return Err(format!("cjsbundle ended with {} instead of 1\n{}", build.ending(), build.err()).into());
        }
        if fs::read_to_string(self.output())? != PREVIOUS {
            return Err("a failed build touched the previous output".into());
        }
        same_codes("error", wanted, &build)?;
        self.case.warnings.as_ref().map_or(Ok(()), |wanted| same_codes("warning", wanted, &build))
    }

    /// Neither the working directory nor the place of the tree may change a byte.
    fn is_reproducible(&self, bundle: &[u8]) -> Outcome {
        let entry = &self.case.entry;
        self.rebuilds(&self.at("src"), entry, bundle, "with a relative entry, from the program's folder")?;
        let copy = self.at("another place/copy");
        self.place(&copy)?;
        self.rebuilds(&self.at("cwd"), &copy.join(entry), bundle, "from a copy of the tree under another path")
    }

    /// Builds once more and compares.
    fn rebuilds(&self, cwd: &Path, entry: &Path, bundle: &[u8], how: &str) -> Outcome {
        // Of the same name, since a source map is linked by it.
        let output = self.at("again").join(self.output().file_name().unwrap_or_default());
        let build = self.cjsbundle(cwd, entry, &output)?;
        if self.built(&build, &output)? == bundle {
            return Ok(());
        }
        let (one, other) = (String::from_utf8_lossy(bundle), String::from_utf8_lossy(&fs::read(&output)?).into_owned());
        let mut changed = support::diff(&one, &other);
        changed.retain(|line| !line.starts_with("    "));
        changed.truncate(20);
        Err(format!("built {how}, the bundle has other bytes\n{}", changed.join("\n")).into())
    }

    /// Takes the program away, so that the bundle has only itself.
    fn remove_sources(&self) -> Outcome {
        Ok(fs::rename(self.at("src"), self.at("gone"))?)
    }

    /// Puts the program back.
    fn restore_sources(&self) -> Outcome {
        Ok(fs::rename(self.at("gone"), self.at("src"))?)
    }
}

/// The folder a path lies in.
fn parent(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}

/// Compares the codes of one severity that a build printed with those it should have printed.
fn same_codes(severity: &str, wanted: &[String], build: &Finished) -> Outcome {
    let stderr = build.err();
    let got = support::codes(&stderr, severity).map_err(|error| format!("--json: {error}\n{stderr}"))?;
    let mut wanted = wanted.to_vec();
    wanted.sort();
    if got == wanted {
        return Ok(());
    }
    Err(format!("{severity} codes: expected {wanted:?}, got {got:?}\n{stderr}").into())
}
