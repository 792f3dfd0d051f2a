//! What is written: files, whole or not at all.

use super::exit::{Exit, Failure};
use super::input::is_standard;
use super::terminal;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Something on its way to one place.
pub(super) struct Output<'c> {
    /// The place as the person named it; `-` is standard output.
    pub(super) path: PathBuf,
    /// What goes there.
    pub(super) content: Box<Content<'c>>,
}

/// What goes to a place: it is made on the way, so that a large graph is never held as text.
pub(super) type Content<'c> = dyn Fn(&mut dyn Write) -> io::Result<()> + 'c;

impl Output<'_> {
    fn write_to(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut buffered = io::BufWriter::with_capacity(1 << 16, out);
        (self.content)(&mut buffered)?;
        buffered.flush()
    }
}

/// Writes all outputs. Every file is first written in full beside its place; only when all of them
/// stand there are they put in place, each in one step, so that a full disk or a missing folder
/// leaves every older file as it was.
pub(super) fn write(outputs: &[Output<'_>]) -> Result<(), Failure> {
    let staged: Vec<Staged<'_>> = outputs.iter().map(stage).collect::<Result<_, _>>()?;
    staged.into_iter().try_for_each(Staged::put)
}

/// The same, where some outputs go into folders that may not be there yet. A folder that was made for
/// them goes again if they cannot be written.
pub(super) fn write_into(folders: &[PathBuf], outputs: &[Output<'_>]) -> Result<(), Failure> {
    let mut made = Vec::new();
    for folder in folders {
        match fs::create_dir(folder) {
            Ok(()) => made.push(folder),
            Err(_) if folder.is_dir() => {}
            Err(cause) => {
                made.iter().for_each(|folder| drop(fs::remove_dir(folder)));
                let told = format!("cannot make the folder {}", folder.display());
                return Err(Failure::from(Exit::Output, told, cause));
            }
        }
    }
    let written = write(outputs);
    if written.is_err() {
        // A folder that holds anything stays.
        made.iter().for_each(|folder| drop(fs::remove_dir(folder)));
    }
    written
}

/// Whether two paths lead to one file.
pub(super) fn same_file(one: &Path, other: &Path) -> bool {
    if is_standard(one) || is_standard(other) {
        return false;
    }
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        // One of them does not exist yet: then only the same name means the same file.
        _ => one == other,
    }
}

/// An output that is ready to be put in place.
enum Staged<'o> {
    /// Standard output.
    Standard(&'o Output<'o>),
    /// A device, a pipe: something that is written to and cannot be replaced.
    Stream(&'o Output<'o>, fs::File),
    /// A file, written in full beside its place.
    Beside(&'o Output<'o>, NamedTempFile, PathBuf),
}

fn stage<'o>(output: &'o Output<'_>) -> Result<Staged<'o>, Failure> {
    if is_standard(&output.path) {
        return Ok(Staged::Standard(output));
    }
    let target = followed(&output.path);
    let existing = fs::metadata(&target).ok();
    if let Some(existing) = &existing {
        if existing.is_dir() {
            return Err(unwritten(output, "it is a folder")
                .hint(format!("name a file in it: {}", output.path.join("map.dot").display())));
        }
        if !existing.is_file() {
            let stream = fs::OpenOptions::new().write(true).open(&target);
            let stream = stream.map_err(|cause| failed(output, cause))?;
            return Ok(Staged::Stream(output, stream));
        }
        if existing.permissions().readonly() {
            return Err(unwritten(output, "it is write-protected"));
        }
    }
    let folder = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    if !folder.is_dir() {
        return Err(unwritten(output, format!("there is no folder {}", folder.display()))
            .hint(format!("make it first: mkdir -p {}", folder.display())));
    }
    let mut beside = beside(folder).map_err(|cause| failed(output, cause))?;
    if let Some(existing) = existing {
        // A file keeps the permissions it had. Where that is not allowed it gets those of a new one.
        drop(fs::set_permissions(beside.path(), existing.permissions()));
    }
    // No sync to the disk: whole or not at all is promised against errors, not against power cuts.
    output.write_to(&mut beside).map_err(|cause| failed(output, cause))?;
    Ok(Staged::Beside(output, beside, target))
}

impl Staged<'_> {
    fn put(self) -> Result<(), Failure> {
        match self {
            Self::Standard(output) => terminal::write(|out| output.write_to(out)),
            Self::Stream(output, mut stream) => {
                output.write_to(&mut stream).map_err(|cause| failed(output, cause))
            }
            Self::Beside(output, beside, target) => {
                beside.persist(target).map(drop).map_err(|refused| failed(output, refused.error))
            }
        }
    }
}

/// A new, empty file in `folder` with the permissions any new file has there.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".claimgraph-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // The process's umask is taken from this, as with any file that a program makes.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Where a path leads: through a symbolic link to what it names, even if that is not there yet.
fn followed(path: &Path) -> PathBuf {
    if let Ok(target) = fs::canonicalize(path) {
        return target;
    }
    match fs::read_link(path) {
        Ok(link) => path.parent().map_or_else(|| link.clone(), |parent| parent.join(&link)),
        Err(_) => path.to_owned(),
    }
}

fn unwritten(output: &Output<'_>, why: impl std::fmt::Display) -> Failure {
    Failure::new(Exit::Output, format!("cannot write {}: {why}", output.path.display()))
}

fn failed(output: &Output<'_>, cause: io::Error) -> Failure {
    Failure::from(Exit::Output, format!("cannot write {}", output.path.display()), cause)
}
