//! What HTML becomes.

use super::super::tests::listed;
use super::super::{Format, bytes};
use crate::model::{Document, InlineKind};

/// Blocks are given as [`listed`] gives them.
fn check(page: &str, expect: &[&str]) -> Document {
    let document = read(page);
    let found = listed(&document);
    assert_eq!(found, expect, "{page}\n{}", document.text());
    document
}

fn read(page: &str) -> Document {
    bytes("t", page.as_bytes(), Format::Html).unwrap()
}

fn inlines(document: &Document) -> Vec<(String, String)> {
    let kind = |k: &InlineKind| format!("{k:?}");
    document
        .inlines
        .iter()
        .map(|i| (kind(&i.kind), i.span.of(document.text()).to_owned()))
        .collect()
}

#[test]
fn words_are_in_blocks_and_inlines_over_them() {
    let document = check(
        "<h2>Salt</h2><p>It <em>was</em> so, <b>he</b>\n said: un<i>believ</i>able <a href='x.y'>here</a>.\
         <ul><li>one<li><p>two</ul>three",
        &["H2 Salt", "P It was so, he said: unbelievable here.", "I one", "I two", "P three"],
    );
    let expect =
        [("Emphasis", "was"), ("Strong", "he"), ("Emphasis", "believ"), ("Link(\"x.y\")", "here")];
    assert_eq!(inlines(&document), expect.map(|(k, w)| (k.to_owned(), w.to_owned())));
}

#[test]
fn quotations_are_blocks_or_get_their_marks() {
    check(
        "<p>He wrote:<blockquote cite='http://x.y'><p>One<blockquote>two</blockquote>\
         <footer>Hale, <cite>Salt</cite></footer></blockquote><p>And.",
        &["P He wrote:", "P>1 One", "P>1 two", "P>1 — Hale, Salt", "P And."],
    );
    check(
        "<p>She said <q>it is <q>salt</q></q>, <q>“so”</q>.",
        &["P She said “it is ‘salt’”, “so”."],
    );
    check("<html lang=de><p>Er sagte <q>nein</q>.", &["P Er sagte „nein“."]);
    check("<p>a<p class=quoteb>b<p class=quoteb>c<p>d", &["P a", "P>1 b", "P>1 c", "P d"]);
    check(
        "<figure><blockquote>Salt.</blockquote><figcaption>Hale, p. 4</figcaption></figure>",
        &["P>1 Salt.", "P — Hale, p. 4"],
    );
    check("<p>a<dl><dd>b</dl>c", &["P a", "P>1 b", "P c"]);
}

#[test]
fn notes_are_found_in_every_common_form() {
    let expect = ["P He said so . And.", "N1 Hale, Salt, 4", "P end"];
    for page in [
        // Pandoc.
        "<p>He said so<a href=#fn1 class=footnote-ref id=fnref1 role=doc-noteref><sup>1</sup></a>. And.\
         <section class=footnotes role=doc-endnotes><hr><ol><li id=fn1><p>Hale, <em>Salt</em>, 4\
         <a href=#fnref1 class=footnote-back role=doc-backlink>↩︎</a></p></ol></section><p>end",
        // Wikipedia.
        "<p>He said so<sup id=cite_ref-1 class=reference><a href=#cite_note-1><span>[</span>1<span>]</span></a>\
         </sup>. And.<ol class=references><li id=cite_note-1><span class=mw-cite-backlink><b>\
         <a href=#cite_ref-1>^</a></b></span> <span class=reference-text>Hale, <i>Salt</i>, 4</span></ol><p>end",
        // By hand, old.
        "<p>He said so<a name=r1 href='essay.htm#n1'>[1]</a>. And.\
         <p><a name=n1 href='essay.htm#r1'>[1]</a> Hale, <i>Salt</i>, 4<div><p>end</div>",
        "<p>He said so<sup><a href=#n1>1</a></sup>. And.<p id=n1>1. Hale, <i>Salt</i>, 4<div>end</div>",
        "<p>He said so[<a href=#n1>1</a>]. And.<a name=n1></a><p>[1] Hale, <i>Salt</i>, 4<div>end</div>",
        // A table of notes.
        "<p>He said so<a href=#n1>1</a>. And.<table><tr><td><a name=n1>1</a><td>Hale, <i>Salt</i>, 4</table>end",
    ] {
        let document = check(page, &expect);
        let text = document.text();
        assert_eq!(text, "He said so[1]. And.\n\n[1] Hale, Salt, 4\n\nend", "{page}");
    }
}

#[test]
fn several_notes_in_one_paragraph_and_paragraphs_of_one_note() {
    check(
        "<p>a<a href=#n1>1</a> b<a href=#n2>2</a><p><a name=n1>1.</a> Hale<br><a name=n2>2.</a> Reed",
        &["P a b", "N1 Hale", "N2 Reed"],
    );
    check(
        "<p>a<a href=#n1>1</a> b<a href=#n2>2</a><p id=n1>1. Hale<p>more<p id=n2>2. Reed<h2>c</h2>",
        &["P a b", "N1 Hale", "N1 more", "N2 Reed", "H2 c"],
    );
}

