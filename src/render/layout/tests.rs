//! What holds for every layout, whatever it is given.

use super::{
    Align, Cell, End, Line, Node, Paper, Placed, Point, Rect, Route, Side, Spacing, Step, columns,
    pages, routes, rows, tree,
};
use proptest::prelude::*;

fn node(width: f64, height: f64, parent: Option<usize>) -> Node {
    Node { width, height, parent, ..Node::default() }
}

fn no_overlap(placed: &Placed) {
    for (at, one) in placed.boxes.iter().enumerate() {
        for (other, two) in placed.boxes.iter().enumerate().skip(at + 1) {
            assert!(!one.overlaps(two), "{at} {one:?} and {other} {two:?}");
        }
    }
    for of in &placed.boxes {
        assert!([of.x, of.y, of.width, of.height].iter().all(|n| n.is_finite() && *n >= 0.0));
    }
}

/// Tops rise in the order given by `order`, in every column.
fn in_order(placed: &Placed, order: &[usize]) {
    let mut last = vec![f64::NEG_INFINITY; placed.columns.len()];
    for &at in order {
        let column = placed.column_of[at];
        assert!(placed.boxes[at].y >= last[column], "{at} stands above one before it");
        last[column] = placed.boxes[at].y;
    }
}

/// Points along a way, close enough to see whether it enters a box.
fn points(way: &Route) -> Vec<Point> {
    let mut points = vec![way.start];
    let mut from = way.start;
    for step in &way.steps {
        for part in 1..=64 {
            let t = f64::from(part) / 64.0;
            let mix = |a: f64, b: f64| a + (b - a) * t;
            points.push(match *step {
                Step::Line(to) => Point { x: mix(from.x, to.x), y: mix(from.y, to.y) },
                Step::Curve(a, b, to) => {
                    let bend = |p: f64, a: f64, b: f64, q: f64| {
                        let (l, m, r) = (mix(p, a), mix(a, b), mix(b, q));
                        mix(mix(l, m), mix(m, r))
                    };
                    Point { x: bend(from.x, a.x, b.x, to.x), y: bend(from.y, a.y, b.y, to.y) }
                }
            });
        }
        from = step.end();
    }
    points
}

/// No line enters a box, nor its own from behind.
fn lines_go_around(placed: &Placed, lines: &[Line]) {
    const CLEAR: f64 = 0.2;
    for (line, way) in lines.iter().zip(routes(placed, lines)) {
        for point in points(&way) {
            assert!(point.x.is_finite() && point.y.is_finite());
            let entered = placed.boxes.iter().position(|of| {
                of.x + CLEAR < point.x
                    && point.x < of.right() - CLEAR
                    && of.y + CLEAR < point.y
                    && point.y < of.bottom() - CLEAR
            });
            assert_eq!(entered, None, "{line:?} at {point:?}: {way:?}");
        }
        let (a, b) = (placed.boxes[line.from.node], placed.boxes[line.to.node]);
        let at = |of: Rect, p: Point| {
            ((p.x - of.x).abs() < 0.11 || (p.x - of.right()).abs() < 0.11)
                && p.y > of.y - 0.11
                && p.y < of.bottom() + 0.11
        };
        assert!(at(a, way.start) && at(b, way.end()), "{way:?} joins {a:?} and {b:?}");
    }
}

/// The nodes of a forest, each before what hangs on it, siblings in order: as they are read.
fn as_read(nodes: &[Node], columns: &[usize]) -> Vec<usize> {
    let mut stack: Vec<usize> =
        (0..nodes.len()).rev().filter(|&at| nodes[at].parent.is_none()).collect();
    let mut order = Vec::new();
    while let Some(at) = stack.pop() {
        order.push(at);
        let below = (0..nodes.len()).rev().filter(|&child| nodes[child].parent == Some(at));
        let (far, near): (Vec<usize>, Vec<usize>) =
            below.partition(|&child| columns[child] > columns[at] + 1);
        stack.extend(near.into_iter().chain(far));
    }
    order
}

