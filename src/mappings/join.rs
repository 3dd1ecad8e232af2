//! Stringing the mappings of modules together.

use std::io::{self, Write};

use super::module::{Mappings, Segment};
use super::position::Position;
use super::vlq;

/// Makes the segments between one module's and the next's.
#[derive(Debug, Default)]
pub struct Joiner {
    /// The position of the last segment in the bundle.
    at: Position,
    /// Whether there is a segment on that line.
    has_segment: bool,
    /// How many sources the modules before have.
    sources: u32,
    /// The last origin, its source counted in the whole map.
    source: u32,
    original: Position,
    /// Where the last module's text ends: what follows comes from no source.
    end: Option<Position>,
}

impl Joiner {
    /// The text from the last segment of the modules before to the first of this one, which starts at `start`.
    pub fn lead(&mut self, mappings: &Mappings, start: Position) -> Vec<u8> {
        let mut text = self.close();
        if let Some(Segment { at, origin: Some(origin) }) = mappings.first {
            self.step_to(start.plus(at), &mut text);
            let source = self.sources + origin.source;
            vlq::push(&mut text, i64::from(source) - i64::from(self.source));
            vlq::push(&mut text, i64::from(origin.position.line) - i64::from(self.original.line));
            vlq::push(&mut text, i64::from(origin.position.column) - i64::from(self.original.column));
            self.at = start.plus(mappings.last.at);
            let last = mappings.last.origin.unwrap_or(origin);
            self.source = self.sources + last.source;
            self.original = last.position;
            self.end = Some(start.plus(mappings.end));
        }
        self.sources += mappings.source_count();
        text
    }

    /// Says that what follows the last module comes from nowhere: some readers go back over lines for a segment.
    pub fn close(&mut self) -> Vec<u8> {
        let mut text = Vec::new();
        if let Some(end) = self.end.take().filter(|end| *end > self.at) {
            self.step_to(end, &mut text);
        }
        text
    }

    /// Moves to the place of a new segment and writes its column.
    fn step_to(&mut self, at: Position, text: &mut Vec<u8>) {
        let lines = at.line - self.at.line;
        text.extend(std::iter::repeat_n(b';', lines as usize));
        if lines == 0 && self.has_segment {
            text.push(b',');
        }
        let column = if lines == 0 { self.at.column } else { 0 };
        vlq::push(text, i64::from(at.column) - i64::from(column));
        self.at = at;
        self.has_segment = true;
    }
}

/// The writing of the rest, and the counting of names from module to module: a name index is relative to the last segment
/// that had one.
#[derive(Debug, Default)]
pub struct Names {
    /// How many names the modules before have.
    start: usize,
    /// The last name index there was, in the whole map.
    last: usize,
}

impl Names {
    /// Writes the segments of a module behind its first, which [`Joiner::lead`] has made.
    ///
    /// # Errors
    ///
    /// Those of `to`.
    pub fn write_rest(&mut self, mappings: &Mappings, to: &mut dyn Write) -> io::Result<()> {
        let (before, behind) = mappings.text.split_at(mappings.first_name.map_or(0, |(at, _)| at));
        to.write_all(before)?;
        if let Some((_, index)) = mappings.first_name {
            to.write_all(&self.delta(index, mappings.last_name))?;
        }
        self.start += mappings.names().count;
        to.write_all(behind)
    }

    /// The text of a module's first name index.
    fn delta(&mut self, first: u32, last: u32) -> Vec<u8> {
        let mut text = Vec::new();
        let [index, before] = [self.start + first as usize, self.last].map(|index| i64::try_from(index).unwrap_or(0));
        vlq::push(&mut text, index - before);
        self.last = self.start + last as usize;
        text
    }
}
