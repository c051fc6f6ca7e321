//! The pure heart of the program: what a call, an operator, an assignment and a connection are, and how they
//! change.
//!
//! Nothing here performs, awaits or reads a clock. [`update`] takes the model, an [`Event`] and the time, changes
//! the model, and answers with the [`Effect`]s to run and what has to be painted again. Reading the two closed
//! lists, [`Event`] and [`Effect`], is reading the table of contents of the program.

pub mod bloc_event;
pub mod credentials;
pub mod fault;
pub mod guid;
pub mod text;
pub mod time;
pub mod value;

pub use bloc_event::{BlocEvent, Refusal, Signal};
pub use credentials::{Credentials, Secret};
pub use fault::Fault;
pub use guid::{BlocId, ContextId, Guid, OperatorId, UserId};
pub use time::Moment;
pub use value::Value;
