//! Sets what stands on a card: every part of it in its place, in points from the card's left top.
//!
//! Words are wrapped by the widths of their letters, so a card is as tall as what stands on it. Costs
//! what is shown.

use super::mark::{Align, Group, Mark, Set, Text};
use crate::render::layout::Rect;
use crate::render::measure::{self, Face, one_line};
use crate::render::picture::{self, Card, Evidence, Letters, Part, Tile, Unit, Words};
use crate::render::theme::{self, Colour, size};

/// Space between the bar (or the border) and words, at the right border, and above the first line.
const LEFT: f64 = 7.0;
const RIGHT: f64 = 8.0;
const TOP: f64 = 5.0;
/// Space below the last part, where it does not reach the border.
const BOTTOM: f64 = 5.0;
/// Height of a line of words, for a size of 1.
const LINE: f64 = 1.22;
/// Height of a tile, and where its code stands in it.
pub(super) const TILE: f64 = 14.0;
pub(super) const TILE_BASE: f64 = 9.9;
/// Side of a source's tile.
const SOURCE: f64 = 38.0;

/// A card in the making.
struct Setter<'p> {
    marks: Vec<Mark<'p>>,
    /// Where the next part begins.
    y: f64,
    left: f64,
    right: f64,
    width: f64,
    tile: f64,
    ids: &'p picture::Id,
}

/// Sets a card, in a picture whose tiles are `tile` wide.
pub(super) fn card(card: &Card, tile: f64) -> Set<'_> {
    let bar = card.bar.map_or(0.0, |bar| bar.width as f64);
    let width = (bar + LEFT + card.width as f64 + RIGHT).ceil();
    let mut setter = Setter {
        marks: Vec::new(),
        y: TOP,
        left: bar + LEFT,
        right: width - RIGHT,
        width,
        tile,
        ids: &card.id,
    };
    let flush = matches!(card.parts.last(), Some(Part::Evidence(_)));
    let mut row = false;
    for part in &card.parts {
        let next = matches!(part, Part::Evidence(_));
        if next != row {
            // The line around the quotations keeps off what stands before and after them.
            setter.y += 3.0;
        }
        row = next;
        setter.part(part, bar);
    }
    let bottom = if flush { 0.0 } else { BOTTOM };
    let height = ((setter.y + bottom) * 2.0).ceil() / 2.0;
    if let (Some(bar), marks) = (card.bar, &mut setter.marks) {
        let rect = Rect { x: 0.0, y: 0.0, width: bar.width as f64, height };
        marks.insert(0, Mark::ground(rect, bar.colour));
    }
    Set { width, height, marks: setter.marks }
}

impl<'p> Setter<'p> {
    fn part(&mut self, part: &'p Part, bar: f64) {
        match part {
            Part::Heading { kind, ink, place, muted } => self.heading((kind, ink), (place, muted)),
            Part::Words(words) => {
                self.y += 1.0;
                self.words(words, self.left, self.right);
                self.y += 2.0;
            }
            Part::Note(words) => self.words(words, self.left, self.right),
            Part::Evidence(evidence) => self.evidence(evidence, bar),
            Part::Units(units) => self.units(units),
            Part::Origin { tile, origin, key } => self.origin(tile, origin, key),
            Part::Meta { counts, missing } => self.meta(counts, missing.as_deref()),
            Part::Warning(words) => self.warning(words),
            Part::Source { tile, known } => self.source(tile, known, bar),
            Part::Share { of, largest, colour } => self.share(*of, *largest, colour),
            Part::Item { id, tooltip, words } => {
                let top = self.y;
                self.open(id, "item", tooltip, Some(id));
                self.words(words, self.left, self.right);
                self.y = self.y.max(top) + 2.0;
                self.marks.push(Mark::Close);
            }
        }
    }

    fn open(
        &mut self,
        id: &'p picture::Id,
        class: &'p str,
        tooltip: &'p str,
        link: Option<&'p picture::Id>,
    ) {
        let group = Group { id: Some(id.clone()), class, tooltip, link: link.cloned() };
        self.marks.push(Mark::Open(Box::new(group)));
    }

    /// Words in lines between two edges, from the current height on.
    fn words(&mut self, words: &'p Words, left: f64, right: f64) {
        let Words { text, letters, lines, .. } = words;
        self.lines(text, *letters, (left, right), *lines);
    }

    fn lines(&mut self, text: &str, letters: Letters, (left, right): (f64, f64), cap: usize) {
        let (face, points) = (face(letters), letters.points);
        let room = (right - left).max(1.0);
        let lines = measure::wrap(text, face, points, room, cap);
        let step = points * LINE;
        let base = self.y + baseline(face, points, step);
        self.y += step * lines.len().max(1) as f64;
        if !lines.is_empty() {
            let text = Text { x: left, y: base, step, lines, letters, align: Align::Left, room };
            self.marks.push(Mark::Text(Box::new(text)));
        }
    }

