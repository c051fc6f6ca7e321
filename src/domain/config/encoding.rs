//! In which encoding a file was saved. Spreadsheets and editors save what they like, and no server tells which it was.

/// The encoding of these bytes, by the name that browsers have for it: what is UTF-8 can hardly be anything else, and what
/// is not was saved on Windows.
pub fn encoding(bytes: &[u8]) -> &'static str {
    match (bytes, std::str::from_utf8(bytes)) {
        ([0xFF, 0xFE, ..], _) => "utf-16le",
        ([0xFE, 0xFF, ..], _) => "utf-16be",
        (_, Ok(_)) => "utf-8",
        // Half of a file may end within a letter.
        (_, Err(broken)) if broken.error_len().is_none() => "utf-8",
        (_, Err(_)) => "windows-1252",
    }
}
