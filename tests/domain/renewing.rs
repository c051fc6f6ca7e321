//! A session that ends is renewed over the running board; only the same person gets the same board.

use super::board::{Board, account, handed_in, nameless};
use super::names::SALES;
use callboard::domain::portal::Told;
use callboard::domain::session::RENEW_AHEAD;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{
    Account, Connection, Credentials, Effect, Event, Fault, Proof, Renewal, Said, Secret, Session, UserId,
};

fn password() -> Event {
    Event::LogInRequested(Credentials::Password { user_name: "anna".into(), password: Secret::new("secret") })
}

/// A live board with a waiting call, whose token ends after ten minutes.
fn ending() -> Board {
    let mut board = Board::signed_out();
    board.happens(password());
    let expires = Some(board.now.plus(10 * MINUTE));
    board.happens(Event::LoggedIn(Account { expires, ..account() }));
    board.comes_back();
    board.enters("anna", SALES);
    board
}

/// The log-in form in a portal that may hand in tokens.
fn in_a_portal() -> Board {
    let mut board = Board::signed_out();
    let config = callboard::domain::Config {
        portal_origins: vec!["https://intranet.example".into()],
        ..super::board::config()
    };
    board.happens(Event::Started { config: Box::new(config), seed: 7 });
    board
}

fn cut_off(board: &mut Board) {
    let closed =
        Event::HubClosed { connection: board.connection, may_reconnect: true, fault: Fault::Unauthorized };
    board.happens(closed);
    assert!(matches!(board.model.connection, Connection::Lost { .. }));
}

#[test]
fn a_renewal_is_asked_for_before_the_token_ends_and_not_earlier() {
    let mut board = ending();
    board.passes(10 * MINUTE - RENEW_AHEAD - SECOND);
    assert_eq!(board.model.renewal, Renewal::NotDue);
    board.passes(SECOND);
    assert_eq!(board.model.renewal, Renewal::Due);
    board.check(&["sales: anna 8:00"]);
}

#[test]
fn a_new_token_of_the_same_person_changes_nothing_on_a_live_board() {
    let mut board = ending();
    board.passes(9 * MINUTE);
    let opened = board.connection;
    board.happens(password());
    assert_eq!(board.model.renewal, Renewal::UnderWay);
    board.happens(password());
    let asked = board.asked.iter().filter(|effect| matches!(effect, Effect::LogIn { .. })).count();
    assert_eq!(asked, 2, "the log-in, and one renewal");
    board.happens(Event::LoggedIn(account()));
    assert_eq!((&board.model.renewal, board.connection), (&Renewal::NotDue, opened));
    board.check(&["sales: anna 9:00"]);
}

#[test]
fn a_renewal_that_fails_says_why_and_the_board_goes_on() {
    let mut board = ending();
    board.passes(9 * MINUTE);
    board.happens(password());
    board.happens(Event::LogInFailed(Fault::Unauthorized));
    assert_eq!(board.model.renewal, Renewal::Failed(Fault::Unauthorized));
    board.passes(5 * MINUTE);
    board.check(&["sales: anna 14:00"]);
}

#[test]
fn a_connection_that_was_refused_is_made_again_with_the_new_token() {
    let mut board = ending();
    cut_off(&mut board);
    assert_eq!(board.model.renewal, Renewal::Due);
    board.happens(password());
    board.happens(Event::LoggedIn(account()));
    board.comes_back();
    board.check(&["sales: anna 0:00 unconfirmed"]);
}

#[test]
fn somebody_else_gets_a_board_of_their_own() {
    let mut board = ending();
    cut_off(&mut board);
    board.happens(password());
    let other = Account { user: UserId::read("bert"), ..account() };
    board.happens(Event::LoggedIn(other.clone()));
    assert_eq!(board.model.session, Session::SignedIn(other));
    assert!(!board.asked.contains(&Effect::ForgetSecrets), "the new token is not forgotten");
    board.comes_back();
    board.check(&[]);
    assert_eq!(board.model.calls.log().count() + board.model.notices.len(), 0);
}

