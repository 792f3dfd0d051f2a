//! Places without a name beside them, and citations that are sentences: which work each is of.

use super::tests::document;
use super::tests_resolving::lines;

fn check(text: &str, expect: &[&str]) {
    assert_eq!(lines(&document(text)), expect, "{text}");
}

#[test]
fn a_place_is_nobody_who_says_something() {
    check(
        "Hale writes: “A” (41). The men on Gannet Rock, she notes, “B” (44).",
        &["A <- Hale; 41; Short", "B <- Hale; 44; Short; (41)"],
    );
}

#[test]
fn a_volume_before_the_page_is_that_of_the_work_that_the_sentence_names() {
    check(
        "Leto admitted that “A” ([1641] 1902, 2:118).\n\nWorks Cited\n\nLeto, Ambrogio. (1641) 1902. *Letters*. 2 vols.\n\nHale, Ruth. 2001. *Salt*. Leeds: Quarry.",
        &["A <- Leto, Letters, vol 2, 1902; 118; Short", "! uncited-entry"],
    );
}

#[test]
fn a_page_alone_under_a_block_quotation_is_the_book_cited_before_it() {
    let text = "Hale says “A” (Hale, p. 41).\n\n> B is longer.\n>\n> (p. 45)\n\nSo it is.";
    let document = crate::read::markdown("t", text);
    let found = lines(&document);
    assert!(found.iter().any(|l| l.contains("Hale; 45")), "{found:?}");
}

#[test]
fn a_title_stands_where_an_author_might() {
    check(
        "The Board directed “A” (Regulations 12).\n\nWorks Cited\n\nRegulations for the Manning of Towers. Board of Lights, 1856.\n\nHale, Ruth. Salt. Quarry, 2001.",
        &["A <- Regulations for the Manning of Towers, 1856; 12; Short", "! uncited-entry"],
    );
}

#[test]
fn citation_sentences_of_law_are_read_wherever_they_stand() {
    check(
        "See Ruth Hale, The Reader’s Burden, 71 Tarn L. Rev. 301, 312 (1983). A rule “A” Id. at 314. It is “B.” Tom Orme, Paper Promises 77 (2004).",
        &[
            " <- Hale, The Reader’s Burden, Tarn L. Rev, vol 71, 1983; 312; Full; pointer",
            "A <- Hale, The Reader’s Burden, Tarn L. Rev, vol 71, 1983; 314; Ibid; See Ruth Hale, The Reader’s Burden, 71 Tarn L. Rev. 301, 312 (1983)",
            "B. <- Orme, Paper Promises, 2004; 77; Full",
        ],
    );
}

#[test]
fn a_dissenting_judge_speaks() {
    check(
        "“A.” Orme v. Hale, 12 Qu. 3d 41, 44 (N.D. 1999). “B.” Id. at 46 (Ure, J., dissenting).",
        &[
            "A. <- Orme v. Hale, Qu. 3d, vol 12, 1999; 44; Full",
            "B. <- Orme v. Hale, Qu. 3d, vol 12, 1999; 46; Ibid; Orme v. Hale, 12 Qu. 3d 41, 44 (N.D. 1999); words of Ure",
        ],
    );
}
