//! The three answers for one quotation, and for all of a graph.

use super::differ::{Difference, Differences, Stretch, differences};
use super::frame::{Frame, frame};
use super::index::{Index, Run};
use super::pair::{Named, Pairing, pairings};
use super::place::{Locators, Place, page, place};
use super::print::Prints;
use super::quoted::Quoted;
use super::trace::{FEW, Trace, trace};
use crate::graph::{ArgumentGraph, QuotationId, QuotationNode, SourceId};
use crate::text::Language;

/// The texts that quotations are looked for in.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// Their indexes, in the order of their names.
    pub texts: Vec<Index>,
}

/// Whether the words stand in the source, from the best to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Words {
    /// Letter for letter, white space aside.
    Exact,
    /// Word for word, in another print; see [`Checked::prints`].
    Normalised,
    /// Every piece, in order; what was cut is marked.
    Elided,
    /// With changes that brackets own up to.
    Marked,
    /// With words changed, put in or left out, and nothing that says so.
    Altered,
    /// Pieces that stand in another order, or far from one another.
    Stitched,
    /// Only a part of it.
    Partial,
    /// Too short for anything but word for word, and not there so.
    TooShort,
    /// No text that was searched has it. It may stand in another edition or translation.
    NotFound,
    /// There is no text of its source, nor does it stand in any other.
    NoText,
}

impl Words {
    /// All, in order.
    pub const ALL: [Self; 10] = [
        Self::Exact,
        Self::Normalised,
        Self::Elided,
        Self::Marked,
        Self::Altered,
        Self::Stitched,
        Self::Partial,
        Self::TooShort,
        Self::NotFound,
        Self::NoText,
    ];

    /// Its name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Normalised => "normalised",
            Self::Elided => "elided",
            Self::Marked => "marked",
            Self::Altered => "altered",
            Self::Stitched => "stitched",
            Self::Partial => "partial",
            Self::TooShort => "too-short",
            Self::NotFound => "not-found",
            Self::NoText => "no-text",
        }
    }

    /// Whether every word stands there as it is quoted, or as the quotation says itself that it does not.
    #[must_use]
    pub const fn are_as_quoted(self) -> bool {
        matches!(self, Self::Exact | Self::Normalised | Self::Elided | Self::Marked)
    }

    /// Whether anything of it was found.
    #[must_use]
    pub const fn are_found(self) -> bool {
        !matches!(self, Self::TooShort | Self::NotFound | Self::NoText)
    }
}

/// What is asked of one quotation.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The stretches in which the essay gives it; one, where it is not broken by the essay's own words.
    pub parts: Vec<&'a str>,
    /// The essay's language.
    pub language: &'static Language,
    /// The texts of the sources that are cited for it, and what is cited of each.
    pub cited: Vec<(usize, Locators)>,
    /// Whether any source is cited.
    pub has_source: bool,
}

/// The answers for one quotation.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Whether the words stand there.
    pub words: Words,
    /// What differs in print only.
    pub prints: Prints,
    /// The quotation beside its source, word by word; empty where nothing was found.
    pub stretches: Vec<Stretch>,
    /// Where they stand.
    pub place: Place,
    /// Number of the text they were found in.
    pub text: Option<usize>,
    /// In how many places of it, word for word.
    pub count: usize,
    /// How many words are quoted.
    pub length: usize,
    /// What stands around them.
    pub frame: Option<Frame>,
}

impl Checked {
    /// What differs, without words that only the brackets' own.
    pub fn differences(&self) -> impl Iterator<Item = &Difference> {
        self.stretches.iter().filter_map(|stretch| match stretch {
            Stretch::Changed(difference) => Some(difference),
            _ => None,
        })
    }

    /// Whether the essay should be looked at: words are changed or not found, or the place is wrong. Where
    /// there is no text of the source nobody can say.
    #[must_use]
    pub fn needs_a_look(&self) -> bool {
        let words = !self.words.are_as_quoted() && self.words != Words::NoText;
        words || self.place.contradicts()
    }

