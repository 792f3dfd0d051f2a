//! A tidy tree that grows to the right: every depth a column, all boxes of a column on one line.

use super::columns::near;
use super::tidy::{self, Room, Twig};
use super::{Node, Placed, Rect, Spacing, columns_of, dense, length};

/// Half the room between two boxes that a line between them needs; the line lies in its middle.
const LINE: f64 = 6.0;

/// Boxes as a tree that grows to the right: parents before the middle of their children, children
/// from top to bottom in the order given, trees below one another. No two boxes overlap. A node
/// whose `column` is further right than its parent's neighbour keeps the way to it free: at its
/// middle no box stands in the columns between. Such nodes stand above their siblings, so that what
/// hangs on a node itself comes before what hangs on those below it.
///
/// A column that is not the first, in which nothing hangs on anything or holds anything, is no part of
/// the trees if something in it is joined to something (`joined`: two nodes and how strongly): its
/// boxes stand, in the order given, near what they are joined to, as in [`super::columns()`].
pub fn tree(nodes: &[Node], joined: &[(usize, usize, f64)], spacing: &Spacing) -> Placed {
    if nodes.is_empty() {
        return Placed::default();
    }
    let parents = parents(nodes);
    let children = Children::of(&parents);
    let order = children.down_from_roots();
    let (column_of, count) = dense(&depths(nodes, &parents, &order));
    let mut loose = vec![false; count];
    for column in joined.iter().flat_map(|&(a, b, _)| [a, b]).filter_map(|at| column_of.get(at)) {
        loose[*column] = true;
    }
    for (node, &column) in column_of.iter().enumerate() {
        let bound = parents[node].is_some() || !children.below(node).is_empty();
        loose[column] &= column > 0 && !bound;
    }
    let free = |node: usize| loose[column_of[node]];
    let mut planted = Planted::of(nodes, &children, &column_of, free);
    let room = Room {
        sibling: length(spacing.row).max(1.0),
        family: length(spacing.family).max(1.0),
        line: LINE,
        tree: length(spacing.tree).max(1.0),
    };
    tidy::place(&mut planted.twigs, room);
    let widths = nodes.iter().zip(&column_of).map(|(node, &column)| (column, length(node.width)));
    let columns = columns_of(count, widths, length(spacing.column).max(1.0));
    let mut middles: Vec<f64> = (nodes.iter().zip(&planted.twig_of))
        .map(|(node, &twig)| planted.twigs[twig].at + length(node.height) / 2.0)
        .collect();
    near(nodes, &column_of, &loose, joined, &mut middles, spacing);
    let boxes = nodes.iter().zip(&column_of).zip(&middles).map(|((node, &column), middle)| Rect {
        x: columns[column].x,
        y: middle - length(node.height) / 2.0,
        width: length(node.width),
        height: length(node.height),
    });
    let boxes = boxes.collect();
    Placed { boxes, column_of, columns, bounds: Rect::default() }.settled()
}

/// The parent of each node: none where it is not there, and none for the first node of a circle.
fn parents(nodes: &[Node]) -> Vec<Option<usize>> {
    const NEW: usize = usize::MAX;
    let known = |parent: &usize| *parent < nodes.len();
    let mut parents: Vec<Option<usize>> = nodes.iter().map(|n| n.parent.filter(known)).collect();
    // The walk in which a node was met first.
    let mut met = vec![NEW; nodes.len()];
    for start in 0..nodes.len() {
        let mut at = start;
        while met[at] == NEW {
            met[at] = start;
            match parents[at] {
                Some(parent) => at = parent,
                None => break,
            }
        }
        // Only a walk that came back on its own way has gone round; its start need not be in it.
        if met[at] == start && parents[at].is_some() {
            let mut first = at;
            let mut round = parents[at];
            while let Some(next) = round.filter(|&next| next != at) {
                first = first.min(next);
                round = parents[next];
            }
            parents[first] = None;
        }
    }
    parents
}

