//! The names of a program, numbered: each variable of a function apart, and one for all else that is written the same.

use std::ops::{Index, IndexMut};

use rustc_hash::{FxBuildHasher, FxHashMap};
use swc_core::atoms::Atom;

use super::lists::{Chain, place};
use super::term::{Passed, TermId};

/// Index of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NameId(u32);

impl NameId {
    pub(super) fn at(index: usize) -> Self {
        Self(place(index))
    }

    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// What is known of a name.
#[derive(Debug)]
pub(super) struct Name {
    pub(super) written: Atom,
    /// Of a variable of a function, the name of all else that is written so: of properties, and of variables that the module
    /// shares or does not declare. Of that name, itself.
    pub(super) plain: NameId,
    /// The term of its mentions, if there are any.
    pub(super) term: Option<TermId>,
    /// What it is given, anywhere.
    pub(super) values: Chain<TermId>,
    /// What `+=` puts behind it.
    pub(super) appended: Chain<TermId>,
    /// What properties of this name are given, in any object.
    pub(super) fields: Chain<TermId>,
    /// Calls by this name, and of methods of this name.
    pub(super) calls: Chain<TermId>,
    /// Calls that it is an argument of, and which.
    pub(super) passed: Chain<Passed>,
    /// It is mentioned in further ways.
    pub(super) escapes: bool,
    /// It is a list that is given more elements.
    pub(super) is_extended: bool,
}

impl Name {
    fn new(written: Atom, plain: NameId) -> Self {
        Self {
            written,
            plain,
            term: None,
            values: Chain::default(),
            appended: Chain::default(),
            fields: Chain::default(),
            calls: Chain::default(),
            passed: Chain::default(),
            escapes: false,
            is_extended: false,
        }
    }
}

/// All names, in the order in which they were found.
#[derive(Debug, Default)]
pub(super) struct Names {
    all: Vec<Name>,
    /// Those that are no function's variables, by how they are written.
    plain: FxHashMap<Atom, NameId>,
}

impl Names {
    /// Without any, but with room for so many, of which less than half are plain.
    pub(super) fn with_capacity(names: usize) -> Self {
        let plain = FxHashMap::with_capacity_and_hasher(names / 2, FxBuildHasher);
        Self { all: Vec::with_capacity(names), plain }
    }

    /// The name of what is written so and no function's variable.
    pub(super) fn plain(&mut self, written: &Atom) -> NameId {
        match self.plain.get(written) {
            Some(id) => *id,
            None => self.add(written),
        }
    }

    #[cold]
    fn add(&mut self, written: &Atom) -> NameId {
        let id = self.next();
        self.all.push(Name::new(written.clone(), id));
        self.plain.insert(written.clone(), id);
        id
    }

    /// The name of one more variable that is written like this name.
    pub(super) fn variable(&mut self, plain: NameId) -> NameId {
        let id = self.next();
        let written = self[plain].written.clone();
        self.all.push(Name::new(written, plain));
        id
    }

    /// The index that the next name gets.
    pub(super) fn next(&self) -> NameId {
        NameId::at(self.all.len())
    }

    /// Whether a name is that of what is written so and no function's variable.
    pub(super) fn is_plain(&self, id: NameId, written: &str) -> bool {
        self[id].plain == id && self[id].written == *written
    }

    /// The name of what is written so and no function's variable, if there is any such thing.
    pub(super) fn find(&self, written: &str) -> Option<NameId> {
        self.plain.get(&Atom::from(written)).copied()
    }

    /// Those of these names that there are.
    pub(super) fn find_all(&self, written: &[&str]) -> Vec<NameId> {
        written.iter().filter_map(|written| self.find(written)).collect()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (NameId, &Name)> {
        (0..).map(NameId).zip(&self.all)
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }
}

impl Index<NameId> for Names {
    type Output = Name;

    fn index(&self, id: NameId) -> &Name {
        &self.all[id.index()]
    }
}

impl IndexMut<NameId> for Names {
    fn index_mut(&mut self, id: NameId) -> &mut Name {
        &mut self.all[id.index()]
    }
}
