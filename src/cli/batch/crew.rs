//! Several hands at one list: work is taken in order and handed over in order, and no hand runs far ahead of the slowest.

use std::collections::BTreeMap;
use std::io;
use std::num::NonZeroUsize;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How many results a hand may be ahead of the one that is waited for. A long essay among short ones leaves the others
/// work to do; what they have made by then is what is held in memory.
const AHEAD: usize = 16;

/// Bytes of stack of a hand: as much as the program's main thread has.
const STACK: usize = 8 << 20;

/// What the hands share.
struct Table<P> {
    /// Finished, by number.
    done: BTreeMap<u64, P>,
    /// Number of the result that is waited for.
    wanted: u64,
    /// How many items there are, once that is known.
    all: Option<u64>,
    /// Whether nobody wants more.
    stopped: bool,
    /// Why no more items came.
    failed: Option<io::Error>,
}

/// Where items come from, and how many have been taken.
struct Pile<N> {
    next: N,
    taken: u64,
}

/// Takes items from `next` until there are none, lets `jobs` hands make something of each with `make`, and gives what
/// they made to `put` in the order of the items, so that it is the same for any number of hands. At most
/// `jobs` × (1 + [`AHEAD`]) results are held.
///
/// # Errors
///
/// What `put` gives, at once; what `next` gives, after all before it were put.
pub(super) fn in_order<I, P: Send, E: From<io::Error>>(
    jobs: NonZeroUsize,
    next: impl FnMut() -> io::Result<Option<I>> + Send,
    make: impl Fn(I) -> P + Sync,
    mut put: impl FnMut(P) -> Result<(), E>,
) -> Result<(), E> {
    let pile = Mutex::new(Pile { next, taken: 0 });
    let table = Mutex::new(Table {
        done: BTreeMap::new(),
        wanted: 0,
        all: None,
        stopped: false,
        failed: None,
    });
    let changed = Condvar::new();
    let window = u64::try_from(jobs.get().saturating_mul(AHEAD)).unwrap_or(u64::MAX);
    thread::scope(|scope| {
        for _ in 0..jobs.get() {
            let hand = || work(&pile, &table, &changed, window, &make);
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, hand)?;
        }
        let mut at = hold(&table);
        loop {
            let wanted = at.wanted;
            if let Some(product) = at.done.remove(&wanted) {
                at.wanted += 1;
                drop(at);
                changed.notify_all();
                let written = put(product);
                at = hold(&table);
                if let Err(error) = written {
                    at.stopped = true;
                    changed.notify_all();
                    return Err(error);
                }
            } else if at.all == Some(wanted) {
                return at.failed.take().map_or(Ok(()), |error| Err(error.into()));
            } else {
                at = changed.wait(at).unwrap_or_else(PoisonError::into_inner);
            }
        }
    })
}

/// What one hand does until there is no more.
fn work<I, P>(
    pile: &Mutex<Pile<impl FnMut() -> io::Result<Option<I>>>>,
    table: &Mutex<Table<P>>,
    changed: &Condvar,
    window: u64,
    make: &(impl Fn(I) -> P + Sync),
) {
    loop {
        let mut heap = hold(pile);
        let number = heap.taken;
        // Whoever waits here holds the pile, so nobody else runs ahead either.
        let mut at = hold(table);
        while !at.stopped && at.all.is_none() && number >= at.wanted.saturating_add(window) {
            at = changed.wait(at).unwrap_or_else(PoisonError::into_inner);
        }
        if at.stopped || at.all.is_some() {
            return;
        }
        drop(at);
        let item = match (heap.next)() {
            Ok(Some(item)) => item,
            ended => {
                let mut at = hold(table);
                at.all = Some(number);
                at.failed = ended.err();
                changed.notify_all();
                return;
            }
        };
        heap.taken += 1;
        drop(heap);
        let product = make(item);
        hold(table).done.insert(number, product);
        changed.notify_all();
    }
}

/// The lock, also where a hand broke off while it held it: nothing in here is ever half changed.
fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::time::Duration;

    fn run(jobs: usize, items: u64, stop_at: u64) -> (Vec<u64>, u64) {
        let (mut given, ahead, put) = (0, AtomicU64::new(0), AtomicU64::new(0));
        let next = || {
            given += 1;
            ahead.fetch_max(given - put.load(Ordering::SeqCst), Ordering::SeqCst);
            Ok((given <= items).then_some(given))
        };
        // The first of ten takes long.
        let make = |n: u64| {
            thread::sleep(Duration::from_micros(if n % 10 == 1 { 3000 } else { 10 }));
            n
        };
        let mut made = Vec::new();
        let ended: Result<(), io::Error> =
            in_order(NonZeroUsize::new(jobs).unwrap(), next, make, |n| {
                put.store(n, Ordering::SeqCst);
                made.push(n);
                if n == stop_at { Err(io::Error::other("full")) } else { Ok(()) }
            });
        assert_eq!(ended.is_err(), (1..=items).contains(&stop_at));
        (made, ahead.load(Ordering::SeqCst))
    }

    #[test]
    fn order_is_kept_and_nobody_runs_far_ahead() {
        for jobs in [1, 2, 7] {
            let (made, ahead) = run(jobs, 200, 0);
            assert_eq!(made, (1..=200).collect::<Vec<_>>());
            assert!(ahead <= (jobs * AHEAD + 2) as u64, "{ahead} ahead with {jobs} jobs");
        }
        assert_eq!(run(3, 0, 0).0, Vec::<u64>::new());
    }

    #[test]
    fn what_cannot_be_put_stops_all() {
        assert_eq!(run(3, 1_000_000, 5).0, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn what_breaks_while_it_is_read_is_told_after_what_came_before() {
        let mut left = 3;
        let next = || {
            left -= 1;
            if left == 0 { Err(io::Error::other("torn")) } else { Ok(Some(left)) }
        };
        let mut made = Vec::new();
        let jobs = NonZeroUsize::new(2).unwrap();
        let ended: Result<(), io::Error> = in_order(
            jobs,
            next,
            |n| n,
            |n| {
                made.push(n);
                Ok(())
            },
        );
        assert_eq!((ended.unwrap_err().to_string().as_str(), made), ("torn", vec![2, 1]));
    }
}
