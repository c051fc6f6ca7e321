//! What a token says about itself.

use super::*;

const USER: &str = "11111111-1111-4111-8111-111111111111";
const NAME_IDENTIFIER: &str = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";

fn token(payload: &str, padding: &str) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut body = String::new();
    for chunk in payload.as_bytes().chunks(3) {
        let bits =
            chunk.iter().fold(0_u32, |bits, byte| (bits << 8) | u32::from(*byte)) << (8 * (3 - chunk.len()));
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
        let claims = claims(&token(&payload, padding));
        assert_eq!(claims.user, UserId::read(USER));
        assert_eq!(claims.expires, Some(Moment(1_767_225_600_000)));
        assert_eq!(claims.issued, None);
    }
}

#[test]
fn the_user_is_read_from_whichever_claim_names_them() {
    let user = |payload: &str| claims(&token(payload, "")).user.map(|user| user.to_string());
    for (payload, id) in [
        (r#"{"sub":"auth0|5f7c8ec7c33c6c004bbafe82"}"#.to_owned(), "auth0|5f7c8ec7c33c6c004bbafe82"),
        (r#"{"nameid":"42","sub":"anna"}"#.to_owned(), "42"),
        (r#"{"sub":42}"#.to_owned(), "42"),
        (format!(r#"{{"{NAME_IDENTIFIER}":"anna@acme.example","sub":"x"}}"#), "anna@acme.example"),
        (format!(r#"{{"sub":"{{{}}}"}}"#, USER.to_uppercase()), USER),
        // What names nobody leaves it to the next.
        (format!(r#"{{"{NAME_IDENTIFIER}":"","nameid":["a","b"],"sub":" anna "}}"#), "anna"),
    ] {
        assert_eq!(user(&payload).as_deref(), Some(id), "{payload}");
    }
    for payload in [r#"{"name":"Anna"}"#, r#"{"sub":null}"#, r#"{"sub":{"id":1}}"#, r#"{"sub":"  "}"#] {
        assert_eq!(user(payload), None, "{payload}");
    }
}

#[test]
fn times_are_read_as_texts_too_and_the_first_good_moment_where_no_issue_is_told() {
    let claims = claims(&token(r#"{"nbf":"1767222000","exp":"1767225600"}"#, ""));
    assert_eq!(claims.issued, Some(Moment(1_767_222_000_000)));
    assert_eq!(claims.expires, Some(Moment(1_767_225_600_000)));
}

#[test]
fn when_it_was_issued_tells_how_long_it_is_good_for_whatever_the_clocks_say() {
    let claims = claims(&token(r#"{"iat":1767222000,"exp":1767225600}"#, ""));
    let good_for = claims.expires.zip(claims.issued).map(|(end, begin)| end.since(begin));
    assert_eq!(good_for, Some(3_600_000));
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
        assert_eq!(claims(&token), Default::default(), "{token}");
    }
}

proptest! {
    #[test]
    fn what_it_says_is_read_whatever_stands_around_it(before in "\\PC{0,80}", exp in 0_u32.., after in "\\PC{0,80}") {
        let payload = serde_json::json!({ "before": before, "exp": exp, "after": after });
        let read = claims(&token(&payload.to_string(), ""));
        prop_assert_eq!(read.expires, Some(Moment(i64::from(exp) * 1_000)));
    }

    #[test]
    fn no_token_panics(token in any::<String>(), body in "[A-Za-z0-9_=-]{0,40}") {
        let _ = claims(&token);
        let _ = claims(&format!("h.{body}.s"));
    }
}
