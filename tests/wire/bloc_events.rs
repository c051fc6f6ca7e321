//! What blocs tell.

use super::*;

#[test]
fn every_argument_lands_in_its_place() {
    let event = bloc_event(&entered()).unwrap();
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
    let event = bloc_event(&entered()).unwrap();
    let arguments = notification("QUEUE_ENTER", &event).map(Value::String);
    assert_eq!(bloc_event(&arguments), Ok(event));
}

#[test]
fn null_texts_are_empty_ones() {
    let mut arguments = entered();
    arguments[2..7].fill(Value::Null);
    let event = bloc_event(&arguments).unwrap();
    assert_eq!([event.from_name, event.from_number.to_string(), event.to, event.data].concat(), "");
}

#[test]
fn names_of_strangers_cannot_turn_the_line_around_nor_fill_the_screen() {
    let event = bloc_event(&entered_but(3, Value::String("\u{202e}evil\n\u{7}name".into()))).unwrap();
    assert_eq!(event.from_name, "evil name");
    let event = bloc_event(&entered_but(3, Value::String("x".repeat(5_000)))).unwrap();
    assert_eq!(event.from_name.chars().count(), LONGEST + 1);
}

#[test]
fn markup_and_quotes_stay_text() {
    let name = "<b onclick='x'>\"&amp; Ünïcødé 日本";
    assert_eq!(bloc_event(&entered_but(3, Value::String(name.into()))).unwrap().from_name, name);
}

#[test]
fn too_few_and_too_many_arguments_are_refused() {
    assert_eq!(bloc_event(&[]), Err(Refusal::Arity(0)));
    assert_eq!(bloc_event(&entered()[..7]), Err(Refusal::Arity(7)));
    let nine: Vec<_> = entered().into_iter().chain([Value::Null]).collect();
    assert_eq!(bloc_event(&nine), Err(Refusal::Arity(9)));
}

#[test]
fn an_id_that_is_none_is_refused_by_its_name() {
    for bad in [Value::Null, Value::String("".into()), Value::String("queue-1".into())] {
        assert_eq!(bloc_event(&entered_but(0, bad.clone())), Err(Refusal::BadId("blocId")));
        assert_eq!(bloc_event(&entered_but(7, bad)), Err(Refusal::BadId("callContextId")));
    }
}

#[test]
fn a_number_where_a_text_belongs_is_refused_by_its_name() {
    assert_eq!(bloc_event(&entered_but(4, 32.into())), Err(Refusal::BadType("fromNumber")));
    assert_eq!(bloc_event(&entered_but(1, Value::Bool(true))), Err(Refusal::BadType("eventName")));
}

#[test]
fn an_unknown_name_is_kept_for_the_diagnostics_without_numbers() {
    let refused = |name: &str| bloc_event(&entered_but(1, Value::String(name.into())));
    assert_eq!(refused("QUEUE_PARKED"), Err(Refusal::UnknownName("QUEUE_PARKED".into())));
    assert_eq!(refused("queue_enter"), Err(Refusal::UnknownName("queue_enter".into())));
    assert_eq!(refused("CALL 0470123456"), Err(Refusal::UnknownName("CALL …".into())));
    assert_eq!(bloc_event(&entered_but(1, Value::Null)), Err(Refusal::UnknownName("".into())));
}
