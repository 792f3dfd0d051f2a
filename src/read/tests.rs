//! Reading: what becomes of bytes, and what a document always keeps.

use super::*;
use proptest::prelude::*;

/// The blocks of a document: a letter for the kind (`P`, `H1`, `I`, `N1`, `F`, `C`), `>` and its number
/// for a block quotation, and the words.
pub(super) fn listed(document: &Document) -> Vec<String> {
    document
        .blocks
        .iter()
        .map(|block| {
            let kind = match &block.kind {
                BlockKind::Paragraph => "P".to_owned(),
                BlockKind::Heading(level) => format!("H{level}"),
                BlockKind::Item => "I".to_owned(),
                BlockKind::Note(label) => format!("N{label}"),
                BlockKind::Furniture => "F".to_owned(),
                BlockKind::Entry => "E".to_owned(),
                BlockKind::Code => "C".to_owned(),
            };
            let quote = block.quote.map_or_else(String::new, |n| format!(">{n}"));
            format!("{kind}{quote} {}", document.words_at(block.span))
        })
        .collect()
}

fn decoded_text(bytes: &[u8]) -> (String, Vec<Code>) {
    let document = super::bytes("t", bytes, Format::Plain).unwrap();
    (document.text().to_owned(), document.diagnostics.iter().map(|d| d.code).collect())
}

#[test]
fn encodings_are_told_by_mark_validity_and_guess() {
    let check = |bytes: &[u8], text: &str, codes: &[Code]| {
        assert_eq!(decoded_text(bytes), (text.to_owned(), codes.to_vec()));
    };
    check("é‘a’".as_bytes(), "é‘a’", &[]);
    check(b"\xEF\xBB\xBFa\r\nb", "a\r\nb", &[]);
    check(b"\xFF\xFEa\0\x19\x20", "a’", &[]);
    check(b"\xFE\xFF\0a\x20\x19", "a’", &[]);
    check(b"\xFF\xFEa\0\x00\xD8b\0", "a\u{fffd}b", &[Code::InvalidEncoding]);
    check(b"\xFF\xFEa\0b", "a\u{fffd}", &[Code::InvalidEncoding]);
    // A pound sign alone is no reason to take English for Polish.
    check(
        b"\x93We are facing a gap of \xa33.2 million,\x94 said the leader of the council.",
        "“We are facing a gap of £3.2 million,” said the leader of the council.",
        &[Code::GuessedEncoding],
    );
    check(b"\x91The mill\x92s salt", "‘The mill’s salt", &[Code::GuessedEncoding]);
    let mixed = ["é‘a’".as_bytes(), &b"\xFFb\xFE"[..]].concat();
    check(&mixed, "é‘a’\u{fffd}b\u{fffd}", &[Code::InvalidEncoding]);
    check(b"caf\xE2\x80", "caf\u{fffd}", &[Code::InvalidEncoding]);
}

#[test]
fn a_broken_place_is_pointed_at() {
    let bytes = ["aé‘".as_bytes(), &b"\xFF!"[..]].concat();
    let document = super::bytes("t", &bytes, Format::Plain).unwrap();
    let place = document.diagnostics[0].place.unwrap();
    assert_eq!(place.of(document.text()), "\u{fffd}");
}

#[test]
fn an_empty_text_is_a_document_with_a_diagnostic() {
    for text in ["", " \r\n\t\n", "\u{feff}"] {
        let document = plain("t", text);
        assert_eq!(document.diagnostics[0].code, Code::EmptyText, "{text:?}");
        assert!(document.blocks.is_empty());
    }
}

#[test]
fn the_fingerprint_is_that_of_the_bytes() {
    let document = super::bytes("t", b"\xEF\xBB\xBFabc", Format::Plain).unwrap();
    assert_ne!(document.sha256, plain("t", "abc").sha256);
    let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(plain("t", "abc").sha256, known);
}

