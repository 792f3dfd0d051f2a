//! Snippets: a text, corrections, and what the findings then are.

use super::parse;
use crate::model::{Document, Findings, QuotationRole, RelationKind, Role, Severity};
use crate::text::Span;
use crate::{pipeline, read};

const TEXT: &str = "Salt and the town\n\nSalt made the town of Marren. The railway did not make it, as most \
writers say.\n\nHale writes: “the mill fed nine hundred mouths before the first train came” (Hale, Salt \
and Town; p. 41). Therefore the mill came first.\n\nBrandt denies this: “there was no mill worth the \
name in that year” (A. Brandt: Letters 2; pp. 6-7). He is wrong, because the tax rolls name the mill. \
The railway was late.\n";

fn found(text: &str, corrections: &str) -> (Document, Findings) {
    let document = read::plain("essay.txt", text);
    let corrections = parse("notes/essay.corrections.toml", corrections).unwrap();
    let findings = pipeline::amended(&document, &corrections);
    (document, findings)
}

/// The findings in lines: claims, quotations, sources, edges, and what was told of corrections.
fn shown(text: &str, corrections: &str) -> Vec<String> {
    let (document, found) = found(text, corrections);
    let short = |span: Span| {
        let words = document.words_at(span);
        words.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
    };
    let mut lines = Vec::new();
    for claim in &found.claims {
        let role = match claim.role {
            Role::Thesis => "thesis",
            Role::Main => "main",
            Role::Claim => "claim",
            Role::Reported => "reported",
        };
        let again: Vec<String> = claim.again.iter().map(|a| format!(" = {}", short(*a))).collect();
        let holder = claim.holder.as_ref().map_or(String::new(), |h| format!(" ({})", h.name));
        let stance = claim.stance.map_or(String::new(), |s| format!(" {s:?}"));
        let label = claim.label.as_ref().map_or(String::new(), |l| format!(" [{l}]"));
        let notes: Vec<String> = claim.notes.iter().map(|n| format!(" // {n}")).collect();
        lines.push(format!(
            "{role}: {}{}{holder}{stance}{label}{}",
            short(claim.place),
            again.concat(),
            notes.concat()
        ));
    }
    for (number, quotation) in found.quotations.iter().enumerate() {
        let speaker = found.attributions.iter().find(|a| a.quotation == number);
        let speaker = speaker.map_or("-", |a| a.speaker.name.as_str());
        let cited = found.citations.citations.iter().filter(|c| c.quotations.contains(&number));
        let cited: Vec<String> = cited
            .map(|c| {
                let item = &found.citations.sources[c.source].item;
                let at = c.locator.as_ref().map_or("", |l| l.value.as_str());
                format!("{} {at}", item.title)
            })
            .collect();
        let sign = if quotation.role == QuotationRole::Evidence { '“' } else { '\'' };
        lines.push(format!("{sign}{}: {speaker}; {}", short(quotation.place), cited.join(", ")));
    }
    for relation in &found.argument.relations {
        let [from, to] = [relation.from, relation.to].map(|c| short(found.claims[c].place));
        let sign = match relation.kind {
            RelationKind::Supports => "->",
            RelationKind::Attacks => "-x",
            RelationKind::Restates => "==",
        };
        let beside = if relation.tree { "" } else { " (beside)" };
        lines.push(format!("{from} {sign} {to}{beside}"));
    }
    for offer in &found.argument.offers {
        let from = short(found.quotations[offer.quotation].place);
        lines.push(format!(
            "“{from}” {:?} {}",
            offer.polarity,
            short(found.claims[offer.claim].place)
        ));
    }
    let told = found.diagnostics.iter().filter(|d| d.code.name().contains("correction"));
    lines.extend(told.map(|d| format!("! {} {}", d.message, d.hint)));
    lines
}

/// What goes (-) and what comes (+) by one fix.
fn check(fix: &str, expect: &[&str]) {
    let (before, after) = (shown(TEXT, ""), shown(TEXT, &format!("[[fix]]\n{fix}\n")));
    let gone = before.iter().filter(|line| !after.contains(line)).map(|line| format!("- {line}"));
    let come = after.iter().filter(|line| !before.contains(line)).map(|line| format!("+ {line}"));
    assert_eq!(gone.chain(come).collect::<Vec<_>>(), expect);
}

#[test]
fn another_claim_is_the_thesis() {
    check(
        "do = 'set-role'\nat = 'railway did not'\nrole = 'thesis'",
        &[
            "- thesis: Salt made the",
            "- main: The railway did",
            "- The railway did -> Salt made the",
            "- He is wrong, -> The railway did",
            "- “the mill fed” Supports The railway did",
            "+ main: Salt made the",
            "+ thesis: The railway did",
            "+ Salt made the -> The railway did",
            "+ He is wrong, -> Salt made the",
            "+ “the mill fed” Supports Salt made the",
        ],
    );
}

