//! What several integration tests need: running a process with a time limit, copying a tree as it is, temporary
//! folders under their real path, and reading the diagnostics that `--json` prints.
#![allow(dead_code, reason = "every test binary compiles this file and uses its own part of it")]

pub(crate) mod maps;
pub(crate) mod tree;

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long one process may run before it is killed.
pub(crate) const TIME_LIMIT: Duration = Duration::from_secs(180);

/// Variables that change what node does or prints; a test that wants one sets it itself.
const UNWANTED: [&str; 7] =
    ["NODE_OPTIONS", "NODE_PATH", "NODE_ENV", "NODE_DEBUG", "NODE_REPL_EXTERNAL_MODULE", "FORCE_COLOR", "DEBUG"];

/// What a process left behind.
pub(crate) struct Finished {
    /// How it ended; `None` when it was killed for exceeding [`TIME_LIMIT`].
    pub(crate) status: Option<ExitStatus>,
    /// Everything it wrote to its standard output.
    pub(crate) stdout: Vec<u8>,
    /// Everything it wrote to its standard error.
    pub(crate) stderr: Vec<u8>,
}

impl Finished {
    /// The exit code, when the process ended by itself.
    pub(crate) fn code(&self) -> Option<i32> {
        self.status.and_then(|status| status.code())
    }

    /// How it ended, in words.
    pub(crate) fn ending(&self) -> String {
        self.status.map_or_else(|| format!("killed after {} s", TIME_LIMIT.as_secs()), |status| status.to_string())
    }

    /// Standard output as text.
    pub(crate) fn out(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }

    /// Standard error as text.
    pub(crate) fn err(&self) -> String {
        String::from_utf8_lossy(&self.stderr).into_owned()
    }
}

/// The bundler under test.
pub(crate) fn cjsbundle() -> Command {
    Command::new(env!("CARGO_BIN_EXE_cjsbundle"))
}

/// `node`, with nothing of the caller's environment that changes its behaviour.
pub(crate) fn node() -> Command {
    let mut command = Command::new("node");
    for name in UNWANTED {
        command.env_remove(name);
    }
    command.env("NO_COLOR", "1");
    command
}

/// Runs `command` with `stdin` as its input until it ends or [`TIME_LIMIT`] is over.
pub(crate) fn run(command: &mut Command, stdin: &str) -> io::Result<Finished> {
    own_group(command).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let deadline = Instant::now() + TIME_LIMIT;
    feed(&mut child, stdin.to_owned());
    let stdout = drain(child.stdout.take());
    let stderr = drain(child.stderr.take());
    let status = wait_until(&mut child, deadline)?;
    Ok(Finished { status, stdout: stdout.recv().unwrap_or_default(), stderr: stderr.recv().unwrap_or_default() })
}

/// Puts the process at the head of a group of its own, so that its children can be ended with it.
fn own_group(command: &mut Command) -> &mut Command {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    command
}

/// Writes the child's input from a thread: a child that never reads must not block the test.
fn feed(child: &mut Child, stdin: String) {
    if let Some(mut pipe) = child.stdin.take() {
        thread::spawn(move || pipe.write_all(stdin.as_bytes()));
    }
}

/// Reads a pipe to its end on a thread.
fn drain(pipe: Option<impl Read + Send + 'static>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            // What was read before an error is still worth reporting.
            drop(pipe.read_to_end(&mut bytes));
        }
        sender.send(bytes)
    });
    receiver
}

