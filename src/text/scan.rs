//! Looking for the few bytes of a text that begin something.

/// Bytes that are looked at together: the width at which compilers turn the comparisons of a whole chunk
/// into a few instructions.
const CHUNK: usize = 32;

/// The index of the first byte that is `wanted`. `wanted` is asked of whole chunks, so it must be made of
/// plain comparisons joined by `|` and `&`; then what lies between is passed over several times as fast
/// as byte by byte. Linear.
#[inline]
pub fn find(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> Option<usize> {
    let mut at = 0;
    while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<CHUNK>) {
        // Kept as numbers, for which compilers see what they may do.
        if chunk.iter().fold(0, |any, &byte| any | u8::from(wanted(byte))) != 0 {
            break;
        }
        at += CHUNK;
    }
    let rest = bytes.get(at..)?;
    rest.iter().position(|&byte| wanted(byte)).map(|offset| at + offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_wanted_byte_is_found_wherever_it_stands() {
        for length in 0..100 {
            let mut bytes = vec![b'a'; length];
            assert_eq!(find(&bytes, |b| b == b'('), None);
            for at in (0..length).rev() {
                bytes[at] = b'(';
                assert_eq!(find(&bytes, |b| b == b'('), Some(at));
            }
        }
    }
}
