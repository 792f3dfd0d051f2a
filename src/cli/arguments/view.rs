//! `--view`: what a picture shows, and how that is said.

use crate::graph::NodeId;
use clap::builder::{PossibleValue, TypedValueParser};
use std::ffi::OsStr;

/// `--view`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum View {
    /// The whole argument, thesis first.
    Map,
    /// Thesis and main claims.
    Overview,
    /// Main claims and sources.
    Sources,
    /// A claim and what is next to it.
    Focus(NodeId),
    /// A claim and all below it.
    Line(NodeId),
    /// The essay in its own order.
    Reading,
}

/// Reads `--view`, and lists the views for help and completion.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) struct Views;

impl TypedValueParser for Views {
    type Value = View;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<View, clap::Error> {
        view.parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let views = [
            ("map", "The whole argument, thesis first"),
            ("overview", "Thesis and main claims, a tile for each quotation"),
            ("sources", "Which source serves which main claim"),
            (
                "focus:ID",
                "A claim (c7, or the one q3 is quoted for) and what is next to it, in full",
            ),
            ("line:ID", "The same with all that is below the claim"),
            ("reading", "The essay in its own order: claims left, quotations right"),
        ];
        Some(Box::new(views.into_iter().map(|(name, help)| PossibleValue::new(name).help(help))))
    }
}

/// `--view`.
fn view(asked: &str) -> Result<View, String> {
    let (name, id) = match asked.split_once(':') {
        Some((name, id)) => (name, Some(id)),
        None => (asked, None),
    };
    let node = |id: Option<&str>| {
        let id = id.unwrap_or_default().trim();
        id.parse::<NodeId>().map_err(|_| {
            format!("{name} needs the id of a claim, as in {name}:c7; ids stand on the map")
        })
    };
    match (name.to_lowercase().as_str(), id) {
        ("map", None) => Ok(View::Map),
        ("overview", None) => Ok(View::Overview),
        ("sources", None) => Ok(View::Sources),
        ("reading", None) => Ok(View::Reading),
        ("focus", id) => node(id).map(View::Focus),
        ("line", id) => node(id).map(View::Line),
        ("map" | "overview" | "sources" | "reading", Some(_)) => {
            Err(format!("{name} shows the whole essay and takes no id; focus:ID shows one claim"))
        }
        _ => Err("there are map, overview, sources, focus:ID, line:ID and reading".to_owned()),
    }
}