#[test]
fn brackets_around_marks_are_not_doubled() {
    let page = "<p>a [<a href=#n1>1</a>,<a href=#n2>2</a>] b (<a href=#n1>1</a>) [<a href=x>c</a>]\
                <ol class=references><li id=n1>Hale<li id=n2>Reed</ol>";
    let text = read(page).text().to_owned();
    assert!(text.starts_with("a [1],[2] b [1] [c]"), "{text}");
}

#[test]
fn numbers_that_lead_elsewhere_are_no_notes() {
    check(
        "<p><a href=#c1>1</a> <a href=#p45>45</a><h2 id=c1>Salt</h2><p><span class=pagenum id=p45>[Pg 45]</span>So it was.",
        &["F 1 45", "H2 Salt", "P So it was."],
    );
    check("<p>So 10<sup>2</sup> and 19<sup>th</sup>.", &["P So 10² and 19th."]);
}

#[test]
fn what_stands_around_the_text_is_left_out_or_apart() {
    check(
        "<body><header><a href=/>Home</a></header><nav><ul><li><a href=x>Up</a></ul></nav>\
         <div class=sidebar>Buy salt.</div><main><article><h1>Salt</h1><p>It was so, and long enough to be the text.\
         <aside>A box.</aside></article></main><p>Outside.</p><footer>(c)</footer><script>x()</script>",
        &["H1 Salt", "P It was so, and long enough to be the text.", "F A box.", "F Outside."],
    );
    check("<nav>Salt is all there is here.</nav>", &["P Salt is all there is here."]);
    check("<p hidden>no<p style='display: none'>no<p>yes", &["P yes"]);
    check("<table><tr><td>a<td>b<tr><td>c<td>d</table><p>e", &["F a | b", "F c | d", "P e"]);
}

#[test]
fn title_writer_and_date_are_found_in_the_page_or_its_head() {
    let said = |page: &str| {
        let document = read(page);
        let words = |span: Option<crate::text::Span>| {
            span.map(|s| document.words_at(s)).unwrap_or_default()
        };
        [words(document.title), words(document.author), words(document.date)]
    };
    assert_eq!(
        said(
            "<title>Salt - The Mill</title><h1>The Mill</h1><h2>Salt</h2><p class=byline>By <a rel=author>Ada Hale</a>\
              <p><time>3 May 1924</time><p>It is so."
        ),
        ["Salt", "Ada Hale", "3 May 1924"]
    );
    assert_eq!(
        said("<title>Salt</title><meta name=author content='Ada Hale'><p>It is so."),
        ["Salt", "Ada Hale", ""]
    );
    let document = read("<title>Salt</title><meta name=author content='Ada Hale'><p>It is so.");
    assert_eq!(document.text(), "Salt\n\nAda Hale\n\nIt is so.");
}

#[test]
fn lines_of_verse_and_double_breaks() {
    check("<p>one<br>two<br><br>three", &["P one two", "P three"]);
    let document = read("<pre>All is here.\n\nIn a block.</pre>");
    assert_eq!(listed(&document), ["P All is here.", "P In a block."]);
    check(
        "<p>Much more than the code.<pre><code>let x;</code></pre>",
        &["P Much more than the code.", "C let x;"],
    );
}

#[test]
fn pages_lead_back_to_the_print() {
    let document = read(
        "<p>one <span class=pagenum>{12}</span>two<a epub:type=pagebreak title=xiv></a> three",
    );
    let page = |words: &str| document.whereabouts(document.text().find(words).unwrap()).page;
    assert_eq!((page("one"), page("two"), page("three")), (None, Some("12"), Some("xiv")));
}

#[test]
fn hostile_pages_are_read_in_linear_time() {
    let started = std::time::Instant::now();
    let many = 20_000;
    for page in [
        "<blockquote><div>".repeat(many) + "x",
        "<ul><li>".repeat(many) + "x",
        "<dl><dd>".repeat(many) + "x",
        "<table><tr><td>".repeat(many) + "x",
        "<i>".repeat(many) + &"<p>x".repeat(many),
        "<a href=#n>1</a>".repeat(many) + "<div id=n>" + &"<b></b>".repeat(many) + "1 x",
        "<a href=#n>1</a>".repeat(many) + "<b id=n></b>" + &" <!-- -->".repeat(many) + "1 x",
        (0..many).map(|n| format!("<a href=#n{n}>{n}</a><p id=n{n}>{n} x")).collect(),
        "<q>".repeat(many) + "x",
        "<figure><blockquote>x</blockquote>".to_owned()
            + &"<figcaption>y</figcaption>".repeat(many),
        "<span class=pagenum>".repeat(many) + "3",
        "<p class=byline>".repeat(many) + "by Ada Hale",
    ] {
        let document = read(&page);
        assert!(document.text().len() <= page.len() * 4);
    }
    // A quadratic step on any of these takes minutes in a debug build.
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

#[test]
fn a_page_that_scripts_write_says_so() {
    let said = |page: &str| read(page).diagnostics.len();
    assert_eq!(said("<body><div id=root></div><script>render()</script>"), 2);
    assert_eq!(said("<body>"), 1);
}
