//! The views of a graph: each a small file that makes a [`Picture`] out of the plan.

mod claim;
mod focus;
mod fold;
mod head;
mod map;
mod overview;
mod quotation;
mod reading;
mod separate;
mod source;
mod sources;
#[cfg(test)]
mod tests;

use super::picture::Picture;
use super::plan::Look;
use super::scene::Scene;
use super::{Nodes, View};

/// A view of a graph. Each is linear in what it is made of.
pub(super) fn picture(scene: &Scene<'_>, view: View) -> Picture {
    match (view, scene.map.nodes) {
        (View::Map, Nodes::Cards) => map::picture(scene),
        (View::Map, Nodes::Separate) => separate::picture(scene),
        (View::Overview, _) => overview::picture(scene),
        (View::Sources, _) => sources::picture(scene),
        (View::Focus(id), _) => focus::picture(scene, id, focus::Reach::Near),
        (View::Line(id), _) => focus::picture(scene, id, focus::Reach::Whole),
        (View::Reading, _) => reading::picture(scene),
    }
}

/// The views of an atlas: overview, sources, and a page for each line of argument, whether it leads to
/// the thesis or not; one for a thesis, where quotations are offered for that itself or nothing stands
/// below it.
pub(super) fn atlas(scene: &Scene<'_>) -> Vec<View> {
    let heads = head::Heads::of(scene);
    let mut first: Vec<usize> = heads.heads.iter().map(|head| head.at).collect();
    first.extend(heads.more.iter().chain(&heads.floating).map(|range| range.start));
    first.sort_unstable();
    let page = |at: usize| {
        let card = scene.plan.cards.get(at)?;
        let thesis = card.look == Look::Thesis;
        match thesis && card.evidence.is_empty() && scene.tree.below(at).len() > 1 {
            true => None,
            false if thesis => Some(View::Focus(card.node.id)),
            false => Some(View::Line(card.node.id)),
        }
    };
    let pages = first.into_iter().filter_map(page);
    [View::Overview, View::Sources].into_iter().chain(pages).collect()
}
