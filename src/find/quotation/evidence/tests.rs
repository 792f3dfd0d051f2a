//! Texts, and what becomes of their marked words.

use super::RULES;
use crate::find;
use crate::model::{Quotation, QuotationRole};
use crate::read;

/// What is found in a text, and the text.
pub(super) fn quotations(text: &str) -> Vec<Quotation> {
    let document = read::markdown("test.md", text);
    let references = find::references(&document);
    let passages = find::passages(&document, &references);
    let segments = find::segments(&document, &references, &passages.items);
    find::quotations(&document, &references, &passages.items, &segments).items
}

/// The marked words of a text, each with `+` for evidence or `-` for a term before it.
fn check(text: &str, expect: &[&str]) {
    let found: Vec<String> = quotations(text)
        .iter()
        .map(|q| {
            let sign = if q.role == QuotationRole::Evidence { '+' } else { '-' };
            let parts: Vec<&str> = q.parts().iter().map(|p| p.of(text)).collect();
            format!("{sign}{}", parts.join(" | "))
        })
        .collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn every_rule_fires_on_its_own_example() {
    for rule in RULES {
        let found = quotations(rule.example);
        let fired = found.iter().flat_map(|q| &q.because).any(|b| b.rule == *rule);
        assert!(fired, "{}: {found:?}", rule.name);
    }
}

#[test]
fn rules_and_their_code_are_listed_together() {
    let named: Vec<_> = super::WEIGHTS.iter().map(|(rule, _)| rule.name).collect();
    let listed: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!(named, listed);
}

#[test]
fn four_words_given_as_anothers_are_evidence() {
    check("Orme found “no salt at all” there.", &["+no salt at all"]);
    check("The “salt barons” of the coast.", &["-salt barons"]);
    check("It was “far from ideal”.", &["-far from ideal"]);
}

#[test]
fn a_citation_of_its_own_makes_few_words_evidence() {
    check("To Hale it was ‘a ruin’ (Hale, Salt Roads, p. 41).", &["+a ruin"]);
    check("Hale called him the\n\n‘…lord of salt’. (Hale, Salt Roads, p. 41)", &["+…lord of salt"]);
    check("It was ‘a ruin’. (See Hale, Salt Roads, p. 41)", &["-a ruin"]);
    check(
        "It was ‘a ruin’. Orme says ‘the mill was dead by then’ (Orme, Grain, p. 7).",
        &["-a ruin", "+the mill was dead by then"],
    );
}

#[test]
fn pieces_of_a_broken_speech_are_evidence() {
    check("‘Salt,’ said Hale, ‘is bread.’", &["-Salt, | is bread."]);
    check("‘Salt,’ said the Rev. Mr. Hale, ‘is our bread.’", &["+Salt, | is our bread."]);
    check("“Salt,” writes Hale, “is bread” (1990, 12).", &["+Salt, | is bread"]);
    check(
        "“Salt,” said Hale, “is our bread,” he went on, “and the mill is our law.”",
        &["+Salt, | is our bread, | and the mill is our law."],
    );
    check(
        "“Let it fall,” he told the mill; “new stone is dear.”",
        &["+Let it fall, | new stone is dear."],
    );
    check(
        "“Salt is our bread.” Hale adds: “The mill is law.”",
        &["+Salt is our bread.", "+The mill is law."],
    );
    check(
        "“Salt is our bread,” said Hale. “The mill is law.”",
        &["+Salt is our bread,", "+The mill is law."],
    );
    check(
        "It is “the bread of the coast”, Hale wrote, but Orme said, “the salt is dead now”.",
        &["+the bread of the coast", "+the salt is dead now"],
    );
    check(
        "“Salt is our bread,” he went on, “and the mill our law.”",
        &["+Salt is our bread, | and the mill our law."],
    );
    check("‘Salt,’ he wrote. ‘Nothing else counted.’", &["+Salt,", "+Nothing else counted."]);
    let german = "Die Mühle war das Gesetz der Stadt, und niemand hat ihr je widersprochen. \
                  „Das Salz“, so Orme, „war unser Brot.“";
    check(german, &["+Das Salz | war unser Brot."]);
    check("The ‘salt’ and the ‘bread’ he wrote of.", &["-salt", "-bread"]);
}

#[test]
fn what_nobody_said_is_a_term() {
    check("One might say, “But who paid for all the salt?”", &["-But who paid for all the salt?"]);
    check("If someone asks, “Why was it never sold?”, we nod.", &["-Why was it never sold?"]);
    check(
        "As the proverb has it, “salt and bread redden cheeks”.",
        &["-salt and bread redden cheeks"],
    );
    check("I call this “the law of the last grain”.", &["-the law of the last grain"]);
    check("The mill would say “we are the law of the town”.", &["+we are the law of the town"]);
    check("He could not say, “The mill is my own now.”", &["+The mill is my own now."]);
}

#[test]
fn words_that_are_spoken_of_are_terms() {
    check("The sentence “salt is white on the coast” is true.", &["-salt is white on the coast"]);
    check(
        "“Salt for the whole of the coast” is a phrase of hers.",
        &["-Salt for the whole of the coast"],
    );
    check("In the line “the salt is on the rose” all is said.", &["+the salt is on the rose"]);
    check("Hale’s phrase “the bread of the coast” has stuck.", &["+the bread of the coast"]);
    check("The words “we the people of the coast” open it.", &["+we the people of the coast"]);
    check("The old *sal* (“what the sea gives up”) is here.", &["-what the sea gives up"]);
    check(
        "Orme spoke of “salt”, and he asked “whether a town may weep”.",
        &["-salt", "+whether a town may weep"],
    );
}

#[test]
fn titles_and_names_are_terms() {
    check(
        "In his article ‘The Late Salt of the Coast’, Hale is clear.",
        &["-The Late Salt of the Coast"],
    );
    check("They sang “All Bread to the Mills”.", &["-All Bread to the Mills"]);
    check("In the essay “How salt came to town” he errs.", &["-How salt came to town"]);
    check("What is known as the ‘white crop of the sea’ is salt.", &["-white crop of the sea"]);
    check("In the essay “How salt came to town” (Hale 1990) he errs.", &["-How salt came to town"]);
    check("In his paper “How salt came here” (1990) he errs.", &["-How salt came here"]);
    check("“What was salt for?”, an essay by Hale, is good.", &["-What was salt for?"]);
    check("Hale said in a speech, ‘we shall mill again’.", &["+we shall mill again"]);
}
