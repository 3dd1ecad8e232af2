//! Single executables (Node docs, "Single executable applications"): a bundle that is part of a copy of node does what its
//! program does under node, also where that starts its own modules as processes and threads.
#![cfg(target_os = "linux")]

mod support;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What marks the place in node's program that says whether there is a script in it (Node docs, as above).
const FUSE: &str = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

#[test]
fn a_single_executable_does_what_the_program_does() -> Outcome {
    behaves_as_under_node(&[])
}

#[test]
fn a_minified_one_does_so_too() -> Outcome {
    behaves_as_under_node(&["--minify"])
}

fn behaves_as_under_node(flags: &[&str]) -> Outcome {
    let program = sources("single").join("entry.js");
    let folder = support::temp_dir()?;
    let wanted = support::run(support::node().arg(&program).args(["one", "two"]), "")?;
    assert!(wanted.code() == Some(0) && !wanted.stdout.is_empty(), "{}", wanted.err());
    done(support::cjsbundle().arg(&program).arg("-o").arg(folder.path().join("bundle.js")).args(flags))?;
    let Some(executable) = executable(folder.path())? else {
        return Ok(());
    };
    let got = support::run(Command::new(&executable).args(["one", "two"]).current_dir(folder.path()), "")?;
    assert_eq!((got.out(), got.code()), (wanted.out(), wanted.code()), "{}", got.err());
    Ok(())
}

/// A copy of node with `bundle.js` in it; `None` where node was built without a place for that.
fn executable(folder: &Path) -> Outcome<Option<PathBuf>> {
    let node = support::run(support::node().args(["-p", "process.execPath"]), "")?.out();
    let executable = folder.join("program");
    fs::copy(node.trim(), &executable)?;
    if memchr::memmem::find(&fs::read(&executable)?, FUSE.as_bytes()).is_none() {
        return Ok(None);
    }
    fs::write(
        folder.join("config.json"),
        r#"{ "main": "bundle.js", "output": "script.blob", "disableExperimentalSEAWarning": true }"#,
    )?;
    done(support::node().args(["--experimental-sea-config", "config.json"]).current_dir(folder))?;
    let postject = support::installed(&sources("packages"))?.join("node_modules/postject/dist/cli.js");
    let injecting = ["program", "NODE_SEA_BLOB", "script.blob", "--sentinel-fuse", FUSE];
    done(support::node().arg(postject).args(injecting).current_dir(folder))?;
    // The script is in the executable now.
    fs::remove_file(folder.join("bundle.js"))?;
    Ok(Some(executable))
}

fn sources(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn done(command: &mut Command) -> Outcome {
    let finished = support::run(command, "")?;
    if finished.code() == Some(0) { Ok(()) } else { Err(format!("{command:?} failed: {}", finished.err()).into()) }
}
