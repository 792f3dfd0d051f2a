//! Word's own XML, in small pieces.

use super::super::container::tests::zipped;
use super::super::tests::listed;
use super::super::{Format, bytes};
use crate::model::{Document, InlineKind};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

/// Styles as Word writes them in a German installation: names in English, ids in German.
const STYLES: &str = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"berschrift2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Standard\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"IntensivesZitat\"><w:name w:val=\"Intense Quote\"/><w:rPr><w:i/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Eigen\"><w:name w:val=\"Meines\"/><w:basedOn w:val=\"IntensivesZitat\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Kreis\"><w:name w:val=\"Kreis\"/><w:basedOn w:val=\"Kreis\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>\
    <w:style w:type=\"character\" w:styleId=\"Hervorhebung\"><w:name w:val=\"Emphasis\"/><w:rPr><w:i/></w:rPr></w:style>";

const NOTES: &str = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote>\
    <w:footnote w:id=\"7\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> Hale, </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>Salt</w:t></w:r></w:p><w:p><w:r><w:t>More.</w:t></w:r></w:p></w:footnote>\
    <w:footnote w:id=\"3\"><w:p><w:r><w:t>Ames.</w:t></w:r></w:p></w:footnote>";

/// A document of that body, with styles, notes and relations.
fn written(body: &str) -> Vec<u8> {
    let part = |root: &str, inside: &str| {
        format!("<?xml version=\"1.0\"?><w:{root} {W}>{inside}</w:{root}>")
    };
    let document = part("document", &format!("<w:body>{body}<w:sectPr/></w:body>"));
    let relation = |file: &str, kind: &str, id: &str, target: &str| {
        let text = format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"{id}\" Type=\"http://x/relationships/{kind}\" Target=\"{target}\"/></Relationships>"
        );
        (file.to_owned(), text)
    };
    let parts = [
        ("word/document.xml".to_owned(), document),
        ("word/styles.xml".to_owned(), part("styles", STYLES)),
        ("word/footnotes.xml".to_owned(), part("footnotes", NOTES)),
        (
            "word/endnotes.xml".to_owned(),
            part(
                "endnotes",
                "<w:endnote w:id=\"7\"><w:p><w:r><w:t>End.</w:t></w:r></w:p></w:endnote>",
            ),
        ),
        relation("_rels/.rels", "officeDocument", "rId1", "word/document.xml"),
        relation("word/_rels/document.xml.rels", "hyperlink", "rId4", "http://x.y/?a=1&amp;b=2"),
    ];
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(n, t)| (n.as_str(), t.as_bytes())).collect();
    zipped(&parts)
}

fn read(body: &str) -> Document {
    bytes("t.docx", &written(body), Format::Docx).unwrap()
}

fn check(body: &str, expect: &[&str]) -> Document {
    let document = read(body);
    assert_eq!(listed(&document), expect);
    document
}

/// A paragraph with properties and runs.
fn p(properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
}

