//! What concerns the graph as a whole: documents, people, diagnostics.

use super::fault::{Sound, Under, fault, missing};
use super::order::{Order, parsed};
use super::places::Places;
use super::raw::{self, Words};
use super::value::{loose, one_of, owned, said};
use crate::graph::{ClaimId, DocumentId, DocumentInfo, NodeId, QuotationId, SourceId};
use crate::model::{
    Anchor, Code, Diagnostic, Gender, Landmark, Landmarks, NamedPerson, Severity, Spelling,
};
use std::collections::BTreeSet;

const SEVERITIES: [(&str, Severity); 3] =
    [("note", Severity::Note), ("warning", Severity::Warning), ("error", Severity::Error)];

const GENDERS: [(&str, Gender); 2] =
    [("feminine", Gender::Feminine), ("masculine", Gender::Masculine)];

/// The orders of the ids of all kinds of node.
#[derive(Default)]
pub(super) struct Orders {
    pub(super) claims: Order,
    pub(super) quotations: Order,
    pub(super) sources: Order,
}

impl Orders {
    /// The node of an id, and its place in the list of its kind; a piece stands for its whole.
    pub(super) fn node(&self, id: &str) -> Option<(NodeId, usize)> {
        let (letter, number) = parsed(id)?;
        let order = match letter {
            'c' => &self.claims,
            'q' => &self.quotations,
            's' => &self.sources,
            _ => return None,
        };
        let slot = order.slot(number.whole)?;
        let number = u32::try_from(slot + 1).ok()?;
        let id = match letter {
            'c' => NodeId::Claim(ClaimId::from_number(number)?),
            'q' => NodeId::Quotation(QuotationId::from_number(number)?),
            _ => NodeId::Source(SourceId::from_number(number)?),
        };
        Some((id, slot))
    }
}

pub(super) fn documents(raw: Vec<raw::Document<'_>>) -> Sound<Vec<DocumentInfo>> {
    let documents = raw.into_iter().enumerate().map(|(nth, raw)| {
        let number = u32::try_from(nth + 1).ok().and_then(DocumentId::from_number);
        let id = number.ok_or_else(|| fault("these are too many documents"))?;
        let mut beginning = Anchor::alone(Some(""), Some(["", ""])).inside(id.number());
        (beginning.line, beginning.column) = (1, 1);
        Ok(DocumentInfo {
            id,
            name: owned(raw.name).unwrap_or_else(|| id.to_string()),
            title: owned(raw.title),
            author: owned(raw.author),
            date: loose(raw.date),
            language: owned(raw.language).unwrap_or_else(|| "en".to_owned()),
            sha256: owned(raw.sha256).unwrap_or_default(),
            characters: raw.characters.unwrap_or_default().0,
            words: raw.words.unwrap_or_default().0,
            paragraphs: raw.paragraphs.unwrap_or_default().0,
            beginning,
            landmarks: Landmarks::default(),
        })
    });
    documents.collect()
}

type Doubt = Diagnostic<Anchor, NodeId>;

