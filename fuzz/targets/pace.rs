//! Whether an input is slow: over ten times the usual time a byte.

use super::Target;
use std::time::{Duration, Instant};

/// How many times the usual time is slow.
const SLOW: f64 = 10.0;

/// What is done once for an input however short it is, as if it were so many bytes.
const ONCE: usize = 4096;

/// What takes less than this is not slow, whatever it is: clocks and neighbours are not that exact.
const LEAST: Duration = Duration::from_millis(30);

/// How long a target usually takes.
pub(crate) struct Pace {
    /// Seconds a byte.
    usual: f64,
}

impl Pace {
    /// Measured on the seeds, each with the least time of some rounds: the middle of them.
    pub(crate) fn of(target: &Target) -> Self {
        let measured = (target.seeds)().into_iter().map(|seed| {
            let rounds = (0..3).map(|_| timed(target, &seed));
            let times: Vec<(Duration, usize)> = rounds.collect();
            let (least, work) = times.into_iter().min().unwrap_or_default();
            least.as_secs_f64() / (work + ONCE) as f64
        });
        let mut measured: Vec<f64> = measured.collect();
        measured.sort_by(f64::total_cmp);
        Self { usual: measured.get(measured.len() / 2).copied().unwrap_or(f64::INFINITY) }
    }

    /// Knocks; what is to be said where the input is slow, by the clock of the processor too and at the third try, so
    /// that a neighbour on the machine is no finding.
    pub(crate) fn knock(&self, target: &Target, bytes: &[u8]) -> Option<String> {
        let (mut least, mut work) = timed(target, bytes);
        let mut times = 0.0;
        for _ in 0..3 {
            times = least.as_secs_f64() / (work + ONCE) as f64 / self.usual;
            if least < LEAST || times <= SLOW {
                return None;
            }
            (least, work) = (timed(target, bytes).0.min(least), work);
        }
        let (millis, length) = (least.as_millis(), bytes.len());
        Some(format!("{}: {millis} ms for {length} bytes, {times:.0} times the usual", target.name))
    }
}

/// How long it took, and how much work it was.
fn timed(target: &Target, bytes: &[u8]) -> (Duration, usize) {
    let (begun, busy) = (Instant::now(), processor());
    let work = (target.knock)(bytes);
    let passed = begun.elapsed();
    let long = passed >= LEAST;
    let busy =
        if long { busy.zip(processor()).map(|(before, after)| after - before) } else { None };
    (busy.map_or(passed, |busy| busy.min(passed)), work.max(bytes.len()))
}

/// Time this thread has had a processor, where the system tells it. It is told anew whenever the thread has slept, and
/// else every few milliseconds, which is exact enough for what takes as long.
fn processor() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = told.split_whitespace().next()?.parse().ok()?;
    (nanoseconds > 0).then(|| Duration::from_nanos(nanoseconds))
}
