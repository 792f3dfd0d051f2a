//! Sources and citations on the wire.

use super::{Anchor, Because};
use schemars::JsonSchema;
use serde::Serialize;

/// The mark of a source.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SourceKind {
    /// A source.
    Source,
}

/// A work that is cited, under all its spellings.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Source<'g> {
    /// Its id: s1, s2, … in the order in which they are first cited.
    #[schemars(regex(pattern = "^s[1-9][0-9]*$"))]
    pub(crate) id: String,
    /// What kind of node it is.
    pub(crate) kind: SourceKind,
    /// Author and title in short.
    pub(crate) label: &'g str,
    /// The work as a CSL-JSON item.
    pub(crate) csl: Csl<'g>,
    /// Every spelling under which it is cited; absent where the export leaves out all wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cited_as: Option<Vec<String>>,
    /// Its entry in the essay's own list of works, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) entry: Option<Anchor<'g>>,
    /// Citations that point to it without quoting ("See …").
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) pointers: Vec<Pointer<'g>>,
    /// Of what a person wrote of it: where he did. Empty where its citations say all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) because: Vec<Because<'g>>,
}

/// A work, as CSL-JSON has it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Csl<'g> {
    /// Kind of work.
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    /// Authors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) author: Vec<Name<'g>>,
    /// Editors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) editor: Vec<Name<'g>>,
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) title: Option<&'g str>,
    /// Volume.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) volume: Option<&'g str>,
    /// Title of what it stands in.
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    pub(crate) container_title: Option<&'g str>,
    /// Number within the volume.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) issue: Option<&'g str>,
    /// Place of publication.
    #[serde(rename = "publisher-place", skip_serializing_if = "Option::is_none")]
    pub(crate) publisher_place: Option<&'g str>,
    /// Publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) publisher: Option<&'g str>,
    /// Year of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) issued: Option<Issued<'g>>,
    /// Letter that tells works of one author and year apart.
    #[serde(rename = "year-suffix", skip_serializing_if = "Option::is_none")]
    pub(crate) year_suffix: Option<&'g str>,
    /// Web address.
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<&'g str>,
}

/// A name, as CSL-JSON has it.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Name<'g> {
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
pub(crate) enum Issued<'g> {
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
pub(crate) struct Pointer<'g> {
    /// Id of the document it stands in.
    #[schemars(regex(pattern = "^d[1-9][0-9]*$"))]
    pub(crate) document: String,
    /// Where in the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) locator: Option<Locator<'g>>,
    /// The citation.
    pub(crate) citation: Citation<'g>,
    /// Why it goes back to this source.
    pub(crate) because: Vec<Because<'g>>,
}

/// A place inside a source.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Locator<'g> {
    /// CSL's name for what is counted: page, chapter, line, …
    pub(crate) label: &'static str,
    /// The value, with elided ranges filled out: "6-7", "141-143", "xii".
    pub(crate) value: &'g str,
}

/// A citation as it stands in the essay.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Citation<'g> {
    /// The citation with its brackets, without markup and line breaks; absent where the export leaves out
    /// all wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<String>,
    /// Where it stands.
    pub(crate) anchor: Anchor<'g>,
    /// How it names the source.
    pub(crate) form: CitationForm,
    /// The citation that op. cit., ibid. or a short form goes back to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) antecedent: Option<Anchor<'g>>,
    /// The part of the work that it names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) section: Option<Anchor<'g>>,
    /// Whose words they are, where the citation itself says that they are not the author's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) original: Option<Original<'g>>,
}

/// Whose words they are, where the citation itself says that they are not the author's.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Original<'g> {
    /// The name.
    pub(crate) name: Name<'g>,
    /// Where it stands.
    pub(crate) anchor: Anchor<'g>,
}

/// How a citation names its source.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CitationForm {
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
