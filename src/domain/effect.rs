//! The second closed list: all that can be asked for.

use super::assignment::DecisionId;
use super::connection::ConnectionId;
use super::{BlocEvent, BlocId, ContextId, Credentials, Moment, OperatorId};

/// Something the runtime has to do. Each says which [`Event`](super::Event) answers it.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Log in at the Management API; answered by `LoggedIn` or `LogInFailed`. The runtime keeps the token.
    LogIn {
        /// The Management API's base.
        api: String,
        /// What to prove it with.
        credentials: Credentials,
    },
    /// Forget token, key and all that is stored.
    ForgetSecrets,
    /// Have the other tabs of the page log out as well.
    TellOtherTabs,
    /// Open a connection to the hub, in place of any other; answered by `HubOpened` or `HubClosed`.
    OpenHub(ConnectionId),
    /// Let go of the connection; not answered.
    CloseHub,
    /// Subscribe to all of these; answered by `Subscribed`, or by `HubClosed` if one fails.
    Subscribe {
        /// On which connection.
        connection: ConnectionId,
        /// To what.
        blocs: Vec<BlocId>,
    },
    /// Ask the hub for a sign of life; answered by `Pong`, or not at all.
    Ping(ConnectionId),
    /// Send a `Tick` at this moment, whatever else ticks.
    WakeAt(Moment),
    /// Set `PICKUP_OPERATOR` of the call, once; answered by `PickupSet`.
    SetPickup {
        /// For which decision.
        decision: DecisionId,
        /// Of which call.
        call: ContextId,
        /// To whom.
        operator: OperatorId,
    },
    /// Read `PICKUP_OPERATOR` of the call; answered by `PickupRead`.
    ReadPickup(ContextId),
    /// Have the hub send this notification (`BlocNotify`); answered by `TestCallSent`.
    Notify {
        /// The event's name, as the vendor spells it.
        name: &'static str,
        /// The rest.
        event: BlocEvent,
    },
}
