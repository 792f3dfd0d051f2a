//! Maps of arguments that people made in other programs: [Argdown](argdown) and [AIF](aif). There is no essay
//! behind them, so nothing is looked for: what the file says is the document's
//! [`given`](crate::model::Document::given) findings, each by the hand of whoever wrote the file.

mod aif;
mod argdown;
#[cfg(test)]
mod tests;

use super::{Draft, ReadError};
use crate::model::{
    Attribution, Because, BlockKind, Citation, Citations, Claim, Document, Findings, Holder, Item,
    Locator, Offer, Polarity, Quotation, QuotationRole, Relation, RelationKind, Role, Source,
    Stance,
};
use crate::text::{Language, Span};
use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

/// What a person wrote in a map: a statement.
#[derive(Debug, Default)]
struct Statement {
    /// Its words.
    place: Span,
    /// The same statement, further down.
    again: Vec<Span>,
    /// What it is called.
    label: Option<String>,
    /// Where in the file it is: `map.argdown:12`.
    origin: String,
    /// What is said of it, and where.
    data: Vec<(String, String)>,
    data_place: Span,
    tags: Vec<String>,
}

impl Statement {
    fn data(&self, key: &str) -> Option<&str> {
        self.data.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    fn is_quotation(&self) -> bool {
        self.data("kind") == Some("quotation") || self.tags.iter().any(|tag| tag == "quotation")
    }

    fn role(&self) -> Option<Role> {
        let of = |word: &str| ROLES.iter().find(|(name, _)| *name == word).map(|(_, role)| *role);
        self.data("role").and_then(of).or_else(|| self.tags.iter().find_map(|tag| of(tag)))
    }
}

/// One statement bears on another.
#[derive(Debug, Clone, Copy)]
struct Bearing {
    from: usize,
    to: usize,
    kind: RelationKind,
    place: Span,
}

/// What a file says.
#[derive(Debug, Default)]
struct Chart {
    text: String,
    /// The text with everything blanked that is no word of a statement.
    prose: String,
    title: Option<Span>,
    /// In the order of the text.
    statements: Vec<Statement>,
    bearings: Vec<Bearing>,
}

/// Where a file is broken, and how it should be.
#[derive(Debug)]
struct Broken {
    line: usize,
    what: String,
}

const ROLES: [(&str, Role); 4] = [
    ("thesis", Role::Thesis),
    ("main", Role::Main),
    ("claim", Role::Claim),
    ("reported", Role::Reported),
];

const STANCES: [(&str, Stance); 3] =
    [("endorsed", Stance::Endorsed), ("opposed", Stance::Opposed), ("open", Stance::Open)];

/// CSL's names of what a locator counts.
const COUNTED: [&str; 6] = ["page", "chapter", "line", "section", "paragraph", "note"];

/// A document from an Argdown file. Linear.
pub(super) fn of_argdown(
    name: &str,
    bytes: &[u8],
    language: Option<&'static Language>,
) -> Result<Document, ReadError> {
    document(name, bytes, language, argdown::chart)
}

/// A document from an AIF or xAIF file: its text is the words of its nodes. Linear.
pub(super) fn of_aif(
    name: &str,
    bytes: &[u8],
    language: Option<&'static Language>,
) -> Result<Document, ReadError> {
    document(name, bytes, language, aif::chart)
}

fn document(
    name: &str,
    bytes: &[u8],
    language: Option<&'static Language>,
    read: fn(&str, &str) -> Result<Chart, Broken>,
) -> Result<Document, ReadError> {
    let (text, diagnostics) = super::encoding::decode(bytes);
    let short = Path::new(name).file_name().map_or_else(|| name.into(), |n| n.to_string_lossy());
    let broken = |Broken { line, what }| ReadError::Map { name: name.to_owned(), line, what };
    let mut chart = read(&short, &text).map_err(broken)?;
    // Where the definitions of one statement lie apart, its first place counts.
    order(&mut chart);
    let findings = findings(&chart);
    let Chart { text, prose, title, statements, .. } = chart;
    let blocks = statements.iter().flat_map(|s| std::iter::once(s.place).chain(s.again.clone()));
    let mut blocks: Vec<Span> = blocks.chain(title).collect();
    blocks.sort();
    let mut end = 0;
    blocks.retain(|span| {
        let apart = span.start >= end && !span.is_empty();
        end = if apart { span.end } else { end };
        apart
    });
    let draft = |span| {
        let kind = if Some(span) == title { BlockKind::Heading(1) } else { BlockKind::Paragraph };
        Draft { span, kind, quote: None, ordinal: None }
    };
    let parts = super::Parts {
        prose: Some(prose).filter(|prose| prose.len() == text.len()),
        blocks: blocks.into_iter().map(draft).collect(),
        title,
        ..super::Parts::default()
    };
    let code = super::language_code(language, None, parts.prose.as_deref().unwrap_or(&text));
    let extract = super::Extract { text, parts, diagnostics, ..super::Extract::default() };
    let mut document = super::finished(name, extract, super::fingerprint(bytes), code);
    document.given = Some(Arc::new(findings));
    Ok(document)
}

/// Puts the statements in the order of the text, since ids count so.
fn order(chart: &mut Chart) {
    let mut by_place: Vec<usize> = (0..chart.statements.len()).collect();
    by_place.sort_by_key(|&at| chart.statements.get(at).map(|s| s.place));
    let mut new = vec![0; by_place.len()];
    for (rank, &at) in by_place.iter().enumerate() {
        if let Some(slot) = new.get_mut(at) {
            *slot = rank;
        }
    }
    let mut slots: Vec<_> = std::mem::take(&mut chart.statements).into_iter().map(Some).collect();
    let taken = by_place.iter().filter_map(|&at| slots.get_mut(at)?.take());
    chart.statements = taken.collect();
    let renamed = |at: usize| new.get(at).copied().unwrap_or_default();
    for bearing in &mut chart.bearings {
        (bearing.from, bearing.to) = (renamed(bearing.from), renamed(bearing.to));
    }
}

/// What a statement becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Claim(usize),
    Quotation(usize),
}

