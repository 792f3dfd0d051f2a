//! Sources and citations that are read back.

use super::fault::{Sound, Under, fault, missing};
use super::places::Places;
use super::raw;
use super::value::{loose, one_of, owned, said, shown};
use crate::find;
use crate::graph::{DocumentId, SourceId, SourceNode};
use crate::model::{Anchor, Citation, CitationForm, Item, ItemKind, Locator, Person, Source};
use crate::text::Span;
use crate::text::quick::QuickSet;

const FORMS: [(&str, CitationForm); 8] = [
    ("full", CitationForm::Full),
    ("short", CitationForm::Short),
    ("author-date", CitationForm::AuthorDate),
    ("op-cit", CitationForm::OpCit),
    ("ibid", CitationForm::Ibid),
    ("note", CitationForm::Note),
    ("quoted-in", CitationForm::QuotedIn),
    ("repeated", CitationForm::Repeated),
];

/// What locators count: the names of CSL 1.0.2, and those that the finders add.
const LABELS: [(&str, &str); 27] = labels([
    "page",
    "chapter",
    "line",
    "verse",
    "section",
    "paragraph",
    "note",
    "act",
    "scene",
    "part",
    "book",
    "volume",
    "column",
    "folio",
    "figure",
    "table",
    "box",
    "folder",
    "appendix",
    "article-locator",
    "canon",
    "elocation",
    "equation",
    "issue",
    "opus",
    "rule",
    "timestamp",
]);

