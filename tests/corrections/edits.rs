//! Random edits of an essay, and where its corrections are then.

use claimgraph::amend::{Corrections, parse, written};
use claimgraph::model::{Code, Document};
use claimgraph::text::Span;
use claimgraph::{pipeline, read};
use proptest::prelude::*;

/// Sentences of which essays are made: none of them occurs in another, and each has words that all
/// others have, too.
const SUBJECTS: [&str; 12] = [
    "The mill",
    "The railway",
    "Salt",
    "The town of Marren",
    "The guild",
    "The northern road",
    "The tax on boats",
    "Hale’s letter",
    "The old harbour",
    "The council",
    "The chapel",
    "The price of bread",
];
const VERBS: [&str; 5] = ["fed", "ruined", "made", "outlived", "divided"];
const OBJECTS: [&str; 7] = [
    "the valley",
    "the town",
    "nine hundred mouths",
    "every house by the river",
    "the first miners",
    "the people of the coast",
    "what was left of the estate",
];

fn sentence(number: usize) -> String {
    let subject = SUBJECTS[number % SUBJECTS.len()];
    let verb = VERBS[(number / 5) % VERBS.len()];
    let object = OBJECTS[(number * 3 + number / 7) % OBJECTS.len()];
    format!("{subject} {verb} {object} in the year {}.", 1700 + number)
}

/// An essay of `paragraphs` paragraphs, and the places of the sentences that are corrected.
fn essay(paragraphs: usize) -> (String, Vec<Span>) {
    let (mut text, mut corrected) = (String::new(), Vec::new());
    for number in 0..paragraphs * 4 {
        let start = text.len();
        text.push_str(&sentence(number));
        if number % 5 == 2 {
            corrected.push(Span::new(start, text.len()));
        }
        text.push_str(if number % 4 == 3 { "\n\n" } else { " " });
    }
    (text, corrected)
}

/// A claim added at each of the places, under a label that tells which.
fn corrections(text: &str, places: &[Span]) -> Corrections {
    let document = read::plain("essay.txt", text);
    let tables = places.iter().enumerate().map(|(number, place)| {
        let at = written(&document, *place).unwrap();
        format!("[[fix]]\ndo = \"add-claim\"\nat = {at}\nlabel = \"{number}\"\n")
    });
    parse("essay.corrections.toml", &tables.collect::<String>()).unwrap()
}

/// The words each correction is now on, by its label, and what was told of corrections.
fn placed(text: &str, corrections: &Corrections) -> (Vec<(usize, String)>, Vec<Code>) {
    let document: Document = read::plain("essay.txt", text);
    let found = pipeline::amended(&document, corrections);
    let labelled = found.claims.iter().filter_map(|claim| {
        let number = claim.label.as_ref()?.parse().ok()?;
        Some((number, document.words_at(claim.place)))
    });
    let mut labelled: Vec<(usize, String)> = labelled.collect();
    labelled.sort();
    let of_corrections =
        [Code::CorrectionWithoutPlace, Code::AmbiguousCorrection, Code::CorrectionNotMade];
    let told = found.diagnostics.iter().map(|d| d.code);
    (labelled, told.filter(|code| of_corrections.contains(code)).collect())
}

/// What is put into an essay by one edit; nothing of it is a sentence of the essay.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zé,;. ‘’“”\n]{1,40}",
        Just(" Nobody knew of it, and nobody asked. ".to_owned()),
        Just("\n\nAnother paragraph stands here now, of which nothing was said.\n\n".to_owned()),
        Just("\r\n  \t".to_owned()),
    ]
}

/// The gaps between the places, in which an edit touches no correction.
fn gaps(places: &[Span], length: usize) -> Vec<Span> {
    let starts = std::iter::once(0).chain(places.iter().map(|p| p.end));
    let ends = places.iter().map(|p| p.start).chain([length]);
    starts.zip(ends).map(|(start, end)| Span::new(start, end)).collect()
}

fn boundary(text: &str, within: Span, share: f64) -> usize {
    let at = within.start + (share * within.len() as f64) as usize;
    (within.start..=at.min(within.end)).rev().find(|&at| text.is_char_boundary(at)).unwrap()
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    // Each case makes one to five edits: well over 1,000 together.
    #![proptest_config(config(400))]

    /// Edits outside the words leave every correction where it is.
    #[test]
    fn edits_elsewhere_leave_every_correction_on_its_words(
        edits in prop::collection::vec((0.0..1.0_f64, 0.0..1.0_f64, 0.0..1.0_f64, words()), 1..6),
    ) {
        let (mut text, mut places) = essay(6);
        let corrections = corrections(&text, &places);
        let expect: Vec<(usize, String)> =
            places.iter().enumerate().map(|(n, p)| (n, p.of(&text).to_owned())).collect();
        for (which, from, to, words) in edits {
            let gaps = gaps(&places, text.len());
            let gap = gaps[((which * gaps.len() as f64) as usize).min(gaps.len() - 1)];
            let (a, b) = (boundary(&text, gap, from), boundary(&text, gap, to));
            let (a, b) = (a.min(b), a.max(b));
            text.replace_range(a..b, &words);
            for place in places.iter_mut().filter(|p| p.start >= b) {
                *place = Span::new(place.start - (b - a) + words.len(), place.end - (b - a) + words.len());
            }
        }
        let (labelled, told) = placed(&text, &corrections);
        prop_assert_eq!(labelled, expect, "{}", text);
        prop_assert_eq!(told, []);
    }

}

