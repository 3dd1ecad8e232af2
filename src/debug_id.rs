//! An identifier for a bundle and its map, the same for the same content (ECMA-426 proposal "Debug ID").

use std::io::{self, Write};

/// FNV-1a with 128 bits (RFC 9923): not fast, but defined once and for all, and only computed when asked for.
struct Hash(u128);

const OFFSET_BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = (1 << 88) + 0x13b;

impl Write for Hash {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            self.0 = (self.0 ^ u128::from(*byte)).wrapping_mul(PRIME);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A UUID of version 8, made from a hash (RFC 9562, 5.8), for what `write` writes.
pub fn debug_id(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> String {
    let mut hash = Hash(OFFSET_BASIS);
    // Writing to a hash does not fail.
    let _ = write(&mut hash);
    let version = 8 << 76;
    let variant = 2 << 62;
    let bits = hash.0 & !(15 << 76) & !(3 << 62) | version | variant;
    let digits = format!("{bits:032x}");
    let groups = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_uuids_of_the_content() {
        // The RFC's own vector is d228cb696f1a8caf78912b704e4a8964 for "a".
        assert_eq!(debug_id(|to| to.write_all(b"a")), "d228cb69-6f1a-8caf-b891-2b704e4a8964");
        assert_ne!(debug_id(|to| to.write_all(b"a")), debug_id(|to| to.write_all(b"b")));
    }
}
