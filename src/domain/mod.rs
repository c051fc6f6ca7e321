//! The pure heart of the program: what a call, an operator, an assignment and a connection are, and how they
//! change.
//!
//! Nothing here performs, awaits or reads a clock. [`update`] takes the model, an [`Event`] and the time, changes
//! the model, and answers with the [`Effect`]s to run and what has to be painted again. Reading the two closed
//! lists, [`Event`] and [`Effect`], is reading the table of contents of the program.
//!
//! Each subject has a folder: its state, its rules, and in `update` its part of what happens. Nobody imports in a
//! circle: the subjects' states stand below the model, the model below the turn, and their parts of `update` on
//! top.

pub mod alarms;
pub mod assigning;
pub mod basics;
pub mod calls;
pub mod changed;
pub mod clock;
pub mod config;
pub mod connection;
pub mod diagnostics;
pub mod effect;
pub mod event;
pub mod figures;
pub mod keeping;
pub mod model;
pub mod notices;
pub mod operators;
pub mod portal;
pub mod proposing;
pub mod pulse;
pub mod release;
pub mod session;
pub mod test_call;
mod turn;
mod update;
mod wall;

pub use alarms::{Alarms, Alert, Permission, Speaker};
pub use assigning::{
    Assignment, AssignmentState, DecisionId, Doubt, NotSent, Question, ReadingId, RefusedBecause, Standing,
    Weighed,
};
pub use basics::guid::{BlocId, ContextId, Guid, OperatorId};
pub use basics::time::{Millis, Moment};
pub use basics::{fault, json, search, text, time};
pub use calls::{
    BlocEvent, Call, Ending, Filter, Happening, Leg, Number, Refusal, SentByOther, Signal, Stage,
};
pub use changed::Changed;
pub use config::Config;
pub use connection::{Connection, ConnectionId, Gap, Gaps};
pub use effect::Effect;
pub use event::Event;
pub use fault::Fault;
pub use figures::{Figures, Reckoning, Taken};
pub use keeping::Kept;
pub use model::Model;
pub use notices::{Notice, Said};
pub use operators::{Aside, AsideReason, Operator, OperatorState, Presence, Ringer, Trouble, presence};
pub use proposing::Proposal;
pub use release::Release;
pub use session::{Account, Credentials, Proof, Renewal, Secret, Session, UserId};
pub use test_call::TestCall;
pub use update::update;
