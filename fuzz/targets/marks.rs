//! The finders on any text: quotation marks, and citations as they are written.

use super::{Target, essays, within};
use claimgraph::{find, read};

/// What begins, ends and troubles quotations and citations.
const WORDS: &[&str] = &[
    "‘",
    "’",
    "“",
    "”",
    "«",
    "»",
    "„",
    "``",
    "''",
    "\"",
    "'",
    "…",
    "[...]",
    " - ",
    "—",
    "(",
    ")",
    "[",
    "]",
    "(Hale 2014a, 41)",
    "(Hale: Works 5; pp. 6-7)",
    "(ibid.)",
    "Ibid., pp. 141-3",
    "op. cit.",
    "loc. cit.",
    "quoted in: ",
    "see ",
    "cf. ",
    "vol. 2",
    "p. 4",
    "pp. xii-xiv",
    "ch. 3",
    "Hale",
    "J. V. Orme",
    "writes:",
    "according to ",
    "because",
    "therefore",
    "however",
    "\n\n",
    "    ",
    "[^1]",
    "¹",
    "\r\n",
    "and",
    "et al.",
    "eds.",
    "1921",
    "n.d.",
    "\u{a0}",
    "\u{200b}",
    "ſ",
    "İ",
    "👩\u{200d}🔬",
];

pub(crate) const TARGETS: &[Target] = &[
    Target { name: "marks", knock: marks, seeds: essays, words: WORDS },
    Target { name: "citations", knock: citations, seeds: essays, words: WORDS },
];

/// References, passages, sentences, quotations.
fn marks(bytes: &[u8]) -> usize {
    let document = read::plain("input", &String::from_utf8_lossy(bytes));
    let text = document.text();
    let references = find::references(&document);
    let passages = find::passages(&document, &references);
    for passage in &passages.items {
        within(text, passage.span);
        within(text, passage.outer);
    }
    let segments = find::segments(&document, &references, &passages.items);
    let quotations = find::quotations(&document, &references, &passages.items, &segments);
    for quotation in &quotations.items {
        within(text, quotation.place);
        quotation.pieces.iter().for_each(|piece| within(text, *piece));
    }
    for doubt in passages.diagnostics.iter().chain(&quotations.diagnostics) {
        if let Some(place) = doubt.place {
            within(text, place);
        }
    }
    text.len()
}

/// Citations resolved, and the voices they are for.
fn citations(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    let document = read::markdown("input", &text);
    let references = find::references(&document);
    let passages = find::passages(&document, &references);
    let segments = find::segments(&document, &references, &passages.items);
    let quotations = find::quotations(&document, &references, &passages.items, &segments);
    let citations = find::citations(&document, &references, &segments, &quotations.items);
    for citation in &citations.items.citations {
        within(document.text(), citation.place);
        assert!(citation.source < citations.items.sources.len());
    }
    let _ = find::speakers(&document, &segments, &quotations.items, &citations.items);
    document.text().len()
}
