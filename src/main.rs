//! The program: arguments → bundle → write → messages → exit code. The only file that prints or exits.

mod cli;
mod noted;
mod staged;

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use cjsbundle::{Code, Diagnostic, Diagnostics, Options, Output, Severity, bundle};
use clap::Parser;
use cli::{Cli, Color, Emit, LogLevel};
use noted::Noted;
use staged::{Staged, kept_beside, linked_place};

/// Packs more densely than mimalloc: a syntax tree's memory serves for the sources read after it. `.cargo/config.toml` has its
/// settings.
#[cfg(all(target_os = "linux", target_env = "gnu", target_arch = "x86_64"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// Runs everywhere, also where pages have another size than on the machine of the build.
#[cfg(not(all(target_os = "linux", target_env = "gnu", target_arch = "x86_64")))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Bad usage, or the program could not run.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    // Nothing is said where a panic starts: on a file that the parser can't stand it ends in a message about that file.
    std::panic::set_hook(Box::new(|_| {}));
    std::panic::catch_unwind(program).unwrap_or_else(|reason| {
        let reason = reason.downcast_ref::<String>().map(String::as_str).or(reason.downcast_ref::<&str>().copied());
        say(&format!("error: cjsbundle has a bug: {}", reason.unwrap_or("it stopped without a reason")));
        ExitCode::from(USAGE)
    })
}

fn program() -> ExitCode {
    let cli = Cli::parse();
    let started = Instant::now();
    match std::env::current_dir()
        .map_err(|error| format!("Cannot find the working directory: {error}"))
        .and_then(|directory| cli.options(&directory))
    {
        Ok(options) => run(&cli, &options, started),
        Err(error) => {
            say(&format!("error: {error}"));
            ExitCode::from(USAGE)
        }
    }
}

fn run(cli: &Cli, options: &Options, started: Instant) -> ExitCode {
    let files = Arc::new(Noted::default());
    let (output, mut diagnostics) = bundle(options, Arc::<Noted>::clone(&files));
    let summary = output.as_ref().and_then(|output| {
        deliver(cli, options, output, &files).map_err(|problem| diagnostics.push(problem)).ok().flatten()
    });
    let has_errors = diagnostics.has_errors();
    print_messages(cli, diagnostics);
    if let Some((bytes, modules)) = summary
        && cli.log_level <= LogLevel::Summary
        && !has_errors
        && !cli.json
    {
        let name = cli.outfile.as_deref().unwrap_or(Path::new("-")).display();
        let size = human_size(bytes);
        say(&format!("  {name}  {size}  {modules} modules  {} ms", started.elapsed().as_millis()));
    }
    // The process ends here: giving every source back to the allocator first would only take time.
    std::mem::forget(output);
    ExitCode::from(u8::from(has_errors))
}

/// Writes what was asked for; for a bundle in a file, its size in bytes and how many modules it has.
fn deliver(cli: &Cli, options: &Options, output: &Output, files: &Noted) -> Result<Option<(u64, usize)>, Diagnostic> {
    if cli.list || cli.emit.is_some() {
        let text = match cli.emit {
            Some(Emit::Graph) => output.graph_json(),
            Some(Emit::Plan) => output.plan_json(),
            None => output.inputs().map(|path| format!("{}\n", path.display())).collect(),
        };
        return to_stdout(|to| to.write_all(text.as_bytes())).map(|()| None);
    }
    match &options.outfile {
        None => to_stdout(|to| output.write_code(to)).map(|()| None),
        Some(path) => {
            let code = Destination::new(path.clone(), path)?;
            refuse_input(&code.place, files)?;
            let map =
                output.has_map_file().then(|| Destination::new(map_name(path), &map_name(&code.place))).transpose()?;
            if let Some(map) = &map {
                refuse_input(&map.place, files)?;
                if map.place == code.place {
                    return Err(
                        code.failed(&io::Error::other("a link makes one file of the bundle and its source map"))
                    );
                }
            }
            let written = write_files(&code, map.as_ref(), output)?;
            Ok(Some((written, output.inputs().count())))
        }
    }
}

/// Where an output goes.
struct Destination {
    /// What it is called.
    path: PathBuf,
    /// Where that leads.
    place: PathBuf,
}

impl Destination {
    /// What is called `path` and written to `place`, through links.
    fn new(path: PathBuf, place: &Path) -> Result<Self, Diagnostic> {
        match linked_place(place) {
            Ok(place) => Ok(Self { path, place }),
            Err(error) => Err(failed(&path.display().to_string(), &error)),
        }
    }

    fn failed(&self, error: &io::Error) -> Diagnostic {
        failed(&self.path.display().to_string(), error)
    }
}

