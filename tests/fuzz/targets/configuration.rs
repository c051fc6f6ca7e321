//! `config.json`: whatever stands in it, what is read keeps to the ranges that docs/configuration.md promises, and
//! the faults fit on a screen.

use super::start::account;
use callboard::domain::config::{COLOURS, Config, OperatorEntry, QueueEntry, Rules, SignIn};
use callboard::domain::text::tame;
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Credentials, Event, Model, Moment, Secret, update};
use callboard::thello::wire::{address, hub_address, origin};
use serde_json::Value;
use std::collections::BTreeSet;

const DAY_SECONDS: i64 = 86_400;

pub fn run(bytes: &[u8]) {
    let Some(json) = super::json(bytes) else { return };
    let config = read(&json);
    keeps_to_its_ranges(&config);
    assert_eq!(read(&json), config, "the same file, the same configuration");
    let mut model = Model::default();
    let events = [
        Event::Started { config: Box::new(config), seed: 1 },
        Event::LogInRequested(Credentials::ApiKey(Secret::new("key"))),
        Event::LoggedIn(account()),
    ];
    for event in events {
        update(&mut model, event, Moment(0));
    }
    assert_eq!(model.operators.all().count(), model.config.operators.len());
}

fn read(json: &Value) -> Config {
    let rules = Rules {
        api: |text| address(text).ok(),
        address: |text| hub_address(text).ok(),
        origin: |text| origin(text).ok(),
        is_zone: |zone| zone.contains('/'),
    };
    Config::read(json, &rules)
}

/// What holds of every configuration that was read, wherever it came from.
pub fn keeps_to_its_ranges(config: &Config) {
    if let Some(api) = &config.api {
        assert_eq!(address(api).as_ref(), Ok(api), "secrets go to a safe address");
    }
    assert!(matches!(
        config.sign_in[..],
        [] | [_] | [SignIn::Password, SignIn::ApiKey] | [SignIn::ApiKey, SignIn::Password]
    ));
    for portal in &config.portal_origins {
        assert_eq!(origin(portal).as_ref(), Ok(portal), "as browsers write it");
    }
    assert!((SECOND..=600 * SECOND).contains(&config.ring));
    assert!((0..=600 * SECOND).contains(&config.short_abandon));
    assert!((MINUTE..=1_440 * MINUTE).contains(&config.unconfirmed));
    assert!(config.queues.len() <= 2_000 && config.operators.len() <= 2_000);
    config.queues.iter().for_each(queue);
    config.operators.iter().for_each(operator);
    let queues: BTreeSet<_> = config.queues.iter().map(|queue| queue.id).collect();
    assert_eq!(queues.len(), config.queues.len(), "a queue is one lane");
    let operators: BTreeSet<_> = config.operators.iter().map(|operator| operator.id).collect();
    assert_eq!(operators.len(), config.operators.len(), "an operator is one tile");
    assert!(config.faults.len() <= 100, "{} faults", config.faults.len());
    for fault in &config.faults {
        assert!(fits(&fault.key) && fits(&fault.value), "{fault:?}");
    }
}

fn queue(queue: &QueueEntry) {
    assert!(!queue.name.is_empty() && fits(&queue.name), "{queue:?}");
    assert!(COLOURS.contains(&queue.colour));
    assert!((1..=100).contains(&queue.service_level.percent));
    assert!((0..=DAY_SECONDS).contains(&queue.service_level.seconds));
    let wait = queue.wait;
    assert!(0 <= wait.amber && wait.amber <= wait.red && wait.red <= wait.critical, "{wait:?}");
    assert!(wait.critical <= DAY_SECONDS);
}

pub fn operator(operator: &OperatorEntry) {
    assert!(!operator.name.is_empty(), "{operator:?}");
    assert!(fits(&operator.name) && fits(&operator.extension) && fits(&operator.team));
    assert!(operator.queues.as_ref().is_none_or(|queues| queues.len() <= 2_000));
}

/// A text that can stand on screen as it is.
fn fits(text: &str) -> bool {
    tame(text) == text
}
