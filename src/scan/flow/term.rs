//! A module as the evaluation sees it: its expressions as terms, and for each name what it may be.
//!
//! Terms point to each other by index, since swc's tree can't be pointed into from a visitor, and since much of a tree
//! (types, operators, the order of statements) plays no part. A name stands for all bindings of that name in one function,
//! in whatever blocks, so that everything known is "may be", never "is".

use rustc_hash::FxHashMap;
use swc_core::atoms::Atom;

use crate::source::Span;

/// Index of a term.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct TermId(u32);

impl TermId {
    fn at(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// Index of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct FunctionId(u32);

/// Stands between a name and the number of the function that it belongs to. No name has it.
const OWNER: char = '\0';

impl FunctionId {
    /// The name of a variable of this function.
    pub(super) fn own_name(self, name: &str) -> String {
        format!("{name}{OWNER}{}", self.0)
    }
}

/// A name as it is written, and whether it is a variable of a function.
pub(super) fn written_name(name: &str) -> (&str, bool) {
    name.split_once(OWNER).map_or((name, false), |(name, _)| (name, true))
}

/// Whether a name is written `require`, whoever's variable it is.
pub(super) fn is_written_require(name: &str) -> bool {
    name.strip_prefix("require").is_some_and(|rest| rest.is_empty() || rest.starts_with(OWNER))
}

/// An expression, as far as it is understood.
#[derive(Debug)]
pub(super) enum Term {
    /// Not at all.
    Anything,
    /// `null`, `undefined`, booleans: nothing that can be required.
    Nothing,
    Text(Atom),
    Number(f64),
    /// A variable; one term for all mentions of the name.
    Name(Atom),
    /// `a + b`, a template.
    Concatenation(Vec<TermId>),
    /// `test ? a : b`, `a || b`.
    AnyOf(Vec<TermId>),
    Array(Vec<Item>),
    Object(Vec<Property>),
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
        arguments: Vec<Item>,
    },
    Function(FunctionId),
    /// What a function returns: the value of a getter.
    Returned(FunctionId),
    Parameter {
        function: FunctionId,
        index: usize,
        is_rest: bool,
    },
    /// The module that this specifier names.
    Required(Atom),
}

/// An element of an array or an argument of a call.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub(super) term: TermId,
    pub(super) is_spread: bool,
    /// Of the whole expression (byte offsets).
    pub(super) span: Span,
}

/// What a member is called.
#[derive(Debug, Clone)]
pub(super) enum Key {
    Known(Atom),
    Computed(TermId),
}

/// A part of an object literal.
#[derive(Debug)]
pub(super) enum Property {
    Value(Key, TermId),
    Spread(TermId),
}

/// What is known of a name.
#[derive(Debug, Default)]
pub(super) struct Name {
    /// The term of its mentions, if there are any.
    pub(super) term: Option<TermId>,
    /// What it is given, anywhere.
    pub(super) values: Vec<TermId>,
    /// What `+=` puts behind it.
    pub(super) appended: Vec<TermId>,
    /// Calls by this name, and of methods of this name.
    pub(super) calls: Vec<TermId>,
    /// Calls that it is an argument of, and which.
    pub(super) passed: Vec<(TermId, usize)>,
    /// It is mentioned in further ways.
    pub(super) escapes: bool,
    /// It is a list that is given more elements.
    pub(super) is_extended: bool,
}

/// A function of the module.
#[derive(Debug, Default)]
pub(super) struct Function {
    /// Names and methods that it can be called by.
    pub(super) names: Vec<Atom>,
    /// Calls of itself, where it stands.
    pub(super) calls: Vec<TermId>,
    /// Calls that it is an argument of, where it stands, and which.
    pub(super) passed: Vec<(TermId, usize)>,
    /// The names of its parameters, where they are names.
    pub(super) parameters: Vec<Option<Atom>>,
    pub(super) returns: Vec<TermId>,
    /// Calls of it may be anywhere: it is a method or a property.
    pub(super) is_exposed: bool,
}

