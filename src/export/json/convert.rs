//! From the graph to the wire, and what of the essay's wording may go with it.

use super::super::Text;
use super::super::wording::Wording;
use super::super::works;
use super::wire;
use crate::graph::{
    ArgumentGraph, ClaimNode, DocumentId, DocumentInfo, Edge, EdgeKind, Node, NodeId, PersonInfo,
    QuotationNode, SourceNode,
};
use crate::model;
use std::borrow::Cow;

impl Wording {
    fn anchor<'g>(self, anchor: &'g model::Anchor, exact: bool) -> wire::Anchor<'g> {
        let held = anchor.held();
        let around = self.essay() && held == model::Held::Context;
        wire::Anchor {
            start: anchor.start,
            end: anchor.end,
            paragraph: anchor.paragraph,
            line: anchor.line,
            column: anchor.column,
            exact: (exact && held >= model::Held::Words).then(|| anchor.exact()),
            prefix: around.then(|| anchor.prefix()),
            suffix: around.then(|| anchor.suffix()),
            within: None,
        }
    }

    /// A place with where in its file it is; `None` where there is nothing to say.
    fn within<'g>(self, place: model::Whereabouts<'g>) -> Option<wire::Within<'g>> {
        let model::Whereabouts { part, page, heading, note } = place;
        let heading = heading.filter(|_| self.essay());
        let known = [part, page, heading, note].iter().any(Option::is_some);
        known.then_some(wire::Within { part, page, heading, note })
    }

    /// A place in the essay's own sentences.
    fn own<'g>(self, anchor: &'g model::Anchor) -> wire::Anchor<'g> {
        self.anchor(anchor, self.essay())
    }

    /// A place inside a quotation or a citation.
    fn quoted<'g>(self, anchor: &'g model::Anchor) -> wire::Anchor<'g> {
        self.anchor(anchor, self.quotations())
    }

    /// Remarks by hand may quote the essay: they go where its own words go.
    fn notes(self, notes: &[String]) -> &[String] {
        if self.essay() { notes } else { &[] }
    }

    fn because<'g>(self, reasons: &'g [model::Because<model::Anchor>]) -> Vec<wire::Because<'g>> {
        let because = |b: &'g model::Because<model::Anchor>| wire::Because {
            rule: b.name(),
            anchor: self.own(&b.place),
            weight: (b.weight != 0).then(|| hundredths(b.weight)),
            by: b.noted(),
        };
        reasons.iter().map(because).collect()
    }
}

pub(super) fn about(graph: &ArgumentGraph, wording: Wording) -> wire::About<'_> {
    wire::About {
        format: wire::FORMAT,
        version: wire::VERSION,
        generator: concat!("claimgraph ", env!("CARGO_PKG_VERSION")),
        documents: graph.documents().iter().map(|d| document(d, wording)).collect(),
        diagnostics: graph.diagnostics().iter().map(|d| diagnostic(graph, d, wording)).collect(),
        people: graph.people().iter().map(|p| person(p, wording)).collect(),
    }
}

fn person(info: &PersonInfo, wording: Wording) -> wire::Person<'_> {
    wire::Person {
        id: info.id.to_string(),
        name: wording.name(&info.name),
        gender: info.gender.map(|gender| match gender {
            model::Gender::Feminine => wire::Gender::Feminine,
            model::Gender::Masculine => wire::Gender::Masculine,
        }),
        mentions: info.mentions(),
        spellings: (info.spellings.iter())
            .map(|s| wire::Spelling {
                name: Cow::Owned(s.place.words()),
                count: s.count,
                document: document_id(s.place.document),
                anchor: wording.own(&s.place),
            })
            .collect(),
        quotations: info.quotations.iter().map(ToString::to_string).collect(),
        sources: info.sources.iter().map(ToString::to_string).collect(),
    }
}

fn document(info: &DocumentInfo, wording: Wording) -> wire::Document<'_> {
    wire::Document {
        id: info.id.to_string(),
        name: &info.name,
        title: info.title.as_deref().filter(|_| wording.quotations()),
        language: &info.language,
        sha256: &info.sha256,
        characters: info.characters,
        words: info.words,
        paragraphs: info.paragraphs,
        author: info.author.as_deref(),
        date: info.date.as_deref(),
    }
}

