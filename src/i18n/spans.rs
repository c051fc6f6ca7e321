//! How long, and when: digits that run, spans in words, times of day.

use super::table::Texts;

/// A span as `m:ss`, from an hour on as `h:mm:ss`: in digits, which every language here writes alike.
pub fn clock(millis: i64) -> String {
    let (hours, minutes, seconds) = parts(millis);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

impl Texts {
    /// A span in the shortest words that say it: `14 s`, from a minute on as [`clock`].
    pub fn span(&self, millis: i64) -> String {
        match parts(millis) {
            (0, 0, seconds) => (self.times.seconds_in_short)(seconds),
            _ => clock(millis),
        }
    }

    /// A span in which nothing was seen, in words: never less than it was.
    pub fn gap(&self, millis: i64) -> String {
        let (hours, minutes, seconds) = parts(millis.saturating_add(999));
        let times = &self.times;
        let words = [(hours, times.hours), (minutes, times.minutes), (seconds, times.seconds)];
        let words = words.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| words(count));
        let words = words.collect::<Vec<_>>().join(" ");
        if words.is_empty() { (times.seconds)(0) } else { words }
    }
}

/// Hours, minutes and seconds, none of them begun.
fn parts(millis: i64) -> (u64, u64, u64) {
    let seconds = millis.max(0).unsigned_abs() / 1_000;
    (seconds / 3_600, seconds / 60 % 60, seconds % 60)
}
