//! A picture before it is written: cards, what stands on them, and the lines between them. It knows
//! neither a claim nor a format, so that every writer draws the same picture.
//!
//! Text is not wrapped here. Every piece of it says how many columns a line of it has and how many
//! lines of it may be shown; a writer that measures letters wraps by the width of the card instead.
//! Lengths are points.

use super::legend::Caption;
use super::style::LineStyle;
use super::theme::{self, Colour};
use crate::graph::{EdgeId, NodeId};
use std::fmt;

/// One picture.
#[derive(Debug)]
pub(super) struct Picture {
    /// What it shows.
    pub(super) shows: Shows,
    /// Title, counts and legend.
    pub(super) caption: Caption,
    /// How the cards stand to one another.
    pub(super) arrangement: Arrangement,
    /// The cards. Those of one column (of one row) stand in this order, from top to bottom.
    pub(super) cards: Vec<Card>,
    /// What joins them.
    pub(super) lines: Vec<Line>,
    /// The column in which all quotations stand, if they have one: beside a claim without any of them
    /// it stays empty.
    pub(super) evidence: Option<usize>,
    /// Width that holds the code of every tile.
    pub(super) tile: usize,
    /// What the person who asked for it should be told.
    pub(super) note: Option<String>,
}

impl Picture {
    /// What stands above it, on one line.
    pub(super) fn title(&self) -> String {
        self.caption.title.join(" ")
    }
}

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    /// All claims, with their quotations on their cards.
    Map,
    /// All claims, quotations and sources, each on a card of its own.
    Nodes,
    /// Thesis and main claims.
    Overview,
    /// Main claims and sources.
    Sources,
    /// One claim and what is around it.
    Focus,
    /// The essay in its own order.
    Reading,
}

/// How the cards of a picture stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrangement {
    /// Columns from left to right; a card stands beside its parent, which is in a column to the left.
    /// One without a parent stands where the order of its column has it, near the ends of its lines.
    Tree,
    /// Columns from left to right, without parents: only lines join them.
    Columns,
    /// Rows from top to bottom; in each at most one card of each of three columns. The middle one is
    /// the spine.
    Rows,
}

/// A card.
#[derive(Debug)]
pub(super) struct Card {
    /// Its id in the drawing, unlike every other.
    pub(super) id: Id,
    /// What it is, for style sheets.
    pub(super) class: Class,
    /// All that is known of it.
    pub(super) tooltip: String,
    /// The id on the page of the essay that it leads to.
    pub(super) link: Option<Id>,
    /// Ground and border.
    pub(super) frame: Frame,
    /// The bar at its left edge.
    pub(super) bar: Option<Bar>,
    /// The least width of what stands on it, without the bar: cards of one column are equally wide.
    pub(super) width: usize,
    /// Its column, from 0 at the left.
    pub(super) column: usize,
    /// Its row, from 0 at the top; 0 where there are no rows.
    pub(super) row: usize,
    /// The card it stands beside.
    pub(super) parent: Option<usize>,
    /// The line of argument it belongs to; between two of them there is a gap.
    pub(super) group: usize,
    /// Whether it stands in its column though no line joins it to the one at the left.
    pub(super) apart: bool,
    /// What stands on it, from top to bottom.
    pub(super) parts: Vec<Part>,
}

/// Ground and border of a card.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    pub(super) fill: Colour,
    pub(super) border: Colour,
    /// Width of the border.
    pub(super) pen: f64,
    pub(super) dashed: bool,
    /// Whether its corners are round.
    pub(super) round: bool,
}

/// The bar at the left edge of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bar {
    pub(super) colour: Colour,
    pub(super) width: usize,
}

/// What stands on a card: one row of it.
#[derive(Debug)]
pub(super) enum Part {
    /// What the card is, in small bold letters at the left, and where it is found at the right.
    Heading { kind: String, ink: Colour, place: String, muted: Colour },
    /// Its words.
    Words(Words),
    /// A line in small letters.
    Note(Words),
    /// A quotation.
    Evidence(Box<Evidence>),
    /// A quotation each as a small tile, in rows.
    Units(Vec<Unit>),
    /// Where a quotation is from, under its words: tile, origin, and key at the right.
    Origin { tile: Tile, origin: Words, key: String },
    /// Counts at the left, what is missing at the right.
    Meta { counts: String, missing: Option<String> },
    /// What is missing.
    Warning(&'static str),
    /// A source: a large tile at the left, and what is known of it at the right.
    Source { tile: Tile, known: Vec<Words> },
    /// A share of the largest count as a horizontal bar, and the count.
    Share { of: usize, largest: usize, colour: Colour },
    /// One of a list.
    Item { id: Id, tooltip: String, words: Words },
}

/// Words that a writer has to wrap.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) letters: Letters,
    /// Columns of a line.
    pub(super) columns: usize,
    /// Lines that are shown; what is cut off ends in " …".
    pub(super) lines: usize,
}

