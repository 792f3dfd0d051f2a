//! What stands above the cards: title, counts, legend.

use super::mark::{Align, Mark, Set, Text};
use super::set::{TILE, TILE_BASE, baseline, face, tile};
use crate::render::layout::{Point, Rect, Route, Step};
use crate::render::legend::{self, Caption, Entry};
use crate::render::measure::{self, Face};
use crate::render::picture::{self, Letters, Tile};
use crate::render::style::LineStyle;
use crate::render::theme::{self, size};

/// Width of a card's mark, and of a line's.
const CARD: f64 = 24.0;
const LINE: f64 = 42.0;
/// Space between a mark and what it means, and behind that.
const BEFORE: f64 = 6.0;
const AFTER: f64 = 18.0;
/// From one row of the legend to the next.
const ROW: f64 = 20.0;
/// The least width at which titles and legend are wrapped.
const LEAST: f64 = 560.0;

/// A line of the legend, which is drawn as lines are.
pub(super) struct Sample {
    pub(super) route: Route,
    pub(super) style: LineStyle,
    pub(super) alpha: u8,
}

/// The caption, no wider than the picture below it where that is not too narrow, and its lines.
pub(super) fn caption<'p>(of: &Caption, tile: f64, width: f64) -> (Set<'p>, Vec<Sample>) {
    let mut setter = Setter {
        marks: Vec::new(),
        samples: Vec::new(),
        y: 0.0,
        room: width.max(LEAST),
        widest: 0.0,
        tile,
    };
    setter.words(&of.title.join(" "), size::TITLE, theme::INK, picture::Face::Bold);
    setter.y += 4.0;
    for line in &of.below {
        setter.words(line, size::SUBTITLE, theme::MUTED, picture::Face::Plain);
    }
    setter.y += 8.0;
    for row in &of.rows {
        setter.row(row);
    }
    let set = Set { width: setter.widest, height: setter.y, marks: setter.marks };
    (set, setter.samples)
}

struct Setter<'p> {
    marks: Vec<Mark<'p>>,
    samples: Vec<Sample>,
    y: f64,
    room: f64,
    widest: f64,
    tile: f64,
}

impl Setter<'_> {
    fn words(&mut self, text: &str, points: f64, ink: theme::Colour, bold: picture::Face) {
        let letters = Letters { points, ink, face: bold, serif: false };
        let face = face(letters);
        let lines = measure::wrap(text, face, points, self.room, 4);
        let step = points * 1.25;
        for line in &lines {
            self.widest = self.widest.max(measure::width(line, face, points));
        }
        let y = self.y + baseline(face, points, step);
        self.y += step * lines.len() as f64;
        if !lines.is_empty() {
            let (align, room) = (Align::Left, self.room);
            self.marks.push(Mark::Text(Box::new(Text {
                x: 0.0,
                y,
                step,
                lines,
                letters,
                align,
                room,
            })));
        }
    }

    /// A row of the legend; what finds no room goes on below.
    fn row(&mut self, row: &[Entry]) {
        let mut x = 0.0;
        for entry in row {
            let mark = match entry.mark {
                legend::Mark::Card(..) => CARD + BEFORE,
                legend::Mark::Line(..) => LINE + BEFORE,
                legend::Mark::Chip(..) | legend::Mark::Missing => self.tile + BEFORE,
                legend::Mark::None => 0.0,
            };
            let room = (self.room - mark).max(1.0);
            let means = measure::one_line(&entry.means, Face::Sans, size::LEGEND, room);
            let wide = measure::width(&means, Face::Sans, size::LEGEND);
            if x > 0.0 && x + mark + wide > self.room {
                x = 0.0;
                self.y += ROW;
            }
            self.mark(entry, x);
            self.text(means, x + mark, wide + AFTER - BEFORE);
            x += mark + wide;
            self.widest = self.widest.max(x);
            x += AFTER;
        }
        self.y += ROW;
    }

    fn mark(&mut self, entry: &Entry, x: f64) {
        let y = self.y;
        match &entry.mark {
            legend::Mark::Card(fill, edge) => {
                let rect = Rect { x, y: y + 1.0, width: CARD, height: TILE - 2.0 };
                self.marks.push(Mark::framed(rect, fill, edge, 1.0));
            }
            legend::Mark::Line(style, alpha) => {
                let y = y + TILE / 2.0;
                let route = Route {
                    start: Point { x, y },
                    steps: vec![Step::Line(Point { x: x + LINE, y })],
                };
                self.samples.push(Sample { route, style: *style, alpha: *alpha });
            }
            legend::Mark::Chip(code, hue) => {
                self.marks.extend(tile(&Tile::of(code, hue), x, y, self.tile));
            }
            legend::Mark::Missing => self.marks.extend(tile(&Tile::missing(), x, y, self.tile)),
            legend::Mark::None => {}
        }
    }

    fn text(&mut self, means: String, x: f64, room: f64) {
        if means.is_empty() {
            return;
        }
        let letters = Letters {
            points: size::LEGEND,
            ink: theme::INK,
            face: picture::Face::Plain,
            serif: false,
        };
        let y = self.y + TILE_BASE + 0.2;
        let lines = vec![means];
        let align = Align::Left;
        self.marks.push(Mark::Text(Box::new(Text {
            x,
            y,
            step: 0.0,
            lines,
            letters,
            align,
            room,
        })));
    }
}
