//! Claims and quotations that are read back.

use super::fault::{Sound, Under, fault, missing};
use super::places::Places;
use super::raw::{self, Words};
use super::value::{confidence, one_of, owned, said, shown};
use crate::graph::{ClaimId, ClaimNode, DocumentId, QuotationId, QuotationNode};
use crate::model::{
    Anchor, Attribution, Claim, Form, Holder, Marks, Quotation, QuotationRole, Role, Speaker,
    SpeakerFrom, Stance,
};

const ROLES: [(&str, Role); 4] = [
    ("thesis", Role::Thesis),
    ("main", Role::Main),
    ("claim", Role::Claim),
    ("reported", Role::Reported),
];

const STANCES: [(&str, Stance); 3] =
    [("endorsed", Stance::Endorsed), ("opposed", Stance::Opposed), ("open", Stance::Open)];

const FORMS: [(&str, Form); 4] = [
    ("display", Form::Display),
    ("inline", Form::Inline),
    ("block", Form::Block),
    ("indented", Form::Indented),
];

const SPEAKERS: [(&str, SpeakerFrom); 3] =
    [("text", SpeakerFrom::Text), ("citation", SpeakerFrom::Citation), ("hand", SpeakerFrom::Hand)];

/// Stands until the graph gives the node its own.
fn no_claim() -> Sound<ClaimId> {
    ClaimId::from_number(1).ok_or_else(|| fault("ids count from 1"))
}

pub(super) fn claim(raw: raw::Node<'_>, places: &mut Places<'_>) -> Sound<ClaimNode> {
    let document = places.document_of(raw.document.as_ref())?;
    let place = places.must(raw.anchor, document, raw.text.as_ref().map(Words::as_str))?;
    places.home(&place);
    let mut again = Vec::new();
    for (nth, raw) in raw.again.unwrap_or_default().into_iter().enumerate() {
        again.push(places.anchor(raw, document, None).under(nth).under("again")?);
    }
    let named = places.may(raw.holder_anchor, document, "holder_anchor")?;
    let nowhere = || Anchor::alone(None, None).inside(document.number());
    let holder =
        owned(raw.holder).map(|name| Holder { name, place: named.unwrap_or_else(nowhere) });
    let stance = raw.stance.as_ref().map(|word| one_of(Some(word), &STANCES, None).under("stance"));
    Ok(ClaimNode {
        id: no_claim()?,
        document,
        claim: Claim {
            place,
            role: one_of(raw.role.as_ref(), &ROLES, Some(Role::Claim)).under("role")?,
            label: owned(raw.label),
            holder,
            stance: stance.transpose()?,
            again,
            confidence: confidence(raw.confidence).under("confidence")?,
            because: places.because(raw.because, document)?,
            notes: notes(raw.notes),
        },
        text: owned(raw.text).unwrap_or_default(),
    })
}

/// Remarks by hand.
fn notes(raw: Option<Vec<Words<'_>>>) -> Vec<String> {
    raw.unwrap_or_default().iter().map(|note| note.as_str().to_owned()).collect()
}

/// A quotation out of its pieces, with their places in the list of nodes.
pub(super) fn quotation(
    slot: usize,
    pieces: Vec<(usize, raw::Node<'_>)>,
    places: &mut Places<'_>,
) -> Sound<QuotationNode> {
    let mut pieces = pieces.into_iter();
    let (at, first) = pieces.next().ok_or_else(|| fault("it has no pieces"))?;
    let mut node = whole(slot, first, places).under(at)?;
    for (at, raw) in pieces {
        let piece = piece(raw, node.document, places).under(at)?;
        if node.quotation.pieces.is_empty() {
            node.quotation.pieces.push(node.quotation.place.clone());
        }
        if piece.has_words() {
            node.text = [node.text.as_str(), &piece.words()].join(" ").trim().to_owned();
        }
        node.quotation.place.end = node.quotation.place.end.max(piece.end);
        node.quotation.pieces.push(piece);
    }
    Ok(node)
}

fn piece(raw: raw::Node<'_>, document: DocumentId, places: &mut Places<'_>) -> Sound<Anchor> {
    places.must(raw.anchor, document, raw.text.as_ref().map(Words::as_str))
}

fn whole(slot: usize, raw: raw::Node<'_>, places: &mut Places<'_>) -> Sound<QuotationNode> {
    let document = places.document_of(raw.document.as_ref())?;
    let place = places.must(raw.anchor, document, raw.text.as_ref().map(Words::as_str))?;
    places.home(&place);
    let role =
        one_of(raw.role.as_ref(), &[("term", QuotationRole::Term)], Some(QuotationRole::Evidence));
    let speaker = raw.speaker.map(|raw| speaker(slot, raw, document, places).under("speaker"));
    Ok(QuotationNode {
        id: QuotationId::from_number(1).ok_or_else(|| fault("ids count from 1"))?,
        document,
        quotation: Quotation {
            place,
            pieces: Vec::new(),
            role: role.under("role")?,
            form: one_of(raw.form.as_ref(), &FORMS, Some(Form::Inline)).under("form")?,
            marks: marks(raw.marks).under("marks")?,
            confidence: confidence(raw.confidence).under("confidence")?,
            because: places.because(raw.because, document)?,
            notes: notes(raw.notes),
        },
        text: owned(raw.text).unwrap_or_default(),
        speaker: speaker.transpose()?,
    })
}

fn marks(raw: Option<Vec<Option<Words<'_>>>>) -> Sound<Marks> {
    let mark = |word: Option<&Option<Words<'_>>>| -> Sound<Option<char>> {
        let Some(Some(word)) = word else { return Ok(None) };
        let mut signs = word.as_str().chars();
        match (signs.next(), signs.next()) {
            (Some(sign), None) => Ok(Some(sign)),
            _ => Err(fault(format!("`{}` is no mark, which is one sign", shown(word.as_str())))),
        }
    };
    let raw = raw.unwrap_or_default();
    Ok(Marks { open: mark(raw.first()).under(0)?, close: mark(raw.get(1)).under(1)? })
}

fn speaker(
    quotation: usize,
    raw: raw::Speaker<'_>,
    document: DocumentId,
    places: &mut Places<'_>,
) -> Sound<Attribution<Anchor>> {
    Ok(Attribution {
        quotation,
        speaker: Speaker {
            name: said(raw.name, "name")?.into_owned(),
            from: one_of(raw.from.as_ref(), &SPEAKERS, Some(SpeakerFrom::Text)).under("from")?,
            place: places
                .anchor(raw.anchor.ok_or_else(|| missing("anchor"))?, document, None)
                .under("anchor")?,
        },
        confidence: confidence(raw.confidence).under("confidence")?,
        because: places.because(raw.because, document)?,
    })
}
