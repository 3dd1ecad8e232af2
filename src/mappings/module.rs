//! The mappings of one module: made when it is scanned, on the thread that scans it, and joined later with little more
//! than copying.
//!
//! Numbers in mappings are relative to the segment before (ECMA-426, Mappings structure), so the text made here is
//! right wherever the module comes to stand, but for its first segment. That one is kept aside as numbers.

use rustc_hash::FxHashMap;

use super::input::{Input, NameList, Original};
use super::position::{Cursor, Position};
use super::tokens::Tokens;
use super::vlq;
use crate::record::Edit;
use crate::source::Span;

/// A place in a source and the name it has there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Origin {
    /// Index into the module's sources.
    pub(super) source: u32,
    pub(super) position: Position,
    /// Index into the module's names.
    pub(super) name: Option<u32>,
}

impl Origin {
    /// With this name, unless it has one.
    fn called(self, name: Option<u32>) -> Self {
        Self { name: self.name.or(name), ..self }
    }
}

/// A place in a text and where it comes from; `None` where from nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Segment {
    pub(super) at: Position,
    pub(super) origin: Option<Origin>,
}

/// The mappings of one module's text as it is written, edits included.
#[derive(Debug)]
pub struct Mappings {
    /// What the module itself was made from; `None` where its mappings lead to its own text.
    pub(super) input: Option<Box<Input>>,
    /// The names that the segments refer to.
    names: NameList,
    /// The first segment, which has an origin; `None` where nothing is mapped.
    pub(super) first: Option<Segment>,
    /// All segments behind the first.
    pub(super) text: Vec<u8>,
    /// Where in `text` the first of all name indices is missing (byte offset), and that index.
    pub(super) first_name: Option<(usize, u32)>,
    /// The numbers that the segments end with.
    pub(super) last: Segment,
    /// The name index that the segments end with.
    pub(super) last_name: u32,
    /// The end of the written text, relative to its start.
    pub(super) end: Position,
}

impl Mappings {
    /// What the module was made from; empty where it is its own source.
    pub fn originals(&self) -> &[Original] {
        self.input.as_ref().map_or(&[], |input| &input.sources)
    }

    /// The names that the segments refer to.
    pub fn names(&self) -> &NameList {
        &self.names
    }

    /// How many sources it adds to a map.
    pub(super) fn source_count(&self) -> u32 {
        self.input.as_ref().map_or(1, |input| u32::try_from(input.sources.len()).unwrap_or(u32::MAX))
    }

    /// Where the written text ends if it starts at `start`.
    pub fn end_from(&self, start: Position) -> Position {
        start.plus(self.end)
    }

    /// The same where the text stands for that of the one source of `input`, place by place.
    pub(super) fn through(self, input: Input) -> Self {
        Self { input: Some(Box::new(input)), ..self }
    }

    /// Of a text that is no module's: it leads to itself.
    pub fn of_text(text: &str) -> Self {
        Self::of_tokens(text, Tokens::of_any_text(text), &[])
    }

    /// Of a module whose mappings lead to its own text. `opaque`: see [`Tokens::new`].
    pub(super) fn of_source(text: &str, edits: &[Edit], opaque: &[Span]) -> Self {
        Self::of_tokens(text, Tokens::new(text, opaque), edits)
    }

    fn of_tokens(text: &str, mut tokens: Tokens<'_>, edits: &[Edit]) -> Self {
        let mut encoder = Encoder::with_capacity(text.len() / 2);
        let itself = |position| Some(Origin { source: 0, position, name: None });
        let mut names = NameList::default();
        let shift = if edits.is_empty() {
            for position in tokens.by_ref() {
                encoder.push(position, itself(position));
            }
            Shift::default()
        } else {
            let segments = tokens.by_ref().map(|at| Segment { at, origin: itself(at) });
            encode(&mut encoder, segments, &replacements(text, edits, Some(&mut names)), |at, _| itself(at))
        };
        Self { names, ..encoder.finish(shift.apply(tokens.end()), None) }
    }

    /// Of a module that was made from other sources, as `segments`, in order, say; with the names that these refer to. Those in its
    /// own text may be called otherwise there.
    pub(super) fn of_input(
        text: &str,
        edits: &[Edit],
        (input, names): (Input, NameList),
        segments: impl Iterator<Item = Segment>,
    ) -> Self {
        let mut encoder = Encoder::with_capacity(0);
        let end = Position::default().behind(text);
        let within = segments.take_while(|segment| segment.at < end);
        // A lookup gives the segment before, on the same line (ECMA-426, GetOriginalPositions).
        let trace = |at: Position, before: Segment| before.origin.filter(|_| before.at.line == at.line);
        let shift = encode(&mut encoder, within, &replacements(text, edits, None), trace);
        Self { names, ..encoder.finish(shift.apply(end), Some(Box::new(input))) }
    }
}

