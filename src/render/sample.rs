//! Graphs for the tests of this floor, built in code.

use crate::graph::ArgumentGraph;
use crate::model::{
    Attribution, Because, Block, BlockKind, Citation, CitationForm, Claim, Confidence, Document,
    Findings, Form, Holder, Item, Locator, Marks, Offer, Person, Polarity, Quotation,
    QuotationRole, QuotedIn, Relation, RelationKind, Role, Rule, Source, Speaker, SpeakerFrom,
    Stance,
};
use crate::text::Span;

static RULE: Rule = Rule {
    name: "by-hand",
    finds: "whatever a test says",
    why: "a test needs it",
    example: "",
    misses: "",
};

/// An essay in the making: every word that is added goes into its text as a paragraph.
pub(super) struct Essay {
    name: &'static str,
    text: String,
    blocks: Vec<Block>,
    findings: Findings,
}

/// A work, for [`Essay::source`].
pub(super) fn work(author: &str, title: &str, volume: &str) -> Item {
    let person = Person { family: author.to_owned(), given: String::new() };
    Item {
        authors: if author.is_empty() { Vec::new() } else { vec![person] },
        title: title.to_owned(),
        volume: (!volume.is_empty()).then(|| volume.to_owned()),
        ..Item::default()
    }
}

impl Essay {
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, text: String::new(), blocks: Vec::new(), findings: Findings::default() }
    }

    /// Adds words as a paragraph.
    fn paragraph(&mut self, words: &str) -> Span {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(words);
        let span = Span::new(start, self.text.len());
        let number = u32::try_from(self.blocks.len() + 1).unwrap();
        self.blocks.push(Block { span, kind: BlockKind::Paragraph, number, quote: None });
        span
    }

    pub(super) fn claim(&mut self, role: Role, words: &str) -> usize {
        let place = self.paragraph(words);
        self.findings.claims.push(Claim {
            place,
            role,
            label: None,
            notes: Vec::new(),
            holder: None,
            stance: None,
            again: Vec::new(),
            confidence: Confidence::percent(80),
            because: vec![Because::new(&RULE, place)],
        });
        self.findings.claims.len() - 1
    }

    pub(super) fn again(&mut self, claim: usize, words: &str) {
        let place = self.paragraph(words);
        self.findings.claims[claim].again.push(place);
    }

    pub(super) fn held_by(&mut self, claim: usize, name: &str, stance: Stance) {
        let claim = &mut self.findings.claims[claim];
        claim.holder = Some(Holder { name: name.to_owned(), place: claim.place });
        claim.stance = Some(stance);
    }

    pub(super) fn quotation(&mut self, words: &str) -> usize {
        let place = self.paragraph(words);
        self.findings.quotations.push(Quotation {
            place,
            pieces: Vec::new(),
            role: QuotationRole::Evidence,
            form: Form::Display,
            marks: Marks { open: Some('“'), close: Some('”') },
            notes: Vec::new(),
            confidence: Confidence::percent(99),
            because: Vec::new(),
        });
        self.findings.quotations.len() - 1
    }

    pub(super) fn role(&mut self, quotation: usize, role: QuotationRole) {
        self.findings.quotations[quotation].role = role;
    }

    pub(super) fn speaker(&mut self, quotation: usize, name: &str) {
        let place = self.findings.quotations[quotation].place;
        self.findings.attributions.push(Attribution {
            quotation,
            speaker: Speaker { name: name.to_owned(), from: SpeakerFrom::Text, place },
            confidence: Confidence::percent(90),
            because: Vec::new(),
        });
    }

    pub(super) fn source(&mut self, item: Item) -> usize {
        let at = self.findings.citations.sources.len();
        let key = format!("{}-{at}", self.name);
        self.findings.citations.sources.push(Source {
            item,
            key,
            cited_as: Vec::new(),
            entry: None,
            because: Vec::new(),
        });
        at
    }

    /// Cites a source, after the words of its citation, for quotations.
    pub(super) fn cite(
        &mut self,
        source: usize,
        page: &str,
        form: CitationForm,
        quotations: &[usize],
    ) -> &mut Citation {
        let place = self.paragraph(&format!("(work {source}; p. {page})"));
        let locator = Locator { label: "page", value: page.to_owned(), span: place };
        let citations = &mut self.findings.citations.citations;
        citations.push(Citation {
            place,
            source,
            form,
            locator: Some(locator),
            section: None,
            antecedent: None,
            original: None,
            pointer: false,
            quotations: quotations.to_vec(),
            because: Vec::new(),
        });
        citations.last_mut().unwrap()
    }

    pub(super) fn quoted_in(&mut self, inner: usize, container: usize) {
        self.findings.citations.quoted_in.push(QuotedIn { inner, container, locator: None });
    }

    pub(super) fn offer(&mut self, quotation: usize, claim: usize, polarity: Polarity) {
        self.findings.argument.offers.push(Offer {
            quotation,
            claim,
            polarity,
            confidence: Confidence::percent(90),
            because: Vec::new(),
            runner_up: None,
        });
    }

    pub(super) fn relate(&mut self, from: usize, to: usize, kind: RelationKind, tree: bool) {
        self.findings.argument.relations.push(Relation {
            from,
            to,
            kind,
            tree,
            confidence: Confidence::percent(70),
            because: Vec::new(),
            runner_up: None,
        });
    }

    /// The graph of this essay.
    pub(super) fn graph(self) -> ArgumentGraph {
        let mut graph = ArgumentGraph::new();
        self.add_to(&mut graph);
        graph
    }

    /// Adds the essay to a graph.
    pub(super) fn add_to(self, graph: &mut ArgumentGraph) {
        let mut document = Document::new(self.name.to_owned(), self.text, None);
        document.blocks = self.blocks;
        graph.add(&document, self.findings);
    }
}

