//! Identifiers, time, strangers' text.

use callboard::domain::text::{LONGEST, mask_numbers, tame};
use callboard::domain::{Fault, Guid, Moment};
use proptest::prelude::*;

#[test]
fn a_guid_is_read_in_every_usual_spelling() {
    let canonical = "f17618f7-56b1-4a2f-8e7f-ea97f0a995e0";
    let guid: Guid = canonical.parse().unwrap();
    for spelling in [
        "F17618F7-56B1-4A2F-8E7F-EA97F0A995E0",
        "{f17618f7-56b1-4a2f-8e7f-ea97f0a995e0}",
        "(f17618f7-56b1-4a2f-8e7f-ea97f0a995e0)",
        "f17618f756b14a2f8e7fea97f0a995e0",
        "  f17618f7-56b1-4a2f-8e7f-ea97f0a995e0 ",
        // .NET: Convert.ToBase64String(guid.ToByteArray()), with the vendor's replacements.
        "9xh28bFWL0qOf-qX8KmV4A",
    ] {
        assert_eq!(spelling.parse(), Ok(guid), "{spelling}");
    }
    assert_eq!(guid.to_string(), canonical);
}

#[test]
fn what_is_no_guid_is_refused() {
    for text in [
        "",
        "abc",
        "f17618f7-56b1-4a2f-8e7f-ea97f0a995e",
        "g17618f7-56b1-4a2f-8e7f-ea97f0a995e0",
        "f17618f75-6b1-4a2f-8e7f-ea97f0a995e0",
        "9xh28bFWL0qOf+qX8KmV4A",
        "9xh28bFWL0qOf-qX8KmV4B",
    ] {
        assert!(text.parse::<Guid>().is_err(), "{text}");
    }
}

#[test]
fn a_span_is_never_negative() {
    assert_eq!(Moment(5).since(Moment(9)), 0);
    assert_eq!(Moment(i64::MIN).since(Moment(i64::MAX)), 0);
}

#[test]
fn bidirectional_controls_and_line_breaks_do_not_survive() {
    assert_eq!(tame("\u{202E}evil\u{2066}\r\n\tname\u{0}"), "evil name");
    assert_eq!(tame("<b>Jan</b>"), "<b>Jan</b>", "markup is text, and stays what it is");
}

#[test]
fn a_servers_words_are_shown_without_numbers() {
    assert_eq!(mask_numbers("no route to +32 470 55 01 02 (4 tries)"), "no route to +… (4 tries)");
    assert_eq!(Fault::rejected("busy: 0470/550.102"), Fault::Rejected("busy: …".into()));
}

proptest! {
    #[test]
    fn any_guid_is_read_as_it_is_written(bytes: [u8; 16]) {
        let guid = Guid::from_bytes(bytes);
        prop_assert_eq!(guid.to_string().parse::<Guid>(), Ok(guid));
    }

    #[test]
    fn any_text_can_be_tamed_once_and_for_all(text: String) {
        let tamed = tame(&text);
        prop_assert!(tamed.chars().count() <= LONGEST + 1);
        prop_assert!(!tamed.chars().any(char::is_control));
        prop_assert_eq!(tame(tamed.trim_end_matches('…')), tamed.trim_end_matches('…').trim_end());
        let _ = mask_numbers(&text);
        let _ = text.parse::<Guid>();
    }
}
