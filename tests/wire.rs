//! What crosses the wire, read by pure code: the examples of the API description, and anything at all.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use callboard::domain::text::LONGEST;
use callboard::domain::{BlocId, ContextId, Fault, Guid, Moment, OperatorId, Refusal, Signal, Value};
use callboard::thello::wire::{
    LARGEST_MESSAGE, Tenant, access_token, address, bloc_event, can_be_sent, claims, fault_of_message, fits,
    hub_address, notification, operator_value, refused_log_in, tenant,
};
use proptest::prelude::*;

const BLOC: &str = "5f0c1a2b-0000-4000-8000-000000000001";
const CALL: &str = "ca110000-0000-4000-8000-000000000007";

fn value(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

fn parse(json: &str) -> Option<Value> {
    serde_json::from_str(json).ok()
}

fn texts(texts: [&str; 8]) -> Vec<Value> {
    texts.map(|text| Value::Text(text.into())).into()
}

fn entered() -> Vec<Value> {
    texts([BLOC, "QUEUE_ENTER", "ab12@pbx", "Jan Peeters", "+32470123456", "200", "", CALL])
}

fn entered_but(at: usize, replacement: Value) -> Vec<Value> {
    let mut arguments = entered();
    arguments[at] = replacement;
    arguments
}

mod bloc_events {
    use super::*;

    #[test]
    fn every_argument_lands_in_its_place() {
        let event = bloc_event(&entered()).unwrap();
        assert_eq!(event.bloc, BLOC.parse().unwrap());
        assert_eq!(event.signal, Signal::Entered);
        assert_eq!(event.sip_call_id, "ab12@pbx");
        assert_eq!(event.from_name, "Jan Peeters");
        assert_eq!(event.from_number, "+32470123456");
        assert_eq!(event.to, "200");
        assert_eq!(event.data, "");
        assert_eq!(event.call, CALL.parse().unwrap());
    }

    #[test]
    fn an_event_written_for_bloc_notify_reads_back_the_same() {
        let event = bloc_event(&entered()).unwrap();
        let arguments = notification("QUEUE_ENTER", &event).map(Value::Text);
        assert_eq!(bloc_event(&arguments), Ok(event));
    }

    #[test]
    fn null_texts_are_empty_ones() {
        let mut arguments = entered();
        arguments[2..7].fill(Value::Null);
        let event = bloc_event(&arguments).unwrap();
        assert_eq!([event.from_name, event.from_number, event.to, event.data].concat(), "");
    }

    #[test]
    fn names_of_strangers_cannot_turn_the_line_around_nor_fill_the_screen() {
        let event = bloc_event(&entered_but(3, Value::Text("\u{202e}evil\n\u{7}name".into()))).unwrap();
        assert_eq!(event.from_name, "evil name");
        let event = bloc_event(&entered_but(3, Value::Text("x".repeat(5_000)))).unwrap();
        assert_eq!(event.from_name.chars().count(), LONGEST + 1);
    }

    #[test]
    fn markup_and_quotes_stay_text() {
        let name = "<b onclick='x'>\"&amp; Ünïcødé 日本";
        assert_eq!(bloc_event(&entered_but(3, Value::Text(name.into()))).unwrap().from_name, name);
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
        for bad in [Value::Null, Value::Text("".into()), Value::Text("queue-1".into())] {
            assert_eq!(bloc_event(&entered_but(0, bad.clone())), Err(Refusal::BadId("blocId")));
            assert_eq!(bloc_event(&entered_but(7, bad)), Err(Refusal::BadId("callContextId")));
        }
    }

    #[test]
    fn a_number_where_a_text_belongs_is_refused_by_its_name() {
        assert_eq!(bloc_event(&entered_but(4, Value::Number(32.0))), Err(Refusal::BadType("fromNumber")));
        assert_eq!(bloc_event(&entered_but(1, Value::Bool(true))), Err(Refusal::BadType("eventName")));
    }

    #[test]
    fn an_unknown_name_is_kept_for_the_diagnostics_without_numbers() {
        let refused = |name: &str| bloc_event(&entered_but(1, Value::Text(name.into())));
        assert_eq!(refused("QUEUE_PARKED"), Err(Refusal::UnknownName("QUEUE_PARKED".into())));
        assert_eq!(refused("queue_enter"), Err(Refusal::UnknownName("queue_enter".into())));
        assert_eq!(refused("CALL 0470123456"), Err(Refusal::UnknownName("CALL …".into())));
        assert_eq!(bloc_event(&entered_but(1, Value::Null)), Err(Refusal::UnknownName("".into())));
    }
}

mod logging_in {
    use super::*;

    #[test]
    fn the_token_is_found_whatever_the_case_of_its_field() {
        for json in [r#"{"access_token":"a.b.c"}"#, r#"{"expires":1,"Access_Token":"a.b.c"}"#] {
            assert_eq!(access_token(&value(json)).unwrap().reveal(), "a.b.c");
        }
    }

    #[test]
    fn an_answer_without_a_token_is_nonsense() {
        for json in ["null", "[]", "{}", r#"{"access_token":""}"#, r#"{"access_token":7}"#, r#""a.b.c""#] {
            assert_eq!(access_token(&value(json)), Err(Fault::Nonsense), "{json}");
        }
    }

    #[test]
    fn what_cannot_stand_in_a_header_is_not_sent() {
        assert!(can_be_sent("reference-api-key"));
        for secret in ["", "a b", "a\nX-Other: b", "clé"] {
            assert!(!can_be_sent(secret), "{secret:?}");
        }
        assert_eq!(access_token(&value(r#"{"access_token":"a\r\nb"}"#)), Err(Fault::Nonsense));
    }

    #[test]
    fn every_status_that_may_say_wrong_password_asks_for_another() {
        for status in [400, 401, 403, 422] {
            assert_eq!(refused_log_in(status), Fault::Unauthorized);
        }
        assert_eq!(refused_log_in(404), Fault::NotFound);
        assert_eq!(refused_log_in(429), Fault::Status(429));
        assert_eq!(refused_log_in(503), Fault::Status(503));
    }

    #[test]
    fn the_tenant_is_read_in_both_spellings() {
        for field in ["signalRUrl", "SignalRUrl"] {
            let answer =
                value(&format!(r#"{{"id":"7","name":"Acme","{field}":"https://hub.example/hub?x=1"}}"#));
            let expected = Tenant { name: Some("Acme".into()), hub: "https://hub.example/hub?x=1".into() };
            assert_eq!(tenant(&answer), Ok(expected));
        }
        let unnamed = tenant(&value(r#"{"name":" ","signalRUrl":"https://hub.example/hub"}"#)).unwrap();
        assert_eq!(unnamed.name, None);
    }

    #[test]
    fn a_tenant_without_a_safe_hub_is_refused() {
        let with = |hub: &str| tenant(&value(&format!(r#"{{"signalRUrl":{hub}}}"#))).unwrap_err();
        assert_eq!(tenant(&value("{}")), Err(Fault::Nonsense));
        assert_eq!(tenant(&value("[]")), Err(Fault::Nonsense));
        assert_eq!(with("null"), Fault::Nonsense);
        assert_eq!(with(r#""""#), Fault::BadAddress);
        assert_eq!(with(r#""/hub""#), Fault::BadAddress);
        assert_eq!(with(r#""http://hub.example/hub""#), Fault::InsecureAddress);
    }
}

mod addresses {
    use super::*;

    #[test]
    fn https_is_taken_and_loses_its_last_slash() {
        for (given, taken) in [
            ("https://api.v3.thello.cloud", "https://api.v3.thello.cloud"),
            (" https://api.v3.thello.cloud/ ", "https://api.v3.thello.cloud"),
            ("HTTPS://api.example:8443/base//", "HTTPS://api.example:8443/base"),
            ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
        ] {
            assert_eq!(address(given).as_deref(), Ok(taken));
        }
    }

    #[test]
    fn http_is_for_this_machine_only() {
        for here in [
            "http://localhost:83",
            "http://LOCALHOST",
            "http://127.0.0.1:5080",
            "http://127.9.8.7",
            "http://[::1]:80",
        ] {
            assert_eq!(address(here).as_deref(), Ok(here));
        }
        for elsewhere in [
            "http://api.v3.thello.cloud",
            "http://localhost.evil.example",
            "http://127.0.0.1.evil.example",
            "http://127.1",
            "http://10.0.0.1",
            "http://[2001:db8::1]",
        ] {
            assert_eq!(address(elsewhere), Err(Fault::InsecureAddress), "{elsewhere}");
        }
    }

    #[test]
    fn what_a_browser_would_read_differently_is_refused() {
        for bad in [
            "",
            "https://",
            "https:///path",
            "api.v3.thello.cloud",
            "//api.v3.thello.cloud",
            "ftp://api.example",
            "wss://hub.example/hub",
            "javascript://localhost",
            "https://user:secret@api.example",
            "https://api.example:port",
            "https://api.example:99999",
            "https://api.example:80:80",
            "https://api.example\\@evil.example",
            "https://api.example/a b",
            "https://api.example/#part",
            "http://127.0.0.1%2eevil.example",
            "https://[::1",
            "https://[::1]x",
            "https://[nonsense]",
        ] {
            assert_eq!(address(bad), Err(Fault::BadAddress), "{bad}");
        }
    }

    #[test]
    fn a_hub_keeps_its_query_and_its_slash_and_the_api_has_no_query() {
        let hub = "https://hub.example/hub/?tier=2";
        assert_eq!(hub_address(hub).as_deref(), Ok(hub));
        assert_eq!(address("https://api.example?x=1"), Err(Fault::BadAddress));
    }
}

mod tokens {
    use super::*;

    const USER: &str = "11111111-1111-4111-8111-111111111111";
    const NAME_IDENTIFIER: &str = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";

    fn token(payload: &str, padding: &str) -> String {
        const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        let mut body = String::new();
        for chunk in payload.as_bytes().chunks(3) {
            let bits = chunk.iter().fold(0_u32, |bits, byte| (bits << 8) | u32::from(*byte))
                << (8 * (3 - chunk.len()));
            for at in 0..=chunk.len() {
                body.push(char::from(LETTERS[(bits >> (18 - 6 * at)) as usize & 63]));
            }
        }
        format!("eyJhbGciOiJIUzI1NiJ9.{body}{padding}.c2lnbmF0dXJl")
    }

    #[test]
    fn who_and_until_when_are_read() {
        let payload = format!(r#"{{"{NAME_IDENTIFIER}":"{USER}","exp":1767225600,"name":"Zoë ~?"}}"#);
        for padding in ["", "=", "=="] {
            let claims = claims(&token(&payload, padding), parse);
            assert_eq!(claims.user, Some(USER.parse().unwrap()));
            assert_eq!(claims.expires, Some(Moment(1_767_225_600_000)));
        }
    }

    #[test]
    fn a_token_that_says_nothing_has_no_claims() {
        let silent = [
            token("{}", ""),
            token(r#"{"exp":null}"#, ""),
            token(r#"{"exp":"soon"}"#, ""),
            token(r#"{"exp":-1}"#, ""),
            token(r#"{"exp":1e300}"#, ""),
            token("not json", ""),
            token("[1]", ""),
            "".into(),
            "opaque".into(),
            "..".into(),
            "a.b.c".into(),
            "a.$$$$.c".into(),
        ];
        for token in silent {
            assert_eq!(claims(&token, parse), Default::default(), "{token}");
        }
    }

    proptest! {
        #[test]
        fn any_payload_survives_base64url(payload in "\\PC{0,80}") {
            let mut seen = None;
            let _ = claims(&token(&payload, ""), |text| { seen = Some(text.to_owned()); None });
            prop_assert_eq!(seen.as_deref(), Some(payload.as_str()));
        }

        #[test]
        fn no_token_panics(token in any::<String>(), body in "[A-Za-z0-9_=-]{0,40}") {
            let _ = claims(&token, parse);
            let _ = claims(&format!("h.{body}.s"), parse);
        }
    }
}

mod variables {
    use super::*;

    #[test]
    fn only_the_text_of_a_guid_is_an_operator() {
        let operator: OperatorId = "f17618f7-56b1-4a2f-8e7f-ea97f0a995e0".parse().unwrap();
        assert_eq!(operator_value(&value(r#""F17618F7-56B1-4A2F-8E7F-EA97F0A995E0""#)), Some(operator));
        for json in
            ["null", r#""""#, r#""201""#, "201", "true", "{}", r#"["f17618f7-56b1-4a2f-8e7f-ea97f0a995e0"]"#]
        {
            assert_eq!(operator_value(&value(json)), None, "{json}");
        }
    }

    #[test]
    fn a_message_of_32_kb_fits_and_one_byte_more_does_not() {
        let room =
            (0..=LARGEST_MESSAGE).rev().find(|size| fits("SetVariable", &[&"x".repeat(*size)])).unwrap();
        assert!((LARGEST_MESSAGE - 128..LARGEST_MESSAGE).contains(&room), "{room}");
        assert!(!fits("SetVariable", &[&"\"".repeat(room / 2 + 1)]));
        assert!(!fits("SetVariable", &[&"é".repeat(room / 2 + 1)]));
    }

    proptest! {
        #[test]
        fn the_size_is_never_less_than_what_is_sent(arguments in prop::collection::vec(any::<String>(), 0..5)) {
            let sent = serde_json::json!({
                "target": "M", "arguments": arguments, "invocationId": u64::MAX.to_string(), "type": 1,
            });
            let size = sent.to_string().len() + 1;
            let filler = "x".repeat(LARGEST_MESSAGE - size.min(LARGEST_MESSAGE));
            let with_filler: Vec<&str> = arguments.iter().map(String::as_str).chain([filler.as_str()]).collect();
            // With the filler, its quotes and its comma, the message is just too large.
            prop_assert!(!fits("M", &with_filler));
        }
    }
}

mod words_of_faults {
    use super::*;

    #[test]
    fn the_texts_of_the_client_and_the_hub_are_understood() {
        let negotiation = "Failed to complete negotiation with the server: ";
        for (message, fault) in [
            // Negotiating.
            (&*format!("{negotiation}Error: : Status code '401'"), Fault::Unauthorized),
            (&*format!("{negotiation}Error: Forbidden: Status code '403'"), Fault::Forbidden),
            (
                &*format!(
                    "{negotiation}Error: Not Found: Status code '404' Either this is not a SignalR endpoint or \
                     there is a proxy blocking the connection."
                ),
                Fault::NotFound,
            ),
            (&*format!("{negotiation}Error: Bad Gateway: Status code '502'"), Fault::Status(502)),
            (&*format!("{negotiation}TypeError: Failed to fetch"), Fault::Unreachable),
            (
                &*format!("{negotiation}TypeError: NetworkError when attempting to fetch resource."),
                Fault::Unreachable,
            ),
            (&*format!("{negotiation}TypeError: Load failed"), Fault::Unreachable),
            (&*format!("{negotiation}TimeoutError: A timeout occurred."), Fault::TimedOut),
            (&*format!("{negotiation}Error: A timeout occurred."), Fault::TimedOut),
            (
                &*format!(
                    "{negotiation}SyntaxError: Unexpected token '<', \"<!doctype \"... is not valid JSON"
                ),
                Fault::Nonsense,
            ),
            ("None of the transports supported by the client are supported by the server.", Fault::Nonsense),
            ("Negotiate redirection limit exceeded.", Fault::Nonsense),
            (
                "Unable to connect to the server with any of the available transports. WebSockets failed: Error: \
                 WebSocket failed to connect. LongPolling failed: Error: Unauthorized: Status code '401'",
                Fault::Unauthorized,
            ),
            (
                "Unable to connect to the server with any of the available transports. WebSockets failed: Error: \
                 WebSocket failed to connect.",
                Fault::Unreachable,
            ),
            // Shaking hands.
            ("Expected a handshake response from the server.", Fault::Nonsense),
            ("Error parsing handshake response: Error: Message is incomplete.", Fault::Nonsense),
            (
                "Server returned handshake error: Handshake was canceled.",
                Fault::Rejected("Handshake was canceled.".into()),
            ),
            // Losing the connection.
            ("WebSocket closed with status code: 1006 (no reason given).", Fault::ConnectionLost),
            ("Server timeout elapsed without receiving a message from the server.", Fault::ConnectionLost),
            ("Invocation canceled due to the underlying connection being closed.", Fault::ConnectionLost),
            ("Cannot send data if the connection is not in the 'Connected' State.", Fault::ConnectionLost),
            ("The connection was stopped during negotiation.", Fault::ConnectionLost),
            ("Server returned an error on close: Connection closed with an error.", Fault::Closed),
            ("", Fault::ConnectionLost),
            // Invoking.
            (
                "Failed to invoke 'SetVariable' due to an error on the server. HubException: Method does not exist.",
                Fault::MethodMissing,
            ),
            ("Unknown hub method 'SetVariable'", Fault::MethodMissing),
            ("Failed to invoke 'AdminOnly' because user is unauthorized", Fault::Forbidden),
            (
                "Failed to invoke 'GetVariable' due to an error on the server.",
                Fault::Rejected("Failed to invoke 'GetVariable' due to an error on the server.".into()),
            ),
            (
                "An unexpected error occurred invoking 'SetVariable' on the server. HubException: The call ended",
                Fault::Rejected("The call ended".into()),
            ),
            ("Unauthorized: Status code '401'", Fault::Unauthorized),
        ] {
            assert_eq!(fault_of_message(message), fault, "{message}");
        }
    }

    #[test]
    fn words_of_a_refusal_are_not_taken_for_a_status() {
        let message =
            "An unexpected error occurred invoking 'X' on the server. HubException: Status code '401'";
        assert_eq!(fault_of_message(message), Fault::Rejected("Status code '401'".into()));
    }

    #[test]
    fn a_refusal_to_negotiate_surfaces_in_its_own_words() {
        let words = "The tenant is being moved, come back in a minute";
        assert_eq!(fault_of_message(words), Fault::Rejected(words.into()));
    }

    #[test]
    fn no_token_and_no_number_gets_into_an_error() {
        for message in [
            "Failed to construct 'WebSocket': 'wss://h.example/hub?id=1&access_token=eyJhbGci.eyJ.sig' is bad",
            "An unexpected error occurred invoking 'X' on the server. HubException: Bearer eyJhbGci.eyJ.sig refused",
            "HubException: caller 0470 12 34 56 access_token=eyJhbGci.eyJ.sig",
        ] {
            let Fault::Rejected(words) = fault_of_message(message) else { panic!("{message}") };
            assert!(!words.contains("eyJ") && !words.contains("12 34"), "{words}");
        }
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(Value::Number),
        any::<String>().prop_map(Value::Text),
        Just(Value::Text(CALL.into())),
        Just(Value::Text("QUEUE_ENTER".into())),
    ];
    leaf.prop_recursive(3, 24, 10, |inner| {
        let key = prop_oneof![
            any::<String>(),
            Just("access_token".to_owned()),
            Just("signalRUrl".to_owned()),
            Just("name".to_owned()),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..10).prop_map(Value::List),
            prop::collection::vec((key, inner), 0..10).prop_map(Value::Object),
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
        let [call_id, name, number, to, data] = names.map(Value::Text);
        let [bloc, call] = ids.map(Guid::from_bytes);
        let text = |id: Guid| Value::Text(id.to_string());
        let event = bloc_event(&[text(bloc), Value::Text("GROUP_ANSWER".into()), call_id, name, number, to, data, text(call)]);
        let event = event.expect("any texts are taken");
        prop_assert_eq!((event.bloc, event.call), (BlocId(bloc), ContextId(call)));
        for text in [event.sip_call_id, event.from_name, event.from_number, event.to, event.data] {
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
