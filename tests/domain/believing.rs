//! What the board may believe, and for how long: each sentence here was once broken by a board that looked right.

use super::board::{Board, account, config};
use super::names::{PIA, SALES, SOFIE, STRANGER, SUPPORT, TOM, TRYOUT, call};
use callboard::domain::pulse::HUB_FORGETS;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{
    AssignmentState, Config, Credentials, Effect, Ending, Event, Fault, Kept, NotSent, RefusedBecause,
    Renewal, Said, Secret, Session, Stage, TestCall,
};

fn anna_waits() -> Board {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board
}

/// The hub says nothing from now on.
fn falls_silent(board: &mut Board) {
    board.answers = false;
}

// --- A line that is known to be silent ---

#[test]
fn nothing_is_sent_while_the_hub_is_silent() {
    let mut board = anna_waits();
    falls_silent(&mut board);
    board.passes(9 * SECOND);
    board.drops("anna", SOFIE);
    assert_eq!(board.not_sent(), Some(NotSent::Silent));
    board.opens_menu("anna");
    assert!(board.readings().is_empty() && board.sent.is_empty());
    board.answers = true;
    board.gives_sign_of_life();
    board.passes(5 * SECOND);
    assert!(board.sent.is_empty(), "nor later, unasked");
}

#[test]
fn a_decision_that_falls_into_a_silence_is_not_sent_into_it() {
    let mut board = anna_waits();
    falls_silent(&mut board);
    board.drops("anna", SOFIE);
    board.passes(9 * SECOND);
    assert!(board.sent.is_empty());
    assert_eq!(board.not_sent(), Some(NotSent::Silent));
}

#[test]
fn a_hub_that_is_slow_with_readings_alone_holds_nothing_up() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.passes(3 * SECOND);
    board.check(&["sales: anna 0:03 [sofie sending]"]);
}

#[test]
fn never_arrived_is_said_when_the_hub_can_carry_it_out_no_more() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    let sent = board.now;
    falls_silent(&mut board);
    board.passes(21 * SECOND);
    board.asked.retain(|effect| !matches!(effect, Effect::ReadPickup { .. }));
    board.comes_back();
    board.answers = true;
    board.reading_shows(None);
    board.passes(SECOND);
    let state = |board: &Board| super::picture::state(&board.call("anna").assignment().unwrap().state);
    assert_eq!(state(&board), "unknown", "the old line may still deliver it");
    board.passes(HUB_FORGETS - board.now.since(sent));
    board.reading_shows(None);
    assert_eq!(state(&board), "never arrived");
    assert_eq!(board.sent.len(), 1);
}

#[test]
fn an_earlier_sending_of_ours_that_arrives_late_is_said_to_be_ours() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.hub_answers(Err(Fault::TimedOut));
    board.reading_shows(None);
    board.drops("anna", TOM);
    board.hub_takes_it();
    board.reading_shows(Some(TOM));
    board.passes(HUB_FORGETS);
    board.reading_shows(Some(SOFIE));
    let reason = RefusedBecause::OvertakenByOurOwn(SOFIE);
    let state = AssignmentState::Refused { at: board.now, reason };
    assert_eq!(board.call("anna").assignment().map(|sending| &sending.state), Some(&state));
}

#[test]
fn a_colleague_whose_choice_was_replaced_unasked_is_named() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.replaced("anna", Some(TOM));
    let said = Said::Overrode { caller: "anna".into(), operator: SOFIE, other: TOM };
    assert_eq!(board.said(), Some(&said));
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.replaced("anna", Some(SOFIE));
    assert!(!matches!(board.said(), Some(Said::Overrode { .. })), "they had chosen the same");
}

#[test]
fn an_answer_to_a_reading_that_is_overtaken_says_nothing_of_now() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    let old = board.asked.iter().find_map(|effect| match effect {
        Effect::ReadPickup { reading, .. } => Some(*reading),
        _ => None,
    });
    board.loses_connection();
    board.comes_back_at_once();
    board.happens(Event::PickupRead {
        connection: board.connection,
        reading: old.unwrap(),
        call: call("anna"),
        result: Ok(Some(TOM)),
    });
    board.check(&["sales: anna 0:00 unconfirmed"]);
}

// --- Callers who go on after an end ---

#[test]
fn a_caller_who_was_transferred_blindly_waits_on_the_board() {
    let mut board = anna_waits();
    board.is_answered_by("anna", SALES, SOFIE);
    board.passes(MINUTE);
    board.hangs_up("anna", SALES);
    board.enters("anna", SUPPORT);
    board.check(&["support: anna 0:00 (sales 0:00 > support 0:00)", "sofie: free 0:00"]);
    assert_eq!((board.model.calls.log().count(), board.model.refused), (0, 0));
}

