//! The wire types: what the JSON looks like, in the order of its keys. They are not the model: the
//! model may change any day, these only with the contract's version.
//!
//! Texts are borrowed from the graph. A doc comment here is a description in the JSON Schema.

use schemars::JsonSchema;
use serde::Serialize;
use std::borrow::Cow;

/// The name of the format.
pub(super) const FORMAT: &str = "claimgraph";
/// The version of the contract; rises when a key changes its meaning or goes away, not when one is added.
pub(super) const VERSION: u32 = 1;

/// The argument graph of one or more essays: claims, the quotations offered for them, the sources
/// of those. Node-link data as NetworkX reads it with `node_link_graph(data, edges="edges")`.
///
/// All positions are Unicode code points into the document's text as read, half open.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "claimgraph")]
pub(super) struct Graph<'g, N = Vec<Node<'g>>, E = Vec<Edge<'g>>> {
    /// Always true.
    pub(super) directed: bool,
    /// Always true: two nodes may be joined by more than one edge.
    pub(super) multigraph: bool,
    /// What concerns the graph as a whole.
    pub(super) graph: About<'g>,
    /// Claims, quotations and sources, each kind in text order.
    pub(super) nodes: N,
    /// All run from what gives support to what receives it.
    pub(super) edges: E,
}

/// What concerns the graph as a whole.
#[derive(Serialize, JsonSchema)]
pub(super) struct About<'g> {
    /// Always "claimgraph".
    #[schemars(extend("const" = "claimgraph"))]
    pub(super) format: &'static str,
    /// Version of this format.
    #[schemars(extend("const" = 1))]
    pub(super) version: u32,
    /// Program and version that made the file.
    pub(super) generator: &'static str,
    /// The documents the graph was made from.
    pub(super) documents: Vec<Document<'g>>,
    /// What a person should look at.
    pub(super) diagnostics: Vec<Diagnostic<'g>>,
}

/// A document the graph was made from.
#[derive(Serialize, JsonSchema)]
pub(super) struct Document<'g> {
    /// Its id: d1, d2, …
    #[schemars(regex(pattern = "^d[1-9][0-9]*$"))]
    pub(super) id: String,
    /// Name to show, mostly of the file.
    pub(super) name: &'g str,
    /// Title, where the text gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<&'g str>,
    /// ISO 639-1 code of its language.
    pub(super) language: &'g str,
    /// SHA-256 of the bytes that were read, hexadecimal.
    pub(super) sha256: &'g str,
    /// Length in code points.
    pub(super) characters: usize,
    /// Number of words, as divided by white space.
    pub(super) words: usize,
    /// Number of paragraphs and other blocks.
    pub(super) paragraphs: usize,
    /// Writer, where the text names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) author: Option<&'g str>,
    /// Date as written, where the text gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<&'g str>,
}

/// Something worth a look: a doubt, a repair, or what is missing.
#[derive(Serialize, JsonSchema)]
pub(super) struct Diagnostic<'g> {
    /// Kind of diagnostic, in kebab-case.
    pub(super) code: &'static str,
    /// How much it matters.
    pub(super) severity: Severity,
    /// What was seen, in one sentence.
    pub(super) message: &'g str,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) hint: Option<&'g str>,
    /// The document it concerns; absent where it concerns the graph as a whole.
    #[schemars(regex(pattern = "^d[1-9][0-9]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) document: Option<String>,
    /// Where; absent where it concerns the whole text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) anchor: Option<Anchor<'g>>,
    /// Ids of the nodes it concerns.
    pub(super) nodes: Vec<String>,
}

/// How much a diagnostic matters.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Severity {
    /// Good to know.
    Note,
    /// Should be looked at.
    Warning,
    /// Part of the input could not be read.
    Error,
}

/// A place in a document, after the W3C Web Annotation selectors.
#[derive(Serialize, JsonSchema)]
pub(super) struct Anchor<'g> {
    /// First code point.
    pub(super) start: usize,
    /// One past the last code point.
    pub(super) end: usize,
    /// Number of the paragraph it begins in, from 1.
    pub(super) paragraph: u32,
    /// Line it begins on, from 1.
    pub(super) line: usize,
    /// Column it begins at, in code points, from 1.
    pub(super) column: usize,
    /// The words at that place, letter for letter; absent where the export leaves out wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) exact: Option<&'g str>,
    /// What stands just before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) prefix: Option<&'g str>,
    /// What stands just after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) suffix: Option<&'g str>,
}

