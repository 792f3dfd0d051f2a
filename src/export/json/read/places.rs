//! Places and reasons of a stored graph. Anchors stand alone: of the essay they have what was written of
//! it.

use super::fault::{Sound, Under, fault, missing};
use super::raw::{self, Words};
use super::value::{hundredths, said, shown};
use crate::find;
use crate::graph::DocumentId;
use crate::model::{Anchor, BY_HAND, Because, Held, Rule};
use crate::text::quick::QuickMap;

/// The documents of a file, by their ids there, with their length in code points; and the rules.
pub(super) struct Places<'f> {
    documents: QuickMap<&'f str, DocumentId>,
    lengths: Vec<usize>,
    rules: QuickMap<&'static str, &'static Rule>,
    /// The anchor made last, and that of the node it belongs to: reasons mostly share one of them.
    known: [Anchor; 2],
}

impl<'f> Places<'f> {
    /// Of these documents.
    pub(super) fn of(documents: &'f [raw::Document<'_>]) -> Sound<Self> {
        let rules = find::rules().chain([&BY_HAND]).map(|rule| (rule.name, rule)).collect();
        let (known, lengths) = (Default::default(), Vec::new());
        let mut places = Self { documents: QuickMap::default(), lengths, rules, known };
        for (nth, document) in documents.iter().enumerate() {
            places.document(nth, document).under(nth).under("documents").under("graph")?;
        }
        Ok(places)
    }

    fn document(&mut self, nth: usize, document: &'f raw::Document<'_>) -> Sound<()> {
        let id = document.id.as_ref().ok_or_else(|| missing("id"))?.as_str();
        let number = u32::try_from(nth + 1).ok().and_then(DocumentId::from_number);
        let number = number.ok_or_else(|| fault("these are too many documents"))?;
        id.parse::<DocumentId>()
            .map_err(|_| fault(format!("`{}` is no id of a document, as d1 is", shown(id))))
            .under("id")?;
        if self.documents.insert(id, number).is_some() {
            return Err(fault(format!("there are two documents {id}"))).under("id");
        }
        // Without it, no place could be told from one past the end.
        let length = document.characters.as_ref().ok_or_else(|| missing("characters"))?.0;
        self.lengths.push(length);
        Ok(())
    }

    /// The document of an id; the only one where none is named.
    pub(super) fn document_of(&self, id: Option<&Words<'_>>) -> Sound<DocumentId> {
        let Some(id) = id else {
            let only = if self.lengths.len() == 1 { DocumentId::from_number(1) } else { None };
            return only.ok_or_else(|| missing("document"));
        };
        let found = self.documents.get(id.as_str()).copied();
        let none = || fault(format!("there is no document {} in this file", shown(id.as_str())));
        found.ok_or_else(none).under("document")
    }

    /// A place that must be there.
    pub(super) fn must(
        &mut self,
        raw: Option<raw::Anchor<'_>>,
        document: DocumentId,
        words: Option<&str>,
    ) -> Sound<Anchor> {
        self.anchor(raw.ok_or_else(|| missing("anchor"))?, document, words).under("anchor")
    }

    /// A place that may be there, under a key.
    pub(super) fn may(
        &mut self,
        raw: Option<raw::Anchor<'_>>,
        document: DocumentId,
        key: &'static str,
    ) -> Sound<Option<Anchor>> {
        raw.map(|raw| self.anchor(raw, document, None)).transpose().under(key)
    }

    /// The place a node stands at: reasons often have it too.
    pub(super) fn home(&mut self, anchor: &Anchor) {
        self.known[1] = anchor.clone();
    }

    /// A place in a document; `words` are its words as a reader sees them, where they are known.
    pub(super) fn anchor(
        &mut self,
        raw: raw::Anchor<'_>,
        document: DocumentId,
        words: Option<&str>,
    ) -> Sound<Anchor> {
        let mut numbers = Anchor::alone(None, None).inside(document.number());
        numbers.start = raw.start.ok_or_else(|| missing("start"))?.0;
        numbers.end = raw.end.ok_or_else(|| missing("end"))?.0;
        if numbers.end < numbers.start {
            let told = format!("{} lies before the start, {}", numbers.end, numbers.start);
            return Err(fault(told)).under("end");
        }
        let length = self.lengths.get(document.number() as usize - 1).copied().unwrap_or(0);
        if numbers.end > length {
            let told =
                format!("{} lies past the end of {document}, which has {length}", numbers.end);
            return Err(fault(format!("{told} code points"))).under("end");
        }
        let paragraph = u32::try_from(raw.paragraph.unwrap_or_default().0);
        numbers.paragraph = paragraph.map_err(|_| fault("it is too large")).under("paragraph")?;
        numbers.line = raw.line.unwrap_or_default().0;
        numbers.column = raw.column.unwrap_or_default().0;
        Ok(self.made(numbers, &raw, words))
    }

    /// The anchor with its words; shared with one made before where that says the same.
    fn made(&mut self, numbers: Anchor, raw: &raw::Anchor<'_>, words: Option<&str>) -> Anchor {
        let exact = raw.exact.as_ref().map(Words::as_str);
        let around = match (&raw.prefix, &raw.suffix) {
            (None, None) => None,
            (prefix, suffix) => {
                Some([prefix, suffix].map(|w| w.as_ref().map_or("", Words::as_str)))
            }
        };
        let [prefix, suffix] = around.unwrap_or_default();
        let held = match (exact, around) {
            (None, _) => Held::Numbers,
            (Some(_), None) => Held::Words,
            (Some(_), Some(_)) => Held::Context,
        };
        let same = |known: &&Anchor| {
            let places = |a: &Anchor| (a.document, a.paragraph, a.start, a.end, a.line, a.column);
            places(known) == places(&numbers)
                && known.held() == held
                && (known.exact(), known.prefix(), known.suffix())
                    == (exact.unwrap_or(""), prefix, suffix)
                && !known.is_renamed()
        };
        if words.is_none()
            && let Some(known) = self.known.iter().find(same)
        {
            return known.clone();
        }
        let mut made = Anchor::alone(exact, around);
        if let Some(words) = words {
            made = made.seen_as(words);
        }
        (made.document, made.paragraph) = (numbers.document, numbers.paragraph);
        (made.start, made.end) = (numbers.start, numbers.end);
        (made.line, made.column) = (numbers.line, numbers.column);
        self.known[0] = made.clone();
        made
    }

    /// Reasons. A rule that is not known here keeps its name.
    pub(super) fn because(
        &mut self,
        raw: Option<Vec<raw::Because<'_>>>,
        document: DocumentId,
    ) -> Sound<Vec<Because<Anchor>>> {
        let reasons = raw.unwrap_or_default().into_iter().enumerate();
        let made = reasons.map(|(nth, raw)| self.reason(raw, document).under(nth));
        made.collect::<Sound<_>>().under("because")
    }

    fn reason(&mut self, raw: raw::Because<'_>, document: DocumentId) -> Sound<Because<Anchor>> {
        let name = said(raw.rule, "rule")?;
        let place = self.must(raw.anchor, document, None)?;
        let weight = hundredths(raw.weight).under("weight")?;
        let note = raw.by.as_ref().map(Words::as_str);
        Ok(match self.rules.get(name.as_ref()) {
            Some(&rule) => Because { rule, place, weight, note: note.map(Into::into) },
            None => Because::unknown(&name, weight, note, place),
        })
    }
}
