//! The drawings of the page. Each lies in a `template` until it is first shown: a browser lays out, and
//! keeps in memory, only what somebody looks at.

use super::html::Html;
use crate::export::Text;
use crate::graph::ArgumentGraph;
use crate::render::svg::{For, Theme};
use crate::render::{Album, Map, View};

/// Claims and quotations up to which the map is drawn in full, since the page has its own folding;
/// a larger one is folded as it is in a file, and says so.
const UNFOLDED: usize = 5_000;

/// A drawing of the page.
pub(super) struct Drawn {
    name: &'static str,
    label: &'static str,
    svg: String,
}

/// The drawings of a graph; none of an empty one.
pub(super) fn views(graph: &ArgumentGraph, text: Text) -> Vec<Drawn> {
    let nodes = graph.claims().count() + graph.quotations().count();
    if nodes == 0 {
        return Vec::new();
    }
    // Links lead to the page itself.
    let (page, unfold) = (Some(String::new()), nodes <= UNFOLDED);
    let album = Album::new(graph, &Map { text, page, unfold, ..Map::default() });
    let draw = |(name, label, view)| {
        let svg = album.svg(view, Theme::Auto, For::Screen).text;
        Drawn { name, label, svg }
    };
    [
        ("overview", "At a glance", View::Overview),
        ("map", "Claims and evidence", View::Map),
        ("sources", "Sources", View::Sources),
        ("reading", "Reading order", View::Reading),
    ]
    .map(draw)
    .into()
}

/// The style sheets of the drawings, for the page's policy: each once.
pub(super) fn styles(views: &[Drawn]) -> Vec<String> {
    let mut styles: Vec<String> = views.iter().filter_map(|view| style(&view.svg)).collect();
    styles.sort_unstable();
    styles.dedup();
    styles
}

/// What stands in the style sheet of a drawing, as a browser reads it: inside of SVG, entities count.
fn style(svg: &str) -> Option<String> {
    let (_, rest) = svg.split_once("<style>")?;
    let (style, _) = rest.split_once("</style>")?;
    let read = style.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    Some(read.replace("&amp;", "&"))
}

/// Writes the drawings.
pub(super) fn templates(html: &mut Html, views: &[Drawn]) {
    for Drawn { name, label, svg } in views {
        html.raw("<template data-view=\"").raw(name).raw("\" data-label=\"").raw(label).raw("\">");
        html.whole(svg).raw("</template>\n");
    }
}
