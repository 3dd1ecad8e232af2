//! How deep a text nests, before it is parsed: the parser recurses, and a stack that overflows ends the process.
//!
//! One pass over the bytes that knows strings, comments, templates, most regular expressions, and nothing else of the
//! grammar. It adds up what the recursion may need at each place: for every open bracket, and for the operators and
//! keywords since the last `;` or `,` beside it, since `!!!!x` and `a => b => c` nest as well. The measures were taken of
//! the release build with texts of one kind of nesting each. Where the pass can't tell a regular expression from a division
//! (behind `}`), it makes no difference which it takes: then the stack is as large as the text could ever need.

mod pass;

use super::SyntaxError;
use crate::source::Span;
use pass::Pass;

/// The stack of a worker, in bytes. It carries every kind of nesting that node itself carries, at least four times over.
/// It is reserved address space; only what is used costs memory.
pub const STACK_BYTES: usize = 256 << 20;

/// How much of it a text may need.
const WORKER_BYTES: usize = STACK_BYTES / 4 * 3;

/// What a thread of its own may have, for chains such as `a + a + …`, which node reads without recursion.
const MAX_STACK_BYTES: usize = 4 << 30;

/// Unoptimised code needs more stack.
const FACTOR: usize = if cfg!(debug_assertions) { 8 } else { 1 };

// Bytes of stack, as measured, with a fourth added.
const BRACKET: usize = 5400 * FACTOR;
const ARROW: usize = 3400 * FACTOR;
const KEYWORD: usize = 2100 * FACTOR;
const OPERATOR: usize = 1500 * FACTOR;
const LINK: usize = 1000 * FACTOR;

/// The stack that a text needs.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// That of a worker.
    Worker,
    /// One of this many bytes.
    Own(usize),
}

/// The stack that it takes to scan `text`.
///
/// # Errors
///
/// Where it nests deeper than node could follow.
pub(super) fn need(text: &str) -> Result<Need, SyntaxError> {
    if is_flat(text.as_bytes()) {
        return Ok(Need::Worker);
    }
    let pass = Pass::over(text.as_bytes());
    if let Some(at) = pass.too_deep {
        return Err(too_deep(at));
    }
    let bytes = if pass.is_unsure { most_bytes(text.as_bytes()) } else { pass.most };
    match bytes {
        bytes if bytes <= WORKER_BYTES => Ok(Need::Worker),
        bytes if bytes <= MAX_STACK_BYTES || pass.is_unsure => Ok(Need::Own(bytes.min(MAX_STACK_BYTES) + STACK_BYTES)),
        _ => Err(too_deep(pass.most_at)),
    }
}

/// Whether a worker can scan a text even if everything in it were nested, also what stands in strings and comments: most
/// modules are so short, and this is many times faster than the pass.
fn is_flat(text: &[u8]) -> bool {
    // Longer ones never are: not worth a look.
    const LONGEST: usize = 16 * WORKER_BYTES / BRACKET;
    text.len() <= WORKER_BYTES / BRACKET || (text.len() <= LONGEST && most_bytes(text) <= WORKER_BYTES)
}