#[test]
fn a_claim_becomes_a_main_claim() {
    check(
        "do = 'set-role'\nat = 'He is wrong'\nrole = 'main'",
        &[
            "- claim: He is wrong,",
            "- He is wrong, -> The railway did",
            "+ main: He is wrong,",
            "+ He is wrong, -> Salt made the",
        ],
    );
}

#[test]
fn a_claim_becomes_a_position_of_another() {
    check(
        "do = 'set-role'\nat = 'He is wrong'\nrole = 'reported'\nholder = 'Hale'\nstance = 'endorsed'",
        &["- claim: He is wrong,", "+ reported: He is wrong, (Hale) Endorsed"],
    );
}

#[test]
fn the_thesis_needs_a_successor() {
    check(
        "do = 'set-role'\nat = 'Salt made'\nrole = 'main'",
        &[
            "+ ! essay.corrections.toml:1: `set-role` is not made: this is the thesis, to which all claims lead. Say which claim is the thesis instead: do = \"set-role\", role = \"thesis\".",
        ],
    );
}

#[test]
fn a_quotation_becomes_a_mere_term() {
    check(
        "do = 'set-role'\nat = 'the mill fed nine'\nrole = 'term'",
        &[
            "- main: The railway did",
            "- “the mill fed: Hale; Salt and Town 41",
            "- The railway did -> Salt made the",
            "- He is wrong, -> The railway did",
            "- “the mill fed” Supports The railway did",
            "+ claim: The railway did",
            "+ main: Hale writes: “the",
            "+ 'the mill fed: Hale; ",
            "+ The railway did -> Hale writes: “the",
            "+ Hale writes: “the -> Salt made the",
            "+ He is wrong, -> Hale writes: “the",
        ],
    );
}

#[test]
fn a_label() {
    check(
        "do = 'set-label'\nat = 'Salt made'\nlabel = 'Salt first'",
        &["- thesis: Salt made the", "+ thesis: Salt made the [Salt first]"],
    );
}

#[test]
fn a_holder() {
    check(
        "do = 'set-holder'\nat = 'He is wrong'\nholder = 'A. Brandt'",
        &["- claim: He is wrong,", "+ claim: He is wrong, (A. Brandt)"],
    );
}

#[test]
fn a_stance() {
    check(
        "do = 'set-stance'\nat = 'He is wrong'\nstance = 'open'",
        &["- claim: He is wrong,", "+ claim: He is wrong, Open"],
    );
}

#[test]
fn a_speaker() {
    check(
        "do = 'set-speaker'\nat = 'the mill fed nine'\nspeaker = 'Joan Marr'",
        &[
            "- “the mill fed: Hale; Salt and Town 41",
            "+ “the mill fed: Joan Marr; Salt and Town 41",
        ],
    );
}

#[test]
fn no_speaker() {
    check(
        "do = 'set-speaker'\nat = 'the mill fed nine'\nspeaker = ''",
        &["- “the mill fed: Hale; Salt and Town 41", "+ “the mill fed: -; Salt and Town 41"],
    );
}

#[test]
fn a_citation_means_another_work() {
    check(
        "do = 'set-source'\nat = '(Hale, Salt and Town; p. 41)'\nsource = 'x'\npage = 7\n[[source]]\nid = 'x'\ntitle = 'Other'\nauthor = 'Z'",
        &["- “the mill fed: Hale; Salt and Town 41", "+ “the mill fed: Hale; Other 7"],
    );
}

#[test]
fn a_quotation_is_from_another_work() {
    check(
        "do = 'set-source'\nat = 'the mill fed nine'\nsource = 'x'\n[[source]]\nid = 'x'\nmatch = 'A. Brandt: Letters 2'",
        &["- “the mill fed: Hale; Salt and Town 41", "+ “the mill fed: Hale; Letters 41"],
    );
}

#[test]
fn an_unknown_work_is_told() {
    check(
        "do = 'set-source'\nat = 'the mill fed nine'\nsource = 'y'\n[[source]]\nid = 'x'\nmatch = 'A. Brandt: Letters 3'",
        &[
            "+ ! essay.corrections.toml:1: `set-source` is not made: no [[source]] has the id `y`. Is it `x`?",
            "+ ! essay.corrections.toml:5: the essay cites no work by one of the spellings of `x`. It has: match = [\"Brandt: Letters 2\"]",
        ],
    );
}