fn to_stdout(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Diagnostic> {
    let mut stdout = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    write(&mut stdout).and_then(|()| stdout.flush()).map_err(|error| failed("standard output", &error))
}

fn failed(name: &str, error: &io::Error) -> Diagnostic {
    // What it says may be about the temporary file, whose name helps nobody.
    let is_about_a_path = error.get_ref().is_some() && error.kind() != io::ErrorKind::Other;
    let reason = if is_about_a_path { error.kind().to_string() } else { error.to_string() };
    Diagnostic::new(Code::OutputFailed, Severity::Error, format!("Cannot write to '{name}'")).note(reason)
}

/// An output never overwrites an input, whatever the path that leads to it.
fn refuse_input(path: &Path, files: &Noted) -> Result<(), Diagnostic> {
    // To open a pipe would be to wait for whoever reads it.
    if !path.is_file() {
        return Ok(());
    }
    let Ok(existing) = same_file::Handle::from_path(path) else { return Ok(()) };
    let metadata = existing.as_file().metadata().map_err(|error| failed(&path.display().to_string(), &error))?;
    // To look at a file it must be opened, which takes as long as it took to read most of them: the size spares nearly all.
    let is_same = |input: &PathBuf| same_file::Handle::from_path(input).is_ok_and(|input| input == existing);
    match files.files_of_size(metadata.len()).into_iter().find(is_same) {
        None => Ok(()),
        Some(input) => {
            let message = format!("The output '{}' is one of the inputs", path.display());
            let diagnostic = Diagnostic::new(Code::OutputIsInput, Severity::Error, message);
            Err(diagnostic.note(format!("it is the file '{}'", input.display())).help("choose another name with -o"))
        }
    }
}

/// What the map of a bundle is called: like it, with `.map` behind.
fn map_name(place: &Path) -> PathBuf {
    let mut map = place.as_os_str().to_owned();
    map.push(".map");
    map.into()
}

/// Writes the bundle and its map, both or neither. Returns the bundle's size in bytes.
fn write_files(code: &Destination, map: Option<&Destination>, output: &Output) -> Result<u64, Diagnostic> {
    let failed = |error: io::Error| code.failed(&error);
    let Some(staged) = Staged::write(&code.place, mode(output), |to| output.write_code(to)).map_err(failed)? else {
        if map.is_some() {
            let reason = "a source map can stand beside a file only: use --sourcemap=inline";
            return Err(failed(io::Error::other(reason)));
        }
        return write_to_device(&code.place, output).map_err(failed);
    };
    let bytes = staged.length().map_err(failed)?;
    let Some(map) = map else { return staged.settle().map(|()| bytes).map_err(failed) };
    match Staged::write(&map.place, 0o666, |to| output.write_map(to)) {
        Ok(Some(staged_map)) => settle_both(staged, staged_map).map(|()| bytes).map_err(failed),
        Ok(None) => Err(map.failed(&io::Error::other("what stands there is no file"))),
        Err(error) => Err(map.failed(&error)),
    }
}

/// First the map, so that no bundle names a map that is not there; if the bundle then fails, the old map comes back.
fn settle_both(code: Staged<'_>, map: Staged<'_>) -> io::Result<()> {
    let map_place = map.place();
    let old = kept_beside(map_place);
    map.settle()?;
    code.settle().inspect_err(|_| {
        // There is nothing to be done about a second failure.
        let _ = match old {
            Some(old) => old.persist(map_place).map_err(|error| error.error),
            None => std::fs::remove_file(map_place),
        };
    })
}

/// `-o /dev/null`, a named pipe: there is nothing to keep whole.
fn write_to_device(place: &Path, output: &Output) -> io::Result<u64> {
    let mut writer = BufWriter::new(std::fs::OpenOptions::new().write(true).open(place)?);
    output.write_code(&mut writer)?;
    writer.flush()?;
    Ok(0)
}

/// The permissions of the bundle: a program may be executed.
fn mode(output: &Output) -> u32 {
    if output.is_executable() { 0o777 } else { 0o666 }
}

fn print_messages(cli: &Cli, diagnostics: Diagnostics) {
    let shown = diagnostics.into_sorted().into_iter().filter(|diagnostic| cli.log_level.shows(diagnostic.severity));
    let shown: Vec<Diagnostic> = shown.collect();
    if cli.json {
        for diagnostic in &shown {
            say(&serde_json::to_string(diagnostic).unwrap_or_default());
        }
        return;
    }
    let colored = match cli.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
    };
    let limit = if cli.log_limit == 0 { usize::MAX } else { cli.log_limit };
    for diagnostic in shown.iter().take(limit) {
        say(&format!("{}\n", diagnostic.draw(colored)));
    }
    if shown.len() > limit {
        say(&format!("{} more (--log-limit=0 shows all)", shown.len() - limit));
    }
}

/// A line on standard error. That it can't be written is no reason to fail: there is nobody to tell.
fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

fn human_size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["bytes", "kB", "MB", "GB"];
    let power = bytes.max(1).ilog10() as usize / 3;
    let power = power.min(UNITS.len() - 1);
    if power == 0 {
        return format!("{bytes} bytes");
    }
    let divisor = 1000_u64.pow(u32::try_from(power).unwrap_or(0));
    format!("{}.{} {}", bytes / divisor, bytes % divisor * 10 / divisor, UNITS[power])
}
