//! Pictures: the map as DOT, and what Graphviz makes of it, or the DOT instead where it cannot.

use super::arguments::{Format, Labels, Nodes, Picture};
use super::build::Wanted;
use super::exit::{Exit, Failure};
use super::graphviz::{self, GraphvizError};
use super::input::is_standard;
use super::output::Output;
use super::summary;
use crate::export::Text;
use crate::graph::ArgumentGraph;
use crate::render::{self, Drawing, Map};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Where to get Graphviz.
const INSTALL: &str = "install Graphviz (apt install graphviz, brew install graphviz, \
winget install graphviz; https://graphviz.org/download)";

/// The pictures of one graph. The DOT is made once, and only if it is needed.
pub(super) struct Pictures<'g> {
    graph: &'g ArgumentGraph,
    map: Map,
    dot: Option<Rc<Drawing>>,
    remarks: Vec<String>,
    failed: Option<Failed>,
}

/// The first picture that could not be drawn.
struct Failed {
    why: GraphvizError,
    path: PathBuf,
    format: Format,
    /// The DOT that was written instead.
    instead: Option<PathBuf>,
}

impl<'g> Pictures<'g> {
    /// Of this graph, drawn as asked.
    pub(super) fn new(graph: &'g ArgumentGraph, asked: Picture, text: Text) -> Self {
        let nodes = match asked.nodes {
            Nodes::Cards => render::Nodes::Cards,
            Nodes::Separate => render::Nodes::Separate,
        };
        let labels = match asked.labels {
            Labels::Html => render::Labels::Html,
            Labels::Plain => render::Labels::Plain,
        };
        let map = Map { nodes, labels, text, page: None };
        Self { graph, map, dot: None, remarks: Vec::new(), failed: None }
    }

    /// A picture on its way; `None` where Graphviz cannot draw it.
    pub(super) fn draw(&mut self, wanted: &Wanted) -> Option<Output<'g>> {
        let dot = self.dot();
        let kind = match wanted.format {
            Format::Svg => graphviz::Picture::Svg,
            Format::Png => graphviz::Picture::Png,
            Format::Pdf => graphviz::Picture::Pdf,
            Format::Dot | Format::Json | Format::Html => return Some(written(&wanted.path, dot)),
        };
        if self.failed.is_some() {
            return None;
        }
        match graphviz::draw(&dot.text, kind) {
            Ok(drawn) => {
                self.remarks.extend(drawn.said.lines().map(|said| format!("Graphviz: {said}")));
                let content =
                    Box::new(move |out: &mut dyn std::io::Write| out.write_all(&drawn.bytes));
                Some(Output { path: wanted.path.clone(), content })
            }
            Err(why) => {
                let (path, format) = (wanted.path.clone(), wanted.format);
                self.failed = Some(Failed { why, path, format, instead: None });
                None
            }
        }
    }

    /// The DOT beside a picture that could not be drawn, unless it is asked for anyway.
    pub(super) fn instead(&mut self, wanted: &[Wanted]) -> Option<Output<'g>> {
        let dot = Rc::clone(self.dot.as_ref()?);
        let failed = self.failed.as_mut()?;
        let asked = wanted.iter().find(|w| w.format == Format::Dot && !is_standard(&w.path));
        if let Some(asked) = asked {
            failed.instead = Some(asked.path.clone());
            return None;
        }
        if is_standard(&failed.path) {
            return None;
        }
        let path = free(&failed.path, &dot.text);
        failed.instead = Some(path.clone());
        Some(written(&path, dot))
    }

    /// What the person should be told beside the pictures.
    pub(super) fn remarks(&self) -> Vec<String> {
        let notes = self.dot.iter().filter_map(|drawing| drawing.note.clone());
        notes.chain(self.remarks.iter().cloned()).collect()
    }

    /// Why a picture is missing, and what there is instead.
    pub(super) fn failure(self) -> Option<Failure> {
        let Failed { why, path, format, instead } = self.failed?;
        let installed = !matches!(why, GraphvizError::NotInstalled);
        let kind = match format {
            Format::Png => "png",
            Format::Pdf => "pdf",
            Format::Svg | Format::Dot | Format::Json | Format::Html => "svg",
        };
        let name =
            if is_standard(&path) { "the picture".into() } else { path.display().to_string() };
        let (told, then) = match &instead {
            Some(dot) => {
                let dot = dot.display();
                let told = format!("{name} was not drawn; {dot} was written instead");
                let [dot, name] = [&dot.to_string(), &name].map(|word| summary::typed(word));
                (told, format!("dot -T{kind} {dot} -o {name}"))
            }
            None => {
                let told = format!("{name} was not drawn; nothing was written instead");
                (told, "run this again, or take --format dot".to_owned())
            }
        };
        let hint =
            if installed { format!("try {then}") } else { format!("{INSTALL}, then: {then}") };
        Some(Failure::from(Exit::Picture, told, why).hint(hint))
    }

    fn dot(&mut self) -> Rc<Drawing> {
        let drawn = self.dot.take().unwrap_or_else(|| Rc::new(render::dot(self.graph, &self.map)));
        self.dot = Some(Rc::clone(&drawn));
        drawn
    }
}

/// `map.dot` for `map.svg`, unless something else stands there: then `map.svg.dot`, which nobody
/// has written by hand.
fn free(picture: &Path, dot: &str) -> PathBuf {
    let beside = picture.with_extension("dot");
    match std::fs::read(&beside) {
        Ok(there) if there != dot.as_bytes() => {
            let mut name = picture.as_os_str().to_owned();
            name.push(".dot");
            PathBuf::from(name)
        }
        Ok(_) | Err(_) => beside,
    }
}

fn written<'c>(path: &Path, dot: Rc<Drawing>) -> Output<'c> {
    Output {
        path: path.to_owned(),
        content: Box::new(move |out| out.write_all(dot.text.as_bytes())),
    }
}
