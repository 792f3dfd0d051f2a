//! Reads a drawing back: where its cards stand, and where its lines run.

use roxmltree::{Document, Node};
use std::collections::BTreeSet;

/// A rectangle: left, top, right, bottom.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area(pub(crate) f64, pub(crate) f64, pub(crate) f64, pub(crate) f64);

impl Area {
    /// The same, smaller on all sides.
    pub(crate) fn within(self, by: f64) -> Self {
        Self(self.0 + by, self.1 + by, self.2 - by, self.3 - by)
    }

    fn has(self, (x, y): (f64, f64)) -> bool {
        self.0 < x && x < self.2 && self.1 < y && y < self.3
    }

    fn meets(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }

    /// Whether the middle of another lies in it.
    #[cfg(feature = "print")]
    pub(crate) fn touches(self, other: Self) -> bool {
        self.has(((other.0 + other.2) / 2.0, (other.1 + other.3) / 2.0))
    }

    /// Whether another lies inside of it, but for so much.
    pub(crate) fn holds(self, other: Self, but: f64) -> bool {
        self.0 - but <= other.0
            && self.1 - but <= other.1
            && self.2 + but >= other.2
            && self.3 + but >= other.3
    }
}

/// What stands in a drawing.
pub(crate) struct Drawn {
    /// Cards, with their ids.
    pub(crate) cards: Vec<(String, Area)>,
    /// Lines as points close to one another, with their ids.
    pub(crate) lines: Vec<(String, Vec<(f64, f64)>)>,
    /// All of it.
    pub(crate) page: Area,
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or(0.0)
}

fn area(rect: Node<'_, '_>) -> Area {
    let (x, y) = (number(rect, "x"), number(rect, "y"));
    Area(x, y, x + number(rect, "width"), y + number(rect, "height"))
}

/// The group of this class right below the root.
fn part<'a, 'i>(document: &'a Document<'i>, class: &str) -> Node<'a, 'i> {
    let root = document.root_element();
    root.children().find(|n| n.attribute("class") == Some(class)).unwrap()
}

impl Drawn {
    /// Reads one; a drawing that is not well-formed ends the test.
    pub(crate) fn of(svg: &str) -> Self {
        let document = Document::parse(svg).unwrap();
        let cards = part(&document, "nodes").children().filter(Node::is_element).map(|card| {
            let ground = card.descendants().find(|n| n.has_tag_name("rect")).unwrap();
            (card.attribute("id").unwrap().to_owned(), area(ground))
        });
        let lines = part(&document, "edges").children().filter(Node::is_element).map(|line| {
            let way = line.children().find(|n| n.has_tag_name("path")).unwrap();
            let id = line.attribute("id").unwrap_or_default().to_owned();
            (id, points(way.attribute("d").unwrap()))
        });
        let page =
            document.root_element().children().find(|n| n.attribute("class") == Some("page"));
        Self { cards: cards.collect(), lines: lines.collect(), page: area(page.unwrap()) }
    }

    /// Pairs of cards that lie over one another.
    pub(crate) fn overlaps(&self) -> Vec<String> {
        let mut told = Vec::new();
        for (at, (one, a)) in self.cards.iter().enumerate() {
            let others = self.cards.iter().skip(at + 1).filter(|(_, b)| a.meets(b.within(0.05)));
            told.extend(others.map(|(other, _)| format!("{one} and {other}")));
        }
        told
    }

    /// Lines that run through cards.
    pub(crate) fn crossed(&self) -> Vec<String> {
        let mut told = Vec::new();
        for (line, points) in &self.lines {
            let cards = self.cards.iter().filter(|(_, card)| {
                let card = card.within(0.5);
                points.iter().any(|&point| card.has(point))
            });
            told.extend(cards.map(|(card, _)| format!("{line} through {card}")));
        }
        told
    }
}

/// Points a path goes through, 48 of each curve and straight stretch.
fn points(path: &str) -> Vec<(f64, f64)> {
    const STEPS: u32 = 48;
    let mut points: Vec<(f64, f64)> = Vec::new();
    let mut rest = path;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..].find(|c: char| c.is_ascii_alphabetic()).map_or(rest.len(), |e| e + 1);
        let numbers: Vec<f64> =
            rest[1..end].split_whitespace().map(|number| number.parse().unwrap()).collect();
        rest = &rest[end..];
        let pairs: Vec<(f64, f64)> = numbers.chunks_exact(2).map(|p| (p[0], p[1])).collect();
        let from = points.last().copied().unwrap_or_default();
        match (command, pairs.as_slice()) {
            ('M', [to]) => points.push(*to),
            ('L', tos) => {
                let mut from = from;
                for &to in tos {
                    let part = |t: f64, a: f64, b: f64| a + (b - a) * t;
                    points.extend((1..=STEPS).map(|step| {
                        let t = f64::from(step) / f64::from(STEPS);
                        (part(t, from.0, to.0), part(t, from.1, to.1))
                    }));
                    from = to;
                }
            }
            ('C', [a, b, to]) => points.extend((1..=STEPS).map(|step| {
                let t = f64::from(step) / f64::from(STEPS);
                let s = 1.0 - t;
                let of = |p: f64, a: f64, b: f64, q: f64| {
                    s * s * s * p + 3.0 * s * s * t * a + 3.0 * s * t * t * b + t * t * t * q
                };
                (of(from.0, a.0, b.0, to.0), of(from.1, a.1, b.1, to.1))
            })),
            other => panic!("a path of which this test knows nothing: {other:?}"),
        }
    }
    points
}

/// The colours of a drawing.
pub(crate) fn colours(svg: &str) -> BTreeSet<String> {
    let document = Document::parse(svg).unwrap();
    let values = document.descendants().flat_map(|n| ["fill", "stroke"].map(|a| n.attribute(a)));
    values.flatten().filter(|value| value.starts_with('#')).map(str::to_owned).collect()
}

/// The ids of the cards of a drawing, or of a sheet.
pub(crate) fn cards(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).unwrap();
    let cards = document.descendants().filter(|n| n.attribute("role") == Some("group"));
    cards.map(|card| card.attribute("id").unwrap().to_owned()).collect()
}
