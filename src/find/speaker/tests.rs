//! Snippets: a text with quotations in curly marks, and who speaks each of them.

use super::speakers;
use crate::model::{
    Citation, CitationForm, Citations, Confidence, Document, Form, Item, Marks, Person, Quotation,
    QuotationRole, Segments, Sentence, Source,
};
use crate::text::{Span, trim};

mod described;
mod properties;

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
                pieces: Vec::new(),
                role,
                form: Form::Inline,
                marks: Marks { open: Some(open), close: Some(close) },
                notes: Vec::new(),
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
        entry: None,
        because: Vec::new(),
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
            let initial = words[..offset].split(' ').next_back().is_some_and(|w| w.len() < 4);
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
    for attribution in &found.items.attributions {
        names[attribution.quotation].clone_from(&attribution.speaker.name);
        assert!(!attribution.because.is_empty());
    }
    let rules: Vec<_> = found
        .items
        .attributions
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
        let fired = found
            .items
            .attributions
            .iter()
            .flat_map(|a| &a.because)
            .any(|b| b.rule.name == rule.name);
        assert!(
            fired,
            "{} does not fire on its example: {:?}",
            rule.name, found.items.attributions
        );
    }
}

#[test]
fn the_verb_may_stand_anywhere() {
    check("As Hale puts it, ‘the mill is the town’.", &["Hale"]);
    check("‘The mill is the town’, as Hale puts it.", &["Hale"]);
    check("‘The mill is the town,’ Hale writes.", &["Hale"]);
    check(
        "‘The mill is the town’, Hale wrote to Mott, ‘and the town is the mill’.",
        &["Hale", "Hale"],
    );
    check("‘The mill,’ said the Rev. Mr. Hale, ‘is idle.’", &["Rev. Mr. Hale", "Rev. Mr. Hale"]);
    check("‘Is the mill idle?’ asked old Squire Hale when he saw it.", &["Squire Hale"]);
    check("‘Is it idle?’ Hale asked. ‘It is,’ Mott said.", &["Hale", "Mott"]);
    check("Hale then went on to argue that ‘the mill is idle’.", &["Hale"]);
    check("Hale was prompted to chide Mott for ‘an idle mill’ (J. Hale; 3).", &["J. Hale"]);
    check(
        "Hale told the thirteenth meeting of the guild that Mott was the ‘father of idleness’.",
        &["Hale"],
    );
    check("The mill was, Hale argued, ‘the only mouth that was never shut’.", &["Hale"]);
    check("Hale did not hesitate to call it ‘the mouth of the town’.", &["Hale"]);
    check("Dr. Hale rejected this, arguing that ‘the mill was older’.", &["Dr. Hale"]);
    check("Hale replied to J. Mott in a letter, insisting that ‘the mill was older’.", &["Hale"]);
    check(
        "A letter from Dr. Mott, the Provost, predicting that he would ‘change the face of it’, reached Dr. Hale.",
        &["Dr. Mott"],
    );
    check("Hale says that J. Mott was right and adds that ‘the mill is old’.", &["Hale"]);
    check("J. Mott is right, and Hale says that ‘the mill is old’.", &["Hale"]);
    check(
        "Hale, who hated the mill, and Mott, who owned it, are silent. As Hale wrote of it, ‘it eats us’.",
        &["Hale"],
    );
    check("It was argued by Hale that ‘the mill is old’.", &["Hale"]);
    check("J. Mott was told that ‘the mill is old’.", &["-"]);
    check("J. Hale is reported to have said that ‘the mill is old’.", &["J. Hale"]);
    check("J. Hale is quoted as saying that ‘the mill is old’.", &["J. Hale"]);
    check("J. Mott quotes J. Hale: ‘the mill is old’.", &["J. Hale"]);
    check(
        "This observation by J. Hale is backed up by J. Mott who regarded the mill as ‘nothing to do with salt’ (J. Mott; 3).",
        &["J. Mott"],
    );
}

