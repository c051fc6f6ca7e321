//! What the hub tells about calls (Thello API description, BlocEvent), parsed.

use super::number::Number;
use crate::domain::{BlocId, ContextId};

/// The most refused notifications that diagnostics keep.
pub const MOST_REFUSALS: usize = 50;

/// One notification of a bloc.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlocEvent {
    /// The bloc that tells.
    pub bloc: BlocId,
    /// What happened.
    pub signal: Signal,
    /// The call it happened to.
    pub call: ContextId,
    /// The SIP Call-ID of the current channel: shown and copied, never used as a key.
    pub sip_call_id: String,
    /// The caller's name as the network gave it, made fit to show; can be empty.
    pub from_name: String,
    /// The caller's number.
    pub from_number: Number,
    /// The called number or extension; can be empty.
    pub to: String,
    /// What the bloc adds; depends on the bloc; can be empty.
    pub data: String,
}

/// The closed list of what a bloc can tell about a call. Queue and group-call events share their meanings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signal {
    /// `QUEUE_ENTER`, `GROUP_ENTER`: the call came into the bloc.
    Entered,
    /// `QUEUE_FIRST`: it is the next to be served.
    First,
    /// `QUEUE_ANSWERED`, `GROUP_ANSWER`: somebody took it.
    Answered,
    /// `QUEUE_FALLBACK`, `GROUP_TIMEOUT`: it left the bloc unanswered, perhaps for another.
    FellBack,
    /// `QUEUE_HANGUP`, `GROUP_HANGUP`: the call ended.
    HungUp,
}

impl Signal {
    /// It tells that the call is no longer in the bloc.
    pub fn leaves(self) -> bool {
        matches!(self, Signal::FellBack | Signal::HungUp)
    }

    /// The signal of an event's name, matched without case.
    pub fn of_name(name: &str) -> Option<Self> {
        Some(match name.trim().to_ascii_uppercase().as_str() {
            "QUEUE_ENTER" | "GROUP_ENTER" => Signal::Entered,
            "QUEUE_FIRST" => Signal::First,
            "QUEUE_ANSWERED" | "GROUP_ANSWER" => Signal::Answered,
            "QUEUE_FALLBACK" | "GROUP_TIMEOUT" => Signal::FellBack,
            "QUEUE_HANGUP" | "GROUP_HANGUP" => Signal::HungUp,
            _ => return None,
        })
    }
}

/// Why a notification was not taken, or not wholly. Kept for diagnostics; carries no caller's name or number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Fewer arguments than bloc, event and call; how many.
    Arity(usize),
    /// The bloc's or the call's id is not a GUID.
    BadId(&'static str),
    /// A name that is not in [`Signal`]; the name, made fit to show.
    UnknownName(String),
    /// A bloc that is not in the configuration.
    UnknownBloc,
    /// It tells that a call left a bloc in which it was not known to be, and that call had ended.
    AfterTheEnd,
    /// An argument that is needed, of the wrong type; which one.
    BadType(&'static str),
    /// It was taken, and one of its texts was none and reads as empty; which one.
    Misread(&'static str),
}
