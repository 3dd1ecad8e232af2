//! Which names may stand for `require`, or hold it, or a path made of the module's own place: a quick look at everything, so
//! that only what has to do with these is evaluated.

use rustc_hash::FxHashSet;
use swc_core::atoms::Atom;

use super::term::{FunctionId, Item, Key, Program, Property, Term, TermId, is_written_require};

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

/// What is followed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Followed {
    /// `require`, `createRequire` and what it returns.
    Require,
    /// The module's place (`__dirname`, `__filename`, `import.meta`), that of another (`require.resolve('pkg')`), and paths that
    /// start there.
    Place,
}

/// Where it gets to.
pub(super) struct Aliases<'a> {
    program: &'a Program,
    followed: Followed,
    users: &'a Users,
    /// By term: whether it may be, or hold, what is followed.
    reached: Vec<bool>,
    /// Terms that were reached last.
    fresh: Vec<TermId>,
    fields: FxHashSet<&'a Atom>,
    parameters: FxHashSet<(FunctionId, usize)>,
    /// Functions that return it.
    returning: FxHashSet<FunctionId>,
}

impl<'a> Aliases<'a> {
    pub(super) fn new(program: &'a Program, users: &'a Users, followed: Followed) -> Self {
        let starts = program.terms().filter(|(_, term)| starts_at(program, term, followed));
        let mut aliases = Self {
            program,
            followed,
            users,
            reached: vec![false; program.terms().len()],
            fresh: starts.map(|(id, _)| id).collect(),
            fields: FxHashSet::default(),
            parameters: FxHashSet::default(),
            returning: FxHashSet::default(),
        };
        aliases.fresh.iter().for_each(|start| aliases.reached[start.index()] = true);
        for _ in 0..MAX_ROUNDS {
            aliases.rise();
            if !aliases.spread() {
                break;
            }
        }
        aliases
    }

    /// Whether a term may be, or hold, what is followed.
    pub(super) fn reaches(&self, term: TermId) -> bool {
        self.reached[term.index()]
    }

    fn any(&self, mut terms: impl Iterator<Item = TermId>) -> bool {
        terms.any(|term| self.reaches(term))
    }

    /// From the terms that were reached last to those that are made of them.
    fn rise(&mut self) {
        let mut risen = 0;
        while let Some(term) = self.fresh.get(risen) {
            for user in self.users.of(*term) {
                if !self.reaches(*user) && self.is_made_of_it(self.program.term(*user)) {
                    self.reach(*user);
                }
            }
            risen += 1;
        }
    }

    /// Whether a term that is made of others may hold it because they do.
    fn is_made_of_it(&self, term: &Term) -> bool {
        match term {
            Term::Member(object, Key::Known(name)) => {
                self.reaches(*object) || !self.fields.is_empty() && self.fields.contains(name)
            }
            Term::Member(term, Key::Computed(_)) | Term::Element(term) | Term::Rest(term) | Term::Entry(_, term) => {
                self.reaches(*term)
            }
            Term::Concatenation(parts) => self.followed == Followed::Place && self.any(parts.iter().copied()),
            Term::AnyOf(terms) => self.any(terms.iter().copied()),
            Term::Array(items) => self.any(items.iter().map(|item| item.term)),
            Term::Object(properties) => self.any(properties.iter().map(|property| match property {
                Property::Value(_, value) | Property::Spread(value) => *value,
            })),
            Term::Call { callee, arguments } => self.is_returned(*callee) || self.is_made_by(*callee, arguments),
            Term::Returned(function) => self.returning.contains(function),
            Term::Parameter { function, index, is_rest } if !self.parameters.is_empty() => {
                let is_later = |(id, place): &(FunctionId, usize)| id == function && place >= index;
                self.parameters.contains(&(*function, *index)) || (*is_rest && self.parameters.iter().any(is_later))
            }
            _ => false,
        }
    }

    fn is_returned(&self, callee: TermId) -> bool {
        !self.returning.is_empty() && self.functions(callee).iter().any(|function| self.returning.contains(function))
    }

    /// Whether a call of what is, or is given, what is followed makes more of it: `createRequire`, by whatever name, or
    /// functions for paths.
    fn is_made_by(&self, callee: TermId, arguments: &[Item]) -> bool {
        match (self.followed, self.program.term(callee)) {
            (Followed::Require, Term::Name(name)) => self.reaches(callee) && !is_written_require(name),
            (Followed::Require, _) => false,
            // What a path is when parts of it are replaced.
            (Followed::Place, Term::Member(object, Key::Known(name))) if &**name == "replace" => self.reaches(*object),
            (Followed::Place, _) => {
                self.any(arguments.iter().map(|argument| argument.term)) && self.program.is_called_like(callee, &PATHS)
            }
        }
    }

    /// Follows every assignment and call of what was reached last once; whether anything came of it.
    fn spread(&mut self) -> bool {
        let last = std::mem::take(&mut self.fresh);
        let sizes = |this: &Self| (this.fields.len(), this.parameters.len(), this.returning.len());
        let before = sizes(self);
        for term in last {
            for user in self.users.of(term) {
                match self.program.term(*user) {
                    Term::Name(_) => self.reach(*user),
                    Term::Call { callee, arguments } => self.hand_on(term, *callee, arguments),
                    _ => {}
                }
            }
        }
        if self.followed == Followed::Require {
            self.spread_out_of_sight();
        }
        let (fields, parameters, returning) = sizes(self);
        if fields > before.0 {
            self.sweep(&self.users.members);
        }
        if parameters > before.1 {
            self.sweep(&self.users.parameters);
        }
        if returning > before.2 {
            self.sweep(&self.users.results);
        }
        !self.fresh.is_empty()
    }

