//! The lists of every language as far as machines can judge them.

use super::*;

fn all() -> impl Iterator<Item = &'static Language> {
    ALL.into_iter()
}

#[test]
fn lists_are_sorted_for_binary_search() {
    for language in all() {
        for list in [
            language.abbreviations,
            language.titles,
            language.function_words,
            language.reporting_verbs,
            language.naming.common_nouns,
            language.naming.articles,
            language.naming.stopped_titles,
            language.naming.plain_titles,
            language.naming.weekdays,
            language.naming.elisions,
            language.naming.clitics,
            language.syntax.open_abbreviations,
            language.syntax.final_abbreviations,
            language.syntax.numbered_words,
            language.syntax.clause_openers,
            language.syntax.clause_openers_after_comma,
            language.syntax.clause_openers_before_subject,
            language.syntax.subordinators,
            language.syntax.subject_openers,
            language.syntax.auxiliaries,
            language.layout.part_words,
            language.quoting.clipped_words,
            language.quoting.conjunctions,
            language.quoting.subjunctions,
            language.quoting.naming,
            language.quoting.called,
            language.quoting.before_called,
            language.quoting.fillers,
            language.quoting.works,
            language.quoting.titled,
            language.quoting.finite,
            language.quoting.first_persons,
            language.quoting.pieces,
            language.quoting.from_text,
            language.quoting.meaning,
            language.quoting.languages,
            language.quoting.common_sayings,
            language.quoting.possible,
            language.quoting.conditional,
            language.quoting.supposing,
            language.quoting.anybody,
            language.quoting.call,
            language.discourse.light_words,
        ] {
            let unsorted: Vec<_> = list.windows(2).filter(|w| w[0] >= w[1]).collect();
            assert!(unsorted.is_empty(), "{}: {unsorted:?}", language.code);
        }
    }
}

#[test]
fn all_words_are_folded() {
    for language in all() {
        let listed =
            language.function_words.iter().chain(language.reporting_verbs).chain(language.titles);
        for word in listed.chain(language.naming.common_nouns) {
            assert_eq!(crate::text::fold(word), *word, "{}", language.code);
        }
    }
}

#[test]
fn cue_phrases_stand_once() {
    for language in all() {
        let mut seen = std::collections::BTreeSet::new();
        let joining = language.discourse.connectives.iter().flat_map(|(_, _, phrases)| *phrases);
        for phrase in
            language.discourse.cues.iter().flat_map(|(_, phrases)| *phrases).chain(joining)
        {
            assert!(seen.insert(phrase), "{}: {phrase}", language.code);
        }
    }
}

#[test]
fn verbs_of_saying_are_known_in_all_forms() {
    let check = |code: &str, words: &[&str], others: &[&str]| {
        let language = Language::of(code);
        for word in words {
            assert!(language.reports(word), "{word}");
        }
        for word in others {
            assert!(!language.reports(word), "{word}");
        }
    };
    check("en", &["said", "Says", "writing", "argues", "replied", "insisting", "put"], &["walked"]);
    let german =
        ["sagte", "Schreibt", "erklärten", "behauptet", "feststellte", "hinzufügt", "geschrieben"];
    check("de", &german, &["sei", "habe", "ging", "Mühle"]);
    let french = ["dit", "Écrit", "affirmait", "prétendent", "déclara", "soulignant", "répondit"];
    check("fr", &french, &["est", "marchait", "maintenant"]);
}

#[test]
fn what_is_joined_to_a_word_comes_apart_where_the_language_joins_words() {
    let check = |code: &str, text: &str, expect: &[&str]| {
        let found = Language::of(code).words(text, Span::new(0, text.len()));
        assert_eq!(found.map(|w| w.of(text)).collect::<Vec<_>>(), expect);
    };
    check("fr", "L’essai qu'il lut, dit-il", &["L’", "essai", "qu'", "il", "lut", "dit", "il"]);
    check("fr", "demande-t-elle peut-être", &["demande", "elle", "peut-être"]);
    check("fr", "aujourd'hui, Jean-Paul", &["aujourd'hui", "Jean-Paul"]);
    check("en", "L’essai, d'Arcy's", &["L’essai", "d'Arcy's"]);
}

#[test]
fn a_language_without_lists_is_read_by_the_english_ones() {
    assert_eq!(Language::of("pt").code, "en");
    assert_eq!(Language::known().collect::<Vec<_>>(), ["en", "de", "fr"]);
}
