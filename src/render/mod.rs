//! For people: the graph as a picture.
//!
//! The picture is planned once, without a word about any format, and then written:
//!
//! 1. `plan`: which cards there are, in which column and order, and what joins them;
//! 2. `words`, `chip`, `wrap`: what stands on them, every word of it from the essay (or written
//!    by hand as a label);
//! 3. `theme`: colours, sizes and the picture's own few words;
//! 4. `view`: each view as a `picture` of cards, parts of cards, and lines, in no format;
//! 5. [`dot`](mod@dot): any picture in Graphviz's language;
//! 6. [`svg`](mod@svg): any picture drawn, by `measure` and `layout`; PNG and PDF out of that;
//! 7. [`page`](mod@page): the essay and its argument side by side, as one HTML file.
//!
//! Nothing is left out of a picture because it fits badly: a claim that leads to no thesis, a
//! quotation offered for nothing, a circle are all drawn, and said to be what they are.

mod album;
mod chip;
mod difference;
pub mod dot;
pub mod layout;
mod legend;
pub mod measure;
pub mod page;
mod picture;
mod plan;
mod scene;
mod style;
pub mod svg;
mod theme;
mod verified;
mod view;
mod words;
mod wrap;

#[cfg(test)]
mod any;
#[cfg(test)]
mod sample;

pub use album::Album;
pub use difference::difference;
pub use dot::dot;
pub use page::page;
pub use svg::svg;
pub use verified::verified;

use crate::export::Text;
use crate::graph::ClaimId;

/// What a person may choose about the map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Map {
    /// What is shown.
    pub view: View,
    /// What becomes a node of [`View::Map`].
    pub nodes: Nodes,
    /// How labels are written.
    pub labels: Labels,
    /// How much of the essay's own wording is shown.
    pub text: Text,
    /// Address of a page on which every node has its id as a fragment; nodes link to it. Nodes link
    /// to nothing where it is `None`.
    pub page: Option<String>,
    /// Whether a large map is shown in full. Without it, what does not fit is folded, and counted on
    /// the card it belongs to.
    pub unfold: bool,
}

/// What a picture shows of a graph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// The whole argument, thesis first.
    #[default]
    Map,
    /// The thesis and the main claims, with a tile for each quotation below them.
    Overview,
    /// Which source serves which main claim.
    Sources,
    /// A claim, its way up to the thesis, and what is directly below it, all of it in full.
    Focus(ClaimId),
    /// The same with everything that is below the claim.
    Line(ClaimId),
    /// The essay in its own order: claims at the left, quotations at the right.
    Reading,
}

impl View {
    /// A short name, fit for a file: `overview`; of a view that is about a claim, the id of that.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Map => "map".to_owned(),
            Self::Overview => "overview".to_owned(),
            Self::Sources => "sources".to_owned(),
            Self::Focus(id) | Self::Line(id) => id.to_string(),
            Self::Reading => "reading".to_owned(),
        }
    }
}

/// What becomes a node of its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Nodes {
    /// Claims; their quotations are rows on their cards, the sources chips on the rows.
    #[default]
    Cards,
    /// Claims, quotations and sources.
    Separate,
}

/// How labels are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Labels {
    /// As Graphviz's HTML-like labels.
    #[default]
    Html,
    /// As plain strings, for programs that read DOT but no HTML-like labels.
    Plain,
}

/// A picture, and what its reader should be told beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// What it is called: what stands above it.
    pub title: String,
    /// The picture in its format's language.
    pub text: String,
    /// What to tell the person who asked for it: that it is too large to be looked at.
    pub note: Option<String>,
}
