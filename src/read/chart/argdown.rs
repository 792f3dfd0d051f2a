//! Argdown: statements and arguments, and what is indented below them. The text of the document is the file.
//!
//! Read line by line, without recursion. Comments and front matter are blanked first, so that every place
//! stays where it is in the file.

use super::{Bearing, Broken, Chart, ROLES, STANCES, Statement, meant};
use crate::model::RelationKind;
use crate::text::Span;
use std::collections::HashMap;

mod blank;
mod data;

/// The signs of relations, longest first; whether what stands below is what bears, and how.
const SIGNS: [(&str, bool, RelationKind); 9] = [
    ("+>", false, RelationKind::Supports),
    ("->", false, RelationKind::Attacks),
    ("_>", false, RelationKind::Attacks),
    ("<+", true, RelationKind::Supports),
    ("<-", true, RelationKind::Attacks),
    ("<_", true, RelationKind::Attacks),
    ("><", true, RelationKind::Attacks),
    ("+", true, RelationKind::Supports),
    ("-", true, RelationKind::Attacks),
];

pub(super) fn chart(name: &str, text: &str) -> Result<Chart, Broken> {
    let blanked = blank::blanked(text)?;
    let mut reader = Reader::new(name, text, &blanked.code);
    reader.title = blanked.title;
    reader.lines()?;
    Ok(reader.finish())
}

/// A line of the file.
#[derive(Clone, Copy)]
struct Line {
    start: usize,
    end: usize,
    number: usize,
}

/// What stands at the head of a line.
enum Head {
    Blank,
    Heading,
    /// `(1)`: a premise or a conclusion.
    Number,
    /// `--`: what was above leads to what is below.
    Inference,
    Relation(bool, RelationKind, usize),
    /// A statement, or more words of the one above.
    Words,
}

struct Reader<'t> {
    name: &'t str,
    text: &'t str,
    code: &'t str,
    lines: Vec<Line>,
    at: usize,
    /// The bytes of the text that are words of statements.
    kept: Vec<Span>,
    title: Option<Span>,
    statements: Vec<Statement>,
    /// Statements and arguments by their titles, and where each is first named.
    titled: HashMap<String, usize>,
    named: Vec<Span>,
    bearings: Vec<Bearing>,
    /// What a relation may stand below: indentation and statement.
    above: Vec<(usize, usize)>,
    premises: Vec<usize>,
    /// The line of an inference whose conclusion is still to come.
    inference: Option<usize>,
    /// The argument named last, whose premises and conclusion may follow.
    argument: Option<usize>,
    /// The conclusions that stand for arguments.
    conclusions: HashMap<usize, usize>,
}

impl<'t> Reader<'t> {
    fn new(name: &'t str, text: &'t str, code: &'t str) -> Self {
        let mut start = 0;
        let mut lines = Vec::new();
        for (number, line) in (1..).zip(code.split_inclusive('\n')) {
            lines.push(Line {
                start,
                end: start + line.trim_end_matches(['\n', '\r']).len(),
                number,
            });
            start += line.len();
        }
        Self {
            name,
            text,
            code,
            lines,
            at: 0,
            kept: Vec::new(),
            title: None,
            statements: Vec::new(),
            titled: HashMap::new(),
            named: Vec::new(),
            bearings: Vec::new(),
            above: Vec::new(),
            premises: Vec::new(),
            inference: None,
            argument: None,
            conclusions: HashMap::new(),
        }
    }

