//! The elements and attributes of HTML that reading tells apart.

/// An element, or what stands for one in the [tree](super::tree).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(in crate::read) enum Tag {
    /// The root of a page or of a chapter.
    Part,
    /// A piece of text.
    Text,
    /// Any element that makes no difference here.
    Other,
    Html,
    Head,
    Body,
    Title,
    Meta,
    Link,
    Base,
    Script,
    Style,
    Noscript,
    Template,
    Iframe,
    Object,
    Embed,
    Svg,
    Math,
    Canvas,
    Audio,
    Video,
    Source,
    Track,
    Picture,
    Img,
    Map,
    Area,
    Main,
    Article,
    Section,
    Nav,
    Aside,
    Header,
    Footer,
    Hgroup,
    Address,
    Div,
    Center,
    Figure,
    Figcaption,
    Details,
    Summary,
    Dialog,
    Fieldset,
    Form,
    Search,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    P,
    Blockquote,
    Pre,
    Ul,
    Ol,
    Li,
    Dl,
    Dt,
    Dd,
    Dir,
    Menu,
    Hr,
    Table,
    Caption,
    Colgroup,
    Col,
    Thead,
    Tbody,
    Tfoot,
    Tr,
    Td,
    Th,
    A,
    B,
    Strong,
    I,
    Em,
    Cite,
    Q,
    Sup,
    Sub,
    Code,
    Kbd,
    Samp,
    Tt,
    Var,
    U,
    S,
    Del,
    Ins,
    Small,
    Big,
    Font,
    Span,
    Abbr,
    Acronym,
    Dfn,
    Mark,
    Time,
    Ruby,
    Rt,
    Rp,
    Rb,
    Bdo,
    Bdi,
    Label,
    Data,
    Nobr,
    Br,
    Wbr,
    Input,
    Button,
    Select,
    Option,
    Optgroup,
    Textarea,
    Output,
    Progress,
    Meter,
    Keygen,
}

/// How many there are.
pub(super) const TAGS: usize = Tag::Keygen as usize + 1;

use Tag as T;

/// Elements by name, in the order of the names.
const NAMES: &[(&str, Tag)] = &[
    ("a", T::A),
    ("abbr", T::Abbr),
    ("acronym", T::Acronym),
    ("address", T::Address),
    ("area", T::Area),
    ("article", T::Article),
    ("aside", T::Aside),
    ("audio", T::Audio),
    ("b", T::B),
    ("base", T::Base),
    ("bdi", T::Bdi),
    ("bdo", T::Bdo),
    ("big", T::Big),
    ("blockquote", T::Blockquote),
    ("body", T::Body),
    ("br", T::Br),
    ("button", T::Button),
    ("canvas", T::Canvas),
    ("caption", T::Caption),
    ("center", T::Center),
    ("cite", T::Cite),
    ("code", T::Code),
    ("col", T::Col),
    ("colgroup", T::Colgroup),
    ("data", T::Data),
    ("dd", T::Dd),
    ("del", T::Del),
    ("details", T::Details),
    ("dfn", T::Dfn),
    ("dialog", T::Dialog),
    ("dir", T::Dir),
    ("div", T::Div),
    ("dl", T::Dl),
    ("dt", T::Dt),
    ("em", T::Em),
    ("embed", T::Embed),
    ("fieldset", T::Fieldset),
    ("figcaption", T::Figcaption),
    ("figure", T::Figure),
    ("font", T::Font),
    ("footer", T::Footer),
    ("form", T::Form),
    ("h1", T::H1),
    ("h2", T::H2),
    ("h3", T::H3),
    ("h4", T::H4),
    ("h5", T::H5),
    ("h6", T::H6),
    ("head", T::Head),
    ("header", T::Header),
    ("hgroup", T::Hgroup),
    ("hr", T::Hr),
    ("html", T::Html),
    ("i", T::I),
    ("iframe", T::Iframe),
    ("image", T::Img),
    ("img", T::Img),
    ("input", T::Input),
    ("ins", T::Ins),
    ("kbd", T::Kbd),
    ("keygen", T::Keygen),
    ("label", T::Label),
    ("li", T::Li),
    ("link", T::Link),
    ("main", T::Main),
    ("map", T::Map),
    ("mark", T::Mark),
    ("math", T::Math),
    ("menu", T::Menu),
    ("meta", T::Meta),
    ("meter", T::Meter),
    ("nav", T::Nav),
    ("nobr", T::Nobr),
    ("noscript", T::Noscript),
    ("object", T::Object),
    ("ol", T::Ol),
    ("optgroup", T::Optgroup),
    ("option", T::Option),
    ("output", T::Output),
    ("p", T::P),
    ("picture", T::Picture),
    ("pre", T::Pre),
    ("progress", T::Progress),
    ("q", T::Q),
    ("rb", T::Rb),
    ("rp", T::Rp),
    ("rt", T::Rt),
    ("ruby", T::Ruby),
    ("s", T::S),
    ("samp", T::Samp),
    ("script", T::Script),
    ("search", T::Search),
    ("section", T::Section),
    ("select", T::Select),
    ("small", T::Small),
    ("source", T::Source),
    ("span", T::Span),
    ("strike", T::S),
    ("strong", T::Strong),
    ("style", T::Style),
    ("sub", T::Sub),
    ("summary", T::Summary),
    ("sup", T::Sup),
    ("svg", T::Svg),
    ("table", T::Table),
    ("tbody", T::Tbody),
    ("td", T::Td),
    ("template", T::Template),
    ("textarea", T::Textarea),
    ("tfoot", T::Tfoot),
    ("th", T::Th),
    ("thead", T::Thead),
    ("time", T::Time),
    ("title", T::Title),
    ("tr", T::Tr),
    ("track", T::Track),
    ("tt", T::Tt),
    ("u", T::U),
    ("ul", T::Ul),
    ("var", T::Var),
    ("video", T::Video),
    ("wbr", T::Wbr),
    ("xmp", T::Pre),
];

