//! Which names may stand for `require`, or hold it: a quick look at everything, so that only calls of these are evaluated.

use rustc_hash::FxHashSet;
use swc_core::atoms::Atom;

use super::term::{FunctionId, Item, Key, Program, Property, Term, TermId, is_written_require};

/// How often the program is gone through; each time, `require` gets one assignment or call further.
const MAX_ROUNDS: usize = 8;

/// How deep a term is looked into.
const MAX_DEPTH: usize = 16;

/// Where `require` gets to.
pub(super) struct Aliases<'a> {
    program: &'a Program,
    names: FxHashSet<&'a Atom>,
    fields: FxHashSet<&'a Atom>,
    parameters: FxHashSet<(FunctionId, usize)>,
    /// Functions that return it.
    returning: FxHashSet<FunctionId>,
}

impl<'a> Aliases<'a> {
    pub(super) fn new(program: &'a Program) -> Self {
        let mut aliases = Self {
            program,
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
        for call in &program.calls {
            if let Term::Call { callee, arguments } = program.term(*call) {
                self.hand_on(*callee, arguments);
            }
        }
        self.size() > before
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

    /// Whether a term may be, or hold, `require`, `createRequire` or what it returns.
    pub(super) fn reaches(&self, term: TermId) -> bool {
        self.reaches_at(term, 0)
    }

    fn reaches_at(&self, term: TermId, depth: usize) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        match self.program.term(term) {
            Term::Name(name) => is_written_require(name) || self.names.contains(name),
            Term::Member(object, Key::Known(name)) => {
                self.fields.contains(name)
                    || matches!(&**name, "require" | "createRequire" | "createRequireFromPath")
                    || self.reaches_at(*object, depth + 1)
            }
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
            Term::Call { callee, .. } => {
                let returns = self.functions(*callee).iter().any(|function| self.returning.contains(function));
                returns || self.makes_require(*callee)
            }
            Term::Returned(function) => self.returning.contains(function),
            Term::Parameter { function, index, is_rest } => {
                let is_later = |(id, place): &(FunctionId, usize)| id == function && place >= index;
                self.parameters.contains(&(*function, *index)) || (*is_rest && self.parameters.iter().any(is_later))
            }
            _ => false,
        }
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
