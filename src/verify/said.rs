//! The answers in words, as every report for people has them.

use super::{Checked, Difference, Place, Turn, Unknown, Words};
use std::fmt::Write as _;

impl Checked {
    /// The verdict on the words, with what it is about: `altered: modal`.
    #[must_use]
    pub fn said(&self) -> String {
        let mut told = self.words.name().to_owned();
        let mut classes: Vec<&str> = Vec::new();
        let mut differences: Vec<&Difference> = self.differences().collect();
        differences.sort_by_key(|difference| difference.class);
        for difference in differences {
            if !classes.contains(&difference.class.name()) {
                classes.push(difference.class.name());
            }
        }
        let prints = self.prints.names();
        if !classes.is_empty() {
            let _ = write!(told, ": {}", classes.join(", "));
        } else if self.words == Words::Normalised {
            let _ = write!(told, ": {} apart", prints.join(", "));
        }
        if self.words == Words::TooShort {
            let _ = write!(told, ": {} words, and not there word for word", self.length);
        } else if self.count > 1 {
            let _ = write!(told, ", in {} places", self.count);
        }
        told
    }
}

impl Place {
    /// Where the words stand in the text of this name; `None` where they were not found.
    #[must_use]
    pub fn said(&self, name: &str) -> Option<String> {
        Some(match self {
            Self::Right { found } => format!("p. {found} of {name}, as cited"),
            Self::Spans { cited, found } => {
                format!("p. {cited} is cited, the words run over pp. {found} of {name}")
            }
            Self::Off { cited, found } => {
                format!("p. {cited} is cited, the words stand on p. {found} of {name}")
            }
            Self::Several { cited, found } => {
                let cited = cited
                    .as_ref()
                    .map_or_else(String::new, |cited| format!("p. {cited} is cited, "));
                format!("{cited}the words stand on pp. {} of {name}", found.join(", "))
            }
            Self::Another { found, cited_was_searched } => {
                let page = found.as_ref().map_or_else(String::new, |page| format!("p. {page} of "));
                let of = if *cited_was_searched {
                    "not in the source that is cited, but in "
                } else {
                    ""
                };
                format!("{of}{page}{name}")
            }
            Self::Uncited { found } => format!("p. {found} of {name}; no page is cited"),
            Self::Unknown(why) => {
                let why = match why {
                    Unknown::NoPages => "its pages are not marked",
                    Unknown::OutsidePages => "outside of the pages that are marked",
                    Unknown::NoPageCited => "what is cited is no page",
                };
                format!("in {name}; {why}")
            }
            Self::Nowhere => return None,
        })
    }
}

impl Turn {
    /// What around the words turns their sense.
    #[must_use]
    pub fn said(&self) -> String {
        match self {
            Self::Before(words) => format!("“{words}” before the words"),
            Self::After(words) => format!("“{words}” after the words"),
            Self::Reported(verb) => format!("the source reports them (“{verb}”)"),
            Self::Quoted => "the source quotes them itself".to_owned(),
        }
    }
}
