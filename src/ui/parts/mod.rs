//! What log-in, board and shell have in common.

mod language;
mod names;
mod setup;

pub(super) use language::{LanguageChoice, LastChoice};
pub(super) use names::{is_long, operator_name};
pub(super) use setup::{ConfigFaults, NoQueues};
