//! Opening a connection, letting go of it, and hearing what it tells.

use super::office::{ANNA, HUB, ONE, Office, READING, TOM, TWO, closed, event, told};
use callboard::domain::{Connection, ConnectionId, DecisionId, Effect, Event, Fault, Moment, Refusal};
use callboard::thello::Notice;
use wasm_bindgen_test::wasm_bindgen_test;

fn send() -> Effect {
    Effect::SetPickup { decision: DecisionId(1), call: ANNA, operator: TOM }
}

#[wasm_bindgen_test]
async fn it_is_opened_where_the_log_in_said_and_with_what_it_gave() {
    let mut office = Office::logged_in().await;
    office.run(Effect::OpenHub(ONE));
    assert_eq!(office.asked(), [format!("open {HUB} with one")]);
    let (opening, _listener) = office.desk().openings.remove(0);
    opening.is(Ok(office.line("one"))).await;
    assert_eq!(office.heard(), [Event::HubOpened(ONE)]);
}

#[wasm_bindgen_test]
async fn a_connection_that_does_not_open_says_why() {
    let mut office = Office::logged_in().await;
    office.run(Effect::OpenHub(ONE));
    let (opening, _listener) = office.desk().openings.remove(0);
    opening.is(Err(Fault::Unreachable)).await;
    assert_eq!(office.heard(), [closed(ONE, Fault::Unreachable)]);
}

#[wasm_bindgen_test]
async fn the_domain_says_when_a_closer_look_is_worth_it() {
    let mut office = Office::logged_in().await;
    office.model.connection =
        Connection::Reconnecting { since: Moment(0), tries: 2, next: None, why: Fault::Unreachable };
    office.run(Effect::OpenHub(ONE));
    assert_eq!(office.asked(), [format!("open {HUB} with one, and look closer")]);
}

#[wasm_bindgen_test]
async fn without_a_log_in_nothing_is_opened() {
    let mut office = Office::new();
    office.run(Effect::OpenHub(ONE));
    office.waits().await;
    assert_eq!(office.heard(), [closed(ONE, Fault::Unauthorized)]);
    assert_eq!(office.asked(), [""; 0]);
}

#[wasm_bindgen_test]
async fn what_a_connection_tells_is_passed_on_and_its_end_with_its_name() {
    let mut office = Office::logged_in().await;
    office.run(Effect::OpenHub(ONE));
    let (opening, tell) = office.desk().openings.remove(0);
    opening.is(Ok(office.line("one"))).await;
    office.heard();
    tell(told());
    tell(Notice::Refused(Refusal::Arity(7)));
    tell(Notice::Closed { may_reconnect: false, fault: Fault::Closed });
    assert_eq!(
        office.heard(),
        [
            Event::Bloc(event()),
            Event::BlocRefused(Refusal::Arity(7)),
            Event::HubClosed { connection: ONE, may_reconnect: false, fault: Fault::Closed },
        ]
    );
}

#[wasm_bindgen_test]
async fn the_old_connection_is_let_go_of_before_the_new_one_is_asked_for_and_is_not_heard_any_more() {
    let mut office = Office::logged_in().await;
    office.run(Effect::OpenHub(ONE));
    let (opening, tell) = office.desk().openings.remove(0);
    opening.is(Ok(office.line("one"))).await;
    // Whatever waits for an answer.
    office.run(send());
    office.run(Effect::ReadPickup { reading: READING, call: ANNA });
    office.run(Effect::Ping(ONE, Moment(1)));
    office.heard();
    office.asked();
    office.run(Effect::OpenHub(TWO));
    assert_eq!(office.asked(), ["one: closed".into(), format!("open {HUB} with one")]);
    tell(told());
    tell(Notice::Closed { may_reconnect: true, fault: Fault::ConnectionLost });
    assert_eq!(office.heard(), []);
}

#[wasm_bindgen_test]
async fn closing_lets_go_of_a_connection_at_once() {
    let mut office = Office::connected().await;
    office.run(Effect::CloseHub);
    assert_eq!(office.asked(), ["one: closed"]);
    office.run(send());
    office.waits().await;
    assert_eq!(office.asked(), [""; 0], "nothing is asked of one that was let go of");
    let Some(Event::PickupSet { connection, .. }) = office.heard().pop() else { panic!("it is answered") };
    assert_eq!(connection, ConnectionId(0), "nor in the name of one that there is");
}

#[wasm_bindgen_test]
async fn an_opening_is_given_up_and_is_not_taken_for_the_one_that_follows() {
    for next in [Effect::CloseHub, Effect::OpenHub(TWO)] {
        let mut office = Office::logged_in().await;
        office.run(Effect::OpenHub(ONE));
        office.waits().await;
        let (opening, _listener) = office.desk().openings.remove(0);
        assert!(opening.is_waited_for());
        office.run(next);
        office.waits().await;
        assert!(!opening.is_waited_for());
        office.asked();
        opening.is(Ok(office.line("late"))).await;
        assert_eq!(office.heard(), []);
        assert_eq!(office.asked(), ["late: closed"]);
    }
}

#[wasm_bindgen_test]
async fn a_page_that_goes_away_closes_its_connection_whatever_is_under_way() {
    let mut office = Office::connected().await;
    office.run(send());
    office.run(Effect::ReadPickup { reading: READING, call: ANNA });
    office.run(Effect::Ping(ONE, Moment(1)));
    let _logging_in = office.log_in();
    office.asked();
    office.leaves();
    assert_eq!(office.asked(), ["one: closed"]);
    office.answers(Ok(())).await;
    office.reads(Ok(None)).await;
    assert_eq!(office.heard(), []);
}

#[wasm_bindgen_test]
async fn a_page_that_goes_away_gives_up_what_it_was_opening() {
    let mut office = Office::logged_in().await;
    office.run(Effect::OpenHub(ONE));
    office.waits().await;
    let (opening, _listener) = office.desk().openings.remove(0);
    office.leaves();
    office.waits().await;
    assert!(!opening.is_waited_for());
}
