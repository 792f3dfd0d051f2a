//! Reads an essay and prints its argument graph as JSON.
//!
//! `cargo run --example read_essay -- essay.txt`

use claimgraph::{export, pipeline, read};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: read_essay FILE")?;
    let document = read::plain(&path, &std::fs::read_to_string(&path)?);
    let graph = pipeline::build(vec![document], pipeline::Options::default());
    #[expect(clippy::print_stdout, reason = "an example prints")]
    {
        print!("{}", export::json(&graph, export::Text::All));
    }
    Ok(())
}