fn diagnostic<'g>(
    graph: &'g ArgumentGraph,
    diagnostic: &'g model::Diagnostic<model::Anchor, NodeId>,
    wording: Wording,
) -> wire::Diagnostic<'g> {
    let (message, hint) = match wording.0 {
        Text::All => (diagnostic.message.as_str(), diagnostic.hint.as_str()),
        Text::None | Text::Quotations => (diagnostic.code.meaning(), ""),
    };
    wire::Diagnostic {
        code: diagnostic.code.name(),
        severity: match diagnostic.severity {
            model::Severity::Note => wire::Severity::Note,
            model::Severity::Warning => wire::Severity::Warning,
            model::Severity::Error => wire::Severity::Error,
        },
        message,
        hint: Some(hint).filter(|h| !h.is_empty()),
        document: diagnostic.place.as_ref().and_then(|p| document_id(p.document)),
        anchor: diagnostic.place.as_ref().map(|p| wire::Anchor {
            within: wording.within(graph.whereabouts(p)),
            ..wording.own(p)
        }),
        nodes: diagnostic.subjects.iter().map(NodeId::to_string).collect(),
    }
}

fn document_id(number: u32) -> Option<String> {
    DocumentId::from_number(number).map(|id| id.to_string())
}

/// A node of the graph as nodes of the contract: one, but one a piece for a quotation that is broken by
/// who says it, since an anchor there is one stretch of words and holds none but the quoted ones.
pub(super) fn nodes(node: &Node, wording: Wording) -> impl Iterator<Item = wire::Node<'_>> {
    let parts = if let Node::Quotation(node) = node { node.quotation.parts().len() } else { 1 };
    (0..parts).map(move |nth| match node {
        Node::Claim(node) => wire::Node::Claim(Box::new(claim(node, wording))),
        Node::Quotation(node) => wire::Node::Quotation(Box::new(quotation(node, nth, wording))),
        Node::Source(node) => wire::Node::Source(Box::new(source(node, wording))),
    })
}

/// The id of the piece so many after the first, which has the id of the whole.
fn piece_id(id: &impl ToString, nth: usize) -> String {
    if nth == 0 { id.to_string() } else { format!("{}.{}", id.to_string(), nth + 1) }
}

fn claim(node: &ClaimNode, wording: Wording) -> wire::Claim<'_> {
    let claim = &node.claim;
    wire::Claim {
        id: node.id.to_string(),
        kind: wire::ClaimKind::Claim,
        document: node.document.to_string(),
        role: match claim.role {
            model::Role::Thesis => wire::Role::Thesis,
            model::Role::Main => wire::Role::Main,
            model::Role::Claim => wire::Role::Claim,
            model::Role::Reported => wire::Role::Reported,
        },
        holder: claim.holder.as_ref().map(|h| wording.name(&h.name)),
        stance: claim.stance.map(|s| match s {
            model::Stance::Endorsed => wire::Stance::Endorsed,
            model::Stance::Opposed => wire::Stance::Opposed,
            model::Stance::Open => wire::Stance::Open,
        }),
        text: (wording.essay() && claim.place.has_words()).then_some(node.text.as_str()),
        label: node.claim.label.as_deref(),
        anchor: wording.own(&claim.place),
        again: claim.again.iter().map(|a| wording.own(a)).collect(),
        confidence: number(claim.confidence),
        because: wording.because(&claim.because),
        holder_anchor: claim.holder.as_ref().map(|h| wording.own(&h.place)),
        notes: wording.notes(&claim.notes),
    }
}

fn quotation(node: &QuotationNode, nth: usize, wording: Wording) -> wire::Quotation<'_> {
    let quotation = &node.quotation;
    let place = quotation.parts().get(nth).unwrap_or(&quotation.place);
    let text = || match quotation.pieces.len() {
        0 => Cow::Borrowed(node.text.as_str()),
        _ => Cow::Owned(place.words()),
    };
    wire::Quotation {
        id: piece_id(&node.id, nth),
        kind: wire::QuotationKind::Quotation,
        continues: (nth > 0).then(|| node.id.to_string()),
        document: node.document.to_string(),
        role: (quotation.role == model::QuotationRole::Term).then_some(wire::QuotationRole::Term),
        text: (wording.quotations() && place.has_words()).then(text),
        anchor: wording.quoted(place),
        form: match quotation.form {
            model::Form::Display => wire::Form::Display,
            model::Form::Inline => wire::Form::Inline,
            model::Form::Block => wire::Form::Block,
            model::Form::Indented => wire::Form::Indented,
        },
        marks: vec![quotation.marks.open, quotation.marks.close],
        speaker: node.speaker.as_ref().map(|s| speaker(s, wording)),
        confidence: number(quotation.confidence),
        because: wording.because(&quotation.because),
        notes: wording.notes(&quotation.notes),
    }
}

