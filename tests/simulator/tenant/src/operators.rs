//! Operators: rung when `PICKUP_OPERATOR` is set, they answer after a moment, or do not.

use super::calls::{Call, State};
use super::event::BlocEvent;
use super::people::{self, OPERATORS, RING_MS};
use super::story::Tenant;
use rand::RngExt;
use serde::Deserialize;

/// How an operator behaves when rung, as tests set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Behaviour {
    /// Answers.
    Answer,
    /// Lets it ring.
    NoAnswer,
    /// Cannot be rung: setting the variable is refused.
    Refuse,
}

impl Tenant {
    /// Sets how an operator behaves from now on.
    pub fn behave(&mut self, operator: &str, behaviour: Behaviour, after_ms: u64) {
        self.behaviours.insert(operator.to_ascii_lowercase(), (behaviour, after_ms));
    }

    /// Everybody behaves as people do again.
    pub fn forget_behaviours(&mut self) {
        self.behaviours.clear();
    }

    /// `PICKUP_OPERATOR` was set: the operator is rung for the call; cleared, nobody is any more.
    ///
    /// # Errors
    /// The hub's words, when the operator was set to refuse.
    pub fn pick_up(&mut self, context_id: &str, operator: &str, now: u64) -> Result<(), String> {
        if operator.is_empty() {
            self.fall_silent(context_id, now);
            return Ok(());
        }
        let operator = operator.to_ascii_lowercase();
        let set = self.behaviours.get(&operator).copied();
        if matches!(set, Some((Behaviour::Refuse, _))) {
            return Err("operator not available".into());
        }
        if !self.weather.operators_live && set.is_none() {
            return Ok(());
        }
        let Some(number) = self.by_context.get(context_id).copied() else { return Ok(()) };
        let answers = self.answers(&operator, set, number, now);
        if let Some(call) = self.calls.get_mut(&number)
            && !matches!(call.state, State::Talking { .. })
            && !call.is_in_group()
        {
            call.state = State::Ringing { operator, until: now + RING_MS, answers };
            self.schedule(number, now);
        }
        Ok(())
    }

    fn fall_silent(&mut self, context_id: &str, now: u64) {
        let Some(number) = self.by_context.get(context_id).copied() else { return };
        if let Some(call) = self.calls.get_mut(&number)
            && matches!(call.state, State::Ringing { .. })
        {
            call.state = State::Waiting;
            self.schedule(number, now);
        }
    }

    /// When an operator who is rung now answers, if ever.
    fn answers(
        &mut self,
        operator: &str,
        set: Option<(Behaviour, u64)>,
        number: u64,
        now: u64,
    ) -> Option<u64> {
        match set {
            Some((Behaviour::Answer, after)) => return Some(now + after),
            Some(_) => return None,
            None => {}
        }
        let known = (0..OPERATORS.len()).any(|at| people::operator_id(at) == operator);
        let busy = self.calls.iter().any(|(at, call)| *at != number && call.operator() == Some(operator));
        // One in six is not at the desk.
        let there = self.chance.random_range(0..6) > 0;
        let after = self.chance.random_range(2_000..6_000);
        (known && !busy && there).then_some(now + after)
    }

    /// A client made a call up with `BlocNotify`: operators can be rung for it like for any other. What happens
    /// to it is told by the client, so it stands in no line.
    pub fn adopt(&mut self, event: &BlocEvent, now: u64) {
        match event.name.as_str() {
            "QUEUE_ENTER" if !self.by_context.contains_key(&event.context_id) => {
                self.add(Call {
                    event: event.clone(),
                    entered: now,
                    first: false,
                    gives_up: None,
                    overflows: None,
                    state: State::Waiting,
                    due: None,
                });
            }
            "QUEUE_HANGUP" | "QUEUE_ANSWERED" | "QUEUE_FALLBACK" => {
                if let Some(number) = self.by_context.get(&event.context_id).copied() {
                    self.remove(number);
                }
            }
            _ => {}
        }
    }
}
