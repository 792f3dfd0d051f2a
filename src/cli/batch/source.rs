//! The essays of a batch, one after the other: the lines of a file or of standard input, or the files of a folder.

use crate::read::{self, Body, Entry, EntryId, Format, entry};
use std::fs;
use std::io::{self, BufRead, Read};
use std::path::{Path, PathBuf};

/// Longest line that is read, in bytes, without `--max-input`: 64 MiB. A line is held whole, once for each job.
pub(super) const LONGEST_LINE: u64 = 64 << 20;

/// An essay that is to be read.
pub(super) struct Item {
    /// What it is called.
    pub(super) id: EntryId,
    /// Where its words are; otherwise why it has none.
    pub(super) body: Result<Body, String>,
    /// How much of the source lies behind it, in the unit of [`Source::length`].
    pub(super) passed: u64,
}

/// Where essays come from, in order.
pub(super) enum Source {
    /// Lines.
    Lines(Lines),
    /// Files below a folder, in the order of their names, and how many have been given.
    Files(Vec<PathBuf>, PathBuf, usize),
}

/// Lines as they are read.
pub(super) struct Lines {
    input: Box<dyn BufRead + Send>,
    /// Where the paths in the lines begin.
    folder: PathBuf,
    length: Option<u64>,
    longest: u64,
    number: u64,
    passed: u64,
}

impl Source {
    /// The essays at a path: a folder, a file of lines, or standard input.
    pub(super) fn at(path: &Path, longest: u64) -> io::Result<Self> {
        let lines = |input, folder, length| {
            Self::Lines(Lines { input, folder, length, longest, number: 0, passed: 0 })
        };
        if super::input::is_standard(path) {
            let input = Box::new(io::BufReader::new(io::stdin()));
            return Ok(lines(input, PathBuf::new(), None));
        }
        let about = fs::metadata(path)?;
        if about.is_dir() {
            return Ok(Self::Files(files(path)?, path.to_owned(), 0));
        }
        let file = io::BufReader::with_capacity(1 << 16, fs::File::open(path)?);
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        // A pipe has no length.
        Ok(lines(Box::new(file), folder, Some(about.len()).filter(|_| about.is_file())))
    }

    /// How much there is, in bytes of lines or in files; `None` where nobody knows.
    pub(super) fn length(&self) -> Option<u64> {
        match self {
            Self::Lines(lines) => lines.length,
            Self::Files(files, ..) => u64::try_from(files.len()).ok(),
        }
    }

    /// The next essay; `None` after the last.
    pub(super) fn next(&mut self) -> io::Result<Option<Item>> {
        match self {
            Self::Lines(lines) => lines.next(),
            Self::Files(files, folder, given) => {
                let Some(path) = files.get(*given) else { return Ok(None) };
                *given += 1;
                let below = path.strip_prefix(folder).unwrap_or(path);
                let id = EntryId::named(&below.to_string_lossy().replace('\\', "/"));
                let passed = u64::try_from(*given).unwrap_or(u64::MAX);
                Ok(Some(Item { id, body: Ok(Body::Path(path.clone())), passed }))
            }
        }
    }
}

impl Lines {
    fn next(&mut self) -> io::Result<Option<Item>> {
        loop {
            let mut line = Vec::new();
            let most = self.longest.saturating_add(1);
            let read = self.input.by_ref().take(most).read_until(b'\n', &mut line)?;
            if read == 0 {
                return Ok(None);
            }
            self.number += 1;
            self.passed += u64::try_from(read).unwrap_or(u64::MAX);
            let named = EntryId::named(&format!("line {}", self.number));
            if u64::try_from(line.len()).is_ok_and(|len| len > self.longest)
                && line.last() != Some(&b'\n')
            {
                drop(line);
                self.passed += self.skip()?;
                let most = read::size(self.longest);
                let why = format!("The line is longer than {most} (see --max-input).");
                return Ok(Some(Item { id: named, body: Err(why), passed: self.passed }));
            }
            let text = line.strip_prefix(b"\xEF\xBB\xBF").filter(|_| self.number == 1);
            let text = text.unwrap_or(&line).trim_ascii();
            if text.is_empty() {
                continue;
            }
            let Entry { id, body } = entry(text);
            let body = body.map(|body| match body {
                Body::Path(path) => Body::Path(self.folder.join(path)),
                text @ Body::Text(_) => text,
            });
            return Ok(Some(Item { id: id.unwrap_or(named), body, passed: self.passed }));
        }
    }

    /// Passes over the rest of a line without holding it.
    fn skip(&mut self) -> io::Result<u64> {
        let mut skipped = 0;
        loop {
            let held = self.input.fill_buf()?;
            if held.is_empty() {
                return Ok(skipped);
            }
            let end = held.iter().position(|byte| *byte == b'\n').map(|at| at + 1);
            let passed = end.unwrap_or(held.len());
            self.input.consume(passed);
            skipped += u64::try_from(passed).unwrap_or(u64::MAX);
            if end.is_some() {
                return Ok(skipped);
            }
        }
    }
}

/// The files below a folder whose endings promise an essay, in the order of their paths. Hidden ones and symbolic links
/// to folders are passed over.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let path = entry.path();
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if path.is_file() && Format::named(&path).is_some() {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, longest: u64) -> Vec<String> {
        let input: Box<dyn BufRead + Send> =
            Box::new(io::Cursor::new(text.to_owned().into_bytes()));
        let folder = PathBuf::from("in");
        let mut source =
            Source::Lines(Lines { input, folder, length: None, longest, number: 0, passed: 0 });
        let mut told = Vec::new();
        while let Some(item) = source.next().unwrap() {
            let body = match item.body {
                Ok(Body::Text(text)) => text,
                Ok(Body::Path(path)) => path.display().to_string(),
                Err(why) => why,
            };
            told.push(format!("{} {} {body}", item.passed, item.id));
        }
        told
    }

    #[test]
    fn lines_have_names_and_places() {
        let text =
            "\u{feff}{\"id\":\"a\",\"text\":\"Salt\"}\r\n\n{\"path\":\"b.md\"}\n{\"text\":\"x\"}";
        assert_eq!(lines(text, 100), ["29 a Salt", "46 b.md in/b.md", "58 line 4 x"]);
    }

    #[test]
    fn a_line_beyond_the_limit_is_passed_over() {
        let text = format!("{{\"text\":\"{}\"}}\n{{\"id\":2,\"text\":\"b\"}}\n", "a".repeat(90));
        let told = lines(&text, 60);
        assert_eq!(told[0], "102 line 1 The line is longer than 60 bytes (see --max-input).");
        assert_eq!(told[1], "122 2 b");
        // Of just that length, with and without an end of line.
        let length = "{\"text\":\"a\"}".len() as u64;
        assert!(lines("{\"text\":\"a\"}", length)[0].ends_with("line 1 a"));
        assert!(lines("{\"text\":\"a\"}\n", length)[0].ends_with("line 1 a"));
        assert!(lines("{\"text\":\"a\"} ", length)[0].contains("longer"));
    }
}
