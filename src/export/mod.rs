//! For machines: one format, one small file. What goes out is byte-stable: the same graph gives the
//! same bytes.

mod json;
mod verified;

pub use json::{about, json, schema, write_json};
pub use verified::{verified, verified_sarif};

/// How much of the essay's own wording goes into an export.
///
/// Numbers, names and the bibliographic data of sources are facts and always go; an anchor always
/// keeps its positions. A name of more than three words is cut: it describes a group in the essay's
/// words. Messages of diagnostics may cite the essay, so with less than all of the text they say only
/// what their code means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Text {
    /// No wording: neither the essay's sentences nor the quotations.
    None,
    /// The essay's title, the quotations and the citations as written, but none of its own sentences.
    Quotations,
    /// Everything.
    #[default]
    All,
}
