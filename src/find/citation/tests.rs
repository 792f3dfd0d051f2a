//! Forms of references, one table a family; the snippets are composed for these tests.

use super::*;
use crate::model::{Block, BlockKind};
use crate::text::{Span, trim};

/// A document whose paragraphs are parted by blank lines; after "Works Cited" each is an entry.
pub(super) fn document(text: &str) -> Document {
    let mut document = Document::new("test".to_owned(), text.to_owned(), None);
    let (mut at, mut listed) = (0, false);
    for paragraph in text.split_inclusive("\n\n") {
        let span = trim(text, Span::new(at, at + paragraph.len()));
        at += paragraph.len();
        let number = u32::try_from(document.blocks.len() + 1).unwrap();
        let heading = span.of(text) == "Works Cited";
        listed = listed && span.of(text) != "Notes" || heading;
        let kind = match (heading, listed) {
            (true, _) => BlockKind::Heading(2),
            (false, true) => BlockKind::Entry,
            (false, false) => BlockKind::Paragraph,
        };
        if !span.is_empty() {
            document.blocks.push(Block { span, kind, number, quote: None });
        }
    }
    document
}

/// `author | section | title | container | volume | place | year | locator`, empty parts as "-".
fn shown(text: &str, r: &Reference) -> String {
    let of = |s: Option<Span>| s.map_or("-".to_owned(), |s| s.of(text).to_owned());
    let authors: Vec<String> = r.authors.iter().map(|a| a.full()).collect();
    let authors = if authors.is_empty() { "-".to_owned() } else { authors.join(" + ") };
    let locator = r.locator.as_ref().map_or("-".to_owned(), |l| {
        if l.label == "page" { l.value.clone() } else { format!("{} {}", l.label, l.value) }
    });
    let mut line = format!(
        "{authors} | {} | {} | {} | {} | {} | {} | {locator}",
        of(r.section),
        of(r.title),
        of(r.container),
        of(r.volume),
        of(r.place),
        of(r.year)
    );
    if let Some((kind, _)) = r.back {
        line.push_str(&format!(" | {kind:?}"));
    }
    if let Some(original) = &r.original {
        line.push_str(&format!(" | via {} {}", original.full(), of(r.original_title)));
    }
    if r.signal.is_some() {
        line.push_str(" | pointer");
    }
    line
}

