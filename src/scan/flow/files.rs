//! Files and folders that a module names by their places: `path.join(__dirname, 'views')`, `__dirname + '/x.txt'`,
//! `new URL('./x.wasm', import.meta.url)`. Whatever reads them is not looked at: the path may go anywhere.

use super::alias::{Aliases, Followed};
use super::collect::IMPORT_META;
use super::names::NameId;
use super::term::{Item, Key, Program, Term, TermId};
use super::text::Text;
use super::value::{Library, Value, Values};
use super::{Flow, texts};
use crate::builtins::is_builtin;
use crate::record::{Base, Guard, Request, RequestKind, Specifier};
use crate::source::Span;

/// Methods that make a path of the one, or of the list of its parts, that they are called on.
const METHODS: [&str; 2] = ["join", "concat"];

/// What makes a path of others is called so.
const MAKERS: [&str; 5] = ["join", "resolve", "normalize", "URL", "fileURLToPath"];

/// Functions that list a folder.
const LISTS: [&str; 5] = ["readdir", "readdirSync", "opendir", "opendirSync", "scandirSync"];

/// Functions that ask what is at a path. Modules are in the bundle, not on disk.
const QUESTIONS: [&str; 11] = [
    "existsSync",
    "exists",
    "pathExists",
    "pathExistsSync",
    "statSync",
    "stat",
    "lstatSync",
    "lstat",
    "accessSync",
    "access",
    "realpathSync",
];

/// Functions that read a file.
const READS: [&str; 3] = ["readFile", "readFileSync", "createReadStream"];

/// Functions and classes that start a process or a thread, or set up what starts.
const STARTERS: [&str; 9] =
    ["fork", "spawn", "spawnSync", "execFile", "execFileSync", "Worker", "setupPrimary", "setupMaster", "execa"];

/// Those of these names that a program has.
struct Takers {
    /// [`METHODS`].
    methods: Vec<NameId>,
    /// [`MAKERS`].
    makers: Vec<NameId>,
    /// [`LISTS`].
    lists: Vec<NameId>,
    /// [`QUESTIONS`].
    questions: Vec<NameId>,
    /// [`READS`].
    reads: Vec<NameId>,
}

impl Takers {
    fn of(program: &Program) -> Self {
        let names = &program.names;
        Self {
            methods: names.find_all(&METHODS),
            makers: names.find_all(&MAKERS),
            lists: names.find_all(&LISTS),
            questions: names.find_all(&QUESTIONS),
            reads: names.find_all(&READS),
        }
    }
}

