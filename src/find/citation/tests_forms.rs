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
