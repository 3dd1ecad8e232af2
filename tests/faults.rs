//! Faults: every call of the file system fails once, or always, in every way; builds are killed and raced.
//!
//! What must hold: a build gives either a right bundle or diagnostics with an error, never a panic and never half a file.
//! Right is the bundle of the whole tree, or that of the tree without what could not be read, where node would not notice
//! the difference either (it takes a file it can't look at as not there). And the same input always gives the same bytes.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use support::tree::{Tree, assert_contains};

use cjsbundle::{
    Code, Diagnostics, FileKind, FileSystem, MapOptions, MapPlace, Memory, Options, Output, Pattern, Severity, bundle,
};

/// A program with one of everything that is looked up in a way of its own.
const TREE: &[(&str, &str)] = &[
    (
        "/app/src/entry.js",
        "#!/usr/bin/env node\nrequire('./lib'); require('pkg'); require('@s/scoped/sub'); require('#own'); require('./a/x.js');",
    ),
    (
        "/app/src/lib/index.js",
        "require('../data'); try { require('optional') } catch {} exports.later = () => require('./late');",
    ),
    ("/app/src/lib/late.js", "exports.lang = (name) => require('./lang/' + name); require('./main')"),
    ("/app/src/lib/lang/de.js", "module.exports = 'de'"),
    ("/app/src/lib/lang/en.json", "\"en\""),
    ("/app/src/lib/main/package.json", "{\"main\": \"./start\"}"),
    ("/app/src/lib/main/start.js", "require('../late'); console.log(module.children.length)"),
    ("/app/src/data.json", "{\"a\": [1, 2]}"),
    ("/app/src/a/x.js", "exports.a = 1"),
    ("/app/src/a/x.json", "2"),
    ("/app/src/own.js", "require('fs'); require('app/src/own.js')"),
    (
        "/app/package.json",
        "{\"name\": \"app\", \"imports\": {\"#own\": \"./src/own.js\"}, \"exports\": {\"./*\": \"./*\"}}",
    ),
    ("/app/node_modules/pkg/package.json", "{\"name\": \"pkg\", \"version\": \"1.0.0\", \"main\": \"main\"}"),
    ("/app/node_modules/pkg/main.js", "require('nested'); require('./package.json')"),
    ("/app/node_modules/pkg/node_modules/nested/index.js", "exports.nested = 1"),
    ("/app/node_modules/nested/index.js", "exports.nested = 2"),
    ("/app/node_modules/@s/scoped/package.json", "{\"exports\": {\"./sub\": {\"require\": \"./lib/sub.js\"}}}"),
    ("/app/node_modules/@s/scoped/lib/sub.js", "exports.sub = 1"),
    ("/app/extra/by-hand.js", "exports.extra = 1"),
];

/// How a call can fail.
const KINDS: [ErrorKind; 6] = [
    ErrorKind::NotFound,
    ErrorKind::PermissionDenied,
    ErrorKind::InvalidData,
    ErrorKind::Interrupted,
    ErrorKind::OutOfMemory,
    ErrorKind::Other,
];

