//! Waiting for files to change.
//!
//! Editors replace a file as often as they write into it, so the folders are watched and not the
//! files; and one save makes several events, so what comes is told only when it has been quiet.

use super::exit::{Exit, Failure};
use super::input;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

/// How long nothing may happen before a change is told.
const QUIET: Duration = Duration::from_millis(120);
/// How long a change is kept back at most, where something writes without end.
const LONGEST: Duration = Duration::from_secs(2);
/// How often, and after what time, a file is looked for again that has just been replaced.
const TRIES: usize = 5;
const PAUSE: Duration = Duration::from_millis(100);

/// Files that are watched.
pub(super) struct Watch {
    news: Receiver<notify::Result<notify::Event>>,
    names: BTreeSet<OsString>,
    /// Watching ends when this goes.
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Watches files from now on. Standard input cannot be watched.
    pub(super) fn new<'p>(files: impl Iterator<Item = &'p PathBuf>) -> Result<Self, Failure> {
        let (tell, news) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(tell).map_err(unwatched)?;
        let (mut names, mut folders) = (BTreeSet::new(), BTreeSet::new());
        for file in files {
            if input::is_standard(file) {
                return Err(Failure::new(Exit::Usage, "standard input cannot be watched")
                    .hint("name a file"));
            }
            // A link and what it leads to may both be replaced.
            let followed = std::fs::canonicalize(file).unwrap_or_else(|_| file.clone());
            for path in [file, &followed] {
                names.extend(path.file_name().map(OsString::from));
                folders.insert(folder(path).to_owned());
            }
        }
        for folder in &folders {
            watcher.watch(folder, RecursiveMode::NonRecursive).map_err(unwatched)?;
        }
        Ok(Self { news, names, _watcher: watcher })
    }

    /// Waits until one of the files has changed and is quiet again; `None` where there will be no news.
    pub(super) fn next(&self) -> Option<()> {
        while !self.concerns(&self.news.recv().ok()?) {}
        let begun = Instant::now();
        while begun.elapsed() < LONGEST && self.news.recv_timeout(QUIET).is_ok() {}
        Some(())
    }

    /// Whether an event is a change of one of the files. Of an error nobody knows what was missed.
    fn concerns(&self, event: &notify::Result<notify::Event>) -> bool {
        let Ok(event) = event else { return true };
        let named = |path: &PathBuf| path.file_name().is_some_and(|name| self.names.contains(name));
        !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(named)
    }
}

/// What is made of files that may be in the middle of being replaced: tried again for half a second.
pub(super) fn patiently<T>(make: impl Fn() -> Result<T, Failure>) -> Result<T, Failure> {
    for _ in 1..TRIES {
        match make() {
            Err(failure) if failure.exit == Exit::Input => std::thread::sleep(PAUSE),
            made => return made,
        }
    }
    make()
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

fn unwatched(cause: notify::Error) -> Failure {
    Failure::from(Exit::Input, "cannot watch the files", cause)
}
