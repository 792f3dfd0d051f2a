//! Snippets: a text with quotations in curly marks, and who speaks each of them.

use super::speakers;
use crate::model::{
    Citation, CitationForm, Citations, Confidence, Document, Form, Item, Marks, Person, Quotation,
    QuotationRole, Segments, Sentence, Source,
};
use crate::text::{Span, trim};

/// A document whose quotations stand between ‘ and ’ (evidence) or “ and ” (terms), whose citations
/// are the brackets that begin with a capital letter and hold a semicolon: `(Hale; 3)`.
struct Snippet {
    document: Document,
    segments: Segments,
    quotations: Vec<Quotation>,
    citations: Citations,
}

fn snippet(text: &str) -> Snippet {
    let document = crate::read::plain("snippet.txt", text);
    let mut quotations = Vec::new();
    let mut citations = Citations::default();
    let mut at = 0;
    while let Some(start) = text[at..].find(['‘', '“', '(']).map(|i| i + at) {
        let open = text[start..].chars().next().unwrap();
        let (close, role) = match open {
            '‘' => ('’', QuotationRole::Evidence),
            '“' => ('”', QuotationRole::Term),
            _ => (')', QuotationRole::Term),
        };
        let inner = start + open.len_utf8();
        let Some(end) = text[inner..].find(close).map(|i| i + inner) else { break };
        let place = Span::new(inner, end);
        if open == '(' {
            cite(text, Span::new(start, end + 1), quotations.len(), &mut citations);
        } else {
            quotations.push(Quotation {
                place,
                role,
                form: Form::Inline,
                marks: Marks { open: Some(open), close: Some(close) },
                confidence: Confidence::percent(100),
                because: Vec::new(),
            });
        }
        at = end;
    }
    let segments = sentences(text, &document, &quotations);
    Snippet { document, segments, quotations, citations }
}

/// `(Hale; 3)`, `(J. Hale, quoted in: Mott; 3)`, `(Short Course; 1939)` without an author.
fn cite(text: &str, place: Span, quotations: usize, citations: &mut Citations) {
    let words = place.of(text).trim_matches(['(', ')']);
    if !words.contains(';') {
        return;
    }
    let person = |name: &str| {
        let (given, family) = name.rsplit_once(' ').unwrap_or(("", name));
        Person { family: family.to_owned(), given: given.to_owned() }
    };
    let (original, author) = match words.split_once(", quoted in: ") {
        Some((original, rest)) => (Some((person(original), place)), rest),
        None => (None, words),
    };
    let author = author.split([':', ';']).next().unwrap();
    let authors = if author.contains("Course") { vec![] } else { vec![person(author)] };
    citations.sources.push(Source {
        item: Item { authors, ..Item::default() },
        key: place.start.to_string(),
        cited_as: vec![place],
    });
    citations.citations.push(Citation {
        place,
        source: citations.sources.len() - 1,
        form: CitationForm::Full,
        locator: None,
        section: None,
        antecedent: None,
        original,
        pointer: false,
        quotations: quotations.checked_sub(1).into_iter().collect(),
        because: Vec::new(),
    });
}

/// Sentences end at a stop before a capital, outside quotations; a paragraph that ends without one
/// runs on.
fn sentences(text: &str, document: &Document, quotations: &[Quotation]) -> Segments {
    let inside = |at: usize| quotations.iter().any(|q| q.place.start <= at && at + 1 < q.place.end);
    let mut segments = Segments::default();
    let mut open = false;
    for (block, paragraph) in document.blocks.iter().enumerate() {
        let words = paragraph.span.of(text);
        let mut start = paragraph.span.start;
        let mut cuts = Vec::new();
        for (offset, c) in words.char_indices() {
            let rest = words[offset + c.len_utf8()..].trim_start_matches(['’', '”', ')']);
            let initial = words[..offset].split(' ').next_back().is_some_and(|w| w.len() < 3);
            let next = rest.trim_start().chars().next().is_none_or(|c| !c.is_lowercase());
            if matches!(c, '.' | '!' | '?')
                && !initial
                && !inside(paragraph.span.start + offset)
                && rest.starts_with(' ')
                && next
            {
                cuts.push(paragraph.span.end - rest.len());
            }
        }
        cuts.push(paragraph.span.end);
        for end in cuts {
            let continues = open && start == paragraph.span.start;
            let span = trim(text, Span::new(start, end));
            let clauses = vec![span];
            segments.sentences.push(Sentence { span, block, clauses, continues });
            start = end;
        }
        open = !words.ends_with(['.', '!', '?', ':', ')']);
    }
    segments
}

/// Checks the speakers of the quotations in a text, `-` for one without.
fn check(text: &str, expect: &[&str]) {
    let it = snippet(text);
    let found = speakers(&it.document, &it.segments, &it.quotations, &it.citations);
    let mut names = vec!["-".to_owned(); it.quotations.len()];
    for attribution in &found.items {
        names[attribution.quotation].clone_from(&attribution.speaker.name);
        assert!(!attribution.because.is_empty());
    }
    let rules: Vec<_> = found
        .items
        .iter()
        .map(|a| a.because.iter().map(|b| b.rule.name).collect::<Vec<_>>())
        .collect();
    assert_eq!(names, expect, "{text}\n{rules:?}");
}

#[test]
fn the_subject_of_the_verb_before_speaks() {
    check("Hale noted that ‘the mill stood idle’.", &["Hale"]);
    check("Hale, a witness, relates that\n\n‘the mill stood idle’.", &["Hale"]);
    check("One angry miller, J. Hale, wrote\n\n‘The mill is idle’.", &["J. Hale"]);
    check("In short, said Hale\n\n‘the mill is idle’.", &["Hale"]);
}

#[test]
fn every_example_of_a_rule_fires_it() {
    for rule in super::RULES {
        let it = snippet(rule.example);
        let found = speakers(&it.document, &it.segments, &it.quotations, &it.citations);
        let fired = found.items.iter().flat_map(|a| &a.because).any(|b| b.rule.name == rule.name);
        assert!(fired, "{} does not fire on its example: {:?}", rule.name, found.items);
    }
}
