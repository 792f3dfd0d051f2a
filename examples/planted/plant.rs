//! Quotations with errors in them: which, and how they are made.

use claimgraph::verify::{Checked, Place, Words};

/// Numbers that look like chance and are the same in each run (SplitMix64).
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 to below `bound`.
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap_or(0)
    }

    fn of<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// What is planted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Exact,
    Altered,
    Lethal,
    Elided,
    Stitched,
    WrongPage,
    WrongVolume,
    Absent,
}

impl Kind {
    pub(super) const ALL: [Self; 8] = [
        Self::Exact,
        Self::Altered,
        Self::Lethal,
        Self::Elided,
        Self::Stitched,
        Self::WrongPage,
        Self::WrongVolume,
        Self::Absent,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Altered => "1-10 changed",
            Self::Lethal => "lethal",
            Self::Elided => "elided",
            Self::Stitched => "stitched",
            Self::WrongPage => "wrong page",
            Self::WrongVolume => "wrong volume",
            Self::Absent => "absent",
        }
    }
}

/// A book, cut into words and pages.
pub(super) struct Book {
    words: Vec<String>,
    page: usize,
}

/// A quotation with what was done to it.
pub(super) struct Planted {
    pub(super) kind: Kind,
    pub(super) words: String,
    /// Number of the book that is cited.
    pub(super) book: usize,
    pub(super) cited: usize,
    /// The pages it stands on.
    stands: (usize, usize),
}

impl Planted {
    /// Whether the place is told as it was planted. Words that stand in several places may be told by
    /// another of them, which then is on the page that is cited or is said to be one of several.
    pub(super) fn is_placed(&self, place: &Place) -> bool {
        let spans = self.stands.0 != self.stands.1;
        match (self.kind, place) {
            (Kind::WrongVolume, Place::Another { cited_was_searched, .. }) => *cited_was_searched,
            (Kind::WrongPage, Place::Off { found, .. }) => {
                *found == self.stands.0.to_string()
                    || *found == format!("{}-{}", self.stands.0, self.stands.1)
            }
            (Kind::WrongPage, Place::Several { .. }) => true,
            (Kind::WrongVolume | Kind::WrongPage, _) => false,
            // Pieces from two places are on two pages; the first is cited.
            (Kind::Stitched, Place::Right { .. } | Place::Spans { .. }) => true,
            (_, Place::Right { .. }) => true,
            (_, Place::Spans { .. }) => spans,
            _ => false,
        }
    }

    pub(super) fn is_wrong(&self, checked: &Checked) -> bool {
        let words = match self.kind {
            Kind::Exact | Kind::WrongPage | Kind::WrongVolume => checked.words == Words::Exact,
            Kind::Altered | Kind::Lethal => checked.words == Words::Altered,
            Kind::Elided => checked.words == Words::Elided,
            Kind::Stitched => checked.words == Words::Stitched,
            Kind::Absent => !checked.words.are_found(),
        };
        !words || (checked.words.are_found() && !self.is_placed(&checked.place))
    }
}

impl Book {
    pub(super) fn of(text: &str, page: usize) -> Self {
        // Headings, notes in brackets and verse numbers are no words that anybody quotes.
        let kept = |word: &&str| !word.contains(['[', ']', '{', '}']) && !is_label(word);
        let words = text.split_whitespace().filter(kept).map(str::to_owned).collect();
        Self { words, page }
    }

    fn page_of(&self, word: usize) -> usize {
        word / self.page + 1
    }

    fn pages(&self) -> usize {
        self.page_of(self.words.len())
    }

    fn quote(&self, from: usize, words: usize) -> Vec<String> {
        self.words[from..from + words].to_vec()
    }

    /// A place to quote from, so far from the end.
    fn place(&self, random: &mut Random, room: usize) -> usize {
        random.below(self.words.len() - room)
    }

    /// The book as a file has it: lines, marks of pages, some letters misread.
    pub(super) fn printed(&self, noise: u64, random: &mut Random) -> String {
        let mut text = String::new();
        for (number, word) in self.words.iter().enumerate() {
            if number % self.page == 0 {
                text.push_str(&format!("\n\n[p. {}]\n\n", self.page_of(number)));
            }
            for c in word.chars() {
                let misread = noise > 0 && c.is_ascii_alphabetic() && random.next() % 1000 < noise;
                text.push(if misread { *random.of(&MISREAD) } else { c });
            }
            text.push(if number % 12 == 11 { '\n' } else { ' ' });
        }
        text
    }
}

const MISREAD: [char; 12] = ['c', 'e', 'o', 'n', 'u', 'm', 'i', 'l', 'h', 'b', 'r', 't'];

/// `Ge1:1` before a verse.
fn is_label(word: &str) -> bool {
    word.contains(':') && word.ends_with(|c: char| c.is_ascii_digit())
}

/// The quotations of all kinds, in turn. The first book is quoted from most, the others are where absent
/// sentences come from as well.
pub(super) fn quotations(books: &[Book], count: usize, random: &mut Random) -> Vec<Planted> {
    let mut planted = Vec::new();
    let mut tries = 0;
    while planted.len() < count && tries < count * 20 {
        let kind = Kind::ALL[tries % Kind::ALL.len()];
        // Three of four from the largest book.
        let book = if random.below(4) > 0 { 0 } else { random.below(books.len()) };
        planted.extend(plant(kind, books, book, random));
        tries += 1;
    }
    planted
}

