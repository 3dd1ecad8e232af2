//! How deep a text nests, before it is parsed: the parser recurses, and a stack that overflows ends the process.
//!
//! For nearly all texts a quick look is enough: the stack would do even if everything in them were nested. The others take a
//! pass over the bytes that knows strings, comments, templates, most regular expressions, and nothing else of the
//! grammar. It adds up what the recursion may need at each place: for every open bracket, and for the operators and
//! keywords since the last `;` or `,` beside it, since `!!!!x` and `a => b => c` nest as well. The measures were taken of
//! the release build with texts of one kind of nesting each. Where the pass can't tell a regular expression from a division
//! (behind `}`), it makes no difference which it takes: then the stack is as large as the text could ever need.

mod look;
mod pass;

use super::SyntaxError;
use crate::source::Span;
use pass::Pass;

/// The least stack of a thread that scans, in bytes. It carries every kind of nesting that node itself carries, at least four
/// times over. It is reserved address space; only what is used costs memory.
pub const STACK_BYTES: usize = 256 << 20;

/// How much of a stack is left to what is not scanning.
const RESERVED_BYTES: usize = STACK_BYTES / 4;

/// How much of a thread's least stack a text may need.
const WORKER_BYTES: usize = STACK_BYTES - RESERVED_BYTES;

/// The largest stack that is asked for: a whole compiler in one file can be scanned on it without a close look at how deep
/// it nests, and chains such as `a + a + …`, which node reads without recursion. A small machine may refuse to reserve so much.
pub const MAX_STACK_BYTES: usize = 4 << 30;

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

/// The stack that it takes to scan `text` on a thread whose stack has so many bytes, [`STACK_BYTES`] or more.
///
/// # Errors
///
/// Where it nests deeper than node could follow.
pub(super) fn need(text: &str, stack_bytes: usize) -> Result<Need, SyntaxError> {
    if is_easy(text.as_bytes(), stack_bytes) {
        return Ok(Need::Worker);
    }
    let pass = Pass::over(text.as_bytes());
    if let Some(at) = pass.too_deep {
        return Err(too_deep(at));
    }
    let bytes = if pass.is_unsure { look::most(text.as_bytes()) } else { pass.most };
    match bytes {
        bytes if bytes <= WORKER_BYTES => Ok(Need::Worker),
        bytes if bytes <= MAX_STACK_BYTES || pass.is_unsure => Ok(Need::Own(bytes.min(MAX_STACK_BYTES) + STACK_BYTES)),
        _ => Err(too_deep(pass.most_at)),
    }
}

/// Whether a text can be scanned on a stack of so many bytes. What is used of a stack costs memory, so one that seems made to
/// nest is not easy even where the stack would do.
fn is_easy(text: &[u8], stack_bytes: usize) -> bool {
    // No byte needs more than a bracket.
    let is_short = |bytes: usize| text.len() <= bytes / BRACKET;
    let carries = |bytes: usize| is_short(bytes) || look::most(text) <= bytes;
    is_short(WORKER_BYTES) || look::is_ordinary(text) && carries(stack_bytes - RESERVED_BYTES) || carries(WORKER_BYTES)
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
            assert!(look::most(text.as_bytes()) >= Pass::over(text.as_bytes()).most, "{part}");
        }
    }

    #[test]
    fn ordinary_texts_are_told_at_once_from_those_that_are_made_to_nest() {
        let is_easy = |text: &str, stack_bytes: usize| is_easy(text.as_bytes(), stack_bytes);
        assert!(is_easy(&"a.b = f(1, { c: [2] });\n".repeat(30), STACK_BYTES));
        // Half of the largest stack.
        let half = |part: &str| part.repeat(MAX_STACK_BYTES / 2 / look::most(part.as_bytes()));
        for part in ["a.b = f(1, { c: [2] });\n", "if (a) { b() } else c(')))');\n", "x: a ? b : c,\n"] {
            assert!(is_easy(&half(part), MAX_STACK_BYTES) && !is_easy(&half(part), STACK_BYTES), "{part}");
        }
        for part in ["(", "!", "a=>", "a:", "if(a)", "{a:", "(')',(", "f(a;", "typeof "] {
            assert!(!is_easy(&half(part), MAX_STACK_BYTES), "{part}");
        }
        assert!(!is_easy(&half("a.b = f(1, { c: [2] });\n").repeat(3), MAX_STACK_BYTES));
    }

    #[test]
    fn what_is_too_deep_says_where() {
        let need = |text: &str| need(text, STACK_BYTES);
        let error = need(&format!("a;\n{}", "(".repeat(100_000))).unwrap_err();
        assert_eq!(error.span.start as usize, 3 + pass::MAX_BRACKETS - 1);
        assert!(need(&"!".repeat(100_000)).is_err());
        assert!(need(&"a:".repeat(20_000)).is_err() && need(&"case a:".repeat(100_000)).is_ok());
        assert_eq!(need(&"a+".repeat(1_000)), Ok(Need::Worker));
        assert!(matches!(need(&"a+".repeat(200_000)), Ok(Need::Own(_))));
    }
}
