//! Edges that are read back.

use super::fault::{Sound, Under, fault, missing};
use super::places::Places;
use super::raw;
use super::source::{citation, locator};
use super::value::{confidence, hundredths, one_of};
use crate::graph::{DocumentId, EdgeKind, NodeId};
use crate::model::{Anchor, Offer, Polarity, Relation, RelationKind, RunnerUp};

const KINDS: [(&str, Kind); 5] = [
    ("source-of", Kind::SourceOf),
    ("supports", Kind::Bears(RelationKind::Supports)),
    ("attacks", Kind::Bears(RelationKind::Attacks)),
    ("restates", Kind::Bears(RelationKind::Restates)),
    ("quoted-in", Kind::QuotedIn),
];

const BEARINGS: [(&str, RelationKind); 3] = [
    ("supports", RelationKind::Supports),
    ("attacks", RelationKind::Attacks),
    ("restates", RelationKind::Restates),
];

#[derive(Clone, Copy)]
enum Kind {
    SourceOf,
    Bears(RelationKind),
    QuotedIn,
}

/// What an edge between two nodes says; places in it lie in the document of its end.
pub(super) fn edge(
    raw: raw::Edge<'_>,
    (from, from_slot): (NodeId, usize),
    (to, to_slot): (NodeId, usize),
    document: Option<DocumentId>,
    places: &mut Places<'_>,
) -> Sound<EdgeKind> {
    let kind = one_of(raw.kind.as_ref(), &KINDS, None).under("kind")?;
    if let Kind::QuotedIn = kind {
        return Ok(EdgeKind::QuotedIn(raw.locator.map(locator).transpose().under("locator")?));
    }
    let document =
        document.ok_or_else(|| fault(format!("nothing bears on {to}"))).under("target")?;
    match kind {
        Kind::Bears(kind) => {
            let confidence = confidence(raw.confidence).under("confidence")?;
            let because = places.because(raw.because, document)?;
            let runner_up = raw.runner_up.map(|raw| runner_up(raw, document, places));
            let runner_up = runner_up.transpose().under("runner_up")?;
            if let NodeId::Quotation(_) = from {
                let polarity = match kind {
                    RelationKind::Supports => Polarity::Supports,
                    RelationKind::Attacks => Polarity::Attacks,
                    RelationKind::Restates => {
                        return Err(fault("a quotation restates no claim")).under("kind");
                    }
                };
                let (quotation, claim) = (from_slot, to_slot);
                let offer = Offer { quotation, claim, polarity, confidence, because, runner_up };
                return Ok(EdgeKind::Offer(offer));
            }
            Ok(EdgeKind::Relation(Relation {
                from: from_slot,
                to: to_slot,
                kind,
                tree: raw.tree.unwrap_or(true),
                confidence,
                because,
                runner_up,
            }))
        }
        Kind::SourceOf | Kind::QuotedIn => {
            let cited = raw.citation.ok_or_else(|| missing("citation"))?;
            let mut citation = citation(cited, raw.locator, document, places)?;
            citation.source = from_slot;
            citation.quotations = vec![to_slot];
            citation.because = places.because(raw.because, document)?;
            Ok(EdgeKind::SourceOf(Box::new(citation)))
        }
    }
}

fn runner_up(
    raw: raw::RunnerUp<'_>,
    document: DocumentId,
    places: &mut Places<'_>,
) -> Sound<RunnerUp<Anchor>> {
    Ok(RunnerUp {
        place: places.must(raw.anchor, document, None)?,
        kind: one_of(raw.kind.as_ref(), &BEARINGS, None).under("kind")?,
        behind: hundredths(raw.behind).under("behind")?,
    })
}