/// Trees as essays have them: a parent may stand before or after its children.
fn forests() -> impl Strategy<Value = Vec<Node>> {
    let one = (1.0..300.0, 0.0..200.0, any::<prop::sample::Index>(), 0..12_u8, 0..6_u8);
    (prop::collection::vec(one, 0..60), any::<bool>()).prop_map(|(drawn, turned)| {
        let count = drawn.len();
        let made =
            drawn.into_iter().enumerate().map(|(at, (width, height, parent, root, more))| {
                let mut made = node(width, height, None);
                let (before, base) = if turned { (count - 1 - at, at + 1) } else { (at, 0) };
                if root > 0 && before > 0 {
                    made.parent = Some(base + parent.index(before));
                }
                made.column = (more == 1).then_some(5);
                made.gap = if more == 2 { 30.0 } else { 0.0 };
                made.apart = more == 3;
                made
            });
        made.collect()
    })
}

fn spacing() -> Spacing {
    Spacing { column: 50.0, row: 10.0, family: 16.0, tree: 30.0 }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_tree_is_tidy(nodes in forests()) {
        let placed = tree(&nodes, &[], &spacing());
        prop_assert_eq!(placed.boxes.len(), nodes.len());
        no_overlap(&placed);
        in_order(&placed, &as_read(&nodes, &placed.column_of));
        let mut lines = Vec::new();
        for (child, parent) in nodes.iter().enumerate().filter_map(|(c, n)| Some((c, n.parent?))) {
            prop_assert!(placed.boxes[parent].right() < placed.boxes[child].x);
            lines.push(Line { from: End::of(child), to: End::of(parent), width: 1.6, side: Side::Facing });
        }
        lines_go_around(&placed, &lines);
        prop_assert_eq!(placed, tree(&nodes, &[], &spacing()));
    }

    #[test]
    fn what_stands_apart_is_parted(nodes in forests()) {
        let nodes: Vec<Node> = nodes.into_iter().map(|n| Node { apart: true, column: None, ..n }).collect();
        let placed = tree(&nodes, &[], &spacing());
        let order = as_read(&nodes, &placed.column_of);
        let mut below: Vec<Vec<usize>> = (0..nodes.len()).map(|at| vec![at]).collect();
        for &at in order.iter().rev() {
            if let Some(parent) = nodes[at].parent {
                let all = below[at].clone();
                below[parent].extend(all);
            }
        }
        for pair in 0..nodes.len() {
            for other in pair + 1..nodes.len() {
                if nodes[pair].parent == nodes[other].parent {
                    let band = |at: usize| placed.around(below[at].iter().copied()).unwrap();
                    prop_assert!(band(pair).bottom() < band(other).y);
                }
            }
        }
    }

    #[test]
    fn lines_across_a_tree_go_around(
        nodes in forests(),
        ends in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0.0..9.0), 0..30),
    ) {
        prop_assume!(!nodes.is_empty());
        let placed = tree(&nodes, &[], &spacing());
        let lines: Vec<Line> = ends
            .iter()
            .map(|(a, b, width)| (a.index(nodes.len()), b.index(nodes.len()), *width))
            .filter(|(a, b, _)| a != b)
            .map(|(a, b, width)| Line { from: End { node: a, at: (width > 7.0).then_some(width) }, to: End::of(b), width, side: Side::Facing })
            .collect();
        lines_go_around(&placed, &lines);
    }

    #[test]
    fn parents_of_any_kind_do_no_harm(
        drawn in prop::collection::vec((any::<f64>(), any::<f64>(), prop::option::of(0..40_usize), prop::option::of(any::<usize>())), 0..40),
    ) {
        let nodes: Vec<Node> = drawn
            .into_iter()
            .map(|(width, height, parent, column)| Node { width, height, parent, column, gap: height, apart: false })
            .collect();
        let placed = tree(&nodes, &[], &spacing());
        prop_assert_eq!(placed.boxes.len(), nodes.len());
        for of in &placed.boxes {
            prop_assert!([of.x, of.y, of.width, of.height].iter().all(|n| n.is_finite() && *n >= 0.0));
        }
    }

    #[test]
    fn columns_keep_their_order(
        drawn in prop::collection::vec((1.0..200.0, 0.0..100.0, 0..4_usize), 1..40),
        joined in prop::collection::vec((0..40_usize, 0..40_usize, 0.0..5.0), 0..60),
    ) {
        let nodes: Vec<Node> = drawn
            .iter()
            .map(|&(width, height, column)| Node { width, height, column: Some(column), ..Node::default() })
            .collect();
        let placed = columns(&nodes, &joined, &spacing());
        no_overlap(&placed);
        in_order(&placed, &(0..nodes.len()).collect::<Vec<_>>());
        let lines: Vec<Line> = joined
            .iter()
            .filter(|(a, b, _)| a != b && *a < nodes.len() && *b < nodes.len())
            .map(|&(a, b, width)| Line { from: End::of(a), to: End::of(b), width, side: Side::Facing })
            .collect();
        lines_go_around(&placed, &lines);
    }

    #[test]
    fn rows_keep_their_order(
        drawn in prop::collection::vec((1.0..200.0, 0.0..100.0, 0..9_usize, 0..3_usize), 0..40),
    ) {
        let cells: Vec<Cell> = drawn
            .iter()
            .map(|&(width, height, row, column)| Cell { width, height, row, column, gap: 0.0 })
            .collect();
        let placed = rows(&cells, &[Align::Right, Align::Middle, Align::Left], &spacing());
        no_overlap(&placed);
        for (a, one) in cells.iter().enumerate() {
            for (b, two) in cells.iter().enumerate() {
                if one.row < two.row {
                    prop_assert!(placed.boxes[a].bottom() <= placed.boxes[b].y);
                }
            }
        }
    }

    #[test]
    fn every_box_is_on_one_page(nodes in forests(), least in 0.2..1.0_f64) {
        let placed = tree(&nodes, &[], &spacing());
        let groups: Vec<usize> = (0..nodes.len()).map(|at| at / 5).collect();
        let pages = pages(&placed, &groups, Paper::A4, least);
        let mut seen: Vec<usize> = pages.iter().flat_map(|page| page.boxes.clone()).collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, (0..nodes.len()).collect::<Vec<_>>());
        for page in &pages {
            prop_assert!(page.view.width * page.scale <= Paper::A4.width + 0.2);
            prop_assert!(page.view.height * page.scale <= Paper::A4.height + 0.2);
            for &at in &page.boxes {
                prop_assert_eq!(page.view.around(&placed.boxes[at]), page.view);
            }
        }
    }
}

