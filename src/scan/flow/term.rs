//! A module as the evaluation sees it: its expressions as terms, and for each name what it may be.
//!
//! Terms point to each other by index, since swc's tree can't be pointed into from a visitor, and since much of a tree
//! (types, operators, the order of statements) plays no part. A name stands for all bindings of that name in one function,
//! in whatever blocks, so that everything known is "may be", never "is".

use rustc_hash::FxHashMap;
use swc_core::atoms::Atom;

use super::lists::{Chain, Chains, Run, Runs, place};
use super::names::{NameId, Names};
use crate::source::Span;

/// Index of a term.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct TermId(u32);

impl TermId {
    fn at(index: usize) -> Self {
        Self(place(index))
    }

    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// Index of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct FunctionId(u32);

impl FunctionId {
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// Index of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct TextId(u32);

/// An expression, as far as it is understood. Sixteen bytes: large programs have many.
#[derive(Debug, Clone, Copy)]
pub(super) enum Term {
    /// Not at all.
    Anything,
    /// `null`, `undefined`, booleans: nothing that can be required.
    Nothing,
    Text(TextId),
    Number(f64),
    /// A variable; one term for all mentions of the name.
    Name(NameId),
    /// `a + b`, a template.
    Concatenation(Run<TermId>),
    /// `test ? a : b`, `a || b`.
    AnyOf(Run<TermId>),
    Array(Run<Item>),
    Object(Run<Property>),
    /// A map that has this value under this key, perhaps among others.
    Entry(TermId, TermId),
    Member(TermId, Key),
    /// What `for (… of x)` goes through.
    Element(TermId),
    /// What `for (… in x)` goes through.
    KeyOf(TermId),
    /// `[...rest]` of it.
    Rest(TermId),
    /// A call, also with `new`.
    Call {
        callee: TermId,
        arguments: Run<Item>,
    },
    Function(FunctionId),
    /// What a function returns: the value of a getter.
    Returned(FunctionId),
    Parameter {
        function: FunctionId,
        index: u32,
        is_rest: bool,
    },
    /// The module that this specifier names.
    Required(TextId),
    /// The `require` that this module makes for itself, and exports.
    RequireOf(TextId),
}

const _: () = assert!(size_of::<Term>() == 16);

/// An element of an array or an argument of a call.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub(super) term: TermId,
    pub(super) is_spread: bool,
    /// Of the whole expression (byte offsets).
    pub(super) span: Span,
}

/// What a member is called.
#[derive(Debug, Clone, Copy)]
pub(super) enum Key {
    Known(NameId),
    Computed(TermId),
}

/// A part of an object literal.
#[derive(Debug, Clone, Copy)]
pub(super) enum Property {
    Value(Key, TermId),
    Spread(TermId),
}

/// Being the argument at `place` of a call.
#[derive(Debug, Clone, Copy)]
pub(super) struct Passed {
    pub(super) call: TermId,
    pub(super) place: u32,
}

/// A function of the module.
#[derive(Debug, Default)]
pub(super) struct Function {
    /// Names and methods that it can be called by.
    pub(super) names: Chain<NameId>,
    /// Calls of itself, where it stands.
    pub(super) calls: Chain<TermId>,
    /// Calls that it is an argument of, where it stands, and which.
    pub(super) passed: Chain<Passed>,
    /// The names of its parameters, where they are names.
    pub(super) parameters: Run<Option<NameId>>,
    pub(super) returns: Chain<TermId>,
    /// Calls of it may be anywhere: it is a method or a property.
    pub(super) is_exposed: bool,
    /// It has a name outside of itself, is called where it stands, or is an argument. What is done with any other (one that is
    /// returned, an element of an array) is not followed.
    pub(super) is_traced: bool,
}

/// A whole module.
#[derive(Debug, Default)]
pub(super) struct Program {
    terms: Vec<Term>,
    texts: Vec<Atom>,
    pub(super) names: Names,
    functions: Vec<Function>,
    /// What terms are made of.
    pub(super) parts: Runs<TermId>,
    pub(super) items: Runs<Item>,
    pub(super) properties: Runs<Property>,
    pub(super) parameters: Runs<Option<NameId>>,
    /// What names and functions are told of.
    pub(super) known: Chains<TermId>,
    pub(super) passed: Chains<Passed>,
    pub(super) callable: Chains<NameId>,
    /// All calls, in source order of their ends.
    pub(super) calls: Vec<TermId>,
    /// All [`Term::RequireOf`].
    pub(super) imported_requires: Vec<TermId>,
    /// By their spans: the arguments that are asked about.
    pub(super) arguments: FxHashMap<Span, TermId>,
}

impl Program {
    /// An empty one, with room for what a module of so many bytes holds as a rule: a list that outgrows its room is copied to
    /// fresh memory, which takes longer than all else where the list is long.
    pub(super) fn with_room_for(bytes: usize) -> Self {
        Self {
            terms: Vec::with_capacity(bytes / 16),
            names: Names::with_capacity(bytes / 80),
            functions: Vec::with_capacity(bytes / 400),
            parts: Runs::with_capacity(bytes / 200),
            items: Runs::with_capacity(bytes / 60),
            properties: Runs::with_capacity(bytes / 300),
            known: Chains::with_capacity(bytes / 36),
            passed: Chains::with_capacity(bytes / 110),
            calls: Vec::with_capacity(bytes / 110),
            ..Self::default()
        }
    }

