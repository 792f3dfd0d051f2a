//! Where a place lies in the file that a text was read from, as its reader would say it: the chapter,
//! the page, the heading above it, the note it stands in.

/// Where a place lies in its file. What is not known, or does not apply, is `None`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Whereabouts<'l> {
    /// The file inside of a container, as a chapter of an e-book.
    pub part: Option<&'l str>,
    /// The page, by the name that is printed on it.
    pub page: Option<&'l str>,
    /// The words of the nearest heading above.
    pub heading: Option<&'l str>,
    /// The label of the note it stands in.
    pub note: Option<&'l str>,
}

/// Where parts, pages, headings and notes of a text begin. Positions are bytes in a
/// [`Document`](super::Document), code points in the graph. A look-up is four binary searches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Landmarks {
    parts: Starts,
    pages: Starts,
    headings: Starts,
    notes: Starts,
}

/// Beginnings in ascending order, each with the name of what begins; `None` where something ends.
type Starts = Vec<(usize, Option<String>)>;

/// What begins at a landmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landmark {
    /// A file of a container.
    Part,
    /// A page.
    Page,
    /// What stands under a heading, and the heading itself.
    Heading,
    /// A note.
    Note,
}

impl Landmarks {
    /// From `at` on, it is `name`; or nothing, where the name is `None`. To be added in ascending
    /// order for each kind; one that goes back is put where the last one was.
    pub fn add(&mut self, what: Landmark, at: usize, name: Option<String>) {
        let starts = match what {
            Landmark::Part => &mut self.parts,
            Landmark::Page => &mut self.pages,
            Landmark::Heading => &mut self.headings,
            Landmark::Note => &mut self.notes,
        };
        match starts.last_mut() {
            Some((last, said)) if *last >= at => *said = name,
            _ => starts.push((at, name)),
        }
    }

    /// Where the position `at` lies.
    #[must_use]
    pub fn at(&self, at: usize) -> Whereabouts<'_> {
        Whereabouts {
            part: last(&self.parts, at),
            page: last(&self.pages, at),
            heading: last(&self.headings, at),
            note: last(&self.notes, at),
        }
    }

    /// Where each page begins, in order, and the name that is printed on it; `None` where pages end.
    pub fn pages(&self) -> impl Iterator<Item = (usize, Option<&str>)> {
        self.pages.iter().map(|(at, name)| (*at, name.as_deref()))
    }

    /// The same landmarks with other positions, which must ascend as these do.
    #[must_use]
    pub fn map(&self, mut position: impl FnMut(usize) -> usize) -> Self {
        let mut moved = self.clone();
        let all = [&mut moved.parts, &mut moved.pages, &mut moved.headings, &mut moved.notes];
        for (at, _) in all.into_iter().flatten() {
            *at = position(*at);
        }
        moved
    }
}

fn last(starts: &Starts, at: usize) -> Option<&str> {
    let before = starts.partition_point(|(start, _)| *start <= at);
    starts.get(before.checked_sub(1)?)?.1.as_deref()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_beginning_before_a_place_is_where_it_lies() {
        let mut marks = Landmarks::default();
        marks.add(Landmark::Page, 10, Some("3".to_owned()));
        marks.add(Landmark::Page, 20, Some("iv".to_owned()));
        marks.add(Landmark::Note, 12, Some("1".to_owned()));
        marks.add(Landmark::Note, 15, None);
        assert_eq!(marks.at(9), Whereabouts::default());
        assert_eq!((marks.at(12).page, marks.at(12).note), (Some("3"), Some("1")));
        assert_eq!((marks.at(25).page, marks.at(25).note), (Some("iv"), None));
        assert_eq!(marks.pages().collect::<Vec<_>>(), [(10, Some("3")), (20, Some("iv"))]);
        assert_eq!(marks.map(|at| at * 2).at(25).note, Some("1"));
    }

    #[test]
    fn of_two_at_one_place_the_later_counts() {
        let mut marks = Landmarks::default();
        marks.add(Landmark::Heading, 5, Some("Salt".to_owned()));
        marks.add(Landmark::Heading, 5, Some("Bread".to_owned()));
        assert_eq!(marks.at(5).heading, Some("Bread"));
    }
}
