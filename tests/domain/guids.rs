//! Identifiers in any usual spelling, and short GUIDs in .NET's byte order.

use super::properties;
use callboard::domain::{Guid, OperatorId};
use proptest::prelude::*;

const WRITTEN: &str = "f17618f7-56b1-4a2f-8e7f-ea97f0a995e0";

#[test]
fn every_usual_spelling_is_the_same_guid() {
    let guid: Guid = WRITTEN.parse().unwrap();
    for spelling in [
        "F17618F7-56B1-4A2F-8E7F-EA97F0A995E0",
        "f17618f756b14a2f8e7fea97f0a995e0",
        "{f17618f7-56b1-4a2f-8e7f-ea97f0a995e0}",
        "(f17618f7-56b1-4a2f-8e7f-ea97f0a995e0)",
        "  f17618f7-56b1-4a2f-8e7f-ea97f0a995e0\n",
        "urn:uuid:f17618f7-56b1-4a2f-8e7f-ea97f0a995e0",
        "URN:UUID:F17618F7-56B1-4A2F-8E7F-EA97F0A995E0",
        // Convert.ToBase64String(guid.ToByteArray()) with `/` and `+` replaced, the first 22 letters.
        "9xh28bFWL0qOf-qX8KmV4A",
    ] {
        assert_eq!(spelling.parse(), Ok(guid), "{spelling}");
    }
    assert_eq!(guid.to_string(), WRITTEN);
    assert_eq!(OperatorId(guid).to_string(), WRITTEN);
}

#[test]
fn anything_else_is_no_guid() {
    for text in [
        "",
        "sofie",
        "f17618f7-56b1-4a2f-8e7f-ea97f0a995e",
        "f17618f7-56b1-4a2f-8e7f-ea97f0a995e00",
        "f17618f756b1-4a2f-8e7f-ea97f0a995e0--",
        "g17618f7-56b1-4a2f-8e7f-ea97f0a995e0",
        "{f17618f7-56b1-4a2f-8e7f-ea97f0a995e0",
        "+17618f756b14a2f8e7fea97f0a995e0",
        "9xh28bFWL0qOf-qX8KmV4B",
        "9xh28bFWL0qOf/qX8KmV4A",
        "éééééééééée",
        "urn:uuid:",
        "urn:isbn:f17618f7-56b1-4a2f-8e7f-ea97f0a995e0",
        "urn:uuid:urn:uuid:f17618f7-56b1-4a2f-8e7f-ea97f0a995e0",
    ] {
        assert!(text.parse::<Guid>().is_err(), "{text}");
    }
}

/// The short spelling, written with another algorithm than the one that reads it.
fn short(bytes: [u8; 16]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let [a, b, c, d, e, f, g, h, rest @ ..] = bytes;
    let mut stored = vec![d, c, b, a, f, e, h, g];
    stored.extend(rest);
    let bits: Vec<bool> =
        stored.iter().flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1 == 1)).collect();
    let six = |chunk: &[bool]| (0..6).fold(0, |n, at| n << 1 | usize::from(chunk.get(at) == Some(&true)));
    bits.chunks(6).map(|chunk| char::from(LETTERS[six(chunk)])).collect()
}

proptest! {
    #![proptest_config(properties::cases(500))]

    #[test]
    fn what_is_written_reads_back(bytes: [u8; 16]) {
        let guid = Guid::from_bytes(bytes);
        prop_assert_eq!(guid.to_string().parse(), Ok(guid));
        prop_assert_eq!(short(bytes).parse(), Ok(guid));
    }

    #[test]
    fn no_text_panics(text in prop_oneof![any::<String>(), "[0-9a-f{}()-]{20,40}", "\\PC{22}"]) {
        if let Ok(guid) = text.parse::<Guid>() {
            prop_assert_eq!(guid.to_string().parse(), Ok(guid));
        }
    }
}
