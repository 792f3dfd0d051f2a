//! `build`: the argument graph of some texts, as a picture or as data.

use super::arguments::{Build, Format, Wording};
use super::exit::{Exit, Failure};
use super::output::{self, Content, Output};
use super::picture::{self, Pictures};
use super::watch::{self, Watch};
use super::{corrections, input, live, summary, tables, terminal, view};
use crate::amend::Corrections;
use crate::export::{self, Text};
use crate::graph::ArgumentGraph;
use crate::graph::NodeId;
use crate::model::{Anchor, Code, Diagnostic};
use crate::render::{self, Album, page::Page};
use std::path::{Path, PathBuf};

/// What is told of a graph.
type Doubt = Diagnostic<Anchor, NodeId>;

/// Where something goes, and as what.
pub(super) struct Wanted {
    /// The place as the person named it; `-` is standard output.
    pub(super) path: PathBuf,
    /// What it is written as.
    pub(super) format: Format,
}

impl Wanted {
    /// Whether it is about the whole graph, and no picture of one view.
    fn is_data(&self) -> bool {
        matches!(self.format, Format::Data(_) | Format::Html)
    }
}

pub(super) fn run(asked: &Build) -> Result<Exit, Failure> {
    let wanted = wanted(asked)?;
    if !asked.watch {
        return once(asked, &wanted);
    }
    let watch = Watch::new(live::files(&asked.inputs).iter())?;
    let mut ended = once(asked, &wanted)?;
    while watch.next().is_some() {
        // What an essay is in the middle of a sentence may be no essay at all; the next save mends it.
        match watch::patiently(|| once(asked, &wanted)) {
            Ok(exit) => ended = exit,
            Err(failure) => terminal::failure(&failure),
        }
    }
    Ok(ended)
}

/// `merge`: the same of more than one, as data where nothing else is asked for.
pub(super) fn merge(mut asked: Build) -> Result<Exit, Failure> {
    if asked.inputs.paths.len() < 2 {
        return Err(Failure::new(Exit::Usage, "there is nothing to join to a single graph")
            .hint("name two or more: claimgraph merge one.json two.json -o both.json"));
    }
    if asked.outputs.is_empty() && asked.format.is_none() {
        asked.format = Some(Format::Data(export::Format::Json));
    }
    run(&asked)
}

/// How much of the essay's wording goes out.
pub(super) fn wording(asked: Wording) -> Text {
    match asked {
        Wording::None => Text::None,
        Wording::Quotations => Text::Quotations,
        Wording::All => Text::All,
    }
}

/// Makes everything that is asked for, once.
fn once(asked: &Build, wanted: &[Wanted]) -> Result<Exit, Failure> {
    let input::Read { graph, documents, corrections, .. } =
        input::read(&asked.inputs.paths, &asked.inputs.how)?;
    // A stored graph has no more words than were stored.
    let text = wording(asked.text).min(export::held(&graph));
    let (data, pages): (Vec<&Wanted>, Vec<&Wanted>) = wanted.iter().partition(|w| w.is_data());
    // What the pictures share is made only where there is one.
    let album = (!pages.is_empty()).then(|| Album::new(&graph, &picture::map(asked.picture, text)));
    let mut outputs: Vec<Output<'_>> = Vec::new();
    for wanted in data {
        let path = wanted.path.clone();
        let content: Box<Content<'_>> = if let Format::Data(format) = wanted.format {
            let graph = &graph;
            Box::new(move |out| export::write(graph, format, text, out))
        } else {
            Box::new(|out| {
                let page = render::page(&graph, &documents, Page { text, live: None });
                out.write_all(page.as_bytes())
            })
        };
        outputs.push(Output { path, content });
    }
    let mut drawn = Vec::new();
    if let Some(album) = &album {
        let (books, pages): (Vec<&Wanted>, Vec<&Wanted>) =
            pages.into_iter().partition(|wanted| picture::is_book(asked.picture, wanted));
        for book in books {
            outputs.push(picture::book(&graph, album, asked.picture, &book.path)?);
        }
        for (pages, view) in view::pages(&graph, album, asked.picture, &pages)? {
            let mut pictures = Pictures::new(&graph, album, view, asked.picture);
            outputs.extend(pages.iter().filter_map(|page| pictures.draw(page)));
            outputs.extend(pictures.instead(&pages));
            drawn.push(pictures);
        }
    }
    let folders: Vec<_> =
        asked.outputs.iter().filter_map(|path| tables::folder(path, asked.format)).collect();
    output::write_into(&folders, &outputs)?;
    account(asked, &graph, &corrections, wanted, documents.is_empty())?;
    for remark in drawn.iter().flat_map(Pictures::remarks).filter(|_| !asked.quiet) {
        terminal::remark(&remark);
    }
    let strict = asked.strict && corrections::unmade(&graph).next().is_some();
    let done = if strict { Exit::Findings } else { Exit::Done };
    drawn.into_iter().find_map(Pictures::failure).map_or(Ok(done), Err)
}