/// A run of words.
fn r(words: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

#[test]
fn words_cut_into_runs_are_joined() {
    let body = "<w:p w:rsidR=\"00A1\"><w:proofErr w:type=\"spellStart\"/><w:r w:rsidRPr=\"00B2\"><w:t>\u{201c}Sa</w:t></w:r>\
        <w:r><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">lt\u{201d} </w:t></w:r><w:smartTag><w:r><w:t>is</w:t></w:r></w:smartTag>\
        <w:bookmarkStart w:id=\"0\"/><w:r><w:tab/><w:t>co</w:t><w:softHyphen/><w:t>as\u{ad}t</w:t><w:noBreakHyphen/><w:t>born</w:t><w:br/><w:t>&amp;c</w:t></w:r></w:p>";
    let document = check(body, &["P “Salt” is coast-born &c"]);
    assert_eq!(document.text(), "“Salt” is coast-born\n&c");
}

#[test]
fn headings_and_quotations_are_told_by_style_in_any_language() {
    let body = [
        p("<w:pStyle w:val=\"Titel\"/>", &r("Salt")),
        p("<w:pStyle w:val=\"berschrift2\"/>", &r("Mill")),
        p("<w:pStyle w:val=\"Kreis\"/>", &r("Round")),
        r("x"),
        p("<w:outlineLvl w:val=\"3\"/>", &r("Set by hand")),
        p("<w:pStyle w:val=\"Eigen\"/>", &r("One.")),
        p("<w:pStyle w:val=\"IntensivesZitat\"/>", &r("Two.")),
        p("<w:pStyle w:val=\"BlockText\"/>", &r("Named only.")),
        p("", &r("So.")),
        p("<w:pStyle w:val=\"Eigen\"/>", &r("Three.")),
    ];
    let document = check(
        &body.concat(),
        &[
            "H1 Salt",
            "H2 Mill",
            "H3 Round",
            "H4 Set by hand",
            "P>1 One.",
            "P>1 Two.",
            "P>1 Named only.",
            "P So.",
            "P>2 Three.",
        ],
    );
    assert_eq!(document.words_at(document.title.unwrap()), "Salt");
    assert!(document.inlines.is_empty());
}

#[test]
fn quotations_are_told_by_indent_beside_the_body() {
    let long = "All of it is as long as a paragraph is. ".repeat(4);
    let at = |left: i32, more: &str, words: &str| {
        p(&format!("<w:ind w:left=\"{left}\" {more}/>"), &r(words))
    };
    let body = [
        at(567, "", &long),
        at(567, "w:firstLine=\"720\"", &long),
        at(1287, "w:right=\"720\"", "Quoted."),
        at(1287, "", "Quoted on."),
        at(1287, "w:hanging=\"720\"", "Hale. Salt."),
        at(6000, "", "Ada Hale"),
        p("<w:ind w:left=\"1287\"/><w:jc w:val=\"center\"/>", &r("Middle.")),
        at(1287, "", "(1) Item."),
        at(700, "", "Hardly."),
    ];
    let long = long.trim();
    check(
        &body.concat(),
        &[
            &format!("P {long}"),
            &format!("P {long}"),
            "P>1 Quoted.",
            "P>1 Quoted on.",
            "P Hale. Salt.",
            "P Ada Hale",
            "P Middle.",
            "I (1) Item.",
            "P Hardly.",
        ],
    );
}

#[test]
fn notes_are_labelled_in_the_order_of_their_marks() {
    let mark = |kind: &str, id: &str| {
        format!(
            "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:{kind}Reference w:id=\"{id}\"/></w:r>"
        )
    };
    let body = p(
        "",
        &[
            r("Salt."),
            mark("footnote", "3"),
            r(" Mill."),
            mark("footnote", "7"),
            mark("endnote", "7"),
        ]
        .concat(),
    );
    let document =
        check(&body, &["P Salt. Mill.", "N1 Ames.", "N2 Hale, Salt", "N2 More.", "Ni End."]);
    assert_eq!(
        document.text(),
        "Salt.[1] Mill.[2][i]\n\n[1] Ames.\n\n[2] Hale, Salt\n\nMore.\n\n[i] End."
    );
    let kinds: Vec<_> = document.inlines.iter().map(|i| i.kind.clone()).collect();
    let mark = |label: &str| InlineKind::NoteMark(label.to_owned());
    assert_eq!(kinds, [mark("1"), mark("2"), mark("i"), InlineKind::Emphasis]);
}

#[test]
fn a_mark_the_writer_chose_and_one_that_leads_nowhere() {
    let body = p(
        "",
        "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>*</w:t></w:r><w:r><w:t>So.</w:t></w:r><w:r><w:footnoteReference w:id=\"99\"/></w:r>",
    );
    let document = check(&body, &["P So.", "N* Ames."]);
    assert_eq!(document.text(), "[*]So.[1]\n\n[*] Ames.");
}

#[test]
fn figures_raised_by_hand_stay_marks() {
    let body = p(
        "",
        &[
            r("Salt."),
            "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>12</w:t></w:r>"
                .to_owned(),
        ]
        .concat(),
    );
    check(&body, &["P Salt.¹²"]);
}

#[test]
fn fields_show_their_result_and_links_lead_somewhere() {
    let field = |code: &str, shown: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText><w:t>no</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            r(shown)
        )
    };
    let body = p("", &[
        field(" ADDIN ZOTERO_ITEM CSL_CITATION {&quot;x&quot;:1} ", "(Hale 1921, 4)"),
        r(" "),
        field(" HYPERLINK &quot;http://a.b&quot; ", "one"),
        "<w:hyperlink r:id=\"rId4\"><w:r><w:t> two</w:t></w:r></w:hyperlink>".to_owned(),
        "<w:hyperlink w:anchor=\"here\"><w:r><w:t> three</w:t></w:r></w:hyperlink>".to_owned(),
        "<w:fldSimple w:instr=\" CITATION Hal21 \"><w:r><w:t> (Hale)</w:t></w:r></w:fldSimple>".to_owned(),
        "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:citation/></w:sdtPr><w:sdtContent><w:r><w:t> (Ames)</w:t></w:r></w:sdtContent></w:sdt>".to_owned(),
    ].concat());
    let document = check(&body, &["P (Hale 1921, 4) one two three (Hale) (Ames)"]);
    let links: Vec<_> =
        document.inlines.iter().map(|i| (i.kind.clone(), document.words_at(i.span))).collect();
    let link = |to: &str, words: &str| (InlineKind::Link(to.to_owned()), words.to_owned());
    assert_eq!(
        links,
        [link("http://a.b", "one"), link("http://x.y/?a=1&b=2", "two"), link("#here", "three")]
    );
}