#[test]
fn leaving_while_a_renewal_is_under_way_is_leaving() {
    let mut board = ending();
    board.passes(9 * MINUTE);
    board.happens(password());
    board.happens(Event::LogOutRequested);
    board.happens(Event::LoggedIn(account()));
    super::contract::check_blank(&board.model);
}

#[test]
fn a_connection_that_goes_on_with_the_older_token_is_made_anew_when_that_ends_without_a_question() {
    let mut board = ending();
    board.passes(9 * MINUTE);
    board.happens(password());
    board.happens(Event::LoggedIn(account()));
    board.happens(Event::HubClosed {
        connection: board.connection,
        may_reconnect: true,
        fault: Fault::Unauthorized,
    });
    assert!(matches!(board.model.connection, Connection::Reconnecting { .. }));
    assert_eq!(board.model.renewal, Renewal::NotDue);
    board.comes_back();
    cut_off(&mut board);
    assert_eq!(board.model.renewal, Renewal::Due, "the newer one is refused as well");
}

#[test]
fn a_token_from_the_portal_is_as_good_as_a_password() {
    let mut board = Board::signed_out();
    board.happens(handed_in("token"));
    assert_eq!(board.model.session, Session::SigningIn);
    assert!(board.asked.contains(&Effect::LogIn {
        api: board.model.config.api.clone().expect("an address"),
        credentials: Credentials::Token(Secret::new("token")),
    }));
    let user = UserId::read("11111111-1111-4111-8111-111111111111");
    board.happens(Event::LoggedIn(Account {
        user: user.clone(),
        user_name: Some("anna".into()),
        ..account()
    }));
    board.comes_back();
    board.enters("anna", SALES);
    board.happens(handed_in("newer"));
    board.happens(Event::LoggedIn(Account { user, ..account() }));
    board.check(&["sales: anna 0:00"]);
}

#[test]
fn a_portal_that_is_named_is_asked_when_a_token_is_wanted_and_not_before() {
    let mut board = Board::signed_out();
    let origins = vec!["https://intranet.example".to_owned()];
    let config = callboard::domain::Config { portal_origins: origins.clone(), ..super::board::config() };
    let asks = |board: &Board| {
        let asks = Effect::TellPortal { told: Told::AuthenticationNeeded, to: origins.clone() };
        board.asked.iter().filter(|effect| **effect == asks).count()
    };
    assert_eq!(asks(&board), 0);
    board.happens(Event::Started { config: Box::new(config), seed: 7 });
    assert_eq!(asks(&board), 1);
    board.happens(password());
    let expires = Some(board.now.plus(10 * MINUTE));
    board.happens(Event::LoggedIn(Account { expires, ..account() }));
    board.comes_back();
    board.passes(7 * MINUTE);
    assert_eq!(asks(&board), 1);
    board.passes(MINUTE + SECOND);
    assert_eq!(asks(&board), 2);
    board.passes(25 * SECOND);
    assert_eq!(asks(&board), 4, "it is asked again as long as there is no token, and not each second");
}

/// Two accounts, one after the other on the same page.
fn renewed(first: Account, second: Account) -> Board {
    let mut board = Board::signed_out();
    board.logs_in_as(first);
    board.comes_back();
    board.enters("anna", SALES);
    board.logs_in_as(second);
    board
}

