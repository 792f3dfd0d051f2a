//! Relations: what bears on what.
//!
//! Claims and quotations are looked at once ([`view`]); pairs within fixed windows are weighed by
//! rules ([`bearing`]); the best tree under the thesis is chosen ([`tree`], [`forest`]) and cross
//! links are added; each quotation goes to the claim it is offered for ([`offer`]).

mod attack;
mod bearing;
mod forest;
mod offer;
mod support;
mod tree;
mod view;

use crate::model::{
    Argument, Attribution, Claim, Code, Diagnostic, Document, Found, Quotation, Rule, Segments,
    Severity, Subject,
};

/// The rules of this finder.
pub(super) static RULES: &[&Rule] = &[
    &bearing::UNDER_THESIS,
    &bearing::UNDER_MAIN,
    &bearing::HEAD,
    &bearing::UNDER_HEAD,
    &bearing::NEAR,
    &support::TOPIC,
    &support::GIVES_REASON,
    &support::IS_CONCLUDED_FROM,
    &support::GIVES_CASE,
    &support::INSISTS,
    &support::SAYS_AGAIN,
    &bearing::SHARES_WORDS,
    &attack::REBUTS,
    &attack::IS_OPPOSED,
    &attack::CONCEDES,
    &attack::COUNTERS,
    &attack::SIDES,
    &attack::TURNS,
    &support::ADDS,
    &support::GOES_ON,
    &support::POINTS_BACK,
    &bearing::WRITER_FIRST,
    &offer::LED_IN_BY,
    &offer::STATED_BEFORE,
    &offer::TAKEN_UP_AFTER,
    &offer::STATED_AFTER,
    &offer::QUOTES_ITS_WORDS,
    &offer::SPEAKER_HOLDS,
    &offer::SAME_PARAGRAPH,
    &offer::NOT_THE_THESIS,
    &offer::STATES_OPPONENT,
];

/// What the claims have to do with one another, and the claim that each quotation is offered for.
/// Linear in the text, but for a logarithm of the number of claims.
#[must_use]
pub fn relations(
    document: &Document,
    segments: &Segments,
    quotations: &[Quotation],
    attributions: &[Attribution],
    claims: &[Claim],
) -> Found<Argument> {
    let views = view::views(document, segments, quotations, claims);
    let relations = forest::relations(&views);
    let offers = offer::offers(segments, quotations, attributions, claims, &views);
    let mut bears = vec![false; claims.len()];
    for relation in &relations {
        bears[relation.from] = true;
    }
    let floating = (0..claims.len()).filter(|&c| !bears[c] && Some(c) != views.thesis);
    let diagnostics = floating
        .map(|claim| Diagnostic {
            code: Code::FloatingClaim,
            severity: Severity::Warning,
            message: "No path leads from this claim to the thesis.".to_owned(),
            hint: "Say in the text what it bears on, or join it by hand.".to_owned(),
            place: claims.get(claim).map(|c| c.place),
            subjects: vec![Subject::Claim(claim)],
        })
        .collect();
    Found { items: Argument { relations, offers }, diagnostics }
}

#[cfg(test)]
mod tests;
