//! A quick look at a text, many bytes at a time: enough for nearly all texts, and much faster than the pass.

use super::{ARROW, BRACKET, KEYWORD, OPERATOR, is_blank};

/// As many bytes as a counter of one byte can count: so the compiler counts in many bytes at once.
const COUNTED: usize = u8::MAX as usize;

/// So many bytes behind each other in which nothing ends, and so many brackets that stay open, are more than anybody writes:
/// a text with more is made to nest, or it is hardly a program.
const MOST_UNENDED: usize = 1 << 14;
const MOST_OPEN: isize = 5_000;

/// What was seen.
pub(super) struct Look {
    /// The bytes of stack that the text would need if everything in it were nested, also what stands in strings and comments;
    /// no less than the pass finds.
    pub(super) most: usize,
    /// Whether something ends again and again where as much begins, as in any program: then far less than the most is
    /// needed. It may be wrong about a text that is made for it.
    pub(super) is_ordinary: bool,
}

impl Look {
    pub(super) fn at(text: &[u8]) -> Self {
        let mut look = Self { most: BRACKET, is_ordinary: true };
        let (mut open, mut least_open, mut unended) = (0_isize, 0_isize, 0);
        let behind_first = text.get(1..).unwrap_or_default();
        for (chunk, before) in behind_first.chunks(COUNTED).zip(text.chunks(COUNTED)) {
            let counts = Counts::of(chunk, before);
            look.most += counts.bytes();
            open += isize::from(counts.opening) - isize::from(counts.closing);
            least_open = least_open.min(open);
            unended = if counts.ends > 0 { 0 } else { unended + chunk.len() };
            look.is_ordinary &= unended <= MOST_UNENDED && open - least_open <= MOST_OPEN;
        }
        look
    }
}

/// What stands in at most [`COUNTED`] bytes.
#[derive(Default)]
struct Counts {
    /// All that is no letter, digit or white space.
    marks: u8,
    opening: u8,
    closing: u8,
    /// `;`, `,` and `}`
    ends: u8,
    /// Of `=>`
    arrows: u8,
    /// Keywords start with small letters.
    words: u8,
}

impl Counts {
    /// `before`: the bytes before each of the chunk's.
    fn of(chunk: &[u8], before: &[u8]) -> Self {
        let mut counts = Self::default();
        for (byte, before) in chunk.iter().zip(before) {
            counts.marks += u8::from(byte.is_ascii() & !byte.is_ascii_alphanumeric() & !is_blank(*byte));
            counts.opening += u8::from(matches!(byte, b'(' | b'[' | b'{'));
            counts.closing += u8::from(matches!(byte, b')' | b']' | b'}'));
            counts.ends += u8::from(matches!(byte, b';' | b',' | b'}'));
            counts.arrows += u8::from(*byte == b'>');
            counts.words += u8::from(byte.is_ascii_lowercase() & !before.is_ascii_alphabetic());
        }
        counts
    }

    fn bytes(&self) -> usize {
        let of = |count: u8, bytes: usize| usize::from(count) * bytes;
        of(self.marks, OPERATOR)
            + of(self.words, KEYWORD)
            + of(self.opening, BRACKET - OPERATOR)
            + of(self.arrows, ARROW - OPERATOR)
    }
}
