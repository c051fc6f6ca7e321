//! What is asked on an open connection, and the event that each answer becomes.

use super::office::{ANNA, ONE, Office, READING, SALES, TOM, TWO, closed, event};
use callboard::domain::{DecisionId, Effect, Event, Fault, Moment};
use wasm_bindgen_test::wasm_bindgen_test;

const FIRST: DecisionId = DecisionId(1);
const THEN: Moment = Moment(1_800_000_000_000);

fn send() -> Effect {
    Effect::SetPickup { decision: FIRST, call: ANNA, operator: TOM }
}

fn notify() -> Effect {
    Effect::Notify { name: "QUEUE_ENTER", event: event() }
}

fn subscribe() -> Effect {
    Effect::Subscribe { connection: ONE, blocs: vec![SALES, SALES] }
}

fn sent(result: Result<(), Fault>) -> Event {
    Event::PickupSet { connection: ONE, decision: FIRST, call: ANNA, result }
}

fn cleared(result: Result<(), Fault>) -> Event {
    Event::PickupCleared { connection: ONE, decision: FIRST, call: ANNA, result }
}

#[wasm_bindgen_test]
async fn each_effect_asks_one_thing_at_once_and_its_answer_is_one_event() {
    for (effect, questions, good, bad) in [
        (
            subscribe(),
            vec!["one: subscribe to 2".to_owned()],
            Some(Event::Subscribed { connection: ONE, refused: Vec::new() }),
            Some(closed(ONE, Fault::Nonsense)),
        ),
        // What the hub still tells is not known: a new connection begins with what is shown.
        (
            Effect::Unsubscribe { connection: ONE, blocs: vec![SALES] },
            vec!["one: unsubscribe from 1".into()],
            Some(Event::Unsubscribed(ONE)),
            Some(closed(ONE, Fault::Nonsense)),
        ),
        // A refusal is a sign of life too: not every hub has the method.
        (
            Effect::Ping(ONE, THEN),
            vec!["one: ping".into()],
            Some(Event::Pong(ONE, THEN)),
            Some(Event::Pong(ONE, THEN)),
        ),
        // What it is about to replace is read just before.
        (
            send(),
            vec![format!("one: read {ANNA}"), format!("one: send {ANNA} to {TOM}")],
            Some(sent(Ok(()))),
            Some(sent(Err(Fault::Nonsense))),
        ),
        (
            Effect::ClearPickup { decision: FIRST, call: ANNA },
            vec![format!("one: take {ANNA} back")],
            Some(cleared(Ok(()))),
            Some(cleared(Err(Fault::Nonsense))),
        ),
        (
            notify(),
            vec![format!("one: tell QUEUE_ENTER of {ANNA}")],
            Some(Event::TestCallSent { connection: ONE, call: ANNA, result: Ok(()) }),
            Some(Event::TestCallSent { connection: ONE, call: ANNA, result: Err(Fault::Nonsense) }),
        ),
    ] {
        for (answer, event) in [(Ok(()), good), (Err(Fault::Nonsense), bad)] {
            let mut office = Office::connected().await;
            office.run(effect.clone());
            assert_eq!(office.asked(), questions);
            office.waits().await;
            assert_eq!(office.heard(), [], "nobody has answered yet");
            office.answers(answer).await;
            assert_eq!(office.heard(), Vec::from_iter(event));
            assert_eq!(office.asked(), [""; 0]);
        }
    }
}

#[wasm_bindgen_test]
async fn a_reading_comes_back_as_what_the_call_holds() {
    let mut office = Office::connected().await;
    for result in [Ok(Some(TOM)), Ok(None), Err(Fault::TimedOut)] {
        office.run(Effect::ReadPickup { reading: READING, call: ANNA });
        assert_eq!(office.asked(), [format!("one: read {ANNA}")]);
        office.reads(result.clone()).await;
        assert_eq!(
            office.heard(),
            [Event::PickupRead { connection: ONE, reading: READING, call: ANNA, result }]
        );
    }
}

