//! Notes of every kind, cases and statutes, works cited by their parts, links: texts as a person
//! writes them, read from the beginning.

use super::tests_resolving::lines;
use crate::read::{markdown, plain};

const NOTES: &str = "1 Ruth Hale, Salt Roads (Leeds: Quarry Press, 2014), 41.\n\
                     2 Tom Orme, Late Salt (York: Mill Books, 2016), 3; Hale, Salt Roads, 44.\n\
                     3 Hale (n 1) 46.\n";

/// What each quotation is cited from, and its place.
fn check(found: &[String], expect: &[&str]) {
    let short: Vec<String> =
        found.iter().map(|l| l.splitn(3, "; ").take(2).collect::<Vec<_>>().join("; ")).collect();
    for line in expect {
        assert!(short.iter().any(|s| s == line), "{line} is not in {short:#?}");
    }
}

#[test]
fn marks_of_every_kind_call_notes_without_a_heading() {
    for (one, two, three) in
        [("¹", "²", "³"), ("[1]", "[2]", "[3]"), ("1", "2", "3"), ("(1)", "(2)", "(3)")]
    {
        let text = format!(
            "The tax fell on bread, as Hale says: “A burden.”{one} Orme holds that “it fell late”, and \
             Hale that “it fell soon”.{two} In the end “nobody paid it.”{three}\n\n{NOTES}"
        );
        check(
            &lines(&plain("t", &text)),
            &[
                "A burden. <- Hale, Salt Roads, 2014; 41",
                "it fell late <- Orme, Late Salt, 2016; 3",
                "it fell soon <- Hale, Salt Roads, 2014; 44",
                "nobody paid it. <- Hale, Salt Roads, 2014; 46",
            ],
        );
    }
}

#[test]
fn footnotes_by_signs_below_their_paragraph() {
    let text = "Hale calls the tax “a burden.”* So it was for all of us in the north.\n\n\
                * Ruth Hale, Salt Roads, 41.\n\n\
                Orme says it was “no burden.”* So he says, and we shall see if he is right.\n\n\
                * Tom Orme, Late Salt, 3.\n";
    check(
        &lines(&plain("t", text)),
        &["a burden. <- Hale, Salt Roads; 41", "no burden. <- Orme, Late Salt; 3"],
    );
}

#[test]
fn signs_in_markdown_call_notes_line_under_line() {
    let text = "Hale calls the tax “a burden.”\\* So it was for all of us in the north.\n\n\
                \\* Ruth Hale, *Salt Roads*, p. 41.\n\n\
                Orme says it was “no burden”,† but Benn that it was “a loss.” [‡] So they say.\n\n\
                † Tom Orme, *Late Salt*, p. 3.\n[‡] Karl Benn, *Salt Tax*, p. 5.\n";
    check(
        &lines(&markdown("t", &text.replace("[‡]", "‡").replace(" ‡ So", "‡ So"))),
        &[
            "a burden. <- Hale, Salt Roads; 41",
            "no burden <- Orme, Late Salt; 3",
            "a loss. <- Benn, Salt Tax; 5",
        ],
    );
    let text = "It was “a burden.” [*] It was “a loss.” [‡] So they say.\n\n\
                [*] Hale, Salt Roads, p. 41.\n[‡] Benn’s Tables, p. iv.\n";
    check(
        &lines(&plain("t", text)),
        &["a burden. <- Hale, Salt Roads; 41", "a loss. <- Benn, Tables; iv"],
    );
}

#[test]
fn one_mark_may_call_several_notes_and_what_is_missing_is_said() {
    let text = format!(
        "The tax fell on bread: “A burden.” [1, 2] Nobody paid it: “Not one.” [3] No, “two.” [7]\n\n\
         Notes\n\n{}",
        NOTES
            .replace("\n", "\n\n")
            .replace("1 R", "[1] R")
            .replace("2 T", "[2] T")
            .replace("3 H", "[3] H")
    );
    let found = lines(&plain("t", &text));
    check(
        &found,
        &[
            "A burden. <- Hale, Salt Roads, 2014; 41",
            "A burden. <- Orme, Late Salt, 2016; 3",
            "Not one. <- Hale, Salt Roads, 2014; 46",
            "! mark-without-note",
        ],
    );
}

#[test]
fn numbering_that_begins_anew_with_all_notes_at_the_end() {
    let text = "CHAPTER ONE\n\nThe tax fell on bread: “A burden.”[1] Nobody paid it: “Not one.”[2]\n\n\
                CHAPTER TWO\n\nThe tax fell on salt too: “A blow.”[1] They paid it: “All.”[2]\n\n\
                NOTES\n\n[1] R. Hale, Salt, p. 3.\n\n[2] Ibid., p. 4.\n\n\
                [1] T. Orme, Tides, p. 5.\n\n[2] Ibid., p. 6.\n";
    check(
        &lines(&plain("t", text)),
        &[
            "A burden. <- Hale, Salt; 3",
            "Not one. <- Hale, Salt; 4",
            "A blow. <- Orme, Tides; 5",
            "All. <- Orme, Tides; 6",
        ],
    );
}

#[test]
fn a_quotation_in_a_note_has_its_own_source() {
    let text = "The tax fell on bread: “A burden.”[1]\n\nNotes\n\n\
                [1] R. Hale, Salt, p. 3. Nobody else agreed: “it was no tax at all” (T. Orme, Tides, p. 9).\n";
    check(
        &lines(&plain("t", text)),
        &["A burden. <- Hale, Salt; 3", "it was no tax at all <- Orme, Tides; 9"],
    );
}

