//! The page: one HTML file in which the essay and its argument are read side by side, offline.
//!
//! The essay stands at the left as it was written, what was found in it marked; the drawings of the
//! graph at the right; below them why a thing is there, the sources, the people, and what is worth
//! checking. All of it is in the file without any script; the script joins the sides: what is chosen
//! on one is shown on the other.
//!
//! 1. `marks`, `essay` and `skeleton`: the text with what was found in it, or only what
//!    of it may go out;
//! 2. `outline` and `tables`: the argument and its sources in words;
//! 3. `views`: the drawings;
//! 4. `data`: ids, rules and places for the script; the scripts themselves (`*.js`) are plain
//!    JavaScript, each a part of one module, in the order of [`SCRIPTS`];
//! 5. `policy`: the law of the page, under which nothing of the essay can run.
//!
//! Linear in the text and the graph.

mod data;
mod essay;
pub(super) mod html;
mod marks;
mod name;
mod outline;
mod policy;
mod skeleton;
mod tables;
mod views;

#[cfg(test)]
mod tests;

use super::plan::plan;
use super::words;
use crate::analyse::{self, Report};
use crate::export::Text;
use crate::graph::ArgumentGraph;
use crate::model::Document;
use html::Html;
use name::Names;

/// The parts of the script, in their order. They share one scope, and import nothing: a browser
/// loads no module from beside a file.
const SCRIPTS: [&str; 9] = [
    include_str!("base.js"),
    include_str!("essay.js"),
    include_str!("stage.js"),
    include_str!("fold.js"),
    include_str!("explain.js"),
    include_str!("search.js"),
    include_str!("filter.js"),
    include_str!("keys.js"),
    include_str!("main.js"),
];

/// What a page that is served does besides: it looks for news of its essay.
const LIVE: &str = include_str!("live.js");

const STYLE: &str = concat!(include_str!("page.css"), include_str!("print.css"));

/// What a person may choose about the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Page {
    /// How much of the essay's own wording is shown.
    pub text: Text,
    /// The number of this version, where it is served by a program that tells when there is a newer
    /// one. `None` for a page that is a file.
    pub live: Option<u64>,
}

/// The page of a graph and of the documents it was made from, in the order of the graph. Bytes are
/// the same for the same input.
#[must_use]
pub fn page(graph: &ArgumentGraph, documents: &[Document], how: Page) -> String {
    let report = analyse::report(graph);
    let names = Names::new(graph, how.text);
    let plan = plan(graph, &report);
    let script = SCRIPTS.join("\n");
    let mut scripts = vec![script.as_str()];
    if how.live.is_some() {
        scripts.push(LIVE);
    }
    let views = views::views(graph, how.text);
    let mut html = Html::default();
    head(&mut html, graph, how, &scripts, &views);
    top(&mut html, graph, &report, how);
    html.raw("<main>\n<section id=\"essay\" tabindex=\"-1\" aria-label=\"The essay\">\n");
    essays(&mut html, graph, documents, &names);
    html.raw("</section>\n<section id=\"right\" aria-label=\"The argument\">\n");
    html.raw(include_str!("stage.html"));
    outline::outline(&mut html, &plan, &names, graph.documents().len() > 1);
    html.raw("</div>\n");
    html.raw(include_str!("panel.html"));
    html.raw("<div role=\"tabpanel\" id=\"sources\" aria-labelledby=\"tab-sources\">\n");
    tables::sources(&mut html, graph, &report, &names);
    html.raw("</div>\n<div role=\"tabpanel\" id=\"people\" aria-labelledby=\"tab-people\">\n");
    tables::people(&mut html, graph, &names);
    html.raw("</div>\n<div role=\"tabpanel\" id=\"checking\" aria-labelledby=\"tab-checking\">\n");
    tables::checking(&mut html, graph, &names);
    html.raw("</div>\n</section>\n</section>\n</main>\n");
    views::templates(&mut html, &views);
    html.raw("<script type=\"application/json\" id=\"data\">");
    html.whole(&data::data(graph, &plan, &names)).raw("</script>\n");
    for script in scripts {
        html.raw("<script type=\"module\">").whole(script).raw("</script>\n");
    }
    html.raw("</body>\n</html>\n");
    html.finish()
}

fn head(
    html: &mut Html,
    graph: &ArgumentGraph,
    how: Page,
    scripts: &[&str],
    views: &[views::Drawn],
) {
    let drawn = views::styles(views);
    let mut styles: Vec<&str> = drawn.iter().map(String::as_str).collect();
    styles.push(STYLE);
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"");
    html.text(&policy::policy(scripts, &styles, how.live.is_some())).raw("\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.raw("<meta name=\"generator\" content=\"claimgraph ").raw(env!("CARGO_PKG_VERSION"));
    if let Some(version) = how.live {
        html.raw("\">\n<meta name=\"claimgraph-version\" content=\"").value(version);
    }
    html.raw("\">\n<title>").text(&title(graph, how)).raw("</title>\n<style>");
    html.raw(STYLE).raw("</style>\n</head>\n<body>\n");
}

fn top(html: &mut Html, graph: &ArgumentGraph, report: &Report, how: Page) {
    html.raw("<a class=\"skip\" href=\"#right\">Go to the argument</a>\n<header>\n<h1>");
    html.text(&title(graph, how)).raw("</h1>\n<p class=\"counts\">");
    html.text(words::counts(report).trim_end_matches('.')).raw("</p>\n");
    html.raw(include_str!("top.html")).raw("</header>\n");
}

/// The title of the essay; that of the first of several, with their number.
fn title(graph: &ArgumentGraph, how: Page) -> String {
    let documents = graph.documents();
    let Some(first) = documents.first() else { return "No essay".to_owned() };
    let shown = first.title.as_ref().filter(|_| how.text != Text::None);
    let name = shown.unwrap_or(&first.name);
    match documents.len() {
        1 => name.clone(),
        n => format!("{name} and {}", words::number(n - 1, "other", "others")),
    }
}

/// All documents, each an article.
fn essays(html: &mut Html, graph: &ArgumentGraph, documents: &[Document], names: &Names<'_>) {
    for (nth, info) in graph.documents().iter().enumerate() {
        html.raw("<article lang=\"").text(&info.language).raw("\" aria-label=\"");
        let title = info.title.as_ref().filter(|_| names.text() != Text::None);
        html.text(title.unwrap_or(&info.name)).raw("\">\n");
        if documents.len() > 1 {
            html.raw("<p class=\"file\">").text(&info.name).raw("</p>\n");
        }
        match documents.get(nth).filter(|_| names.text() == Text::All) {
            Some(document) => {
                let marks = marks::marks(graph, info.id, names);
                essay::essay(html, document, info.id.number(), &marks);
            }
            None => skeleton::skeleton(html, graph, info.id, names),
        }
        html.raw("</article>\n");
    }
}