/// Waits for the child to end; kills it, and gives `None`, at the deadline.
fn wait_until(child: &mut Child, deadline: Instant) -> io::Result<Option<ExitStatus>> {
    let mut pause = Duration::from_millis(1);
    while Instant::now() < deadline {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
    kill(child)?;
    Ok(None)
}

/// Ends the child and, where the system has process groups, everything it started.
fn kill(child: &mut Child) -> io::Result<()> {
    #[cfg(unix)]
    Command::new("kill").args(["-KILL", "--", &format!("-{}", child.id())]).status()?;
    child.kill()?;
    child.wait()?;
    Ok(())
}

/// A temporary folder under its real path (on some systems the temporary folder itself is a symlink).
pub(crate) fn temp_dir() -> io::Result<TempDir> {
    tempfile::Builder::new().prefix("cjsbundle-").tempdir_in(std::env::temp_dir().canonicalize()?)
}

/// Installs exactly what the lock file in `folder` names. No time limit: how long it takes is up to the network.
pub(crate) fn npm_ci(folder: &Path) -> io::Result<()> {
    let options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
    let install = Command::new("npm").arg("ci").args(options).current_dir(folder).output()?;
    if install.status.success() {
        return Ok(());
    }
    Err(io::Error::other(format!("npm ci: {}", String::from_utf8_lossy(&install.stderr))))
}

/// The folder with what the lock file in `folder` names, under its real path: installed once, into the target folder.
pub(crate) fn installed(folder: &Path) -> io::Result<PathBuf> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).canonicalize()?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    // Called by the lock's hash, so that another lock gets another folder.
    let place = target.join(format!("{name}-{:016x}", hash_of(&folder.join("package-lock.json"))?));
    if !place.exists() {
        let unfinished = tempfile::Builder::new().prefix("install-").tempdir_in(&target)?;
        for file in ["package.json", "package-lock.json"] {
            fs::copy(folder.join(file), unfinished.path().join(file))?;
        }
        npm_ci(unfinished.path())?;
        publish(&unfinished, &place)?;
    }
    Ok(place)
}

/// Gives the finished folder its name, in one step: another test process may be doing the same.
fn publish(finished: &TempDir, folder: &Path) -> io::Result<()> {
    match fs::rename(finished.path(), folder) {
        Err(error) if !folder.exists() => Err(error),
        // Ours was taken, or another was there first: then ours is removed when the caller drops it.
        _ => Ok(()),
    }
}

fn hash_of(file: &Path) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    fs::read(file)?.hash(&mut hasher);
    Ok(hasher.finish())
}

/// Copies the folder `from` to `to`, symlinks as symlinks, leaving out the top level names in `except`.
pub(crate) fn copy_tree(from: &Path, to: &Path, except: &[&str]) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if except.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type()?;
        if kind.is_symlink() {
            copy_link(&source, &target)?;
        } else if kind.is_dir() {
            copy_tree(&source, &target, &[])?;
        } else {
            fs::copy(&source, &target)?;
        }
    }
    Ok(())
}

/// Makes `to` a symlink with the text of the symlink `from`.
#[cfg(unix)]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(from)?, to)
}

/// Without symlinks that anyone may create, what the link points at is copied instead.
#[cfg(not(unix))]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    if from.is_dir() { copy_tree(from, to, &[]) } else { fs::copy(from, to).map(drop) }
}

/// The folders directly inside `folder`, sorted by name.
pub(crate) fn folders(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// The codes of the diagnostics of one severity that `--json` wrote to standard error, sorted.
///
/// They are JSON values one after the other: objects with `severity` and `code`, or arrays of those.
pub(crate) fn codes(stderr: &str, severity: &str) -> Result<Vec<String>, serde_json::Error> {
    let values: Vec<serde_json::Value> =
        serde_json::Deserializer::from_str(stderr).into_iter().collect::<Result<_, _>>()?;
    let mut codes: Vec<String> = values
        .iter()
        .flat_map(|value| value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice))
        .filter(|diagnostic| diagnostic["severity"] == severity)
        .map(|diagnostic| diagnostic["code"].as_str().unwrap_or_default().to_owned())
        .collect();
    codes.sort();
    Ok(codes)
}

/// The two texts line by line, for a failed comparison: `-` is what was expected, `+` is what came.
pub(crate) fn diff(expected: &str, got: &str) -> Vec<String> {
    let (expected, got): (Vec<_>, Vec<_>) = (expected.lines().collect(), got.lines().collect());
    let mut lines = Vec::new();
    for at in 0..expected.len().max(got.len()) {
        match (expected.get(at), got.get(at)) {
            (Some(line), Some(other)) if line == other => lines.push(format!("    {line}")),
            (line, other) => {
                lines.extend(line.map(|line| format!("  - {line}")));
                lines.extend(other.map(|line| format!("  + {line}")));
            }
        }
    }
    lines
}
