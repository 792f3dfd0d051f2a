//! From resolved references and links to the finished citations.

use super::hyperlink;
use super::lead_in::LeadIns;
use super::link::{Links, Mark, links};
use super::list::{self, List};
use super::note::Notes;
use super::note_doubt;
use super::prose::{self, Tie};
use super::repeated::Index;
use super::resolve::{Resolution, Resolved, resolve};
use super::rule;
use super::work::{Match, Works, item, person, with_markup};
use crate::model::{
    Because, Citation, CitationForm, Citations, Code, Diagnostic, Document, Form, Found, Item,
    Quotation, QuotationRole, QuotedIn, Reference, Segments, Severity,
};
use crate::text::{Span, fold, words};
use std::collections::BTreeSet;

/// How many references of a note are looked through for the one that its mark stands for.
const LOOKED_THROUGH: usize = 16;

/// A citation whose source is still the number of a work.
struct Draft {
    citation: Citation,
    /// Work of the original, where it is named.
    inner: Option<usize>,
}

/// All citations of a document.
pub(super) fn assemble(
    document: &Document,
    references: &[Reference],
    segments: &Segments,
    quotations: &[Quotation],
) -> Found<Citations> {
    let notes = Notes::of(document, references);
    let list = list::list(document);
    let given = document.library.iter().flat_map(|w| &w.item.authors).map(|a| fold(&a.family));
    let listed = list.families().chain(given);
    let lead_ins = LeadIns::new(listed, document, references, segments, quotations);
    let Resolution { mut works, mut resolved, mut diagnostics } =
        resolve(document, references, &notes, &lead_ins, &list);
    diagnostics.extend(list.diagnostics.iter().cloned());
    let served = served(references, &resolved, &notes);
    let as_mark = |(at, r)| mark(references, &resolved, &works, &served, r, at);
    let marks: Vec<Mark> = references.iter().enumerate().map(as_mark).collect();
    let mut linked = links(document, segments, quotations, &lead_ins, &marks);
    let mut drafts = Vec::new();
    let mut in_notes = vec![false; references.len()];
    for (at, reference) in references.iter().enumerate() {
        let own = linked.get_mut(at).map(std::mem::take).unwrap_or_default();
        let Some(served) = served.get(at).filter(|s| !s.is_empty()) else {
            // A reference in a note, too, may have a quotation there; else it comes last.
            if let Some(found) = resolved.get(at).and_then(Option::as_ref)
                && (notes.around(reference.span).is_none() || !own.is_empty())
            {
                drafts.push(draft(document, &mut works, reference, reference, found, own));
                in_notes[at] = true;
            }
            continue;
        };
        for (through, own) in shares(reference, served, own) {
            let said = references.get(through).unwrap_or(reference);
            let Some(found) = resolved.get(through).and_then(Option::as_ref) else { continue };
            in_notes[through] = true;
            drafts.push(draft(document, &mut works, reference, said, found, own));
        }
    }
    for (at, reference) in references.iter().enumerate() {
        let left = !in_notes.get(at).copied().unwrap_or(false)
            && notes.around(reference.span).is_some()
            && !list.has(reference.span);
        if let (true, Some(found)) = (left, resolved.get_mut(at).and_then(Option::take)) {
            drafts.push(draft(document, &mut works, reference, reference, &found, Vec::new()));
        }
    }
    diagnostics.extend(note_doubt::doubts(document, references, &notes));
    linked_pages(document, segments, quotations, &lead_ins, &mut works, &mut drafts);
    in_prose(document, quotations, &lead_ins, &mut works, &mut drafts);
    repeat(document, quotations, &mut drafts);
    drafts.sort_by_key(|d| (d.citation.place, d.citation.quotations.first().copied()));
    let doubted = |d: &&Diagnostic| d.code == Code::AmbiguousAntecedent;
    let doubted = diagnostics.iter().filter(doubted).filter_map(|d| d.place).collect();
    diagnostics.extend(unjoined(&list, &works, &drafts, &doubted));
    diagnostics.sort_by_key(|d| d.place);
    Found { items: finish(works, drafts), diagnostics }
}

