//! STAGE Follows every request from the entry, in parallel: read, scan, resolve → [`Graph`].
//!
//! Each file is one task: it is read once, scanned once, and spawns a task for each file it is the first to name. No lock
//! is held while reading, scanning or resolving. Threads decide only when a file is looked at, never its number: modules
//! are numbered afterwards, depth first from the entry.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::{Scope, ThreadPoolBuilder};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Location, Severity};
use crate::fs::{FileKind, FileSystem};
use crate::graph::{Content, Graph, Module, ModuleId, Outcome};
use crate::mappings::{self, InputProblem, Mappings};
use crate::options::{MapOptions, Options};
use crate::reach::{Reached, asked_path, reach, reach_files};
use crate::record::{Base, Guard, Record, Request, RequestKind, Specifier};
use crate::resolve::{FileFormat, Refusal, Resolver, Target, TargetFile};
use crate::scan::{STACK_BYTES, Scanned, SyntaxError, scan};
use crate::source::{Source, Span, normalized, relative_path};

/// Builds the graph of everything the entry requires. `None` where the entry itself can't be read.
pub fn crawl(options: &Options, files: &Arc<dyn FileSystem>, diagnostics: &mut Diagnostics) -> Option<Graph> {
    let resolver = Resolver::new(options, Arc::clone(files));
    let entry = match entry_file(options, files.as_ref(), &resolver) {
        Ok(entry) => entry,
        Err(error) => {
            diagnostics.push(entry_not_found(options, &error));
            return None;
        }
    };
    let directory = entry.path.parent().unwrap_or(&entry.path).to_path_buf();
    let crawler = Crawler {
        files: files.as_ref(),
        resolver: &resolver,
        entry_directory: &directory,
        source_map: options.source_map.as_ref(),
        seen: Mutex::default(),
        loaded: Mutex::default(),
    };
    let included = crawler.included(options);
    if let Err(error) = crawler.run(&entry, &included) {
        let message = format!("Cannot start the worker threads: {error}");
        diagnostics.push(Diagnostic::new(Code::Unreadable, Severity::Error, message));
        return None;
    }
    let loaded = crawler.loaded.into_inner().unwrap_or_else(PoisonError::into_inner);
    report_findings(&loaded, options, diagnostics);
    if let Some(Load::Failed(error)) = loaded.get(&entry.path) {
        diagnostics.push(entry_not_found(options, &io::Error::other(error.clone())));
        return None;
    }
    Some(number(loaded, &entry.path, included, &directory))
}

/// The entry as `node entry` finds it: the file itself, or with an extension, or a directory's index.
fn entry_file(options: &Options, files: &dyn FileSystem, resolver: &Resolver) -> io::Result<TargetFile> {
    if files.kind(&options.entry).ok() == Some(FileKind::File) {
        return resolver.file(&options.entry);
    }
    let directory = options.entry.parent().unwrap_or(&options.entry);
    match resolver.require(&options.entry.to_string_lossy(), directory) {
        Target::File(file) => Ok(file),
        _ => Err(files.kind(&options.entry).err().unwrap_or_else(|| io::Error::other("it is no module"))),
    }
}

fn entry_not_found(options: &Options, error: &io::Error) -> Diagnostic {
    let name = display_path(&options.entry, options);
    Diagnostic::new(Code::EntryNotFound, Severity::Error, format!("Cannot read the entry '{name}'"))
        .note(error.to_string())
        .help("give the path of the file that `node` would run")
}

/// How a path is called in messages: relative to the working directory where it lies below it.
pub(crate) fn display_path(path: &Path, options: &Options) -> String {
    path.strip_prefix(&options.working_directory).unwrap_or(path).to_string_lossy().into_owned()
}

/// A file that was looked at.
enum Load {
    Done(Box<Loaded>),
    /// It can't be read, for this reason.
    Failed(String),
}

struct Loaded {
    source: Source,
    content: Content,
    /// Parallel to the record's requests.
    found: Vec<Found>,
    /// Of its package.
    optional_peers: Arc<[String]>,
    /// Dynamic requests that reach more files than are taken in, and how many.
    unbounded: Vec<Unbounded>,
    mappings: Option<Mappings>,
    /// Why the map that it brings along is not used.
    map_problem: Option<InputProblem>,
}

/// What comes of a record's requests.
#[derive(Default)]
struct Followed {
    /// Parallel to the record's requests, and then to `refused`.
    found: Vec<Found>,
    /// Further requests, which a dynamic one may turn out to be.
    refused: Vec<Request>,
    unbounded: Vec<Unbounded>,
}

/// A dynamic request that reaches more files than are taken in.
struct Unbounded {
    span: Span,
    count: usize,
    taken: usize,
}

