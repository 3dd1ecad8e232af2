//! What an expression may be: sets of values, kept small.

use std::cmp::Ordering;
use std::rc::Rc;

use super::term::{FunctionId, TermId};
use super::text::Text;
use crate::record::Base;

/// How many values of one expression are told apart. A table of constants may well have this many entries.
const MAX_VALUES: usize = 256;

/// Something that an expression may be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Value {
    /// Nothing is known.
    Anything,
    Text(Text),
    /// An array whose elements are known by their places.
    Array(Rc<Vec<Values>>),
    /// An array, or a set, of any number of these.
    List(Values),
    /// A map from some of these keys to some of these values.
    Table(Values, Values),
    /// An object literal, looked into when it is needed.
    Object(TermId),
    Function(FunctionId),
    /// `require` with what relative requests are relative to.
    Require(Base),
    /// `require.resolve` likewise.
    Resolve(Base),
    Library(Library),
    Native(Native),
}

/// Objects that Node provides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Library {
    Path,
    Module,
    Url,
    Process,
    Os,
    Fs,
    Object,
    Array,
    /// The `module` of the CommonJS wrapper.
    ThisModule,
    /// `require.main`.
    Main,
    /// `module.parent`.
    Parent,
    /// `import.meta`.
    Meta,
}

/// Functions that Node provides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Native {
    Join,
    ResolvePath,
    Dirname,
    Basename,
    Normalize,
    CreateRequire,
    /// `module.register`, which is given a module with hooks.
    Register,
    /// `Object.keys`.
    Keys,
    /// `Object.values`.
    Values,
    /// `Object.entries`.
    Entries,
    /// `new Map`, `Object.fromEntries`.
    Table,
    /// `new Set`, `Array.from`.
    List,
    /// `Array.of`.
    Of,
    /// `new URL`.
    Url,
    /// `import.meta.resolve`.
    ResolveUrl,
    /// What gives its argument back, as far as is known here: `String`, `Object.freeze`, `fs.realpathSync`.
    Same,
    /// `os.platform`.
    Platform,
    /// `os.arch`.
    Arch,
}

/// A set of values, sorted. The empty set, which is always `None`, is what can't be required: `undefined`, or a place that is
/// never reached. Sets are passed on far more often than changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Values(Option<Rc<Vec<Value>>>);

impl Values {
    pub(super) fn anything() -> Self {
        Self::from(Value::Anything)
    }

    pub(super) fn text(text: Text) -> Self {
        Self::from(Value::Text(text))
    }

    pub(super) fn texts(texts: impl IntoIterator<Item = Text>) -> Self {
        texts.into_iter().map(Value::Text).collect()
    }

    pub(super) fn list(elements: Self) -> Self {
        Self::from(Value::List(elements))
    }

    /// Adds a value, or that there may be others.
    pub(super) fn add(&mut self, value: Value) {
        let value = match value {
            Value::Text(text) if text.is_gap() => Value::Anything,
            value => value,
        };
        if let Err(place) = self.find(0, &value) {
            self.insert(place, value);
        }
    }

    pub(super) fn extend(&mut self, other: &Self) {
        if self.is_empty() {
            return self.clone_from(other);
        }
        if self.is_same(other) {
            return;
        }
        let mut place = 0;
        for value in other.iter() {
            place = match self.find(place, value) {
                Ok(found) => found + 1,
                Err(place) => self.insert(place, value.clone()),
            };
        }
    }

    /// Where a value is, or belongs, that is no less than those before `start`.
    fn find(&self, start: usize, value: &Value) -> Result<usize, usize> {
        let values = self.as_slice();
        match values.get(start).map(|own| own.cmp(value)) {
            Some(Ordering::Equal) => Ok(start),
            Some(Ordering::Less) => {
                let behind = start + 1;
                values[behind..].binary_search(value).map(|at| behind + at).map_err(|at| behind + at)
            }
            Some(Ordering::Greater) | None => Err(start),
        }
    }

