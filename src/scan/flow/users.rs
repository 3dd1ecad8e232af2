//! What each term is used for, since most of a program has nothing to do with what is followed: from there the way is looked
//! for, not everywhere.

use super::names::NameId;
use super::term::{FunctionId, Key, Program, Property, Term, TermId};

/// The terms that are made of others, by these.
#[derive(Default)]
pub(super) struct Users {
    /// By term: where its users begin in `all`, which is where those of the term before end.
    starts: Vec<u32>,
    /// Of each term: the terms that are made of it, and the names that are given it.
    all: Vec<TermId>,
    /// Members whose names are known.
    pub(super) members: Vec<TermId>,
    /// Parameters of functions.
    pub(super) parameters: Vec<TermId>,
    /// Terms that may be what a function returns.
    pub(super) results: Vec<TermId>,
    /// What properties are given, by their names.
    pub(super) fields: Vec<(NameId, TermId)>,
    /// What functions return.
    pub(super) returns: Vec<(FunctionId, TermId)>,
}

impl Users {
    pub(super) fn new(program: &Program) -> Self {
        let (starts, all) = by_part(program);
        let mut users = Self { starts, all, ..Self::default() };
        for (id, term) in program.terms() {
            match term {
                Term::Member(_, Key::Known(_)) => users.members.push(id),
                Term::Parameter { .. } => users.parameters.push(id),
                Term::Returned(_) | Term::Call { .. } => users.results.push(id),
                _ => {}
            }
        }
        for (id, name) in program.names.iter() {
            users.fields.extend(program.known.of(name.fields).map(|value| (id, value)));
        }
        for (id, function) in program.functions() {
            users.returns.extend(program.known.of(function.returns).map(|value| (id, value)));
        }
        users
    }

    /// The users of a term.
    pub(super) fn of(&self, term: TermId) -> &[TermId] {
        let index = term.index();
        &self.all[self.starts[index] as usize..self.starts[index + 1] as usize]
    }

    /// The calls of a term.
    pub(super) fn calls_of(&self, program: &Program, callee: TermId) -> impl Iterator<Item = TermId> {
        let is_call =
            move |user: &TermId| matches!(program.term(*user), Term::Call { callee: called, .. } if called == callee);
        self.of(callee).iter().copied().filter(is_call)
    }
}

/// [`Users::starts`] and [`Users::all`]: counted first, so that the lists lie one behind the other.
fn by_part(program: &Program) -> (Vec<u32>, Vec<TermId>) {
    // While a list is filled, its start stands one place further on and moves: in the end, to where the next one starts.
    let mut starts = vec![0; program.sizes().0 + 2];
    each_use(program, |part, _| starts[part.index() + 2] += 1);
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut all = vec![TermId::default(); sum as usize];
    each_use(program, |part, user| {
        let next = &mut starts[part.index() + 1];
        all[*next as usize] = user;
        *next += 1;
    });
    (starts, all)
}

/// Everything that a term is made of, and every value of a name, with the term that it is used in.
fn each_use(program: &Program, mut uses: impl FnMut(TermId, TermId)) {
    let mut add = |part: TermId, user: TermId| {
        if can_hold(program.term(part)) {
            uses(part, user);
        }
    };
    for (user, term) in program.terms() {
        match term {
            Term::Member(term, _) | Term::Element(term) | Term::Rest(term) | Term::Entry(_, term) => add(term, user),
            Term::Concatenation(parts) | Term::AnyOf(parts) => {
                program.parts[parts].iter().for_each(|part| add(*part, user));
            }
            Term::Array(items) => program.items[items].iter().for_each(|item| add(item.term, user)),
            Term::Object(properties) => program.properties[properties].iter().for_each(|property| match property {
                Property::Value(_, value) | Property::Spread(value) => add(*value, user),
            }),
            Term::Call { callee, arguments } => {
                add(callee, user);
                program.items[arguments].iter().for_each(|argument| add(argument.term, user));
            }
            _ => {}
        }
    }
    for (_, name) in program.names.iter() {
        if let Some(term) = name.term {
            program.known.of(name.values).for_each(|value| add(value, term));
        }
    }
}

/// Whether a term may ever be, or hold, what is followed: whatever it is made of, `Aliases::is_made_of_it` denies it of the
/// others.
fn can_hold(term: Term) -> bool {
    !matches!(
        term,
        Term::Anything
            | Term::Nothing
            | Term::Text(_)
            | Term::Number(_)
            | Term::KeyOf(_)
            | Term::Function(_)
            | Term::Required(_)
    )
}
