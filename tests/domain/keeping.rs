//! A reload of the tab loses nothing that was known, claims nothing that was not seen, and gives nobody else's board.

use super::board::{Board, account, config, nameless};
use super::names::{PIA, SALES, SOFIE, SUPPORT, TOM};
use super::properties;
use callboard::domain::Kept;
use callboard::domain::text::tame;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{
    Account, AssignmentState, Call, Config, Effect, Event, Fault, Figures, Moment, Number, Proof, Reckoning,
    Session, Signal, Taken, UserId,
};
use proptest::prelude::*;

/// What the tab holds when it is left now.
fn left(board: &mut Board) -> Option<String> {
    board.asked.clear();
    board.happens(Event::VisibilityChanged { visible: false });
    board.asked.iter().find_map(|effect| match effect {
        Effect::Keep(text) => Some(text.clone()),
        _ => None,
    })
}

/// What it holds, read back.
fn kept(board: &mut Board) -> Kept {
    Kept::read(&left(board).unwrap()).unwrap()
}

/// Whether a board is read back after somebody has been at it.
fn is_read(board: &Kept, change: impl FnOnce(&mut Kept)) -> bool {
    let mut board = board.clone();
    change(&mut board);
    Kept::read(&board.write()).is_some()
}

/// The same tab, `pause` later, with what it kept.
fn reloaded(before: &mut Board, pause: i64) -> Board {
    let kept = left(before).as_deref().and_then(Kept::read);
    assert!(kept.is_some());
    let mut after = Board::signed_out();
    after.now = before.now.plus(pause);
    after.happens(Event::Reloaded { kept, has_token: true });
    assert!(after.asked.iter().any(|effect| matches!(effect, Effect::Resume { .. })));
    after
}

#[test]
fn calls_log_figures_and_sendings_come_back_unconfirmed_with_the_gap() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(MINUTE);
    board.enters("bert", SUPPORT);
    board.is_answered_by("bert", SUPPORT, PIA);
    board.enters("carl", SALES);
    board.hangs_up("carl", SALES);
    board.rings("anna", SOFIE);
    board.toggles_aside(TOM);
    let (log, figures): (Vec<_>, _) = (board.model.calls.log().cloned().collect(), board.model.figures());

    let mut board = reloaded(&mut board, 3 * SECOND);
    board.happens(Event::LoggedIn(account()));
    board.comes_back();
    let gap = board.model.gaps.unread().unwrap();
    assert_eq!(gap.length(board.now), 3 * SECOND);
    let anna = board.call("anna");
    assert!(!anna.confirmed && anna.wait(board.now) == MINUTE + 3 * SECOND);
    assert!(matches!(
        board.call("anna").assignment().cloned().map(|it| it.state),
        Some(AssignmentState::Unknown { delivered: true, .. })
    ));
    assert!(
        board.asked.iter().any(|effect| matches!(effect, Effect::ReadPickup { .. })),
        "it is settled by reading"
    );
    assert_eq!(board.call("bert").answered_by, Some(PIA));
    assert_eq!((board.model.calls.log().count(), board.model.figures()), (log.len(), figures));
    assert_eq!(board.model.calls.log().last().unwrap().ended, log.last().unwrap().ended);
    board.is_next("anna", SALES);
    assert!(board.call("anna").confirmed);
}

#[test]
fn somebody_else_in_the_same_tab_sees_nothing_of_it() {
    let mut before = Board::live();
    before.enters("anna", SALES);
    let mut board = reloaded(&mut before, SECOND);
    board.happens(Event::LogInFailed(Fault::Unauthorized));
    board.logs_in_as(Account { user: UserId::read("bert"), ..account() });
    board.comes_back();
    board.check(&[]);
    assert!(board.model.gaps.unread().is_none() && board.model.calls.log().count() == 0);
    assert_eq!(board.model.session, Session::SignedIn(Account { user: UserId::read("bert"), ..account() }));
}

#[test]
fn a_board_of_whom_nobody_can_tell_is_taken_up_with_the_very_token_that_was_kept_with_it_alone() {
    for (proof, board) in [(Proof::SameSecret, &["sales: anna 0:01 unconfirmed"][..]), (Proof::Secret, &[])] {
        let mut before = Board::signed_out();
        before.logs_in_as(nameless());
        before.comes_back();
        before.enters("anna", SALES);
        let mut after = reloaded(&mut before, SECOND);
        after.happens(Event::LoggedIn(Account { proof, ..nameless() }));
        after.comes_back();
        after.check(board);
    }
}

