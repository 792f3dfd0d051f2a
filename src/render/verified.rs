//! What `verify` says, as one HTML page to keep or to send: each quotation with its words beside the
//! source's, its place, and what stands around it there.

use super::page::html::Html;
use crate::graph::{ArgumentGraph, QuotationNode};
use crate::verify::{Checked, CutBy, Library, Stretch, Turn, Verified, Words};

/// Said by shape and word as well as by colour, so that it can be read in grey.
const STYLE: &str = "\
body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}\
h1{font-size:1.5rem}h2{font-size:1rem;margin:0}section{border-left:4px solid #2f7d4f;padding:.1rem 1rem;margin:1.2rem 0}\
section.look{border-left:4px dashed #b35900}section.none{border-left:4px dotted #6b7280}\
blockquote{margin:.4rem 0;font-family:Georgia,serif}p{margin:.2rem 0}.at,.frame{color:#57606a}\
ins{text-decoration:underline 2px;background:#e6f4ea}del{background:#fbe9e7}.cut{color:#57606a;font-size:.9em}\
table{border-collapse:collapse}td,th{text-align:left;padding:.2rem .8rem .2rem 0;vertical-align:top}\
@media(prefers-color-scheme:dark){body{color:#e6e6e6;background:#15181c}ins{background:#1d3b29}del{background:#4a231d}\
.at,.frame,.cut{color:#a8b0b8}}";

/// The page; linear in what was verified. `names` are those of the essays, in their order.
#[must_use]
pub fn verified(
    graph: &ArgumentGraph,
    library: &Library,
    verified: &Verified,
    names: &[String],
) -> String {
    let mut html = Html::default();
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    html.raw("<title>Quotations and their sources</title>\n<style>").raw(STYLE);
    html.raw("</style>\n</head>\n<body>\n<h1>Quotations and their sources</h1>\n<p>");
    html.text(&names.join(", ")).raw("</p>\n");
    summary(&mut html, verified);
    sources(&mut html, graph, library, verified);
    for (id, checked) in &verified.quotations {
        if let Some(node) = graph.quotation(*id) {
            quotation(&mut html, library, node, checked, names);
        }
    }
    html.raw("<p class=\"at\">“not-found” says that these texts do not have the words, not that nobody wrote them.</p>\n");
    html.raw("</body>\n</html>\n");
    html.finish()
}

/// How many of what.
fn summary(html: &mut Html, verified: &Verified) {
    let all = &verified.quotations;
    let look = all.iter().filter(|(_, checked)| checked.needs_a_look()).count();
    html.raw("<table>\n<tr><th>quotations</th><td>").value(all.len()).raw("</td></tr>\n");
    for words in Words::ALL {
        let count = all.iter().filter(|(_, checked)| checked.words == words).count();
        if count > 0 {
            html.raw("<tr><th>").raw(words.name()).raw("</th><td>").value(count);
            html.raw("</td></tr>\n");
        }
    }
    html.raw("<tr><th>to look at</th><td>").value(look).raw("</td></tr>\n</table>\n");
}

/// Which text was taken for which source, and why.
fn sources(html: &mut Html, graph: &ArgumentGraph, library: &Library, verified: &Verified) {
    html.raw("<h2>Sources</h2>\n<table>\n");
    for (id, pairings) in &verified.sources {
        let label = graph.source(*id).map_or("", |node| node.label.as_str());
        html.raw("<tr><th>").text(label).raw("</th><td>");
        if pairings.is_empty() {
            html.raw("no text");
        }
        for pairing in pairings {
            let name = library.texts.get(pairing.text).map_or("", |index| index.name());
            html.text(name).raw(" (").text(&pairing.why).raw(") ");
        }
        html.raw("</td></tr>\n");
    }
    html.raw("</table>\n");
}

fn quotation(
    html: &mut Html,
    library: &Library,
    node: &QuotationNode,
    checked: &Checked,
    names: &[String],
) {
    let class = match checked.words {
        Words::NoText => " class=\"none\"",
        _ if checked.needs_a_look() => " class=\"look\"",
        _ => "",
    };
    let anchor = &node.quotation.place;
    let essay = names.get((anchor.document as usize).saturating_sub(1)).map_or("", String::as_str);
    html.raw("<section id=\"").value(node.id).raw("\"").raw(class).raw(">\n<h2>");
    html.text(&checked.said()).raw("</h2>\n<p class=\"at\">").value(node.id).raw(", ");
    html.text(essay).raw(", line ").value(anchor.line).raw("</p>\n<blockquote>“");
    if checked.stretches.is_empty() {
        html.text(&node.text);
    }
    for (nth, stretch) in checked.stretches.iter().enumerate() {
        if nth > 0 {
            html.raw(" ");
        }
        part(html, stretch);
    }
    html.raw("”</blockquote>\n");
    let name = checked.text.and_then(|text| library.texts.get(text)).map_or("", |t| t.name());
    if let Some(place) = checked.place.said(name) {
        html.raw("<p>Place: ").text(&place).raw("</p>\n");
    }
    if let Some(frame) = checked.frame.as_ref().filter(|frame| !frame.turns.is_empty()) {
        let turns: Vec<String> = frame.turns.iter().map(Turn::said).collect();
        html.raw("<p>Around it: ").text(&turns.join("; ")).raw("</p>\n<p class=\"frame\">… ");
        html.text(&frame.before).raw(" ‹…› ").text(&frame.after).raw(" …</p>\n");
    }
    html.raw("</section>\n");
}

/// One stretch of the quotation: what the source has is struck out, what the essay has instead underlined.
fn part(html: &mut Html, stretch: &Stretch) {
    match stretch {
        Stretch::Same(words) => html.text(words),
        Stretch::Changed(change) => {
            if !change.source.is_empty() {
                html.raw("<del title=\"in the source\">").text(&change.source).raw("</del>");
            }
            if !change.source.is_empty() && !change.quoted.is_empty() {
                html.raw(" ");
            }
            if !change.quoted.is_empty() {
                html.raw("<ins title=\"in the essay\">").text(&change.quoted).raw("</ins>");
            }
            html
        }
        Stretch::Cut(cut) => {
            html.raw(if cut.by == CutBy::Interruption { "// " } else { "… " });
            html.raw("<span class=\"cut\">[").value(cut.words).raw(" cut");
            html.raw(if cut.negates { ", a negation among them: " } else { ": " });
            html.text(&cut.source).raw("]</span>")
        }
        Stretch::Jump => html.raw("<span class=\"cut\">[from another place:]</span>"),
        Stretch::Missing(words) => {
            html.raw("<ins title=\"not in the source\">?").text(words).raw("?</ins>")
        }
    };
}