fn speaker(said: &model::Attribution<model::Anchor>, wording: Wording) -> wire::Speaker<'_> {
    wire::Speaker {
        name: wording.name(&said.speaker.name),
        from: match said.speaker.from {
            model::SpeakerFrom::Text => wire::SpeakerFrom::Text,
            model::SpeakerFrom::Citation => wire::SpeakerFrom::Citation,
            model::SpeakerFrom::Hand => wire::SpeakerFrom::Hand,
        },
        anchor: wording.own(&said.speaker.place),
        confidence: number(said.confidence),
        because: wording.because(&said.because),
    }
}

fn source(node: &SourceNode, wording: Wording) -> wire::Source<'_> {
    let places = &node.source.cited_as;
    let known = places.is_empty() || places.iter().any(model::Anchor::has_words);
    let spelled = wording.quotations() && known;
    wire::Source {
        id: node.id.to_string(),
        kind: wire::SourceKind::Source,
        label: &node.label,
        csl: csl(&node.source.item),
        cited_as: spelled.then(|| spellings(places)),
        entry: node.source.entry.as_ref().map(|entry| wording.own(entry)),
        pointers: node.pointers.iter().map(|c| pointer(c, wording)).collect(),
        because: wording.because(&node.source.because),
    }
}

/// The spellings, each once: two documents may share one.
pub(in crate::export) fn spellings(places: &[model::Anchor]) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    let known = places.iter().filter(|place| place.has_words()).map(model::Anchor::words);
    known.filter(|words| seen.insert(words.clone())).collect()
}

fn pointer<'g>(
    citation: &'g model::Citation<model::Anchor>,
    wording: Wording,
) -> wire::Pointer<'g> {
    wire::Pointer {
        document: document_id(citation.place.document).unwrap_or_default(),
        locator: citation.locator.as_ref().map(locator),
        citation: cited(citation, wording),
        because: wording.because(&citation.because),
    }
}

pub(super) fn csl(item: &model::Item) -> wire::Csl<'_> {
    let (issued, year_suffix) = item.year.as_deref().map_or((None, None), year);
    wire::Csl {
        kind: match item.kind {
            model::ItemKind::Book => "book",
            model::ItemKind::Chapter => "chapter",
            model::ItemKind::Article => "article-journal",
            model::ItemKind::Webpage => "webpage",
            model::ItemKind::LegalCase => "legal_case",
            model::ItemKind::Legislation => "legislation",
        },
        author: item.authors.iter().map(name).collect(),
        editor: item.editors.iter().map(name).collect(),
        title: Some(item.title.as_str()).filter(|t| !t.is_empty()),
        volume: item.volume.as_deref(),
        container_title: item.container_title.as_deref(),
        issue: item.issue.as_deref(),
        publisher_place: item.publisher_place.as_deref(),
        publisher: item.publisher.as_deref(),
        issued,
        year_suffix,
        url: item.url.as_deref(),
    }
}

/// "2014a" is the year 2014 and the letter a; what does not begin with a number stays as written.
fn year(written: &str) -> (Option<wire::Issued<'_>>, Option<&str>) {
    let cut = written.find(|c: char| !c.is_ascii_digit()).unwrap_or(written.len());
    let (digits, rest) = written.split_at(cut);
    let is_letter = rest.chars().count() <= 1 && rest.chars().all(char::is_alphabetic);
    match digits.parse() {
        Ok(year) if is_letter => (
            Some(wire::Issued::Year { date_parts: [[year]] }),
            Some(rest).filter(|r| !r.is_empty()),
        ),
        _ => (Some(wire::Issued::Literal { literal: written }), None),
    }
}

/// A body's name is not divided.
fn name(person: &model::Person) -> wire::Name<'_> {
    if works::is_body(person) {
        return wire::Name::Literal { literal: &person.family };
    }
    let given = Some(person.given.as_str()).filter(|g| !g.is_empty());
    wire::Name::Person { family: &person.family, given }
}

fn locator(locator: &model::Locator) -> wire::Locator<'_> {
    wire::Locator { label: locator.label, value: &locator.value }
}

