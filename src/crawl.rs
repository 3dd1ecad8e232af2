//! STAGE Follows every request from the entry, in parallel: read, scan, resolve → [`Graph`].
//!
//! Each file is one task: it is read once, scanned once, and spawns a task for each file it is the first to name. No lock
//! is held while reading, scanning or resolving. Threads decide only when a file is looked at, never its number: modules
//! are numbered afterwards, depth first from the entry.
//!
//! Files that were named first come first: whole compilers in one file tend to be named near the entry, and the memory of
//! their large syntax trees then serves for all that is read later.

mod below;
mod later;
mod native;
mod neighbours;
mod number;
mod outside;
mod renamed;
mod report;
mod turns;
mod workers;

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::ScopeFifo;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::assets::{AssetSearch, Assets};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::exports::Exports;
use crate::fs::{FileKind, FileSystem};
use crate::graph::{Content, Graph, Module, ModuleId};
use crate::json::json_error;
use crate::mappings::{self, InputProblem, Mappings};
use crate::markup;
use crate::options::{Format as OutputFormat, MapOptions, Options};
use crate::paths::{extension, joined, parent};
use crate::reach::{Asker, Reached, asked_path, reach, reach_files};
use crate::record::{Base, Guard, Record, Request, RequestKind, Specifier};
use crate::relocate::relocate;
use crate::resolve::{FileFormat, Refusal, Resolver, Target, TargetFile};
use crate::scan::{Format, Scanned, Wishes, scan};
use crate::source::{Source, Span};
use crate::transpile::{Dialect, transpile};
use later::{Later, may_be_started};
use number::number;
use outside::with_names_from_outside;
use report::{report_configs, report_findings, report_output, report_unreadable};
use turns::Turns;
use workers::Workers;

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
    if entry.format == FileFormat::Addon {
        diagnostics.push(entry_is_addon(options));
        return None;
    }
    let directory = entry.path.parent().unwrap_or(&entry.path).to_path_buf();
    let workers = match Workers::start() {
        Ok(workers) => workers,
        Err(error) => {
            let message = format!("Cannot start the worker threads: {error}");
            diagnostics.push(Diagnostic::new(Code::Unreadable, Severity::Error, message));
            return None;
        }
    };
    let crawler = Crawler {
        workers: &workers,
        files: files.as_ref(),
        resolver: &resolver,
        entry: &entry.path,
        entry_directory: &directory,
        source_map: options.source_map.as_ref(),
        format: options.format,
        minifies: options.minify,
        seen: Mutex::default(),
        loaded: Mutex::default(),
        seen_assets: Mutex::default(),
        assets: Mutex::default(),
        turns: Turns::default(),
        later: Later::default(),
    };
    let mut included = crawler.included(options);
    included.extend(crawler.run(&entry, &included));
    let mut loaded = crawler.loaded.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some(Load::Failed(error)) = loaded.get(entry.path.as_os_str()) {
        diagnostics.push(entry_not_found(options, &io::Error::other(error.clone())));
        return None;
    }
    report_output(options, &resolver, diagnostics);
    report_unreadable(&loaded, options, diagnostics);
    // What is both is a module.
    for (path, asset) in crawler.assets.into_inner().unwrap_or_else(PoisonError::into_inner) {
        loaded.entry(path).or_insert(asset);
    }
    report_findings(&loaded, options, diagnostics);
    report_configs(&loaded, &resolver, options, diagnostics);
    let graph = number(loaded, &entry.path, included, &directory);
    Some(without_types(with_names_from_outside(graph, options, files)))
}