/// One call: the method and the path.
type Call = (&'static str, PathBuf);

/// Which calls fail.
#[derive(Clone)]
enum Fault {
    None,
    /// The first of these.
    Once(Call, ErrorKind),
    /// All of these.
    Always(Call, ErrorKind),
    /// The n-th of all, counted from 0.
    Nth(usize, ErrorKind),
}

/// A tree in memory that fails where it is told to, and remembers what it was asked.
struct Faulty {
    files: Memory,
    fault: Fault,
    calls: Mutex<Vec<Call>>,
}

impl Faulty {
    fn new(files: Memory, fault: Fault) -> Arc<Self> {
        Arc::new(Self { files, fault, calls: Mutex::default() })
    }

    /// Notes a call; the error, if it is one that fails.
    fn check(&self, method: &'static str, path: &Path) -> io::Result<()> {
        let mut calls = self.calls.lock().unwrap();
        let call = (method, path.to_path_buf());
        let failing = match &self.fault {
            Fault::Once(chosen, kind) => (call == *chosen && !calls.contains(chosen)).then_some(kind),
            Fault::Always(chosen, kind) => (call == *chosen).then_some(kind),
            Fault::Nth(at, kind) => (calls.len() == *at).then_some(kind),
            Fault::None => None,
        };
        calls.push(call);
        failing.map_or(Ok(()), |kind| Err(io::Error::new(*kind, "made up by the test")))
    }
}

impl FileSystem for Faulty {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.check("read", path)?;
        self.files.read(path)
    }

    fn kind(&self, path: &Path) -> io::Result<FileKind> {
        self.check("kind", path)?;
        self.files.kind(path)
    }

    fn kind_of_link(&self, path: &Path) -> io::Result<FileKind> {
        self.check("kind_of_link", path)?;
        self.files.kind_of_link(path)
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        self.check("read_link", path)?;
        self.files.read_link(path)
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        self.check("real_path", path)?;
        self.files.real_path(path)
    }

    fn files_below(&self, directory: &Path, depth: usize) -> Vec<PathBuf> {
        self.check("files_below", directory).map_or_else(|_| Vec::new(), |()| self.files.files_below(directory, depth))
    }

    fn names_in(&self, directory: &Path) -> Vec<String> {
        self.check("names_in", directory).map_or_else(|_| Vec::new(), |()| self.files.names_in(directory))
    }
}

/// A tree of the files of [`TREE`] that `keep` wants.
fn tree(keep: impl Fn(&Path) -> bool) -> Memory {
    Memory::new(TREE.iter().copied().filter(|(path, _)| keep(Path::new(path))))
}

fn options() -> Options {
    let include = vec![Pattern::parse("extra/*.js", Path::new("/app")).unwrap()];
    Options { working_directory: "/app".into(), include, ..Options::new("/app/src/entry.js") }
}

/// A build's bytes, if it gave any, and what it said.
fn build(files: Arc<dyn FileSystem>) -> (Option<Vec<u8>>, Diagnostics) {
    let (output, diagnostics) = bundle(&options(), files);
    (output.as_ref().map(bytes), diagnostics)
}

fn bytes(output: &Output) -> Vec<u8> {
    let mut bytes = Vec::new();
    output.write_code(&mut bytes).unwrap();
    bytes
}

/// The build of the whole tree, and all calls that it made.
fn undisturbed() -> (Vec<u8>, Vec<Call>) {
    let files = Faulty::new(tree(|_| true), Fault::None);
    let (bytes, diagnostics) = build(Arc::clone(&files) as Arc<dyn FileSystem>);
    assert!(!diagnostics.has_errors(), "{:?}", diagnostics.into_sorted());
    let calls = files.calls.lock().unwrap().clone();
    (bytes.unwrap(), calls)
}

/// The right answers to a fault: the whole tree's bundle, and those of the trees without a path, or with a file that can't
/// be read, which is not the same (a `main` that leads nowhere has an error of its own). Made when first asked for.
struct Right {
    whole: Vec<u8>,
    without: BTreeMap<PathBuf, [Option<Vec<u8>>; 2]>,
}

impl Right {
    /// Panics unless what a build with a fault at `path` gave is right.
    fn check(&mut self, what: &str, path: &Path, (bytes, diagnostics): (Option<Vec<u8>>, Diagnostics)) {
        assert_eq!(bytes.is_none(), diagnostics.has_errors(), "{what}: a bundle or an error, never both");
        let Some(bytes) = bytes else { return check_errors(what, diagnostics) };
        let without = || {
            let unreadable = Fault::Always(("read", path.to_path_buf()), ErrorKind::PermissionDenied);
            let unreadable = Faulty::new(tree(|_| true), unreadable);
            [build(Arc::new(tree(|file| !file.starts_with(path)))).0, build(unreadable).0]
        };
        let is_right = bytes == self.whole
            || self.without.entry(path.to_path_buf()).or_insert_with(without).contains(&Some(bytes));
        assert!(is_right, "{what}: neither the bundle of the tree nor that without the file");
    }
}