    fn nothing(words: Words, length: usize) -> Self {
        Self {
            words,
            prints: Prints::default(),
            stretches: Vec::new(),
            place: Place::Nowhere,
            text: None,
            count: 0,
            length,
            frame: None,
        }
    }
}

impl Library {
    /// Looks for one quotation: in the texts of its sources, and where it does not stand there as quoted, in
    /// all others. For each text a bounded number of looks at its postings, and an alignment of the
    /// quotation's words with a band of bounded width.
    #[must_use]
    pub fn check(&self, asked: &Asked<'_>) -> Checked {
        let quoted = Quoted::of(asked.parts.iter().copied(), asked.language);
        let length = quoted.plain();
        if length == 0 {
            return Checked::nothing(Words::TooShort, length);
        }
        let cited = |text: &usize| asked.cited.iter().any(|(cited, _)| cited == text);
        let own = self.best(&quoted, asked.cited.iter().map(|(text, _)| *text));
        let own_rank = own.as_ref().map_or(0, Seen::rank);
        // Of a few words in another text nothing follows.
        let others = (own_rank < CLEAN && (length >= FEW || !asked.has_source))
            .then(|| self.best(&quoted, (0..self.texts.len()).filter(|text| !cited(text))))
            .flatten()
            .filter(|other| other.rank() > own_rank);
        let found = others.or(own);
        let Some(seen) = found else {
            return Checked::nothing(self.absent(asked, length), length);
        };
        self.answers(asked, seen, length)
    }

    /// What is said of a quotation that no text has.
    fn absent(&self, asked: &Asked<'_>, length: usize) -> Words {
        if asked.cited.is_empty() {
            Words::NoText
        } else if length < FEW {
            Words::TooShort
        } else {
            Words::NotFound
        }
    }

    fn best(&self, quoted: &Quoted, texts: impl Iterator<Item = usize>) -> Option<Seen> {
        let mut best: Option<Seen> = None;
        for text in texts {
            let Some(index) = self.texts.get(text) else { continue };
            let Some(trace) = trace(index, quoted) else { continue };
            let told = differences(index, quoted, &trace);
            let words = words(&told, &trace, quoted);
            let seen = Seen { text, trace, told, words };
            if best.as_ref().is_none_or(|best| seen.rank() > best.rank()) {
                best = Some(seen);
            }
        }
        best
    }

    fn answers(&self, asked: &Asked<'_>, seen: Seen, length: usize) -> Checked {
        let Seen { text, trace, told, words } = seen;
        let locators = asked.cited.iter().find(|(cited, _)| *cited == text);
        let runs = &trace.places;
        let first = runs.first().cloned().unwrap_or_default();
        let (place, at) = match (self.texts.get(text), locators) {
            (None, _) => (Place::Nowhere, 0),
            (Some(index), Some((_, locators))) => place(index, runs, locators),
            (Some(index), None) => {
                let cited_was_searched = !asked.cited.is_empty();
                (Place::Another { found: page(index, &first), cited_was_searched }, 0)
            }
        };
        let run: Run = runs.get(at).cloned().unwrap_or(first);
        Checked {
            words,
            prints: told.prints,
            stretches: told.stretches,
            place,
            text: Some(text),
            count: trace.count,
            length,
            frame: self.texts.get(text).map(|index| frame(index, &run)),
        }
    }
}

/// Rank of words that stand as they are quoted.
const CLEAN: u32 = 3;

/// What one text has of a quotation.
struct Seen {
    text: usize,
    trace: Trace,
    told: Differences,
    words: Words,
}

impl Seen {
    /// How good it is; of two texts that are equally good the first is taken.
    const fn rank(&self) -> u32 {
        match self.words {
            Words::Altered => 2,
            Words::Stitched | Words::Partial => 1,
            words if words.are_as_quoted() => CLEAN,
            _ => 0,
        }
    }
}

