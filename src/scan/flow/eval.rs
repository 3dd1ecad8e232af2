//! Terms → [`Values`]: what each expression may be.
//!
//! A name is the union of all that it is given, a parameter the union of all arguments, in whatever order the program runs.
//! Each term is evaluated once; one that turns out to depend on itself (`path = path + '/x'`, a recursive function) a few
//! times, and if there is no end to it, it is also anything that starts so.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::lists::Chain;
use super::names::NameId;
use super::term::{FunctionId, Item, Key, Passed, Program, Property, Term, TermId, TextId};
use super::text::Text;
use super::value::{Library, Value, Values, combinations};
use crate::record::Base;

/// How deep terms may nest in one another; deeper ones are anything.
const MAX_DEPTH: usize = 60;

/// How much work one module is worth: evaluated terms and their values.
const MAX_WORK: usize = 50_000;

/// How much of it one path is worth: there are many, and one that is hopeless should leave something to the others.
const PATH_WORK: usize = 5_000;

/// How much each question is worth, however much the others took: most are simple.
const LEAST_WORK: usize = 200;

/// How much all questions together are worth at that: compiled programs of megabytes have tens of thousands.
const UTMOST_WORK: usize = 4 * MAX_WORK;

/// How many ways to spread arrays into a list are told apart.
const MAX_ALTERNATIVES: usize = 32;

/// How often a term that depends on itself is evaluated with what it was found to be the time before.
const MAX_ROUNDS: usize = 3;

/// How far a term is evaluated.
#[derive(Debug, Clone)]
enum State {
    /// It is being evaluated.
    Started {
        /// In how many others.
        depth: usize,
        /// What it is as far as is known.
        known: Values,
        /// Whether it was needed for itself.
        is_used: bool,
    },
    Done(Values),
}

/// The evaluation of one module.
pub(super) struct Evaluation<'a> {
    pub(super) program: &'a Program,
    /// The module's file name.
    file_name: &'a str,
    states: FxHashMap<TermId, State>,
    texts: FxHashMap<TextId, Values>,
    depth: usize,
    /// The depth of the outermost term, of those being evaluated, that was needed for itself.
    recursion: usize,
    work: usize,
    /// How much more one question may take.
    share: usize,
    /// How much it may be by the end of the question that is asked.
    limit: usize,
}

impl<'a> Evaluation<'a> {
    pub(super) fn new(program: &'a Program, file_name: &'a str) -> Self {
        let (states, texts) = (FxHashMap::default(), FxHashMap::default());
        Self {
            program,
            file_name,
            states,
            texts,
            depth: 0,
            recursion: usize::MAX,
            work: 0,
            share: MAX_WORK,
            limit: MAX_WORK,
        }
    }

    /// Turns from requests to paths: forgets how much work was done.
    pub(super) fn turn_to_paths(&mut self) {
        self.work = 0;
        self.share = PATH_WORK;
    }

    /// What a term may be.
    pub(super) fn eval(&mut self, term: TermId) -> Values {
        if let Term::Text(text) = self.program.term(term) {
            return self.text(text);
        }
        if self.depth == 0 {
            let least = UTMOST_WORK.min(self.work + LEAST_WORK);
            self.limit = MAX_WORK.min(self.work + self.share).max(least);
        }
        let is_exhausted = self.is_exhausted();
        match self.states.get_mut(&term) {
            Some(State::Done(values)) => return values.clone(),
            Some(State::Started { depth, known, is_used }) => {
                *is_used = true;
                self.recursion = self.recursion.min(*depth);
                return known.clone();
            }
            None if self.depth >= MAX_DEPTH || is_exhausted => return Values::anything(),
            None => {}
        }
        self.depth += 1;
        let depth = self.depth;
        let outer = std::mem::replace(&mut self.recursion, usize::MAX);
        let values = self.rounds(term, depth);
        self.work += 1 + values.len();
        if self.recursion < depth {
            // Only part of the truth: a term around it is not done.
            self.states.remove(&term);
            self.recursion = self.recursion.min(outer);
        } else {
            self.states.insert(term, State::Done(values.clone()));
            self.recursion = outer;
        }
        self.depth -= 1;
        values
    }

