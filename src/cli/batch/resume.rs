//! What a batch writes to until it is whole, and going on with what a run that was killed has left of it.

use super::source::Source;
use super::{Exit, Failure, Maker, input};
use crate::export::record_head;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// The unfinished output: a file beside the place where it will be put.
pub(super) struct Part {
    /// Where lines go, at its end.
    pub(super) file: File,
    /// How many are there already.
    pub(super) lines: u64,
    /// How much of the source lies behind them.
    pub(super) passed: u64,
    path: PathBuf,
    target: PathBuf,
}

impl Part {
    /// A new one, empty.
    pub(super) fn new(target: &Path) -> Result<Self, Failure> {
        if target.is_dir() {
            return Err(Failure::new(
                Exit::Output,
                format!("cannot write {}: it is a folder", target.display()),
            )
            .hint(format!("name a file in it: {}", target.join("graphs.jsonl").display())));
        }
        let path = part_of(target);
        let file = File::create(&path).map_err(|cause| unwritten(&path, cause))?;
        Ok(Self { file, lines: 0, passed: 0, path, target: target.to_owned() })
    }

    /// Puts the whole output in its place, in one step.
    pub(super) fn put(self) -> Result<(), Failure> {
        let Self { file, path, target, .. } = self;
        // What is called whole must be on the disk before it is called so.
        file.sync_all().map_err(|cause| unwritten(&path, cause))?;
        fs::rename(&path, &target).map_err(|cause| unwritten(&target, cause))
    }
}

/// `graphs.jsonl.part`.
fn part_of(target: &Path) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}

/// Goes on with what lies beside `target`: checks that each line there is that of the essay which the source gives, leads
/// the source behind them, and cuts off a line that is half written. The last whole line is made once more and
/// compared, so that nothing is joined that was made with other options or by another version. `None`
/// where there is only a finished output.
pub(super) fn go_on(
    target: &Path,
    source: &mut Source,
    maker: &Maker<'_>,
) -> Result<Option<Part>, Failure> {
    let path = part_of(target);
    let file = match File::options().read(true).write(true).open(&path) {
        Ok(file) => file,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            return if target.is_file() { Ok(None) } else { Part::new(target).map(Some) };
        }
        Err(cause) => return Err(unwritten(&path, cause)),
    };
    let mut part = Part { file, lines: 0, passed: 0, path, target: target.to_owned() };
    let unread = |cause| Failure::from(Exit::Input, "cannot read the essays again", cause);
    let mut old = BufReader::with_capacity(1 << 16, &part.file);
    let (mut line, mut length, mut last) = (Vec::new(), 0, None);
    loop {
        let mut next = Vec::new();
        old.read_until(b'\n', &mut next).map_err(|cause| unwritten(&part.path, cause))?;
        if next.last() != Some(&b'\n') {
            break;
        }
        line = next;
        let Some(item) = source.next().map_err(unread)? else {
            return Err(other(&part.path, part.lines + 1, "there is no such essay in the input"));
        };
        if !line.starts_with(record_head(item.id.json()).as_bytes()) {
            let told = format!("the essay there is {} now", item.id);
            return Err(other(&part.path, part.lines + 1, &told));
        }
        length += u64::try_from(line.len()).unwrap_or(u64::MAX);
        part.lines += 1;
        part.passed = item.passed;
        last = Some(item);
    }
    if last.is_some_and(|item| maker.make(&item).line != line) {
        let told = "the text, an option or the program is not what it was";
        return Err(other(&part.path, part.lines, told));
    }
    let cut = part.file.set_len(length).and_then(|()| part.file.seek(SeekFrom::End(0)));
    cut.map_err(|cause| unwritten(&part.path, cause))?;
    Ok(Some(part))
}

fn other(path: &Path, line: u64, why: &str) -> Failure {
    let told = format!("cannot go on with {}: at its line {line}, {why}", path.display());
    Failure::new(Exit::Input, told).hint("begin anew, without --resume")
}

fn unwritten(path: &Path, cause: io::Error) -> Failure {
    Failure::from(Exit::Output, format!("cannot write {}", input::shown(path)), cause)
}
