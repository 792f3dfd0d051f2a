//! Whole quotations against small texts: every verdict, with what it says.

use super::*;
use crate::read;
use crate::text::Language;

/// Two pages of a town's history, written for this.
const TOWN: &str = "\
[p. 40] Salt was boiled in Marren before the first stone of its church was laid. The pans stood by the \
river, and whoever owned a pan owned a vote. It is said that the bishop himself came to see them.

[p. 41] In the year 1712 the mill fed nine hundred mouths, and it did not feed them badly. The millers must \
pay the toll to the abbot, for no one else would mend the bridge. When the railway came, the engineers \
found a town that had been rich for two hundred years. It is not true that the trains made Marren what it \
is. Brandt says that there was no mill worth the name in that year.

[p. 42] The abbot wrote: “I have seen the colour of their salt, and it is well-known to be grey.” But the \
town throve, as towns do, on what it was given: salt, wool and the patience of its women. Twice the river \
took the lower pans away, and twice they were built again upon the same stones.
";

fn library() -> Library {
    let index = |name: &str, text: &str| {
        let document = read::plain(name, text);
        Index::build(&SourceText::of(&document, &Marking::default()))
    };
    let other = "The harbour was dredged in spring. Every barge that came up brought coal and took salt away \
                 to the sea.\n";
    Library { texts: vec![index("town.txt", TOWN), index("harbour.txt", other)] }
}

fn asked<'a>(parts: &[&'a str], page: &str) -> Asked<'a> {
    let pages = if page.is_empty() { Vec::new() } else { vec![page.to_owned()] };
    let cited = vec![(0, Locators { pages, others: false })];
    Asked { parts: parts.to_vec(), language: Language::of("en"), cited, has_source: true }
}

/// What is told: the words' verdict with what differs, then the place.
fn told(checked: &Checked) -> String {
    let mut told = checked.words.name().to_owned();
    for name in checked.prints.names() {
        told += &format!(" ({name})");
    }
    for stretch in &checked.stretches {
        match stretch {
            Stretch::Same(_) => {}
            Stretch::Changed(Difference { quoted, source, class, marked }) => {
                let marked = if *marked { ", marked" } else { "" };
                told += &format!(" {{{source} > {quoted}: {}{marked}}}", class.name());
            }
            Stretch::Cut(cut) => {
                let negates = if cut.negates { "!" } else { "" };
                told += &format!(" <{}{negates}>", cut.source);
            }
            Stretch::Jump => told += " ~",
            Stretch::Missing(words) => told += &format!(" ?{words}?"),
        }
    }
    told
}

fn check(parts: &[&str], expect: &str) {
    let checked = library().check(&asked(parts, "41"));
    assert_eq!(told(&checked), expect, "{parts:?} {checked:#?}");
}

#[test]
fn words_that_stand_there() {
    check(&["the mill fed nine hundred mouths"], "exact");
    check(&["When the railway came,\n  the engineers found a town"], "exact");
    check(&["The mill fed nine hundred mouths"], "normalised (capitals)");
    check(&["I have seen the color of their salt"], "normalised (spelling)");
    check(&["it is well known to be gray"], "normalised (hyphens) (spelling)");
    check(&["The abbot wrote: ‘I have seen the colour"], "normalised (typography)");
    check(&["the mill fed nine hundred mouths and it did not"], "normalised (punctuation)");
}

#[test]
fn what_the_quotation_owns_up_to() {
    check(&["the mill fed … mouths, and it did not feed them badly"], "elided <nine hundred>");
    check(&["and it did … feed them badly"], "elided <not!>");
    check(&["[T]he mill fed nine hundred mouths"], "marked");
    check(&["it [the mill] did not feed them badly"], "marked { > [the mill]: other, marked}");
    check(&["[they] must pay the toll to the abbot"], "marked {millers > [they]: other, marked}");
    check(&["the mill fed nine hundred [sic] mouths"], "exact");
    check(&["the mill fed", "nine hundred mouths"], "exact");
    check(
        &["In the year 1712 the mill fed", "and it did not feed them badly"],
        "elided <nine hundred mouths>",
    );
}

#[test]
fn what_it_does_not() {
    check(&["the mill fed seven hundred mouths"], "altered {nine > seven: number}");
    check(&["and it did feed them badly"], "altered {not > : negation}");
    check(&["The millers may pay the toll to the abbot"], "altered {must > may: modal}");
    check(&["and whoever owned a pan owned a house"], "altered {vote > house: other}");
    check(&["that the trains made Orme what it is"], "altered {Marren > Orme: name}");
    check(&["the bishop himselt came to see them"], "altered {himself > himselt: letters}");
    check(&["[they] feed them badly and mend no bridge"], "not-found");
    check(
        &["the pans stood by the river. It is said that the bishop himself came to see them"],
        "altered (capitals) {and whoever owned a pan owned a vote > : other}",
    );
}

