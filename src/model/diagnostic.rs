//! What a person should look at: doubts, repairs, and what is missing.

use crate::text::Span;

/// Something worth a look, with its place and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic<P = Span, S = Subject> {
    /// What it is.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// What was seen, in one sentence.
    pub message: String,
    /// What to do about it; empty where nothing is to be done.
    pub hint: String,
    /// Where; `None` where it concerns the whole text.
    pub place: Option<P>,
    /// The findings (or nodes) it concerns.
    pub subjects: Vec<S>,
}

/// A finding, by its index in the list of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A quotation.
    Quotation(usize),
    /// A claim.
    Claim(usize),
    /// A source.
    Source(usize),
}

/// How much a diagnostic matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Note,
    /// Should be looked at; `check --strict` fails.
    Warning,
    /// Part of the input could not be read.
    Error,
}

/// The kinds of diagnostic; the name in kebab-case is the code of the JSON contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// The text has no words.
    EmptyText,
    /// Bytes that are not of the text's encoding were replaced.
    InvalidEncoding,
    /// The encoding was guessed.
    GuessedEncoding,
    /// No quotation was found.
    NoQuotation,
    /// No claim was found.
    NoClaim,
    /// A quotation mark that was missing was supplied.
    RepairedMark,
    /// A quotation mark that fits nothing.
    StrayMark,
    /// Evidence without a citation.
    QuotationWithoutCitation,
    /// op. cit., ibid. or a short form that goes back to nothing.
    CitationWithoutAntecedent,
    /// op. cit., ibid. or a short form that may go back to more than one work.
    AmbiguousAntecedent,
    /// A citation that backs no quotation and is no pointer.
    CitationWithoutQuotation,
    /// A quotation whose speaker nobody names.
    QuotationWithoutSpeaker,
    /// A speaker named by a surname that two people of the text have.
    AmbiguousSpeaker,
    /// A claim for which no evidence is quoted, nor for any claim below it.
    ClaimWithoutEvidence,
    /// A claim from which no path leads to the thesis.
    FloatingClaim,
    /// A reported position that nothing answers and nobody is cited for.
    ReportedWithoutSource,
    /// One source carries most of the evidence.
    SourceCarriesMost,
    /// Claims that support one another in a circle.
    CircularSupport,
    /// No thesis was found.
    NoThesis,
    /// The text is in a language whose words no rule knows.
    LanguageWithoutRules,
    /// Something was cut short to keep time and memory bounded.
    LimitReached,
    /// An entry of a list of works, or of a bibliography, that could not be read.
    BrokenEntry,
    /// An entry of the document's list of works that nothing cites.
    UncitedEntry,
    /// A work that is cited and has no entry in the document's list of works.
    UnlistedWork,
    /// A key (`[@hale2014]`) that no bibliography has.
    UnknownKey,
    /// The mark of a note for which there is no note.
    MarkWithoutNote,
    /// A note that no mark calls.
    NoteWithoutMark,
    /// Two notes of one number where numbering does not begin anew.
    RepeatedNoteNumber,
    /// Findings that are less sure than was asked for.
    LeftOut,
    /// A correction by hand whose words are not in the text any more.
    CorrectionWithoutPlace,
    /// A correction by hand whose words stand in several places.
    AmbiguousCorrection,
    /// A correction by hand that cannot be made.
    CorrectionNotMade,
}

impl Code {
    /// All kinds, in the order in which they are declared.
    pub const ALL: [Self; 32] = [
        Self::EmptyText,
        Self::InvalidEncoding,
        Self::GuessedEncoding,
        Self::NoQuotation,
        Self::NoClaim,
        Self::RepairedMark,
        Self::StrayMark,
        Self::QuotationWithoutCitation,
        Self::CitationWithoutAntecedent,
        Self::AmbiguousAntecedent,
        Self::CitationWithoutQuotation,
        Self::QuotationWithoutSpeaker,
        Self::AmbiguousSpeaker,
        Self::ClaimWithoutEvidence,
        Self::FloatingClaim,
        Self::ReportedWithoutSource,
        Self::SourceCarriesMost,
        Self::CircularSupport,
        Self::NoThesis,
        Self::LanguageWithoutRules,
        Self::LimitReached,
        Self::BrokenEntry,
        Self::UncitedEntry,
        Self::UnlistedWork,
        Self::UnknownKey,
        Self::MarkWithoutNote,
        Self::NoteWithoutMark,
        Self::RepeatedNoteNumber,
        Self::LeftOut,
        Self::CorrectionWithoutPlace,
        Self::AmbiguousCorrection,
        Self::CorrectionNotMade,
    ];

