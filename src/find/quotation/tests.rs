//! Texts, and the passages in them.

use crate::find;
use crate::model::{Code, Document, Form, Found, Passage, Repair};
use crate::read;
use crate::text::Span;
use proptest::prelude::*;

fn passages(document: &Document) -> Found<Vec<Passage>> {
    find::passages(document, &find::references(document))
}

/// The passages of a text, one a line: `=` before one set apart, `>` for each passage it stands in,
/// `+(` or `)+` where an opening or closing mark was supplied.
fn shown(document: &Document) -> Vec<String> {
    let found = passages(document).items;
    let depth = |p: &Passage| {
        std::iter::successors(p.inside, |&at| found.get(at).and_then(|p| p.inside)).count()
    };
    let line = |p: &Passage| {
        let set = match p.form {
            Form::Inline => "",
            Form::Display => "= ",
            Form::Block => "block ",
            Form::Indented => "indented ",
        };
        let (open, close) = match p.repair {
            None => ("", ""),
            Some(Repair::Opening) => ("+(", ""),
            Some(Repair::Closing) => ("", ")+"),
        };
        let words = p.span.of(document.text()).split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{}{set}{open}{words}{close}", ">".repeat(depth(p)))
    };
    found.iter().map(line).collect()
}

fn check(text: &str, expect: &[&str]) {
    assert_eq!(shown(&read::plain("test.txt", text)), expect, "{text}");
}

fn check_markdown(text: &str, expect: &[&str]) {
    assert_eq!(shown(&read::markdown("test.md", text)), expect, "{text}");
}

#[test]
fn marks_of_all_fashions() {
    check("He said “salt is bread” and ‘mills are bread’.", &["salt is bread", "mills are bread"]);
    check(
        "He said \"salt is bread\" and 'mills are bread'.",
        &["salt is bread", "mills are bread"],
    );
    check("Er sagte: „Salz ist Brot“, und ‚Brot‘ war alles.", &["Salz ist Brot", "Brot"]);
    check("Er sagte: »Salz ist ›unser‹ Brot«, immer.", &["Salz ist ›unser‹ Brot", ">unser"]);
    check(
        "Il dit : « le sel est “notre” pain », toujours.",
        &["le sel est “notre” pain", ">notre"],
    );
    check("Han sade: ”salt är bröd” och gick.", &["salt är bröd"]);
    check("He wrote ``salt is bread'' and `bread' too.", &["salt is bread", "bread"]);
    check("She said “salt is bread\" once.", &["salt is bread"]);
    check("彼は「塩はパンだ」と言った。", &["塩はパンだ"]);
}

#[test]
fn marks_repeated_at_the_head_of_lines_and_paragraphs() {
    check(
        "Orme écrit : « Le sel\n» est notre pain et\n» notre loi ». Il mentait.",
        &["Le sel » est notre pain et » notre loi"],
    );
    check(
        "Orme écrit :\n\n« Le sel est le pain.\n\n» Le pain est la loi. »\n\nIl partit.",
        &["= Le sel est le pain. » Le pain est la loi."],
    );
    check(
        "« Le sel est le pain.\n\n« Le pain est la loi. »\n\nIl dit « non ».",
        &["= Le sel est le pain. « Le pain est la loi.", "non"],
    );
    check(
        "Et là « le sel est « notre pain ». Puis là « non ».",
        &["le sel est « notre pain", ">notre pain", "non"],
    );
    check("Han sade »salt är bröd» och gick.", &["salt är bröd"]);
    check("他说《盐》和「面包」。", &["盐", "面包"]);
}

#[test]
fn dialogue_by_dashes() {
    check(
        "Il entra.\n\n— Où est le sel ?\n\n— Dans la cave, dit Orme.\n\nIl partit.",
        &["= Où est le sel ?", "= Dans la cave, dit Orme."],
    );
    check("Salt was dear.\n\n— and bread, of course, was not.\n\nSo it went.", &[]);
    check("Salt is our bread.\n\n— Robert Hale\n\nSo it was.", &[]);
}

#[test]
fn paragraphs_quoted_without_marks() {
    check(
        "Orme saw it coming:\n\nThe mill was never sold. It was given to the town for nothing. \
         (Orme, Salt Roads, p. 41)\n\nIt was so.",
        &["= The mill was never sold. It was given to the town for nothing."],
    );
    check(
        "There were two towns:\n\nThe first of them had a mill and no salt at all to put in \
         it (Orme, Salt Roads, p. 41).\n\nThe other had salt.",
        &[],
    );
    check(
        "As Orme writes:\n\nThe mill was never sold, and the town had it for nothing.\n\nSo.",
        &["= The mill was never sold, and the town had it for nothing."],
    );
    check("We argue:\n\nThe mill was never sold, and the town had it for nothing.\n\nSo.", &[]);
}

