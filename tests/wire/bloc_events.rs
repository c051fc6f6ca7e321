//! What blocs tell.

use super::*;
use callboard::domain::BlocEvent;
use serde_json::json;

/// What is told, of which everything could be read.
fn taken(arguments: &[Value]) -> BlocEvent {
    let told = bloc_event(arguments).unwrap();
    assert_eq!(told.misread, None, "{arguments:?}");
    told.event
}

#[test]
fn every_argument_lands_in_its_place() {
    let event = taken(&entered());
    assert_eq!(event.bloc, BLOC.parse().unwrap());
    assert_eq!(event.signal, Signal::Entered);
    assert_eq!(event.sip_call_id, "ab12@pbx");
    assert_eq!(event.from_name, "Jan Peeters");
    assert_eq!(event.from_number.shown(), "+32470123456");
    assert_eq!(event.to, "200");
    assert_eq!(event.data, "");
    assert_eq!(event.call, CALL.parse().unwrap());
}

#[test]
fn an_event_written_for_bloc_notify_reads_back_the_same() {
    let event = taken(&entered());
    let arguments = notification("QUEUE_ENTER", &event).map(Value::String);
    assert_eq!(taken(&arguments), event);
}

#[test]
fn null_texts_are_empty_ones() {
    let mut arguments = entered();
    arguments[2..7].fill(Value::Null);
    let event = taken(&arguments);
    assert_eq!([event.from_name, event.from_number.to_string(), event.to, event.data].concat(), "");
}

#[test]
fn names_of_strangers_cannot_turn_the_line_around_nor_fill_the_screen() {
    let event = taken(&entered_but(3, Value::String("\u{202e}evil\n\u{7}name".into())));
    assert_eq!(event.from_name, "evil name");
    let event = taken(&entered_but(3, Value::String("x".repeat(5_000))));
    assert_eq!(event.from_name.chars().count(), LONGEST + 1);
}

#[test]
fn markup_and_quotes_stay_text() {
    let name = "<b onclick='x'>\"&amp; Ünïcødé 日本";
    assert_eq!(taken(&entered_but(3, Value::String(name.into()))).from_name, name);
}

#[test]
fn what_comes_after_the_eighth_argument_is_nobodys() {
    for more in [Value::Null, json!("another-id"), json!({ "trace": [1] }), json!(CALL)] {
        let nine: Vec<_> = entered().into_iter().chain([more]).collect();
        assert_eq!(taken(&nine), taken(&entered()));
        let sixteen = [&nine[..], &entered()[..7]].concat();
        assert_eq!(taken(&sixteen), taken(&entered()));
    }
}

#[test]
fn of_fewer_than_eight_arguments_the_last_is_the_call_and_texts_that_are_left_out_are_empty() {
    let eight = entered();
    let seven: Vec<_> = eight[..6].iter().chain(&eight[7..]).cloned().collect();
    assert_eq!(taken(&seven), taken(&eight), "a hub without data");
    let three = taken(&[json!(BLOC), json!("QUEUE_FIRST"), json!(CALL)]);
    assert_eq!((three.bloc, three.call), (BLOC.parse().unwrap(), CALL.parse().unwrap()));
    assert_eq!((three.signal, &*three.from_name), (Signal::First, ""));
    let four = taken(&[json!(BLOC), json!("QUEUE_FIRST"), json!("ab12@pbx"), json!(CALL)]);
    assert_eq!(four.sip_call_id, "ab12@pbx");
}

#[test]
fn without_bloc_event_or_call_nobody_can_be_shown() {
    for few in 0..3 {
        assert_eq!(bloc_event(&entered()[..few]), Err(Refusal::Arity(few)));
    }
    for few in 3..8 {
        assert_eq!(bloc_event(&entered()[..few]), Err(Refusal::BadId("callContextId")), "{few}");
    }
}

#[test]
fn an_id_that_is_none_is_refused_by_its_name() {
    for bad in [Value::Null, Value::String("".into()), Value::String("queue-1".into())] {
        assert_eq!(bloc_event(&entered_but(0, bad.clone())), Err(Refusal::BadId("blocId")));
        assert_eq!(bloc_event(&entered_but(7, bad)), Err(Refusal::BadId("callContextId")));
    }
}

#[test]
fn a_number_where_a_text_belongs_reads_as_its_text() {
    // As the browser hands numbers over, and as a test writes them.
    for number in [json!(32_470_123_456_i64), json!(32_470_123_456.0)] {
        assert_eq!(taken(&entered_but(4, number)).from_number.shown(), "32470123456");
    }
    for (number, text) in [(json!(201), "201"), (json!(201.0), "201"), (json!(-1), "-1"), (json!(1.5), "1.5")]
    {
        let event = taken(&entered_but(5, number.clone()));
        assert_eq!(event.to, text);
        assert_eq!(taken(&entered_but(6, number.clone())).data, text);
        assert_eq!(taken(&entered_but(2, number)).sip_call_id, text);
    }
}

#[test]
fn what_is_no_text_reads_as_empty_and_is_told_without_hiding_the_caller() {
    let fields = ["callId", "fromName", "fromNumber", "to", "data"];
    for wild in [json!({ "name": "Sam" }), json!(["+32470123456"]), json!(true)] {
        for (at, field) in (2..).zip(fields) {
            let told = bloc_event(&entered_but(at, wild.clone())).unwrap();
            assert_eq!(told.misread, Some(Refusal::Misread(field)));
            assert_eq!(told.event, taken(&entered_but(at, Value::Null)), "{field}");
        }
        let mut all = entered();
        all[2..7].fill(wild);
        assert_eq!(bloc_event(&all).unwrap().misread, Some(Refusal::Misread("callId")), "it is told once");
    }
}

#[test]
fn what_is_needed_is_refused_by_its_name_when_it_is_no_text() {
    for wild in [json!({}), json!([BLOC]), json!(true)] {
        assert_eq!(bloc_event(&entered_but(0, wild.clone())), Err(Refusal::BadId("blocId")));
        assert_eq!(bloc_event(&entered_but(1, wild.clone())), Err(Refusal::BadType("eventName")));
        assert_eq!(bloc_event(&entered_but(7, wild)), Err(Refusal::BadId("callContextId")));
    }
    assert_eq!(bloc_event(&entered_but(1, json!(7))), Err(Refusal::UnknownName("7".into())));
}

#[test]
fn event_names_in_another_case_are_the_same_events() {
    for (name, signal) in [
        ("queue_enter", Signal::Entered),
        ("Queue_First", Signal::First),
        (" QUEUE_ANSWERED\r\n", Signal::Answered),
        ("group_TIMEOUT", Signal::FellBack),
        ("group_hangup", Signal::HungUp),
    ] {
        assert_eq!(taken(&entered_but(1, json!(name))).signal, signal, "{name}");
    }
}

#[test]
fn an_unknown_name_is_kept_for_the_diagnostics_without_numbers() {
    let refused = |name: &str| bloc_event(&entered_but(1, Value::String(name.into())));
    assert_eq!(refused("QUEUE_PARKED"), Err(Refusal::UnknownName("QUEUE_PARKED".into())));
    assert_eq!(refused("queue_parked"), Err(Refusal::UnknownName("queue_parked".into())));
    assert_eq!(refused("CALL 0470123456"), Err(Refusal::UnknownName("CALL …".into())));
    assert_eq!(bloc_event(&entered_but(1, Value::Null)), Err(Refusal::UnknownName("".into())));
}
