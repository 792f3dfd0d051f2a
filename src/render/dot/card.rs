//! Cards as HTML-like labels.

use super::Scene;
use super::writer::{Html, Name};
use crate::graph::{NodeId, SourceNode};
use crate::render::plan::{Card, Does, Look, Row};
use crate::render::style::CardStyle;
use crate::render::theme::{self, Colour, size};
use crate::render::wrap::wrap;
use crate::render::{Nodes, words};

/// Points of a quotation's words on a card, and as a node.
const ROW: f64 = 11.5;
const NODE: f64 = 12.0;
/// Points of what stands under a quotation as a node.
const ORIGIN: f64 = 8.5;
/// Lines of an origin: no citation is cut in earnest, but none may fill the page.
const ORIGIN_LINES: usize = 4;

/// Points of the widest bar; a card with a narrower one is made wider by what it lacks.
const WIDEST_BAR: usize = 8;

const TABLE: &str = r#"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING=""#;

/// How letters are set.
#[derive(Clone, Copy, PartialEq)]
enum Face {
    Plain,
    Bold,
    Italic,
}

/// A claim with its evidence; with `rows`, its quotations stand on it.
pub(super) fn claim(scene: &Scene<'_>, card: &Card<'_>, rows: bool) -> Html {
    let style = CardStyle::of(card.look);
    let (columns, cap) = match card.look {
        Look::Thesis => (scene.measures.thesis_columns, scene.measures.thesis_lines),
        _ => (scene.measures.claim_columns, scene.measures.claim_lines),
    };
    let floor = match card.column {
        // Beside main claims others are as wide as they: what is centred then begins flush left.
        1 => floor(columns, 12.0, true).max(floor(columns, style.points, style.bold)),
        _ => floor(columns, style.points, style.bold),
    };
    let floor = floor + WIDEST_BAR.saturating_sub(style.bar_width);
    let mut html = Html::default();
    html.tag(TABLE).tag("0\"><TR><TD WIDTH=\"").value(style.bar_width);
    html.tag("\" BGCOLOR=\"").tag(style.bar).tag("\"></TD><TD>").tag(TABLE).tag("3\">");
    heading(&mut html, scene, card, &style);
    html.tag("<TR><TD COLSPAN=\"2\" WIDTH=\"").value(floor);
    html.tag("\" ALIGN=\"LEFT\" BALIGN=\"LEFT\">").font(style.points, style.ink);
    let face = match (style.bold, style.italic) {
        (true, _) => Face::Bold,
        (_, true) => Face::Italic,
        _ => Face::Plain,
    };
    lines(&mut html, &wrap(&words::claim(card.node, scene.map.text), columns, cap), face);
    html.tag("</FONT></TD></TR>");
    if rows {
        for row in &card.evidence {
            evidence(&mut html, scene, card, row, floor);
        }
    }
    for &missing in &card.missing {
        warning(&mut html, words::missing(missing));
    }
    html.tag("</TABLE></TD></TR></TABLE>");
    html
}

/// Kind and number on the left, place on the right; whose position it is below.
fn heading(html: &mut Html, scene: &Scene<'_>, card: &Card<'_>, style: &CardStyle) {
    html.tag("<TR><TD ALIGN=\"LEFT\">").font(size::META, style.heading).tag("<B>");
    html.text(&words::heading(card)).tag("</B></FONT></TD><TD ALIGN=\"RIGHT\">");
    html.font(size::META, style.meta).text(&words::locator(card.node, scene.several));
    html.tag("</FONT></TD></TR>");
    if let Some(holder) = words::holder(card.node) {
        html.tag("<TR><TD COLSPAN=\"2\" ALIGN=\"LEFT\">").font(size::META, style.meta);
        html.text(&holder).tag("</FONT></TD></TR>");
    }
}