#[test]
fn notes_in_the_text_and_raised_ones() {
    let text = "Hale says: “A burden.”^[Ruth Hale, *Salt Roads*, 44.] It was “late.”<sup>1</sup>\n\n\
                ## Notes\n\n1. Tom Orme, *Late Salt*, 3.\n";
    check(
        &lines(&markdown("t", text)),
        &["A burden. <- Hale, Salt Roads; 44", "late. <- Orme, Late Salt; 3"],
    );
}

#[test]
fn cases_and_statutes() {
    let text = "The court was plain. “A tax.” Orme v. Hale, 12 Qu. 3d 41, 44 (N.D. 1999). It went on. \
                “No tax.” Id. at 45. Later it said “salt.” Orme, 12 Qu. 3d at 46. The law knows “any \
                person.” 14 U.S.C. § 5(a). In R v Mott [2004] UKHL 56 [12] we read “asleep.” Under the Salt \
                Act 1911, s 4(2)(b), “none shall boil.”";
    check(
        &lines(&plain("t", text)),
        &[
            "A tax. <- Orme v. Hale, Qu. 3d, vol 12, 1999; 44",
            "No tax. <- Orme v. Hale, Qu. 3d, vol 12, 1999; 45",
            "salt. <- Orme v. Hale, Qu. 3d, vol 12, 1999; 46",
            "any person. <- U.S.C.; 5(a)",
            "asleep. <- R v Mott, UKHL, 2004; 12",
            "none shall boil. <- Salt Act 1911; 4(2)(b)",
        ],
    );
}

#[test]
fn works_cited_by_their_parts() {
    let text = "It says “God is love” (1 John 4:8) and “be kind” (1 Cor. 13:4–7, 11). The poet sings of \
                “black ships” (Il. 2.484–93). He says “we live in a cave” (Plat. Rep. 514a–520a), and the \
                prince “to be” (Ham. 3.1.56–60). It was 3.30 when Mark left, and Mark 12 cost 4.50 pounds.";
    check(
        &lines(&plain("t", text)),
        &[
            "God is love <- 1 John; 4:8",
            "be kind <- 1 Corinthians; 13:4-7, 11",
            "black ships <- Iliad; 2.484-493",
            "to be <- Hamlet; 3.1.56-60",
        ],
    );
    assert_eq!(lines(&plain("t", text)).len(), 5);
}

#[test]
fn links_are_citations_where_their_words_say_so() {
    let text = "[Ruth Hale’s report](https://example.org/hale) calls it “a burden for all.” A page that \
                [I like](https://example.org/like) says nothing of “the tax on salt and bread.”\n";
    let found = lines(&markdown("t", text));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("a burden for all. <- Hale, Ruth Hale’s report"), "{found:?}");
    let text = "In [a long piece for the *Courier*](https://example.org/a), Ruth Hale quotes ten of them. \
                “We came for the salt,” one tells her.\n\nAs Tom Orme puts it in [his book on \
                roads](https://example.org/b), “a road is a promise.”\n\nAnna Benn has \
                [written](https://example.org/c) that “every road was wet.”\n\n“We walk,” Karl Dorn \
                told [a trade magazine](https://example.org/d) in 2016.\n";
    let found = lines(&markdown("t", text));
    let heads = [
        "We came for the salt, <- Hale, a long piece",
        "a road is a promise. <- Orme, his book on roads",
        "every road was wet. <- Benn, written",
    ];
    assert_eq!(found.len(), heads.len(), "{found:?}");
    assert!(found.iter().zip(heads).all(|(line, head)| line.starts_with(head)), "{found:?}");
}

#[test]
fn volume_and_page_after_a_colon_beside_a_count_of_volumes() {
    let text = "It was “a burden.”¹ It was “no burden.”² It was “a loss.”³\n\n\
                1 Ruth Hale, *Salt Roads*, 2 vols. (Leeds, 1896), 2:211.\n\n\
                2 Tom Orme, *Late Salt*, 3 vols (York: Mill Books, 1901), 1:14–15.\n\n\
                3 Karl Benn, *Salz*, 4 Bde. (Berlin, 1896), III, 22.\n";
    check(
        &lines(&markdown("t", text)),
        &[
            "a burden. <- Hale, Salt Roads, vol 2, 1896; 211",
            "no burden. <- Orme, Late Salt, vol 1, 1901; 14-15",
            "a loss. <- Benn, Salz, vol III, 1896; 22",
        ],
    );
}

#[test]
fn treatises_and_reports_right_after_a_quotation() {
    let text = "It says: “A promise is a debt.” Ruth Hale, Paper Promises 77 (2004). And it says: “A park \
                is safe.” 2 T. Orme, Salt Grounds 519 (3d ed. 1930). The Seventh Circuit said that “a drawer \
                holds nothing.” Trent v. Wend, 40 Qu. 3d 1, 7 (7th Cir. 2011).\n\n\
                In Benn v. City of Dorn, the same court said that “to stop a stream is not to keep \
                it.” 41 Qu. 3d 8, 9 (N.D. 2012). It then said “so.” Ruth Hale, 41, was there.\n";
    let found = lines(&plain("t", text));
    check(
        &found,
        &[
            "A promise is a debt. <- Hale, Paper Promises, 2004; 77",
            "A park is safe. <- Orme, Salt Grounds, vol 2, 1930; 519",
            "a drawer holds nothing. <- Trent v. Wend, Qu. 3d, vol 40, 2011; 7",
            "to stop a stream is not to keep it. <- Benn v. City of Dorn, Qu. 3d, vol 41, 2012; 9",
        ],
    );
    assert_eq!(found.len(), 4, "{found:?}");
}
