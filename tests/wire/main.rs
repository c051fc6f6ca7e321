//! What crosses the wire, read by pure code: the examples of the API description, and anything at all.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod addresses;
mod bloc_events;
mod logging_in;
mod tokens;
mod variables;
mod words_of_faults;

use callboard::domain::text::LONGEST;
use callboard::domain::{BlocId, ContextId, Fault, Guid, Moment, OperatorId, Refusal, Signal, UserId};
use callboard::thello::wire::{
    LARGEST_MESSAGE, Refused, Tenant, access_token, address, bloc_event, can_be_sent, claims,
    fault_of_message, fits, hub_address, notification, operator_value, origin, tenant,
};
use proptest::prelude::*;
use serde_json::Value;

const BLOC: &str = "5f0c1a2b-0000-4000-8000-000000000001";
const CALL: &str = "ca110000-0000-4000-8000-000000000007";

fn value(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

fn texts(texts: [&str; 8]) -> Vec<Value> {
    texts.map(|text| Value::String(text.into())).into()
}

fn entered() -> Vec<Value> {
    texts([BLOC, "QUEUE_ENTER", "ab12@pbx", "Jan Peeters", "+32470123456", "200", "", CALL])
}

fn entered_but(at: usize, replacement: Value) -> Vec<Value> {
    let mut arguments = entered();
    arguments[at] = replacement;
    arguments
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::String),
        Just(Value::String(CALL.into())),
        Just(Value::String("QUEUE_ENTER".into())),
    ];
    leaf.prop_recursive(3, 24, 10, |inner| {
        let key = prop_oneof![
            any::<String>(),
            Just("access_token".to_owned()),
            Just("signalRUrl".to_owned()),
            Just("name".to_owned()),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..10).prop_map(Value::Array),
            prop::collection::vec((key, inner), 0..10).prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn nothing_that_arrives_panics(value in any_value(), arguments in prop::collection::vec(any_value(), 0..10)) {
        let _ = bloc_event(&arguments);
        let _ = access_token(&value);
        let _ = tenant(&value);
        let _ = operator_value(&value);
    }

    #[test]
    fn a_bloc_event_that_is_taken_holds_nothing_unfit_to_show(
        names in prop::array::uniform5(any::<String>()), ids in any::<[[u8; 16]; 2]>(),
    ) {
        let [call_id, name, number, to, data] = names.map(Value::String);
        let [bloc, call] = ids.map(Guid::from_bytes);
        let text = |id: Guid| Value::String(id.to_string());
        let event = bloc_event(&[text(bloc), Value::String("GROUP_ANSWER".into()), call_id, name, number, to, data, text(call)]);
        let event = event.expect("any texts are taken").event;
        prop_assert_eq!((event.bloc, event.call), (BlocId(bloc), ContextId(call)));
        for text in [event.sip_call_id, event.from_name, event.from_number.to_string(), event.to, event.data] {
            prop_assert!(text.chars().count() <= LONGEST + 1);
            prop_assert!(!text.contains(char::is_control));
        }
    }

    #[test]
    fn no_text_panics_and_what_is_taken_as_an_address_is_safe(text in any::<String>(), host in "[a-z0-9.:@\\[\\]%/?\\\\-]{0,24}") {
        let _ = fault_of_message(&text);
        let _ = fault_of_message(&format!("Status code '{text}'"));
        let _ = address(&text);
        for scheme in ["http", "https"] {
            if let Ok(taken) = hub_address(&format!("{scheme}://{host}")) {
                prop_assert!(!taken.contains(['\\', '#']) && !taken.contains(char::is_whitespace));
                prop_assert!(scheme == "https" || taken.starts_with("http://localhost") || taken.starts_with("http://127.")
                    || taken.starts_with("http://["));
            }
        }
    }
}
