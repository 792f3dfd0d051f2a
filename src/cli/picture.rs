//! Pictures: the map as DOT, as SVG, and what is made of these, or these instead where that fails.

use super::arguments::{Engine, Format, Labels, Nodes, Paper, Picture, Theme};
use super::build::Wanted;
use super::exit::{Exit, Failure};
use super::graphviz::{self, GraphvizError};
use super::input::is_standard;
use super::output::Output;
use super::print::{self, Unprinted};
use super::summary;
use crate::export::Text;
use crate::graph::ArgumentGraph;
use crate::render::{self, Album, Drawing, Map, View, svg};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Where to get Graphviz.
const INSTALL: &str = "install Graphviz (apt install graphviz, brew install graphviz, \
winget install graphviz; https://graphviz.org/download)";

/// How a graph is drawn.
pub(super) fn map(asked: Picture, text: Text) -> Map {
    let nodes = match asked.nodes {
        Nodes::Cards => render::Nodes::Cards,
        Nodes::Separate => render::Nodes::Separate,
    };
    let labels = match asked.labels {
        Labels::Html => render::Labels::Html,
        Labels::Plain => render::Labels::Plain,
    };
    Map { nodes, labels, text, unfold: asked.unfold, ..Map::default() }
}

/// The pictures of one view. Each drawing is made once, and only if it is needed.
pub(super) struct Pictures<'g> {
    graph: &'g ArgumentGraph,
    asked: Picture,
    album: &'g Album<'g>,
    view: View,
    dot: Option<Rc<Drawing>>,
    /// As it goes into a file, and as it is printed.
    svg: [Option<Rc<Drawing>>; 2],
    remarks: Vec<String>,
    failed: Option<Failed>,
}

/// Why there is no picture.
enum Why {
    /// Graphviz did not draw it.
    Graphviz(GraphvizError),
    /// The drawing could not be made into pixels or put on paper.
    Print(Unprinted),
}

/// The first picture that could not be drawn.
struct Failed {
    why: Why,
    path: PathBuf,
    format: Format,
    /// The drawing it was to be made of, and its format's ending.
    source: (Rc<Drawing>, &'static str),
    /// Where that was written instead.
    instead: Option<PathBuf>,
}

impl<'g> Pictures<'g> {
    /// Of this view, drawn as asked.
    pub(super) fn new(
        graph: &'g ArgumentGraph,
        album: &'g Album<'g>,
        view: View,
        asked: Picture,
    ) -> Self {
        let (remarks, failed) = (Vec::new(), None);
        Self { graph, asked, album, view, dot: None, svg: [None, None], remarks, failed }
    }

    /// A picture on its way; `None` where it cannot be drawn.
    pub(super) fn draw(&mut self, wanted: &Wanted) -> Option<Output<'g>> {
        match (wanted.format, self.asked.engine) {
            (Format::Dot | Format::Html | Format::Csv | Format::Data(_), _) => {
                Some(written(&wanted.path, self.dot()))
            }
            (Format::Svg, Engine::Own) => Some(written(&wanted.path, self.svg(false))),
            (Format::Png | Format::Pdf, Engine::Own) if self.failed.is_none() => self.print(wanted),
            (_, Engine::Dot) if self.failed.is_none() => self.graphviz(wanted),
            _ => None,
        }
    }

