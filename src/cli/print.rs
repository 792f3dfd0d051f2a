//! PNG and PDF of this program's own drawings, where it was built to make them.

use crate::graph::ArgumentGraph;
use crate::render::Drawing;
use std::rc::Rc;

#[cfg(feature = "print")]
pub(super) use crate::render::svg::print::PrintError as Unprinted;

/// Why there is no PNG and no PDF of this program's own.
#[cfg(not(feature = "print"))]
#[derive(Debug)]
pub(super) struct Unprinted;

#[cfg(not(feature = "print"))]
impl std::fmt::Display for Unprinted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("this program was built without the feature `print`, which makes PNG and PDF")
    }
}

#[cfg(not(feature = "print"))]
impl std::error::Error for Unprinted {}

/// A PNG of a drawing.
#[cfg(feature = "print")]
pub(super) fn png(svg: &str, scale: f64) -> Result<Vec<u8>, Unprinted> {
    crate::render::svg::print::png(svg, scale)
}

/// A PDF of drawings, a page each, called after the essay.
#[cfg(feature = "print")]
pub(super) fn pdf(graph: &ArgumentGraph, pages: &[Rc<Drawing>]) -> Result<Vec<u8>, Unprinted> {
    use crate::render::svg::print::{Sheet, pdf};
    let documents = graph.documents();
    let (title, language) = match documents {
        [one] => (one.title.as_deref().unwrap_or(&one.name), Some(one.language.as_str())),
        _ => ("Argument map", None),
    };
    let sheets: Vec<Sheet<'_>> =
        pages.iter().map(|page| Sheet { title: &page.title, svg: &page.text }).collect();
    pdf(title, language, &sheets)
}

/// What to do where one could not be made.
#[cfg(feature = "print")]
pub(super) fn hint(why: &Unprinted) -> &'static str {
    match why {
        Unprinted::TooLarge { .. } => {
            "take SVG or PDF, which have no pixels, or less of it: --view overview, --atlas"
        }
        Unprinted::Unread(_) | Unprinted::Unwritten { .. } => "take -o map.svg",
    }
}

#[cfg(not(feature = "print"))]
pub(super) fn png(_: &str, _: f64) -> Result<Vec<u8>, Unprinted> {
    Err(Unprinted)
}

#[cfg(not(feature = "print"))]
pub(super) fn pdf(_: &ArgumentGraph, _: &[Rc<Drawing>]) -> Result<Vec<u8>, Unprinted> {
    Err(Unprinted)
}

#[cfg(not(feature = "print"))]
pub(super) fn hint(_: &Unprinted) -> &'static str {
    "take -o map.svg, or --engine dot with Graphviz installed"
}