#[test]
fn nouns_of_saying_have_owners() {
    check("In the words of Hale, ‘the mill is old’.", &["Hale"]);
    check("In Hale's words ‘the mill is old’.", &["Hale"]);
    check("Hale's view that ‘the mill is old’ is wrong.", &["Hale"]);
    check("Hale's verdict was that ‘the mill is old’.", &["Hale"]);
    check("The claim of Hale that ‘the mill is old’ is wrong.", &["Hale"]);
    check(
        "This followed the pronouncement made by J. Hale that the town\n\n‘will have to choose’ (J. Mott; 3).",
        &["J. Hale"],
    );
    check("To use Hale's phrase, it was ‘an idle mouth’.", &["Hale"]);
    check("J. Hale had a mill. It was, to quote his own words, ‘an idle mouth’.", &["J. Hale"]);
    check(
        "To this must be added the following from Dr. Hale's book:\n\n‘The mill is old.’",
        &["Dr. Hale"],
    );
    check(
        "We have the testimony of J. Hale, who lived there. Here is the sum of his answers:\n\n‘The mill is old.’",
        &["J. Hale"],
    );
    check(
        "The answers given to the court by J. Hale, a miller:\n\n‘The mill is old.’",
        &["J. Hale"],
    );
    check(
        "These doubts, as we learn from a friend, who became Mr. Justice Hale,\n\n‘were not low’.",
        &["Mr. Justice Hale"],
    );
}

#[test]
fn prepositions_and_colons() {
    check("According to Hale, the mill is ‘old and idle’.", &["Hale"]);
    check("According to the historian J. Hale, the mill is ‘old and idle’.", &["J. Hale"]);
    check("For J. Hale the mill of J. Mott\n\n‘is old and idle’ (J. Hale; 3).", &["J. Hale"]);
    check("For J. Mott the mill was ‘old and idle’ (J. Hale; 3).", &["J. Hale"]);
    check("J. Hale: ‘The mill is old.’", &["J. Hale"]);
    check("Mr. Hale was blunt: ‘the mill is old’.", &["Mr. Hale"]);
    check(
        "J. Hale asks what good it does the poor of the town to feel the old mill idle:\n\n‘the mill is old’ (J. Mott; 3).",
        &["J. Hale"],
    );
    check("With Mrs. Hale these girls feel, ‘Why waste your life here?’", &["Mrs. Hale"]);
}

#[test]
fn pronouns_mean_the_centre() {
    check("J. Hale met J. Mott in March. He wrote: ‘the mill is idle’.", &["J. Hale"]);
    check("Mrs. Hale met Mr. Mott in March. He wrote: ‘the mill is idle’.", &["Mr. Mott"]);
    check("Mrs. Hale met Mr. Mott in March. She wrote: ‘the mill is idle’.", &["Mrs. Hale"]);
    check(
        "Mrs. Hale hated Mr. Mott. ‘The mill,’ she said, ‘is idle.’",
        &["Mrs. Hale", "Mrs. Hale"],
    );
    check(
        "J. Hale knew it. He lived there. He left in March. He wrote that ‘the mill is idle’.",
        &["J. Hale"],
    );
    check(
        "The verdict of J. Hale goes further; he maintains that the mill is ‘idle and old’.",
        &["J. Hale"],
    );
    check(
        "Dr. Hale knew it. Afterwards the Doctor would often declare ‘the mill is idle’.",
        &["Dr. Hale"],
    );
    check("J. Hale wrote a book on it. The author says that ‘the mill is idle’.", &["J. Hale"]);
    check("His mill was dear to J. Mott. He called it ‘the mouth of the town’.", &["J. Mott"]);
}

