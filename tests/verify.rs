//! `claimgraph verify` as a person meets it: an essay, a folder of books, what is said and how it ends. The
//! verdicts of docs/verify.md are held here.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

#[path = "command_line/desk.rs"]
#[allow(dead_code, reason = "other tests need more of it")]
mod desk;

use desk::Desk;
use std::fs;

/// The book that the desk's essay quotes as Hale's.
const BOOK: &str = "[p. 40] Salt was boiled in Marren before there was a church, and whoever owned a pan owned a \
vote.\n\n[p. 41] But it is well known that the mill fed nine hundred mouths before the first train came, and \
it did not feed them badly. The millers must pay the toll to the abbot.\n\n[p. 42] Brandt says that there was \
no mill worth the name in that year. The colour of the salt was grey.\n";

/// An essay that quotes these words of Hale's book with this page.
fn essay(words: &str, page: &str) -> String {
    format!(
        "Salt and the town\n\nSalt made the town of Marren, and the mill came first.\n\nHale writes: “{words}” \
         (Hale, Salt and Town; p. {page}). Therefore the mill came first.\n"
    )
}

fn desk(words: &str, page: &str) -> Desk {
    let desk = Desk::new();
    desk.put("essay.txt", essay(words, page).as_bytes());
    fs::create_dir(desk.path("books")).unwrap();
    desk.put("books/hale-salt-and-town.txt", BOOK.as_bytes());
    desk
}

const RUN: [&str; 4] = ["verify", "essay.txt", "--sources", "books"];

/// What is said of a quotation, and whether there is something to look at.
fn check(words: &str, page: &str, code: i32, expect: &[&str]) {
    let ended = desk(words, page).run(&RUN).ends(code, &[]);
    for expect in expect {
        assert!(ended.out.contains(expect), "`{expect}` is not in:\n{}", ended.out);
    }
}

#[test]
fn words_as_quoted_end_well() {
    let words = "the mill fed nine hundred mouths before the first train came";
    check(words, "41", 0, &["exact", "p. 41 of hale-salt-and-town.txt, as cited", "0 to look at"]);
    check("The color of the salt was gray.", "42", 0, &["normalised: spelling apart"]);
    check(
        "the mill fed … mouths before the first train came",
        "41",
        0,
        &["elided", "[2 cut: nine hundred]"],
    );
    check("[the millers] must pay the toll to the abbot", "41", 0, &["marked"]);
}

#[test]
fn changed_words_are_shown_beside_those_of_the_source() {
    check(
        "the mill fed seven hundred mouths before the first train came",
        "41",
        1,
        &["altered: number", "[-nine-]{+seven+}", "1 to look at"],
    );
    check("and it did feed them badly.", "41", 1, &["altered: negation", "[-not-]"]);
    check(
        "The millers may pay the toll to the abbot.",
        "41",
        1,
        &["altered: modal", "[-must-]{+may+}"],
    );
    check("the harvest failed and the children were sent to the hills", "41", 1, &["not-found"]);
    check(
        "whoever owned a pan owned a vote and nobody ever heard of any better custom anywhere",
        "40",
        1,
        &["partial", "{?and nobody ever heard of any better custom anywhere?}"],
    );
}

#[test]
fn the_page_and_the_frame_are_answers_of_their_own() {
    let words = "the mill fed nine hundred mouths before the first train came";
    check(words, "40", 1, &["exact", "p. 40 is cited, the words stand on p. 41"]);
    check(
        "there was no mill worth the name in that year",
        "42",
        0,
        &["exact", "the source reports them (“says”)"],
    );
}

#[test]
fn another_book_and_no_book() {
    let words = "the barges brought coal and took the salt away";
    let desk = desk(words, "41");
    desk.put("books/orme.txt", format!("In spring {words} to the sea.\n").as_bytes());
    let ended = desk.run(&RUN).ends(1, &[]);
    assert!(
        ended.out.contains("not in the source that is cited, but in orme.txt"),
        "{}",
        ended.out
    );
    fs::remove_file(desk.path("books/hale-salt-and-town.txt")).unwrap();
    desk.put("books/orme.txt", b"Nothing of that kind.\n");
    let ended = desk.run(&RUN).ends(0, &[]);
    assert!(ended.out.contains("no-text"), "{}", ended.out);
    desk.run(&[&RUN[..], &["--strict"]].concat()).ends(1, &[]);
}

#[test]
fn data_for_programs() {
    let desk = desk("the mill fed seven hundred mouths before the first train came", "40");
    let json: serde_json::Value =
        serde_json::from_str(&desk.run(&[&RUN[..], &["-f", "json"]].concat()).ends(1, &[]).out)
            .unwrap();
    assert_eq!((&json["format"], &json["version"]), (&"claimgraph-verify".into(), &1.into()));
    let quotation = &json["quotations"][0];
    assert_eq!(quotation["words"]["verdict"], "altered");
    assert_eq!(quotation["words"]["diff"][1]["class"], "number");
    assert_eq!(quotation["place"]["verdict"], "off");
    assert_eq!(quotation["place"]["found"][0], "41");
    assert_eq!(json["sources"][0]["texts"][0]["name"], "hale-salt-and-town.txt");
    let sarif: serde_json::Value =
        serde_json::from_str(&desk.run(&[&RUN[..], &["-f", "sarif"]].concat()).ends(1, &[]).out)
            .unwrap();
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!((&sarif["version"], &result["ruleId"]), (&"2.1.0".into(), &"altered".into()));
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(
        (&place["artifactLocation"]["uri"], &place["region"]["startLine"]),
        (&"essay.txt".into(), &5.into())
    );
}