#[test]
fn a_board_is_kept_as_soon_as_it_is_somebody_elses() {
    let mut before = Board::live();
    before.enters("anna", SALES);
    let mut board = reloaded(&mut before, SECOND);
    board.happens(Event::LoggedIn(nameless()));
    let kept = board.take(|effect| match effect {
        Effect::Keep(text) => Kept::read(text),
        _ => None,
    });
    let kept = kept.expect("it is kept together with the token");
    assert_eq!((kept.owner, kept.calls.len()), (None, 0));
}

#[test]
fn ids_that_begin_alike_are_not_one_person() {
    let id = |last: char| UserId::read(&format!("{}{last}", "x".repeat(500)));
    let mut before = Board::signed_out();
    before.logs_in_as(Account { user: id('1'), ..nameless() });
    before.comes_back();
    before.enters("anna", SALES);
    let mut after = reloaded(&mut before, SECOND);
    after.happens(Event::LoggedIn(Account { user: id('2'), ..nameless() }));
    after.comes_back();
    after.check(&[]);
}

#[test]
fn a_token_that_is_good_no_longer_leads_to_the_form_and_then_to_the_same_board() {
    let mut before = Board::live();
    before.enters("anna", SALES);
    let mut board = reloaded(&mut before, 0);
    board.happens(Event::LogInFailed(Fault::Unauthorized));
    assert_eq!(board.model.session, Session::SignedOut(Some(Fault::Unauthorized)));
    board.logs_in();
    board.comes_back();
    board.check(&["sales: anna 0:00 unconfirmed"]);
}

#[test]
fn queues_that_are_watched_no_longer_do_not_come_back() {
    let mut before = Board::live();
    before.enters("anna", SALES);
    before.enters("bert", SUPPORT);
    let mut board = reloaded(&mut before, 0);
    let mut fewer = config();
    fewer.queues.retain(|queue| queue.id != SUPPORT);
    board.happens(Event::Started { config: Box::new(fewer), seed: 1 });
    board.happens(Event::LoggedIn(account()));
    assert_eq!(board.model.calls.live().count(), 1);
}

#[test]
fn nothing_is_kept_when_nothing_is_to_be_nor_when_nobody_is_signed_in() {
    let mut board = Board::signed_out();
    assert_eq!(left(&mut board), None);
    let config = Config { persist: false, ..config() };
    board.happens(Event::Started { config: Box::new(config), seed: 1 });
    board.logs_in();
    board.comes_back();
    board.enters("anna", SALES);
    assert_eq!(left(&mut board), None);
    board.passes(MINUTE);
    assert!(!board.asked.iter().any(|effect| matches!(effect, Effect::Keep(_))));
}

#[test]
fn it_is_kept_now_and_then_in_case_the_page_ends_without_a_word() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.passes(MINUTE);
    let kept = board.asked.iter().filter(|effect| matches!(effect, Effect::Keep(_))).count();
    assert!((10..=13).contains(&kept), "{kept}");
}

#[test]
fn what_no_board_keeps_is_not_read_as_one() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    let whole = kept(&mut board);
    assert!(is_read(&whole, |_| {}));
    assert!(!is_read(&whole, |kept| kept.calls.push(kept.calls[0].clone())), "a call is one card");
    let travels = |kept: &mut Kept, legs| {
        let leg = kept.calls[0].journey[0].clone();
        kept.calls[0].journey.resize(legs, leg);
    };
    assert!(is_read(&whole, |kept| travels(kept, 12)));
    assert!(!is_read(&whole, |kept| travels(kept, 13)), "journeys are bounded");
    assert!(!is_read(&whole, |kept| travels(kept, 0)), "a call that lives is somewhere");
    board.hangs_up("anna", SALES);
    let whole = kept(&mut board);
    assert!(is_read(&whole, |_| {}));
    assert!(!is_read(&whole, |kept| kept.calls[0].ended = None), "who hung up does not live");
    let text = whole.write();
    assert!(Kept::read(&text).is_some());
    assert_eq!(Kept::read(&text.replace("Abandoned", "Gone")), None, "nor ends in a way nobody knows");
    assert_eq!(Kept::read(&text.replacen("[6", "[5", 1)), None, "another version may mean something else");
}

#[test]
fn what_a_stranger_put_there_is_fit_to_show_and_proves_nothing() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    let mut wild = kept(&mut board);
    let text = "Anna\u{202e}\n".repeat(500);
    let call = &mut wild.calls[0];
    (call.name, call.dialled, call.sip_call_id) = (text.clone(), text.clone(), text.clone());
    call.number = Number::Known { shown: text.clone() };
    wild.user_name = text.clone();
    let read = Kept::read(&wild.write()).unwrap();
    let call = &read.calls[0];
    for shown in [&call.name, &call.dialled, &call.sip_call_id, call.number.shown(), &read.user_name] {
        assert_eq!(shown, tame(&text));
    }
    assert!(!call.confirmed);
    let told = r#""sendings":[{"operator":"f17618f7-56b1-4a2f-8e7f-ea97f0a995e0","state":{"Ringing":{"since":0}},"replaced":null,"standing":"Shown"}]"#;
    let text = wild.write().replace(r#""sendings":[]"#, told);
    assert_eq!(Kept::read(&text), None, "what is under way is not kept, so nobody kept this");
}

