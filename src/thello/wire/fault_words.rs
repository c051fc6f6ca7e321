//! The one place that reads the SignalR client's error texts. It tells most failures apart by words only: a
//! failed negotiation carries no status, and every refused invocation is a plain `Error`.
//! The texts are those of `@microsoft/signalr` 10 and ASP.NET Core 9, measured.

use crate::domain::Fault;
use crate::domain::text::tame;

/// The fault behind the message of an error of the SignalR client. What nobody foresaw becomes
/// [`Fault::Rejected`] with its words, because a hub's refusal to negotiate comes as its own bare words.
pub fn fault_of_message(message: &str) -> Fault {
    if message.trim().is_empty() {
        return Fault::ConnectionLost;
    }
    // First, because a refusal may quote anything, also what is looked for below.
    if let Some(fault) = refused_invocation(message) {
        return fault;
    }
    if let Some(words) = message.strip_prefix("Server returned handshake error: ") {
        return rejected(if is_blank(words) { message } else { words });
    }
    if message.starts_with("Server returned an error on close") {
        return Fault::Closed;
    }
    if let Some(status) = status_code(message) {
        let negotiating = message.starts_with("Failed to complete negotiation");
        return if negotiating { Fault::of_status(status) } else { fault_of_connection_status(status) };
    }
    WORDS
        .iter()
        .find(|(words, _)| words.iter().any(|word| message.contains(word)))
        .map_or_else(|| rejected(message), |(_, fault)| fault.clone())
}

/// The fault of a status that a hub answers to what belongs to a connection, which was negotiated before.
pub fn fault_of_connection_status(status: u16) -> Fault {
    match Fault::of_status(status) {
        Fault::NotFound => Fault::ConnectionUnknown,
        fault => fault,
    }
}

/// Words and what they mean; the first row that matches counts.
const WORDS: [(&[&str], Fault); 4] = [
    (&["A timeout occurred", "TimeoutError"], Fault::TimedOut),
    (
        &[
            // Chromium, Firefox and Safari, in this order.
            "Failed to fetch",
            "NetworkError",
            "Load failed",
            // Of a WebSocket, and of an EventSource.
            "failed to connect",
            "Unable to connect",
        ],
        Fault::Unreachable,
    ),
    (
        &[
            "closed with status code",
            "timeout elapsed",
            "Invocation canceled due to",
            "connection was closed",
            "'Connected' State",
            "'Disconnected' state",
            "the OPEN state",
            "transport is connected",
            "was stopped",
            "before stop() was called",
            "error with the transport",
            "An abort occurred",
            "Connection closed.",
        ],
        Fault::ConnectionLost,
    ),
    (
        &[
            "SyntaxError",
            "a handshake response",
            "parsing handshake",
            "an ASP.NET SignalR Server",
            "None of the transports",
            "redirection limit exceeded",
            "returned from negotiate",
            "negotiate Stateful Reconnect",
            "Message is incomplete",
            "Invalid payload",
        ],
        Fault::Nonsense,
    ),
];

fn refused_invocation(message: &str) -> Option<Fault> {
    // Older servers say `Unknown hub method 'X'`.
    let is_about_a_method =
        ["Failed to invoke '", "An unexpected error occurred invoking '", "Unknown hub method"]
            .iter()
            .any(|start| message.starts_with(start));
    if !is_about_a_method {
        return None;
    }
    // A refusal without words is told in the client's own.
    let words = message.split_once("HubException: ").map(|(_, words)| words).filter(|words| !is_blank(words));
    Some(match words {
        Some(words) if words.starts_with("Method does not exist") => Fault::MethodMissing,
        Some(words) => rejected(words),
        None if message.starts_with("Unknown hub method") => Fault::MethodMissing,
        None if message.ends_with("because user is unauthorized") => Fault::Forbidden,
        None => rejected(message),
    })
}

/// Nothing of it would be seen.
fn is_blank(words: &str) -> bool {
    tame(words).is_empty()
}

/// The number in `…: Status code '401'`.
fn status_code(message: &str) -> Option<u16> {
    let (_, rest) = message.split_once("Status code '")?;
    let (digits, _) = rest.split_once('\'')?;
    digits.parse().ok().filter(|status| (100..600).contains(status))
}

/// A refusal in the other side's words, without what could be a secret: a browser quotes the whole address when
/// it cannot be opened, with the token in it.
fn rejected(words: &str) -> Fault {
    let mut after_bearer = false;
    let kept: Vec<&str> = words
        .split_whitespace()
        .map(|word| {
            let secret = after_bearer || word.contains("access_token") || word.len() > LONGEST_WORD;
            after_bearer = word.eq_ignore_ascii_case("bearer");
            if secret { "…" } else { word }
        })
        .collect();
    Fault::rejected(&kept.join(" "))
}

/// The most bytes of a word of a message; what is longer is an address, a token or a key.
const LONGEST_WORD: usize = 48;