/// One reason: the rule and the words it fired on.
#[derive(Serialize, JsonSchema)]
pub(super) struct Because<'g> {
    /// Name of the rule.
    pub(super) rule: &'static str,
    /// The words it fired on.
    pub(super) anchor: Anchor<'g>,
    /// What it added to the confidence; absent where the rule alone decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) weight: Option<f64>,
}

/// A node of the graph.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Node<'g> {
    /// A claim.
    Claim(Box<Claim<'g>>),
    /// A quotation.
    Quotation(Box<Quotation<'g>>),
    /// A source.
    Source(Box<Source<'g>>),
}

/// The mark of a claim.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum ClaimKind {
    /// A claim.
    Claim,
}

/// What the essay maintains, or reports that another maintains.
#[derive(Serialize, JsonSchema)]
pub(super) struct Claim<'g> {
    /// Its id: c1, c2, … in text order.
    #[schemars(regex(pattern = "^c[1-9][0-9]*$"))]
    pub(super) id: String,
    /// What kind of node it is.
    pub(super) kind: ClaimKind,
    /// Id of the document it stands in.
    #[schemars(regex(pattern = "^d[1-9][0-9]*$"))]
    pub(super) document: String,
    /// Its part in the argument.
    pub(super) role: Role,
    /// Whose position it is; null for the writer's own.
    pub(super) holder: Option<Cow<'g, str>>,
    /// The writer's attitude to a holder's position; null for his own.
    pub(super) stance: Option<Stance>,
    /// Its words, without markup and line breaks; absent where the export leaves out wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<&'g str>,
    /// A short form written by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) label: Option<&'g str>,
    /// Where it is made.
    pub(super) anchor: Anchor<'g>,
    /// Where the essay says it again.
    pub(super) again: Vec<Anchor<'g>>,
    /// How sure it is that this is a claim with this role.
    #[schemars(range(min = 0, max = 1))]
    pub(super) confidence: f64,
    /// Why.
    pub(super) because: Vec<Because<'g>>,
    /// Where the holder is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) holder_anchor: Option<Anchor<'g>>,
}

/// A claim's part in the argument.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Role {
    /// What the whole essay is for.
    Thesis,
    /// A claim that bears on the thesis itself.
    Main,
    /// Any other claim of the writer's.
    Claim,
    /// A position the writer ascribes to another.
    Reported,
}

/// The writer's attitude to a position.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Stance {
    /// He shares it.
    Endorsed,
    /// He rejects it.
    Opposed,
    /// He leaves it open.
    Open,
}

/// The mark of a quotation.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum QuotationKind {
    /// A quotation.
    Quotation,
}

/// Words given as another's.
#[derive(Serialize, JsonSchema)]
pub(super) struct Quotation<'g> {
    /// Its id: q1, q2, … in text order.
    #[schemars(regex(pattern = "^q[1-9][0-9]*$"))]
    pub(super) id: String,
    /// What kind of node it is.
    pub(super) kind: QuotationKind,
    /// Id of the document it stands in.
    #[schemars(regex(pattern = "^d[1-9][0-9]*$"))]
    pub(super) document: String,
    /// "term" for words that are only named (a title, a slogan, a scare quote); absent for evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<QuotationRole>,
    /// The words without their marks, markup and line breaks; absent where the export leaves out wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<&'g str>,
    /// Where they stand, without their marks.
    pub(super) anchor: Anchor<'g>,
    /// How the quotation is set.
    pub(super) form: Form,
    /// Opening and closing mark; null where one is missing.
    #[schemars(length(min = 2, max = 2))]
    pub(super) marks: Vec<Option<char>>,
    /// Who says the words; null where nobody is named.
    pub(super) speaker: Option<Speaker<'g>>,
    /// How sure the reading is.
    #[schemars(range(min = 0, max = 1))]
    pub(super) confidence: f64,
    /// Why it was read so.
    pub(super) because: Vec<Because<'g>>,
}

/// What marked words are there for.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum QuotationRole {
    /// They are only named.
    Term,
}

/// How a quotation is set.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Form {
    /// Marked, and a paragraph of its own.
    Display,
    /// Marked, inside a sentence or paragraph.
    Inline,
    /// A block quotation by markup.
    Block,
    /// A block quotation by indentation.
    Indented,
}

