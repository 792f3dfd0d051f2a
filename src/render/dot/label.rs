//! Cards as HTML-like labels.

use super::writer::Html;
use crate::render::picture::{Card, Evidence, Face, Id, Letters, Part, Tile, Unit, Words};
use crate::render::theme::{self, Colour, size};
use crate::render::wrap::wrap;

const TABLE: &str = r#"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING=""#;

/// The label of a card, in a picture whose tiles are `tile` wide.
pub(super) fn html(card: &Card, tile: usize, page: Option<&str>) -> Html {
    let mut html = Html::default();
    if let Some(bar) = card.bar {
        html.tag(TABLE).tag("0\"><TR><TD WIDTH=\"").value(bar.width);
        html.tag("\" BGCOLOR=\"").tag(bar.colour).tag("\"></TD><TD>");
    }
    html.tag(TABLE).tag("3\">");
    // A quotation has three cells beside one another, anything else two.
    let origin = |part: &Part| matches!(part, Part::Origin { .. });
    let cells = if card.parts.iter().any(origin) { 3 } else { 2 };
    let wordless = !card.parts.iter().any(|part| matches!(part, Part::Words(_)));
    let row = Row { card, cells, wordless, tile, page };
    for part in &card.parts {
        row.part(&mut html, part);
    }
    html.tag("</TABLE>");
    if card.bar.is_some() {
        html.tag("</TD></TR></TABLE>");
    }
    html
}

/// The table that rows are written into.
struct Row<'c> {
    card: &'c Card,
    cells: usize,
    /// Whether no part of the card asks for its width.
    wordless: bool,
    tile: usize,
    page: Option<&'c str>,
}

