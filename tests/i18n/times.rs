//! Running times, spans and times of day.

use callboard::domain::config::Language;
use callboard::i18n::{Texts, clock, texts};

fn english() -> &'static Texts {
    texts(Language::En, &[])
}

fn dutch() -> &'static Texts {
    texts(Language::Nl, &[])
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
    for texts in [english(), dutch()] {
        assert_eq!([-5, 14_200, 59_999].map(|millis| texts.span(millis)), ["0 s", "14 s", "59 s"]);
        assert_eq!([60_000, 3_661_000].map(|millis| texts.span(millis)), ["1:00", "1:01:01"]);
    }
}

#[test]
fn a_gap_is_told_in_words_and_never_as_less_than_it_was() {
    let cases = [
        (0, "0 seconds", "0 seconden"),
        (300, "1 second", "1 seconde"),
        (14_001, "15 seconds", "15 seconden"),
        (60_000, "1 minute", "1 minuut"),
        (125_000, "2 minutes 5 seconds", "2 minuten 5 seconden"),
        (3_600_001, "1 hour 1 second", "1 uur 1 seconde"),
        (7_380_000, "2 hours 3 minutes", "2 uur 3 minuten"),
    ];
    for (millis, in_english, in_dutch) in cases {
        assert_eq!((english().gap(millis).as_str(), dutch().gap(millis).as_str()), (in_english, in_dutch));
    }
    assert!(english().gap(i64::MAX).starts_with("2562047788015 hours"));
    assert_eq!(english().gap(i64::MIN), "0 seconds");
}

#[test]
fn the_time_of_day_has_each_languages_own_form() {
    let times = |texts: &Texts| {
        [(0, 0), (9, 5), (14, 30)].map(|(hours, minutes)| (texts.times.of_day)(hours, minutes))
    };
    assert_eq!(times(english()), ["00:00", "09:05", "14:30"]);
    assert_eq!(times(dutch()), ["0.00 uur", "9.05 uur", "14.30 uur"]);
}
