//! Which claim each quotation is offered for.

use super::view::{View, Views, family};
use crate::model::{
    Attribution, Because, Claim, Confidence, Offer, Polarity, Quotation, QuotationRole,
    RelationKind, Rule, RunnerUp, Segments,
};
use crate::text::Span;

/// How many claims before and after a quotation are weighed.
const WINDOW: usize = 4;

rules! {
    STATED_BEFORE = "stated-before",
        "The claim that stands before a quotation, with nothing but a lead-in between.",
        "Assertion, then evidence, is the common order (Toulmin 1958; Hyland 1999 on citation).",
        "The mill was the town. Hale writes: “it fed nine hundred mouths”.",
        "A paragraph that begins with the quotation's point and drifts.";
    LED_IN_BY = "led-in-by",
        "The claim whose own sentence runs into the quotation.",
        "A quotation that completes a sentence belongs to what the sentence says.",
        "The mill fed “nine hundred mouths of the valley”.",
        "Lead-ins that claim one thing and quote another.";
    TAKEN_UP_AFTER = "taken-up-after",
        "The claim that takes a quotation up: it points back (\"this means\"), draws something from it (\"thus\"), or names its speaker.",
        "What follows a quotation and points back at it says what it is quoted for (Francis 1994, on words that take up what was said).",
        "“It fed nine hundred mouths.” This was why the valley was quiet.",
        "A \"this\" that points elsewhere.";
    STATED_AFTER = "stated-after",
        "The claim that stands after a quotation.",
        "Where no claim stands before, the quotation opens the argument.",
        "Hale writes: “it fed nine hundred mouths”. The mill was the town.",
        "Quotations that close a paragraph.";
    QUOTES_ITS_WORDS = "quotes-its-words",
        "The claim that shares rare words with a quotation.",
        "Lexical cohesion ties evidence to what it is evidence for.",
        "The mill fed the valley. “The mill fed nine hundred mouths.”",
        "Paraphrase.";
    SPEAKER_HOLDS = "speaker-holds-it",
        "The position whose holder speaks the quotation.",
        "A reported position is documented by its holder's words.",
        "Hale claims that the mill fed the valley. “Nine hundred mouths”, he writes.",
        "Holders quoted against themselves.";
    SAME_PARAGRAPH = "same-paragraph",
        "The claim in the quotation's own paragraph or the lead-in's.",
        "A paragraph is one step of the argument.",
        "The mill was the town. “It fed nine hundred mouths.”",
        "Layouts with a paragraph for each sentence.";
    NOT_THE_THESIS = "rather-a-step-than-the-thesis",
        "Against the thesis, where another claim is at hand.",
        "Evidence is offered for premises; the thesis rests on them (Stab and Gurevych 2017).",
        "Salt made the town. The mill fed the valley: “nine hundred mouths”.",
        "Essays that document their thesis outright.";
    STATES_OPPONENT = "states-what-is-denied",
        "A quotation that speaks against the claim: it gives the words of somebody whose position the claim denies.",
        "An opponent may be quoted to be answered.",
        "That the mill fed nobody is a myth: “the valley starved”, Hale claims.",
        "Opponents quoted as witnesses against themselves are told apart only by the denial.";
}

/// A place where a claim is made, for the first time or again.
struct Spot {
    place: Span,
    claim: usize,
    sentence: usize,
    block: usize,
    /// Whether it is the claim's first place, of whose words more is known.
    first: bool,
}

/// All places where claims are made, in text order.
fn spots(segments: &Segments, claims: &[Claim], views: &Views) -> Vec<Spot> {
    let block = |sentence: usize| segments.sentences.get(sentence).map_or(0, |s| s.block);
    let mut spots: Vec<Spot> = Vec::with_capacity(claims.len());
    for (claim, (found, view)) in claims.iter().zip(&views.claims).enumerate() {
        let View { place, sentence, block: here, .. } = *view;
        spots.push(Spot { place, claim, sentence, block: here, first: true });
        spots.extend(found.again.iter().map(|&place| {
            let sentence = segments.at(place.start).unwrap_or(0);
            Spot { place, claim, sentence, block: block(sentence), first: false }
        }));
    }
    spots.sort_by_key(|s| (s.place, s.claim));
    spots
}