    fn words(&self, start: usize, end: usize) -> &'t str {
        self.code.get(start..end).unwrap_or_default()
    }

    fn head(&self, line: Line) -> Head {
        let whole = self.words(line.start, line.end);
        let words = whole.trim_start();
        let indent = whole.len() - words.len();
        if words.is_empty() {
            return Head::Blank;
        }
        if indent == 0 && words.trim_start_matches('#').starts_with(' ') && words.starts_with('#') {
            return Head::Heading;
        }
        if words.starts_with("--") {
            return Head::Inference;
        }
        let number = words.strip_prefix('(').and_then(|rest| rest.split_once(')'));
        if number.is_some_and(|(n, _)| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit())) {
            return Head::Number;
        }
        let sign = SIGNS.iter().find(|(sign, ..)| words.starts_with(sign));
        // "_" is an undercut before a space only; elsewhere it begins emphasis.
        let undercut = words.starts_with("_ ").then_some(&("_", true, RelationKind::Attacks));
        match sign.or(undercut) {
            Some(&(sign, below, kind)) => Head::Relation(below, kind, sign.len()),
            None => Head::Words,
        }
    }

    fn lines(&mut self) -> Result<(), Broken> {
        while let Some(&line) = self.lines.get(self.at) {
            self.at += 1;
            let whole = self.words(line.start, line.end);
            let indent = whole.len() - whole.trim_start().len();
            let start = line.start + indent;
            match self.head(line) {
                Head::Blank => self.above.clear(),
                Head::Heading => {
                    self.end_of_steps()?;
                    self.above.clear();
                }
                Head::Inference => self.inference(line)?,
                Head::Number => {
                    let number = self.words(start, line.end).find(')').unwrap_or_default();
                    let at = self.content(start + number + 1, line)?;
                    self.step(at);
                    self.above = vec![(0, at)];
                }
                Head::Relation(below, kind, length) => {
                    self.relation(line, indent, below, kind, length)?;
                }
                Head::Words => {
                    self.end_of_steps()?;
                    let list = list_mark(self.words(start, line.end));
                    let at = self.content(start + list, line)?;
                    self.above = vec![(indent, at)];
                    let is_argument =
                        self.words(start + list, line.end).trim_start().starts_with('<');
                    self.argument = Some(at).filter(|_| is_argument);
                }
            }
        }
        self.end_of_steps()
    }

    /// A relation, with the statement at its other end.
    fn relation(
        &mut self,
        line: Line,
        indent: usize,
        below: bool,
        kind: RelationKind,
        length: usize,
    ) -> Result<(), Broken> {
        while self.above.last().is_some_and(|&(above, _)| above >= indent) {
            self.above.pop();
        }
        let Some(&(_, parent)) = self.above.last() else {
            let what = "this relation has nothing above it to bear on; indent it below a statement, with no empty line between";
            return Err(Broken { line: line.number, what: what.to_owned() });
        };
        let sign = Span::new(line.start + indent, line.start + indent + length);
        let child = self.content(sign.end, line)?;
        let (from, to) = if below { (child, parent) } else { (parent, child) };
        self.bearings.push(Bearing { from, to, kind, place: sign });
        if self.words(sign.start, sign.end) == "><" {
            self.bearings.push(Bearing { from: to, to: from, kind, place: sign });
        }
        self.above.push((indent, child));
        Ok(())
    }

    /// A premise, or the conclusion of those above.
    fn step(&mut self, at: usize) {
        if self.inference.take().is_none() {
            self.premises.push(at);
            return;
        }
        let kind = RelationKind::Supports;
        let place = self.named.get(at).copied().unwrap_or_default();
        let premises = std::mem::replace(&mut self.premises, vec![at]);
        self.bearings.extend(premises.iter().map(|&from| Bearing { from, to: at, kind, place }));
        if let Some(argument) = self.argument {
            self.conclusions.insert(argument, at);
        }
    }

    /// The line, or lines, that lead from premises to a conclusion.
    fn inference(&mut self, line: Line) -> Result<(), Broken> {
        if self.premises.is_empty() {
            let what = "this inference has no premises above it; they are numbered: (1), (2)";
            return Err(Broken { line: line.number, what: what.to_owned() });
        }
        self.above.clear();
        self.inference = Some(line.number);
        let words = self.words(line.start, line.end).trim();
        let closes = |words: &str| words.ends_with("--");
        if words.len() >= 4 && closes(words) {
            return Ok(());
        }
        while let Some(&next) = self.lines.get(self.at) {
            self.at += 1;
            if closes(self.words(next.start, next.end).trim()) {
                return Ok(());
            }
        }
        let what = "this inference is never closed; close it with `--`, or write ----";
        Err(Broken { line: line.number, what: what.to_owned() })
    }

    /// Whatever is no premise and no conclusion ends the steps of an argument.
    fn end_of_steps(&mut self) -> Result<(), Broken> {
        self.premises.clear();
        match self.inference.take() {
            Some(line) => {
                let what = "this inference leads to no conclusion; write it below, numbered: (3)";
                Err(Broken { line, what: what.to_owned() })
            }
            None => Ok(()),
        }
    }

    /// The statement or argument whose title or words begin at `at`, which may go on over lines.
    fn content(&mut self, at: usize, line: Line) -> Result<usize, Broken> {
        let words = self.words(at, line.end);
        let at = at + (words.len() - words.trim_start().len());
        let words = self.words(at, line.end);
        let brackets = match words.as_bytes().first() {
            Some(b'[') => Some(']'),
            Some(b'<') => Some('>'),
            _ => None,
        };
        let Some(close) = brackets else {
            if words.is_empty() {
                let what = "there is nothing here to bear on anything; name a statement: [Title], or write its words";
                return Err(Broken { line: line.number, what: what.to_owned() });
            }
            let statement = self.statement(None, Span::new(at, at), line);
            return self.rest(statement, at, line).map(|()| statement);
        };
        let Some(length) = words.find(close) else {
            let open = words.get(..1).unwrap_or_default();
            let what = format!(
                "the title that begins with `{open}` is never closed; close it with `{close}`"
            );
            return Err(Broken { line: line.number, what });
        };
        let title = words.get(1..length).unwrap_or_default();
        let place = Span::new(at + 1, at + length);
        let after = at + length + 1;
        let statement = self.statement(Some((close, title)), place, line);
        let after = after + usize::from(self.words(after, line.end).starts_with(':'));
        self.rest(statement, after, line).map(|()| statement)
    }

    /// The statement of that title, or a new one.
    fn statement(&mut self, title: Option<(char, &str)>, place: Span, line: Line) -> usize {
        let key = title.map(|(close, title)| format!("{close}{}", title.trim()));
        if let Some(&known) = key.as_ref().and_then(|key| self.titled.get(key)) {
            return known;
        }
        let at = self.statements.len();
        self.titled.extend(key.map(|key| (key, at)));
        self.named.push(place);
        let label = title.and_then(|(_, title)| label(title)).map(str::to_owned);
        let origin = format!("{}:{}", self.name, line.number);
        self.statements.push(Statement { label, origin, ..Statement::default() });
        at
    }

    /// Words, tags and data after a title.
    fn rest(&mut self, statement: usize, at: usize, line: Line) -> Result<(), Broken> {
        let mut words: Option<Span> = None;
        let (mut at, mut line) = (at, line);
        loop {
            while at < line.end {
                let rest = self.words(at, line.end);
                let Some(sign) = rest.chars().next() else { break };
                let length = match sign {
                    '{' => {
                        let end =
                            data::end(self.code, at).ok_or_else(|| blank::unclosed(line.number))?;
                        self.data(statement, Span::new(at, end), line)?;
                        while line.end < end
                            && let Some(&next) = self.lines.get(self.at)
                        {
                            (line, self.at) = (next, self.at + 1);
                        }
                        end - at
                    }
                    '#' if tag(rest).is_some() => {
                        let (tag, length) = tag(rest).unwrap_or_default();
                        if let Some(statement) = self.statements.get_mut(statement) {
                            statement.tags.push(tag.to_owned());
                        }
                        length
                    }
                    '\\' => {
                        let next = rest.chars().nth(1).map_or(0, char::len_utf8);
                        self.keep(Span::new(at + 1, at + 1 + next), &mut words);
                        1 + next
                    }
                    '*' => 1,
                    sign => {
                        self.keep(Span::new(at, at + sign.len_utf8()), &mut words);
                        sign.len_utf8()
                    }
                };
                at += length;
            }
            match self.lines.get(self.at) {
                Some(&next) if matches!(self.head(next), Head::Words) => {
                    (line, self.at, at) = (next, self.at + 1, next.start);
                }
                _ => break,
            }
        }
        if let (Some(words), Some(statement)) = (words, self.statements.get_mut(statement)) {
            match statement.place.is_empty() {
                true => statement.place = words,
                false => statement.again.push(words),
            }
        }
        Ok(())
    }

    /// Takes bytes for words of a statement; white space counts only between others.
    fn keep(&mut self, bytes: Span, words: &mut Option<Span>) {
        if self.words(bytes.start, bytes.end).trim().is_empty() {
            return;
        }
        match self.kept.last_mut() {
            Some(last) if last.end == bytes.start => last.end = bytes.end,
            _ => self.kept.push(bytes),
        }
        let start = words.map_or(bytes.start, |words| words.start);
        *words = Some(Span::new(start, bytes.end));
    }

    fn data(&mut self, statement: usize, place: Span, line: Line) -> Result<(), Broken> {
        let read = data::pairs(self.words(place.start, place.end));
        let own = |key: &str, names: &[&str]| match read.iter().find(|(known, _)| known == key) {
            Some((_, value)) if !names.contains(&value.as_str()) => {
                let what = format!("there is no {key} {value:?}; {}", meant(value, names));
                Err(Broken { line: line.number, what })
            }
            _ => Ok(()),
        };
        let names: Vec<&str> = ROLES.iter().map(|(name, _)| *name).chain(["term"]).collect();
        own("role", &names)?;
        own("stance", &STANCES.map(|(name, _)| name))?;
        if let Some(statement) = self.statements.get_mut(statement) {
            statement.data.extend(read);
            statement.data_place = place;
        }
        Ok(())
    }

    fn finish(mut self) -> Chart {
        let named = std::mem::take(&mut self.named);
        for (statement, place) in self.statements.iter_mut().zip(named) {
            // What is only named and nowhere told has no words but its title.
            if statement.place.is_empty() {
                statement.place = place;
                statement.label = None;
                self.kept.push(place);
            }
        }
        self.kept.extend(self.title);
        let mut prose: Vec<u8> = (self.text.bytes())
            .map(|byte| if matches!(byte, b'\n' | b'\r') { byte } else { b' ' })
            .collect();
        for span in &self.kept {
            if let Some(slot) = prose.get_mut(span.start..span.end) {
                slot.copy_from_slice(span.of(self.text).as_bytes());
            }
        }
        let mut chart = Chart {
            text: self.text.to_owned(),
            prose: String::from_utf8(prose).unwrap_or_default(),
            title: self.title,
            statements: self.statements,
            bearings: self.bearings,
        };
        stand_for(&mut chart, &self.conclusions);
        restate(&mut chart);
        chart
    }
}

