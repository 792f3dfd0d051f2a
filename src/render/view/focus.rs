//! One claim and what is around it: its way up to the thesis, what is below it, the quotations in full
//! and their sources. What is not shown of it is counted.

use super::claim::{self, note};
use super::fold::{ROOM, Shown};
use super::map::{folded_line, made};
use super::{quotation, source};
use crate::graph::{ClaimId, EdgeKind, NodeId, SourceId};
use crate::render::legend::{self, Titles};
use crate::render::picture::{Arrangement, Card, Class, Frame, Id, Line, Part, Picture, Shows};
use crate::render::plan::{Does, Look};
use crate::render::scene::Scene;
use crate::render::style::LineStyle;
use crate::render::theme::{self, Measures, say};
use crate::render::words;
use std::collections::{BTreeMap, BTreeSet};

/// Claims between a claim and the root of its tree that are shown; the rest of a longer way is counted.
const WAY: usize = 8;
/// Ids of claims that are listed as being further below.
const LISTED: usize = 6;

/// How far a view reaches below its claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// To what is directly below.
    Near,
    /// To all there is room for.
    Whole,
}

/// A page in the making.
struct Page<'s, 'g> {
    scene: &'s Scene<'g>,
    measures: Measures,
    shown: Shown,
    /// The claim that the page is about.
    about: usize,
    cards: Vec<Card>,
    lines: Vec<Line>,
    /// Where the claims of the plan stand.
    claims: BTreeMap<usize, usize>,
}

/// A claim and what is around it. Costs what is shown, and the size of the tree below the claim.
pub(super) fn picture(scene: &Scene<'_>, id: ClaimId, reach: Reach) -> Picture {
    let about = scene.tree.card(id).unwrap_or(0);
    let below = scene.tree.below(about);
    let shown = match reach {
        _ if scene.map.unfold => Shown::all(below),
        Reach::Whole => Shown::of(scene, below, ROOM),
        Reach::Near => {
            let near = std::iter::once(about).chain(scene.tree.children(about).take(ROOM / 4));
            Shown::only(below, near)
        }
    };
    let mut page = Page {
        scene,
        measures: Measures::focus(),
        shown,
        about,
        cards: Vec::new(),
        lines: Vec::new(),
        claims: BTreeMap::new(),
    };
    page.way();
    page.below();
    let evidence = page.cards.iter().map(|card| card.column + 1).max().unwrap_or(0);
    page.evidence(evidence);
    page.relations();
    let hidden = scene.tree.below(about).len().saturating_sub(page.shown.cards().count());
    let note = (hidden > 0 && reach == Reach::Whole).then(|| {
        let hidden = words::number(hidden, "claim", "claims");
        format!("{id}: {hidden} further below are counted, not drawn (--unfold draws them)")
    });
    let titles = page.titles(reach);
    Picture {
        shows: Shows::Focus,
        caption: legend::caption(scene, Shows::Focus, titles, &page.cards, &page.lines),
        arrangement: Arrangement::Tree,
        cards: page.cards,
        lines: page.lines,
        evidence: Some(evidence),
        tile: scene.chips.width,
        note,
    }
}

impl Page<'_, '_> {
    /// "Claim c30 and its surroundings"; "¶62 · again ¶52 · 4 quotations · 4 claims below it".
    fn titles(&self, reach: Reach) -> Titles {
        let cards = &self.scene.plan.cards;
        let Some(of) = cards.get(self.about) else {
            return Titles { view: say::EMPTY.to_owned(), sentence: String::new() };
        };
        let range = self.scene.tree.below(self.about);
        let below = range.len().saturating_sub(1);
        let rows = cards.get(range).unwrap_or_default().iter().flat_map(|card| &card.evidence);
        let quotations: BTreeSet<_> =
            rows.filter(|row| !row.is_term()).map(|row| row.node.id).collect();
        let view = match reach {
            Reach::Near => format!("Claim {} and its surroundings", of.node.id),
            Reach::Whole => format!("Claim {} and all that is offered for it", of.node.id),
        };
        let quotations = words::number(quotations.len(), "quotation", "quotations");
        let claims = words::number(below, "claim below it", "claims below it");
        let place = words::locator(of.node, self.scene.several);
        Titles { view, sentence: format!("{place} · {quotations} · {claims}. {}", say::READING) }
    }

