//! What an e-book becomes.

use super::super::container::tests::zipped;
use super::super::tests::listed;
use super::super::{Format, ReadError, bytes};
use crate::model::{Document, InlineKind};

const CONTAINER: &[u8] =
    b"<container><rootfiles><rootfile full-path='b/book.opf'/></rootfiles></container>";

/// A book of these chapters, with a package that names them.
fn book(chapters: &[(&str, &str)], more: &[(&str, &[u8])]) -> Result<Document, ReadError> {
    let items: String = chapters
        .iter()
        .map(|(n, _)| format!("<item id='{n}' href='{n}' media-type='application/xhtml+xml'/>"))
        .collect();
    let spine: String = chapters.iter().map(|(n, _)| format!("<itemref idref='{n}'/>")).collect();
    let package = format!(
        "<package xmlns:dc='d'><metadata><dc:title>The Mill</dc:title><dc:creator>Ada Hale</dc:creator>\
         <dc:language>en</dc:language></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    );
    let pages: Vec<(String, &[u8])> =
        chapters.iter().map(|(n, page)| (format!("b/{n}"), page.as_bytes())).collect();
    let mut entries: Vec<(&str, &[u8])> = vec![
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", CONTAINER),
        ("b/book.opf", package.as_bytes()),
    ];
    entries.extend(pages.iter().filter(|(_, p)| !p.is_empty()).map(|(n, p)| (n.as_str(), *p)));
    entries.extend(more);
    bytes("t.epub", &zipped(&entries), Format::Epub)
}

#[test]
fn chapters_are_one_text_and_notes_lie_in_other_files() {
    let document = book(
        &[
            ("cover.xhtml", "<html><title/><body><p>A picture</p></body></html>"),
            ("nav.xhtml", "<html><body><nav epub:type='toc'><ol><li>One</li></ol></nav></body></html>"),
            (
                "1.xhtml",
                "<?xml version='1.0'?><html><head><title/></head><body><h1>One</h1><p>So it was<a id='x'/> \
                 <a epub:type='noteref' href='notes.xhtml#n1'>1</a>.</p>\
                 <span epub:type='pagebreak' title='7'/><p>He <i>said</i>.</p></body></html>",
            ),
            ("2.xhtml", "<html><body><h1>Two</h1><p>And<a href='notes.xhtml#m1'>1</a>.</p></body></html>"),
            (
                "notes.xhtml",
                "<html><body><h2>Notes</h2><p id='n1'><a href='1.xhtml#x'>1</a>. Reed</p>\
                 <p id='m1'><a href='2.xhtml'>1</a>. Moss</p></body></html>",
            ),
        ],
        &[],
    )
    .unwrap();
    assert_eq!(
        listed(&document),
        [
            "F The Mill",
            "F Ada Hale",
            "F A picture",
            "H1 One",
            "P So it was .",
            "P He said.",
            "H1 Two",
            "P And .",
            "H2 Notes",
            "N1 Reed",
            "N1 (2) Moss",
        ]
    );
    assert_eq!(document.text().matches("[1]").count(), 4);
    let marks: Vec<_> = document
        .inlines
        .iter()
        .filter_map(|i| if let InlineKind::NoteMark(l) = &i.kind { Some(l.as_str()) } else { None })
        .collect();
    assert_eq!(marks, ["1", "1 (2)"]);
    let place = document.whereabouts(document.text().find("He said").unwrap());
    assert_eq!(
        (place.part, place.page, place.heading),
        (Some("b/1.xhtml"), Some("7"), Some("One"))
    );
    let note = document.whereabouts(document.text().find("Moss").unwrap()).note;
    assert_eq!(note, Some("1 (2)"));
}

#[test]
fn title_and_writer_on_the_title_page_are_not_said_twice() {
    let page = "<html><body><h1>The Mill</h1><p>Ada Hale</p></body></html>";
    let document = book(
        &[("title_page.xhtml", page), ("1.xhtml", "<p>It is so, and more than the title.</p>")],
        &[],
    )
    .unwrap();
    assert_eq!(
        listed(&document),
        ["F The Mill", "F Ada Hale", "P It is so, and more than the title."]
    );
    let said = |span: Option<crate::text::Span>| document.words_at(span.unwrap());
    assert_eq!(
        (said(document.title), said(document.author)),
        ("The Mill".into(), "Ada Hale".into())
    );
}

#[test]
fn what_is_no_book_says_why() {
    let told = |found: Result<Document, ReadError>| found.map(|_| ()).unwrap_err().to_string();
    let no_package =
        bytes("t.epub", &zipped(&[("mimetype", b"application/epub+zip")]), Format::Epub);
    assert!(told(no_package).contains("no package"));
    assert!(told(bytes("t.epub", b"Salt.", Format::Epub)).contains("t.epub"));
    assert!(told(book(&[], &[])).contains("names no chapter"));
    assert!(told(book(&[("1.xhtml", "")], &[])).contains("none of the chapters"));
    let locked =
        b"<encryption><EncryptedData><CipherData><CipherReference URI='b/1.xhtml'/></CipherData>\
                   </EncryptedData></encryption>";
    let page = [("1.xhtml", "<p>a</p>")];
    assert!(told(book(&page, &[("META-INF/encryption.xml", locked)])).contains("locked"));
    let font = b"<encryption><CipherReference URI='b/font.otf'/></encryption>";
    assert!(book(&page, &[("META-INF/encryption.xml", font)]).is_ok());
}
