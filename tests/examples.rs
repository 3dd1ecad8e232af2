//! Every program under `examples/` is bundled, and its bundle, alone in an empty folder, does what node does with the
//! sources. The transcripts that the examples' READMEs show are replayed.

mod support;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::Finished;
use tempfile::TempDir;

/// Why an example did not do what it should, ready to be printed.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

#[test]
fn the_exports_tour() {
    passes(|| {
        let tour = example("exports");
        let mut entries = vec![tour.join("index.js")];
        entries.extend(support::folders(&tour)?.iter().map(|step| step.join("hello-runner.js")));
        assert_eq!(entries.len(), 7, "six steps and their table");
        entries.iter().try_for_each(|entry| does_what_node_does(entry, &[&[]]))
    });
}

#[test]
fn the_command_line_program() {
    passes(|| {
        let copy = copy_of("cli")?;
        support::npm_ci(copy.path())?;
        does_what_node_does(
            &copy.path().join("bin/calc.js"),
            &[
                &["2 * (3 + 4)"],
                &["1 ft", "+", "3 in", "--unit", "cm"],
                &["-u", "parsec", "1"],
                &["2 *"],
                &["(1"],
                &["--version"],
                &["--help"],
                &["--no-such-option"],
                &[],
            ],
        )
    });
}

#[test]
#[cfg(unix)]
fn the_command_line_program_stays_executable() {
    passes(|| {
        let copy = copy_of("cli")?;
        support::npm_ci(copy.path())?;
        let alone = Alone::bundle(&copy.path().join("bin/calc.js"))?;
        let got = support::run(Command::new(&alone.bundle).arg("6 * 7"), "")?;
        same(&got, b"42\n", Some(0), "the bundle, started by its hashbang,")
    });
}

#[test]
fn the_npm_script() {
    passes(|| {
        let copy = copy_of("npm-script")?;
        let wanted = node(copy.path(), &["src/menu.js"])?;
        npm_run_build(copy.path())?;
        let alone = Alone::copy_of(&copy.path().join("dist/menu.js"))?;
        same(&alone.run(&[])?, &wanted.stdout, Some(0), "dist/menu.js")?;

        let lines = |file: &str| format!("require({file:?}).lines");
        let wanted = node(copy.path(), &["-p", &lines("./src/menu.js")])?;
        let got = node(alone.cwd(), &["-p", &lines("./menu.js")])?;
        same(&got, &wanted.stdout, Some(0), "dist/menu.js, required by another program,")
    });
}

#[test]
fn the_transcripts_in_the_readmes() {
    passes(|| {
        for name in ["exports", "cli", "npm-script"] {
            let copy = copy_of(name)?;
            if copy.path().join("package-lock.json").exists() {
                support::npm_ci(copy.path())?;
            }
            let transcript = transcript(&fs::read_to_string(copy.path().join("README.md"))?);
            assert!(!transcript.is_empty(), "{name} shows no transcript");
            transcript.iter().try_for_each(|(command, shown)| prints_as_shown(copy.path(), command, shown))?;
        }
        Ok(())
    });
}

/// Runs a test whose error is for people to read: a `Result` returned from it would be printed escaped, on one line.
fn passes(test: impl FnOnce() -> Outcome) {
    if let Err(error) = test() {
        panic!("{error}");
    }
}

/// The folder of one example.
fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name)
}

/// A copy of one example that may be installed and built in; what a reader left behind in the original stays there.
fn copy_of(name: &str) -> Outcome<TempDir> {
    let folder = support::temp_dir()?;
    support::copy_tree(&example(name), folder.path(), &["node_modules", "dist"])?;
    Ok(folder)
}

/// Bundles `entry` and compares with node for each list of arguments.
fn does_what_node_does(entry: &Path, calls: &[&[&str]]) -> Outcome {
    let alone = Alone::bundle(entry)?;
    for args in calls {
        let wanted = support::run(support::node().arg(entry).args(*args).current_dir(alone.cwd()), "")?;
        let who = format!("the bundle of {} with {args:?}", entry.display());
        let got = alone.run(args)?;
        same(&got, &wanted.stdout, wanted.code(), &who)?;
        if got.stderr != wanted.stderr {
            return Err(
                format!("{who} complains otherwise\n{}", support::diff(&wanted.err(), &got.err()).join("\n")).into()
            );
        }
    }
    Ok(())
}

