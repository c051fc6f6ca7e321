//! What is said on screen: sentences end, also those that somebody else wrote.

use super::names::{SOFIE, call};
use callboard::domain::config::Language;
use callboard::domain::{AssignmentState, Fault, Moment, RefusedBecause, Said};
use callboard::i18n::{self, Texts};

pub fn english() -> &'static Texts {
    i18n::texts(Language::En, &[])
}

#[test]
fn whatever_is_quoted_is_ended_once() {
    for (words, sentence) in [
        ("Bloc not found", "Bloc not found."),
        ("Bloc not found.", "Bloc not found."),
        ("Not now!", "Not now!"),
        ("Why?", "Why?"),
        ("It was cut…", "It was cut…"),
        ("Bloc not found:", "Bloc not found."),
        ("The bloc is gone,", "The bloc is gone."),
        ("He said “no.”", "He said “no.”"),
        ("It is gone (since today)", "It is gone (since today)."),
        ("見つかりません。", "見つかりません。"),
    ] {
        assert_eq!(i18n::ended(words), sentence);
        let fault = Fault::rejected(words);
        assert_eq!(english().fault(&fault, false), format!("Thello refused: {sentence}"));
        let because = RefusedBecause::Hub(fault);
        let state = AssignmentState::Refused { at: Moment(0), reason: because };
        let said = Said::Assignment { call: call("anna"), caller: "Anna".into(), operator: SOFIE, state };
        assert_eq!(
            english().notice(&said, &|_| "Sofie".into()),
            format!("Call from Anna: Not sent to Sofie. Thello refused: {sentence}")
        );
    }
}

#[test]
fn every_fault_is_a_sentence() {
    let faults = [
        Fault::Unauthorized,
        Fault::Locked,
        Fault::SecondStep,
        Fault::TryLater { seconds: None },
        Fault::TryLater { seconds: Some(30) },
        Fault::Status(503),
        Fault::rejected("Bloc not found"),
        Fault::Closed,
    ];
    for fault in faults {
        for at_log_in in [true, false] {
            for texts in i18n::ALL {
                let words = texts.fault(&fault, at_log_in);
                assert_eq!(i18n::ended(&words), words);
            }
        }
    }
    assert!(english().fault(&Fault::TryLater { seconds: Some(30) }, true).contains("in 30 s."));
    assert!(english().fault(&Fault::TryLater { seconds: Some(90) }, true).contains("in 1:30."));
}

#[test]
fn a_state_of_an_assignment_is_ended_once_when_it_is_announced() {
    for (state, words) in [
        (AssignmentState::Ringing { since: Moment(0) }, "Call from Anna: Ringing Sammy Davis Jr."),
        (AssignmentState::CallerLeft { at: Moment(0) }, "Call from Anna: The caller hung up first."),
    ] {
        let said = Said::Assignment { call: call("anna"), caller: "Anna".into(), operator: SOFIE, state };
        assert_eq!(english().notice(&said, &|_| "Sammy Davis Jr.".into()), words);
    }
}