impl Row<'_> {
    fn part(&self, html: &mut Html, part: &Part) {
        match part {
            Part::Heading { kind, ink, place, muted } => {
                self.heading(html, (kind, ink), (place, muted));
            }
            Part::Words(words) if self.card.frame.round => {
                self.open(html).tag(">").font(words.letters.points, words.letters.ink);
                html.text(&words.text).tag("</FONT></TD></TR>");
            }
            Part::Words(words) => {
                self.open(html).tag(" WIDTH=\"").value(self.card.width);
                html.tag("\" ALIGN=\"LEFT\" BALIGN=\"LEFT\">");
                set(html, words);
                html.tag("</TD></TR>");
            }
            Part::Note(words) => {
                self.open(html).tag(" ALIGN=\"LEFT\">");
                html.font(words.letters.points, words.letters.ink);
                for line in wrap(&words.text, words.columns, words.lines).iter().take(1) {
                    html.text(line);
                }
                html.tag("</FONT></TD></TR>");
            }
            Part::Evidence(evidence) => self.evidence(html, evidence),
            Part::Units(units) => self.units(html, units),
            Part::Origin { tile, origin, key } => self.origin(html, tile, origin, key),
            Part::Meta { counts, missing } => self.meta(html, counts, missing.as_deref()),
            Part::Warning(words) => {
                self.open(html).tag(">").tag(TABLE);
                html.tag("0\"><TR><TD CELLPADDING=\"2\" BORDER=\"1\" BGCOLOR=\"");
                html.tag(theme::WARNING).tag("\" COLOR=\"").tag(theme::WARNING_BORDER);
                html.tag("\">").font(size::META, theme::WARNING_INK).tag("<B>").text(words);
                html.tag("</B></FONT></TD></TR></TABLE></TD></TR>");
            }
            Part::Source { tile, known } => self.source(html, tile, known),
            Part::Share { of, largest, colour } => self.share(html, *of, *largest, colour),
            Part::Item { id, words, tooltip } => self.item(html, id, words, tooltip),
        }
    }

    /// Opens a row of one cell; the tag of the cell stays open.
    fn open<'h>(&self, html: &'h mut Html) -> &'h mut Html {
        html.tag("<TR><TD COLSPAN=\"").value(self.cells).tag("\"")
    }

    /// Kind and number on the left, place on the right.
    fn heading(
        &self,
        html: &mut Html,
        (kind, ink): (&str, Colour),
        (place, muted): (&str, Colour),
    ) {
        // A card with words is as wide as they ask for; any other one asks for it here.
        if self.wordless {
            self.open(html).tag(" CELLPADDING=\"0\" HEIGHT=\"1\" WIDTH=\"").value(self.card.width);
            html.tag("\"></TD></TR>");
        }
        let whole = place.is_empty();
        if whole {
            self.open(html).tag(" ALIGN=\"LEFT\">");
        } else {
            html.tag("<TR><TD ALIGN=\"LEFT\">");
        }
        html.font(size::META, ink).tag("<B>").text(kind).tag("</B></FONT></TD>");
        if !whole {
            html.tag("<TD ALIGN=\"RIGHT\">")
                .font(size::META, muted)
                .text(place)
                .tag("</FONT></TD>");
        }
        html.tag("</TR>");
    }

    /// A quotation as a row of a claim's card.
    fn evidence(&self, html: &mut Html, of: &Evidence) {
        html.tag("<TR><TD PORT=\"").value(of.node).tag("\" ID=\"").value(&of.id);
        html.tag("\" COLSPAN=\"2\" BORDER=\"1\" SIDES=\"T\" COLOR=\"").tag(of.edge);
        html.tag("\" BGCOLOR=\"").tag(of.ground).tag("\" ALIGN=\"LEFT\" ");
        match self.page {
            Some(page) => html.tag("HREF=\"").url(page, &Id::node(of.node)),
            // Without a target or an address, Graphviz leaves out the tooltip of a cell.
            None => html.tag("TARGET=\"_self"),
        };
        html.tag("\" TOOLTIP=\"").tooltip(&of.tooltip);
        html.tag("\">").tag(TABLE).tag("2\"><TR><TD VALIGN=\"TOP\" WIDTH=\"");
        html.value(self.tile + 4).tag("\">");
        framed_tile(html, &of.tile, self.tile);
        let width = self.card.width.saturating_sub(self.tile + 10);
        html.tag("</TD><TD WIDTH=\"").value(width).tag("\" ALIGN=\"LEFT\" BALIGN=\"LEFT\">");
        if !of.words.text.is_empty() {
            set(html, &of.words);
        }
        let text = format!("{} · {}", of.origin.text, of.key);
        set(html, &Words { text, ..of.origin.clone() });
        html.tag("</TD></TR></TABLE></TD></TR>");
    }

    /// Where a quotation is from, under its words.
    fn origin(&self, html: &mut Html, tile: &Tile, origin: &Words, key: &str) {
        html.tag("<TR><TD ALIGN=\"LEFT\" WIDTH=\"").value(self.tile).tag("\">");
        framed_tile(html, tile, self.tile);
        html.tag("</TD><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" WIDTH=\"");
        html.value(self.card.width * 5 / 8).tag("\">");
        set(html, origin);
        // Graphviz spreads what a row lacks over its cells; so the last one gets what it lacks.
        let rest = self.card.width.saturating_sub(self.card.width * 5 / 8 + self.tile);
        html.tag("</TD><TD ALIGN=\"RIGHT\" WIDTH=\"").value(rest).tag("\">");
        html.font(size::META, origin.letters.ink).text(key).tag("</FONT></TD></TR>");
    }

    /// A unit chart: as many tiles in a row as the card is wide.
    fn units(&self, html: &mut Html, units: &[Unit]) {
        // Space between tiles, and what the cell around them takes of the card.
        const SPACE: usize = 2;
        const PADDING: usize = 6;
        let width = self.card.width.saturating_sub(PADDING + 2 * SPACE);
        let columns = (width / (self.tile + SPACE)).max(1);
        self.open(html).tag(" ALIGN=\"LEFT\">").tag(TABLE).tag("0\">");
        for units in units.chunks(columns) {
            html.tag(
                "<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" ",
            );
            html.tag("CELLSPACING=\"2\"><TR>");
            for unit in units {
                html.tag("<TD ID=\"").value(&self.card.id).tag("_").value(unit.node).tag("\" ");
                match self.page {
                    Some(page) => html.tag("HREF=\"").url(page, &Id::node(unit.node)),
                    None => html.tag("TARGET=\"_self"),
                };
                html.tag("\" TOOLTIP=\"").tooltip(&unit.tooltip).tag("\"");
                tile(html, &unit.tile, self.tile);
            }
            // Graphviz spreads what a row lacks over its cells; so the row gets what it lacks.
            let lacks = width.saturating_sub((self.tile + SPACE) * units.len());
            html.tag("<TD WIDTH=\"").value(lacks).tag("\"></TD></TR></TABLE></TD></TR>");
        }
        html.tag("</TABLE></TD></TR>");
    }

    fn meta(&self, html: &mut Html, counts: &str, missing: Option<&str>) {
        html.tag("<TR><TD ALIGN=\"LEFT\">").font(size::META, theme::MUTED).text(counts);
        html.tag("</FONT></TD><TD ALIGN=\"RIGHT\">");
        html.font(size::META, theme::WARNING_INK).tag("<B>").text(missing.unwrap_or_default());
        html.tag("</B></FONT></TD></TR>");
    }

    /// A source: a large tile, and what is known of it.
    fn source(&self, html: &mut Html, tile: &Tile, known: &[Words]) {
        html.tag("<TR><TD BGCOLOR=\"").tag(tile.ground).tag("\" WIDTH=\"34\">");
        html.font(12.0, tile.ink).tag("<B>").text(&tile.code).tag("</B></FONT></TD>");
        html.tag("<TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" WIDTH=\"");
        html.value(self.card.width.saturating_sub(34)).tag("\">");
        for words in known {
            set(html, words);
        }
        html.tag("</TD></TR>");
    }

    /// A share of the largest count as a bar, and the count.
    fn share(&self, html: &mut Html, of: usize, largest: usize, colour: Colour) {
        let whole = self.card.width.saturating_sub(40);
        let bar = (whole * of.min(largest) / largest.max(1)).max(2);
        html.tag("<TR><TD COLSPAN=\"2\" ALIGN=\"LEFT\">").tag(TABLE);
        html.tag("0\"><TR><TD FIXEDSIZE=\"TRUE\" HEIGHT=\"10\" WIDTH=\"").value(bar);
        html.tag("\" BGCOLOR=\"").tag(colour).tag("\"></TD><TD ALIGN=\"LEFT\" WIDTH=\"");
        html.value(self.card.width.saturating_sub(bar)).tag("\">").font(11.0, theme::INK);
        html.tag("<B>").tag("&#160;").value(of).tag("</B></FONT></TD></TR></TABLE></TD></TR>");
    }

    /// One of a list.
    fn item(&self, html: &mut Html, id: &Id, words: &Words, tooltip: &str) {
        html.tag("<TR><TD PORT=\"").value(id).tag("\" ID=\"").value(id);
        html.tag("\" COLSPAN=\"2\" ALIGN=\"LEFT\" BALIGN=\"LEFT\" ");
        match self.page {
            Some(page) => html.tag("HREF=\"").url(page, id),
            None => html.tag("TARGET=\"_self"),
        };
        html.tag("\" TOOLTIP=\"").tooltip(tooltip).tag("\">");
        set(html, words);
        html.tag("</TD></TR>");
    }
}

