//! What a person says of speakers.

use super::Verb;
use super::amendment::{Amendment, State};
use crate::model::{
    Attribution, Code, Confidence, Found, NamedPerson, Quotation, Speaker, SpeakerFrom, Speakers,
    Spelling, Subject,
};
use crate::text::{Span, fold};

impl Amendment<'_> {
    /// The speakers with the person's word in them.
    pub fn speakers(
        &mut self,
        found: Found<Speakers>,
        quotations: &[Quotation],
    ) -> Found<Speakers> {
        let Found { items: mut speakers, mut diagnostics } = found;
        for number in 0..self.steps.len() {
            let Some(step) = self.step(number) else { continue };
            let (
                Verb::SetSpeaker { speaker: name, .. }
                | Verb::SetQuote { speaker: Some(name), .. }
                | Verb::AddQuote { speaker: Some(name), .. },
                State::Quotation(place),
            ) = (&step.fix.verb, step.state)
            else {
                continue;
            };
            let Some(quotation) = quotations.iter().position(|q| q.place == place) else {
                continue;
            };
            let told = |d: &crate::model::Diagnostic| {
                matches!(d.code, Code::QuotationWithoutSpeaker | Code::AmbiguousSpeaker)
                    && d.subjects.contains(&Subject::Quotation(quotation))
            };
            diagnostics.retain(|d| !told(d));
            speakers.attributions.retain(|a| a.quotation != quotation);
            for person in &mut speakers.people {
                person.quotations.retain(|q| *q != quotation);
            }
            let name = name.trim();
            if !name.is_empty() {
                let at = self.named_near(name, place);
                let from = if at.is_some() { SpeakerFrom::Text } else { SpeakerFrom::Hand };
                speakers.attributions.push(Attribution {
                    quotation,
                    speaker: Speaker { name: name.to_owned(), from, place: at.unwrap_or(place) },
                    confidence: Confidence::FULL,
                    because: vec![step.because()],
                });
                speaks(&mut speakers.people, name, quotation, at);
            }
        }
        for step in &mut self.steps {
            if matches!(step.state, State::Quotation(_)) {
                step.state = State::Done;
            }
        }
        speakers.attributions.sort_by_key(|a| a.quotation);
        Found { items: speakers, diagnostics }
    }

    /// Where a name stands in the paragraph of some words or the one before, nearest before them.
    pub(super) fn named_near(&self, name: &str, at: Span) -> Option<Span> {
        let block = self.document.block_at(at.start)?;
        let before = block.span.start.checked_sub(1).and_then(|end| self.document.block_at(end));
        let near = block.span.hull(before.map_or(block.span, |b| b.span));
        let text = near.of(self.document.text());
        let mut places = text.match_indices(name).map(|(at, _)| near.start + at);
        let mut best = places.next()?;
        for place in places.take_while(|place| *place < at.start) {
            best = place;
        }
        Some(Span::new(best, best + name.len()))
    }
}

/// Counts a quotation among those of a person of this name; a new one where there is none.
fn speaks(people: &mut Vec<NamedPerson>, name: &str, quotation: usize, at: Option<Span>) {
    if let Some(person) = people.iter_mut().find(|person| fold(&person.name) == fold(name)) {
        person.quotations.push(quotation);
        person.quotations.sort_unstable();
        return;
    }
    let (given, family) = name.rsplit_once(char::is_whitespace).unwrap_or(("", name));
    people.push(NamedPerson {
        name: name.to_owned(),
        family: family.to_owned(),
        given: given.trim().to_owned(),
        gender: None,
        spellings: at.map(|place| Spelling { place, count: 1 }).into_iter().collect(),
        quotations: vec![quotation],
        sources: Vec::new(),
    });
}
