//! What operators have taken today: how many calls, and how long those had rung that this board had sent.

use super::board::{Board, event};
use super::names::{SALES, SOFIE, SUPPORT, TOM, TRYOUT};
use super::properties;
use callboard::domain::calls::ENDED_REMEMBERED;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Effect, Event, Kept, Moment, OperatorId, Signal, Taken, update};
use proptest::prelude::*;

fn taken(board: &Board, operator: OperatorId) -> Taken {
    board.model.taken_today().get(&operator).copied().unwrap_or_default()
}

/// A call is sent, rings for so long, and is answered.
fn rings_for(board: &mut Board, caller: &str, operator: OperatorId, seconds: i64) {
    board.enters(caller, SALES);
    board.rings(caller, operator);
    board.reading_shows(Some(operator));
    board.passes(seconds * SECOND);
    board.is_answered(caller, SALES);
    board.reading_shows(Some(operator));
    board.hangs_up(caller, SALES);
}

#[test]
fn from_the_sending_to_the_answer_on_average() {
    let mut board = Board::live();
    rings_for(&mut board, "anna", SOFIE, 4);
    assert_eq!(taken(&board, SOFIE), Taken { calls: 1, sent: 1, rang: 4 * SECOND });
    assert!(board.changed.figures || taken(&board, SOFIE).calls == 1);
    rings_for(&mut board, "ben", SOFIE, 8);
    assert_eq!(taken(&board, SOFIE).average(), Some(6 * SECOND));
    assert_eq!(taken(&board, TOM), Taken::default());
    assert_eq!(taken(&board, TOM).average(), None);
}

#[test]
fn a_call_that_nobody_sent_counts_and_has_not_rung_for_us() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.is_answered_by("anna", SALES, SOFIE);
    assert_eq!(taken(&board, SOFIE), Taken { calls: 1, sent: 0, rang: 0 });
}

#[test]
fn whoever_took_what_was_sent_to_somebody_else_has_not_rung_for_it() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.is_answered_by("anna", SALES, TOM);
    assert_eq!((taken(&board, SOFIE), taken(&board, TOM).sent), (Taken::default(), 0));
    assert_eq!(taken(&board, TOM).calls, 1);
}

#[test]
fn a_caller_who_is_passed_on_has_rung_both() {
    let mut board = Board::live();
    rings_for(&mut board, "anna", SOFIE, 3);
    board.passes(MINUTE);
    board.enters("anna", SUPPORT);
    board.rings("anna", TOM);
    board.reading_shows(Some(TOM));
    board.passes(5 * SECOND);
    board.is_answered("anna", SUPPORT);
    assert_eq!((taken(&board, SOFIE).average(), taken(&board, TOM).average()), (Some(3_000), Some(5_000)));
}

#[test]
fn test_calls_are_nobodys() {
    let mut board = Board::live();
    board.enters("trial", TRYOUT);
    board.is_answered_by("trial", TRYOUT, SOFIE);
    assert_eq!(taken(&board, SOFIE), Taken::default());
}

#[test]
fn a_new_day_begins_with_nothing() {
    let mut board = Board::live();
    rings_for(&mut board, "anna", SOFIE, 4);
    let began = Moment(board.now.0 + SECOND);
    board.passes(2 * SECOND);
    board.happens(Event::DayIs { began, ends: began.plus(24 * 60 * MINUTE) });
    assert_eq!(taken(&board, SOFIE), Taken::default());
}

#[test]
fn a_reload_keeps_it_and_forgetting_calls_does_too() {
    let mut board = Board::live();
    rings_for(&mut board, "anna", SOFIE, 4);
    // Straight to the model: the contract around each event would compare all that is remembered every time.
    for number in 0..ENDED_REMEMBERED {
        for signal in [Signal::Entered, Signal::HungUp] {
            update(&mut board.model, Event::Bloc(event(&format!("c{number}"), SALES, signal)), board.now);
        }
    }
    assert!(board.model.calls.log().all(|call| call.name != "anna"), "she is forgotten");
    assert_eq!(taken(&board, SOFIE), Taken { calls: 1, sent: 1, rang: 4 * SECOND });
    let (effects, _) = update(&mut board.model, Event::VisibilityChanged { visible: false }, board.now);
    let kept = effects.iter().find_map(|effect| match effect {
        Effect::Keep(text) => Kept::read(text),
        _ => None,
    });
    let mut again = Board::signed_out();
    again.happens(Event::Reloaded { kept, has_token: false });
    again.logs_in();
    assert_eq!(taken(&again, SOFIE), Taken { calls: 1, sent: 1, rang: 4 * SECOND });
}

proptest! {
    #![proptest_config(properties::cases(60))]

    #[test]
    fn nobody_has_rung_for_more_calls_than_they_took(rings in prop::collection::vec((0..2_usize, 0..24_i64), 0..8)) {
        let mut board = Board::live();
        for (at, (who, seconds)) in rings.iter().enumerate() {
            rings_for(&mut board, &format!("c{at}"), [SOFIE, TOM][*who], *seconds);
        }
        for (at, operator) in [SOFIE, TOM].into_iter().enumerate() {
            let its = rings.iter().filter(|(who, _)| *who == at);
            let rang: i64 = its.clone().map(|(_, seconds)| seconds * SECOND).sum();
            let count = u32::try_from(its.count()).unwrap();
            prop_assert_eq!(taken(&board, operator), Taken { calls: count, sent: count, rang });
        }
    }
}