/// An argument whose steps are told is its conclusion: what bears on the one bears on the other.
fn stand_for(chart: &mut Chart, conclusions: &HashMap<usize, usize>) {
    let resolved = |at: usize| conclusions.get(&at).copied().unwrap_or(at);
    for bearing in &mut chart.bearings {
        (bearing.from, bearing.to) = (resolved(bearing.from), resolved(bearing.to));
    }
    let mut new = Vec::with_capacity(chart.statements.len());
    let mut count = 0;
    for at in 0..chart.statements.len() {
        new.push(count);
        count += usize::from(!conclusions.contains_key(&at));
    }
    let mut at = 0;
    chart.statements.retain(|_| {
        at += 1;
        !conclusions.contains_key(&(at - 1))
    });
    for bearing in &mut chart.bearings {
        let renamed = |at: usize| new.get(at).copied().unwrap_or_default();
        (bearing.from, bearing.to) = (renamed(bearing.from), renamed(bearing.to));
    }
}

/// Argdown has no relation for a claim that says another again: this program's own files tell it in the data.
fn restate(chart: &mut Chart) {
    // Its titles begin with ids.
    let id = |statement: &Statement| statement.data("id").map(str::to_owned);
    let ids: Vec<Option<String>> = chart.statements.iter().map(id).collect();
    for bearing in chart.bearings.iter_mut().filter(|b| b.kind == RelationKind::Supports) {
        let again = chart.statements.get(bearing.from).and_then(|s| s.data("restates"));
        let to = ids.get(bearing.to).and_then(Option::as_deref);
        if let (Some(again), Some(to)) = (again, to)
            && again.split_whitespace().any(|id| id == to)
        {
            bearing.kind = RelationKind::Restates;
        }
    }
}

/// What a title says beyond an id of this program's own: "c7 Salt made the town".
fn label(title: &str) -> Option<&str> {
    let title = title.trim();
    let (first, rest) = title.split_once(' ').unwrap_or((title, ""));
    let number = first.strip_prefix(['c', 'q']).unwrap_or_default();
    let is_id = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    Some(if is_id { rest } else { title }).filter(|label| !label.is_empty())
}

/// A tag at the head of some words, and how many bytes it takes: `#tag`, `#(a tag)`.
fn tag(words: &str) -> Option<(&str, usize)> {
    let rest = words.strip_prefix('#')?;
    if let Some(inner) = rest.strip_prefix('(') {
        let end = inner.find(')')?;
        return Some((inner.get(..end)?, end + 3));
    }
    let end =
        rest.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').unwrap_or(rest.len());
    Some((rest.get(..end)?, end + 1)).filter(|_| end > 0)
}

/// How many bytes the mark of a list takes: "* ", "12. ".
fn list_mark(words: &str) -> usize {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    match words.get(digits..).unwrap_or_default() {
        rest if digits > 0 && rest.starts_with(". ") => digits + 2,
        rest if digits == 0 && rest.starts_with("* ") => 2,
        _ => 0,
    }
}
