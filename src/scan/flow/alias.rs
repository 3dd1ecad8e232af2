//! Which names may stand for `require`, or hold it, or a path made of the module's own place: a quick look at everything, so
//! that only what has to do with these is evaluated.

use rustc_hash::FxHashSet;

use super::collect::IMPORT_META;
use super::lists::Chain;
use super::names::NameId;
use super::term::{FunctionId, Item, Key, Program, Property, Term, TermId};
use super::users::Users;
use crate::scan::visitor::MADE_REQUIRE;

/// How often the program is gone through; each time, what is followed gets one assignment or call further.
const MAX_ROUNDS: usize = 8;

/// Functions that give a path where they are given one.
const PATHS: [&str; 9] = [
    "join",
    "resolve",
    "normalize",
    "dirname",
    "realpathSync",
    "fileURLToPath",
    "pathToFileURL",
    "URL",
    "createRequire",
];

/// Methods that give a path where they are a path's, or a list's of its parts; and of a `require` made for a place.
const METHODS: [&str; 5] = ["replace", "replaceAll", "concat", "join", "resolve"];

/// What a module knows its file, or its folder, by.
const OWN: [&str; 2] = ["filename", "path"];

/// In how many of these rounds places get into properties and out of functions. They seldom go further, and in a large program
/// properties of the same names lead everywhere.
const PLACE_ROUNDS: usize = 2;

/// The shortest names of properties, in bytes, that are no compiler's.
const MIN_NAME: usize = 3;

/// Functions that make a `require`.
const MAKERS: [&str; 2] = ["createRequire", "createRequireFromPath"];

/// What is followed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Followed {
    /// `require`, `createRequire` and what it returns, `register`.
    Require,
    /// The module's place (`__dirname`, `__filename`, `import.meta`), that of another (`require.resolve('pkg')`), and paths that
    /// start there.
    Place,
}

/// The names that matter here, as far as the program has them.
struct Known {
    require: Option<NameId>,
    /// [`MADE_REQUIRE`].
    made: Option<NameId>,
    resolve: Option<NameId>,
    module: Option<NameId>,
    /// `module.parent`
    parent: Option<NameId>,
    /// `require.main`, `process.mainModule`.
    main: Vec<NameId>,
    /// [`OWN`].
    own: Vec<NameId>,
    /// [`METHODS`].
    methods: Vec<NameId>,
    /// [`MAKERS`].
    makers: Vec<NameId>,
    /// `module.register`
    register: Option<NameId>,
    /// [`PATHS`].
    paths: Vec<NameId>,
    /// What a module's own place is called.
    places: Vec<NameId>,
}

impl Known {
    fn of(program: &Program) -> Self {
        let names = &program.names;
        Self {
            require: names.find("require"),
            made: names.find(MADE_REQUIRE),
            resolve: names.find("resolve"),
            module: names.find("module"),
            parent: names.find("parent"),
            main: names.find_all(&["main", "mainModule"]),
            own: names.find_all(&OWN),
            methods: names.find_all(&METHODS),
            makers: names.find_all(&MAKERS),
            register: names.find("register"),
            paths: names.find_all(&PATHS),
            places: names.find_all(&["__dirname", "__filename", IMPORT_META]),
        }
    }

    /// Whether a name is written `require`, or as bundlers write it, whoever's variable it is.
    fn is_require(&self, program: &Program, name: NameId) -> bool {
        [self.require, self.made].contains(&Some(program.names[name].plain))
    }
}

/// Some of the names or functions of a program.
struct Marks {
    is_marked: Vec<bool>,
    count: usize,
}

impl Marks {
    /// None of so many.
    fn none_of(all: usize) -> Self {
        Self { is_marked: vec![false; all], count: 0 }
    }

    fn add(&mut self, index: usize) {
        self.count += usize::from(!std::mem::replace(&mut self.is_marked[index], true));
    }

    fn has(&self, index: usize) -> bool {
        self.is_marked[index]
    }
}

/// Where it gets to.
pub(super) struct Aliases<'a> {
    program: &'a Program,
    followed: Followed,
    known: Known,
    users: &'a Users,
    /// By term: whether it may be, or hold, what is followed.
    reached: Vec<bool>,
    /// Terms that were reached last.
    fresh: Vec<TermId>,
    /// The names of properties that hold it.
    fields: Marks,
    parameters: FxHashSet<(FunctionId, u32)>,
    /// Functions that return it.
    returning: Marks,
}