    /// The code as it stands in the JSON: `quotation-without-citation`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EmptyText => "empty-text",
            Self::InvalidEncoding => "invalid-encoding",
            Self::GuessedEncoding => "guessed-encoding",
            Self::NoQuotation => "no-quotation",
            Self::NoClaim => "no-claim",
            Self::RepairedMark => "repaired-mark",
            Self::StrayMark => "stray-mark",
            Self::QuotationWithoutCitation => "quotation-without-citation",
            Self::CitationWithoutAntecedent => "citation-without-antecedent",
            Self::AmbiguousAntecedent => "ambiguous-antecedent",
            Self::CitationWithoutQuotation => "citation-without-quotation",
            Self::QuotationWithoutSpeaker => "quotation-without-speaker",
            Self::AmbiguousSpeaker => "ambiguous-speaker",
            Self::ClaimWithoutEvidence => "claim-without-evidence",
            Self::FloatingClaim => "floating-claim",
            Self::ReportedWithoutSource => "reported-without-source",
            Self::SourceCarriesMost => "source-carries-most",
            Self::CircularSupport => "circular-support",
            Self::NoThesis => "no-thesis",
            Self::LanguageWithoutRules => "language-without-rules",
            Self::LimitReached => "limit-reached",
            Self::BrokenEntry => "broken-entry",
            Self::UncitedEntry => "uncited-entry",
            Self::UnlistedWork => "unlisted-work",
            Self::UnknownKey => "unknown-key",
            Self::MarkWithoutNote => "mark-without-note",
            Self::NoteWithoutMark => "note-without-mark",
            Self::RepeatedNoteNumber => "repeated-note-number",
            Self::LeftOut => "left-out",
            Self::CorrectionWithoutPlace => "correction-without-place",
            Self::AmbiguousCorrection => "ambiguous-correction",
            Self::CorrectionNotMade => "correction-not-made",
        }
    }

    /// What the kind of diagnostic says, in one sentence that holds no word of any essay.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::EmptyText => "The text has no words.",
            Self::InvalidEncoding => "Bytes that are not of the text's encoding were replaced.",
            Self::GuessedEncoding => "The encoding was guessed.",
            Self::NoQuotation => "No quotation was found.",
            Self::NoClaim => "No claim was found.",
            Self::RepairedMark => "A quotation mark that was missing was supplied.",
            Self::StrayMark => "A quotation mark fits nothing.",
            Self::QuotationWithoutCitation => "This quotation has no citation.",
            Self::CitationWithoutAntecedent => "This citation goes back to nothing cited before.",
            Self::AmbiguousAntecedent => "This citation may go back to more than one work.",
            Self::CitationWithoutQuotation => "This citation backs no quotation.",
            Self::QuotationWithoutSpeaker => "Nobody is named as the speaker of this quotation.",
            Self::AmbiguousSpeaker => "More than one person of the text has this speaker's name.",
            Self::ClaimWithoutEvidence => "Nothing is quoted for this claim or for one below it.",
            Self::FloatingClaim => "No path leads from this claim to the thesis.",
            Self::ReportedWithoutSource => {
                "Nobody is cited for this position, and nothing answers it."
            }
            Self::SourceCarriesMost => "One source carries most of the evidence.",
            Self::CircularSupport => "These claims support one another in a circle.",
            Self::NoThesis => "No thesis was found.",
            Self::LanguageWithoutRules => "The rules know no words of this text's language.",
            Self::LimitReached => "Something was cut short to keep time and memory bounded.",
            Self::BrokenEntry => "An entry of a list of works could not be read.",
            Self::UncitedEntry => "Nothing cites this entry of the list of works.",
            Self::UnlistedWork => "This work has no entry in the list of works.",
            Self::UnknownKey => "No bibliography has this key.",
            Self::MarkWithoutNote => "There is no note for this mark.",
            Self::NoteWithoutMark => "No mark calls this note.",
            Self::RepeatedNoteNumber => "Two notes have this number.",
            Self::LeftOut => "Findings that are less sure than was asked for are left out.",
            Self::CorrectionWithoutPlace => "The words of a correction are not in the text.",
            Self::AmbiguousCorrection => "The words of a correction stand in several places.",
            Self::CorrectionNotMade => "A correction cannot be made.",
        }
    }
}
