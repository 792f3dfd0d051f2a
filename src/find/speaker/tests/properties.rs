//! What holds for any text.

use super::*;
use proptest::prelude::*;

/// Words that the rules look for, points and marks, and whatever else there is.
fn texts() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Hale",
        "J. Hale",
        "Dr. Mott",
        "the Doctor",
        "Mott's",
        "he",
        "she",
        "who",
        "said",
        "writes",
        "arguing",
        "argue",
        "that",
        "view",
        "words",
        "of",
        "by",
        "in",
        "for",
        "For",
        "according",
        "to",
        "as",
        "As",
        "and",
        "the",
        "his",
        "was",
        "‘",
        "’",
        "“",
        "”",
        "(",
        ")",
        "[",
        ",",
        ":",
        ";",
        ".",
        "?",
        "\n\n",
        "(Hale; 3)",
        "(J. Mott, quoted in: Hale; 3)",
        "é",
        "İ",
        "ß",
    ]);
    let part =
        prop_oneof![4 => word.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(part, 0..40).prop_map(|parts| parts.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn any_text_has_at_most_one_speaker_a_quotation(text in texts()) {
        let it = snippet(&text);
        let found = speakers(&it.document, &it.segments, &it.quotations, &it.citations);
        let quotations: Vec<usize> = found.items.attributions.iter().map(|a| a.quotation).collect();
        prop_assert!(quotations.windows(2).all(|w| w[0] < w[1]));
        for attribution in &found.items.attributions {
            prop_assert!(attribution.quotation < it.quotations.len());
            prop_assert!(!attribution.because.is_empty());
            let name = &attribution.speaker.name;
            prop_assert!(!name.is_empty());
            for word in name.split(' ') {
                prop_assert!(text.contains(word), "{word} of {name} is not in the text");
            }
            for because in &attribution.because {
                prop_assert!(text.get(because.place.start..because.place.end).is_some());
            }
        }
    }

    #[test]
    fn any_spans_do_no_harm(
        text in any::<String>(),
        spans in prop::collection::vec((0..60_usize, 0..60_usize, any::<bool>()), 0..6),
    ) {
        let mut it = snippet(&text);
        for (start, end, term) in spans {
            let mut quotation = Quotation {
                place: Span::new(start, end),
                pieces: Vec::new(),
                role: QuotationRole::Evidence,
                form: Form::Inline,
                marks: Marks::default(),
                notes: Vec::new(),
                confidence: Confidence::percent(1),
                because: Vec::new(),
            };
            if term {
                quotation.role = QuotationRole::Term;
            }
            it.quotations.push(quotation);
        }
        let found = speakers(&it.document, &it.segments, &it.quotations, &it.citations);
        prop_assert!(found.items.attributions.len() <= it.quotations.len());
        let bare = speakers(&it.document, &Segments::default(), &it.quotations, &it.citations);
        prop_assert!(bare.items.attributions.len() <= it.quotations.len());
    }
}
