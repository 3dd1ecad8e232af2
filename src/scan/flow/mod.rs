//! What requests with computed arguments may ask for, and which files a module names by their places.
//!
//! A second walk over a module's tree, only where the first one found such requests or lost sight of `require`, or where
//! the module knows its own place:
//!
//! ```text
//! syntax tree ──collect──▶ Program of terms ──eval──▶ Values of each argument ──▶ requests
//! ```
//!
//! The answer is never certain, and need not be: what the program asks for at run time is looked up then. It only has to
//! be in the bundle by that time. So everything that is "maybe" comes in, and what is not there is no error.

mod alias;
mod bind;
mod collect;
mod declared;
mod eval;
mod files;
mod functions;
mod library;
mod lists;
mod names;
mod term;
#[cfg(test)]
mod tests;
mod text;
mod users;
mod value;

use rustc_hash::FxHashSet;
use swc_core::ecma::visit::VisitMutWith;

use super::visitor::Findings;
use crate::paths::is_below_node_modules;
use crate::record::{self, Base, Guard, Request, RequestKind, Specifier, Uses};
use crate::source::{Source, Span};
use alias::{Aliases, Followed};
use collect::Collector;
use eval::Evaluation;
use names::NameId;
use term::{Item, Key, Program, Term, TermId};
use text::Text;
use users::Users;
use value::{Native, Value, Values};

/// How many patterns one request may be.
const MAX_PATTERNS: usize = 32;

/// A module about which there is more to find out than the first walk could.
pub(super) struct Collected {
    program: Program,
    /// What is asked.
    hides_requests: bool,
    names_files: bool,
    starts_others: bool,
}

/// The second walk, where it is needed. It takes the bodies of functions out of the tree.
pub(super) fn collect<N: VisitMutWith<Collector>>(
    findings: &Findings,
    body: &mut N,
    source: &Source,
) -> Option<Collected> {
    let mentions = |name: &str| memchr::memmem::find(source.text.as_bytes(), name.as_bytes()).is_some();
    let knows_place = findings.uses.contains(Uses::PATHS) || !findings.syntax.metas.is_empty();
    // A module that requests nothing has it from others, and needs a place to make a `require` for.
    let may_make_require = !findings.requests.is_empty() || knows_place;
    let hides_requests = findings.uses.intersects(Uses::REQUIRE | Uses::MODULE | Uses::MAIN_MODULE)
        || findings.requests.iter().any(is_unknown)
        || may_make_require && mentions("createRequire")
        || findings.requests.iter().any(Request::names_loader) && mentions("register")
        || findings.syntax.imports_require
        || findings.uses.contains(Uses::EVAL) && mentions("require");
    let names_files = knows_place
        || findings.uses.contains(Uses::REQUIRE) && mentions("require.resolve")
        || findings.uses.intersects(Uses::REQUIRE | Uses::MODULE | Uses::MAIN_MODULE)
            && (mentions(".filename") || mentions("module.path") || mentions("(module"));
    let starts_others = findings.requests.iter().any(starts_others);
    if !hides_requests && !names_files && !starts_others {
        return None;
    }
    let unknown = findings.requests.iter().filter(|request| is_unknown(request));
    let wanted = unknown.map(|request| request.span).collect();
    let mut collector = Collector::new(wanted, Program::with_room_for(source.text.len()));
    body.visit_mut_with(&mut collector);
    Some(Collected { program: collector.program, hides_requests, names_files, starts_others })
}

impl Collected {
    /// Replaces the requests whose arguments are no constants by what these may be, and adds those that are made by other
    /// names than `require`, and the files that the module names.
    pub(super) fn follow(&self, findings: &mut Findings, source: &Source) {
        let file_name = source.path.file_name().unwrap_or_default().to_string_lossy();
        let evaluation = Evaluation::new(&self.program, &file_name);
        let users = Users::new(&self.program);
        let is_installed = is_below_node_modules(&source.path);
        let mut flow = Flow { evaluation, program: &self.program, users: &users, is_installed, asks: false };
        if self.hides_requests {
            flow.requests(findings);
        }
        if self.names_files {
            // A path that is made to be required is not read.
            let is_made = |request: &&Request| !source.text[request.span.range()].starts_with(['"', '\'', '`']);
            let made: Vec<&Request> = findings.requests.iter().filter(is_made).collect();
            findings.files = flow.files(&made);
            findings.uses.set(Uses::QUESTIONS, flow.asks);
        }
        if self.starts_others {
            findings.files.append(&mut flow.started());
        }
    }
}

