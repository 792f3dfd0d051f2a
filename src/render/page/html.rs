//! HTML as a growing text: what the program writes goes in as it is, what comes from the essay only
//! escaped. A `&'static str` cannot come from an essay; that is what keeps the two apart.

use std::fmt::{Display, Write as _};

/// HTML that is being written.
#[derive(Debug, Default)]
pub(in crate::render) struct Html(String);

impl Html {
    /// Markup of the program's own.
    pub(in crate::render) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Words from anywhere, as text or inside of a quoted attribute.
    pub(in crate::render) fn text(&mut self, words: &str) -> &mut Self {
        for c in words.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\t' | '\n' => self.0.push(c),
                // A parser turns a carriage return into a line feed, and then knows of one more or less.
                '\r' => self.0.push('\n'),
                c if is_forbidden(c) => self.0.push('\u{FFFD}'),
                c => self.0.push(c),
            }
        }
        self
    }

    /// A number or an id: something that prints as letters and digits.
    pub(in crate::render) fn value(&mut self, value: impl Display) -> &mut Self {
        let start = self.0.len();
        // Writing into a string cannot fail.
        let _ = write!(self.0, "{value}");
        debug_assert!(
            self.0.get(start..).is_some_and(|v| !v.contains(['<', '>', '&', '"', '\''])),
            "a value must need no escaping"
        );
        self
    }

    /// Markup that was made elsewhere and is known to be whole: the SVG of a view.
    pub(in crate::render) fn whole(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// What was written.
    pub(in crate::render) fn finish(self) -> String {
        self.0
    }
}

/// Signs that HTML does not allow in a text.
fn is_forbidden(c: char) -> bool {
    let code = u32::from(c);
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        || (0xFDD0..=0xFDEF).contains(&code)
        || code & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn words_of_the_essay_stay_words() {
        let mut html = Html::default();
        html.raw("<a title=\"")
            .text("\"'><b>&amp;")
            .raw("\">")
            .text("a\0\u{b}\u{fdd0}\r")
            .raw("</a>");
        assert_eq!(
            html.finish(),
            "<a title=\"&quot;&#39;&gt;&lt;b&gt;&amp;amp;\">a\u{FFFD}\u{FFFD}\u{FFFD}\n</a>"
        );
    }
}
