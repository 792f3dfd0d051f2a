//! What a person says of citations: which work they mean, and which quotations they are of.

use super::amendment::{Amendment, State};
use super::target::{Meant, meant};
use super::{Cited, Verb};
use crate::model::{
    Because, Citation, Citations, Code, Found, Locator, Quotation, QuotationRole, QuotedIn,
};
use crate::text::Span;
use std::collections::BTreeMap;

/// What a fix is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    /// A citation, or words that were read as none, by their place.
    Reference(Span),
    /// A quotation.
    Quotation(usize),
}

impl Cited {
    /// Whether it speaks of the work with this id.
    pub(super) fn names(&self, id: &str) -> bool {
        [&self.source, &self.via].into_iter().any(|named| named.as_deref() == Some(id))
    }
}

impl Amendment<'_> {
    /// The citations with the person's word in them. `quotations` are those of
    /// [`quotations`](Self::quotations).
    pub fn citations(
        &mut self,
        found: Found<Citations>,
        quotations: &[Quotation],
    ) -> Found<Citations> {
        if self.steps.is_empty() && self.works.is_empty() {
            return found;
        }
        let Found { items: mut citations, mut diagnostics } = found;
        let cited_before = used(&citations);
        let mut ids = self.join_works(&mut citations);
        self.drop_citations(&mut citations);
        let mut settled = Vec::new();
        for (step, about) in self.cited(&citations, quotations) {
            self.cite(step, about, &mut citations, &mut ids, quotations);
            settled.extend(match about {
                About::Reference(place) => Some(place),
                About::Quotation(_) => None,
            });
        }
        citations.citations.sort_by_key(|c| (c.place, c.quotations.first().copied()));
        without_idle(&mut citations, &cited_before);
        let of_reference = [
            Code::CitationWithoutAntecedent,
            Code::AmbiguousAntecedent,
            Code::CitationWithoutQuotation,
        ];
        diagnostics.retain(|d| {
            let there = |place: Span| settled.iter().any(|s| s.overlaps(place));
            !(of_reference.contains(&d.code) && d.place.is_some_and(there))
        });
        Found { items: citations, diagnostics }
    }

    /// A citation is none: it leads to no work.
    fn drop_citations(&mut self, citations: &mut Citations) {
        for number in self.open() {
            let Some(step) = self.step(number) else { continue };
            let Verb::Drop { at } = &step.fix.verb else { continue };
            let place = |c: &Citation| c.place.contains(step.at());
            if at.claim.is_none() && citations.citations.iter().any(place) {
                citations.citations.retain(|c| !place(c));
                self.set(number, State::Done);
            }
        }
    }

    /// The fixes that say which work is meant, and of what, without those that contradict one another.
    fn cited(&mut self, citations: &Citations, quotations: &[Quotation]) -> Vec<(usize, About)> {
        let mut wanted = Vec::new();
        for number in 0..self.steps.len() {
            let Some(step) = self.step(number) else { continue };
            let about = match (&step.fix.verb, step.state) {
                (
                    Verb::SetSource { cited, .. }
                    | Verb::SetQuote { cited: Some(cited), .. }
                    | Verb::AddQuote { cited: Some(cited), .. },
                    State::Quotation(place),
                ) => quotations
                    .iter()
                    .position(|q| q.place == place)
                    .map(|q| (About::Quotation(q), cited.clone())),
                (Verb::SetSource { cited, .. }, State::Open) => {
                    let places = citations.citations.iter().enumerate().map(|(i, c)| (i, c.place));
                    let place = match meant(places, step.at()) {
                        Meant::One(i) => citations.citations.get(i).map(|c| c.place),
                        Meant::None | Meant::Several => None,
                    };
                    let place = place.unwrap_or_else(|| self.bracket(step.at()));
                    Some((About::Reference(place), cited.clone()))
                }
                _ => None,
            };
            wanted.extend(about.map(|(about, cited)| (number, about, cited)));
        }
        let agreed = self.agreed("source", wanted);
        agreed.into_iter().map(|(number, about, _)| (number, about)).collect()
    }

    /// The bracket around words that were not read as a citation, or else the words.
    fn bracket(&self, at: Span) -> Span {
        let text = self.document.text();
        let block = self.document.block_at(at.start).map_or(at, |b| b.span);
        let before = Span::new(block.start, at.start).of(text);
        let after = Span::new(at.end, block.end).of(text);
        let open =
            before.rfind(['(', '[', ')', ']']).filter(|&i| before[i..].starts_with(['(', '[']));
        let close =
            after.find(['(', '[', ')', ']']).filter(|&i| after[i..].starts_with([')', ']']));
        match (open, close) {
            (Some(open), Some(close)) => Span::new(block.start + open, at.end + close + 1),
            _ => at,
        }
    }

    /// Does what one fix says.
    fn cite(
        &mut self,
        number: usize,
        about: About,
        citations: &mut Citations,
        ids: &mut BTreeMap<String, usize>,
        quotations: &[Quotation],
    ) {
        let Some(step) = self.step(number) else { return };
        let Some(cited) = super::amendment::cited(&step.fix.verb) else { return };
        let because = step.because();
        let mut lookup = |id: &Option<String>, citations: &mut Citations| {
            let place = match about {
                About::Reference(place) => place,
                About::Quotation(_) => step.at(),
            };
            id.as_deref().and_then(|id| self.source_of(id, ids, citations, place))
        };
        let own = lookup(&cited.source, citations);
        let via = lookup(&cited.via, citations);
        // The book that was opened is the source; the speaker's own work stands in it.
        let opened = via.or(own);
        let locator = |place: Span| {
            cited.locator.as_ref().map(|(label, value)| Locator {
                label,
                value: value.clone(),
                span: place,
            })
        };
        let changed = match about {
            About::Reference(place) => {
                let changed = at_reference(citations, place, opened, locator(place), &because);
                changed || {
                    let quotations = quoted_before(self.document, quotations, citations, place);
                    anew(citations, (place, quotations), opened, locator(place), because)
                }
            }
            About::Quotation(quotation) => {
                let place = quotations.get(quotation).map_or(step.at(), |q| q.place);
                of_quotation(citations, quotation, opened, locator(place), &because)
                    || anew(citations, (place, vec![quotation]), opened, locator(place), because)
            }
        };
        if !changed {
            let hint = "Say which work it is: source = \"…\".";
            self.cannot(number, "there is no citation to say the page of", hint);
            return;
        }
        if let (Some(inner), Some(container)) = (own, via.filter(|via| Some(*via) != own)) {
            let locator = locator(step.at());
            citations.quoted_in.push(QuotedIn { inner, container, locator });
        }
        if step.state == State::Open || matches!(step.fix.verb, Verb::SetSource { .. }) {
            self.set(number, State::Done);
        }
    }
}

