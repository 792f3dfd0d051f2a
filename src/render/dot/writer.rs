//! The one place that speaks DOT. It owns dot-writer and everything that must be escaped.
//!
//! dot-writer 0.1.4 escapes nothing, panics inside `Drop` (which aborts the process) when a write
//! fails, and in its compact mode eats the spaces of labels. So it is used only here: in its pretty
//! mode, into memory (where no write fails), and behind types through which no unescaped text can
//! come: a [`Name`] is made of ids alone, markup of [`Html`] is written in the program's source, and
//! everything else is a [`Value`] that is escaped for the place it goes to.

use crate::graph::NodeId;
use crate::render::picture::{Class, Id};
use dot_writer::{Attributes, AttributesList, DotWriter, Scope};
use std::fmt::Display;
use std::fmt::Write as _;

/// The name of a node: a letter, letters, digits, low lines. Never essay text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name(String);

impl Name {
    /// A card, under its own id.
    pub(super) fn of(id: &Id) -> Self {
        Self(id.to_string())
    }

    /// The space after the `nth` card of a column.
    pub(super) fn gap(column: usize, nth: usize) -> Self {
        Self(format!("gap{column}_{nth}"))
    }

    /// What fills a row's empty place in a column.
    pub(super) fn empty(column: usize, row: usize) -> Self {
        Self(format!("empty{column}_{row}"))
    }

    /// What holds a claim without quotations in its place beside the column of quotations.
    pub(super) fn anchor(id: &Id) -> Self {
        Self(format!("at_{id}"))
    }
}

