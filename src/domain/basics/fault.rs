//! What can go wrong between the page and Thello. The words for each are chosen in the user interface.

use super::text::{mask_numbers, tame};

/// One failure, as a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 401: the password is wrong, or the token or key is no longer accepted.
    Unauthorized,
    /// 403: known, but not allowed.
    Forbidden,
    /// 404: nothing of Thello's stands at this address.
    NotFound,
    /// 404 to what belongs to a connection: the server that answers does not know it. It was started anew, or several
    /// stand behind one address and take turns.
    ConnectionUnknown,
    /// No answer at all: no such host, nothing listens there, or the way is broken.
    Unreachable,
    /// The browser says that it has no network.
    Offline,
    /// Something answers there, and does not let this page's address read it. A browser says the same of both this and
    /// of no answer; a request whose answer nobody may read tells them apart.
    OriginRefused,
    /// An answer did not come in time.
    TimedOut,
    /// An answer that is not what the API describes: a web page, half an object, another version.
    Nonsense,
    /// The address is not `https` (or `http` on this very machine), so secrets would travel in the clear.
    InsecureAddress,
    /// The address cannot be read as one.
    BadAddress,
    /// The hub's address, which Thello gave after the log-in, is not `https` or cannot be read.
    HubAddress,
    /// 423: somebody has to unlock the account, or some time has to pass.
    Locked,
    /// The password is right, and a second step would be asked for, which this page does not have.
    SecondStep,
    /// 429, or 503 with a word on when to come back: tried too often, or at a bad time.
    TryLater {
        /// In how many seconds, when the answer says so.
        seconds: Option<u32>,
    },
    /// Another status of the server.
    Status(u16),
    /// The hub has no such method.
    MethodMissing,
    /// The hub refused an invocation; its own words, made fit to show, with numbers masked.
    Rejected(String),
    /// The argument is larger than the hub takes in one message (32 KB), so it was not sent.
    TooLarge,
    /// The connection broke.
    ConnectionLost,
    /// The server closed the connection, and allows no reconnecting.
    Closed,
}

/// What kind of failure it is: picks the icon and the tone, and what is sensible next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// Who you are: log in again.
    Access,
    /// The way there: wait, it is tried again.
    Network,
    /// The set-up: somebody must change an address or a configuration.
    Setup,
    /// The server: it answered, and not with what was asked.
    Server,
}

impl Fault {
    /// The hub's refusal, with its words made fit to show.
    pub fn rejected(words: &str) -> Self {
        Fault::Rejected(mask_numbers(&tame(words)))
    }

    /// A stable code, for the user to quote and the documents to explain.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::Unauthorized => "unauthorized",
            Fault::Forbidden => "forbidden",
            Fault::NotFound => "not-found",
            Fault::ConnectionUnknown => "connection-unknown",
            Fault::Unreachable => "unreachable",
            Fault::Offline => "offline",
            Fault::OriginRefused => "origin-refused",
            Fault::TimedOut => "timed-out",
            Fault::Nonsense => "nonsense",
            Fault::InsecureAddress => "insecure-address",
            Fault::BadAddress => "bad-address",
            Fault::HubAddress => "hub-address",
            Fault::Locked => "locked",
            Fault::SecondStep => "second-step",
            Fault::TryLater { .. } => "try-later",
            Fault::Status(_) => "status",
            Fault::MethodMissing => "method-missing",
            Fault::Rejected(_) => "rejected",
            Fault::TooLarge => "too-large",
            Fault::ConnectionLost => "connection-lost",
            Fault::Closed => "closed",
        }
    }

    /// The kind of failure.
    pub fn category(&self) -> Category {
        match self {
            Fault::Unauthorized | Fault::Forbidden | Fault::Locked | Fault::SecondStep => Category::Access,
            Fault::Unreachable | Fault::Offline | Fault::TimedOut | Fault::ConnectionLost => {
                Category::Network
            }
            Fault::NotFound
            | Fault::ConnectionUnknown
            | Fault::OriginRefused
            | Fault::InsecureAddress
            | Fault::BadAddress
            | Fault::HubAddress => Category::Setup,
            Fault::Nonsense
            | Fault::TryLater { .. }
            | Fault::Status(_)
            | Fault::MethodMissing
            | Fault::Rejected(_)
            | Fault::TooLarge
            | Fault::Closed => Category::Server,
        }
    }

    /// Whether it came from the other side of the connection, and so proves that somebody is there. What a server says of a
    /// connection that it does not know proves nothing.
    pub fn is_an_answer(&self) -> bool {
        !matches!(self, Fault::ConnectionLost | Fault::TimedOut | Fault::ConnectionUnknown)
    }

    /// The fault of an HTTP status that is not a success.
    pub fn of_status(status: u16) -> Self {
        match status {
            401 => Fault::Unauthorized,
            403 => Fault::Forbidden,
            404 => Fault::NotFound,
            // The server, or a gateway before it, waited in vain.
            408 | 504 => Fault::TimedOut,
            423 => Fault::Locked,
            429 => Fault::TryLater { seconds: None },
            other => Fault::Status(other),
        }
    }
}
