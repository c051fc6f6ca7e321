//! The first closed list: all that can happen.

use super::config::roster::Roster;
use super::config::{Fragment, Settings, Tone, View};
use super::portal::Command;
use super::{
    Account, AsideReason, BlocEvent, BlocId, Config, ConnectionId, ContextId, Credentials, DecisionId, Fault,
    Kept, Millis, Moment, OperatorId, Permission, ReadingId, Refusal, Speaker,
};

/// Something that happened: at the hub, by hand, or to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    // --- The page ---
    /// `config.json` was read. `seed` is the randomness of the whole session.
    Started {
        /// What was read, with what was wrong in it.
        config: Box<Config>,
        /// Any number.
        seed: u32,
    },
    /// The tab was reloaded, and had kept something.
    Reloaded {
        /// The board.
        kept: Option<Kept>,
        /// The token as well, so that the session can go on.
        has_token: bool,
    },
    /// Time passed: ring times, expiries and pauses are looked at.
    Tick,
    /// The page became visible or hidden.
    VisibilityChanged {
        /// Visible now.
        visible: bool,
    },
    /// The browser says that there is a network again.
    NetworkBack,
    /// The system's clock ran ahead of the steady one by so much, or back. The page's own time did neither.
    ClockJumped(Millis),
    /// The day that is now, from midnight to midnight where the company is.
    DayIs {
        /// Its first moment.
        began: Moment,
        /// The first moment of the next.
        ends: Moment,
    },
    /// The roster was read; none when it could not be fetched.
    RosterRead(Option<Roster>),
    /// The supervisor's own settings: as they were kept, and whenever they are changed.
    SettingsChanged(Settings),
    /// The settings in the page's address: as it was opened, and whenever it is changed.
    FragmentChanged(Fragment),
    /// The deliverer's `index.html` was looked at.
    VersionsRead {
        /// The version of the page that runs.
        running: String,
        /// The version that a reload would bring.
        delivered: String,
    },
    /// “Reload”, to the other version.
    ReleaseTaken,
    /// “Dismiss” on the offer of another version.
    ReleaseDeclined,

    /// The board was left for the wall, or the wall for the board.
    ViewChosen(View),
    /// The page fills the screen no longer: by Escape, which the browser keeps for itself then.
    ScreenLeft,

    // --- Waits that speak ---
    /// The browser lets sounds be heard, or not yet.
    SpeakerIs(Speaker),
    /// A sound was chosen, or made louder: what it is like can be heard, and what was blocked is tried again.
    SoundTried(Tone),
    /// The browser lets notifications be raised, or not.
    NotificationsAre(Permission),
    /// Notifications were switched on by hand, which is the moment to ask for them.
    NotificationsAsked,

    // --- Log-in ---
    /// The form was sent, also over a running board whose session has to be renewed.
    LogInRequested(Credentials),
    /// The portal around the page said something.
    PortalSaid {
        /// Who: an origin that the configuration names.
        origin: String,
        /// What.
        command: Command,
    },
    /// The Management API let us in.
    LoggedIn(Account),
    /// It did not.
    LogInFailed(Fault),
    /// The supervisor leaves.
    LogOutRequested,
    /// They left in another tab of the page.
    LoggedOutElsewhere,

    // --- The hub ---
    /// The connection is open; nothing is subscribed to yet.
    HubOpened(ConnectionId),
    /// The hub has answered for every queue that was asked for, and tells about them.
    Subscribed {
        /// On which connection.
        connection: ConnectionId,
        /// The queues that it does not tell about, and why.
        refused: Vec<(BlocId, Fault)>,
    },
    /// Every queue that was hidden was unsubscribed from.
    Unsubscribed(ConnectionId),
    /// The connection could not be opened, subscribing or unsubscribing failed, or the connection broke.
    HubClosed {
        /// Which.
        connection: ConnectionId,
        /// False when the server forbids reconnecting.
        may_reconnect: bool,
        /// Why.
        fault: Fault,
    },
    /// The hub gave a sign of life, asked for at this moment.
    Pong(ConnectionId, Moment),
    /// A bloc told about a call.
    Bloc(BlocEvent),
    /// A notification could not be taken.
    BlocRefused(Refusal),
    /// Try again now, by hand.
    ReconnectRequested,

    // --- Handing calls over ---
    /// A drag began, or the menu opened: whatever can be known before the drop is asked now.
    AssignOpened(ContextId),
    /// The call is still in hand, or its menu open; told each second.
    StillInHand(ContextId),
    /// The supervisor asks the portal for what it knows of a call's caller.
    CallerOpened(ContextId),
    /// A drop, a pick or a menu choice: one decision of the supervisor.
    AssignRequested {
        /// Which call.
        call: ContextId,
        /// To whom.
        operator: OperatorId,
    },
    /// The open question was answered with yes (send) or no.
    QuestionAnswered {
        /// Send it.
        yes: bool,
    },
    /// What `PICKUP_OPERATOR` held just before a decision was written over it; not told when it could not be read.
    PickupReplaced {
        /// Which decision.
        decision: DecisionId,
        /// The call it was about.
        call: ContextId,
        /// Nobody, or an operator.
        held: Option<OperatorId>,
    },
    /// The hub answered to the sending of a decision.
    PickupSet {
        /// On which connection it was sent.
        connection: ConnectionId,
        /// Which decision.
        decision: DecisionId,
        /// The call it was about.
        call: ContextId,
        /// The hub's answer.
        result: Result<(), Fault>,
    },
    /// `PICKUP_OPERATOR` of a call was read.
    PickupRead {
        /// On which connection it was asked.
        connection: ConnectionId,
        /// Which reading.
        reading: ReadingId,
        /// Which call.
        call: ContextId,
        /// What it holds: nobody, or an operator.
        result: Result<Option<OperatorId>, Fault>,
    },
    /// The hub answered to the clearing of `PICKUP_OPERATOR`.
    PickupCleared {
        /// On which connection it was asked.
        connection: ConnectionId,
        /// Which decision was taken back.
        decision: DecisionId,
        /// The call it was about.
        call: ContextId,
        /// The hub's answer.
        result: Result<(), Fault>,
    },
    /// “Dismiss” on a failed assignment.
    AssignmentDismissed(ContextId),
    /// “Dismiss” on a card, or on the conversation that a tile shows.
    CallDismissed(ContextId),
    /// “Dismiss” on an operator's tile.
    TroubleDismissed(OperatorId),
    /// An operator was set aside by hand, or is aside for another reason.
    SetAside {
        /// Who.
        operator: OperatorId,
        /// Why.
        reason: AsideReason,
    },
    /// An operator was taken back by hand.
    TakenBack(OperatorId),
    /// “Take back” on a call that rings.
    RecallRequested(ContextId),
    /// The notice about the gap was read.
    GapDismissed,

    // --- The test call ---
    /// “Send a test call” to this queue, as this new call.
    TestCallRequested {
        /// A queue marked as test.
        bloc: BlocId,
        /// A fresh id.
        call: ContextId,
    },
    /// The hub answered to the beginning or the end of a test call.
    TestCallSent {
        /// On which connection it was asked.
        connection: ConnectionId,
        /// Which call.
        call: ContextId,
        /// The hub's answer.
        result: Result<(), Fault>,
    },
    /// “End the test call”.
    TestCallEndRequested,
}