/// Every error names what it is about.
fn check_errors(what: &str, diagnostics: Diagnostics) {
    let errors = diagnostics.into_sorted().into_iter().filter(|one| one.severity == Severity::Error);
    for error in errors {
        assert!(error.location.is_some() || error.code == Code::EntryNotFound, "{what}: {error:?}");
    }
}

// ---- faults of the file system

#[test]
fn every_call_may_fail_once_or_always() {
    let (whole, mut calls) = undisturbed();
    calls.sort();
    calls.dedup();
    assert!(calls.len() > 60, "the tree makes many calls: {}", calls.len());
    let mut right = Right { whole, without: BTreeMap::new() };
    for call in calls {
        for kind in KINDS {
            for fault in [Fault::Once(call.clone(), kind), Fault::Always(call.clone(), kind)] {
                let often = if matches!(fault, Fault::Once(..)) { "once" } else { "always" };
                let what = format!("{} of {} fails {often} with {kind:?}", call.0, call.1.display());
                right.check(&what, &call.1, build(Faulty::new(tree(|_| true), fault)));
            }
        }
    }
}

/// Panics unless a build says which file it could not read, and why.
fn check_named(files: &[&str]) {
    for file in files {
        let fault = Fault::Always(("read", Path::new("/app").join(file)), ErrorKind::PermissionDenied);
        let (_, diagnostics) = build(Faulty::new(tree(|_| true), fault));
        let messages: Vec<String> = diagnostics.into_sorted().iter().map(|one| one.draw(false)).collect();
        let is_named = messages.iter().any(|text| text.contains(file) && text.contains("made up by the test"));
        assert!(is_named, "{file}: {messages:?}");
    }
}

#[test]
fn a_file_that_can_not_be_read_is_named() {
    check_named(&["src/entry.js", "src/lib/late.js", "src/data.json", "src/a/x.js", "node_modules/pkg/main.js"]);
}

#[test]
fn a_file_that_nobody_names_and_that_can_not_be_read_is_named() {
    check_named(&["src/lib/lang/de.js", "extra/by-hand.js"]);
}

#[test]
fn the_nth_call_of_all_may_fail() {
    let (whole, calls) = undisturbed();
    let mut right = Right { whole, without: BTreeMap::new() };
    for at in 0..calls.len() {
        let files = Faulty::new(tree(|_| true), Fault::Nth(at, ErrorKind::PermissionDenied));
        let result = build(Arc::clone(&files) as Arc<dyn FileSystem>);
        // Which call is the n-th is up to the threads, and they may make fewer after a fault.
        let failed = files.calls.lock().unwrap().get(at).cloned();
        let Some((method, path)) = failed else { continue };
        right.check(&format!("call {at}, {method} of {}", path.display()), &path, result);
    }
}

#[test]
fn a_file_is_read_once() {
    let (_, calls) = undisturbed();
    let mut reads: BTreeMap<&Path, usize> = BTreeMap::new();
    for (method, path) in &calls {
        // Manifests are read by the resolver, and a second time where the program requires them.
        if *method == "read" && !path.ends_with("package.json") {
            *reads.entry(path).or_default() += 1;
        }
    }
    let repeated: Vec<_> = reads.into_iter().filter(|(_, times)| *times > 1).collect();
    assert_eq!(repeated, [], "(the file, how often)");
}

#[test]
fn nothing_outside_the_programs_folders_is_read() {
    let (_, calls) = undisturbed();
    let read = calls.iter().filter(|(method, _)| *method == "read").map(|(_, path)| path);
    // Above the program, node as well looks for the manifest that says how its files are read.
    let outside: Vec<_> = read.filter(|path| !path.starts_with("/app") && !path.ends_with("package.json")).collect();
    assert!(outside.is_empty(), "{outside:?}");
}

