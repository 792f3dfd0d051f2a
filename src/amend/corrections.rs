//! What a person wrote: works, and verbs with the words they are about.

use crate::model::{Item, RelationKind, Role, Stance};
use std::sync::Arc;

/// All corrections of one essay, out of one file or several.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Corrections {
    /// The essay it says it is for.
    pub essay: Option<Essay>,
    /// The works it describes.
    pub works: Vec<Work>,
    /// What is to be changed, in the order of the file. Their order means nothing: of two that say
    /// different things of one, neither counts.
    pub fixes: Vec<Fix>,
}

impl Corrections {
    /// Whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.works.is_empty() && self.fixes.is_empty()
    }

    /// Puts the corrections of another file behind these.
    pub fn join(&mut self, other: Self) {
        self.essay = self.essay.take().or(other.essay);
        self.works.extend(other.works);
        self.fixes.extend(other.fixes);
    }
}

/// The essay that a file of corrections is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Essay {
    /// Its path, from the folder of the file.
    pub path: String,
    /// SHA-256 of the draft that was corrected; `None` where none was written down.
    pub sha256: Option<String>,
}

/// A work that a person describes: a `[[source]]` table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Work {
    /// The name by which fixes speak of it.
    pub id: String,
    /// What is said of it. Empty fields are left as they were found.
    pub item: Item,
    /// Whether the kind of work was written down, too.
    pub kind_given: bool,
    /// Spellings under which the essay cites it.
    pub spellings: Vec<String>,
    /// Path of a copy of its text, from the folder of the file.
    pub text: Option<String>,
    /// How pages are marked in that copy.
    pub pages: Option<Pages>,
    /// Where it was written: `essay.corrections.toml:4`.
    pub origin: Arc<str>,
}

/// How pages are marked in the copy of a work's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pages {
    /// Regular expression of a mark; its first group is the number.
    pub marker: String,
    /// Number of the page before the first mark.
    pub first: Option<i64>,
}

/// One `[[fix]]` table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What is to be done.
    pub verb: Verb,
    /// Why, in the person's words.
    pub why: Option<String>,
    /// Who says so.
    pub by: Option<String>,
    /// Where it was written: `essay.corrections.toml:12`.
    pub origin: Arc<str>,
    /// The line of its `[[fix]]`, from 1.
    pub line: usize,
}

/// What is to be done, and where. Each is described in [`VERBS`](super::VERBS).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// A claim or a quotation has another part.
    SetRole {
        /// Words of it.
        at: At,
        /// Its part.
        role: NewRole,
        /// Whose position it is.
        holder: Option<String>,
        /// The writer's attitude to it.
        stance: Option<Stance>,
    },
    /// A claim is shown by a short form of the person's own.
    SetLabel {
        /// Words of it.
        at: At,
        /// The short form.
        label: String,
    },
    /// A claim is this person's position; the writer's own where the name is empty.
    SetHolder {
        /// Words of it.
        at: At,
        /// The name.
        holder: String,
    },
    /// The writer's attitude to a position.
    SetStance {
        /// Words of it.
        at: At,
        /// The attitude.
        stance: Stance,
    },
    /// A quotation gives this person's words; nobody's who is known where the name is empty.
    SetSpeaker {
        /// Words of it.
        at: At,
        /// The name.
        speaker: String,
    },
    /// A citation means, or a quotation is from, this work.
    SetSource {
        /// Words of the citation or the quotation.
        at: At,
        /// The work.
        cited: Cited,
    },
    /// Several things of one quotation.
    SetQuote {
        /// Words of it.
        at: At,
        /// Where it begins and ends.
        words: Option<At>,
        /// Whose words it gives.
        speaker: Option<String>,
        /// The work.
        cited: Option<Cited>,
    },
    /// A claim that was not found.
    AddClaim {
        /// Its words, all of them.
        at: At,
        /// Its part; `None` where nothing is said of it.
        role: Option<Role>,
        /// A short form.
        label: Option<String>,
        /// Whose position it is.
        holder: Option<String>,
        /// The writer's attitude to it.
        stance: Option<Stance>,
        /// What it bears on.
        bears: Option<(RelationKind, At)>,
    },
    /// A quotation that was not found.
    AddQuote {
        /// Its words, all of them, without their marks.
        at: At,
        /// Whose words it gives.
        speaker: Option<String>,
        /// The work.
        cited: Option<Cited>,
    },
    /// A claim, a quotation or a citation is none.
    Drop {
        /// Words of it.
        at: At,
    },
    /// A claim says what another says.
    Merge {
        /// Words of it.
        at: At,
        /// Words of the other.
        into: At,
    },
    /// A claim is several.
    Split {
        /// Words of it.
        at: At,
        /// The words of each.
        parts: Vec<At>,
    },
    /// One bears on another.
    AddEdge {
        /// Which, and how.
        edge: EdgeVerb,
        /// Whether it takes the place of what was found for its beginning.
        instead: bool,
    },
    /// One does not bear on another.
    RejectEdge {
        /// Which; without a kind, in no way.
        edge: EdgeVerb,
    },
    /// A remark.
    Note {
        /// Words of the claim or quotation it is about.
        at: At,
        /// The remark.
        text: String,
    },
}

impl Verb {
    /// As it stands after `do =`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SetRole { .. } => "set-role",
            Self::SetLabel { .. } => "set-label",
            Self::SetHolder { .. } => "set-holder",
            Self::SetStance { .. } => "set-stance",
            Self::SetSpeaker { .. } => "set-speaker",
            Self::SetSource { .. } => "set-source",
            Self::SetQuote { .. } => "set-quote",
            Self::AddClaim { .. } => "add-claim",
            Self::AddQuote { .. } => "add-quote",
            Self::Drop { .. } => "drop",
            Self::Merge { .. } => "merge",
            Self::Split { .. } => "split",
            Self::AddEdge { .. } => "add-edge",
            Self::RejectEdge { .. } => "reject-edge",
            Self::Note { .. } => "note",
        }
    }
}

/// An edge that a person speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EdgeVerb {
    /// How it bears; `None` where any is meant.
    pub kind: Option<RelationKind>,
    /// Words of the claim or quotation that bears.
    pub from: At,
    /// Words of the claim that it bears on.
    pub to: At,
}

/// A work and a place in it, as a person names them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cited {
    /// Id of a `[[source]]`, or a spelling under which the essay cites it; `None` where it stays as it was.
    pub source: Option<String>,
    /// The work that was opened, where the words are quoted in it from another.
    pub via: Option<String>,
    /// Where in it: label (`page`) and value.
    pub locator: Option<(&'static str, String)>,
}

/// A part that a person gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewRole {
    /// Of a claim.
    Claim(Role),
    /// A quotation is evidence.
    Evidence,
    /// Marked words are a mere term.
    Term,
}

/// A place in the essay, by its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The words.
    pub words: Which,
    /// Whether a claim or a quotation is meant, where both have these words.
    pub claim: Option<bool>,
    /// Byte in the file where it is written.
    pub offset: usize,
}

/// Words in full, or their beginning and end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// In full, or enough of them.
    Words(Quote),
    /// From the beginning of the first to the end of the second.
    Range(Quote, Quote),
}

/// Words and what stands around them: a `TextQuoteSelector` of the W3C's Web Annotation model.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Quote {
    /// The words.
    pub exact: String,
    /// What stands just before.
    pub prefix: String,
    /// What stands just after.
    pub suffix: String,
}
