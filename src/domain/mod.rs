//! The pure heart of the program: what a call, an operator, an assignment and a connection are, and how they
//! change.
//!
//! Nothing here performs, awaits or reads a clock. [`update`] takes the model, an [`Event`] and the time, changes
//! the model, and answers with the [`Effect`]s to run and what has to be painted again. Reading the two closed
//! lists, [`Event`] and [`Effect`], is reading the table of contents of the program.

pub mod assignment;
pub mod bloc_event;
pub mod call;
pub mod calls;
pub mod changed;
pub mod clock;
pub mod config;
pub mod connection;
pub mod credentials;
pub mod effect;
pub mod event;
pub mod fault;
pub mod few;
pub mod figures;
pub mod guid;
pub mod kept;
pub mod model;
pub mod notices;
pub mod operators;
pub mod session;
pub mod test_call;
pub mod text;
pub mod time;
mod update;
pub mod value;

pub use assignment::{Assignment, AssignmentState, DecisionId, Doubt, Question, RefusedBecause};
pub use bloc_event::{BlocEvent, Refusal, Signal};
pub use call::{Call, Ending, Leg, Stage};
pub use changed::Changed;
pub use config::Config;
pub use connection::{Connection, ConnectionId, Gap};
pub use credentials::{Credentials, Secret};
pub use effect::Effect;
pub use event::Event;
pub use fault::Fault;
pub use figures::Figures;
pub use guid::{BlocId, ContextId, Guid, OperatorId, UserId};
pub use model::Model;
pub use notices::{Notice, Said};
pub use operators::{Operator, OperatorState, Ringer, Trouble};
pub use session::{Account, Renewal, Session};
pub use test_call::TestCall;
pub use time::{Millis, Moment};
pub use update::update;
pub use value::Value;