#[test]
fn what_is_no_text_says_what_it_looks_like() {
    let check = |bytes: &[u8], likeness: Likeness| match super::bytes("x", bytes, Format::Plain) {
        Err(ReadError::Binary { likeness: found, .. }) => assert_eq!(found, likeness),
        other => panic!("{other:?}"),
    };
    check(b"%PDF-1.7\n", Likeness::Pdf);
    check(b"PK\x03\x04\0\0word/document.xml", Likeness::Docx);
    check(b"\x89PNG\r\n\x1a\n\0\0", Likeness::Image);
    check(b"{\\rtf1 salt}", Likeness::Rtf);
    check(b"a\0b\0c\0d\0", Likeness::Utf16);
    check(b"abc\0\0\0def", Likeness::Unknown);
    check(&[1, 2, 3, 4, b'a'], Likeness::Unknown);
    let error = super::bytes("x.pdf", b"%PDF-1.7", Format::Plain).unwrap_err().to_string();
    assert!(error.contains("x.pdf") && error.contains("pdftotext"), "{error}");
}

#[test]
fn files_that_cannot_be_read_are_errors_with_a_remedy() {
    let folder = tempfile::tempdir().unwrap();
    let missing = document(&folder.path().join("no.txt")).unwrap_err();
    assert!(matches!(missing, ReadError::Missing { .. }), "{missing:?}");
    let directory = document(folder.path()).unwrap_err();
    assert!(matches!(directory, ReadError::Directory { .. }), "{directory:?}");
    let path = folder.path().join("salt.md");
    std::fs::write(&path, "# Salt\n\nIt is so.\n").unwrap();
    let read = document(&path).unwrap();
    assert_eq!((read.name.as_str(), read.blocks.len()), ("salt.md", 2));
    assert_eq!(Format::of(Path::new("a/B.MarkDown")), Format::Markdown);
    assert_eq!(Format::of(Path::new("md")), Format::Plain);
}

#[test]
fn the_language_is_told_and_english_where_unsure() {
    let german = "Die Gewerkschaften haben in diesem Streit eine große Rolle gespielt, \
        denn sie waren die Schule der Verwaltung und der Wirtschaft des ganzen Landes.";
    assert_eq!(plain("t", german).language_code, "de");
    assert_eq!(plain("t", "Mill.").language_code, "en");
}

/// What every document keeps, whatever the text.
fn keeps_its_promises(document: &Document) {
    let (text, prose) = (document.text(), document.prose());
    assert_eq!(text.len(), prose.len());
    let whole = |span: Span| {
        text.get(span.start..span.end).is_some() && prose.get(span.start..span.end).is_some()
    };
    let mut end = 0;
    for (index, block) in document.blocks.iter().enumerate() {
        assert!(whole(block.span), "{block:?}");
        assert!(block.span.start >= end && !block.span.is_empty(), "{block:?}");
        assert_eq!(block.number as usize, index + 1);
        end = block.span.end;
    }
    for pair in document.inlines.windows(2) {
        assert!(pair[0].span.start <= pair[1].span.start, "{pair:?}");
    }
    let parts = [document.title, document.author, document.date];
    assert!(document.inlines.iter().map(|i| i.span).chain(parts.into_iter().flatten()).all(whole));
    let markup = text.bytes().zip(prose.bytes()).filter(|(t, p)| t != p);
    // An entity stands as the sign it means, an escaped star in the place of its backslash.
    let blank = |(t, p): (u8, u8)| p == b' ' || !p.is_ascii() || (t, p) == (b'\\', b'*');
    assert!(markup.clone().all(blank) || text.contains('&'));
}

