//! What the journal says of an event. Of what somebody typed, or what a caller is called, it says nothing.

use super::journal::About;
use crate::domain::portal::Command;
use crate::domain::{BlocEvent, Event, Fault, Permission, Signal, Speaker};

/// What happened, what it was about, and the code of what went wrong; nothing of what is not worth a line.
pub(super) fn noted(event: &Event) -> Option<(&'static str, About, Option<&'static str>)> {
    let what = match event {
        Event::Started { .. } => "started",
        Event::Reloaded { has_token: true, .. } => "reloaded within a session",
        Event::VisibilityChanged { visible: true } => "in sight",
        Event::VisibilityChanged { visible: false } => "out of sight",
        Event::NetworkBack => "the network is back",
        Event::ClockJumped(_) => "the clock jumped by milliseconds",
        Event::RosterRead(None) => "the roster could not be read",
        Event::SettingsChanged(_) => "settings changed",
        Event::FragmentChanged(_) => "the page's address changed",
        Event::ViewChosen(_) => "another view was chosen",
        Event::SpeakerIs(Speaker::Blocked) => "the browser lets no sound be heard yet",
        Event::NotificationsAre(Permission::Refused) => "the browser lets no notification be raised",
        Event::ReleaseTaken => "another version was taken",
        Event::LogInRequested(_) => "log-in",
        Event::PortalSaid { command, .. } => of_command(command),
        Event::LoggedIn(_) => "logged in",
        Event::LogInFailed(_) => "not logged in",
        Event::LogOutRequested => "log-out",
        Event::LoggedOutElsewhere => "logged out in another tab",
        Event::HubOpened(_) => "the hub is open, connection",
        Event::Subscribed { .. } => "subscribed; queues refused",
        Event::Unsubscribed(_) => "unsubscribed",
        Event::HubClosed { .. } => "the hub is closed, connection",
        Event::Bloc(event) => of_signal(event.signal),
        Event::BlocRefused(_) => "a notification was not understood",
        Event::ReconnectRequested => "reconnect",
        Event::AssignRequested { .. } => "a call is sent",
        Event::QuestionAnswered { yes: true } => "sent in spite of a question",
        Event::QuestionAnswered { yes: false } => "not sent after a question",
        Event::PickupReplaced { .. } => "the variable was written over, which held",
        Event::PickupSet { .. } => "the hub answered to a sending, decision",
        Event::RecallRequested(_) => "a call is taken back",
        Event::PickupCleared { .. } => "the hub answered to a clearing, decision",
        Event::PickupRead { .. } => "the variable was read",
        Event::TestCallRequested { .. } => "test call",
        Event::TestCallSent { .. } => "the hub answered to a test call",
        Event::TestCallEndRequested => "end of the test call",
        _ => return None,
    };
    Some((what, about(event), fault(event).map(Fault::code)))
}

fn of_command(command: &Command) -> &'static str {
    match command {
        Command::Hello => "the portal listens",
        Command::LogIn(_) => "the portal handed in a token or key",
        Command::LogOut => "the portal logged out",
        Command::Settings(_) => "the portal changed settings",
        Command::Focus(_) => "the portal pointed a call out",
    }
}

fn of_signal(signal: Signal) -> &'static str {
    match signal {
        Signal::Entered => "call entered",
        Signal::First => "call is next",
        Signal::Answered => "call answered",
        Signal::FellBack => "call fell back",
        Signal::HungUp => "call hung up",
    }
}

fn about(event: &Event) -> About {
    let nothing = About::default();
    match event {
        Event::ClockJumped(by) => About { number: Some(*by), ..nothing },
        Event::HubOpened(connection) | Event::HubClosed { connection, .. } => {
            About { number: Some(connection.0.into()), ..nothing }
        }
        Event::Subscribed { refused, .. } => {
            About { number: Some(refused.len() as i64), queue: refused.first().map(|it| it.0), ..nothing }
        }
        Event::Bloc(BlocEvent { bloc, call, .. }) | Event::TestCallRequested { bloc, call } => {
            About { queue: Some(*bloc), call: Some(*call), ..nothing }
        }
        Event::AssignRequested { call, operator } => {
            About { call: Some(*call), operator: Some(*operator), ..nothing }
        }
        Event::PickupReplaced { call, held, .. } => About { call: Some(*call), operator: *held, ..nothing },
        Event::PickupSet { decision, call, .. } | Event::PickupCleared { decision, call, .. } => {
            About { number: Some(decision.0.into()), call: Some(*call), ..nothing }
        }
        Event::PickupRead { call, result, .. } => {
            About { call: Some(*call), operator: result.as_ref().ok().copied().flatten(), ..nothing }
        }
        Event::RecallRequested(call) | Event::TestCallSent { call, .. } => {
            About { call: Some(*call), ..nothing }
        }
        _ => nothing,
    }
}

fn fault(event: &Event) -> Option<&Fault> {
    match event {
        Event::LogInFailed(fault) | Event::HubClosed { fault, .. } => Some(fault),
        Event::Subscribed { refused, .. } => refused.first().map(|(_, why)| why),
        Event::PickupSet { result, .. }
        | Event::PickupCleared { result, .. }
        | Event::TestCallSent { result, .. } => result.as_ref().err(),
        Event::PickupRead { result, .. } => result.as_ref().err(),
        _ => None,
    }
}