/// Who says the words of a quotation; not who wrote the book they were found in.
#[derive(Serialize, JsonSchema)]
pub(super) struct Speaker<'g> {
    /// The fullest spelling of the name that the essay has.
    pub(super) name: Cow<'g, str>,
    /// Whether the running text or only the citation names the speaker.
    pub(super) from: SpeakerFrom,
    /// The words that name the speaker here.
    pub(super) anchor: Anchor<'g>,
    /// How sure it is.
    #[schemars(range(min = 0, max = 1))]
    pub(super) confidence: f64,
    /// Why.
    pub(super) because: Vec<Because<'g>>,
}

/// Where a speaker's name was read.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum SpeakerFrom {
    /// In the running text.
    Text,
    /// In the citation.
    Citation,
}

/// The mark of a source.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum SourceKind {
    /// A source.
    Source,
}

/// A work that is cited, under all its spellings.
#[derive(Serialize, JsonSchema)]
pub(super) struct Source<'g> {
    /// Its id: s1, s2, … in the order in which they are first cited.
    #[schemars(regex(pattern = "^s[1-9][0-9]*$"))]
    pub(super) id: String,
    /// What kind of node it is.
    pub(super) kind: SourceKind,
    /// Author and title in short.
    pub(super) label: &'g str,
    /// The work as a CSL-JSON item.
    pub(super) csl: Csl<'g>,
    /// Every spelling under which it is cited; absent where the export leaves out all wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) cited_as: Option<Vec<&'g str>>,
    /// Citations that point to it without quoting ("See …").
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) pointers: Vec<Pointer<'g>>,
}

/// A work, as CSL-JSON has it.
#[derive(Serialize, JsonSchema)]
pub(super) struct Csl<'g> {
    /// Kind of work.
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    /// Authors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) author: Vec<Name<'g>>,
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<&'g str>,
    /// Volume.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) volume: Option<&'g str>,
    /// Title of what it stands in.
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    pub(super) container_title: Option<&'g str>,
    /// Place of publication.
    #[serde(rename = "publisher-place", skip_serializing_if = "Option::is_none")]
    pub(super) publisher_place: Option<&'g str>,
    /// Year of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) issued: Option<Issued<'g>>,
    /// Letter that tells works of one author and year apart.
    #[serde(rename = "year-suffix", skip_serializing_if = "Option::is_none")]
    pub(super) year_suffix: Option<&'g str>,
    /// Web address.
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'g str>,
}

/// A name, as CSL-JSON has it.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Name<'g> {
    /// A person.
    Person {
        /// Family name.
        family: &'g str,
        /// Given names or initials.
        #[serde(skip_serializing_if = "Option::is_none")]
        given: Option<&'g str>,
    },
    /// A body, or a name that is not to be divided.
    Literal {
        /// The whole name.
        literal: &'g str,
    },
}

/// A date, as CSL-JSON has it.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Issued<'g> {
    /// A year in numbers.
    Year {
        /// One date of one part, the year.
        #[serde(rename = "date-parts")]
        date_parts: [[i32; 1]; 1],
    },
    /// Anything else, as written.
    Literal {
        /// The words.
        literal: &'g str,
    },
}

/// A citation that points to a source without quoting it.
#[derive(Serialize, JsonSchema)]
pub(super) struct Pointer<'g> {
    /// Id of the document it stands in.
    #[schemars(regex(pattern = "^d[1-9][0-9]*$"))]
    pub(super) document: String,
    /// Where in the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) locator: Option<Locator<'g>>,
    /// The citation.
    pub(super) citation: Citation<'g>,
    /// Why it goes back to this source.
    pub(super) because: Vec<Because<'g>>,
}

/// A place inside a source.
#[derive(Serialize, JsonSchema)]
pub(super) struct Locator<'g> {
    /// CSL's name for what is counted: page, chapter, line, …
    pub(super) label: &'static str,
    /// The value, with elided ranges filled out: "6-7", "141-143", "xii".
    pub(super) value: &'g str,
}

/// A citation as it stands in the essay.
#[derive(Serialize, JsonSchema)]
pub(super) struct Citation<'g> {
    /// The citation as written, brackets included; absent where the export leaves out all wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<&'g str>,
    /// Where it stands.
    pub(super) anchor: Anchor<'g>,
    /// How it names the source.
    pub(super) form: CitationForm,
    /// The citation that op. cit., ibid. or a short form goes back to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) antecedent: Option<Anchor<'g>>,
    /// The part of the work that it names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) section: Option<Anchor<'g>>,
    /// Whose words they are, where the citation itself says that they are not the author's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) original: Option<Original<'g>>,
}

