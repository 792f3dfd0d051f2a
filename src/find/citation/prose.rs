//! Works that the running text names: "In *Salt Roads* Hale says …", "Hale's *Salt Roads*", "on page 41 of
//! *Salt Roads*", "from Dr. Hale's book".
//!
//! A title is known by what sets it off (italics, marks, capitals throughout), and is taken for a work
//! only where its author or its place stands with it. A work that is merely named is no citation: who asks
//! here does so because a page has no work, or a quotation no citation. Each question reads a window of at
//! most [`WINDOW`] bytes: linear in the citations and quotations.

use super::naming::authors;
use super::token::{Kind, Token, tokens};
use crate::model::{Document, Locator, Reference};
use crate::text::name::{Name, names};
use crate::text::{Span, fold, is_apostrophe};

/// How much of the words before a place is read, in bytes.
pub(super) const WINDOW: usize = 500;

/// Longest title, in words.
const LONGEST: usize = 20;

/// How many words may stand between an author and his title: "Hale’s celebrated first novel *Salt*".
const BETWEEN: usize = 3;

/// A work named in the running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// Its title, author and place; the span is the title's.
    pub(super) reference: Reference,
    /// What joins it to the words around it.
    pub(super) tie: Tie,
}

/// What joins a named work to the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// "in", "of" or "from" stands before it.
    Inside,
    /// Its author in the possessive, or after "by".
    Owned,
    /// A verb of saying follows it.
    Says,
    /// Its title alone.
    Named,
}

/// The works named in `window`, in text order.
pub(super) fn mentions(document: &Document, window: Span) -> Vec<Mention> {
    let all = tokens(document, window);
    let reader = Reader { document, tokens: &all, window };
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let end = reader.title_end(at);
        if end > at {
            found.extend(reader.mention(at, end));
        }
        at = end.max(at + 1);
    }
    found
}

/// "from Dr. Hale’s book": the author, if such words stand in the window; the last of them.
pub(super) fn owner(document: &Document, window: Span) -> Option<Name> {
    let prose = document.prose();
    let works = document.language.quoting.works;
    names(prose, window, document.language).into_iter().rev().filter(|n| n.possessive).find(
        |name| {
            let after = Span::new(name.span.end, window.end);
            let next =
                crate::text::words(prose, after).skip_while(|w| w.of(prose) == "s").take(BETWEEN);
            let mut next = next.map(|w| fold(w.of(prose)));
            next.any(|w| works.binary_search(&w.as_str()).is_ok())
        },
    )
}

struct Reader<'d> {
    document: &'d Document,
    tokens: &'d [Token],
    window: Span,
}