/// For each mark of a note the references in the notes that it stands for: of each note those that
/// are no mere pointers, or else the first.
fn served(
    references: &[Reference],
    resolved: &[Option<Resolved>],
    notes: &Notes,
) -> Vec<Vec<usize>> {
    let inside = |label: &str, at: usize| {
        let Some(note) = notes.of_mark(label, at) else { return Vec::new() };
        let from = references.partition_point(|r| r.span.start < note.start);
        let inside = (from..references.len())
            .take_while(|&at| references.get(at).is_some_and(|r| r.span.start < note.end));
        // What goes back to nothing certain gives no source, and what follows it is another.
        let lost = |at: usize| {
            references.get(at).is_some_and(|r| r.back.is_some())
                && resolved.get(at).is_some_and(Option::is_none)
        };
        if inside.clone().next().is_some_and(lost) {
            return Vec::new();
        }
        let all: Vec<usize> = inside
            .filter(|&at| resolved.get(at).is_some_and(Option::is_some))
            .take(LOOKED_THROUGH)
            .collect();
        let gives = |at: &usize| references.get(*at).is_some_and(|r| r.signal.is_none());
        let giving: Vec<usize> = all.iter().copied().filter(gives).collect();
        if giving.is_empty() { all.into_iter().take(1).collect() } else { giving }
    };
    let of_mark = |r: &Reference| match (&r.note, r.further_notes.as_slice()) {
        (None, _) => Vec::new(),
        (Some(label), []) => inside(label, r.span.start),
        // Of several notes each gives its first.
        (Some(label), further) => std::iter::once(label)
            .chain(further)
            .filter_map(|label| inside(label, r.span.start).first().copied())
            .collect(),
    };
    references.iter().map(of_mark).collect()
}

/// Which of the references behind a mark belongs to which of its quotations. A note with as many works
/// as its mark has quotations gives them in order; else the first is for all. Of several notes every
/// one is for all.
fn shares(reference: &Reference, served: &[usize], own: Links) -> Vec<(usize, Links)> {
    if !reference.further_notes.is_empty() {
        return served.iter().map(|&through| (through, own.clone())).collect();
    }
    if own.len() > 1 && own.len() == served.len() {
        return served.iter().copied().zip(own.into_iter().map(|link| vec![link])).collect();
    }
    served.first().map(|&through| (through, own)).into_iter().collect()
}

/// What linking must know of a reference.
fn mark(
    references: &[Reference],
    resolved: &[Option<Resolved>],
    works: &Works,
    served: &[Vec<usize>],
    reference: &Reference,
    at: usize,
) -> Mark {
    let through = served.get(at).and_then(|s| s.first().copied());
    let said = through.and_then(|t| references.get(t)).unwrap_or(reference);
    let found = resolved.get(through.unwrap_or(at)).and_then(Option::as_ref);
    let work = found.and_then(|f| works.list.get(f.work));
    let mut families = work.map(|w| w.families.clone()).unwrap_or_default();
    families.extend(said.original.as_ref().map(|o| o.key()));
    let bare_key = reference.key.is_some_and(|key| key.start == reference.span.start + 1);
    let narrative = is_narrative(reference) || bare_key;
    Mark {
        span: reference.span,
        pointer: reference.signal.is_some() || found.is_none() && reference.note.is_none(),
        narrative,
        families,
        discussed: found
            .is_some_and(|f| f.because.iter().any(|b| b.rule == &rule::about_work::RULE)),
    }
}

/// The citation at `reference`, which says what `said` says (the note's text, for a mark).
fn draft(
    document: &Document,
    works: &mut Works,
    reference: &Reference,
    said: &Reference,
    found: &Resolved,
    links: Links,
) -> Draft {
    let by_note = reference.note.is_some();
    let mut because = found.because.clone();
    if by_note {
        because.push(Because::new(&rule::note_mark::RULE, reference.span));
    }
    let quotations: Vec<usize> = links.iter().map(|(at, _)| *at).collect();
    // A note that only points does not do so for a quotation that it stands at.
    let points = reference.signal.is_some() || said.signal.is_some();
    let pointer = points && quotations.is_empty();
    for (_, reason) in links {
        if !because.contains(&reason) {
            because.push(reason);
        }
    }
    let inner = said.original.as_ref().zip(said.original_title).map(|(original, title)| {
        let alone = Reference { title: Some(title), ..Reference::default() };
        let work = works.enter(Item { authors: vec![person(original)], ..item(document, &alone) });
        works.spell_as(document, work, original.span.hull(title));
        work
    });
    Draft {
        citation: Citation {
            place: reference.span,
            source: found.work,
            form: if by_note { CitationForm::Note } else { found.form },
            locator: reference.locator.clone().or(found.locator.clone()),
            section: said.section,
            antecedent: if by_note {
                Some(with_markup(document, said.span))
            } else {
                found.antecedent
            },
            original: said.original.as_ref().map(|o| (person(o), o.span)),
            pointer,
            quotations,
            because,
        },
        inner,
    }
}

