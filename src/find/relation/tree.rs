//! The best tree: for each claim one claim that it bears on, so that all of them lead to the thesis
//! and the sum of the scores is the greatest (a maximum spanning arborescence; Chu and Liu 1965,
//! Edmonds 1967; for argument: Peldszus and Stede 2015).
//!
//! Tarjan's contraction with mergeable heaps: O(candidates · log claims), without recursion over
//! the claims. Heaps are leftist, so that merging goes at most log(candidates) deep.

/// A candidate: one claim may bear on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    /// The claim that bears.
    pub(super) from: usize,
    /// The claim it would bear on.
    pub(super) to: usize,
    /// How much speaks for it.
    pub(super) score: i32,
}

/// For each claim the number of its link in `links`; `None` for the root and where a claim has no
/// link. Every claim should have one that leads to the root, directly or through others; what
/// cannot reach it is left as it is. Of equal links the one that stands first is taken.
pub(super) fn best(claims: usize, root: usize, links: &[Link]) -> Vec<Option<usize>> {
    let mut chosen = vec![None; claims];
    if root >= claims {
        return chosen;
    }
    let mut work = Contraction::new(claims, root, links);
    for start in 0..claims {
        work.grow(start);
    }
    work.expand();
    for (claim, slot) in chosen.iter_mut().enumerate() {
        *slot = work.incoming[claim].filter(|_| claim != root);
    }
    chosen
}

/// A node of a leftist heap of links; the cheapest on top.
struct Heap {
    link: usize,
    cost: i64,
    /// Still to be added to the costs below.
    delta: i64,
    rank: u32,
    left: Option<usize>,
    right: Option<usize>,
}

/// A circle that was contracted to one claim.
struct Circle {
    /// The claim that stands for it.
    claim: usize,
    /// State of the joins before it was contracted.
    time: usize,
    /// The links it is made of.
    links: Vec<usize>,
}

/// State of the search.
struct Contraction<'l> {
    links: &'l [Link],
    nodes: Vec<Heap>,
    tops: Vec<Option<usize>>,
    joined: Joined,
    /// Which start saw a claim; the root counts as seen from the beginning.
    seen: Vec<Option<usize>>,
    /// The chosen link of a claim.
    incoming: Vec<Option<usize>>,
    circles: Vec<Circle>,
    root: usize,
}

impl<'l> Contraction<'l> {
    fn new(claims: usize, root: usize, links: &'l [Link]) -> Self {
        let mut work = Self {
            links,
            nodes: Vec::with_capacity(links.len()),
            tops: vec![None; claims],
            joined: Joined::new(claims),
            seen: vec![None; claims],
            incoming: vec![None; claims],
            circles: Vec::new(),
            root,
        };
        work.seen[root] = Some(root);
        for (at, link) in links.iter().enumerate() {
            if link.from >= claims || link.to >= claims || link.from == link.to {
                continue;
            }
            let cost = -i64::from(link.score);
            let node = work.nodes.len();
            work.nodes.push(Heap { link: at, cost, delta: 0, rank: 1, left: None, right: None });
            work.tops[link.from] = work.merge(work.tops[link.from], Some(node));
        }
        work
    }

    /// Follows the cheapest links from `start` until something seen before is met, contracting
    /// every circle on the way.
    fn grow(&mut self, start: usize) {
        let mut claim = self.joined.find(start);
        let mut path: Vec<(usize, usize)> = Vec::new();
        while self.seen[claim].is_none() {
            let Some((link, cost)) = self.pop(claim) else { return };
            if let Some(top) = self.tops[claim] {
                self.nodes[top].delta -= cost;
            }
            path.push((claim, link));
            self.seen[claim] = Some(start);
            claim = self.joined.find(self.links[link].to);
            if self.seen[claim] == Some(start) && claim != self.root {
                claim = self.contract(claim, &mut path);
            }
        }
        for (_, link) in path {
            let claim = self.joined.find(self.links[link].from);
            self.incoming[claim] = Some(link);
        }
    }

    /// Joins the circle that closes at `claim` into one; answers with the claim that stands for it.
    fn contract(&mut self, claim: usize, path: &mut Vec<(usize, usize)>) -> usize {
        let time = self.joined.time();
        let mut heap = None;
        let mut links = Vec::new();
        let mut stands = claim;
        while let Some((member, link)) = path.pop() {
            heap = self.merge(heap, self.tops[member]);
            links.push(link);
            let last = self.joined.find(member) == self.joined.find(claim);
            stands = self.joined.join(stands, member);
            if last {
                break;
            }
        }
        links.reverse();
        self.tops[stands] = heap;
        self.seen[stands] = None;
        self.circles.push(Circle { claim: stands, time, links });
        stands
    }

    /// Opens the circles again, last first: each keeps all of its links but the one at the claim
    /// where the chosen link leaves it.
    fn expand(&mut self) {
        while let Some(circle) = self.circles.pop() {
            let leaves = self.incoming[circle.claim];
            self.joined.rollback(circle.time);
            for link in circle.links {
                let claim = self.joined.find(self.links[link].from);
                self.incoming[claim] = Some(link);
            }
            if let Some(link) = leaves {
                let claim = self.joined.find(self.links[link].from);
                self.incoming[claim] = leaves;
            }
        }
    }

    /// Takes the cheapest link of a claim that leads out of it, with its cost as it now is.
    fn pop(&mut self, claim: usize) -> Option<(usize, i64)> {
        loop {
            let top = self.tops[claim]?;
            self.push_down(top);
            let Heap { link, cost, left, right, .. } = self.nodes[top];
            self.tops[claim] = self.merge(left, right);
            if self.joined.find(self.links[link].to) != claim {
                return Some((link, cost));
            }
        }
    }