/// Where a request leads, before modules have numbers.
enum Found {
    File(PathBuf),
    /// (the path asked for, the file)
    AnyOf(Vec<(PathBuf, PathBuf)>),
    Builtin,
    NamedBuiltin(String),
    External,
    Unknown,
    Missing,
    Refused(Refusal),
}

/// What all tasks share.
struct Crawler<'a> {
    files: &'a dyn FileSystem,
    resolver: &'a Resolver,
    entry_directory: &'a Path,
    source_map: Option<&'a MapOptions>,
    /// Files that some task has taken on.
    seen: Mutex<FxHashSet<OsString>>,
    /// Files that are done.
    loaded: Mutex<FxHashMap<PathBuf, Load>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Crawler<'_> {
    fn run(&self, entry: &TargetFile, included: &[Reached]) -> Result<(), rayon::ThreadPoolBuildError> {
        let pool = ThreadPoolBuilder::new().stack_size(STACK_BYTES).build()?;
        pool.scope(|scope| {
            self.take_on(scope, entry.clone());
            for reached in included {
                self.take_on(scope, reached.file.clone());
            }
        });
        Ok(())
    }

    /// The files that the user asked for by `--include`, and the folders that their `package.json`s are of.
    fn included(&self, options: &Options) -> Vec<Reached> {
        let matching = options.include.iter().flat_map(|pattern| {
            let files = self.files.files_below(&pattern.directory, usize::MAX).into_iter();
            files.filter(|path| pattern.glob.is_match(path) && !self.resolver.is_output(path))
        });
        reach_files(matching, self.resolver).collect()
    }

    fn take_on<'s>(&'s self, scope: &Scope<'s>, file: TargetFile) {
        let path = file.path.as_os_str();
        if !lock(&self.seen).contains(path) && lock(&self.seen).insert(path.to_owned()) {
            scope.spawn(move |scope| self.visit(scope, file));
        }
    }

    /// The task: one file.
    fn visit<'s>(&'s self, scope: &Scope<'s>, file: TargetFile) {
        let load = match self.files.read(&file.path) {
            Ok(bytes) => self.load(scope, &file, bytes),
            Err(error) => Load::Failed(error.to_string()),
        };
        lock(&self.loaded).insert(file.path, load);
    }

    fn load<'s>(&'s self, scope: &Scope<'s>, file: &TargetFile, bytes: Vec<u8>) -> Load {
        let source = Source::decode(file.path.clone(), bytes);
        let content = content(&source, file.format);
        let mut loaded = Loaded {
            source,
            content,
            found: Vec::new(),
            optional_peers: Arc::default(),
            unbounded: Vec::new(),
            mappings: None,
            map_problem: None,
        };
        if let Content::Script(record) | Content::Module(record, _) = &mut loaded.content {
            if let Some(wanted) = self.source_map {
                let (mappings, problem) = mappings::of_module(&loaded.source, record, wanted, self.files);
                (loaded.mappings, loaded.map_problem) = (Some(mappings), problem);
            }
            let directory = file.path.parent().unwrap_or(&file.path);
            let followed = self.follow(scope, record, directory);
            record.requests.extend(followed.refused);
            (loaded.found, loaded.unbounded) = (followed.found, followed.unbounded);
            loaded.optional_peers = self.resolver.optional_peers(directory);
        }
        Load::Done(Box::new(loaded))
    }

    /// Resolves a record's requests and takes on the files they lead to.
    fn follow<'s>(&'s self, scope: &Scope<'s>, record: &Record, directory: &Path) -> Followed {
        let mut followed = Followed::default();
        for request in &record.requests {
            let found = match (self.base_directory(&request.base, directory), &request.specifier) {
                (None, _) | (_, Specifier::Unknown) => Found::Unknown,
                (Some(base), Specifier::Text(text)) => {
                    let found = self.found(scope, request, self.resolve(request.kind, text, &base));
                    if request.base == Base::Module { found } else { found.asked_from(&base, text) }
                }
                (Some(base), Specifier::Pattern(parts)) => self.pattern(scope, request, parts, &base, &mut followed),
            };
            followed.found.push(found);
        }
        // The requests for what packages refuse stand behind the record's own.
        for request in &followed.refused {
            let Specifier::Text(text) = &request.specifier else { continue };
            followed.found.push(match self.resolve(request.kind, text, directory) {
                Target::Refused(refusal) => Found::Refused(refusal),
                _ => Found::Unknown,
            });
        }
        followed
    }

    fn pattern<'s>(
        &'s self,
        scope: &Scope<'s>,
        request: &Request,
        parts: &[String],
        base: &Path,
        followed: &mut Followed,
    ) -> Found {
        let reach = reach(parts, base, self.files, self.resolver);
        if let Some(count) = reach.excess {
            followed.unbounded.push(Unbounded { span: request.span, count, taken: reach.files.len() });
        }
        let refused = reach.refused.into_iter().filter(|_| request.base == Base::Module);
        let refused = refused.map(|specifier| Request {
            specifier: Specifier::Text(specifier),
            kind: request.kind.as_guess(),
            guard: Guard::Try,
            ..request.clone()
        });
        followed.refused.extend(refused);
        if reach.files.is_empty() && reach.excess.is_none() { Found::Unknown } else { self.any_of(scope, reach.files) }
    }

    /// The directory that a request of a module in `directory` is relative to; `None` where it leads nowhere.
    fn base_directory(&self, base: &Base, directory: &Path) -> Option<PathBuf> {
        match base {
            Base::Module => Some(directory.to_path_buf()),
            Base::Entry => Some(self.entry_directory.to_path_buf()),
            Base::Below(path) => Some(normalized(&directory.join(path))),
            Base::Beside(specifier) => match self.resolver.require(specifier, directory) {
                Target::File(file) => file.path.parent().map(Path::to_path_buf),
                _ => None,
            },
        }
    }

    fn resolve(&self, kind: RequestKind, specifier: &str, directory: &Path) -> Target {
        if kind.is_require() {
            self.resolver.require(specifier, directory)
        } else {
            self.resolver.import(specifier, directory)
        }
    }

    fn found<'s>(&'s self, scope: &Scope<'s>, request: &Request, target: Target) -> Found {
        match target {
            // A native addon can't stand in a script: the host loads it from beside the bundle.
            Target::File(file) if file.format == FileFormat::Addon => Found::External,
            Target::File(file) => {
                let path = file.path.clone();
                self.take_on(scope, file);
                Found::File(path)
            }
            Target::Builtin => Found::Builtin,
            Target::NamedBuiltin(name) => Found::NamedBuiltin(name),
            Target::External => Found::External,
            Target::Missing if request.kind == RequestKind::Guess => Found::Unknown,
            Target::Missing => Found::Missing,
            Target::Refused(refusal) => Found::Refused(refusal),
        }
    }

    fn any_of<'s>(&'s self, scope: &Scope<'s>, reached: Vec<Reached>) -> Found {
        let paths = reached.iter().map(|reached| (reached.asked.clone(), reached.file.path.clone())).collect();
        for reached in reached {
            self.take_on(scope, reached.file);
        }
        Found::AnyOf(paths)
    }
}

