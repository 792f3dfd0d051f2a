//! Which claims are weighed against which, the tree that is chosen among them, and the cross links
//! beside it.

use super::bearing::{self, weigh};
use super::tree::{Link, best};
use super::view::Views;
use crate::model::{Because, Confidence, Relation, RelationKind, Role, RunnerUp};

/// How many claims before and after are weighed.
const WINDOW: usize = 4;
/// By how many of its rarest stems a claim looks for main claims like it, and how many of those
/// that share one stem are weighed.
const STEMS: usize = 6;
const ALIKE: usize = 3;
/// Score from which on a link beside the tree is worth drawing.
const CROSS: i32 = 52;
/// Links beside the tree that one claim may have.
const MOST_CROSS: usize = 1;

const KINDS: [RelationKind; 3] =
    [RelationKind::Supports, RelationKind::Attacks, RelationKind::Restates];

/// The relations between claims: a tree under the thesis and cross links, in text order.
///
/// A claim is weighed against its [`WINDOW`] neighbours on either side, the thesis, the nearest
/// main claim on either side, and up to [`STEMS`] × [`ALIKE`] main claims like it; so the number of
/// links is linear in that of the claims, and the tree costs its logarithm more.
pub(super) fn relations(views: &Views) -> Vec<Relation> {
    let Some(thesis) = views.thesis else { return Vec::new() };
    let (links, kinds) = links(views, thesis);
    let tree = best(views.claims.len(), thesis, &links);
    let order = preorder(views, thesis, &links, &tree);
    let mut relations = Vec::with_capacity(links.len() / 4);
    let mut at = 0;
    while let Some(from) = links.get(at).map(|l| l.from) {
        let count = links[at..].partition_point(|l| l.from == from);
        let own = at..at + count;
        if let Some(chosen) = tree.get(from).copied().flatten() {
            let others = own.clone().filter(|&l| links[l].to != links[chosen].to);
            let second = others.clone().max_by_key(|&l| (links[l].score, usize::MAX - l));
            let second = second.map(|s| (links[s], kinds[s]));
            relations.push(relation(views, (links[chosen], kinds[chosen]), second));
            let mut cross: Vec<usize> = others
                .filter(|&l| links[l].score >= CROSS && order[links[l].to] < order[from])
                .filter(|&l| Some(links[l].to) != views.thesis)
                .collect();
            cross.sort_unstable_by_key(|&l| (-links[l].score, l));
            for l in cross.into_iter().take(MOST_CROSS) {
                let mut link = relation(views, (links[l], kinds[l]), None);
                link.tree = false;
                relations.push(link);
            }
        }
        at += count;
    }
    relations
}

/// All links to be weighed, by the claim they run from, each with the best of its kinds.
fn links(views: &Views, thesis: usize) -> (Vec<Link>, Vec<RelationKind>) {
    let count = views.claims.len();
    let mains = Mains::of(views);
    let mut links = Vec::with_capacity(count * (2 * WINDOW + 4));
    let mut kinds = Vec::with_capacity(links.capacity());
    let mut targets = Vec::new();
    for from in (0..count).filter(|&c| c != thesis) {
        targets.clear();
        targets.push(thesis);
        targets.extend(from.saturating_sub(WINDOW)..(from + WINDOW + 1).min(count));
        mains.like(views, from, &mut targets);
        targets.sort_unstable();
        targets.dedup();
        for &to in targets.iter().filter(|&&to| to != from) {
            let (score, kind) = KINDS
                .iter()
                .map(|&kind| (score(views, (from, to), kind), kind))
                .reduce(|best, other| if other.0 > best.0 { other } else { best })
                .unwrap_or((0, RelationKind::Supports));
            links.push(Link { from, to, score });
            kinds.push(kind);
        }
    }
    (links, kinds)
}

fn score(views: &Views, ends: (usize, usize), kind: RelationKind) -> i32 {
    let mut sum = 0;
    weigh(views, ends, kind, &mut |_, _, weight| sum += i32::from(weight));
    sum
}