/// What an attribute is set to, escaped for its place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value<'a> {
    /// A word of DOT's, or a colour; written in the program's source.
    Word(&'static str),
    /// A number.
    Number(f64),
    /// A colour, and how opaque it is.
    Colour(&'static str, u8),
    /// A plain label. Lines end in `\n` and are set flush left.
    Label(&'a str),
    /// What is shown when the pointer rests on it.
    Tooltip(&'a str),
    /// An address: of a page, and the id of a node on it.
    Url(&'a str, &'a Id),
    /// The id of a node or an edge in a drawing.
    Id(&'a Id),
    /// What a node or an edge is, for style sheets.
    Class(&'a Class),
    /// An HTML-like label.
    Html(&'a Html),
}

/// Attributes in the order in which they are written.
pub(super) type Attrs<'a> = [(&'static str, Value<'a>)];

/// A digraph with the title `name`, filled in by `fill`.
pub(super) fn digraph(name: &'static str, fill: impl FnOnce(&mut Body<'_, '_>)) -> String {
    let mut bytes = Vec::new();
    {
        let mut writer = DotWriter::from(&mut bytes);
        writer.set_pretty_print(true);
        fill(&mut Body(writer.digraph()));
    }
    // dot-writer knows no names of graphs; a graph without one is called "%3" in a drawing.
    let anonymous = b"digraph {".len().min(bytes.len());
    bytes.splice(..anonymous, format!("digraph {name} {{").into_bytes());
    String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned())
}

/// The statements of a digraph.
pub(super) struct Body<'d, 'w>(Scope<'d, 'w>);

impl Body<'_, '_> {
    /// Attributes of the graph.
    pub(super) fn graph(&mut self, attributes: &Attrs<'_>) {
        set(&mut self.0.graph_attributes(), attributes);
    }

    /// Attributes of all nodes after it.
    pub(super) fn nodes(&mut self, attributes: &Attrs<'_>) {
        set(&mut self.0.node_attributes(), attributes);
    }

    /// Attributes of all edges after it.
    pub(super) fn edges(&mut self, attributes: &Attrs<'_>) {
        set(&mut self.0.edge_attributes(), attributes);
    }

    /// A node.
    pub(super) fn node(&mut self, name: &Name, attributes: &Attrs<'_>) {
        set(&mut self.0.node_named(name.0.as_str()), attributes);
    }

    /// An edge.
    pub(super) fn edge(&mut self, from: &Name, to: &Name, attributes: &Attrs<'_>) {
        set(&mut self.0.edge(&from.0, &to.0).attributes(), attributes);
    }

    /// Nodes that stand above one another in this order, tied by edges nobody sees.
    ///
    /// The ties have a weight: `dot` passes over flat edges of weight 0 when it orders a rank.
    pub(super) fn column(&mut self, rank: &'static str, names: &[Name]) {
        let Some((first, rest)) = names.split_first() else { return };
        let mut column = self.0.subgraph();
        column.set("rank", rank, false);
        if rest.is_empty() {
            column.node_named(first.0.as_str());
            return;
        }
        column.edge_attributes().set("style", "invis", false);
        let _chain = column.edges(names.iter().map(|n| n.0.as_bytes()));
    }
}

impl Body<'_, '_> {
    /// Nodes of one rank, in no order of their own.
    pub(super) fn rank(&mut self, names: &[Name]) {
        let mut rank = self.0.subgraph();
        rank.set("rank", "same", false);
        for name in names {
            rank.node_named(name.0.as_str());
        }
    }
}

fn set(list: &mut AttributesList<'_, '_>, attributes: &Attrs<'_>) {
    for (name, value) in attributes {
        match value {
            Value::Word(word) => list.set(name, word, !is_bare(word)),
            Value::Number(number) => list.set(name, &number.to_string(), false),
            Value::Colour(colour, u8::MAX) => list.set(name, colour, true),
            Value::Colour(colour, alpha) => list.set(name, &format!("{colour}{alpha:02X}"), true),
            Value::Label(text) => list.set(name, &label(text), true),
            Value::Tooltip(text) => list.set(name, &tooltip(text), true),
            Value::Url(page, id) => list.set(name, &format!("{}#{id}", url(page)), true),
            Value::Id(id) => list.set(name, &id.to_string(), false),
            Value::Class(class) => list.set(name, class.as_str(), !is_bare(class.as_str())),
            Value::Html(html) => list.set(name, &format!("<{}>", html.0), false),
        };
    }
}

/// Whether a word needs no quotation marks: a name or a number.
fn is_bare(word: &str) -> bool {
    let name = word.chars().all(|c| c.is_ascii_alphabetic() || c == '_');
    let number = word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || c == '.');
    (name || number) && !word.is_empty()
}

/// An HTML-like label in the making. Markup comes from the program's source, text is escaped.
#[derive(Debug, Clone, Default)]
pub(super) struct Html(String);

impl Html {
    /// Markup.
    pub(super) fn tag(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Words, between tags. Where there are none, a space: an empty `<I></I>` is a syntax error.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        let before = self.0.len();
        xml(&mut self.0, text, Newline::Space);
        if self.0.len() == before {
            self.0.push_str("&#160;");
        }
        self
    }

    /// Words, between the quotation marks of a `TOOLTIP`.
    pub(super) fn tooltip(&mut self, text: &str) -> &mut Self {
        xml(&mut self.0, text, Newline::Kept);
        self
    }

    /// An address, between the quotation marks of an `HREF`.
    pub(super) fn url(&mut self, page: &str, id: &Id) -> &mut Self {
        xml(&mut self.0, &url(page), Newline::Space);
        self.value('#').value(id)
    }

    /// Opens a `FONT`; closed by the tag `</FONT>`.
    pub(super) fn font(&mut self, points: f64, colour: &'static str) -> &mut Self {
        self.tag("<FONT POINT-SIZE=\"").value(points).tag("\" COLOR=\"").tag(colour).tag("\">")
    }

    /// A number, an id.
    pub(super) fn value(&mut self, value: impl Clean) -> &mut Self {
        let _ = write!(self.0, "{value}");
        self
    }
}

/// What can be printed into markup as it is.
pub(super) trait Clean: Display {}
impl Clean for NodeId {}
impl Clean for &Id {}
impl Clean for usize {}
impl Clean for f64 {}
impl Clean for char {}
impl Clean for Hex {}

/// Two digits to the base of sixteen: how strongly a colour is drawn.
pub(super) struct Hex(pub(super) u8);

impl Display for Hex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02X}", self.0)
    }
}

/// What becomes of a line's end.
#[derive(Clone, Copy, PartialEq)]
enum Newline {
    Kept,
    Space,
}

/// Text for an HTML-like label. Graphviz expands `\N` and its kin in it, so backslashes are doubled.
fn xml(out: &mut String, text: &str, newline: Newline) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\\' => out.push_str("\\\\"),
            '\n' if newline == Newline::Kept => out.push_str("&#10;"),
            '\n' | '\t' => out.push(' '),
            c if is_forbidden(c) => {}
            c => out.push(c),
        }
    }
}

