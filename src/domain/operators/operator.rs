//! One operator, and what is known of how they are.

use super::presence::{OperatorState, Presence};
use super::trouble::Trouble;
use crate::domain::config::OperatorEntry;

/// An operator as the board shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operator {
    /// Who.
    pub entry: OperatorEntry,
    /// How, as far as we know.
    pub presence: Presence,
    /// The last thing that went wrong with a call sent here, until dismissed.
    pub trouble: Option<Trouble>,
}

impl Operator {
    /// How they are, in the one word that a tile has room for.
    pub fn state(&self) -> OperatorState {
        self.presence.state()
    }
}
