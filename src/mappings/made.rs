//! The mappings of a module whose text was made from that of its file: they lead to the file.

use super::input::{Input, NameList};
use super::module::{Mappings, Origin, Segment};
use super::position::{Cursor, Position};
use crate::record::Record;
use crate::source::{Original, Point, Source};

/// The mappings of `source`, which was made from `original`.
pub(super) fn of_made(source: &Source, original: &Original, record: &Record, wants_content: bool) -> Mappings {
    let input = Input::of_file(&source.path, wants_content.then_some(&*original.text));
    if original.points.is_empty() {
        return Mappings::of_source(&source.text, &record.edits, &record.opaque).through(input);
    }
    let segments = segments(&source.text, original);
    Mappings::of_input(&source.text, &record.edits, (input, NameList::default()), segments.into_iter())
}

fn segments(text: &str, original: &Original) -> Vec<Segment> {
    let mut origins: Vec<Point> = original.points.clone();
    origins.sort_by_key(|point| point.original);
    let mut located: Vec<(u32, Position)> = Vec::with_capacity(origins.len());
    let mut cursor = Cursor::new(&original.text);
    for point in origins {
        cursor.pass(point.original as usize);
        located.push((point.made, cursor.position()));
    }
    located.sort_unstable_by_key(|(made, _)| *made);
    let mut cursor = Cursor::new(text);
    let segments = located.into_iter().map(|(made, position)| {
        cursor.pass(made as usize);
        Segment { at: cursor.position(), origin: Some(Origin { source: 0, position, name: None }) }
    });
    segments.collect()
}