    pub(super) fn term(&self, id: TermId) -> Term {
        self.terms[id.index()]
    }

    pub(super) fn text(&self, id: TextId) -> &Atom {
        &self.texts[id.0 as usize]
    }

    /// Whether what is called has one of these names, which are no variables': as a method, whatever the object, or as a
    /// variable that is written so or holds one.
    pub(super) fn is_called_like(&self, callee: TermId, names: &[NameId]) -> bool {
        match self.term(callee) {
            _ if names.is_empty() => false,
            Term::Member(_, Key::Known(name)) => names.contains(&name),
            Term::Name(name) => {
                names.contains(&self.names[name].plain) || self.members_in(name).any(|name| names.contains(&name))
            }
            _ => false,
        }
    }

    /// Whether one of the arguments is node's `require`.
    pub(super) fn are_given_require(&self, arguments: &[Item]) -> bool {
        arguments.iter().any(|argument| self.is_named(argument.term, "require"))
    }

    /// Whether a term is the name of what is written so and no function's variable.
    pub(super) fn is_named(&self, term: TermId, written: &str) -> bool {
        matches!(self.term(term), Term::Name(name) if self.names.is_plain(name, written))
    }

    /// The names of the properties whose values a variable is given: `const { join: a } = path`, `a = path.join`.
    pub(super) fn members_in(&self, variable: NameId) -> impl Iterator<Item = NameId> {
        self.known.of(self.names[variable].values).filter_map(|value| match self.term(value) {
            Term::Member(_, Key::Known(name)) => Some(name),
            _ => None,
        })
    }

    /// All terms, each after those that it is made of.
    pub(super) fn terms(&self) -> impl Iterator<Item = (TermId, Term)> {
        (0..).map(TermId).zip(self.terms.iter().copied())
    }

    pub(super) fn function(&self, id: FunctionId) -> &Function {
        &self.functions[id.index()]
    }

    pub(super) fn functions(&self) -> impl Iterator<Item = (FunctionId, &Function)> {
        (0..).map(FunctionId).zip(&self.functions)
    }

    /// How many terms, names and functions there are.
    pub(super) fn sizes(&self) -> (usize, usize, usize) {
        (self.terms.len(), self.names.len(), self.functions.len())
    }

    pub(super) fn function_mut(&mut self, id: FunctionId) -> &mut Function {
        &mut self.functions[id.index()]
    }

    pub(super) fn add(&mut self, term: Term) -> TermId {
        let id = TermId::at(self.terms.len());
        self.terms.push(term);
        id
    }

