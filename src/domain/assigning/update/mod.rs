//! Its part of `update`: from the decision to the sending, what the hub's variable tells, and what became of it;
//! taking it back.

mod deciding;
mod following;
mod reading;
mod recalling;
