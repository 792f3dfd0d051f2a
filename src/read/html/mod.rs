//! HTML: told, but not read yet.

use super::compose::Extract;
use super::encoding;

/// The main text of a page.
pub(super) fn extract(bytes: &[u8]) -> Extract {
    let (text, diagnostics) = encoding::decode(bytes);
    Extract { text, diagnostics, ..Extract::default() }
}