fn findings(chart: &Chart) -> Findings {
    let mut told = BTreeSet::new();
    let bearings: Vec<Bearing> = (chart.bearings.iter().copied())
        .filter(|b| b.from != b.to && told.insert((b.from, b.to, b.kind)))
        .collect();
    let mut borne = vec![false; chart.statements.len()];
    let mut bears = vec![false; chart.statements.len()];
    for bearing in &bearings {
        if let (Some(to), Some(from)) = (borne.get_mut(bearing.to), bears.get_mut(bearing.from)) {
            (*to, *from) = (true, true);
        }
    }
    let mut findings = Findings::default();
    let mut works = HashMap::new();
    // Evidence that something bears on is a claim here: nothing bears on a quotation.
    let parts: Vec<Part> = (chart.statements.iter().zip(&borne))
        .map(|(statement, borne)| match statement.is_quotation() && !borne {
            true => quotation(statement, &mut works, &mut findings),
            false => claim(statement, &mut findings),
        })
        .collect();
    for bearing in &bearings {
        bear(chart, &parts, *bearing, &mut findings);
    }
    trees(&mut findings.argument.relations, findings.claims.len());
    if !findings.claims.iter().any(|claim| claim.role == Role::Thesis) {
        let free = |at: &usize| bears.get(*at) == Some(&false);
        roles(chart, &parts, &bearings, free, &mut findings);
    }
    findings
}

fn reason(statement: &Statement) -> Vec<Because> {
    vec![Because::written(statement.place, statement.origin.as_str().into())]
}

fn claim(statement: &Statement, findings: &mut Findings) -> Part {
    let mut claim = Claim::new(statement.place, statement.role().unwrap_or(Role::Claim));
    claim.label = statement.label.clone();
    claim.again = statement.again.clone();
    claim.because = reason(statement);
    if let Some(name) = statement.data("holder") {
        claim.holder = Some(Holder { name: name.to_owned(), place: statement.data_place });
        let said = statement.data("stance");
        let stance = said.and_then(|said| STANCES.iter().find(|(name, _)| *name == said));
        claim.stance = Some(stance.map_or(Stance::Open, |(_, stance)| *stance));
        if statement.role().is_none() {
            claim.role = Role::Reported;
        }
    }
    findings.claims.push(claim);
    Part::Claim(findings.claims.len() - 1)
}

fn quotation<'s>(
    statement: &'s Statement,
    works: &mut HashMap<&'s str, usize>,
    findings: &mut Findings,
) -> Part {
    let at = findings.quotations.len();
    let mut quotation = Quotation::new(statement.place);
    quotation.because = reason(statement);
    if statement.data("role") == Some("term") {
        quotation.role = QuotationRole::Term;
    }
    findings.quotations.push(quotation);
    if let Some(name) = statement.data("speaker") {
        let mut said = Attribution::new(at, name, statement.data_place);
        said.because = reason(statement);
        findings.attributions.push(said);
    }
    if let Some(work) = statement.data("source").filter(|work| !work.is_empty()) {
        let source = source(work, statement.data_place, works, &mut findings.citations);
        let mut citation = Citation::new(statement.data_place, source, vec![at]);
        citation.because = reason(statement);
        let counted = COUNTED.iter().find_map(|&label| Some((label, statement.data(label)?)));
        citation.locator = counted.map(|(label, value)| Locator {
            label,
            value: value.to_owned(),
            span: statement.data_place,
        });
        findings.citations.citations.push(citation);
    }
    Part::Quotation(at)
}