    /// Evaluates a term until no more comes of it, or until that is hopeless.
    fn rounds(&mut self, term: TermId, depth: usize) -> Values {
        let mut known = Values::default();
        for _ in 0..MAX_ROUNDS {
            let started = State::Started { depth, known: known.clone(), is_used: false };
            self.states.insert(term, started);
            let values = self.compute(term);
            let is_used = matches!(self.states.get(&term), Some(State::Started { is_used: true, .. }));
            if !is_used || values == known {
                return values;
            }
            known = values;
        }
        widened(&known, self.outline(term))
    }

    /// What is certain of a term that is part of itself: of `'./' + x`, how it starts.
    fn outline(&mut self, term: TermId) -> Value {
        let program = self.program;
        let Term::Concatenation(parts) = program.term(term) else { return Value::Anything };
        let parts = program.parts[parts].iter().map(|part| match program.term(*part) {
            Term::Text(text) => Text::new(program.text(text)),
            _ => Text::gap(),
        });
        parts.reduce(|outline, part| outline.then(&part)).map_or(Value::Anything, Value::Text)
    }

    fn compute(&mut self, term: TermId) -> Values {
        let program = self.program;
        match program.term(term) {
            Term::Anything => Values::anything(),
            Term::Nothing => Values::default(),
            Term::Text(text) => self.text(text),
            Term::Number(number) => Values::text(Text::new(&number.to_string())),
            Term::Name(name) => self.name(name),
            Term::Concatenation(parts) => self.concatenation(&program.parts[parts]),
            Term::AnyOf(choices) => self.union(program.parts[choices].iter().copied()),
            Term::Array(items) => self.array(&program.items[items]),
            Term::Object(_) => Values::from(Value::Object(term)),
            Term::Entry(key, value) => Values::from(Value::Table(self.eval(key), self.eval(value))),
            Term::Member(object, key) => self.member(object, key),
            Term::Element(source) => {
                let source = self.eval(source);
                source.elements()
            }
            Term::KeyOf(source) => {
                let source = self.eval(source);
                self.keys(&source)
            }
            Term::Rest(source) => {
                let source = self.eval(source);
                Values::list(source.elements())
            }
            Term::Call { callee, arguments } => self.call(callee, &program.items[arguments]),
            Term::Function(function) => Values::from(Value::Function(function)),
            Term::Returned(function) => self.returned(function),
            Term::Parameter { function, index, is_rest } => self.parameter(function, index as usize, is_rest),
            Term::Required(specifier) => required(program.text(specifier)),
            Term::RequireOf(specifier) => {
                let path = Text::directory(Base::Module)
                    .then(&Text::new("/"))
                    .then(&Text::new(program.text(specifier).trim_start_matches("./")));
                Values::from(path.require_base().map_or(Value::Anything, Value::Require))
            }
        }
    }

    fn text(&mut self, text: TextId) -> Values {
        let program = self.program;
        let values = self.texts.entry(text).or_insert_with(|| Values::text(Text::new(program.text(text))));
        values.clone()
    }

    fn union(&mut self, terms: impl Iterator<Item = TermId>) -> Values {
        let mut values = Values::default();
        for term in terms {
            let more = self.eval(term);
            self.merge(&mut values, &more);
            if self.is_exhausted() {
                values.add(Value::Anything);
                break;
            }
        }
        values
    }

    fn union_of(&mut self, terms: Chain<TermId>) -> Values {
        self.union(self.program.known.of(terms))
    }

    fn merge(&mut self, values: &mut Values, more: &Values) {
        self.work += 1 + more.len();
        values.extend(more);
    }

    fn is_exhausted(&self) -> bool {
        self.work >= self.limit
    }

    /// What a function may return.
    pub(super) fn returned(&mut self, function: FunctionId) -> Values {
        self.union_of(self.program.function(function).returns)
    }

