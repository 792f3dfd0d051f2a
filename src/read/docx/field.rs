//! Fields: a code that Word works out, and what it shows.

use crate::read::office::field_target;

/// Fields that may be open inside of one another; deeper ones are text.
const DEEPEST: usize = 64;

/// The fields open at a place.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    beyond: usize,
}

#[derive(Debug, Default)]
struct Field {
    code: String,
    /// Its code is over, what follows is shown.
    shown: bool,
    /// A link was opened for it.
    linked: bool,
}

impl Fields {
    /// A field begins, with its code.
    pub(super) fn begin(&mut self) {
        if self.open.len() < DEEPEST {
            self.open.push(Field::default());
        } else {
            self.beyond += 1;
        }
    }

    /// A piece of the code of the field that is open.
    pub(super) fn code(&mut self, said: &str) {
        if let Some(field) = self.open.last_mut().filter(|f| !f.shown && self.beyond == 0) {
            field.code.push_str(said);
        }
    }

    /// The code is over; gives the target of the link that the field is.
    pub(super) fn separate(&mut self) -> Option<String> {
        let field = self.open.last_mut().filter(|_| self.beyond == 0)?;
        field.shown = true;
        let target = field_target(&field.code)?;
        field.linked = true;
        Some(target)
    }

    /// The field is over; gives whether a link ends.
    pub(super) fn end(&mut self) -> bool {
        if self.beyond > 0 {
            self.beyond -= 1;
            return false;
        }
        self.open.pop().is_some_and(|f| f.linked)
    }

    /// Whether what stands here is a code that is not shown.
    pub(super) fn hide(&self) -> bool {
        self.open.iter().any(|f| !f.shown)
    }
}
