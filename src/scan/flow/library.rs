//! What calls give: functions of the module, and those of the language and of Node that paths are made with.

use std::rc::Rc;

use super::eval::{Evaluation, required};
use super::term::{Item, Key, Term, TermId};
use super::text::Text;
use super::value::{Library, Native, Value, Values, combinations};
use crate::record::Base;

/// `process.platform` (Node docs).
const PLATFORMS: [&str; 8] = ["aix", "android", "darwin", "freebsd", "linux", "openbsd", "sunos", "win32"];

/// `process.arch` (Node docs).
const ARCHITECTURES: [&str; 10] =
    ["arm", "arm64", "ia32", "loong64", "mips", "mipsel", "ppc64", "riscv64", "s390x", "x64"];

/// What a function makes of its first argument; without any, node throws.
fn of_first(texts: &[Text], function: impl Fn(&Text) -> Text) -> Text {
    texts.first().map_or_else(Text::gap, function)
}

fn words(words: &[&str]) -> Values {
    Values::texts(words.iter().map(|word| Text::new(word)))
}

impl Library {
    /// A member; `own_path` is what `__filename` is.
    pub(super) fn member(self, name: &str, own_path: &Text) -> Values {
        let some_file = |base| Text::directory(base).then(&Text::new("/")).then(&Text::gap());
        let value = match (self, name) {
            (_, "default") => Value::Library(self),
            (Self::Path, "posix" | "win32") => Value::Library(self),
            (Self::Path, "sep") => Value::Text(Text::new("/")),
            (Self::Path, "join") => Value::Native(Native::Join),
            (Self::Path, "resolve") => Value::Native(Native::ResolvePath),
            (Self::Path, "dirname") => Value::Native(Native::Dirname),
            (Self::Path, "basename") => Value::Native(Native::Basename),
            (Self::Path, "normalize") => Value::Native(Native::Normalize),
            (Self::Path, "toNamespacedPath")
            | (Self::Url, "fileURLToPath" | "pathToFileURL")
            | (Self::Fs, "realpathSync")
            | (Self::Object, "freeze" | "seal" | "preventExtensions") => Value::Native(Native::Same),
            (Self::Module, "createRequire" | "createRequireFromPath") => Value::Native(Native::CreateRequire),
            (Self::Module, "register") => Value::Native(Native::Register),
            (Self::Module, "Module") => Value::Library(self),
            (Self::Url, "URL") => Value::Native(Native::Url),
            (Self::Process, "platform") => return words(&PLATFORMS),
            (Self::Process, "arch") => return words(&ARCHITECTURES),
            (Self::Process, "mainModule") => Value::Library(Self::Main),
            (Self::Os, "platform") => Value::Native(Native::Platform),
            (Self::Os, "arch") => Value::Native(Native::Arch),
            (Self::Object, "keys" | "getOwnPropertyNames") => Value::Native(Native::Keys),
            (Self::Object, "values") => Value::Native(Native::Values),
            (Self::Object, "entries") => Value::Native(Native::Entries),
            (Self::Object, "fromEntries") => Value::Native(Native::Table),
            (Self::Array, "from") => Value::Native(Native::List),
            (Self::Array, "of") => Value::Native(Native::Of),
            (Self::ThisModule, "require") => Value::Require(Base::Module),
            (Self::ThisModule, "path") | (Self::Meta, "dirname") => Value::Text(own_path.dirname()),
            (Self::Meta, "resolve") => Value::Native(Native::ResolveUrl),
            (Self::ThisModule, "filename" | "id") | (Self::Meta, "filename" | "url") => Value::Text(own_path.clone()),
            // Who required this module first is not known; in a plug-in it is the program.
            (Self::ThisModule, "parent") => Value::Library(Self::Parent),
            (Self::Main | Self::Parent, "require") => Value::Require(Base::Entry),
            (Self::Main, "path") => Value::Text(Text::directory(Base::Entry)),
            (Self::Main, "filename") => Value::Text(some_file(Base::Entry)),
            (Self::Parent, "filename") => Value::Text(some_file(Base::Importer)),
            _ => Value::Anything,
        };
        Values::from(value)
    }
}