/// A quotation as a row of a claim's card.
fn evidence(html: &mut Html, scene: &Scene<'_>, card: &Card<'_>, row: &Row<'_>, floor: usize) {
    let id = NodeId::Quotation(row.node.id);
    let edge = if row.does == Does::Evidence { theme::QUOTATION_BORDER } else { theme::ATTACK };
    let ground = if row.source.is_some() { theme::QUOTATION } else { theme::PAGE };
    html.tag("<TR><TD PORT=\"").value(id).tag("\" ID=\"");
    if row.seen {
        // The id of an element must not come twice in a drawing.
        html.name(&Name::node(NodeId::Claim(card.node.id))).tag("_");
    }
    html.value(id).tag("\" COLSPAN=\"2\" BORDER=\"1\" SIDES=\"T\" COLOR=\"").tag(edge);
    html.tag("\" BGCOLOR=\"").tag(ground).tag("\" ALIGN=\"LEFT\" ");
    match &scene.map.page {
        Some(page) => html.tag("HREF=\"").url(page, id),
        // Without a target or an address, Graphviz leaves out the tooltip of a cell.
        None => html.tag("TARGET=\"_self"),
    };
    html.tag("\" TOOLTIP=\"").tooltip(&words::quotation_tooltip(row, scene.map.text));
    html.tag("\">").tag(TABLE).tag("2\"><TR><TD VALIGN=\"TOP\" WIDTH=\"");
    html.value(scene.chips.width + 4).tag("\">");
    chip(html, scene, row);
    let width = floor.saturating_sub(scene.chips.width + 10);
    html.tag("</TD><TD WIDTH=\"").value(width).tag("\" ALIGN=\"LEFT\" BALIGN=\"LEFT\">");
    quoted(html, scene, row, ROW);
    let origin = format!("{} · {}", words::origin(row), words::key(row, scene.several));
    html.font(size::META, origin_ink(row));
    lines(
        html,
        &wrap(&origin, scene.measures.quotation_columns * 4 / 3, ORIGIN_LINES),
        Face::Plain,
    );
    html.tag("</FONT></TD></TR></TABLE></TD></TR>");
}

/// A quotation as a node.
pub(super) fn quotation(scene: &Scene<'_>, row: &Row<'_>, loose: bool) -> Html {
    let width = match scene.map.nodes {
        // It stands below the main claims, and is as wide.
        Nodes::Cards => floor(scene.measures.claim_columns, 12.0, true) + WIDEST_BAR,
        Nodes::Separate => floor(scene.measures.quotation_columns, NODE, false) * 86 / 100,
    };
    let mut html = Html::default();
    html.tag(TABLE).tag("3\"><TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" COLSPAN=\"3\" WIDTH=\"");
    html.value(width).tag("\">");
    quoted(&mut html, scene, row, NODE);
    html.tag("</TD></TR><TR><TD ALIGN=\"LEFT\" WIDTH=\"").value(scene.chips.width).tag("\">");
    chip(&mut html, scene, row);
    html.tag("</TD><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" WIDTH=\"");
    html.value(width * 5 / 8).tag("\">").font(ORIGIN, origin_ink(row));
    let origin = words::origin(row);
    lines(&mut html, &wrap(&origin, scene.measures.quotation_columns, ORIGIN_LINES), Face::Plain);
    html.tag("</FONT></TD><TD ALIGN=\"RIGHT\">").font(size::META, origin_ink(row));
    html.text(&words::key(row, scene.several)).tag("</FONT></TD></TR>");
    if loose {
        html.tag("<TR><TD COLSPAN=\"3\">").font(size::META, theme::WARNING_INK);
        html.tag("<B>").text(theme::say::LOOSE).tag("</B></FONT></TD></TR>");
    }
    html.tag("</TABLE>");
    html
}