fn content(source: &Source, format: FileFormat) -> Content {
    let format = match format {
        FileFormat::Script(format) => format,
        FileFormat::Json | FileFormat::Addon => return Content::Json(json_error(source)),
    };
    match scan(source, format) {
        Ok(Scanned::CommonJs(record)) => Content::Script(record),
        Ok(Scanned::Module(record, module)) => Content::Module(record, module),
        Err(error) => Content::Broken(error),
    }
}

/// Why a text is no JSON, if so. Nothing is built from it: the program parses it itself, when it is required.
fn json_error(source: &Source) -> Option<SyntaxError> {
    let error = serde_json::from_str::<serde::de::IgnoredAny>(&source.text).err()?;
    let line_start =
        source.text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let offset = u32::try_from(line_start + error.column().saturating_sub(1)).unwrap_or(u32::MAX);
    let text = error.to_string();
    let message = text.rsplit_once(" at line ").map_or(&*text, |(message, _)| message).to_owned();
    Some(SyntaxError { message, span: Span::new(offset, offset + 1) })
}

/// What is worth saying about single files, whoever requires them.
fn report_findings(loaded: &FxHashMap<PathBuf, Load>, options: &Options, diagnostics: &mut Diagnostics) {
    for (path, load) in loaded {
        let Load::Done(loaded) = load else { continue };
        let file = display_path(path, options);
        if loaded.source.was_lossy {
            let message = format!("'{file}' is not valid UTF-8");
            let note = "like node, the bundle has U+FFFD in place of the bytes that are wrong";
            diagnostics.push(Diagnostic::new(Code::NotUtf8, Severity::Warning, message).note(note));
        }
        if let Some(problem) = &loaded.map_problem {
            diagnostics.push(map_problem(problem, file.clone(), loaded));
        }
        for Unbounded { span, count, taken } in &loaded.unbounded {
            let taken = match taken {
                0 => "none of them is taken in".to_owned(),
                taken => format!("only the {taken} nearest are taken in"),
            };
            let message = format!("This require can reach {count} files: {taken}");
            let location = Location::new(file.clone(), &loaded.source, *span);
            diagnostics.push(
                Diagnostic::new(Code::DynamicLimit, Severity::Warning, message)
                    .at(location, "too many to guess")
                    .help("name the files it needs with --include"),
            );
        }
    }
}