/// Links as citations of quotations that nothing else is cited for.
fn linked_pages(
    document: &Document,
    segments: &Segments,
    quotations: &[Quotation],
    lead_ins: &LeadIns,
    works: &mut Works,
    drafts: &mut Vec<Draft>,
) {
    let mut free = vec![true; quotations.len()];
    for &at in drafts.iter().flat_map(|d| &d.citation.quotations) {
        if let Some(slot) = free.get_mut(at) {
            *slot = false;
        }
    }
    for link in hyperlink::citations(document, segments, quotations, lead_ins, &free) {
        let work = works.enter(link.item);
        works.spell_as(document, work, link.place);
        let mut citation = Citation::new(link.place, work, link.quotations);
        citation.because = vec![Because::new(&rule::hyperlink::RULE, link.place)];
        drafts.push(Draft { citation, inner: None });
    }
}

/// Citations of quotations whose sentence names the work and which have no other citation.
fn in_prose(
    document: &Document,
    quotations: &[Quotation],
    lead_ins: &LeadIns,
    works: &mut Works,
    drafts: &mut Vec<Draft>,
) {
    let cited: BTreeSet<usize> =
        drafts.iter().flat_map(|d| d.citation.quotations.iter().copied()).collect();
    for (at, quotation) in quotations.iter().enumerate() {
        if quotation.role != QuotationRole::Evidence || cited.contains(&at) {
            continue;
        }
        let Some((named, place)) = introduced(document, quotation, lead_ins, works) else {
            continue;
        };
        let work = match works.fitting(document, &named) {
            Match::One(work) => work,
            Match::Several => continue,
            Match::None => works.enter(item(document, &named)),
        };
        works.spell_as(document, work, place);
        let entry = works.list.get(work).and_then(|w| w.entry);
        let listed = entry.map(|entry| Because::new(&rule::listed_work::RULE, entry));
        let because = Because::new(&rule::named_work::RULE, place);
        let citation = Citation {
            place,
            source: work,
            form: if named.title.is_some() { CitationForm::Full } else { CitationForm::Short },
            locator: named.locator.clone(),
            section: None,
            antecedent: None,
            original: None,
            pointer: false,
            quotations: vec![at],
            because: listed.into_iter().chain([because]).collect(),
        };
        drafts.push(Draft { citation, inner: None });
    }
}

/// The work that the words before a quotation name as its source, and where. Reads one window.
fn introduced(
    document: &Document,
    quotation: &Quotation,
    lead_ins: &LeadIns,
    works: &Works,
) -> Option<(Reference, Span)> {
    let prose = document.prose();
    let window = lead_ins.introduction(quotation)?;
    let said = window.of(prose).trim_end_matches(|c: char| c.is_whitespace() || is_quote(c));
    let colon = said.ends_with(':');
    // Inside a paragraph a finished sentence leads to nothing.
    if quotation.form == Form::Inline && said.ends_with(['.', '!', '?']) {
        return None;
    }
    let verb = words(prose, window).any(|w| document.language.reports(w.of(prose)));
    let mentions = prose::mentions(document, window);
    let mut named = mentions.into_iter().filter(|m| {
        let known = matches!(works.fitting(document, &m.reference), Match::One(_));
        let placed = m.reference.locator.is_some();
        let authored = !m.reference.authors.is_empty();
        match m.tie {
            Tie::Inside | Tie::Owned => {
                placed && (authored || known) || authored && (verb || colon)
            }
            Tie::Says => known,
            Tie::Named => false,
        }
    });
    // Two works before one quotation: which of them is not said.
    match (named.next(), named.next()) {
        (Some(one), None) => Some((one.reference.clone(), one.reference.span)),
        (None, _) if colon => {
            let owner = prose::owner(document, window)?;
            let reference = Reference { authors: vec![owner.clone()], ..Reference::default() };
            let one = matches!(works.fitting(document, &reference), Match::One(_));
            one.then_some((reference, owner.span))
        }
        _ => None,
    }
}

const fn is_quote(c: char) -> bool {
    matches!(c, '“' | '"' | '‘' | '\'' | '«' | '„' | '»' | '>')
}