fn plant(kind: Kind, books: &[Book], number: usize, random: &mut Random) -> Option<Planted> {
    let book = &books[number];
    let length = 8 + random.below(40);
    let from = book.place(random, length + 400);
    let mut words = book.quote(from, length);
    let mut cited = book.page_of(from);
    let mut stands = (cited, book.page_of(from + length - 1));
    let mut of = number;
    match kind {
        Kind::Exact => {}
        Kind::Altered => alter(&mut words, 1 + random.below(10.min(length / 4)), book, random),
        Kind::Lethal => lethal(&mut words, random)?,
        Kind::Elided => {
            let cut = 3 + random.below(length / 2 - 3);
            let gap = 1 + random.below(60);
            words = book.quote(from, cut);
            words.push("…".to_owned());
            words.extend(book.quote(from + cut + gap, length - cut));
            stands.1 = book.page_of(from + length + gap - 1);
        }
        Kind::Stitched => {
            let far = book.place(random, length + 1);
            if far.abs_diff(from) < 4_000 {
                return None;
            }
            let half = length.max(16) / 2;
            words = book.quote(from, half);
            words.extend(book.quote(far, half));
        }
        Kind::WrongPage => {
            let page = 1 + random.below(book.pages());
            if (stands.0..=stands.1).contains(&page) {
                return None;
            }
            cited = page;
        }
        Kind::WrongVolume => {
            of = (number + 1) % books.len();
            if of == number || stands_in(&books[of], &words) {
                return None;
            }
        }
        Kind::Absent => return absent(books, number, random),
    }
    Some(Planted { kind, words: words.join(" "), book: of, cited, stands })
}

/// Changes words for others of the book.
fn alter(words: &mut [String], count: usize, book: &Book, random: &mut Random) {
    let plain = |word: &str| -> String {
        word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    for _ in 0..count {
        let at = random.below(words.len());
        let other = &book.words[random.below(book.words.len())];
        if !plain(other).is_empty() && plain(other) != plain(&words[at]) {
            words[at] = other.clone();
        }
    }
    // The last try of all may have drawn words that are no others.
    words[0] = format!("un{}", plain(&words[0]));
}

const SWAPS: [(&str, &str); 14] = [
    ("may", "must"),
    ("must", "may"),
    ("all", "some"),
    ("will", "might"),
    ("shall", "should"),
    ("never", "ever"),
    ("no", "some"),
    ("without", "with"),
    ("two", "three"),
    ("seven", "eight"),
    ("hundred", "thousand"),
    ("one", "two"),
    ("first", "second"),
    ("always", "often"),
];

/// Leaves out a "not", or changes a number or a modal. `None` where there is none.
fn lethal(words: &mut Vec<String>, random: &mut Random) -> Option<()> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let nots: Vec<usize> =
        (1..words.len() - 1).filter(|at| words[*at].eq_ignore_ascii_case("not")).collect();
    let swaps: Vec<(usize, &str)> = words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| {
            let (_, to) = SWAPS.iter().find(|(from, _)| bare(word) == *from)?;
            Some((at, *to))
        })
        .collect();
    if !nots.is_empty() && (swaps.is_empty() || random.below(2) == 0) {
        words.remove(*random.of(&nots));
        return Some(());
    }
    if let Some(at) = words.iter().position(|word| bare(word).parse::<u32>().is_ok()) {
        let number = bare(&words[at]).parse::<u32>().ok()?;
        words[at] = words[at].replace(&bare(&words[at]), &(number + 9).to_string());
        return Some(());
    }
    let (at, to) = *swaps.get(random.below(swaps.len()))?;
    words[at] = words[at].replace(&bare(&words[at]), to);
    Some(())
}

/// A sentence that stands in none of the books that are searched: of invented or real words. Half are words
/// of the book in an order that follows it word by word and no farther; half are another book's words with
/// every third changed.
fn absent(books: &[Book], number: usize, random: &mut Random) -> Option<Planted> {
    let book = &books[number];
    let length = 12 + random.below(25);
    let mut words = Vec::new();
    if random.below(2) == 0 {
        for _ in 0..length {
            words.push(book.words[random.below(book.words.len())].clone());
        }
    } else {
        let from = book.place(random, length);
        words = book.quote(from, length);
        for at in (0..length).step_by(3) {
            words[at] = book.words[random.below(book.words.len())].clone();
        }
        // What every book shares stays, what it says goes.
        for word in words.iter_mut().filter(|word| word.len() > 4) {
            *word = book.words[random.below(book.words.len())].clone();
        }
    }
    Some(Planted {
        kind: Kind::Absent,
        words: words.join(" "),
        book: number,
        cited: 1,
        stands: (1, 1),
    })
}

/// Whether a book has words in this order, which one that cites another may.
fn stands_in(book: &Book, words: &[String]) -> bool {
    let probe = &words[..words.len().min(6)];
    book.words.windows(probe.len()).any(|window| window == probe)
}
