//! The test call: sent through the hub, and seen when it comes back as any other call would.

use super::TestCall;
use crate::domain::config::BlocKind;
use crate::domain::turn::Turn;
use crate::domain::{BlocEvent, BlocId, ContextId, Effect, Fault, Millis, Number, Said, Signal};

/// After this long a test call that was not seen has failed.
const PATIENCE: Millis = 10_000;
/// What the card of a test call says; it travels through the hub, so it is not a text of the interface.
const NAME: &str = "Callboard test";

impl Turn<'_> {
    pub fn send_test_call(&mut self, bloc: BlocId, call: ContextId) {
        if !self.model.connection.answers() {
            self.say(Said::TestCallFailed { why: Fault::ConnectionLost });
            return;
        }
        // Never on a queue of real callers: others listen there too.
        if !self.model.config.queue(bloc).is_some_and(|queue| queue.test) {
            return;
        }
        self.model.test_call = TestCall::Sent { call, bloc, at: self.now };
        self.changed.test_call = true;
        self.notify(bloc, call, Signal::Entered);
        self.run(Effect::WakeAt(self.now.plus(PATIENCE)));
    }

    pub fn test_call_sent(&mut self, about: ContextId, result: Result<(), Fault>) {
        let Err(why) = result else {
            if matches!(self.model.test_call, TestCall::Ending { call, .. } if call == about) {
                self.model.test_call = TestCall::None;
                self.changed.test_call = true;
            }
            return;
        };
        match self.model.test_call {
            TestCall::Sent { call, .. } if call == about => {
                self.model.test_call = TestCall::Failed(why.clone());
                self.say(Said::TestCallFailed { why });
            }
            // It stands on every board, and can be ended once more.
            TestCall::Ending { call, bloc, took } if call == about => {
                self.model.test_call = TestCall::Seen { call, bloc, took };
                self.say(Said::TestCallNotEnded { why });
            }
            _ => return,
        }
        self.changed.test_call = true;
    }

    pub fn end_test_call(&mut self) {
        self.model.test_call = match self.model.test_call {
            TestCall::Sent { .. } | TestCall::Seen { .. } if !self.model.connection.answers() => {
                self.say(Said::TestCallNotEnded { why: Fault::ConnectionLost });
                return;
            }
            TestCall::Sent { call, bloc, at } => self.end(call, bloc, self.now.since(at)),
            TestCall::Seen { call, bloc, took } => self.end(call, bloc, took),
            TestCall::None | TestCall::Ending { .. } | TestCall::Failed(_) => TestCall::None,
        };
        self.changed.test_call = true;
    }

    fn end(&mut self, call: ContextId, bloc: BlocId, took: Millis) -> TestCall {
        self.notify(bloc, call, Signal::HungUp);
        TestCall::Ending { call, bloc, took }
    }

    pub fn note_test_call(&mut self, heard: ContextId) {
        if let TestCall::Sent { call, bloc, at } = self.model.test_call
            && call == heard
        {
            self.model.test_call = TestCall::Seen { call, bloc, took: self.now.since(at) };
            self.changed.test_call = true;
        }
    }

    pub fn wait_for_test_call(&mut self) {
        if let TestCall::Sent { call, at, .. } = self.model.test_call
            && self.now.since(at) >= PATIENCE
        {
            self.test_call_sent(call, Err(Fault::TimedOut));
        }
    }

    fn notify(&mut self, bloc: BlocId, call: ContextId, signal: Signal) {
        let is_group = self.model.config.queue(bloc).is_some_and(|queue| queue.kind == BlocKind::Group);
        let name = match (signal, is_group) {
            (Signal::HungUp, false) => "QUEUE_HANGUP",
            (Signal::HungUp, true) => "GROUP_HANGUP",
            (_, false) => "QUEUE_ENTER",
            (_, true) => "GROUP_ENTER",
        };
        let event = BlocEvent {
            bloc,
            signal,
            call,
            sip_call_id: format!("callboard-test-{call}"),
            from_name: NAME.into(),
            from_number: Number::Untold,
            to: String::new(),
            data: String::new(),
        };
        self.run(Effect::Notify { name, event });
    }
}
