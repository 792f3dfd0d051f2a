//! What Markdown becomes.

use super::super::markdown;
use super::super::tests::listed;
use crate::model::{Document, InlineKind};

/// Blocks are given as [`listed`] gives them.
fn check(text: &str, expect: &[&str]) -> Document {
    let document = markdown("t", text);
    let found = listed(&document);
    assert_eq!(found, expect);
    document
}

#[test]
fn markup_is_blanked_and_words_stay_in_their_places() {
    let text = "It *was* **so** `here`, [he](http://x.y \"t\") said[^1].\n\n[^1]: Hale, _Salt_.\n";
    let document = check(text, &["P It was so here , he said .", "N1 Hale, Salt ."]);
    for word in ["was", "so", "here", "he", "said", "Hale", "Salt"] {
        assert_eq!(document.prose().find(word), document.text().find(word), "{word}");
    }
    let kinds: Vec<_> = document.inlines.iter().map(|i| &i.kind).collect();
    assert_eq!(
        kinds,
        [
            &InlineKind::Emphasis,
            &InlineKind::Strong,
            &InlineKind::Code,
            &InlineKind::Link("http://x.y".into()),
            &InlineKind::NoteMark("1".into()),
            &InlineKind::Emphasis,
        ]
    );
}

#[test]
fn brackets_that_are_no_links_stay() {
    check(
        "So it is. [ **Op. Cit.** , p. 43] And so [on].",
        &["P So it is. [ Op. Cit. , p. 43] And so [on]."],
    );
    check("An \\*escaped\\* star.", &["P An *escaped * star."]);
}

#[test]
fn block_quotations_share_the_number_of_the_outermost() {
    check(
        "He wrote:\n\n> One\nlazy\n>\n> > two\n\nAnd.\n\n> - three\n",
        &["P He wrote:", "P>1 One lazy", "P>1 two", "P And.", "I>2 three"],
    );
    let document = markdown("t", "> One\r\n> two\r\n");
    assert_eq!(document.prose(), "  One\r\n  two\r\n");
}

#[test]
fn lists_headings_code_tables_rules_and_navigation() {
    check(
        "Setext\n===\n\n## Two ##\n\n- a\n  b\n- c\n\n  d\n\n***\n\n```\ncode\n```\n",
        &["H1 Setext", "H2 Two", "I a b", "I c", "I d", "F ", "C code"],
    );
    check(
        "| a | b |\n|---|---|\n| c | d |\n\n[Up](u) · [Next](n)\n",
        &["F a b c d", "F Up · Next"],
    );
    check(
        "<div>\n<p>Some words</p>\n</div>\n\n![alt words](p.png)\n\nA<br>b.\n",
        &["P Some words", "F ", "P A b."],
    );
}

#[test]
fn entities_become_their_characters_where_there_is_room() {
    let text = "He said &ldquo;salt&rdquo; &amp; don&rsquo;t.\n";
    let document = check(text, &["P He said “salt” & don&rsquo;t."]);
    assert_eq!(document.prose().len(), text.len());
}

#[test]
fn title_author_and_date_from_front_matter_or_the_first_lines() {
    let said = |text: &str| {
        let document = markdown("t", text);
        [document.title, document.author, document.date]
            .map(|span| span.map(|s| document.words_at(s)))
    };
    let some = |a: &str, b: &str, c: &str| [a, b, c].map(|s| (!s.is_empty()).then(|| s.to_owned()));
    let yaml = "---\ntitle: \"Salt: a life\"\nauthor:\n  - Ada Hale\ndate: 1921-05-04\n---\n\n# Other\n\nText.\n";
    assert_eq!(said(yaml), some("Salt: a life", "Ada Hale", "1921-05-04"));
    assert_eq!(said("+++\ntitle = 'Salt'\n+++\nText.\n"), some("Salt", "", ""));
    assert_eq!(
        said("# *Salt*\n\n*by Ada Hale*\n\n4 May 1921\n\nText.\n"),
        some("Salt", "Ada Hale", "4 May 1921")
    );
    assert_eq!(said("---\n\nText.\n"), some("", "", ""));
    assert_eq!(said("Text of it.\n"), some("", "", ""));
}

#[test]
fn notes_and_works_under_headings() {
    check(
        "Text (1).\n\n## Notes\n\n1. Hale, p. 4.\n2. Ames.\n\n   More.\n\n## Works Cited\n\n- Hale. Salt.\n",
        &[
            "P Text (1).",
            "H2 Notes",
            "N1 Hale, p. 4.",
            "N2 Ames.",
            "N2 More.",
            "H2 Works Cited",
            "E Hale. Salt.",
        ],
    );
}
