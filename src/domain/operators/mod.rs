//! Operators: who they are comes from configuration; how they are is derived, always with its reason.

mod aside;
mod groups;
mod operator;
mod presence;
mod store;
mod trouble;
mod update;

pub use aside::{Aside, AsideReason};
pub use groups::{Group, groups};
pub use operator::Operator;
pub use presence::{OperatorState, Presence, Ringer, presence};
pub use store::Operators;
pub use trouble::Trouble;