#[test]
fn whichever_bloc_tells_first_the_caller_waits_in_the_next_one() {
    let tells: [fn(&mut Board); 2] =
        [|board| board.hangs_up("anna", SALES), |board| board.enters("anna", SUPPORT)];
    for order in [[0, 1], [1, 0]] {
        let mut board = anna_waits();
        board.passes(30 * SECOND);
        board.falls_back("anna", SALES);
        order.into_iter().for_each(|at: usize| tells[at](&mut board));
        board.check(&["support: anna 0:30 (sales 0:30 > support 0:00)"]);
    }
}

#[test]
fn who_enters_long_after_an_end_waits_anew() {
    for ends in [Board::is_answered, Board::is_next] {
        let mut board = anna_waits();
        ends(&mut board, "anna", SALES);
        board.hangs_up("anna", SALES);
        board.enters("anna", SALES);
        board.check(&[]);
        board.passes(MINUTE);
        board.enters("anna", SALES);
        assert_eq!(board.call("anna").stage(), Stage::Waiting, "a repeat within seconds is none");
    }
}

#[test]
fn who_had_hung_up_by_what_was_told_and_waits_elsewhere_was_not_lost() {
    let mut board = anna_waits();
    board.passes(30 * SECOND);
    board.hangs_up("anna", SALES);
    assert_eq!(board.model.figures().abandoned, 1);
    board.enters("anna", SUPPORT);
    let figures = board.model.figures();
    assert_eq!((figures.abandoned, figures.fell_back), (0, 1));
    board.is_answered("anna", SUPPORT);
    assert_eq!(board.model.figures_of(SUPPORT).waited, 30 * SECOND);
}

#[test]
fn what_cannot_be_made_anything_of_is_counted() {
    let mut board = anna_waits();
    board.hangs_up("anna", SALES);
    board.passes(MINUTE);
    board.hangs_up("anna", SUPPORT);
    board.check(&[]);
    assert_eq!(board.model.refused, 1);
}

// --- Nothing is confirmed for ever ---

#[test]
fn a_call_of_which_nothing_is_heard_for_an_hour_is_unconfirmed_and_then_leaves() {
    let mut board = anna_waits();
    board.passes(60 * MINUTE - SECOND);
    board.check(&["sales: anna 59:59"]);
    board.passes(SECOND);
    board.check(&["sales: anna 60:00 unconfirmed"]);
    board.passes(10 * MINUTE);
    board.check(&[]);
}

#[test]
fn nobody_is_busy_for_ever_with_a_call_whose_end_was_not_told() {
    let mut board = anna_waits();
    board.is_answered_by("anna", SALES, SOFIE);
    board.passes(240 * MINUTE - SECOND);
    board.check(&["answered: anna 0:00 by sofie", "sofie: busy anna 239:59"]);
    board.passes(SECOND);
    board.check(&["answered: anna 0:00 by sofie unconfirmed"]);
}

#[test]
fn a_conversation_is_dismissed_by_hand_and_does_not_come_back_by_setting_aside() {
    let mut board = anna_waits();
    board.is_answered_by("anna", SALES, SOFIE);
    board.happens(Event::CallDismissed(call("anna")));
    board.check(&[]);
    board.happens(Event::AwayToggled(SOFIE));
    board.happens(Event::AwayToggled(SOFIE));
    board.check(&[]);
}

#[test]
fn a_test_call_that_could_not_be_ended_is_said_and_can_be_ended_again() {
    let mut board = Board::live();
    board.happens(Event::TestCallRequested { bloc: TRYOUT, call: call("test") });
    board.enters("test", TRYOUT);
    board.happens(Event::TestCallEndRequested);
    board.happens(Event::TestCallSent {
        connection: board.connection,
        call: call("test"),
        result: Err(Fault::TimedOut),
    });
    assert_eq!(board.said(), Some(&Said::TestCallNotEnded { why: Fault::TimedOut }));
    assert!(matches!(board.model.test_call, TestCall::Seen { .. }));
}

// --- A portal's token ---

fn logs_in_with_a_token(board: &Board) -> usize {
    let is = |effect: &&Effect| matches!(effect, Effect::LogIn { credentials: Credentials::Token(_), .. });
    board.asked.iter().filter(is).count()
}

