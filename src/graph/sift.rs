//! Findings with some of them taken out, indices kept true: mere terms, and what is less sure than a
//! person asked for.

use crate::model::{Code, Confidence, Diagnostic, Findings, QuotationRole, Severity, Subject};

/// The findings without the quotations that are mere terms. Linear.
#[must_use]
pub fn without_terms(findings: Findings) -> Findings {
    let quotations = findings.quotations.iter().map(|q| q.role == QuotationRole::Evidence);
    let quotations = quotations.collect();
    let claims = vec![true; findings.claims.len()];
    sift(findings, quotations, claims)
}

/// The findings without the claims, quotations, relations and offers that are less sure than `least`,
/// and with a note of how many those are. What bore on a claim that goes bears on nothing. Linear.
#[must_use]
pub fn sure_enough(mut findings: Findings, least: Confidence) -> Findings {
    let quotations: Vec<bool> = findings.quotations.iter().map(|q| q.confidence >= least).collect();
    let claims: Vec<bool> = findings.claims.iter().map(|c| c.confidence >= least).collect();
    let edges = |f: &Findings| f.argument.relations.len() + f.argument.offers.len();
    let before = edges(&findings);
    findings.argument.relations.retain(|r| r.confidence >= least);
    findings.argument.offers.retain(|o| o.confidence >= least);
    let gone = |kept: &[bool]| kept.iter().filter(|&&k| !k).count();
    let (claims_gone, quotations_gone) = (gone(&claims), gone(&quotations));
    let mut findings = sift(findings, quotations, claims);
    let edges_gone = before - edges(&findings);
    if claims_gone + quotations_gone + edges_gone > 0 {
        findings.diagnostics.push(Diagnostic {
            code: Code::LeftOut,
            severity: Severity::Note,
            message: format!(
                "Left out because less sure than {:.2}, or because of what is: {}, {}, {}.",
                f64::from(least.hundredths()) / 100.0,
                counted(claims_gone, "claim"),
                counted(quotations_gone, "quotation"),
                counted(edges_gone, "edge"),
            ),
            hint: "Ask for less, and they are there.".to_owned(),
            place: None,
            subjects: Vec::new(),
        });
    }
    findings
}

/// `1 claim`, `2 claims`.
fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// Keeps the quotations and claims that are marked, and whatever does not point at another one.
fn sift(mut findings: Findings, quotations: Vec<bool>, claims: Vec<bool>) -> Findings {
    let (quotation, claim) = (numbers(&quotations), numbers(&claims));
    let quotation = |old: usize| quotation.get(old).copied().flatten();
    let claim = |old: usize| claim.get(old).copied().flatten();
    let (mut kept_quotations, mut kept_claims) = (quotations.into_iter(), claims.into_iter());
    findings.quotations.retain(|_| kept_quotations.next() == Some(true));
    findings.claims.retain(|_| kept_claims.next() == Some(true));
    for citation in &mut findings.citations.citations {
        citation.quotations = citation.quotations.iter().filter_map(|&q| quotation(q)).collect();
    }
    findings.attributions.retain_mut(|a| renumbered(&mut a.quotation, quotation));
    for person in &mut findings.people {
        person.quotations = person.quotations.iter().filter_map(|&q| quotation(q)).collect();
    }
    findings
        .argument
        .offers
        .retain_mut(|o| renumbered(&mut o.quotation, quotation) && renumbered(&mut o.claim, claim));
    findings
        .argument
        .relations
        .retain_mut(|r| renumbered(&mut r.from, claim) && renumbered(&mut r.to, claim));
    for diagnostic in &mut findings.diagnostics {
        diagnostic.subjects = diagnostic
            .subjects
            .iter()
            .filter_map(|&subject| match subject {
                Subject::Quotation(q) => quotation(q).map(Subject::Quotation),
                Subject::Claim(c) => claim(c).map(Subject::Claim),
                Subject::Source(_) => Some(subject),
            })
            .collect();
    }
    findings
}

