//! The gallery: `graphs/NAME/` is what the program makes of `examples/essays/NAME.*`, byte for byte: DOT,
//! SVG and JSON. Of the PNG only what is seen is compared: processors differ in the last bit of a shade.
//!
//! After a change that is meant: `CLAIMGRAPH_BLESS=1 cargo test --test gallery` writes the gallery anew,
//! and `git diff graphs` shows what the change has done.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

use claimgraph::pipeline::Options;
use claimgraph::render::View;
use claimgraph::render::svg::{For, Theme};
use claimgraph::{export, pipeline, read, render};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const HOW: &str = "if the change is meant: CLAIMGRAPH_BLESS=1 cargo test --test gallery";

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Names in a folder, hidden ones left out; without their endings where `stem` says so.
fn names(folder: &str, stem: bool) -> BTreeSet<String> {
    let entries = fs::read_dir(at(folder)).into_iter().flatten();
    let paths = entries.map(|entry| entry.unwrap().path());
    let named = paths.map(|p| if stem { p.file_stem() } else { p.file_name() }.unwrap().to_owned());
    named.map(|n| n.into_string().unwrap()).filter(|n| !n.starts_with('.')).collect()
}

/// A file of the gallery, by its name.
type Made = (String, String);

/// What the program makes of an essay: every view as DOT and SVG, and JSON; and every view as SVG from
/// which its PNG is made. The focus is on the first line of argument.
fn made(essay: &Path) -> (Vec<Made>, Vec<Made>) {
    let document = read::document(essay).unwrap();
    let graph = pipeline::build(vec![document], Options::default());
    let album = |nodes| render::Album::new(&graph, &render::Map { nodes, ..Default::default() });
    let (cards, nodes) = (album(render::Nodes::Cards), album(render::Nodes::Separate));
    let focus = cards.atlas().into_iter().find_map(|view| match view {
        View::Line(id) => Some(View::Focus(id)),
        _ => None,
    });
    let mut made = vec![("graph.json".to_owned(), export::json(&graph, export::Text::All))];
    let mut printed = Vec::new();
    for (name, album, view) in [
        ("map", &cards, View::Map),
        ("nodes", &nodes, View::Map),
        ("overview", &cards, View::Overview),
        ("sources", &cards, View::Sources),
        ("focus", &cards, focus.unwrap()),
        ("reading", &cards, View::Reading),
    ] {
        made.push((format!("{name}.dot"), album.dot(view).text));
        made.push((format!("{name}.svg"), album.svg(view, Theme::Auto, For::Screen).text));
        let print = album.svg(view, Theme::Light, For::Print).text;
        printed.push((format!("{name}.png"), print));
    }
    // The largest is no better seen in pixels.
    printed.retain(|(name, _)| name != "nodes.png");
    (made, printed)
}

/// The PNG of the gallery that are missing, or look unlike what is made now; with `blessing`, none.
#[cfg(feature = "print")]
fn unlike(folder: &Path, printed: &[Made], blessing: bool) -> Vec<String> {
    use resvg::tiny_skia::Pixmap;
    let same = |kept: &[u8], made: &[u8]| {
        let [kept, made] = [kept, made].map(|png| Pixmap::decode_png(png).ok());
        kept.zip(made).is_some_and(|(kept, made)| {
            let alike = |(a, b): (&u8, &u8)| a.abs_diff(*b) <= 3;
            let (size, other) = (kept.data().len(), made.data().len());
            let pairs = kept.data().iter().zip(made.data());
            size == other && pairs.filter(|&pair| !alike(pair)).count() <= size / 1000
        })
    };
    let mut told = Vec::new();
    for (name, svg) in printed {
        let made = render::svg::print::png(svg, 1.0).unwrap();
        let place = folder.join(name);
        if !fs::read(&place).is_ok_and(|kept| same(&kept, &made)) {
            if blessing {
                fs::write(place, made).unwrap();
            } else {
                told.push(format!("{} is missing, or looks otherwise", place.display()));
            }
        }
    }
    told
}

fn bless(folder: &Path, made: &[Made]) {
    fs::create_dir_all(folder).unwrap();
    for (name, text) in made {
        fs::write(folder.join(name), text).unwrap();
    }
}

/// The first line in which two texts differ, for a message that can be read.
fn difference(kept: &str, made: &str) -> String {
    let lines = kept.lines().zip(made.lines()).enumerate().find(|(_, (kept, made))| kept != made);
    let cut = |line: &str| line.trim().chars().take(160).collect::<String>();
    match lines {
        Some((at, (kept, made))) => {
            format!("line {}\n  kept: {}\n  made: {}", at + 1, cut(kept), cut(made))
        }
        None => format!("{} bytes kept, {} made", kept.len(), made.len()),
    }
}

#[test]
fn every_essay_has_its_graphs_as_the_program_makes_them() {
    let blessing = std::env::var_os("CLAIMGRAPH_BLESS").is_some();
    let mut told = Vec::new();
    let essays = names("examples/essays", false);
    assert!(!essays.is_empty(), "examples/essays holds no essay");
    for essay in &essays {
        let path = at("examples/essays").join(essay);
        let name = path.file_stem().unwrap().to_str().unwrap();
        let folder = at("graphs").join(name);
        let (made, printed) = made(&path);
        if blessing {
            bless(&folder, &made);
        }
        for (file, made) in &made {
            match fs::read_to_string(folder.join(file)) {
                Ok(kept) if kept == *made => {}
                Ok(kept) => told.push(format!("graphs/{name}/{file}: {}", difference(&kept, made))),
                Err(_) => told.push(format!("graphs/{name}/{file} is missing")),
            }
        }
        #[cfg(feature = "print")]
        told.extend(unlike(&folder, &printed, blessing));
        #[cfg(not(feature = "print"))]
        drop(printed);
    }
    assert!(told.is_empty(), "\n{}\n{HOW}\n", told.join("\n"));
}

/// The graphs of an essay that is not the project's to give away come with what a person wrote about
/// it, and say how they are made; `.ci/gallery` makes them anew where the essay is at hand.
#[test]
fn every_graph_has_its_essay_or_says_how_it_is_made() {
    let here = names("examples/essays", true);
    let without = names("graphs", false).into_iter().filter(|name| !here.contains(name));
    let kept = |name: &str, file: &str| at("graphs").join(name).join(file).is_file();
    let alone: Vec<String> = without
        .filter(|name| !(kept(name, "corrections.toml") && kept(name, "README.md")))
        .collect();
    assert!(alone.is_empty(), "graphs without an essay: {alone:?}");
}