    fn concatenation(&mut self, parts: &[TermId]) -> Values {
        let mut joined = vec![Text::new("")];
        for part in parts {
            let texts = self.eval(*part).as_texts();
            joined = combinations(&[joined, texts]).into_iter().map(|pair| pair[0].then(&pair[1])).collect();
            self.work += joined.len();
        }
        Values::texts(joined)
    }

    // ---- names

    fn name(&mut self, name: NameId) -> Values {
        let facts = &self.program.names[name];
        let mut values = self.free_name(&facts.written, facts.plain != name || !facts.values.is_empty());
        if facts.values.is_empty() {
            return values;
        }
        values.extend(&self.union_of(facts.values));
        // In what order the pieces come, and how often, is not known.
        let is_one = self.program.known.single(facts.appended).is_some();
        for appended in self.program.known.of(facts.appended) {
            let appended = self.eval(appended).as_texts();
            let longer = combinations(&[values.as_texts(), appended]);
            let longer = longer.into_iter().map(|pair| pair[0].then(&pair[1]));
            let longer: Vec<Text> =
                if is_one { longer.collect() } else { longer.map(|text| text.then(&Text::gap())).collect() };
            values.extend(&Values::texts(longer));
        }
        values
    }

    /// What a name is that the module does not declare, or where it does not. Of Node's own names, that is always a
    /// possibility; of global ones only where nothing else has the name.
    fn free_name(&self, name: &str, is_bound: bool) -> Values {
        let value = match name {
            "require" => Value::Require(Base::Module),
            "module" => Value::Library(Library::ThisModule),
            "__dirname" => Value::Text(Text::directory(Base::Module)),
            "__filename" => Value::Text(self.own_path()),
            "import.meta" => Value::Library(Library::Meta),
            _ if is_bound => return Values::default(),
            "undefined" | "NaN" | "Infinity" => return Values::default(),
            name => global(name).unwrap_or(Value::Anything),
        };
        Values::from(value)
    }

    /// `__filename`.
    pub(super) fn own_path(&self) -> Text {
        let directory = Text::directory(Base::Module);
        directory.then(&Text::new("/")).then(&Text::new(self.file_name))
    }

    // ---- arrays and objects

    /// An array literal, or the arguments of a call as one.
    pub(super) fn array(&mut self, items: &[Item]) -> Values {
        let (alternatives, is_exact) = self.alternatives(items);
        if is_exact {
            return alternatives.into_iter().map(|places| Value::Array(Rc::new(places))).collect();
        }
        // Nothing has a known place.
        let mut elements = Values::default();
        for item in items {
            let values = self.eval(item.term);
            let more = if item.is_spread { values.elements() } else { values.clone() };
            elements.extend(&more);
        }
        Values::list(elements)
    }

    /// The lists that these may be, and whether there are no others: a spread of what is no known array stands for one
    /// element that may be anything.
    pub(super) fn alternatives(&mut self, items: &[Item]) -> (Vec<Vec<Values>>, bool) {
        let mut alternatives: Vec<Vec<Values>> = vec![Vec::with_capacity(items.len())];
        let mut is_exact = true;
        for item in items {
            let values = self.eval(item.term);
            if !item.is_spread {
                for places in &mut alternatives {
                    places.push(values.clone());
                }
                continue;
            }
            let arrays: Vec<Rc<Vec<Values>>> = values.iter().filter_map(Value::as_array).collect();
            if arrays.len() < values.len() || arrays.len() * alternatives.len() > MAX_ALTERNATIVES {
                is_exact = false;
                for places in &mut alternatives {
                    places.push(Values::anything());
                }
                continue;
            }
            let longer = alternatives.iter().flat_map(|places| {
                arrays.iter().map(|array| places.iter().chain(&**array).cloned().collect::<Vec<Values>>())
            });
            alternatives = longer.collect();
        }
        (alternatives, is_exact)
    }

