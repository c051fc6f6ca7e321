//! How often to paint: on the very next frame while events are few, at an even rate when there are many.

/// Paintings per second under load; as many may come in a burst after a rest.
pub const RATE: f64 = 15.0;

/// A bucket of tokens, one for each painting. All times in milliseconds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pace {
    /// Tokens that were used up, and when that was counted.
    spent: f64,
    counted: f64,
}

impl Pace {
    /// How long to wait before the next painting, which is thereby taken: until there is a whole token for it.
    pub fn take(&mut self, now: f64) -> f64 {
        let refilled = (now - self.counted).max(0.0) / 1_000.0 * RATE;
        self.spent = (self.spent - refilled).max(0.0) + 1.0;
        self.counted = now;
        (self.spent - RATE).max(0.0) / RATE * 1_000.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Pace, RATE};

    /// When paintings happen, if something new is there to paint a millisecond after each.
    fn under_load(paintings: usize) -> Vec<f64> {
        let (mut pace, mut now, mut painted) = (Pace::default(), 0.0, Vec::new());
        for _ in 0..paintings {
            now += pace.take(now);
            painted.push(now);
            now += 1.0;
        }
        painted
    }

    #[test]
    fn a_rested_page_paints_at_once() {
        let mut pace = Pace::default();
        assert_eq!(pace.take(0.0), 0.0);
        assert_eq!(pace.take(10_000.0), 0.0);
    }

    #[test]
    fn under_load_paintings_come_at_an_even_pace() {
        let painted = under_load(60);
        let even = 1_000.0 / RATE;
        for pair in painted.windows(2).skip(30) {
            let gap = pair[1] - pair[0];
            assert!((gap - even).abs() < 0.001, "a gap of {gap} ms, and not of {even} ms");
        }
    }

    #[test]
    fn a_burst_is_paid_for_by_what_follows() {
        let painted = under_load(60);
        let second = painted.iter().filter(|at| **at < 1_000.0).count() as f64;
        assert!(second <= 2.0 * RATE, "{second} paintings within a second");
    }

    #[test]
    fn a_steady_clock_that_stands_still_or_runs_back_takes_no_tokens_away() {
        let mut pace = Pace::default();
        pace.take(5_000.0);
        assert_eq!(pace.take(5_000.0), 0.0);
        assert_eq!(pace.take(4_000.0), 0.0);
    }
}