/// Tags, words and signs of HTML, in any order.
fn piece() -> impl Strategy<Value = String> {
    let tags = proptest::sample::select(vec![
        "p",
        "div",
        "blockquote",
        "q",
        "i",
        "b",
        "sup",
        "li",
        "ol",
        "ul",
        "table",
        "tr",
        "td",
        "h1",
        "h2",
        "a",
        "pre",
        "br",
        "section",
        "article",
        "aside",
        "nav",
        "header",
        "footer",
        "figure",
        "figcaption",
        "dl",
        "dt",
        "dd",
        "title",
        "span",
        "script",
        "cite",
    ]);
    let attributes = proptest::sample::select(vec![
        "",
        " id=n1",
        " id=n2",
        " href=#n1",
        " href=#n2",
        " name=n1",
        " class=quoteb",
        " class=footnote",
        " hidden",
        " role=doc-noteref href=#n1",
        " class=byline",
        " class=pagenum",
        " cite=x",
        " lang=fr",
        " start=3",
    ]);
    prop_oneof![
        (tags.clone(), attributes).prop_map(|(tag, more)| format!("<{tag}{more}>")),
        tags.prop_map(|tag| format!("</{tag}>")),
        proptest::sample::select(vec![
            "1",
            "[1]",
            " salt",
            "“so”",
            ". ",
            "é",
            "&nbsp;",
            "\u{ad}",
            "\n\n",
            "*",
            "By Ada Hale"
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ]
}

proptest! {
    #[test]
    fn any_text_becomes_a_document(text in "(\\PC|[ \\t\\n\\r>#*_`\\[\\]()!:.&;-]|\n\n|    ){0,200}") {
        keeps_its_promises(&plain("t", &text));
        keeps_its_promises(&markdown("t", &text));
    }

    #[test]
    fn any_page_becomes_a_document(pieces in proptest::collection::vec(piece(), 0..60)) {
        let page = pieces.concat();
        keeps_its_promises(&super::bytes("t", page.as_bytes(), Format::Html).unwrap());
    }

    #[test]
    fn any_bytes_become_a_document_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for format in [Format::Plain, Format::Markdown, Format::Html, Format::Epub] {
            if let Ok(document) = super::bytes("t", &bytes, format) {
                keeps_its_promises(&document);
            }
        }
    }
}

#[test]
fn an_escaped_star_between_signs_that_are_no_letters_keeps_the_promises() {
    for format in [Format::Plain, Format::Markdown, Format::Html] {
        keeps_its_promises(&super::bytes("t", b"\x0e\\*\x01", format).unwrap());
    }
}

#[test]
fn large_and_deep_texts_take_linear_time() {
    let line = "salt and bread. ".repeat(64 * 1024);
    let started = std::time::Instant::now();
    for text in [
        line,
        ">".repeat(50_000),
        "> ".repeat(50_000) + "deep",
        "[".repeat(50_000) + &"]".repeat(50_000),
        "(".repeat(100_000),
        "*a_".repeat(50_000),
        "- ".repeat(20_000),
        "[^1]".repeat(20_000),
        "\n\n".repeat(100_000),
        "’".repeat(10_000),
        "`".repeat(100_000),
        "1. a\n".repeat(20_000),
    ] {
        keeps_its_promises(&plain("t", &text));
        keeps_its_promises(&markdown("t", &text));
    }
    // A quadratic step on any of these takes minutes in a debug build.
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

#[test]
fn a_language_that_no_rule_knows_is_told() {
    let codes = |text: &str| -> Vec<Code> {
        super::plain("a.txt", text).diagnostics.iter().map(|d| d.code).collect()
    };
    let italian = "I sindacati sostenevano che i salari dovessero aumentare, ma il ministro non ne voleva \
                   sapere e lo disse anche in parlamento.";
    assert_eq!(codes(italian), [Code::LanguageWithoutRules]);
    let german = "Die Gewerkschaften waren der Ansicht, dass die Löhne steigen müssten, aber der Minister \
                  hielt nichts davon und sagte es auch.";
    assert_eq!(codes(german), []);
    assert_eq!(codes("The unions held that wages must rise, but the minister did not."), []);
}
