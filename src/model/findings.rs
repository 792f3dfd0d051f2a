//! All that was found in one document.

use super::{Attribution, Citations, Claim, Diagnostic, NamedPerson, Offer, Quotation, Relation};

/// All findings of one document, as the graph takes them. Indices in them point into these lists.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// Quotations and terms, in text order.
    pub quotations: Vec<Quotation>,
    /// Sources and citations.
    pub citations: Citations,
    /// Speakers of quotations.
    pub attributions: Vec<Attribution>,
    /// The people it names.
    pub people: Vec<NamedPerson>,
    /// Claims, in text order.
    pub claims: Vec<Claim>,
    /// What bears on what.
    pub argument: Argument,
    /// What the finders doubt, in text order.
    pub diagnostics: Vec<Diagnostic>,
}

/// What bears on the claims of a document.
#[derive(Debug, Clone, Default)]
pub struct Argument {
    /// Between claims.
    pub relations: Vec<Relation>,
    /// From quotations to claims.
    pub offers: Vec<Offer>,
}
