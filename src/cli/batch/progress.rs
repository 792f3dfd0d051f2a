//! How far a batch is, on a terminal: essays done, how many a second, and how long it will still take.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::{Duration, Instant};

/// A bar on standard error, where a person looks; nothing elsewhere.
pub(super) struct Progress {
    bar: ProgressBar,
    begun: Instant,
    /// Essays done in this run.
    done: u64,
}

impl Progress {
    /// `length` is how much there is, in bytes or files; `None` where nobody knows.
    pub(super) fn new(length: Option<u64>, quiet: bool) -> Self {
        let shown = if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(length, shown);
        let form = if length.is_some() {
            "{bar:30} {percent:>3} %  {msg}  {eta} to go"
        } else {
            "{spinner}  {msg}  {elapsed}"
        };
        if let Ok(style) = ProgressStyle::with_template(form) {
            bar.set_style(style);
        }
        Self { bar, begun: Instant::now(), done: 0 }
    }

    /// What was done before this run is no part of its rate.
    pub(super) fn resume(&mut self, passed: u64) {
        self.bar.set_position(passed);
        self.bar.reset_eta();
        self.begun = Instant::now();
    }

    /// One more essay; so much of the source lies behind it.
    pub(super) fn one(&mut self, passed: u64) {
        self.done += 1;
        self.bar.set_position(passed);
        if !self.bar.is_hidden() {
            let seconds = self.begun.elapsed().as_secs_f64().max(0.001);
            self.bar.set_message(format!(
                "{} essays, {:.0}/s",
                self.done,
                self.done as f64 / seconds
            ));
        }
    }

    /// Takes the bar away, and says how long this run took.
    pub(super) fn end(self) -> Duration {
        self.bar.finish_and_clear();
        self.begun.elapsed()
    }
}
