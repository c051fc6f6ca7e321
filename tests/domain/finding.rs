//! Looking for a call: what a filter lets through, and what it leaves out.

use super::board::{Board, event};
use super::names::{SALES, SOFIE, SUPPORT, TOM, name};
use callboard::domain::config::Urgency;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{BlocId, Event, Filter, Happening, Number, Signal};
use unicode_normalization::UnicodeNormalization;

fn looking_for(words: &str) -> Filter {
    Filter { words: words.into(), ..Filter::default() }
}
fn from(from: Urgency) -> Filter {
    Filter { from, ..Filter::default() }
}
fn to_whom(happening: Happening) -> Filter {
    Filter { happening, ..Filter::default() }
}

impl Board {
    fn rings_in(&mut self, caller: &str, named: &str, number: &str, bloc: BlocId) {
        let mut told = event(caller, bloc, Signal::Entered);
        told.from_name = named.into();
        told.from_number = Number::read(number);
        self.happens(Event::Bloc(told));
    }

    /// Who is let through, by name, the longest wait first.
    fn found(&self, filter: &Filter) -> Vec<String> {
        let all = self.model.calls.lanes_together(&[SALES, SUPPORT]);
        let takes = |id: &_| {
            let call = self.model.call(*id).unwrap();
            let queue = self.model.config.queue(call.bloc().unwrap()).unwrap();
            filter.takes(call, queue, self.now, |text| text.nfd().collect())
        };
        all.into_iter().filter(takes).map(name).collect()
    }
}

#[test]
fn who_looks_for_nothing_sees_everybody() {
    let mut board = Board::live();
    board.enters("lea", SALES);
    board.enters("tom", SUPPORT);
    for filter in [Filter::default(), looking_for(""), looking_for("  ")] {
        assert!(filter.is_open());
        assert_eq!(board.found(&filter), ["lea", "tom"]);
    }
    for filter in [looking_for("lea"), from(Urgency::Amber), to_whom(Happening::NotSent)] {
        assert!(!filter.is_open());
    }
}

#[test]
fn a_call_is_found_by_its_callers_name_its_number_and_its_queue() {
    let mut board = Board::live();
    board.rings_in("lea", "Léa Dubois", "+32 470 55 16 13", SALES);
    board.rings_in("jan", "Jan Müller", "0486 12 34 56", SUPPORT);
    board.rings_in("nobody", "", "anonymous", SUPPORT);
    for (words, found) in [
        ("lea", &["lea"][..]),
        ("LÉA", &["lea"]),
        ("support", &["jan", "nobody"]),
        ("jan support", &["jan"]),
        ("jan sales", &[]),
        ("470 55", &["lea"]),
        ("0470/55.16", &["lea"]),
        ("+32470551613", &["lea"]),
        ("0032 470", &["lea"]),
        ("470 551", &["lea"]),
        ("5516 13", &["lea"]),
        ("+32 486 12 34 56", &["jan"]),
        ("048612", &["jan"]),
        ("4861 2999", &[]),
        ("anonymous", &[]),
        ("mueller", &["jan"]),
        ("dubois lea", &["lea"]),
    ] {
        assert_eq!(board.found(&looking_for(words)), found, "{words}");
    }
}

#[test]
fn a_threshold_lets_through_who_has_waited_for_so_long_by_the_limits_of_their_queue() {
    let mut board = Board::live();
    let mut patient = board.model.config.queues[1].clone();
    patient.wait.amber = 100;
    patient.wait.red = 200;
    board.model.config.queues[1] = patient;
    board.enters("lea", SALES);
    board.enters("tom", SUPPORT);
    for (passed, urgency, found) in [
        (19, Urgency::Amber, &[][..]),
        (1, Urgency::Amber, &["lea"]),
        (0, Urgency::Red, &[]),
        (40, Urgency::Red, &["lea"]),
        (40, Urgency::Amber, &["lea", "tom"]),
        (20, Urgency::Critical, &["lea", "tom"]),
    ] {
        board.passes(passed * SECOND);
        assert_eq!(board.found(&from(urgency)), found, "{urgency:?} after {passed} s more");
    }
}

#[test]
fn a_call_is_found_by_what_is_happening_to_it() {
    let mut board = Board::live();
    for caller in ["next", "quiet", "rung", "failed", "others"] {
        board.enters(caller, SALES);
    }
    board.is_next("next", SALES);
    board.rings("failed", TOM);
    board.passes(board.model.config.ring + MINUTE);
    board.reading_shows(None);
    board.opens_menu("others");
    board.reading_shows(Some(TOM));
    board.rings("rung", SOFIE);
    assert_eq!(board.found(&to_whom(Happening::Next)), ["next"]);
    assert_eq!(board.found(&to_whom(Happening::Sent)), ["others", "rung"]);
    assert_eq!(board.found(&to_whom(Happening::NotSent)), ["failed", "next", "quiet"]);
    assert_eq!(board.found(&to_whom(Happening::Failed)), ["failed"]);
    assert_eq!(board.found(&to_whom(Happening::Unconfirmed)), [""; 0]);
    board.loses_connection();
    board.comes_back();
    board.is_next("next", SALES);
    assert_eq!(board.found(&to_whom(Happening::Unconfirmed)), ["failed", "others", "quiet", "rung"]);
}

#[test]
fn all_that_is_asked_for_has_to_hold() {
    let mut board = Board::live();
    board.enters("lea", SALES);
    board.enters("jan", SALES);
    board.passes(30 * SECOND);
    board.enters("late", SALES);
    board.rings("lea", SOFIE);
    let filter = Filter { words: "sales".into(), from: Urgency::Amber, happening: Happening::NotSent };
    assert_eq!(board.found(&filter), ["jan"]);
}
