//! Which work a citation means and which quotations it is for, one table a rule.

use super::tests::document;
use super::{citations, references};
use crate::find::segments;
use crate::model::{
    BlockKind, Citations, Confidence, Diagnostic, Document, Form, Found, Marks, Passage, Quotation,
    QuotationRole, Source,
};
use crate::text::Span;

/// What stands between “ and ” as evidence, without any judgement.
fn quotations(document: &Document) -> (Vec<Passage>, Vec<Quotation>) {
    let text = document.prose();
    let marks = Marks { open: Some('“'), close: Some('”') };
    let mut passages = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find('“').map(|o| at + o) {
        let Some(close) = text[open..].find('”').map(|c| open + c) else { break };
        at = close + '”'.len_utf8();
        passages.push(Passage {
            span: Span::new(open + '“'.len_utf8(), close),
            outer: Span::new(open, at),
            form: Form::Inline,
            marks,
            repair: None,
            inside: None,
        });
    }
    let evidence = |p: &Passage| Quotation {
        place: p.span,
        pieces: Vec::new(),
        role: QuotationRole::Evidence,
        form: p.form,
        marks,
        notes: Vec::new(),
        confidence: Confidence::percent(99),
        because: Vec::new(),
    };
    let quotations = passages.iter().map(evidence).collect();
    (passages, quotations)
}

fn found(document: &Document) -> (Found<Citations>, Vec<Quotation>) {
    let references = references(document);
    let (passages, quotations) = quotations(document);
    let segments = segments(document, &references, &passages);
    (citations(document, &references, &segments, &quotations), quotations)
}

