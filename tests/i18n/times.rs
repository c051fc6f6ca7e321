//! Running times and spans.

use callboard::domain::config::Language;
use callboard::i18n::{ALL, Texts, clock, texts};

fn english() -> &'static Texts {
    texts(Language::En, &[])
}

#[test]
fn a_running_time_is_never_negative_and_grows_into_hours() {
    let cases = [(-5, "0:00"), (999, "0:00"), (61_000, "1:01"), (3_599_999, "59:59"), (3_661_000, "1:01:01")];
    for (millis, words) in cases {
        assert_eq!(clock(millis), words);
    }
}

#[test]
fn a_span_is_told_in_the_shortest_words() {
    for texts in ALL {
        let seconds = [-5, 14_200, 59_999].map(|millis| texts.span(millis).replace('\u{a0}', " "));
        assert_eq!(seconds, ["0 s", "14 s", "59 s"]);
        assert_eq!([60_000, 3_661_000].map(|millis| texts.span(millis)), ["1:00", "1:01:01"]);
    }
}

#[test]
fn a_gap_is_told_in_words_and_never_as_less_than_it_was() {
    let cases = [
        (0, ["0 seconds", "0 seconden", "0 seconde", "0 Sekunden"]),
        (300, ["1 second", "1 seconde", "1 seconde", "1 Sekunde"]),
        (14_001, ["15 seconds", "15 seconden", "15 secondes", "15 Sekunden"]),
        (60_000, ["1 minute", "1 minuut", "1 minute", "1 Minute"]),
        (
            125_000,
            ["2 minutes 5 seconds", "2 minuten 5 seconden", "2 minutes 5 secondes", "2 Minuten 5 Sekunden"],
        ),
        (3_600_001, ["1 hour 1 second", "1 uur 1 seconde", "1 heure 1 seconde", "1 Stunde 1 Sekunde"]),
        (7_380_000, ["2 hours 3 minutes", "2 uur 3 minuten", "2 heures 3 minutes", "2 Stunden 3 Minuten"]),
    ];
    for (millis, in_words) in cases {
        assert_eq!(ALL.map(|texts| texts.gap(millis)), in_words);
    }
    assert!(english().gap(i64::MAX).starts_with("2562047788015 hours"));
    assert_eq!(english().gap(i64::MIN), "0 seconds");
}
