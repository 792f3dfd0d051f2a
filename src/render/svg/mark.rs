//! What is drawn: words, rectangles and rules in their places. It knows no card.

use crate::render::layout::Rect;
use crate::render::picture::{Id, Letters};
use crate::render::theme::Colour;

/// Something set, with the room it takes.
#[derive(Debug)]
pub(super) struct Set<'p> {
    pub(super) width: f64,
    pub(super) height: f64,
    /// What is drawn, in this order.
    pub(super) marks: Vec<Mark<'p>>,
}

/// Something that is drawn.
#[derive(Debug)]
pub(super) enum Mark<'p> {
    /// Words.
    Text(Box<Text>),
    /// A rectangle.
    Frame {
        rect: Rect,
        fill: Colour,
        /// Colour and width of its border.
        edge: Option<(Colour, f64)>,
    },
    /// A thin level line.
    Rule { x: f64, y: f64, width: f64, colour: Colour },
    /// What follows belongs together.
    Open(Box<Group<'p>>),
    /// Up to here.
    Close,
}

impl Mark<'_> {
    /// A rectangle without a border.
    pub(super) fn ground(rect: Rect, fill: Colour) -> Self {
        Self::Frame { rect, fill, edge: None }
    }

    /// A rectangle with a border inside of it.
    pub(super) fn framed(rect: Rect, fill: Colour, edge: Colour, pen: f64) -> Self {
        Self::Frame { rect: inset(rect, pen / 2.0), fill, edge: Some((edge, pen)) }
    }
}

/// A rectangle made smaller on all sides.
pub(super) fn inset(rect: Rect, by: f64) -> Rect {
    Rect {
        x: rect.x + by,
        y: rect.y + by,
        width: (rect.width - 2.0 * by).max(0.0),
        height: (rect.height - 2.0 * by).max(0.0),
    }
}

/// Lines of words.
#[derive(Debug)]
pub(super) struct Text {
    /// Where they begin, or end, or have their middle.
    pub(super) x: f64,
    /// Where the letters of the first line stand.
    pub(super) y: f64,
    /// From line to line.
    pub(super) step: f64,
    pub(super) lines: Vec<String>,
    pub(super) letters: Letters,
    pub(super) align: Align,
    /// How wide a line may be.
    pub(super) room: f64,
}

/// Which part of a line is where it is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// Its beginning.
    Left,
    /// Its middle.
    Middle,
    /// Its end.
    Right,
}

/// Things that belong together.
#[derive(Debug)]
pub(super) struct Group<'p> {
    pub(super) id: Option<Id>,
    pub(super) class: &'p str,
    pub(super) tooltip: &'p str,
    pub(super) link: Option<Id>,
}