/// Characters that XML forbids or that a reader cannot see and a drawing cannot hold.
fn is_forbidden(c: char) -> bool {
    c.is_control() || c as u32 & 0xFFFE == 0xFFFE || matches!(c as u32, 0xFDD0..=0xFDEF)
}

/// A plain label, in lines set flush left.
fn label(text: &str) -> String {
    let mut out = string(text, "\\\\", "\\l");
    if !out.is_empty() && !out.ends_with("\\l") {
        out.push_str("\\l");
    }
    out
}

/// A tooltip. Graphviz reads its escapes twice, so a backslash is written four times.
fn tooltip(text: &str) -> String {
    string(text, "\\\\\\\\", "\\n")
}

/// The inside of a quoted string. `&` is escaped because Graphviz reads entities in it.
fn string(text: &str, backslash: &str, newline: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str(backslash),
            '&' => out.push_str("&amp;"),
            '\n' => out.push_str(newline),
            '\t' => out.push(' '),
            c if is_forbidden(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// An address, with everything in percent that is no plain part of one: Graphviz 2.43 writes it into
/// a drawing unescaped.
fn url(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?=@!$*+,;%()[]".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Body, Html, Name, Newline, Value, digraph, label, tooltip, url, xml};

    fn html(text: &str) -> String {
        let mut out = String::new();
        xml(&mut out, text, Newline::Kept);
        out
    }

    #[test]
    fn labels() {
        assert_eq!(label("a \"b\" \\N"), "a \\\"b\\\" \\\\N\\l");
        assert_eq!(label("a\nb"), "a\\lb\\l");
        assert_eq!(label("salt & sea\u{0}\u{1}\u{ffff}\r"), "salt &amp; sea\\l");
        assert_eq!(label(""), "");
    }

    #[test]
    fn tooltips() {
        assert_eq!(tooltip("\\G\nx"), "\\\\\\\\G\\nx");
    }

    #[test]
    fn urls() {
        assert_eq!(url("a b\"<é>\\&.html"), "a%20b%22%3C%C3%A9%3E%5C%26.html");
        assert_eq!(url("https://example.org/x?y=1"), "https://example.org/x?y=1");
    }

    #[test]
    fn markup_in_the_essay_stays_text() {
        assert_eq!(
            html("<b>&amp;</b> \"\\N\"\n"),
            "&lt;b&gt;&amp;amp;&lt;/b&gt; &quot;\\\\N&quot;&#10;"
        );
        assert_eq!(html("a\u{b}b\u{fdd0}c\u{1fffe}"), "abc");
    }

    #[test]
    fn no_element_is_empty() {
        let mut label = Html::default();
        label.tag("<I>").text("\u{0}").tag("</I>");
        assert_eq!(label.0, "<I>&#160;</I>");
    }

    #[test]
    fn spaces_inside_labels_stay() {
        let text = digraph("argument", |body: &mut Body<'_, '_>| {
            body.node(&Name::gap(1, 2), &[("label", Value::Label("two  words"))]);
        });
        assert_eq!(text, "digraph argument {\n  gap1_2 [label=\"two  words\\l\"];\n}\n");
    }

    #[test]
    fn a_column_is_one_chain() {
        let names = [Name::gap(0, 1), Name::gap(0, 2), Name::gap(0, 3)];
        let text = digraph("argument", |body: &mut Body<'_, '_>| body.column("same", &names));
        assert!(
            text.contains("rank=same;\n    edge [style=invis];\n    gap0_1 -> gap0_2 -> gap0_3;")
        );
    }
}