    /// The `require` that the module makes which this specifier names.
    pub(super) fn add_require_of(&mut self, specifier: TextId) -> TermId {
        let id = self.add(Term::RequireOf(specifier));
        self.imported_requires.push(id);
        id
    }

    pub(super) fn add_text(&mut self, text: Atom) -> TextId {
        let id = TextId(place(self.texts.len()));
        self.texts.push(text);
        id
    }

    /// The term of a name.
    pub(super) fn name(&mut self, name: NameId) -> TermId {
        if let Some(term) = self.names[name].term {
            return term;
        }
        let term = self.add(Term::Name(name));
        self.names[name].term = Some(term);
        term
    }

    /// The term of a name whose value goes where no other term tells of it.
    pub(super) fn escaping_name(&mut self, name: NameId) -> TermId {
        self.names[name].escapes = true;
        self.name(name)
    }

    pub(super) fn add_function(&mut self) -> FunctionId {
        let id = FunctionId(place(self.functions.len()));
        self.functions.push(Function::default());
        id
    }

    /// Says that a function can be called by a name.
    pub(super) fn name_function(&mut self, function: FunctionId, name: NameId) {
        self.callable.push(&mut self.functions[function.index()].names, name);
    }

    /// Says that a function may return `value`.
    pub(super) fn returns(&mut self, function: FunctionId, value: TermId) {
        self.known.push(&mut self.functions[function.index()].returns, value);
    }

    /// Says that a name may be `value`.
    pub(super) fn bind(&mut self, name: NameId, value: TermId) {
        self.known.push(&mut self.names[name].values, value);
        for function in self.functions_in(value) {
            self.name_function(function, name);
            self.function_mut(function).is_traced = true;
        }
    }

    /// Says that inside of a function a name is itself.
    pub(super) fn bind_own_name(&mut self, name: NameId, function: FunctionId, value: TermId) {
        self.known.push(&mut self.names[name].values, value);
        self.name_function(function, name);
    }

    /// Says that `+=` puts `value` behind what a name is.
    pub(super) fn append(&mut self, name: NameId, value: TermId) {
        self.known.push(&mut self.names[name].appended, value);
    }

    /// Says that a property of some object may be `value`.
    pub(super) fn bind_field(&mut self, name: NameId, value: TermId) {
        self.known.push(&mut self.names[name].fields, value);
        for function in self.functions_in(value) {
            self.name_function(function, name);
            self.function_mut(function).is_exposed = true;
        }
    }

    /// Says that `call` calls what has this name.
    pub(super) fn call_by_name(&mut self, name: NameId, call: TermId) {
        self.known.push(&mut self.names[name].calls, call);
    }

    /// Says of the name or function that is called, if it is one, that `call` does so.
    pub(super) fn call(&mut self, callee: TermId, call: TermId) {
        if let Term::Name(name) | Term::Member(_, Key::Known(name)) = self.term(callee) {
            self.call_by_name(name, call);
        }
        for function in self.functions_in(callee) {
            let function = &mut self.functions[function.index()];
            self.known.push(&mut function.calls, call);
            function.is_traced = true;
        }
    }

    /// Says of the name or function that is an argument, if it is one, of which call it is.
    pub(super) fn pass(&mut self, argument: TermId, to: Passed) {
        if let Term::Name(name) = self.term(argument) {
            self.passed.push(&mut self.names[name].passed, to);
        }
        for function in self.functions_in(argument) {
            let function = &mut self.functions[function.index()];
            self.passed.push(&mut function.passed, to);
            function.is_traced = true;
        }
    }

    /// The functions that a term may be: those that stand there, perhaps in a choice.
    pub(super) fn functions_in(&self, term: TermId) -> Vec<FunctionId> {
        match self.term(term) {
            Term::Function(function) => vec![function],
            Term::AnyOf(choices) => self.parts[choices].iter().flat_map(|choice| self.functions_in(*choice)).collect(),
            _ => Vec::new(),
        }
    }
}