fn last(terms: &[Term]) -> TermId {
    TermId::at(terms.len() - 1)
}

/// A whole module.
#[derive(Debug, Default)]
pub(super) struct Program {
    terms: Vec<Term>,
    pub(super) names: FxHashMap<Atom, Name>,
    /// By name of a property: what it is given in any object.
    pub(super) fields: FxHashMap<Atom, Vec<TermId>>,
    functions: Vec<Function>,
    /// All calls, in source order of their ends.
    pub(super) calls: Vec<TermId>,
    /// By their spans: the arguments that are asked about.
    pub(super) arguments: FxHashMap<Span, TermId>,
}

impl Program {
    pub(super) fn term(&self, id: TermId) -> &Term {
        &self.terms[id.index()]
    }

    /// Whether what is called has one of these names: as a method, whatever the object, or as a variable that holds one.
    pub(super) fn is_called_like(&self, callee: TermId, names: &[&str]) -> bool {
        match self.term(callee) {
            Term::Member(_, Key::Known(name)) => names.contains(&&**name),
            Term::Name(name) => {
                let holds = |value: &TermId| match self.term(*value) {
                    Term::Member(_, Key::Known(name)) => names.contains(&&**name),
                    _ => false,
                };
                names.contains(&written_name(name).0)
                    || self.names.get(name).is_some_and(|facts| facts.values.iter().any(holds))
            }
            _ => false,
        }
    }

    /// All terms, each after those that it is made of.
    pub(super) fn terms(&self) -> impl ExactSizeIterator<Item = (TermId, &Term)> {
        self.terms.iter().enumerate().map(|(index, term)| (TermId::at(index), term))
    }

    pub(super) fn term_mut(&mut self, id: TermId) -> &mut Term {
        &mut self.terms[id.index()]
    }

    pub(super) fn function(&self, id: FunctionId) -> &Function {
        &self.functions[id.0 as usize]
    }

    pub(super) fn functions(&self) -> impl Iterator<Item = (FunctionId, &Function)> {
        (0..).map(FunctionId).zip(&self.functions)
    }

    pub(super) fn function_mut(&mut self, id: FunctionId) -> &mut Function {
        &mut self.functions[id.0 as usize]
    }

    /// The index that the next term gets.
    pub(super) fn next_id(&self) -> TermId {
        TermId::at(self.terms.len())
    }

    pub(super) fn add(&mut self, term: Term) -> TermId {
        self.terms.push(term);
        last(&self.terms)
    }

    /// The term of a name.
    pub(super) fn name(&mut self, name: &Atom) -> TermId {
        let facts = self.names.entry(name.clone()).or_default();
        *facts.term.get_or_insert_with(|| {
            self.terms.push(Term::Name(name.clone()));
            last(&self.terms)
        })
    }

    /// The term of a name whose value goes where no other term tells of it.
    pub(super) fn escaping_name(&mut self, name: &Atom) -> TermId {
        self.facts(name).escapes = true;
        self.name(name)
    }

    pub(super) fn add_function(&mut self) -> FunctionId {
        let id = FunctionId(u32::try_from(self.functions.len()).unwrap_or(u32::MAX));
        self.functions.push(Function::default());
        id
    }

    pub(super) fn facts(&mut self, name: &Atom) -> &mut Name {
        self.names.entry(name.clone()).or_default()
    }

    /// Says that a name may be `value`.
    pub(super) fn bind(&mut self, name: &Atom, value: TermId) {
        self.facts(name).values.push(value);
        if let Term::Function(function) = self.terms[value.index()] {
            self.functions[function.0 as usize].names.push(name.clone());
        }
    }

    /// Says that a property of some object may be `value`.
    pub(super) fn bind_field(&mut self, name: &Atom, value: TermId) {
        self.fields.entry(name.clone()).or_default().push(value);
        if let Term::Function(function) = self.terms[value.index()] {
            let function = &mut self.functions[function.0 as usize];
            function.names.push(name.clone());
            function.is_exposed = true;
        }
    }
}
