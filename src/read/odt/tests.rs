//! OpenDocument XML, in small pieces.

use super::super::container::tests::zipped;
use super::super::tests::listed;
use super::super::{Format, bytes};
use crate::model::{Document, InlineKind};

const STYLES: &str = "<office:document-styles><office:styles>\
    <style:style style:name=\"Standard\" style:family=\"paragraph\"/>\
    <style:style style:name=\"Quotations\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"/>\
    <style:style style:name=\"Mein_20_Stil\" style:display-name=\"Mein Stil\" style:family=\"paragraph\" style:parent-style-name=\"Quotations\"/>\
    <style:style style:name=\"Title\" style:family=\"paragraph\"/>\
    <style:style style:name=\"Emphasis\" style:family=\"text\"><style:text-properties fo:font-style=\"italic\"/></style:style>\
    <text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/><text:list-level-style-bullet text:level=\"2\"/></text:list-style>\
    </office:styles></office:document-styles>";

const OWN: &str = "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Mein_20_Stil\"/>\
    <style:style style:name=\"P2\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties fo:margin-left=\"1cm\"/></style:style>\
    <style:style style:name=\"P3\" style:family=\"paragraph\"><style:paragraph-properties fo:break-before=\"page\"/><style:text-properties fo:font-style=\"italic\"/></style:style>\
    <style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>\
    <style:style style:name=\"T2\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>\
    <style:style style:name=\"T3\" style:family=\"text\"><style:text-properties fo:font-weight=\"700\"/></style:style>";

fn read(text: &str) -> Document {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"x:office\"><office:automatic-styles>{OWN}</office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>"
    );
    let file = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
        ("styles.xml", STYLES.as_bytes()),
    ]);
    bytes("t.odt", &file, Format::Odt).unwrap()
}

fn check(text: &str, expect: &[&str]) -> Document {
    let document = read(text);
    assert_eq!(listed(&document), expect);
    document
}

#[test]
fn headings_and_quotations_by_level_style_and_indent() {
    let long = "All of it is as long as a paragraph is.";
    check(
        &format!(
            "<text:p text:style-name=\"Title\">Salt</text:p><text:h text:outline-level=\"2\">Mill</text:h>\
             <text:p text:style-name=\"Standard\">{long}</text:p><text:p text:style-name=\"P1\">One.</text:p>\
             <text:p text:style-name=\"Quotations\">Two.</text:p><text:p>So.</text:p><text:p text:style-name=\"P2\">Three.</text:p>"
        ),
        &[
            "H1 Salt",
            "H2 Mill",
            &format!("P {long}"),
            "P>1 One.",
            "P>1 Two.",
            "P So.",
            "P>2 Three.",
        ],
    );
}

#[test]
fn words_spans_and_white_space() {
    let document = check(
        "<text:p>\u{201c}Sa<text:span>lt\u{201d}</text:span>\n   <text:s text:c=\"3\"/>is<text:tab/><text:span text:style-name=\"Emphasis\">de<text:span text:style-name=\"T3\">ar</text:span></text:span>\
         <text:line-break/>so<text:span text:style-name=\"T1\">12</text:span><text:span text:style-name=\"T2\">no</text:span>\
         <text:a xlink:href=\"http://x.y/?a&amp;b\"> there</text:a></text:p>",
        &["P “Salt” is dear so¹² there"],
    );
    assert_eq!(document.text(), "“Salt” is dear\nso¹² there");
    let found: Vec<_> =
        document.inlines.iter().map(|i| (i.kind.clone(), document.words_at(i.span))).collect();
    let link = InlineKind::Link("http://x.y/?a&b".to_owned());
    let expect = [(InlineKind::Emphasis, "dear"), (InlineKind::Strong, "ar"), (link, "there")];
    assert_eq!(found, expect.map(|(kind, words)| (kind, words.to_owned())));
}

#[test]
fn notes_keep_the_label_they_show() {
    let note = |label: &str, body: &str| {
        format!(
            "<text:note text:note-class=\"footnote\"><text:note-citation>{label}</text:note-citation><text:note-body>{body}</text:note-body></text:note>"
        )
    };
    let document = check(
        &format!(
            "<text:p>Salt<text:span text:style-name=\"Emphasis\">.{}</text:span> So.{}</text:p>",
            note(
                "1",
                "<text:p>Hale.</text:p>\n<text:p text:style-name=\"Quotations\">More.</text:p>"
            ),
            note("*", "<text:p>Ames.</text:p>")
        ),
        &["P Salt. So.", "N1 Hale.", "N1>1 More.", "N* Ames."],
    );
    assert_eq!(document.text(), "Salt.[1] So.[*]\n\n[1] Hale.\n\nMore.\n\n[*] Ames.");
}

#[test]
fn lists_number_where_their_style_does() {
    let document = check(
        "<text:h text:outline-level=\"1\">Notes</text:h><text:list text:style-name=\"L1\"><text:list-item><text:p>Hale.</text:p></text:list-item>\
         <text:list-item><text:p>Ames.</text:p><text:list><text:list-item><text:p>Deeper.</text:p></text:list-item></text:list></text:list-item></text:list>",
        &["H1 Notes", "N1 Hale.", "N2 Ames.", "N2 Deeper."],
    );
    assert_eq!(document.blocks.len(), 4);
    check(
        "<text:list><text:list-item><text:p>Hale.</text:p></text:list-item></text:list>",
        &["I Hale."],
    );
}

#[test]
fn what_is_no_text_of_the_essay() {
    let document = check(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>\
         <text:table-of-content><text:table-of-content-source><text:index-title-template>t</text:index-title-template></text:table-of-content-source>\
         <text:index-body><text:index-title><text:p>Contents</text:p></text:index-title><text:p>Salt 1</text:p></text:index-body></text:table-of-content>\
         <text:p>Salt<office:annotation><dc:creator>A</dc:creator><text:p>no</text:p></office:annotation>.<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box><svg:desc>no</svg:desc></draw:frame></text:p>\
         <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>\
         <text:bibliography><text:bibliography-source/><text:index-body><text:p>Hale. Salt.</text:p></text:index-body></text:bibliography>",
        &["F Contents", "F Salt 1", "P Salt.", "P Boxed.", "F a b", "P Hale. Salt."],
    );
    assert!(document.diagnostics.iter().any(|d| d.message.contains("1 comment in the margin")));
}

#[test]
fn pages_are_counted_where_they_were_left_in_the_file() {
    let document = check(
        "<text:p>One <text:soft-page-break/>two</text:p><text:p text:style-name=\"P3\">three</text:p>",
        &["P One two", "P three"],
    );
    let page = |word: &str| {
        document.whereabouts(document.text().find(word).unwrap()).page.map(str::to_owned)
    };
    assert_eq!(
        [page("One"), page("two"), page("three")],
        ["1", "2", "3"].map(|p| Some(p.to_owned()))
    );
    assert_eq!(read("<text:p>One</text:p>").whereabouts(0).page, None);
}

#[test]
fn locked_and_broken_files_are_told() {
    let file = zipped(&[
        ("META-INF/manifest.xml", b"<manifest:manifest><manifest:encryption-data/>"),
        ("content.xml", b"\x8Fno"),
    ]);
    let said = bytes("t.odt", &file, Format::Odt).unwrap_err().to_string();
    assert!(said.contains("locked with a password"));
    let document = read("<text:p>Salt.</text:p><text:p>Mill</text:q>");
    assert_eq!(listed(&document)[0], "P Salt.");
    assert!(document.diagnostics.iter().any(|d| d.message.contains("content.xml")));
}
