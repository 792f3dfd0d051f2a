//! Short arguments and the relations in them.

use super::super::sample::Sample;
use super::*;
use crate::model::{Confidence, Holder, Polarity, RelationKind, Role, Stance};
use crate::text::Span;

/// Every line is a claim; its first letter is its role (T, M, C, R), then its words. Expected are the
/// edges, `1>0 supports`, and `q0>1` for a quotation.
fn check(essay: &str, expect: &[&str]) {
    let sample = Sample::new(essay);
    let text = sample.document.text();
    let claims: Vec<Claim> = sample
        .segments
        .sentences
        .iter()
        .filter_map(|s| {
            let role = match s.span.of(text).get(..2)? {
                "T " => Role::Thesis,
                "M " => Role::Main,
                "C " => Role::Claim,
                "R " => Role::Reported,
                _ => return None,
            };
            let quoted = sample.quotations.iter().find(|q| s.span.contains(q.place));
            let end = quoted.map_or(s.span.end, |q| q.place.start - 3);
            let reported = role == Role::Reported;
            let place = Span::new(s.span.start + 2, end);
            Some(Claim {
                place,
                role,
                holder: reported.then(|| Holder { name: "Hale".to_owned(), place }),
                stance: reported.then_some(Stance::Opposed),
                again: Vec::new(),
                confidence: Confidence::percent(80),
                because: Vec::new(),
            })
        })
        .collect();
    let mut segments = sample.segments.clone();
    for sentence in &mut segments.sentences {
        if matches!(sentence.span.of(text).get(..2), Some("T " | "M " | "C " | "R ")) {
            sentence.span.start += 2;
        }
    }
    let found =
        relations(&sample.document, &segments, &sample.quotations, &sample.attributions, &claims)
            .items;
    let mut shown: Vec<String> = found
        .relations
        .iter()
        .map(|r| {
            let kind = match r.kind {
                RelationKind::Supports => "supports",
                RelationKind::Attacks => "attacks",
                RelationKind::Restates => "restates",
            };
            format!("{}>{} {kind}{}", r.from, r.to, if r.tree { "" } else { " beside" })
        })
        .collect();
    shown.extend(found.offers.iter().map(|o| {
        let kind = if o.polarity == Polarity::Supports { "" } else { " attacks" };
        format!("q{}>{}{kind}", o.quotation, o.claim)
    }));
    assert_eq!(shown, expect);
}

#[test]
fn connectives_say_what_bears_on_what() {
    check(
        "T Salt made the town.
         C The harbour grew in those years.
         C This was because merchants came to it.",
        &["1>0 supports", "2>1 supports"],
    );
    check(
        "T Salt made the town.
         C Merchants came every spring.
         C Therefore inns were needed by the quay.",
        &["1>2 supports", "2>0 supports"],
    );
}

#[test]
fn a_rejected_position_is_answered_and_attacks() {
    check(
        "T Salt made the harbour.
         R Hale claims that wool made the harbour.
         C In fact, this is a false picture.",
        &["1>0 attacks", "2>1 attacks"],
    );
}

#[test]
fn a_point_that_is_granted_attacks_and_is_countered() {
    check(
        "T Salt made the town.
         C It is true that wool was sold there.
         C But the quay was paid for by others.",
        &["1>0 attacks", "2>1 attacks"],
    );
}

#[test]
fn quotations_go_to_the_claim_before_their_lead_in_or_the_one_that_takes_them_up() {
    check(
        "T Salt made the town.

         C The mill was the whole of the valley.
         Hale writes:

         “it fed nine hundred mouths”

         C The brewers left for the coast.",
        &["1>0 supports", "2>0 supports", "q0>1"],
    );
    check(
        "T Salt made the town.

         Hale writes “it fed nine hundred mouths”
         C This was why the valley stayed quiet.",
        &["1>0 supports", "q0>1"],
    );
}

#[test]
fn a_quotation_counts_where_its_claim_is_made_again() {
    let mut sample = Sample::new(
        "The mill was the whole of the valley.

         The brewers left for the coast in those years.

         The mill was the whole valley.
         Hale writes “it fed nine hundred mouths”",
    );
    let claim = |at: usize, role: Role, again: Vec<Span>| Claim {
        place: sample.segments.sentences[at].span,
        role,
        holder: None,
        stance: None,
        again,
        confidence: Confidence::percent(50),
        because: Vec::new(),
    };
    let again = vec![sample.segments.sentences[2].span];
    let claims = [claim(0, Role::Claim, again), claim(1, Role::Thesis, Vec::new())];
    sample.attributions.clear();
    let found =
        relations(&sample.document, &sample.segments, &sample.quotations, &[], &claims).items;
    assert_eq!(found.offers.iter().map(|o| o.claim).collect::<Vec<_>>(), [0]);
}

#[test]
fn without_a_thesis_claims_float_and_are_reported() {
    let sample = Sample::new("The mill was the valley.");
    let claim = Claim {
        place: sample.segments.sentences[0].span,
        role: Role::Claim,
        holder: None,
        stance: None,
        again: Vec::new(),
        confidence: Confidence::percent(50),
        because: Vec::new(),
    };
    let found = relations(&sample.document, &sample.segments, &[], &[], &[claim]);
    let codes: Vec<Code> = found.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(codes, [Code::FloatingClaim]);
}
