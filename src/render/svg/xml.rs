//! Writes XML that is well-formed whatever the essay holds.
//!
//! Names of elements and attributes come from the program's source. Everything else is either a value
//! that cannot hold markup (a number, a colour, an id) or text that is escaped for its place; what XML
//! has no place for (control characters, noncharacters) is left out. Numbers have two decimals at most,
//! and are written the same on every machine.

use std::fmt::{Display, Write as _};

/// XML in the making: one string, to which is only added.
#[derive(Debug, Default)]
pub(super) struct Xml {
    out: String,
    /// Elements that are open, with where the tag's `>` must still come.
    open: Vec<&'static str>,
    in_tag: bool,
}

impl Xml {
    /// With room for so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { out: String::with_capacity(bytes), ..Self::default() }
    }

    /// Opens an element; its attributes follow.
    pub(super) fn open(&mut self, name: &'static str) -> &mut Self {
        self.end_tag();
        self.out.push('<');
        self.out.push_str(name);
        self.open.push(name);
        self.in_tag = true;
        self
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) -> &mut Self {
        let Some(name) = self.open.pop() else { return self };
        if std::mem::take(&mut self.in_tag) {
            self.out.push_str("/>");
        } else {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
        self
    }

    /// A line's end between elements, for people who read the file; it means nothing.
    pub(super) fn line(&mut self) -> &mut Self {
        self.end_tag();
        self.out.push('\n');
        self
    }

    /// An attribute whose value stands in the program's source.
    pub(super) fn word(&mut self, name: &'static str, value: &'static str) -> &mut Self {
        self.value(name, |out| out.push_str(value))
    }

    /// An attribute with text.
    pub(super) fn attribute(&mut self, name: &'static str, text: &str) -> &mut Self {
        self.value(name, |out| escape(out, text, Place::Attribute))
    }

    /// An attribute with something that prints as letters, digits and plain signs.
    pub(super) fn plain(&mut self, name: &'static str, value: impl Plain) -> &mut Self {
        self.value(name, |out| {
            let _ = write!(out, "{value}");
        })
    }

    /// An attribute that is a length in points.
    pub(super) fn number(&mut self, name: &'static str, value: f64) -> &mut Self {
        self.value(name, |out| number(out, value))
    }

    /// A length of the root, in points whatever they are on the screen.
    pub(super) fn points(&mut self, name: &'static str, value: f64) -> &mut Self {
        self.value(name, |out| {
            number(out, value);
            out.push_str("pt");
        })
    }

    /// Moves and scales what is inside.
    pub(super) fn transform(&mut self, (x, y): (f64, f64), scale: f64) -> &mut Self {
        self.value("transform", |out| {
            let _ = write!(out, "translate({x:.2} {y:.2}) scale({scale:.4})");
        })
    }

    /// The part of the plane that is shown.
    pub(super) fn view_box(&mut self, width: f64, height: f64) -> &mut Self {
        self.value("viewBox", |out| {
            out.push_str("0 0 ");
            number(out, width);
            out.push(' ');
            number(out, height);
        })
    }

    /// An attribute of several lengths, with words of the source between them: a path.
    pub(super) fn path(&mut self, name: &'static str, path: &Path) -> &mut Self {
        self.value(name, |out| out.push_str(&path.0))
    }

    /// Text in the element that is open.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.end_tag();
        escape(&mut self.out, text, Place::Content);
        self
    }

    /// A style sheet in the element that is open: written by the program, without `<` and `&`.
    pub(super) fn style(&mut self, sheet: &str) -> &mut Self {
        self.text(sheet)
    }

    /// The whole, with everything closed.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out.push('\n');
        self.out
    }

    fn value(&mut self, name: &'static str, write: impl FnOnce(&mut String)) -> &mut Self {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        write(&mut self.out);
        self.out.push('"');
        self
    }

    fn end_tag(&mut self) {
        if std::mem::take(&mut self.in_tag) {
            self.out.push('>');
        }
    }
}

/// What can be printed into markup as it is.
pub(super) trait Plain: Display {}
impl Plain for crate::render::picture::Id {}
impl<T: Plain> Plain for &T {}

/// The `d` of a path in the making: letters of the program's and numbers.
#[derive(Debug, Default, Clone)]
pub(super) struct Path(String);

impl Path {
    /// A command of a path, and where it leads.
    pub(super) fn to(&mut self, command: char, places: &[(f64, f64)]) -> &mut Self {
        self.0.push(command);
        for (nth, &(x, y)) in places.iter().enumerate() {
            if nth > 0 {
                self.0.push(' ');
            }
            number(&mut self.0, x);
            self.0.push(' ');
            number(&mut self.0, y);
        }
        self
    }