    /// The claims from the root of the tree to the one above the claim.
    fn way(&mut self) {
        let tree = &self.scene.tree;
        let above = |at: &usize| tree.parent.get(*at).copied().flatten();
        let mut way: Vec<usize> = std::iter::successors(above(&self.about), above)
            .take(self.scene.plan.cards.len())
            .collect();
        way.reverse();
        let skipped = way.len().saturating_sub(WAY);
        for (nth, at) in way.into_iter().enumerate() {
            if skipped > 0 && (1..=skipped).contains(&nth) {
                if nth == 1 {
                    self.gap(skipped);
                }
                continue;
            }
            let parent = self.cards.len().checked_sub(1);
            let context = true;
            self.claim(at, parent, context);
        }
    }

    /// What stands for the middle of a long way.
    fn gap(&mut self, skipped: usize) {
        let between = format!("… {} …", words::number(skipped, "claim between", "claims between"));
        let card = made(Id::made("between"), self.cards.len(), vec![note(between, theme::MUTED)]);
        let parent = self.cards.len().checked_sub(1);
        self.lines.extend(parent.map(|to| folded_line(to + 1, to)));
        self.lines.push(folded_line(self.cards.len() + 1, self.cards.len()));
        self.cards.push(Card { parent, width: 110, ..card });
    }

    /// The claim itself and those below it that are shown.
    fn below(&mut self) {
        let way = self.cards.len();
        let shown: Vec<usize> = self.shown.cards().collect();
        for at in shown {
            let above = self.scene.tree.parent.get(at).copied().flatten();
            let parent = if at == self.about {
                way.checked_sub(1)
            } else {
                above.and_then(|above| self.claims.get(&above).copied())
            };
            self.claim(at, parent, false);
        }
    }

    /// The card of a claim, in the column after that of its parent.
    fn claim(&mut self, at: usize, parent: Option<usize>, context: bool) {
        let Some(of) = self.scene.plan.cards.get(at) else { return };
        let mut card = claim::card(self.scene, &self.measures, of, false);
        let about = at == self.about;
        card.class = card.class.with("focus", about).with("context", context);
        if about {
            card.frame.pen = 3.0;
            if of.look != Look::Thesis && card.frame.fill == theme::PAGE {
                card.frame = Frame { fill: theme::FOCUS, border: theme::SUPPORT, ..card.frame };
            }
        }
        if !context {
            card.parts.extend(self.further(at));
        }
        let column = parent.and_then(|parent| self.cards.get(parent)).map_or(0, |p| p.column + 1);
        self.claims.insert(at, self.cards.len());
        self.cards.push(Card { parent, column, group: 0, apart: false, ..card });
    }

    /// "► 1 claim more below: c27".
    fn further(&self, at: usize) -> Option<Part> {
        let hidden = self.shown.hidden(self.scene, at);
        let count: usize = hidden.iter().map(std::ops::Range::len).sum();
        let ids = hidden.into_iter().flatten().filter_map(|at| self.scene.plan.cards.get(at));
        let mut ids: Vec<String> = ids.take(LISTED).map(|card| card.node.id.to_string()).collect();
        if count > ids.len() {
            ids.push("…".to_owned());
        }
        let claims = words::number(count, "claim more below", "claims more below");
        (count > 0).then(|| note(format!("► {claims}: {}", ids.join(", ")), theme::MUTED))
    }

