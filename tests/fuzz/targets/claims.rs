//! What a token says about itself: only its middle part counts, and nothing unbelievable is believed.

use callboard::domain::Moment;
use callboard::thello::wire::{Claims, claims};

pub fn run(bytes: &[u8]) {
    let Ok(token) = std::str::from_utf8(bytes) else { return };
    let read = claims(token);
    if let Some(Moment(end)) = read.expires {
        assert!((0..=8_640_000_000_000_000).contains(&end), "a moment that a page can show: {end}");
    }
    let Some(payload) = token.split('.').nth(1) else {
        assert_eq!(read, Claims::default(), "what cannot be read says nothing");
        return;
    };
    assert_eq!(claims(&format!("another.{payload}.one")), read, "head and signature say nothing");
}
