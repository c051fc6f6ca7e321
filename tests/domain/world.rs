//! A small world behind the board: each call's variable, who writes it, who answers, and lines that carry questions to
//! the hub and answers back. A line can fall silent and deliver late. What the board claims is held against it.

use callboard::domain::time::SECOND;
use callboard::domain::{
    ConnectionId, ContextId, DecisionId, Effect, Event, Fault, Millis, Moment, OperatorId,
};
use std::collections::VecDeque;

/// A hub lets go of a client that it has not heard for so long, and of what was on its way.
const FORGETS: Millis = 30 * SECOND;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Us(DecisionId),
    Another,
}

/// `PICKUP_OPERATOR` of a call was set.
#[derive(Clone, Copy, Debug)]
pub struct Write {
    pub call: ContextId,
    pub operator: OperatorId,
    pub by: By,
    pub at: Moment,
    /// What stood there before.
    pub over: Option<(OperatorId, By, Moment)>,
}

/// Somebody answered a call: a person who was rung for it, or whoever the hub names, or somebody whom nobody sees.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    pub call: ContextId,
    pub operator: Option<OperatorId>,
    pub at: Moment,
}

/// A connection, as it carries things.
#[derive(Default)]
struct Line {
    to_hub: VecDeque<Effect>,
    to_page: VecDeque<Event>,
    silent_since: Option<Moment>,
}

#[derive(Default)]
pub struct World {
    pub writes: Vec<Write>,
    pub answers: Vec<Answer>,
    /// The connection that there is.
    pub connection: ConnectionId,
    /// The line of the connection that there is.
    line: Line,
    /// Lines that the page has given up: the hub may not know yet.
    given_up: Vec<Line>,
}

impl World {
    pub fn behind(connection: ConnectionId) -> Self {
        Self { connection, ..Self::default() }
    }

    pub fn holds(&self, call: ContextId) -> Option<Write> {
        self.writes.iter().rev().find(|write| write.call == call).copied()
    }

    pub fn arrived(&self, decision: DecisionId) -> bool {
        self.writes.iter().any(|write| write.by == By::Us(decision))
    }

    pub fn answered(&self, call: ContextId) -> Option<Answer> {
        self.answers.iter().rev().find(|answer| answer.call == call).copied()
    }

    pub fn writes_variable(&mut self, call: ContextId, operator: OperatorId, by: By, at: Moment) {
        let over = self.holds(call).map(|write| (write.operator, write.by, write.at));
        self.writes.push(Write { call, operator, by, at, over });
    }

    /// Somebody takes the call: whom the hub names, else whoever is rung for it, else somebody nobody knows.
    pub fn is_taken(&mut self, call: ContextId, named: Option<OperatorId>, ring: Millis, now: Moment) {
        let since = self.answered(call).map(|answer| answer.at);
        let rings = |write: &Write| now.since(write.at) < ring && since.is_none_or(|since| write.at > since);
        let rung = self.holds(call).filter(rings).map(|write| write.operator);
        self.answers.push(Answer { call, operator: named.or(rung), at: now });
    }

    // --- The lines ---

    pub fn is_silent(&self) -> bool {
        self.line.silent_since.is_some()
    }

    /// The page asks.
    pub fn asks(&mut self, effect: Effect) {
        self.line.to_hub.push_back(effect);
    }

    pub fn falls_silent(&mut self, now: Moment) {
        self.line.silent_since.get_or_insert(now);
    }

    pub fn is_heard_again(&mut self) {
        self.line.silent_since = None;
    }

    /// The hub takes the next thing that was asked, and does it.
    pub fn takes_one(&mut self, now: Moment) {
        if !self.is_silent()
            && let Some(effect) = self.line.to_hub.pop_front()
        {
            let answers = self.does(&effect, now);
            self.line.to_page.extend(answers);
        }
    }

    /// A sign of life, which needs no turn.
    pub fn takes_ping(&mut self) -> Option<Event> {
        if self.is_silent() {
            return None;
        }
        let at = self.line.to_hub.iter().position(|effect| matches!(effect, Effect::Ping(..)))?;
        match self.line.to_hub.remove(at)? {
            Effect::Ping(connection, asked) => Some(Event::Pong(connection, asked)),
            _ => None,
        }
    }

    /// It refuses it, or answers too late for anybody to wait.
    pub fn fails_one(&mut self, fault: &Fault, now: Moment) {
        if self.is_silent() {
            return;
        }
        let Some(effect) = self.line.to_hub.pop_front() else { return };
        if *fault == Fault::TimedOut {
            self.does(&effect, now);
        }
        let failed = match effect {
            Effect::SetPickup { decision, call, .. } => {
                Event::PickupSet { connection: self.connection, decision, call, result: Err(fault.clone()) }
            }
            Effect::ReadPickup { reading, call } => {
                Event::PickupRead { connection: self.connection, reading, call, result: Err(fault.clone()) }
            }
            _ => return,
        };
        self.line.to_page.push_back(failed);
    }

    /// The next thing that reaches the page.
    pub fn reaches_page(&mut self) -> Option<Event> {
        if self.is_silent() { None } else { self.line.to_page.pop_front() }
    }

    /// The line is gone at both ends.
    pub fn breaks(&mut self) {
        self.line = Line::default();
    }

    /// The page has let go of the line, and the hub may not know.
    pub fn is_given_up(&mut self, now: Moment) {
        let mut line = std::mem::take(&mut self.line);
        line.silent_since.get_or_insert(now);
        self.given_up.push(line);
    }

    /// What was on its way in a line that was given up arrives after all.
    pub fn old_lines_deliver(&mut self, now: Moment) {
        let lines = std::mem::take(&mut self.given_up);
        for line in
            lines.into_iter().filter(|line| line.silent_since.is_some_and(|at| now.since(at) < FORGETS))
        {
            for effect in line.to_hub {
                self.does(&effect, now);
            }
        }
    }

    /// Carries out what was asked, and answers.
    fn does(&mut self, effect: &Effect, now: Moment) -> Vec<Event> {
        let connection = self.connection;
        match effect {
            Effect::SetPickup { decision, call, operator } => {
                let held = self.holds(*call).map(|write| write.operator);
                self.writes_variable(*call, *operator, By::Us(*decision), now);
                let (decision, call) = (*decision, *call);
                vec![
                    Event::PickupReplaced { decision, call, held },
                    Event::PickupSet { connection, decision, call, result: Ok(()) },
                ]
            }
            Effect::ReadPickup { reading, call } => {
                let held = self.holds(*call).map(|write| write.operator);
                vec![Event::PickupRead { connection, reading: *reading, call: *call, result: Ok(held) }]
            }
            Effect::Ping(connection, asked) => vec![Event::Pong(*connection, *asked)],
            _ => Vec::new(),
        }
    }
}
