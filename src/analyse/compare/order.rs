//! Which things of a list stand before or after others than they did.

/// Places of the items that have to move to bring the list into ascending order, as few as can be: those
/// outside of a longest ascending run. Costs n log n.
pub(super) fn moved(list: &[usize]) -> Vec<usize> {
    // For each length of run the place of its smallest last item, and for each item the one before it.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    for (at, item) in list.iter().enumerate() {
        let length = ends.partition_point(|&end| list[end] < *item);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut stays = vec![false; list.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        stays[at] = true;
        next = before[at];
    }
    (0..list.len()).filter(|&at| !stays[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_few_as_can_be_are_moved() {
        assert_eq!(moved(&[]), [0; 0]);
        assert_eq!(moved(&[0, 1, 2, 9]), [0; 0]);
        assert_eq!(moved(&[5, 0, 1, 2]), [0]);
        assert_eq!(moved(&[0, 3, 1, 2]), [1]);
        assert_eq!(moved(&[3, 2, 1]).len(), 2);
    }
}