    /// The quotations offered for the claims that are shown, and their sources.
    fn evidence(&mut self, column: usize) {
        let mut places: BTreeMap<NodeId, usize> = BTreeMap::new();
        let mut sources: BTreeSet<SourceId> = BTreeSet::new();
        let shown: Vec<usize> = self.shown.cards().collect();
        for at in shown {
            let (Some(of), Some(&claim)) = (self.scene.plan.cards.get(at), self.claims.get(&at))
            else {
                continue;
            };
            for row in &of.evidence {
                let node = NodeId::Quotation(row.node.id);
                if places.contains_key(&node) {
                    continue;
                }
                let row = crate::render::plan::Row { seen: false, ..*row };
                let card = quotation::card(self.scene, &self.measures, &row, false, column);
                places.insert(node, self.cards.len());
                self.cards.push(Card { parent: Some(claim), group: 0, ..card });
                let known = self.scene.graph.sources_of(row.node.id).into_iter();
                sources.extend(known.map(|(source, _)| source.id));
            }
            self.offers(NodeId::Claim(of.node.id), claim, &places);
        }
        for node in sources.iter().filter_map(|&id| self.scene.graph.source(id)) {
            places.insert(NodeId::Source(node.id), self.cards.len());
            self.cards.push(source::card(self.scene, node, false, column + 1));
        }
        self.citations(&places);
    }

    /// The lines from quotations to a claim.
    fn offers(&mut self, id: NodeId, claim: usize, places: &BTreeMap<NodeId, usize>) {
        for (from, edge, to) in self.scene.graph.edges_at(id) {
            let (EdgeKind::Offer(offer), NodeId::Claim(of)) = (&edge.kind, to) else { continue };
            let (Some(&at), Some(node)) = (places.get(&from), self.scene.graph.claim(of)) else {
                continue;
            };
            let style = LineStyle::of_quotation(Does::of(offer, node));
            let because = words::because(&offer.because);
            self.lines.push(Line {
                id: Some(Id::edge(edge.id)),
                from: at,
                to: claim,
                class: Class::of(style.class),
                tooltip: format!("{from} {} {to}{because}", style.verb),
                style,
                alpha: u8::MAX,
                pull: 8,
            });
        }
    }

    /// The lines from sources to quotations.
    fn citations(&mut self, places: &BTreeMap<NodeId, usize>) {
        let mut quotations: Vec<(usize, NodeId)> =
            places.iter().map(|(&node, &at)| (at, node)).collect();
        quotations.sort_unstable();
        for (to_at, id) in quotations {
            if !matches!(id, NodeId::Quotation(_)) {
                continue;
            }
            for (from, edge, to) in self.scene.graph.edges_at(id) {
                let (EdgeKind::SourceOf(citation), NodeId::Source(of)) = (&edge.kind, from) else {
                    continue;
                };
                let Some(&at) = places.get(&from) else { continue };
                let colour = self.scene.chips.of(of).map_or(theme::SLATE, |chip| chip.hue);
                let style = LineStyle { colour, ..LineStyle::CITES };
                let written = words::citation_tooltip(citation, self.scene.map.text);
                self.lines.push(Line {
                    id: Some(Id::edge(edge.id)),
                    from: at,
                    to: to_at,
                    class: Class::of(style.class),
                    tooltip: format!("{from} {} {to}{written}", style.verb),
                    style,
                    alpha: 0x88,
                    pull: 1,
                });
            }
        }
    }

    /// The relations between the claims that are shown.
    fn relations(&mut self) {
        let scene = self.scene;
        let mut links: BTreeSet<usize> = BTreeSet::new();
        for &at in self.claims.keys() {
            links.extend(scene.tree.joined.get(at).copied().flatten());
            links.extend(scene.tree.cross.get(at).into_iter().flatten());
        }
        let lines = links.into_iter().filter_map(|at| {
            let link = scene.plan.links.get(at)?;
            let (from, to) = (*self.claims.get(&link.from)?, *self.claims.get(&link.to)?);
            Some(Line { from, to, ..claim::line(scene, link)? })
        });
        let lines: Vec<Line> = lines.collect();
        self.lines.splice(0..0, lines);
    }
}