#[test]
fn of_a_sending_is_kept_what_can_still_be_asked_about() {
    let kept_after = |answer: Option<Result<(), Fault>>| {
        let mut board = Board::live();
        board.enters("anna", SALES);
        board.opens_menu("anna");
        board.reading_shows(None);
        board.drops("anna", SOFIE);
        if let Some(answer) = answer {
            board.hub_answers(answer);
        }
        kept(&mut board).calls[0].assignment().cloned().map(|sending| sending.state)
    };
    let since = Board::live().now;
    let unknown = |delivered| Some(AssignmentState::Unknown { since, delivered });
    assert_eq!(kept_after(None), unknown(false));
    assert_eq!(kept_after(Some(Ok(()))), unknown(true));
    assert_eq!(kept_after(Some(Err(Fault::Forbidden))), None, "that has been said");
}

#[test]
fn figures_and_a_log_at_their_limits_stay_there() {
    let mut before = Board::live();
    before.enters("anna", SALES);
    before.hangs_up("anna", SALES);
    let mut full = kept(&mut before);
    let most = Figures {
        answered: u32::MAX,
        abandoned: u32::MAX,
        abandoned_early: u32::MAX,
        fell_back: u32::MAX,
        unseen: u32::MAX,
        in_time: u32::MAX,
        timed: u32::MAX,
        waited: i64::MAX,
    };
    full.reckoning = Reckoning {
        since: Moment(0),
        forgotten: [(SALES, most), (SUPPORT, most)].into(),
        taken_before: [(SOFIE, Taken { calls: u32::MAX, sent: u32::MAX, rang: i64::MAX })].into(),
    };
    for number in 0..5_500 {
        let id = format!("00000000-0000-0000-0000-{number:012}").parse().unwrap();
        full.calls.push(Call { id, ..full.calls[0].clone() });
    }
    let mut board = Board::signed_out();
    board.happens(Event::Reloaded { kept: Kept::read(&full.write()), has_token: false });
    board.logs_in();
    board.comes_back();
    assert_eq!(board.model.calls.log().count(), callboard::domain::calls::ENDED_REMEMBERED);
    board.enters("ben", SALES);
    board.is_answered("ben", SALES);
    board.enters("cleo", SALES);
    board.hangs_up("cleo", SALES);
    let figures = board.model.figures();
    assert_eq!((figures.answered, figures.abandoned_early, figures.waited), (u32::MAX, u32::MAX, i64::MAX));
    assert_eq!(figures.abandoned_percent(), Some(100));
}

proptest! {
    #![proptest_config(properties::cases(200))]

    #[test]
    fn half_of_a_board_and_anything_else_is_no_board(cut in 0usize..2_000, noise in "\\PC{0,40}") {
        let mut board = Board::live();
        board.hears("anna", SALES, Signal::First, "");
        board.rings("anna", SOFIE);
        let text = left(&mut board).unwrap();
        let half: String = text.chars().take(cut).collect();
        prop_assert_eq!(Kept::read(&half).is_some(), half == text);
        let nothing = noise.trim_matches(' ').is_empty();
        prop_assert_eq!(Kept::read(&format!("{noise}{text}")).is_some(), nothing);
        prop_assert_eq!(Kept::read(&format!("{text}{noise}")).is_some(), nothing);
    }
}

#[test]
fn time_does_not_run_backwards_over_a_reload() {
    let mut before = Board::live();
    before.enters("anna", SALES);
    before.passes(MINUTE);
    // The page had absorbed a step back of a day, of which the reloaded page knows nothing.
    let mut after = reloaded(&mut before, -24 * 60 * MINUTE);
    after.happens(Event::LoggedIn(account()));
    after.comes_back();
    let wait = after.call("anna").wait(after.now);
    assert!((MINUTE..MINUTE + 2 * SECOND).contains(&wait), "{wait}");
}

#[test]
fn a_board_from_a_far_future_is_nobodys() {
    let mut before = Board::live();
    before.enters("anna", SALES);
    let mut after = reloaded(&mut before, -72 * 60 * MINUTE);
    after.happens(Event::LoggedIn(account()));
    after.comes_back();
    after.check(&[]);
}
