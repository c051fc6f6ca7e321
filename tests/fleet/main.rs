//! What ten thousand boards ask of the service together: by the page's own code, compiled natively, in virtual time.
//! `cargo test --test fleet -- --nocapture` prints the table of docs/scale.md.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, reason = "a test fails by panicking")]

mod fleet;

use fleet::{Asked, Fleet, Hub};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;

#[test]
fn boards_that_have_nothing_to_do_ask_for_a_sign_of_life_alone() {
    let mut fleet = Fleet::live();
    fleet.passes(MINUTE);
    println!("at rest, a second: {} signs of life", fleet.average(Asked::SignOfLife, 60));
    for what in [Asked::LogIn, Asked::Connection, Asked::Subscription] {
        assert_eq!(fleet.most(what, 60), 0, "{what:?}");
    }
    assert!(fleet.average(Asked::SignOfLife, 60) <= 3_400);
}

#[test]
fn a_shift_that_begins_within_ten_minutes_is_spread_as_people_are() {
    let mut fleet = Fleet::new();
    fleet.logs_in_within(10 * MINUTE);
    fleet.passes(11 * MINUTE);
    assert_eq!(fleet.live_boards(), 10_000);
    println!(
        "a shift in ten minutes, at most a second: {} log-ins, {} connections, {} subscriptions",
        fleet.most(Asked::LogIn, 660),
        fleet.most(Asked::Connection, 660),
        fleet.most(Asked::Subscription, 660)
    );
    assert!(fleet.most(Asked::LogIn, 660) <= 30);
}

#[test]
fn while_the_hub_is_away_every_board_tries_every_few_seconds_and_none_keeps_step() {
    let mut fleet = Fleet::live();
    fleet.hub_is(Hub::Gone);
    fleet.passes(MINUTE);
    let (most, average) = (fleet.most(Asked::Connection, 50), fleet.average(Asked::Connection, 50));
    println!("away, a second: {average} connections tried on average, {most} at most");
    assert!(average <= 5_500, "{average}");
    assert!(most <= average * 5 / 4, "{most} at most, {average} on average");
}

#[test]
fn a_hub_that_is_back_and_takes_everybody_has_them_all_within_five_seconds() {
    let mut fleet = Fleet::live();
    fleet.hub_is(Hub::Gone);
    fleet.passes(MINUTE);
    fleet.hub_is(Hub::Takes);
    let back = fleet.now();
    fleet.passes(20 * SECOND);
    let (half, last) = (fleet.live_after(back, 50), fleet.live_after(back, 100));
    println!(
        "back after a minute: half live after {half} ms, all after {last}; at most {} connections and {} subscriptions a second",
        fleet.most(Asked::Connection, 20),
        fleet.most(Asked::Subscription, 20)
    );
    assert!(last <= 5 * SECOND, "{last}");
}

#[test]
fn a_hub_that_takes_few_at_a_time_is_not_kept_from_it() {
    for taken in [200, 1_000, 3_000] {
        let mut fleet = Fleet::live();
        fleet.hub_is(Hub::Gone);
        fleet.passes(MINUTE);
        fleet.hub_is(Hub::TakesASecond(taken));
        let back = fleet.now();
        let least = 10_000 * SECOND / taken as i64;
        fleet.passes(2 * least + 10 * SECOND);
        let last = fleet.live_after(back, 100);
        println!("back, taking {taken} a second: all live after {last} ms; with no try lost, {least}");
        assert!(last <= least * 3 / 2 + 5 * SECOND, "{taken}: {last}");
    }
}

#[test]
fn a_hub_that_is_back_in_the_same_moment_has_them_all_within_a_second_and_all_of_them_at_once() {
    let mut fleet = Fleet::live();
    fleet.hub_is(Hub::Gone);
    fleet.hub_is(Hub::Takes);
    let gone = fleet.now();
    fleet.passes(10 * SECOND);
    println!(
        "gone for a moment: half live after {} ms, all after {}; at most {} connections a second",
        fleet.live_after(gone, 50),
        fleet.live_after(gone, 100),
        fleet.most(Asked::Connection, 10)
    );
    assert!(fleet.live_after(gone, 100) <= SECOND);
}
