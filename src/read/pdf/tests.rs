//! Small PDFs, written here sign by sign.

use super::super::tests::listed;
use super::super::{Format, bytes};
use crate::model::{Document, InlineKind};
use std::fmt::Write as _;

/// A stretch on a page: from the left, from the foot, size, font (R, I or B), words.
type Set<'t> = (f64, f64, f64, char, &'t str);

/// A PDF of these pages, set in Times without a font in the file.
fn pdf(pages: &[Vec<Set<'_>>]) -> Vec<u8> {
    let mut objects = vec![String::new(), String::new()];
    for (name, _) in [("Roman", 0), ("Italic", 0), ("Bold", 0)] {
        objects.push(format!(
            "<</Type/Font/Subtype/Type1/BaseFont/Times-{name}/Encoding/WinAnsiEncoding>>"
        ));
    }
    let mut kids = String::new();
    for page in pages {
        let mut drawn = String::new();
        for (x, y, size, font, words) in page {
            let words = words.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
            let words =
                words.replace('“', "\\223").replace('”', "\\224").replace('\u{ad}', "\\255");
            writeln!(drawn, "BT /{font} {size} Tf {x} {y} Td ({words}) Tj ET").unwrap();
        }
        objects.push(format!("<</Length {}>>stream\n{drawn}\nendstream", drawn.len() + 1));
        let stream = objects.len();
        objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents {stream} 0 R/Resources<</Font<</R 3 0 R/I 4 0 R/B 5 0 R>>>>>>"));
        write!(kids, "{} 0 R ", objects.len()).unwrap();
    }
    objects[0] = "<</Type/Catalog/Pages 2 0 R>>".to_owned();
    objects[1] = format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len());
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = String::new();
    for (number, object) in (1..).zip(&objects) {
        writeln!(places, "{:010} 00000 n ", file.len()).unwrap();
        write!(file, "{number} 0 obj\n{object}\nendobj\n").unwrap();
    }
    let count = objects.len() + 1;
    let start = file.len();
    write!(file, "xref\n0 {count}\n0000000000 65535 f \n{places}trailer\n<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF").unwrap();
    file.into_bytes()
}

fn read(pages: &[Vec<Set<'_>>]) -> Document {
    bytes("t.pdf", &pdf(pages), Format::Pdf).unwrap()
}

/// Lines of a page in order, each (indent, room above in points, size, words).
fn page<'t>(lines: &[(f64, f64, f64, &'t str)]) -> Vec<Set<'t>> {
    let mut y = 560.0;
    let set = |&(indent, room, size, words): &(f64, f64, f64, &'t str)| {
        y -= room;
        (50.0 + indent, y, size, 'R', words)
    };
    lines.iter().map(set).collect()
}

/// A full line of the body, some 290 points wide at 10 points.
const FULL: &str = "the mill stood by the river for a hundred years and more, and nobody in the";

#[test]
fn lines_become_paragraphs_by_gap_and_indent() {
    let document = read(&[page(&[
        (0.0, 0.0, 16.0, "The Price of Salt"),
        (0.0, 30.0, 10.0, FULL),
        (0.0, 12.0, 10.0, "village bought of it."),
        (0.0, 24.0, 10.0, FULL),
        (0.0, 12.0, 10.0, FULL),
        (15.0, 12.0, 10.0, FULL),
        (0.0, 12.0, 10.0, "village did."),
        (30.0, 24.0, 10.0, "Salt was dear to them all,"),
        (30.0, 12.0, 10.0, "and dearer than bread."),
        (0.0, 24.0, 10.0, FULL),
    ])]);
    let full = format!("P {FULL}");
    assert_eq!(
        listed(&document),
        [
            "H1 The Price of Salt",
            &format!("{full} village bought of it."),
            &format!("{full} {FULL}"),
            &format!("{full} village did."),
            "P>1 Salt was dear to them all, and dearer than bread.",
            &full
        ]
    );
}

#[test]
fn hyphens_at_the_ends_of_lines_go() {
    let document = read(&[page(&[
        (
            0.0,
            0.0,
            10.0,
            "the mill was a well-known place for a hundred years and more, so that eve-",
        ),
        (
            0.0,
            12.0,
            10.0,
            "rybody in the village bought their salt of it, from Michaelmas to the well-",
        ),
        (0.0, 12.0, 10.0, "known day when the river rose and took it all, as it is told by Jean-"),
        (0.0, 12.0, 10.0, "Paul and by the mil\u{ad}"),
        (0.0, 12.0, 10.0, "ler himself."),
    ])]);
    let said = document.text();
    assert!(said.contains("so that everybody in"), "{said}");
    assert!(said.contains("to the well-known day"), "{said}");
    assert!(said.contains("by Jean-Paul and by the miller himself."), "{said}");
}