    /// Puts a value in its place; past the limit, there may be others. What is returned is the place behind.
    fn insert(&mut self, place: usize, value: Value) -> usize {
        if self.len() < MAX_VALUES {
            self.to_mut().insert(place, value);
            return place + 1;
        }
        // The first of all.
        if self.as_slice().first() == Some(&Value::Anything) {
            return place;
        }
        self.to_mut().insert(0, Value::Anything);
        place + 1
    }

    fn to_mut(&mut self) -> &mut Vec<Value> {
        Rc::make_mut(self.0.get_or_insert_default())
    }

    fn as_slice(&self) -> &[Value] {
        self.0.as_deref().map_or(&[], Vec::as_slice)
    }

    /// Whether this is one set that was passed on.
    fn is_same(&self, other: &Self) -> bool {
        matches!((&self.0, &other.0), (Some(own), Some(other)) if Rc::ptr_eq(own, other))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Value> {
        self.as_slice().iter()
    }

    pub(super) fn len(&self) -> usize {
        self.as_slice().len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The only value.
    pub(super) fn single(&self) -> Option<&Value> {
        self.as_slice().first().filter(|_| self.len() == 1)
    }

    /// What iteration over these gives.
    pub(super) fn elements(&self) -> Self {
        let mut elements = Self::default();
        for value in self.iter() {
            match value {
                Value::Array(places) => places.iter().for_each(|place| elements.extend(place)),
                Value::List(list) => elements.extend(list),
                Value::Table(keys, values) => {
                    elements.add(Value::Array(Rc::new(vec![keys.clone(), values.clone()])));
                }
                _ => elements.add(Value::Anything),
            }
        }
        elements
    }

    /// The values as texts: what is none may be any text.
    pub(super) fn as_texts(&self) -> Vec<Text> {
        let mut texts: Vec<Text> = self.iter().filter_map(Value::as_text).cloned().collect();
        if texts.len() < self.len() {
            texts.push(Text::gap());
        }
        texts
    }
}

impl From<Value> for Values {
    fn from(value: Value) -> Self {
        let mut values = Self::default();
        values.add(value);
        values
    }
}

impl FromIterator<Value> for Values {
    fn from_iter<I: IntoIterator<Item = Value>>(values: I) -> Self {
        let mut set = Self::default();
        values.into_iter().for_each(|value| set.add(value));
        set
    }
}

impl Value {
    pub(super) fn as_text(&self) -> Option<&Text> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn as_array(&self) -> Option<Rc<Vec<Values>>> {
        match self {
            Self::Array(places) => Some(Rc::clone(places)),
            _ => None,
        }
    }
}

/// Every way to take one text of each set, at most as many as a set holds: beyond that, the largest sets are unknown.
pub(super) fn combinations(sets: &[Vec<Text>]) -> Vec<Vec<Text>> {
    let mut sets = sets.to_vec();
    while sets.iter().fold(1_usize, |product, set| product.saturating_mul(set.len())) > MAX_VALUES {
        let Some(largest) = sets.iter_mut().max_by_key(|set| set.len()) else { break };
        *largest = vec![Text::gap()];
    }
    let mut combinations: Vec<Vec<Text>> = vec![Vec::new()];
    for set in &sets {
        let longer = combinations.iter().flat_map(|start| {
            set.iter().map(|text| {
                let mut combination = start.clone();
                combination.push(text.clone());
                combination
            })
        });
        combinations = longer.collect();
    }
    combinations
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_stay_small() {
        let many = |count: usize| (0..count).map(|index| Text::new(&index.to_string())).collect::<Vec<_>>();
        let values = Values::texts(many(2 * MAX_VALUES));
        assert_eq!(values.len(), MAX_VALUES + 1);
        assert!(values.as_texts().last().is_some_and(Text::is_gap));
        assert_eq!(combinations(&[many(16), many(16)]).len(), 256);
        assert_eq!(combinations(&[many(3), many(200), many(2)]).len(), 6);
        assert_eq!(combinations(&[many(3), many(0)]).len(), 0);
        assert_eq!(combinations(&[]).len(), 1);
    }
}