    /// Through the installed Graphviz.
    fn graphviz(&mut self, wanted: &Wanted) -> Option<Output<'g>> {
        let kind = match wanted.format {
            Format::Png => graphviz::Picture::Png,
            Format::Pdf => graphviz::Picture::Pdf,
            Format::Svg | Format::Dot | Format::Html | Format::Csv | Format::Data(_) => {
                graphviz::Picture::Svg
            }
        };
        let dot = self.dot();
        match graphviz::draw(&dot.text, kind) {
            Ok(drawn) => {
                self.remarks.extend(drawn.said.lines().map(|said| format!("Graphviz: {said}")));
                Some(bytes(&wanted.path, drawn.bytes))
            }
            Err(why) => self.fail(wanted, Why::Graphviz(why), (dot, "dot")),
        }
    }

    /// Out of this program's own drawing.
    fn print(&mut self, wanted: &Wanted) -> Option<Output<'g>> {
        let drawing = self.svg(true);
        let made = match wanted.format {
            Format::Pdf => print::pdf(self.graph, &self.sheets()),
            _ => print::png(&drawing.text, self.asked.scale),
        };
        match made {
            Ok(made) => Some(bytes(&wanted.path, made)),
            Err(why) => self.fail(wanted, Why::Print(why), (drawing, "svg")),
        }
    }

    fn fail(
        &mut self,
        wanted: &Wanted,
        why: Why,
        source: (Rc<Drawing>, &'static str),
    ) -> Option<Output<'g>> {
        let (path, format) = (wanted.path.clone(), wanted.format);
        self.failed = Some(Failed { why, path, format, source, instead: None });
        None
    }

    /// The drawing beside a picture that could not be made of it, unless it is asked for anyway.
    pub(super) fn instead(&mut self, wanted: &[Wanted]) -> Option<Output<'g>> {
        let failed = self.failed.as_mut()?;
        let (drawing, ending) = &failed.source;
        let format = if *ending == "dot" { Format::Dot } else { Format::Svg };
        let asked = wanted.iter().find(|w| w.format == format && !is_standard(&w.path));
        if let Some(asked) = asked {
            failed.instead = Some(asked.path.clone());
            return None;
        }
        if is_standard(&failed.path) {
            return None;
        }
        let path = free(&failed.path, ending, &drawing.text);
        let output = written(&path, Rc::clone(drawing));
        failed.instead = Some(path);
        Some(output)
    }

    /// What the person should be told beside the pictures.
    pub(super) fn remarks(&self) -> Vec<String> {
        let drawings = self.dot.iter().chain(self.svg.iter().flatten());
        let mut notes: Vec<String> = drawings.filter_map(|drawing| drawing.note.clone()).collect();
        notes.dedup();
        notes.extend(self.remarks.iter().cloned());
        notes
    }

    /// Why a picture is missing, and what there is instead.
    pub(super) fn failure(self) -> Option<Failure> {
        let Failed { why, path, format, instead, .. } = self.failed?;
        let name =
            if is_standard(&path) { "the picture".into() } else { path.display().to_string() };
        let told = match &instead {
            Some(other) => {
                format!("{name} was not drawn; {} was written instead", other.display())
            }
            None => format!("{name} was not drawn; nothing was written instead"),
        };
        Some(match why {
            Why::Graphviz(why) => {
                let hint = then_graphviz(&why, format, instead.as_deref(), &name);
                Failure::from(Exit::Picture, told, why).hint(hint)
            }
            Why::Print(why) => {
                let hint = print::hint(&why);
                Failure::from(Exit::Picture, told, why).hint(hint)
            }
        })
    }

    fn dot(&mut self) -> Rc<Drawing> {
        let drawn = self.dot.take().unwrap_or_else(|| Rc::new(self.album.dot(self.view)));
        self.dot = Some(Rc::clone(&drawn));
        drawn
    }

    /// The pages of a PDF: the drawing, or sheets of paper with all of it.
    fn sheets(&mut self) -> Vec<Rc<Drawing>> {
        let paper = match self.asked.paper {
            None => return vec![self.svg(true)],
            Some(Paper::A4) => svg::Paper::A4,
            Some(Paper::A3) => svg::Paper::A3,
        };
        let sheets = self.album.sheets(self.view, self.theme(true), paper);
        sheets.into_iter().map(Rc::new).collect()
    }

    fn theme(&self, printed: bool) -> svg::Theme {
        match (self.asked.theme, printed) {
            (Theme::Auto, false) => svg::Theme::Auto,
            (Theme::Light, _) | (Theme::Auto, true) => svg::Theme::Light,
            (Theme::Dark, _) => svg::Theme::Dark,
        }
    }

    /// This program's own drawing; one that is printed cannot wait for whoever looks at it.
    fn svg(&mut self, printed: bool) -> Rc<Drawing> {
        let theme = self.theme(printed);
        let [screen, paper] = &mut self.svg;
        let (slot, made_for) =
            if printed { (paper, svg::For::Print) } else { (screen, svg::For::Screen) };
        let draw = || Rc::new(self.album.svg(self.view, theme, made_for));
        let drawn = slot.take().unwrap_or_else(draw);
        *slot = Some(Rc::clone(&drawn));
        drawn
    }
}

/// Whether an atlas goes there as one file of many pages.
pub(super) fn is_book(asked: Picture, wanted: &Wanted) -> bool {
    asked.atlas && asked.engine == Engine::Own && wanted.format == Format::Pdf
}

/// An atlas as one PDF, a page a view.
pub(super) fn book<'g>(
    graph: &'g ArgumentGraph,
    album: &'g Album<'g>,
    asked: Picture,
    path: &Path,
) -> Result<Output<'g>, Failure> {
    let mut pages: Vec<Rc<Drawing>> = Vec::new();
    for view in album.atlas() {
        pages.extend(Pictures::new(graph, album, view, asked).sheets());
    }
    let made = print::pdf(graph, &pages).map_err(|why| {
        let told = format!("{} was not drawn", path.display());
        let hint = print::hint(&why);
        Failure::from(Exit::Picture, told, why).hint(hint)
    })?;
    Ok(bytes(path, made))
}

/// What to do where Graphviz did not draw.
fn then_graphviz(
    why: &GraphvizError,
    format: Format,
    instead: Option<&Path>,
    name: &str,
) -> String {
    let kind = match format {
        Format::Png => "png",
        Format::Pdf => "pdf",
        Format::Svg | Format::Dot | Format::Html | Format::Csv | Format::Data(_) => "svg",
    };
    let then = match instead {
        Some(dot) => {
            let [dot, name] = [dot.display().to_string().as_str(), name].map(summary::typed);
            format!("dot -T{kind} {dot} -o {name}")
        }
        None => "run this again, or take --format dot".to_owned(),
    };
    let own = "leave out --engine dot, and this program draws it itself";
    match why {
        GraphvizError::NotInstalled => format!("{own}; or {INSTALL}, then: {then}"),
        GraphvizError::NotRun(_) | GraphvizError::Failed(_) => format!("{own}; or try {then}"),
    }
}

/// `map.dot` for `map.svg`, unless something else stands there: then `map.svg.dot`, which nobody
/// has written by hand.
fn free(picture: &Path, ending: &str, text: &str) -> PathBuf {
    let beside = picture.with_extension(ending);
    match std::fs::read(&beside) {
        Ok(there) if there != text.as_bytes() => {
            let mut name = picture.as_os_str().to_owned();
            name.push(".");
            name.push(ending);
            PathBuf::from(name)
        }
        Ok(_) | Err(_) => beside,
    }
}

fn written<'c>(path: &Path, drawing: Rc<Drawing>) -> Output<'c> {
    Output {
        path: path.to_owned(),
        content: Box::new(move |out| out.write_all(drawing.text.as_bytes())),
    }
}

fn bytes<'c>(path: &Path, bytes: Vec<u8>) -> Output<'c> {
    Output { path: path.to_owned(), content: Box::new(move |out| out.write_all(&bytes)) }
}