#[wasm_bindgen_test]
async fn what_a_sending_replaced_is_told_where_it_could_be_read() {
    for (held, told) in [
        (Ok(Some(TOM)), Some(Event::PickupReplaced { decision: FIRST, call: ANNA, held: Some(TOM) })),
        (Ok(None), Some(Event::PickupReplaced { decision: FIRST, call: ANNA, held: None })),
        (Err(Fault::TimedOut), None),
    ] {
        let mut office = Office::connected().await;
        office.run(send());
        office.reads(held).await;
        assert_eq!(office.heard(), Vec::from_iter(told));
    }
}

#[wasm_bindgen_test]
async fn questions_are_under_way_at_the_same_time_and_answered_in_any_order() {
    let mut office = Office::connected().await;
    office.run(send());
    office.run(Effect::ReadPickup { reading: READING, call: ANNA });
    office.run(notify());
    assert_eq!(office.asked().len(), 4);
    office.reads(Ok(Some(TOM))).await;
    office.reads(Ok(None)).await;
    let last = office.desk().answers.remove(1);
    last.is(Ok(())).await;
    office.answers(Ok(())).await;
    assert_eq!(
        office.heard(),
        [
            Event::PickupReplaced { decision: FIRST, call: ANNA, held: Some(TOM) },
            Event::PickupRead { connection: ONE, reading: READING, call: ANNA, result: Ok(None) },
            Event::TestCallSent { connection: ONE, call: ANNA, result: Ok(()) },
            sent(Ok(())),
        ]
    );
}

#[wasm_bindgen_test]
async fn a_refused_token_or_a_server_that_does_not_know_the_connection_closes_whatever_was_asked() {
    for fault in [Fault::Unauthorized, Fault::ConnectionUnknown] {
        for effect in [Effect::Ping(ONE, THEN), send(), notify()] {
            let mut office = Office::connected().await;
            office.run(effect);
            office.answers(Err(fault.clone())).await;
            assert_eq!(office.heard().last(), Some(&closed(ONE, fault.clone())));
        }
    }
}

#[wasm_bindgen_test]
async fn a_server_that_does_not_know_the_connection_gives_no_sign_of_life() {
    let mut office = Office::connected().await;
    office.run(Effect::Ping(ONE, THEN));
    office.answers(Err(Fault::ConnectionUnknown)).await;
    assert_eq!(office.heard(), [closed(ONE, Fault::ConnectionUnknown)]);
}

#[wasm_bindgen_test]
async fn an_answer_says_which_connection_gave_it_also_when_there_is_another_by_then() {
    let mut office = Office::connected().await;
    office.run(send());
    office.run(Effect::ReadPickup { reading: READING, call: ANNA });
    office.run(notify());
    office.run(Effect::CloseHub);
    office.opens(TWO, "two").await;
    office.answers(Err(Fault::ConnectionLost)).await;
    // What could not be read before the sending is no news.
    office.reads(Err(Fault::ConnectionLost)).await;
    office.reads(Err(Fault::ConnectionLost)).await;
    office.answers(Err(Fault::Unauthorized)).await;
    assert_eq!(
        office.heard(),
        [
            sent(Err(Fault::ConnectionLost)),
            Event::PickupRead {
                connection: ONE,
                reading: READING,
                call: ANNA,
                result: Err(Fault::ConnectionLost)
            },
            Event::TestCallSent { connection: ONE, call: ANNA, result: Err(Fault::Unauthorized) },
            closed(ONE, Fault::Unauthorized),
        ]
    );
}

#[wasm_bindgen_test]
async fn what_is_asked_without_a_connection_is_answered_as_lost_and_asked_of_nobody() {
    let mut office = Office::connected().await;
    office.run(Effect::OpenHub(TWO));
    office.asked();
    office.run(send());
    office.run(Effect::Ping(TWO, THEN));
    assert_eq!(office.asked(), [""; 0]);
    office.waits().await;
    let result = Err(Fault::ConnectionLost);
    assert_eq!(office.heard(), [Event::PickupSet { connection: TWO, decision: FIRST, call: ANNA, result }]);
}