/// A bundle that is the only file of a temporary folder, which is also where it runs.
struct Alone {
    folder: TempDir,
    bundle: PathBuf,
}

impl Alone {
    /// Bundles `entry` beside other files and takes the one file away from there.
    fn bundle(entry: &Path) -> Outcome<Self> {
        let built_in = support::temp_dir()?;
        let output = built_in.path().join(entry.file_name().unwrap_or_default());
        let build = support::run(support::cjsbundle().arg(entry).arg("-o").arg(&output), "")?;
        if build.code() != Some(0) {
            return Err(format!("bundling {}: {}\n{}", entry.display(), build.ending(), build.err()).into());
        }
        Self::copy_of(&output)
    }

    /// Copies a bundle that was built elsewhere.
    fn copy_of(bundle: &Path) -> Outcome<Self> {
        let folder = support::temp_dir()?;
        let copy = folder.path().join(bundle.file_name().unwrap_or_default());
        fs::copy(bundle, &copy)?;
        Ok(Self { folder, bundle: copy })
    }

    /// The folder the bundle lies in.
    fn cwd(&self) -> &Path {
        self.folder.path()
    }

    /// Runs the bundle under node.
    fn run(&self, args: &[&str]) -> Outcome<Finished> {
        Ok(support::run(support::node().arg(&self.bundle).args(args).current_dir(self.cwd()), "")?)
    }
}

/// Runs node in `cwd`.
fn node(cwd: &Path, args: &[&str]) -> Outcome<Finished> {
    Ok(support::run(support::node().args(args).current_dir(cwd), "")?)
}

/// Runs the example's own build script, with the bundler under test on the `PATH` as a user has it.
fn npm_run_build(folder: &Path) -> Outcome {
    let bin = Path::new(env!("CARGO_BIN_EXE_cjsbundle")).parent().map(PathBuf::from);
    let old = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(bin.into_iter().chain(std::env::split_paths(&old)))?;
    let build = support::run(Command::new("npm").args(["run", "build"]).env("PATH", path).current_dir(folder), "")?;
    if build.code() == Some(0) { Ok(()) } else { Err(format!("npm run build: {}{}", build.out(), build.err()).into()) }
}

/// Compares what a process printed and how it ended with what was wanted.
fn same(got: &Finished, stdout: &[u8], code: Option<i32>, who: &str) -> Outcome {
    if got.stdout == stdout && got.code() == code {
        return Ok(());
    }
    let difference = support::diff(&String::from_utf8_lossy(stdout), &got.out()).join("\n");
    Err(format!("{who} ended with {}, wanted was {code:?}\n{difference}{}", got.ending(), got.err()).into())
}

/// The commands in the `console` blocks of a README, each with the output shown below it.
fn transcript(readme: &str) -> Vec<(String, String)> {
    let mut commands: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for line in readme.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if let Some(command) = line.strip_prefix("$ ").filter(|_| inside) {
            commands.push((command.to_owned(), String::new()));
        } else if let Some((_, shown)) = commands.last_mut().filter(|_| inside) {
            shown.push_str(line);
            shown.push('\n');
        }
    }
    commands
}

/// Replays one command of a transcript; what a terminal would show is both streams. Only node's are replayed:
/// `npm ci` has been run by then.
fn prints_as_shown(folder: &Path, command: &str, shown: &str) -> Outcome {
    if !command.starts_with("node ") {
        return Ok(());
    }
    let got = support::run(Command::new("sh").args(["-c", &format!("{command} 2>&1")]).current_dir(folder), "")?;
    if got.out() == shown {
        return Ok(());
    }
    Err(format!(
        "the README of {} shows for `{command}`\n{}",
        folder.display(),
        support::diff(shown, &got.out()).join("\n")
    )
    .into())
}