    /// The names of the properties.
    pub(super) fn keys(&mut self, values: &Values) -> Values {
        let mut keys = Values::default();
        for value in values.iter() {
            match value {
                Value::Object(term) => {
                    for property in self.properties(*term) {
                        match property {
                            Property::Value(Key::Known(name), _) => {
                                keys.add(Value::Text(Text::new(&self.program.names[*name].written)));
                            }
                            Property::Value(Key::Computed(key), _) => keys.extend(&self.eval(*key)),
                            Property::Spread(source) => {
                                let source = self.eval(*source);
                                let spread = self.deeper(|this| this.keys(&source));
                                keys.extend(&spread.unwrap_or_else(Values::anything));
                            }
                        }
                    }
                }
                Value::Table(own, _) => keys.extend(own),
                _ => keys.add(Value::Anything),
            }
        }
        keys
    }

    /// The values of all properties.
    pub(super) fn contents(&mut self, values: &Values) -> Values {
        let mut contents = Values::default();
        for value in values.iter() {
            match value {
                Value::Object(term) => {
                    for property in self.properties(*term) {
                        match property {
                            Property::Value(_, value) => contents.extend(&self.eval(*value)),
                            Property::Spread(source) => {
                                let source = self.eval(*source);
                                let spread = self.deeper(|this| this.contents(&source));
                                contents.extend(&spread.unwrap_or_else(Values::anything));
                            }
                        }
                    }
                }
                Value::Table(_, own) => contents.extend(own),
                value => contents.extend(&Values::from(value.clone()).elements()),
            }
        }
        contents
    }