#[test]
fn running_heads_become_the_names_of_pages() {
    let one = |head: &'static str, words: &'static str, end: &'static str| {
        let mut lines =
            page(&[(0.0, 30.0, 10.0, words), (0.0, 12.0, 10.0, FULL), (0.0, 12.0, 10.0, end)]);
        lines.insert(0, (50.0, 580.0, 9.0, 'I', head));
        lines
    };
    let pages = [
        one("The Price of Salt 31", "and so the", "mill,"),
        one("32 Ada Hale", "river rose.", "Now"),
        one("The Price of Salt 33", "So it was", "there."),
    ];
    let document = read(&pages);
    // The head of the second page comes once only, and stays: nothing says that it is one.
    let said = document.text();
    assert!(!said.contains("The Price of Salt"), "{said}");
    let page = |word: &str| document.whereabouts(said.find(word).unwrap()).page.map(str::to_owned);
    assert_eq!(page("and so the"), Some("31".to_owned()));
    assert_eq!(page("So it was"), Some("33".to_owned()));
    let numbered = read(&[one("- 7 -", "and so the", "mill,"), one("- 8 -", "river and", "sea.")]);
    assert_eq!(numbered.whereabouts(0).page, Some("7"));
    assert_eq!(listed(&numbered), [format!("P and so the {FULL} mill, river and {FULL} sea.")]);
}

#[test]
fn notes_at_the_foot_and_their_marks() {
    let mut first = page(&[
        (0.0, 0.0, 10.0, "It is told that"),
        (0.0, 12.0, 10.0, FULL),
        (0.0, 12.0, 10.0, "village bought."),
        (0.0, 300.0, 6.0, "1"),
    ]);
    first.push((125.0, 540.0, 6.0, 'R', "1"));
    first.push((
        55.0,
        233.5,
        8.0,
        'I',
        "Hale, Salt, p. 4, and what she has to say there on the price of salt in this,",
    ));
    first.push((50.0, 223.5, 8.0, 'R', "and in the next year."));
    // The mark is drawn behind its word, as every program draws it.
    let mark = first.remove(4);
    first.insert(3, mark);
    let document = read(&[
        first,
        page(&[
            (0.0, 0.0, 10.0, "river rose."),
            (0.0, 12.0, 10.0, FULL),
            (0.0, 12.0, 10.0, "sea."),
            (0.0, 300.0, 8.0, "2 Ames, p. 5."),
        ]),
    ]);
    let note = "N1 Hale, Salt, p. 4, and what she has to say there on the price of salt in this, and in the next year.";
    let listed = listed(&document);
    assert!(listed.contains(&note.to_owned()), "{listed:?}");
    assert!(listed.contains(&"N2 Ames, p. 5.".to_owned()), "{listed:?}");
    assert!(document.inlines.iter().any(|i| i.kind == InlineKind::NoteMark("1".to_owned())));
    assert!(document.inlines.iter().any(|i| i.kind == InlineKind::Emphasis));
    assert!(document.text().contains("bought.[1]"), "{}", document.text());
}

#[test]
fn columns_are_read_one_after_the_other() {
    let mut set = Vec::new();
    for column in [50.0, 220.0] {
        for line in 0..8 {
            let words = if column > 100.0 {
                "of the mill and the river,"
            } else {
                "and of the salt in the"
            };
            set.push((column, 560.0 - 12.0 * f64::from(line), 10.0, 'R', words));
        }
    }
    let document = read(&[set]);
    let left = "and of the salt in the ".repeat(8);
    let right = "of the mill and the river, ".repeat(8);
    assert_eq!(listed(&document), [format!("P {}", format!("{left}{right}").trim())]);
}

#[test]
fn broken_locked_and_pictured_files_are_errors() {
    let said = |file: &[u8]| bytes("t.pdf", file, Format::Pdf).unwrap_err().to_string();
    assert!(said(b"Salt.").contains("broken, or is none"));
    assert!(said(b"%PDF-1.7\n").contains("broken, or is none"));
    let whole = String::from_utf8(pdf(&[Vec::new()])).unwrap();
    let locked = whole.replace("/Root 1 0 R", "/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)/U(bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb)>>/ID[(x)(x)]/Root 1 0 R");
    assert!(said(locked.as_bytes()).contains("locked with a password"));
    let picture = "BI /W 1 /H 1 /BPC 8 /CS /G ID a EI";
    let pictured = whole.replace(
        "/Length 1>>stream\n\n",
        &format!("/Length {}>>stream\n{picture}\n", picture.len() + 1),
    );
    assert!(
        said(pictured.as_bytes()).contains("pictures of pages"),
        "{}",
        said(pictured.as_bytes())
    );
}

#[test]
fn a_broken_table_of_places_is_mended() {
    let mut file = pdf(&[page(&[(0.0, 0.0, 10.0, FULL)])]);
    let table = file.windows(4).rposition(|w| w == b"xref").unwrap();
    file.truncate(table.saturating_sub(4));
    let document = bytes("t.pdf", &file, Format::Pdf).unwrap();
    assert_eq!(listed(&document), [format!("P {FULL}")]);
}

#[test]
fn no_cut_through_a_file_ends_the_program() {
    let whole = pdf(&[page(&[(0.0, 0.0, 10.0, FULL)])]);
    for end in (0..whole.len()).step_by(97) {
        let cut = whole.get(..end).unwrap();
        let _ = bytes("t.pdf", cut, Format::Pdf);
        let mut changed = whole.clone();
        changed[end] ^= 0x15;
        let read = bytes("t.pdf", &changed, Format::Pdf);
        assert!(read.is_ok_and(|d| d.text().len() < 1000) || end > 0);
    }
}