#[test]
fn a_quotation_has_other_ends_another_speaker_and_another_book() {
    check(
        "do = 'set-quote'\nat = 'the mill fed nine'\nspeaker = 'Brandt'\nvia = 'x'\npage = 4\nfrom = 'the mill fed'\nto = 'mouths'\n[[source]]\nid = 'x'\nmatch = 'A. Brandt: Letters 2'",
        &[
            "- main: The railway did",
            "- “the mill fed: Hale; Salt and Town 41",
            "- The railway did -> Salt made the",
            "- He is wrong, -> The railway did",
            "- “the mill fed” Supports The railway did",
            "+ claim: The railway did",
            "+ main: Hale writes: “the",
            "+ “the mill fed: Brandt; Letters 4",
            "+ The railway did -> Hale writes: “the",
            "+ Hale writes: “the -> Salt made the",
            "+ He is wrong, -> Hale writes: “the",
            "+ “the mill fed” Supports Hale writes: “the",
        ],
    );
}

#[test]
fn a_claim_is_added() {
    check(
        "do = 'add-claim'\nat = 'the mill came first'\nrole = 'main'\nlabel = 'First the mill'",
        &[
            "- He is wrong, -> The railway did",
            "- “the mill fed” Supports The railway did",
            "- “there was no” Supports He is wrong,",
            "+ main: the mill came [First the mill]",
            "+ the mill came -> Salt made the",
            "+ He is wrong, -> the mill came",
            "+ “the mill fed” Supports the mill came",
            "+ “there was no” Supports the mill came",
        ],
    );
}

#[test]
fn a_claim_that_bears_on_nothing_is_not_added() {
    check(
        "do = 'add-claim'\nat = 'The railway was late.'\nattacks = 'the mill came first'",
        &[
            "+ ! essay.corrections.toml:1: `add-claim` is not made: no claim stands where it is to bear on. Take words of a claim; `claimgraph explain` shows those there are.",
        ],
    );
}

#[test]
fn a_claim_is_added_with_what_it_attacks() {
    check(
        "do = 'add-claim'\nat = 'The railway was late.'\nattacks = 'Salt made'",
        &["+ claim: The railway was", "+ The railway was -x Salt made the"],
    );
}

#[test]
fn a_thesis_is_added() {
    check(
        "do = 'add-claim'\nat = 'The railway was late.'\nrole = 'thesis'",
        &[
            "- thesis: Salt made the",
            "- The railway did -> Salt made the",
            "+ main: Salt made the",
            "+ thesis: The railway was",
            "+ Salt made the -> The railway was",
            "+ The railway did -> The railway was",
        ],
    );
}

#[test]
fn a_quotation_is_added() {
    check(
        "do = 'add-quote'\nat = 'the tax rolls name the mill'\nspeaker = 'Hale'",
        &[
            "- claim: He is wrong,",
            "- He is wrong, -> The railway did",
            "- “there was no” Supports He is wrong,",
            "+ “the tax rolls: Hale; ",
            "+ “there was no” Supports The railway did",
            "+ “the tax rolls” Supports The railway did",
        ],
    );
}

#[test]
fn a_claim_is_dropped() {
    check(
        "do = 'drop'\nat = 'He is wrong'",
        &[
            "- claim: He is wrong,",
            "- He is wrong, -> The railway did",
            "- “there was no” Supports He is wrong,",
            "+ “there was no” Supports The railway did",
        ],
    );
}

#[test]
fn the_thesis_is_not_dropped() {
    check(
        "do = 'drop'\nat = 'Salt made'",
        &[
            "+ ! essay.corrections.toml:1: `drop` is not made: this is the thesis, to which all claims lead. Say which claim is the thesis instead: do = \"set-role\", role = \"thesis\".",
        ],
    );
}

#[test]
fn a_quotation_is_dropped() {
    check(
        "do = 'drop'\nat = 'the mill fed nine'",
        &[
            "- main: The railway did",
            "- “the mill fed: Hale; Salt and Town 41",
            "- The railway did -> Salt made the",
            "- He is wrong, -> The railway did",
            "- “the mill fed” Supports The railway did",
            "+ claim: The railway did",
            "+ main: Hale writes: “the",
            "+ The railway did -> Hale writes: “the",
            "+ Hale writes: “the -> Salt made the",
            "+ He is wrong, -> Hale writes: “the",
        ],
    );
}

#[test]
fn a_citation_is_dropped() {
    check(
        "do = 'drop'\nat = '(Hale, Salt and Town; p. 41)'",
        &["- “the mill fed: Hale; Salt and Town 41", "+ “the mill fed: Hale; "],
    );
}