impl<'a> Aliases<'a> {
    pub(super) fn new(program: &'a Program, users: &'a Users, followed: Followed) -> Self {
        let known = Known::of(program);
        let fresh = match followed {
            Followed::Require => requires(program, &known, users),
            Followed::Place => places(program, &known, users),
        };
        let (terms, names, functions) = program.sizes();
        let mut aliases = Self {
            program,
            followed,
            known,
            users,
            reached: vec![false; terms],
            fresh,
            fields: Marks::none_of(names),
            parameters: FxHashSet::default(),
            returning: Marks::none_of(functions),
        };
        aliases.fresh.iter().for_each(|start| aliases.reached[start.index()] = true);
        for round in 0..MAX_ROUNDS {
            aliases.rise();
            if !aliases.spread(round) {
                break;
            }
        }
        aliases
    }

    /// Whether a term may be, or hold, what is followed.
    pub(super) fn reaches(&self, term: TermId) -> bool {
        self.reached[term.index()]
    }

    /// What properties are given, and what functions return.
    pub(super) fn given(&self) -> impl Iterator<Item = TermId> {
        let returned = self.users.returns.iter().map(|(_, term)| *term);
        self.users.fields.iter().map(|(_, term)| *term).chain(returned)
    }

    /// Whether functions return what is followed.
    pub(super) fn are_returned(&self) -> bool {
        self.returning.count > 0
    }

    /// From the terms that were reached last to those that are made of them.
    fn rise(&mut self) {
        let users = self.users;
        let mut risen = 0;
        while let Some(term) = self.fresh.get(risen) {
            for user in users.of(*term) {
                self.reach_made(*user);
            }
            risen += 1;
        }
    }

    /// Whether a term that is made of others may hold it because they do.
    fn is_made_of_it(&self, term: Term) -> bool {
        let program = self.program;
        match term {
            Term::Member(object, Key::Known(name)) => self.reaches(object) || self.fields.has(name.index()),
            Term::Member(term, Key::Computed(_)) | Term::Element(term) | Term::Rest(term) | Term::Entry(_, term) => {
                self.reaches(term)
            }
            Term::Concatenation(parts) => self.followed == Followed::Place && self.any(&program.parts[parts]),
            Term::AnyOf(terms) => self.any(&program.parts[terms]),
            Term::Array(items) => self.any_item(&program.items[items]),
            Term::Object(properties) => program.properties[properties].iter().any(|property| match property {
                Property::Value(_, value) | Property::Spread(value) => self.reaches(*value),
            }),
            Term::Call { callee, arguments } => {
                self.is_returned(callee) || self.is_made_by(callee, &program.items[arguments])
            }
            Term::Returned(function) => self.returning.has(function.index()),
            Term::Parameter { function, index, is_rest } if !self.parameters.is_empty() => {
                let is_later = |(id, place): &(FunctionId, u32)| *id == function && *place >= index;
                self.parameters.contains(&(function, index)) || (is_rest && self.parameters.iter().any(is_later))
            }
            _ => false,
        }
    }

    fn any(&self, terms: &[TermId]) -> bool {
        terms.iter().any(|term| self.reaches(*term))
    }

    fn any_item(&self, items: &[Item]) -> bool {
        items.iter().any(|item| self.reaches(item.term))
    }

    fn is_returned(&self, callee: TermId) -> bool {
        self.returning.count > 0 && self.functions(callee).any(|function| self.returning.has(function.index()))
    }

    /// Whether a call of what is, or is given, what is followed makes more of it: `createRequire`, by whatever name, or
    /// functions for paths.
    fn is_made_by(&self, callee: TermId, arguments: &[Item]) -> bool {
        match (self.followed, self.program.term(callee)) {
            (Followed::Require, Term::Name(name)) if self.reaches(callee) => !self.known.is_require(self.program, name),
            // By a function that is not known.
            (Followed::Require, _) => {
                self.program.are_given_require(arguments) && self.functions(callee).next().is_none()
            }
            (Followed::Place, Term::Member(object, Key::Known(name)))
                if self.reaches(object) && self.known.methods.contains(&name) =>
            {
                true
            }
            (Followed::Place, _) => self.any_item(arguments) && self.program.is_called_like(callee, &self.known.paths),
        }
    }

