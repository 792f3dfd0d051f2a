//! Any corrections of an essay: whatever they say, the findings are sound, and a file of anything is read or
//! refused.

use claimgraph::amend::parse;
use claimgraph::model::Role;
use claimgraph::{pipeline, read};
use proptest::prelude::*;

const ESSAY: &str = "Salt made the town of Marren. The railway did not make it, as most writers say.\n\nHale \
writes: “the mill fed nine hundred mouths before the first train came” (Hale, Salt and Town; p. 41). Therefore \
the mill came first.\n\nBrandt denies this: “there was no mill worth the name in that year” (A. Brandt: Letters \
2; pp. 6-7). He is wrong, because the tax rolls name the mill. The railway was late (op. cit., p. 9). It could \
not have made the town.\n";

/// A few words of the essay, as a place.
fn place() -> impl Strategy<Value = String> {
    let words: Vec<&str> = ESSAY.split_whitespace().collect();
    (0..words.len(), 1..7_usize).prop_map(move |(from, count)| {
        let to = (from + count).min(words.len());
        format!("{:?}", words[from..to].join(" "))
    })
}

fn fix() -> impl Strategy<Value = String> {
    let one = |verbs: &'static [&'static str]| prop::sample::select(verbs);
    let value = one(&[
        "label = 'x'",
        "role = 'thesis'",
        "role = 'main'",
        "role = 'reported'",
        "role = 'term'",
        "role = 'evidence'",
        "holder = 'Hale'",
        "stance = 'open'",
        "speaker = 'Hale'",
        "speaker = ''",
        "source = 'w'",
        "source = 'v'",
        "page = 3",
        "text = 'x'",
        "kind = 'supports'",
        "kind = 'attacks'",
        "kind = 'restates'",
        "instead = true",
    ]);
    let key = one(&["at", "from", "to", "into", "supports", "attacks", "words"]);
    let verb = one(&[
        "set-role",
        "set-label",
        "set-holder",
        "set-stance",
        "set-speaker",
        "set-source",
        "set-quote",
        "add-claim",
        "add-quote",
        "drop",
        "merge",
        "add-edge",
        "reject-edge",
        "note",
    ]);
    let places = prop::collection::btree_map(key, place(), 1..4);
    (verb, places, prop::collection::btree_set(value, 0..4)).prop_map(|(verb, places, values)| {
        let mut table = format!("[[fix]]\ndo = '{verb}'\n");
        let mut said = std::collections::BTreeSet::new();
        for (key, place) in places {
            table.push_str(&format!("{key} = {place}\n"));
        }
        for value in values.into_iter().filter(|v| said.insert(v.split(' ').next())) {
            table.push_str(&format!("{value}\n"));
        }
        table
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_said_the_findings_are_sound(tables in prop::collection::vec(fix(), 1..60)) {
        // What has a mistake is left out, so that the others are tried.
        let head = "[[source]]\nid = 'w'\ntitle = 'W'\nmatch = 'Hale, Salt and Town'\n";
        let good: Vec<String> = tables.into_iter().filter(|t| parse("x", t).is_ok()).collect();
        let corrections = parse("x", &format!("{head}{}", good.concat())).unwrap();
        let document = read::plain("essay.txt", ESSAY);
        let found = pipeline::amended(&document, &corrections);
        prop_assert!(found.claims.iter().filter(|c| c.role == Role::Thesis).count() <= 1);
        prop_assert!(found.claims.is_sorted_by_key(|c| c.place.start));
        prop_assert!(found.quotations.is_sorted_by_key(|q| q.place.start));
        let (claims, quotations) = (found.claims.len(), found.quotations.len());
        let sources = found.citations.sources.len();
        for relation in &found.argument.relations {
            prop_assert!(relation.from < claims && relation.to < claims && relation.from != relation.to);
        }
        for offer in &found.argument.offers {
            prop_assert!(offer.quotation < quotations && offer.claim < claims);
        }
        for citation in &found.citations.citations {
            prop_assert!(citation.source < sources);
            prop_assert!(citation.quotations.iter().all(|q| *q < quotations));
        }
        // One place in the tree, and no circle in it.
        let mut above = vec![None; claims];
        for relation in found.argument.relations.iter().filter(|r| r.tree) {
            prop_assert!(above[relation.from].replace(relation.to).is_none(), "two places");
        }
        for start in 0..claims {
            let mut at = start;
            for step in 0..=claims {
                prop_assert!(step < claims, "a circle");
                match above[at] {
                    Some(next) => at = next,
                    None => break,
                }
            }
        }
        let graph = pipeline::corrected(&[document], &[corrections], pipeline::Options::default());
        prop_assert!(graph.claims().count() == claims);
    }

    #[test]
    fn a_file_of_anything_is_read_or_refused(text in "(\\[\\[fix\\]\\]|\\[\\[source\\]\\]|do|at|=|'drop'|\\{|\\}|\"|\n| |exact|[0-9]|\\PC){0,40}") {
        if let Err(refused) = parse("x.toml", &text) {
            prop_assert!(!refused.mistakes.is_empty());
            prop_assert!(refused.mistakes.iter().all(|m| m.line >= 1 && m.column >= 1));
        }
    }
}
