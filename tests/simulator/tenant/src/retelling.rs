//! Tells again how every call stands, in ordinary events: a board that missed some of them can then be compared.

use super::calls::State;
use super::event::BlocEvent;
use super::story::Tenant;

impl Tenant {
    /// Where every call is, whether it is the next there, and who took it.
    pub fn retell(&self) -> Vec<BlocEvent> {
        let mut told = Vec::new();
        for call in self.calls.values() {
            let kind = if call.is_in_group() { "GROUP" } else { "QUEUE" };
            let mut tell = |name: &str, data: &str| {
                told.push(BlocEvent {
                    name: format!("{kind}_{name}"),
                    data: data.to_owned(),
                    ..call.event.clone()
                });
            };
            match &call.state {
                State::Talking { operator, .. } => {
                    tell(if kind == "GROUP" { "ANSWER" } else { "ANSWERED" }, operator);
                }
                State::Waiting | State::Ringing { .. } => {
                    tell("ENTER", "");
                    if call.first {
                        tell("FIRST", "");
                    }
                }
            }
        }
        told
    }
}
