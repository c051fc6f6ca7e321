//! A company that telephones through Thello: its callers, queues and operators, and the variables of its calls.
//!
//! It needs neither network nor clock, so that it can live behind a server as well as within a page: the time is handed
//! in, in milliseconds since the day began, chance is seeded, and what happened is answered as [`Happening`]s, each
//! event with the bloc whose subscribers are to be told. The same seed makes the same day, however often it is looked at.

mod calls;
mod event;
mod groups;
mod operators;
pub mod people;
mod retelling;
mod story;
mod variables;
mod weather;

pub use event::{BlocEvent, Happening, record};
pub use operators::Behaviour;
pub use story::Tenant;
pub use variables::PICKUP_OPERATOR;
pub use weather::Scenario;
