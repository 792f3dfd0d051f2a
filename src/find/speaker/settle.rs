//! The text and the citation are heard, and it is settled who speaks.

use super::cited::{self, Cited};
use super::continued::{self, Link};
use super::lexicon::Kinds;
use super::reading::Reading;
use super::scene::{Heard, Scene, Who};
use super::{according_to, credit_line, lead_in, named_after, verb_after, verb_before, words_of};
use crate::model::{
    Attribution, Because, Confidence, Quotation, QuotationRole, Rule, Speaker, SpeakerFrom,
};

pub(super) static PRONOUN: Rule = Rule {
    name: "pronoun",
    finds: "Whom a pronoun or a description means: the subject of the sentence or of those before it, \
            where the sex fits.",
    why: "A pronoun takes up the centre of attention, which is the subject sooner than the name that \
          stands nearest (Grosz, Joshi and Weinstein 1995).",
    example: "J. Hale met Mott in March. He wrote: ‘the mill is idle’.",
    misses: "A pronoun that means somebody named after it; two people of unknown sex in one sentence.",
};

/// What was settled, each in the order of the quotations.
#[derive(Default)]
pub(super) struct Settled {
    pub(super) attributions: Vec<Attribution>,
    /// Quotation and person, where a person speaks; two where two do.
    pub(super) spoken: Vec<(usize, usize)>,
    /// Quotations whose speaker is named by a surname that two people have.
    pub(super) doubtful: Vec<usize>,
}

impl Settled {
    fn push(&mut self, found: &Spoken) {
        let quotation = found.attribution.quotation;
        self.spoken
            .extend([found.person, found.partner].into_iter().flatten().map(|p| (quotation, p)));
        if found.doubtful {
            self.doubtful.push(quotation);
        }
        self.attributions.push(found.attribution.clone());
    }
}

/// The speaker of each quotation, in their order. One pass.
pub(super) fn settle(
    reading: &Reading<'_>,
    quotations: &[Quotation],
    cited: &[Option<Cited>],
) -> Settled {
    let tape = reading.tape;
    let mut settled = Settled::default();
    let mut previous: Option<Spoken> = None;
    for (index, quotation) in quotations.iter().enumerate() {
        let Some(at) = tape.quotes.get(index).copied().flatten() else { continue };
        let cited = cited.get(index).copied().flatten();
        let scene = Scene::new(reading, at);
        if quotation.role == QuotationRole::Term {
            if let Some(heard) = term(&scene) {
                settled.push(&spoken(reading, index, &heard));
            }
            continue;
        }
        let before = previous.take().and_then(|p| {
            let link = continued::link(reading, p.person, p.at, at)?;
            Some((p, link))
        });
        if let Some(mut found) = evidence(&scene, index, cited, before) {
            found.at = tape.last_pieces.get(index).copied().flatten().unwrap_or(at);
            settled.push(&found);
            previous = Some(found);
        }
    }
    settled
}

/// An attribution with what the next quotation has to know of it.
struct Spoken {
    attribution: Attribution,
    person: Option<usize>,
    /// Who speaks with the person.
    partner: Option<usize>,
    /// Whether two people have the name.
    doubtful: bool,
    /// Token of the quotation.
    at: usize,
}

impl Spoken {
    fn new(attribution: Attribution, person: Option<usize>, partner: Option<usize>) -> Self {
        Self { attribution, person, partner, doubtful: false, at: 0 }
    }
}

/// A mere term has a speaker only where a tag says so plainly.
fn term(scene: &Scene<'_, '_>) -> Option<Heard> {
    let plain = |heard: &Heard| heard.straight && matches!(heard.who, Who::Person(_));
    words_of::hear(scene)
        .filter(plain)
        .or_else(|| verb_before::hear(scene).filter(plain))
        .filter(|h| h.place.end < scene.reading.tape.span(scene.at).start)
}

/// What the text says, strongest first.
fn said(scene: &Scene<'_, '_>) -> Option<Heard> {
    let rules: [fn(&Scene<'_, '_>) -> Option<Heard>; 4] =
        [verb_before::hear, words_of::hear, according_to::hear, lead_in::hear_colon];
    let before: Vec<Heard> = rules.iter().filter_map(|hear| hear(scene)).collect();
    // Of what leads straight in, that counts which ends nearest to the quotation.
    let straight = before.iter().filter(|h| h.straight).max_by_key(|h| (h.fired.end, h.confidence));
    // What breaks a quotation says who speaks it.
    let broken = || verb_after::hear(scene).filter(|_| scene.broken());
    credit_line::hear(scene)
        .or_else(broken)
        .or(straight.copied())
        .or_else(|| verb_after::hear(scene))
        .or_else(|| named_after::hear(scene))
        .or_else(|| before.iter().find(|h| matches!(h.who, Who::Person(_))).copied())
        .or_else(|| before.first().copied())
}