/// The verdict on the words, by the worst that is there.
fn words(told: &Differences, trace: &Trace, quoted: &Quoted) -> Words {
    let has = |is: &dyn Fn(&Stretch) -> bool| told.stretches.iter().any(is);
    let changed = |marked: bool| {
        has(&|stretch| matches!(stretch, Stretch::Changed(change) if change.marked == marked))
    };
    if has(&|stretch| matches!(stretch, Stretch::Missing(_))) {
        Words::Partial
    } else if told.jumps {
        Words::Stitched
    } else if changed(false) {
        Words::Altered
    } else if changed(true) || told.marked {
        Words::Marked
    } else if quoted.pieces.len() > 1 && has(&|stretch| matches!(stretch, Stretch::Cut(_))) {
        Words::Elided
    } else if !told.prints.are_none() && !trace.parts.is_empty() {
        Words::Normalised
    } else {
        Words::Exact
    }
}

/// All quotations of a graph, and which text was taken for which source.
#[derive(Debug, Clone, Default)]
pub struct Verified {
    /// The quotations, in text order, with their answers.
    pub quotations: Vec<(QuotationId, Checked)>,
    /// The sources, with the texts that were taken for theirs.
    pub sources: Vec<(SourceId, Vec<Pairing>)>,
}

impl Verified {
    /// The answers for a quotation.
    #[must_use]
    pub fn of(&self, id: QuotationId) -> Option<&Checked> {
        let at = self.quotations.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        self.quotations.get(at).map(|(_, checked)| checked)
    }
}

/// Looks for all quotations of a graph. The names of texts and sources are compared each with each; for the
/// rest see [`Library::check`].
#[must_use]
pub fn verify(graph: &ArgumentGraph, library: &Library) -> Verified {
    let sources: Vec<(SourceId, Vec<Pairing>)> = graph
        .sources()
        .map(|node| {
            let cited_as: Vec<&str> = node.source.cited_as.iter().map(|at| at.exact()).collect();
            let id = node.id.to_string();
            let (label, item) = (node.label.as_str(), &node.source.item);
            let named = Named { id: &id, label, item, cited_as: &cited_as };
            (node.id, pairings(&library.texts, &named))
        })
        .collect();
    let quotations =
        graph.quotations().map(|node| (node.id, checked(graph, library, &sources, node))).collect();
    Verified { quotations, sources }
}

fn checked(
    graph: &ArgumentGraph,
    library: &Library,
    sources: &[(SourceId, Vec<Pairing>)],
    node: &QuotationNode,
) -> Checked {
    let mut cited: Vec<(usize, Locators)> = Vec::new();
    let ends = graph.sources_of(node.id);
    for (source, citation) in &ends {
        let at = sources.binary_search_by_key(&source.id, |(id, _)| *id);
        let texts = at.ok().and_then(|at| sources.get(at)).map(|(_, texts)| texts.as_slice());
        for pairing in texts.unwrap_or_default() {
            let place = cited.iter().position(|(text, _)| *text == pairing.text);
            let place = place.unwrap_or_else(|| {
                cited.push((pairing.text, Locators::default()));
                cited.len() - 1
            });
            let (Some(locator), Some((_, locators))) = (&citation.locator, cited.get_mut(place))
            else {
                continue;
            };
            if locator.label == "page" {
                locators.pages.push(locator.value.clone());
            } else {
                locators.others = true;
            }
        }
    }
    let words: Vec<String> = node.quotation.parts().iter().map(|part| part.words()).collect();
    let language = graph.document(node.document).map_or("en", |document| &document.language);
    library.check(&Asked {
        parts: words.iter().map(String::as_str).collect(),
        language: Language::of(language),
        cited,
        has_source: !ends.is_empty(),
    })
}