// ---- edits

/// An edit with the positions of what it replaces.
struct Replacement<'a> {
    start: Position,
    end: Position,
    text: &'a str,
    /// Whether it puts a parenthesized expression in the place of a name that is called: a stack trace points at the name
    /// in `name(…)`, but at the second `(` in `(0, value)(…)`.
    is_callee: bool,
    /// The name that it replaces by another, as an index into the module's names.
    name: Option<u32>,
}

/// `names`: those of the module, to which it adds; `None` where they are known.
fn replacements<'a>(text: &str, edits: &'a [Edit], mut names: Option<&mut NameList>) -> Vec<Replacement<'a>> {
    let mut cursor = Cursor::new(text);
    let mut known: FxHashMap<&str, u32> = FxHashMap::default();
    let mut position_at = |offset: u32| {
        cursor.pass((offset as usize).max(cursor.at));
        cursor.position()
    };
    let located = edits.iter().map(|edit| {
        let (start, end) = (position_at(edit.span.start), position_at(edit.span.end));
        let is_callee = edit.text.ends_with(')')
            && edit.span.start < edit.span.end
            && text[edit.span.end as usize..].trim_start().starts_with('(');
        let name = names.as_mut().filter(|_| is_renaming(text, edit)).map(|names| {
            let name = &text[edit.span.range()];
            *known.entry(name).or_insert_with(|| {
                names.push(name);
                u32::try_from(names.count - 1).unwrap_or(u32::MAX)
            })
        });
        Replacement { start, end, text: &edit.text, is_callee, name }
    });
    located.collect()
}

/// Whether an edit gives another name to a variable. Where that is called, or starts a function, it is not said: node would
/// take it for the name of the function, which is known better.
fn is_renaming(text: &str, edit: &Edit) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || matches!(character, '_' | '$');
    let is_name = |text: &str| {
        text.starts_with(|first: char| is_part(first) && !first.is_ascii_digit()) && text.chars().all(is_part)
    };
    let replaced = &text[edit.span.range()];
    is_name(&edit.text) && is_name(replaced) && replaced != "import" && {
        let behind = text[edit.span.end as usize..].trim_start();
        let behind_parameters = behind.strip_prefix(')').map_or(behind, str::trim_start);
        !behind_parameters.starts_with("=>") && !["(", "`", "?.("].iter().any(|start| behind.starts_with(start))
    }
}

/// How positions in a module's text move when it is written, behind some edit.
#[derive(Debug, Clone, Copy, Default)]
struct Shift {
    /// The end of the last edit in the module's text, and in the written one.
    source: Position,
    written: Position,
}

impl Shift {
    fn apply(self, at: Position) -> Position {
        if at.line == self.source.line {
            Position { line: self.written.line, column: at.column - self.source.column + self.written.column }
        } else {
            Position { line: at.line - self.source.line + self.written.line, column: at.column }
        }
    }
}