fn label(source: &Source) -> String {
    let names: Vec<&str> = source.item.authors.iter().map(|a| a.family.as_str()).collect();
    let parts = [
        names.join("+"),
        source.item.title.clone(),
        source.item.container_title.clone().unwrap_or_default(),
        source.item.volume.clone().map(|v| format!("vol {v}")).unwrap_or_default(),
        source.item.year.clone().unwrap_or_default(),
    ];
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A line a citation: `words + words <- source; page; form; antecedent`, then the diagnostics' codes.
pub(super) fn lines(document: &Document) -> Vec<String> {
    let (found, quotations) = found(document);
    let text = document.text();
    let mut lines = Vec::new();
    for c in &found.items.citations {
        let words: Vec<&str> = c.quotations.iter().map(|&q| quotations[q].place.of(text)).collect();
        let mut line =
            format!("{} <- {}", words.join(" + "), label(&found.items.sources[c.source]));
        line.push_str(&format!(
            "; {}; {:?}",
            c.locator.as_ref().map_or("-", |l| l.value.as_str()),
            c.form
        ));
        if let Some(antecedent) = c.antecedent {
            line.push_str(&format!("; {}", antecedent.of(text)));
        }
        if c.pointer {
            line.push_str("; pointer");
        }
        if let Some((person, _)) = &c.original {
            line.push_str(&format!("; words of {}", person.family));
        }
        lines.push(line);
    }
    let codes = found.diagnostics.iter().map(|d: &Diagnostic| format!("! {}", d.code.name()));
    lines.extend(codes.filter(|c| c != "! citation-without-quotation"));
    lines
}

fn check(text: &str, expect: &[&str]) {
    assert_eq!(lines(&document(text)), expect, "{text}");
}

#[test]
fn a_known_work_through_which_others_are_quoted_says_so() {
    check(
        "“A.” (Hale, Salt, p. 3) A reviewer wrote: “B.” (qtd. in Hale 41)",
        &["A. <- Hale, Salt; 3; Full", "B. <- Hale, Salt; 41; QuotedIn; (Hale, Salt, p. 3)"],
    );
}

#[test]
fn op_cit_with_an_author_goes_back_over_others() {
    check(
        "“A.” (R. Hale: Works 5; p. 6) “B.” (T. Orme: Tides; p. 2) “C.” (R. Hale: op. cit., p. 7)",
        &[
            "A. <- Hale, Works, vol 5; 6; Full",
            "B. <- Orme, Tides; 2; Full",
            "C. <- Hale, Works, vol 5; 7; OpCit; (R. Hale: Works 5; p. 6)",
        ],
    );
    // The volume is carried from the latest, and that there were two is said.
    check(
        "“A.” (R. Hale: Works 5; p. 6) “B.” (R. Hale: Works 6; p. 2) “C.” (Hale: op.cit., p. 7)",
        &[
            "A. <- Hale, Works, vol 5; 6; Full",
            "B. <- Hale, Works, vol 6; 2; Full",
            "C. <- Hale, Works, vol 6; 7; OpCit; (R. Hale: Works 6; p. 2)",
            "! ambiguous-antecedent",
        ],
    );
    // A book opened for another's words is not its author's work in this sense.
    check(
        "“A.” (R. Hale: Salt; p. 6) “B.” (T. Orme, quoted in: R. Hale’s Tides; p. 2) “C.” (Hale, op. cit., 44)",
        &[
            "A. <- Hale, Salt; 6; Full",
            "B. <- Hale, Tides; 2; QuotedIn; words of Orme",
            "C. <- Hale, Salt; 44; OpCit; (R. Hale: Salt; p. 6)",
        ],
    );
    // A namesake with other initials is somebody else.
    check(
        "“A.” (R. Hale: Salt; p. 6) “C.” (T. Hale, op. cit., 44)",
        &["A. <- Hale, Salt; 6; Full", "C. <- Hale; 44; OpCit", "! citation-without-antecedent"],
    );
}

#[test]
fn op_cit_without_an_author_is_the_citation_before() {
    check(
        "“A.” (R. Hale: Works 5; p. 6) “B.” (Tides of the North; Leeds, 1939; p. 2) “C.” (Op.cit. p. 3) “D.” (Op. cit., p. 4)",
        &[
            "A. <- Hale, Works, vol 5; 6; Full",
            "B. <- Tides of the North, 1939; 2; Full",
            "C. <- Tides of the North, 1939; 3; OpCit; (Tides of the North; Leeds, 1939; p. 2)",
            "D. <- Tides of the North, 1939; 4; OpCit; (Op.cit. p. 3)",
        ],
    );
    check("“A.” (Op. cit., p. 3)", &["! citation-without-antecedent"]);
    // Whoever speaks here has no work cited, so that the one before may not be meant.
    check(
        "J. Hale wrote “A.” (J. Hale: Salt; p. 6) But T. Brown says “B.” (op. cit., p. 44)",
        &[
            "A. <- Hale, Salt; 6; Full",
            "B. <- Hale, Salt; 44; OpCit; (J. Hale: Salt; p. 6)",
            "! ambiguous-antecedent",
        ],
    );
}

#[test]
fn ibid_is_the_citation_immediately_before() {
    check(
        "“A.” (R. Hale: Salt; p. 6) “B.” (Ibid.) “C.” (ibid., pp. 44–5) “D.” (Ibid., vol. 2, p. 9)",
        &[
            "A. <- Hale, Salt; 6; Full",
            "B. <- Hale, Salt; 6; Ibid; (R. Hale: Salt; p. 6)",
            "C. <- Hale, Salt; 44-45; Ibid; (Ibid.)",
            "D. <- Hale, Salt, vol 2; 9; Ibid; (ibid., pp. 44–5)",
        ],
    );
    // After "quoted in" it is the book that was opened; a pointer counts like any other.
    check(
        "“A.” (T. Orme, quoted in R. Hale: Salt; p. 6) “B.” (ibid., p. 7) So it was. (See P. Lowe: Bread; p. 1) “C.” (ibid., p. 8)",
        &[
            "A. <- Hale, Salt; 6; QuotedIn; words of Orme",
            "B. <- Hale, Salt; 7; Ibid; (T. Orme, quoted in R. Hale: Salt; p. 6)",
            " <- Lowe, Bread; 1; Full; pointer",
            "C. <- Lowe, Bread; 8; Ibid; (See P. Lowe: Bread; p. 1)",
        ],
    );
    // Two works before it: reported, not guessed; and so is what follows from it.
    check(
        "“A.” (R. Hale: Salt; p. 6; T. Orme: Tides; p. 2) “B.” (ibid., p. 7) “C.” (ibid., p. 8)",
        &[
            "A. <- Hale, Salt; 6; Full",
            "A. <- Orme, Tides; 2; Full",
            "! ambiguous-antecedent",
            "! citation-without-antecedent",
        ],
    );
}

#[test]
fn loc_cit_takes_the_page_too_and_idem_the_author() {
    check(
        "“A.” (R. Hale: Salt; p. 6) “B.” (T. Orme: Tides; p. 2) “C.” (Hale, loc. cit.) “D.” (Loc. cit.)",
        &[
            "A. <- Hale, Salt; 6; Full",
            "B. <- Orme, Tides; 2; Full",
            "C. <- Hale, Salt; 6; OpCit; (R. Hale: Salt; p. 6)",
            "D. <- Hale, Salt; 6; OpCit; (Hale, loc. cit.)",
        ],
    );
    check(
        "“A.” (Hale 2014, 3) “B.” (idem 2016, 12)",
        &["A. <- Hale, 2014; 3; AuthorDate", "B. <- Hale, 2016; 12; Ibid; (Hale 2014, 3)"],
    );
}

#[test]
fn short_forms_are_joined_where_one_work_fits() {
    check(
        "“A.” (T. I. Orme: CW. Vol. 32; p.73) “B.” (T.I. Orme, Collected Works, Vol.32: p.2) So. (See Orme: Vol.32; p.26) “C.” (Orme, p. 3)",
        &[
            "A. <- Orme, Collected Works, vol 32; 73; Full",
            "B. <- Orme, Collected Works, vol 32; 2; Full",
            " <- Orme, Collected Works, vol 32; 26; Short; (T. I. Orme: CW. Vol. 32; p.73); pointer",
            "C. <- Orme, Collected Works, vol 32; 3; Short; (T. I. Orme: CW. Vol. 32; p.73)",
        ],
    );
    check(
        "“A.” (R. Hale, *Salt Roads of the North*, p. 6) “B.” (Hale, *Salt Roads*, 44) “C.” (*Salt Roads of the North*, p. 7)",
        &[
            "A. <- Hale, Salt Roads of the North; 6; Full",
            "B. <- Hale, Salt Roads of the North; 44; Short; (R. Hale, *Salt Roads of the North*, p. 6)",
            "C. <- Hale, Salt Roads of the North; 7; Short; (R. Hale, *Salt Roads of the North*, p. 6)",
        ],
    );
    // Two works fit a bare surname: it stays a source of its own, and that is said.
    check(
        "“A.” (R. Hale, *Salt*, p. 6) “B.” (R. Hale, *Tides*, p. 7) “C.” (Hale, p. 8)",
        &[
            "A. <- Hale, Salt; 6; Full",
            "B. <- Hale, Tides; 7; Full",
            "C. <- Hale; 8; Short",
            "! ambiguous-antecedent",
        ],
    );
}

#[test]
fn one_work_under_several_spellings_is_one_source() {
    let text = "“A.” (R.T. Hale: Works 6; p.2) “B.” ( R. T. Hale, Works 6; p. 3) “C.” (P. Lowe, quoted in: R.T. Hale’s Works VI; p. 4) “D.” (R.T. Hale: Ninth Meeting of the LSU (B); Works 6; p.5) “E.” (R.T. Hale: Works 6; p.2)";
    let document = document(text);
    let (found, _) = found(&document);
    let [source] = found.items.sources.as_slice() else { panic!("{:?}", found.items.sources) };
    let spelled: Vec<&str> = source.cited_as.iter().map(|s| s.of(text)).collect();
    assert_eq!(
        spelled,
        [
            "R.T. Hale: Works 6",
            "R. T. Hale, Works 6",
            "R.T. Hale’s Works VI",
            "R.T. Hale: Ninth Meeting of the LSU (B); Works 6"
        ]
    );
    assert_eq!(source.key, "hale|works|6|");
    let section = found.items.citations[3].section.map(|s| s.of(text));
    assert_eq!(section, Some("Ninth Meeting of the LSU (B)"));
}

#[test]
fn a_named_original_is_a_source_of_its_own() {
    let text = "“A.” (T. Orme, *Tides*, quoted in R. Hale, *Salt*, p. 6)";
    let document = document(text);
    let (found, _) = found(&document);
    let labels: Vec<String> = found.items.sources.iter().map(label).collect();
    assert_eq!(labels, ["Hale, Salt", "Orme, Tides"]);
    let [edge] = found.items.quoted_in.as_slice() else { panic!("{:?}", found.items.quoted_in) };
    assert_eq!((edge.inner, edge.container), (1, 0));
}

#[test]
fn author_in_the_sentence() {
    check(
        "Ruth Hale argues that “salt was dear” (*Salt Roads*, p. 41). But “bread was not” (*Salt Roads*, p. 42).",
        &[
            "salt was dear <- Hale, Salt Roads; 41; Full",
            "bread was not <- Hale, Salt Roads; 42; Short; (*Salt Roads*, p. 41)",
        ],
    );
    check(
        "“A.” (R. Hale: Salt; p. 6) Then Hale says that “it rained” (p. 41).",
        &["A. <- Hale, Salt; 6; Full", "it rained <- Hale, Salt; 41; Short; (R. Hale: Salt; p. 6)"],
    );
}

#[test]
fn author_in_the_sentence_and_year_in_the_bracket() {
    check(
        "Hale (2011) conceded that “it rained” (p. 3). But Hale thinks that “salt was dear” (2014: 7).",
        &[
            " <- Hale, 2011; -; AuthorDate",
            "it rained <- Hale, 2011; 3; Short; (2011)",
            "salt was dear <- Hale, 2014; 7; Short",
        ],
    );
}

#[test]
fn a_bracket_that_could_not_be_read_is_not_passed_over() {
    check(
        "“Salt was dear” (from a poster). “All paid” (Hale 41).",
        &["All paid <- Hale; 41; Short"],
    );
    check(
        "“Salt was dear” (for the figures see T. Orme, p. 3). “All paid” (Hale 41).",
        &[" <- Orme; 3; Short; pointer", "All paid <- Hale; 41; Short"],
    );
}

#[test]
fn where_the_quotation_stands() {
    check("“A.”\n\n(R. Hale: Salt; p. 6)\n\nThen.", &["A. <- Hale, Salt; 6; Full"]);
    check("“Salt”, he said, “was a tax” (Hale 41).", &["Salt + was a tax <- Hale; 41; Short"]);
    check(
        "As Hale (2014, 41) writes, “salt was a tax”.",
        &["salt was a tax <- Hale, 2014; 41; AuthorDate"],
    );
    check("Salt was dear. (See R. Hale: Salt; p. 6) “A.”", &[" <- Hale, Salt; 6; Full; pointer"]);
    check(
        "“Salt was dear.” It was so. “Roads were bad.” And “all paid” (Hale 41, 43).",
        &["Salt was dear. + Roads were bad. + all paid <- Hale; 41, 43; Short"],
    );
    check(
        "Lowe says “salt was dear”. Then “all paid” (Hale 41).",
        &["all paid <- Hale; 41; Short"],
    );
}

#[test]
fn repeated_words_need_no_citation_of_their_own() {
    check(
        "“Salt was a tax on bread.” (R. Hale: Salt; p. 6)\n\nThis “was a tax on” them, I say.\n\nAgain “salt was a tax on bread” it is.\n\nAnd “salt was” it.",
        &[
            "Salt was a tax on bread. <- Hale, Salt; 6; Full",
            "was a tax on <- Hale, Salt; 6; Repeated; (R. Hale: Salt; p. 6)",
            "salt was a tax on bread <- Hale, Salt; 6; Repeated; (R. Hale: Salt; p. 6)",
        ],
    );
}

/// A document with a note for each `n. text` line after the first line that is `Notes`.
pub(super) fn noted(text: &str) -> Document {
    let mut document = document(text);
    let notes = text.find("Notes\n\n").unwrap_or(text.len());
    for block in document.blocks.iter_mut().filter(|b| b.span.start > notes) {
        let words = block.span.of(text);
        let label = words.split('.').next().unwrap_or("");
        block.kind = BlockKind::Note(label.to_owned());
    }
    document
}

#[test]
fn a_note_mark_stands_for_the_reference_of_its_note() {
    let text = "“A.”(1) Lowe answers that “B.”[2] So it was.³ “C.”(4)\n\nNotes\n\n1. Ruth Hale, Salt Roads: A History (Leeds: Quarry Press, 2014), 41.\n\n2. Ibid., 44–6. See also Lowe, Bread, p. 3.\n\n3. See T. Orme, “Grain Riots,” Northern Review 12, no. 3 (2009): 7.\n\n4. Hale, Salt Roads, 51.";
    assert_eq!(
        lines(&noted(text)),
        [
            "A. <- Hale, Salt Roads: A History, 2014; 41; Note; Ruth Hale, Salt Roads: A History (Leeds: Quarry Press, 2014), 41",
            "B. <- Hale, Salt Roads: A History, 2014; 44-46; Note; Ibid., 44–6",
            " <- Orme, Grain Riots, Northern Review, vol 12, 2009; 7; Note; See T. Orme, “Grain Riots,” Northern Review 12, no. 3 (2009): 7; pointer",
            "C. <- Hale, Salt Roads: A History, 2014; 51; Note; Hale, Salt Roads, 51",
            " <- Lowe, Bread; 3; Full; pointer",
        ]
    );
}

#[test]
fn a_note_mark_may_bring_a_page_of_its_own() {
    let text =
        "“A.” [1, p. 41] “B.” [1, 44–6] “C.” (1)\n\nNotes\n\n1. R. Hale, Salt Roads, Leeds, 2014.";
    let found = lines(&noted(text));
    let pages: Vec<&str> = found.iter().filter_map(|l| l.split("; ").nth(1)).collect();
    assert_eq!(pages, ["41", "44-46", "-"]);
}

#[test]
fn notes_of_old_books_stand_in_brackets_between_the_paragraphs() {
    let text = "“A.”[1] “B.”[2] No, says Hale, “C.”[3]\n\nNotes\n\n[Footnote 1: Hale, _Salt_, vol. ii. p. 44.]\n\n[Footnote 2: _Tides_, by P. Orme, London, 1899, p. 12.]\n\n[Footnote 3: _Op. cit._, p. 60.]";
    let mut document = document(text);
    for (block, label) in document.blocks.iter_mut().skip(2).zip(["1", "2", "3"]) {
        block.kind = BlockKind::Note(label.to_owned());
    }
    let found = lines(&document);
    let heads: Vec<&str> = found.iter().map(|l| l.split("; Note").next().unwrap_or("")).collect();
    assert_eq!(
        heads,
        [
            "A. <- Hale, Salt, vol ii; 44",
            "B. <- Orme, Tides, 1899; 12",
            "C. <- Hale, Salt, vol ii; 60"
        ]
    );
}

#[test]
fn numbering_that_begins_anew_goes_to_the_next_note_of_that_number() {
    let text = "“A.”(1)\n\nNotes\n\n1. R. Hale, Salt, p. 3.\n\n“B.”(1)\n\n1. T. Orme, Tides, p. 4.";
    let mut document = noted(text);
    document.blocks[3].kind = BlockKind::Paragraph;
    let found = lines(&document);
    assert_eq!(found.len(), 2);
    assert!(found[0].starts_with("A. <- Hale, Salt; 3"), "{found:?}");
    assert!(found[1].starts_with("B. <- Orme, Tides; 4"), "{found:?}");
}

#[test]
fn every_rule_fires_on_its_own_example() {
    let mut fired = std::collections::BTreeSet::new();
    for rule in super::RULES {
        let text = format!("{}\n\nNotes\n\n1. R. Hale, Salt, p. 3.", rule.example);
        let linked = rule.example.contains("](http");
        let document = if linked { crate::read::markdown("t", &text) } else { noted(&text) };
        let (found, _) = found(&document);
        let names: Vec<&str> =
            found.items.citations.iter().flat_map(|c| &c.because).map(|b| b.rule.name).collect();
        assert!(names.contains(&rule.name), "{}: {names:?}", rule.name);
        fired.insert(rule.name);
    }
    assert_eq!(fired.len(), super::RULES.len(), "two rules share a name");
}

#[test]
fn pathological_texts_take_linear_time() {
    for unit in [
        "“a b c d” (p. 1) ",
        "(Hale: Works 5; p. 6)",
        "“a b c d.” ",
        "(ibid.) ",
        "“a b”(Hale 4) Hale says ",
        "(Hale, op. cit., p. 1; Orme 2009, 7) ",
        "“a b c d” Hale (2014) ",
    ] {
        let text = unit.repeat(60_000 / unit.len());
        let (found, _) = found(&document(&text));
        assert!(found.items.citations.len() <= text.len(), "{unit}");
    }
}

proptest::proptest! {
    #[test]
    fn citations_point_into_their_text(text in "(“[a-c .]{0,9}”|\\((Hale|Orme|op. cit.|ibid.|Works|, |: |p. 1|2014|; | ){0,6}\\)|Hale says |[a-c .,\n]{0,9}){0,12}") {
        let document = document(&text);
        let (found, quotations) = found(&document);
        for citation in &found.items.citations {
            assert!(text.get(citation.place.start..citation.place.end).is_some());
            assert!(citation.source < found.items.sources.len());
            assert!(citation.quotations.iter().all(|&q| q < quotations.len()));
            assert!(citation.quotations.is_empty() || !citation.because.is_empty());
        }
    }
}