/// A map that is not used is the module's own fault; that packages leave out theirs is usual.
fn map_problem(problem: &InputProblem, file: String, loaded: &Loaded) -> Diagnostic {
    let is_in_package = loaded.source.path.iter().any(|name| name == "node_modules");
    let severity = if problem.is_missing && is_in_package { Severity::Info } else { Severity::Warning };
    Diagnostic::new(Code::InputSourcemap, severity, &*problem.message)
        .at(Location::new(file, &loaded.source, problem.span), "")
        .note("the bundle's map leads to this file instead of what it was made from")
        .help("--input-sourcemaps=false leaves the maps of modules alone")
}

/// Numbers the modules depth first from the entry and what was asked for by hand, in the order of their requests.
fn number(mut loaded: FxHashMap<PathBuf, Load>, entry: &Path, included: Vec<Reached>, directory: &Path) -> Graph {
    let mut ids: FxHashMap<OsString, ModuleId> = FxHashMap::default();
    let mut order: Vec<PathBuf> = Vec::new();
    for root in std::iter::once(entry).chain(included.iter().map(|reached| &*reached.file.path)) {
        let mut pending = vec![root];
        while let Some(path) = pending.pop() {
            if ids.contains_key(path.as_os_str()) {
                continue;
            }
            let Some(Load::Done(module)) = loaded.get(path) else { continue };
            ids.insert(path.into(), ModuleId(u32::try_from(order.len()).unwrap_or(u32::MAX)));
            pending.extend(module.found.iter().rev().flat_map(|found| found.files().rev().map(PathBuf::as_path)));
            order.push(path.to_path_buf());
        }
    }
    let failures: FxHashMap<PathBuf, String> = loaded
        .iter()
        .filter_map(|(path, load)| match load {
            Load::Failed(reason) => Some((path.clone(), reason.clone())),
            Load::Done(_) => None,
        })
        .collect();
    let modules = order.iter().filter_map(|path| match loaded.remove(path)? {
        Load::Done(module) => Some(numbered(*module, &ids, &failures, directory)),
        Load::Failed(_) => None,
    });
    let modules = modules.collect();
    let named =
        |reached: Reached| Some((relative_path(&reached.asked, directory), *ids.get(reached.file.path.as_os_str())?));
    Graph::new(modules, included.into_iter().filter_map(named).collect())
}

fn numbered(
    loaded: Loaded,
    ids: &FxHashMap<OsString, ModuleId>,
    failures: &FxHashMap<PathBuf, String>,
    directory: &Path,
) -> Module {
    let outcome = |found: Found| match found {
        Found::File(path) => match ids.get(path.as_os_str()) {
            Some(id) => Outcome::Module(*id),
            None => {
                let reason = failures.get(&path).cloned().unwrap_or_default();
                Outcome::Unreadable(path, reason)
            }
        },
        Found::AnyOf(paths) => {
            let named = |(asked, file): (PathBuf, PathBuf)| {
                Some((relative_path(&asked, directory), *ids.get(file.as_os_str())?))
            };
            Outcome::AnyOf(paths.into_iter().filter_map(named).collect())
        }
        Found::Builtin => Outcome::Builtin,
        Found::NamedBuiltin(name) => Outcome::NamedBuiltin(name),
        Found::External => Outcome::External,
        Found::Unknown => Outcome::Unknown,
        Found::Missing => Outcome::Missing,
        Found::Refused(refusal) => Outcome::Refused(refusal),
    };
    Module {
        name: relative_path(&loaded.source.path, directory),
        outcomes: loaded.found.into_iter().map(outcome).collect(),
        source: loaded.source,
        content: loaded.content,
        mappings: loaded.mappings,
        optional_peers: loaded.optional_peers,
    }
}

impl Found {
    /// The same for a request that is not made by the module itself: at run time, only the path it names is known.
    fn asked_from(self, directory: &Path, specifier: &str) -> Self {
        match self {
            Self::File(file) => {
                let asked = asked_path(specifier, directory, &file);
                Self::AnyOf(vec![(asked.unwrap_or_else(|| directory.join("node_modules").join(specifier)), file)])
            }
            other => other,
        }
    }

    fn files(&self) -> impl DoubleEndedIterator<Item = &PathBuf> {
        let (one, many) = match self {
            Self::File(path) => (Some(path), &[][..]),
            Self::AnyOf(paths) => (None, &paths[..]),
            _ => (None, &[][..]),
        };
        one.into_iter().chain(many.iter().map(|(_, file)| file))
    }
}
