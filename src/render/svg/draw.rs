//! Writes what was set and placed as SVG.
//!
//! Colours and letters are attributes of the elements, so that every program that reads SVG shows them;
//! the one style sheet is for what only a browser does: dark, and what the pointer rests on.

use super::line::{self, Paint};
use super::mark::{Align, Group, Mark, Set, Text};
use super::palette::{Theme, dark_rules};
use super::place::Places;
use super::xml::{Path, Xml};
use crate::render::layout::{Point, Rect, Route};
use crate::render::measure;
use crate::render::picture::{self, Card, Id, Picture};
use crate::render::style::LineStyle;
use crate::render::theme::{Colour, size};

/// Fonts as wide, letter by letter, as those that words are measured in.
const SANS: &str = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif";
const SERIF: &str = "'Times New Roman', 'Liberation Serif', Tinos, Times, serif";

/// Space around everything.
const MARGIN: f64 = 28.0;
/// Space between the caption and the cards.
const BELOW_CAPTION: f64 = 22.0;

/// What a drawing is to be like.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) theme: Theme,
    /// The page that nodes lead to.
    pub(super) page: Option<&'a str>,
    /// Language of the words.
    pub(super) language: Option<&'a str>,
    /// Whether it is looked at with fonts nobody knows: then lines that fill their room are told how
    /// long they are, so that a wider font is set closer.
    pub(super) screen: bool,
}

