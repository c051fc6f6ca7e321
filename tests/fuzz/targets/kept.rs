//! What the tab kept: whatever is read can be taken up by a board that keeps its contract, and what that board
//! keeps in its turn is the same again.

use super::start::{Board, account};
use callboard::domain::Kept;
use callboard::domain::{Account, Call, Credentials, Effect, Event, Proof, Secret, Signal, UserId};
use std::collections::BTreeMap;

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(kept) = Kept::read(text) else { return };
    let account = owner(&kept);
    let mut board = taken_up(kept, &account);
    let again = left(&mut board);
    let kept = Kept::read(&again).expect("what a board keeps can be read");
    let once = calls(&kept);
    let mut board = taken_up(kept, &account);
    let kept = Kept::read(&left(&mut board)).expect("what a board keeps can be read");
    assert_eq!(calls(&kept), once, "a second reload changes nothing");
    every_call_can_go_on(&mut board);
}

/// Somebody for whom it may have been kept.
fn owner(kept: &Kept) -> Account {
    let Some([tenant, who]) = &kept.owner else {
        return Account { proof: Proof::SameSecret, ..account() };
    };
    let account = Account { tenant: Some(tenant.clone()), ..account() };
    match UserId::read(who).filter(|user| user.to_string() == *who) {
        Some(user) => Account { user: Some(user), ..account },
        None => Account { user_name: Some(who.clone()), ..account },
    }
}

fn taken_up(kept: Kept, account: &Account) -> Board {
    let mut board = Board::signed_out();
    board.now = board.now.max(kept.at);
    board.happens(Event::Reloaded { kept: Some(kept), has_token: false });
    board.happens(Event::LogInRequested(Credentials::ApiKey(Secret::new("key"))));
    let effects = board.happens(Event::LoggedIn(account.clone()));
    board.comes_back(effects);
    board
}

fn left(board: &mut Board) -> String {
    let effects = board.happens(Event::VisibilityChanged { visible: false });
    let kept = effects.into_iter().find_map(|effect| match effect {
        Effect::Keep(text) => Some(text),
        _ => None,
    });
    kept.expect("a board that is left is kept")
}

/// Calls by their ids, without what is told by the time of reading alone.
fn calls(kept: &Kept) -> BTreeMap<String, Call> {
    let call = |call: &Call| (call.id.to_string(), Call { heard: call.since, ..call.clone() });
    kept.calls.iter().map(call).collect()
}

/// Whatever had been kept of them, they are heard of, rung out, and hang up.
fn every_call_can_go_on(board: &mut Board) {
    let live: Vec<_> =
        board.model.calls.live().filter_map(|call| call.bloc().map(|bloc| (call.id, bloc))).collect();
    for signal in [Signal::First, Signal::Answered, Signal::HungUp] {
        for (call, bloc) in live.iter().take(8) {
            let empty = String::new;
            board.happens(Event::Bloc(callboard::domain::BlocEvent {
                bloc: *bloc,
                signal,
                call: *call,
                sip_call_id: empty(),
                from_name: empty(),
                from_number: callboard::domain::Number::Untold,
                to: empty(),
                data: empty(),
            }));
        }
        board.now = board.now.plus(60_000);
        board.happens(Event::Tick);
    }
    let figures = board.model.figures();
    let _ = (figures.abandoned_percent(), figures.service_percent(), figures.average_wait());
}
