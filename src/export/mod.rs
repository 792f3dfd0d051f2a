//! For machines: one format, one small file. What goes out is byte-stable: the same graph gives the
//! same bytes.

mod json;

pub use json::{about, json, schema, write_json};

/// How much of the essay's own wording goes into an export.
///
/// Numbers, names, and bibliographic data are facts and always go; an anchor always keeps its
/// positions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Text {
    /// No wording: neither the essay's sentences nor the quotations.
    None,
    /// The quotations and the citations as written, but none of the essay's own sentences.
    Quotations,
    /// Everything.
    #[default]
    All,
}
