//! `fix init`: a file to begin with.

use super::super::arguments::Init;
use super::super::exit::{Exit, Failure};
use super::super::{corrections, input, terminal};
use super::{graph, head, whole};
use crate::amend::{Corrections, toml_text, written};
use crate::graph::ArgumentGraph;
use crate::model::{Code, Document, Role, Severity};

/// What is told of one essay in a file, at most.
const TOLD: usize = 200;

pub(super) fn run(asked: &Init) -> Result<Exit, Failure> {
    let path = match &asked.output {
        Some(path) => path.clone(),
        None => super::file(&asked.essay, &asked.how.corrections)?,
    };
    if path.exists() {
        let told = format!("{} is there already; it is not written over", path.display());
        return Err(Failure::new(Exit::Usage, told)
            .hint("`claimgraph fix add` appends to it; -o FILE writes another"));
    }
    let document = input::documents(std::slice::from_ref(&asked.essay), &asked.how)?.remove(0);
    let graph = graph(&document, &Corrections::default(), &asked.how);
    let mut text = head(&asked.essay, &path, &document.sha256);
    text.push_str(HOW);
    sources(&graph, &mut text);
    claims(&graph, &document, &mut text);
    doubts(&graph, &document, &mut text);
    corrections::parse(&path, &text)?;
    whole(&path, &text, "")?;
    terminal::print(&format!("{}\n", path.display()))?;
    Ok(Exit::Done)
}

const HOW: &str = "
# Corrections by hand. Take the # away from a table and fill it in. Every [[fix]] has a verb (`do`) and
# words of the essay (`at`) that stand nowhere else; `prefix` and `suffix` are what stands just before and
# after them. `claimgraph fix verbs` lists the verbs, `claimgraph fix check` says what could not be made.
";

fn sources(graph: &ArgumentGraph, text: &mut String) {
    let mut said = false;
    for node in graph.sources() {
        if !std::mem::replace(&mut said, true) {
            text.push_str(
                "\n# ---- Works, as they were found: say more of them, or join spellings ----\n",
            );
        }
        let spellings: Vec<String> =
            node.source.cited_as.iter().map(|place| toml_text(&place.words())).collect();
        let item = &node.source.item;
        let lines = [
            Some(format!("id = {}", toml_text(&id(&node.label)))),
            item.authors.first().map(|a| {
                format!("author = {}", toml_text(format!("{} {}", a.given, a.family).trim()))
            }),
            Some(format!("title = {}", toml_text(&item.title))),
            item.volume.as_ref().map(|volume| format!("volume = {}", toml_text(volume))),
            item.year.as_ref().map(|year| format!("date = {}", toml_text(year))),
            Some(format!("match = [{}]", spellings.join(", "))),
        ];
        table(text, "[[source]]", lines.into_iter().flatten());
    }
}

fn claims(graph: &ArgumentGraph, document: &Document, text: &mut String) {
    let main = graph.claims().filter(|c| matches!(c.claim.role, Role::Thesis | Role::Main));
    for (nth, node) in main.enumerate() {
        if nth == 0 {
            text.push_str(
                "\n# ---- Thesis and main claims: a short form of your own for each ----\n",
            );
        }
        let Some(at) = written(document, node.claim.place.span()) else { continue };
        let lines =
            ["do = \"set-label\"".to_owned(), format!("at = {at}"), "label = \"…\"".to_owned()];
        table(text, "[[fix]]", lines.into_iter());
    }
}

fn doubts(graph: &ArgumentGraph, document: &Document, text: &mut String) {
    let of_people = [Code::QuotationWithoutSpeaker, Code::AmbiguousSpeaker];
    let doubts = graph.diagnostics().iter();
    let doubts = doubts.filter(|d| d.severity >= Severity::Warning || of_people.contains(&d.code));
    for (nth, doubt) in doubts.take(TOLD).enumerate() {
        if nth == 0 {
            text.push_str("\n# ---- What `claimgraph check` found ----\n");
        }
        let line = doubt.place.as_ref().map_or(0, |place| place.line);
        let message: Vec<&str> = doubt.message.split_whitespace().collect();
        let (code, message) = (doubt.code.name(), message.join(" "));
        text.push_str(&format!("\n# line {line}, {code}: {message}\n"));
        let verb: &[&str] = match doubt.code {
            Code::QuotationWithoutSpeaker | Code::AmbiguousSpeaker => {
                &["do = \"set-speaker\"", "speaker = \"…\""]
            }
            Code::QuotationWithoutCitation
            | Code::CitationWithoutAntecedent
            | Code::AmbiguousAntecedent => {
                &["do = \"set-source\"", "source = \"…\"", "page = \"…\""]
            }
            Code::RepairedMark => &["do = \"drop\""],
            Code::FloatingClaim => &["do = \"add-edge\"", "kind = \"supports\"", "to = \"…\""],
            _ => continue,
        };
        let key = if doubt.code == Code::FloatingClaim { "from" } else { "at" };
        let place = doubt.place.as_ref().and_then(|place| written(document, place.span()));
        let Some(at) = place else { continue };
        let lines = verb.iter().map(|line| (*line).to_owned()).chain([format!("{key} = {at}")]);
        let mut body = String::new();
        table(&mut body, "[[fix]]", lines);
        text.push_str(body.trim_start_matches('\n'));
    }
}

/// `stalin-works-6` for "Stalin, Works 6".
fn id(label: &str) -> String {
    let words = label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(6).map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

/// A table behind the sign of a comment.
fn table(text: &mut String, head: &str, lines: impl Iterator<Item = String>) {
    text.push_str(&format!("\n# {head}\n"));
    for line in lines {
        text.push_str(&format!("# {line}\n"));
    }
}
