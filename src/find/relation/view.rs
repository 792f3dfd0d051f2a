//! What the rules see of claims and quotations: their words, cues and places.

use crate::model::{Claim, Document, Quotation, Role, Segments, Stance};
use crate::text::cue::{Cue, Cues, Joins, Sense};
use crate::text::key::{Keyed, keyed};
use crate::text::language::is_one_of;
use crate::text::matter::{Collector, Matter};
use crate::text::name::{Name, names};
use crate::text::{Span, fold};
use std::collections::HashSet;

/// A claim as the rules see it.
#[derive(Debug, Clone)]
pub(super) struct View {
    /// Where it is made.
    pub(super) place: Span,
    /// Its sentence.
    pub(super) sentence: usize,
    /// Its block.
    pub(super) block: usize,
    /// Its role.
    pub(super) role: Role,
    /// The cue that opens its sentence.
    pub(super) opening: Option<Cue>,
    /// Words near its head that grant a point ("of course", "some may").
    pub(super) grants: Option<Span>,
    /// Words near its head that turn against what was said ("but", "curiously, however").
    pub(super) turns: Option<Span>,
    /// The words at its head that give it as a reason for what stands before.
    pub(super) reason: Option<Span>,
    /// Words that say that it follows from what stands before ("therefore").
    pub(super) concludes: Option<Span>,
    /// Whether those words point back at what it follows from ("this was why"), and do not only spell it
    /// out ("this meant").
    pub(super) drawn_from: bool,
    /// Words that give it as a case ("for instance").
    pub(super) case: Option<Span>,
    /// The "and" at its head.
    pub(super) joined: Option<Span>,
    /// Whether it opens with a connective that joins a clause to its main clause ("although").
    pub(super) clause: bool,
    /// Whether it is such a clause, whose main clause follows.
    pub(super) leads: bool,
    /// Whether it is a clause that goes on with the sentence before: it begins with a small letter.
    pub(super) goes_on: bool,
    /// Words that judge or deny at its head and point back at what was said before.
    pub(super) answers: Option<Span>,
    /// Words that deny another's picture, anywhere in it.
    pub(super) denies: Option<Span>,
    /// Words that point back at the head of its sentence ("This was …").
    pub(super) points_back: Option<Span>,
    /// Whether it is the first claim of the writer's own in a paragraph that has more of them.
    pub(super) head: bool,
    /// Keys of the names in it.
    pub(super) people: Vec<String>,
    /// Key of the holder, where it is another's position.
    pub(super) holder: Option<String>,
    /// Whether the writer rejects it.
    pub(super) opposed: bool,
}

impl View {
    /// Whether it is a position that the writer does not share.
    pub(super) fn is_reported(&self) -> bool {
        self.role == Role::Reported
    }
}

/// All claims of a document, and what they have in common with one another and with the quotations.
pub(super) struct Views {
    /// In the order of the claims.
    pub(super) claims: Vec<View>,
    /// Stems of the claims, then of the quotations.
    pub(super) matter: Matter,
    /// Keys of the holders of positions that the writer rejects.
    pub(super) opponents: HashSet<String>,
    /// Whether the text is too short to have main claims: everything bears on the thesis.
    pub(super) flat: bool,
    /// The thesis, where there is one.
    pub(super) thesis: Option<usize>,
}

/// Words at a claim's head in which it may answer or point back.
const HEAD: usize = 8;

/// Words at a claim's head within which it may turn or grant.
const TURN: usize = 3;

/// Words at a claim's head within which an adverb may stand that joins it ("People, however, who").
const ADVERB: usize = 10;

/// Looks at every claim once. Linear.
pub(super) fn views(
    document: &Document,
    segments: &Segments,
    quotations: &[Quotation],
    claims: &[Claim],
) -> Views {
    let text = document.prose();
    let cues = Cues::of(document.language);
    let (mut words, mut found, mut spelled) = (Vec::new(), Vec::new(), String::new());
    let mut collector = Collector::default();
    let mut views = Vec::with_capacity(claims.len());
    for claim in claims {
        let sentence = segments.at(claim.place.start).unwrap_or(0);
        let start = head_of(segments, sentence, claim.place.start);
        let head = Span::new(start.min(claim.place.start), claim.place.end);
        keyed(text, head, document.language, &mut spelled, &mut words);
        cues.find(text, &words, &mut found);
        let own = words.iter().filter(|w| claim.place.contains(w.span));
        collector.add(own.filter_map(|w| w.stem));
        views.push(view(document, segments, claim, sentence, (&words, &found)));
    }
    mark_heads(&mut views, segments);
    let mut stems = Vec::new();
    for quotation in quotations {
        stems.clear();
        for &part in quotation.parts() {
            keyed(text, part, document.language, &mut spelled, &mut words);
            stems.extend(words.iter().filter_map(|w| w.stem));
        }
        collector.add(stems.iter().copied());
    }
    let rejected = views.iter().filter(|v| v.opposed);
    Views {
        opponents: rejected.filter_map(|v| v.holder.clone()).collect(),
        flat: views.iter().all(|v| v.role != Role::Main),
        claims: views,
        matter: collector.finish(),
        thesis: claims.iter().position(|c| c.role == Role::Thesis),
    }
}

