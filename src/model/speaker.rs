//! Who says the words of a quotation; not who wrote the book they were found in.

use super::{Because, Confidence};
use crate::text::Span;

/// The speaker of one quotation.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution<P = Span> {
    /// Index of the quotation.
    pub quotation: usize,
    /// Who speaks.
    pub speaker: Speaker<P>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Why: the rule and the words it was read from.
    pub because: Vec<Because<P>>,
}

/// A person or body whose words are quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker<P = Span> {
    /// The fullest spelling of the name that the essay has.
    pub name: String,
    /// Whether the running text or only the citation names the speaker.
    pub from: SpeakerFrom,
    /// The words that name the speaker here ("Stalin", "he").
    pub place: P,
}

/// Where a speaker's name was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpeakerFrom {
    /// In the running text.
    Text,
    /// In the citation.
    Citation,
    /// Nowhere: a person wrote it into the corrections.
    Hand,
}

impl<P: Clone> Attribution<P> {
    /// The speaker `name` whom the words at `place` name, as a person sees it; for graphs made in code.
    #[must_use]
    pub fn new(quotation: usize, name: &str, place: P) -> Self {
        Self {
            quotation,
            confidence: Confidence::FULL,
            because: vec![Because::by_hand(place.clone())],
            speaker: Speaker { name: name.to_owned(), from: SpeakerFrom::Text, place },
        }
    }
}

impl<P> Attribution<P> {
    /// The same attribution, with its places in other terms.
    pub fn map_places<Q>(self, place: &mut impl FnMut(P) -> Q) -> Attribution<Q> {
        Attribution {
            quotation: self.quotation,
            speaker: Speaker {
                name: self.speaker.name,
                from: self.speaker.from,
                place: place(self.speaker.place),
            },
            confidence: self.confidence,
            because: self.because.into_iter().map(|b| b.map_places(place)).collect(),
        }
    }
}
