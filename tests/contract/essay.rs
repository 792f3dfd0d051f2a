//! A small essay and its graph, made by hand, with one of everything that the contract knows.

use claimgraph::graph::ArgumentGraph;
use claimgraph::model::{
    Argument, Attribution, Because, Block, BlockKind, Citation, CitationForm, Citations, Claim,
    Code, Confidence, Diagnostic, Document, Findings, Form, Gender, Holder, Item, ItemKind,
    Locator, Marks, NamedPerson, Offer, Person, Polarity, Quotation, QuotationRole, QuotedIn,
    Relation, RelationKind, Role, RunnerUp, Severity, Source, Speaker, SpeakerFrom, Spelling,
    Stance, Subject,
};
use claimgraph::text::Span;

/// The essay. The sign of salt is outside of the basic plane: code points are not UTF-16 units.
pub(crate) const ESSAY: &str = "The rise of a salt town
By R. Vane, 1931

The 🜔 made the town what it was, not the sea. Hale, who kept the books of the pans, writes:

“The pans fed nine hundred mouths in a hard year.” (J. Hale: Pans 2; pp. 6-7)

The men of the harbour party held that ships came first. “No ship ever paid a wage here, says the naïve \
clerk (S. Orme: Letters, quoted in: Hale, op. cit.; p. 9). So much for the ‘golden harbour’. \
(See Guild of Salters 1712a.) Ships came because there was salt to load. \
So it was salt that made the town what it was.
";

/// Its title, which says what essay it is and goes out with its quotations.
pub(crate) const TITLE: &str = "The rise of a salt town";

/// The quotations and citations in it.
pub(crate) const QUOTED: [&str; 6] = [
    "The pans fed nine hundred mouths in a hard year.",
    "(J. Hale: Pans 2; pp. 6-7)",
    "No ship ever paid a wage here",
    "(S. Orme: Letters, quoted in: Hale, op. cit.; p. 9)",
    "(See Guild of Salters 1712a.)",
    "golden harbour",
];

fn at(words: &str) -> Span {
    Span::first(ESSAY, words).expect("words of the essay")
}

/// The graph of the essay.
pub(crate) fn graph() -> ArgumentGraph {
    let mut graph = ArgumentGraph::new();
    graph.add(
        &document(),
        Findings {
            quotations: quotations(),
            citations: citations(),
            attributions: attributions(),
            people: people(),
            claims: claims(),
            argument: argument(),
            diagnostics: vec![
                Diagnostic {
                    code: Code::RepairedMark,
                    severity: Severity::Warning,
                    message: "“No ship ever paid a wage here has no closing mark.".to_owned(),
                    hint: "Put it after “here”.".to_owned(),
                    place: Some(at("No ship ever paid a wage here")),
                    subjects: vec![Subject::Quotation(1)],
                },
                Diagnostic {
                    code: Code::GuessedEncoding,
                    severity: Severity::Note,
                    message: "The encoding was guessed.".to_owned(),
                    hint: String::new(),
                    place: None,
                    subjects: Vec::new(),
                },
            ],
        },
    );
    graph
}

fn document() -> Document {
    let mut document = Document::new("salt.txt".to_owned(), ESSAY.to_owned(), None);
    document.sha256 = "0".repeat(64);
    document.title = Some(at(TITLE));
    document.author = Some(at("R. Vane"));
    document.date = Some(at("1931"));
    let mut start = 0;
    for line in ESSAY.split_inclusive('\n') {
        if !line.trim().is_empty() {
            document.blocks.push(Block {
                span: Span::new(start, start + line.trim_end().len()),
                kind: BlockKind::Paragraph,
                number: document.blocks.len() as u32 + 1,
                quote: None,
            });
        }
        start += line.len();
    }
    document
}

fn claims() -> Vec<Claim> {
    let party = "The men of the harbour party";
    vec![
        Claim {
            again: vec![at("So it was salt that made the town what it was.")],
            confidence: Confidence::percent(90),
            ..Claim::new(at("The 🜔 made the town what it was, not the sea."), Role::Thesis)
        },
        Claim {
            holder: Some(Holder { name: party.to_owned(), place: at(party) }),
            stance: Some(Stance::Opposed),
            ..Claim::new(at("ships came first"), Role::Reported)
        },
        Claim {
            confidence: Confidence::percent(83),
            because: vec![
                Because { weight: 25, ..Because::by_hand(at("because")) },
                Because { weight: -7, ..Because::by_hand(at("there was")) },
            ],
            ..Claim::new(at("Ships came because there was salt to load."), Role::Main)
        },
        Claim::new(at("it was salt that made the town"), Role::Claim),
    ]
}

