//! The whole behaviour of the program: one pure function.

use super::{Changed, Effect, Event, Model, Moment};

/// Lets `event` happen at `now`; answers with what to do and what to paint.
pub fn update(_model: &mut Model, _event: Event, _now: Moment) -> (Vec<Effect>, Changed) {
    (Vec::new(), Changed::default())
}
