//! Randomness: for jitter and for the ids of test calls, not for secrets.

use crate::domain::Guid;

/// Any number.
pub fn number() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}

/// A random GUID (version 4).
pub fn guid() -> Guid {
    let mut bytes = [0_u8; 16];
    for chunk in bytes.chunks_mut(4) {
        chunk.copy_from_slice(&number().to_be_bytes());
    }
    let [a, b, c, d, e, f, g, h, i, rest @ ..] = bytes;
    let [j, k, l, m, n, o, p] = rest;
    Guid::from_bytes([a, b, c, d, e, f, (g & 0x0f) | 0x40, h, (i & 0x3f) | 0x80, j, k, l, m, n, o, p])
}