    fn push_down(&mut self, at: usize) {
        let Heap { delta, left, right, .. } = self.nodes[at];
        self.nodes[at].cost += delta;
        self.nodes[at].delta = 0;
        for child in [left, right].into_iter().flatten() {
            self.nodes[child].delta += delta;
        }
    }

    fn merge(&mut self, a: Option<usize>, b: Option<usize>) -> Option<usize> {
        let (Some(mut a), Some(mut b)) = (a, b) else { return a.or(b) };
        self.push_down(a);
        self.push_down(b);
        let key = |n: &Heap| (n.cost, n.link);
        if key(&self.nodes[b]) < key(&self.nodes[a]) {
            std::mem::swap(&mut a, &mut b);
        }
        let right = self.merge(self.nodes[a].right, Some(b));
        self.nodes[a].right = right;
        let rank = |work: &Self, n: Option<usize>| n.map_or(0, |n| work.nodes[n].rank);
        let (left_rank, right_rank) = (rank(self, self.nodes[a].left), rank(self, right));
        if left_rank < right_rank {
            let node = &mut self.nodes[a];
            std::mem::swap(&mut node.left, &mut node.right);
        }
        self.nodes[a].rank = left_rank.min(right_rank) + 1;
        Some(a)
    }
}

/// Which claims have been joined, with a way back (union by size, no path compression).
struct Joined {
    parent: Vec<usize>,
    size: Vec<usize>,
    history: Vec<usize>,
}

impl Joined {
    fn new(claims: usize) -> Self {
        Self { parent: (0..claims).collect(), size: vec![1; claims], history: Vec::new() }
    }

    fn find(&self, mut at: usize) -> usize {
        while self.parent[at] != at {
            at = self.parent[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) -> usize {
        let (a, b) = (self.find(a), self.find(b));
        if a == b {
            return a;
        }
        let (large, small) = if self.size[a] < self.size[b] { (b, a) } else { (a, b) };
        self.parent[small] = large;
        self.size[large] += self.size[small];
        self.history.push(small);
        large
    }

    fn time(&self) -> usize {
        self.history.len()
    }

    fn rollback(&mut self, time: usize) {
        while self.history.len() > time {
            let Some(small) = self.history.pop() else { break };
            let large = self.parent[small];
            self.size[large] -= self.size[small];
            self.parent[small] = small;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every way to give each claim one of its links, tried in turn: the greatest sum of a tree.
    fn by_trying(claims: usize, root: usize, links: &[Link]) -> Option<i32> {
        let of = |c: usize| (0..links.len()).filter(move |&l| links[l].from == c);
        let mut trees: Vec<Vec<Option<usize>>> = vec![vec![None; claims]];
        for claim in (0..claims).filter(|&c| c != root) {
            trees = trees
                .into_iter()
                .flat_map(|tree| {
                    of(claim).map(move |l| {
                        let mut tree = tree.clone();
                        tree[claim] = Some(l);
                        tree
                    })
                })
                .collect();
        }
        trees.iter().filter_map(|t| sum(root, links, t)).max()
    }

    /// The sum of a tree's scores, `None` where a claim does not lead to the root.
    fn sum(root: usize, links: &[Link], tree: &[Option<usize>]) -> Option<i32> {
        for start in 0..tree.len() {
            let mut at = start;
            for _ in 0..tree.len() {
                if at != root {
                    at = links[tree[at]?].to;
                }
            }
            if at != root {
                return None;
            }
        }
        Some(tree.iter().flatten().map(|&l| links[l].score).sum())
    }

    fn check(claims: usize, links: &[(usize, usize, i32)], expect: &[Option<usize>]) {
        let links: Vec<_> =
            links.iter().map(|&(from, to, score)| Link { from, to, score }).collect();
        assert_eq!(best(claims, 0, &links), expect);
    }

    #[test]
    fn a_circle_is_broken_where_it_costs_least() {
        check(3, &[(1, 0, 1), (1, 2, 10), (2, 1, 10), (2, 0, 5)], &[None, Some(1), Some(3)]);
    }

    #[test]
    fn a_claim_without_a_way_to_the_root_has_none() {
        check(3, &[(1, 0, 3)], &[None, Some(0), None]);
        check(1, &[], &[None]);
        assert!(best(0, 0, &[]).is_empty());
    }

    #[test]
    fn it_is_as_good_as_trying_everything() {
        let mut seed = 7_u32;
        let mut next = |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) % below
        };
        for _ in 0..300 {
            let claims = 2 + next(4) as usize;
            let root = next(u32::try_from(claims).unwrap()) as usize;
            let mut links = Vec::new();
            for from in (0..claims).filter(|&c| c != root) {
                for to in (0..claims).filter(|&c| c != from) {
                    if to == root || next(3) > 0 {
                        let score = i32::try_from(next(20)).unwrap() - 5;
                        links.push(Link { from, to, score });
                    }
                }
            }
            let found = best(claims, root, &links);
            assert_eq!(sum(root, &links, &found), by_trying(claims, root, &links), "{links:?}");
        }
    }

    #[test]
    fn a_long_chain_and_a_wide_star_end_in_time() {
        let chain: Vec<_> = (1..50_000)
            .flat_map(|from| {
                [Link { from, to: from - 1, score: 5 }, Link { from: from - 1, to: from, score: 9 }]
            })
            .collect();
        assert_eq!(best(50_000, 0, &chain).iter().flatten().count(), 49_999);
        let star: Vec<_> = (1..50_000).map(|from| Link { from, to: 0, score: 1 }).collect();
        assert_eq!(best(50_000, 0, &star).iter().flatten().count(), 49_999);
    }
}
