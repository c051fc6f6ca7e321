//! What a token says about itself: only its middle part counts, and nothing unbelievable is believed.

use callboard::domain::Moment;
use callboard::thello::wire::{Claims, claims};

pub fn run(bytes: &[u8]) {
    let Ok(token) = std::str::from_utf8(bytes) else { return };
    let mut seen = None;
    let read = claims(token, |text| {
        seen = Some(text.to_owned());
        super::parse(text)
    });
    if let Some(Moment(end)) = read.expires {
        assert!((0..=8_640_000_000_000_000).contains(&end), "a moment that a page can show: {end}");
    }
    let Some(payload) = seen else {
        assert_eq!(read, Claims::default(), "what cannot be read says nothing");
        return;
    };
    let again = claims(&format!("another.{}.one", base64url(payload.as_bytes())), super::parse);
    assert_eq!(again, read, "head and signature say nothing");
}

/// As RFC 7515 writes it, without padding.
fn base64url(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits =
            three.iter().fold(0_u32, |bits, byte| (bits << 8) | u32::from(*byte)) << (8 * (3 - three.len()));
        for at in 0..=three.len() {
            text.push(char::from(LETTERS[(bits >> (18 - 6 * at)) as usize & 63]));
        }
    }
    text
}
