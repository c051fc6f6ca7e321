//! Operators: who they are comes from configuration; how they are is inferred, always with its reason.

mod operator;
mod store;
mod update;

pub use operator::{Operator, OperatorState, Ringer, Trouble};
pub use store::Operators;