/// Who speaks a quotation offered as evidence.
fn evidence(
    scene: &Scene<'_, '_>,
    index: usize,
    cited: Option<Cited>,
    before: Option<(Spoken, Link)>,
) -> Option<Spoken> {
    let reading = scene.reading;
    let said = said(scene);
    let person = |heard: &Heard| match heard.who {
        Who::Person(meant) => Some(meant.person),
        _ => None,
    };
    if let Some(heard) = said {
        let named = person(&heard);
        let same =
            cited.is_some_and(|c| named.is_some() && (named == c.person || named == c.second));
        if same || outweighs(scene, &heard, cited) {
            let mut found = spoken(reading, index, &heard);
            if let Some(c) = cited.filter(|_| same) {
                let rule = if c.original { &cited::ORIGINAL } else { &cited::AUTHOR };
                found.attribution.because.push(Because::new(rule, c.place));
                found.attribution.confidence = Confidence::percent(heard.confidence.max(94));
            } else if cited.is_some_and(|c| c.person.is_some()) {
                found.attribution.confidence =
                    Confidence::percent(heard.confidence.saturating_sub(10));
            }
            return Some(found);
        }
    }
    let unnamed = said.is_some_and(|h| !matches!(h.who, Who::Person(_)) && h.straight);
    if let Some((before, link)) = before.filter(|_| !unnamed)
        && (link == Link::Close || cited.is_none_or(|c| c.second_hand || tagged(scene, &before, c)))
    {
        return Some(goes_on(index, &before, link));
    }
    let weak = || {
        according_to::hear_for(scene)
            .or_else(|| words_of::hear_announced(scene))
            .or_else(|| verb_before::hear_earlier(scene))
            .or_else(|| lead_in::hear_subject(scene))
    };
    match cited {
        Some(c) if !(c.second_hand || unnamed && told(scene, said, c)) => {
            let speaker = c.person?;
            let hint = weak().filter(|h| person(h) == Some(speaker));
            Some(by_citation(reading, index, c, speaker, hint))
        }
        _ if unnamed => None,
        _ => weak().map(|heard| spoken(reading, index, &heard)),
    }
}

/// "‘I thought so,’ Anna says. ‘It was late.’ (41)": whether a page alone stands behind words that go
/// on with those of somebody who wrote nothing that is cited: one of the people of a novel.
fn tagged(scene: &Scene<'_, '_>, before: &Spoken, cited: Cited) -> bool {
    let known = |p: usize| scene.reading.people.list.get(p).is_some_and(|p| !p.cited);
    let by_tag = before.attribution.because.iter().any(|b| b.rule == &verb_after::RULE);
    cited.implied && by_tag && before.person.is_some_and(known)
}

/// Whether what is heard in the text leads over what is cited.
fn outweighs(scene: &Scene<'_, '_>, heard: &Heard, cited: Option<Cited>) -> bool {
    match (heard.who, cited.filter(|c| c.person.is_some())) {
        (Who::Person(meant), Some(c)) => {
            !c.original && (heard.straight || c.implied && announces(scene, heard, meant.person))
        }
        (Who::Person(_), None) => true,
        // A body or a witness speaks through whoever's book; a work or a scholar may be the one cited.
        (Who::Body | Who::Noun { .. }, Some(c)) => {
            heard.straight && !c.original && speaks_apart(scene, heard, c)
        }
        (Who::Body | Who::Noun { .. }, None) => heard.straight,
        (Who::Unnamed, _) => false,
    }
}

/// "Anna counts: ‘…’ (41)": whether a colon announces the words of somebody who wrote nothing that is cited.
fn announces(scene: &Scene<'_, '_>, heard: &Heard, person: usize) -> bool {
    let known = scene.reading.people.list.get(person).is_some_and(|p| !p.cited);
    known && heard.rule == &lead_in::COLON
}

/// Whether whoever is named without a person's name cannot be the author who is cited: a body ("the
/// Salt Board"), or people who write no books ("the petitioners").
fn speaks_apart(scene: &Scene<'_, '_>, heard: &Heard, cited: Cited) -> bool {
    let tape = scene.reading.tape;
    let last = heard.place.of(tape.text).split_whitespace().next_back().unwrap_or_default();
    let kinds = scene.reading.kinds(last);
    let author = |i: usize| {
        let told = i > 0 && tape.is(i - 1, Kinds::VERB);
        !told && scene.reading.at(i).is_some_and(|m| Some(m.person) == cited.person)
    };
    // "Hale reports that the Council recorded": Hale gives their words in his.
    if (scene.from..scene.at).any(author) {
        return false;
    }
    match heard.who {
        Who::Body => kinds.any(Kinds::BODY),
        _ => !kinds.any(Kinds::WRITER.or(Kinds::GROUP).or(Kinds::WORK).or(Kinds::SAYING)),
    }
}

