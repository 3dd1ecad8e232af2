//! The text of mappings: base 64 VLQ numbers (ECMA-426, "Base64 VLQ"). Reading it is the `sourcemap` crate's business.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Values below this have one digit.
const ONE_DIGIT: u32 = 16;

/// Appends one number: five bits a digit, the lowest first, the sign in the lowest bit of all.
pub(super) fn push(text: &mut Vec<u8>, value: i64) {
    let mut rest = (value.unsigned_abs() << 1) | u64::from(value < 0);
    loop {
        let digit = (rest & 31) as usize;
        rest >>= 5;
        let continues = rest != 0;
        text.push(DIGITS[digit | usize::from(continues) << 5]);
        if !continues {
            return;
        }
    }
}

/// Appends the segment for a step of `columns` to the right in both texts, the comma before it included: nearly all
/// segments of a text that is written as it was read.
#[inline]
pub(super) fn push_step(text: &mut Vec<u8>, columns: u32) {
    if columns < ONE_DIGIT {
        let digit = DIGITS[(columns as usize) << 1];
        text.extend_from_slice(&[b',', digit, b'A', b'A', digit]);
    } else {
        text.push(b',');
        push(text, columns.into());
        text.extend_from_slice(b"AA");
        push(text, columns.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_back() {
        for value in [0, 1, -1, 15, 16, -16, 511, 512, 123_456_789, -123_456_789] {
            let mut text = Vec::new();
            push(&mut text, value);
            let text = String::from_utf8(text).unwrap();
            assert_eq!(sourcemap::vlq::parse_vlq_segment(&text).unwrap(), [value], "{text}");
        }
    }

    #[test]
    fn steps_are_segments() {
        for columns in [1, 15, 16, 1000] {
            let mut text = Vec::new();
            push_step(&mut text, columns);
            let text = String::from_utf8(text).unwrap();
            let segment = sourcemap::vlq::parse_vlq_segment(text.strip_prefix(',').unwrap()).unwrap();
            assert_eq!(segment, [columns.into(), 0, 0, columns.into()]);
        }
    }
}
