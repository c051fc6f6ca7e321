//! Group calls.

use super::support::{Day, HOUR, SECOND, queue};
use callboard_tenant::Scenario::Calm;

fn group_stories(day: &Day) -> Vec<Vec<&str>> {
    day.stories().into_values().filter(|story| story[0] == "GROUP_ENTER").collect()
}

#[test]
fn a_group_call_is_answered_and_ends_or_times_out_into_a_queue() {
    let day = Day::until(Calm, 1, 10 * HOUR);
    let (mut answered, mut timed_out) = (0, 0);
    for story in group_stories(&day) {
        match story[1..] {
            ["GROUP_ANSWER", "GROUP_HANGUP"] => answered += 1,
            ["GROUP_TIMEOUT", "QUEUE_ENTER", ..] => timed_out += 1,
            // At the end of the day some are under way.
            [] | ["GROUP_ANSWER"] => {}
            _ => panic!("{story:?}"),
        }
    }
    assert!(answered > 50 && timed_out > 20, "{answered} {timed_out}");
}

#[test]
fn the_answer_names_the_user_and_the_time_out_comes_after_the_ring() {
    let day = Day::until(Calm, 2, 10 * HOUR);
    for (at, told) in day.told.iter().enumerate() {
        let enter = || {
            let same = |before: &&super::support::Told| before.event.context_id == told.event.context_id;
            day.told[..at].iter().find(same).unwrap().at
        };
        match told.event.name.as_str() {
            "GROUP_ANSWER" => {
                assert!(told.event.data.starts_with("f17618f7-56b1-4a2f-8e7f-"), "{told:?}");
                assert!((2 * SECOND..13 * SECOND).contains(&(told.at - enter())));
            }
            "GROUP_TIMEOUT" => {
                assert_eq!(told.event.bloc, queue(3));
                assert!((19 * SECOND..21 * SECOND).contains(&(told.at - enter())));
                assert_eq!(
                    (day.told[at + 1].event.name.as_str(), &*day.told[at + 1].event.bloc),
                    ("QUEUE_ENTER", queue(0))
                );
            }
            _ => {}
        }
    }
}
