//! Surname only, title only, author and volume.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "short-form-unique",
    finds: "The work that a shortened citation means: a surname, a title, its first words, or a \
            surname with a volume or year.",
    why: "A short form is meant to be understood from the full one; it is joined to a work only where \
          just one fits, as readers do.",
    example: "“A.” (T. I. Orme: Collected Works, vol. 32; p. 2) (See Orme: vol. 32; p. 4)",
    misses: "Where more than one work fits it stays a source of its own, and that is reported. A title \
             shortened from its middle is not joined.",
};