/// What was found, on standard output where nothing else goes there and a person looks; else a line
/// on standard error for a person, or whoever asked for it.
fn account(
    asked: &Build,
    graph: &ArgumentGraph,
    by_hand: &[Corrections],
    wanted: &[Wanted],
    bare: bool,
) -> Result<(), Failure> {
    let of_reading =
        [Code::EmptyText, Code::InvalidEncoding, Code::GuessedEncoding, Code::LanguageWithoutRules];
    // Whoever reads the output must know that the input may have been misread, also in a pipe.
    let told = |doubt: &Doubt| {
        // What is broken in a bibliography beside the text has no place in the text.
        let beside = doubt.code == Code::BrokenEntry
            && doubt.place.as_ref().is_some_and(|place| place.exact().is_empty());
        let asked_for = doubt.code == Code::LeftOut;
        !asked.quiet && (beside || asked_for || of_reading.contains(&doubt.code))
    };
    for doubt in graph.diagnostics().iter().filter(|d| told(d)) {
        terminal::warning(&format!("{} {}", doubt.message, doubt.hint));
    }
    for doubt in corrections::unmade(graph).filter(|_| !asked.quiet) {
        terminal::warning(&format!("{} {}", doubt.message, doubt.hint));
    }
    let paged = wanted.iter().any(|wanted| wanted.format == Format::Html);
    if paged && bare && !asked.quiet {
        terminal::remark(
            "the page has no essay beside its map, since a stored graph has none; for both: \
             claimgraph build essay.txt -o essay.html",
        );
    }
    if wanted.is_empty() {
        let page = summary::page(graph, &asked.inputs.paths);
        return terminal::print(&format!("{page}{}", corrections::account(by_hand, graph, "\n")));
    }
    if asked.verbose || (!asked.quiet && terminal::errors_are_watched()) {
        terminal::remark(&summary::line(graph, &asked.inputs.paths));
        let account = corrections::account(by_hand, graph, "");
        if !account.is_empty() {
            terminal::remark(account.trim_end());
        }
    }
    Ok(())
}

/// The outputs asked for: those of `-o`; without one, standard output, unless a person looks at it
/// and named no format.
fn wanted(asked: &Build) -> Result<Vec<Wanted>, Failure> {
    let standard = PathBuf::from("-");
    let watched = terminal::is_watched();
    let named = match asked.outputs.as_slice() {
        [] if watched && asked.format.is_none() => return Ok(Vec::new()),
        [] => std::slice::from_ref(&standard),
        named => named,
    };
    let mut wanted = Vec::new();
    for path in named {
        match format_of(path, asked.format)? {
            Format::Csv => wanted.extend(tables::wanted(path)?),
            format if watched && input::is_standard(path) && format.is_binary() => {
                return Err(Failure::new(Exit::Usage, "a terminal cannot show a PNG or a PDF")
                    .hint("write it to a file: -o map.png"));
            }
            format => wanted.push(Wanted { path: path.clone(), format }),
        }
    }
    let paths: Vec<&Path> = wanted.iter().map(|wanted| wanted.path.as_path()).collect();
    for (at, path) in paths.iter().enumerate() {
        if let Some(input) = asked.inputs.paths.iter().find(|i| output::same_file(path, i)) {
            let told = format!("{} is an input; it would be written over", input.display());
            return Err(Failure::new(Exit::Usage, told).hint("name another file after -o"));
        }
        if paths.iter().take(at).any(|other| other == path || output::same_file(path, other)) {
            let told = format!("-o names {} twice", path.display());
            return Err(Failure::new(Exit::Usage, told).hint("name two different files"));
        }
    }
    Ok(wanted)
}

/// The format of one output: its ending says it, or else `--format`; standard output is DOT, the
/// main thing the program makes, unless `--format` says otherwise.
fn format_of(path: &Path, named: Option<Format>) -> Result<Format, Failure> {
    if input::is_standard(path) {
        return Ok(named.unwrap_or(Format::Dot));
    }
    if tables::is_folder(path) {
        return match named {
            None | Some(Format::Csv) => Ok(Format::Csv),
            Some(_) => {
                let told =
                    format!("{} is a folder, which only the tables of CSV go into", path.display());
                Err(Failure::new(Exit::Usage, told).hint("name a file after -o"))
            }
        };
    }
    let said = Format::named(path);
    said.or(named).ok_or_else(|| {
        let told = format!("cannot tell the format of {} from its name", path.display());
        Failure::new(Exit::Usage, told)
            .hint("end it in .svg, .dot, .json, .html or another of the endings that `claimgraph build --help` lists, or add --format")
    })
}