/// Only when all modules are known can be told which of the names that TypeScript passes on are types.
fn without_types(mut graph: Graph) -> Graph {
    let may_have_types =
        |module: &Module| matches!(&module.content, Content::Module(_, module) if module.may_export_types);
    let ids = graph.modules().filter(|(_, module)| may_have_types(module)).map(|(id, _)| id);
    let ids: Vec<ModuleId> = ids.collect();
    if ids.is_empty() {
        return graph;
    }
    let exports = Exports::new(&graph);
    let types: Vec<(ModuleId, Vec<usize>)> = ids.into_iter().map(|id| (id, exports.types(id))).collect();
    for (id, places) in types {
        graph.remove_types(id, &places);
    }
    graph
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

/// Node starts with one; a bundle is a text.
fn entry_is_addon(options: &Options) -> Diagnostic {
    let name = display_path(&options.entry, options);
    Diagnostic::new(Code::NativeAddon, Severity::Error, format!("The entry '{name}' is a native addon, not a program"))
        .help("give the path of a module that requires it: the addon comes along")
}

/// How a path is called in messages: relative to the working directory where it lies below it.
pub(crate) fn display_path(path: &Path, options: &Options) -> String {
    match path.strip_prefix(&options.working_directory) {
        Ok(below) if below.as_os_str().is_empty() => ".".to_owned(),
        below => below.unwrap_or(path).to_string_lossy().into_owned(),
    }
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
    ignored_main: Option<String>,
    /// Dynamic requests that reach more files than are taken in, and how many.
    unbounded: Vec<Unbounded>,
    mappings: Option<Mappings>,
    /// Why the map that it brings along is not used.
    map_problem: Option<InputProblem>,
}

impl Loaded {
    /// A file that requests nothing.
    fn new(source: Source, content: Content) -> Self {
        Self {
            source,
            content,
            found: Vec::new(),
            optional_peers: Arc::default(),
            ignored_main: None,
            unbounded: Vec::new(),
            mappings: None,
            map_problem: None,
        }
    }
}

/// What comes of a record's requests.
#[derive(Default)]
struct Followed {
    /// Parallel to the record's requests.
    found: Vec<Found>,
    /// Further requests, which the record's own may turn out to be, and where these lead.
    further: Vec<(Request, Found)>,
    unbounded: Vec<Unbounded>,
}

impl Followed {
    /// Of what one expression may be, what reaches most is enough to know.
    fn add_unbounded(&mut self, unbounded: Unbounded) {
        let is_path = |kind| kind == RequestKind::File;
        let is_same =
            |known: &&mut Unbounded| known.span == unbounded.span && is_path(known.kind) == is_path(unbounded.kind);
        match self.unbounded.iter_mut().find(is_same) {
            Some(known) if known.count >= unbounded.count => {}
            Some(known) => *known = unbounded,
            None => self.unbounded.push(unbounded),
        }
    }
}

/// A request that reaches more files than are taken in.
struct Unbounded {
    span: Span,
    kind: RequestKind,
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

/// By the paths' text: as paths they would be taken apart for each look-up.
type ByPath<T> = FxHashMap<OsString, T>;

/// What all tasks share.
struct Crawler<'a> {
    workers: &'a Workers,
    files: &'a dyn FileSystem,
    resolver: &'a Resolver,
    entry: &'a Path,
    entry_directory: &'a Path,
    source_map: Option<&'a MapOptions>,
    format: OutputFormat,
    minifies: bool,
    /// Files that some task has taken on.
    seen: Mutex<FxHashSet<OsString>>,
    /// Files that are done.
    loaded: Mutex<ByPath<Load>>,
    /// The same for files that are read, not run.
    seen_assets: Mutex<FxHashSet<OsString>>,
    assets: Mutex<ByPath<Load>>,
    /// Who may hold a syntax tree.
    turns: Turns,
    /// What only the whole program decides on.
    later: Later,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Crawler<'_> {
    /// Follows everything from the entry and what is included by hand; what else came in, asked for by which names.
    fn run(&self, entry: &TargetFile, included: &[Reached]) -> Vec<Reached> {
        let pool = &self.workers.pool;
        pool.scope_fifo(|scope| {
            self.take_on(scope, entry.clone());
            for reached in included {
                self.take_on_any(scope, reached.file.clone());
            }
        });
        let mut count = 0;
        // What comes in may bring more of the kind, but no file is taken on twice: this ends.
        loop {
            let (mut starts, reached) = pool.install(|| self.decided());
            starts.append(&mut self.renamed());
            if starts.is_empty() && reached.len() == count {
                return reached;
            }
            count = reached.len();
            pool.scope_fifo(|scope| {
                starts.into_iter().for_each(|file| self.take_on(scope, file));
                reached.into_iter().for_each(|reached| self.take_on_any(scope, reached.file));
            });
        }
    }

    /// The files that the user asked for by `--include`, and the folders that their `package.json`s are of.
    fn included(&self, options: &Options) -> Vec<Reached> {
        let matching = options.include.iter().flat_map(|pattern| {
            let files = self.files.files_below(&pattern.directory, usize::MAX).into_iter();
            files.filter(|path| pattern.glob.is_match(path) && !self.resolver.is_output(path))
        });
        reach_files(matching, self.resolver).collect()
    }

    fn take_on<'s>(&'s self, scope: &ScopeFifo<'s>, file: TargetFile) {
        let path = file.path.as_os_str();
        if !lock(&self.seen).contains(path) && lock(&self.seen).insert(path.to_owned()) {
            scope.spawn_fifo(move |scope| self.visit(scope, file));
        }
    }

    /// Takes on a file that may be an addon.
    fn take_on_any<'s>(&'s self, scope: &ScopeFifo<'s>, file: TargetFile) {
        if file.format == FileFormat::Addon {
            self.take_on_asset(scope, file.path);
        } else {
            self.take_on(scope, file);
        }
    }

    /// Takes on a file that is read, not run.
    fn take_on_asset<'s>(&'s self, scope: &ScopeFifo<'s>, path: PathBuf) {
        if lock(&self.seen_assets).insert(path.clone().into()) {
            scope.spawn_fifo(move |scope| {
                let load = match self.files.read(&path) {
                    Ok(bytes) => Load::Done(Box::new(asset(path.clone(), bytes))),
                    Err(error) => Load::Failed(error.to_string()),
                };
                if let Load::Done(asset) = &load
                    && matches!(asset.content, Content::Asset { is_base64: false })
                {
                    for neighbour in self.neighbours(&path, &asset.source.text) {
                        self.take_on_asset(scope, neighbour);
                    }
                }
                lock(&self.assets).insert(path.into(), load);
            });
        }
    }

    /// The task: one file.
    fn visit<'s>(&'s self, scope: &ScopeFifo<'s>, file: TargetFile) {
        let load = match self.files.read(&file.path) {
            Ok(bytes) => self.load(scope, &file, bytes),
            Err(error) => Load::Failed(error.to_string()),
        };
        lock(&self.loaded).insert(file.path.into(), load);
    }

    fn load<'s>(&'s self, scope: &ScopeFifo<'s>, file: &TargetFile, bytes: Vec<u8>) -> Load {
        if is_binary(&file.path, &bytes) {
            return Load::Done(Box::new(asset(file.path.clone(), bytes)));
        }
        let source = Source::decode(file.path.clone(), bytes);
        let bytes = source.text.len();
        let (source, content) = self.turns.take(bytes, || self.content(source, file.format));
        let mut loaded = Loaded::new(source, content);
        // A script that is left to node has no edits. The entry is not.
        let is_entry = file.path == self.entry;
        let has_edits = is_entry || !matches!(&loaded.content, Content::Script(record) if record.may_be_refused);
        if let (Content::Module(record, module), OutputFormat::Esm) = (&mut loaded.content, self.format) {
            record.edit_first(std::mem::take(&mut module.updates));
        }
        if let Content::Script(record) | Content::Module(record, _) = &mut loaded.content {
            let directory = parent(&file.path).unwrap_or(&file.path);
            let has_dialect = matches!(file.format, FileFormat::Dialect(..));
            let followed = self.follow(scope, record, Asker { directory, has_dialect });
            let is_file = |index: usize| matches!(followed.found.get(index), Some(Found::File(_)));
            if has_edits {
                relocate(record, &loaded.source.text, directory, is_file);
            }
            (loaded.found, loaded.unbounded) = (followed.found, followed.unbounded);
            for (request, found) in followed.further {
                record.requests.push(request);
                loaded.found.push(found);
            }
            if self.format == OutputFormat::Iife {
                markup::escape(&loaded.source, record);
            }
            if let Some(wanted) = self.source_map {
                let (mappings, problem) = mappings::of_module(&loaded.source, record, wanted, self.files);
                (loaded.mappings, loaded.map_problem) = (Some(mappings), problem);
            }
            loaded.optional_peers = self.resolver.optional_peers(directory);
        }
        loaded.ignored_main = self.resolver.ignored_main(&file.path);
        Load::Done(Box::new(loaded))
    }

    /// What a file is, with its text as the later stages see it.
    fn content(&self, source: Source, format: FileFormat) -> (Source, Content) {
        match format {
            FileFormat::Script(format) => {
                let content = script(&source, format, self.wishes());
                (source, content)
            }
            FileFormat::Dialect(format, dialect) => self.dialect(source, format, dialect),
            FileFormat::Json | FileFormat::Addon => {
                // Nothing is built from it: the program parses it itself, when it is required.
                let error = json_error(&source.text);
                (source, Content::Json(error))
            }
        }
    }

    /// What TypeScript or JSX is, after it has become JavaScript.
    fn dialect(&self, source: Source, format: Format, dialect: Dialect) -> (Source, Content) {
        let config = self.resolver.tsconfig(source.path.parent().unwrap_or(&source.path));
        let transpiled = match transpile(&source, dialect, format, &config.settings) {
            Ok(transpiled) => transpiled,
            Err(error) => return (source, Content::Broken(error, format)),
        };
        let source = match transpiled.made {
            Some((text, points)) => source.remade(text, points),
            None => source,
        };
        let wishes = Wishes { drops_unused_imports: transpiled.drops_unused_imports, ..self.wishes() };
        let mut content = script(&source, transpiled.format, wishes);
        if let (Content::Module(record, _), true) = (&mut content, dialect.has_types) {
            record.requests.iter_mut().for_each(accept_json);
        }
        (source, content)
    }

    fn wishes(&self) -> Wishes {
        Wishes { stack_bytes: self.workers.stack_bytes, minifies: self.minifies, ..Wishes::default() }
    }

    /// Resolves a record's requests and takes on the files they lead to.
    fn follow<'s>(&'s self, scope: &ScopeFifo<'s>, record: &Record, asker: Asker<'_>) -> Followed {
        let mut followed = Followed::default();
        for request in &record.requests {
            let found = match (self.base_directory(&request.base, asker.directory), &request.specifier) {
                (None, _) | (_, Specifier::Unknown) => Found::Unknown,
                (Some(base), Specifier::Text(text)) if request.kind == RequestKind::Start => {
                    self.start(joined(&base, text))
                }
                (Some(base), _) if request.kind == RequestKind::File => {
                    self.assets(scope, request, &base, &mut followed)
                }
                (Some(base), Specifier::Text(text)) => {
                    let found = self.found(
                        scope,
                        request,
                        self.resolve(request.kind, text, Asker { directory: &base, ..asker }),
                    );
                    if request.base == Base::Module { found } else { found.asked_from(&base, text) }
                }
                (Some(base), Specifier::Pattern(parts)) => {
                    self.pattern(scope, request, parts, Asker { directory: &base, ..asker }, &mut followed)
                }
            };
            followed.found.push(found);
        }
        followed
    }

    fn pattern<'s>(
        &'s self,
        scope: &ScopeFifo<'s>,
        request: &Request,
        parts: &[String],
        asker: Asker<'_>,
        followed: &mut Followed,
    ) -> Found {
        if !self.search().bounds(parts, asker.directory) {
            return Found::Unknown;
        }
        let reach = reach(parts, asker, self.files, self.resolver);
        if let Some(count) = reach.excess {
            followed.add_unbounded(Unbounded {
                span: request.span,
                kind: request.kind,
                count,
                taken: reach.files.len(),
            });
        }
        let kind = request.kind.as_guess();
        for specifier in reach.refused.into_iter().filter(|_| request.base == Base::Module) {
            let found = match self.resolve(kind, &specifier, asker) {
                Target::Refused(refusal) => Found::Refused(refusal),
                _ => Found::Unknown,
            };
            let specifier = Specifier::Text(specifier);
            followed.further.push((Request { specifier, kind, guard: Guard::Try, ..request.clone() }, found));
        }
        if reach.files.is_empty() && reach.excess.is_none() {
            return Found::Unknown;
        }
        let mut files = reach.files;
        let unrun = files.iter_mut().filter(|reached| is_asset(&reached.file, request.kind));
        unrun.for_each(|reached| reached.file = TargetFile::asset(std::mem::take(&mut reached.file.path)));
        self.any_of(scope, files)
    }

    fn search(&self) -> AssetSearch<'_> {
        AssetSearch { files: self.files, resolver: self.resolver, entry_directory: self.entry_directory }
    }

    /// The files that a path made of the module's place leads to.
    fn assets<'s>(&'s self, scope: &ScopeFifo<'s>, request: &Request, base: &Path, followed: &mut Followed) -> Found {
        let assets = self.search().assets(&request.specifier, base);
        if let Some(count) = assets.excess {
            followed.add_unbounded(Unbounded { span: request.span, kind: request.kind, count, taken: 0 });
        }
        for path in assets.named.iter().chain(&assets.found) {
            self.take_on_asset(scope, path.clone());
        }
        self.starts(request, base, &assets, followed);
        match assets.named {
            Some(path) => Found::File(path),
            None if assets.found.is_empty() => Found::Unknown,
            None => Found::AnyOf(assets.found.into_iter().map(|path| (path.clone(), path)).collect()),
        }
    }

    /// A module that lies where such a path leads may be what a process or a thread starts with.
    fn starts(&self, request: &Request, base: &Path, assets: &Assets, followed: &mut Followed) {
        let scripts = assets.named.iter().chain(&assets.found).filter(|path| self.is_script(path));
        let there = scripts.filter_map(|path| Some((path.clone(), self.resolver.file(path).ok()?)));
        let without_extension = match &request.specifier {
            Specifier::Text(text) if assets.named.is_none() && assets.found.is_empty() => Some(joined(base, text)),
            _ => None,
        };
        let without_extension = without_extension.and_then(|path| Some((path.clone(), self.by_path(&path)?)));
        for (path, file) in there.chain(without_extension) {
            self.later.list(file.clone());
            let start = Request { kind: RequestKind::Start, ..request.clone() };
            followed.further.push((start, self.started(path, file)));
        }
    }

    /// The module that node starts with if it is given this path.
    fn start(&self, path: PathBuf) -> Found {
        self.by_path(&path).map_or(Found::Unknown, |file| self.started(path, file))
    }

    /// The same for the module that the path names. Whether it comes in is decided later.
    fn started(&self, path: PathBuf, file: TargetFile) -> Found {
        let found = Found::AnyOf(vec![(path, file.path.clone())]);
        self.later.start(file);
        found
    }

    /// The module that a path names, perhaps without its extension.
    fn by_path(&self, path: &Path) -> Option<TargetFile> {
        let directory = path.parent().unwrap_or(path);
        let Target::File(file) = self.resolver.require(&path.to_string_lossy(), directory) else { return None };
        let is_one = self.is_script(&file.path) && is_called(&file.path, path) && !self.resolver.is_output(&file.path);
        is_one.then_some(file)
    }

    /// Whether node may be meant to start with this file: by its name, or by its first line.
    fn is_script(&self, path: &Path) -> bool {
        let names_node = |bytes: Vec<u8>| {
            let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
            line.starts_with(b"#!") && memchr::memmem::find(line, b"node").is_some()
        };
        may_be_started(path) || extension(path).is_none() && self.files.read(path).is_ok_and(names_node)
    }

    /// The directory that a request of a module in `directory` is relative to; `None` where it leads nowhere.
    fn base_directory(&self, base: &Base, directory: &Path) -> Option<PathBuf> {
        match base {
            Base::Module => Some(directory.to_path_buf()),
            Base::Entry => Some(self.entry_directory.to_path_buf()),
            Base::Below(path) => Some(joined(directory, path)),
            Base::Beside(specifier) => match self.resolver.require(specifier, directory) {
                Target::File(file) => file.path.parent().map(Path::to_path_buf),
                _ => None,
            },
            Base::Package => self.search().nearest_manifest(directory).map(Path::to_path_buf),
            // Which these are is only known at the end.
            Base::Importer | Base::Anywhere => None,
        }
    }

    fn resolve(&self, kind: RequestKind, specifier: &str, asker: Asker<'_>) -> Target {
        let directory = asker.directory;
        if asker.has_dialect {
            self.resolver.request_of_dialect(specifier, directory, kind.is_require())
        } else if kind.is_require() {
            self.resolver.require(specifier, directory)
        } else {
            self.resolver.import(specifier, directory)
        }
    }

    fn found<'s>(&'s self, scope: &ScopeFifo<'s>, request: &Request, target: Target) -> Found {
        match target {
            Target::File(file) if is_asset(&file, request.kind) => {
                self.take_on_asset(scope, file.path.clone());
                Found::File(file.path)
            }
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

    fn any_of<'s>(&'s self, scope: &ScopeFifo<'s>, reached: Vec<Reached>) -> Found {
        let paths = reached.iter().map(|reached| (reached.asked.clone(), reached.file.path.clone())).collect();
        for reached in reached {
            self.take_on_any(scope, reached.file);
        }
        Found::AnyOf(paths)
    }
}

