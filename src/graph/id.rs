//! Ids: short, stable between runs on the same text, in text order.

use std::fmt;
use std::str::FromStr;

macro_rules! id {
    ($name:ident, $letter:literal, $what:literal) => {
        #[doc = concat!("The id of a ", $what, ": its number among its kind, from 1.")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// Its number among its kind, from 1.
            #[must_use]
            pub const fn number(self) -> u32 {
                self.0
            }

            /// The id with this number; `None` for 0, since they count from 1.
            #[must_use]
            pub const fn from_number(number: u32) -> Option<Self> {
                if number == 0 { None } else { Some(Self(number)) }
            }

            /// The id of the next thing after `count` of its kind.
            pub(super) fn after(count: usize) -> Self {
                Self(u32::try_from(count).unwrap_or(u32::MAX).saturating_add(1))
            }

            /// Where the thing lies in a list of its kind.
            pub(super) const fn slot(self) -> usize {
                self.0 as usize - 1
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{}"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;

            /// Reads the id as it is printed; a capital letter will do, and so will leading zeros.
            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                let digits = text
                    .strip_prefix($letter)
                    .or_else(|| text.strip_prefix($letter.to_ascii_uppercase()))
                    .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
                digits
                    .and_then(|digits| digits.parse().ok())
                    .and_then(Self::from_number)
                    .ok_or_else(|| ParseIdError(text.to_owned()))
            }
        }
    };
}

id!(DocumentId, 'd', "document");
id!(ClaimId, 'c', "claim");
id!(QuotationId, 'q', "quotation");
id!(SourceId, 's', "source");
id!(PersonId, 'p', "person");
id!(EdgeId, 'e', "edge");

/// A text that is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no id: ids look like c7 (a claim), q2 (a quotation), s1 (a source), e4 (an edge)"
)]
pub struct ParseIdError(String);

/// The id of any node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeId {
    /// A claim.
    Claim(ClaimId),
    /// A quotation.
    Quotation(QuotationId),
    /// A source.
    Source(SourceId),
}

impl fmt::Display for NodeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Claim(id) => id.fmt(f),
            Self::Quotation(id) => id.fmt(f),
            Self::Source(id) => id.fmt(f),
        }
    }
}

impl FromStr for NodeId {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        text.parse()
            .map(Self::Claim)
            .or_else(|_| text.parse().map(Self::Quotation))
            .or_else(|_| text.parse().map(Self::Source))
    }
}

/// The id of anything that stands in the graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ElementId {
    /// A node.
    Node(NodeId),
    /// An edge.
    Edge(EdgeId),
}

impl fmt::Display for ElementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Node(id) => id.fmt(f),
            Self::Edge(id) => id.fmt(f),
        }
    }
}

impl FromStr for ElementId {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        text.parse().map(Self::Node).or_else(|_| text.parse().map(Self::Edge))
    }
}

macro_rules! from {
    ($id:ident, $into:ident, $variant:ident) => {
        impl From<$id> for $into {
            fn from(id: $id) -> Self {
                Self::$variant(id.into())
            }
        }
    };
}

from!(ClaimId, NodeId, Claim);
from!(QuotationId, NodeId, Quotation);
from!(SourceId, NodeId, Source);
from!(NodeId, ElementId, Node);
from!(ClaimId, ElementId, Node);
from!(QuotationId, ElementId, Node);
from!(SourceId, ElementId, Node);
from!(EdgeId, ElementId, Edge);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_is_printed() {
        for text in ["c7", "q12", "s1", "e400"] {
            assert_eq!(text.parse::<ElementId>().unwrap().to_string(), text);
        }
        assert_eq!("C07".parse::<NodeId>().unwrap().to_string(), "c7");
        assert_eq!("d2".parse::<DocumentId>().unwrap().number(), 2);
    }

    #[test]
    fn what_is_no_id_is_refused_and_named() {
        for text in ["", "c", "7", "c0", "c-1", "c+1", "x3", "c7 ", "c٣", "c99999999999", "é1"] {
            let error = text.parse::<ElementId>().unwrap_err();
            assert!(error.to_string().contains(&format!("`{text}`")), "{error}");
        }
        assert!("e4".parse::<NodeId>().is_err());
    }
}