const fn labels<const N: usize>(names: [&'static str; N]) -> [(&'static str, &'static str); N] {
    let mut table = [("", ""); N];
    let mut at = 0;
    while at < N {
        table[at] = (names[at], names[at]);
        at += 1;
    }
    table
}

/// Spellings of a work that are looked for in its citations, and citations that are looked through for
/// each: so many are enough to say where it is first cited.
const LOOKED_FOR: usize = 64;

pub(super) fn source(
    raw: raw::Node<'_>,
    places: &mut Places<'_>,
    idle: &QuickSet<(u32, usize)>,
    keys: &mut QuickSet<String>,
) -> Sound<SourceNode> {
    let item = item(raw.csl.ok_or_else(|| missing("csl"))?).under("csl")?;
    let mut pointers = Vec::new();
    for (nth, raw) in raw.pointers.unwrap_or_default().into_iter().enumerate() {
        pointers.push(pointer(raw, places, idle).under(nth).under("pointers")?);
    }
    // An entry does not say in which document it stands; most files have one.
    let document = pointers.first().map_or(1, |citation| citation.place.document);
    let document = DocumentId::from_number(document).ok_or_else(|| missing("document"))?;
    let entry = places.may(raw.entry, document, "entry")?;
    let cited_as = match raw.cited_as {
        // The file left its wording out, and that is not the same as a work without any.
        None => vec![Anchor::alone(None, None)],
        Some(spellings) => {
            spellings.iter().map(|s| Anchor::alone(Some(s.as_str()), None)).collect()
        }
    };
    let because = places.because(raw.because, document)?;
    let key = key(&item, keys);
    Ok(SourceNode {
        id: SourceId::from_number(1).ok_or_else(|| fault("ids count from 1"))?,
        label: said(raw.label, "label")?.into_owned(),
        source: Source { item, key, cited_as, entry, because },
        pointers,
    })
}

/// The key of a work, made of its data as the finder of citations makes it; two works of one file are
/// two, even where they differ in their year alone.
fn key(item: &Item, keys: &mut QuickSet<String>) -> String {
    let mut key = find::work_key(item);
    if keys.contains(&key) {
        key.push_str(item.year.as_deref().unwrap_or(""));
    }
    while !keys.insert(key.clone()) {
        key = format!("{key}#{}", keys.len());
    }
    key
}

fn item(raw: raw::Csl<'_>) -> Sound<Item> {
    let year = raw.issued.and_then(|issued| {
        let parts = issued.date_parts.and_then(|dates| dates.into_iter().next());
        let year = parts.and_then(|parts| parts.into_iter().next());
        loose(year.or(issued.literal))
    });
    let letter = raw.year_suffix.as_ref().map_or("", raw::Words::as_str);
    let names = |names: Option<Vec<raw::Name<'_>>>, key: &'static str| -> Sound<Vec<Person>> {
        let names = names.unwrap_or_default().into_iter().enumerate();
        names.map(|(nth, raw)| name(raw).under(nth).under(key)).collect()
    };
    Ok(Item {
        kind: match raw.kind.as_ref().map(raw::Words::as_str) {
            Some("chapter" | "speech" | "paper-conference" | "entry-encyclopedia") => {
                ItemKind::Chapter
            }
            Some("article-journal" | "article-magazine" | "article-newspaper" | "article") => {
                ItemKind::Article
            }
            Some("webpage" | "post" | "post-weblog") => ItemKind::Webpage,
            Some("legal_case") => ItemKind::LegalCase,
            Some("legislation" | "bill" | "treaty") => ItemKind::Legislation,
            _ => ItemKind::Book,
        },
        authors: names(raw.author, "author")?,
        editors: names(raw.editor, "editor")?,
        title: loose(raw.title).unwrap_or_default(),
        volume: loose(raw.volume),
        container_title: owned(raw.container_title),
        issue: loose(raw.issue),
        publisher_place: owned(raw.publisher_place),
        publisher: owned(raw.publisher),
        year: year.map(|year| format!("{year}{letter}")),
        url: owned(raw.url),
    })
}

fn name(raw: raw::Name<'_>) -> Sound<Person> {
    let given = if raw.literal.is_some() { None } else { owned(raw.given) };
    let family = owned(raw.literal.or(raw.family));
    let family = family.ok_or_else(|| fault("the name has neither `family` nor `literal`"))?;
    Ok(Person { family, given: given.unwrap_or_default() })
}

fn pointer(
    raw: raw::Pointer<'_>,
    places: &mut Places<'_>,
    idle: &QuickSet<(u32, usize)>,
) -> Sound<Citation<Anchor>> {
    let document = places.document_of(raw.document.as_ref())?;
    let cited = raw.citation.ok_or_else(|| missing("citation"))?;
    let mut citation = citation(cited, raw.locator, document, places)?;
    citation.pointer = !idle.contains(&(citation.place.document, citation.place.start));
    citation.because = places.because(raw.because, document)?;
    Ok(citation)
}

/// A citation, without its reasons yet.
pub(super) fn citation(
    raw: raw::Citation<'_>,
    at: Option<raw::Locator<'_>>,
    document: DocumentId,
    places: &mut Places<'_>,
) -> Sound<Citation<Anchor>> {
    let locator = at.map(locator).transpose().under("locator")?;
    cited(raw, locator, document, places).under("citation")
}

fn cited(
    raw: raw::Citation<'_>,
    locator: Option<Locator>,
    document: DocumentId,
    places: &mut Places<'_>,
) -> Sound<Citation<Anchor>> {
    let original = raw.original.map(|raw| original(raw, document, places).under("original"));
    Ok(Citation {
        place: places.must(raw.anchor, document, raw.text.as_ref().map(raw::Words::as_str))?,
        source: 0,
        form: one_of(raw.form.as_ref(), &FORMS, Some(CitationForm::Full)).under("form")?,
        locator,
        section: places.may(raw.section, document, "section")?,
        antecedent: places.may(raw.antecedent, document, "antecedent")?,
        original: original.transpose()?,
        pointer: false,
        quotations: Vec::new(),
        because: Vec::new(),
    })
}

fn original(
    raw: raw::Original<'_>,
    document: DocumentId,
    places: &mut Places<'_>,
) -> Sound<(Person, Anchor)> {
    let person = name(raw.name.ok_or_else(|| missing("name"))?).under("name")?;
    Ok((person, places.must(raw.anchor, document, None)?))
}

pub(super) fn locator(raw: raw::Locator<'_>) -> Sound<Locator> {
    let label = one_of(raw.label.as_ref(), &LABELS, Some("page")).under("label")?;
    let value = loose(raw.value).ok_or_else(|| missing("value"))?;
    if value.chars().any(char::is_control) {
        return Err(fault(format!("`{}` is no place in a work", shown(&value)))).under("value");
    }
    Ok(Locator { label, value, span: Span::default() })
}

/// Gives the spellings of a work the places at which its citations have them.
pub(super) fn placed(source: &mut SourceNode, citations: &[Anchor]) {
    let first = citations.iter().min_by_key(|place| (place.document, place.start));
    for spelling in source.source.cited_as.iter_mut().take(LOOKED_FOR) {
        let words = spelling.words();
        let has = |place: &&Anchor| !words.is_empty() && place.words().contains(&words);
        let Some(place) = citations.iter().take(LOOKED_FOR).find(has).or(first) else { continue };
        spelling.document = place.document;
        spelling.paragraph = place.paragraph;
        (spelling.start, spelling.end) = (place.start, place.end);
        (spelling.line, spelling.column) = (place.line, place.column);
        let before = place.exact().find(&words).and_then(|at| place.exact().get(..at));
        if let Some(before) = before.filter(|b| !words.is_empty() && !b.contains('\n')) {
            let skipped = before.chars().count();
            spelling.start += skipped;
            spelling.column += skipped;
            spelling.end = spelling.start + words.chars().count();
        }
    }
    if let (Some(entry), Some(first)) = (&mut source.source.entry, first) {
        entry.document = first.document;
    }
}