#[test]
fn the_index_is_kept_and_never_trusted_when_it_is_old_or_broken() {
    let words = "the mill fed nine hundred mouths before the first train came";
    let desk = desk(words, "41");
    let index = desk.path("books/.claimgraph-index");
    let first = desk.run(&RUN).ends(0, &[]).out;
    let kept = fs::read(&index).unwrap();
    assert_eq!(desk.run(&RUN).ends(0, &[]).out, first, "with the index");
    assert_eq!(fs::read(&index).unwrap(), kept, "not written anew");
    let newer = [&kept[..7], &[9], &kept[8..]].concat();
    for broken in [
        &kept[..kept.len() / 2],
        &b"salt"[..],
        &[][..],
        &newer,
        &[kept[..99].to_vec(), vec![0; 900]].concat(),
    ] {
        fs::write(&index, broken).unwrap();
        assert_eq!(desk.run(&RUN).ends(0, &[]).out, first);
        assert_eq!(fs::read(&index).unwrap(), kept, "made anew");
    }
    desk.put("books/hale-salt-and-town.txt", BOOK.replace("nine", "seven").as_bytes());
    assert!(desk.run(&RUN).ends(1, &[]).out.contains("altered: number"));
    fs::remove_file(&index).unwrap();
    desk.run(&[&RUN[..], &["--no-index"]].concat()).ends(1, &[]);
    assert!(!index.exists());
}

#[test]
fn marks_of_pages_of_ones_own() {
    let words = "the mill fed nine hundred mouths before the first train came";
    let desk = desk(words, "41");
    desk.put(
        "books/hale-salt-and-town.txt",
        BOOK.replace("[p. ", "|").replace(']', "|").as_bytes(),
    );
    assert!(desk.run(&RUN).ends(0, &[]).out.contains("its pages are not marked"));
    let own = [&RUN[..], &["--page-marker", r"\|(\d+)\|"]].concat();
    assert!(desk.run(&own).ends(0, &[]).out.contains("p. 41 of hale-salt-and-town.txt, as cited"));
    let none = [&RUN[..], &["--page-marker", "#(\\d+)#"]].concat();
    desk.run(&none).ends(0, &["--page-marker matches nothing in books/hale-salt-and-town.txt"]);
    desk.run(&[&RUN[..], &["--page-marker", "("]].concat()).ends(2, &["--page-marker"]);
}

#[test]
fn what_cannot_be_read_is_told() {
    let desk = desk("the mill fed nine hundred mouths", "41");
    desk.run(&["verify", "essay.txt"]).ends(2, &["--sources"]);
    desk.run(&["verify", "essay.txt", "--sources", "nowhere"]).ends(3, &["cannot read nowhere"]);
    desk.put("books/empty.txt", b"");
    desk.put("books/picture.txt", b"\x89PNG\r\n\x1a\n\0\0");
    desk.put("books/line.txt", "salt ".repeat(200_000).as_bytes());
    desk.run(&RUN).ends(0, &["empty.txt has no words", "picture.txt"]);
    fs::create_dir(desk.path("bare")).unwrap();
    let bare = ["verify", "essay.txt", "--sources", "bare"];
    desk.run(&bare).ends(3, &["there is no text with words in bare", "are read"]);
    // One file does as well as a folder, and an essay that lies among the books is none of them.
    desk.run(&["verify", "essay.txt", "--sources", "books/hale-salt-and-town.txt"]).ends(0, &[]);
    desk.run(&["verify", "essay.txt", "--sources", "."]).ends(0, &[]);
}

#[test]
fn a_quotation_longer_than_its_source() {
    let words = "the mill fed nine hundred mouths ".repeat(60);
    let desk = desk(words.trim(), "41");
    desk.put("books/hale-salt-and-town.txt", b"The mill fed nine hundred mouths.\n");
    let ended = desk.run(&RUN).ends(1, &[]);
    assert!(ended.out.contains("1 to look at"), "{}", ended.out);
}

#[test]
fn a_page_for_people_shows_what_differs_and_keeps_words_words() {
    let desk = desk("the millers may pay the toll to the <b>abbot & his men", "41");
    let page = desk.run(&[&RUN[..], &["-f", "html"]].concat()).ends(1, &[]).out;
    assert!(
        page.contains(
            "<del title=\"in the source\">must</del> <ins title=\"in the essay\">may</ins>"
        )
    );
    assert!(page.contains("abbot &amp; his men") && !page.contains("<b>"), "{page}");
    assert!(page.contains("default-src 'none'"));
    assert_eq!(page.matches("<section").count(), page.matches("</section>").count());
}

#[test]
fn a_text_that_corrections_name_is_looked_in_without_a_folder() {
    let desk = desk("the mill fed nine hundred mouths before the first train came", "41");
    fs::rename(desk.path("books/hale-salt-and-town.txt"), desk.path("scan.txt")).unwrap();
    desk.run(&RUN[..2]).ends(2, &["--sources", "[[source]]"]);
    let fix = "[[source]]\nid = \"hale\"\ntitle = \"Salt and Town\"\nmatch = [\"Hale, Salt and Town\"]\n\
               text = \"scan.txt\"\npages = { marker = '\\[p\\. (\\d+)\\]' }\n";
    desk.put("essay.corrections.toml", fix.as_bytes());
    desk.run(&RUN[..2]).ends(0, &[]);
    let told = desk.run(&RUN[..2]).ends(0, &[]).out;
    assert!(told.contains("p. 41 of scan.txt, as cited"), "{told}");
    desk.put("essay.corrections.toml", fix.replace("scan.txt", "gone.txt").as_bytes());
    desk.run(&RUN[..2]).ends(3, &["essay.corrections.toml:1", "gone.txt"]);
}