/// Marks the first of the writer's own claims in every paragraph that is long enough to develop one,
/// and has more of them.
fn mark_heads(views: &mut [View], segments: &Segments) {
    /// Sentences of such a paragraph, or claims: a topic, and what is said of it.
    const DEVELOPED: usize = 4;
    const ARGUED: usize = 3;
    let sentences = |block: usize| {
        let from = segments.sentences.partition_point(|s| s.block < block);
        segments.sentences[from..].partition_point(|s| s.block == block)
    };
    for paragraph in views.chunk_by_mut(|a, b| a.block == b.block) {
        let long = paragraph.first().is_some_and(|v| sentences(v.block) >= DEVELOPED);
        // Where the thesis is stated, everything else leads to it.
        let leads = paragraph.iter().any(|v| v.role == Role::Thesis);
        let argued = paragraph.iter().filter(|v| !v.is_reported()).count() >= ARGUED;
        let mut own = paragraph.iter_mut().filter(|v| !v.is_reported() && v.grants.is_none());
        if let (Some(first), Some(_), true) = (own.next(), own.next(), (long || argued) && !leads) {
            first.head = true;
        }
    }
}

/// Where the words begin that say how a claim is joined: at its sentence's head, or at the head of the
/// clause that it is.
fn head_of(segments: &Segments, sentence: usize, at: usize) -> usize {
    let Some(sentence) = segments.sentences.get(sentence) else { return at };
    let next = sentence.clauses.partition_point(|c| c.start <= at);
    let clause = next.checked_sub(1).and_then(|c| sentence.clauses.get(c));
    clause.map_or(sentence.span.start, |c| c.start.max(sentence.span.start))
}

fn view(
    document: &Document,
    segments: &Segments,
    claim: &Claim,
    sentence: usize,
    (words, cues): (&[Keyed], &[Cue]),
) -> View {
    let text = document.prose();
    let points_back = words
        .iter()
        .take(3)
        .map(|w| w.span)
        .find(|w| is_one_of(document.language.discourse.demonstratives, w.of(text)));
    let judged = cues
        .iter()
        .take_while(|c| c.word < HEAD)
        .find(|c| matches!(c.sense, Sense::Denial | Sense::Disapproval));
    let near = |sense: Sense| {
        let head = cues.iter().take_while(|c| c.word < ADVERB).filter(|c| c.sense == sense);
        head.filter(|c| c.word < TURN || c.joins == Some(Joins::Mobile)).map(|c| c.span).next()
    };
    let discourse = document.language.discourse;
    let head = words.first().map(|w| w.span).unwrap_or_default();
    let begins = |list: &[&str]| is_one_of(list, head.of(text)).then_some(head);
    let goes_on = head.of(text).starts_with(char::is_lowercase);
    let opening = cues.first().filter(|c| c.word == 0).copied();
    let clause = opening.is_some_and(|c| c.joins == Some(Joins::Clause));
    let reason = opening
        .filter(|c| c.sense == Sense::Reason && (goes_on || points_back.is_some()))
        .map(|c| c.span);
    let bare_reason = begins(discourse.clause_reasons).filter(|_| goes_on);
    let drawn = opening.filter(|c| c.sense == Sense::Result).map(|c| c.span);
    View {
        grants: near(Sense::Concession).or_else(|| hearsay(cues)),
        turns: near(Sense::Contrast),
        reason: reason.or(bare_reason),
        concludes: drawn.or_else(|| begins(discourse.clause_results)),
        drawn_from: points_back.is_some() && is_why(document, drawn),
        case: near(Sense::Instance),
        joined: begins(discourse.coordinators),
        clause,
        leads: clause && !goes_on,
        goes_on,
        place: claim.place,
        sentence,
        block: segments.sentences.get(sentence).map_or(0, |s| s.block),
        role: claim.role,
        opening,
        people: names(text, head_span(words, claim), document.language)
            .iter()
            .map(Name::key)
            .collect(),
        answers: judged.filter(|_| points_back.is_some()).map(|c| c.span),
        denies: cues.iter().find(|c| c.sense == Sense::Denial).map(|c| c.span),
        points_back,
        head: false,
        holder: claim.holder.as_ref().and_then(|h| family(&h.name)),
        opposed: claim.stance == Some(Stance::Opposed),
    }
}

/// Whether a connective of consequence ends in a word that asks for what it follows from ("this was why").
fn is_why(document: &Document, drawn: Option<Span>) -> bool {
    let words = drawn.map_or("", |d| d.of(document.prose()));
    let last = words.split_whitespace().next_back();
    last.is_some_and(|w| is_one_of(document.language.discourse.whys, w))
}

/// The words at the head of a statement that give it to people without a name: "critics point out".
fn hearsay(cues: &[Cue]) -> Option<Span> {
    /// Words from the people to the verb.
    const REACH: usize = 3;
    let [who, says, ..] = cues else { return None };
    let verb = matches!(says.sense, Sense::Says | Sense::Alleges | Sense::Reveals);
    let near = who.word == 0 && says.word <= who.words + REACH;
    (who.sense == Sense::Holder && verb && near).then(|| who.span.hull(says.span))
}

/// The words of a claim and of what joins it.
fn head_span(words: &[Keyed], claim: &Claim) -> Span {
    words.first().map_or(claim.place, |w| w.span.hull(claim.place))
}

/// Key of a name: its last word, folded.
pub(super) fn family(name: &str) -> Option<String> {
    name.split_whitespace().next_back().map(fold)
}
