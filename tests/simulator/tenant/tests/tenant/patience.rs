//! Callers who wait: in a line, for as long as they can, and perhaps in the next queue.

use super::support::{Day, HOUR, MINUTE, SECOND, queue};
use callboard_tenant::Behaviour;
use callboard_tenant::Scenario::{Calm, Rush};
use std::collections::HashMap;

#[test]
fn callers_nobody_takes_lose_patience() {
    let day = Day::until(Calm, 3, HOUR);
    let mut entered = HashMap::new();
    for told in &day.told {
        match told.event.name.as_str() {
            "QUEUE_ENTER" | "GROUP_ENTER" => {
                entered.entry(told.event.context_id.clone()).or_insert(told.at);
            }
            "QUEUE_HANGUP" => {
                let waited = told.at - entered[&told.event.context_id];
                assert!((39 * SECOND..151 * SECOND).contains(&waited), "{waited}");
            }
            _ => {}
        }
    }
    assert!(day.count("QUEUE_HANGUP") > 200);
}

#[test]
fn a_caller_may_lose_patience_while_an_operator_rings() {
    let lost = (0..200).any(|seed| {
        let mut day = Day::new(Rush, seed);
        let call = day.next_queued();
        day.tenant.behave("nobody", Behaviour::NoAnswer, 0);
        let end = day.now + 2 * MINUTE;
        while day.now < end {
            day.pick_up(&call.context_id, "nobody");
            let told = day.pass(SECOND);
            if told
                .iter()
                .any(|told| told.event.context_id == call.context_id && told.event.name == "QUEUE_HANGUP")
            {
                return true;
            }
        }
        false
    });
    assert!(lost);
}

#[test]
fn a_fallback_enters_another_queue_as_the_same_call() {
    let day = Day::until(Calm, 1, 3 * HOUR);
    let mut seen = 0;
    for (at, told) in day.told.iter().enumerate() {
        if told.event.name != "QUEUE_FALLBACK" {
            continue;
        }
        seen += 1;
        let mut later = day.told[at + 1..].iter();
        let next = later.find(|later| later.event.context_id == told.event.context_id).unwrap();
        assert_eq!((next.event.name.as_str(), next.event.bloc.as_str()), ("QUEUE_ENTER", queue(2)));
        assert_ne!(told.event.bloc, queue(2));
        assert_eq!(next.at, told.at);
        assert_eq!(
            (&next.event.from_name, &next.event.from_number, &next.event.sip_call_id),
            (&told.event.from_name, &told.event.from_number, &told.event.sip_call_id)
        );
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn an_empty_queue_makes_the_next_caller_the_first_at_once() {
    let mut day = Day::new(Calm, 1);
    day.look_at(0);
    let mut heads = HashMap::new();
    for told in &day.told {
        if told.event.name == "QUEUE_FIRST" {
            heads.insert(told.event.bloc.clone(), told.event.context_id.clone());
        }
    }
    for told in day.told.iter().filter(|told| told.event.name == "QUEUE_ENTER") {
        assert!(heads.contains_key(&told.event.bloc), "{told:?}");
    }
}
