//! Looking for a place in a sorted list again and again, each time near the last one.

use std::cell::Cell;

/// Where the last question was answered. Who goes through a text asks for places near one another: a
/// question then costs a few steps in memory at hand, and one from afar no more than twice those of a
/// binary search from nothing.
#[derive(Debug, Default)]
pub struct Cursor {
    last: Cell<usize>,
}

impl Cursor {
    /// How many items of a list stand `before`, as `slice::partition_point` counts them. Logarithmic in
    /// the distance from the last answer.
    pub fn partition<T>(&self, list: &[T], before: impl Fn(&T) -> bool) -> usize {
        let near = self.last.get().min(list.len());
        let (mut low, mut high) = (0, list.len());
        let mut step = 1;
        if list.get(near).is_some_and(&before) {
            low = near + 1;
            while let Some(item) = list.get(low + step - 1) {
                if !before(item) {
                    high = low + step - 1;
                    break;
                }
                low += step;
                step *= 2;
            }
        } else {
            high = near;
            while let Some(item) = high.checked_sub(step).and_then(|probe| list.get(probe)) {
                if before(item) {
                    low = high - step + 1;
                    break;
                }
                high -= step;
                step *= 2;
            }
        }
        let found = low + list.get(low..high).map_or(0, |rest| rest.partition_point(before));
        self.last.set(found);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_from_every_other() {
        for length in 0..40_usize {
            let list: Vec<usize> = (0..length).map(|n| n * 2).collect();
            for first in 0..=2 * length {
                for asked in 0..=2 * length + 1 {
                    let cursor = Cursor::default();
                    cursor.partition(&list, |&n| n < first);
                    let found = cursor.partition(&list, |&n| n < asked);
                    assert_eq!(found, list.partition_point(|&n| n < asked), "{length} {asked}");
                }
            }
        }
    }
}
