//! Logging in, going on after a reload, and what is kept of it.

use super::office::{API, HUB, ONE, Office, STORE, admission};
use callboard::browser::clock::BoardClock;
use callboard::browser::storage::{Store, Thing};
use callboard::domain::{Account, Credentials, Effect, Event, Fault, Moment, Proof, Secret};
use callboard::thello::wire::Claims;
use callboard::thello::{Access, Admission};
use wasm_bindgen_test::wasm_bindgen_test;

fn with_password() -> Effect {
    let password = Secret::new("secret");
    let credentials = Credentials::Password { user_name: "sofie".into(), password };
    Effect::LogIn { api: API.into(), credentials }
}

fn account(user_name: Option<&str>) -> Account {
    Account {
        tenant: Some("Acme".into()),
        user_name: user_name.map(str::to_owned),
        user: None,
        hub: HUB.into(),
        expires: None,
        issued: None,
        proof: if user_name.is_some() { Proof::Password } else { Proof::Secret },
    }
}

/// A tab that may keep its token, and has kept none.
fn keeping() -> Office {
    STORE.forget(Thing::Token);
    STORE.forget(Thing::Board);
    let mut office = Office::new();
    office.model.config.persist = true;
    office
}

fn kept() -> Option<String> {
    STORE.read(Thing::Token)
}

#[wasm_bindgen_test]
async fn whoever_is_let_in_is_named_as_they_typed_it() {
    let mut office = Office::new();
    office.run(with_password());
    assert_eq!(office.asked(), [format!("log in at {API} with password of sofie")]);
    let admitted = office.desk().admissions.remove(0);
    admitted.is(Ok(admission("one"))).await;
    assert_eq!(office.heard(), [Event::LoggedIn(account(Some("sofie")))]);
    office.log_in().is(Err(Fault::Unauthorized)).await;
    assert_eq!(office.heard(), [Event::LogInFailed(Fault::Unauthorized)]);
}

#[wasm_bindgen_test]
async fn the_answer_to_an_abandoned_log_in_is_dropped_with_its_token() {
    let mut office = keeping();
    let abandoned = office.log_in();
    let second = office.log_in();
    abandoned.is(Ok(admission("abandoned"))).await;
    assert_eq!((office.heard(), kept()), (vec![], None));
    second.is(Ok(admission("second"))).await;
    assert_eq!((office.heard(), kept()), (vec![Event::LoggedIn(account(None))], Some("second".into())));

    let renewal = office.log_in();
    office.run(Effect::ForgetSecrets);
    assert_eq!(kept(), None);
    renewal.is(Ok(admission("renewed"))).await;
    assert_eq!((office.heard(), kept()), (vec![], None));
    office.asked();
    office.run(Effect::OpenHub(ONE));
    assert_eq!(office.asked(), [""; 0], "nothing is left to open a hub with");
}

#[wasm_bindgen_test]
async fn a_connection_is_opened_with_the_newest_token() {
    let mut office = Office::logged_in().await;
    office.log_in().is(Ok(admission("two"))).await;
    office.log_in().is(Err(Fault::Unreachable)).await;
    office.asked();
    office.run(Effect::OpenHub(ONE));
    assert_eq!(office.asked(), [format!("open {HUB} with two")]);
}

#[wasm_bindgen_test]
async fn a_token_is_kept_only_where_the_tab_may_and_a_key_never() {
    let mut office = keeping();
    office.model.config.persist = false;
    office.log_in().is(Ok(admission("one"))).await;
    assert_eq!(kept(), None);
    office.model.config.persist = true;
    office.log_in().is(Ok(admission("two"))).await;
    assert_eq!(kept().as_deref(), Some("two"));
    let key = Admission { access: Access::ApiKey(Secret::new("key")), ..admission("") };
    office.log_in().is(Ok(key)).await;
    assert_eq!(kept(), None);
}

#[wasm_bindgen_test]
async fn a_kept_token_is_tried_after_a_reload() {
    let mut office = keeping();
    STORE.keep(Thing::Token, "from before");
    office.run(Effect::Resume { api: API.into(), user_name: Some("sofie".into()) });
    assert_eq!(office.asked(), [format!("resume at {API} with from before")]);
    let admitted = office.desk().admissions.remove(0);
    admitted.is(Ok(admission("from before"))).await;
    let same = Account { proof: Proof::SameSecret, ..account(Some("sofie")) };
    assert_eq!(office.heard(), [Event::LoggedIn(same)]);
    assert_eq!(kept().as_deref(), Some("from before"));
    // A renewal that failed takes away nothing that is still good.
    office.log_in().is(Err(Fault::Status(503))).await;
    assert_eq!(kept().as_deref(), Some("from before"));
}

#[wasm_bindgen_test]
async fn a_kept_token_that_could_not_be_tried_is_kept_and_one_that_was_refused_is_not() {
    for (fault, left) in [
        (Fault::Status(503), Some("from before")),
        (Fault::Unreachable, Some("from before")),
        (Fault::Unauthorized, None),
    ] {
        let mut office = keeping();
        STORE.keep(Thing::Token, "from before");
        office.run(Effect::Resume { api: API.into(), user_name: None });
        let refused = office.desk().admissions.remove(0);
        refused.is(Err(fault.clone())).await;
        assert_eq!((kept().as_deref(), office.heard()), (left, vec![Event::LogInFailed(fault)]));
    }
}

#[wasm_bindgen_test]
async fn a_token_or_key_that_was_there_already_is_known_to_be_the_same() {
    for (secret, proof) in [("one", Proof::SameSecret), ("two", Proof::Secret)] {
        let mut office = Office::logged_in().await;
        office.log_in().is(Ok(admission(secret))).await;
        assert_eq!(office.heard(), [Event::LoggedIn(Account { proof, ..account(None) })]);
    }
}

#[wasm_bindgen_test]
async fn the_times_of_a_token_are_moments_of_the_page() {
    let mut office = Office::new();
    let claims = Claims { user: None, issued: Some(Moment(1_000)), expires: Some(Moment(61_000)) };
    let clock = BoardClock::default();
    let [issued, expires] = [1_000, 61_000].map(|at| Some(clock.moment(at)));
    office.log_in().is(Ok(Admission { claims, ..admission("one") })).await;
    assert_eq!(office.heard(), [Event::LoggedIn(Account { issued, expires, ..account(None) })]);
}

#[wasm_bindgen_test]
fn two_boards_of_a_page_keep_nothing_in_common() {
    let training = Store { board: "training" };
    for thing in [Thing::Board, Thing::Token, Thing::Settings] {
        STORE.keep(thing, "the page's own");
        training.keep(thing, "training");
        assert_eq!(STORE.read(thing).as_deref(), Some("the page's own"));
        training.forget(thing);
        assert!(STORE.read(thing).is_some() && training.read(thing).is_none());
        STORE.forget(thing);
    }
}
