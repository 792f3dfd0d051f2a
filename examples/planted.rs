//! Errors planted in quotations from real books, and whether `verify` finds them: a table of what was planted
//! beside what was said, without and with the noise of character recognition. Ends with an error where a
//! floor is broken: a lethal change called exact, an absent sentence found, an exact quotation doubted, a
//! page wrongly told. `cargo run --release --example planted -- TEXT…`; the longest text is quoted most.

#![allow(clippy::print_stdout, reason = "an example prints")]

#[path = "planted/plant.rs"]
mod plant;

use claimgraph::read;
use claimgraph::text::Language;
use claimgraph::verify::{Asked, Index, Library, Locators, Marking, Place, SourceText, Words};
use plant::{Kind, Planted, Random};
use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

/// Quotations that are planted, all kinds together.
const QUOTATIONS: usize = 2_000;

/// Words a page.
const PAGE: usize = 320;

/// Characters in a thousand that are misread, a run for each.
const NOISE: [u64; 3] = [0, 10, 30];

fn main() -> Result<(), Box<dyn Error>> {
    let paths: Vec<String> = std::env::args().skip(1).filter(|a| Path::new(a).exists()).collect();
    let mut texts = Vec::new();
    for path in paths.iter().filter(|path| !path.ends_with(".json")) {
        texts.push(read::document(Path::new(path))?.prose().to_owned());
    }
    if texts.iter().map(String::len).sum::<usize>() < 20_000 {
        println!("nothing to do: name the texts of books, 20 KB at least");
        return Ok(());
    }
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let mut broken = Vec::new();
    for noise in NOISE {
        broken.extend(run(&texts, noise));
    }
    if broken.is_empty() { Ok(()) } else { Err(broken.join("; ").into()) }
}

/// One run over all kinds; what of the floors is broken, which are kept without noise.
fn run(texts: &[String], noise: u64) -> Vec<String> {
    let mut random = Random::new(7);
    let books: Vec<plant::Book> = texts.iter().map(|text| plant::Book::of(text, PAGE)).collect();
    let planted = plant::quotations(&books, QUOTATIONS, &mut random);
    let begun = Instant::now();
    let library = library(&books, noise, &mut random);
    let built = begun.elapsed();
    let mut table = Table::default();
    let (mut slowest, begun) = (Duration::ZERO, Instant::now());
    for quotation in &planted {
        let pages = vec![quotation.cited.to_string()];
        let asked = Asked {
            parts: vec![&quotation.words],
            language: Language::of("en"),
            cited: vec![(quotation.book, Locators { pages, others: false })],
            has_source: true,
        };
        let begun = Instant::now();
        let checked = library.check(&asked);
        slowest = slowest.max(begun.elapsed());
        if std::env::var_os("PLANTED_ERRORS").is_some() && quotation.is_wrong(&checked) {
            println!(
                "{:?} {} {:?}\n  {}",
                quotation.kind,
                checked.words.name(),
                checked.place,
                quotation.words
            );
        }
        table.count(quotation, checked.words, &checked.place);
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    println!(
        "\n{} quotations, {:.1} MB of text, {}.{} % of characters misread: index {:.0} ms, a quotation \
         {:.3} ms, the slowest {:.1} ms",
        planted.len(),
        bytes as f64 / 1e6,
        noise / 10,
        noise % 10,
        built.as_secs_f64() * 1e3,
        begun.elapsed().as_secs_f64() * 1e3 / planted.len() as f64,
        slowest.as_secs_f64() * 1e3,
    );
    table.print();
    if noise == 0 { table.broken() } else { Vec::new() }
}

/// The books as texts with marks of pages, some of their letters misread.
fn library(books: &[plant::Book], noise: u64, random: &mut Random) -> Library {
    let texts = books.iter().enumerate().map(|(number, book)| {
        let name = format!("book-{number}.txt");
        let document = read::plain(&name, &book.printed(noise, random));
        Index::build(&SourceText::of(&document, &Marking::default()))
    });
    Library { texts: texts.collect() }
}

/// What was planted beside what was said.
#[derive(Default)]
struct Table {
    rows: [[usize; Words::ALL.len()]; Kind::ALL.len()],
    pages: [[usize; 2]; Kind::ALL.len()],
}

impl Table {
    fn count(&mut self, quotation: &Planted, words: Words, place: &Place) {
        let row = quotation.kind as usize;
        let column = Words::ALL.iter().position(|w| *w == words).unwrap_or(0);
        self.rows[row][column] += 1;
        if words.are_found() {
            let right = quotation.is_placed(place);
            self.pages[row][usize::from(right)] += 1;
        }
    }

    fn print(&self) {
        print!("{:12}", "planted");
        for words in Words::ALL {
            print!("{:>11}", words.name());
        }
        println!("{:>14}", "page right");
        for (kind, (row, pages)) in Kind::ALL.iter().zip(self.rows.iter().zip(&self.pages)) {
            print!("{:12}", kind.name());
            for count in row {
                print!("{:>11}", if *count == 0 { "·".to_owned() } else { count.to_string() });
            }
            println!("{:>9}/{:<4}", pages[1], pages[0] + pages[1]);
        }
    }

    fn said(&self, kind: Kind, is: impl Fn(Words) -> bool) -> usize {
        let row = self.rows[kind as usize].iter().zip(Words::ALL);
        row.filter(|(_, words)| is(*words)).map(|(count, _)| count).sum()
    }

    fn broken(&self) -> Vec<String> {
        let mut broken = Vec::new();
        let mut must = |none: usize, what: &str| {
            if none > 0 {
                broken.push(format!("{none} {what}"));
            }
        };
        let clean = |words: Words| words.are_as_quoted();
        must(self.said(Kind::Lethal, clean), "lethal changes said to be as quoted");
        must(self.said(Kind::Altered, clean), "changed quotations said to be as quoted");
        must(self.said(Kind::Absent, Words::are_found), "absent sentences found");
        for kind in [Kind::Exact, Kind::WrongPage, Kind::WrongVolume] {
            must(self.said(kind, |words| words != Words::Exact), "exact quotations doubted");
        }
        let (wrong, right) =
            self.pages.iter().fold((0, 0), |(wrong, right), row| (wrong + row[0], right + row[1]));
        println!("pages: {right} of {} right", wrong + right);
        if right * 100 < (wrong + right) * 99 {
            broken.push(format!("only {right} of {} pages told rightly", wrong + right));
        }
        broken
    }
}
