//! Binding of arguments as System.Text.Json does it: a GUID only in its hyphenated form, a string never from a
//! number, an object as it is.

use serde_json::value::RawValue;

/// The arguments do not fit the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit;

/// The arguments of one invocation.
pub struct Arguments<'a>(pub &'a [Box<RawValue>]);

impl Arguments<'_> {
    fn raw(&self, at: usize) -> Result<&RawValue, Unfit> {
        self.0.get(at).map(AsRef::as_ref).ok_or(Unfit)
    }

    /// A string or null.
    pub fn text(&self, at: usize) -> Result<Option<String>, Unfit> {
        serde_json::from_str(self.raw(at)?.get()).map_err(|_| Unfit)
    }

    /// A GUID, in lower case.
    pub fn guid(&self, at: usize) -> Result<String, Unfit> {
        let text = self.text(at)?.filter(|text| is_guid(text)).ok_or(Unfit)?;
        Ok(text.to_ascii_lowercase())
    }

    /// A GUID or null.
    pub fn guid_or_null(&self, at: usize) -> Result<Option<String>, Unfit> {
        if self.text(at)?.is_none() { Ok(None) } else { self.guid(at).map(Some) }
    }

    /// Any value, as it was written but for blanks between its parts.
    pub fn any(&self, at: usize) -> Result<String, Unfit> {
        Ok(without_blanks(self.raw(at)?.get()))
    }
}

fn is_guid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

fn without_blanks(json: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    let keep = |letter: &char| {
        let keep = inside || !letter.is_ascii_whitespace();
        inside ^= *letter == '"' && !escaped;
        escaped = inside && *letter == '\\' && !escaped;
        keep
    };
    json.chars().filter(keep).collect()
}