/// Whose words they are, where the citation itself says that they are not the author's.
#[derive(Serialize, JsonSchema)]
pub(super) struct Original<'g> {
    /// The name.
    pub(super) name: Name<'g>,
    /// Where it stands.
    pub(super) anchor: Anchor<'g>,
}

/// How a citation names its source.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum CitationForm {
    /// Author and work, or work alone, in full.
    Full,
    /// A shortened form of an earlier one.
    Short,
    /// Author and year.
    AuthorDate,
    /// op. cit., loc. cit.
    OpCit,
    /// ibid., idem.
    Ibid,
    /// By the number of a note.
    Note,
    /// "X, quoted in: …".
    QuotedIn,
    /// No citation of its own: the same words were cited elsewhere in the essay.
    Repeated,
}

/// An edge; runs from what gives support to what receives it.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Edge<'g> {
    /// From a source to a quotation.
    SourceOf(Box<SourceOf<'g>>),
    /// From a quotation or a claim to a claim.
    Bearing(Box<Bearing<'g>>),
    /// From a source to another.
    QuotedIn(Box<QuotedIn<'g>>),
}

/// The mark of an edge from a source to a quotation.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SourceOfKind {
    /// The words were found there.
    SourceOf,
}

/// The words were found in that source.
#[derive(Serialize, JsonSchema)]
pub(super) struct SourceOf<'g> {
    /// Its id: e1, e2, …
    #[schemars(regex(pattern = "^e[1-9][0-9]*$"))]
    pub(super) id: String,
    /// Id of the source.
    #[schemars(regex(pattern = "^s[1-9][0-9]*$"))]
    pub(super) source: String,
    /// Id of the quotation.
    #[schemars(regex(pattern = "^q[1-9][0-9]*$"))]
    pub(super) target: String,
    /// What kind of edge it is.
    pub(super) kind: SourceOfKind,
    /// Where in the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) locator: Option<Locator<'g>>,
    /// The citation that says so.
    pub(super) citation: Citation<'g>,
    /// Why the citation belongs to the quotation, and why it goes back to its antecedent.
    pub(super) because: Vec<Because<'g>>,
}

/// What a quotation or a claim does for a claim.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum BearingKind {
    /// It is a reason for it.
    Supports,
    /// It speaks against it.
    Attacks,
    /// It says it again in other words.
    Restates,
}

/// A quotation is offered for a claim, or a claim bears on another.
#[derive(Serialize, JsonSchema)]
pub(super) struct Bearing<'g> {
    /// Its id: e1, e2, …
    #[schemars(regex(pattern = "^e[1-9][0-9]*$"))]
    pub(super) id: String,
    /// Id of the quotation or claim that bears.
    #[schemars(regex(pattern = "^[qc][1-9][0-9]*$"))]
    pub(super) source: String,
    /// Id of the claim it bears on.
    #[schemars(regex(pattern = "^c[1-9][0-9]*$"))]
    pub(super) target: String,
    /// How it bears.
    pub(super) kind: BearingKind,
    /// How sure it is.
    #[schemars(range(min = 0, max = 1))]
    pub(super) confidence: f64,
    /// Why.
    pub(super) because: Vec<Because<'g>>,
    /// Between claims: whether it belongs to the tree under the thesis; the others are cross links.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) tree: Option<bool>,
}

/// The mark of an edge between sources.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum QuotedInKind {
    /// The one was opened only inside the other.
    QuotedIn,
}

/// The one work was opened only inside the other.
#[derive(Serialize, JsonSchema)]
pub(super) struct QuotedIn<'g> {
    /// Its id: e1, e2, …
    #[schemars(regex(pattern = "^e[1-9][0-9]*$"))]
    pub(super) id: String,
    /// Id of the work whose words they are.
    #[schemars(regex(pattern = "^s[1-9][0-9]*$"))]
    pub(super) source: String,
    /// Id of the work that was opened.
    #[schemars(regex(pattern = "^s[1-9][0-9]*$"))]
    pub(super) target: String,
    /// What kind of edge it is.
    pub(super) kind: QuotedInKind,
    /// Where in the work that was opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) locator: Option<Locator<'g>>,
}