    /// One line at a height, that takes no room of its own.
    fn line(&mut self, text: String, letters: Letters, x: f64, y: f64, align: Align, room: f64) {
        if !text.is_empty() {
            let text = Text { x, y, step: 0.0, lines: vec![text], letters, align, room };
            self.marks.push(Mark::Text(Box::new(text)));
        }
    }

    /// Kind and number on the left, place on the right; the one is cut before the other.
    fn heading(&mut self, (kind, ink): (&str, Colour), (place, muted): (&str, Colour)) {
        const APART: f64 = 8.0;
        let room = self.right - self.left;
        let bold = small(ink, picture::Face::Bold);
        let kind = one_line(kind, Face::Bold, size::META, room);
        let rest = room - measure::width(&kind, Face::Bold, size::META) - APART;
        let place = one_line(place, Face::Sans, size::META, rest.max(0.0));
        let y = self.y + 8.0;
        self.line(kind, bold, self.left, y, Align::Left, room);
        if rest > APART {
            let plain = small(muted, picture::Face::Plain);
            self.line(place, plain, self.right, y, Align::Right, rest);
        }
        self.y += 11.5;
    }

    /// A quotation as a row that reaches from the bar to the border.
    fn evidence(&mut self, of: &'p Evidence, bar: f64) {
        let ground = self.marks.len() + 1;
        let link = picture::Id::node(of.node);
        let group = Group {
            id: Some(of.id.clone()),
            class: of.class.as_str(),
            tooltip: &of.tooltip,
            link: Some(link),
        };
        self.marks.push(Mark::Open(Box::new(group)));
        let top = self.y;
        self.y += 3.5;
        self.tile(&of.tile, self.left, self.y + 1.0);
        let left = self.left + self.tile + 7.0;
        let least = self.y + TILE - 2.0;
        if of.words.text.is_empty() {
            // What stands alone stands beside the tile.
            self.y += 2.0;
        } else {
            self.words(&of.words, left, self.right);
        }
        let least = self.y.max(least);
        let text = format!("{} · {}", of.origin.text, of.key);
        self.lines(&text, of.origin.letters, (left, self.right), of.origin.lines);
        self.y = self.y.max(least + 4.0) + 3.5;
        let rect = Rect { x: bar, y: top, width: self.width - bar, height: self.y - top };
        self.marks.insert(ground, Mark::ground(rect, of.ground));
        let edge = Mark::Rule { x: bar, y: top, width: self.width - bar, colour: of.edge };
        self.marks.insert(ground + 1, edge);
        self.marks.push(Mark::Close);
    }

    /// Tile, origin, and key at the right.
    fn origin(&mut self, tile: &'p Tile, origin: &'p Words, key: &str) {
        const APART: f64 = 8.0;
        let top = self.y + 2.0;
        self.tile(tile, self.left, top);
        let key_width = measure::width(key, Face::Sans, size::META);
        let left = self.left + self.tile + 6.0;
        self.y = top + 2.0;
        let letters = Letters { points: size::META, ..origin.letters };
        let y = top + TILE_BASE;
        self.line(key.to_owned(), letters, self.right, y, Align::Right, key_width);
        self.words(origin, left, self.right - key_width - APART);
        self.y = self.y.max(top + TILE);
    }

    /// The code of a source on its colour; nothing where there is no code.
    fn tile(&mut self, tile: &'p Tile, x: f64, y: f64) {
        self.marks.extend(self::tile(tile, x, y, self.tile));
    }

    /// A tile for each quotation, as many in a row as there is room for.
    fn units(&mut self, units: &'p [Unit]) {
        const SPACE: f64 = 2.0;
        let room = self.right - self.left;
        let columns = (((room + SPACE) / (self.tile + SPACE)) as usize).max(1);
        self.y += 2.0;
        for row in units.chunks(columns) {
            for (nth, unit) in row.iter().enumerate() {
                let node = picture::Id::node(unit.node);
                let group = Group {
                    id: Some(self.ids.at(&node)),
                    class: "unit",
                    tooltip: &unit.tooltip,
                    link: Some(node),
                };
                self.marks.push(Mark::Open(Box::new(group)));
                self.tile(&unit.tile, self.left + nth as f64 * (self.tile + SPACE), self.y);
                self.marks.push(Mark::Close);
            }
            self.y += TILE + SPACE;
        }
        self.y += 1.0;
    }

    /// Counts at the left, what is missing at the right; below it where both have no room.
    fn meta(&mut self, counts: &str, missing: Option<&str>) {
        const APART: f64 = 10.0;
        let room = self.right - self.left;
        let counts = one_line(counts, Face::Sans, size::META, room);
        let missing = one_line(missing.unwrap_or_default(), Face::Bold, size::META, room);
        let both = measure::width(&counts, Face::Sans, size::META)
            + measure::width(&missing, Face::Bold, size::META);
        self.y += 9.0;
        let (plain, bold) = (
            small(theme::MUTED, picture::Face::Plain),
            small(theme::WARNING_INK, picture::Face::Bold),
        );
        let has_both = !counts.is_empty() && !missing.is_empty();
        self.line(counts, plain, self.left, self.y, Align::Left, room);
        if has_both && both + APART > room {
            self.y += size::META * 1.3;
        }
        self.line(missing, bold, self.right, self.y, Align::Right, room);
        self.y += 1.5;
    }

