//! Another version of the page: looked for every so often, offered once, and never in the way of a call.

use super::board::{Board, account};
use super::names::{SALES, SOFIE, TOM, TRYOUT, call};
use callboard::domain::release::{Release, version_in};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Effect, Event, Fault, Said};

impl Board {
    fn looks(&mut self) -> usize {
        self.asked.extract_if(.., |effect| *effect == Effect::LookForRelease).count()
    }
    fn deliverer_has(&mut self, version: &str) {
        self.happens(Event::VersionsRead { running: "1.0.0".into(), delivered: version.into() });
    }
    fn is_offered(&self, version: &str) -> bool {
        self.model.release == Release::Offered(version.into())
    }
    fn was_said(&self) -> usize {
        self.model.notices.iter().filter(|notice| notice.said == Said::ReleasePublished).count()
    }
    fn reloads(&mut self) -> bool {
        self.happens(Event::ReleaseTaken);
        self.take(|effect| (*effect == Effect::Reload).then_some(())).is_some()
    }
}

#[test]
fn another_version_is_looked_for_every_quarter_of_an_hour_also_at_the_log_in() {
    for mut board in [Board::live(), Board::signed_out()] {
        board.passes(15 * MINUTE - SECOND);
        assert_eq!(board.looks(), 0);
        board.passes(31 * MINUTE);
        assert_eq!(board.looks(), 3);
    }
}

#[test]
fn it_is_looked_for_when_the_page_comes_into_sight_and_not_at_every_glance() {
    let mut board = Board::live();
    board.passes(2 * MINUTE);
    for _ in 0..3 {
        board.happens(Event::VisibilityChanged { visible: false });
        board.happens(Event::VisibilityChanged { visible: true });
        board.passes(10 * SECOND);
    }
    assert_eq!(board.looks(), 1);
}

#[test]
fn the_same_version_is_not_offered_and_another_one_is_offered_and_said_once() {
    let mut board = Board::live();
    board.deliverer_has("1.0.0");
    assert_eq!((&board.model.release, board.was_said()), (&Release::Newest, 0));
    for _ in 0..3 {
        board.deliverer_has("1.1.0");
        assert!(board.is_offered("1.1.0"));
    }
    assert_eq!(board.was_said(), 1);
}

#[test]
fn whoever_declines_a_version_is_asked_again_for_the_next_one_only() {
    let mut board = Board::live();
    board.deliverer_has("1.1.0");
    board.happens(Event::ReleaseDeclined);
    board.deliverer_has("1.1.0");
    assert_eq!(board.model.release, Release::Declined("1.1.0".into()));
    board.deliverer_has("1.2.0");
    assert!(board.is_offered("1.2.0"));
    assert_eq!(board.was_said(), 2);
}

#[test]
fn a_version_that_is_taken_back_is_not_offered_any_more() {
    let mut board = Board::live();
    board.deliverer_has("1.1.0");
    board.deliverer_has("1.0.0");
    assert_eq!(board.model.release, Release::Newest);
    assert!(!board.reloads());
}

#[test]
fn while_a_call_is_being_handed_over_nothing_is_offered_and_nothing_reloads() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.deliverer_has("1.1.0");
    board.drops("anna", SOFIE);
    assert!(!board.is_offered("1.1.0"));
    board.reading_shows(None);
    assert!(!board.is_offered("1.1.0"));
    board.hub_takes_it();
    assert!(!board.reloads());
    board.is_answered_by("anna", SALES, SOFIE);
    assert!(board.is_offered("1.1.0"));
    assert_eq!(board.was_said(), 1);
    assert!(board.reloads());
}

#[test]
fn what_is_published_during_a_sending_is_said_after_it() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.rings("anna", SOFIE);
    board.deliverer_has("1.1.0");
    assert_eq!(board.was_said(), 0);
    board.hangs_up("anna", SALES);
    assert_eq!((board.is_offered("1.1.0"), board.was_said()), (true, 1));
}

#[test]
fn an_open_question_keeps_it_waiting() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.enters("bert", SALES);
    board.is_answered_by("bert", SALES, TOM);
    board.drops("anna", TOM);
    board.reading_shows(None);
    assert!(board.model.question.is_some());
    board.deliverer_has("1.1.0");
    assert!(!board.is_offered("1.1.0"));
    board.says_no();
    assert!(board.is_offered("1.1.0"));
}

#[test]
fn a_test_call_that_stands_on_other_boards_keeps_it_waiting() {
    let mut board = Board::live();
    board.deliverer_has("1.1.0");
    board.happens(Event::TestCallRequested { bloc: TRYOUT, call: call("test") });
    assert!(!board.is_offered("1.1.0"));
    let connection = board.connection;
    board.happens(Event::TestCallSent { connection, call: call("test"), result: Err(Fault::TimedOut) });
    assert!(board.is_offered("1.1.0"));
}

#[test]
fn the_board_is_kept_just_before_the_reload() {
    let mut board = Board::live();
    board.deliverer_has("1.1.0");
    board.asked.clear();
    board.happens(Event::ReleaseTaken);
    assert!(matches!(board.asked[..], [Effect::Keep(_), Effect::Reload]), "{:?}", board.asked);
}

#[test]
fn nothing_reloads_that_was_not_offered() {
    let mut board = Board::live();
    assert!(!board.reloads());
    board.deliverer_has("1.1.0");
    board.happens(Event::ReleaseDeclined);
    assert!(!board.reloads());
}

#[test]
fn it_stays_offered_when_somebody_logs_out_or_in() {
    let mut board = Board::live();
    board.deliverer_has("1.1.0");
    board.happens(Event::LogOutRequested);
    assert!(board.is_offered("1.1.0"));
    board.logs_in_as(account());
    assert!(board.is_offered("1.1.0"));
}

#[test]
fn a_version_is_read_as_it_was_written_or_as_the_build_has_shortened_it() {
    let pages = [
        "<!doctype html>\n<meta name=\"callboard-version\" content=\"1.1.0+ab.cd\">",
        "<!doctype html><meta charset=utf-8><meta content=1.1.0+ab.cd name=callboard-version><title>x</title>",
        "<meta name='callboard-version' content='1.1.0+ab.cd' />",
        "<meta content=\"a\" name=\"viewport\"><meta name=callboard-version content=1.1.0+ab.cd>",
    ];
    for page in pages {
        assert_eq!(version_in(page), Some("1.1.0+ab.cd"), "{page}");
    }
}

#[test]
fn what_is_no_page_of_ours_has_no_version() {
    let pages = [
        "",
        "<!doctype html><title>Log in to the proxy</title><meta name=viewport content=1.1.0>",
        "callboard-version content=1.1.0",
        "<meta name=callboard-version>",
        "<meta name=callboard-version content=>",
        "<meta name=callboard-version content=\"\">",
    ];
    for page in pages {
        assert_eq!(version_in(page), None, "{page}");
    }
}
