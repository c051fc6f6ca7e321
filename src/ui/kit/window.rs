//! Windowing: of a long list with rows of one height, only what is in sight is mounted.

use std::ops::Range;

/// Rows mounted beyond the edges of what is in sight, so that scrolling does not show blanks.
const SPARE: usize = 4;

/// What is known of a list on screen, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sight {
    /// How far the list's first row lies above the upper edge of what is in sight.
    pub above: f64,
    /// The height of what is in sight.
    pub height: f64,
    /// The height of a row.
    pub row: f64,
}

/// Which rows to mount.
pub fn mounted(sight: Sight, count: usize) -> Range<usize> {
    let row = sight.row.max(1.0);
    let first = (sight.above.max(0.0) / row) as usize;
    let rows = (sight.height.max(0.0) / row) as usize + 2;
    let end = first.saturating_add(rows).saturating_add(SPARE).min(count);
    first.saturating_sub(SPARE).min(end)..end
}
