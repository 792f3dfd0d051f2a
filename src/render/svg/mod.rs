//! A picture as SVG, drawn by this program alone; and out of that as PNG and PDF.
//!
//! 1. `set`, `caption`: what stands on every card and above them, in lines, by the widths of letters;
//! 2. `place`: where the cards stand and how lines run, by [`layout`](crate::render::layout);
//! 3. `draw`, `line`, `palette`, `xml`: that as SVG, in light and dark;
//! 4. [`print`](mod@print): the SVG in pixels, and on paper.
//!
//! A drawing is the same bytes for the same graph on every machine. It needs no script and nothing
//! from outside; words stay words. All of it is linear in the graph, but for the layout's sorting.

mod caption;
mod draw;
mod line;
mod mark;
mod palette;
mod paper;
mod place;
#[cfg(feature = "print")]
pub mod print;
mod set;
mod xml;

pub use palette::Theme;
pub use paper::Paper;

use super::picture::Picture;
use super::{Album, Drawing, Map, View, view};
use crate::graph::ArgumentGraph;
use draw::Look;

/// What a drawing is made for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum For {
    /// To be looked at in a browser or another program, with the fonts it has.
    #[default]
    Screen,
    /// To be made into PNG or PDF, with the fonts of this program.
    Print,
}

/// The map of a graph as SVG.
#[must_use]
pub fn svg(graph: &ArgumentGraph, map: &Map, theme: Theme, made_for: For) -> Drawing {
    Album::new(graph, map).svg(map.view, theme, made_for)
}

impl Album<'_> {
    /// A view as SVG.
    #[must_use]
    pub fn svg(&self, view: View, theme: Theme, made_for: For) -> Drawing {
        let picture = view::picture(&self.scene, view);
        let text = write(&picture, self.look(theme, made_for));
        Drawing { title: picture.title(), text, note: picture.note }
    }

    /// A view as SVG on sheets of paper, to be printed: at least one, none of which cuts a card.
    #[must_use]
    pub fn sheets(&self, view: View, theme: Theme, paper: Paper) -> Vec<Drawing> {
        let picture = view::picture(&self.scene, view);
        let look = self.look(theme, For::Print);
        let tile = picture.tile as f64;
        let cards: Vec<_> = picture.cards.iter().map(|card| set::card(card, tile)).collect();
        let places = place::place(&picture, &cards);
        let sheets = paper::sheets(&picture, &cards, &places, paper, look);
        let note = || picture.note.clone();
        sheets
            .into_iter()
            .map(|text| Drawing { title: picture.title(), text, note: note() })
            .collect()
    }

    fn look(&self, theme: Theme, made_for: For) -> Look<'_> {
        let language = match self.scene.graph.documents() {
            [first, others @ ..] if others.iter().all(|d| d.language == first.language) => {
                Some(first.language.as_str())
            }
            _ => None,
        };
        let screen = made_for == For::Screen;
        Look { theme, page: self.scene.map.page.as_deref(), language, screen }
    }
}

/// A picture of two drafts, to be looked at.
pub(super) fn changes(picture: &Picture) -> Drawing {
    let look = Look { theme: Theme::Auto, page: None, language: None, screen: true };
    Drawing { title: picture.title(), text: write(picture, look), note: None }
}

/// A picture as SVG.
fn write(picture: &Picture, look: Look<'_>) -> String {
    let tile = picture.tile as f64;
    let cards: Vec<_> = picture.cards.iter().map(|card| set::card(card, tile)).collect();
    let places = place::place(picture, &cards);
    let caption = caption::caption(&picture.caption, tile, places.placed.bounds.width);
    draw::drawing(picture, &cards, &places, &caption, look)
}
