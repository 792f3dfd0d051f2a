//! Ids: short, stable between runs on the same text, in text order.

use std::fmt;

macro_rules! id {
    ($name:ident, $letter:literal, $what:literal) => {
        #[doc = concat!("The id of a ", $what, ": its number among its kind, from 1.")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(super) u32);

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
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{}"), self.0)
            }
        }
    };
}

id!(DocumentId, "d", "document");
id!(ClaimId, "c", "claim");
id!(QuotationId, "q", "quotation");
id!(SourceId, "s", "source");
id!(EdgeId, "e", "edge");

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
