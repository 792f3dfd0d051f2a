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
                label: None,
                notes: Vec::new(),
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
fn a_connective_at_a_paragraphs_head_joins_it_to_the_last_claim() {
    check(
        "T Salt made the town.

         M The guilds of the quay wanted the pans.
         C Their quarrel raged on in the market for a year.

         C But in the end the attempts of the brewers were frustrated.",
        &["1>0 supports", "2>1 supports", "3>2 supports"],
    );
}

#[test]
fn the_first_of_the_writers_claims_behind_a_rejected_report_answers_it() {
    check(
        "T Salt made the harbour.

         R Hale claims that wool made the harbour.
         M The wool of the valley went to the hills.
         C Carts took it there in every spring.",
        &["1>0 attacks", "2>1 attacks", "3>2 supports"],
    );
}

#[test]
fn the_head_of_a_developed_paragraph_bears_on_the_thesis() {
    check(
        "T Salt made the town.

         M The quay paid for the church.

         C The pans were older than the walls.
         C Nobody built a wall without them.
         C The masons lived beside them.
         It rained for a week.",
        &["1>0 supports", "2>0 supports", "3>2 supports", "4>2 supports"],
    );
}

#[test]
fn a_clause_of_concession_limits_its_main_clause() {
    check(
        "T Salt made the town.
         C The quay was deep enough for every ship.
         C although it silted up in the dry years.",
        &["1>0 supports", "2>1 attacks"],
    );
}

#[test]
fn what_and_sets_beside_a_concession_is_conceded_too() {
    check(
        "C Although wool was sold in the market.
         C and hides were shipped from the quay.
         T salt made the town.",
        &["0>2 attacks", "1>2 attacks"],
    );
}

#[test]
fn people_without_a_name_speak_for_the_other_side() {
    check(
        "T Salt made the town.
         C Critics point out that wool was sold there.
         C The wool, however, came from the hills.",
        &["1>0 attacks", "2>1 attacks"],
    );
}

#[test]
fn a_case_stays_with_what_it_is_a_case_of() {
    check(
        "C Trade built the inns by the quay.
         C The Anchor, for example, was built by brewers.
         T Therefore trade made the town.",
        &["0>2 supports", "1>0 supports"],
    );
}

#[test]
fn without_words_for_it_nothing_is_an_attack() {
    check(
        "T Salt made the town.
         C The pans ruined the fields of the valley.
         C Nobody wanted to live beside them.",
        &["1>0 supports", "2>0 supports"],
    );
}

#[test]
fn what_came_second_may_be_another_way_to_bear() {
    let sample = Sample::new("Salt made the town. \n\nOf course wool was sold there.");
    let claim = |at: usize, role: Role| Claim {
        place: sample.segments.sentences[at].span,
        role,
        label: None,
        notes: Vec::new(),
        holder: None,
        stance: None,
        again: Vec::new(),
        confidence: Confidence::percent(50),
        because: Vec::new(),
    };
    let claims = [claim(0, Role::Thesis), claim(1, Role::Claim)];
    let found = relations(&sample.document, &sample.segments, &[], &[], &claims).items;
    let relation = &found.relations[0];
    let second = relation.runner_up.as_ref().unwrap();
    assert_eq!((relation.kind, second.kind), (RelationKind::Attacks, RelationKind::Supports));
    assert_eq!((second.place, second.behind), (claims[0].place, 44));
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
        label: None,
        notes: Vec::new(),
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
        label: None,
        notes: Vec::new(),
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

#[test]
fn an_objection_behind_a_claim_is_raised_against_it() {
    check(
        "T Salt made the town.

         M The pans paid for the church.
         R Hale claims that the bishop gave the church away.
         C In fact, this is a false picture.",
        &["1>0 supports", "2>1 attacks", "3>2 attacks", "3>1 supports beside"],
    );
}

#[test]
fn this_was_why_draws_from_the_claim_before_also_behind_a_break() {
    check(
        "T Salt made the town.

         M The quay paid for the church.

         C The abbot kept bees.

         C The pans never slept in those years.

         C This was why the masons lived beside the fires.",
        &["1>0 supports", "2>1 supports", "3>4 supports", "4>1 supports"],
    );
}

#[test]
fn a_concession_may_take_more_than_one_sentence_and_its_counter_heads_the_paragraph() {
    check(
        "T Salt made the town.

         M The quay paid for the church.

         C It is true that bread was dear.
         A loaf was fourpence.
         C Yet hunger cannot explain the oath.
         C Hungry men swear no oaths.",
        &["1>0 supports", "2>3 attacks", "3>0 supports", "4>3 supports"],
    );
}

#[test]
fn nor_sets_a_claim_beside_the_one_before() {
    check(
        "T Salt made the town.

         M The quay paid for the church.

         C Hunger cannot explain the oath.

         C Nor was it a quarrel of drunkards.
         C The gates were shut at noon.
         C The watch saw nobody drink.",
        &["1>0 supports", "2>1 supports", "3>0 supports", "4>3 supports", "5>3 supports"],
    );
}

#[test]
fn the_farther_the_next_claim_lies_the_surer_is_an_offer() {
    let sure = |essay: &str| {
        let sample = Sample::new(essay);
        let claim = |at: usize, role: Role| Claim {
            place: sample.segments.sentences[at].span,
            role,
            label: None,
            notes: Vec::new(),
            holder: None,
            stance: None,
            again: Vec::new(),
            confidence: Confidence::percent(50),
            because: Vec::new(),
        };
        let claims = [claim(0, Role::Thesis), claim(1, Role::Claim), claim(2, Role::Claim)];
        let Sample { document, segments, quotations, .. } = &sample;
        relations(document, segments, quotations, &[], &claims).items.offers[0].confidence
    };
    let near = sure(
        "Salt made the town.

         The abbot kept bees.
         The mill was the valley.
         Hale writes “it fed nine hundred mouths”",
    );
    let far = sure(
        "Salt made the town.

         The abbot kept bees.

         The mill fed nine hundred mouths.
         Hale writes “it fed nine hundred mouths”",
    );
    assert!(near < far, "{near:?} {far:?}");
}