/// Gives the citations at a place another work or page; whether there are any.
fn at_reference(
    citations: &mut Citations,
    place: Span,
    source: Option<usize>,
    locator: Option<Locator>,
    because: &Because,
) -> bool {
    let mut changed = false;
    for citation in citations.citations.iter_mut().filter(|c| c.place == place) {
        if let Some(source) = source
            && source != citation.source
        {
            let old = std::mem::replace(&mut citation.source, source);
            citation.antecedent = None;
            spell_under(&mut citations.sources, place, old, source);
        }
        citation.locator = locator.clone().or(citation.locator.take());
        citation.because.insert(0, because.clone());
        changed = true;
    }
    changed
}

/// Gives a quotation's citations another work or page; whether it has any. A citation that is of other
/// quotations, too, stays as it is for those.
fn of_quotation(
    citations: &mut Citations,
    quotation: usize,
    source: Option<usize>,
    locator: Option<Locator>,
    because: &Because,
) -> bool {
    let mut parted = Vec::new();
    let mut changed = false;
    for citation in citations.citations.iter_mut().filter(|c| c.quotations.contains(&quotation)) {
        changed = true;
        let mut own = citation.clone();
        own.quotations = vec![quotation];
        if let Some(source) = source.filter(|source| *source != own.source) {
            own.source = source;
            own.antecedent = None;
        }
        own.locator = locator.clone().or(own.locator.take());
        own.because.insert(0, because.clone());
        if citation.quotations.len() == 1 {
            let old = citation.source;
            *citation = own;
            spell_under(&mut citations.sources, citation.place, old, citation.source);
        } else {
            citation.quotations.retain(|q| *q != quotation);
            parted.push(own);
        }
    }
    citations.citations.extend(parted);
    changed
}