/// For each piece of evidence the claim it is offered for. Each is weighed against [`WINDOW`] places
/// of claims on either side; linear but for one sort of those places.
pub(super) fn offers(
    segments: &Segments,
    quotations: &[Quotation],
    attributions: &[Attribution],
    claims: &[Claim],
    views: &Views,
) -> Vec<Offer> {
    let spots = spots(segments, claims, views);
    let mut speakers: Vec<Option<String>> = vec![None; quotations.len()];
    for attribution in attributions {
        if let Some(slot) = speakers.get_mut(attribution.quotation) {
            *slot = family(&attribution.speaker.name);
        }
    }
    let mut offers = Vec::new();
    for (number, quotation) in quotations.iter().enumerate() {
        if quotation.role != QuotationRole::Evidence || views.claims.is_empty() {
            continue;
        }
        let case = Case {
            segments,
            views,
            spots: &spots,
            number,
            place: quotation.place,
            sentence: segments.at(quotation.place.start).unwrap_or(0),
            speaker: speakers.get(number).and_then(Option::as_deref),
        };
        offers.extend(case.offer());
    }
    offers
}

/// How sure an offer is by its score and its distance from what came second; the distance decides, as
/// between claims. Hand-set and monotone, so that hundredths come near the share of right offers among
/// those measured (see docs/relations.md).
fn confidence(score: i32, behind: i32) -> Confidence {
    /// Where two claims score alike: one of the two is right more often than not.
    const LEAST: i32 = 56;
    /// Beyond this distance it makes no difference.
    const FARTHEST: i32 = 40;
    /// Below this score hardly more than its place speaks for a claim.
    const LITTLE: i32 = 25;
    let sure = LEAST + behind.clamp(0, FARTHEST) * 3 / 4 - if score < LITTLE { 14 } else { 0 };
    Confidence::percent(u8::try_from(sure).unwrap_or(0))
}

/// One quotation with what is needed to weigh claims for it.
struct Case<'a> {
    segments: &'a Segments,
    views: &'a Views,
    spots: &'a [Spot],
    number: usize,
    place: Span,
    sentence: usize,
    speaker: Option<&'a str>,
}