fn cited<'g>(citation: &'g model::Citation<model::Anchor>, wording: Wording) -> wire::Citation<'g> {
    wire::Citation {
        text: (wording.quotations() && citation.place.has_words()).then(|| citation.place.words()),
        anchor: wording.quoted(&citation.place),
        form: match citation.form {
            model::CitationForm::Full => wire::CitationForm::Full,
            model::CitationForm::Short => wire::CitationForm::Short,
            model::CitationForm::AuthorDate => wire::CitationForm::AuthorDate,
            model::CitationForm::OpCit => wire::CitationForm::OpCit,
            model::CitationForm::Ibid => wire::CitationForm::Ibid,
            model::CitationForm::Note => wire::CitationForm::Note,
            model::CitationForm::QuotedIn => wire::CitationForm::QuotedIn,
            model::CitationForm::Repeated => wire::CitationForm::Repeated,
        },
        antecedent: citation.antecedent.as_ref().map(|a| wording.quoted(a)),
        section: citation.section.as_ref().map(|s| wording.quoted(s)),
        original: citation.original.as_ref().map(|(person, place)| wire::Original {
            name: name(person),
            anchor: wording.quoted(place),
        }),
    }
}

/// An edge of the graph as edges of the contract: one for each piece of the quotation at its end.
pub(super) fn edges<'g>(
    graph: &'g ArgumentGraph,
    (from, edge, to): (NodeId, &'g Edge, NodeId),
    wording: Wording,
) -> impl Iterator<Item = wire::Edge<'g>> {
    let pieces = |end: NodeId| match end {
        NodeId::Quotation(id) => graph.quotation(id).map_or(1, |q| q.quotation.parts().len()),
        NodeId::Claim(_) | NodeId::Source(_) => 1,
    };
    let (starts, ends) = (pieces(from), pieces(to));
    (0..starts.max(ends)).map(move |nth| {
        let at = |id: NodeId, of: usize| piece_id(&id, if of > 1 { nth } else { 0 });
        self::edge(edge, [piece_id(&edge.id, nth), at(from, starts), at(to, ends)], wording)
    })
}

fn edge(edge: &Edge, [id, source, target]: [String; 3], wording: Wording) -> wire::Edge<'_> {
    match &edge.kind {
        EdgeKind::SourceOf(citation) => wire::Edge::SourceOf(Box::new(wire::SourceOf {
            id,
            source,
            target,
            kind: wire::SourceOfKind::SourceOf,
            locator: citation.locator.as_ref().map(locator),
            citation: cited(citation, wording),
            because: wording.because(&citation.because),
        })),
        EdgeKind::Offer(offer) => wire::Edge::Bearing(Box::new(wire::Bearing {
            id,
            source,
            target,
            kind: match offer.polarity {
                model::Polarity::Supports => wire::BearingKind::Supports,
                model::Polarity::Attacks => wire::BearingKind::Attacks,
            },
            confidence: number(offer.confidence),
            because: wording.because(&offer.because),
            tree: None,
            runner_up: runner_up(edge, wording),
        })),
        EdgeKind::Relation(relation) => wire::Edge::Bearing(Box::new(wire::Bearing {
            id,
            source,
            target,
            kind: bearing(relation.kind),
            confidence: number(relation.confidence),
            because: wording.because(&relation.because),
            tree: Some(relation.tree),
            runner_up: runner_up(edge, wording),
        })),
        EdgeKind::QuotedIn(at) => wire::Edge::QuotedIn(Box::new(wire::QuotedIn {
            id,
            source,
            target,
            kind: wire::QuotedInKind::QuotedIn,
            locator: at.as_ref().map(locator),
        })),
    }
}

fn runner_up(edge: &Edge, wording: Wording) -> Option<wire::RunnerUp<'_>> {
    let second = edge.kind.runner_up()?;
    Some(wire::RunnerUp {
        anchor: wording.own(&second.place),
        kind: bearing(second.kind),
        behind: hundredths(second.behind),
    })
}

fn bearing(kind: model::RelationKind) -> wire::BearingKind {
    match kind {
        model::RelationKind::Supports => wire::BearingKind::Supports,
        model::RelationKind::Attacks => wire::BearingKind::Attacks,
        model::RelationKind::Restates => wire::BearingKind::Restates,
    }
}

fn hundredths(number: i16) -> f64 {
    f64::from(number) / 100.0
}

/// As a number between 0 and 1 with at most two decimals: a hundredth of a whole number prints so.
fn number(confidence: model::Confidence) -> f64 {
    f64::from(confidence.hundredths()) / 100.0
}
