//! A table: every row as tall as its tallest cell, so that what stands in one row is read together.

use super::{Column, Placed, Rect, Spacing, columns_of, dense, length};

/// Something that stands in a table.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Cell {
    /// How wide it is.
    pub width: f64,
    /// How tall it is.
    pub height: f64,
    /// The row it stands in; rows are in the order of their numbers, holes count as nothing.
    pub row: usize,
    /// The column it stands in; several cells of one row and column stand below one another, in the
    /// order given.
    pub column: usize,
    /// Room above its row beyond what `Spacing` gives; the largest of a row counts.
    pub gap: f64,
}

/// Where the cells of a column stand when they are narrower than it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// At its left side.
    #[default]
    Left,
    /// In its middle.
    Middle,
    /// At its right side.
    Right,
}

/// Cells in rows. What stands in one row has one middle. `aligns` names the columns from the left;
/// those it does not name are aligned left.
pub fn rows(cells: &[Cell], aligns: &[Align], spacing: &Spacing) -> Placed {
    let (column_of, count) = dense(&cells.iter().map(|cell| cell.column).collect::<Vec<_>>());
    let (row_of, _) = dense(&cells.iter().map(|cell| cell.row).collect::<Vec<_>>());
    let widths = cells.iter().zip(&column_of).map(|(cell, &column)| (column, length(cell.width)));
    let columns = columns_of(count, widths, length(spacing.column).max(1.0));
    // By row, then column, then as given: the cells of one stack follow one another.
    let mut order: Vec<usize> = (0..cells.len()).collect();
    order.sort_by_key(|&at| (row_of[at], column_of[at]));
    let apart = length(spacing.row).max(1.0);
    let mut boxes = vec![Rect::default(); cells.len()];
    let mut top = 0.0;
    for row in order.chunk_by(|&a, &b| row_of[a] == row_of[b]) {
        let stacks = || row.chunk_by(|&a, &b| column_of[a] == column_of[b]);
        let height = |stack: &[usize]| {
            let heights: f64 = stack.iter().map(|&at| length(cells[at].height)).sum();
            heights + apart * stack.len().saturating_sub(1) as f64
        };
        let tallest = stacks().map(height).fold(0.0, f64::max);
        top += row.iter().map(|&at| length(cells[at].gap)).fold(0.0, f64::max);
        for stack in stacks() {
            let mut y = top + (tallest - height(stack)) / 2.0;
            for &at in stack {
                let (cell, column) = (&cells[at], columns[column_of[at]]);
                let align = aligns.get(cell.column).copied().unwrap_or_default();
                let (width, height) = (length(cell.width), length(cell.height));
                boxes[at] = Rect { x: left(align, &column, width), y, width, height };
                y += height + apart;
            }
        }
        top += tallest + apart;
    }
    Placed { boxes, column_of, columns, bounds: Rect::default() }.settled()
}

fn left(align: Align, column: &Column, width: f64) -> f64 {
    match align {
        Align::Left => column.x,
        Align::Middle => column.x + (column.width - width) / 2.0,
        Align::Right => column.right() - width,
    }
}
