//! What the page's script knows of the graph, as JSON inside of the page: ids, ends of edges, rules,
//! places. It has its own short form: the script can read the words of claims and quotations off the
//! page, and the JSON of the contract, which has them at every reason, is many times larger.

use super::name::{Names, brief};
use super::outline::{class, hue, kind};
use crate::export::Text;
use crate::graph::{ArgumentGraph, ClaimId, EdgeKind, Node, QuotationNode, SourceNode};
use crate::model::{Anchor, Because, Citation, CitationForm, QuotationRole, SpeakerFrom, Stance};
use crate::render::plan::{Card, Plan};
use crate::render::words;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The data of a page, to stand inside of a `script` element that is no script.
///
/// `<` is written as `\u003c`, so that nothing in it can end the element or begin a comment.
pub(super) fn data(graph: &ArgumentGraph, plan: &Plan<'_>, names: &Names<'_>) -> String {
    let mut rules = Rules::new();
    let cards: BTreeMap<ClaimId, &Card<'_>> = plan.cards.iter().map(|c| (c.node.id, c)).collect();
    let nodes = graph.nodes().map(|node| thing(graph, node, &cards, names, &mut rules)).collect();
    let edges = graph.edges().map(|(from, edge, to)| Tie {
        id: edge.id.to_string(),
        from: from.to_string(),
        to: to.to_string(),
        kind: edge.kind.name(),
        sure: edge.kind.confidence().map(|c| c.hundredths()),
        tree: matches!(&edge.kind, EdgeKind::Relation(relation) if relation.tree),
        because: because(edge.kind.because(), &mut rules),
        cited: match &edge.kind {
            EdgeKind::SourceOf(citation) => Some(cited(citation, names)),
            _ => None,
        },
    });
    let edges = edges.collect();
    let documents = graph.documents().iter();
    let documents = documents.map(|d| d.title.as_deref().unwrap_or(&d.name)).collect();
    let whole = Data { words: names.text() == Text::All, documents, rules, nodes, edges };
    // Cannot fail: there is no map with keys other than strings, no number that is not finite.
    serde_json::to_string(&whole).unwrap_or_default().replace('<', "\\u003c")
}

/// What each rule that made something finds, and why that counts.
type Rules = BTreeMap<Cow<'static, str>, [&'static str; 2]>;

/// Document, paragraph, first code point, one past the last.
#[derive(Serialize)]
struct Place(u32, u32, usize, usize);

impl Place {
    fn of(anchor: &Anchor) -> Self {
        Self(anchor.document, anchor.paragraph, anchor.start, anchor.end)
    }
}

/// Rule, what it added to the confidence in hundredths, the words it fired on.
#[derive(Serialize)]
struct Reason(Cow<'static, str>, i16, Place);

#[derive(Serialize)]
struct Data<'g> {
    words: bool,
    documents: Vec<&'g str>,
    rules: Rules,
    nodes: Vec<Thing>,
    edges: Vec<Tie>,
}

/// A node.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct Thing {
    id: String,
    /// claim, quotation, source
    kind: &'static str,
    /// What it is called: "Main claim c7".
    name: String,
    /// Its part: thesis, main, claim, rebuttal, reported, shared; evidence, term.
    role: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sure: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Place>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    again: Vec<Place>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    because: Vec<Reason>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lacks: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    holder: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stance: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<Speaker>,
    #[serde(skip_serializing_if = "Option::is_none")]
    chip: Option<(String, usize)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    spellings: Vec<String>,
    /// Where its file has it: "page 3, note 2".
    #[serde(skip_serializing_if = "String::is_empty")]
    within: String,
}

#[derive(Serialize)]
struct Speaker {
    name: String,
    from: &'static str,
    sure: u8,
    because: Vec<Reason>,
}

/// An edge.
#[derive(Serialize)]
struct Tie {
    id: String,
    from: String,
    to: String,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sure: Option<u8>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    tree: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    because: Vec<Reason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cited: Option<Cited>,
}

/// What a citation says.
#[derive(Serialize)]
struct Cited {
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
    form: &'static str,
    at: Place,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    back: Option<Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    original: Option<String>,
}

fn because(reasons: &[Because<Anchor>], rules: &mut Rules) -> Vec<Reason> {
    let mut reason = |b: &Because<Anchor>| {
        let known = b.name() == b.rule.name;
        let name = if known { Cow::Borrowed(b.rule.name) } else { Cow::Owned(b.name().to_owned()) };
        rules.entry(name.clone()).or_insert([b.rule.finds, b.rule.why]);
        Reason(name, b.weight, Place::of(&b.place))
    };
    reasons.iter().map(&mut reason).collect()
}

