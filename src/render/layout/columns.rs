//! Boxes in columns whose order is given, each as near to what it is joined to as its neighbours
//! leave it room.
//!
//! Where the boxes of one column want to stand, and that they must not overlap nor change places, is
//! a least-squares problem with an order: isotonic regression. Pooling adjacent violators solves it
//! exactly in linear time (M. Ayer et al., "An empirical distribution function for sampling with
//! incomplete information", Annals of Mathematical Statistics 26, 1955).

use super::{Node, Placed, Rect, Spacing, columns_of, dense, length};

/// How often every column is placed anew beside its neighbours. The places hardly change after three.
const SWEEPS: usize = 6;

/// Weight of staying where it is, for a box that is joined to nothing.
const STAY: f64 = 1e-3;

/// Boxes in columns: each where it pulls the least at what it is joined to (`joined`: two nodes and
/// how strongly), in the order given and without overlap. The tallest column stands closely; the
/// others move.
pub fn columns(nodes: &[Node], joined: &[(usize, usize, f64)], spacing: &Spacing) -> Placed {
    let given: Vec<usize> = nodes.iter().map(|node| node.column.unwrap_or(0)).collect();
    let (column_of, count) = dense(&given);
    let widths = nodes.iter().zip(&column_of).map(|(node, &column)| (column, length(node.width)));
    let columns = columns_of(count, widths, length(spacing.column).max(1.0));
    let stacks = Stacks::of(nodes, &column_of, count, length(spacing.row).max(1.0));
    let mut middles = stacks.closely(nodes);
    let neighbours = Neighbours::of(nodes.len(), joined);
    let tallest = stacks.tallest();
    for sweep in 0..SWEEPS {
        for nth in 0..count {
            let column = if sweep % 2 == 0 { nth } else { count - 1 - nth };
            if column != tallest {
                stacks.place(column, &neighbours, &mut middles);
            }
        }
    }
    let boxes = nodes.iter().zip(&column_of).zip(&middles).map(|((node, &column), middle)| Rect {
        x: columns.get(column).map_or(0.0, |column| column.x),
        y: middle - length(node.height) / 2.0,
        width: length(node.width),
        height: length(node.height),
    });
    let boxes = boxes.collect();
    Placed { boxes, column_of, columns, bounds: Rect::default() }.settled()
}

/// Places the boxes of some columns near what they are joined to; those of the others stay.
/// `middles` says where every box has its middle.
pub(super) fn near(
    nodes: &[Node],
    column_of: &[usize],
    moving: &[bool],
    joined: &[(usize, usize, f64)],
    middles: &mut [f64],
    spacing: &Spacing,
) {
    if !moving.contains(&true) {
        return;
    }
    let fixed = middles.iter().zip(column_of).filter(|(_, column)| !moving[**column]);
    let bounds = fixed.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (&middle, _)| {
        (low.min(middle), high.max(middle))
    });
    for (middle, &column) in middles.iter_mut().zip(column_of) {
        if moving[column] {
            *middle = (bounds.0 + bounds.1) / 2.0;
        }
    }
    let stacks = Stacks::of(nodes, column_of, moving.len(), length(spacing.row).max(1.0));
    let neighbours = Neighbours::of(nodes.len(), joined);
    for column in (0..moving.len()).filter(|&column| moving[column]) {
        stacks.place(column, &neighbours, middles);
    }
}

/// Who is joined to whom, how strongly: for each node a stretch of one list.
struct Neighbours {
    begins: Vec<usize>,
    all: Vec<(usize, f64)>,
}

impl Neighbours {
    fn of(count: usize, joined: &[(usize, usize, f64)]) -> Neighbours {
        let known = joined.iter().filter(|(a, b, weight)| {
            *a < count && *b < count && a != b && weight.is_finite() && *weight > 0.0
        });
        let mut begins = vec![0; count + 1];
        for (a, b, _) in known.clone() {
            begins[a + 1] += 1;
            begins[b + 1] += 1;
        }
        for at in 0..count {
            begins[at + 1] += begins[at];
        }
        let mut next = begins.clone();
        let mut all = vec![(0, 0.0); begins[count]];
        for &(a, b, weight) in known {
            for (from, to) in [(a, b), (b, a)] {
                all[next[from]] = (to, weight.min(1e6));
                next[from] += 1;
            }
        }
        Neighbours { begins, all }
    }

    fn of_node(&self, node: usize) -> &[(usize, f64)] {
        &self.all[self.begins[node]..self.begins[node + 1]]
    }
}

/// The columns, each from top to bottom.
struct Stacks {
    /// Nodes with the distance of their middle from that of the first of the column, standing closely.
    columns: Vec<Vec<(usize, f64)>>,
    /// How tall each is.
    heights: Vec<f64>,
}

impl Stacks {
    fn of(nodes: &[Node], column_of: &[usize], count: usize, row: f64) -> Stacks {
        let mut columns: Vec<Vec<(usize, f64)>> = vec![Vec::new(); count];
        let mut heights = vec![0.0; count];
        for (at, (node, &column)) in nodes.iter().zip(column_of).enumerate() {
            let height = length(node.height);
            let stack = &mut columns[column];
            if !stack.is_empty() {
                heights[column] += row + length(node.gap);
            }
            stack.push((at, heights[column] + height / 2.0));
            heights[column] += height;
        }
        Stacks { columns, heights }
    }

    fn tallest(&self) -> usize {
        let mut tallest = 0;
        for (column, height) in self.heights.iter().enumerate() {
            if *height > self.heights[tallest] {
                tallest = column;
            }
        }
        tallest
    }

    /// Where the middles are when every column stands closely, around one line.
    fn closely(&self, nodes: &[Node]) -> Vec<f64> {
        let mut middles = vec![0.0; nodes.len()];
        for (stack, height) in self.columns.iter().zip(&self.heights) {
            for &(node, offset) in stack {
                middles[node] = offset - height / 2.0;
            }
        }
        middles
    }

    /// Places the boxes of one column as near to their neighbours as their order lets them.
    fn place(&self, column: usize, neighbours: &Neighbours, middles: &mut [f64]) {
        let Some(stack) = self.columns.get(column) else { return };
        let wishes: Vec<(f64, f64)> = stack
            .iter()
            .map(|&(node, offset)| {
                let (mut sum, mut weight) = (0.0, 0.0);
                for &(other, strength) in neighbours.of_node(node) {
                    sum += strength * middles[other];
                    weight += strength;
                }
                if weight > 0.0 {
                    (sum / weight - offset, weight)
                } else {
                    (middles[node] - offset, STAY)
                }
            })
            .collect();
        for (&(node, offset), place) in stack.iter().zip(rising(&wishes)) {
            middles[node] = place + offset;
        }
    }
}

/// The never falling row of numbers that is nearest to what is wished (value and weight), by least
/// squares.
pub(super) fn rising(wishes: &[(f64, f64)]) -> Vec<f64> {
    /// Wishes that have to share one value.
    struct Pool {
        mean: f64,
        weight: f64,
        count: usize,
    }
    let mut pools: Vec<Pool> = Vec::with_capacity(wishes.len());
    for &(value, weight) in wishes {
        let mut pool = Pool { mean: value, weight, count: 1 };
        while let Some(last) = pools.pop_if(|last| last.mean >= pool.mean) {
            let both = last.weight + pool.weight;
            pool.mean = (last.mean * last.weight + pool.mean * pool.weight) / both;
            pool.weight = both;
            pool.count += last.count;
        }
        pools.push(pool);
    }
    pools.iter().flat_map(|pool| std::iter::repeat_n(pool.mean, pool.count)).collect()
}