#[test]
fn a_token_that_comes_while_another_is_tried_is_used_when_that_fails() {
    let mut board = Board::signed_out();
    board.happens(Event::Reloaded { kept: None, has_token: true });
    board.happens(Event::TokenHandedIn(Secret::new("newer")));
    assert_eq!(logs_in_with_a_token(&board), 0);
    board.happens(Event::LogInFailed(Fault::Unauthorized));
    assert_eq!(logs_in_with_a_token(&board), 1);
    board.happens(Event::LoggedIn(account()));
    assert!(matches!(board.model.session, Session::SignedIn(_)));
}

#[test]
fn a_portal_is_asked_every_ten_seconds_until_there_is_a_token() {
    let asked = |board: &Board| board.asked.iter().filter(|it| matches!(it, Effect::AskPortal(_))).count();
    let config = Config { portal_origins: vec!["https://portal.example".into()], ..config() };
    let mut board = Board::signed_out();
    board.happens(Event::Started { config: Box::new(config), seed: 1 });
    board.passes(30 * SECOND);
    assert_eq!(asked(&board), 4, "on the form");
    board.logs_in();
    board.comes_back();
    board.closes(true, Fault::Unauthorized);
    board.happens(Event::TokenHandedIn(Secret::new("token")));
    board.happens(Event::LogInFailed(Fault::Status(503)));
    assert_eq!(board.model.renewal, Renewal::Failed(Fault::Status(503)));
    board.asked.clear();
    board.passes(30 * SECOND);
    assert_eq!(asked(&board), 3, "after a renewal that failed");
    board.happens(Event::LogOutRequested);
    board.asked.clear();
    board.passes(MINUTE);
    assert_eq!(asked(&board), 0, "but not after the supervisor has left");
}

// --- Our own sendings ---

#[test]
fn what_we_sent_and_dismissed_is_not_called_another_supervisors() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.passes(25 * SECOND);
    board.reading_shows(Some(SOFIE));
    board.happens(Event::AssignmentDismissed(call("anna")));
    board.passes(MINUTE);
    board.drops("anna", TOM);
    board.reading_shows(Some(SOFIE));
    assert_eq!((board.model.question.is_some(), board.sent.len()), (false, 2));
}

#[test]
fn a_variable_that_outlives_an_answer_is_neither_news_nor_evidence() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.is_answered("anna", SALES);
    board.reading_shows(Some(SOFIE));
    board.passes(MINUTE);
    board.enters("anna", SUPPORT);
    board.opens_menu("anna");
    board.reading_shows(Some(SOFIE));
    board.check(&["support: anna 0:00 (sales 0:00 > support 0:00)", "sofie: free 0:00"]);
    board.is_answered("anna", SUPPORT);
    board.reading_shows(Some(SOFIE));
    board.check(&["answered: anna 0:00 (sales 0:00 > support 0:00)", "sofie: free 0:00"]);
}

#[test]
fn nobody_is_said_to_have_answered_after_they_were_rung_in_vain() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.passes(25 * SECOND);
    board.reading_shows(Some(SOFIE));
    board.happens(Event::AssignmentDismissed(call("anna")));
    board.is_answered("anna", SALES);
    board.reading_shows(Some(SOFIE));
    board.check(&["answered: anna 0:25"]);
}

#[test]
fn a_sending_that_the_hub_took_after_the_answer_has_rung_nobody() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.is_answered("anna", SALES);
    board.check(&["answered: anna 0:00 [sofie unknown]", "sofie: !anna unknown"]);
    board.replaced("anna", None);
    board.hub_takes_it();
    board.reading_shows(Some(SOFIE));
    board.check(&["answered: anna 0:00 [sofie unknown]", "sofie: !anna unknown"]);
}

#[test]
fn whom_we_had_rung_before_and_who_answers_after_all_is_not_called_another_supervisors_choice() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.drops("anna", TOM);
    board.says_yes();
    board.hub_takes_it();
    board.is_answered_by("anna", SALES, SOFIE);
    board.check(&[
        "answered: anna 0:00 by sofie [tom overtaken by our own to sofie]",
        "sofie: busy anna 0:00",
        "tom: !anna overtaken by our own to sofie",
    ]);
}

#[test]
fn whom_an_answer_names_is_not_replaced_by_what_the_variable_holds() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    let asked = board.asked.clone();
    board.is_answered_by("anna", SALES, TOM);
    board.asked = asked;
    board.reading_shows(Some(SOFIE));
    board.check(&["answered: anna 0:00 by tom", "tom: busy anna 0:00"]);
}

