//! Tidy trees whose nodes have sizes of their own, in linear time.
//!
//! A. van der Ploeg, "Drawing non-layered tidy trees in linear time", Software: Practice and
//! Experience 44 (2014). Subtrees are moved apart along their contours; threads lead from the end of
//! a contour to where it goes on in a neighbour, so that every comparison pays for one node that is
//! never compared again. Written here without recursion, for trees of any depth.
//!
//! Depth is counted in columns: a node begins where its parent ends. Breadth is in points.

/// A node of the tree. The children of a node stand one after the other, all of them after it.
#[derive(Debug, Clone, Default)]
pub(super) struct Twig {
    /// The first column that it does not take any more.
    pub(super) end: usize,
    /// How broad it is.
    pub(super) breadth: f64,
    /// Room before it and all that hangs on it.
    pub(super) gap: f64,
    /// A straight line parts it from all siblings before it.
    pub(super) apart: bool,
    /// It is no box, but room for a line.
    pub(super) line: bool,
    /// Its first child.
    pub(super) first: usize,
    /// How many they are.
    pub(super) count: usize,
    /// Where it begins, in breadth; the result.
    pub(super) at: f64,
}

/// Room between neighbours.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) sibling: f64,
    pub(super) family: f64,
    pub(super) line: f64,
    /// Between siblings that hang on the root of all.
    pub(super) tree: f64,
}

/// What the walks know of a node besides what it is.
#[derive(Debug, Clone, Copy, Default)]
struct Walk {
    /// Its place if nothing above it moved.
    prelim: f64,
    /// How far it and all below it are moved.
    moved: f64,
    /// What is handed from sibling to sibling, to spread room evenly.
    shift: f64,
    change: f64,
    /// Where its contours go on when it has no children.
    left_thread: Option<usize>,
    right_thread: Option<usize>,
    /// Its deepest nodes on either contour, and how far they are moved against it.
    left_end: usize,
    left_moved: f64,
    right_end: usize,
    right_moved: f64,
    /// Where all that hangs on it begins and ends, as if it had not been moved itself.
    low: f64,
    high: f64,
}

impl Walk {
    /// Whoever comes along a thread from here is moved; this node itself stays where it is.
    fn hand_down(&mut self, moved: f64) {
        self.moved += moved;
        self.prelim -= moved;
        self.low -= moved;
        self.high -= moved;
    }
}

/// Which sibling reaches deeper than those after it.
struct Reach {
    depth: usize,
    sibling: usize,
}

/// Gives every node its place in breadth. The first one is the root of all.
pub(super) fn place(twigs: &mut [Twig], room: Room) {
    let walks = vec![Walk::default(); twigs.len()];
    let mut placing = Placing { twigs, walks, room };
    for node in (0..placing.twigs.len()).rev() {
        placing.first(node);
    }
    for node in 0..placing.twigs.len() {
        placing.second(node);
    }
}

struct Placing<'a> {
    twigs: &'a mut [Twig],
    walks: Vec<Walk>,
    room: Room,
}