/// What speaks for a link, and what came second: another claim, or another way to bear on the same.
fn relation(
    views: &Views,
    (link, kind): (Link, RelationKind),
    other: Option<(Link, RelationKind)>,
) -> Relation {
    let ends = (link.from, link.to);
    let mut because = Vec::new();
    weigh(views, ends, kind, &mut |rule, place, weight| {
        if weight != 0 {
            because.push(Because::weighed(rule, place, weight));
        }
    });
    let otherwise = KINDS.iter().filter(|&&k| k != kind).map(|&k| (score(views, ends, k), k));
    let otherwise = otherwise.max_by_key(|&(score, k)| (score, std::cmp::Reverse(k)));
    let second = match (other, otherwise) {
        (Some((other, how)), Some((score, _))) if other.score >= score => Some((other, how)),
        (_, Some((score, how))) => Some((Link { score, ..link }, how)),
        (other, None) => other,
    };
    let behind = |s: Link| i16::try_from(link.score - s.score).unwrap_or(i16::MAX);
    Relation {
        from: link.from,
        to: link.to,
        kind,
        tree: true,
        confidence: confidence(&because, second.map_or(i32::MAX, |(s, _)| link.score - s.score)),
        because,
        runner_up: second.and_then(|(s, kind)| {
            let place = views.claims.get(s.to)?.place;
            Some(RunnerUp { place, kind, behind: behind(s) })
        }),
    }
}

/// How sure a link is that lies so far before what came second. What decides between two links is
/// their distance, not their height: a claim that bears on the thesis for want of anything better has
/// a high score, too. Hand-set so that hundredths come near the share of right links among those
/// measured (see docs/relations.md); a link that nothing but its place speaks for is no surer than
/// `BY_PLACE`.
fn confidence(because: &[Because], before: i32) -> Confidence {
    /// Where two links score alike.
    const LEAST: i32 = 38;
    /// Beyond this distance it makes no difference.
    const FARTHEST: i32 = 30;
    /// Many of the links that only stand near are wrong, whatever else there was.
    const BY_PLACE: i32 = 62;
    let sure = LEAST + before.clamp(0, FARTHEST) * 3 / 2;
    let reason = because.iter().any(|b| b.weight > 0 && bearing::BINDING.contains(&b.rule));
    let place = because.iter().all(|b| bearing::PLACE.contains(&b.rule));
    let hundredths = match (reason, place) {
        (true, _) => (sure + 10).min(95),
        (_, true) => sure.min(BY_PLACE),
        _ => sure,
    };
    Confidence::percent(u8::try_from(hundredths).unwrap_or(0))
}

/// The number of each claim when the tree is walked from the thesis, parents before children and
/// reported positions before the writer's own claims. Every edge of the tree leads to a smaller
/// number; a cross link that does so too closes no circle.
fn preorder(views: &Views, thesis: usize, links: &[Link], tree: &[Option<usize>]) -> Vec<usize> {
    let count = views.claims.len();
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (claim, chosen) in tree.iter().enumerate() {
        if let Some(link) = chosen.and_then(|l| links.get(l)) {
            below[link.to].push(claim);
        }
    }
    let mut order = vec![usize::MAX; count];
    let mut stack = vec![thesis];
    let mut next = 0;
    while let Some(claim) = stack.pop() {
        order[claim] = next;
        next += 1;
        let reported = |c: &&usize| views.claims[**c].is_reported();
        let children = &below[claim];
        stack.extend(children.iter().rev().filter(|c| !reported(c)));
        stack.extend(children.iter().rev().filter(reported));
    }
    order
}

/// The main claims, found by where they stand and by their stems.
struct Mains {
    places: Vec<usize>,
    with_stem: std::collections::HashMap<u32, Vec<usize>>,
}

impl Mains {
    fn of(views: &Views) -> Self {
        let places: Vec<usize> =
            (0..views.claims.len()).filter(|&c| views.claims[c].role == Role::Main).collect();
        let mut with_stem: std::collections::HashMap<u32, Vec<usize>> = Default::default();
        for &main in &places {
            for stem in views.matter.rarest(main, STEMS) {
                let list = with_stem.entry(stem).or_default();
                if list.len() < ALIKE {
                    list.push(main);
                }
            }
        }
        Self { places, with_stem }
    }

    fn like(&self, views: &Views, claim: usize, into: &mut Vec<usize>) {
        let next = self.places.partition_point(|&m| m <= claim);
        into.extend(self.places.get(next));
        into.extend(next.checked_sub(1).and_then(|n| self.places.get(n)));
        for stem in views.matter.rarest(claim, STEMS) {
            into.extend(self.with_stem.get(&stem).into_iter().flatten());
        }
    }
}
