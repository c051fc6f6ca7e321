//! Diagnostics: what happened lately can be read out of the report, and nobody is named in it.

use super::board::{Board, account, event, handed_in};
use super::names::{ELSEWHERE, FRONT, SALES, SOFIE, SUPPORT, TRYOUT, call};
use super::properties;
use callboard::domain::diagnostics::{MOST_CHANGES, MOST_LINES, Surroundings};
use callboard::domain::text::tame;
use callboard::domain::time::SECOND;
use callboard::domain::{Account, Credentials, Event, Fault, Moment, Number, Refusal, Secret, Signal};
use proptest::prelude::*;

impl Board {
    fn report(&self) -> String {
        let wall = |moment: Moment| format!("{}s", (moment.0 - 1_800_000_000_000) / SECOND);
        self.model.report(&Surroundings { version: "1.2.3", browser: "Any/1", now: self.now, wall: &wall })
    }
    /// The lines below a title.
    fn section(&self, title: &str) -> Vec<String> {
        let report = self.report();
        let below = report.lines().skip_while(|line| *line != title).skip(1);
        below.take_while(|line| line.starts_with("  ")).map(|line| line.trim().to_owned()).collect()
    }
}

#[test]
fn how_the_connection_went_is_told_with_what_broke_it() {
    let mut board = Board::live();
    board.passes(10 * SECOND);
    board.loses_connection();
    board.comes_back_at_once();
    board.closes(false, Fault::Closed);
    let told =
        ["0s signed-out", "0s connecting", "0s live", "10s reconnecting, fault connection-lost", "10s live"];
    assert_eq!(board.section("Connection")[..5], told);
    assert_eq!(board.section("Connection")[5..], ["10s lost, fault closed"]);
}

#[test]
fn a_sending_can_be_followed_from_the_decision_to_its_end() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.opens_menu("anna");
    board.reading_shows(None);
    board.drops("anna", SOFIE);
    board.hub_answers(Err(Fault::rejected("no")));
    let lines = board.section("Last events");
    let (anna, sofie) = (call("anna"), SOFIE);
    assert_eq!(
        lines[lines.len() - 4..],
        [
            format!("0s call entered, queue {SALES}, call {anna}"),
            format!("0s the variable was read, call {anna}"),
            format!("0s a call is sent, call {anna}, operator {sofie}"),
            format!("0s the hub answered to a sending, decision 1, call {anna}, fault rejected"),
        ]
    );
}

#[test]
fn what_nobody_could_make_sense_of_is_told_with_how_many_there_were() {
    let mut board = Board::live();
    for refusal in
        [Refusal::Arity(2), Refusal::UnknownName("QUEUE_0475123456".into()), Refusal::BadId("bloc")]
    {
        board.happens(Event::BlocRefused(refusal));
    }
    assert_eq!(board.section("Not understood"), ["2 arguments", "unknown event QUEUE_…", "bloc is no GUID"]);
    assert!(board.section("Callboard").contains(&"notifications not understood 3".into()));
}

#[test]
fn each_queue_says_whether_it_is_heard_and_why_not() {
    let (mut board, connection) = Board::open();
    board.happens(Event::Subscribed { connection, refused: vec![(SUPPORT, Fault::Forbidden)] });
    board.enters("anna", SALES);
    assert_eq!(
        board.section("Queues"),
        [
            format!("{SALES}: heard, 1 waiting"),
            format!("{SUPPORT}: refused, forbidden, 0 waiting"),
            format!("{FRONT}: heard, 0 waiting"),
            format!("{TRYOUT}: heard, 0 waiting"),
        ]
    );
}

#[test]
fn busy_queues_do_not_push_out_how_the_connection_went_and_nothing_grows_for_ever() {
    let mut board = Board::live();
    for _ in 0..MOST_LINES {
        board.enters("anna", SALES);
    }
    assert!(board.section("Connection").contains(&"0s live".into()));
    for _ in 0..MOST_CHANGES {
        board.loses_connection();
        board.comes_back_at_once();
    }
    assert_eq!(board.section("Connection").len(), MOST_CHANGES);
    assert_eq!(board.section("Last events").len(), MOST_LINES);
}

/// What must not be in a report, each like no other text.
const SECRETS: [&str; 8] =
    ["Quetzal", "0475998877", "Xanthippe", "Zweibrücken", "hush-7Q", "Vlinder", "sip-9K", "datum-5T"];

proptest! {
    #![proptest_config(properties::cases(40))]

    /// Whatever the hub, the portal and the supervisor say.
    #[test]
    fn nobody_is_named(signals in proptest::collection::vec((0..5_usize, any::<bool>()), 1..20)) {
        let [name, number, user, tenant, secret, password, sip, data] = SECRETS;
        let mut board = Board::signed_out();
        let password = Secret::new(password);
        board.happens(Event::LogInRequested(Credentials::Password { user_name: user.into(), password }));
        board.happens(Event::LoggedIn(Account {
            tenant: Some(tenant.into()), user_name: Some(user.into()), ..account()
        }));
        board.comes_back();
        board.happens(handed_in(secret));
        for (signal, here) in signals {
            use Signal::{Answered, Entered, FellBack, First, HungUp};
            let mut told = event("anna", if here { SALES } else { ELSEWHERE }, [Entered, First, Answered, FellBack, HungUp][signal]);
            told.from_name = tame(name);
            told.from_number = Number::read(number);
            told.to = number.into();
            told.sip_call_id = sip.into();
            told.data = data.into();
            board.happens(Event::Bloc(told));
        }
        let report = board.report();
        for secret in SECRETS {
            prop_assert!(!report.contains(secret), "{secret} in\n{report}");
        }
    }
}
