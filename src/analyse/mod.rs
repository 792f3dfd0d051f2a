//! What the graph says about itself: counts, and what is missing or doubtful. It judges nothing
//! that is outside the essay: no credibility of a source, no truth of a claim.
//!
//! Everything here is linear in the graph (edges at one node are sorted, so a factor of the logarithm
//! of the largest degree) and in a fixed order.

mod compare;
mod doubt;
mod report;
mod support;
mod voice;
#[cfg(test)]
mod testing;

pub use compare::{
    CANDIDATES, Change, Comparison, Difference, Fate, Piece, Union, compare, reworded,
};
pub use doubt::diagnostics;
pub use report::{Report, SourceCount, report};
pub use voice::{Carrier, Voice};
