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

/// Which rows are mounted: those in sight, and one that is held whether or not it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mounted {
    /// Those in sight, and a few beyond.
    pub rows: Range<usize>,
    /// One outside of them that has to stay in the page, because it has the focus.
    pub held: Option<usize>,
}

impl Mounted {
    /// So many from the first on, before it was looked what is in sight.
    pub fn first(most: usize, count: usize) -> Self {
        Self { rows: 0..count.min(most), held: None }
    }

    /// Those in sight of so many; none of a list that is not in sight itself.
    pub fn in_sight(sight: Sight, count: usize) -> Self {
        if sight.height <= 0.0 {
            return Self { rows: 0..0, held: None };
        }
        let row = sight.row.max(1.0);
        let first = (sight.above.max(0.0) / row) as usize;
        let rows = (sight.height.max(0.0) / row) as usize + 2;
        let end = first.saturating_add(rows).saturating_add(SPARE).min(count);
        Self { rows: first.saturating_sub(SPARE).min(end)..end, held: None }
    }

    /// With a row that has to stay.
    #[must_use]
    pub fn holding(self, row: Option<usize>) -> Self {
        Self { held: row.filter(|row| !self.rows.contains(row)), ..self }
    }

    /// The places of all that are mounted, as they stand in the page.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        let above = self.held.filter(|held| *held < self.rows.start);
        let below = self.held.filter(|held| *held >= self.rows.end);
        above.into_iter().chain(self.rows.clone()).chain(below)
    }

    /// The place of one of them, of which it is known which it is as they stand in the page.
    pub fn place_of(&self, row: usize) -> usize {
        self.places().nth(row).unwrap_or(row)
    }

    /// How many rows of room there are above all of them, between the held one and the others, and below, among so many.
    pub fn room(&self, count: usize) -> (usize, usize, usize) {
        let Range { start, end } = self.rows;
        let below = count.saturating_sub(end);
        match self.held {
            Some(held) if held < start => (held, start - held - 1, below),
            Some(held) => (start, held.saturating_sub(end), count.saturating_sub(held + 1)),
            None => (start, 0, below),
        }
    }
}
