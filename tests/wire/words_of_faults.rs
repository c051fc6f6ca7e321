//! The error texts of the SignalR client and of hubs.

use super::*;

#[test]
fn the_texts_of_the_client_and_the_hub_are_understood() {
    let negotiation = "Failed to complete negotiation with the server: ";
    for (message, fault) in [
        // Negotiating.
        (&*format!("{negotiation}Error: : Status code '401'"), Fault::Unauthorized),
        (&*format!("{negotiation}Error: Forbidden: Status code '403'"), Fault::Forbidden),
        (
            &*format!(
                "{negotiation}Error: Not Found: Status code '404' Either this is not a SignalR endpoint or \
                 there is a proxy blocking the connection."
            ),
            Fault::NotFound,
        ),
        (&*format!("{negotiation}Error: Bad Gateway: Status code '502'"), Fault::Status(502)),
        (&*format!("{negotiation}TypeError: Failed to fetch"), Fault::Unreachable),
        (
            &*format!("{negotiation}TypeError: NetworkError when attempting to fetch resource."),
            Fault::Unreachable,
        ),
        (&*format!("{negotiation}TypeError: Load failed"), Fault::Unreachable),
        (&*format!("{negotiation}TimeoutError: A timeout occurred."), Fault::TimedOut),
        (&*format!("{negotiation}Error: A timeout occurred."), Fault::TimedOut),
        (
            &*format!("{negotiation}SyntaxError: Unexpected token '<', \"<!doctype \"... is not valid JSON"),
            Fault::Nonsense,
        ),
        ("None of the transports supported by the client are supported by the server.", Fault::Nonsense),
        ("Negotiate redirection limit exceeded.", Fault::Nonsense),
        (
            "Unable to connect to the server with any of the available transports. WebSockets failed: Error: \
             WebSocket failed to connect. LongPolling failed: Error: Unauthorized: Status code '401'",
            Fault::Unauthorized,
        ),
        (
            "Unable to connect to the server with any of the available transports. WebSockets failed: Error: \
             WebSocket failed to connect.",
            Fault::Unreachable,
        ),
        // Negotiated with one server, and asked for at another.
        (
            "Unable to connect to the server with any of the available transports. WebSockets failed: Error: \
             WebSocket failed to connect. LongPolling failed: Error: Not Found: Status code '404'",
            Fault::ConnectionUnknown,
        ),
        // Shaking hands.
        ("Expected a handshake response from the server.", Fault::Nonsense),
        ("Error parsing handshake response: Error: Message is incomplete.", Fault::Nonsense),
        (
            "Server returned handshake error: Handshake was canceled.",
            Fault::Rejected("Handshake was canceled.".into()),
        ),
        // Losing the connection.
        ("WebSocket closed with status code: 1006 (no reason given).", Fault::ConnectionLost),
        ("Server timeout elapsed without receiving a message from the server.", Fault::ConnectionLost),
        ("Invocation canceled due to the underlying connection being closed.", Fault::ConnectionLost),
        ("Cannot send data if the connection is not in the 'Connected' State.", Fault::ConnectionLost),
        ("The connection was stopped during negotiation.", Fault::ConnectionLost),
        ("Server returned an error on close: Connection closed with an error.", Fault::Closed),
        ("", Fault::ConnectionLost),
        // Invoking.
        (
            "Failed to invoke 'SetVariable' due to an error on the server. HubException: Method does not exist.",
            Fault::MethodMissing,
        ),
        ("Unknown hub method 'SetVariable'", Fault::MethodMissing),
        ("Failed to invoke 'AdminOnly' because user is unauthorized", Fault::Forbidden),
        (
            "Failed to invoke 'GetVariable' due to an error on the server.",
            Fault::Rejected("Failed to invoke 'GetVariable' due to an error on the server.".into()),
        ),
        (
            "An unexpected error occurred invoking 'SetVariable' on the server. HubException: The call ended",
            Fault::Rejected("The call ended".into()),
        ),
        ("Unauthorized: Status code '401'", Fault::Unauthorized),
    ] {
        assert_eq!(fault_of_message(message), fault, "{message}");
    }
}

#[test]
fn words_of_a_refusal_are_not_taken_for_a_status() {
    let message = "An unexpected error occurred invoking 'X' on the server. HubException: Status code '401'";
    assert_eq!(fault_of_message(message), Fault::Rejected("Status code '401'".into()));
}

#[test]
fn a_refusal_without_words_is_told_in_the_clients_own() {
    for message in [
        "An unexpected error occurred invoking 'X' on the server. HubException: ",
        "Server returned handshake error: \u{200b}",
    ] {
        assert_eq!(fault_of_message(message), Fault::rejected(message));
    }
}

#[test]
fn a_refusal_to_negotiate_surfaces_in_its_own_words() {
    let words = "The tenant is being moved, come back in a minute";
    assert_eq!(fault_of_message(words), Fault::Rejected(words.into()));
}

#[test]
fn no_token_and_no_number_gets_into_an_error() {
    for message in [
        "Failed to construct 'WebSocket': 'wss://h.example/hub?id=1&access_token=eyJhbGci.eyJ.sig' is bad",
        "An unexpected error occurred invoking 'X' on the server. HubException: Bearer eyJhbGci.eyJ.sig refused",
        "HubException: caller 0470 12 34 56 access_token=eyJhbGci.eyJ.sig",
    ] {
        let Fault::Rejected(words) = fault_of_message(message) else { panic!("{message}") };
        assert!(!words.contains("eyJ") && !words.contains("12 34"), "{words}");
    }
}