impl Reader<'_> {
    fn said(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.document.prose()))
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|t| t.kind)
    }

    /// One past the title that begins at `at`; `at` where none does.
    fn title_end(&self, at: usize) -> usize {
        let Some(token) = self.tokens.get(at) else { return at };
        let mut end = at;
        if token.kind == Kind::Quoted {
            end = at + 1;
        } else if token.emphasis {
            while self.tokens.get(end).is_some_and(|t| t.emphasis) {
                end += 1;
            }
        } else if self.is_capitals(at) {
            while self.is_capitals(end) {
                end += 1;
            }
            // One word in capitals is an abbreviation or a cry.
            if end < at + 2 || self.tokens[at..end].iter().map(|t| t.span.len()).sum::<usize>() < 10
            {
                return at;
            }
        }
        let begins =
            self.title_words(at, end).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if begins && end <= at + LONGEST { end } else { at }
    }

    fn is_capitals(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word) && !self.said(at).chars().any(char::is_lowercase)
    }

    fn span(&self, from: usize, to: usize) -> Span {
        let first = self.tokens.get(from).map_or(self.window, |t| t.span);
        to.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(first, |t| first.hull(t.span))
    }

    fn title_words(&self, at: usize, end: usize) -> &str {
        let words = self.span(at, end).of(self.document.prose());
        words.trim_matches(|c: char| !c.is_alphanumeric())
    }

    /// The work that the title at `from..to` is, with what stands around it.
    fn mention(&self, from: usize, to: usize) -> Option<Mention> {
        let whole = self.span(from, to);
        let words = self.title_words(from, to);
        let at = whole.of(self.document.prose()).find(words)?;
        let title = Span::new(whole.start + at, whole.start + at + words.len());
        let capitals = words.split_whitespace().filter(|w| w.chars().count() > 3);
        let (all, raised) = capitals.fold((0, 0), |(all, raised), word| {
            (
                all + 1,
                raised
                    + usize::from(
                        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()),
                    ),
            )
        });
        if 2 * raised < all || words.len() < 2 {
            return None;
        }
        let mut reference = Reference { span: whole, title: Some(title), ..Reference::default() };
        let tie = self.tie(from, to, &mut reference);
        Some(Mention { reference, tie })
    }

    /// Finds author and place beside a title.
    fn tie(&self, from: usize, to: usize, reference: &mut Reference) -> Tie {
        if let Some(owner) = self.owner_before(from).or_else(|| self.author_after(to)) {
            reference.authors = vec![owner];
            self.place_before(from, reference);
            return Tie::Owned;
        }
        let before = from.checked_sub(1).map_or(String::new(), |b| fold(self.said(b)));
        if matches!(before.as_str(), "in" | "of" | "from") {
            if before == "of" {
                self.place_before(from, reference);
            }
            let named = self.sayer_before(from - 1).or_else(|| self.sayer_after(to));
            reference.authors = named.into_iter().collect();
            return Tie::Inside;
        }
        if self.document.language.reports(self.said(to)) { Tie::Says } else { Tie::Named }
    }

    /// "Hale’s first novel" before the title.
    fn owner_before(&self, from: usize) -> Option<Name> {
        let mut at = from.checked_sub(1)?;
        for _ in 0..=BETWEEN {
            let word = self.said(at);
            if self.kind(at) == Some(Kind::Sign('’')) || self.kind(at) == Some(Kind::Sign('\'')) {
                at = at.checked_sub(1)?;
                continue;
            }
            if word.starts_with(char::is_uppercase) {
                let near = Span::new(self.window.start, self.tokens.get(from)?.span.start);
                let last = self.names(near).pop()?;
                let here = last.span.overlaps(self.tokens.get(at)?.span);
                return Some(last).filter(|name| name.possessive && here);
            }
            let plain = word.chars().all(|c| c.is_alphanumeric() || is_apostrophe(c) || c == '-');
            let stops = matches!(fold(word).as_str(), "in" | "of" | "from" | "and" | "that");
            if !plain || stops {
                return None;
            }
            at = at.checked_sub(1)?;
        }
        None
    }

    /// ", by Ruth Hale" after the title.
    fn author_after(&self, to: usize) -> Option<Name> {
        let at = to + usize::from(self.kind(to) == Some(Kind::Sign(',')));
        let by =
            self.document.language.layout.byline_openers.contains(&fold(self.said(at)).as_str());
        let rest = Span::new(self.tokens.get(at + 1).filter(|_| by)?.span.start, self.window.end);
        let first = self.names(rest).into_iter().next()?;
        (first.span.start == rest.start).then_some(first)
    }

    /// "Dr. Hale, in", "Hale writes in": who stands before the word at `at`.
    fn sayer_before(&self, at: usize) -> Option<Name> {
        let near = Span::new(self.window.start, self.tokens.get(at)?.span.start);
        let name = self.names(near).pop()?;
        let between = Span::new(name.span.end, near.end).of(self.document.prose());
        let words: Vec<&str> =
            between.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let says = words.iter().any(|w| self.document.language.reports(w));
        let near = words.is_empty() && !name.possessive || says && words.len() <= 2 * BETWEEN;
        (near && !between.contains(['.', ';'])).then_some(name)
    }

    /// ", Hale says" after the title.
    fn sayer_after(&self, to: usize) -> Option<Name> {
        let at = to + usize::from(self.kind(to) == Some(Kind::Sign(',')));
        let rest = Span::new(self.tokens.get(at)?.span.start, self.window.end);
        let name = self.names(rest).into_iter().next()?;
        let begins =
            Span::new(rest.start, name.span.start).of(self.document.prose()).trim().is_empty();
        let after = Span::new(name.span.end, self.window.end);
        let mut next = crate::text::words(self.document.prose(), after).take(BETWEEN);
        let says = next.any(|w| self.document.language.reports(w.of(self.document.prose())));
        (begins && says && !name.possessive).then_some(name)
    }

    /// "page 41 of", "on p. 41 of Hale’s" before the title.
    fn place_before(&self, from: usize, reference: &mut Reference) {
        let head = from.saturating_sub(8);
        let head = self.tokens.get(head..from).unwrap_or(&[]);
        let of = head.iter().rposition(|t| fold(t.span.of(self.document.prose())) == "of");
        let Some(before) = of.and_then(|of| head.get(..of)) else { return };
        let elements = super::element::elements(self.document, before);
        if let Some(super::element::Element::Locator(locator)) = elements.last() {
            let Locator { span, .. } = locator;
            reference.span = reference.span.hull(*span);
            reference.locator = Some(locator.clone());
        }
    }

    fn names(&self, within: Span) -> Vec<Name> {
        let mut found = authors(self.document, within);
        found.retain(|name| !name.family.is_empty());
        found
    }
}