/// Whether a file is read by the program, not run by its loader: a native addon, and what `require.resolve` finds that no
/// module is called like.
fn is_asset(file: &TargetFile, kind: RequestKind) -> bool {
    file.format == FileFormat::Addon
        || kind == RequestKind::Resolve && extension(&file.path).is_some() && !is_called_like_module(&file.path)
}

/// Whether a file's name says that it is a module.
fn is_called_like_module(path: &Path) -> bool {
    matches!(extension(path), Some(b"js" | b"cjs" | b"mjs" | b"json")) || Resolver::has_dialect(path)
}

/// Whether a file is no text, and is not called like one: a program for the operating system, a picture.
fn is_binary(path: &Path, bytes: &[u8]) -> bool {
    const START: usize = 512;
    !is_called_like_module(path) && bytes.iter().take(START).any(|byte| *byte == 0)
}

/// Whether a path names the file itself, perhaps without its extension, not a folder that it stands for.
fn is_called(file: &Path, path: &Path) -> bool {
    file.file_name() == path.file_name() || file.file_stem() == path.file_name()
}

/// A file that is read: its bytes are kept as text, in base64 where they are none.
fn asset(path: PathBuf, bytes: Vec<u8>) -> Loaded {
    let (text, is_base64) = match String::from_utf8(bytes) {
        Ok(text) => (text, false),
        Err(error) => (base64_simd::STANDARD.encode_to_string(error.as_bytes()), true),
    };
    Loaded::new(Source::verbatim(path, text), Content::Asset { is_base64 })
}