// ---- faults of what the output is written to

/// Takes so many bytes and then fails.
struct Full(usize);

impl io::Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.0.min(bytes.len()) {
            0 if !bytes.is_empty() => Err(ErrorKind::StorageFull.into()),
            taken => {
                self.0 -= taken;
                Ok(taken)
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn every_byte_of_the_output_may_be_the_last_that_is_taken() {
    let options = Options { source_map: Some(MapOptions::new(MapPlace::Both)), ..options() };
    let output = bundle(&options, Arc::new(tree(|_| true))).0.unwrap();
    let mut map = Vec::new();
    output.write_map(&mut map).unwrap();
    for (write, length) in [
        (Output::write_code as fn(&Output, &mut dyn io::Write) -> io::Result<()>, bytes(&output).len()),
        (Output::write_map, map.len()),
    ] {
        for taken in 0..length {
            let error = write(&output, &mut Full(taken)).expect_err("it does not fit");
            assert_eq!(error.kind(), ErrorKind::StorageFull, "after {taken} bytes");
        }
        assert!(write(&output, &mut Full(length)).is_ok());
    }
}

// ---- the same input, the same bytes

#[test]
fn builds_give_the_same_bytes_every_time() {
    let (whole, _) = undisturbed();
    for _ in 0..50 {
        assert_eq!(build(Arc::new(tree(|_| true))).0.as_ref(), Some(&whole));
    }
}

#[test]
fn threads_places_and_working_directories_leave_no_trace() {
    let folders = [support::temp_dir().unwrap(), support::temp_dir().unwrap()];
    let mut outputs = Vec::new();
    for (folder, threads) in folders.iter().zip(["1", "8"]) {
        let place = folder.path().join(threads.repeat(20));
        write_tree(&place);
        for directory in [place.join("app"), place.join("app/src/lib"), folder.path().to_path_buf()] {
            let (entry, output) = (place.join("app/src/entry.js"), place.join("app/dist/out.js"));
            let mut command = support::cjsbundle();
            let command = command.arg(&entry).arg("-o").arg(&output).args(["--sourcemap", "--debug-id"]);
            let finished = support::run(command.current_dir(directory).env("RAYON_NUM_THREADS", threads), "").unwrap();
            assert_eq!(finished.code(), Some(0), "{}", finished.err());
            let map = fs::read_to_string(output.with_extension("js.map")).unwrap();
            outputs.push((fs::read_to_string(&output).unwrap(), map));
        }
    }
    assert!(outputs.iter().all(|output| *output == outputs[0]));
    let temporary = std::env::temp_dir();
    assert!(
        !outputs[0].0.contains(&*temporary.to_string_lossy()) && !outputs[0].1.contains(&*temporary.to_string_lossy())
    );
}

/// Writes [`TREE`] to a disk.
fn write_tree(root: &Path) {
    for (path, text) in TREE {
        let path = root.join(path.trim_start_matches('/'));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

// ---- builds that are killed, raced or kept short

/// A program whose bundle takes a while to write, and that bundle.
fn large() -> (tempfile::TempDir, Vec<u8>) {
    let folder = support::temp_dir().unwrap();
    let filler = format!("// {}\n", "x".repeat(1 << 16)).repeat(64);
    let names: Vec<String> = (0..8).map(|n| format!("m{n}.js")).collect();
    for name in &names {
        fs::write(folder.path().join(name), format!("{filler}exports.name = '{name}';")).unwrap();
    }
    let requires: Vec<String> = names.iter().map(|name| format!("require('./{name}');")).collect();
    fs::write(folder.path().join("entry.js"), requires.concat()).unwrap();
    let mut command = support::cjsbundle();
    let finished = support::run(command.arg("entry.js").current_dir(folder.path()), "").unwrap();
    assert_eq!(finished.code(), Some(0), "{}", finished.err());
    (folder, finished.stdout)
}

#[test]
fn a_build_that_is_killed_leaves_the_old_output_or_the_new() {
    let (folder, whole) = large();
    let output = folder.path().join("out.js");
    let old = b"the old output".to_vec();
    for step in 0..40 {
        fs::write(&output, &old).unwrap();
        let mut command = support::cjsbundle();
        let command = command.args(["entry.js", "-o", "out.js", "--log-level=silent"]).current_dir(folder.path());
        let mut child = command.spawn().unwrap();
        thread::sleep(Duration::from_millis(step * 4));
        child.kill().unwrap();
        child.wait().unwrap();
        let found = fs::read(&output).unwrap();
        assert!(found == old || found == whole, "{} bytes after {} ms", found.len(), step * 4);
    }
    // Only a whole text ever has a name, and that of another file for no longer than it takes to rename it.
    #[cfg(target_os = "linux")]
    for entry in fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
        let is_left_over = entry.file_name().to_string_lossy().starts_with(".cjsbundle-");
        assert!(!is_left_over || fs::read(entry.path()).unwrap() == whole, "{:?}", entry.file_name());
    }
}

#[test]
fn builds_to_the_same_file_do_not_mix() {
    let (folder, whole) = large();
    let build = || {
        let mut command = support::cjsbundle();
        let command = command.args(["entry.js", "-o", "out.js", "--log-level=warning"]).current_dir(folder.path());
        let finished = support::run(command, "").unwrap();
        assert_eq!((finished.code(), finished.err()), (Some(0), String::new()));
        assert_eq!(fs::read(folder.path().join("out.js")).unwrap(), whole);
    };
    thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(build);
        }
    });
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 10, "no temporary file is left: {names:?}");
}