impl Placing<'_> {
    fn child(&self, node: usize, nth: usize) -> usize {
        self.twigs[node].first + nth
    }

    /// Puts the subtrees of a node beside one another, and the node before their middle.
    fn first(&mut self, node: usize) {
        let count = self.twigs[node].count;
        if count == 0 {
            let breadth = self.twigs[node].breadth;
            let walk = &mut self.walks[node];
            (walk.left_end, walk.right_end) = (node, node);
            (walk.low, walk.high) = (0.0, breadth);
            return;
        }
        let mut reaches: Vec<Reach> = Vec::new();
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for nth in 0..count {
            let child = self.child(node, nth);
            // Before it is parted, since its contour then goes on in the siblings before it.
            let depth = self.twigs[self.walks[child].right_end].end;
            if nth > 0 {
                self.part(node, nth, &reaches, high);
            }
            while reaches.last().is_some_and(|r| depth >= r.depth) {
                reaches.pop();
            }
            reaches.push(Reach { depth, sibling: nth });
            let walk = &self.walks[child];
            low = low.min(walk.low + walk.moved);
            high = high.max(walk.high + walk.moved);
        }
        let (one, last) = (self.child(node, 0), self.child(node, count - 1));
        let middle = |child: usize| {
            let walk = &self.walks[child];
            walk.prelim + walk.moved + self.twigs[child].breadth / 2.0
        };
        let breadth = self.twigs[node].breadth;
        let prelim = (middle(one) + middle(last)) / 2.0 - breadth / 2.0;
        let (one, last) = (self.walks[one], self.walks[last]);
        let walk = &mut self.walks[node];
        walk.prelim = prelim;
        (walk.low, walk.high) = (low.min(prelim), high.max(prelim + breadth));
        (walk.left_end, walk.left_moved) = (one.left_end, one.left_moved);
        (walk.right_end, walk.right_moved) = (last.right_end, last.right_moved);
    }

    /// Moves a child and what hangs on it past all of its siblings before it, which end at `high`.
    fn part(&mut self, node: usize, nth: usize, reaches: &[Reach], high: f64) {
        let (before, child) = (self.child(node, nth - 1), self.child(node, nth));
        let gap = self.twigs[child].gap;
        if self.twigs[child].apart {
            let room = if node == 0 { self.room.tree } else { self.room.family };
            let walk = &self.walks[child];
            let distance = high + room + gap - (walk.low + walk.moved);
            self.shift(node, nth, nth - 1, distance.max(0.0));
        }
        let mut reach = reaches.len().saturating_sub(1);
        let (mut right, mut left) = (Some(before), Some(child));
        let mut right_sum = self.walks[before].moved;
        let mut left_sum = self.walks[child].moved;
        while let (Some(r), Some(l)) = (right, left) {
            while reach > 0 && self.twigs[r].end > reaches[reach].depth {
                reach -= 1;
            }
            let room = self.between(node, (before, child), (r, l)) + gap;
            let distance = right_sum + self.walks[r].prelim + self.twigs[r].breadth + room
                - (left_sum + self.walks[l].prelim);
            if distance > 0.0 {
                left_sum += distance;
                let deeper = reaches.get(reach).map_or(nth - 1, |r| r.sibling);
                self.shift(node, nth, deeper, distance);
            }
            let (right_depth, left_depth) = (self.twigs[r].end, self.twigs[l].end);
            if right_depth <= left_depth {
                right = self.next_right(r);
                right_sum += right.map_or(0.0, |r| self.walks[r].moved);
            }
            if right_depth >= left_depth {
                left = self.next_left(l);
                left_sum += left.map_or(0.0, |l| self.walks[l].moved);
            }
        }
        match (right, left) {
            (None, Some(l)) => self.thread_left(self.child(node, 0), child, l, left_sum),
            (Some(r), None) => self.thread_right(before, child, r, right_sum),
            _ => {}
        }
    }

    /// Room between two nodes on facing contours, under two siblings.
    fn between(&self, parent: usize, siblings: (usize, usize), pair: (usize, usize)) -> f64 {
        if self.twigs[pair.0].line || self.twigs[pair.1].line {
            self.room.line
        } else if pair != siblings {
            self.room.family
        } else if parent == 0 {
            self.room.tree
        } else {
            self.room.sibling
        }
    }

    /// Moves a child, and spreads the room over the smaller ones between it and the deeper sibling
    /// it was moved away from.
    fn shift(&mut self, node: usize, nth: usize, deeper: usize, distance: f64) {
        let child = self.child(node, nth);
        let walk = &mut self.walks[child];
        walk.moved += distance;
        walk.left_moved += distance;
        walk.right_moved += distance;
        if deeper + 1 < nth {
            let share = distance / (nth - deeper) as f64;
            walk.shift -= share;
            walk.change -= distance - share;
            let next = self.child(node, deeper + 1);
            self.walks[next].shift += share;
        }
    }

    fn next_left(&self, node: usize) -> Option<usize> {
        let has = self.twigs[node].count > 0;
        if has { Some(self.child(node, 0)) } else { self.walks[node].left_thread }
    }

    fn next_right(&self, node: usize) -> Option<usize> {
        let count = self.twigs[node].count;
        if count > 0 { Some(self.child(node, count - 1)) } else { self.walks[node].right_thread }
    }

    /// The left contour of all siblings goes on in the child, which reaches deeper.
    fn thread_left(&mut self, one: usize, child: usize, next: usize, sum: f64) {
        let end = self.walks[one].left_end;
        let moved = sum - self.walks[next].moved - self.walks[one].left_moved;
        self.walks[end].left_thread = Some(next);
        self.walks[end].hand_down(moved);
        self.walks[one].left_end = self.walks[child].left_end;
        self.walks[one].left_moved = self.walks[child].left_moved;
    }

    /// The right contour of the child goes on in the siblings before it, which reach deeper.
    fn thread_right(&mut self, before: usize, child: usize, next: usize, sum: f64) {
        let end = self.walks[child].right_end;
        let moved = sum - self.walks[next].moved - self.walks[child].right_moved;
        self.walks[end].right_thread = Some(next);
        self.walks[end].hand_down(moved);
        self.walks[child].right_end = self.walks[before].right_end;
        self.walks[child].right_moved = self.walks[before].right_moved;
    }

    /// Adds up what a node was moved, and hands it to its children with their shares of room.
    fn second(&mut self, node: usize) {
        let sum = self.walks[node].moved;
        self.twigs[node].at = self.walks[node].prelim + sum;
        let (mut share, mut spread) = (0.0, 0.0);
        for nth in 0..self.twigs[node].count {
            let child = self.child(node, nth);
            let walk = &mut self.walks[child];
            share += walk.shift;
            spread += share + walk.change;
            walk.moved += spread + sum;
        }
    }
}
