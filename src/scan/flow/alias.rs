//! Which names may stand for `require`, or hold it, or a path made of the module's own place: a quick look at everything, so
//! that only what has to do with these is evaluated.

use rustc_hash::FxHashSet;
use swc_core::atoms::Atom;

use super::term::{FunctionId, Item, Key, Program, Property, Term, TermId, is_written_require};

/// How often the program is gone through; each time, what is followed gets one assignment or call further.
const MAX_ROUNDS: usize = 8;

/// How deep a term is looked into.
const MAX_DEPTH: usize = 16;

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
    names: FxHashSet<&'a Atom>,
    fields: FxHashSet<&'a Atom>,
    parameters: FxHashSet<(FunctionId, usize)>,
    /// Functions that return it.
    returning: FxHashSet<FunctionId>,
}

impl<'a> Aliases<'a> {
    pub(super) fn new(program: &'a Program, followed: Followed) -> Self {
        let mut aliases = Self {
            program,
            followed,
            names: FxHashSet::default(),
            fields: FxHashSet::default(),
            parameters: FxHashSet::default(),
            returning: FxHashSet::default(),
        };
        for _ in 0..MAX_ROUNDS {
            if !aliases.spread() {
                break;
            }
        }
        aliases
    }

    fn size(&self) -> usize {
        self.names.len() + self.fields.len() + self.parameters.len() + self.returning.len()
    }

    /// Follows every assignment and call once; whether anything came of it.
    fn spread(&mut self) -> bool {
        let before = self.size();
        let program = self.program;
        for (name, facts) in &program.names {
            if facts.values.iter().any(|value| self.reaches(*value)) {
                self.names.insert(name);
            }
        }
        if self.followed == Followed::Require {
            self.spread_out_of_sight();
        }
        for call in &program.calls {
            if let Term::Call { callee, arguments } = program.term(*call) {
                self.hand_on(*callee, arguments);
            }
        }
        self.size() > before
    }

    /// Into properties and out of functions. A path made of the module's place is hardly kept so far from where it is used, and
    /// in a minified text these names stand for everything.
    fn spread_out_of_sight(&mut self) {
        let program = self.program;
        for (name, values) in &program.fields {
            if values.iter().any(|value| self.reaches(*value)) {
                self.fields.insert(name);
            }
        }
        for (id, function) in program.functions() {
            if function.returns.iter().any(|value| self.reaches(*value)) {
                self.returning.insert(id);
            }
        }
    }

    fn hand_on(&mut self, callee: TermId, arguments: &[Item]) {
        for (index, argument) in arguments.iter().enumerate() {
            if self.reaches(argument.term) {
                let functions = self.functions(callee);
                self.parameters.extend(functions.into_iter().map(|function| (function, index)));
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

    fn starts_at(&self, name: &str) -> bool {
        match self.followed {
            Followed::Require => is_written_require(name),
            Followed::Place => matches!(name, "__dirname" | "__filename" | "import.meta"),
        }
    }

    /// Whether a term may be, or hold, what is followed.
    pub(super) fn reaches(&self, term: TermId) -> bool {
        self.reaches_at(term, 0)
    }

    fn reaches_at(&self, term: TermId, depth: usize) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        match self.program.term(term) {
            Term::Name(name) => self.starts_at(name) || self.names.contains(name),
            Term::Member(object, Key::Known(name)) => {
                let is_require = matches!(&**name, "require" | "createRequire" | "createRequireFromPath");
                self.fields.contains(name)
                    || is_require && self.followed == Followed::Require
                    || self.reaches_at(*object, depth + 1)
            }
            Term::Concatenation(parts) => self.followed == Followed::Place && self.any(parts.iter().copied(), depth),
            Term::Member(term, Key::Computed(_)) | Term::Element(term) | Term::Rest(term) => {
                self.reaches_at(*term, depth + 1)
            }
            Term::AnyOf(terms) => self.any(terms.iter().copied(), depth),
            Term::Array(items) => self.any(items.iter().map(|item| item.term), depth),
            Term::Object(properties) => {
                let values = properties.iter().map(|property| match property {
                    Property::Value(_, value) | Property::Spread(value) => *value,
                });
                self.any(values, depth)
            }
            Term::Entry(_, value) => self.reaches_at(*value, depth + 1),
            Term::Call { callee, arguments } => {
                let returns = self.functions(*callee).iter().any(|function| self.returning.contains(function));
                returns
                    || match self.followed {
                        Followed::Require => self.makes_require(*callee),
                        Followed::Place => {
                            let mut parts = arguments.iter().map(|argument| argument.term);
                            self.is_require_resolve(*callee)
                                || self.is_part_of_path(*callee, depth)
                                || self.program.is_called_like(*callee, &PATHS) && self.any(&mut parts, depth)
                        }
                    }
            }
            Term::Returned(function) => self.returning.contains(function),
            Term::Parameter { function, index, is_rest } => {
                let is_later = |(id, place): &(FunctionId, usize)| id == function && place >= index;
                self.parameters.contains(&(*function, *index)) || (*is_rest && self.parameters.iter().any(is_later))
            }
            _ => false,
        }
    }

    /// `path.replace(…)`: what a path is when parts of it are replaced.
    fn is_part_of_path(&self, callee: TermId, depth: usize) -> bool {
        match self.program.term(callee) {
            Term::Member(object, Key::Known(name)) if &**name == "replace" => self.reaches_at(*object, depth + 1),
            _ => false,
        }
    }

    fn is_require_resolve(&self, callee: TermId) -> bool {
        let Term::Member(object, Key::Known(name)) = self.program.term(callee) else { return false };
        let is_require = matches!(self.program.term(*object), Term::Name(name) if &**name == "require");
        is_require && &**name == "resolve"
    }

    fn any(&self, mut terms: impl Iterator<Item = TermId>, depth: usize) -> bool {
        terms.any(|term| self.reaches_at(term, depth + 1))
    }

    /// Whether a callee is `createRequire`, by whatever name.
    fn makes_require(&self, callee: TermId) -> bool {
        match self.program.term(callee) {
            Term::Name(name) if !is_written_require(name) => self.names.contains(name),
            Term::Member(_, Key::Known(name)) => matches!(&**name, "createRequire" | "createRequireFromPath"),
            _ => false,
        }
    }
}
