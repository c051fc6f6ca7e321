//! The languages. Every text on screen comes out of one typed table, so that a language which lacks a sentence
//! does not compile.
//!
//! Sentences with something to fill in are functions, not patterns: word order is each language's own affair.

mod en;
mod say;
mod table;

pub use say::{
    assignment, caller, doubt, ended, expected, fault, not_sent, notice, number, operator_state, refusal,
};
pub use table::{Announcements, BoardTexts, LoginTexts, SetupTexts, ShellTexts, Texts};

/// The texts of the language in use.
pub fn t() -> &'static Texts {
    &en::EN
}

/// A span as `m:ss`, from an hour on as `h:mm:ss`.
pub fn clock(millis: i64) -> String {
    let seconds = millis.max(0) / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// A span in the shortest words that say it: `14 s`, from a minute on as [`clock`].
pub fn span(millis: i64) -> String {
    if millis < 60_000 { format!("{} s", millis.max(0) / 1_000) } else { clock(millis) }
}

/// A span in which nothing was seen, in words: never less than it was.
pub fn gap(millis: i64) -> String {
    span(millis.saturating_add(999))
}

#[cfg(test)]
mod tests {
    use super::{clock, gap, span};

    #[test]
    fn spans_are_never_negative_and_grow_into_hours() {
        let cases =
            [(-5, "0:00"), (999, "0:00"), (61_000, "1:01"), (3_599_999, "59:59"), (3_661_000, "1:01:01")];
        for (millis, words) in cases {
            assert_eq!(clock(millis), words);
        }
        assert_eq!(span(14_200), "14 s");
        assert_eq!(span(60_000), "1:00");
        assert_eq!((gap(0).as_str(), gap(300).as_str(), gap(14_001).as_str()), ("0 s", "1 s", "15 s"));
    }
}
