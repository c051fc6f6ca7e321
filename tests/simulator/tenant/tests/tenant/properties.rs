//! What holds for any seed, any steps, and anything a supervisor does.

use super::support::{Day, operator};
use callboard_tenant::Scenario::{self, Calm, Flaky, Rush};
use proptest::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A supervisor assigns operator so and so to the waiting call at this place, after so many milliseconds.
type Assignment = (u64, usize, usize);

fn scenario() -> impl Strategy<Value = Scenario> {
    prop_oneof![Just(Calm), Just(Flaky), Just(Rush)]
}

fn assignments() -> impl Strategy<Value = Vec<Assignment>> {
    prop::collection::vec((0..8_000_u64, 0..40_usize, 0..16_usize), 0..40)
}

/// Who waits, in the order of arrival.
fn calls(day: &Day) -> Vec<String> {
    let truth = day.tenant.truth();
    truth
        .as_array()
        .unwrap()
        .iter()
        .map(|call| call["event"]["contextId"].as_str().unwrap().to_owned())
        .collect()
}

fn play(scenario: Scenario, seed: u64, assignments: &[Assignment], looks: &[u64]) -> Day {
    let mut day = Day::new(scenario, seed);
    let mut looks = looks.iter().copied().cycle();
    for (after, call, operator_at) in assignments {
        let then = day.now + after;
        while day.now < then {
            day.look_at((day.now + looks.next().unwrap()).min(then));
        }
        day.look_at(then);
        if let Some(call) = calls(&day).get(*call) {
            day.pick_up(call, &operator(*operator_at));
        }
    }
    day
}

/// What may be told of a call after what.
fn may_follow(before: &str, name: &str) -> bool {
    match before {
        "" => ["QUEUE_ENTER", "GROUP_ENTER"].contains(&name),
        "QUEUE_ENTER" => ["QUEUE_FIRST", "QUEUE_ANSWERED", "QUEUE_FALLBACK", "QUEUE_HANGUP"].contains(&name),
        "QUEUE_FIRST" => ["QUEUE_ANSWERED", "QUEUE_FALLBACK", "QUEUE_HANGUP"].contains(&name),
        "QUEUE_ANSWERED" => name == "QUEUE_HANGUP",
        "QUEUE_FALLBACK" | "GROUP_TIMEOUT" => name == "QUEUE_ENTER",
        "GROUP_ENTER" => ["GROUP_ANSWER", "GROUP_TIMEOUT"].contains(&name),
        "GROUP_ANSWER" => name == "GROUP_HANGUP",
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn in_how_many_steps_time_passes_makes_no_difference(
        scenario in scenario(),
        seed: u64,
        assignments in assignments(),
        looks in prop::collection::vec(1..5_000_u64, 1..8),
    ) {
        let one = play(scenario, seed, &assignments, &looks);
        let other = play(scenario, seed, &assignments, &[1_000_000]);
        let events = |day: &Day| day.told.iter().map(|told| told.event.clone()).collect::<Vec<_>>();
        prop_assert_eq!(events(&one), events(&other));
        prop_assert_eq!(one.tenant.truth(), other.tenant.truth());
    }

    #[test]
    fn every_call_has_a_story_that_makes_sense(
        scenario in scenario(), seed: u64, assignments in assignments(),
    ) {
        let mut day = play(scenario, seed, &assignments, &[100]);
        day.pass(200_000);
        for (call, story) in day.stories() {
            let mut before = "";
            for name in story {
                prop_assert!(may_follow(before, name), "{} after {} of {}", name, before, call);
                before = name;
            }
        }
    }

    #[test]
    fn a_call_keeps_its_ids_and_its_caller(scenario in scenario(), seed: u64, assignments in assignments()) {
        let day = play(scenario, seed, &assignments, &[100]);
        let mut seen = HashMap::new();
        for told in &day.told {
            let event = &told.event;
            let caller = (&event.sip_call_id, &event.from_name, &event.from_number, &event.to);
            prop_assert_eq!(*seen.entry(&event.context_id).or_insert(caller), caller);
        }
        let ids: HashSet<_> = seen.values().map(|(id, ..)| *id).collect();
        prop_assert_eq!(ids.len(), seen.len(), "no two calls share a Call-ID");
    }

    #[test]
    fn the_first_of_a_queue_is_the_one_who_waits_longest(
        scenario in scenario(), seed: u64, assignments in assignments(),
    ) {
        let day = play(scenario, seed, &assignments, &[100]);
        let mut lines = BTreeMap::<&str, Vec<&str>>::new();
        for told in &day.told {
            let line = lines.entry(&told.event.bloc).or_default();
            let call = told.event.context_id.as_str();
            match told.event.name.as_str() {
                "QUEUE_ENTER" => line.push(call),
                "QUEUE_FIRST" => prop_assert_eq!(line.first(), Some(&call)),
                name if name.starts_with("QUEUE") => line.retain(|other| *other != call),
                _ => {}
            }
        }
    }

    #[test]
    fn nobody_talks_with_two(scenario in scenario(), seed: u64, assignments in assignments()) {
        let day = play(scenario, seed, &assignments, &[100]);
        let truth = day.tenant.truth();
        let queued = truth.as_array().unwrap().iter().filter(|call| {
            call["state"]["stage"] == "talking" && call["event"]["name"] == "QUEUE_ENTER"
        });
        let mut talking = HashSet::new();
        for call in queued {
            prop_assert!(talking.insert(call["state"]["operator"].as_str().unwrap()), "{}", truth);
        }
    }
}