proptest! {
    #![proptest_config(config(150))]

    /// A correction whose words were edited is told, and is on no other words.
    #[test]
    fn an_edit_inside_the_words_is_told_and_moves_nothing(
        which in 0..5_usize, share in 0.0..1.0_f64, letters in "[a-z]{1,4}", cut in any::<bool>(),
    ) {
        let (mut text, places) = essay(6);
        let corrections = corrections(&text, &places);
        let expect: Vec<(usize, String)> = places
            .iter()
            .enumerate()
            .filter(|(n, _)| *n != which)
            .map(|(n, p)| (n, p.of(&text).to_owned()))
            .collect();
        let place = places[which];
        let at = boundary(&text, Span::new(place.start + 1, place.end - 2), share);
        if cut && !text[at..].starts_with(char::is_whitespace) {
            text.remove(at);
        } else {
            text.insert_str(at, &letters);
        }
        let (labelled, told) = placed(&text, &corrections);
        prop_assert_eq!(labelled, expect);
        prop_assert_eq!(told, [Code::CorrectionWithoutPlace]);
    }

    /// Words that stand twice are told, and neither of them is taken.
    #[test]
    fn a_paragraph_that_is_doubled_makes_its_corrections_ambiguous(which in 0..5_usize, to in 0..6_usize) {
        let (text, places) = essay(6);
        let corrections = corrections(&text, &places);
        let mut paragraphs: Vec<&str> = text.split_terminator("\n\n").collect();
        let doubled = paragraphs.iter().position(|p| p.contains(places[which].of(&text))).unwrap();
        let inside = places.iter().filter(|p| paragraphs[doubled].contains(p.of(&text))).count();
        paragraphs.insert(to, paragraphs[doubled]);
        let (labelled, told) = placed(&paragraphs.join("\n\n"), &corrections);
        prop_assert_eq!(labelled.len(), places.len() - inside);
        prop_assert!(labelled.iter().all(|(_, words)| !paragraphs[to].contains(words.as_str())));
        prop_assert_eq!(told, vec![Code::AmbiguousCorrection; inside]);
    }

}

proptest! {
    #![proptest_config(config(1000))]

    /// What is written for any place of any text is found there and nowhere else.
    #[test]
    fn what_is_written_for_a_place_finds_it(text in "[ab ‘’\n]{0,60}", from in 0.0..1.0_f64, to in 0.0..1.0_f64) {
        let whole = Span::new(0, text.len());
        let (a, b) = (boundary(&text, whole, from), boundary(&text, whole, to));
        let place = claimgraph::text::trim(&text, Span::new(a.min(b), a.max(b)));
        let document = Document::new("x".to_owned(), text.clone(), None);
        if let Some(at) = written(&document, place) {
            let table = format!("[[fix]]\ndo = \"add-claim\"\nat = {at}\nlabel = \"here\"\n");
            let corrections = parse("x.toml", &table).unwrap();
            let mut amendment = claimgraph::amend::Amendment::new(&document, &corrections);
            let found = amendment.claims(Default::default());
            let places: Vec<Span> = found.items.iter().map(|claim| claim.place).collect();
            prop_assert_eq!(places, vec![place], "{}", table);
        }
    }
}

#[test]
fn a_thousand_corrections_of_a_book_take_no_time_to_speak_of() {
    let (text, places) = essay(3000);
    let tables = places.iter().take(1000).map(|place| {
        let exact = place.of(&text);
        format!("[[fix]]\ndo = \"set-label\"\nat = {{ exact = \"{exact}\" }}\nlabel = \"x\"\n")
    });
    let corrections = parse("book.corrections.toml", &tables.collect::<String>()).unwrap();
    let document = Document::new("book.txt".to_owned(), text, None);
    let begun = std::time::Instant::now();
    let amendment = claimgraph::amend::Amendment::new(&document, &corrections);
    let spent = begun.elapsed();
    assert!(spent < std::time::Duration::from_secs(5), "{spent:?}");
    drop(amendment);
}