impl Tag {
    /// The element of this name, in small letters; a prefix (`xhtml:p`) is cut off.
    pub(super) fn of(name: &[u8]) -> Self {
        let local = name.iter().rposition(|&b| b == b':').map_or(name, |at| &name[at + 1..]);
        NAMES
            .binary_search_by(|(known, _)| known.as_bytes().cmp(local))
            .map_or(Self::Other, |at| NAMES[at].1)
    }

    /// Whether it has no content and no end tag.
    pub(super) fn is_void(self) -> bool {
        matches!(
            self,
            T::Area
                | T::Base
                | T::Br
                | T::Col
                | T::Embed
                | T::Hr
                | T::Img
                | T::Input
                | T::Keygen
                | T::Link
                | T::Meta
                | T::Source
                | T::Track
                | T::Wbr
        )
    }

    /// Whether it is set as a block: its beginning ends a paragraph.
    pub(super) fn is_block(self) -> bool {
        (T::Main as u8..=T::Th as u8).contains(&(self as u8))
            || matches!(self, T::Part | T::Body | T::Html)
    }

    /// The level of a heading.
    pub(super) fn heading(self) -> Option<u8> {
        let (first, at) = (T::H1 as u8, self as u8);
        (first..=T::H6 as u8).contains(&at).then(|| at - first + 1)
    }

    /// Whether nothing in it is text of the page.
    pub(super) fn is_hidden(self) -> bool {
        matches!(
            self,
            T::Head
                | T::Title
                | T::Script
                | T::Style
                | T::Noscript
                | T::Template
                | T::Iframe
                | T::Object
                | T::Embed
                | T::Svg
                | T::Canvas
                | T::Audio
                | T::Video
                | T::Map
                | T::Input
                | T::Button
                | T::Select
                | T::Option
                | T::Optgroup
                | T::Textarea
                | T::Output
                | T::Progress
                | T::Meter
                | T::Keygen
                | T::Rt
                | T::Rp
        )
    }

    /// Whether an end tag inside of it does not reach out of it.
    pub(super) fn is_boundary(self) -> bool {
        matches!(self, T::Part | T::Html | T::Body | T::Table | T::Td | T::Th | T::Caption)
    }
}

/// Attributes that are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Key {
    Id,
    Class,
    Href,
    Name,
    Role,
    EpubType,
    Rel,
    Lang,
    Cite,
    Content,
    Property,
    Itemprop,
    Title,
    Label,
    Style,
    Hidden,
    AriaHidden,
    Start,
    Value,
    Charset,
    HttpEquiv,
    Alt,
}

impl Key {
    /// The attribute of this name, in small letters.
    pub(super) fn of(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"id" | b"xml:id" => Self::Id,
            b"class" => Self::Class,
            b"href" => Self::Href,
            b"name" => Self::Name,
            b"role" => Self::Role,
            b"epub:type" => Self::EpubType,
            b"rel" => Self::Rel,
            b"lang" | b"xml:lang" => Self::Lang,
            b"cite" => Self::Cite,
            b"content" => Self::Content,
            b"property" => Self::Property,
            b"itemprop" => Self::Itemprop,
            b"title" => Self::Title,
            b"aria-label" => Self::Label,
            b"style" => Self::Style,
            b"hidden" => Self::Hidden,
            b"aria-hidden" => Self::AriaHidden,
            b"start" => Self::Start,
            b"value" => Self::Value,
            b"charset" => Self::Charset,
            b"http-equiv" => Self::HttpEquiv,
            b"alt" => Self::Alt,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_found() {
        assert!(NAMES.windows(2).all(|w| w[0].0 < w[1].0));
        assert_eq!(Tag::of(b"blockquote"), Tag::Blockquote);
        assert_eq!(Tag::of(b"xhtml:p"), Tag::P);
        assert_eq!(Tag::of(b"blink"), Tag::Other);
        assert!(Tag::P.is_block() && Tag::Td.is_block() && !Tag::A.is_block());
        assert_eq!((Tag::H3.heading(), Tag::P.heading()), (Some(3), None));
    }
}