/// The new number of each that is kept.
fn numbers(kept: &[bool]) -> Vec<Option<usize>> {
    let mut next = 0;
    let number = |&kept: &bool| {
        kept.then(|| {
            next += 1;
            next - 1
        })
    };
    kept.iter().map(number).collect()
}

/// Gives an index its new number; `false` where there is none.
fn renumbered(index: &mut usize, new: impl Fn(usize) -> Option<usize>) -> bool {
    new(*index).map(|number| *index = number).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::testing::place;
    use crate::model::{
        Argument, Attribution, Citation, Citations, Claim, Offer, Quotation, Relation,
        RelationKind, Role,
    };

    #[test]
    fn indices_stay_true_when_terms_go() {
        let mut term = Quotation::new(place("mill"));
        term.role = QuotationRole::Term;
        let evidence = Quotation::new(place("nine hundred mouths"));
        let at = place("Hale writes");
        let findings = without_terms(Findings {
            quotations: vec![term, evidence],
            citations: Citations {
                citations: vec![Citation::new(at, 0, vec![0, 1])],
                ..Citations::default()
            },
            attributions: vec![Attribution::new(0, "Hale", at), Attribution::new(1, "Hale", at)],
            argument: Argument {
                offers: vec![
                    Offer::new(0, 0, place("Hale writes")),
                    Offer::new(1, 0, place("Hale writes")),
                ],
                relations: Vec::new(),
            },
            diagnostics: vec![Diagnostic {
                code: Code::QuotationWithoutCitation,
                severity: Severity::Warning,
                message: String::new(),
                hint: String::new(),
                place: None,
                subjects: vec![Subject::Quotation(0), Subject::Quotation(1), Subject::Claim(3)],
            }],
            claims: ['a', 'b', 'c', 'd'].map(|_| Claim::new(place("mill"), Role::Claim)).to_vec(),
            ..Findings::default()
        });
        assert_eq!(findings.quotations.len(), 1);
        assert_eq!(findings.citations.citations[0].quotations, [0]);
        assert_eq!(findings.attributions.iter().map(|a| a.quotation).collect::<Vec<_>>(), [0]);
        assert_eq!(findings.argument.offers.iter().map(|o| o.quotation).collect::<Vec<_>>(), [0]);
        assert_eq!(findings.diagnostics[0].subjects, [Subject::Quotation(0), Subject::Claim(3)]);
    }

    #[test]
    fn what_is_not_sure_enough_goes_and_is_told() {
        let at = place("mill");
        let sure = |percent: u8| {
            let mut claim = Claim::new(at, Role::Claim);
            claim.confidence = Confidence::percent(percent);
            claim
        };
        let relation = |from, to, percent| {
            let mut relation = Relation::new(from, RelationKind::Supports, to, at);
            relation.confidence = Confidence::percent(percent);
            relation
        };
        let findings = Findings {
            claims: vec![sure(40), sure(90), sure(60), sure(80)],
            argument: Argument {
                relations: vec![relation(0, 1, 90), relation(2, 1, 50), relation(3, 2, 30)],
                offers: Vec::new(),
            },
            ..Findings::default()
        };
        let found = sure_enough(findings.clone(), Confidence::percent(50));
        let left: Vec<_> = found.argument.relations.iter().map(|r| (r.from, r.to)).collect();
        assert_eq!((found.claims.len(), left), (3, vec![(1, 0)]));
        let told: Vec<_> = found.diagnostics.iter().map(|d| (d.code, d.message.as_str())).collect();
        let expect = "Left out because less sure than 0.50, or because of what is: 1 claim, 0 quotations, 2 edges.";
        assert_eq!(told, [(Code::LeftOut, expect)]);
        assert!(sure_enough(findings, Confidence::percent(30)).diagnostics.is_empty());
    }
}