fn check(text: &str, expect: &[&str]) {
    let found = references(&document(text));
    let found: Vec<String> = found.iter().map(|r| shown(text, r)).collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn a_box_of_an_archive_is_a_place() {
    check(
        "‘so’ (Petition of the Millers, 1772, box 6)",
        &["- | - | Petition of the Millers | - | - | - | 1772 | box 6"],
    );
}

#[test]
fn authors_of_a_bibliography_are_known() {
    let text = "The mill stood idle for a year (Orme, Tides 77). It burnt (Mott 12).\n\n\
                Orme, Tom. Tides. Quarry Press, 1999.";
    let mut document = document(text);
    document.blocks.last_mut().unwrap().kind = BlockKind::Entry;
    let found: Vec<String> = references(&document).iter().map(|r| shown(text, r)).collect();
    assert_eq!(found, ["Orme | - | Tides | - | - | - | - | 77"]);
}

#[test]
fn author_work_volume_page() {
    check("‘so’. (R. T. Hale: Works 6; p.29)", &["R. T. Hale | - | Works | - | 6 | - | - | 29"]);
    check("‘so’. ( R.T. Hale, Works 5; p. 6)", &["R.T. Hale | - | Works | - | 5 | - | - | 6"]);
    check("‘so’. (T. I. Orme: CW. Vol. 32; p.73)", &["T. I. Orme | - | CW | - | 32 | - | - | 73"]);
    check("‘so’. (T.I. Orme: CW. Vol.32: p.22)", &["T.I. Orme | - | CW | - | 32 | - | - | 22"]);
    check("(R.T. Hale: Works 5; pp. 6-7)", &["R.T. Hale | - | Works | - | 5 | - | - | 6-7"]);
    check(
        "(R.T. Hale: Ninth Meeting of the LSU (B); Works 6; p.29)",
        &["R.T. Hale | Ninth Meeting of the LSU (B) | Works | - | 6 | - | - | 29"],
    );
    check(
        "(Annals of the Salt Union of the North [Dissenters] Brief Survey; Leeds, 1939; p.253)",
        &[
            "- | - | Annals of the Salt Union of the North [Dissenters] Brief Survey | - | - | Leeds | 1939 | 253",
        ],
    );
    check(
        "(P. Lowe, quoted in: R.T. Hale’s Works 6; p. 46)",
        &["R.T. Hale | - | Works | - | 6 | - | - | 46 | via P. Lowe -"],
    );
    check("(See Orme: Vol.32; p.26)", &["Orme | - | - | - | 32 | - | - | 26 | pointer"]);
}

#[test]
fn words_that_go_back() {
    check("(R.T. Hale: op.cit., p. 7)", &["R.T. Hale | - | - | - | - | - | - | 7 | OpCit"]);
    check("(Op.cit. p.253)", &["- | - | - | - | - | - | - | 253 | OpCit"]);
    check("(Op. cit., p. 254)", &["- | - | - | - | - | - | - | 254 | OpCit"]);
    check("(Hale, op.cit., 44)", &["Hale | - | - | - | - | - | - | 44 | OpCit"]);
    check("[ Op. Cit. , p. 29 and p. 28]", &["- | - | - | - | - | - | - | 29, 28 | OpCit"]);
    check(
        "(Ibid.) (ibid., pp. 44–45)",
        &["- | - | - | - | - | - | - | - | Ibid", "- | - | - | - | - | - | - | 44-45 | Ibid"],
    );
    check("(idem 2016, 12)", &["- | - | - | - | - | - | 2016 | 12 | Idem"]);
    check("(Hale, loc. cit.)", &["Hale | - | - | - | - | - | - | - | LocCit"]);
}

#[test]
fn author_date_and_author_page() {
    check("“so” (Hale 41).", &["Hale | - | - | - | - | - | - | 41"]);
    check("“so” (Hale and Orme 41-43).", &["Hale + Orme | - | - | - | - | - | - | 41-43"]);
    check("“so” (Hale, *Salt Roads* 41).", &["Hale | - | Salt Roads | - | - | - | - | 41"]);
    check("“so” (Hale, 2014, pp. 141–3).", &["Hale | - | - | - | - | - | 2014 | 141-143"]);
    check("“so” (Hale 2014: 41).", &["Hale | - | - | - | - | - | 2014 | 41"]);
    check("Hale (2014, para. 6) argues", &["Hale | - | - | - | - | - | 2014 | paragraph 6"]);
    check(
        "(Hale, 2014a, p.41; Orme, 2009, p.7)",
        &["Hale | - | - | - | - | - | 2014a | 41", "Orme | - | - | - | - | - | 2009 | 7"],
    );
    check("“so” (qtd. in Hale 41)", &["Hale | - | - | - | - | - | - | 41"]);
    check(
        "(Orme 1909, as cited in Hale, 2014, p. 41)",
        &["Hale | - | - | - | - | - | 2014 | 41 | via Orme -"],
    );
}

#[test]
fn what_is_no_citation_stays_text() {
    for text in [
        "the LSU (B) and the LSU(B)",
        "(the Dissenters)",
        "in that year (1918) it",
        "(the military method)",
        "(and, by the way, a very superficial investigation)",
        "()",
        "[]",
        "(see",
        "1) 2)",
        "[t]he",
        "in 1912 (a bad year) and (see above)",
        "chapters (41) of",
    ] {
        check(text, &[]);
    }
}

#[test]
fn place_year_part_and_container() {
    check(
        "“so” (Ruth Hale, Salt Roads: A History (Leeds: Quarry Press, 2014), 41)",
        &["Ruth Hale | - | Salt Roads: A History | - | - | Leeds | 2014 | 41"],
    );
    check(
        "“so” (Tom Orme, “Grain Riots,” Northern Review 12, no. 3 (2009): 7–19)",
        &["Tom Orme | - | Grain Riots | Northern Review | 12 | - | 2009 | 7-19"],
    );
    check(
        "“so” (Tom Orme, “Tides”, in Essays on Salt, p. 3)",
        &["Tom Orme | - | Tides | Essays on Salt | - | - | - | 3"],
    );
    check(
        "“so” [Hale, **Salt Roads** , pp. 93-94]",
        &["Hale | - | Salt Roads | - | - | - | - | 93-94"],
    );
    check(
        "“so” [ **Toward a Salt Society** p. 41]",
        &["- | - | Toward a Salt Society | - | - | - | - | 41"],
    );
    check("“so” (“Grain Riots” 2)", &["- | - | Grain Riots | - | - | - | - | 2"]);
    check("“so” (Salt Board 2011, 4)", &["Salt Board | - | - | - | - | - | 2011 | 4"]);
    check("“so” (Hale [1911] 2014, 41)", &["Hale | - | - | - | - | - | 2014 | 41"]);
    check("“so” (Hale n.d.)", &["Hale | - | - | - | - | - | n.d. | -"]);
}

#[test]
fn volumes_and_pages_in_every_mix() {
    check("“so” (Hale 6:29)", &["Hale | - | - | - | 6 | - | - | 29"]);
    check("“so” (Hale, vol. VI, p. 29)", &["Hale | - | - | - | VI | - | - | 29"]);
    check("“so” (Hale, Works, XIII, 42)", &["Hale | - | Works | - | XIII | - | - | 42"]);
    check("“so” (Hale/Orme, HOCW 6:482)", &["Hale + Orme | - | HOCW | - | 6 | - | - | 482"]);
    check("“so” (i. 332)", &["- | - | - | - | i | - | - | 332"]);
    check("“so” (Hale, pp. xii–xiv)", &["Hale | - | - | - | - | - | - | xii-xiv"]);
    check("“so” (Hale 2014, 41ff.)", &["Hale | - | - | - | - | - | 2014 | 41ff."]);
    check("“so” (Hale, p. 41 ff.)", &["Hale | - | - | - | - | - | - | 41 ff."]);
    check("“so” (Hale, pp. 1199–202)", &["Hale | - | - | - | - | - | - | 1199-1202"]);
    check("“so” (Ham. 3.1.56–60)", &["- | - | Ham | - | - | - | - | act 3.1.56-60"]);
    check("“so” (Hale, ch. 2, p. 41)", &["Hale | - | - | - | - | - | - | 41"]);
    check("“so” (Hale, ch. 2)", &["Hale | - | - | - | - | - | - | chapter 2"]);
    // A range that falls is no place; what is left must be a citation by itself.
    check("“so” (Hale 2014, pp. 41–39)", &["Hale | - | - | - | - | - | 2014 | -"]);
    check("“so” (Hale 141–39)", &[]);
}

#[test]
fn a_reference_is_read_over_line_breaks_remarks_and_spaces() {
    check("“so” (R. Hale:\nWorks 6; p.\n29)", &["R. Hale | - | Works | - | 6 | - | - | 29"]);
    check("“so” (Hale 2014, p. 41, emphasis added)", &["Hale | - | - | - | - | - | 2014 | 41"]);
    check("“so” (Hale 2014, p. 41; my italics)", &["Hale | - | - | - | - | - | 2014 | 41"]);
    check("“so” (see also Hale 2014, 4)", &["Hale | - | - | - | - | - | 2014 | 4 | pointer"]);
    check("“so” (cf. Hale 2014, 4)", &["Hale | - | - | - | - | - | 2014 | 4 | pointer"]);
    check(
        "“so” (Hale, *op. cit.* (note 3), pp. 44-5)",
        &["Hale | - | - | - | - | - | - | 44-45 | OpCit"],
    );
    check("“so” [^1]", &[]);
}

#[test]
fn pathological_input_takes_linear_time() {
    for unit in ["(", "((((p. 1", "()[", ")", "(p. 1) ", "[(", "“(p. 1", "(Hale 2014; ", "'("] {
        let text = unit.repeat(100_000 / unit.len().min(4));
        let found = references(&document(&text));
        assert!(found.len() <= text.len(), "{unit}");
    }
}

proptest::proptest! {
    #[test]
    fn references_are_sorted_disjoint_and_on_boundaries(text in "[()\\[\\]a-cA-C .,;:’‘“”p0-9éii\n-]{0,200}|\\PC{0,80}") {
        let document = document(&text);
        let mut end = 0;
        for reference in references(&document) {
            assert!(reference.span.start >= end && reference.span.end > reference.span.start);
            assert!(text.get(reference.span.start..reference.span.end).is_some());
            end = reference.span.end;
        }
    }
}
