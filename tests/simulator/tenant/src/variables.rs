//! The variables of calls. One of them is more than a note: who sets `PICKUP_OPERATOR` has an operator rung.

use super::story::Tenant;

/// The variable that sends a waiting call to an operator.
pub const PICKUP_OPERATOR: &str = "PICKUP_OPERATOR";

/// A variable: its call, and its name, which may be null.
pub(super) type Variable = (String, Option<String>);

impl Tenant {
    /// Sets a variable of a call to a value, written in JSON.
    ///
    /// # Errors
    /// The hub's words, when an operator was set to refuse; then nothing is set.
    pub fn set_variable(
        &mut self,
        context_id: &str,
        name: Option<&str>,
        value: String,
        now: u64,
    ) -> Result<(), String> {
        if name == Some(PICKUP_OPERATOR)
            && let Ok(operator) = serde_json::from_str::<String>(&value)
        {
            self.pick_up(context_id, &operator, now)?;
        }
        self.variables.insert((context_id.to_owned(), name.map(str::to_owned)), value);
        Ok(())
    }

    /// A variable of a call as it was written; none when it was never set.
    pub fn variable(&self, context_id: &str, name: Option<&str>) -> Option<&str> {
        self.variables.get(&(context_id.to_owned(), name.map(str::to_owned))).map(String::as_str)
    }
}
