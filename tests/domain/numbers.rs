//! Callers' numbers: what is shown, what can be called, and what is withheld.

use super::board::{Board, event};
use super::names::SALES;
use super::properties;
use super::words::english;
use callboard::domain::calls::grouped;
use callboard::domain::{Event, Number, Signal};
use proptest::prelude::*;

#[test]
fn a_number_in_any_spelling_is_the_same_to_call_and_shown_as_it_came_without_the_address_around_it() {
    for (text, shown) in [
        ("+32 470 12 34 56", "+32 470 12 34 56"),
        ("0032470123456", "0032470123456"),
        ("+32(0)470/12.34.56", "+32(0)470/12.34.56"),
        ("sip:+32470123456@pbx.example;user=phone", "+32470123456"),
        ("SIPS:+32470123456:5061@pbx.example:5061", "+32470123456"),
        ("sip:%2B32470123456@pbx.example", "+32470123456"),
        ("+32470123456@10.0.0.1", "+32470123456"),
        ("<sip:+32470123456@pbx.example>;tag=8", "+32470123456"),
        ("\"Jan Peeters\" <sip:+32470123456@pbx.example>", "+32470123456"),
        ("tel:+32-470-123456", "+32-470-123456"),
    ] {
        let number = Number::read(text);
        assert_eq!(number.called().as_deref(), Some("+32470123456"), "{text}");
        assert_eq!(number.shown(), shown);
    }
    assert_eq!(Number::read("<b>0470</b>").shown(), "<b>0470</b>");
    assert_eq!(Number::read("sip:jan.peeters@pbx.example").shown(), "jan.peeters");
    assert_eq!(
        Number::read("0470 12 34 56").called().as_deref(),
        Some("0470123456"),
        "at home, wherever that is"
    );
    assert_eq!(Number::read("201").called().as_deref(), Some("201"));
    assert_eq!(Number::read("sales").called(), None);
}

#[test]
fn a_number_is_found_by_any_digits_of_it_however_they_are_typed() {
    for (typed, number) in [
        ("0470 12", "+32 470 12 34 56"),
        ("470/12.34", "+32470123456"),
        ("0032 470", "+32 470 12 34 56"),
        ("+32 (0)470", "+32 470 12 34 56"),
        ("3456", "0470 12 34 56"),
        ("+32470123456", "0470 12 34 56"),
        ("201", "201"),
    ] {
        assert!(Number::read(number).has(typed), "{typed} in {number}");
    }
    for (typed, number) in [
        ("", "+32 470 12 34 56"),
        ("0", "+32 470 12 34 56"),
        ("+", "+32 470 12 34 56"),
        ("471", "+32 470 12 34 56"),
        ("jan", "jan"),
        ("470", "anonymous"),
        ("4701234561", "+32 470 12 34 56"),
    ] {
        assert!(!Number::read(number).has(typed), "{typed} in {number}");
    }
}

#[test]
fn what_is_withheld_or_not_told_is_no_number() {
    for text in [
        "anonymous",
        "ANONYMOUS",
        "sip:anonymous@anonymous.invalid",
        "SIP:Anonymous@pbx.example;user=phone",
        "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
        "sip:c8oqz84zk7z@anonymous.invalid",
        "Anonymous caller",
        "anonyme",
        "Restricted",
        "PRIVATE NUMBER",
        "Number withheld",
        "Caller ID blocked",
    ] {
        assert_eq!(Number::read(text), Number::Withheld, "{text}");
    }
    for text in
        ["", "  ", "unknown", "Unavailable", "Unknown caller", "sip:unknown@pbx", "sip:@pbx", "<sip:>"]
    {
        assert_eq!(Number::read(text), Number::Untold, "{text}");
    }
    for text in ["Private Label Foods", "Anna Nymous", "caller", "0470"] {
        assert!(matches!(Number::read(text), Number::Known { .. }), "{text}");
    }
}

#[test]
fn a_number_is_itself_in_every_spelling_and_no_other() {
    let same = |one, other| Number::read(one).is_same(&Number::read(other));
    for other in ["0470 12 34 56", "0032470123456", "32470123456", "sip:+32470123456@pbx", "+32(0)470/123456"]
    {
        assert!(same("+32 470 12 34 56", other) && same(other, "+32 470 12 34 56"), "{other}");
    }
    assert!(same("201", "sip:201@pbx.example") && same("Jan.Peeters", "sip:jan.peeters@pbx.example"));
    for other in ["+32 470 12 34 57", "123456", "201", "Jan", "", "anonymous"] {
        assert!(!same("+32 470 12 34 56", other), "{other}");
    }
    assert!(!same("201", "1201") && !same("", ""));
}

/// What a card shows of a caller of whom this was told, one after the other: who calls, and their number.
fn shown(told: &[(&str, &str)]) -> [String; 2] {
    let mut board = Board::live();
    for (name, number) in told {
        let mut event = event("anna", SALES, Signal::Entered);
        event.from_name = (*name).into();
        event.from_number = Number::read(number);
        board.happens(Event::Bloc(event));
    }
    let call = board.call("anna");
    [english().caller(call), english().number(call)]
}

