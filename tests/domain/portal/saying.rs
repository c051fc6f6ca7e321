//! What a portal says is read by its shape, taken at a rate, and never hands a call over.

use super::{in_a_portal, listened_to};
use crate::board::{Board, handed_in, portal_says};
use crate::names::{SALES, SOFIE, SUPPORT, call};
use crate::properties;
use callboard::domain::config::{Density, Language, Theme};
use callboard::domain::portal::{Command, MOST_HEARD, Rate, VERSION};
use callboard::domain::time::SECOND;
use callboard::domain::{Credentials, Effect, Event, Fault, Secret, Session};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A message of the contract that there is, with these fields.
fn message(name: &str, fields: Value) -> Value {
    let mut message = json!({ "type": format!("callboard:{name}"), "version": VERSION });
    let all = message.as_object_mut().unwrap();
    all.extend(fields.as_object().cloned().unwrap_or_default());
    message
}

fn read(name: &str, fields: Value) -> Option<Command> {
    Command::read(&message(name, fields))
}

#[test]
fn every_message_of_the_contract_is_read() {
    let call_id = call("anna").to_string();
    let token = Credentials::Token(Secret::new("eyJ"));
    let key = Credentials::ApiKey(Secret::new("key"));
    for (name, fields, command) in [
        ("hello", json!({}), Command::Hello),
        ("token", json!({ "token": "eyJ" }), Command::LogIn(token)),
        ("api-key", json!({ "apiKey": "key" }), Command::LogIn(key)),
        ("log-out", json!({}), Command::LogOut),
        ("focus", json!({ "call": call_id }), Command::Focus(call("anna"))),
        ("settings", json!({ "settings": {} }), Command::Settings(Default::default())),
    ] {
        assert_eq!(read(name, fields.clone()).as_ref(), Some(&command), "{name}");
        let mut more = fields;
        more["added later"] = json!(1);
        assert_eq!(read(name, more), Some(command), "a field of a later page or portal harms nothing");
    }
}

#[test]
fn what_is_shaped_otherwise_is_as_good_as_not_said() {
    let long = "x".repeat(20_000);
    for (name, fields) in [
        ("assign", json!({ "call": call("anna").to_string(), "operator": SOFIE.to_string() })),
        ("Token", json!({ "token": "eyJ" })),
        ("", json!({})),
        ("token", json!({})),
        ("token", json!({ "token": 7 })),
        ("token", json!({ "token": "" })),
        ("token", json!({ "token": ["eyJ"] })),
        ("token", json!({ "token": long })),
        ("api-key", json!({ "token": "eyJ" })),
        ("api-key", json!({ "apiKey": long })),
        ("focus", json!({ "call": "the first one" })),
        ("focus", json!({ "call": null })),
        ("settings", json!({})),
        ("settings", json!({ "settings": "theme=dark" })),
        ("settings", json!({ "settings": [] })),
    ] {
        assert_eq!(read(name, fields.clone()), None, "{name} {fields}");
    }
    for version in [json!(null), json!(0), json!(2), json!(1.5), json!("1"), json!([1])] {
        let mut hello = message("hello", json!({}));
        hello["version"] = version;
        assert_eq!(Command::read(&hello), None, "{hello}");
    }
    for no_message in [json!(null), json!(7), json!("callboard:hello"), json!([]), json!({ "version": 1 })] {
        assert_eq!(Command::read(&no_message), None);
    }
    assert_eq!(Command::read(&json!({ "type": "hello", "version": 1 })), None);
}

#[test]
fn settings_stand_in_place_of_what_the_address_said() {
    let mut board = in_a_portal();
    let said = |settings: Value| {
        portal_says(read("settings", json!({ "settings": settings })).expect("settings are read"))
    };
    board.happens(said(json!({
        "language": "nl", "theme": "dark", "density": "compact", "scale": "150",
        "queues": [SUPPORT.to_string(), "support", 7],
    })));
    let config = &board.model.config;
    assert_eq!((config.language, config.theme), (Language::Nl, Theme::Dark));
    assert_eq!((config.density, config.scale), (Density::Compact, "150"));
    assert_eq!(config.lanes().map(|lane| lane.id).collect::<Vec<_>>(), [SUPPORT]);
    let faults: Vec<_> = config.faults.iter().map(|fault| (&*fault.key, &*fault.value)).collect();
    assert_eq!(faults, [("#queues", "“support”"), ("#queues", "7")], "what cannot be read is said");
    board.happens(said(json!({ "theme": "light", "queues": [], "token": "eyJ" })));
    let config = &board.model.config;
    assert_eq!((config.language, config.theme, config.scale), (Language::Auto, Theme::Light, "100"));
    assert_eq!(config.lanes().count(), 4, "no queue named is no choice");
    let faults: Vec<_> = config.faults.iter().map(|fault| (&*fault.key, &*fault.value)).collect();
    assert_eq!(faults, [("#token", "…")], "and no secret is repeated");
}