    fn properties(&self, object: TermId) -> &'a [Property] {
        match self.program.term(object) {
            Term::Object(properties) => &self.program.properties[properties],
            _ => &[],
        }
    }

    fn member(&mut self, object: TermId, key: Key) -> Values {
        let object = self.eval(object);
        match key {
            Key::Known(name) => self.property(&object, &self.program.names[name].written),
            Key::Computed(key) => {
                let mut values = Values::default();
                for text in self.eval(key).as_texts() {
                    match text.known() {
                        Some(name) => values.extend(&self.property(&object, name)),
                        None => values.extend(&self.contents(&object)),
                    }
                }
                values
            }
        }
    }

    /// The property `name` of any of these.
    pub(super) fn property(&mut self, objects: &Values, name: &str) -> Values {
        let mut values = Values::default();
        let mut is_found = false;
        for object in objects.iter() {
            if let Some(found) = self.property_of(object, name) {
                values.extend(&found);
                is_found = true;
            }
        }
        if !is_found && !objects.is_empty() {
            values = self.field(name);
        }
        values
    }

    /// What properties of this name are given anywhere, since the object is not known.
    fn field(&mut self, name: &str) -> Values {
        let mut values = Values::anything();
        if let Some(name) = self.program.names.find(name) {
            values.extend(&self.union_of(self.program.names[name].fields));
        }
        values
    }

    fn property_of(&mut self, object: &Value, name: &str) -> Option<Values> {
        self.deeper(|this| this.property_of_value(object, name)).unwrap_or_else(|| Some(Values::anything()))
    }

    /// Looks into a value that may contain itself: `None` where it has been followed far enough.
    fn deeper<T>(&mut self, look: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= MAX_DEPTH || self.is_exhausted() {
            return None;
        }
        self.work += 1;
        self.depth += 1;
        let found = look(self);
        self.depth -= 1;
        Some(found)
    }

    fn property_of_value(&mut self, object: &Value, name: &str) -> Option<Values> {
        match object {
            Value::Object(term) => self.property_of_literal(*term, name),
            Value::Array(places) => match name.parse::<usize>() {
                // It may have grown: then by what another list of its name has.
                Ok(index) => {
                    Some(places.get(index).cloned().unwrap_or_else(|| Values::from(object.clone()).elements()))
                }
                Err(_) => None,
            },
            Value::List(elements) => name.parse::<usize>().is_ok().then(|| elements.clone()),
            Value::Require(base) => Some(match name {
                "resolve" => Values::from(Value::Resolve(base.clone())),
                "main" => Values::from(Value::Library(Library::Main)),
                _ => Values::anything(),
            }),
            Value::Text(text) => matches!(name, "href" | "pathname").then(|| Values::text(text.clone())),
            Value::Library(library) => Some(library.member(name, &self.own_path())),
            _ => None,
        }
    }

    fn property_of_literal(&mut self, object: TermId, name: &str) -> Option<Values> {
        let mut found: Option<Values> = None;
        for property in self.properties(object) {
            let values = match property {
                Property::Value(Key::Known(key), value) if self.program.names[*key].written == name => {
                    self.eval(*value)
                }
                Property::Value(Key::Known(_), _) => continue,
                Property::Value(Key::Computed(key), value) => {
                    let keys = self.eval(*key).as_texts();
                    if !keys.iter().any(|key| key.has_gap() || key.known() == Some(name)) {
                        continue;
                    }
                    self.eval(*value)
                }
                Property::Spread(source) => {
                    let source = self.eval(*source);
                    let spread: Vec<Values> =
                        source.iter().filter_map(|object| self.property_of(object, name)).collect();
                    let mut values = Values::default();
                    for more in &spread {
                        values.extend(more);
                    }
                    if values.is_empty() {
                        continue;
                    }
                    values
                }
            };
            found.get_or_insert_default().extend(&values);
        }
        found
    }

    // ---- parameters

    /// What a function is called with.
    fn parameter(&mut self, function: FunctionId, index: usize, is_rest: bool) -> Values {
        let facts = self.program.function(function);
        let mut values = Values::default();
        if facts.is_exposed || !facts.is_traced {
            values.add(Value::Anything);
        }
        self.arguments(facts.calls, facts.passed, (index, is_rest), &mut values);
        for name in self.program.callable.of(facts.names) {
            let name = &self.program.names[name];
            if name.escapes {
                values.add(Value::Anything);
            }
            self.arguments(name.calls, name.passed, (index, is_rest), &mut values);
        }
        values
    }

    /// Adds the arguments of calls, and of those that come of passing a function on.
    fn arguments(
        &mut self,
        calls: Chain<TermId>,
        passed: Chain<Passed>,
        (index, is_rest): (usize, bool),
        values: &mut Values,
    ) {
        for call in self.program.known.of(calls) {
            let more = self.argument(call, index, is_rest);
            self.merge(values, &more);
        }
        for Passed { call, place } in self.program.passed.of(passed) {
            let more = self.handed_on(call, place as usize, index);
            self.merge(values, &more);
            if self.is_exhausted() {
                return values.add(Value::Anything);
            }
        }
    }

    /// An argument of a call.
    fn argument(&mut self, call: TermId, index: usize, is_rest: bool) -> Values {
        let Term::Call { arguments, .. } = self.program.term(call) else { return Values::default() };
        let arguments = &self.program.items[arguments];
        if is_rest {
            return self.array(arguments.get(index..).unwrap_or_default());
        }
        let before = arguments.get(..=index).unwrap_or(arguments);
        if before.iter().any(|argument| argument.is_spread) {
            let list = self.array(arguments);
            return self.property(&list, &index.to_string());
        }
        arguments.get(index).map(|argument| self.eval(argument.term)).unwrap_or_default()
    }

    /// What a function is called with that is the argument at `place` of a call.
    fn handed_on(&mut self, call: TermId, place: usize, index: usize) -> Values {
        let Term::Call { callee, arguments } = self.program.term(call) else { return Values::anything() };
        let arguments = &self.program.items[arguments];
        if let Term::Member(object, Key::Known(method)) = self.program.term(callee)
            && let Some(values) =
                self.handed_on_by_method(object, &self.program.names[method].written, arguments, index)
        {
            return values;
        }
        let callees = self.eval(callee);
        let mut values = Values::default();
        for callee in callees.iter() {
            match callee {
                Value::Function(function) => values.extend(&self.handed_on_by(*function, place, index)),
                _ => values.extend(&self.handed_on_by_stranger(arguments, place)),
            }
        }
        values
    }

    /// `list.forEach(function)` and its kin.
    fn handed_on_by_method(&mut self, list: TermId, method: &str, args: &[Item], index: usize) -> Option<Values> {
        const EACH: [&str; 11] = [
            "forEach",
            "map",
            "filter",
            "flatMap",
            "some",
            "every",
            "find",
            "findIndex",
            "findLast",
            "findLastIndex",
            "sort",
        ];
        let is_reduction = matches!(method, "reduce" | "reduceRight");
        if !is_reduction && !EACH.contains(&method) {
            return None;
        }
        let list = self.eval(list);
        let is_stranger = |value: &Value| matches!(value, Value::Object(_) | Value::Library(_) | Value::Require(_));
        if list.iter().any(is_stranger) {
            return None;
        }
        Some(match (is_reduction, index) {
            (true, 0) => {
                let mut values = args.get(1).map(|first| self.eval(first.term)).unwrap_or_default();
                values.add(Value::Anything);
                values
            }
            (true, 1) => list.elements(),
            (false, 0) if list.iter().any(|value| matches!(value, Value::Table(..))) => self.contents(&list),
            (false, 0) => list.elements(),
            (false, 1) if method == "sort" => list.elements(),
            (false, 1) => self.keys(&list),
            _ => Values::anything(),
        })
    }

    /// A function of this module calls its parameter at `place`.
    fn handed_on_by(&mut self, function: FunctionId, place: usize, index: usize) -> Values {
        let parameters = &self.program.parameters[self.program.function(function).parameters];
        let Some(name) = parameters.get(place).copied().flatten() else { return Values::anything() };
        let facts = &self.program.names[name];
        let mut values = Values::default();
        for call in self.program.known.of(facts.calls) {
            values.extend(&self.argument(call, index, false));
        }
        if facts.escapes || !facts.passed.is_empty() {
            values.add(Value::Anything);
        }
        values
    }

    /// `each(list, function)`: what is called so may well go through its other arguments.
    fn handed_on_by_stranger(&mut self, arguments: &[Item], place: usize) -> Values {
        let mut values = Values::anything();
        for (_, argument) in arguments.iter().enumerate().filter(|(index, _)| *index != place) {
            let others = self.eval(argument.term);
            let containers = others.iter().filter(|value| {
                matches!(value, Value::Array(_) | Value::List(_) | Value::Table(..) | Value::Object(_))
            });
            let containers: Values = containers.cloned().collect();
            values.extend(&self.contents(&containers));
            values.extend(&self.keys(&containers));
        }
        values
    }
}

