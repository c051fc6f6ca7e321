//! Reading a configuration: what is wrong is named, the rest is used.

use callboard::domain::config::{BlocKind, Expected, SignIn, Theme};
use callboard::domain::{Config, Value};

fn read(json: &str) -> Config {
    let value: Value = serde_json::from_str(json).unwrap();
    Config::read(&value, |address| address.starts_with("https://").then(|| address.to_owned()))
}

fn faults(json: &str) -> Vec<(String, Expected)> {
    read(json).faults.into_iter().map(|fault| (fault.key, fault.expected)).collect()
}

#[test]
fn an_empty_file_means_the_defaults() {
    assert_eq!(read("{}"), Config::default());
}

#[test]
fn the_shipped_sample_has_no_faults() {
    assert_eq!(read(include_str!("../../public/config.json")).faults, []);
}

#[test]
fn everything_documented_is_read() {
    let config = read(
        r#"{
        "api": "https://api.test.example",
        "signIn": ["apiKey"],
        "queues": [{ "id": "{5F0C1A2B-0001-4000-8000-00000000A001}", "name": "Sales", "kind": "group", "colour": "teal",
            "test": true, "serviceLevel": { "percent": 90, "seconds": 30 },
            "waitSeconds": { "amber": 1, "red": 2, "critical": 3 } }],
        "operators": [{ "id": "f17618f756b14a2f8e7fea97f0a995e0", "name": "Sofie", "extension": 201, "team": "Desk",
            "queues": ["5f0c1a2b-0001-4000-8000-00000000a001"] }],
        "ringSeconds": 30, "shortAbandonSeconds": 5, "unconfirmedMinutes": 2, "language": "en", "theme": "dark",
        "operatorsUrl": "x", "missedHours": 48, "timeZone": "Europe/Brussels", "persistence": "tab",
        "callerLink": "x", "portalOrigins": []
    }"#,
    );
    assert_eq!(config.faults, []);
    assert_eq!(
        (config.api.as_str(), config.sign_in.as_slice()),
        ("https://api.test.example", &[SignIn::ApiKey][..])
    );
    let queue = &config.queues[0];
    assert_eq!((queue.kind, queue.test, queue.colour), (BlocKind::Group, true, "teal"));
    assert_eq!((queue.service_level.seconds, queue.wait.critical), (30, 3));
    let operator = &config.operators[0];
    assert_eq!((operator.extension.as_str(), operator.queues.len()), ("201", 1));
    assert_eq!((config.ring, config.short_abandon, config.unconfirmed), (30_000, 5_000, 120_000));
    assert_eq!(config.theme, Theme::Dark);
}

#[test]
fn every_wrong_value_is_named_and_the_rest_is_used() {
    let json = r#"{
        "api": "http://plain.example", "signIn": ["fax"], "ringSeconds": 0, "theme": "pink", "colour": 1,
        "queues": [{ "id": "nonsense" }, 7, { "id": "5f0c1a2b-0001-4000-8000-00000000a001", "name": "Sales",
            "colour": "mauve", "test": "yes", "waitSeconds": { "amber": 60, "red": 20 } }],
        "operators": "none"
    }"#;
    let keys: Vec<String> = faults(json).into_iter().map(|(key, _)| key).collect();
    let expected = [
        "api",
        "signIn[0]",
        "ringSeconds",
        "theme",
        "colour",
        "queues[0].id",
        "queues[1]",
        "queues[2].colour",
        "queues[2].test",
        "queues[2].waitSeconds",
        "operators",
    ];
    assert_eq!(keys, expected);
    let config = read(json);
    assert_eq!((config.queues.len(), config.queues[0].name.as_str()), (1, "Sales"));
    assert_eq!(config.sign_in, Config::default().sign_in);
}

#[test]
fn an_id_that_stands_twice_is_used_once() {
    let entry = r#"{ "id": "5f0c1a2b-0001-4000-8000-00000000a001", "name": "Sales" }"#;
    let json = format!(r#"{{ "queues": [{entry}, {entry}] }}"#);
    assert_eq!(faults(&json), [("queues".to_owned(), Expected::Unique)]);
    assert_eq!(read(&json).queues.len(), 1);
}

#[test]
fn what_is_no_object_is_no_configuration() {
    for json in ["[]", "7", r#""<html>""#, "null"] {
        assert_eq!(faults(json), [(String::new(), Expected::File)]);
    }
}

#[test]
fn a_huge_broken_file_names_no_more_than_a_screenful() {
    let json = format!(r#"{{ "queues": [{}1] }}"#, "1,".repeat(50_000));
    assert!(read(&json).faults.len() <= 100);
}
