//! JSON as people write it: with comments, and with commas behind the last of a list. What cannot be read is named by its
//! line and column.

use super::Expected;
use super::reader::Reader;
use serde_json::Value;

/// How much of a line is shown before the place that cannot be read.
const BEFORE: usize = 30;

impl Reader {
    pub(super) fn json(&mut self, key: &str, text: &str) -> Option<Value> {
        let text = text.trim_start_matches('\u{feff}');
        match serde_json::from_str(&without_comments(text)) {
            Ok(json) => Some(json),
            Err(error) => {
                let (line, column) = (error.line(), error.column());
                let found = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
                let found: String = found.chars().skip(column.saturating_sub(BEFORE)).collect();
                self.fault(key, &found.into(), Expected::Json { line, column });
                None
            }
        }
    }
}

/// Blanks in the place of comments and last commas; everything else stays in its line and column.
fn without_comments(text: &str) -> String {
    let mut json = text.to_owned();
    if json_strip_comments::strip(&mut json).is_err() {
        return text.to_owned();
    }
    let same_lines = json.bytes().zip(text.bytes()).map(|(now, then)| if then == b'\n' { then } else { now });
    String::from_utf8(same_lines.collect()).unwrap_or_default()
}
