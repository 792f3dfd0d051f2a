//! Whether words stand on the page that is cited for them.

use super::index::{Index, Run};
use super::pages::{Page, value};
use crate::text::Span;

/// Where words stand, beside where they are said to stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// On the page that is cited, or on pages within those.
    Right {
        /// The page.
        found: String,
    },
    /// In part on the page that is cited: they begin before it or go on after it.
    Spans {
        /// The page that is cited.
        cited: String,
        /// The pages.
        found: String,
    },
    /// On another page of the source that is cited.
    Off {
        /// The page that is cited.
        cited: String,
        /// The page.
        found: String,
    },
    /// In several places, none of them on a page that is cited.
    Several {
        /// The page that is cited, if one is.
        cited: Option<String>,
        /// The first few pages.
        found: Vec<String>,
    },
    /// In the text of another source than the one cited, or of one where none is cited.
    Another {
        /// The page there, if its pages are known.
        found: Option<String>,
        /// Whether a source is cited that has a text, in which the words are not.
        cited_was_searched: bool,
    },
    /// On a page; the essay cites none.
    Uncited {
        /// The page.
        found: String,
    },
    /// Nobody can say: the text has no marks of pages, or what is cited is no page.
    Unknown(Unknown),
    /// Nowhere: the words were not found.
    Nowhere,
}

/// Why a page cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// The text has no marks of pages.
    NoPages,
    /// The words stand before the first page that is marked, or after the last.
    OutsidePages,
    /// What is cited is no page (a chapter, a line), or none that can be read.
    NoPageCited,
}

impl Place {
    /// Its name in reports.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Right { .. } => "right",
            Self::Spans { .. } => "spans",
            Self::Off { .. } => "off",
            Self::Several { .. } => "several",
            Self::Another { .. } => "another-source",
            Self::Uncited { .. } => "uncited",
            Self::Unknown(_) => "unknown",
            Self::Nowhere => "nowhere",
        }
    }

    /// Whether it contradicts what the essay says.
    #[must_use]
    pub const fn contradicts(&self) -> bool {
        match self {
            Self::Off { .. } | Self::Spans { .. } => true,
            Self::Several { cited, .. } => cited.is_some(),
            Self::Another { cited_was_searched, .. } => *cited_was_searched,
            _ => false,
        }
    }
}

/// What an essay cites.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Locators {
    /// Pages, as in the citation: `6-7`, `41f.`, `xii`.
    pub pages: Vec<String>,
    /// Whether something is cited that is no page.
    pub others: bool,
}

/// The name of a page by what it counts: Roman ones apart.
type Counted = (bool, u32);

/// Pages that "ff." can mean.
const FOLLOWING: u32 = 10;

/// The pages that a citation names, from the first to the last of each stretch. `None` where one cannot be
/// read.
fn stretches(cited: &str) -> Option<Vec<(Counted, Counted)>> {
    let parts = cited.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let stretch = |part: &str| {
        let part = part.trim_end_matches('.');
        let (name, more) = match part.strip_suffix("ff") {
            Some(name) => (name, FOLLOWING),
            None => part.strip_suffix('f').map_or((part, 0), |name| (name, 1)),
        };
        let (from, to) = name.split_once(['-', '–']).unwrap_or((name, name));
        let (from, to) = (value(from.trim())?, value(to.trim().trim_end_matches('.'))?);
        Some((from, (to.0, to.1.max(from.1).saturating_add(more))))
    };
    let all: Vec<_> = parts.map(stretch).collect::<Option<_>>()?;
    (!all.is_empty()).then_some(all)
}

/// Places in the text that are looked at for their page.
const LOOKED_AT: usize = 2_048;

/// Pages that are told where words stand in several places.
const TOLD: usize = 6;

/// The pages from the first word to the last.
struct Pages {
    first: Page,
    last: Page,
}

impl Pages {
    fn of(index: &Index, run: &Run) -> Option<Self> {
        let span: Span = index.span(run);
        let (first, last) = (index.page(span.start)?, index.page(span.end.saturating_sub(1))?);
        Some(Self { first, last })
    }

    fn told(&self) -> String {
        let Self { first, last } = self;
        if first == last { first.label.clone() } else { format!("{}-{}", first.label, last.label) }
    }

    /// Whether both ends are on cited pages, and whether anything is.
    fn on(&self, cited: &[(Counted, Counted)]) -> (bool, bool) {
        let (Some(first), Some(last)) = (value(&self.first.label), value(&self.last.label)) else {
            return (false, false);
        };
        let within = |page| cited.iter().any(|(from, to)| *from <= page && page <= *to);
        let between = cited.iter().any(|(from, _)| first <= *from && *from <= last);
        (within(first) && within(last), within(first) || within(last) || between)
    }
}

/// Where words stand that were found in `places` of a source that is cited with `locators`, and which of the
/// places that is. Two binary searches a place, of which a bounded number is looked at.
pub(super) fn place(index: &Index, places: &[Run], locators: &Locators) -> (Place, usize) {
    let unknown = |why| (Place::Unknown(why), 0);
    if !index.has_pages() {
        return unknown(Unknown::NoPages);
    }
    let found: Vec<Option<Pages>> =
        places.iter().take(LOOKED_AT).map(|run| Pages::of(index, run)).collect();
    let Some(first) = found.iter().flatten().next() else { return unknown(Unknown::OutsidePages) };
    let several = || {
        let mut pages: Vec<String> = Vec::new();
        for page in found.iter().flatten().map(Pages::told) {
            if !pages.contains(&page) && pages.len() < TOLD {
                pages.push(page);
            }
        }
        pages
    };
    if locators.pages.is_empty() {
        return match (locators.others, places.len()) {
            (true, _) => unknown(Unknown::NoPageCited),
            (false, 1) => (Place::Uncited { found: first.told() }, 0),
            (false, _) => (Place::Several { cited: None, found: several() }, 0),
        };
    }
    let read: Option<Vec<_>> = locators.pages.iter().map(|cited| stretches(cited)).collect();
    let Some(cited) = read.map(|read| read.concat()) else { return unknown(Unknown::NoPageCited) };
    let told = locators.pages.join(", ");
    let at = |is: &dyn Fn((bool, bool)) -> bool| {
        let pages = found.iter().enumerate().filter_map(|(n, pages)| Some((n, pages.as_ref()?)));
        pages.into_iter().find(|(_, pages)| is(pages.on(&cited)))
    };
    if let Some((n, pages)) = at(&|(both, _)| both) {
        (Place::Right { found: pages.told() }, n)
    } else if let Some((n, pages)) = at(&|(_, one)| one) {
        (Place::Spans { cited: told, found: pages.told() }, n)
    } else if places.len() > 1 {
        (Place::Several { cited: Some(told), found: several() }, 0)
    } else {
        (Place::Off { cited: told, found: first.told() }, 0)
    }
}

/// The page of words in a text that is not the one cited.
pub(super) fn page(index: &Index, run: &Run) -> Option<String> {
    Pages::of(index, run).map(|pages| pages.told())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cited_pages_are_read() {
        let check = |cited: &str, expect: &str| {
            let read = stretches(cited).map(|all| {
                let each = all.iter().map(|(from, to)| format!("{}-{}", from.1, to.1));
                each.collect::<Vec<_>>().join(" ")
            });
            assert_eq!(read.unwrap_or_default(), expect, "{cited}");
        };
        check("41", "41-41");
        check("141-143", "141-143");
        check("41f.", "41-42");
        check("41ff.", "41-51");
        check("6, 9–10", "6-6 9-10");
        check("xii", "12-12");
        check("ch. 4", "");
        check("", "");
    }
}