fn starts_others(request: &Request) -> bool {
    matches!(&request.specifier, Specifier::Text(text) if record::starts_others(text))
}

fn is_unknown(request: &Request) -> bool {
    request.specifier == Specifier::Unknown
}

struct Flow<'a> {
    evaluation: Evaluation<'a>,
    program: &'a Program,
    users: &'a Users,
    /// Whether the module is one of an installed package, not of the program itself.
    is_installed: bool,
    /// Whether the module asks what is at a path that is made of its place.
    asks: bool,
}

impl Flow<'_> {
    /// Puts what the requests may ask for in their place, and adds those that are made by other names than `require`.
    fn requests(&mut self, findings: &mut Findings) {
        let is_certain = |request: &&Request| request.kind != RequestKind::Guess;
        let known: FxHashSet<Span> = findings.requests.iter().filter(is_certain).map(|request| request.span).collect();
        let mut requests = Vec::new();
        for request in findings.requests.drain(..) {
            match self.program.arguments.get(&request.span).filter(|_| is_unknown(&request)) {
                Some(argument) => self.argument(&request, *argument, &mut requests),
                None => requests.push(request),
            }
        }
        let aliases = Aliases::new(self.program, self.users, Followed::Require);
        for call in &self.program.calls {
            self.call(*call, &aliases, &known, &mut requests);
        }
        // Whatever else looks like a request may be one where not all of them can be seen.
        let asks_loader = findings.uses.contains(Uses::MODULE) && requests.iter().any(Request::names_loader);
        if findings.lets_require_out || asks_loader || requests.iter().any(is_unknown) {
            requests.append(&mut findings.relative_strings);
        }
        requests.sort_by_key(|request| request.span);
        requests.dedup();
        findings.requests = requests;
    }

    /// The requests that one with this argument may be.
    fn argument(&mut self, request: &Request, argument: TermId, requests: &mut Vec<Request>) {
        let texts = texts(&self.evaluation.eval(argument));
        let is_known = texts.iter().all(|text| !text.has_gap());
        // A failure that must come is worth an error; of a guess, nobody need know.
        let guard = self.certainty(argument, 0).filter(|_| is_known).map(|certainty| request.guard.max(certainty));
        for text in &texts {
            // Each query is another module, of the same file: `import('./config.mjs?' + Date.now())`.
            let has_query = request.kind == RequestKind::DynamicImport && text.has_gap();
            let (specifier, base) = if has_query { text.without_query().specifier() } else { text.specifier() };
            let (kind, guard) = match (&specifier, guard) {
                (Specifier::Text(_), None) => (request.kind.as_guess(), Guard::Try),
                (_, guard) => (request.kind, guard.unwrap_or(request.guard)),
            };
            let base = base.unwrap_or_else(|| request.base.clone());
            requests.push(Request { specifier, span: request.span, kind, guard, base });
        }
    }

    /// Under which circumstances, at least, a term is each of its values: always, or in a branch. `None` where it may be
    /// none of them, since names are not told apart and properties can change unseen.
    fn certainty(&mut self, term: TermId, depth: usize) -> Option<Guard> {
        if depth > 20 {
            return None;
        }
        let program = self.program;
        match program.term(term) {
            Term::Text(_) => Some(Guard::Always),
            Term::Concatenation(parts) => self.worst(program.parts[parts].iter().copied(), depth),
            Term::AnyOf(choices) => Some(self.worst(program.parts[choices].iter().copied(), depth)?.max(Guard::Branch)),
            Term::Name(name) => self.certainty_of_name(name, depth),
            Term::Call { callee, arguments } => {
                let callee = self.evaluation.eval(callee);
                let is_path = matches!(callee.single(), Some(Value::Native(Native::Join | Native::ResolvePath)));
                let arguments = &program.items[arguments];
                let is_certain = is_path && arguments.iter().all(|argument| !argument.is_spread);
                is_certain.then(|| self.worst(arguments.iter().map(|argument| argument.term), depth)).flatten()
            }
            _ => None,
        }
    }

    fn certainty_of_name(&mut self, name: NameId, depth: usize) -> Option<Guard> {
        let facts = &self.program.names[name];
        if facts.values.is_empty() {
            let is_place = ["__dirname", "__filename"].iter().any(|place| self.program.names.is_plain(name, place));
            return is_place.then_some(Guard::Always);
        }
        let value = self.program.known.single(facts.values).filter(|_| facts.appended.is_empty())?;
        self.certainty(value, depth + 1)
    }

    fn worst(&mut self, terms: impl Iterator<Item = TermId>, depth: usize) -> Option<Guard> {
        let mut worst = Guard::Always;
        for term in terms {
            worst = worst.max(self.certainty(term, depth + 1)?);
        }
        Some(worst)
    }

    /// The requests of a call of something that turns out to be `require`, or that is given it.
    fn call(&mut self, call: TermId, aliases: &Aliases<'_>, known: &FxHashSet<Span>, requests: &mut Vec<Request>) {
        let Term::Call { callee, arguments } = self.program.term(call) else { return };
        let arguments = &self.program.items[arguments];
        let Some(first) = arguments.first() else { return };
        let is_resolving = arguments.len() > 1;
        if aliases.reaches(callee) && (is_resolving || !known.contains(&first.span)) {
            let callees = self.evaluation.eval(callee);
            for value in callees.iter() {
                match (value, arguments) {
                    (Value::Resolve(_), [first, options, ..]) => self.resolve_from(*first, options.term, requests),
                    _ if known.contains(&first.span) => {}
                    (Value::Require(base), _) => self.guess(RequestKind::Require, base, *first, requests),
                    (Value::Resolve(base), _) => self.guess(RequestKind::Resolve, base, *first, requests),
                    (Value::Native(Native::Register), _) => self.registered(*first, requests),
                    _ => {}
                }
            }
        }
        if arguments.iter().any(|argument| aliases.reaches(argument.term)) {
            self.passed_on(callee, arguments, requests);
        }
    }

    fn guess(&mut self, kind: RequestKind, base: &Base, argument: Item, requests: &mut Vec<Request>) {
        let mut values = self.evaluation.eval(argument.term);
        if argument.is_spread {
            values = values.elements();
        }
        guess_values(kind, base, argument.span, &values, requests);
    }

    /// `register(specifier, …)`: whatever it is relative to is most likely this module, or has the same packages.
    fn registered(&mut self, specifier: Item, requests: &mut Vec<Request>) {
        let texts = self.evaluation.eval(specifier.term).as_texts();
        let names = Values::texts(texts.iter().map(Text::without_query));
        guess_values(RequestKind::DynamicImport, &Base::Module, specifier.span, &names, requests);
    }

    /// `require.resolve(request, { paths })`.
    fn resolve_from(&mut self, request: Item, options: TermId, requests: &mut Vec<Request>) {
        let options = self.evaluation.eval(options);
        let paths = self.evaluation.property(&options, "paths");
        let paths = paths.elements();
        for base in paths.as_texts().iter().filter_map(Text::base) {
            self.guess(RequestKind::Resolve, &base, request, requests);
        }
    }

    /// `list.map(require)`, and any call that is given `require` and, perhaps, what to require.
    fn passed_on(&mut self, callee: TermId, arguments: &[Item], requests: &mut Vec<Request>) {
        let mut given = None;
        for argument in arguments {
            let values = self.evaluation.eval(argument.term);
            given = given.or_else(|| {
                values.iter().find_map(|value| match value {
                    Value::Require(base) => Some((base.clone(), argument.span)),
                    _ => None,
                })
            });
        }
        let Some((base, span)) = given else { return };
        if let Term::Member(list, Key::Known(_)) = self.program.term(callee) {
            let list = self.evaluation.eval(list);
            let elements = list.elements();
            guess_values(RequestKind::Require, &base, span, &elements, requests);
        }
        for argument in arguments {
            let values = self.evaluation.eval(argument.term);
            let texts = values.iter().filter_map(Value::as_text).filter(|text| !text.has_gap()).cloned();
            let texts = Values::texts(texts.collect::<Vec<_>>());
            guess_values(RequestKind::Require, &base, argument.span, &texts, requests);
        }
    }
}

/// The values as texts; of very many that are known in part only, how they all start and end.
fn texts(values: &Values) -> Vec<Text> {
    let texts = values.as_texts();
    if texts.iter().filter(|text| text.has_gap()).count() <= MAX_PATTERNS {
        return texts;
    }
    let (partly, mut texts): (Vec<Text>, Vec<Text>) = texts.into_iter().partition(Text::has_gap);
    texts.extend(partly.into_iter().reduce(|all, text| all.in_common(&text)));
    texts
}

/// Adds the requests that one for any of these values may be.
fn guess_values(kind: RequestKind, base: &Base, span: Span, values: &Values, to: &mut Vec<Request>) {
    for text in texts(values) {
        let (specifier, own_base) = text.specifier();
        let kind = if matches!(specifier, Specifier::Text(_)) { kind.as_guess() } else { kind };
        let base = own_base.unwrap_or_else(|| base.clone());
        to.push(Request { specifier, span, kind, guard: Guard::Try, base });
    }
}