/// The whole drawing.
pub(super) fn drawing(
    picture: &Picture,
    cards: &[Set<'_>],
    places: &Places,
    caption: &(Set<'_>, Vec<super::caption::Sample>),
    look: Look<'_>,
) -> String {
    let mut extent = Rect { x: 0.0, y: 0.0, ..places.placed.bounds };
    for route in places.routes.iter().filter(|route| !route.steps.is_empty()) {
        extent = extent.around(&route.extent());
    }
    let below = caption.0.height + BELOW_CAPTION;
    let width = extent.width.max(caption.0.width) + 2.0 * MARGIN;
    let height = extent.height + below + 2.0 * MARGIN;
    let marks: usize = cards.iter().map(|card| card.marks.len()).sum();
    let mut pen = Pen::new(look, 4096 + 160 * marks + 700 * picture.cards.len());
    pen.root(picture, (width, height));
    let origin = (MARGIN - extent.x.min(0.0), MARGIN + below - extent.y.min(0.0));
    pen.caption(caption, (MARGIN, MARGIN));
    pen.lines(picture, places, origin, |_| true);
    pen.xml.line().open("g").word("class", "nodes");
    for ((card, set), place) in picture.cards.iter().zip(cards).zip(&places.placed.boxes) {
        pen.card(card, set, (place.x + origin.0, place.y + origin.1));
    }
    pen.finish()
}

/// A way in another place.
fn moved(route: &Route, (x, y): (f64, f64)) -> Route {
    use crate::render::layout::Step;
    let to = |p: Point| Point { x: p.x + x, y: p.y + y };
    let steps = route.steps.iter().map(|step| match *step {
        Step::Line(end) => Step::Line(to(end)),
        Step::Curve(a, b, end) => Step::Curve(to(a), to(b), to(end)),
    });
    Route { start: to(route.start), steps: steps.collect() }
}

/// Writes one drawing.
pub(super) struct Pen<'a> {
    xml: Xml,
    look: Look<'a>,
    /// Whether what is drawn stands on the thesis, whose dark counterpart is a light card.
    on_thesis: bool,
}

impl<'a> Pen<'a> {
    /// For a drawing of about so many bytes.
    pub(super) fn new(look: Look<'a>, bytes: usize) -> Self {
        Self { xml: Xml::with_capacity(bytes), look, on_thesis: false }
    }

    /// The drawing.
    pub(super) fn finish(self) -> String {
        self.xml.finish()
    }

    /// What follows is drawn smaller, and elsewhere.
    pub(super) fn begin_scaled(&mut self, (x, y): (f64, f64), scale: f64) {
        self.xml.line().open("g").transform((x, y), scale);
    }

    /// Up to here.
    pub(super) fn end_scaled(&mut self) {
        self.xml.close();
    }

    /// Covers what is not between two heights and two margins of a page.
    pub(super) fn cover(&mut self, whole: (f64, f64), (top, bottom): (f64, f64), margin: f64) {
        let (width, height) = whole;
        let rect = |x, y, width, height| Rect { x, y, width, height };
        for rect in [
            rect(0.0, 0.0, width, top),
            rect(0.0, bottom, width, height - bottom),
            rect(0.0, top, margin, bottom - top),
            rect(width - margin, top, margin, bottom - top),
        ] {
            let page = self.look.theme.page();
            self.rect(rect, (0.0, 0.0), false).word("class", "page").word("fill", page);
            self.xml.close();
        }
    }

    /// What stands above the cards.
    pub(super) fn caption(&mut self, of: &(Set<'_>, Vec<super::caption::Sample>), at: (f64, f64)) {
        let (caption, samples) = of;
        self.xml.line().open("g").word("class", "caption");
        for mark in &caption.marks {
            self.mark(mark, at);
        }
        for sample in samples {
            self.way(&moved(&sample.route, at), &sample.style, sample.alpha);
        }
        self.xml.close();
    }

    fn colour(&self, light: Colour) -> Colour {
        self.look.theme.colour(light, self.on_thesis)
    }

    /// The root, its title and description, style sheet and ground.
    pub(super) fn root(&mut self, picture: &Picture, (width, height): (f64, f64)) {
        let title = picture.title();
        let xml = &mut self.xml;
        xml.open("svg").word("xmlns", "http://www.w3.org/2000/svg");
        xml.word("class", "claimgraph").word("role", "graphics-document document");
        xml.attribute("aria-label", &title);
        if let Some(language) = self.look.language {
            xml.attribute("lang", language);
        }
        xml.points("width", width).points("height", height).view_box(width, height);
        xml.word("font-family", SANS).number("font-size", size::META);
        xml.line().open("title").text(&title).close();
        xml.line().open("desc").text(&picture.caption.below.join("\n")).close();
        xml.line().open("style").style(&sheet(self.look.theme)).close();
        xml.line().open("rect").word("class", "page");
        xml.number("width", width).number("height", height);
        xml.word("fill", self.look.theme.page()).close();
    }

    /// All lines that are wanted, below the cards.
    pub(super) fn lines(
        &mut self,
        picture: &Picture,
        places: &Places,
        origin: (f64, f64),
        wanted: impl Fn(&picture::Line) -> bool,
    ) {
        self.xml.line().open("g").word("class", "edges").word("fill", "none");
        for (line, route) in picture.lines.iter().zip(&places.routes) {
            if route.steps.is_empty() || !wanted(line) {
                continue;
            }
            self.xml.line().open("g");
            if let Some(id) = &line.id {
                self.xml.plain("id", id);
            }
            self.xml.attribute("class", line.class.as_str());
            self.xml.open("title").text(&line.tooltip).close();
            self.way(&moved(route, origin), &line.style, line.alpha);
            self.xml.close();
        }
        self.xml.close();
    }

    /// A line and its head.
    fn way(&mut self, route: &Route, style: &LineStyle, alpha: u8) {
        let colour = self.colour(style.colour);
        let reach = line::reach(style.head, style.pen);
        let way = line::way(route, reach);
        self.xml.open("path").path("d", &way).word("fill", "none").word("stroke", colour);
        self.xml.number("stroke-width", style.pen);
        if let Some(dashes) = line::dashes(style.dash, style.pen) {
            self.xml.word("stroke-dasharray", dashes);
        }
        if alpha < u8::MAX {
            self.xml.number("stroke-opacity", f64::from(alpha) / 255.0);
        }
        self.xml.close();
        let Some((head, paint)) = line::head(route, style.head, style.pen) else { return };
        self.xml.open("path").path("d", &head);
        match paint {
            Paint::Filled => self.xml.word("fill", colour),
            Paint::Drawn => self.xml.word("fill", "none").word("stroke", colour),
        };
        self.xml.close();
    }

    pub(super) fn card(&mut self, card: &Card, set: &Set<'_>, at: (f64, f64)) {
        let class = card.class.as_str();
        self.on_thesis = class.split(' ').any(|word| word == "thesis");
        self.xml.line().open("g").plain("id", &card.id).attribute("class", class);
        self.xml.word("role", "group");
        self.xml.open("title").text(&card.tooltip).close();
        let address = card.link.as_ref().and_then(|link| self.address(link));
        let linked = address.is_some();
        if let Some(address) = address {
            self.xml.open("a").attribute("href", &address);
        }
        let rect = Rect { x: 0.0, y: 0.0, width: set.width, height: set.height };
        self.ground(card, rect, at);
        // The link ends where the first quotation begins, which has one of its own.
        let mut open = linked;
        for mark in &set.marks {
            if open && matches!(mark, Mark::Open(_)) {
                self.xml.close();
                open = false;
            }
            self.mark(mark, at);
        }
        if open {
            self.xml.close();
        }
        self.border(card, rect, at);
        self.xml.close();
        self.on_thesis = false;
    }

    fn ground(&mut self, card: &Card, rect: Rect, at: (f64, f64)) {
        let fill = self.colour(card.frame.fill);
        self.rect(rect, at, card.frame.round).word("fill", fill);
        self.xml.close();
    }

    /// The border over what stands on the card, so that no row's ground covers it.
    fn border(&mut self, card: &Card, rect: Rect, at: (f64, f64)) {
        let frame = card.frame;
        let inner = super::mark::inset(rect, frame.pen / 2.0);
        let colour = self.colour(frame.border);
        self.rect(inner, at, frame.round).word("fill", "none").word("stroke", colour);
        self.xml.number("stroke-width", frame.pen);
        if frame.dashed {
            self.xml.word("stroke-dasharray", "5 3.5");
        }
        self.xml.close();
    }

    /// Opens a rectangle.
    fn rect(&mut self, rect: Rect, (x, y): (f64, f64), round: bool) -> &mut Xml {
        self.xml.open("rect").number("x", rect.x + x).number("y", rect.y + y);
        self.xml.number("width", rect.width).number("height", rect.height);
        if round {
            self.xml.number("rx", 6.0);
        }
        &mut self.xml
    }

    fn mark(&mut self, mark: &Mark<'_>, at: (f64, f64)) {
        match mark {
            Mark::Text(text) => self.text(text, at),
            Mark::Frame { rect, fill, edge } => {
                let fill = self.colour(fill);
                let edge = edge.map(|(colour, pen)| (self.colour(colour), pen));
                self.rect(*rect, at, false).word("fill", fill);
                if let Some((colour, pen)) = edge {
                    self.xml.word("stroke", colour).number("stroke-width", pen);
                }
                self.xml.close();
            }
            Mark::Rule { x, y, width, colour } => {
                let mut path = Path::default();
                path.to('M', &[(x + at.0, y + at.1)]).along('H', x + at.0 + width);
                let colour = self.colour(colour);
                self.xml.open("path").path("d", &path).word("stroke", colour);
                self.xml.number("stroke-width", 0.8).close();
            }
            Mark::Open(group) => self.open(group),
            Mark::Close => {
                self.xml.close();
            }
        }
    }

    fn open(&mut self, group: &Group<'_>) {
        // Its ground is its own, not the thesis's.
        self.on_thesis = false;
        match group.link.as_ref().and_then(|link| self.address(link)) {
            Some(address) => self.xml.open("a").attribute("href", &address),
            None => self.xml.open("g"),
        };
        if let Some(id) = &group.id {
            self.xml.plain("id", id);
        }
        self.xml.attribute("class", group.class);
        self.xml.open("title").text(group.tooltip).close();
    }

    /// The place of a node on the page.
    fn address(&self, link: &Id) -> Option<String> {
        self.look.page.map(|page| format!("{page}#{link}"))
    }

    pub(super) fn text(&mut self, text: &Text, (x, y): (f64, f64)) {
        let Text { letters, align, lines, .. } = text;
        let x = text.x + x;
        let ink = self.colour(letters.ink);
        self.xml.open("text");
        match align {
            Align::Left => {}
            Align::Middle => {
                self.xml.word("text-anchor", "middle");
            }
            Align::Right => {
                self.xml.word("text-anchor", "end");
            }
        }
        if (letters.points - size::META).abs() > 1e-9 {
            self.xml.number("font-size", letters.points);
        }
        if letters.serif {
            self.xml.word("font-family", SERIF);
        }
        match letters.face {
            picture::Face::Plain => {}
            picture::Face::Bold => {
                self.xml.word("font-weight", "bold");
            }
            picture::Face::Italic => {
                self.xml.word("font-style", "italic");
            }
        }
        self.xml.word("fill", ink);
        if let [line] = lines.as_slice() {
            self.xml.number("x", x).number("y", text.y + y);
            self.length(text, line);
            self.xml.text(line);
        } else {
            for (nth, line) in lines.iter().enumerate() {
                self.xml.open("tspan").number("x", x);
                self.xml.number("y", text.y + y + nth as f64 * text.step);
                self.length(text, line);
                self.xml.text(line);
                // A space where the line was broken, so that words stay apart when they are copied.
                if nth + 1 < lines.len() {
                    self.xml.text(" ");
                }
                self.xml.close();
            }
        }
        self.xml.close();
    }
}

/// How much wider a common font may set a line than it was measured: DejaVu Sans does so by a sixth, and
/// DejaVu Serif is wider than Times by a third.
const WIDER: f64 = 1.18;
const WIDER_SERIF: f64 = 1.42;

impl Pen<'_> {
    fn length(&mut self, text: &Text, line: &str) {
        if !self.look.screen {
            return;
        }
        let width = measure::width(line, super::set::face(text.letters), text.letters.points);
        let wider = if text.letters.serif { WIDER_SERIF } else { WIDER };
        if width * wider > text.room {
            self.xml.number("textLength", width).word("lengthAdjust", "spacingAndGlyphs");
        }
    }
}

/// The style sheet.
fn sheet(theme: Theme) -> String {
    let mut sheet = String::from(
        ".claimgraph text{white-space:pre}\
         .claimgraph a:hover text,.claimgraph a:focus text{text-decoration:underline}\
         .claimgraph .edges:hover g:not(:hover){opacity:.25}",
    );
    if theme == Theme::Auto {
        sheet.push_str("@media screen and (prefers-color-scheme:dark){");
        sheet.push_str(&dark_rules(".claimgraph"));
        sheet.push('}');
    }
    sheet
}
