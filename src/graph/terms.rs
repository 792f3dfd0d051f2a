//! Quotations that are mere terms, taken out of the findings.

use crate::model::{Findings, QuotationRole, Subject};

/// The findings without the quotations that are mere terms, indices kept true. Linear.
#[must_use]
pub fn without_terms(mut findings: Findings) -> Findings {
    let mut kept = 0;
    let new: Vec<Option<usize>> = findings
        .quotations
        .iter()
        .map(|q| {
            (q.role == QuotationRole::Evidence).then(|| {
                kept += 1;
                kept - 1
            })
        })
        .collect();
    let moved = |old: usize| new.get(old).copied().flatten();
    findings.quotations.retain(|q| q.role == QuotationRole::Evidence);
    for citation in &mut findings.citations.citations {
        citation.quotations = citation.quotations.iter().filter_map(|&q| moved(q)).collect();
    }
    findings.attributions.retain_mut(|a| moved(a.quotation).map(|q| a.quotation = q).is_some());
    for person in &mut findings.people {
        person.quotations = person.quotations.iter().filter_map(|&q| moved(q)).collect();
    }
    findings.argument.offers.retain_mut(|o| moved(o.quotation).map(|q| o.quotation = q).is_some());
    for diagnostic in &mut findings.diagnostics {
        diagnostic.subjects = diagnostic
            .subjects
            .iter()
            .filter_map(|&subject| match subject {
                Subject::Quotation(q) => moved(q).map(Subject::Quotation),
                other => Some(other),
            })
            .collect();
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::testing::place;
    use crate::model::{
        Argument, Attribution, Citation, Citations, Code, Diagnostic, Offer, Quotation, Severity,
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
            ..Findings::default()
        });
        assert_eq!(findings.quotations.len(), 1);
        assert_eq!(findings.citations.citations[0].quotations, [0]);
        assert_eq!(findings.attributions.iter().map(|a| a.quotation).collect::<Vec<_>>(), [0]);
        assert_eq!(findings.argument.offers.iter().map(|o| o.quotation).collect::<Vec<_>>(), [0]);
        assert_eq!(findings.diagnostics[0].subjects, [Subject::Quotation(0), Subject::Claim(3)]);
    }
}
