//! What log-in, board and shell have in common.

mod names;
mod setup;

pub(super) use names::{is_long, operator_name, short_name};
pub(super) use setup::{ConfigFaults, NoQueues};
