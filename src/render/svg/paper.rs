//! A picture on sheets of paper: as many as it needs, none of its cards cut.
//!
//! [`layout::pages`] says which cards go on which sheet and how much smaller. The first sheet has the
//! caption, the others the title; each says which of them it is, and where a line leads that ends on
//! another.

use super::caption::{self, Sample};
use super::draw::{Look, Pen};
use super::mark::{Align, Set, Text};
use super::place::Places;
use crate::render::layout::{self, Page};
use crate::render::measure::{Face, one_line};
use crate::render::picture::{self, Letters, Picture};
use crate::render::theme::{self, size};

/// Paper of a size that printers have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 297 by 420 mm.
    A3,
}

/// Points on paper for one of the picture below which its columns are parted before it gets smaller:
/// words of 11 points are printed no smaller than most notes are.
const LEAST: f64 = 0.62;
/// What no printer reaches, in points: 12 mm.
const MARGIN: f64 = 34.0;
/// Height of the line above and the line below the cards.
const LINE: f64 = 18.0;

/// What can be printed on, upright.
const fn inside(paper: Paper) -> layout::Paper {
    match paper {
        Paper::A4 => layout::Paper::A4,
        Paper::A3 => layout::Paper::A3,
    }
}

/// Sheets of one way to hold them, and what stands above the cards of the first.
struct Sheets<'p> {
    paper: layout::Paper,
    pages: Vec<Page>,
    caption: (Set<'p>, Vec<Sample>),
}

impl Sheets<'_> {
    fn of(picture: &Picture, places: &Places, paper: layout::Paper) -> Self {
        let caption = caption::caption(&picture.caption, picture.tile as f64, paper.width);
        let room = (paper.height - caption.0.height - 2.0 * LINE).max(paper.height / 3.0);
        let groups: Vec<usize> = picture.cards.iter().map(|card| card.group).collect();
        let place = layout::Paper { height: room, ..paper };
        let pages = layout::pages(&places.placed, &groups, place, LEAST);
        Self { paper, pages, caption }
    }

    /// How small it gets.
    fn scale(&self) -> f64 {
        self.pages.iter().map(|page| page.scale).fold(1.0, f64::min)
    }
}

/// The sheets of a picture, each a drawing. Held upright or turned, whichever takes fewer sheets, or is
/// larger on as many.
pub(super) fn sheets(
    picture: &Picture,
    cards: &[Set<'_>],
    places: &Places,
    paper: Paper,
    look: Look<'_>,
) -> Vec<String> {
    let upright = Sheets::of(picture, places, inside(paper));
    let turned = Sheets::of(picture, places, inside(paper).turned());
    let is_better = (turned.pages.len(), upright.scale()) < (upright.pages.len(), turned.scale());
    let sheets = if is_better { turned } else { upright };
    // On which sheet each card stands.
    let mut on = vec![0; picture.cards.len()];
    for (nth, page) in sheets.pages.iter().enumerate() {
        for &at in &page.boxes {
            if let Some(slot) = on.get_mut(at) {
                *slot = nth;
            }
        }
    }
    let count = sheets.pages.len().max(1);
    let draw = |nth| sheet(picture, cards, places, &sheets, &on, nth, look);
    (0..count).map(draw).collect()
}

/// One sheet.
fn sheet(
    picture: &Picture,
    cards: &[Set<'_>],
    places: &Places,
    sheets: &Sheets<'_>,
    on: &[usize],
    nth: usize,
    look: Look<'_>,
) -> String {
    let layout::Paper { width, height } = sheets.paper;
    let whole = (width + 2.0 * MARGIN, height + 2.0 * MARGIN);
    let mut pen = Pen::new(look, 1 << 16);
    pen.root(picture, whole);
    let above = if nth == 0 { sheets.caption.0.height } else { 0.0 } + LINE;
    if let Some(page) = sheets.pages.get(nth) {
        let scale = page.scale;
        let x = MARGIN - page.view.x * scale;
        let y = MARGIN + above - page.view.y * scale;
        pen.begin_scaled((x, y), scale);
        let here = |at: usize| on.get(at) == Some(&nth);
        pen.lines(picture, places, (0.0, 0.0), |line| here(line.from) || here(line.to));
        // What reaches out of the sheet's part of the picture is covered before the cards come.
        let extent = page.view;
        pen.end_scaled();
        let bottom = MARGIN + above + extent.height * scale;
        pen.cover(whole, (MARGIN + above - 6.0, bottom + 6.0), MARGIN - 6.0);
        pen.begin_scaled((x, y), scale);
        for (line, route) in picture.lines.iter().zip(&places.routes) {
            let to = picture.cards.get(line.to).zip(on.get(line.to));
            if let (true, Some((card, &sheet))) = (here(line.from), to.filter(|(_, s)| **s != nth))
            {
                let told = format!("{}, p. {}", card.id, sheet + 1);
                let start = route.start;
                let left = route.end().x < start.x;
                let align = if left { Align::Right } else { Align::Left };
                let x = if left { start.x - 3.0 } else { start.x + 3.0 };
                pen.text(&small(told, (x, start.y - 3.0), align), (0.0, 0.0));
            }
        }
        for &at in &page.boxes {
            let place = places.placed.boxes.get(at);
            if let (Some(card), Some(set), Some(place)) =
                (picture.cards.get(at), cards.get(at), place)
            {
                pen.card(card, set, (place.x, place.y));
            }
        }
        pen.end_scaled();
    }
    if nth == 0 {
        pen.caption(&sheets.caption, (MARGIN, MARGIN));
    } else {
        let title = one_line(&picture.title(), Face::Sans, size::META, width - 80.0);
        pen.text(&small(title, (MARGIN, MARGIN + 6.0), Align::Left), (0.0, 0.0));
    }
    let number = format!("{} / {}", nth + 1, sheets.pages.len().max(1));
    let foot = (MARGIN + width, MARGIN + height);
    pen.text(&small(number, foot, Align::Right), (0.0, 0.0));
    pen.finish()
}

/// A line in small letters.
fn small(line: String, (x, y): (f64, f64), align: Align) -> Text {
    let letters =
        Letters { points: size::META, ink: theme::MUTED, face: picture::Face::Plain, serif: false };
    Text { x, y, step: 0.0, lines: vec![line], letters, align, room: f64::INFINITY }
}
