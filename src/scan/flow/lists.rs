//! Lists of a whole program, one behind the other: none has memory of its own, and all go at once.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut, Range};

/// Index of what is never there: the end of a [`Chain`].
const NOWHERE: u32 = u32::MAX;

/// A place in a list or table, kept small: no module has four thousand million of anything.
pub(super) fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(NOWHERE)
}

/// Where a list lies in its [`Runs`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Run<T> {
    start: u32,
    end: u32,
    of: PhantomData<T>,
}

impl<T> Default for Run<T> {
    fn default() -> Self {
        Self { start: 0, end: 0, of: PhantomData }
    }
}

impl<T> Run<T> {
    /// The list without its first elements.
    pub(super) fn skip(self, count: u32) -> Self {
        Self { start: self.end.min(self.start + count), ..self }
    }

    /// The places of its elements.
    pub(super) fn places(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Lists that are made once.
#[derive(Debug)]
pub(super) struct Runs<T> {
    all: Vec<T>,
    /// The elements of lists that are being made: of each, those so far, behind those of the list that it is inside of.
    open: Vec<T>,
}

impl<T> Default for Runs<T> {
    fn default() -> Self {
        Self { all: Vec::new(), open: Vec::new() }
    }
}

impl<T: Copy> Runs<T> {
    /// Without any, but with room for so many elements.
    pub(super) fn with_capacity(elements: usize) -> Self {
        Self { all: Vec::with_capacity(elements), open: Vec::new() }
    }

    /// Where a list that is made now begins; others may be made before its end.
    pub(super) fn begin(&self) -> usize {
        self.open.len()
    }

    /// Adds an element to the list that was begun last.
    pub(super) fn push(&mut self, element: T) {
        self.open.push(element);
    }

    /// The list that was begun there.
    pub(super) fn end(&mut self, begin: usize) -> Run<T> {
        let start = place(self.all.len());
        self.all.extend_from_slice(&self.open[begin..]);
        self.open.truncate(begin);
        Run { start, end: place(self.all.len()), of: PhantomData }
    }

    /// Forgets the list that was begun there, but for its last element.
    pub(super) fn give_up(&mut self, begin: usize) -> Option<T> {
        let last = self.open[begin..].last().copied();
        self.open.truncate(begin);
        last
    }

    /// The element at one of a list's places.
    pub(super) fn at(&self, place: usize) -> T {
        self.all[place]
    }

    /// A list of elements that are there already.
    pub(super) fn add(&mut self, elements: &[T]) -> Run<T> {
        let begin = self.begin();
        self.open.extend_from_slice(elements);
        self.end(begin)
    }
}

impl<T> Index<Run<T>> for Runs<T> {
    type Output = [T];

    fn index(&self, run: Run<T>) -> &[T] {
        &self.all[run.places()]
    }
}

impl<T> IndexMut<Run<T>> for Runs<T> {
    fn index_mut(&mut self, run: Run<T>) -> &mut [T] {
        &mut self.all[run.places()]
    }
}

/// The first and the last link of a list in its [`Chains`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Chain<T> {
    first: u32,
    last: u32,
    of: PhantomData<T>,
}

impl<T> Default for Chain<T> {
    fn default() -> Self {
        Self { first: NOWHERE, last: NOWHERE, of: PhantomData }
    }
}

impl<T> Chain<T> {
    pub(super) fn is_empty(&self) -> bool {
        self.first == NOWHERE
    }
}

/// Lists that grow at any time: each element with the place of the next one of its list.
#[derive(Debug)]
pub(super) struct Chains<T> {
    links: Vec<(T, u32)>,
}

impl<T> Default for Chains<T> {
    fn default() -> Self {
        Self { links: Vec::new() }
    }
}

impl<T: Copy> Chains<T> {
    /// Without any, but with room for so many elements.
    pub(super) fn with_capacity(elements: usize) -> Self {
        Self { links: Vec::with_capacity(elements) }
    }

    pub(super) fn push(&mut self, chain: &mut Chain<T>, element: T) {
        let at = place(self.links.len());
        self.links.push((element, NOWHERE));
        match self.links.get_mut(chain.last as usize) {
            Some((_, next)) => *next = at,
            None => chain.first = at,
        }
        chain.last = at;
    }

    /// The element of a list that has no other.
    pub(super) fn single(&self, chain: Chain<T>) -> Option<T> {
        let (element, _) = self.links.get(chain.first as usize)?;
        (chain.first == chain.last).then_some(*element)
    }

    pub(super) fn of(&self, chain: Chain<T>) -> impl Iterator<Item = T> {
        let mut next = chain.first;
        std::iter::from_fn(move || {
            let (element, following) = *self.links.get(next as usize)?;
            next = following;
            Some(element)
        })
    }
}
