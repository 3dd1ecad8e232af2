//! Quick looks at a text, many bytes at a time: enough for nearly all texts, and much faster than the pass.

use super::{ARROW, BRACKET, KEYWORD, OPERATOR, is_blank};

/// As many bytes as a counter of one byte can count: so the compiler counts in many bytes at once.
const COUNTED: usize = u8::MAX as usize;

/// So many bytes behind each other in which nothing ends, and so many brackets that stay open, are more than anybody writes:
/// a text with more is made to nest, or it is hardly a program.
const MOST_UNENDED: usize = 1 << 14;
const MOST_OPEN: isize = 5_000;

/// The bytes of stack that a text would need if everything in it were nested, also what stands in strings and comments; no
/// less than the pass finds.
pub(super) fn most(text: &[u8]) -> usize {
    let behind_first = text.get(1..).unwrap_or_default();
    let chunks = behind_first.chunks(COUNTED).zip(text.chunks(COUNTED));
    BRACKET + chunks.map(|(chunk, before)| Marks::of(chunk, before).bytes()).sum::<usize>()
}

/// Whether something ends again and again where as much begins, as in any program: then far less than the most is needed.
/// It may be wrong about a text that is made for it.
pub(super) fn is_ordinary(text: &[u8]) -> bool {
    let (mut open, mut least_open, mut unended) = (0_isize, 0_isize, 0);
    text.chunks(COUNTED).all(|chunk| {
        let turns = Turns::of(chunk);
        open += isize::from(turns.opening) - isize::from(turns.closing);
        least_open = least_open.min(open);
        unended = if turns.ends > 0 { 0 } else { unended + chunk.len() };
        unended <= MOST_UNENDED && open - least_open <= MOST_OPEN
    })
}

/// What may nest in at most [`COUNTED`] bytes.
#[derive(Default)]
struct Marks {
    /// All that is no letter, digit or white space.
    all: u8,
    opening: u8,
    /// Of `=>`
    arrows: u8,
    /// Keywords start with small letters.
    words: u8,
}

impl Marks {
    /// `before`: the bytes before each of the chunk's.
    fn of(chunk: &[u8], before: &[u8]) -> Self {
        let mut marks = Self::default();
        for (byte, before) in chunk.iter().zip(before) {
            marks.all += u8::from(byte.is_ascii() & !byte.is_ascii_alphanumeric() & !is_blank(*byte));
            marks.opening += u8::from(is_opening(*byte));
            marks.arrows += u8::from(*byte == b'>');
            marks.words += u8::from(byte.is_ascii_lowercase() & !before.is_ascii_alphabetic());
        }
        marks
    }

    fn bytes(&self) -> usize {
        let of = |count: u8, bytes: usize| usize::from(count) * bytes;
        of(self.all, OPERATOR)
            + of(self.words, KEYWORD)
            + of(self.opening, BRACKET - OPERATOR)
            + of(self.arrows, ARROW - OPERATOR)
    }
}

/// What begins and what ends in at most [`COUNTED`] bytes.
#[derive(Default)]
struct Turns {
    opening: u8,
    closing: u8,
    /// `;`, `,` and `}`
    ends: u8,
}

impl Turns {
    fn of(chunk: &[u8]) -> Self {
        let mut turns = Self::default();
        for byte in chunk {
            turns.opening += u8::from(is_opening(*byte));
            turns.closing += u8::from(matches!(byte, b')' | b']' | b'}'));
            turns.ends += u8::from(matches!(byte, b';' | b',' | b'}'));
        }
        turns
    }
}

fn is_opening(byte: u8) -> bool {
    matches!(byte, b'(' | b'[' | b'{')
}