/// Whether the running text names the author right before the bracket.
fn is_narrative(reference: &Reference) -> bool {
    reference.authors.last().is_some_and(|a| a.span.end <= reference.span.start)
}

/// Citations of quotations that repeat cited words.
fn repeat(document: &Document, quotations: &[Quotation], drafts: &mut Vec<Draft>) {
    let mut source_of: Vec<Option<usize>> = vec![None; quotations.len()];
    for (number, draft) in drafts.iter().enumerate() {
        for &at in &draft.citation.quotations {
            if let Some(slot) = source_of.get_mut(at) {
                slot.get_or_insert(number);
            }
        }
    }
    let cited: Vec<usize> = (0..quotations.len()).filter(|&at| source_of[at].is_some()).collect();
    let index = Index::of(document, quotations, &cited);
    for (at, quotation) in quotations.iter().enumerate() {
        if quotation.role != QuotationRole::Evidence || source_of[at].is_some() {
            continue;
        }
        let first = index.find(document, quotation);
        let known = first.and_then(|first| source_of.get(first).copied().flatten());
        let Some(known) = known.and_then(|number| drafts.get(number)) else { continue };
        let place: Span = quotation.place;
        let citation = Citation {
            place,
            form: CitationForm::Repeated,
            section: known.citation.section,
            antecedent: Some(known.citation.place),
            pointer: false,
            quotations: vec![at],
            because: vec![Because::new(&rule::repeated_words::RULE, place)],
            ..known.citation.clone()
        };
        drafts.push(Draft { citation, inner: None });
    }
}

/// Entries of the list of works that nothing cites, and cited works that the list lacks; what fits two
/// entries (`doubted`) was told already. A list of one entry may be anything.
fn unjoined(
    list: &List,
    works: &Works,
    drafts: &[Draft],
    doubted: &BTreeSet<Span>,
) -> Vec<Diagnostic> {
    if list.entries.len() < 2 {
        return Vec::new();
    }
    let mut cited = BTreeSet::new();
    let mut told = Vec::new();
    let mut tell = |code: Code, hint: &str, place: Span| {
        let (message, hint) = (code.meaning().to_owned(), hint.to_owned());
        let severity = Severity::Note;
        told.push(Diagnostic {
            code,
            severity,
            message,
            hint,
            place: Some(place),
            subjects: Vec::new(),
        });
    };
    let mut known = BTreeSet::new();
    for draft in drafts {
        for number in [Some(draft.citation.source), draft.inner].into_iter().flatten() {
            let Some(work) = works.list.get(number).filter(|_| known.insert(number)) else {
                continue;
            };
            cited.extend(work.entry);
            let own =
                number == draft.citation.source && draft.citation.form != CitationForm::Repeated;
            // "personal communication" is nothing that a list has.
            let listable = !work.item.title.starts_with(char::is_lowercase)
                && !doubted.contains(&draft.citation.place);
            if work.entry.is_none() && own && listable && !work.families.is_empty() {
                let hint =
                    "Add it to the list of works, or mend the spelling of name, title or year.";
                tell(Code::UnlistedWork, hint, draft.citation.place);
            }
        }
    }
    for entry in list.entries.iter().filter(|e| e.doubt.is_none() && !cited.contains(&e.span)) {
        tell(Code::UncitedEntry, "Cite it, or leave it out of the list.", entry.span);
    }
    told
}

/// Numbers the sources in the order in which they are first cited.
fn finish(works: Works, drafts: Vec<Draft>) -> Citations {
    let order: Vec<usize> =
        drafts.iter().flat_map(|d| [Some(d.citation.source), d.inner]).flatten().collect();
    let (sources, place) = works.sources(&order);
    let new = |work: usize| place.get(work).copied().flatten();
    let mut citations = Vec::with_capacity(drafts.len());
    let mut quoted_in = Vec::new();
    let mut joined = std::collections::BTreeSet::new();
    for Draft { mut citation, inner, .. } in drafts {
        let Some(source) = new(citation.source) else { continue };
        citation.source = source;
        if let Some(inner) = inner.and_then(new).filter(|inner| *inner != source) {
            let edge = QuotedIn { inner, container: source, locator: citation.locator.clone() };
            if joined.insert((inner, source)) {
                quoted_in.push(edge);
            }
        }
        citations.push(citation);
    }
    Citations { sources, citations, quoted_in }
}
