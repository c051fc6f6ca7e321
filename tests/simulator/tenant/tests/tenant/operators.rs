//! Operators ring when they are assigned, and not otherwise.

use super::support::{Day, HOUR, MINUTE, SECOND, of, operator};
use callboard_tenant::Behaviour;
use callboard_tenant::Scenario::{Calm, Rush};

#[test]
fn a_queued_call_waits_until_an_operator_is_assigned() {
    let day = Day::until(Rush, 1, HOUR);
    assert!(day.count("QUEUE_ENTER") > 1_000);
    assert_eq!(day.count("QUEUE_ANSWERED"), 0);
}

#[test]
fn an_assigned_operator_answers_after_a_few_seconds_or_one_in_six_times_not_at_all() {
    let (mut answered, mut rang_out) = (0, 0);
    for seed in 0..300 {
        let mut day = Day::new(Calm, seed);
        let call = day.next_queued();
        day.pick_up(&call.context_id, &operator(3));
        let assigned = day.now;
        let told = day.pass(19 * SECOND);
        match of(&told, &call) {
            Some(told) if told.event.name == "QUEUE_ANSWERED" => {
                assert!((2 * SECOND..=6 * SECOND).contains(&(told.at - assigned)), "{told:?}");
                assert_eq!(told.event.data, operator(3));
                answered += 1;
            }
            None => rang_out += 1,
            Some(other) => panic!("{other:?}"),
        }
    }
    assert!((20..90).contains(&rang_out) && answered > 200, "{answered} {rang_out}");
}

#[test]
fn an_operator_who_is_taken_back_rings_no_more_and_the_caller_waits_on() {
    let mut day = Day::new(Calm, 1);
    let call = day.next_queued();
    day.tenant.behave(&operator(0), Behaviour::Answer, 5 * SECOND);
    day.pick_up(&call.context_id, &operator(0));
    day.pick_up(&call.context_id, "");
    let told = day.pass(15 * SECOND);
    assert!(of(&told, &call).is_none(), "nobody answers, and the caller is still there");
    day.pick_up(&call.context_id, &operator(0));
    let told = day.pass(6 * SECOND);
    assert_eq!(of(&told, &call).map(|told| told.event.name.as_str()), Some("QUEUE_ANSWERED"));
}

#[test]
fn a_conversation_ends_by_itself_after_a_while() {
    for seed in 0..50 {
        let mut day = Day::new(Calm, seed);
        let call = day.next_queued();
        day.tenant.behave(&operator(0), Behaviour::Answer, 500);
        day.pick_up(&call.context_id, &operator(0));
        let told = day.pass(3 * MINUTE);
        let story: Vec<_> = told.iter().filter(|told| told.event.context_id == call.context_id).collect();
        let [.., answer, end] = &story[..] else { panic!("{story:?}") };
        assert_eq!((answer.event.name.as_str(), end.event.name.as_str()), ("QUEUE_ANSWERED", "QUEUE_HANGUP"));
        assert!((14 * SECOND..91 * SECOND).contains(&(end.at - answer.at)), "{story:?}");
    }
}

#[test]
fn an_operator_who_was_told_to_answer_answers_then() {
    let mut day = Day::new(Calm, 1);
    let call = day.next_queued();
    day.tenant.behave(&operator(0).to_uppercase(), Behaviour::Answer, 700);
    day.pick_up(&call.context_id, &operator(0).to_uppercase());
    assert_eq!(of(&day.pass(600), &call), None);
    let told = day.pass(100);
    assert_eq!(of(&told, &call).unwrap().event.data, operator(0));
}

#[test]
fn an_operator_who_does_not_answer_is_rung_for_twenty_seconds_and_can_be_followed_by_another() {
    let mut day = Day::new(Calm, 1);
    let call = day.next_queued();
    day.tenant.behave(&operator(0), Behaviour::NoAnswer, 0);
    day.tenant.behave(&operator(1), Behaviour::Answer, 0);
    day.pick_up(&call.context_id, &operator(0));
    assert!(stage(&day, &call.context_id).contains("ringing"));
    day.pass(19 * SECOND + 900);
    assert!(stage(&day, &call.context_id).contains("ringing"));
    day.pass(200);
    assert_eq!(stage(&day, &call.context_id), r#"{"stage":"waiting"}"#);
    day.pick_up(&call.context_id, &operator(1));
    let told = day.pass(100);
    assert_eq!(of(&told, &call).unwrap().event.name, "QUEUE_ANSWERED");
}

#[test]
fn an_operator_who_would_answer_after_the_ring_does_not() {
    let mut day = Day::new(Calm, 1);
    let call = day.next_queued();
    day.tenant.behave(&operator(0), Behaviour::Answer, 25 * SECOND);
    day.pick_up(&call.context_id, &operator(0));
    assert!(day.pass(MINUTE).iter().all(|told| told.event.name != "QUEUE_ANSWERED"));
}

#[test]
fn another_assignment_takes_the_place_of_the_one_before() {
    let mut day = Day::new(Calm, 1);
    let call = day.next_queued();
    day.tenant.behave(&operator(0), Behaviour::Answer, 5_000);
    day.tenant.behave(&operator(1), Behaviour::Answer, 8_000);
    day.pick_up(&call.context_id, &operator(0));
    day.pass(SECOND);
    day.pick_up(&call.context_id, &operator(1));
    let told = day.pass(8 * SECOND);
    assert_eq!(of(&told, &call).unwrap().event.data, operator(1));
}

#[test]
fn an_operator_who_refuses_is_refused_in_the_hubs_words() {
    let mut day = Day::new(Calm, 1);
    let call = day.next_queued();
    day.tenant.behave(&operator(0), Behaviour::Refuse, 0);
    let refused = day.tenant.pick_up(&call.context_id, &operator(0), day.now);
    assert_eq!(refused, Err("operator not available".into()));
    assert_eq!(stage(&day, &call.context_id), r#"{"stage":"waiting"}"#);
}

#[test]
fn who_talks_or_is_nobody_does_not_answer() {
    for seed in 0..40 {
        let mut day = Day::new(Rush, seed);
        let (one, other, third) = (day.next_queued(), day.next_queued(), day.next_queued());
        day.tenant.behave(&operator(0), Behaviour::Answer, 0);
        day.pick_up(&one.context_id, &operator(0));
        day.pass(100);
        // From here on operator 0 behaves as everybody does.
        day.tenant.forget_behaviours();
        day.pick_up(&other.context_id, &operator(0));
        day.pick_up(&third.context_id, "00000000-0000-4000-8000-000000000000");
        let told = day.pass(10 * SECOND);
        assert_eq!(of(&told, &other), None, "{seed}");
        assert_eq!(of(&told, &third), None, "{seed}");
    }
}

#[test]
fn a_call_that_is_answered_or_over_cannot_be_assigned_again() {
    let mut day = Day::new(Calm, 1);
    let call = day.next_queued();
    day.tenant.behave(&operator(0), Behaviour::Answer, 0);
    day.pick_up(&call.context_id, &operator(0));
    day.pass(100);
    let before = stage(&day, &call.context_id);
    day.pick_up(&call.context_id, &operator(1));
    assert_eq!(stage(&day, &call.context_id), before);
    day.pass(2 * MINUTE);
    day.pick_up(&call.context_id, &operator(1));
    assert_eq!(of(&day.pass(MINUTE), &call), None);
}

fn stage(day: &Day, call: &str) -> String {
    let truth = day.tenant.truth();
    let call = truth.as_array().unwrap().iter().find(|it| it["event"]["contextId"] == call).unwrap();
    call["state"].to_string()
}
