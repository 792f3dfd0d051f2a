//! The golden cases: one text each, with its sentences.

use super::segments;
use crate::model::{Block, BlockKind, Document, Form, Marks, Passage, Reference};
use crate::text::Span;

/// A document in which every line is a paragraph; a line that begins with `#` is a heading.
fn document(text: &str) -> Document {
    let mut document = Document::new("test".into(), text.into(), None);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = crate::text::trim(text, Span::new(at, at + line.len()));
        at += line.len();
        if !span.is_empty() {
            let heading = span.of(text).starts_with('#');
            let kind = if heading { BlockKind::Heading(2) } else { BlockKind::Paragraph };
            let number = u32::try_from(document.blocks.len() + 1).unwrap();
            document.blocks.push(Block { span, kind, number, quote: None });
        }
    }
    document
}

/// What stands between “ and ”.
fn passages(text: &str) -> Vec<Passage> {
    let closing = |at: usize| text[at..].find('”').map(|c| at + c);
    text.match_indices('“')
        .filter_map(|(at, open)| closing(at).map(|end| (at, at + open.len(), end)))
        .map(|(at, start, end)| Passage {
            span: Span::new(start, end),
            outer: Span::new(at, end + '”'.len_utf8()),
            form: Form::Inline,
            marks: Marks { open: Some('“'), close: Some('”') },
            repair: None,
            inside: None,
        })
        .collect()
}

/// The sentences of a text; a `+` stands before one that runs on from the block before.
fn check(text: &str, expect: &[&str]) {
    check_cited(text, &[], expect);
}

/// The same where some references have been recognised.
fn check_cited(text: &str, cited: &[&str], expect: &[&str]) {
    let document = document(text);
    let found: Vec<String> = segments(&document, &references(text, cited), &passages(text))
        .sentences
        .iter()
        .map(|s| format!("{}{}", if s.continues { "+" } else { "" }, s.span.of(text)))
        .collect();
    assert_eq!(found, expect, "in {text:?}");
}

fn references(text: &str, cited: &[&str]) -> Vec<Reference> {
    cited
        .iter()
        .map(|c| Span::new(text.find(c).unwrap(), text.find(c).unwrap() + c.len()))
        .map(|span| Reference { span, ..Reference::default() })
        .collect()
}

/// The clauses of a text of one sentence.
fn check_clauses(text: &str, expect: &[&str]) {
    let found = segments(&document(text), &[], &passages(text));
    let [sentence] = found.sentences.as_slice() else { panic!("{:?}", found.sentences) };
    let found: Vec<&str> = sentence.clauses.iter().map(|c| c.of(text)).collect();
    assert_eq!(found, expect, "in {text:?}");
}

#[test]
fn initials_and_titles_join() {
    check(
        "Dr. M. K. Patel left. So did J.R. Ames.",
        &["Dr. M. K. Patel left.", "So did J.R. Ames."],
    );
    check("We met Prof. Ada Reed. She wrote.", &["We met Prof. Ada Reed.", "She wrote."]);
    check("It was in the U.S. The mill closed.", &["It was in the U.S.", "The mill closed."]);
    check(
        "The C.C. Committee met. He left the C.C. He was gone.",
        &["The C.C. Committee met.", "He left the C.C.", "He was gone."],
    );
    check("Franklin D. Roosevelt won. E.g. Ohio.", &["Franklin D. Roosevelt won.", "E.g. Ohio."]);
}

#[test]
fn abbreviations_before_numbers_and_names_join() {
    check("See p.29 and pp. 6-7. It is so.", &["See p.29 and pp. 6-7.", "It is so."]);
    check(
        "As Vol.32, vol. IV and ch. 3 show. Yes.",
        &["As Vol.32, vol. IV and ch. 3 show.", "Yes."],
    );
    check(
        "Compare cf. The Mill, e.g. Salt, i.e. Bread. End.",
        &["Compare cf. The Mill, e.g. Salt, i.e. Bread.", "End."],
    );
    check("Bread, salt, etc. The mill ran.", &["Bread, salt, etc.", "The mill ran."]);
    check("He said no. Nobody stirred.", &["He said no.", "Nobody stirred."]);
    check(
        "In no. 12 he wrote. Good art. Bad art.",
        &["In no. 12 he wrote.", "Good art.", "Bad art."],
    );
    check(
        "Hale, op. cit., p. 4, and Op. Cit. Hale agree. So do I.",
        &["Hale, op. cit., p. 4, and Op. Cit. Hale agree.", "So do I."],
    );
}

