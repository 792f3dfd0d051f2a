//! Every example of `docs/corrections.md` can be made, each verb has one.

use claimgraph::amend::{VERBS, parse};
use claimgraph::model::Code;
use claimgraph::{pipeline, read};
use std::collections::BTreeSet;

/// The essay that the examples are about.
const ESSAY: &str = "Salt and the town\n\nSalt made the town of Marren. The railway did not make it, as most \
writers say.\n\nHale writes: “the mill fed nine hundred mouths before the first train came” (Hale, Salt \
and Town; p. 41). Therefore the mill came first.\n\nBrandt denies this: “there was no mill worth the \
name in that year” (A. Brandt: Letters 2; pp. 6-7). He is wrong, because the tax rolls name the mill. \
The railway was late.\n";

#[test]
fn every_verb_has_an_example_that_is_made() {
    let page = include_str!("../../docs/corrections.md");
    let mut examples = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let head = examples.next().unwrap();
    let document = read::plain("essay.txt", ESSAY);
    let mut shown = BTreeSet::new();
    for example in examples {
        let corrections = parse("essay.corrections.toml", &format!("{head}\n{example}")).unwrap();
        assert!(!corrections.fixes.is_empty(), "{example}");
        shown.extend(corrections.fixes.iter().map(|fix| fix.verb.name()));
        let found = pipeline::amended(&document, &corrections);
        let told = found.diagnostics.iter().filter(|d| {
            matches!(
                d.code,
                Code::CorrectionWithoutPlace | Code::AmbiguousCorrection | Code::CorrectionNotMade
            )
        });
        assert_eq!(told.map(|d| &d.message).collect::<Vec<_>>(), [&""; 0], "{example}");
    }
    assert_eq!(shown, VERBS.iter().map(|verb| verb.name).collect());
}