    /// What is missing, on a tag of its own; no wider than its words, so that many of them on a page
    /// do not shout.
    fn warning(&mut self, words: &str) {
        const HEIGHT: f64 = 14.0;
        const INSIDE: f64 = 6.0;
        let room = self.right - self.left;
        let line = one_line(words, Face::Bold, size::META, room - 2.0 * INSIDE);
        let width = measure::width(&line, Face::Bold, size::META) + 2.0 * INSIDE;
        let x = self.left;
        self.y += 2.0;
        let rect = Rect { x, y: self.y, width, height: HEIGHT };
        self.marks.push(Mark::framed(rect, theme::WARNING, theme::WARNING_BORDER, 0.8));
        let letters = small(theme::WARNING_INK, picture::Face::Bold);
        let y = self.y + TILE_BASE;
        self.line(line, letters, x + INSIDE, y, Align::Left, width - INSIDE);
        self.y += HEIGHT + 2.0;
    }

    /// A large tile, and what is known of a source at its right.
    fn source(&mut self, tile: &'p Tile, known: &'p [Words], bar: f64) {
        const CODE: f64 = 13.0;
        let at = self.marks.len();
        let left = bar + SOURCE + LEFT;
        for words in known {
            self.words(words, left, self.right);
        }
        let height = (self.y + 4.0).max(SOURCE);
        let rect = Rect { x: bar, y: 0.0, width: SOURCE, height };
        let room = SOURCE - 4.0;
        let points = fitting(&tile.code, CODE, room);
        let letters = Letters { points, ink: tile.ink, face: picture::Face::Bold, serif: false };
        let x = bar + SOURCE / 2.0;
        let y = height.min(2.0 * SOURCE) / 2.0 + points * 0.36;
        self.line(tile.code.clone(), letters, x, y, Align::Middle, room);
        let ground = Mark::framed(rect, tile.ground, tile.edge, 0.8);
        self.marks.insert(at, ground);
        self.y = height - 1.0;
        self.left = self.left.max(bar + LEFT);
    }

    /// A count as a bar beside the largest, and in figures.
    fn share(&mut self, of: usize, largest: usize, colour: Colour) {
        const FIGURES: f64 = 34.0;
        const HEIGHT: f64 = 10.0;
        let whole = (self.right - self.left - FIGURES).max(10.0);
        let width = (whole * of.min(largest) as f64 / largest.max(1) as f64).max(2.0);
        self.y += 5.0;
        let rect = Rect { x: self.left, y: self.y, width, height: HEIGHT };
        self.marks.push(Mark::ground(rect, colour));
        let letters =
            Letters { points: 11.0, ink: theme::INK, face: picture::Face::Bold, serif: false };
        let (x, y) = (self.left + width + 7.0, self.y + 8.9);
        self.line(of.to_string(), letters, x, y, Align::Left, FIGURES);
        self.y += HEIGHT + 1.0;
    }
}

/// A tile of this width: its ground, and its code, smaller where it has no room.
pub(super) fn tile<'p>(of: &Tile, x: f64, y: f64, width: f64) -> Vec<Mark<'p>> {
    let rect = Rect { x, y, width, height: TILE };
    let mut marks = vec![Mark::framed(rect, of.ground, of.edge, 0.8)];
    if !of.code.is_empty() {
        let points = fitting(&of.code, size::META, width - 3.0);
        let letters = Letters { points, ink: of.ink, face: picture::Face::Bold, serif: false };
        marks.push(Mark::Text(Box::new(Text {
            x: x + width / 2.0,
            y: y + TILE_BASE,
            step: 0.0,
            lines: vec![of.code.clone()],
            letters,
            align: Align::Middle,
            room: width - 3.0,
        })));
    }
    marks
}

/// The size at which a code fits.
fn fitting(code: &str, points: f64, room: f64) -> f64 {
    let width = measure::width(code, Face::Bold, points);
    if width > room { points * room / width } else { points }
}

/// Letters of headings and the like.
fn small(ink: Colour, face: picture::Face) -> Letters {
    Letters { points: size::META, ink, face, serif: false }
}

/// The font that letters are measured in.
pub(super) fn face(letters: Letters) -> Face {
    match (letters.serif, letters.face) {
        (true, _) => Face::Serif,
        (false, picture::Face::Plain) => Face::Sans,
        (false, picture::Face::Bold) => Face::Bold,
        (false, picture::Face::Italic) => Face::Italic,
    }
}

/// How far below the top of a line of this height its letters stand.
pub(super) fn baseline(face: Face, points: f64, height: f64) -> f64 {
    let letters = (face.ascent() + face.descent()) * points;
    (height - letters) / 2.0 + face.ascent() * points
}