#[test]
fn a_call_keeps_its_sendings_in_order() {
    let mut board = anna_waits();
    for operator in [SOFIE, TOM] {
        board.passes(3 * SECOND);
        board.rings("anna", operator);
        board.passes(25 * SECOND);
        board.reading_shows(Some(operator));
    }
    let to: Vec<_> = board.call("anna").sendings.iter().map(|sending| sending.operator).collect();
    assert_eq!(to, [SOFIE, TOM]);
}

// --- What a reload keeps ---

/// The tab reloads, with what it kept.
fn reloaded(before: &mut Board) -> Board {
    before.asked.clear();
    before.happens(Event::VisibilityChanged { visible: false });
    let kept = before.take(|effect| match effect {
        Effect::Keep(text) => Kept::read(text),
        _ => None,
    });
    let mut after = Board::signed_out();
    after.now = before.now;
    after.happens(Event::Reloaded { kept, has_token: true });
    after
}

#[test]
fn a_gap_begins_with_the_last_sign_of_life_also_over_a_reload() {
    let mut board = anna_waits();
    let heard = board.now;
    falls_silent(&mut board);
    board.passes(21 * SECOND);
    let mut board = reloaded(&mut board);
    board.passes(MINUTE);
    board.happens(Event::LoggedIn(account()));
    board.comes_back();
    assert_eq!(board.model.gaps.unread().map(|gap| gap.from), Some(heard));
    assert_eq!(board.model.gaps.iter().count(), 1);
}

#[test]
fn gaps_are_a_list_and_reading_the_newest_reads_all() {
    let mut board = Board::live();
    for _ in 0..3 {
        board.loses_connection();
        board.comes_back();
        board.passes(MINUTE);
    }
    assert_eq!(board.model.gaps.iter().count(), 3);
    board.happens(Event::GapDismissed);
    assert_eq!((board.model.gaps.unread(), board.model.gaps.iter().count()), (None, 3));
}

#[test]
fn a_kept_token_is_tried_again_until_it_is_refused() {
    let resumes = |board: &Board| board.asked.iter().filter(|it| matches!(it, Effect::Resume { .. })).count();
    let mut board = reloaded(&mut anna_waits());
    board.happens(Event::LogInFailed(Fault::Status(503)));
    assert_eq!(board.model.session, Session::SignedOut(Some(Fault::Status(503))));
    board.asked.clear();
    board.passes(10 * SECOND);
    assert_eq!(resumes(&board), 1);
    board.happens(Event::LogInFailed(Fault::Offline));
    board.happens(Event::NetworkBack);
    assert_eq!(resumes(&board), 2);
    board.happens(Event::LoggedIn(account()));
    board.comes_back();
    board.check(&["sales: anna 0:10 unconfirmed"]);
    let mut board = reloaded(&mut board);
    board.happens(Event::LogInFailed(Fault::Unauthorized));
    board.asked.clear();
    board.passes(MINUTE);
    assert_eq!(resumes(&board), 0);
}

#[test]
fn who_was_set_aside_stays_so_although_the_roster_comes_later() {
    let mut board = Board::live();
    let entries = board.model.config.operators.clone();
    let nobody = Config { operators: Vec::new(), ..config() };
    board.happens(Event::AwayToggled(SOFIE));
    let mut board = reloaded(&mut board);
    board.happens(Event::Started { config: Box::new(nobody), seed: 1 });
    board.happens(Event::LoggedIn(account()));
    board.comes_back();
    board.check(&[]);
    let roster = callboard::domain::config::roster::Roster { operators: entries, faults: Vec::new() };
    board.happens(Event::RosterRead(Some(roster)));
    board.check(&["sofie: away 0:00"]);
}

// --- Several calls for one operator ---

#[test]
fn who_is_rung_for_two_calls_still_rings_when_one_of_them_leaves() {
    let ways = [Board::hangs_up, Board::falls_back]
        .into_iter()
        .flat_map(|leaves| [(leaves, "anna"), (leaves, "ben")]);
    for (leaves, who) in ways {
        let mut board = anna_waits();
        board.enters("ben", SALES);
        board.rings("anna", SOFIE);
        board.drops("ben", SOFIE);
        board.reading_shows(Some(SOFIE));
        board.reading_shows(None);
        board.says_yes();
        board.hub_takes_it();
        leaves(&mut board, who, SALES);
        let sofie = board.model.operator(SOFIE).unwrap();
        assert_eq!(sofie.presence.rung_for.len(), 1);
        board.enters("cleo", SALES);
        board.drops("cleo", SOFIE);
        board.reading_shows(Some(SOFIE));
        board.reading_shows(None);
        assert!(board.model.question.is_some(), "a third is not sent unasked");
    }
}