/// The source that is called so: works are told apart by their names alone.
fn source<'s>(
    name: &'s str,
    place: Span,
    works: &mut HashMap<&'s str, usize>,
    citations: &mut Citations,
) -> usize {
    *works.entry(name).or_insert_with(|| {
        let item = Item { title: name.to_owned(), ..Item::default() };
        citations.sources.push(Source::new(item, place));
        citations.sources.len() - 1
    })
}

fn bear(chart: &Chart, parts: &[Part], bearing: Bearing, findings: &mut Findings) {
    let (Some(&from), Some(&to)) = (parts.get(bearing.from), parts.get(bearing.to)) else { return };
    let Some(statement) = chart.statements.get(bearing.from) else { return };
    let because = vec![Because::written(bearing.place, statement.origin.as_str().into())];
    match (from, to) {
        (Part::Claim(from), Part::Claim(to)) => {
            let relation = Relation::new(from, bearing.kind, to, bearing.place);
            findings.argument.relations.push(Relation { because, ..relation });
        }
        (Part::Quotation(quotation), Part::Claim(claim)) => {
            let polarity = match bearing.kind {
                RelationKind::Attacks => Polarity::Attacks,
                RelationKind::Supports | RelationKind::Restates => Polarity::Supports,
            };
            let offer = Offer::new(quotation, claim, bearing.place);
            findings.argument.offers.push(Offer { polarity, because, ..offer });
        }
        // Nothing bears on a quotation.
        (_, Part::Quotation(_)) => {}
    }
}

/// Marks which relations are the tree: the first of each claim that closes no circle.
fn trees(relations: &mut [Relation], claims: usize) {
    // Each claim's way to the claim that stands for all that it hangs together with.
    let mut above: Vec<usize> = (0..claims).collect();
    let mut hangs = vec![false; claims];
    for relation in relations {
        let (one, other) = (root(&mut above, relation.from), root(&mut above, relation.to));
        let Some(hung) = hangs.get_mut(relation.from) else { continue };
        relation.tree = !*hung && one != other;
        if relation.tree {
            *hung = true;
            if let Some(slot) = above.get_mut(one) {
                *slot = other;
            }
        }
    }
}

fn root(above: &mut [usize], mut at: usize) -> usize {
    while let Some(&next) = above.get(at).filter(|&&next| next != at) {
        // Halving the way keeps all ways short.
        let further = above.get(next).copied().unwrap_or(next);
        if let Some(slot) = above.get_mut(at) {
            *slot = further;
        }
        at = further;
    }
    at
}

/// Where nobody says which the thesis is: the claim that bears on nothing and on which most bears, the
/// first of them; what bears on it is a main claim.
fn roles(
    chart: &Chart,
    parts: &[Part],
    bearings: &[Bearing],
    free: impl Fn(&usize) -> bool,
    findings: &mut Findings,
) {
    let mut weight = HashMap::<usize, usize>::new();
    for bearing in bearings.iter().filter(|bearing| free(&bearing.to)) {
        *weight.entry(bearing.to).or_default() += 1;
    }
    let unsaid = |at: usize| chart.statements.get(at).is_some_and(|s| s.role().is_none());
    let counted = (0..chart.statements.len()).filter(|&at| unsaid(at));
    let counted = counted.filter_map(|at| Some((*weight.get(&at)?, at)));
    let best = counted.min_by_key(|&(weight, at)| (usize::MAX - weight, at));
    let Some((_, thesis)) = best else { return };
    let mut set = |at: usize, role: Role| {
        if let Some(Part::Claim(claim)) = parts.get(at).filter(|_| unsaid(at))
            && let Some(claim) = findings.claims.get_mut(*claim)
            && (claim.role == Role::Claim || role == Role::Thesis)
        {
            claim.role = role;
        }
    };
    set(thesis, Role::Thesis);
    bearings.iter().filter(|b| b.to == thesis).for_each(|b| set(b.from, Role::Main));
}

/// The word of a list that is spelt most like this one, where one is near.
fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    /// Longest word that is compared.
    const LONGEST: usize = 24;
    if word.chars().count() > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    // Two letters that changed places are one slip.
    let slips = |known: &str| match letters(known) == letters(&word) {
        true => usize::from(known != word),
        false => distance(&word, known),
    };
    let near = known.iter().map(|&known| (slips(&known.to_lowercase()), known));
    near.min_by_key(|&(distance, _)| distance)
        .filter(|&(distance, known)| distance <= 1 + known.len() / 4)
        .map(|(_, known)| known)
}

/// How many letters must be put in, taken out or changed to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, a) in one.chars().enumerate() {
        let mut next = vec![at + 1];
        for ((b, left_above), above) in other.iter().zip(&row).zip(row.iter().skip(1)) {
            let left = next.last().copied().unwrap_or_default();
            next.push((left_above + usize::from(a != *b)).min(left + 1).min(above + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// "; did you mean `thesis`?", or the words that there are.
fn meant(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(near) => format!("did you mean {near:?}?"),
        None => format!("there are {}", known.join(", ")),
    }
}
