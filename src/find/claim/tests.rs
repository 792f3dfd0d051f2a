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

#[test]
fn events_are_told_and_what_they_come_to_is_claimed() {
    check(
        "I shall argue that the salt trade was the making of the town of Ashford.

         In the spring of 1701 the abbot bought the east shore.
         Three weeks later the masons came down from the hills.
         They stayed at the quay until the winter.
         The pans were dug in 1702 and filled in 1703.
         The pans were therefore the work of the abbot alone.",
        &[
            "thesis: I shall argue that the salt trade was the making of the town of Ashford.",
            "main: The pans were therefore the work of the abbot alone.",
        ],
    );
}

#[test]
fn definitions_are_no_claims_even_where_they_demand() {
    check(
        "I shall argue that the salt trade was the making of the town of Ashford.
         By salt I mean what must be taken out of the pans in summer.
         The pans were therefore the work of the abbot alone.",
        &[
            "thesis: I shall argue that the salt trade was the making of the town of Ashford.",
            "main: The pans were therefore the work of the abbot alone.",
        ],
    );
}

#[test]
fn lead_ins_belong_to_the_quotation_and_what_they_document_is_claimed() {
    check(
        "I shall argue that the salt trade was the making of the town of Ashford.

         The mill was the whole of the valley.
         In a letter to the abbot Hale wrote that
         {Hale}“it fed nine hundred mouths”

         The brewers of the valley were quiet for many years, | Hale noted that {Hale}“nobody spoke of bread”",
        &[
            "thesis: I shall argue that the salt trade was the making of the town of Ashford.",
            "main: The mill was the whole of the valley.",
            "claim: The brewers of the valley were quiet for many years",
        ],
    );
}

#[test]
fn clauses_are_claims_by_themselves_without_what_joins_them() {
    check(
        "I shall argue that the salt trade was the making of the town of Ashford.

         Although the ministers of the crown doubted it, | the pans must be counted among its treasures.
         The quay was a burden to the brewers, | so that the whole town must pay for it.",
        &[
            "thesis: I shall argue that the salt trade was the making of the town of Ashford.",
            "main: the pans must be counted among its treasures.",
            "claim: The quay was a burden to the brewers",
            "claim: the whole town must pay for it.",
        ],
    );
}

/// Statements without any sign of argument, so that an essay has more than one paragraph's length.
const PANS: &str = "
         The harbour stood empty in those years.
         The brewers bought the old quay from the bishop.
         The masons built a wall around the garden.
         The ferry took the carts over to the island.
         The children gathered shells below the tower.
         The abbot kept his bees behind the orchard.
         The weavers sold their cloth on the market.
         The miller mended his wheel at the bridge.
         The sailors sang in the tavern on Sundays.
         The priest counted the candles after mass.
";

#[test]
fn an_announcement_lends_its_weight_and_the_other_end_says_it_again() {
    check(
        &format!(
            "It rained on the roofs of Ashford.
             I want to suggest something else.
             The salt trade is not a burden of the town but its verdict on the bishop.
             {PANS}
             In the end, what the salt trade tried was the bishop."
        ),
        &["thesis +1: The salt trade is not a burden of the town but its verdict on the bishop."],
    );
}

#[test]
fn what_is_demanded_at_both_ends_is_one_thesis() {
    check(
        &format!(
            "The tax should be voted down.
             It rained on the roofs of Ashford.
             {PANS}
             The people of Ashford should vote no on the tax in the spring."
        ),
        &["thesis +1: The people of Ashford should vote no on the tax in the spring."],
    );
}

#[test]
fn no_main_claim_stands_before_the_thesis() {
    check(
        &format!(
            "The neglect of the salt trade means that nobody knows the mistakes of the bishop.
             This essay argues that the salt trade made the mistakes of the bishop good.
             {PANS}
             The weavers must therefore be blamed for the ruin of the tower."
        ),
        &[
            "claim: The neglect of the salt trade means that nobody knows the mistakes of the bishop.",
            "thesis: This essay argues that the salt trade made the mistakes of the bishop good.",
            "main: The weavers must therefore be blamed for the ruin of the tower.",
        ],
    );
}

#[test]
fn objections_have_the_holder_that_the_next_statement_names() {
    check(
        "I shall argue that the salt of Ashford was the work of the abbot alone.

         It may be objected that wool made the whole of the town.
         Marlow makes the objection with force.
         The objection mistakes a market for a town.

         Only what is written, it runs, can bind the brewers.
         For Hale this is plain.
         This is wrong.",
        &[
            "thesis: I shall argue that the salt of Ashford was the work of the abbot alone.",
            "reported (Marlow opposed): It may be objected that wool made the whole of the town.",
            "main: The objection mistakes a market for a town.",
            "reported (Hale opposed): Only what is written, it runs, can bind the brewers.",
        ],
    );
}

#[test]
fn what_is_said_from_a_view_is_no_verdict_on_it() {
    check(
        "I shall argue that the fleet was lost by Grey alone, who failed the town.
         Hale showed much of it.

         For Hale, the essence of the trade was trust.
         In this view, Grey was leading a dishonest party.",
        &[
            "thesis: I shall argue that the fleet was lost by Grey alone, who failed the town.",
            "claim (Hale endorsed): the essence of the trade was trust.",
            "main: In this view, Grey was leading a dishonest party.",
        ],
    );
}

#[test]
fn an_announced_thesis_speaks_against_all_that_its_paragraph_reports() {
    check(
        "Hale said that wool made the whole of the town.
         Marlow said that the bishop built it on the sand.
         The town is old.

         I want to suggest something else.
         The salt trade is not a burden of the town but its verdict on the bishop.",
        &[
            "reported (Hale opposed): Hale said that wool made the whole of the town.",
            "reported (Marlow opposed): Marlow said that the bishop built it on the sand.",
            "thesis: The salt trade is not a burden of the town but its verdict on the bishop.",
        ],
    );
}

#[test]
fn evidence_behind_a_turn_is_for_what_turns() {
    let sample = Sample::new(
        "The bishop must have ruined the trade by his errors.
         The abbot, however, kept the pans.
         {Hale}“they were never better kept”",
    );
    let found = claims(&sample.document, &sample.segments, &sample.quotations, &[]).items;
    let backed = |claim: &Claim| claim.because.iter().any(|b| b.rule.name == "claim-by-evidence");
    let backed: Vec<String> =
        found.iter().filter(|c| backed(c)).map(|c| sample.document.words_at(c.place)).collect();
    assert_eq!(backed, ["The abbot, however, kept the pans."]);
}
