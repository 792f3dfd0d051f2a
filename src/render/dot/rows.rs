//! Rows: what stands in one is of one rank, and each column hangs together from top to bottom. An empty
//! place is filled by a node that nobody sees, as wide as its column.

use super::columns::unseen;
use super::writer::{Body, Name, Value};
use crate::render::picture::Picture;

/// Points to an inch.
const INCH: f64 = 72.0;
/// How strongly the cards of a column hang together: less than the spine, which is to be straight.
const HOLD: f64 = 50.0;

/// The rows of a picture.
pub(super) fn rows(body: &mut Body<'_, '_>, picture: &Picture) {
    let columns = picture.cards.iter().map(|card| card.column + 1).max().unwrap_or(0);
    let rows = picture.cards.iter().map(|card| card.row + 1).max().unwrap_or(0);
    let mut widest = vec![0; columns];
    let mut places: Vec<Vec<Option<usize>>> = vec![vec![None; columns]; rows];
    for (at, card) in picture.cards.iter().enumerate() {
        let bar = card.bar.map_or(0, |bar| bar.width);
        widest[card.column] = widest[card.column].max(card.width + bar);
        places[card.row][card.column] = Some(at);
    }
    let unseen_edge = [("style", Value::Word("invis"))];
    let hold = [("style", Value::Word("invis")), ("weight", Value::Number(HOLD))];
    let mut above: Vec<Name> = Vec::new();
    for (row, places) in places.iter().enumerate() {
        let names: Vec<Name> = places
            .iter()
            .enumerate()
            .map(|(column, at)| match at.and_then(|at| picture.cards.get(at)) {
                Some(card) => Name::of(&card.id),
                None => {
                    let name = Name::empty(column, row + 1);
                    unseen(body, &name, widest[column] as f64 / INCH, 0.1);
                    name
                }
            })
            .collect();
        body.rank(&names);
        for (pair, beside) in names.windows(2).zip(places.windows(2)) {
            // Where a line joins two neighbours, it keeps them in order itself.
            if let ([left, right], [None, _] | [_, None]) = (pair, beside) {
                body.edge(left, right, &unseen_edge);
            }
        }
        for (column, (above, below)) in above.iter().zip(&names).enumerate() {
            // The spine holds by its own line.
            if column != 1 {
                body.edge(above, below, &hold);
            }
        }
        above = names;
    }
}
