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

#[test]
fn what_the_law_has_no_report_of_is_read_too() {
    check(
        "Ruth Hale, Sound and Soil, 41 Prairie L. Rev. 655, 677 (1988). She has “A.” Hale, supra, at 690. It says “B.” Restatement (Second) of Torts § 826(a) (1979).",
        &[
            " <- Hale, Sound and Soil, Prairie L. Rev, vol 41, 1988; 677; Full",
            "A. <- Hale, Sound and Soil, Prairie L. Rev, vol 41, 1988; 690; OpCit; Ruth Hale, Sound and Soil, 41 Prairie L. Rev. 655, 677 (1988)",
            "B. <- Restatement (Second) of Torts; 826(a); Full",
        ],
    );
}

#[test]
fn the_ancients_are_known_by_name_and_abbreviation() {
    check(
        "They were moved “A” (Thuc. 6.24.3). Plato has “B” (Plat. Leg. 838c). Thucydides asks whether “C” (6.24.4).",
        &["A <- Thuc; 6.24.3; Short", "B <- Plat, Leg; 838c; Full", "C <- Thuc; 6.24.4; Short"],
    );
    check("He says “A” (Hes. Op. 763-4).", &["A <- Hes, Op; 763-764; Full"]);
}

#[test]
fn a_place_in_the_essay_itself_is_no_citation() {
    check("It returns: “A” (infra, p. 77). It was “B” (see below, p. 9).", &[]);
}

#[test]
fn the_mark_of_an_archive_is_neither_work_nor_page() {
    let text = "“A.”[1] “B.”[2]\n\nNotes\n\n1. Deposition of Amos Fell, 6 August 1795, Thale Record Office, QS 14/3.\n\n2. Minutes of the Bench, 9 August 1795, Thale Record Office, QS 14/5.";
    let found = lines(&super::tests_resolving::noted(text));
    assert!(found[0].contains("Amos Fell"), "{found:?}");
    assert!(found[1].contains("Minutes of the Bench"), "{found:?}");
}

#[test]
fn a_page_behind_the_tag_of_a_quotation_counts_where_pages_stand_alone() {
    let before = "Hale writes “A” (4). Hale says “B” (9).";
    check(
        &format!("{before} “C,” he adds to his sister (12)."),
        &["A <- Hale; 4; Short", "B <- Hale; 9; Short; (4)", "C, <- Hale; 12; Short; (9)"],
    );
    check("“We never did,” said the old midwife who keeps it (62).", &[]);
}