#[test]
fn two_straight_marks_may_be_a_mark_and_an_apostrophe() {
    check(
        "Orme said ''tis salt', and 'the workers' rights of the '90s' too.",
        &["'tis salt", "the workers' rights of the '90s"],
    );
}

#[test]
fn an_apostrophe_is_no_closing_mark() {
    check(
        "‘That’s what all the noise is about’, he said.",
        &["That’s what all the noise is about"],
    );
    check("The towns ‘endorsed Hale’s plan’ at once.", &["endorsed Hale’s plan"]);
    check("It held ‘the workers’ rights in salt’ high.", &["the workers’ rights in salt"]);
    check("It held 'the workers' rights in salt' high.", &["the workers' rights in salt"]);
    check_markdown(
        "'No,' said Orme; 'the mills'\nowners were the law, and the towns' people knew it.'\n\
         The boys' school and the girls' school were both 'full'.",
        &["No,", "the mills' owners were the law, and the towns' people knew it.", "full"],
    );
    check("The workers’ rights and the masters’ mills.", &[]);
    check("The workers' rights and the masters' mills.", &[]);
    check("The workers’ and masters’ mills were ‘full of salt’.", &["full of salt"]);
    check(
        "‘The workers’ and masters’ mills were full.’",
        &["= The workers’ and masters’ mills were full."],
    );
    check("’Tis salt of the ’90s, rock ’n’ roll, goin’ home.", &[]);
    check("'Tis salt of the '90s and rock 'n' roll.", &[]);
    check("‘’Tis salt,’ said Hale, ‘o’ the sea.’", &["’Tis salt,", "o’ the sea."]);
    check("A wall of 5'10\" and one of 6' stood.", &[]);
    check("L’homme, d’Alembert and O’Brien don’t.", &[]);
}

#[test]
fn marks_inside_marks() {
    check(
        "‘She cried “salt is bread” to them.’",
        &["= She cried “salt is bread” to them.", ">salt is bread"],
    );
    check("\"She cried 'salt' to them,\" he said.", &["She cried 'salt' to them,", ">salt"]);
    check(
        "'the salt'--'the \"white\" bread'--and 'mills'.",
        &["the salt", "the \"white\" bread", ">white", "mills"],
    );
    check(
        "“‘Salt,’ she said, ‘is bread.’”",
        &["= ‘Salt,’ she said, ‘is bread.’", ">Salt,", ">is bread."],
    );
}

#[test]
fn a_quotation_set_apart() {
    check(
        "Hale noted that\n\n‘…the mill fed all’. (R. Hale: Works 5; p. 41)\n\nIt did.",
        &["= …the mill fed all"],
    );
    check(
        "Hale noted that\n\n‘The mill fed all’.\n\n(R. Hale: Works 5; p. 41)\n\nIt did.",
        &["= The mill fed all"],
    );
    check("It fed \"all the town\n(Hale 2014, 41).\" So it was.", &["all the town"]);
}

#[test]
fn a_missing_closing_mark_is_supplied() {
    check(
        "Hale noted that\n\n‘…the mill (of stone) fed all.\n\n(R. Hale: Works 5; p. 41)\n\nIt was a ‘ruin’ then.",
        &["= …the mill (of stone) fed all)+", "ruin"],
    );
    check(
        "Hale noted that\n\n‘…the mill fed all. (R. Hale: Works 5; p. 41)\n\nIt was a ‘ruin’.",
        &["= …the mill fed all)+", "ruin"],
    );
    check(
        "Orme said ‘the salt is gone. Hale said ‘the salt is here’ at once.",
        &["the salt is gone)+", "the salt is here"],
    );
    check("The ‘salt barons ruled. Hale said ‘the salt is here’.", &["the salt is here"]);
}

#[test]
fn a_missing_opening_mark_is_supplied() {
    check(
        "A ‘ruin’. Hale noted that\n\nThe mill fed all’. (R. Hale: Works 5; p. 41)\n\nThe ‘ruin’ stood.",
        &["ruin", "= +(The mill fed all", "ruin"],
    );
    check("The ‘salt’ was bread’. The ‘mill’ stood.", &["salt", "mill"]);
    check("Nobody knows what they had was far from ideal’.\n\nThe ‘mill’ stood.", &["mill"]);
}

