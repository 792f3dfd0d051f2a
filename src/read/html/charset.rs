//! The encoding of a page: its byte order mark, what it says of itself, or a guess.

use super::super::encoding;
use crate::model::Diagnostic;
use encoding_rs::Encoding;

/// How many bytes at the head of a page are looked at for what it says of its encoding.
const LOOKED_AT: usize = 4096;

/// The text of a page, and what was odd about it. Valid UTF-8 is UTF-8 whatever the page says, since
/// pages are often saved anew in it and keep what they said before. Linear.
pub(in crate::read) fn decode(bytes: &[u8]) -> (String, Vec<Diagnostic>) {
    let marked = bytes.starts_with(&[0xFE, 0xFF])
        || bytes.starts_with(&[0xFF, 0xFE])
        || bytes.starts_with(&[0xEF, 0xBB, 0xBF]);
    if marked || std::str::from_utf8(bytes).is_ok() {
        return encoding::decode(bytes);
    }
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    match said(head).filter(|e| *e != encoding_rs::UTF_8 && *e != encoding_rs::UTF_16LE) {
        Some(encoding) => {
            let (text, broken) = encoding.decode_without_bom_handling(bytes);
            // What it says is wrong: the guess does better.
            if broken { encoding::decode(bytes) } else { (text.into_owned(), Vec::new()) }
        }
        None => encoding::decode(bytes),
    }
}

/// What a page says its encoding is: `<meta charset=…>`, `http-equiv`, or `<?xml encoding=…?>`.
fn said(head: &[u8]) -> Option<&'static Encoding> {
    let head = head.to_ascii_lowercase();
    let labels = [&b"charset="[..], b"encoding="];
    let at = labels.iter().find_map(|label| {
        head.windows(label.len()).position(|w| w == *label).map(|at| at + label.len())
    })?;
    let rest = head.get(at..)?;
    let rest = rest.strip_prefix(b"\"").or(rest.strip_prefix(b"'")).unwrap_or(rest);
    let part_of_label = |b: &&u8| b.is_ascii_alphanumeric() || matches!(**b, b'-' | b'_' | b':');
    let length = rest.iter().take_while(part_of_label).count();
    Encoding::for_label(&rest[..length])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_its_encoding() {
        let check = |bytes: &[u8], expect: &str| assert_eq!(decode(bytes).0, expect);
        check(b"<meta charset=windows-1252>\x93a\x94", "<meta charset=windows-1252>“a”");
        check(
            b"<meta http-equiv=x content='text/html; charset=KOI8-R'>\xC1",
            "<meta http-equiv=x content='text/html; charset=KOI8-R'>а",
        );
        check(b"<?xml encoding='iso-8859-2'?>\xB1", "<?xml encoding='iso-8859-2'?>ą");
        // Saved anew in UTF-8.
        check("<meta charset=latin1>é".as_bytes(), "<meta charset=latin1>é");
        check(b"\xFE\xFF\0<\0p", "<p");
    }
}
