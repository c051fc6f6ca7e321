//! The whole behaviour of the program: one pure function.

use super::turn::Turn;
use super::{Changed, Effect, Event, Model, Moment};

/// Lets `event` happen at `now`; answers with what to do and what to paint.
pub fn update(model: &mut Model, event: Event, now: Moment) -> (Vec<Effect>, Changed) {
    let mut turn = Turn { model, now, effects: Vec::new(), changed: Changed::default() };
    turn.note(&event);
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
        Event::SettingsChanged(settings) => turn.settings_changed(settings),
        Event::FragmentChanged(fragment) => turn.fragment_changed(fragment),
        Event::VersionsRead { running, delivered } => turn.versions_read(&running, delivered),
        Event::ReleaseTaken => turn.take_release(),
        Event::ReleaseDeclined => turn.decline_release(),

        Event::ViewChosen(view) => turn.choose_view(view),
        Event::ScreenLeft => turn.screen_left(),

        Event::SpeakerIs(speaker) => turn.speaker_is(speaker),
        Event::SoundTried(tone) => turn.sound_tried(tone),
        Event::NotificationsAre(permission) => turn.notifications_are(permission),
        Event::NotificationsAsked => turn.run(Effect::AskForNotifications),

        Event::LogInRequested(credentials) => turn.log_in(credentials),
        Event::PortalSaid { origin, command } => turn.portal_said(origin, command),
        Event::LoggedIn(account) => turn.logged_in(account),
        Event::LogInFailed(fault) => turn.log_in_failed(fault),
        Event::LogOutRequested => turn.log_out(),
        Event::LoggedOutElsewhere => turn.logged_out_elsewhere(),

        Event::HubOpened(connection) => turn.hub_opened(connection),
        Event::Subscribed { connection, refused } => turn.subscribed(connection, refused),
        Event::Unsubscribed(connection) => turn.unsubscribed(connection),
        Event::HubClosed { connection, may_reconnect, fault } => {
            turn.hub_closed(connection, may_reconnect, fault);
        }
        Event::Pong(connection, asked) => turn.pong(connection, asked),
        Event::Bloc(event) => {
            turn.feel_pulse();
            turn.hear(&event);
            turn.let_waits_speak();
        }
        Event::BlocRefused(refusal) => turn.refuse(refusal),
        Event::ReconnectRequested => turn.reconnect(),

        Event::AssignOpened(call) => {
            turn.open_assigning(call);
            turn.tell_picked(call);
        }
        Event::StillInHand(call) => turn.keep_fresh(call),
        Event::CallerOpened(call) => turn.tell_to_open(call),
        Event::AssignRequested { call, operator } => turn.assign(call, operator),
        Event::QuestionAnswered { yes } => turn.answer_question(yes),
        Event::PickupReplaced { decision, call, held } => turn.pickup_replaced(decision, call, held),
        // What a connection answers that was let go of says nothing of this one.
        Event::PickupSet { connection, .. }
        | Event::PickupCleared { connection, .. }
        | Event::PickupRead { connection, .. }
        | Event::TestCallSent { connection, .. }
            if connection != turn.model.current_connection() => {}
        Event::PickupSet { decision, call, result, .. } => {
            turn.feel_answer(&result);
            turn.pickup_set(decision, call, result);
        }
        Event::PickupCleared { decision, call, result, .. } => {
            turn.feel_answer(&result);
            turn.pickup_cleared(decision, call, result);
        }
        Event::PickupRead { reading, call, result, .. } => {
            turn.feel_answer(&result);
            turn.pickup_read(reading, call, result);
        }
        Event::AssignmentDismissed(call) => turn.dismiss_assignment(call),
        Event::CallDismissed(call) => turn.dismiss_call(call),
        Event::TroubleDismissed(operator) => turn.dismiss_trouble(operator),
        Event::SetAside { operator, reason } => turn.set_aside(operator, reason),
        Event::TakenBack(operator) => turn.model.operators.take_back(operator),
        Event::RecallRequested(call) => turn.recall(call),
        Event::GapDismissed => turn.dismiss_gap(),

        Event::TestCallRequested { bloc, call } => turn.send_test_call(bloc, call),
        Event::TestCallSent { call, result, .. } => {
            turn.feel_answer(&result);
            turn.test_call_sent(call, result);
        }
        Event::TestCallEndRequested => turn.end_test_call(),
    }
    turn.reckon_forgotten();
    turn.show_operators();
    turn.offer_release();
    turn.tell_what_changed();
    turn.note_connection();
    (turn.effects, turn.changed)
}

impl Turn<'_> {
    /// Time passed: each subject looks at what that brings.
    fn tick(&mut self) {
        self.wake_up();
        self.try_in_time();
        self.renew_in_time();
        self.tell_of_the_clock_in_time();
        self.ask_portal_in_time();
        self.resume_in_time();
        self.listen_for_silence();
        self.ask_again_in_time();
        self.arrives_no_more();
        self.hold_no_longer();
        self.recall_no_longer();
        self.ring_times_over();
        self.others_ring_times_over();
        self.doubt_what_is_silent();
        self.expire_unconfirmed();
        self.wait_for_test_call();
        self.fetch_roster_in_time();
        self.look_for_release_in_time();
        self.keep_in_time();
        self.tell_in_time();
        self.let_waits_speak();
    }
}