#[test]
fn a_parent_stands_at_the_middle_of_its_children() {
    let nodes = [
        node(100.0, 50.0, None),
        node(80.0, 20.0, Some(0)),
        node(80.0, 40.0, Some(0)),
        node(80.0, 20.0, Some(0)),
    ];
    let placed = tree(&nodes, &[], &spacing());
    let middles: Vec<f64> = placed.boxes.iter().map(Rect::middle).collect();
    assert_eq!(middles, [50.0, 10.0, 50.0, 90.0]);
    assert_eq!(placed.boxes[1].x, 150.0);
}

#[test]
fn a_loose_column_stands_near_what_it_is_joined_to() {
    let mut nodes = vec![node(100.0, 20.0, None); 6];
    for (at, column) in [(1, 0), (2, 0), (3, 3), (4, 3), (5, 3)] {
        nodes[at].parent = (column == 0).then_some(0);
        nodes[at].column = (column > 0).then_some(column);
    }
    let placed = tree(&nodes, &[(3, 2, 1.0), (4, 2, 3.0), (5, 1, 1.0)], &spacing());
    assert_eq!(placed.column_of, [0, 1, 1, 2, 2, 2]);
    no_overlap(&placed);
    in_order(&placed, &[0, 1, 2, 3, 4, 5]);
    let pulled = |at: usize| placed.boxes[at].y - placed.boxes[1].y;
    assert!(pulled(3) < pulled(2) && pulled(5) - pulled(4) == 30.0);
}

#[test]
fn what_hangs_on_a_node_itself_comes_before_what_hangs_below() {
    let mut nodes = [node(100.0, 20.0, None); 5];
    for (at, parent, column) in [(1, 0, 1), (2, 0, 1), (3, 1, 3), (4, 0, 3)] {
        (nodes[at].parent, nodes[at].column) = (Some(parent), Some(column));
    }
    let placed = tree(&nodes, &[], &spacing());
    let middles: Vec<f64> = placed.boxes.iter().map(Rect::middle).collect();
    assert!(middles[4] < middles[1] && middles[1] == middles[3] && middles[3] < middles[2]);
}

#[test]
fn nothing_is_no_trouble() {
    assert_eq!(tree(&[], &[], &spacing()), Placed::default());
    assert_eq!(columns(&[], &[(0, 1, 1.0)], &spacing()), Placed::default());
    assert_eq!(rows(&[], &[], &spacing()), Placed::default());
    assert_eq!(routes(&Placed::default(), &[Line::default()]), [Route::default()]);
    assert!(pages(&Placed::default(), &[], Paper::A4, 0.5).is_empty());
}

