//! What a connection tells its owner.

use crate::domain::{BlocEvent, Fault, Refusal};

/// What a connection tells. Nothing comes before [`Hub::open`](super::Hub::open) has answered, nothing after
/// [`Notice::Closed`], and nothing once the hub was closed or dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A bloc told something about a call.
    Bloc(BlocEvent),
    /// A bloc told something that cannot be read, or not wholly; for the diagnostics.
    Refused(Refusal),
    /// The connection is over; this comes once.
    Closed {
        /// Whether the server lets us come back: the network failed, or it closed with leave to reconnect.
        may_reconnect: bool,
        /// Why.
        fault: Fault,
    },
}
