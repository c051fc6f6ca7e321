//! Callers and operators, over virtual time: the time is handed in, and chance is seeded. The same seed makes the
//! same day, however often it is looked at.

mod calls;
mod event;
mod groups;
mod operators;
pub mod people;
mod retelling;
mod story;
mod weather;

pub use event::{BlocEvent, Happening, record};
pub use operators::Behaviour;
pub use story::Tenant;