fn thing(
    graph: &ArgumentGraph,
    node: &Node,
    cards: &BTreeMap<ClaimId, &Card<'_>>,
    names: &Names<'_>,
    rules: &mut Rules,
) -> Thing {
    let common = Thing {
        id: node.id().to_string(),
        sure: node.confidence().map(|c| c.hundredths()),
        at: node.place().map(Place::of),
        because: because(node.because(), rules),
        within: node.place().map(|place| within(graph, place, names)).unwrap_or_default(),
        ..Thing::default()
    };
    match node {
        Node::Claim(claim) => {
            let card = cards.get(&claim.id);
            Thing {
                kind: "claim",
                name: card.map(|card| kind(card)).unwrap_or_default(),
                role: card.map_or("claim", |card| class(card.look)),
                again: claim.claim.again.iter().map(Place::of).collect(),
                lacks: card.iter().flat_map(|c| &c.missing).map(|&m| words::missing(m)).collect(),
                holder: claim.claim.holder.as_ref().map(|h| names.person(&h.name)),
                stance: claim.claim.stance.map(|stance| match stance {
                    Stance::Endorsed => "endorsed",
                    Stance::Opposed => "opposed",
                    Stance::Open => "open",
                }),
                ..common
            }
        }
        Node::Quotation(quotation) => Thing {
            kind: "quotation",
            name: format!("Quotation {}", quotation.id),
            role: match quotation.quotation.role {
                QuotationRole::Evidence => "evidence",
                QuotationRole::Term => "term",
            },
            speaker: speaker(quotation, names, rules),
            lacks: lacks(graph, quotation),
            ..common
        },
        Node::Source(source) => Thing {
            kind: "source",
            name: words::short(&source.label),
            role: "source",
            chip: names.chip(source.id).map(|chip| (chip.code.clone(), hue(chip.hue))),
            spellings: spellings(source, names),
            ..common
        },
    }
}

fn lacks(graph: &ArgumentGraph, quotation: &QuotationNode) -> Vec<&'static str> {
    let evidence = quotation.quotation.role == QuotationRole::Evidence;
    if evidence && graph.sources_of(quotation.id).is_empty() {
        vec![crate::render::theme::say::NO_CITATION]
    } else {
        Vec::new()
    }
}

fn speaker(node: &QuotationNode, names: &Names<'_>, rules: &mut Rules) -> Option<Speaker> {
    let said = node.speaker.as_ref()?;
    Some(Speaker {
        name: names.person(&said.speaker.name),
        from: match said.speaker.from {
            SpeakerFrom::Text => "text",
            SpeakerFrom::Citation => "citation",
            SpeakerFrom::Hand => "hand",
        },
        sure: said.confidence.hundredths(),
        because: because(&said.because, rules),
    })
}

/// The spellings under which a work is cited, each once.
fn spellings(node: &SourceNode, names: &Names<'_>) -> Vec<String> {
    if names.text() == Text::None {
        return Vec::new();
    }
    let mut spellings: Vec<String> = node.source.cited_as.iter().map(Anchor::words).collect();
    spellings.sort_unstable();
    spellings.dedup();
    spellings
}

fn cited(citation: &Citation<Anchor>, names: &Names<'_>) -> Cited {
    let text = if names.text() == Text::None { String::new() } else { citation.place.words() };
    Cited {
        text,
        form: match citation.form {
            CitationForm::Full => "full",
            CitationForm::Short => "short",
            CitationForm::AuthorDate => "author-date",
            CitationForm::OpCit => "op-cit",
            CitationForm::Ibid => "ibid",
            CitationForm::Note => "note",
            CitationForm::QuotedIn => "quoted-in",
            CitationForm::Repeated => "repeated",
        },
        at: Place::of(&citation.place),
        page: citation.locator.as_ref().map(words::page),
        back: citation.antecedent.as_ref().map(Place::of),
        original: citation.original.as_ref().map(|(person, _)| names.person(&words::full(person))),
    }
}

/// Where a place lies in its file, where the file has pages or notes.
fn within(graph: &ArgumentGraph, place: &Anchor, names: &Names<'_>) -> String {
    let found = graph.whereabouts(place);
    let mut said: Vec<String> = Vec::new();
    said.extend(found.part.map(str::to_owned));
    said.extend(found.page.map(|page| format!("page {page}")));
    let heading = found.heading.filter(|_| names.text() == Text::All);
    said.extend(heading.map(|heading| format!("under “{}”", brief(heading))));
    said.extend(found.note.map(|note| format!("note {note}")));
    said.join(", ")
}