/// Encodes segments of a module's text for the text with its edits. What replaces something leads to where that started;
/// segments inside of it are dropped. `trace` tells where a position leads, given the last segment before it.
fn encode(
    encoder: &mut Encoder,
    segments: impl Iterator<Item = Segment>,
    replacements: &[Replacement<'_>],
    trace: impl Fn(Position, Segment) -> Option<Origin>,
) -> Shift {
    let mut segments = segments.peekable();
    let mut before = Segment::default();
    let mut shift = Shift::default();
    let mut callee = None;
    for (index, replacement) in replacements.iter().enumerate() {
        while let Some(segment) = segments.next_if(|segment| segment.at < replacement.start) {
            encoder.push(shift.apply(segment.at), segment.origin);
            before = segment;
        }
        let at = shift.apply(replacement.start);
        let exact = segments.peek().filter(|segment| segment.at == replacement.start);
        let exact = exact.map(|segment| segment.origin.map(|origin| origin.called(replacement.name)));
        let origin = exact.unwrap_or_else(|| trace(replacement.start, before));
        if !replacement.text.is_empty() {
            push_replacement(encoder, at, replacement.text, origin);
        }
        while let Some(segment) = segments.next_if(|segment| segment.at < replacement.end) {
            before = segment;
        }
        shift = Shift { source: replacement.end, written: at.behind(replacement.text) };
        let next = replacements.get(index + 1);
        let is_followed = next.is_some_and(|next| next.start == replacement.end);
        if replacement.is_callee {
            callee = Some(origin);
        }
        if is_followed {
            // White space before the parenthesis.
        } else if let Some(origin) = callee.take() {
            let parenthesis = segments.next_if(|segment| next.is_none_or(|next| segment.at < next.start));
            encoder.push(parenthesis.map_or(shift.written, |segment| shift.apply(segment.at)), origin);
        } else if segments.peek().is_none_or(|next| next.at != replacement.end) {
            encoder.push(shift.written, trace(replacement.end, before));
        }
    }
    for segment in segments {
        encoder.push(shift.apply(segment.at), segment.origin);
    }
    shift
}

/// All of the replacing text leads to one place; each of its lines needs to be told so.
fn push_replacement(encoder: &mut Encoder, at: Position, text: &str, origin: Option<Origin>) {
    encoder.push(at, origin);
    let end = at.behind(text);
    for line in at.line + 1..=end.line {
        let start = Position { line, column: 0 };
        if start < end {
            encoder.push(start, origin);
        }
    }
}

// ---- encoding

/// Writes segments as text, each relative to the one before.
struct Encoder {
    text: Vec<u8>,
    first: Option<Segment>,
    last: Segment,
    /// The last origin there was, also where the last segment has none.
    last_origin: Origin,
    last_name: u32,
    first_name: Option<(usize, u32)>,
}

impl Encoder {
    fn with_capacity(bytes: usize) -> Self {
        Self {
            text: Vec::with_capacity(bytes),
            first: None,
            last: Segment::default(),
            last_origin: Origin::default(),
            last_name: 0,
            first_name: None,
        }
    }

    /// Takes the next segment; positions never go back.
    #[inline]
    fn push(&mut self, at: Position, origin: Option<Origin>) {
        if let (Some(origin), Some(last)) = (origin, self.last.origin)
            && origin.name.is_none()
            && origin.source == last.source
            && at.line == self.last.at.line
            && at.column > self.last.at.column
            && origin.position.line == last.position.line
            && origin.position.column.wrapping_sub(last.position.column) == at.column - self.last.at.column
        {
            vlq::push_step(&mut self.text, at.column - self.last.at.column);
            self.last = Segment { at, origin: Some(origin) };
            self.last_origin = origin;
        } else {
            self.push_any(Segment { at, origin });
        }
    }

    fn push_any(&mut self, segment: Segment) {
        if self.first.is_none() {
            // What comes before the first origin has none anyway.
            if segment.origin.is_none() {
                return;
            }
            self.first = Some(segment);
            self.note_first_name(segment.origin);
        } else if segment.origin.is_some() || self.last.origin.is_some() {
            self.push_relative(segment);
        } else {
            return;
        }
        self.last = segment;
        if let Some(origin) = segment.origin {
            self.last_origin = origin;
        }
    }

    fn push_relative(&mut self, Segment { at, origin }: Segment) {
        let lines = at.line - self.last.at.line;
        let column_before = if lines == 0 { self.last.at.column } else { 0 };
        if lines == 0 {
            self.text.push(b',');
        } else {
            self.text.extend(std::iter::repeat_n(b';', lines as usize));
        }
        vlq::push(&mut self.text, i64::from(at.column) - i64::from(column_before));
        let Some(origin) = origin else { return };
        let last = self.last_origin;
        vlq::push(&mut self.text, i64::from(origin.source) - i64::from(last.source));
        vlq::push(&mut self.text, i64::from(origin.position.line) - i64::from(last.position.line));
        vlq::push(&mut self.text, i64::from(origin.position.column) - i64::from(last.position.column));
        match origin.name {
            Some(name) if self.first_name.is_some() => {
                vlq::push(&mut self.text, i64::from(name) - i64::from(self.last_name));
                self.last_name = name;
            }
            Some(_) => self.note_first_name(Some(origin)),
            None => {}
        }
    }

    /// Leaves a gap for the first name index, which depends on the modules before.
    fn note_first_name(&mut self, origin: Option<Origin>) {
        if let Some(name) = origin.and_then(|origin| origin.name) {
            self.first_name = Some((self.text.len(), name));
            self.last_name = name;
        }
    }

    fn finish(mut self, end: Position, input: Option<Box<Input>>) -> Mappings {
        self.text.shrink_to_fit();
        Mappings {
            input,
            first: self.first,
            text: self.text,
            first_name: self.first_name,
            last: Segment { at: self.last.at, origin: Some(self.last_origin) },
            last_name: self.last_name,
            names: NameList::default(),
            end,
        }
    }
}