/// "One miller told Hale": whether the author who is cited is the one spoken to.
fn told(scene: &Scene<'_, '_>, heard: Option<Heard>, cited: Cited) -> bool {
    let Some(heard) = heard else { return false };
    let tape = scene.reading.tape;
    let low = scene.at.saturating_sub(super::scene::BEFORE);
    let near = low..scene.at + super::scene::BEFORE;
    let verb = near.into_iter().find(|&i| i != scene.at && tape.span(i).end == heard.fired.end);
    verb.is_some_and(|v| {
        let object = tape.name(v + 1).is_some_and(|n| !n.possessive);
        object && scene.reading.at(v + 1).is_some_and(|m| Some(m.person) == cited.person)
    })
}

/// An attribution by what was heard in the text.
fn spoken(reading: &Reading<'_>, index: usize, heard: &Heard) -> Spoken {
    let tape = reading.tape;
    let mut because = vec![Because::new(heard.rule, heard.fired)];
    let mut confidence = heard.confidence;
    let mut with = None;
    let mut doubtful = false;
    let (name, person) = match heard.who {
        Who::Person(meant) => {
            let named = reading.tape.span(meant.named_at);
            if named != heard.place {
                because.push(Because::new(&PRONOUN, named));
                confidence = confidence.saturating_sub(10);
            }
            let here = named == heard.place || meant.both;
            let partner = here.then(|| partner(reading, meant.named_at)).flatten();
            with = partner.map(|(other, _)| other);
            doubtful = reading.people.doubtful(tape, meant.named_at);
            let name = match partner {
                Some((other, true)) => both(reading, other, meant.person),
                Some((other, false)) => both(reading, meant.person, other),
                None => name_of(reading, meant.person),
            };
            (name, Some(meant.person))
        }
        Who::Body | Who::Noun { .. } | Who::Unnamed => {
            let words = heard.place.of(reading.tape.text).split_whitespace();
            (words.collect::<Vec<_>>().join(" "), None)
        }
    };
    let speaker = Speaker { name, from: SpeakerFrom::Text, place: heard.place };
    let attribution = attribution(index, speaker, confidence, because);
    Spoken { doubtful, ..Spoken::new(attribution, person, with) }
}

/// An attribution by the citation, with the words of the text that agree with it.
fn by_citation(
    reading: &Reading<'_>,
    index: usize,
    cited: Cited,
    person: usize,
    hint: Option<Heard>,
) -> Spoken {
    let rule = if cited.original { &cited::ORIGINAL } else { &cited::AUTHOR };
    let mut because = vec![Because::new(rule, cited.place)];
    because.extend(hint.map(|h| Because::new(h.rule, h.fired)));
    let confidence = match (cited.original, hint) {
        (true, _) => 97,
        (_, Some(_)) => 92,
        _ => 85,
    };
    let name = match cited.second {
        Some(second) if cited.person == Some(person) => both(reading, person, second),
        _ => name_of(reading, person),
    };
    let speaker = Speaker { name, from: SpeakerFrom::Citation, place: cited.place };
    let attribution = attribution(index, speaker, confidence, because);
    Spoken::new(attribution, Some(person), cited.second.filter(|_| cited.person == Some(person)))
}

/// An attribution by the quotation before.
fn goes_on(index: usize, before: &Spoken, link: Link) -> Spoken {
    let confidence = before.attribution.confidence.hundredths().saturating_sub(match link {
        Link::Close => 5,
        Link::Loose => 25,
    });
    let speaker = before.attribution.speaker.clone();
    let because = vec![Because::new(&continued::RULE, speaker.place)];
    let attribution = attribution(index, speaker, confidence, because);
    Spoken::new(attribution, before.person, before.partner)
}

fn name_of(reading: &Reading<'_>, person: usize) -> String {
    reading.people.list.get(person).map_or_else(String::new, super::people::Person::name)
}

/// Who speaks together with the person named at a token ("Hale and Mott"), and whether named first.
fn partner(reading: &Reading<'_>, at: usize) -> Option<(usize, bool)> {
    let tape = reading.tape;
    let named = |i: usize| {
        let plain = tape.name(i).is_some_and(|n| !n.possessive);
        reading.people.at(tape, i).filter(|_| plain)
    };
    let before = at.checked_sub(2).filter(|&b| tape.is(b + 1, Kinds::AND)).and_then(named);
    let after = || tape.is(at + 1, Kinds::AND).then(|| named(at + 2)).flatten();
    before.map(|p| (p, true)).or_else(|| after().map(|p| (p, false)))
}

/// Two names joined by the language's "and".
fn both(reading: &Reading<'_>, first: usize, second: usize) -> String {
    let and = reading.and;
    format!("{} {and} {}", name_of(reading, first), name_of(reading, second))
}

fn attribution(
    quotation: usize,
    speaker: Speaker,
    confidence: u8,
    because: Vec<Because>,
) -> Attribution {
    Attribution { quotation, speaker, confidence: Confidence::percent(confidence), because }
}