#[test]
fn a_circle_is_cut_at_its_first_node() {
    let nodes = [
        node(10.0, 10.0, Some(3)),
        node(10.0, 10.0, Some(2)),
        node(10.0, 10.0, Some(1)),
        node(10.0, 10.0, Some(1)),
        node(10.0, 10.0, Some(4)),
    ];
    assert_eq!(tree(&nodes, &[], &spacing()).column_of, [2, 0, 1, 1, 0]);
}

#[test]
fn huge_trees() {
    let chain: Vec<Node> =
        (0..100_000).map(|at: usize| node(200.0, 60.0, at.checked_sub(1))).collect();
    let placed = tree(&chain, &[], &spacing());
    assert_eq!(placed.columns.len(), 100_000);
    assert!(placed.boxes.iter().all(|of| of.y == 0.0));
    let broad: Vec<Node> =
        (0..100_000).map(|at| node(200.0, 60.0, (at > 0).then_some(0))).collect();
    let placed = tree(&broad, &[], &spacing());
    assert_eq!(placed.bounds.height, 99_999.0 * 70.0 - 10.0);
    let alone: Vec<Node> = (0..100_000).map(|_| node(200.0, 60.0, None)).collect();
    assert_eq!(tree(&alone, &[], &spacing()).bounds.height, 100_000.0 * 90.0 - 30.0);
}

#[test]
fn many_lines() {
    let nodes: Vec<Node> = (0..30_000)
        .map(|at: usize| node(200.0, 60.0, at.checked_sub(1).map(|at| at / 3)))
        .collect();
    let placed = tree(&nodes, &[], &spacing());
    let parent = |at: usize| Some((at, nodes[at].parent?));
    let ends = (0..30_000).filter_map(parent).chain((0..30_000).map(|at| (at, at * 7 % 30_000)));
    let line = |(a, b)| Line { from: End::of(a), to: End::of(b), width: 1.0, side: Side::Facing };
    let lines: Vec<Line> = ends.map(line).collect();
    assert_eq!(routes(&placed, &lines).len(), lines.len());
    // A line along a chain runs above it, at the same cost however long it is.
    let chain: Vec<Node> = (0..30_000).map(|at: usize| node(9.0, 9.0, at.checked_sub(1))).collect();
    let placed = tree(&chain, &[], &spacing());
    let across: Vec<Line> = (0..29_000).map(|at| line((29_999 - at / 2, at / 2))).collect();
    let ways = routes(&placed, &across);
    assert!(ways.iter().all(|way| way.steps.len() < 10 && way.extent().y < 0.0));
}

#[test]
fn lines_of_one_side_stand_below_one_another() {
    let mut nodes = vec![node(100.0, 60.0, None)];
    nodes.extend((0..3).map(|_| node(100.0, 30.0, Some(0))));
    let placed = tree(&nodes, &[], &spacing());
    let ends = |widths: [f64; 3]| {
        let line =
            |(at, width)| Line { from: End::of(at + 1), to: End::of(0), width, side: Side::Facing };
        let lines: Vec<Line> = widths.into_iter().enumerate().map(line).collect();
        let ends = routes(&placed, &lines).into_iter().map(|way| way.end().y - placed.boxes[0].y);
        ends.collect::<Vec<f64>>()
    };
    assert_eq!(ends([1.0, 1.0, 1.0]), [22.0, 30.0, 38.0]);
    assert_eq!(ends([2.0, 10.0, 2.0]), [17.0, 30.0, 43.0]);
    assert_eq!(ends([40.0, 20.0, 20.0]), [19.0, 35.5, 46.5], "as thick as there is room");
}

#[test]
fn a_group_is_not_parted_if_it_fits_on_the_next_page() {
    let nodes: Vec<Node> = (0..16).map(|_| node(100.0, 90.0, None)).collect();
    let placed = columns(&nodes, &[], &spacing());
    let groups = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2];
    let pages = pages(&placed, &groups, Paper::A4, 1.0);
    let counts: Vec<usize> = pages.iter().map(|page| page.boxes.len()).collect();
    assert_eq!(counts, [5, 5, 6]);
    assert!(pages.iter().all(|page| page.scale == 1.0));
}