fn quotations() -> Vec<Quotation> {
    vec![
        Quotation {
            form: Form::Display,
            marks: Marks { open: Some('“'), close: Some('”') },
            confidence: Confidence::percent(99),
            ..Quotation::new(at(QUOTED[0]))
        },
        Quotation {
            marks: Marks { open: Some('“'), close: None },
            ..Quotation::new(at(QUOTED[2]))
        },
        Quotation {
            role: QuotationRole::Term,
            marks: Marks { open: Some('‘'), close: Some('’') },
            ..Quotation::new(at(QUOTED[5]))
        },
    ]
}

fn attributions() -> Vec<Attribution> {
    let orme = at("S. Orme");
    vec![
        Attribution::new(0, "J. Hale", at("Hale, who kept")),
        Attribution {
            speaker: Speaker {
                name: "S. Orme".to_owned(),
                from: SpeakerFrom::Citation,
                place: orme,
            },
            confidence: Confidence::percent(80),
            ..Attribution::new(1, "S. Orme", orme)
        },
    ]
}

fn people() -> Vec<NamedPerson> {
    vec![NamedPerson {
        name: "J. Hale".to_owned(),
        family: "Hale".to_owned(),
        given: "J.".to_owned(),
        gender: Some(Gender::Masculine),
        spellings: vec![
            Spelling { place: at("Hale"), count: 2 },
            Spelling { place: at("J. Hale"), count: 1 },
        ],
        quotations: vec![0],
        sources: vec![0],
    }]
}

fn citations() -> Citations {
    let person =
        |given: &str, family: &str| Person { family: family.to_owned(), given: given.to_owned() };
    let pans = Item {
        authors: vec![person("J.", "Hale")],
        title: "Pans".to_owned(),
        volume: Some("2".to_owned()),
        ..Item::default()
    };
    let letters = Item {
        authors: vec![person("S.", "Orme")],
        title: "Letters".to_owned(),
        ..Item::default()
    };
    let guild = Item {
        kind: ItemKind::Chapter,
        authors: vec![person("", "Guild of Salters")],
        year: Some("1712a".to_owned()),
        publisher_place: Some("Harle".to_owned()),
        ..Item::default()
    };
    let page = |value: &str, words: &str| {
        Some(Locator { label: "page", value: value.to_owned(), span: at(words) })
    };
    Citations {
        sources: vec![
            Source::new(pans, at("J. Hale: Pans 2")),
            Source::new(letters, at("S. Orme: Letters")),
            Source::new(guild, at("Guild of Salters 1712a")),
        ],
        citations: vec![
            Citation { locator: page("6-7", "6-7"), ..Citation::new(at(QUOTED[1]), 0, vec![0]) },
            Citation {
                form: CitationForm::OpCit,
                locator: page("9", "9)"),
                section: Some(at("Letters")),
                antecedent: Some(at(QUOTED[1])),
                original: Some((person("S.", "Orme"), at("S. Orme"))),
                ..Citation::new(at(QUOTED[3]), 0, vec![1])
            },
            Citation {
                form: CitationForm::AuthorDate,
                pointer: true,
                ..Citation::new(at(QUOTED[4]), 2, Vec::new())
            },
        ],
        quoted_in: vec![QuotedIn { inner: 1, container: 0, locator: page("9", "9)") }],
    }
}

fn argument() -> Argument {
    let writes = at("writes");
    Argument {
        relations: vec![
            Relation {
                runner_up: Some(RunnerUp {
                    place: at("ships came first"),
                    kind: RelationKind::Supports,
                    behind: 12,
                }),
                ..Relation::new(2, RelationKind::Supports, 0, at("because"))
            },
            Relation::new(1, RelationKind::Attacks, 0, at("held that")),
            Relation {
                tree: false,
                ..Relation::new(3, RelationKind::Restates, 0, at("So it was"))
            },
        ],
        offers: vec![
            Offer { confidence: Confidence::percent(95), ..Offer::new(0, 0, writes) },
            Offer { polarity: Polarity::Attacks, ..Offer::new(1, 1, at("says")) },
        ],
    }
}
