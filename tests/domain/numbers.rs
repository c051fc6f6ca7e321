//! Callers' numbers: what is shown, what can be called, and what is withheld.

use super::board::{Board, event};
use super::names::SALES;
use super::properties;
use callboard::domain::{Event, Number, Signal};
use proptest::prelude::*;

#[test]
fn a_number_in_any_spelling_is_the_same_to_call_and_shown_as_it_came() {
    for text in [
        "+32 470 12 34 56",
        "0032470123456",
        "+32(0)470/12.34.56",
        "sip:+32470123456@pbx.example;user=phone",
        "tel:+32-470-123456",
    ] {
        let number = Number::read(text);
        assert_eq!(number.called().as_deref(), Some("+32470123456"), "{text}");
        assert_eq!(number.shown(), text);
    }
    assert_eq!(
        Number::read("0470 12 34 56").called().as_deref(),
        Some("0470123456"),
        "at home, wherever that is"
    );
    assert_eq!(Number::read("201").called().as_deref(), Some("201"));
    assert_eq!(Number::read("sales").called(), None);
}

#[test]
fn what_is_withheld_or_not_told_is_no_number() {
    for text in ["anonymous", "Anonymous", "sip:anonymous@anonymous.invalid", "Restricted"] {
        assert_eq!(Number::read(text), Number::Withheld, "{text}");
    }
    for text in ["", "  ", "unknown", "Unavailable"] {
        assert_eq!(Number::read(text), Number::Untold, "{text}");
    }
}

#[test]
fn what_is_known_of_a_number_is_not_lost() {
    for order in [["anonymous", "0470", ""], ["", "anonymous", "0470"], ["0470", "", "anonymous"]] {
        let mut board = Board::live();
        for number in order {
            let mut told = event("anna", SALES, Signal::Entered);
            told.from_number = Number::read(number);
            board.happens(Event::Bloc(told));
        }
        assert_eq!(board.call("anna").number.shown(), "0470");
    }
}

proptest! {
    #![proptest_config(properties::cases(300))]

    #[test]
    fn what_can_be_called_is_digits_and_reads_as_itself(text in "\\PC{0,30}") {
        if let Some(called) = Number::read(&text).called() {
            prop_assert!(called.trim_start_matches('+').chars().all(|letter| letter.is_ascii_digit()));
            prop_assert_eq!(Number::read(&called).called(), Some(called));
        }
    }
}
