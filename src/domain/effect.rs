//! The second closed list: all that can be asked for.

use super::config::Tone;
use super::portal::Told;
use super::{
    Alert, BlocEvent, BlocId, ConnectionId, ContextId, Credentials, DecisionId, Millis, Moment, OperatorId,
    ReadingId,
};

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
    /// Go on with the token that the tab kept; answered as `LogIn` is.
    Resume {
        /// The Management API's base.
        api: String,
        /// The user name that was typed, back then.
        user_name: Option<String>,
    },
    /// Keep this board for a reload of the tab.
    Keep(String),
    /// Keep these settings, for this browser.
    KeepSettings(String),
    /// Forget token, key and all that is stored.
    ForgetSecrets,
    /// Tell the portal around the page, if it is of one of these origins; answered by `PortalSaid`, or not at all.
    TellPortal {
        /// What.
        told: Told,
        /// To whom.
        to: Vec<String>,
    },
    /// Find out whether sounds can be heard, which a press of this moment may permit; answered by `SpeakerIs`.
    OpenSpeaker,
    /// Let this be heard.
    Play {
        /// What.
        tone: Tone,
        /// How loud, 0 to 100.
        volume: i64,
    },
    /// Ask whoever is at the page whether notifications may be raised; answered by `NotificationsAre`.
    AskForNotifications,
    /// Raise a notification.
    Raise(Alert),
    /// Show in the page's title and icon how many wait; none when that is not known.
    ShowCount(Option<usize>),
    /// Fill the screen, or no longer; `ScreenLeft` tells when that ends.
    FillScreen(bool),
    /// Keep the screen from going dark, or no longer. The browser gives it back whenever the page is hidden.
    KeepLit(bool),
    /// Fetch the roster from this address; answered by `RosterRead`, unless it is as it was before.
    FetchRoster(String),
    /// Look which version of the page a reload would bring; answered by `VersionsRead`, or not at all.
    LookForRelease,
    /// Load the page anew.
    Reload,
    /// Find out where the day begins and ends; answered by `DayIs`.
    AskDay,
    /// The clock's jump by so much was a sleep: the page's time follows.
    TrustJump(Millis),
    /// Have the other tabs of the page log out as well.
    TellOtherTabs,
    /// Open a connection to the hub, in place of any other; answered by `HubOpened` or `HubClosed`.
    OpenHub(ConnectionId),
    /// Let go of the connection; not answered.
    CloseHub,
    /// Subscribe to all of these; answered by `Subscribed`, or by `HubClosed` if the line fails.
    Subscribe {
        /// On which connection.
        connection: ConnectionId,
        /// To what.
        blocs: Vec<BlocId>,
    },
    /// Unsubscribe from all of these; answered by `Unsubscribed`, or by `HubClosed` if one fails.
    Unsubscribe {
        /// On which connection.
        connection: ConnectionId,
        /// From what.
        blocs: Vec<BlocId>,
    },
    /// Ask the hub for a sign of life; answered by `Pong` with this moment, or not at all.
    Ping(ConnectionId, Moment),
    /// Send a `Tick` at this moment, whatever else ticks.
    WakeAt(Moment),
    /// Set `PICKUP_OPERATOR` of the call, once, and read it on the same line just before; answered by `PickupSet`, and
    /// by `PickupReplaced`.
    SetPickup {
        /// For which decision.
        decision: DecisionId,
        /// Of which call.
        call: ContextId,
        /// To whom.
        operator: OperatorId,
    },
    /// Clear `PICKUP_OPERATOR` of the call, once; answered by `PickupCleared`.
    ClearPickup {
        /// Which decision is taken back.
        decision: DecisionId,
        /// Of which call.
        call: ContextId,
    },
    /// Read `PICKUP_OPERATOR` of the call; answered by `PickupRead`.
    ReadPickup {
        /// Which reading.
        reading: ReadingId,
        /// Of which call.
        call: ContextId,
    },
    /// Have the hub send this notification (`BlocNotify`); answered by `TestCallSent`.
    Notify {
        /// The event's name, as the vendor spells it.
        name: &'static str,
        /// The rest.
        event: BlocEvent,
    },
}