/// What a text would need if everything in it were nested; no less than the pass finds.
fn most_bytes(text: &[u8]) -> usize {
    // As many as a counter of one byte can count: so the compiler counts in many bytes at once.
    const COUNTED: usize = u8::MAX as usize;
    let Some(behind_first) = text.get(1..) else { return 0 };
    let mut bytes = BRACKET;
    for (chunk, before) in behind_first.chunks(COUNTED).zip(text.chunks(COUNTED)) {
        let (mut marks, mut brackets, mut arrows, mut words) = (0_u8, 0_u8, 0_u8, 0_u8);
        for (byte, before) in chunk.iter().zip(before) {
            marks += u8::from(byte.is_ascii() & !byte.is_ascii_alphanumeric() & !is_blank(*byte));
            brackets += u8::from(matches!(byte, b'(' | b'[' | b'{'));
            // Of `=>`
            arrows += u8::from(*byte == b'>');
            // Keywords start with small letters.
            words += u8::from(byte.is_ascii_lowercase() & !before.is_ascii_alphabetic());
        }
        bytes += usize::from(marks) * OPERATOR + usize::from(words) * KEYWORD;
        bytes += usize::from(brackets) * (BRACKET - OPERATOR) + usize::from(arrows) * (ARROW - OPERATOR);
    }
    bytes
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

/// The error for a text that nests too deep at a byte offset.
pub(super) fn too_deep(at: usize) -> SyntaxError {
    let start = u32::try_from(at).unwrap_or(u32::MAX);
    let message = "This is nested too deeply: node ends with a stack overflow here, too".to_owned();
    SyntaxError { message, span: Span::new(start, start + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pass(text: &str) -> (usize, usize, bool) {
        let pass = Pass::over(text.as_bytes());
        (pass.most / FACTOR, pass.open_brackets(), pass.is_unsure)
    }

    #[test]
    fn brackets_in_strings_comments_and_patterns_do_not_count() {
        for text in [
            "'((('",
            "\"(\\\"((\"",
            "// (((\n1",
            "/* ((( */",
            "`((( ${1} (((`",
            "a = /[/(((]\\/((/ ",
            "if (a) /(((/.b",
            "return /(((/",
        ] {
            let (most, levels, is_unsure) = pass(text);
            assert!(most < 3 * BRACKET / FACTOR && levels == 0 && !is_unsure, "{text}: {most} {levels}");
        }
    }

    #[test]
    fn flat_programs_need_little_however_long() {
        for line in [
            "a.b = f(1, { c: [2] });\n",
            "a = b ? c : d\n",
            "if (a) b(); else c();\n",
            "x: 1,",
            "!a && f()\n",
            "if (a) b()\n",
        ] {
            let (most, levels, _) = pass(&line.repeat(10_000));
            assert!(most < 40 * BRACKET / FACTOR && levels == 0, "{line}: {most}");
        }
    }

    #[test]
    fn whatever_nests_counts() {
        for part in [
            "(",
            "[",
            "{",
            "a=>",
            "!",
            "- ",
            "typeof ",
            "a?b:",
            "if(a)",
            "if(a);else ",
            "a=",
            "`${",
            "x:",
            "new ",
            "while(a)",
        ] {
            let (most, ..) = pass(&part.repeat(1_000));
            assert!(most > 1_000 * 1_000, "{part}: {most}");
        }
    }

    #[test]
    fn the_quick_look_never_says_less() {
        for part in [
            "(",
            "a=>",
            "!",
            "if(a)",
            "else ",
            "a=b?c:d,",
            "`${a}`",
            "x = /(/\n",
            "a.b[c] ** d;",
            "yield ",
            "{}",
            "a\u{b}\0",
            "é",
        ] {
            let text = part.repeat(100);
            assert!(most_bytes(text.as_bytes()) >= Pass::over(text.as_bytes()).most, "{part}");
        }
        assert!(is_flat("a.b = f(1, { c: [2] });\n".repeat(30).as_bytes()));
        assert!(!is_flat("(".repeat(10_000).as_bytes()));
    }

    #[test]
    fn what_is_too_deep_says_where() {
        let error = need(&format!("a;\n{}", "(".repeat(100_000))).unwrap_err();
        assert_eq!(error.span.start as usize, 3 + pass::MAX_BRACKETS - 1);
        assert!(need(&"!".repeat(100_000)).is_err());
        assert!(need(&"a:".repeat(20_000)).is_err() && need(&"case a:".repeat(100_000)).is_ok());
        assert_eq!(need(&"a+".repeat(1_000)), Ok(Need::Worker));
        assert!(matches!(need(&"a+".repeat(200_000)), Ok(Need::Own(_))));
    }
}