impl Evaluation<'_> {
    /// What a call gives. Compiled modules get at `path` by helpers that can't be followed (`tslib.__importStar(…)`,
    /// `__toESM(…)`): what is called like a function of paths and given a place will be one.
    pub(super) fn call(&mut self, callee: TermId, arguments: &[Item]) -> Values {
        let mut values = self.result(callee, arguments);
        if !values.iter().any(|value| value.as_text().is_some())
            && let Some(function) = self.path_function(callee)
            && arguments.iter().any(|argument| self.is_at_place(*argument))
        {
            values.extend(&self.native(function, arguments));
        }
        values
    }

    /// Node's function of paths that something is called like.
    fn path_function(&self, callee: TermId) -> Option<Native> {
        let names = &self.program.names;
        let name = match self.program.term(callee) {
            Term::Member(_, Key::Known(name)) => name,
            Term::Name(name) => self.program.members_in(name).next().unwrap_or(name),
            _ => return None,
        };
        [Library::Path, Library::Url, Library::Module].into_iter().find_map(|library| {
            match library.member(&names[name].written, &Text::gap()).single() {
                Some(Value::Native(function)) => Some(*function),
                _ => None,
            }
        })
    }

    fn is_at_place(&mut self, argument: Item) -> bool {
        let values = self.eval(argument.term);
        values.iter().filter_map(Value::as_text).any(Text::has_origin)
    }

    /// What the functions give that may be called.
    fn result(&mut self, callee: TermId, arguments: &[Item]) -> Values {
        if let Term::Member(object, Key::Known(method)) = self.program.term(callee) {
            let method = &*self.program.names[method].written;
            let receivers = self.eval(object);
            let mut values = Values::default();
            // What is put into a list later comes behind what it has from the start.
            let grows = method == "join" && self.is_extended(object);
            for receiver in receivers.iter() {
                let result = match self.method(receiver, method, arguments) {
                    Some(result) if grows => {
                        let longer = result.as_texts().into_iter().map(|text| text.then(&Text::gap()));
                        let mut longer = Values::texts(longer);
                        longer.extend(&result);
                        longer
                    }
                    Some(result) => result,
                    None => {
                        let callees = self.property(&Values::from(receiver.clone()), method);
                        self.called(&callees, arguments)
                    }
                };
                values.extend(&result);
            }
            return values;
        }
        let callees = self.eval(callee);
        self.called(&callees, arguments)
    }

    /// Whether a list, by its name, is given more elements.
    fn is_extended(&self, list: TermId) -> bool {
        matches!(self.program.term(list), Term::Name(name) if self.program.names[name].is_extended)
    }

    fn called(&mut self, callees: &Values, arguments: &[Item]) -> Values {
        let mut values = Values::default();
        for callee in callees.iter() {
            let result = match callee {
                Value::Function(function) => self.returned(*function),
                Value::Native(native) => self.native(*native, arguments),
                Value::Require(base) => self.require(base, arguments),
                Value::Resolve(base) => self.resolve(base, arguments),
                _ => self.made_by_stranger(arguments),
            };
            values.extend(&result);
        }
        values
    }

    /// What a function gives that is not known: anything, such as a `require` that waits if it is given one
    /// (`require('import-lazy')(require)`).
    fn made_by_stranger(&self, arguments: &[Item]) -> Values {
        let mut values = Values::anything();
        if self.program.are_given_require(arguments) {
            values.add(Value::Require(Base::Module));
        }
        values
    }

    /// `require('path')`: of what the bundle holds, nothing is known here.
    fn require(&mut self, _: &Base, arguments: &[Item]) -> Values {
        let texts = self.first(arguments).as_texts();
        let mut values = Values::default();
        for text in texts {
            values.extend(&text.known().map_or_else(Values::anything, required));
        }
        values
    }

    /// `require.resolve('pkg')`: the path of the file that it leads to.
    fn resolve(&mut self, base: &Base, arguments: &[Item]) -> Values {
        let is_here = *base == Base::Module && arguments.len() == 1;
        let texts = self.first(arguments).as_texts();
        Values::texts(texts.into_iter().map(|text| match text.known() {
            Some(specifier) if is_here => Text::file(specifier),
            // A path stays what it is but for an extension.
            _ if !text.has_gap() && text.known().is_none() => text,
            _ => Text::gap(),
        }))
    }

    fn first(&mut self, arguments: &[Item]) -> Values {
        match arguments.first() {
            Some(first) if !first.is_spread => self.eval(first.term),
            Some(_) => Values::anything(),
            None => Values::default(),
        }
    }

    /// What a function of texts makes of the arguments.
    fn of_texts(&mut self, arguments: &[Item], function: impl Fn(&[Text]) -> Text) -> Values {
        let (alternatives, _) = self.alternatives(arguments);
        let texts = alternatives.iter().flat_map(|places| {
            let texts: Vec<Vec<Text>> = places.iter().map(Values::as_texts).collect();
            combinations(&texts)
        });
        Values::texts(texts.map(|texts| function(&texts)))
    }

    fn native(&mut self, native: Native, arguments: &[Item]) -> Values {
        let first = arguments.get(..1).unwrap_or_default();
        match native {
            Native::Join => self.of_texts(arguments, Text::join),
            Native::ResolvePath => self.of_texts(arguments, Text::resolve),
            Native::Dirname => self.of_texts(first, |texts| of_first(texts, Text::dirname)),
            Native::Normalize => self.of_texts(first, |texts| of_first(texts, Text::normalized)),
            Native::Basename => self.of_texts(arguments, |texts| {
                let extension = texts.get(1).and_then(Text::known).unwrap_or_default();
                of_first(texts, |path| path.basename(extension))
            }),
            Native::CreateRequire => self.create_require(first),
            Native::Register => Values::default(),
            Native::Keys => {
                let object = self.first(arguments);
                Values::list(self.keys(&object))
            }
            Native::Values => {
                let object = self.first(arguments);
                Values::list(self.contents(&object))
            }
            Native::Entries => {
                let object = self.first(arguments);
                let entry = vec![self.keys(&object), self.contents(&object)];
                Values::list(Values::from(Value::Array(Rc::new(entry))))
            }
            Native::Table => {
                let source = self.first(arguments);
                let entries = source.elements();
                Values::from(Value::Table(self.property(&entries, "0"), self.property(&entries, "1")))
            }
            Native::List => self.list(arguments),
            Native::Of => self.array(arguments),
            Native::Url => self.url(arguments),
            Native::ResolveUrl => self.resolve_url(first),
            Native::Same => self.first(arguments),
            Native::Platform => words(&PLATFORMS),
            Native::Arch => words(&ARCHITECTURES),
        }
    }

    fn create_require(&mut self, arguments: &[Item]) -> Values {
        let texts = self.first(arguments).as_texts();
        if texts.iter().all(|text| text.require_base().is_none()) {
            return Values::from(Value::Require(Base::Anywhere));
        }
        texts.into_iter().map(|text| text.require_base().map_or(Value::Anything, Value::Require)).collect()
    }

    /// `new Set(list)`, `Array.from(list)`, `Array.from(list, function)`.
    fn list(&mut self, arguments: &[Item]) -> Values {
        match arguments {
            [_, function, ..] => self.mapped(*function),
            _ => {
                let source = self.first(arguments);
                Values::list(source.elements())
            }
        }
    }

    /// What a function makes of each element of a list.
    fn mapped(&mut self, function: Item) -> Values {
        let functions = self.eval(function.term);
        let mut results = Values::default();
        for function in functions.iter() {
            match function {
                Value::Function(function) => results.extend(&self.returned(*function)),
                _ => results.add(Value::Anything),
            }
        }
        Values::list(results)
    }

    /// `new URL(path, base)`: only `file:` URLs matter, and they are the paths they stand for.
    fn url(&mut self, arguments: &[Item]) -> Values {
        self.of_texts(arguments, |texts| match texts {
            [path, base, ..] => Text::join(&[base.folder(), path.without_query()]),
            _ => of_first(texts, Text::without_query),
        })
    }

    /// `import.meta.resolve(specifier)`, likewise.
    fn resolve_url(&mut self, first: &[Item]) -> Values {
        let folder = self.own_path().dirname();
        let resolved = |specifier: &Text| match specifier.known() {
            Some(package) if !package.starts_with(['.', '/']) => Text::file(package),
            _ => Text::join(&[folder.clone(), specifier.without_query()]),
        };
        self.of_texts(first, |texts| of_first(texts, resolved))
    }

    // ---- methods

    /// What a method of the language gives; `None` where the receiver has no such method that is known.
    fn method(&mut self, receiver: &Value, method: &str, arguments: &[Item]) -> Option<Values> {
        match receiver {
            Value::Text(text) => Some(self.text_method(text, method, arguments)),
            Value::Array(_) | Value::List(_) | Value::Anything => self.list_method(receiver, method, arguments),
            Value::Table(keys, values) => Some(match method {
                "get" => values.clone(),
                "values" => Values::list(values.clone()),
                "keys" => Values::list(keys.clone()),
                "entries" => Values::from(receiver.clone()),
                _ => Values::anything(),
            }),
            _ => None,
        }
    }

    fn text_method(&mut self, text: &Text, method: &str, arguments: &[Item]) -> Values {
        let known = |texts: &[Text], index: usize| texts.get(index).and_then(Text::known).map(str::to_owned);
        match method {
            "toString" | "valueOf" | "normalize" => Values::text(text.clone()),
            "toLowerCase" => Values::text(text.map(str::to_lowercase)),
            "toUpperCase" => Values::text(text.map(str::to_uppercase)),
            "trim" | "trimStart" | "trimEnd" => match text.known() {
                Some(known) => Values::text(Text::new(known.trim())),
                None => Values::text(text.clone()),
            },
            "concat" => {
                self.of_texts(arguments, |texts| texts.iter().fold(text.clone(), |joined, next| joined.then(next)))
            }
            // By a pattern: most likely the end of a path is cut off.
            "replace" if text.is_directory() && self.first(arguments).as_texts().iter().any(Text::is_gap) => {
                let (slash, parent) = (Text::new("/"), text.dirname());
                let folders = [parent.then(&slash), parent.dirname().then(&slash)];
                Values::texts(folders.into_iter().chain([text.clone()]))
            }
            "replace" | "replaceAll" => self.of_texts(arguments, |texts| match (known(texts, 0), known(texts, 1)) {
                (Some(from), Some(to)) if !text.has_gap() && !to.contains('$') => {
                    let count = if method == "replace" { 1 } else { usize::MAX };
                    text.map(|text| text.replacen(&from, &to, count))
                }
                _ => Text::gap(),
            }),
            "split" => {
                let separator = self.first(arguments);
                let separator = separator.single().and_then(Value::as_text).and_then(Text::known);
                match (text.known(), separator) {
                    (Some(text), Some(separator)) if !separator.is_empty() => {
                        let parts = text.split(separator).map(|part| Values::text(Text::new(part)));
                        Values::from(Value::Array(Rc::new(parts.collect())))
                    }
                    _ => Values::list(Values::anything()),
                }
            }
            _ => Values::anything(),
        }
    }

    fn list_method(&mut self, list: &Value, method: &str, arguments: &[Item]) -> Option<Values> {
        let receiver = Values::from(list.clone());
        let is_list = *list != Value::Anything;
        Some(match (method, arguments) {
            ("map", [function, ..]) => self.mapped(*function),
            ("flatMap", [function, ..]) => {
                let Some(Value::List(results)) = self.mapped(*function).single().cloned() else { return None };
                let mut flat = results.elements();
                flat.extend(&results);
                Values::list(flat)
            }
            ("reduce" | "reduceRight", [function, rest @ ..]) => {
                let results = self.mapped(*function);
                let mut values = results.elements();
                if let Some(first) = rest.first() {
                    values.extend(&self.eval(first.term));
                }
                values
            }
            ("forEach", _) if is_list => Values::default(),
            ("filter" | "sort" | "toSorted" | "reverse" | "toReversed" | "slice" | "splice" | "values", _)
                if is_list =>
            {
                Values::list(receiver.elements())
            }
            ("find" | "findLast" | "at" | "pop" | "shift", _) if is_list => receiver.elements(),
            ("flat", _) if is_list => {
                let elements = receiver.elements();
                let mut flat = elements.elements();
                flat.extend(&elements);
                Values::list(flat)
            }
            ("concat", _) if is_list => self.concatenated(&receiver, arguments),
            ("entries", _) if is_list => {
                let entry = vec![Values::anything(), receiver.elements()];
                Values::list(Values::from(Value::Array(Rc::new(entry))))
            }
            ("join", _) if is_list => self.joined(list, arguments),
            _ => return None,
        })
    }

    fn concatenated(&mut self, list: &Values, arguments: &[Item]) -> Values {
        let mut elements = list.elements();
        for argument in arguments {
            let values = self.eval(argument.term);
            for value in values.iter() {
                match value {
                    Value::Array(_) | Value::List(_) => {
                        elements.extend(&Values::from(value.clone()).elements());
                    }
                    value => elements.add(value.clone()),
                }
            }
        }
        Values::list(elements)
    }

    /// `['a', b].join('/')`.
    fn joined(&mut self, list: &Value, arguments: &[Item]) -> Values {
        let separator = match arguments.first() {
            Some(_) => self.first(arguments).single().and_then(Value::as_text).cloned(),
            None => Some(Text::new(",")),
        };
        let (Value::Array(places), Some(separator)) = (list, separator) else { return Values::anything() };
        let texts: Vec<Vec<Text>> = places.iter().map(Values::as_texts).collect();
        let join = |texts: Vec<Text>| {
            let mut texts = texts.into_iter();
            let first = texts.next().unwrap_or_else(|| Text::new(""));
            texts.fold(first, |joined, text| joined.then(&separator).then(&text))
        };
        Values::texts(combinations(&texts).into_iter().map(join))
    }
}
