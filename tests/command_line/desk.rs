//! Where the program is run: a folder with an essay in it, and what a run leaves behind.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A short essay with a thesis, two quotations, and a source each.
pub(super) const ESSAY: &str = "Salt and the town\n\nSalt made the town of Marren. The railway did not make it, \
as most writers say.\n\nHale writes: “the mill fed nine hundred mouths before the first train came” \
(Hale, Salt and Town; p. 41). Therefore the mill came first.\n\nBrandt denies this: “there was no \
mill worth the name in that year” (A. Brandt: Letters 2; pp. 6-7).\n";

/// An empty folder with the essay in it, and the program to be run there.
pub(super) struct Desk {
    pub(super) folder: TempDir,
}

impl Desk {
    pub(super) fn new() -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        desk.put("essay.txt", ESSAY.as_bytes());
        desk
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn put(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path(name), bytes).unwrap();
    }

    pub(super) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_claimgraph"));
        command.args(arguments).current_dir(self.folder.path()).env_remove("NO_COLOR");
        command
    }

    pub(super) fn run(&self, arguments: &[&str]) -> Ended {
        Ended::of(self.command(arguments).stdin(Stdio::null()).output().unwrap())
    }

    pub(super) fn run_with(&self, arguments: &[&str], input: &[u8]) -> Ended {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        Ended::of(child.wait_with_output().unwrap())
    }

    /// No file but these lies in the folder: nothing half written was left behind.
    pub(super) fn holds(&self, names: &[&str]) {
        let mut found: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        found.sort();
        assert_eq!(found, names);
    }
}

/// How a run ended, and what it said.
#[derive(Debug)]
pub(super) struct Ended {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
}

impl Ended {
    pub(super) fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// It ended with this code, and said all of these things on standard error.
    pub(super) fn ends(self, code: i32, said: &[&str]) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        for said in said {
            assert!(self.err.contains(said), "`{said}` is not in:\n{}", self.err);
        }
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }
}
