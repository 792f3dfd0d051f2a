//! Short essays and the claims in them.

use super::super::sample::Sample;
use super::*;
use crate::model::Stance;

/// Every claim as `role: words`, with holder and stance where there are any.
fn check(essay: &str, expect: &[&str]) {
    let sample = Sample::new(essay);
    let found =
        claims(&sample.document, &sample.segments, &sample.quotations, &sample.attributions);
    let shown: Vec<String> = found
        .items
        .iter()
        .map(|claim| {
            let role = match claim.role {
                Role::Thesis => "thesis",
                Role::Main => "main",
                Role::Claim => "claim",
                Role::Reported => "reported",
            };
            let stance = match claim.stance {
                Some(Stance::Endorsed) => " endorsed",
                Some(Stance::Opposed) => " opposed",
                Some(Stance::Open) => " open",
                None => "",
            };
            let holder = claim.holder.as_ref().map_or("nobody", |h| &h.name);
            let holder = claim.stance.map(|_| format!(" ({holder}{stance})"));
            let again = if claim.again.is_empty() {
                String::new()
            } else {
                format!(" +{}", claim.again.len())
            };
            let words = sample.document.words_at(claim.place);
            format!("{role}{}{again}: {words}", holder.unwrap_or_default())
        })
        .collect();
    assert_eq!(shown, expect);
}

#[test]
fn the_thesis_is_what_beginning_and_end_say_again() {
    check(
        "# The salt of Ashford
         The salt trade was the making of Ashford.
         In 1701 the first pans were dug on the east shore.

         The harbour stood empty before the pans were dug.
         A brewer bought the old quay in 1733.

         It rained for most of the summer of 1740.
         Thus the salt trade was the making of Ashford.",
        &["thesis +1: the salt trade was the making of Ashford."],
    );
}

#[test]
fn plans_questions_background_and_lead_ins_are_no_claims() {
    check(
        "This essay looks at the salt trade and at the brewers of the town.
         Some background information is necessary to understand the trade.
         Who paid for the harbour of the town in those years?
         The brewers must therefore have paid for the harbour.
         Hale notes that “the brewers paid”",
        &["thesis: The brewers must therefore have paid for the harbour."],
    );
}

#[test]
fn reported_positions_have_holder_and_stance() {
    check(
        "I shall argue that free trade was a mistake that cost the town its fleet.

         Marlow argued that the port would have starved without its trade.
         In fact, this is a false picture of the port.

         Hale pointed out that the fleet must feed the whole valley.

         Critics claim that the valley cannot feed itself.

         It is often said that the valley was always poor.",
        &[
            "thesis: I shall argue that free trade was a mistake that cost the town its fleet.",
            "reported (Marlow opposed): Marlow argued that the port would have starved without its \
             trade.",
            "main: this is a false picture of the port.",
            "claim (Hale endorsed): the fleet must feed the whole valley.",
            "reported (Critics opposed): Critics claim that the valley cannot feed itself.",
            "reported (nobody opposed): It is often said that the valley was always poor.",
        ],
    );
}

#[test]
fn the_same_words_a_thousand_times_are_one_claim() {
    let sample = Sample::new(&"The harbour tax must fall on the brewers.\n".repeat(1000));
    let found = claims(&sample.document, &sample.segments, &[], &[]);
    assert_eq!(found.items.len(), 1);
    assert_eq!(found.items[0].again.len(), 999);
}

#[test]
fn positions_of_others_alone_make_no_thesis() {
    let sample = Sample::new("Critics claim that the valley cannot feed itself.");
    let found = claims(&sample.document, &sample.segments, &[], &[]);
    let codes: Vec<Code> = found.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!((found.items.len(), codes), (1, vec![Code::NoThesis]));
    assert_eq!(found.items[0].role, Role::Reported);
}

#[test]
fn whoever_blames_whom_the_writer_blames_is_a_witness() {
    check(
        "I shall argue that the fleet was lost by Grey alone, who failed the town.
         Grey was mistaken in all that he did for the fleet.

         Hale argued that Grey's errors threatened the whole of the valley.",
        &[
            "thesis: I shall argue that the fleet was lost by Grey alone, who failed the town.",
            "main: Grey was mistaken in all that he did for the fleet.",
            "claim (Hale endorsed): Grey's errors threatened the whole of the valley.",
        ],
    );
}

#[test]
fn a_sentence_cut_by_a_blank_line_is_one_claim() {
    let mut sample = Sample::new("Although the mill had\n\nfailed the town, it must be rebuilt.");
    sample.segments.sentences[1].continues = true;
    let found = claims(&sample.document, &sample.segments, &[], &[]);
    assert_eq!(found.items.len(), 1);
    let words = sample.document.words_at(found.items[0].place);
    assert_eq!(words, "Although the mill had failed the town, it must be rebuilt.");
}

#[test]
fn a_text_that_states_nothing_says_so() {
    for essay in ["# Only a heading", "“Only a quotation of some length”", "Why?"] {
        let sample = Sample::new(essay);
        let found = claims(&sample.document, &sample.segments, &sample.quotations, &[]);
        let codes: Vec<Code> = found.diagnostics.iter().map(|d| d.code).collect();
        assert_eq!((found.items.len(), codes), (0, vec![Code::NoClaim, Code::NoThesis]), "{essay}");
    }
    let sample = Sample::new("");
    assert!(claims(&sample.document, &sample.segments, &[], &[]).diagnostics.is_empty());
}

#[test]
fn holders_stand_in_many_places() {
    check(
        "I shall argue that the salt of Ashford was the work of the abbot alone.

         The law, Marlow argued, must protect the brewers of the town.
         The argument proves too much.

         The first reviewers took the silence of the abbot for timidity.
         This was wrong.

         To be a brewer, it is said, one must own a quay.",
        &[
            "thesis: I shall argue that the salt of Ashford was the work of the abbot alone.",
            "reported (Marlow opposed): The law, Marlow argued, must protect the brewers of the town.",
            "main: The argument proves too much.",
            "reported (The first reviewers opposed): The first reviewers took the silence of the abbot for timidity.",
            "reported (nobody opposed): To be a brewer, it is said, one must own a quay.",
        ],
    );
}