/// Words in lines set flush left; one blank line where there are none.
fn set(html: &mut Html, words: &Words) {
    let Letters { points, ink, face, serif } = words.letters;
    if serif {
        html.tag("<FONT FACE=\"Times\" POINT-SIZE=\"").value(points).tag("\" COLOR=\"");
        html.tag(ink).tag("\">");
    } else {
        html.font(points, ink);
    }
    let (open, close) = match face {
        Face::Plain => ("", ""),
        Face::Bold => ("<B>", "</B>"),
        Face::Italic => ("<I>", "</I>"),
    };
    let mut lines = wrap(&words.text, words.columns, words.lines);
    if lines.is_empty() {
        lines.push(String::new());
    }
    for line in &lines {
        html.tag(open).text(line).tag(close).tag("<BR ALIGN=\"LEFT\"/>");
    }
    html.tag("</FONT>");
}

/// A tile that keeps its size in a larger cell.
fn framed_tile(html: &mut Html, of: &Tile, width: usize) {
    html.tag(TABLE).tag("0\"><TR><TD");
    tile(html, of, width);
    html.tag("</TR></TABLE>");
}

/// The rest of a cell whose tag is open: a small coloured tile with a code in it, wide enough for every
/// code of the picture.
pub(super) fn tile(html: &mut Html, of: &Tile, width: usize) {
    // A fixed size keeps it small in a tall row. Of letters in other scripts nobody knows how large
    // the font at hand sets them, and Graphviz warns of what does not fit: these may fill the row.
    let known = of.code.chars().all(|c| c.is_ascii() || ('À'..='ӿ').contains(&c));
    html.tag(if known { " FIXEDSIZE=\"TRUE\"" } else { "" });
    html.tag(" CELLPADDING=\"0\" HEIGHT=\"14\" WIDTH=\"").value(width);
    html.tag("\" BGCOLOR=\"").tag(of.ground).tag("\" BORDER=\"1\" COLOR=\"").tag(of.edge);
    html.tag("\">").font(size::META, of.ink).tag("<B>").text(&of.code).tag("</B></FONT></TD>");
}