    fn reach(&mut self, term: TermId) {
        if !std::mem::replace(&mut self.reached[term.index()], true) {
            self.fresh.push(term);
        }
    }

    /// Into properties and out of functions. A path made of the module's place is hardly kept so far from where it is used, and
    /// in a minified text these names stand for everything.
    fn spread_out_of_sight(&mut self) {
        let program = self.program;
        for (name, values) in &program.fields {
            if self.any(values.iter().copied()) {
                self.fields.insert(name);
            }
        }
        for (id, function) in program.functions() {
            if self.any(function.returns.iter().copied()) {
                self.returning.insert(id);
            }
        }
    }

    /// To functions that are given it.
    fn hand_on(&mut self, given: TermId, callee: TermId, arguments: &[Item]) {
        for (index, _) in arguments.iter().enumerate().filter(|(_, argument)| argument.term == given) {
            let functions = self.functions(callee);
            self.parameters.extend(functions.into_iter().map(|function| (function, index)));
        }
    }

    /// Reaches those of some terms that are reached by another way than from what they are made of.
    fn sweep(&mut self, terms: &[TermId]) {
        for term in terms {
            if !self.reaches(*term) && self.is_made_of_it(self.program.term(*term)) {
                self.reach(*term);
            }
        }
    }

    /// The functions that a callee may be, by name.
    fn functions(&self, callee: TermId) -> Vec<FunctionId> {
        let values = match self.program.term(callee) {
            Term::Function(function) => return vec![*function],
            Term::Name(name) => self.program.names.get(name).map(|facts| &facts.values),
            Term::Member(_, Key::Known(name)) => self.program.fields.get(name),
            _ => None,
        };
        let values = values.into_iter().flatten().map(|value| self.program.term(*value));
        let functions = values.filter_map(|term| match term {
            Term::Function(function) => Some(*function),
            _ => None,
        });
        functions.collect()
    }
}

/// What each term is used for, since most of a program has nothing to do with what is followed: from there the way is looked
/// for, not everywhere.
#[derive(Default)]
pub(super) struct Users {
    /// By term: where its users start in `all`.
    starts: Vec<u32>,
    /// The terms that are made of it, and the names that it is given to.
    all: Vec<TermId>,
    members: Vec<TermId>,
    parameters: Vec<TermId>,
    /// What functions return.
    results: Vec<TermId>,
}

impl Users {
    pub(super) fn new(program: &Program) -> Self {
        let mut ends = vec![0; program.terms().len() + 1];
        each_use(program, |part, _| ends[part.index() + 1] += 1);
        for index in 1..ends.len() {
            ends[index] += ends[index - 1];
        }
        let starts = ends.clone();
        let mut all = vec![TermId::default(); ends.last().map_or(0, |end| *end as usize)];
        each_use(program, |part, user| {
            all[ends[part.index()] as usize] = user;
            ends[part.index()] += 1;
        });
        let mut users = Self { starts, all, ..Self::default() };
        for (id, term) in program.terms() {
            match term {
                Term::Member(_, Key::Known(_)) => users.members.push(id),
                Term::Parameter { .. } => users.parameters.push(id),
                Term::Returned(_) | Term::Call { .. } => users.results.push(id),
                _ => {}
            }
        }
        users
    }

    fn of(&self, term: TermId) -> &[TermId] {
        &self.all[self.starts[term.index()] as usize..self.starts[term.index() + 1] as usize]
    }
}

/// Calls with each term and another that is made of it, or a name that is given it.
fn each_use(program: &Program, mut each: impl FnMut(TermId, TermId)) {
    for (user, term) in program.terms() {
        let mut part = |part: TermId| each(part, user);
        match term {
            Term::Member(term, _) | Term::Element(term) | Term::Rest(term) | Term::Entry(_, term) => part(*term),
            Term::Concatenation(parts) | Term::AnyOf(parts) => parts.iter().copied().for_each(part),
            Term::Array(items) => items.iter().for_each(|item| part(item.term)),
            Term::Object(properties) => properties.iter().for_each(|property| match property {
                Property::Value(_, value) | Property::Spread(value) => part(*value),
            }),
            Term::Call { callee, arguments } => {
                part(*callee);
                arguments.iter().for_each(|argument| part(argument.term));
            }
            _ => {}
        }
    }
    for facts in program.names.values() {
        if let Some(name) = facts.term {
            facts.values.iter().for_each(|value| each(*value, name));
        }
    }
}

/// Whether a term is what is followed as it is written.
fn starts_at(program: &Program, term: &Term, followed: Followed) -> bool {
    match (followed, term) {
        (Followed::Require, Term::Name(name)) => is_written_require(name),
        (Followed::Require, Term::Member(_, Key::Known(name))) => &**name == "require" || makes_require(name),
        (Followed::Require, Term::Call { callee, .. }) => {
            matches!(program.term(*callee), Term::Member(_, Key::Known(name)) if makes_require(name))
        }
        (Followed::Place, Term::Name(name)) => matches!(&**name, "__dirname" | "__filename" | "import.meta"),
        (Followed::Place, Term::Call { callee, .. }) => is_require_resolve(program, *callee),
        _ => false,
    }
}

fn makes_require(method: &str) -> bool {
    matches!(method, "createRequire" | "createRequireFromPath")
}

fn is_require_resolve(program: &Program, callee: TermId) -> bool {
    let Term::Member(object, Key::Known(name)) = program.term(callee) else { return false };
    let is_require = matches!(program.term(*object), Term::Name(name) if &**name == "require");
    is_require && &**name == "resolve"
}