/// The diagnostics, and the names of those whose kind this version does not know. Where in its file a
/// place is goes to the landmarks of its document.
pub(super) fn diagnostics(
    raw: Vec<raw::Diagnostic<'_>>,
    orders: &Orders,
    places: &mut Places<'_>,
    documents: &mut [DocumentInfo],
) -> Sound<(Vec<Doubt>, BTreeSet<String>)> {
    let (mut known, mut strange) = (Vec::with_capacity(raw.len()), BTreeSet::new());
    let mut within: Vec<(u32, usize, raw::Within<'_>)> = Vec::new();
    for (nth, mut raw) in raw.into_iter().enumerate() {
        let about = raw.anchor.as_mut().map(|anchor| anchor.within.take().unwrap_or_default());
        let told =
            diagnostic(raw, orders, places).under(nth).under("diagnostics").under("graph")?;
        match told {
            Ok(told) => {
                let at = told.place.as_ref().map(|place| (place.document, place.start));
                within.extend(at.zip(about).map(|((document, start), w)| (document, start, w)));
                known.push(told);
            }
            Err(code) => drop(strange.insert(code)),
        }
    }
    within.sort_by_key(|(document, start, _)| (*document, *start));
    for (document, start, within) in within {
        let info = documents.get_mut((document as usize).wrapping_sub(1));
        if let Some(info) = info {
            land(&mut info.landmarks, start, within);
        }
    }
    Ok((known, strange))
}

/// Of one place it is known where it is, and of none after it.
fn land(landmarks: &mut Landmarks, at: usize, within: raw::Within<'_>) {
    let raw::Within { part, page, heading, note, .. } = within;
    for (what, name) in [
        (Landmark::Part, owned(part)),
        (Landmark::Page, loose(page)),
        (Landmark::Heading, owned(heading)),
        (Landmark::Note, loose(note)),
    ] {
        landmarks.add(what, at, name);
        landmarks.add(what, at.saturating_add(1), None);
    }
}

fn diagnostic(
    raw: raw::Diagnostic<'_>,
    orders: &Orders,
    places: &mut Places<'_>,
) -> Sound<Result<Doubt, String>> {
    let name = said(raw.code, "code")?;
    let Some(code) = Code::ALL.into_iter().find(|code| code.name() == name) else {
        return Ok(Err(super::value::shown(&name)));
    };
    let place = match raw.anchor {
        None => None,
        Some(anchor) => {
            let document = places.document_of(raw.document.as_ref())?;
            Some(places.anchor(anchor, document, None).under("anchor")?)
        }
    };
    let nodes = raw.nodes.unwrap_or_default();
    Ok(Ok(Diagnostic {
        code,
        severity: one_of(raw.severity.as_ref(), &SEVERITIES, Some(Severity::Note))
            .under("severity")?,
        message: owned(raw.message).unwrap_or_else(|| code.meaning().to_owned()),
        hint: owned(raw.hint).unwrap_or_default(),
        place,
        // A node that somebody took out of the file is no reason to refuse the rest.
        subjects: nodes.iter().filter_map(|id| Some(orders.node(id.as_str())?.0)).collect(),
    }))
}

pub(super) fn people(
    raw: Vec<raw::Person<'_>>,
    orders: &Orders,
    places: &mut Places<'_>,
) -> Sound<Vec<NamedPerson<Anchor>>> {
    let people = raw.into_iter().enumerate();
    let person = |(nth, raw)| person(raw, orders, places).under(nth).under("people").under("graph");
    people.map(person).collect()
}

fn person(
    raw: raw::Person<'_>,
    orders: &Orders,
    places: &mut Places<'_>,
) -> Sound<NamedPerson<Anchor>> {
    let name = said(raw.name, "name")?.into_owned();
    let mut spellings = Vec::new();
    for (nth, raw) in raw.spellings.unwrap_or_default().into_iter().enumerate() {
        spellings.push(spelling(raw, places).under(nth).under("spellings")?);
    }
    let slots = |ids: Option<Vec<Words<'_>>>, letter: char| -> Vec<usize> {
        let ids = ids.unwrap_or_default();
        let named = ids.iter().filter(|id| id.as_str().starts_with(letter));
        named.filter_map(|id| Some(orders.node(id.as_str())?.1)).collect()
    };
    let gender = raw.gender.as_ref().map(|word| one_of(Some(word), &GENDERS, None).under("gender"));
    let (given, family) = parted(&name);
    Ok(NamedPerson {
        family: family.to_owned(),
        given: given.to_owned(),
        name,
        gender: gender.transpose()?,
        spellings,
        quotations: slots(raw.quotations, 'q'),
        sources: slots(raw.sources, 's'),
    })
}

fn spelling(raw: raw::Spelling<'_>, places: &mut Places<'_>) -> Sound<Spelling<Anchor>> {
    let document = places.document_of(raw.document.as_ref())?;
    let words = raw.name.as_ref().map(Words::as_str);
    let anchor = raw.anchor.ok_or_else(|| missing("anchor"))?;
    let place = places.anchor(anchor, document, words).under("anchor")?;
    Ok(Spelling { place, count: raw.count.map_or(1, |count| count.0) })
}

/// Given names and family name out of a whole name: the file has no other. The family name is the last
/// word that is no "Jr." and no number of a ruler; a title before it is no given name.
fn parted(name: &str) -> (&str, &str) {
    let is_suffix = |word: &str| {
        let word = word.trim_end_matches(['.', ',']);
        let ruler = word.len() > 1 && word.bytes().all(|b| b"IVX".contains(&b));
        ruler || matches!(word, "Jr" | "Sr")
    };
    let mut whole = name.trim();
    while let Some((before, _)) = whole.rsplit_once(' ').filter(|(_, last)| is_suffix(last)) {
        whole = before.trim_end();
    }
    let (mut given, family) = whole.rsplit_once(' ').unwrap_or(("", whole));
    while let Some(title) = given.split(' ').next().filter(|word| is_title(word)) {
        given = given.get(title.len()..).unwrap_or("").trim_start();
    }
    (given, family)
}

/// "Dr.", "Prof.", "Mr", and not the initials "J." and "J.V.".
fn is_title(word: &str) -> bool {
    let bare = word.strip_suffix('.');
    let letters = bare.map_or(0, |bare| bare.chars().count());
    matches!(word, "Mr" | "Mrs" | "Ms" | "Dr" | "Sir" | "Lord" | "Lady" | "Miss" | "President")
        || letters > 1 && !bare.unwrap_or("").contains('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_name_is_parted_as_the_finder_of_people_parts_it() {
        let check = |name: &str, given: &str, family: &str| {
            assert_eq!(parted(name), (given, family), "{name}");
        };
        check("J. V. Hale", "J. V.", "Hale");
        check("Hale", "", "Hale");
        check("Dr. Hale", "", "Hale");
        check("Ruth Hale Jr.", "Ruth", "Hale");
        check("Louis XIV", "", "Louis");
        check("", "", "");
    }
}