/// In TypeScript, what is called `.json` is imported as such (`resolveJsonModule`).
fn accept_json(request: &mut Request) {
    let is_json = match &request.specifier {
        Specifier::Text(text) => extension(Path::new(text)) == Some(b"json"),
        Specifier::Pattern(_) | Specifier::Unknown => false,
    };
    if is_json && request.kind == RequestKind::Import {
        request.kind = RequestKind::ImportJsonNames;
    }
}

fn script(source: &Source, format: Format, wishes: Wishes) -> Content {
    match scan(source, format, wishes) {
        Ok(Scanned::CommonJs(record)) => Content::Script(record),
        Ok(Scanned::Module(record, module)) => Content::Module(record, module),
        Err(error) => Content::Broken(error, format),
    }
}

impl Found {
    /// The same for a request that is not made by the module itself: at run time, only the path it names is known.
    fn asked_from(self, directory: &Path, specifier: &str) -> Self {
        match self {
            Self::File(file) => {
                let asked = asked_path(specifier, directory, &file);
                Self::AnyOf(vec![(asked.unwrap_or_else(|| joined(&directory.join("node_modules"), specifier)), file)])
            }
            other => other,
        }
    }

    fn files(&self) -> impl DoubleEndedIterator<Item = &Path> {
        let (one, many) = match self {
            Self::File(path) => (Some(path), &[][..]),
            Self::AnyOf(paths) => (None, &paths[..]),
            _ => (None, &[][..]),
        };
        one.into_iter().chain(many.iter().map(|(_, file)| file)).map(PathBuf::as_path)
    }
}