/// The spellings inside a citation belong to the work it is now of.
fn spell_under(sources: &mut [crate::model::Source], place: Span, old: usize, new: usize) {
    let Some(source) = sources.get_mut(old).filter(|_| old != new) else { return };
    let (moved, kept) = source.cited_as.iter().partition(|spelled| place.contains(**spelled));
    source.cited_as = kept;
    let moved: Vec<Span> = moved;
    if let Some(source) = sources.get_mut(new) {
        source.cited_as.extend(moved);
        source.cited_as.sort_unstable();
        source.cited_as.dedup();
    }
}

/// A citation where none was found; not without a work.
fn anew(
    citations: &mut Citations,
    (place, quotations): (Span, Vec<usize>),
    source: Option<usize>,
    locator: Option<Locator>,
    because: Because,
) -> bool {
    let Some(source) = source else { return false };
    let citation = Citation::new(place, source, quotations);
    citations.citations.push(Citation { locator, because: vec![because], ..citation });
    true
}

/// The quotation that ends last before a citation in the same paragraph, or the one before it, and has
/// none of its own.
fn quoted_before(
    document: &crate::model::Document,
    quotations: &[Quotation],
    citations: &Citations,
    place: Span,
) -> Vec<usize> {
    let number = |at: usize| document.block_at(at).map_or(0, |block| block.number);
    let before = quotations
        .iter()
        .enumerate()
        .filter(|(_, q)| q.role == QuotationRole::Evidence && q.place.end <= place.start);
    let last = before.max_by_key(|(_, q)| q.place.end);
    let near = last.filter(|(_, q)| number(q.place.end) + 1 >= number(place.start));
    let cited = |q: usize| citations.citations.iter().any(|c| c.quotations.contains(&q));
    near.map(|(q, _)| q).filter(|q| !cited(*q)).into_iter().collect()
}

/// Which sources are cited or hold another.
fn used(citations: &Citations) -> Vec<bool> {
    let mut used = vec![false; citations.sources.len()];
    let cited = citations.citations.iter().map(|c| c.source);
    let links = citations.quoted_in.iter().flat_map(|link| [link.inner, link.container]);
    for number in cited.chain(links) {
        if let Some(slot) = used.get_mut(number) {
            *slot = true;
        }
    }
    used
}

/// Takes out the sources that were cited before and are not any more, and keeps all numbers true.
fn without_idle(citations: &mut Citations, before: &[bool]) {
    let now = used(citations);
    let kept: Vec<bool> = now
        .iter()
        .enumerate()
        .map(|(number, &used)| {
            let listed = citations.sources.get(number).is_some_and(|source| source.entry.is_some());
            used || listed || before.get(number) != Some(&true)
        })
        .collect();
    let mut next = 0;
    let numbers: Vec<usize> = kept
        .iter()
        .map(|&kept| {
            next += usize::from(kept);
            next.saturating_sub(1)
        })
        .collect();
    let mut flags = kept.into_iter();
    citations.sources.retain(|_| flags.next() == Some(true));
    let renumber = |number: &mut usize| *number = numbers.get(*number).copied().unwrap_or(0);
    citations.citations.iter_mut().for_each(|c| renumber(&mut c.source));
    for link in &mut citations.quoted_in {
        renumber(&mut link.inner);
        renumber(&mut link.container);
    }
}
