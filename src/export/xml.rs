//! Words inside of XML. The escaping of the XML crate leaves the control characters that no XML may hold,
//! and the line breaks that a reader of an attribute turns into spaces; so it is done here.

use std::fmt::{self, Display, Write as _};

/// What XML shows as these words: in text and in attributes alike. Characters that XML cannot hold,
/// even escaped, become U+FFFD.
pub(super) struct Escaped<T>(pub(super) T);

impl<T: Display> Display for Escaped<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escaping(f), "{}", self.0)
    }
}

/// Whatever is written here goes on escaped.
struct Escaping<'f, 'b>(&'f mut fmt::Formatter<'b>);

impl fmt::Write for Escaping<'_, '_> {
    fn write_str(&mut self, words: &str) -> fmt::Result {
        let mut rest = words;
        while let Some((at, sign)) = rest.char_indices().find(|&(_, c)| is_special(c)) {
            self.0.write_str(rest.get(..at).unwrap_or_default())?;
            match sign {
                '<' => self.0.write_str("&lt;")?,
                '>' => self.0.write_str("&gt;")?,
                '&' => self.0.write_str("&amp;")?,
                '"' => self.0.write_str("&quot;")?,
                '\t' => self.0.write_str("&#9;")?,
                '\n' => self.0.write_str("&#10;")?,
                '\r' => self.0.write_str("&#13;")?,
                _ => self.0.write_char('\u{FFFD}')?,
            }
            rest = rest.get(at + sign.len_utf8()..).unwrap_or_default();
        }
        self.0.write_str(rest)
    }
}

const fn is_special(sign: char) -> bool {
    matches!(sign, '<' | '>' | '&' | '"' | '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_goes_in_is_read_again_or_replaced() {
        let check = |words: &str, read: &str| {
            let xml = format!("<a b=\"{0}\">{0}</a>", Escaped(words));
            let tree = roxmltree::Document::parse(&xml).unwrap();
            let element = tree.root_element();
            assert_eq!(element.attribute("b"), Some(read), "{xml}");
            assert_eq!(element.text().unwrap_or_default(), read, "{xml}");
        };
        check("salt", "salt");
        check("<a> & \"b\" ]]> -- 'c'", "<a> & \"b\" ]]> -- 'c'");
        check("one\ntwo\r\nthree\tfour", "one\ntwo\r\nthree\tfour");
        check("\0\u{b}\u{1b}\u{FFFE}ß\u{1F9C2}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}ß\u{1F9C2}");
    }
}
