//! The whole behaviour of the program: one pure function.

mod assigning;
mod clocks;
mod connecting;
mod journey;
mod keeping;
mod listening;
mod operating;
mod pulse;
mod roster;
mod session;
mod testing;
mod ticking;

use super::notices::{MOST_NOTICES, Notice, Said};
use super::{Changed, Config, Credentials, Effect, Event, Model, Moment};

/// Lets `event` happen at `now`; answers with what to do and what to paint.
pub fn update(model: &mut Model, event: Event, now: Moment) -> (Vec<Effect>, Changed) {
    let mut turn = Turn { model, now, effects: Vec::new(), changed: Changed::default() };
    turn.watch_the_day();
    match event {
        Event::Started { config, seed } => turn.start(*config, seed),
        Event::Reloaded { kept, has_token } => turn.resume(kept, has_token),
        Event::Tick => turn.tick(),
        Event::VisibilityChanged { visible } => turn.visibility_changed(visible),
        Event::NetworkBack => turn.try_early(),
        Event::ClockJumped(by) => turn.clock_jumped(by),
        Event::DayIs { began, ends } => turn.day_is(began, ends),
        Event::RosterRead(roster) => turn.roster_read(roster),

        Event::LogInRequested(credentials) => turn.log_in(credentials),
        Event::TokenHandedIn(token) => turn.log_in(Credentials::Token(token)),
        Event::LoggedIn(account) => turn.logged_in(account),
        Event::LogInFailed(fault) => turn.log_in_failed(fault),
        Event::LogOutRequested => turn.log_out(),
        Event::LoggedOutElsewhere => turn.logged_out_elsewhere(),

        Event::HubOpened(connection) => turn.hub_opened(connection),
        Event::Subscribed(connection) => turn.subscribed(connection),
        Event::HubClosed { connection, may_reconnect, fault } => {
            turn.hub_closed(connection, may_reconnect, fault);
        }
        Event::Pong(connection, asked) => turn.pong(connection, asked),
        Event::Bloc(event) => {
            turn.feel_pulse();
            turn.hear(&event);
        }
        Event::BlocRefused(refusal) => turn.refuse(refusal),
        Event::ReconnectRequested => turn.reconnect(),

        Event::AssignOpened(call) => turn.open_assigning(call),
        Event::AssignRequested { call, operator } => turn.assign(call, operator),
        Event::QuestionAnswered { yes } => turn.answer_question(yes),
        Event::PickupSet { decision, call, result } => turn.pickup_set(decision, call, result),
        Event::PickupRead { call, result } => turn.pickup_read(call, result),
        Event::AssignmentDismissed(call) => turn.dismiss_assignment(call),
        Event::CallDismissed(call) => turn.dismiss_call(call),
        Event::TroubleDismissed(operator) => turn.dismiss_trouble(operator),
        Event::AwayToggled(operator) => turn.toggle_away(operator),
        Event::GapDismissed => turn.dismiss_gap(),

        Event::TestCallRequested { bloc, call } => turn.send_test_call(bloc, call),
        Event::TestCallSent(result) => turn.test_call_sent(result),
        Event::TestCallEndRequested => turn.end_test_call(),
    }
    (turn.effects, turn.changed)
}

/// One event's turn: what it may read and change, and what it leaves behind.
struct Turn<'a> {
    model: &'a mut Model,
    now: Moment,
    effects: Vec<Effect>,
    changed: Changed,
}

impl Turn<'_> {
    fn start(&mut self, config: Config, seed: u32) {
        self.model.counters.random = seed;
        // What is no longer configured has to be taken away as well.
        self.all_lanes_and_operators_changed();
        self.model.operators.configure(&config.operators);
        self.model.config = config;
        self.changed.config = true;
        self.run(Effect::AskDay);
        self.ask_portal();
        self.all_lanes_and_operators_changed();
    }

    fn all_lanes_and_operators_changed(&mut self) {
        self.model.lanes().for_each(|id| self.changed.lane(id));
        self.model.operators.all().for_each(|operator| self.changed.operator(operator.entry.id));
    }

    fn run(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    fn say(&mut self, said: Said) {
        self.model.counters.notice = self.model.counters.notice.wrapping_add(1);
        let notice = Notice { number: self.model.counters.notice, at: self.now, said };
        push_bounded(&mut self.model.notices, notice, MOST_NOTICES);
        self.changed.notices = true;
    }
}

fn push_bounded<T>(list: &mut std::collections::VecDeque<T>, item: T, most: usize) {
    if list.len() >= most {
        list.pop_front();
    }
    list.push_back(item);
}