#[test]
fn brackets_do_not_excuse_a_turn_of_the_sense() {
    check(&["mouths, and it [did] feed them badly"], "altered {not > : negation}");
}

#[test]
fn pieces_of_another_order_and_parts() {
    check(
        &["Twice the river took the lower pans away … the mill fed nine hundred mouths"],
        "stitched ~",
    );
    check(
        &[
            "whoever owned a pan owned a vote and nobody in the county has ever heard of any other custom",
        ],
        "partial ?and nobody in the county has ever heard of any other custom?",
    );
    check(&["the harvest failed and the children were sent away to the hills"], "not-found");
}

#[test]
fn few_words_count_word_for_word_only() {
    let count = |words: &str| {
        let checked = library().check(&asked(&[words], ""));
        format!("{} {}", checked.words.name(), checked.count)
    };
    assert_eq!(count("the mill"), "exact 1");
    assert_eq!(count("pans"), "exact 2");
    assert_eq!(count("the old mill"), "too-short 0");
    assert_eq!(count("[…]"), "too-short 0");
}

#[test]
fn where_they_stand() {
    let place = |words: &str, page: &str| library().check(&asked(&[words], page)).place;
    let (cited, found) = ("40".to_owned(), "41".to_owned());
    let words = "the mill fed nine hundred mouths";
    assert_eq!(place(words, "41"), Place::Right { found: found.clone() });
    assert_eq!(place(words, "39-41"), Place::Right { found: found.clone() });
    assert_eq!(place(words, "40f."), Place::Right { found: found.clone() });
    assert_eq!(place(words, "40"), Place::Off { cited: cited.clone(), found: found.clone() });
    assert_eq!(place(words, ""), Place::Uncited { found: found.clone() });
    assert_eq!(place(words, "chapter"), Place::Unknown(Unknown::NoPageCited));
    let spans = "bishop himself came to see them. In the year 1712";
    assert_eq!(place(spans, "40"), Place::Spans { cited, found: "40-41".to_owned() });
    let pages = vec!["40".to_owned(), "42".to_owned()];
    assert_eq!(place("pans", "41"), Place::Several { cited: Some(found), found: pages });
    assert_eq!(place("pans", "42"), Place::Right { found: "42".to_owned() });
}

#[test]
fn another_source_and_none() {
    let library = library();
    let words = "Every barge that came up brought coal";
    let found = library.check(&asked(&[words], "41"));
    assert_eq!((found.words, found.text), (Words::Exact, Some(1)));
    assert_eq!(found.place, Place::Another { found: None, cited_was_searched: true });
    let uncited = |words| Asked { cited: Vec::new(), ..asked(&[words], "") };
    let found = library.check(&uncited(words));
    assert_eq!(found.place, Place::Another { found: None, cited_was_searched: false });
    assert!(!found.needs_a_look());
    let absent = library.check(&uncited("the harvest failed and the children were sent away"));
    assert_eq!((absent.words, absent.place), (Words::NoText, Place::Nowhere));
}

#[test]
fn no_pages_are_never_right() {
    let mut library = library();
    library.texts.swap(0, 1);
    let found = library.check(&asked(&["Every barge that came up brought coal"], "41"));
    assert_eq!(found.place, Place::Unknown(Unknown::NoPages));
}

#[test]
fn a_kept_index_answers_the_same() {
    let library = library();
    let bytes: Vec<u8> = library.texts.iter().flat_map(|index| index.bytes().to_vec()).collect();
    let bytes = std::sync::Arc::new(bytes);
    let (first, end) = Index::open(&bytes, 0).unwrap();
    let (second, end) = Index::open(&bytes, end).unwrap();
    assert_eq!((second.name(), end), ("harbour.txt", bytes.len()));
    let kept = Library { texts: vec![first, second] };
    for words in ["the mill fed seven hundred mouths", "Every barge that came up brought coal"] {
        let (one, other) =
            (library.check(&asked(&[words], "41")), kept.check(&asked(&[words], "41")));
        assert_eq!(format!("{one:?}"), format!("{other:?}"));
    }
}

#[test]
fn any_text_and_any_quotation_are_answered() {
    let index = |text: &str| {
        Index::build(&SourceText::of(&read::plain("any.txt", text), &Marking::default()))
    };
    let long = "salt ".repeat(3_000);
    for text in ["", "salt", ".", "\u{301}", &long] {
        let library = Library { texts: vec![index(text)] };
        for words in
            ["", "salt", "salt salt salt salt salt salt", "the mill … fed [x] nine salt", &long]
        {
            let checked = library.check(&asked(&[words], "4"));
            assert!(checked.words.are_found() || checked.place == Place::Nowhere, "{text} {words}");
        }
    }
}