#[test]
fn who_rings_is_not_free_because_another_conversation_is_over() {
    let mut board = anna_waits();
    board.enters("ben", SALES);
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.drops("ben", SOFIE);
    board.reading_shows(None);
    board.says_yes();
    board.hub_takes_it();
    board.passes(SECOND);
    board.is_answered_by("anna", SALES, SOFIE);
    board.passes(SECOND);
    board.hangs_up("anna", SALES);
    board.check(&["sales: ben 0:02 [sofie ringing]", "sofie: ringing ben 0:02"]);
}

// --- Two supervisors ---

#[test]
fn a_yes_to_an_old_question_reads_first_and_asks_about_what_is_new() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    board.passes(MINUTE);
    board.says_yes();
    assert!(board.sent.is_empty());
    board.reading_shows(Some(TOM));
    assert_eq!(board.sent.len(), 1, "nothing is new");
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    board.passes(MINUTE);
    board.says_yes();
    board.reading_shows(Some(PIA));
    board.check(&[
        "sales: anna 1:00 (sent to pia by another)",
        "question: anna to sofie? sent to pia by another",
    ]);
}

#[test]
fn a_reading_is_good_for_as_long_as_a_drag_takes() {
    let mut board = anna_waits();
    board.opens_menu("anna");
    board.reading_shows(None);
    board.passes(3 * SECOND);
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    assert!(board.model.question.is_some() && board.sent.is_empty());
}

#[test]
fn before_no_answer_is_said_it_is_read_whether_somebody_sent_it_on() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.passes(25 * SECOND);
    board.reading_shows(Some(TOM));
    board.check(&[
        "sales: anna 0:25 [sofie overtaken by tom]",
        "sofie: !anna overtaken by tom",
        "tom: ringing anna 0:00 by another",
    ]);
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.reading_shows(Some(SOFIE));
    board.passes(27 * SECOND);
    board.check(&["sales: anna 0:27 [sofie no answer]", "sofie: !anna no answer"]);
}

#[test]
fn a_question_names_every_doubt() {
    let mut board = anna_waits();
    board.enters("ben", SALES);
    board.is_answered_by("ben", SALES, SOFIE);
    board.happens(Event::AwayToggled(SOFIE));
    board.drops("anna", SOFIE);
    board.reading_shows(Some(TOM));
    let question = board.model.question.as_ref().unwrap();
    assert_eq!(question.doubts.len(), 3, "{:?}", question.doubts);
}

// --- The rest ---

#[test]
fn a_sending_is_settled_also_when_its_call_was_heard_of_between_the_subscriptions() {
    let mut board = anna_waits();
    board.drops("anna", SOFIE);
    board.reading_shows(None);
    board.loses_connection();
    let connection = board.tries();
    board.happens(Event::HubOpened(connection));
    board.is_next("anna", SALES);
    board.subscribes(connection);
    assert_eq!(board.readings(), ["anna"]);
}

#[test]
fn only_an_operator_who_is_known_here_is_taken_for_the_one_who_answered() {
    let mut board = anna_waits();
    board.rings("anna", SOFIE);
    board.is_answered_by("anna", SALES, STRANGER);
    board.check(&["answered: anna 0:00 by sofie [sofie answered]", "sofie: busy anna 0:00"]);
}

#[test]
fn test_queues_count_in_no_figure() {
    let mut board = Board::live();
    board.enters("test", TRYOUT);
    board.passes(MINUTE);
    board.enters("anna", SALES);
    assert_eq!((board.model.waiting(), board.model.longest_since()), (1, Some(board.now)));
}

#[test]
fn figures_per_queue_add_up_to_those_of_all() {
    let mut board = anna_waits();
    board.enters("ben", SUPPORT);
    board.enters("test", TRYOUT);
    board.passes(30 * SECOND);
    board.is_answered("anna", SALES);
    board.falls_back("ben", SUPPORT);
    board.enters("ben", SALES);
    board.hangs_up("ben", SALES);
    board.hangs_up("test", TRYOUT);
    let (sales, support) = (board.model.figures_of(SALES), board.model.figures_of(SUPPORT));
    assert_eq!((sales.answered, sales.abandoned, support.fell_back), (1, 1, 1));
    let all = board.model.figures();
    assert_eq!((all.answered, all.abandoned, all.fell_back), (1, 1, 1));
    assert_eq!(board.call("ben").ended.map(|(_, ending)| ending), Some(Ending::Abandoned));
}