#[test]
fn a_claim_is_merged() {
    check(
        "do = 'merge'\nat = 'He is wrong'\ninto = 'railway did not'",
        &[
            "- main: The railway did",
            "- claim: He is wrong,",
            "- He is wrong, -> The railway did",
            "- “there was no” Supports He is wrong,",
            "+ main: The railway did = He is wrong,",
            "+ “there was no” Supports The railway did",
        ],
    );
}

#[test]
fn words_that_are_no_claim_say_another_one_again() {
    check(
        "do = 'merge'\nat = 'railway was late'\ninto = 'railway did not'",
        &["- main: The railway did", "+ main: The railway did = railway was late"],
    );
}

#[test]
fn a_part_that_was_written_outlasts_a_merger() {
    let role_of = |extra: &str| {
        let fixes = format!(
            "[[fix]]\ndo = 'add-claim'\nat = 'He is wrong'\n{extra}[[fix]]\ndo = 'merge'\n\
             at = 'railway did not'\ninto = 'He is wrong'\n"
        );
        let found = found(TEXT, &fixes).1;
        found.claims.iter().find(|c| !c.again.is_empty()).map(|c| c.role)
    };
    assert_eq!(role_of(""), Some(Role::Main));
    assert_eq!(role_of("role = 'claim'\n"), Some(Role::Claim));
}

#[test]
fn a_drop_of_what_is_gone_is_no_warning() {
    let told = found(TEXT, "[[fix]]\ndo = 'drop'\nat = 'railway was late'\n").1.diagnostics;
    let told: Vec<_> = told.iter().filter(|d| d.message.contains("`drop`")).collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].severity, Severity::Note);
}

#[test]
fn a_claim_does_not_bear_on_itself() {
    let lines =
        shown(TEXT, "[[fix]]\ndo = 'add-claim'\nat = 'He is wrong'\nsupports = 'is wrong'\n");
    assert!(lines.iter().any(|l| l.contains("cannot bear on itself")), "{lines:#?}");
}

#[test]
fn a_claim_is_split() {
    check(
        "do = 'split'\nat = 'He is wrong'\nparts = ['He is wrong', 'the tax rolls name the mill']",
        &[
            "- claim: He is wrong,",
            "- He is wrong, -> The railway did",
            "- “there was no” Supports He is wrong,",
            "+ claim: He is wrong",
            "+ claim: the tax rolls",
            "+ He is wrong -> The railway did",
            "+ the tax rolls -> He is wrong",
            "+ “there was no” Supports the tax rolls",
        ],
    );
}

#[test]
fn an_edge_is_added() {
    check(
        "do = 'add-edge'\nkind = 'attacks'\nfrom = 'He is wrong'\nto = 'Salt made'",
        &[
            "- He is wrong, -> The railway did",
            "+ He is wrong, -x Salt made the",
            "+ He is wrong, -> The railway did (beside)",
        ],
    );
}

#[test]
fn an_edge_is_turned_round() {
    check(
        "do = 'add-edge'\nkind = 'supports'\nfrom = 'railway did not'\nto = 'He is wrong'",
        &[
            "- The railway did -> Salt made the",
            "- He is wrong, -> The railway did",
            "+ The railway did -> He is wrong,",
            "+ The railway did -> Salt made the (beside)",
            "+ He is wrong, -> Salt made the",
        ],
    );
}

#[test]
fn an_offer_is_moved() {
    check(
        "do = 'add-edge'\nkind = 'supports'\nfrom = 'the mill fed nine'\nto = 'Salt made'\ninstead = true",
        &["- “the mill fed” Supports The railway did", "+ “the mill fed” Supports Salt made the"],
    );
}

#[test]
fn a_rejected_edge_gives_way_to_the_second_choice() {
    check(
        "do = 'reject-edge'\nfrom = 'He is wrong'\nto = 'railway did not'",
        &["- He is wrong, -> The railway did", "+ He is wrong, -> Salt made the"],
    );
}

#[test]
fn a_rejected_offer_gives_way_to_the_second_choice() {
    check(
        "do = 'reject-edge'\nfrom = 'the mill fed'\nto = 'railway did not'",
        &["- “the mill fed” Supports The railway did", "+ “the mill fed” Supports Salt made the"],
    );
}

#[test]
fn a_note_on_a_quotation() {
    check("do = 'note'\nat = 'the mill fed'\ntext = 'Compare the rolls.'", &[]);
}

#[test]
fn a_note_on_a_claim() {
    check(
        "do = 'note'\nat = 'He is'\ntext = 'Compare the rolls.'",
        &["- claim: He is wrong,", "+ claim: He is wrong, // Compare the rolls."],
    );
}