#[test]
fn tracked_changes_comments_and_hidden_text() {
    let body = [
        p("", &[r("Salt "), "<w:ins w:id=\"1\"><w:r><w:t>is</w:t></w:r></w:ins><w:del><w:r><w:delText>was</w:delText><w:t>was</w:t></w:r></w:del>".to_owned(), "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t> dear</w:t></w:r>".to_owned(), "<w:r><w:commentReference w:id=\"0\"/></w:r>".to_owned()].concat()),
        p("<w:rPr><w:del w:id=\"2\"/></w:rPr>", &r("One ")),
        p("", &r("line.")),
        p("", "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>come</w:t></w:r></w:moveTo>"),
    ];
    let document = check(&body.concat(), &["P Salt is dear", "P One line.", "P come"]);
    assert!(document.diagnostics.iter().any(|d| d.message.contains("1 comment in the margin")));
}

#[test]
fn text_boxes_follow_their_paragraph_and_one_alternative_is_read() {
    let boxed = "<w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent>";
    let body = p(
        "",
        &format!(
            "<w:r><w:t>Before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{boxed}</w:drawing></mc:Choice><mc:Fallback><w:pict>{boxed}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>after.</w:t></w:r>"
        ),
    );
    check(&body, &["P Before after.", "P Boxed."]);
}

#[test]
fn tables_are_furniture_unless_they_lay_out_a_page() {
    let table = |words: &str| {
        format!(
            "<w:tbl><w:tblPr/><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        )
    };
    let long = "It is long. ".repeat(40);
    check(
        &[table("b"), p("", &r("So.")), table(&long)].concat(),
        &["F a b", "P So.", "P a", &format!("P {}", long.trim())],
    );
}

#[test]
fn pages_are_counted_where_word_broke_them() {
    let body = "<w:p><w:r><w:t>One </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>two</w:t><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>three</w:t></w:r></w:p>";
    let document = check(body, &["P One two", "P three"]);
    let page = |word: &str| {
        document.whereabouts(document.text().find(word).unwrap()).page.map(str::to_owned)
    };
    assert_eq!(
        [page("One"), page("two"), page("three")],
        ["1", "2", "3"].map(|p| Some(p.to_owned()))
    );
    let unknown = read("<w:p><w:r><w:t>One</w:t><w:br w:type=\"page\"/></w:r></w:p>");
    assert_eq!(unknown.whereabouts(0).page, None);
}

#[test]
fn what_is_broken_in_the_middle_is_told_and_the_rest_is_kept() {
    let document = read("<w:p><w:r><w:t>Salt.</w:t></w:r></w:p><w:p><w:r><w:t>Mill</w:x>");
    assert_eq!(listed(&document)[0], "P Salt.");
    assert!(document.diagnostics.iter().any(|d| d.message.contains("word/document.xml")));
}

#[test]
fn what_is_no_word_document_is_an_error() {
    let said = |file: &[u8]| bytes("t.docx", file, Format::Docx).unwrap_err().to_string();
    assert!(said(b"Salt.").contains("no whole ZIP archive"));
    assert!(said(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 more").contains("without a password"));
    assert!(said(&zipped(&[("salt", b"")])).contains("lacks the part"));
}

#[test]
fn depth_and_length_are_no_danger() {
    let deep = 100_000;
    let boxes = format!(
        "{}{}{}",
        "<w:p><w:r><w:txbxContent>".repeat(deep),
        p("", &r("Salt.")),
        "</w:txbxContent></w:r></w:p>".repeat(deep)
    );
    assert_eq!(listed(&read(&boxes)), ["P Salt."]);
    let fields = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(deep);
    assert_eq!(listed(&read(&p("", &(fields + &r("Salt."))))).len(), 0);
}