#[test]
fn numbers_and_decimals_join() {
    check("It rose by 3.5 per cent. 12 men left.", &["It rose by 3.5 per cent.", "12 men left."]);
    check("That was in 1921! Then it ended.", &["That was in 1921!", "Then it ended."]);
    check("1. The mill. 2. The salt.", &["1. The mill.", "2. The salt."]);
    check("So ended the war.12 The mill closed.", &["So ended the war.12", "The mill closed."]);
    check("So it ended.¹ The mill closed.", &["So it ended.¹", "The mill closed."]);
}

#[test]
fn omissions_end_only_what_they_end() {
    check("…we knew it. It was so.", &["…we knew it.", "It was so."]);
    check("… Hale knew it.", &["… Hale knew it."]);
    check("He saw . . . Ames leave. Yes.", &["He saw . . . Ames leave.", "Yes."]);
    check("He saw the mill . . . The end came.", &["He saw the mill . . .", "The end came."]);
    check("His men… many of whom left. Yes.", &["His men… many of whom left.", "Yes."]);
    check("His men left… Suddenly it rained.", &["His men left…", "Suddenly it rained."]);
    check("And so on.... Then it rained.", &["And so on....", "Then it rained."]);
}

#[test]
fn closing_marks_belong_to_the_sentence() {
    check("(It was so.) It is not.", &["(It was so.)", "It is not."]);
    check("He wrote: “So it is.” Then he left.", &["He wrote: “So it is.”", "Then he left."]);
    check("He called it ‘a mill’. Then he left.", &["He called it ‘a mill’.", "Then he left."]);
    check("He said \"so it is.\" Then he left.", &["He said \"so it is.\"", "Then he left."]);
    check(
        "“Is it so?” he asked. “No!” cried they.",
        &["“Is it so?” he asked.", "“No!” cried they."],
    );
    check("“Is it so?” Ada Hale asked. He left.", &["“Is it so?” Ada Hale asked.", "He left."]);
    check("“Is it so?” Hale left. He asked.", &["“Is it so?”", "Hale left.", "He asked."]);
    check("It is so. “It is not.” He left.", &["It is so.", "“It is not.”", "He left."]);
    check(
        "It is so (he wrote once. Twice, in fact) and ends. Yes.",
        &["It is so (he wrote once. Twice, in fact) and ends.", "Yes."],
    );
}

#[test]
fn passages_are_stepped_over_whole() {
    check(
        "He writes “it is. It was. It will be” and leaves. Good.",
        &["He writes “it is. It was. It will be” and leaves.", "Good."],
    );
    check("“One. Two. Three.” Four.", &["“One. Two. Three.”", "Four."]);
    check(
        "He says that “it is so.” [Op. Cit., p. 4] In his view not.",
        &["He says that “it is so.” [Op. Cit., p. 4]", "In his view not."],
    );
}

#[test]
fn a_citation_after_the_stop_belongs_to_the_sentence_before() {
    check("It is so. (Hale 2014, 41) It was not.", &["It is so. (Hale 2014, 41)", "It was not."]);
    check_cited(
        "“It is so”. (A. Hale: Salt; see Ames) It was not.",
        &["(A. Hale: Salt; see Ames)"],
        &["“It is so”. (A. Hale: Salt; see Ames)", "It was not."],
    );
    check_cited(
        "It is so. Hale, Salt. p. 9. It was not. Hale, Salt, p. 10, says so.",
        &["Hale, Salt. p. 9", "Hale, Salt, p. 10"],
        &["It is so. Hale, Salt. p. 9.", "It was not.", "Hale, Salt, p. 10, says so."],
    );
    check_cited(
        "“It is so” [Salt, p. 9] Since then it is not.",
        &["[Salt, p. 9]"],
        &["“It is so” [Salt, p. 9]", "Since then it is not."],
    );
    check("“It is so.” [12] It was not.", &["“It is so.” [12]", "It was not."]);
    check(
        "It is so. (This was quoted by Ames.) It was not.",
        &["It is so.", "(This was quoted by Ames.)", "It was not."],
    );
    check(
        "He held “it is so” (Hale, p. 4). Ames did not.",
        &["He held “it is so” (Hale, p. 4).", "Ames did not."],
    );
}