/// What a term is that is part of itself: anything that starts as what else it is, where that is a path, and whatever has
/// this outline.
fn widened(values: &Values, outline: Value) -> Values {
    let texts: Vec<&Text> = values.iter().filter_map(Value::as_text).collect();
    let is_start = |text: &&&Text| text.is_path() && !texts.iter().any(|other| other.is_start_of(text));
    let mut widened = Values::texts(texts.iter().filter(is_start).map(|text| text.then(&Text::gap())));
    widened.extend(values);
    widened.add(outline);
    widened
}

/// What `require` of this, or an import, gives.
pub(super) fn required(specifier: &str) -> Values {
    let library = match specifier.strip_prefix("node:").unwrap_or(specifier) {
        "path" | "path/posix" | "path/win32" => Library::Path,
        "module" => Library::Module,
        "url" => Library::Url,
        "process" => Library::Process,
        "os" => Library::Os,
        "fs" => Library::Fs,
        _ => return Values::anything(),
    };
    Values::from(Value::Library(library))
}

/// A global name of the language or of Node.
fn global(name: &str) -> Option<Value> {
    use super::value::Native;
    Some(match name {
        "process" => Value::Library(Library::Process),
        "Object" => Value::Library(Library::Object),
        "Array" => Value::Library(Library::Array),
        "String" => Value::Native(Native::Same),
        "Map" => Value::Native(Native::Table),
        "Set" => Value::Native(Native::List),
        "URL" => Value::Native(Native::Url),
        _ => return None,
    })
}
