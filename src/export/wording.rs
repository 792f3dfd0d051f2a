//! What of the essay's own wording may go out; every format asks here.

use super::Text;
use crate::graph::{ClaimNode, Node, NodeId, QuotationNode};
use crate::model::{Anchor, Because};
use std::borrow::Cow;

/// Words of a name that are let through where the essay's sentences are not: a person or a body has
/// rarely more, and the description of a group ("those who held that …") is the essay's wording.
const NAME_WORDS: usize = 3;

/// Code points of a label that is made of the words of a node: what fits beside a dot of a network.
const LABEL: usize = 80;

/// What may go out.
#[derive(Clone, Copy)]
pub(super) struct Wording(pub(super) Text);

impl Wording {
    /// The essay's own sentences.
    pub(super) fn essay(self) -> bool {
        self.0 == Text::All
    }

    /// Bibliographic words and quotations.
    pub(super) fn quotations(self) -> bool {
        self.0 >= Text::Quotations
    }

    /// A name, cut where it is the essay's description of a group and that may not go.
    pub(super) fn name(self, name: &str) -> Cow<'_, str> {
        let mut words = name.split_whitespace();
        if self.essay() || words.clone().count() <= NAME_WORDS {
            return Cow::Borrowed(name);
        }
        let kept: Vec<_> = words.by_ref().take(NAME_WORDS).collect();
        Cow::Owned(format!("{} …", kept.join(" ")))
    }

    /// The words of a claim.
    pub(super) fn claim(self, node: &ClaimNode) -> Option<&str> {
        self.essay().then_some(node.text.as_str())
    }

    /// The words of a quotation.
    pub(super) fn quotation(self, node: &QuotationNode) -> Option<&str> {
        self.quotations().then_some(node.text.as_str())
    }

    /// The words of a node that are the essay's; none of a source.
    pub(super) fn text(self, node: &Node) -> Option<&str> {
        match node {
            Node::Claim(node) => self.claim(node),
            Node::Quotation(node) => self.quotation(node),
            Node::Source(_) => None,
        }
    }

    /// What a format shows that has one text a node and must have one: the node's words; where they
    /// may not go, its label by hand; else its id. Of a source, author and title.
    pub(super) fn shown(self, node: &Node) -> Cow<'_, str> {
        if let Node::Source(node) = node {
            return Cow::Borrowed(&node.label);
        }
        let words = self.text(node).or_else(|| label(node)).filter(|words| !words.is_empty());
        words.map_or_else(|| Cow::Owned(node.id().to_string()), Cow::Borrowed)
    }

    /// A short name for a dot or a row: the label by hand, else the beginning of what is shown.
    pub(super) fn label(self, node: &Node) -> Cow<'_, str> {
        label(node).map_or_else(|| shortened(self.shown(node), LABEL), Cow::Borrowed)
    }

    /// The words at a place inside of a citation.
    pub(super) fn cited(self, place: &Anchor) -> Option<String> {
        self.quotations().then(|| place.words())
    }
}

/// The label a person wrote.
pub(super) fn label(node: &Node) -> Option<&str> {
    if let Node::Claim(node) = node { node.claim.label.as_deref() } else { None }
}

/// At most so many code points, cut between words, with a sign where something is cut.
pub(super) fn shortened(words: Cow<'_, str>, most: usize) -> Cow<'_, str> {
    let Some((cut, _)) = words.char_indices().nth(most) else { return words };
    let head = words.get(..cut).unwrap_or_default();
    let head = head.rsplit_once(char::is_whitespace).map_or(head, |(before, _)| before);
    Cow::Owned(format!("{}…", head.trim_end()))
}

/// The names of the rules, in the order of the reasons, each once.
pub(super) fn rules(because: &[Because<Anchor>]) -> Vec<&str> {
    let mut names = Vec::new();
    for reason in because {
        if !names.contains(&reason.name()) {
            names.push(reason.name());
        }
    }
    names
}

/// Where a person wrote what he made, each place once.
pub(super) fn by(because: &[Because<Anchor>]) -> Vec<&str> {
    let mut places = Vec::new();
    for note in because.iter().filter_map(Because::noted) {
        if !places.contains(&note) {
            places.push(note);
        }
    }
    places
}

/// Whether a node stands for words of the essay, and not for a work beside it.
pub(super) fn is_said(id: NodeId) -> bool {
    !matches!(id, NodeId::Source(_))
}
