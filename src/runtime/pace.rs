//! How often to paint: on the very next frame while events are few, at an even rate when there are many, and less often
//! where a painting is dear.

/// Paintings per second under load; as many may come in a burst after a rest.
pub const RATE: f64 = 15.0;

/// The longest rest, however dear the painting was, so that what comes meanwhile is seen soon. In milliseconds.
const LONGEST_REST: f64 = 500.0;

/// A bucket of tokens, one for each painting, and a rest after each. All times in milliseconds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pace {
    /// Tokens that were used up, and when that was counted.
    spent: f64,
    counted: f64,
    rests_until: f64,
}

impl Pace {
    /// How long to wait before the next painting, which is thereby taken: until the last one is rested from, and there is a
    /// whole token for it.
    pub fn take(&mut self, now: f64) -> f64 {
        let refilled = (now - self.counted).max(0.0) / 1_000.0 * RATE;
        self.spent = (self.spent - refilled).max(0.0) + 1.0;
        self.counted = now;
        let tokens = (self.spent - RATE).max(0.0) / RATE * 1_000.0;
        tokens.max((self.rests_until - now).clamp(0.0, LONGEST_REST))
    }

    /// A painting is over: as long as it took, the page is there for hands and messages alone. So a slow machine, or a
    /// board of many hundred tiles, has half of its time for them.
    pub fn rest(&mut self, began: f64, now: f64) {
        self.rests_until = now + (now - began).clamp(0.0, LONGEST_REST);
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
    fn a_painting_is_rested_from_for_as_long_as_it_took() {
        for (took, rest) in [(0.0, 0.0), (5.0, 5.0), (120.0, 120.0), (500.0, 500.0), (9_000.0, 500.0)] {
            let mut pace = Pace::default();
            pace.take(0.0);
            pace.rest(0.0, took);
            assert_eq!(pace.take(took), rest, "after {took} ms");
            pace.rest(0.0, took);
            assert_eq!(pace.take(took + rest), 0.0, "after {took} ms, and a rest");
        }
    }

    #[test]
    fn dear_paintings_take_half_of_the_time() {
        let (mut pace, mut now, mut painting) = (Pace::default(), 0.0, 0.0);
        while now < 10_000.0 {
            now += pace.take(now);
            pace.rest(now, now + 60.0);
            now += 60.0;
            painting += 60.0;
        }
        assert!((painting / now - 0.5).abs() < 0.01, "{painting} ms of {now}");
    }

    #[test]
    fn a_clock_that_runs_back_makes_no_longer_rest() {
        let mut pace = Pace::default();
        pace.rest(90_000.0, 90_100.0);
        assert_eq!(pace.take(10.0), 500.0);
        pace.rest(10.0, 5.0);
        assert_eq!(pace.take(5.0), 0.0);
    }

    #[test]
    fn a_steady_clock_that_stands_still_or_runs_back_takes_no_tokens_away() {
        let mut pace = Pace::default();
        pace.take(5_000.0);
        assert_eq!(pace.take(5_000.0), 0.0);
        assert_eq!(pace.take(4_000.0), 0.0);
    }
}
