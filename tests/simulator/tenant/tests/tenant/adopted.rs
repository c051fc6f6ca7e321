//! Calls that a client made up with `BlocNotify`.

use super::support::{Day, HOUR, SECOND, operator};
use callboard_tenant::Scenario::Quiet;
use callboard_tenant::{Behaviour, BlocEvent};

fn made_up(name: &str) -> BlocEvent {
    BlocEvent {
        bloc: "any".into(),
        name: name.into(),
        context_id: "f17618f7-0000-4000-8000-000000000001".into(),
        ..BlocEvent::default()
    }
}

#[test]
fn a_made_up_call_stays_until_it_is_told_to_be_over() {
    let mut day = Day::new(Quiet, 1);
    day.tenant.adopt(&made_up("QUEUE_ENTER"), 0);
    day.tenant.adopt(&made_up("QUEUE_ENTER"), 0);
    assert_eq!(day.pass(HOUR), [], "its maker tells what happens to it");
    assert_eq!(day.tenant.truth().as_array().unwrap().len(), 1);
    day.tenant.adopt(&made_up("QUEUE_HANGUP"), HOUR);
    assert_eq!(day.tenant.truth().as_array().unwrap().len(), 0);
}

#[test]
fn an_operator_can_be_assigned_to_a_made_up_call() {
    let mut day = Day::new(Quiet, 1);
    day.tenant.adopt(&made_up("QUEUE_ENTER"), 0);
    day.tenant.behave(&operator(0), Behaviour::Answer, 2 * SECOND);
    day.pick_up(&made_up("").context_id, &operator(0));
    let told = day.pass(2 * SECOND);
    assert_eq!((told[0].event.name.as_str(), &told[0].event.data), ("QUEUE_ANSWERED", &operator(0)));
    assert_eq!(day.pass(90 * SECOND)[0].event.name, "QUEUE_HANGUP");
}

#[test]
fn when_it_is_quiet_only_operators_with_a_set_behaviour_stir() {
    let mut day = Day::new(Quiet, 1);
    day.tenant.adopt(&made_up("QUEUE_ENTER"), 0);
    day.pick_up(&made_up("").context_id, &operator(0));
    assert_eq!(day.pass(HOUR), []);
}

#[test]
fn other_events_of_an_unknown_call_make_no_call() {
    let mut day = Day::new(Quiet, 1);
    for name in ["QUEUE_FIRST", "QUEUE_ANSWERED", "QUEUE_HANGUP", "GROUP_ENTER", "anything", ""] {
        day.tenant.adopt(&made_up(name), 0);
    }
    assert_eq!(day.tenant.truth().as_array().unwrap().len(), 0);
}