/// Runs a build in a shell that sets limits first.
#[cfg(unix)]
fn limited(folder: &Path, limits: &str) -> support::Finished {
    let script = format!("{limits}; exec \"$0\" entry.js -o out.js --log-level=error");
    let mut shell = std::process::Command::new("sh");
    let shell = shell.args(["-c", &script, env!("CARGO_BIN_EXE_cjsbundle")]).current_dir(folder);
    support::run(shell, "").unwrap()
}

#[cfg(unix)]
#[test]
fn a_limit_on_file_sizes_leaves_the_old_output() {
    let (folder, _) = large();
    fs::write(folder.path().join("out.js"), "the old output").unwrap();
    let finished = limited(folder.path(), "ulimit -f 100");
    assert_ne!(finished.code(), Some(0));
    assert_eq!(fs::read_to_string(folder.path().join("out.js")).unwrap(), "the old output");
}

/// The workers' stacks are large where there is room for them.
#[cfg(target_os = "linux")]
#[test]
fn little_address_space_is_enough() {
    let folder = support::temp_dir().unwrap();
    let entry = format!("{}require('./a.js')", "exports.a = f(1, { b: [2] });\n".repeat(50_000));
    fs::write(folder.path().join("entry.js"), entry).unwrap();
    fs::write(folder.path().join("a.js"), "exports.a = 1").unwrap();
    let finished = limited(folder.path(), "export RAYON_NUM_THREADS=2; ulimit -v 3000000");
    assert_eq!((finished.code(), finished.err()), (Some(0), String::new()));
}

#[cfg(unix)]
#[test]
fn few_open_files_are_enough() {
    let folder = support::temp_dir().unwrap();
    let requires: Vec<String> = (0..500).map(|n| format!("require('./m{n}.js'); ")).collect();
    fs::write(folder.path().join("entry.js"), requires.concat()).unwrap();
    for n in 0..500 {
        fs::write(folder.path().join(format!("m{n}.js")), "exports.a = 1").unwrap();
    }
    let finished = limited(folder.path(), "ulimit -n 32");
    assert_eq!((finished.code(), finished.err()), (Some(0), String::new()));
}

