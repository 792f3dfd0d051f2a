//! Citations: references as written, and the works they mean.
//!
//! **References** come first, for every other finder steps over them. Brackets are found in one
//! pass ([`bracket`]), their words cut into tokens ([`token`]), each stretch is taken for what its own
//! words say ([`element`]), and then for what its place among the others makes of it ([`reading`],
//! [`naming`]). Notes, their marks ([`note`], [`note_mark`]) and the credit under a block quotation
//! ([`credit`]) go the same way. A bracket that has neither page, year, word that goes back nor known
//! author is no reference and stays text.
//!
//! **Citations** are references whose work is known ([`resolve`], [`work`], [`history`], [`lead_in`]),
//! linked to the quotations that they are for ([`link`], [`repeated`]). The rules are in [`rule`], one
//! file each.
//!
//! # What is read
//!
//! `(R. Hale: Works 6; p. 29)` and its kin with `:` `;` `,` in any mix, parts and volumes, place and
//! year, nested brackets; MLA, APA, Harvard, Chicago author–date; full and short notes; numbered
//! references (`[3, p. 41]`); "quoted in"; op. cit., loc. cit., ibid., id., idem and their German
//! fellows; several works in one bracket; elided ranges, roman numerals, "ff.", "passim"; credits
//! under block quotations; author in the sentence with the page, year or title in the bracket.
//!
//! Lists of works at the end ([`list`], [`entry`]) in the order and signs of MLA, APA, Harvard, Chicago,
//! Vancouver and IEEE, joined to surname, surname and year, title or its first words, number. Bodies
//! under the short name that the text gives them. Keys of Pandoc ([`key`]). Works that the sentence
//! names ([`prose`]), and the pages alone ([`nameless`]) of the work that an essay is about ([`about`]).
//!
//! # What is not read yet
//!
//! * Lists of works without a heading that says so. Of an entry: translators, pages, the edition, a publisher
//!   whose name neither follows a colon nor ends in a word like "Press".
//! * Works in prose whose title nothing sets off, unless they are listed; which of two works that an essay is
//!   about a page alone is of (reported).
//! * Cross references by note number ("Hale (n 3) 46", "supra note 3") count as short forms: the
//!   surname decides, not the number. Several marks in one (`[1, 2]`, `[1–3]`) count as the first.
//! * Marks of notes that lost their superscript ("word1"), and `*`, `†`.
//! * A title shortened from its middle or end, unless an author and a listed work are known; two persons of one
//!   surname without given names are reported.

mod bracket;
mod numeral;
mod token;
mod element;
mod reading;
mod naming;
mod bracketed;
mod note;
mod note_mark;
mod note_doubt;
mod inline_note;
mod legal;
mod canonical;
mod credit;
mod entry;
mod list;
mod key;
mod names;
mod work;
mod history;
mod prose;
mod about;
mod lead_in;
mod rule;
mod resolve;
mod nameless;
mod link;
mod repeated;
mod hyperlink;
mod assemble;

use crate::model::{Citations, Document, Found, Quotation, Reference, Rule, Segments};

pub use work::work_key;

/// The rules of this finder.
pub(super) static RULES: &[&Rule] = rule::RULES;

/// References as written, in text order, not overlapping. Linear in the text.
#[must_use]
pub fn references(document: &Document) -> Vec<Reference> {
    let known = known_forms(document);
    let list = list::list(document);
    let mut all = note_mark::marks(document);
    all.extend(list.references());
    all.extend(note::texts(document));
    all.extend(credit::lines(document));
    all.extend(key::keys(document));
    let mut brackets = bracketed::bracketed(document, &list);
    brackets.retain(|r| !bare_number(document, &all, r));
    all.append(&mut brackets);
    // Forms that hardly anything else has go before those told by author, page and year.
    all.retain(|r| {
        let next = known.partition_point(|k| k.span.end <= r.span.start);
        known.get(next).is_none_or(|k| !k.span.overlaps(r.span))
    });
    all.extend(known);
    // A note's mark before a page in the same bracket, and a whole note before a bracket in it.
    all.sort_by_key(|r| (r.span.start, r.note.is_none(), std::cmp::Reverse(r.span.end)));
    let mut found: Vec<Reference> = Vec::with_capacity(all.len());
    for reference in all {
        if found.last().is_none_or(|last| last.span.end <= reference.span.start) {
            found.push(reference);
        }
    }
    found
}

/// Whether a reference is nothing but a number in a bracket of the kind in which this text sets the
/// marks of its notes: then it is a mark without a note, and no page.
fn bare_number(document: &Document, marks: &[Reference], reference: &Reference) -> bool {
    let prose = document.prose();
    let said = reference.span.of(prose);
    let inner = said.get(1..said.len().saturating_sub(1)).unwrap_or("");
    !inner.is_empty()
        && inner.bytes().all(|b| b.is_ascii_digit())
        && marks
            .iter()
            .take(1)
            .any(|m| m.note.is_some() && m.span.of(prose).chars().next() == said.chars().next())
}

/// Cases, statutes, notes in the text and works cited by their parts, in text order, not overlapping,
/// each with the bracket around it.
fn known_forms(document: &Document) -> Vec<Reference> {
    let prose = document.prose();
    let mut all = inline_note::texts(document);
    all.extend(legal::texts(document));
    all.extend(canonical::texts(document));
    all.sort_by_key(|r| (r.span.start, std::cmp::Reverse(r.span.end)));
    all.dedup_by(|next, before| next.span.start < before.span.end);
    for reference in &mut all {
        let before = prose.get(..reference.span.start).unwrap_or("").trim_end();
        let after = prose.get(reference.span.end..).unwrap_or("");
        if before.ends_with(['(', '[']) {
            reference.span.start = before.len() - 1;
        }
        if after.starts_with([')', ']']) {
            reference.span.end += 1;
        }
    }
    all
}

/// The works that the references mean, and the quotations they belong to. Linear in the text, but
/// for look-ups in sorted lists.
#[must_use]
pub fn citations(
    document: &Document,
    references: &[Reference],
    segments: &Segments,
    quotations: &[Quotation],
) -> Found<Citations> {
    assemble::assemble(document, references, segments, quotations)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_forms;
#[cfg(test)]
mod tests_list;
#[cfg(test)]
mod tests_notes;
#[cfg(test)]
mod tests_places;
#[cfg(test)]
mod tests_resolving;