#[test]
fn a_key_is_as_good_as_a_token_and_neither_is_lost_while_another_is_tried() {
    let mut board = in_a_portal();
    board.happens(handed_in("token"));
    assert_eq!(board.model.session, Session::SigningIn);
    let key = Credentials::ApiKey(Secret::new("key"));
    board.happens(portal_says(Command::LogIn(key.clone())));
    board.happens(Event::LogInFailed(Fault::Unauthorized));
    let tried = |effect: &Effect| matches!(effect, Effect::LogIn { credentials, .. } if *credentials == key);
    assert!(board.asked.iter().any(tried));
}

#[test]
fn who_leaves_the_portal_leaves_the_board_and_is_not_asked_back() {
    let mut board = listened_to();
    board.enters("anna", SALES);
    board.happens(portal_says(Command::LogOut));
    assert_eq!(board.model.session, Session::SignedOut(None));
    assert_eq!(board.model.calls.live().count(), 0);
    super::told(&mut board);
    board.passes(60 * SECOND);
    let asks = super::told(&mut board);
    assert!(!asks.contains(&super::Told::AuthenticationNeeded), "{asks:?}");
}

#[test]
fn a_call_that_waits_is_pointed_out_each_time_and_no_other() {
    let mut board = listened_to();
    board.enters("anna", SALES);
    board.happens(portal_says(Command::Focus(call("bert"))));
    assert_eq!((board.model.pointed_out, board.changed.pointed_out), (None, false));
    board.happens(portal_says(Command::Focus(call("anna"))));
    let first = board.model.pointed_out;
    assert!(board.changed.pointed_out && first.is_some_and(|(_, id)| id == call("anna")));
    board.happens(portal_says(Command::Focus(call("anna"))));
    assert_ne!(board.model.pointed_out, first, "the same call again is something new");
    board.is_answered("anna", SALES);
    board.happens(portal_says(Command::Focus(call("anna"))));
    assert!(!board.changed.pointed_out, "it waits no longer");
}

#[test]
fn a_portal_that_says_too_much_is_not_heard_for_the_rest_of_a_second() {
    let mut rate = Rate::default();
    let mut taken = |from: i64| (from..from + 900).filter(|now| rate.takes(*now)).count();
    assert_eq!(taken(7_000), MOST_HEARD as usize);
    assert_eq!(taken(7_900), MOST_HEARD as usize, "the next second began at 8,000");
    assert_eq!(taken(9_000), MOST_HEARD as usize);
}

fn any_message() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        Just(Value::from(call("anna").to_string())),
    ];
    let key = prop::sample::select(vec![
        "type", "version", "token", "apiKey", "call", "settings", "theme", "language", "density", "scale",
        "queues",
    ]);
    let value = leaf.prop_recursive(3, 24, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(key.clone(), inner, 0..6)
                .prop_map(|fields| fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    });
    let names = ["hello", "token", "api-key", "log-out", "settings", "focus", "assign", "set-pickup", ""];
    (prop::sample::select(names.to_vec()), value).prop_map(|(name, fields)| message(name, fields))
}

proptest! {
    #![proptest_config(properties::cases(200))]
    #[test]
    fn no_message_panics_and_none_hands_a_call_over(messages in prop::collection::vec(any_message(), 0..12)) {
        let mut board = listened_to();
        board.enters("anna", SALES);
        board.rings("anna", SOFIE);
        board.enters("bert", SALES);
        let sent = board.sent.len();
        for message in messages {
            if let Some(command) = Command::read(&message) {
                board.happens(portal_says(command));
                board.passes(100);
            }
        }
        prop_assert_eq!(board.sent.len(), sent);
        prop_assert_eq!(board.model.question.clone(), None);
    }
}

#[test]
fn a_page_in_no_portal_says_nothing() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.rings("anna", SOFIE);
    board.passes(30 * SECOND);
    assert_eq!(super::told(&mut board), []);
}