#[test]
fn who_is_not_known_to_be_the_same_is_somebody_else() {
    let by_id = |id: &str| Account { user: UserId::read(id), ..nameless() };
    let by_name = |name: &str| Account { user_name: Some(name.into()), ..nameless() };
    let of = |tenant: &str| Account { tenant: Some(tenant.into()), ..account() };
    let elsewhere = Account { hub: "https://another.example".into(), ..account() };
    for (first, second) in [
        (by_id("user-1"), by_id("user-2")),
        (by_id("user-1"), nameless()),
        (nameless(), by_id("user-1")),
        (by_name("anna"), by_name("bert")),
        (by_name("anna"), nameless()),
        (nameless(), nameless()),
        (of("Acme"), of("Globex")),
        (account(), elsewhere),
        // It may be the same token; who it names is not the same.
        (by_id("user-1"), Account { proof: Proof::SameSecret, ..by_id("user-2") }),
    ] {
        let mut board = renewed(first.clone(), second.clone());
        board.comes_back();
        board.check(&[]);
        assert_eq!(board.model.session, Session::SignedIn(second), "after {first:?}");
    }
}

#[test]
fn who_is_known_to_be_the_same_keeps_the_board() {
    let guid = "f17618f7-56b1-4a2f-8e7f-ea97f0a995e0";
    let by_id = |id: &str| Account { user: UserId::read(id), ..nameless() };
    for (first, second) in [
        (by_id("user-1"), by_id("user-1")),
        (by_id(guid), by_id(&format!("{{{}}}", guid.to_uppercase()))),
        (by_id("user-1"), Account { user_name: Some("anna".into()), ..by_id("user-1") }),
        // A key names nobody, and typed once more it is the same.
        (nameless(), Account { proof: Proof::SameSecret, ..nameless() }),
    ] {
        renewed(first, second).check(&["sales: anna 0:00"]);
    }
}

#[test]
fn a_try_under_way_with_the_older_token_is_not_the_last() {
    for fault in [Fault::Unauthorized, Fault::Forbidden] {
        let mut board = ending();
        board.passes(9 * MINUTE);
        board.loses_connection();
        let connection = board.tries();
        board.happens(password());
        board.happens(Event::LoggedIn(account()));
        board.happens(Event::HubClosed { connection, may_reconnect: true, fault });
        assert!(matches!(board.model.connection, Connection::Reconnecting { .. }));
        board.comes_back();
        assert!(board.model.connection.is_live());
        assert_eq!(board.model.renewal, Renewal::NotDue);
    }
}

/// A board whose token says so much of itself; the times are from now on.
fn let_in(proof: Proof, issued: Option<i64>, expires: i64) -> Board {
    let mut board = in_a_portal();
    let at = |span| board.now.plus(span);
    board.logs_in_as(Account { proof, issued: issued.map(at), expires: Some(at(expires)), ..account() });
    board.comes_back();
    board.passes(10 * SECOND);
    board
}

fn clock_is_wrong(board: &Board) -> usize {
    board.model.notices.iter().filter(|notice| notice.said == Said::ClockIsWrong).count()
}

#[test]
fn a_clock_that_is_wrong_is_told_of_once_and_costs_no_log_in() {
    const HOUR: i64 = 60 * MINUTE;
    use Proof::{Password, SameSecret, Secret};
    for (proof, issued, expires) in [
        // The clock is an hour ahead; the token is good for an hour, and perhaps says since when.
        (Password, None, SECOND),
        (Password, None, 0),
        (Password, None, -HOUR),
        (Password, Some(-HOUR), 0),
        (Password, Some(-HOUR), HOUR),
        (SameSecret, Some(-HOUR), -20 * MINUTE),
        (Secret, None, -20 * MINUTE),
        // It is an hour behind.
        (Password, Some(HOUR), 2 * HOUR),
        (Secret, Some(HOUR), 2 * HOUR),
        // A token that ends when it begins says nothing of how long it is good for.
        (Password, Some(0), 0),
    ] {
        let mut board = let_in(proof, issued, expires);
        let token = format!("{proof:?}, {issued:?} to {expires}");
        assert_eq!((&board.model.renewal, clock_is_wrong(&board)), (&Renewal::NotDue, 1), "{token}");
        board.passes(20 * MINUTE);
        board.logs_in();
        board.passes(MINUTE);
        assert_eq!((&board.model.renewal, clock_is_wrong(&board)), (&Renewal::NotDue, 1), "{token}");
    }
}

