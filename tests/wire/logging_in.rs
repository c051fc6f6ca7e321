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

/// What is said at the log-in form of an answer with this status.
fn refused_log_in(status: u16) -> Fault {
    Refused { status, ..Refused::default() }.fault_of_log_in()
}

#[test]
fn every_status_that_may_say_wrong_password_asks_for_another() {
    for status in [400, 401, 403, 422] {
        assert_eq!(refused_log_in(status), Fault::Unauthorized);
    }
}

#[test]
fn every_other_status_is_told_as_what_it_is() {
    for (statuses, fault) in [
        (&[404, 405, 410, 501][..], Fault::NotFound),
        (&[408, 504], Fault::TimedOut),
        (&[423], Fault::Locked),
        (&[429], Fault::TryLater { seconds: None }),
    ] {
        for status in statuses {
            assert_eq!(refused_log_in(*status), fault, "{status}");
        }
    }
    for status in [406, 409, 411, 413, 415, 431, 500, 502, 503, 511] {
        assert_eq!(refused_log_in(status), Fault::Status(status));
    }
}

#[test]
fn when_to_try_again_is_told_where_the_answer_says_so() {
    let refused = |status, retry_after| Refused { status, retry_after: Some(retry_after), body: Value::Null };
    let later = |seconds| Fault::TryLater { seconds };
    for (retry_after, seconds) in [
        (30.0, Some(30)),
        (0.0, Some(1)),
        // A date gives parts of a second.
        (29.3, Some(30)),
        // A date that is over, or is none, and what nobody would wait for.
        (-5.0, None),
        (f64::NAN, None),
        (f64::INFINITY, None),
        (1e9, None),
    ] {
        assert_eq!(refused(429, retry_after).fault_of_log_in(), later(seconds), "{retry_after}");
        assert_eq!(refused(429, retry_after).fault(), later(seconds), "{retry_after}");
    }
    assert_eq!(refused(503, 120.0).fault(), later(Some(120)));
    assert_eq!(refused(401, 120.0).fault(), Fault::Unauthorized);
}

#[test]
fn what_identity_says_of_a_refused_log_in_is_not_called_a_wrong_password() {
    let said = |body: &str| Refused { status: 401, body: value(body), ..Refused::default() };
    for (body, fault) in [
        (r#"{"title":"Unauthorized","status":401,"detail":"LockedOut"}"#, Fault::Locked),
        (r#"{"Detail":"RequiresTwoFactor"}"#, Fault::SecondStep),
        (r#"{"detail":"NotAllowed"}"#, Fault::Forbidden),
        (r#"{"detail":"Failed"}"#, Fault::Unauthorized),
        (r#"{"detail":7}"#, Fault::Unauthorized),
        (r#""LockedOut""#, Fault::Unauthorized),
    ] {
        assert_eq!(said(body).fault_of_log_in(), fault, "{body}");
    }
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
    assert_eq!(with(r#""""#), Fault::HubAddress);
    assert_eq!(with(r#""/hub""#), Fault::HubAddress);
    assert_eq!(with(r#""http://hub.example/hub""#), Fault::HubAddress);
}