// ---- outputs that are something else as well

#[test]
fn what_was_read_to_resolve_or_to_map_is_an_input_too() {
    let files = [
        ("entry.js", "require('p')"),
        ("package.json", "{}"),
        ("node_modules/p/package.json", "{\"main\": \"main.js\"}"),
        ("node_modules/p/main.js", "exports.a = 1\n//# sourceMappingURL=index.js.map\n"),
        ("node_modules/p/index.js.map", r#"{"version": 3, "sources": ["main.ts"], "names": [], "mappings": "AAAA"}"#),
    ];
    for output in ["package.json", "node_modules/p/package.json", "node_modules/p/index.js"] {
        let tree = Tree::new(&files);
        let finished = tree.fails(&["entry.js", "-o", output, "--sourcemap"]);
        assert_contains(&finished.err(), &["output-is-input", "is one of the inputs"]);
        assert!(files.iter().all(|(name, text)| tree.read(name) == *text), "{output}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_to_nothing_yet_stays_a_link() {
    let tree = Tree::hello();
    std::os::unix::fs::symlink("new/out.js", tree.path("link.js")).unwrap();
    std::os::unix::fs::symlink("circle.js", tree.path("circle.js")).unwrap();
    tree.ok(&["entry.js", "-o", "link.js"]);
    assert!(tree.path("link.js").is_symlink());
    assert_eq!(tree.node("new/out.js"), "hello\n");
    assert_contains(&tree.fails(&["entry.js", "-o", "circle.js"]).err(), &["output-failed", "circle"]);
    assert!(tree.path("circle.js").is_symlink());
    std::os::unix::fs::symlink("out.js", tree.path("out.js.map")).unwrap();
    assert_contains(&tree.fails(&["entry.js", "-o", "out.js", "--sourcemap"]).err(), &["output-failed", "source map"]);
    assert_contains(&tree.fails(&["."]).err(), &["entry-not-found", "'.'"]);
}

#[cfg(unix)]
#[test]
fn pipes_get_the_bundle() {
    let tree = Tree::hello();
    tree.ok(&["entry.js", "-o", "out.js"]);
    let bundle = tree.read("out.js");
    assert_eq!(tree.ok(&["entry.js", "-o", "/dev/stdout", "--log-level=error"]).out(), bundle);
    let script = "mkfifo pipe; cat pipe > got & \"$0\" entry.js -o pipe --log-level=error; wait";
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_cjsbundle")]).current_dir(tree.folder.path());
    assert_eq!(support::run(&mut shell, "").unwrap().err(), "");
    assert_eq!(tree.read("got"), bundle);
    // There a map can't be.
    fs::rename(tree.path("pipe"), tree.path("out.js.map")).unwrap();
    let finished = tree.fails(&["entry.js", "-o", "out.js", "--sourcemap"]);
    assert_contains(&finished.err(), &["output-failed", "out.js.map'"]);
    assert_eq!(tree.read("out.js"), bundle);
}

#[cfg(unix)]
#[test]
fn an_output_keeps_the_permissions_of_the_old_one() {
    use std::os::unix::fs::PermissionsExt;
    let tree = Tree::hello();
    let mode = |name: &str| fs::metadata(tree.path(name)).unwrap().permissions().mode() & 0o777;
    tree.write("program.js", "#!/usr/bin/env node\nconsole.log(1)\n");
    for (entry, old, new) in [("entry.js", 0o600, 0o600), ("entry.js", 0o751, 0o751), ("program.js", 0o640, 0o750)] {
        tree.write("out.js", "the old output");
        fs::set_permissions(tree.path("out.js"), PermissionsExt::from_mode(old)).unwrap();
        tree.ok(&[entry, "-o", "out.js"]);
        assert_eq!(mode("out.js"), new, "{entry} {old:o}");
    }
}