/// A small essay with one of everything.
pub(super) fn salt() -> ArgumentGraph {
    use CitationForm::{Full, OpCit, QuotedIn, Repeated};
    use RelationKind::{Attacks, Restates, Supports};
    let mut e = Essay::new("salt.txt");
    let thesis = e.claim(Role::Thesis, "Salt, and not silver, made the town and kept it.");
    let fed = e.claim(Role::Main, "The mill fed the town.");
    e.again(fed, "It was the mill, then, that fed the town.");
    let hale = e.source(work("Hale", "Salt Works", "2"));
    let rolls = e.source(work("", "Rolls of the Borough", ""));
    let brock = e.source(work("Brock", "Letters", ""));
    e.source(work("Moss", "Silver", ""));
    let mouths = e.quotation("the mill fed nine hundred mouths \\N & their <cattle>");
    e.cite(hale, "41-43", Full, &[mouths]);
    let every = e.claim(Role::Claim, "every household drew its bread from it");
    let bread = e.quotation("…bread to every door");
    e.cite(rolls, "7", Full, &[bread]);
    e.speaker(bread, "Edmund Brock");
    let mines = e.claim(Role::Reported, "The mines were older than the pans.");
    e.held_by(mines, "Canon Moss", Stance::Opposed);
    let older = e.quotation("older by a century");
    e.cite(hale, "9", QuotedIn, &[older]).original =
        Some((Person { family: "Moss".to_owned(), given: "C.".to_owned() }, Span::new(0, 4)));
    let empty = e.claim(Role::Claim, "No shaft was sunk before the fire.");
    let none = e.claim(Role::Main, "Silver came late.");
    let said = e.claim(Role::Claim, "The town was fed by its mill.");
    let slogan = e.quotation("white gold");
    let again = e.quotation("bread to every door");
    e.cite(rolls, "7", Repeated, &[again]);
    let late = e.quotation("the silver came when the salt was sold");
    e.cite(rolls, "12", OpCit, &[late]);
    e.claim(Role::Claim, "The bishop’s barge was painted blue.");
    e.quotation("a quotation for nothing");
    e.quoted_in(brock, hale);
    for (quotation, claim) in
        [(mouths, fed), (bread, every), (older, mines), (slogan, fed), (again, every), (late, none)]
    {
        e.offer(quotation, claim, Polarity::Supports);
    }
    e.offer(late, mines, Polarity::Attacks);
    e.relate(fed, thesis, Supports, true);
    e.relate(every, fed, Supports, true);
    e.relate(mines, none, Attacks, true);
    e.relate(empty, mines, Attacks, true);
    e.relate(none, thesis, Supports, true);
    e.relate(said, fed, Restates, true);
    e.relate(empty, every, Supports, false);
    e.graph()
}