#[test]
fn what_was_supplied_is_said() {
    let document =
        read::plain("test.txt", "Hale noted that\n\n‘…the mill fed all. (Hale 2014, 41)");
    let said = passages(&document).diagnostics;
    assert_eq!(said.len(), 1, "{said:?}");
    assert_eq!(said[0].code, Code::RepairedMark);
    assert_eq!(said[0].place.unwrap().of(document.text()), "…the mill fed all");
}

#[test]
fn a_quotation_of_several_paragraphs() {
    check(
        "Hale wrote:\n\n“Salt is bread.\n\n“Mills are bread.\n\n“All is bread.”\n\nHe erred.",
        &["= Salt is bread. “Mills are bread. “All is bread."],
    );
    check(
        "Hale wrote:\n\n“Salt is bread.\n\nMills are bread.”\n\nHe “erred” then.",
        &["= Salt is bread. Mills are bread.", "erred"],
    );
    check("“Salt is bread.”\n\n“Mills are bread.”", &["= Salt is bread.", "= Mills are bread."]);
}

#[test]
fn block_quotations() {
    check_markdown(
        "Hale wrote:\n\n> Salt is bread\n> for all.\n>\n> Mills too.\n>\n> — Hale, *Salt Roads*, 41\n\nSo.",
        &["block Salt is bread > for all. > > Mills too."],
    );
    check_markdown(
        "> “Salt is ‘our’ bread.” (Hale 2014, 41)\n",
        &["block Salt is ‘our’ bread.", ">our"],
    );
    check_markdown(
        "> _\"Salt is bread.\"_ [Hale, **Salt Roads**, p. 41]\n",
        &["block Salt is bread."],
    );
    check(
        "Hale wrote:\n\n    Salt is bread for all,\n    and “mills” too.\n\nSo it was in all the towns of the coast.",
        &["indented Salt is bread for all, and “mills” too.", ">mills"],
    );
}

#[test]
fn marks_in_markup_and_code() {
    check_markdown("He says _\"salt is bread\"_ and **\"mills\"**.", &["salt is bread", "mills"]);
    check_markdown("Type `\"x` and say \"salt\" twice.", &["salt"]);
    check_markdown("See [a \"salt\" road](b.html \"Go on\") there.", &["salt"]);
}

#[test]
fn citations_hide_their_marks() {
    check(
        "‘Salt is bread’ (S. Orme, quoted in: R. Hale’s Works 6; p. 46) and ‘so on’.",
        &["Salt is bread", "so on"],
    );
}

#[test]
fn ten_thousand_marks_without_a_pair_are_read_and_summed_up() {
    for mark in ["‘ ", "’ ", "\"", "'", "“a ", "a” ", "„", "` ", "»", "‘a. "] {
        let document = read::plain("test.txt", &mark.repeat(10_000));
        let found = passages(&document);
        assert!(found.diagnostics.len() <= 50, "{mark}: {}", found.diagnostics.len());
    }
}

/// What holds of passages whatever the text.
fn hold(document: &Document) {
    let found = passages(document).items;
    let text = document.text();
    for (at, passage) in found.iter().enumerate() {
        assert!(passage.outer.contains(passage.span), "{passage:?}");
        assert!(text.get(passage.outer.start..passage.outer.end).is_some(), "{passage:?}");
        assert!(text.get(passage.span.start..passage.span.end).is_some(), "{passage:?}");
        assert!(!passage.span.of(document.prose()).trim().is_empty(), "{passage:?}");
        let inside = passage.inside.map(|i| found[i].outer);
        assert!(passage.inside.is_none_or(|i| i < at), "{passage:?}");
        assert!(inside.is_none_or(|o: Span| o.contains(passage.outer)), "{passage:?}");
    }
    let ordered = found.windows(2).all(|w| w[0].outer.start <= w[1].outer.start);
    assert!(ordered, "{found:?}");
    assert_eq!(found, passages(document).items);
}

proptest! {
    #[test]
    fn any_text_has_passages_in_order(text in any::<String>()) {
        hold(&read::plain("any.txt", &text));
    }

    #[test]
    fn any_marks_have_passages_in_order(
        text in "([a-zA-Zé.,:;!?()0-9>*_—-]| |\n\n|\n|“|”|‘|’|„|‚|\"|'|`|«|»|…|said |s’ ){0,120}",
    ) {
        hold(&read::plain("any.txt", &text));
        hold(&read::markdown("any.md", &text));
    }
}
