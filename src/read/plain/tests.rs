//! The blocks of plain texts.

use super::super::plain;
use super::super::tests::listed;

/// Blocks are given as [`listed`] gives them, with their first words.
fn check(text: &str, expect: &[&str]) {
    let document = plain("t", text);
    let found = listed(&document);
    assert_eq!(found.len(), expect.len(), "{found:#?}");
    for (found, expect) in found.iter().zip(expect) {
        assert!(found.starts_with(expect), "{found:?} should begin with {expect:?}");
    }
}

const WRAPPED: &str = "The mill at the river fed nine hundred mouths in the year of\n\
    the flood, and nobody in the town could say how it had been\n\
    done with so little salt and no bread at all.\n";

#[test]
fn lines_are_paragraphs_where_nothing_is_wrapped() {
    check(
        "One mill stood here.\nAnother stood there.\n\nA third fell.",
        &["P One", "P Another", "P A third"],
    );
    check("It was so\r\n\r\n‘…and so on’. (p.29)\r\n", &["P It was so", "P ‘…and"]);
}

#[test]
fn wrapped_lines_are_joined() {
    check(&format!("{WRAPPED}\n{WRAPPED}"), &["P The mill", "P The mill"]);
    let indented = format!("   {}", WRAPPED.trim_end());
    check(&format!("{indented}\n{indented}\n"), &["P The mill", "P The mill"]);
}

#[test]
fn prose_set_in_is_a_block_quotation() {
    let set_in = WRAPPED.replace("The ", "    The ").replace("\n", "\n    ");
    check(&format!("{WRAPPED}\n{set_in}\n\n{WRAPPED}"), &["P The", "P>1 The", "P The"]);
    let verse = "    The salt is white,\n    The bread is black,\n";
    check(&format!("{WRAPPED}\n{verse}\n{WRAPPED}"), &["P The", "P The salt", "P The"]);
    let single = "He wrote that\n\n\tthe mill had fed nine hundred mouths in one year\n\nand he was right about it, as we know.\n";
    check(single, &["P He", "P>1 the mill", "P and"]);
    let first_lines = "    The first of the mills was built here.\n\n    The second of them was built there.\n\n    The third never stood at all, they say.\n";
    check(first_lines, &["P The first", "P The second", "P The third"]);
}

#[test]
fn headings_stand_alone_and_look_it() {
    check(
        &format!(
            "SALT AND BREAD\n\nby Ada Hale\n\n14 May 1921\n\n{WRAPPED}\nThe Second Mill\n\n{WRAPPED}"
        ),
        &["H1 SALT", "F by Ada", "F 14 May", "P The mill", "H3 The Second", "P The mill"],
    );
    check(&format!("CHAPTER II\n\nOf Salt\n\n{WRAPPED}"), &["H1 CHAPTER", "H1 Of Salt", "P"]);
    check(&format!("{WRAPPED}\nHale Wrote\n"), &["P The mill", "P Hale Wrote"]);
    check("Hale noted that\n\n‘it was so’.\n", &["P Hale", "P ‘it"]);
    check(&format!("Why salt matters\n\n{WRAPPED}"), &["H1 Why", "P The mill"]);
}

#[test]
fn title_author_and_date_are_where_the_text_gives_them() {
    let text = format!("SALT AND BREAD\n\nby Ada Hale\n\n{WRAPPED}\nOctober 3rd, 1921\n");
    let document = plain("t", &text);
    let said = |span: Option<crate::text::Span>| span.map(|s| s.of(document.text()));
    assert_eq!(said(document.title), Some("SALT AND BREAD"));
    assert_eq!(said(document.author), Some("Ada Hale"));
    assert_eq!(said(document.date), Some("October 3rd, 1921"));
    let document = plain("t", WRAPPED);
    assert_eq!((document.title, document.author, document.date), (None, None, None));
}

#[test]
fn notes_under_a_heading_or_called_by_marks() {
    let body = WRAPPED.replace("flood,", "flood,(1)").replace("all.", "all.[2]");
    check(
        &format!("{body}\nNOTES:\n\n1. Hale, Salt, p. 4.\n\n2. Ames, Bread.\n\nMore of Ames.\n"),
        &["P The", "H2 NOTES", "N1 1. Hale", "N2 2. Ames", "N2 More"],
    );
    check(&format!("{body}\n[1] Hale.\n\n[2] Ames.\n"), &["P The", "N1 [1]", "N2 [2]"]);
    check(&format!("{WRAPPED}\n(1) Bread.\n\n(2) Salt.\n"), &["P The", "I (1)", "I (2)"]);
    let document = plain("t", &format!("{body}\n(1) Hale.\n\n(2) Ames.\n"));
    let marks: Vec<&str> = document.inlines.iter().map(|i| i.span.of(document.text())).collect();
    assert_eq!(marks, ["(1)", "[2]"]);
}

#[test]
fn a_bibliography_is_no_prose() {
    check(
        &format!(
            "{WRAPPED}\n    BIBLIOGRAPHY\n\n    Ada Hale. Life of a Mill.\n    Bo Ames. On Salt.\n"
        ),
        &["P The", "H2 BIBLIOGRAPHY", "E Ada", "E Bo"],
    );
    check(
        &format!("{WRAPPED}\nSources\n\n{0}{0}{0}{0}\n", WRAPPED.replace('\n', " ")),
        &["P The", "H2 Sources", "P The"],
    );
}

#[test]
fn rules_and_items_are_known() {
    check(
        &format!("{WRAPPED}\n* * *\n\n- salt\n- bread\n"),
        &["P The", "F *", "I - salt", "I - bread"],
    );
}

#[test]
fn the_head_of_a_students_paper_is_no_title() {
    let head = "Jane Doe\n\nProfessor Quill\n\nEnglish 210\n\n3 May 2011\n\nSalt and Bread\n\n";
    let text = format!("{head}{WRAPPED}");
    check(&text, &["F Jane", "F Professor", "F English", "F 3 May", "H1 Salt", "P The mill"]);
    let document = plain("t", &text);
    let said = |span: Option<crate::text::Span>| span.map(|s| s.of(document.text()));
    assert_eq!(said(document.title), Some("Salt and Bread"));
    assert_eq!(said(document.author), Some("Jane Doe"));
    assert_eq!(said(document.date), Some("3 May 2011"));
}
