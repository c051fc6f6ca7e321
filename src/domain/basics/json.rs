//! JSON is read field by field, so that a wrong value is named and the rest is used: what `serde_json`'s own value needs
//! besides for that.

use super::text::tame;
use serde_json::Value;

/// How values from outside are read.
pub trait Lenient {
    /// The field of an object, its name matched without case, as ASP.NET Core servers do.
    fn field(&self, name: &str) -> Option<&Value>;

    /// A short form for messages: what a person would recognise, never more than a line.
    fn brief(&self) -> String;
}

impl Lenient for Value {
    fn field(&self, name: &str) -> Option<&Value> {
        let fields = self.as_object()?;
        fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    fn brief(&self) -> String {
        match self {
            Value::Null | Value::Bool(_) | Value::Number(_) => self.to_string(),
            Value::String(text) => {
                let short: String = tame(text).chars().take(40).collect();
                format!("“{short}”")
            }
            Value::Array(items) => format!("[{}]", items.len()),
            Value::Object(_) => "{…}".into(),
        }
    }
}
