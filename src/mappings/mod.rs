//! Where each token of a module's text comes from, as the text of a source map (ECMA-426).
//!
//! The life of a mapping: [`of_module`] makes the [`Mappings`] of one module, in parallel with all others, while the module
//! is loaded; `emit` notes where each module's text starts; the map of the bundle has a [`Joiner`] string them together, which
//! changes nothing but the first segment of each, and writes them from where they lie.
//!
//! - `position`: lines and columns, the walk through a text
//! - `tokens`: which places of a text get a point
//! - `module`: the mappings of one module, with its edits
//! - `made`: modules whose text was made from their file's
//! - `input`: maps that modules bring along, composed through. Owns `sourcemap`
//! - `join`: from modules to the bundle
//! - `vlq`: numbers as they stand in maps

mod input;
mod join;
mod made;
mod module;
mod position;
mod tokens;
mod vlq;

pub use input::{InputProblem, NameList, Original, OriginalPlace};
pub use join::{Joiner, Names};
pub use module::Mappings;
pub use position::Position;

use crate::fs::FileSystem;
use crate::options::MapOptions;
use crate::record::Record;
use crate::source::Source;

/// The mappings of a module: to its own text, or that of its file, or where `options` say so and it brings a map along, to what it was made from.
/// Also the reason why such a map is not used.
pub fn of_module(
    source: &Source,
    record: &Record,
    options: &MapOptions,
    files: &dyn FileSystem,
) -> (Mappings, Option<InputProblem>) {
    if let Some(original) = &source.original {
        return (made::of_made(source, original, record, options.sources_content), None);
    }
    match options.compose.then(|| input::read(source, files)).flatten() {
        Some(Ok(map)) => {
            let input = map.input(files, options.sources_content);
            (Mappings::of_input(&source.text, &record.edits, (input, map.names()), map.segments()), None)
        }
        read => {
            let mappings = Mappings::of_source(&source.text, &record.edits, &record.opaque);
            (mappings, read.and_then(Result::err))
        }
    }
}
