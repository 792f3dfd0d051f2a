//! `view`: the page of an essay in a browser, made anew whenever the essay changes.

use super::arguments::{Inputs, Served};
use super::exit::{Exit, Failure};
use super::serve::Server;
use super::watch::{Watch, patiently};
use super::{build, corrections, input, terminal};
use crate::export;
use crate::render::{self, page::Page};

pub(super) fn run(asked: &Served) -> Result<Exit, Failure> {
    let watch = Watch::new(files(&asked.inputs).iter())?;
    let server = Server::start(page(asked, 1)?)?;
    terminal::print_plain(&format!("{}\n", server.address()))?;
    terminal::remark("Ctrl-C ends it.");
    if !asked.no_open
        && let Err(cause) = open::that_detached(server.address())
    {
        terminal::warning(&format!(
            "no browser could be opened ({cause}); open the address yourself"
        ));
    }
    while watch.next().is_some() {
        match patiently(|| page(asked, server.next())) {
            Ok(page) => server.put(page),
            Err(failure) => {
                terminal::failure(&failure);
                server.fail(failure.told());
            }
        }
    }
    Ok(Exit::Done)
}

/// The files that what is asked for is made of.
pub(super) fn files(inputs: &Inputs) -> Vec<std::path::PathBuf> {
    let corrections = corrections::watched(&inputs.paths, &inputs.how.corrections);
    inputs.paths.iter().chain(&inputs.how.bibliography).cloned().chain(corrections).collect()
}

fn page(asked: &Served, version: u64) -> Result<String, Failure> {
    let input::Read { graph, documents, .. } = input::read(&asked.inputs.paths, &asked.inputs.how)?;
    let text = build::wording(asked.text).min(export::held(&graph));
    Ok(render::page(&graph, &documents, Page { text, live: Some(version) }))
}
