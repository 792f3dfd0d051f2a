//! Citations by key and citations in prose; one table a form.

use super::tests::document;
use super::tests_resolving::lines;
use crate::model::{Document, Item, Listed, Person};

fn with_library(text: &str) -> Document {
    let work = |key: &str, family: &str, title: &str, year: &str| Listed {
        key: key.to_owned(),
        item: Item {
            authors: vec![Person { family: family.to_owned(), given: "Ruth".to_owned() }],
            title: title.to_owned(),
            year: Some(year.to_owned()),
            ..Item::default()
        },
    };
    let mut document = document(text);
    document.library =
        [work("hale2014", "Hale", "Salt", "2014"), work("orme", "Orme", "Tides", "2009")].into();
    document
}

fn check_keys(text: &str, expect: &[&str]) {
    assert_eq!(lines(&with_library(text)), expect, "{text}");
}

#[test]
fn keys_of_pandoc() {
    check_keys("“A” [@hale2014, p. 4].", &["A <- Hale, Salt, 2014; 4; Short"]);
    check_keys("“A” [@hale2014, 33-35].", &["A <- Hale, Salt, 2014; 33-35; Short"]);
    check_keys("“A” [-@hale2014, chap. 2].", &["A <- Hale, Salt, 2014; 2; Short"]);
    check_keys("“A” [@{hale2014}, p. 4].", &["A <- Hale, Salt, 2014; 4; Short"]);
    check_keys("@hale2014 [p. 4] says: “A”.", &["A <- Hale, Salt, 2014; 4; Short"]);
    check_keys(
        "@hale2014 says: “A” [p. 4].",
        &[" <- Hale, Salt, 2014; -; Short", "A <- Hale, Salt, 2014; 4; Short; @hale2014"],
    );
    check_keys(
        "“A” [@hale2014, p. 4; see also @orme, ch. 1].",
        &["A <- Hale, Salt, 2014; 4; Short", " <- Orme, Tides, 2009; 1; Short; pointer"],
    );
    check_keys("“A” [quoted in @orme, p. 1].", &["A <- Orme, Tides, 2009; 1; QuotedIn"]);
    check_keys(
        "“A” [@lowe, p. 4]. “B” [@lowe, p. 5].",
        &["A <- lowe; 4; Short", "B <- lowe; 5; Short", "! unknown-key"],
    );
}

#[test]
fn handles_and_addresses_are_no_keys() {
    check_keys("Write to ruth@example.org (p. 4) or to @somebody.", &[]);
    check_keys("She said [me@example.org] “A”.", &[]);
}

#[test]
fn short_forms_are_joined_to_a_library() {
    check_keys("“A” (Hale 41).", &["A <- Hale, Salt, 2014; 41; Short"]);
    check_keys("“A” (Orme 2009: 41).", &["A <- Orme, Tides, 2009; 41; AuthorDate"]);
}

fn check(text: &str, expect: &[&str]) {
    assert_eq!(lines(&document(text)), expect, "{text}");
}

#[test]
fn a_work_named_in_the_sentence_is_the_source() {
    check(
        "In *Salt Roads* Ruth Hale says: “It was so.” She writes on page 41 of *Salt Roads* that “it is”.",
        &["It was so. <- Hale, Salt Roads; -; Full", "it is <- Hale, Salt Roads; 41; Full"],
    );
    check(
        "Dr. Mott, in PANS AND PEOPLE, says: “It was so.” Now from Dr. Mott's book: “It is.”",
        &[
            "It was so. <- Mott, PANS AND PEOPLE; -; Full",
            "It is. <- Mott, PANS AND PEOPLE; -; Short",
        ],
    );
    check("On p. 12 of *The Mill*, Tom Orme asks: “Who?”", &["Who? <- Orme, The Mill; 12; Full"]);
    check(
        "Hale's *Salt Roads* tells us: “It was so.”",
        &["It was so. <- Hale, Salt Roads; -; Full"],
    );
    check("In *Salt* Hale says “it was so” (p. 41).", &["it was so <- Hale, Salt; 41; Short"]);
}

#[test]
fn a_work_that_is_only_mentioned_is_no_source() {
    check("I have read Hale's *Salt Roads*. “It rains,” said a grocer.", &[]);
    check("He dined in *The Hague Hotel*. “We ate salt,” he told me.", &[]);
    check("In *Salt* Hale says, and in *Bread* Orme says: “It was so.”", &[]);
}

#[test]
fn a_page_alone_is_of_the_work_discussed() {
    check(
        "In Ruth Thorn's *The School* Jane speaks.\n\nJane replies, “I have my own” (p. 14). “They are so literal,” she says (p. 15).\n\nHale says “no” (Hale, *Quiet*, p. 2).\n\nThen “you were saying” (p. 340).",
        &[
            "I have my own <- Thorn, The School; 14; Short",
            "They are so literal, <- Thorn, The School; 15; Short; (p. 14)",
            "no <- Hale, Quiet; 2; Full",
            "you were saying <- Thorn, The School; 340; Short",
        ],
    );
}

#[test]
fn titles_keep_their_commas_in_italics() {
    check(
        "“A” (Hale, *Salt, Bread, and Roads* 41).",
        &["A <- Hale, Salt, Bread, and Roads; 41; Full"],
    );
    check("“A” (Hale, *Salt Roads,* 41).", &["A <- Hale, Salt Roads; 41; Full"]);
}

#[test]
fn op_cit_of_an_author_not_cited_before_is_his() {
    check(
        "“A.” [Dray, Op. Cit., p. 9] And Dray concludes that “B.” [Op. Cit., p. 12]",
        &[
            "A. <- Dray; 9; OpCit",
            "B. <- Dray; 12; OpCit; [Dray, Op. Cit., p. 9]",
            "! citation-without-antecedent",
        ],
    );
}

#[test]
fn years_of_a_title_and_the_extent_of_an_article_are_no_pages() {
    check(
        "“A salt tax” (Hale, The Salt War 1870-71, p. 4).",
        &["A salt tax <- Hale, The Salt War; 4; Full"],
    );
    check(
        "“A salt tax” (Hale, “Labour,” pp. 65-78, Salt Essays, p. 68).",
        &["A salt tax <- Hale, Labour, Salt Essays; 68; Full"],
    );
    check("“A salt tax” (Hale, Salt, p. 5 and p. 6).", &["A salt tax <- Hale, Salt; 5, 6; Full"]);
}