/// A source as a node.
pub(super) fn source(scene: &Scene<'_>, node: &SourceNode, second_hand: bool) -> Html {
    let item = &node.source.item;
    let mut html = Html::default();
    let chip = scene.chips.of(node.id);
    let hue = chip.map_or(theme::SLATE, |c| c.hue);
    html.tag(TABLE).tag("3\"><TR><TD BGCOLOR=\"").tag(hue).tag("\" WIDTH=\"34\">");
    html.font(12.0, theme::WHITE).tag("<B>").text(chip.map_or("", |c| &c.code));
    html.tag("</B></FONT></TD><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">");
    let authors = words::authors(item);
    if !authors.is_empty() {
        html.font(10.0, theme::INK);
        lines(&mut html, &wrap(&authors, 34, 3), Face::Bold);
        html.tag("</FONT>");
    }
    let work = words::work(item);
    let work = if work.is_empty() && authors.is_empty() { node.label.clone() } else { work };
    if !work.is_empty() {
        html.font(10.0, theme::INK);
        lines(&mut html, &wrap(&work, 34, 4), Face::Plain);
        html.tag("</FONT>");
    }
    html.font(9.0, theme::MUTED);
    let count = chip.map_or(0, |c| c.quotations);
    if second_hand {
        lines(&mut html, &[theme::say::SECOND_HAND.to_owned()], Face::Plain);
    } else {
        lines(&mut html, &[words::number(count, "quotation", "quotations")], Face::Plain);
    }
    html.text(&node.id.to_string()).tag("</FONT></TD></TR></TABLE>");
    html
}

/// The works that are named and not quoted, on one card.
pub(super) fn named(nodes: &[&SourceNode]) -> Html {
    let mut html = Html::default();
    html.tag(TABLE).tag("3\"><TR><TD ALIGN=\"LEFT\">").font(size::META, theme::MUTED).tag("<B>");
    html.text(theme::say::NAMED).tag("</B></FONT></TD></TR>");
    for node in nodes {
        let id = NodeId::Source(node.id);
        html.tag("<TR><TD PORT=\"").value(id).tag("\" ID=\"").value(id);
        html.tag("\" ALIGN=\"LEFT\" BALIGN=\"LEFT\">").font(9.0, theme::INK);
        lines(&mut html, &wrap(&words::named(node), 40, 4), Face::Plain);
        html.tag("</FONT></TD></TR>");
    }
    html.tag("</TABLE>");
    html
}

fn quoted(html: &mut Html, scene: &Scene<'_>, row: &Row<'_>, points: f64) {
    let measures = scene.measures;
    let text = words::quotation(row.node, scene.map.text);
    let cap = if row.seen { 1 } else { measures.quotation_lines };
    html.tag("<FONT FACE=\"Times\" POINT-SIZE=\"").value(points).tag("\" COLOR=\"");
    html.tag(theme::QUOTATION_INK).tag("\">");
    lines(html, &wrap(&text, measures.quotation_columns, cap), Face::Italic);
    html.tag("</FONT>");
}

/// The chip of a quotation's source; "?" where there is none.
fn chip(html: &mut Html, scene: &Scene<'_>, row: &Row<'_>) {
    let chip = row.source.and_then(|(source, _)| scene.chips.of(source.id));
    html.tag(TABLE).tag("0\"><TR>");
    match chip {
        Some(chip) => tile(html, scene.chips.width, &chip.code, chip.hue, chip.hue, theme::WHITE),
        None if row.is_term() => {
            let (ground, edge) = (theme::PAGE, theme::BORDER);
            tile(html, scene.chips.width, "", ground, edge, theme::MUTED);
        }
        None => missing_chip(html, scene.chips.width),
    }
    html.tag("</TR></TABLE>");
}

/// The chip of what has no source.
pub(super) fn missing_chip(html: &mut Html, width: usize) {
    tile(html, width, "?", theme::WARNING, theme::WARNING_BORDER, theme::WARNING_INK);
}

/// A small coloured cell with a code in it; wide enough for every code of the picture.
pub(super) fn tile(
    html: &mut Html,
    width: usize,
    code: &str,
    ground: Colour,
    border: Colour,
    ink: Colour,
) {
    // A fixed size keeps it small in a tall row. Of letters in other scripts nobody knows how large
    // the font at hand sets them, and Graphviz warns of what does not fit: these may fill the row.
    let known = code.chars().all(|c| c.is_ascii() || ('À'..='ӿ').contains(&c));
    html.tag(if known { "<TD FIXEDSIZE=\"TRUE\"" } else { "<TD" });
    html.tag(" CELLPADDING=\"0\" HEIGHT=\"14\" WIDTH=\"").value(width);
    html.tag("\" BGCOLOR=\"").tag(ground).tag("\" BORDER=\"1\" COLOR=\"").tag(border).tag("\">");
    html.font(size::META, ink).tag("<B>").text(code).tag("</B></FONT></TD>");
}

/// A row that says what is missing.
fn warning(html: &mut Html, words: &'static str) {
    html.tag("<TR><TD COLSPAN=\"2\">")
        .tag(TABLE)
        .tag("0\"><TR><TD CELLPADDING=\"2\" BORDER=\"1\" ");
    html.tag("BGCOLOR=\"").tag(theme::WARNING).tag("\" COLOR=\"").tag(theme::WARNING_BORDER);
    html.tag("\">").font(size::META, theme::WARNING_INK).tag("<B>").text(words);
    html.tag("</B></FONT></TD></TR></TABLE></TD></TR>");
}

/// Lines set flush left; one blank line where there are none.
fn lines(html: &mut Html, lines: &[String], face: Face) {
    let (open, close) = match face {
        Face::Plain => ("", ""),
        Face::Bold => ("<B>", "</B>"),
        Face::Italic => ("<I>", "</I>"),
    };
    let blank = [String::new()];
    for line in if lines.is_empty() { &blank } else { lines } {
        html.tag(open).text(line).tag(close).tag("<BR ALIGN=\"LEFT\"/>");
    }
}

fn origin_ink(row: &Row<'_>) -> Colour {
    match (row.does, row.is_uncited()) {
        (Does::Against, _) => theme::ATTACK,
        (_, true) => theme::WARNING_INK,
        _ => theme::QUOTATION_MUTED,
    }
}

/// Width that cards of so many columns get even where their words are short, so that those of one
/// column are equally wide: half a letter's height a column, a little more in bold.
fn floor(columns: usize, points: f64, bold: bool) -> usize {
    (columns as f64 * points * if bold { 0.53 } else { 0.50 }) as usize
}
