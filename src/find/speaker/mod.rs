//! Speakers: whose words a quotation gives, which need not be who wrote the book they are found in.
//!
//! The document is read once into a tape of tokens on which a quotation is one token, so that no name
//! inside it counts. A table of its people says who is meant by each name and pronoun. Then each rule
//! looks at a bounded number of tokens around a quotation. Linear in text, quotations and citations.
//!
//! What the text says outweighs the citation where it leads straight into the quotation ("the
//! pronouncement made by Trotsky that ‘…’" is Trotsky's whatever book it was found in); where it only
//! hints, the author who is cited speaks.

mod lexicon;
mod tape;
mod hint;
mod genitive;
mod family;
mod people;
mod acting;
mod reading;
mod phrase;
mod description;
mod subject;
mod scene;
mod verb_before;
mod verb_after;
mod named_after;
mod words_of;
mod according_to;
mod lead_in;
mod credit_line;
mod cited;
mod continued;
mod settle;
mod table;
#[cfg(test)]
mod tests;

use crate::model::{
    Citations, Code, Diagnostic, Document, Found, Quotation, QuotationRole, Rule, Segments,
    Severity, Speakers, Subject,
};

/// The rules of this finder, in the order in which they are asked.
pub(super) static RULES: &[&Rule] = &[
    &cited::ORIGINAL,
    &verb_before::RULE,
    &verb_after::RULE,
    &named_after::RULE,
    &words_of::RULE,
    &according_to::RULE,
    &credit_line::RULE,
    &lead_in::COLON,
    &continued::RULE,
    &cited::AUTHOR,
    &according_to::FOR,
    &lead_in::SUBJECT,
    &settle::PRONOUN,
];

/// The speaker of each quotation for which one is named, and the people of the document. Linear.
#[must_use]
pub fn speakers(
    document: &Document,
    segments: &Segments,
    quotations: &[Quotation],
    citations: &Citations,
) -> Found<Speakers> {
    let lexicon = lexicon::Lexicon::of(document.language);
    let mut tape = tape::Tape::new(document, segments, quotations, citations, lexicon);
    if document.language.naming.genitive_s {
        genitive::resolve(&mut tape, citations);
    }
    let people = people::People::new(&tape, citations, lexicon);
    let cited = cited::by_quotation(document.prose(), citations, &people, quotations.len());
    let reading = reading::Reading::new(&tape, &people, lexicon, document.language.syntax.and);
    let settled = settle::settle(&reading, quotations, &cited);
    let mut diagnostics = Vec::new();
    let mut named = settled.attributions.iter().map(|a| a.quotation).peekable();
    let mut doubtful = settled.doubtful.iter().peekable();
    for (index, quotation) in quotations.iter().enumerate() {
        if doubtful.next_if_eq(&&index).is_some() {
            diagnostics.push(ambiguous(index, quotation));
        }
        if named.next_if_eq(&index).is_none() && quotation.role == QuotationRole::Evidence {
            diagnostics.push(unnamed(index, quotation));
        }
    }
    let people = table::table(&reading, citations, &settled.spoken);
    Found { items: Speakers { attributions: settled.attributions, people }, diagnostics }
}

/// The speaker of a quotation is named by a surname that two people have.
fn ambiguous(index: usize, quotation: &Quotation) -> Diagnostic {
    Diagnostic {
        code: Code::AmbiguousSpeaker,
        severity: Severity::Note,
        message:
            "More than one person of the text has the name of this speaker; the one named last \
                  was taken."
                .to_owned(),
        hint: "Give the speaker's first name too.".to_owned(),
        place: Some(quotation.place),
        subjects: vec![Subject::Quotation(index)],
    }
}

/// Nobody is named as the speaker of a quotation.
fn unnamed(index: usize, quotation: &Quotation) -> Diagnostic {
    Diagnostic {
        code: Code::QuotationWithoutSpeaker,
        severity: Severity::Note,
        message: "Nobody is named as the one whose words these are.".to_owned(),
        hint: "Name the speaker in the sentence that leads up to the quotation.".to_owned(),
        place: Some(quotation.place),
        subjects: vec![Subject::Quotation(index)],
    }
}
