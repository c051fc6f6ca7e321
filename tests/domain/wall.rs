//! The wall: nothing is sent from it, numbers are masked, the screen stays lit.

use super::board::Board;
use super::names::{SALES, SOFIE, TOM, call};
use super::properties;
use callboard::domain::config::{Fragment, View};
use callboard::domain::text::mask_digits;
use callboard::domain::time::SECOND;
use callboard::domain::{AsideReason, Effect, Event, NotSent, Number};
use callboard::i18n;
use proptest::prelude::*;

fn addressed(board: &mut Board, address: &str) {
    board.happens(Event::FragmentChanged(Fragment::read(address).expect("settings")));
}

/// What was asked of the screen since this was asked last.
fn screen(board: &mut Board) -> Vec<Effect> {
    let is_screen = |effect: &mut Effect| matches!(effect, Effect::KeepLit(_) | Effect::FillScreen(_));
    board.asked.extract_if(.., is_screen).collect()
}

#[test]
fn of_a_wall_nothing_is_sent_and_that_is_said() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.happens(Event::ViewChosen(View::Wall));
    board.opens_menu("anna");
    board.reading_shows(None);
    board.drops("anna", SOFIE);
    assert_eq!(board.not_sent(), Some(NotSent::OnTheWall));
    assert!(board.sent.is_empty());
    board.happens(Event::ViewChosen(View::Board));
    board.drops("anna", SOFIE);
    board.hub_takes_it();
    assert_eq!(board.sent.len(), 1);
}

#[test]
fn what_waits_to_be_decided_when_the_wall_is_entered_is_given_up() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.enters("ben", SALES);
    board.happens(Event::SetAside { operator: TOM, reason: AsideReason::Break });
    board.drops("ben", TOM);
    board.reading_shows(None);
    assert!(board.model.question.is_some());
    board.drops("anna", SOFIE);
    board.happens(Event::ViewChosen(View::Wall));
    assert_eq!(board.model.question, None);
    assert!(board.was_not_sent(NotSent::OnTheWall));
    board.reading_shows(None);
    board.says_yes();
    board.passes(30 * SECOND);
    assert!(board.sent.is_empty());
}

#[test]
fn the_address_starts_with_the_wall_and_a_hand_leaves_it() {
    let mut board = Board::signed_out();
    addressed(&mut board, "#view=wall&theme=dark");
    assert_eq!(board.model.config.view, View::Wall);
    assert_eq!(screen(&mut board), [Effect::KeepLit(true)], "nobody pressed anything");
    board.happens(Event::ViewChosen(View::Board));
    assert_eq!(board.model.config.view, View::Board);
    let theme = board.model.config.theme;
    assert_eq!(theme, callboard::domain::config::Theme::Dark, "what else the address says stays");
    addressed(&mut board, "#view=ceiling");
    assert_eq!(board.model.config.faults.len(), 1);
}

#[test]
fn whoever_leaves_the_full_screen_is_back_at_the_board() {
    let mut board = Board::live();
    board.happens(Event::ScreenLeft);
    assert_eq!(screen(&mut board), []);
    board.happens(Event::ViewChosen(View::Wall));
    assert_eq!(screen(&mut board), [Effect::KeepLit(true), Effect::FillScreen(true)]);
    board.happens(Event::ScreenLeft);
    assert_eq!(board.model.config.view, View::Board);
    assert_eq!(screen(&mut board), [Effect::KeepLit(false), Effect::FillScreen(false)]);
}

#[test]
fn the_screen_is_kept_lit_again_when_the_wall_is_seen_again() {
    let mut board = Board::live();
    board.happens(Event::VisibilityChanged { visible: true });
    assert_eq!(screen(&mut board), [], "a board lets it go dark");
    board.happens(Event::ViewChosen(View::Wall));
    screen(&mut board);
    board.happens(Event::VisibilityChanged { visible: false });
    assert_eq!(screen(&mut board), []);
    board.happens(Event::VisibilityChanged { visible: true });
    assert_eq!(screen(&mut board), [Effect::KeepLit(true)]);
}

#[test]
fn a_wall_shows_two_digits_of_a_number_and_names_as_they_are() {
    for (text, masked) in [
        ("+32 470 55 01 21", "+•21"),
        ("0470550121", "•21"),
        ("Léa Dubois", "Léa Dubois"),
        ("Garage 24", "Garage 24"),
        ("Taxi 2000", "Taxi •00"),
        ("32470 Léa 555", "• Léa •55"),
        ("٠٤٧٠١٢", "•١٢"),
        ("7", "7"),
        ("", ""),
    ] {
        assert_eq!(mask_digits(text), masked);
    }
    let mut board = Board::live();
    board.enters("anna", SALES);
    let mut anna = board.model.call(call("anna")).unwrap().clone();
    anna.number = Number::read("+32470550121");
    assert_eq!(i18n::ALL[0].masked_caller(&anna), "anna");
    anna.name = String::new();
    assert_eq!(i18n::ALL[0].masked_caller(&anna), "+•21");
    anna.number = Number::Withheld;
    assert_eq!(i18n::ALL[0].masked_caller(&anna), "Number withheld");
}

proptest! {
    #![proptest_config(properties::cases(500))]

    #[test]
    fn no_text_shows_more_than_two_of_its_digits(text in "\\PC{0,40}|[0-9 +()./-]{0,30}") {
        let masked = mask_digits(&text);
        let digits = |text: &str| text.chars().filter(|letter| letter.is_numeric()).collect::<String>();
        let (shown, all) = (digits(&masked), digits(&text));
        prop_assert!(shown.chars().count() <= 2);
        prop_assert!(all.ends_with(&shown));
    }
}
