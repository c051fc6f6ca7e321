//! The answers to logging in.

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
        let answer = value(&format!(r#"{{"id":"7","name":"Acme","{field}":"https://hub.example/hub?x=1"}}"#));
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