impl Case<'_> {
    fn offer(&self) -> Option<Offer> {
        let spots = self.spots;
        let next = spots.partition_point(|s| s.place.start < self.place.start);
        let near = next.saturating_sub(WINDOW)..(next + WINDOW).min(spots.len());
        let mut ranked: Vec<(i32, usize)> = near
            .map(|at| {
                let mut sum = 0;
                self.weigh(at, next, &mut |_, _, w| sum += i32::from(w));
                (sum, at)
            })
            .collect();
        ranked.sort_by_key(|&(score, at)| (-score, at));
        let &(score, at) = ranked.first()?;
        let claim = spots.get(at)?.claim;
        let mut because = Vec::new();
        self.weigh(at, next, &mut |rule, place, w| {
            because.push(Because::weighed(rule, place, w));
        });
        let polarity = match self.denied(self.views.claims.get(claim)?) {
            Some(place) => {
                because.push(Because::new(&STATES_OPPONENT, place));
                Polarity::Attacks
            }
            None => Polarity::Supports,
        };
        let other = |at: usize| spots.get(at).filter(|s| s.claim != claim);
        let second = ranked.iter().find_map(|&(s, at)| other(at).map(|spot| (s, spot.place)));
        let behind = second.map_or(30, |(s, _)| score - s);
        Some(Offer {
            quotation: self.number,
            claim,
            polarity,
            confidence: confidence(score, behind),
            because,
            runner_up: second.map(|(_, place)| RunnerUp {
                place,
                kind: RelationKind::Supports,
                behind: i16::try_from(behind).unwrap_or(i16::MAX),
            }),
        })
    }

    /// Weighs the claim of one place; `next` is the first place after the quotation.
    fn weigh(&self, at: usize, next: usize, sink: &mut super::bearing::Sink<'_>) {
        let Some(view) = self.spots.get(at) else { return };
        let sentences = view.sentence.abs_diff(self.sentence);
        let between = i16::try_from(sentences.min(6)).unwrap_or(6);
        let block = self.segments.sentences.get(self.sentence).map_or(0, |s| s.block);
        let apart = view.block.abs_diff(block);
        let lead_in = usize::from(at < next && self.opens_block());
        let blocks = i16::try_from(apart.saturating_sub(lead_in).min(3)).unwrap_or(3);
        if at < next {
            let leads = view.sentence == self.sentence
                || sentences == 1 && self.opens_block() && !self.has_lead_in(view);
            if leads {
                sink(&LED_IN_BY, view.place, 44);
            } else {
                sink(&STATED_BEFORE, view.place, 40 - 7 * (between - 1).max(0) - 6 * blocks);
            }
        } else {
            let near = at == next && sentences <= 2;
            match self.taken_up(view).filter(|_| near) {
                Some((place, signs)) => {
                    sink(&TAKEN_UP_AFTER, place, if signs > 1 { 46 } else { 30 })
                }
                None => {
                    let far = 7 * (between - 1).max(0) + 6 * blocks;
                    sink(&STATED_AFTER, view.place, if self.turns(view) { 4 } else { 14 } - far);
                }
            }
        }
        if blocks == 0 {
            sink(&SAME_PARAGRAPH, view.place, 10);
        }
        if Some(view.claim) == self.views.thesis {
            sink(&NOT_THE_THESIS, view.place, -16);
        }
        let quoted = self.views.claims.len() + self.number;
        let shared = self.views.matter.shared(view.claim, quoted).min(100);
        if shared >= 5 {
            sink(&QUOTES_ITS_WORDS, self.place, i16::try_from(shared * 40 / 100).unwrap_or(0));
        }
        let holder = self.views.claims.get(view.claim).and_then(|v| v.holder.as_deref());
        if self.speaker.is_some() && holder == self.speaker {
            sink(&SPEAKER_HOLDS, view.place, 16);
        }
    }

    /// The words by which a claim after the quotation takes it up, and how many signs of it there are.
    fn taken_up(&self, spot: &Spot) -> Option<(Span, usize)> {
        let view = self.views.claims.get(spot.claim).filter(|_| spot.first)?;
        let names = self.speaker.is_some_and(|s| view.people.iter().any(|p| p == s));
        let signs =
            [view.points_back, view.concludes, names.then_some(view.place)].into_iter().flatten();
        Some((signs.clone().next()?, signs.count()))
    }

    /// Whether a claim turns against what stands before it.
    fn turns(&self, spot: &Spot) -> bool {
        let view = self.views.claims.get(spot.claim).filter(|_| spot.first);
        view.is_some_and(|v| v.turns.is_some())
    }

    /// Whether the quotation begins its block, so that its lead-in stands in the block before.
    fn opens_block(&self) -> bool {
        /// Bytes that the marks before a quotation may take.
        const MARKS: usize = 8;
        let sentences = &self.segments.sentences;
        let Some(here) = sentences.get(self.sentence) else { return false };
        let before = self.sentence.checked_sub(1).and_then(|s| sentences.get(s));
        before.is_none_or(|b| b.block != here.block) && self.place.start <= here.span.start + MARKS
    }

    /// Whether words of the claim's sentence after the claim lead in; the claim is then stated, not
    /// completed by the quotation.
    fn has_lead_in(&self, view: &Spot) -> bool {
        let end = self.segments.sentences.get(view.sentence).map_or(0, |s| s.span.end);
        end > view.place.end + 2
    }

    /// The words by which a claim of the writer's denies what this quotation's speaker, an opponent
    /// of his, says.
    fn denied(&self, view: &View) -> Option<Span> {
        let opponent = self.speaker.is_some_and(|s| self.views.opponents.contains(s));
        view.denies.filter(|_| opponent && !view.is_reported())
    }
}
