//! Messages about the input: collected while the stages run, sorted once, and drawn (or written as JSON) at the end.
//!
//! A diagnostic carries the one line of source it is about, so that drawing needs no sources, and a file of one very long
//! line does not print itself.

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::source::{Source, Span};

/// How bad it is. The order is from harmless to fatal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Only of use when looking for the cause of something.
    Debug,
    /// The bundle is as intended, but it is good to know.
    Info,
    /// The bundle was made; something in it may not work.
    Warning,
    /// No bundle was made.
    Error,
}

/// What it is about. The names are stable: scripts may match on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // each one has its constructor, which says when it is used
pub enum Code {
    EntryNotFound,
    Unreadable,
    NotUtf8,
    SyntaxError,
    InvalidJson,
    InvalidTsconfig,
    UnresolvedRequire,
    MissingExport,
    UnfitForFormat,
    NoRequire,
    NativeAddon,
    DynamicRequire,
    DynamicLimit,
    InputSourcemap,
    OutputIsInput,
    OutputFailed,
}

impl Code {
    /// The stable name, as in the JSON output: `unresolved-require`.
    pub fn name(self) -> &'static str {
        match self {
            Self::EntryNotFound => "entry-not-found",
            Self::Unreadable => "unreadable",
            Self::NotUtf8 => "not-utf8",
            Self::SyntaxError => "syntax-error",
            Self::InvalidJson => "invalid-json",
            Self::InvalidTsconfig => "invalid-tsconfig",
            Self::UnresolvedRequire => "unresolved-require",
            Self::MissingExport => "missing-export",
            Self::UnfitForFormat => "unfit-for-format",
            Self::NoRequire => "no-require",
            Self::NativeAddon => "native-addon",
            Self::DynamicRequire => "dynamic-require",
            Self::DynamicLimit => "dynamic-limit",
            Self::InputSourcemap => "input-sourcemap",
            Self::OutputIsInput => "output-is-input",
            Self::OutputFailed => "output-failed",
        }
    }
}

/// A place in a file, with what is needed to draw it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Location {
    /// The file, relative to the working directory where it lies below it.
    pub file: String,
    /// 1-based.
    pub line: usize,
    /// 1-based, in characters.
    pub column: usize,
    /// The part of the line around the place, at most `WINDOW` characters to each side.
    pub text: String,
    /// Byte offsets into `text` of what the message is about.
    #[serde(skip)]
    pub marked: (usize, usize),
}

/// How many characters of a line are kept before and behind the marked place: all of them, but where a line is hardly
/// written by hand. What is drawn of them is as wide as a terminal.
const WINDOW: usize = 240;

impl Location {
    /// The place of `span` in `source`, which is called `file` in the message.
    pub fn new(file: String, source: &Source, span: Span) -> Self {
        let place = source.place(span.start);
        let (line, line_start) = source.line_at(span.start);
        let offset =
            |position: u32| floor_boundary(line, source.offset_in_file(position).saturating_sub(line_start) as usize);
        let (start, end) = (offset(span.start), offset(span.end.max(span.start)));
        let from = line[..start].char_indices().rev().take(WINDOW).last().map_or(start, |(at, _)| at);
        let to = line[start..].char_indices().nth(WINDOW).map_or(line.len(), |(at, _)| start + at);
        Self {
            file,
            line: place.line,
            column: place.column,
            text: line[from..to].to_owned(),
            marked: (start - from, end.clamp(start, to) - from),
        }
    }
}

