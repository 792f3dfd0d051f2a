//! What a picture is to show: `--view` and `--atlas`, once the graph is there.

use super::arguments::{Format, Picture, View};
use super::build::Wanted;
use super::exit::{Exit, Failure};
use super::input::is_standard;
use crate::graph::{ArgumentGraph, ClaimId, NodeId};
use crate::render::{self, Album};
use std::path::{Path, PathBuf};

/// Ids that are named where one is unknown.
const NEAR: usize = 5;

/// The pages to draw: the places each goes to, and the view it shows.
pub(super) fn pages(
    graph: &ArgumentGraph,
    album: &Album<'_>,
    asked: Picture,
    wanted: &[&Wanted],
) -> Result<Vec<(Vec<Wanted>, render::View)>, Failure> {
    let pixels = |wanted: &&Wanted| !matches!(wanted.format, Format::Dot);
    if asked.atlas && wanted.iter().any(|w| is_standard(&w.path) && pixels(w)) {
        return Err(Failure::new(
            Exit::Usage,
            "an atlas has many pages, and a pipe takes one picture",
        )
        .hint("write it to files: -o atlas.svg; or take --format dot"));
    }
    let pages = views(graph, album, asked)?.into_iter().enumerate().map(|(nth, view)| {
        let place = |path: &Path| {
            if asked.atlas { page(path, nth, view) } else { path.to_owned() }
        };
        let wanted = wanted.iter();
        let wanted = wanted.map(|w| Wanted { path: place(&w.path), format: w.format });
        (wanted.collect(), view)
    });
    Ok(pages.collect())
}

/// The views asked for.
fn views(
    graph: &ArgumentGraph,
    album: &Album<'_>,
    asked: Picture,
) -> Result<Vec<render::View>, Failure> {
    if asked.atlas {
        return Ok(album.atlas());
    }
    Ok(vec![match asked.view {
        View::Map => render::View::Map,
        View::Overview => render::View::Overview,
        View::Sources => render::View::Sources,
        View::Reading => render::View::Reading,
        View::Focus(id) => render::View::Focus(claim(graph, id)?),
        View::Line(id) => render::View::Line(claim(graph, id)?),
    }])
}

/// The claim that is meant by an id: itself, or the one a quotation is offered for.
fn claim(graph: &ArgumentGraph, id: NodeId) -> Result<ClaimId, Failure> {
    match id {
        NodeId::Claim(claim) if graph.claim(claim).is_some() => Ok(claim),
        NodeId::Quotation(quotation) if graph.quotation(quotation).is_some() => {
            let offered = graph.offered_for(quotation);
            offered.first().map(|(claim, _)| claim.id).ok_or_else(|| {
                let told = format!("{id} is offered for no claim that was found");
                Failure::new(Exit::Usage, told).hint("--view reading shows it in its place")
            })
        }
        NodeId::Source(source) if graph.source(source).is_some() => {
            let told = format!("{id} is a source, and a view is about a claim");
            let mut quoted = graph.quotations_from(source).into_iter();
            let offered = quoted.find(|(q, _)| !graph.offered_for(q.id).is_empty());
            let hint = match offered {
                Some((quotation, _)) => {
                    format!(
                        "--view sources shows all of them; focus:{} a claim it is quoted for",
                        quotation.id
                    )
                }
                None => "--view sources shows all of them".to_owned(),
            };
            Err(Failure::new(Exit::Usage, told).hint(hint))
        }
        unknown => Err(Failure::new(Exit::Usage, format!("there is no {unknown} in this graph"))
            .hint(near(graph, unknown))),
    }
}

/// Ids there are, those near an unknown one first.
fn near(graph: &ArgumentGraph, unknown: NodeId) -> String {
    let (what, letter, number, count) = match unknown {
        NodeId::Claim(id) => ("claims", 'c', id.number(), graph.claims().count()),
        NodeId::Quotation(id) => ("quotations", 'q', id.number(), graph.quotations().count()),
        NodeId::Source(id) => ("sources", 's', id.number(), graph.sources().count()),
    };
    match count {
        0 => format!("it has no {what}"),
        1 => format!("of {what} it has only {letter}1"),
        _ => {
            // All ids up to the last are there, so the nearest are the last ones.
            let last = u32::try_from(count).unwrap_or(u32::MAX).min(number);
            let near: Vec<String> =
                (1..=last).rev().take(NEAR).map(|n| format!("{letter}{n}")).collect();
            format!("its {what} are {letter}1 to {letter}{count}; nearest: {}", near.join(", "))
        }
    }
}

/// Where a page of an atlas goes: `atlas-1-overview.dot`, `atlas-3-c7.dot`. Standard output gets all
/// pages one after the other.
fn page(path: &Path, nth: usize, view: render::View) -> PathBuf {
    if is_standard(path) {
        return path.to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut name = format!("{stem}-{}-{}", nth + 1, view.name());
    if let Some(ending) = path.extension() {
        name.push('.');
        name.push_str(&ending.to_string_lossy());
    }
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::render::View;
    use std::path::Path;

    #[test]
    fn pages_of_an_atlas() {
        let check = |path: &str, expect: &str| {
            assert_eq!(page(Path::new(path), 1, View::Sources), Path::new(expect), "{path}");
        };
        check("out/atlas.dot", "out/atlas-2-sources.dot");
        check("atlas", "atlas-2-sources");
        check("-", "-");
    }
}