/// How letters are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Letters {
    pub(super) points: f64,
    pub(super) ink: Colour,
    pub(super) face: Face,
    /// Times instead of Arial: words of others.
    pub(super) serif: bool,
}

/// The face of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Plain,
    Bold,
    Italic,
}

/// A quotation as a row of a claim's card.
#[derive(Debug)]
pub(super) struct Evidence {
    /// Its id in the drawing; where it stands on an earlier card too, with that of the card before it.
    pub(super) id: Id,
    /// The quotation: what it leads to.
    pub(super) node: NodeId,
    pub(super) class: Class,
    pub(super) tooltip: String,
    /// Ground of the row.
    pub(super) ground: Colour,
    /// Line above it.
    pub(super) edge: Colour,
    pub(super) tile: Tile,
    pub(super) words: Words,
    /// Who speaks, and where it is found.
    pub(super) origin: Words,
    /// Its id and paragraph.
    pub(super) key: String,
}

/// The code of a source on its colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tile {
    /// Empty where there is nothing to know the source by.
    pub(super) code: String,
    pub(super) ground: Colour,
    pub(super) edge: Colour,
    pub(super) ink: Colour,
}

impl Tile {
    /// Of a source.
    pub(super) fn of(code: &str, hue: Colour) -> Self {
        Self { code: code.to_owned(), ground: hue, edge: hue, ink: theme::WHITE }
    }

    /// Of words that have no source and should.
    pub(super) fn missing() -> Self {
        let (ground, edge) = (theme::WARNING, theme::WARNING_BORDER);
        Self { code: "?".to_owned(), ground, edge, ink: theme::WARNING_INK }
    }

    /// Of words that need no source.
    pub(super) fn none() -> Self {
        let (ground, edge) = (theme::PAGE, theme::BORDER);
        Self { code: String::new(), ground, edge, ink: theme::MUTED }
    }
}

/// A quotation as a tile of a unit chart.
#[derive(Debug)]
pub(super) struct Unit {
    pub(super) node: NodeId,
    pub(super) tile: Tile,
    pub(super) tooltip: String,
}

/// A line between two cards.
#[derive(Debug)]
pub(super) struct Line {
    /// Its id in the drawing.
    pub(super) id: Option<Id>,
    /// From this card.
    pub(super) from: usize,
    /// To that card.
    pub(super) to: usize,
    pub(super) class: Class,
    pub(super) tooltip: String,
    /// Colour, width, dash and head, as it is to be drawn.
    pub(super) style: LineStyle,
    /// How opaque it is, 255 being quite.
    pub(super) alpha: u8,
    /// How strongly it pulls its ends together; 0 for a cross link, which has no say in the layout.
    pub(super) pull: usize,
}

/// An id in a drawing: letters, digits, low lines. It is made of ids and of words of the program's
/// source, never of the essay's.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Id(String);

impl Id {
    /// A node of the graph, under its own id.
    pub(super) fn node(id: NodeId) -> Self {
        Self(id.to_string())
    }

    /// An edge of the graph, under its own id.
    pub(super) fn edge(id: EdgeId) -> Self {
        Self(id.to_string())
    }

    /// Something the graph has no node for.
    pub(super) fn made(word: &'static str) -> Self {
        Self(word.to_owned())
    }

    /// Something the graph has no node for and there is more than one of.
    pub(super) fn nth(word: &'static str, nth: usize) -> Self {
        Self(format!("{word}{nth}"))
    }

    /// Something that stands at another: `c7_q3`.
    pub(super) fn at(&self, other: &Self) -> Self {
        Self(format!("{self}_{other}"))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Classes in a drawing, divided by spaces: words of the program's source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Class(String);

impl Class {
    pub(super) fn of(words: &'static str) -> Self {
        Self(words.to_owned())
    }

    /// With one more, if that is so.
    pub(super) fn with(mut self, word: &'static str, so: bool) -> Self {
        if so {
            self.0.push(' ');
            self.0.push_str(word);
        }
        self
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this word is one of them.
    pub(super) fn has(&self, word: &str) -> bool {
        self.0.split(' ').any(|own| own == word)
    }
}
