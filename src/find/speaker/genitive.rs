//! "Hales Worte": the possessive "s" of a name, in languages that write it without an apostrophe.

use super::tape::Tape;
use crate::model::Citations;
use crate::text::{Span, fold};
use std::collections::HashSet;

/// Takes the "s" off every name that stands without it elsewhere in the document or its citations,
/// and marks it as possessive. Linear in the names.
pub(super) fn resolve(tape: &mut Tape<'_>, citations: &Citations) {
    let cited = citations.sources.iter().flat_map(|s| &s.item.authors).map(|a| fold(&a.family));
    let bare: HashSet<String> = tape.names.iter().map(|n| fold(&n.family)).chain(cited).collect();
    for name in &mut tape.names {
        let Some(base) = name.family.strip_suffix('s').filter(|_| !name.possessive) else {
            continue;
        };
        // "Marx" and "Hans" have an s of their own.
        if base.chars().count() < 3 || !bare.contains(&fold(base)) {
            continue;
        }
        name.family.pop();
        name.span = Span::new(name.span.start, name.span.end - 1);
        name.possessive = true;
    }
    for place in &mut tape.places {
        if let super::tape::Token::Name(name) = place.token()
            && let Some(name) = tape.names.get(name)
        {
            place.set_span(name.span);
        }
    }
}