#[test]
fn blocks_end_sentences_and_say_where_one_runs_on() {
    check(
        "Hale wrote that\n“the mill closed”.\nThen he left.",
        &["Hale wrote that", "+“the mill closed”.", "Then he left."],
    );
    check("It was so for the\nmill had closed.", &["It was so for the", "+mill had closed."]);
    check("It was so.\n“The mill closed.”", &["It was so.", "“The mill closed.”"]);
    check_cited(
        "“It was so.”\n(Hale, Salt, p. 9).\nThen he left.",
        &["(Hale, Salt, p. 9)"],
        &["“It was so.”", "+(Hale, Salt, p. 9).", "Then he left."],
    );
    check("# The mill. Its end\nand so on", &["# The mill. Its end", "and so on"]);
    check("It is so and\nThe mill closed.", &["It is so and", "The mill closed."]);
}

#[test]
fn clauses_begin_at_connectives_marks_and_joined_sentences() {
    check_clauses(
        "The mill closed because the salt was gone.",
        &["The mill closed ", "because the salt was gone."],
    );
    check_clauses(
        "The mill had closed; the salt was gone.",
        &["The mill had closed; ", "the salt was gone."],
    );
    check_clauses(
        "Salt made the town, and the town was rich.",
        &["Salt made the town, ", "and the town was rich."],
    );
    check_clauses(
        "He was slow but steady in his work—he had no choice.",
        &["He was slow but steady in his work—", "he had no choice."],
    );
}

#[test]
fn a_subordinate_clause_at_the_head_ends_at_its_comma() {
    check_clauses(
        "Because the mill had closed, the town was poor.",
        &["Because the mill had closed, ", "the town was poor."],
    );
    check_clauses(
        "But if they had no salt, Hale was right.",
        &["But if they had no salt, ", "Hale was right."],
    );
    check_clauses(
        "As in Spain, in Italy the town was poor.",
        &["As in Spain, in Italy the town was poor."],
    );
}

#[test]
fn lists_and_passages_are_not_divided() {
    for whole in [
        "He saw the town, for good reason, as a mill without salt.",
        "He sold the salt, the bread, and the mill for money.",
        "It was he “because they were poor; but they were proud” once.",
        "It is so because.",
    ] {
        check_clauses(whole, &[whole]);
    }
}

#[test]
fn clauses_cover_their_sentence() {
    let text = "It is so, which led to war, but nobody knew why it was; yet they fought on because he said so.";
    let document = document(text);
    let found = segments(&document, &[], &[]);
    let sentence = &found.sentences[0];
    assert!(sentence.clauses.len() >= 4, "{:?}", sentence.clauses);
    assert_eq!(sentence.clauses[0].start, sentence.span.start);
    assert_eq!(sentence.clauses.last().unwrap().end, sentence.span.end);
    for pair in sentence.clauses.windows(2) {
        assert_eq!(pair[0].end, pair[1].start);
    }
}

#[test]
fn a_text_without_stops_is_cut_all_the_same() {
    let text = "salt and brine and “a quotation in the middle of it” and ".repeat(1000);
    let document = document(&text);
    let found = segments(&document, &[], &passages(&text)).sentences;
    assert!(found.len() >= 9, "{} sentences", found.len());
    assert!(found.iter().all(|s| s.span.len() < 6100), "{found:?}");
    let said: usize = found.iter().map(|s| s.span.of(&text).split_whitespace().count()).sum();
    assert_eq!(said, text.split_whitespace().count());
}

#[test]
fn long_paragraphs_take_linear_time() {
    let started = std::time::Instant::now();
    let count = |text: &str| segments(&document(text), &[], &passages(text)).sentences.len();
    assert_eq!(count(&"The mill, which ran well, was old. ".repeat(10_000)), 10_000);
    assert!(count(&format!("{}end", "he ran, because it was so, ".repeat(20_000))) > 1);
    for unit in ["(1). ", "[1] ", "a. (b ", "” ", "… ", ". . ", "a.b", "(A. ", "A. ", "because, "]
    {
        assert!(count(&unit.repeat(20_000)) <= 20_000, "{unit:?}");
    }
    // A quadratic step on any of these takes minutes in a debug build.
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}
