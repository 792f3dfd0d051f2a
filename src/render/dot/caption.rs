//! Title and legend as the graph's own label, so that they cannot disturb the layout.

use super::label::tile;
use super::writer::{Hex, Html};
use crate::render::legend::{Caption, Entry, Mark};
use crate::render::measure::{Face, width};
use crate::render::picture::Tile;
use crate::render::style::{Dash, Head, LineStyle};
use crate::render::theme::{self, Colour, size};

const TABLE: &str = r#"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING=""#;
/// Space between two cells of the legend, and the padding of one on both sides.
const SPACING: f64 = 4.0;
const PADDING: f64 = 4.0;
/// Width of a card's mark and of a line's.
const CARD: f64 = 22.0;
const LINE: f64 = 44.0;
/// Space after an entry.
const AFTER: f64 = 8.0;

/// The label of the graph.
pub(super) fn html(caption: &Caption, chip: usize) -> Html {
    let mut html = Html::default();
    html.tag(TABLE).tag("2\">");
    for line in &caption.title {
        html.tag("<TR><TD ALIGN=\"LEFT\">").font(size::TITLE, theme::INK).tag("<B>").text(line);
        html.tag("</B></FONT></TD></TR>");
    }
    for line in &caption.below {
        html.tag("<TR><TD ALIGN=\"LEFT\">").font(size::SUBTITLE, theme::MUTED).text(line);
        html.tag("</FONT></TD></TR>");
    }
    let widths: Vec<f64> = caption.rows.iter().map(|row| row_width(row, chip)).collect();
    let titles = caption.title.iter().map(|line| width(line, Face::Bold, size::TITLE));
    let below = caption.below.iter().map(|line| width(line, Face::Sans, size::SUBTITLE));
    let widest = widths.iter().copied().chain(titles).chain(below).fold(0.0, f64::max);
    for (row, width) in caption.rows.iter().zip(widths) {
        html.tag("<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"4\" ");
        html.tag("CELLPADDING=\"2\"><TR>");
        for item in row {
            entry(&mut html, item, chip);
        }
        // Graphviz spreads what a row lacks over its cells; so every row gets what it lacks.
        let lacks = (widest - width).max(0.0) as usize + 2;
        html.tag("<TD WIDTH=\"").value(lacks).tag("\"></TD></TR></TABLE></TD></TR>");
    }
    html.tag("<TR><TD HEIGHT=\"10\"></TD></TR></TABLE>");
    html
}

fn row_width(row: &[Entry], chip: usize) -> f64 {
    row.iter()
        .map(|entry| {
            let mark = match entry.mark {
                Mark::Card(..) => CARD,
                Mark::Line(..) => LINE,
                Mark::Chip(..) | Mark::Missing => chip as f64 - PADDING,
                Mark::None => 0.0,
            };
            mark + width(&entry.means, Face::Sans, size::LEGEND) + AFTER + 2.0 * (SPACING + PADDING)
        })
        .sum()
}

fn entry(html: &mut Html, entry: &Entry, chip: usize) {
    match &entry.mark {
        Mark::Card(ground, border) => {
            html.tag("<TD BGCOLOR=\"").tag(ground).tag("\" BORDER=\"1\" COLOR=\"").tag(border);
            html.tag("\" WIDTH=\"22\" HEIGHT=\"12\"></TD>");
        }
        Mark::Line(style, alpha) => line(html, style, *alpha),
        Mark::Chip(code, hue) => tile(html.tag("<TD"), &Tile::of(code, hue), chip),
        Mark::Missing => tile(html.tag("<TD"), &Tile::missing(), chip),
        Mark::None => {}
    }
    let wide = width(&entry.means, Face::Sans, size::LEGEND) + AFTER;
    html.tag("<TD ALIGN=\"LEFT\" WIDTH=\"").value(wide.ceil() as usize).tag("\">");
    html.font(size::LEGEND, theme::INK).text(&entry.means).tag("</FONT></TD>");
}

/// A sample of a line: thin coloured cells, and a sign for the head.
fn line(html: &mut Html, style: &LineStyle, alpha: u8) {
    let (on, off, times) = match style.dash {
        Dash::Solid => (30, 0, 1),
        Dash::Dashed => (5, 3, 4),
        Dash::Dotted => (2, 3, 6),
    };
    let head = match style.head {
        Head::Arrow => "►",
        Head::Tee => "┤",
        Head::Dot => "●",
        Head::Ring => "○",
        Head::Vee => ">",
        Head::None => " ",
    };
    html.tag("<TD>").tag(TABLE).tag("0\"><TR><TD>").tag(TABLE).tag("0\"><TR>");
    for _ in 0..times {
        bar(html, on, style.colour, alpha);
        if off > 0 {
            bar(html, off, theme::PAGE, u8::MAX);
        }
    }
    html.tag("</TR></TABLE></TD><TD>").font(size::LEGEND, style.colour).text(head);
    html.tag("</FONT></TD></TR></TABLE></TD>");
}

fn bar(html: &mut Html, width: usize, colour: Colour, alpha: u8) {
    html.tag("<TD FIXEDSIZE=\"TRUE\" HEIGHT=\"2\" WIDTH=\"").value(width);
    html.tag("\" BGCOLOR=\"").tag(colour);
    if alpha < u8::MAX {
        html.value(Hex(alpha));
    }
    html.tag("\"></TD>");
}
