//! E-books: told, but not read yet.

use super::compose::Extract;
use super::error::{Likeness, ReadError};

/// The text of the e-book in `bytes`.
///
/// # Errors
///
/// Always, until it is read.
pub(super) fn extract(name: &str, _bytes: &[u8]) -> Result<Extract, ReadError> {
    Err(ReadError::Binary { name: name.to_owned(), likeness: Likeness::Epub })
}
