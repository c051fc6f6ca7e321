//! The `config.json` that a supervisor hands to the administrator: the page's own reader makes of it what is in force.

use super::board::config;
use super::names::{SALES, SOFIE, STRANGER, SUPPORT};
use super::{own, properties};
use callboard::domain::Config;
use callboard::domain::config::roster::Roster;
use callboard::domain::config::{
    Density, Expected, Fragment, Layers, OperatorEntry, QueueEntry, Rules, Settings, SignIn, Theme,
};
use callboard::thello::wire::{address, hub_address, origin};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::Value;

const RULES: Rules = Rules {
    api: |text| address(text).ok(),
    address: |text| hub_address(text).ok(),
    origin: |text| origin(text).ok(),
    is_zone: |zone| zone.contains('/'),
};

/// What a fresh page has in force that finds this file.
fn read_back(text: &str) -> Config {
    let file = Config::read_text(text, &RULES);
    Layers { file, ..Layers::default() }.derive()
}

#[test]
fn a_new_tenants_settings_become_the_file() {
    let mut layers = Layers { file: Config::without_file(), ..Layers::default() };
    let sales = QueueEntry { name: "Verkoop \"1\"".into(), colour: "teal", ..QueueEntry::new(SALES) };
    layers.settings = layers.saying_queue(&sales);
    layers.settings = layers.saying_operators(&config().operators);
    layers.settings = Settings { theme: Some(Theme::Dark), ..layers.settings };
    let exported = layers.for_everybody();
    let back = read_back(&exported.export());
    assert_eq!(back.faults, [], "there is a file now");
    assert_eq!(back, Config { faults: Vec::new(), ..layers.derive() });
}

#[test]
fn every_key_of_the_file_is_in_it() {
    let text = config().export();
    let json: Value = serde_json::from_str(&text).unwrap();
    let shipped: Value = serde_json::from_str(include_str!("../../public/config.json")).unwrap();
    for key in shipped.as_object().unwrap().keys() {
        assert!(json.get(key).is_some(), "{key}");
    }
    assert!(text.ends_with("}\n") && text.lines().count() > 20, "made to be read: {text}");
}

#[test]
fn whom_the_roster_names_stays_in_the_roster_and_what_the_address_says_in_the_address() {
    let mut layers = Layers { file: config(), ..Layers::default() };
    layers.file.operators_url = Some("operators.csv".into());
    layers.roster = Roster::read(&format!("id,name\n{STRANGER},Ann"));
    layers.fragment = Fragment::read(&format!("theme=dark&density=compact&queues={SUPPORT}")).unwrap();
    let back = read_back(&layers.for_everybody().export());
    assert_eq!(back, layers.file);
    assert!(back.operator(STRANGER).is_none());
}

#[test]
fn what_was_kept_shut_because_it_could_not_be_read_stays_shut() {
    let broken = Config::read_text(
        &format!(
            r#"{{ "api": "http://thello.example", "signIn": ["sms"], "persistence": "disk",
                "queues": [{{ "id": "{SALES}", "kind": "ivr", "proposal": "me" }}],
                "operators": [{{ "id": "{SOFIE}", "queues": "sales" }}] }}"#
        ),
        &RULES,
    );
    assert_eq!(broken.faults.len(), 6);
    let back = read_back(&broken.export());
    assert_eq!((&back.api, &back.sign_in, back.persist), (&None, &vec![], false));
    assert!(!back.operators[0].serves(SALES));
    assert_eq!(back.queues, broken.queues);
    let named: Vec<_> = back.faults.iter().map(|fault| (fault.key.as_str(), fault.expected)).collect();
    assert_eq!(named, [("api", Expected::Address), ("operators[0].queues[0]", Expected::Guid)]);
}

/// A file of any kind, as the reader could have made it.
fn file() -> impl Strategy<Value = Config> {
    let spans = (1..600_i64, 0..600_i64, 1..1_440_i64, 1..1_440_i64, 1..1_440_i64);
    let ways = select(vec![
        vec![SignIn::Password, SignIn::ApiKey],
        vec![SignIn::ApiKey],
        vec![SignIn::Password],
        vec![],
    ]);
    let addresses = (
        prop::option::of(Just("operators.csv".to_owned())),
        prop::option::of(Just("https://log.example/?to=us".to_owned())),
        subsequence(vec!["https://intranet.example".to_owned(), "https://b.example:8443".to_owned()], 0..=2),
    );
    let hidden = subsequence(vec![SALES, SUPPORT], 0..=2);
    let density = select(vec![Density::Comfortable, Density::Compact]);
    (spans, ways, addresses, hidden, density, any::<[bool; 2]>()).prop_map(
        |(spans, sign_in, (operators_url, report_url, portal_origins), hidden, density, [persist, key])| {
            Config {
                ring: spans.0 * 1_000,
                short_abandon: spans.1 * 1_000,
                unconfirmed: spans.2 * 60_000,
                unheard_waiting: spans.3 * 60_000,
                unheard_talking: spans.4 * 60_000,
                time_zone: "America/New_York".into(),
                longest_wait_key: key,
                take_back: key,
                sign_in,
                operators_url,
                report_url,
                portal_origins,
                hidden,
                density,
                persist,
                ..config()
            }
        },
    )
}

proptest! {
    #![proptest_config(properties::cases(300))]

    #[test]
    fn what_is_exported_is_read_back_as_it_was(file in file(), settings in own::settings()) {
        let layers = Layers { file, settings, ..Layers::default() };
        let exported = layers.for_everybody();
        let mut back = read_back(&exported.export());
        // Somebody who takes the calls of no queue is named; nothing else is.
        let takes_none = |one: &OperatorEntry| one.queues.as_ref().is_some_and(Vec::is_empty);
        let none = exported.operators.iter().filter(|one| takes_none(one)).count();
        prop_assert_eq!(back.faults.len(), none);
        back.faults.clear();
        // How queues and operators stand, and what keys do, is not in the file.
        let Config { arrangement, folds, favourites, grouping, folded, shortcuts, .. } = exported.clone();
        let back = Config { arrangement, folds, favourites, grouping, folded, shortcuts, ..back };
        prop_assert_eq!(back, exported);
    }
}
