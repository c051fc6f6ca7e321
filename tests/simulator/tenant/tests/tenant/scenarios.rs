//! What each scenario promises.

use super::support::{Day, HOUR, MINUTE, SECOND};
use callboard_tenant::Happening;
use callboard_tenant::Scenario::{Calm, Flaky, Quiet, Rush, Storm};

#[test]
fn the_same_seed_tells_the_same_story() {
    for (scenario, end) in [(Calm, HOUR), (Rush, HOUR), (Flaky, HOUR), (Storm, 10 * SECOND), (Quiet, HOUR)] {
        let (one, other) = (Day::until(scenario, 7, end), Day::until(scenario, 7, end));
        assert_eq!(one.told, other.told);
        assert_eq!(one.troubles, other.troubles);
        assert_eq!(one.tenant.truth(), other.tenant.truth());
    }
}

#[test]
fn another_seed_tells_another_story() {
    let (one, other) = (Day::until(Calm, 1, 10 * MINUTE), Day::until(Calm, 2, 10 * MINUTE));
    assert_ne!(one.told, other.told);
}

#[test]
fn calm_brings_a_call_every_ten_seconds_or_so() {
    let day = Day::until(Calm, 1, 5 * HOUR);
    let calls = day.stories().len();
    assert!((1_600..2_000).contains(&calls), "{calls}");
    // A few wait from the start.
    assert!(
        Day::until(Calm, 1, 1).told.iter().filter(|told| told.event.name.ends_with("ENTER")).count() >= 3
    );
}

#[test]
fn rush_brings_a_call_every_second_or_so() {
    let day = Day::until(Rush, 1, HOUR);
    let calls = day.stories().len();
    assert!((2_700..3_300).contains(&calls), "{calls}");
}

#[test]
fn storm_keeps_thousands_waiting_and_hundreds_of_events_a_second() {
    let mut day = Day::new(Storm, 1);
    day.look_at(0);
    assert!(day.told.len() >= 3_000);
    day.pass(30 * SECOND);
    for _ in 0..6 {
        let told = day.pass(10 * SECOND).len() / 10;
        assert!(told >= 150, "{told} events a second");
        let calls = day.tenant.truth().as_array().unwrap().len();
        assert!((2_000..20_000).contains(&calls), "{calls} calls");
    }
}

#[test]
fn flaky_breaks_and_stalls_every_ten_to_thirty_seconds_and_is_calm_otherwise() {
    let day = Day::until(Flaky, 1, HOUR);
    let mut last = 0;
    for (at, _) in &day.troubles {
        assert!((9 * SECOND..31 * SECOND).contains(&(at - last)), "{last} {at}");
        last = *at;
    }
    let breaks = day.troubles.iter().filter(|(_, trouble)| *trouble == Happening::LineBreaks).count();
    assert!(breaks > 30 && day.troubles.len() - breaks > 30, "{breaks} of {}", day.troubles.len());
    let stalls = day.troubles.iter().filter_map(|(_, trouble)| match trouble {
        Happening::LineStalls(ms) => Some(*ms),
        _ => None,
    });
    assert!(stalls.into_iter().all(|ms| (SECOND..6 * SECOND).contains(&ms)));
    let calls = day.stories().len();
    assert!((300..430).contains(&calls), "{calls}");
}

#[test]
fn only_flaky_has_trouble_with_the_line() {
    for scenario in [Calm, Rush, Quiet] {
        assert_eq!(Day::until(scenario, 1, HOUR).troubles, []);
    }
    assert_eq!(Day::until(Storm, 1, 10 * SECOND).troubles, []);
}

#[test]
fn quiet_does_nothing_by_itself() {
    let day = Day::until(Quiet, 1, 24 * HOUR);
    assert_eq!(day.told, []);
    assert_eq!(day.tenant.truth(), serde_json::json!([]));
}