#[test]
fn the_citation_speaks_where_the_text_does_not() {
    check("The mill was ‘the mouth of the town’ (J. Hale; 3).", &["J. Hale"]);
    check(
        "Thus the angry miller wrote\n\n‘The mill is idle’ (S. Hale, quoted in: J. Mott; 3).",
        &["S. Hale"],
    );
    check("It was then in the town\n\n‘that the mill was idle’ (Short Course; 1939).", &["-"]);
    check(
        "Mott had an idle view of the matter\n\n‘Mott protested against the salt’ (J. Hale; 3). J. Mott slept.",
        &["J. Hale"],
    );
    check("One historian writes that ‘the mill is old’ (J. Hale; 3).", &["J. Hale"]);
    check("Critics argue that ‘the mill is old’.", &["Critics"]);
    check("One observer said, ‘the mill is old’.", &["observer"]);
    check(
        "J. Hale reports that the Council recorded the fact that mills were few and that\n\n‘the miller will not go’ (J. Hale; 3).",
        &["J. Hale"],
    );
    check("J. Mott relates that J. Hale said: ‘the mill is old’ (J. Mott; 3).", &["J. Hale"]);
    check("J. Mott walked out. He was furious with ‘the mill’ (J. Hale; 3).", &["J. Hale"]);
    check("The Report states that ‘the mill is old’.", &["Report"]);
}

#[test]
fn a_speech_goes_on() {
    check("Hale wrote of ‘the mill’ and ‘the salt’.", &["Hale", "Hale"]);
    check(
        "‘There is,’ Hale said, ‘salt in it’; and hence ‘where there is salt there is thirst’.",
        &["Hale", "Hale", "Hale"],
    );
    check(
        "‘Their word is sacred,’ Hale wrote. They know ‘nothing of salt.’ ‘They live in peace.’ They are ‘all kindness.’",
        &["Hale"; 4],
    );
    check(
        "Mrs. Mott left. Her husband, James Hale, said that ‘it is old’. She laughed. ‘It is new.’",
        &["James Hale", "Mrs. Mott"],
    );
    check("‘A,’ and ‘B,’ said Hale.", &["Hale", "Hale"]);
}

#[test]
fn two_may_speak_together() {
    check(
        "J. Hale and T. Mott, for example, suggest that ‘the mill is old’.",
        &["J. Hale and T. Mott"],
    );
    check("Hale and Mott wrote that ‘the mill is old’ (J. Hale; 3).", &["J. Hale and Mott"]);
    check(
        "J. Mott had agreed. ‘Is it true,’ asked the chairman, ‘that you went?’ ‘I went,’ replied J. Hale.",
        &["chairman", "chairman", "J. Hale"],
    );
    check(
        "Her brother told J. Hale that ‘the mill is old’. She had said of it: ‘it is idle’.",
        &["Her brother", "J. Hale"],
    );
    check(
        "To use J. Hale's own words from the same book, the miller ‘is seen by all’.",
        &["J. Hale"],
    );
    check(
        "Hale, after a visit to the mill, wrote home: ‘it is old’. He added that ‘it is old’.",
        &["Hale", "Hale"],
    );
}

#[test]
fn names_are_given_in_full() {
    check("J. V. Hale is old. Hale says that ‘the mill is old’.", &["J. V. Hale"]);
    check("Hale says that ‘the mill is old’ (Jonas Hale; 3).", &["Jonas Hale"]);
    check(
        "James Hale and John Hale quarrelled. John Hale said ‘it is old’. James Hale said ‘it is new’.",
        &["John Hale", "James Hale"],
    );
    check("Hale said that the “shake-up” was near.", &["Hale"]);
}

#[test]
fn descriptions_stand_by_names() {
    check(
        "‘The mill must close,’ said the guild's master, Oona Voss. ‘It is old.’",
        &["Oona Voss"; 2],
    );
    check(
        "‘The mill must close,’ said the master of the old guild, Oona Voss, ‘at once.’",
        &["Oona Voss"; 2],
    );
    check("‘The mill must close,’ Oona Voss, the master of the guild, said.", &["Oona Voss"]);
    check("‘It must close,’ the old guild's master, Oona Voss, told them.", &["Oona Voss"]);
    check("‘It must close!’ snorts a man. ‘It is old.’ J. Hale left.", &["man", "-"]);
    check("‘It must close,’ said the master of the guild, and J. Hale left.", &["master"]);
    check(
        "Oona Voss, the best of the historians, was of another mind: ‘it is old’.",
        &["Oona Voss"],
    );
    check(
        "Take Oona Voss, whose book sold well. Later she told a friend that ‘the mill is old’.",
        &["Oona Voss"],
    );
    check("I know that. Oona Voss, who was there, left. She wrote: ‘it is old’.", &["Oona Voss"]);
    check("The great Voss would not hear of it. ‘Let it fall,’ he said.", &["Voss"]);
    check("‘It is old,’ one miller told Voss, ‘and idle’ (J. Voss; 3).", &["miller"; 2]);
    check("Her late husband, the miller Oona Voss, used to say that ‘it is old’.", &["Oona Voss"]);
    check("On Friday Mr Voss came. He wrote: ‘the mill is old’.", &["Mr Voss"]);
}