fn floor_boundary(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// What it is about.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// One sentence, without the place.
    pub message: String,
    /// Where, if it is about a place in a file.
    pub location: Option<Location>,
    /// A few words drawn at the marked place.
    pub label: String,
    /// Further facts: the chain of requires, the reason.
    pub notes: Vec<String>,
    /// What the user can do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A message without a place.
    pub fn new(code: Code, severity: Severity, message: impl Into<String>) -> Self {
        Self {
            code,
            severity,
            message: message.into(),
            location: None,
            label: String::new(),
            notes: Vec::new(),
            help: None,
        }
    }

    /// Says where, and what to draw there.
    #[must_use]
    pub fn at(mut self, location: Location, label: impl Into<String>) -> Self {
        self.location = Some(location);
        self.label = label.into();
        self
    }

    /// Adds a fact.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Says what the user can do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// As text for a terminal: the message, a code frame, notes and help.
    pub fn draw(&self, colored: bool) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Info => Level::INFO,
            Severity::Debug => Level::NOTE.with_name("debug"),
        };
        let title = level.clone().primary_title(&*self.message).id(self.code.name());
        let (origin, frame) = self.location.as_ref().map_or((None, None), |location| self.frame(location));
        let notes = self.notes.iter().map(|note| Level::NOTE.message(&**note).into());
        let help = self.help.iter().map(|help| Level::HELP.message(&**help).into());
        let rest: Vec<Element<'_>> = frame.into_iter().map(Element::from).chain(notes).chain(help).collect();
        let groups = match origin {
            Some(origin) if rest.is_empty() => vec![title.element(origin)],
            Some(origin) => vec![title.element(origin), Group::with_level(level).elements(rest)],
            None => vec![title.elements(rest)],
        };
        let renderer = if colored { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&groups)
    }

    /// Where it is, and the code frame, which tells the place itself unless its line is not there from the start.
    fn frame<'a>(&'a self, location: &'a Location) -> (Option<Origin<'a>>, Option<Snippet<'a, Annotation<'a>>>) {
        let origin = || Origin::path(&*location.file).line(location.line).char_column(location.column);
        if location.text.is_empty() {
            return (Some(origin()), None);
        }
        let mark = AnnotationKind::Primary.span(location.marked.0..location.marked.1);
        let mark = if self.label.is_empty() { mark } else { mark.label(&*self.label) };
        let frame = Snippet::source(&*location.text).line_start(location.line).annotation(mark);
        let is_from_start = location.text[..location.marked.0].chars().count() + 1 == location.column;
        if is_from_start { (None, Some(frame.path(&*location.file))) } else { (Some(origin()), Some(frame)) }
    }

    /// The order in which messages are shown: by file, place, code, text.
    fn sort_key(&self) -> impl Ord + '_ {
        let place = self.location.as_ref().map(|at| (&*at.file, at.line, at.column));
        (std::cmp::Reverse(self.severity), place, self.code, &*self.message)
    }
}

/// The messages of one run.
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Takes a message.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Whether any message is an error, which means that there is no bundle.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// The messages, errors first, then by file and place, each once.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.list.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
        self.list.dedup();
        self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn location(text: &str, needle: &str) -> Location {
        let source = Source::decode("/app/x.js".into(), text.as_bytes().to_vec());
        let start = u32::try_from(text.find(needle).unwrap()).unwrap();
        Location::new("x.js".into(), &source, Span::new(start, start + u32::try_from(needle.len()).unwrap()))
    }

    #[test]
    fn draws_the_line_and_what_to_do() {
        let drawn = Diagnostic::new(Code::UnresolvedRequire, Severity::Error, "Cannot find module './b'")
            .at(location("var a;\nrequire('./b')", "'./b'"), "not found")
            .note("required by entry.js")
            .help("install it")
            .draw(false);
        let expected = "\
error[unresolved-require]: Cannot find module './b'
 --> x.js:2:9
  |
2 | require('./b')
  |         ^^^^^ not found
  |
  = note: required by entry.js
  = help: install it";
        assert_eq!(drawn, expected);
    }

    #[test]
    fn a_very_long_line_is_cut_around_the_place() {
        let text = format!("{}boom{}", "é".repeat(100_000), "x".repeat(100_000));
        let location = location(&text, "boom");
        assert!(location.text.chars().count() <= 2 * WINDOW);
        assert_eq!(&location.text[location.marked.0..location.marked.1], "boom");
        assert_eq!(location.column, 100_001);
        let drawn = Diagnostic::new(Code::SyntaxError, Severity::Error, "no").at(location, "").draw(false);
        assert!(
            drawn.contains("x.js:1:100001\n") && drawn.lines().all(|line| line.chars().count() < WINDOW),
            "{drawn}"
        );
    }

    #[test]
    fn sorted_by_severity_then_place_and_each_once() {
        let mut diagnostics = Diagnostics::default();
        let at = |needle: &str| {
            Diagnostic::new(Code::SyntaxError, Severity::Warning, needle).at(location("one two", needle), "")
        };
        for diagnostic in [at("two"), at("one"), at("two"), Diagnostic::new(Code::Unreadable, Severity::Error, "bad")] {
            diagnostics.push(diagnostic);
        }
        assert!(diagnostics.has_errors());
        let messages: Vec<_> = diagnostics.into_sorted().into_iter().map(|diagnostic| diagnostic.message).collect();
        assert_eq!(messages, ["bad", "one", "two"]);
    }
}