    /// Follows every assignment and call of what was reached last once; whether anything came of it.
    fn spread(&mut self, round: usize) -> bool {
        let users = self.users;
        let last = std::mem::take(&mut self.fresh);
        let sizes = |this: &Self| (this.fields.count, this.parameters.len(), this.returning.count);
        let before = sizes(self);
        for term in last {
            for user in users.of(term) {
                match self.program.term(*user) {
                    Term::Name(_) => self.reach(*user),
                    Term::Call { callee, arguments } => self.hand_on(term, callee, &self.program.items[arguments]),
                    _ => {}
                }
            }
        }
        if self.followed == Followed::Require || round < PLACE_ROUNDS {
            self.spread_out_of_sight();
        }
        let (fields, parameters, returning) = sizes(self);
        if fields > before.0 {
            users.members.iter().for_each(|term| self.reach_made(*term));
        }
        if parameters > before.1 {
            users.parameters.iter().for_each(|term| self.reach_made(*term));
        }
        if returning > before.2 {
            users.results.iter().for_each(|term| self.reach_made(*term));
        }
        !self.fresh.is_empty()
    }

    fn reach(&mut self, term: TermId) {
        if !std::mem::replace(&mut self.reached[term.index()], true) {
            self.fresh.push(term);
        }
    }

    /// Reaches a term if it may hold what is followed because of what it is made of.
    fn reach_made(&mut self, term: TermId) {
        if !self.reaches(term) && self.is_made_of_it(self.program.term(term)) {
            self.reach(term);
        }
    }

    /// Into properties and out of functions. In a minified text the names of properties stand for everything: there a path is
    /// not looked for.
    fn spread_out_of_sight(&mut self) {
        let min_name = if self.followed == Followed::Place { MIN_NAME } else { 0 };
        for (name, value) in &self.users.fields {
            if self.reaches(*value) && self.program.names[*name].written.len() >= min_name {
                self.fields.add(name.index());
            }
        }
        for (function, value) in &self.users.returns {
            if self.reaches(*value) {
                self.returning.add(function.index());
            }
        }
    }

    /// To functions that are given it.
    fn hand_on(&mut self, given: TermId, callee: TermId, arguments: &[Item]) {
        for (index, _) in (0..).zip(arguments).filter(|(_, argument)| argument.term == given) {
            let functions: Vec<FunctionId> = self.functions(callee).collect();
            self.parameters.extend(functions.into_iter().map(|function| (function, index)));
        }
    }

    /// The functions that a callee may be, by name.
    fn functions(&self, callee: TermId) -> impl Iterator<Item = FunctionId> {
        let values = match self.program.term(callee) {
            Term::Name(name) => self.program.names[name].values,
            Term::Member(_, Key::Known(name)) => self.program.names[name].fields,
            _ => Chain::default(),
        };
        let may_be = std::iter::once(callee).chain(self.program.known.of(values));
        may_be.flat_map(|value| self.program.functions_in(value))
    }
}

/// Everything called `require`, what makes one, and what this makes; and everything called `register`.
fn requires(program: &Program, known: &Known, users: &Users) -> Vec<TermId> {
    let names = program.names.iter().filter(|(id, _)| known.is_require(program, *id));
    let mut starts: Vec<TermId> = names.filter_map(|(_, name)| name.term).collect();
    starts.extend(&program.imported_requires);
    for member in &users.members {
        match program.term(*member) {
            Term::Member(_, Key::Known(name)) if known.makers.contains(&name) => {
                starts.push(*member);
                starts.extend(users.calls_of(program, *member));
            }
            Term::Member(_, Key::Known(name)) if [known.require, known.register].contains(&Some(name)) => {
                starts.push(*member);
            }
            _ => {}
        }
    }
    starts
}

/// The module's own places, those of the entry and of whoever requires the module, and what `require.resolve` gives.
fn places(program: &Program, known: &Known, users: &Users) -> Vec<TermId> {
    let mut starts: Vec<TermId> = known.places.iter().filter_map(|place| program.names[*place].term).collect();
    let is_name = |term, wanted: Option<NameId>| matches!(program.term(term), Term::Name(name) if wanted == Some(name));
    let is_main = |term| matches!(program.term(term), Term::Member(_, Key::Known(name)) if known.main.contains(&name));
    for member in &users.members {
        match program.term(*member) {
            Term::Member(object, Key::Known(name)) if known.resolve == Some(name) && is_name(object, known.require) => {
                starts.extend(users.calls_of(program, *member));
            }
            Term::Member(object, Key::Known(name))
                if known.own.contains(&name) && (is_name(object, known.module) || is_main(object))
                    || known.parent == Some(name) && is_name(object, known.module) =>
            {
                starts.push(*member);
            }
            _ => {}
        }
    }
    starts
}