impl Flow<'_> {
    /// The files that the module names, each once, in the order of the text; without what it requires by such a path.
    pub(super) fn files(&mut self, required: &[&Request]) -> Vec<Request> {
        let mut files: Vec<Request> = Vec::new();
        let mut add = |request: Request| {
            let is_same = |other: &Request| other.specifier == request.specifier && other.base == request.base;
            if !files.iter().chain(required.iter().copied()).any(is_same) {
                files.push(request);
            }
        };
        let program = self.program;
        let places = Aliases::new(program, self.users, Followed::Place);
        let takers = Takers::of(program);
        // `__dirname.concat('/x')`: a path that is made of another.
        let is_of_place = |callee| match program.term(callee) {
            Term::Member(object, Key::Known(name)) => places.reaches(object) && takers.methods.contains(&name),
            _ => false,
        };
        self.evaluation.turn_to_paths();
        for (id, term) in program.terms() {
            match term {
                Term::Concatenation(_) if places.reaches(id) => {
                    self.placed(id, Span::default()).into_iter().for_each(&mut add);
                }
                Term::Call { callee, arguments } => {
                    let arguments = &program.items[arguments];
                    if is_of_place(callee) && places.reaches(id) {
                        self.placed(id, Span::default()).into_iter().for_each(&mut add);
                    } else if arguments.iter().any(|argument| places.reaches(argument.term)) {
                        self.in_call(id, callee, arguments, &takers).into_iter().for_each(&mut add);
                    } else if arguments.iter().any(|argument| program.is_named(argument.term, "module")) {
                        self.told(callee, arguments).into_iter().for_each(&mut add);
                    }
                }
                _ => {}
            }
        }
        let given = if self.is_installed { Vec::new() } else { self.given_folders(&places, &takers) };
        self.asks |= !given.is_empty();
        given.into_iter().map(|base| file_request(Specifier::Unknown, base, Span::default())).for_each(&mut add);
        if self.tells_its_url(&places) {
            placed_request(&self.evaluation.own_path(), Span::default()).into_iter().for_each(&mut add);
        }
        if places.are_returned() {
            self.named_beside().for_each(&mut add);
        }
        // Where the place gets to what is asked is not always seen: `names.map(…).find((path) => fs.existsSync(path))`.
        let asks = |call: &TermId| match program.term(*call) {
            Term::Call { callee, .. } => {
                program.is_called_like(callee, &takers.questions) || program.is_called_like(callee, &takers.lists)
            }
            _ => false,
        };
        self.asks |= program.calls.iter().any(asks);
        if self.gives_folder_away() {
            files.push(file_request(Specifier::Text("./".to_owned()), Base::Module, Span::default()));
        }
        files
    }

    /// `join(folderOfThis(), libraries.get(target))`: what is beside the module may be named anywhere in it.
    fn named_beside(&self) -> impl Iterator<Item = Request> {
        let program = self.program;
        let names = program.terms().filter_map(|(_, term)| match term {
            Term::Text(text) => Some(program.text(text)).filter(|text| is_data_file(text)),
            _ => None,
        });
        names.map(|name| file_request(Specifier::Text(format!("./{name}")), Base::Module, Span::default()))
    }

    /// The folders that get out of the module, or into objects, of which others may know what lies in them: its own and those
    /// around it (`exports.root = path.join(__dirname, '..')`, `global.root = __dirname`, `tool(__dirname)`).
    fn given_folders(&mut self, places: &Aliases<'_>, takers: &Takers) -> Vec<Base> {
        let program = self.program;
        let is_message =
            |callee| matches!(program.term(callee), Term::Member(object, _) if program.is_named(object, "console"));
        let opens = |callee| {
            [&takers.makers, &takers.lists, &takers.questions, &takers.reads]
                .into_iter()
                .any(|names| program.is_called_like(callee, names))
        };
        // Each with the function that it is given to.
        let mut given: Vec<(TermId, Option<TermId>)> = places.given().map(|term| (term, None)).collect();
        for call in program.calls.iter().filter(|call| !places.reaches(**call)) {
            if let Term::Call { callee, arguments } = program.term(*call)
                && !opens(callee)
                && !is_message(callee)
            {
                given.extend(program.items[arguments].iter().map(|argument| (argument.term, Some(callee))));
            }
        }
        let own_path = self.evaluation.own_path();
        let mut folders = Vec::new();
        for (term, taker) in given.into_iter().filter(|(term, _)| places.reaches(*term)) {
            for text in self.evaluation.eval(term).iter().filter_map(Value::as_text) {
                // A package wants to know where the module is for the sake of its `package.json`: see `told`.
                let is_own = *text == own_path && taker.is_some_and(|callee| !self.is_of_package(callee, 0));
                folders.extend(if is_own { own_path.dirname().folder_around() } else { text.folder_around() });
            }
        }
        folders.sort_unstable();
        folders.dedup();
        folders
    }

    /// `export const url = import.meta.url`, by which others may read the module. The text of a CommonJS module is at hand anyway.
    fn tells_its_url(&mut self, places: &Aliases<'_>) -> bool {
        let own_path = self.evaluation.own_path();
        let mut is_own = |term| self.evaluation.eval(term).iter().any(|value| value.as_text() == Some(&own_path));
        let is_es_module = self.program.names.find(IMPORT_META).is_some();
        is_es_module && !self.is_installed && places.given().any(|term| places.reaches(term) && is_own(term))
    }

    /// `module.exports = __dirname`, or a function that returns it.
    fn gives_folder_away(&mut self) -> bool {
        let Some(exports) = self.program.names.find("exports") else { return false };
        self.program.known.of(self.program.names[exports].fields).any(|value| {
            let values = self.evaluation.eval(value);
            values.iter().any(|value| match value {
                Value::Function(function) => {
                    self.evaluation.returned(*function).iter().filter_map(Value::as_text).any(Text::is_place)
                }
                value => value.as_text().is_some_and(Text::is_place),
            })
        })
    }

    /// `new Worker('./worker.js')`, `fork('child.js')`, `spawn('node', ['child.js'])`: seen from the working directory, which
    /// is not known, but where it matters is most likely the entry's.
    pub(super) fn started(&mut self) -> Vec<Request> {
        let mut started = Vec::new();
        let program = self.program;
        let starters = program.names.find_all(&STARTERS);
        for call in &program.calls {
            let Term::Call { callee, arguments } = program.term(*call) else { continue };
            if !program.is_called_like(callee, &starters) {
                continue;
            }
            for argument in &program.items[arguments] {
                let values = self.evaluation.eval(argument.term);
                let mut named = values.elements();
                named.extend(&self.evaluation.property(&values, "exec"));
                named.extend(&values);
                let texts = named.as_texts();
                let paths = texts.iter().filter_map(Text::known).filter(|text| is_script(text));
                started.extend(paths.map(|path| Request {
                    kind: RequestKind::Start,
                    ..file_request(Specifier::Text(path.to_owned()), Base::Entry, argument.span)
                }));
            }
        }
        started
    }

    fn in_call(&mut self, call: TermId, callee: TermId, arguments: &[Item], takers: &Takers) -> Vec<Request> {
        let span = arguments.first().map_or(Span::default(), |argument| argument.span);
        if self.program.is_called_like(callee, &takers.makers) {
            return self.placed(call, span);
        }
        if self.program.is_called_like(callee, &takers.lists) {
            return self.listed(arguments).into_iter().collect();
        }
        if let Some(path) = arguments.first().filter(|_| self.program.is_called_like(callee, &takers.reads)) {
            return self.placed(path.term, span);
        }
        let joined = match arguments {
            [place] => self.given_place(*place),
            _ => self.joined(arguments, span),
        };
        let mut named = joined.map_or_else(|| self.below_option(arguments, span), |joined| vec![joined]);
        named.extend(self.told(callee, arguments));
        named
    }

    /// `importLocal(__filename)`, `pkginfo(module, 'version')`, `readPkgUp({ cwd: __dirname })`: another package is told where
    /// the module is for the sake of the `package.json` that it finds from there upwards.
    fn told(&mut self, callee: TermId, arguments: &[Item]) -> Option<Request> {
        if !self.is_of_package(callee, 0) {
            return None;
        }
        let manifest = || Specifier::Text("./package.json".to_owned());
        arguments.iter().find_map(|argument| {
            let base = self.told_place(argument.term)?;
            Some(file_request(manifest(), base, argument.span))
        })
    }

    /// Whose package has the place that a term is, or an object with it as a property: the module's own, or that of whoever
    /// requires it.
    fn told_place(&mut self, term: TermId) -> Option<Base> {
        let values = self.evaluation.eval(term);
        let own_path = self.evaluation.own_path();
        let options = self.options(&values);
        values.iter().chain(options.iter()).find_map(|value| match value {
            Value::Text(text) if *text == own_path || *text == own_path.dirname() => Some(Base::Package),
            Value::Text(text) if text.is_importers() => Some(Base::Importer),
            Value::Library(Library::ThisModule | Library::Meta) => Some(Base::Package),
            Value::Library(Library::Parent) => Some(Base::Importer),
            _ => None,
        })
    }

    /// What the properties are of the objects among these values.
    fn options(&mut self, values: &Values) -> Values {
        let objects: Values = values.iter().filter(|value| matches!(value, Value::Object(_))).cloned().collect();
        self.evaluation.contents(&objects)
    }

    /// Whether a term is what a package exports, or a part of it, or made by it.
    fn is_of_package(&self, term: TermId, depth: usize) -> bool {
        /// Further is only a minified text, in which a name stands for everything.
        const MOST: usize = 4;
        let program = self.program;
        let is_one = |term: TermId| self.is_of_package(term, depth + 1);
        if let Some(specifier) = self.required(term) {
            return is_package(specifier);
        }
        match program.term(term) {
            _ if depth > MOST => false,
            Term::Member(object, _) => is_one(object),
            Term::AnyOf(choices) => program.parts[choices].iter().copied().any(is_one),
            Term::Name(name) => program.known.of(program.names[name].values).take(MOST).any(is_one),
            Term::Call { callee, arguments } => match &program.items[arguments] {
                // `_interopRequireDefault(require('x'))`: a compiler's helper makes the same of it.
                [argument] if self.required(argument.term).is_some() => is_one(argument.term),
                _ => is_one(callee),
            },
            _ => false,
        }
    }

    /// The specifier of the module that a term is: `require('x')`, an import.
    fn required(&self, term: TermId) -> Option<&str> {
        let program = self.program;
        match program.term(term) {
            Term::Required(specifier) => Some(program.text(specifier)),
            Term::Call { callee, arguments } if program.is_named(callee, "require") => {
                match &program.items[arguments] {
                    [argument] => match program.term(argument.term) {
                        Term::Text(specifier) => Some(program.text(specifier)),
                        _ => None,
                    },
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The paths below the module's place that a term may be.
    fn placed(&mut self, term: TermId, span: Span) -> Vec<Request> {
        let values = self.evaluation.eval(term);
        if !values.iter().filter_map(Value::as_text).any(Text::is_placed) {
            return Vec::new();
        }
        let texts = texts(&values);
        self.asks |= texts.iter().any(|text| text.is_directory() && text.has_wildcards());
        texts.iter().filter_map(|text| placed_request(text, span)).collect()
    }

    /// `load(__dirname, '..', 'package.json')`: who knows the function? It will hardly do anything but join these.
    fn joined(&mut self, arguments: &[Item], span: Span) -> Option<Request> {
        arguments.first().filter(|first| self.is_dirname(first.term))?;
        let texts: Option<Vec<Text>> = arguments
            .iter()
            .map(|argument| self.evaluation.eval(argument.term).single().and_then(Value::as_text).cloned())
            .collect();
        placed_request(&Text::join(&texts?), span)
    }

    /// `send('x.html', { root: __dirname })`, `glob(['views/*.html', { cwd: __dirname }])`, `views({ relativeTo: __dirname, path:
    /// 'app/views' })`: names below a place that an option gives.
    fn below_option(&mut self, arguments: &[Item], span: Span) -> Vec<Request> {
        let (mut places, mut names) = (Vec::new(), Vec::new());
        for argument in arguments {
            let values = self.evaluation.eval(argument.term);
            let mut named = values.elements();
            named.extend(&values);
            let options = self.options(&named).as_texts();
            places.extend(options.iter().filter(|text| text.is_directory() && !text.has_gap()).cloned());
            names.extend(named.as_texts().into_iter().filter(|text| text.known().is_some_and(is_relative_name)));
            names.extend(options.into_iter().filter(|text| text.known().is_some_and(is_relative_path)));
        }
        let paths = places.iter().flat_map(|place| names.iter().map(|name| Text::join(&[place.clone(), name.clone()])));
        paths.filter_map(|path| placed_request(&path, span)).collect()
    }

    /// `require('node-gyp-build')(__dirname)`: who is told of a place alone, looks for a native addon below it.
    fn given_place(&self, argument: Item) -> Option<Request> {
        let addons = ["./", "/", ".node"].map(str::to_owned).to_vec();
        self.is_dirname(argument.term).then(|| file_request(Specifier::Pattern(addons), Base::Module, argument.span))
    }

    fn is_dirname(&self, term: TermId) -> bool {
        self.program.is_named(term, "__dirname")
    }

    /// `fs.readdirSync(__dirname)`: the folder is what the module lies in.
    fn listed(&mut self, arguments: &[Item]) -> Option<Request> {
        let folder = arguments.first()?;
        let values = self.evaluation.eval(folder.term);
        let place = values.iter().filter_map(Value::as_text).find(|text| text.is_place())?;
        let anything = Specifier::Pattern(vec!["./".to_owned(), String::new()]);
        Some(file_request(anything, place.base()?, folder.span))
    }
}

/// The request for a path below the module's place, or the entry's: of that folder, which may be all of a project, only files
/// that are named.
fn placed_request(text: &Text, span: Span) -> Option<Request> {
    let (specifier, base) = Some(text).filter(|text| text.is_placed())?.without_wildcards().specifier();
    let is_bounded = match &specifier {
        Specifier::Text(_) => true,
        Specifier::Pattern(_) => base != Some(Base::Entry),
        Specifier::Unknown => false,
    };
    is_bounded.then(|| file_request(specifier, base.unwrap_or(Base::Module), span))
}

/// Whether a specifier names a package, or something in one.
fn is_package(specifier: &str) -> bool {
    !specifier.starts_with(['.', '/']) && !is_builtin(specifier)
}

/// Whether a text may be the relative path of a file, or of several by wildcards.
fn is_relative_name(text: &str) -> bool {
    !text.is_empty() && !text.starts_with(['/', '!', '-']) && !text.contains([' ', ':'])
}

/// The same for a text of which nothing tells but itself.
fn is_relative_path(text: &str) -> bool {
    is_relative_name(text) && text.contains(['/', '*'])
}

/// Whether a text is the path of a script, relative to some folder.
fn is_script(text: &str) -> bool {
    let extensions = [".js", ".cjs", ".mjs", ".ts", ".cts", ".mts"];
    extensions.iter().any(|extension| text.ends_with(extension)) && !text.starts_with('/') && !text.contains([' ', ':'])
}

/// Whether a text is the name of a file, without a folder, that is no code.
fn is_data_file(text: &str) -> bool {
    let Some((stem, extension)) = text.rsplit_once('.') else { return false };
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    let is_code = (is_script(text) || extension == "node") && !text.ends_with(".d.ts");
    !stem.is_empty() && !extension.is_empty() && !is_code && text.bytes().all(is_part)
}

fn file_request(specifier: Specifier, base: Base, span: Span) -> Request {
    Request { specifier, span, kind: RequestKind::File, guard: Guard::Try, base }
}