#[test]
fn a_token_that_says_since_when_is_renewed_in_time_whatever_the_clock_says() {
    for off in [-60 * MINUTE, 0, 60 * MINUTE] {
        let mut board = let_in(Proof::Password, Some(off), off + 30 * MINUTE);
        board.passes(27 * MINUTE);
        assert_eq!(board.model.renewal, Renewal::NotDue, "{off}");
        board.passes(2 * MINUTE);
        assert_eq!(board.model.renewal, Renewal::Due, "{off}");
    }
}

#[test]
fn a_clock_that_may_be_right_is_not_called_wrong() {
    use Proof::{Password, SameSecret, Secret};
    for (proof, issued, expires, renewal) in [
        (Password, Some(0), 8 * MINUTE, Renewal::NotDue),
        (Password, Some(-4 * MINUTE), 4 * MINUTE, Renewal::NotDue),
        (Password, None, 8 * MINUTE, Renewal::NotDue),
        // A portal's token may be an old one, and so is that of a tab that was reloaded.
        (Secret, None, MINUTE, Renewal::Due),
        (SameSecret, Some(-60 * MINUTE), MINUTE, Renewal::Due),
        // A server takes a token for some minutes after its end.
        (Secret, None, -MINUTE, Renewal::NotDue),
        // Five minutes apart two clocks may be.
        (Password, Some(-5 * MINUTE), 8 * MINUTE, Renewal::NotDue),
        (Secret, Some(5 * MINUTE), 6 * MINUTE, Renewal::NotDue),
        (Secret, None, -5 * MINUTE, Renewal::NotDue),
    ] {
        let board = let_in(proof, issued, expires);
        assert_eq!(
            (&board.model.renewal, clock_is_wrong(&board)),
            (&renewal, 0),
            "{proof:?} {issued:?} {expires}"
        );
    }
}

#[test]
fn a_portal_whose_tokens_end_at_once_is_not_stormed() {
    let mut board = in_a_portal();
    board.asked.clear();
    let mut asked = 0;
    for _ in 0..120 {
        board.happens(handed_in("token"));
        let expires = Some(board.now.plus(MINUTE));
        board.happens(Event::LoggedIn(Account { expires, ..account() }));
        board.passes(SECOND);
        let is_question =
            |effect: &Effect| matches!(effect, Effect::TellPortal { told: Told::AuthenticationNeeded, .. });
        asked += board.asked.iter().filter(|effect| is_question(effect)).count();
        board.asked.retain(|effect| !is_question(effect));
    }
    assert!((11..=13).contains(&asked), "{asked}");
}

#[test]
fn a_portal_that_was_asked_just_before_is_asked_again_when_its_token_is_refused() {
    let mut board = in_a_portal();
    board.happens(handed_in("token"));
    board.happens(Event::LoggedIn(account()));
    board.comes_back();
    board.asked.clear();
    cut_off(&mut board);
    board.passes(10 * SECOND);
    assert!(
        board
            .asked
            .iter()
            .any(|effect| matches!(effect, Effect::TellPortal { told: Told::AuthenticationNeeded, .. }))
    );
}

#[test]
fn an_answer_to_a_log_in_that_nobody_waits_for_changes_nothing() {
    let mut board = Board::live();
    board.enters("anna", SALES);
    board.happens(Event::LoggedIn(Account { user: UserId::read("bert"), ..account() }));
    assert_eq!(board.model.session, Session::SignedIn(account()));
    board.check(&["sales: anna 0:00"]);
}

#[test]
fn a_token_that_was_handed_in_before_a_log_out_is_not_tried_after_it() {
    let mut board = Board::signed_out();
    board.happens(password());
    board.happens(handed_in("token"));
    board.happens(Event::LogOutRequested);
    board.asked.clear();
    board.happens(Event::LogInFailed(Fault::Unauthorized));
    assert_eq!(board.asked, []);
}
