//! Texts from strangers are tamed: they cannot turn a line around, grow without end, or carry a number along.

use super::properties;
use callboard::domain::json::Lenient;
use callboard::domain::text::{LONGEST, mask_numbers, tame};
use callboard::domain::{Fault, Moment, Secret};
use proptest::prelude::*;
use serde_json::Value;

#[test]
fn controls_and_marks_that_are_not_seen_are_taken_out() {
    for (wild, tamed) in [
        ("Anna Peeters", "Anna Peeters"),
        ("  Anna \t\r\n Peeters ", "Anna Peeters"),
        ("Anna\u{202E}sreteeP", "AnnasreteeP"),
        ("\u{2066}Anna\u{2069}\u{200F}\u{061C}", "Anna"),
        ("An\u{0000}na\u{0007}\u{001B}[31m", "Anna[31m"),
        ("A\u{200B}n\u{FEFF}n\u{00AD}a", "Anna"),
        ("Åsa Øster 李 مرحبا", "Åsa Øster 李 مرحبا"),
        ("\u{3000}\u{00A0}", ""),
        ("<b>=1+1</b>", "<b>=1+1</b>"),
    ] {
        assert_eq!(tame(wild), tamed);
    }
    let long = tame(&"a".repeat(1_000_000));
    assert_eq!((long.chars().count(), long.ends_with('…')), (LONGEST + 1, true));
    assert_eq!(tame(&"a".repeat(LONGEST)), "a".repeat(LONGEST));
}

#[test]
fn joiners_stay_between_letters_and_in_emoji_and_nowhere_else() {
    for whole in [
        "می\u{200C}روم",
        "نامه\u{200C}های علی\u{200C}رضا",
        "क्\u{200D}ष श\u{094D}\u{200D}री",
        "ශ්\u{200D}රී ලංකා",
        "Max\u{200C}Mustermann",
        "👩\u{200D}💻 👩🏽\u{200D}🚀 👨\u{200D}👩\u{200D}👧\u{200D}👦",
        "❤\u{FE0F}\u{200D}🔥 🏴\u{200D}☠\u{FE0F}",
    ] {
        assert_eq!(tame(whole), whole);
    }
    for (wild, tamed) in [
        ("\u{200D}Anna\u{200C}", "Anna"),
        ("Anna \u{200D} Peeters", "Anna Peeters"),
        ("+32\u{200D}470\u{200C}12", "+3247012"),
        ("می\u{200C}\u{200C}\u{200D}روم", "می\u{200C}روم"),
        ("می\u{202E}\u{200C}روم", "می\u{200C}روم"),
        ("می\u{200C}\u{202E}روم", "می\u{200C}روم"),
        ("\u{200D}\u{200C}", ""),
    ] {
        assert_eq!(tame(wild), tamed, "{wild:?}");
    }
    for before in LONGEST - 3..=LONGEST {
        let long = tame(&format!("{}\u{200D}{}", "ا".repeat(before), "ب".repeat(5)));
        assert!(long.chars().count() <= LONGEST + 1 && tame(&long) == long, "{long}");
    }
}

#[test]
fn numbers_of_callers_are_masked_in_words_of_servers() {
    for (said, masked) in [
        ("caller 0475123456 is gone", "caller … is gone"),
        ("+32 475/12.34.56.", "+…."),
        ("+32 (0)475 12 34 56!", "+…!"),
        ("(02) 123 45 67", "(…"),
        ("error 404 at line 12", "error 404 at line 12"),
        ("12345", "12345"),
        ("", ""),
    ] {
        assert_eq!(mask_numbers(said), masked);
    }
    assert_eq!(Fault::rejected("no \u{202E}0475 12 34 56"), Fault::Rejected("no …".into()));
}

#[test]
fn secrets_are_not_told_by_accident() {
    let secret = Secret::new("hunter2");
    assert_eq!((format!("{secret:?}").as_str(), secret.reveal()), ("<redacted>", "hunter2"));
}

#[test]
fn statuses_are_faults() {
    let faults = [401, 403, 404, 408, 423, 429, 500, 504].map(|status| Fault::of_status(status).code());
    let codes = ["unauthorized", "forbidden", "not-found", "timed-out", "locked", "try-later", "status"];
    assert_eq!(faults[..7], codes);
    assert_eq!(faults[7], "timed-out");
}

#[test]
fn fields_are_found_in_any_case() {
    let value: Value = serde_json::from_str(r#"{"SignalRUrl": "wss", "n": [1, null, true]}"#).unwrap();
    assert_eq!(value.field("signalRUrl").and_then(Value::as_str), Some("wss"));
    assert_eq!(value.field("other"), None);
}

proptest! {
    #![proptest_config(properties::cases(500))]

    #[test]
    fn taming_is_idempotent_and_bounded(
        text in prop_oneof![any::<String>(), "[ a\u{200B}\n]{100,260}", "[ aا1…\u{200C}\u{200D}\u{202E}]{0,260}"],
    ) {
        let tamed = tame(&text);
        prop_assert!(tamed.chars().count() <= LONGEST + 1);
        prop_assert!(!tamed.chars().any(char::is_control));
        prop_assert_eq!(tame(&tamed), tamed);
    }

    #[test]
    fn no_run_of_six_digits_survives(text in "[0-9 ./()+a-]{0,60}") {
        let masked = mask_numbers(&text);
        let digits = masked.split(|letter: char| !letter.is_ascii_digit()).map(str::len).max();
        prop_assert!(digits.unwrap_or_default() < 6, "{}", masked);
    }

    #[test]
    fn spans_are_never_negative(a: i64, b: i64) {
        prop_assert!(Moment(a).since(Moment(b)) >= 0);
        prop_assert!(Moment(a).plus(b.saturating_abs()) >= Moment(a));
    }
}