#[test]
fn a_line_with_a_dash_names_who_speaks() {
    check(
        "Voss was asked.\n\n‘The mill is old.’\n— Oona Voss, miller of the town\n\nSo it is.",
        &["Oona Voss"],
    );
    check("J. Hale was asked.\n\n‘The mill is old.’\n\n-- Voss\n\nSo it is.", &["Voss"]);
    check("‘The mill is old.’ — Voss is wrong.", &["-"]);
    check("J. Hale was asked.\n\n‘The mill is old.’\n— Voss is wrong, I said.", &["J. Hale"]);
}

#[test]
fn a_body_is_not_the_name_it_bears() {
    check(
        "In March the Voss company ordered that ‘no mill be opened’ (Minutes Course; 1771).",
        &["Voss company"],
    );
    check("J. Voss left. The Voss company ordered that ‘no mill be opened’.", &["Voss company"]);
}

#[test]
fn a_passive_of_saying_has_the_subject_of_what_was_said() {
    check(
        "J. Hale, asked about it late in life, is reported to have said that ‘it is old’ (J. Mott; 3).",
        &["J. Hale"],
    );
}

/// Checks the table of people: name, gender, and every spelling with its count.
fn check_people(text: &str, expect: &[(&str, &str)]) {
    let it = snippet(text);
    let found = speakers(&it.document, &it.segments, &it.quotations, &it.citations);
    let shown: Vec<_> = (found.items.people.iter())
        .map(|person| {
            let spelled = |s: &crate::model::Spelling| {
                let words: Vec<_> = s.place.of(text).split_whitespace().collect();
                format!("{} {}", words.join(" "), s.count)
            };
            let gender = person.gender.map_or(String::new(), |g| format!("{g:?}: "));
            let spellings: Vec<_> = person.spellings.iter().map(spelled).collect();
            (person.name.clone(), format!("{gender}{}", spellings.join(", ")))
        })
        .collect();
    let shown: Vec<_> = shown.iter().map(|(n, s)| (n.as_str(), s.as_str())).collect();
    assert_eq!(shown, expect, "{text}");
}

#[test]
fn the_people_of_a_text_are_one_table() {
    check_people(
        "J. V. Hale left. J.V. Hale came back. Hale wrote that ‘it is old’. He slept.",
        &[("J. V. Hale", "Masculine: J. V. Hale 1, J.V. Hale 1, Hale 1")],
    );
    check_people(
        "Tom Hale left. Old Squire Hale said ‘it is old’. Tom Hale said ‘it is new’.",
        &[("Tom Hale", "Masculine: Tom Hale 2"), ("Squire Hale", "Masculine: Squire Hale 1")],
    );
    check_people(
        "Mrs. Hale met Dr. Hale. Dr. Hale said ‘it is old’.",
        &[("Mrs. Hale", "Feminine: Mrs. Hale 1"), ("Dr. Hale", "Dr. Hale 2")],
    );
    check_people("It was ‘old’ (J. Hale; 3).", &[("J. Hale", "Hale 1")]);
    check_people("In Leeds the mill stood. He saw Leeds.", &[]);
}

#[test]
fn a_surname_of_two_is_in_doubt() {
    let doubts = |text: &str| {
        let it = snippet(text);
        let found = speakers(&it.document, &it.segments, &it.quotations, &it.citations);
        found.diagnostics.iter().map(|d| d.code.name()).collect::<Vec<_>>()
    };
    let two = "James Hale met John Hale. Hale said that ‘the mill is old’.";
    assert_eq!(doubts(two), ["ambiguous-speaker"]);
    assert!(doubts("James Hale met John Mott. Hale said that ‘the mill is old’.").is_empty());
}
