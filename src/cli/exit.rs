//! How the program ends: the exit code, and the failure that led to it.

use std::fmt;
use std::io;
use std::process::ExitCode;

/// How a run ended. The numbers are part of the interface (help, manual page, README).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// All that was asked for is done.
    Done = 0,
    /// There is something to look at: see the list of exit codes.
    Findings = 1,
    /// The command line does not make sense.
    Usage = 2,
    /// An input could not be read.
    Input = 3,
    /// An output could not be written; an older file of that name is as it was.
    Output = 4,
    /// A picture could not be drawn; where a file was named, the map was written as SVG or DOT.
    Picture = 5,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a run failed, in words for the person at the terminal.
#[derive(Debug)]
pub(super) struct Failure {
    /// The code to end with.
    pub(super) exit: Exit,
    /// What happened, and where.
    pub(super) error: anyhow::Error,
    /// What to do about it; empty where there is nothing to say.
    pub(super) hint: String,
}

impl Failure {
    /// A failure that nothing lies behind.
    pub(super) fn new(exit: Exit, message: impl fmt::Display) -> Self {
        Self { exit, error: anyhow::anyhow!("{message}"), hint: String::new() }
    }

    /// A failure that says itself what happened.
    pub(super) fn of(exit: Exit, error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self { exit, error: anyhow::Error::new(error), hint: String::new() }
    }

    /// A failure with what lies behind it.
    pub(super) fn from(
        exit: Exit,
        message: impl fmt::Display,
        cause: impl std::error::Error + Send + Sync + 'static,
    ) -> Self {
        let error = anyhow::Error::new(cause).context(message.to_string());
        Self { exit, error, hint: String::new() }
    }

    /// The same failure, with what to do about it.
    pub(super) fn hint(mut self, hint: impl fmt::Display) -> Self {
        self.hint = hint.to_string();
        self
    }

    /// What happened, what lies behind it and what to do, in one line.
    pub(super) fn told(&self) -> String {
        let mut words = self.error.to_string();
        for cause in self.error.chain().skip(1) {
            words.push_str(&format!(": {cause}"));
        }
        if self.hint.is_empty() { words } else { format!("{words}; {}", self.hint) }
    }

    /// Whether the reader of our output has gone away (`| head`), which is no fault of anybody's.
    pub(super) fn is_broken_pipe(&self) -> bool {
        self.error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>()).any(broken_pipe)
    }
}

/// Whether writing failed because nobody reads any more.
pub(super) fn broken_pipe(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}