/// Who hangs on whom, in the order given; those that hang on none come last, as the children of
/// one more node.
struct Children {
    /// Where the children of each node begin.
    begins: Vec<usize>,
    all: Vec<usize>,
}

impl Children {
    fn of(parents: &[Option<usize>]) -> Children {
        let count = parents.len();
        let mut begins = vec![0; count + 2];
        for parent in parents {
            begins[parent.unwrap_or(count) + 1] += 1;
        }
        for at in 0..=count {
            begins[at + 1] += begins[at];
        }
        let mut next = begins.clone();
        let mut all = vec![0; count];
        for (node, parent) in parents.iter().enumerate() {
            let place = &mut next[parent.unwrap_or(count)];
            all[*place] = node;
            *place += 1;
        }
        Children { begins, all }
    }

    fn below(&self, node: usize) -> &[usize] {
        &self.all[self.begins[node]..self.begins[node + 1]]
    }

    fn roots(&self) -> &[usize] {
        self.below(self.begins.len() - 2)
    }

    /// All nodes, each after its parent.
    fn down_from_roots(&self) -> Vec<usize> {
        let mut order = self.roots().to_vec();
        let mut at = 0;
        while let Some(&node) = order.get(at) {
            order.extend_from_slice(self.below(node));
            at += 1;
        }
        order
    }
}

/// The column of each node, holes and all.
fn depths(nodes: &[Node], parents: &[Option<usize>], order: &[usize]) -> Vec<usize> {
    let mut depths = vec![0_usize; nodes.len()];
    for &node in order {
        let least = parents[node].map_or(0, |parent| depths[parent].saturating_add(1));
        depths[node] = nodes[node].column.map_or(least, |column| column.max(least));
    }
    depths
}

/// The tree as `tidy` wants it.
struct Planted {
    twigs: Vec<Twig>,
    /// Which twig each node has become.
    twig_of: Vec<usize>,
}

impl Planted {
    /// A root of all, at the left of the first column; below it every node, with a line before it
    /// where it does not stand right beside its parent. Roots that are `free` stay out.
    fn of(
        nodes: &[Node],
        children: &Children,
        column_of: &[usize],
        free: impl Fn(usize) -> bool,
    ) -> Planted {
        /// What a twig stands for.
        #[derive(Clone, Copy)]
        enum For {
            Root,
            Node(usize),
            LineTo(usize),
        }
        let mut twigs = vec![Twig::default()];
        let mut stands_for = vec![For::Root];
        let mut twig_of = vec![0; nodes.len()];
        let mut at = 0;
        while let Some(&what) = stands_for.get(at) {
            let first = twigs.len();
            let end = twigs[at].end;
            let mut add = |node: usize, bare: bool| {
                let column = column_of[node];
                let line = !bare && column > end;
                let Node { height, gap, apart, .. } = nodes[node];
                twigs.push(Twig {
                    end: if line { column } else { column + 1 },
                    breadth: if line { 0.0 } else { length(height) },
                    gap: if bare { 0.0 } else { length(gap) },
                    apart: apart && !bare,
                    line,
                    ..Twig::default()
                });
                stands_for.push(if line { For::LineTo(node) } else { For::Node(node) });
                if !line {
                    twig_of[node] = twigs.len() - 1;
                }
            };
            match what {
                For::Root => {
                    let roots = children.roots().iter().filter(|&&node| !free(node));
                    roots.for_each(|&node| add(node, false));
                }
                For::Node(node) => {
                    let below = children.below(node);
                    let (far, near): (Vec<usize>, Vec<usize>) =
                        below.iter().partition(|&&node| column_of[node] > end);
                    far.into_iter().chain(near).for_each(|node| add(node, false));
                }
                For::LineTo(node) => add(node, true),
            }
            twigs[at].first = first;
            twigs[at].count = twigs.len() - first;
            at += 1;
        }
        let roots = twigs[0].count;
        for twig in twigs.iter_mut().skip(1).take(roots) {
            twig.apart = true;
        }
        Planted { twigs, twig_of }
    }
}