    /// A line to this height, or (`H`) to this distance from the left.
    pub(super) fn along(&mut self, command: char, to: f64) -> &mut Self {
        self.0.push(command);
        number(&mut self.0, to);
        self
    }

    /// Back to where it began.
    pub(super) fn close(&mut self) -> &mut Self {
        self.0.push('Z');
        self
    }
}

/// A number with at most two decimals; 0 for what is no number.
pub(super) fn number(out: &mut String, value: f64) {
    let hundredths = if value.is_finite() { (value * 100.0).round() } else { 0.0 };
    // Beyond this nothing can be drawn, and whole numbers would no longer be exact.
    let hundredths = hundredths.clamp(-1e15, 1e15) as i64;
    if hundredths < 0 {
        out.push('-');
    }
    let hundredths = hundredths.unsigned_abs();
    let _ = write!(out, "{}", hundredths / 100);
    match hundredths % 100 {
        0 => {}
        part if part % 10 == 0 => {
            let _ = write!(out, ".{}", part / 10);
        }
        part => {
            let _ = write!(out, ".{part:02}");
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Attribute,
    Content,
}

/// Adds a text so that it can be read as nothing but text. `>` is written as an entity too: `]]>`
/// must not stand in content.
fn escape(out: &mut String, text: &str, place: Place) {
    let mut plain = 0;
    for (at, c) in text.char_indices() {
        let written = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' if place == Place::Attribute => "&quot;",
            // A parser makes spaces of them in an attribute.
            '\n' if place == Place::Attribute => "&#10;",
            '\t' if place == Place::Attribute => " ",
            '\n' | '\t' => continue,
            c if is_forbidden(c) => "",
            _ => continue,
        };
        out.push_str(text.get(plain..at).unwrap_or_default());
        out.push_str(written);
        plain = at + c.len_utf8();
    }
    out.push_str(text.get(plain..).unwrap_or_default());
}

/// Characters that XML forbids, or advises against since they are no characters.
fn is_forbidden(c: char) -> bool {
    c.is_control() || c as u32 & 0xFFFE == 0xFFFE || matches!(c as u32, 0xFDD0..=0xFDEF)
}

#[cfg(test)]
mod tests {
    use super::{Path, Xml, number};
    use proptest::prelude::*;

    fn written(value: f64) -> String {
        let mut out = String::new();
        number(&mut out, value);
        out
    }

    #[test]
    fn numbers_are_short_and_never_odd() {
        for (value, expect) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-0.004, "0"),
            (12.0, "12"),
            (1.5, "1.5"),
            (1.25, "1.25"),
            (1.05, "1.05"),
            (-3.999, "-4"),
            (0.1 + 0.2, "0.3"),
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
            (1e300, "10000000000000"),
        ] {
            assert_eq!(written(value), expect, "{value}");
        }
    }

    #[test]
    fn elements_open_and_close() {
        let mut xml = Xml::default();
        xml.open("g").word("class", "a").open("rect").number("x", 1.0).close();
        xml.open("text").text("salt & sea").close();
        let mut path = Path::default();
        path.to('M', &[(1.0, 2.0)]).along('H', 3.5).close();
        xml.open("path").path("d", &path);
        assert_eq!(
            xml.finish(),
            "<g class=\"a\"><rect x=\"1\"/><text>salt &amp; sea</text><path d=\"M1 2H3.5Z\"/></g>\n"
        );
    }

    #[test]
    fn nothing_in_a_text_is_markup() {
        let mut xml = Xml::default();
        let text = "</script>]]>\"'<!--&\u{0}\u{b}\u{ffff}\u{1fffe}\u{fdd0}\u{85}";
        xml.open("a").attribute("href", text).text(text);
        let out = xml.finish();
        assert_eq!(
            out,
            "<a href=\"&lt;/script&gt;]]&gt;&quot;'&lt;!--&amp;\">&lt;/script&gt;]]&gt;\"'&lt;!--&amp;</a>\n"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            let mut xml = Xml::default();
            xml.open("a").attribute("b", &text).text(&text);
            let out = xml.finish();
            let read = roxmltree::Document::parse(&out).map_err(|e| TestCaseError::fail(e.to_string()))?;
            let kept = |c: &char| !super::is_forbidden(*c) || matches!(c, '\n' | '\t');
            let expect: String = text.chars().filter(kept).collect();
            prop_assert_eq!(read.root_element().text().unwrap_or_default(), &expect);
            let expect = expect.replace('\t', " ");
            prop_assert_eq!(read.root_element().attribute("b").unwrap_or_default(), &expect);
        }
    }
}
