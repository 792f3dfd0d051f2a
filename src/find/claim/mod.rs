//! Claims: the thesis, main claims, claims, and positions reported of others.
//!
//! Every sentence of the essay's own prose is looked at once ([`sight`]), weighed by rules on its
//! words ([`worth`]) and its place ([`gather`]); statements that say the same are one claim
//! ([`again`]); one of them is the thesis ([`thesis`]). Positions ascribed to others get their
//! holder and the writer's stance ([`report`]). Each step is linear in the text.

mod again;
mod frame;
mod gather;
mod paragraph;
mod report;
mod select;
mod sight;
mod stance;
mod thesis;
mod unit;
mod worth;

use crate::model::{
    Attribution, Claim, Code, Diagnostic, Document, Found, Quotation, Role, Rule, Segments,
    Severity,
};

/// The rules of this finder.
pub(super) static RULES: &[&Rule] = &[
    &thesis::BY_PURPOSE,
    &thesis::BY_GIST,
    &thesis::BY_RESTATEMENT,
    &thesis::BY_BOTH_ENDS,
    &thesis::BY_THEME,
    &thesis::BY_TITLE,
    &thesis::BY_OPENING,
    &thesis::BY_EQUATION,
    &thesis::BY_CONCLUSION,
    &thesis::BY_CAUSE,
    &thesis::BY_DEMAND,
    &thesis::BY_CLOSING,
    &thesis::NOT_AT_AN_END,
    &thesis::NOT_FIRST,
    &thesis::NOT_ALONE,
    &paragraph::BY_REASON,
    &paragraph::BY_JUDGEMENT,
    &paragraph::NOT_TURNED,
    &paragraph::NOT_DRAWN_FROM,
    &paragraph::NOT_LISTED,
    &select::BEARS_ON_THESIS,
    &worth::DRAWS,
    &worth::GIST,
    &worth::PURPOSE,
    &worth::CONCLUDES,
    &worth::NECESSITY,
    &worth::JUDGES,
    &worth::DENIES,
    &worth::REASONS,
    &worth::DISTINGUISHES,
    &worth::DISCLAIMS,
    &worth::AVOWS,
    &worth::REPLIES,
    &worth::ANNOUNCED,
    &worth::RETORTS,
    &worth::GENERAL,
    &worth::CONDITIONAL,
    &worth::COUNTS,
    &worth::INSISTS,
    &worth::CAUSES,
    &worth::EQUATES,
    &worth::BOOSTS,
    &worth::NAMES,
    &worth::REPORTS,
    &worth::OPENS,
    &worth::CLOSES,
    &worth::BACKED,
    &worth::THEME,
    &worth::RECURS,
    &worth::NARRATES,
    &worth::TELLS,
    &worth::SATELLITE,
    &worth::ASKS,
    &worth::PLANS,
    &worth::BACKGROUND,
    &worth::DEFINES,
    &worth::TITLES,
    &worth::LEADS_IN,
    &worth::POINTS_BACK,
    &worth::LENGTHY,
    &worth::BRIEF,
    &again::SAID_AGAIN,
    &report::HOLDER_BEFORE_VERB,
    &report::HOLDER_BY_PREFIX,
    &report::IMPERSONAL_REPORT,
    &report::HOLDER_AFTER,
    &report::HOLDER_OF_READING,
    &stance::STANCE_OF_VERB,
    &stance::STANCE_OF_VERDICT,
    &stance::STANCE_OF_TURN,
    &stance::STANCE_OF_PURPOSE,
    &stance::STANCE_OF_ANSWER,
    &stance::STANCE_OF_STANDING,
    &stance::STANCE_OF_TARGET,
];

/// The claims of a document, in text order. Linear in the text, but for one sort of the candidates
/// by their scores.
#[must_use]
pub fn claims(
    document: &Document,
    segments: &Segments,
    quotations: &[Quotation],
    attributions: &[Attribution],
) -> Found<Vec<Claim>> {
    let evidence = sight::Evidence::of(quotations);
    let gathered = gather::gather(document, segments, &evidence);
    let items = select::select(document, gathered, attributions);
    let mut diagnostics = Vec::new();
    let mut miss = |code: Code, message: &str, hint: &str| {
        diagnostics.push(Diagnostic {
            code,
            severity: Severity::Warning,
            message: message.to_owned(),
            hint: hint.to_owned(),
            place: None,
            subjects: Vec::new(),
        });
    };
    if !segments.sentences.is_empty() && items.is_empty() {
        miss(Code::NoClaim, "No claim was found in the text.", "");
    }
    let stated = items.iter().any(|c| c.role == Role::Thesis);
    if !segments.sentences.is_empty() && !stated {
        miss(Code::NoThesis, "No thesis was found in the text.", "");
    }
    Found { items, diagnostics }
}

/// The sentence that states the thesis, by the rules of [`claims`]: for a text whose units are given,
/// where each of them is known to be a claim. `None` where nothing is stated. Linear.
#[must_use]
pub fn central(
    document: &Document,
    segments: &Segments,
    quotations: &[Quotation],
) -> Option<usize> {
    let evidence = sight::Evidence::of(quotations);
    let gathered = gather::gather(document, segments, &evidence);
    let themes = thesis::themes(&gathered);
    let thesis = thesis::thesis(&gathered, &themes)?;
    gathered.candidates.get(thesis.at).map(|c| c.sentence)
}

#[cfg(test)]
mod tests;
