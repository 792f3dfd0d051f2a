//! The page's own law: a Content-Security-Policy under which nothing runs, and nothing is styled, but
//! what the program itself wrote into the file, byte for byte; and nothing is fetched from anywhere.

use sha2::{Digest, Sha256};

/// The policy of a page with these scripts and style sheets, as the content of a `meta` element. A
/// page that is served may ask its own server for news.
pub(super) fn policy(scripts: &[&str], styles: &[&str], live: bool) -> String {
    let list = |texts: &[&str]| {
        let hashes = texts.iter().map(|text| format!(" 'sha256-{}'", hash(text)));
        hashes.collect::<String>()
    };
    format!(
        "default-src 'none'; script-src{}; style-src{};{} base-uri 'none'; form-action 'none'",
        list(scripts),
        list(styles),
        if live { " connect-src 'self';" } else { "" },
    )
}

/// SHA-256 of a text in base 64, as browsers compute it of what stands between the tags.
fn hash(text: &str) -> String {
    base64(&Sha256::digest(text.as_bytes()))
}

/// RFC 4648, with padding.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |n: usize| u32::from(three.get(n).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for n in 0..4 {
            let sextet = (bits >> (18 - 6 * n)) & 63;
            let letter = LETTERS.get(sextet as usize).copied().unwrap_or(b'=');
            out.push(char::from(if n <= three.len() { letter } else { b'=' }));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_64_and_hashes_are_those_of_the_standards() {
        let check = |bytes: &[u8], expect: &str| assert_eq!(base64(bytes), expect);
        check(b"", "");
        check(b"f", "Zg==");
        check(b"fo", "Zm8=");
        check(b"foobar", "Zm9vYmFy");
        // The example of the Content Security Policy standard.
        assert_eq!(hash("alert('Hello, world.');"), "qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }

    #[test]
    fn a_page_may_ask_its_server_only_where_there_is_one() {
        assert!(!policy(&["a"], &["b"], false).contains("connect-src"));
        assert!(policy(&["a"], &["b"], true).contains("connect-src 'self';"));
        assert!(
            policy(&["a"], &["b"], false).starts_with("default-src 'none'; script-src 'sha256-")
        );
    }
}
