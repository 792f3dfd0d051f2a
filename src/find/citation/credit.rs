//! The line under a block quotation that says where it is from: `— Ruth Hale, Salt Roads, 41`.

use super::bracketed::one;
use super::note::is_title_like;
use super::reading::Strength;
use super::token::tokens;
use crate::model::{Document, Reference};
use crate::text::{Span, trim};

/// Longest line that is read so, in bytes.
const LONGEST: usize = 300;

/// How many dashes may lead it in: one long one or two short ones.
const DASHES: [&str; 4] = ["—", "―", "–", "--"];

/// References on lines of their own that begin with a dash and name an author, and a work, year or
/// page. Linear in the text.
pub(super) fn lines(document: &Document) -> Vec<Reference> {
    let prose = document.prose();
    let mut found = Vec::new();
    for block in &document.blocks {
        if !block.kind.is_running() {
            continue;
        }
        let mut at = block.span.start;
        for line in block.span.of(prose).split_inclusive('\n') {
            let whole = trim(prose, Span::new(at, at + line.len()));
            at += line.len();
            found.extend(credit(document, whole, block.quote.is_some()));
        }
    }
    found
}

/// Outside of a block quotation a dash may begin a speech, so that there the line must be a citation
/// by its own words.
fn credit(document: &Document, line: Span, quoted: bool) -> Option<Reference> {
    let words = line.of(document.prose());
    let dash = DASHES.iter().find(|dash| words.starts_with(**dash))?;
    if line.len() > LONGEST {
        return None;
    }
    let rest = trim(document.prose(), Span::new(line.start + dash.len(), line.end));
    let mut all = tokens(document, rest);
    // A full stop at the end belongs to the line.
    all.pop_if(|t| t.span.of(document.prose()) == ".");
    let (mut reference, strength) = one(document, &all);
    let says = reference.title.is_some() || reference.year.is_some() || reference.locator.is_some();
    let sure = strength == Strength::Firm || quoted && says;
    if !sure || reference.authors.is_empty() || !is_title_like(document, &reference) {
        return None;
    }
    reference.span = line;
    Some(reference)
}
