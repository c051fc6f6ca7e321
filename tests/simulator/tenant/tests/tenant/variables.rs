//! The variables of calls, and the one that has an operator rung.

use super::support::{Day, MINUTE, SECOND, of, operator};
use callboard_tenant::Behaviour;
use callboard_tenant::PICKUP_OPERATOR;
use callboard_tenant::Scenario::{Calm, Quiet};

/// Sets a variable to a value, written in JSON.
fn set(day: &mut Day, call: &str, name: Option<&str>, value: &str) -> Result<(), String> {
    day.tenant.set_variable(call, name, value.to_owned(), day.now)
}

#[test]
fn a_value_is_read_as_it_was_written_last_of_each_call_and_name() {
    let mut day = Day::new(Quiet, 1);
    for (call, name, value) in [
        ("one", Some("A"), "1.10"),
        ("one", Some("A"), r#"{"b":1,"a":[2]}"#),
        ("one", Some("a"), "true"),
        ("one", None, r#""nobody""#),
        ("two", Some("A"), "null"),
    ] {
        set(&mut day, call, name, value).unwrap();
    }
    let read = |call, name| day.tenant.variable(call, name);
    assert_eq!(read("one", Some("A")), Some(r#"{"b":1,"a":[2]}"#));
    assert_eq!(read("one", Some("a")), Some("true"));
    assert_eq!(read("one", None), Some(r#""nobody""#));
    assert_eq!(read("two", Some("A")), Some("null"));
    assert_eq!(read("two", Some("B")), None);
}

#[test]
fn setting_the_operator_has_them_rung_and_can_be_read_back() {
    let mut day = Day::new(Calm, 1);
    let call = day.next_queued();
    day.tenant.behave(&operator(0), Behaviour::Answer, SECOND);
    let value = format!("\"{}\"", operator(0));
    set(&mut day, &call.context_id, Some(PICKUP_OPERATOR), &value).unwrap();
    assert_eq!(day.tenant.variable(&call.context_id, Some(PICKUP_OPERATOR)), Some(value.as_str()));
    let told = day.pass(SECOND);
    assert_eq!(of(&told, &call).unwrap().event.data, operator(0));
}

#[test]
fn an_operator_who_refuses_is_not_written_down() {
    let mut day = Day::new(Calm, 1);
    let call = day.next_queued();
    day.tenant.behave(&operator(0), Behaviour::Refuse, 0);
    let value = format!("\"{}\"", operator(0));
    set(&mut day, &call.context_id, Some(PICKUP_OPERATOR), &value).unwrap_err();
    assert_eq!(day.tenant.variable(&call.context_id, Some(PICKUP_OPERATOR)), None);
}

#[test]
fn another_variable_or_what_is_no_text_rings_nobody() {
    let mut day = Day::new(Calm, 1);
    let call = day.next_queued();
    day.tenant.behave(&operator(0), Behaviour::Answer, 0);
    let id = format!("\"{}\"", operator(0));
    for (name, value) in [
        (Some("pickup_operator"), id.as_str()),
        (None, id.as_str()),
        (Some(PICKUP_OPERATOR), "null"),
        (Some(PICKUP_OPERATOR), "7"),
    ] {
        set(&mut day, &call.context_id, name, value).unwrap();
    }
    let told = day.pass(MINUTE);
    assert!(told.iter().all(|told| told.event.name != "QUEUE_ANSWERED"));
}