#[test]
fn a_number_is_shown_once() {
    const NUMBER: &str = "+32470123456";
    const GROUPED: &str = "+32 470 12 34 56";
    for (told, caller, number) in [
        (&[("Anna", NUMBER)][..], "Anna", GROUPED),
        (&[("", NUMBER)], GROUPED, ""),
        (&[(NUMBER, NUMBER)], GROUPED, ""),
        (&[("0470 12 34 56", NUMBER)], GROUPED, ""),
        (&[("sip:+32470123456@pbx.example", NUMBER)], GROUPED, ""),
        (&[("\"0470123456\"", NUMBER)], GROUPED, ""),
        (&[(NUMBER, "")], GROUPED, ""),
        (&[(NUMBER, "anonymous")], GROUPED, ""),
        (&[(NUMBER, ""), ("", NUMBER)], GROUPED, ""),
        (&[("Anna", ""), (NUMBER, NUMBER)], "Anna", GROUPED),
        (&[(NUMBER, NUMBER), ("Anna", "")], "Anna", GROUPED),
        (&[("sales", ""), ("", "sip:sales@pbx.example")], "sales", ""),
        // An extension is somebody's name where the number is another.
        (&[("201", NUMBER)], "201", GROUPED),
        (&[("4711 Köln", "")], "4711 Köln", ""),
    ] {
        assert_eq!(shown(told), [caller, number], "{told:?}");
    }
}

#[test]
fn a_number_that_is_withheld_is_said_to_be_once_wherever_that_was_told() {
    for told in [
        &[("", "anonymous")][..],
        &[("Anonymous", "anonymous")],
        &[("anonymous", "")],
        &[("Anonymous", "sip:anonymous@anonymous.invalid")],
        &[("Private number", "unknown")],
    ] {
        assert_eq!(shown(told), ["Number withheld", ""], "{told:?}");
    }
    assert_eq!(shown(&[("Anna", "Anonymous")]), ["Anna", "Number withheld"]);
    assert_eq!(shown(&[("Anonymous", "+32470123456")]), ["+32 470 12 34 56", ""]);
    assert_eq!(shown(&[("unknown", "")]), ["Unknown caller", ""]);
}

#[test]
fn what_was_dialled_is_shown_without_the_address_around_it() {
    let mut board = Board::live();
    let mut event = event("anna", SALES, Signal::Entered);
    event.to = "sip:+3215550100@pbx.example;transport=tls".into();
    board.happens(Event::Bloc(event));
    assert_eq!(board.call("anna").dialled, "+3215550100");
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
    fn what_is_shown_reads_as_itself(text in prop_oneof!["\\PC{0,30}", "[sip:<>%2Bb@;\"+0-9a ]{0,30}"]) {
        let number = Number::read(&text);
        if !number.shown().is_empty() {
            prop_assert_eq!(Number::read(number.shown()), number);
        }
    }

    #[test]
    fn what_can_be_called_is_digits_and_reads_as_itself(text in "\\PC{0,30}") {
        if let Some(called) = Number::read(&text).called() {
            prop_assert!(called.trim_start_matches('+').chars().all(|letter| letter.is_ascii_digit()));
            prop_assert_eq!(Number::read(&called).called(), Some(called));
        }
    }
}

#[test]
fn numbers_are_grouped_as_the_library_does_whose_data_they_are() {
    let numbers = include_str!("grouped.txt").lines();
    assert!(numbers.clone().count() > 100);
    for words in numbers {
        assert_eq!(grouped(&words.replace(' ', "")), words);
    }
}

#[test]
fn people_of_the_country_read_them_so() {
    for (number, words) in [
        ("+32470123456", "+32 470 12 34 56"),
        ("+3225550144", "+32 2 555 01 44"),
        ("+3215550100", "+32 15 55 01 00"),
        ("+31201234567", "+31 20 123 4567"),
        ("+33612345678", "+33 6 12 34 56 78"),
        ("+493055501234", "+49 30 55501234"),
        ("+4915112345678", "+49 1511 2345678"),
        ("+352621123456", "+352 621 123 456"),
        ("+442079460123", "+44 20 7946 0123"),
    ] {
        assert_eq!(grouped(number), words);
    }
}

#[test]
fn what_is_of_no_country_that_is_known_or_was_grouped_by_somebody_stays_as_it_is() {
    for number in
        ["", "+", "201", "0470123456", "+32 470 12 34 56", "+32(0)470", "+3247", "+12125550100", "+32é"]
    {
        assert_eq!(grouped(number), number);
    }
}

proptest! {
    #![proptest_config(properties::cases(300))]

    #[test]
    fn grouping_changes_nothing_but_blanks(text in "\\+?[0-9]{0,20}|\\PC{0,12}") {
        let squeezed = |text: &str| text.replace(' ', "");
        prop_assert_eq!(squeezed(&grouped(&text)), squeezed(&text));
    }
}
