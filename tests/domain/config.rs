//! Reading the configuration: every key, every wrong value by name, and never a panic.

use super::properties;
use callboard::domain::config::{
    BlocKind, COLOURS, ConfigFault, Expected, Language, ProposalRule, Rules, ServiceLevel, SignIn, Theme,
    Urgency, WaitLimits, encoding,
};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{BlocId, Config};
use callboard::thello::wire::{address, hub_address, origin};
use proptest::prelude::*;
use serde_json::{Value, json};

const SALES: &str = "5f0c8f6e-1111-4222-8333-444455556666";
const SOFIE: &str = "f17618f7-56b1-4a2f-8e7f-ea97f0a995e0";

const RULES: Rules = Rules {
    api: |text| address(text).ok(),
    address: |text| hub_address(text).ok(),
    origin: |text| origin(text).ok(),
    is_zone: |zone| zone == "America/New_York",
};

fn read(json: &str) -> Config {
    let value: Value = serde_json::from_str(json).expect("the test's own JSON");
    Config::read(&value, &RULES)
}

fn read_text(text: &str) -> Config {
    Config::read_text(text, &RULES)
}

/// What was wrong in a file, as `key value expected`.
#[track_caller]
fn check_wrong(json: &str, key: &str, value: &str, expected: Expected) -> Config {
    let config = read(json);
    let fault = ConfigFault { key: key.into(), value: value.into(), expected };
    assert_eq!(config.faults, [fault], "{json}");
    config
}

#[test]
fn every_key_is_read() {
    let config = read(&format!(
        r#"{{
        "api": "https://api.test.v3.thello.cloud", "signIn": ["apiKey", "password", "apiKey"],
        "queues": [{{ "id": "{SALES}", "name": "Sales", "kind": "group", "colour": "teal", "test": true,
            "serviceLevel": {{ "percent": 90, "seconds": 30 }},
            "waitSeconds": {{ "amber": 10, "red": 20, "critical": 30 }}, "proposal": "fewestToday" }}],
        "operators": [{{ "id": "{SOFIE}", "name": "Sofie", "extension": 201, "team": "Desk",
            "queues": ["{SALES}"] }}],
        "ringSeconds": 30, "shortAbandonSeconds": 0, "unconfirmedMinutes": 5,
        "language": "en", "theme": "dark",
        "operatorsUrl": "operators.csv", "missedHours": 48, "timeZone": "America/New_York",
        "persistence": "tab", "longestWaitKey": true, "takeBack": true, "callerLink": "https://crm.example", "portalOrigins": []
    }}"#
    ));
    assert_eq!(config.faults, []);
    assert!(config.take_back && config.longest_wait_key);
    assert_eq!(config.api.as_deref(), Some("https://api.test.v3.thello.cloud"));
    assert_eq!(config.sign_in, [SignIn::ApiKey, SignIn::Password]);
    assert_eq!((config.ring, config.short_abandon, config.unconfirmed), (30 * SECOND, 0, 5 * MINUTE));
    assert_eq!((config.language, config.theme), (Language::En, Theme::Dark));
    assert_eq!(config.time_zone, "America/New_York");
    let [queue] = config.queues.as_slice() else { panic!("one queue") };
    assert_eq!(
        (queue.name.as_str(), queue.kind, queue.colour, queue.test),
        ("Sales", BlocKind::Group, "teal", true)
    );
    assert_eq!(queue.service_level, ServiceLevel { percent: 90, seconds: 30 });
    assert_eq!((queue.proposal, config.longest_wait_key), (ProposalRule::FewestToday, true));
    assert_eq!(queue.wait, WaitLimits { amber: 10, red: 20, critical: 30 });
    let [operator] = config.operators.as_slice() else { panic!("one operator") };
    assert_eq!(
        (operator.name.as_str(), operator.extension.as_str(), operator.team.as_str()),
        ("Sofie", "201", "Desk")
    );
    assert_eq!(operator.queues, Some(vec![queue.id]));
}

#[test]
fn every_key_is_optional() {
    assert_eq!(read("{}"), Config::default());
    let config =
        read(&format!(r#"{{ "queues": [{{ "id": "{SALES}" }}], "operators": [{{ "id": "{SOFIE}" }}] }}"#));
    assert_eq!((config.faults.len(), config.queues[0].name.as_str()), (0, SALES));
    assert_eq!((config.operators[0].name.as_str(), &config.operators[0].queues), (SOFIE, &None));
    let config =
        read(&format!(r#"{{ "operators": [{{ "id": "{SOFIE}", "name": null, "extension": "201" }}] }}"#));
    assert_eq!(config.operators[0].name, "201", "what a person would recognise first");
}

#[test]
fn every_span_is_read_in_its_unit() {
    let config = read(
        r#"{"ringSeconds": 2, "shortAbandonSeconds": 3, "unconfirmedMinutes": 5, "unheardWaitingMinutes": 7,
            "unheardTalkingMinutes": 11}"#,
    );
    assert_eq!((config.ring, config.short_abandon, config.unconfirmed), (2_000, 3_000, 300_000));
    assert_eq!((config.unheard_waiting, config.unheard_talking), (420_000, 660_000));
}

#[test]
fn a_queue_says_who_is_proposed_for_its_calls() {
    use ProposalRule::{FewestToday, ListOrder, LongestFree, Nobody};
    let rules = ["longestFree", "fewestToday", "listOrder", "none"];
    for (word, rule) in rules.into_iter().zip([LongestFree, FewestToday, ListOrder, Nobody]) {
        let config = read(&json!({ "queues": [{ "id": SALES, "proposal": word }] }).to_string());
        assert_eq!((config.queues[0].proposal, config.faults.len()), (rule, 0));
    }
    let config = read(&json!({ "queues": [{ "id": SALES }] }).to_string());
    assert_eq!(config.queues[0].proposal, LongestFree);
    assert!(!config.longest_wait_key);
}

#[test]
fn every_word_that_can_be_chosen_is_read() {
    for (word, theme) in [("auto", Theme::Auto), ("light", Theme::Light), ("dark", Theme::Dark)] {
        assert_eq!(read(&json!({ "theme": word }).to_string()).theme, theme);
    }
    for (word, language) in [
        ("auto", Language::Auto),
        ("en", Language::En),
        ("nl", Language::Nl),
        ("fr", Language::Fr),
        ("de", Language::De),
    ] {
        assert_eq!(read(&json!({ "language": word }).to_string()).language, language);
    }
    for (word, kind) in
        [("queue", BlocKind::Queue), ("group", BlocKind::Group), ("profile", BlocKind::Profile)]
    {
        let config = read(&json!({ "queues": [{ "id": SALES, "kind": word }] }).to_string());
        assert_eq!((config.queues[0].kind, config.faults.len()), (kind, 0));
    }
}

#[test]
fn every_wrong_value_of_the_file_is_named_and_the_default_used() {
    for (json, key, value, expected) in [
        (r#"{"queues": {}}"#, "queues", "{…}", Expected::List),
        (r#"{"queues": [1]}"#, "queues[0]", "1", Expected::Object),
        (r#"{"queues": [{}]}"#, "queues[0].id", "null", Expected::Guid),
        (r#"{"queues": [{"id": "sales"}]}"#, "queues[0].id", "“sales”", Expected::Guid),
        (r#"{"operators": true}"#, "operators", "true", Expected::List),
        (r#"{"operators": [null]}"#, "operators[0]", "null", Expected::Object),
        (r#"{"operators": [{"id": 7}]}"#, "operators[0].id", "7", Expected::Guid),
        (r#"{"ringSeconds": 0}"#, "ringSeconds", "0", Expected::Number(1, 600)),
        (r#"{"ringSeconds": "25"}"#, "ringSeconds", "“25”", Expected::Number(1, 600)),
        (r#"{"shortAbandonSeconds": 601}"#, "shortAbandonSeconds", "601", Expected::Number(0, 600)),
        (r#"{"unconfirmedMinutes": -1}"#, "unconfirmedMinutes", "-1", Expected::Number(1, 1_440)),
        (r#"{"theme": "pink"}"#, "theme", "“pink”", Expected::OneOf(&["auto", "light", "dark"])),
        (r#"{"language": "tlh"}"#, "language", "“tlh”", Expected::OneOf(&["auto", "en", "nl", "fr", "de"])),
        (r#"{"timeZone": "Brussels"}"#, "timeZone", "“Brussels”", Expected::TimeZone),
        (r#"{"timeZone": true}"#, "timeZone", "true", Expected::TimeZone),
        (r#"{"ringSecond": 25}"#, "ringSecond", "25", Expected::KnownKey),
    ] {
        let config = check_wrong(json, key, value, expected);
        assert_eq!(Config { faults: Vec::new(), ..config }, Config::default());
    }
    assert!(matches!(read(r#"{"ringSeconds": 2.5}"#).faults[0].expected, Expected::Number(1, 600)));
}

#[test]
fn a_wrong_value_of_an_entry_is_named_and_the_rest_of_it_used() {
    for (field, key, value, expected) in [
        (r#""name": []"#, "name", "[0]", Expected::Text),
        (r#""kind": "lift""#, "kind", "“lift”", Expected::OneOf(&["queue", "group", "profile"])),
        (r#""colour": "red""#, "colour", "“red”", Expected::OneOf(&COLOURS)),
        (r#""test": "yes""#, "test", "“yes”", Expected::Flag),
        (r#""serviceLevel": 80"#, "serviceLevel", "80", Expected::Object),
        (r#""serviceLevel": {"percent": 0}"#, "serviceLevel.percent", "0", Expected::Number(1, 100)),
        (r#""serviceLevel": {"x": 1}"#, "serviceLevel.x", "1", Expected::KnownKey),
        (
            r#""proposal": "best""#,
            "proposal",
            "“best”",
            Expected::OneOf(&["longestFree", "fewestToday", "listOrder", "none"]),
        ),
        (r#""waitSeconds": []"#, "waitSeconds", "[0]", Expected::Object),
        (r#""waitSeconds": {"red": -1}"#, "waitSeconds.red", "-1", Expected::Number(0, 86_400)),
        (r#""waitSeconds": {"x": 1}"#, "waitSeconds.x", "1", Expected::KnownKey),
        (r#""color": "teal""#, "color", "“teal”", Expected::KnownKey),
    ] {
        let json = format!(r#"{{ "queues": [{{ "id": "{SALES}", {field} }}] }}"#);
        let config = check_wrong(&json, &format!("queues[0].{key}"), value, expected);
        assert_eq!(config.queues[0].wait, WaitLimits { amber: 20, red: 60, critical: 120 });
    }
    for (field, key, value, expected) in [
        (r#""team": true"#, "team", "true", Expected::Text),
        (r#""phone": "1""#, "phone", "“1”", Expected::KnownKey),
    ] {
        let json = format!(r#"{{ "operators": [{{ "id": "{SOFIE}", {field} }}] }}"#);
        let config = check_wrong(&json, &format!("operators[0].{key}"), value, expected);
        assert_eq!(config.operators.len(), 1);
    }
}

#[test]
fn a_portal_is_named_as_browsers_write_its_origin() {
    let config = read(r#"{"portalOrigins": ["HTTPS://Intranet.example:443/", "https://intranet.example"]}"#);
    assert_eq!(
        (config.portal_origins, config.faults.len()),
        (vec!["https://intranet.example".to_owned()], 0)
    );
    for never in
        ["*", "null", "https://*.example", "https://intranet.example/portal", "http://intranet.example"]
    {
        let json = format!(r#"{{"portalOrigins": ["{never}"]}}"#);
        let config = check_wrong(&json, "portalOrigins[0]", &format!("“{never}”"), Expected::Origin);
        assert_eq!(config.portal_origins, [""; 0]);
    }
}

#[test]
fn a_roster_is_beside_the_page_or_at_an_https_address_with_whatever_port_and_query() {
    for url in [
        "operators.csv",
        "../lists/operators.csv?at=12:00",
        "/lists/operators.csv?v=2&x=a:b",
        "lists/team:gent.csv",
        "?roster",
        "https://lists.example:8443/operators.csv?v=2&list=https://x",
        "https://lists.example/operators/",
        "http://localhost:8080/operators.csv?x",
    ] {
        let config = read(&json!({ "operatorsUrl": url }).to_string());
        assert_eq!((config.operators_url.as_deref(), config.faults.len()), (Some(url), 0), "{url}");
    }
    for url in [
        "",
        "http://lists.example/operators.csv",
        "//lists.example/operators.csv",
        "/\t/lists.example/operators.csv",
        "\\\\lists.example\\operators.csv",
        "data:text/csv,id",
        "javascript:1",
        "operators.csv#part",
        "https://me:secret@lists.example/operators.csv",
    ] {
        let config = read(&json!({ "operatorsUrl": url }).to_string());
        assert_eq!((config.operators_url, config.faults.len()), (None, 1), "{url}");
    }
}

#[test]
fn faults_of_the_page_are_told_to_an_address_that_nobody_can_listen_to_on_the_way() {
    for url in ["https://reports.example/callboard?from=board", "http://127.0.0.1:8080/reports"] {
        assert_eq!(read(&json!({ "reportUrl": url }).to_string()).faults, []);
    }
    for url in [
        json!("http://reports.example/"),
        json!("reports"),
        json!("https://me:pass@reports.example"),
        json!(["https://reports.example"]),
    ] {
        let faults = read(&json!({ "reportUrl": url }).to_string()).faults;
        assert_eq!(
            faults.iter().map(|fault| (fault.key.as_str(), fault.expected)).collect::<Vec<_>>(),
            [("reportUrl", Expected::Address)]
        );
    }
}

#[test]
fn what_restricts_and_cannot_be_read_does_not_open() {
    let none = |config: Config| (config.offers_log_in(), config.api.is_some(), config.sign_in.len());
    let words = Expected::OneOf(&["password", "apiKey"]);
    for (json, key, value, expected, offered) in [
        (r#"{"api": "http://x"}"#, "api", "“http://x”", Expected::Address, (false, false, 2)),
        (r#"{"api": 3}"#, "api", "3", Expected::Address, (false, false, 2)),
        (r#"{"api": null}"#, "api", "null", Expected::Address, (false, false, 2)),
        (r#"{"signIn": "password"}"#, "signIn", "“password”", Expected::List, (false, true, 0)),
        (r#"{"signIn": ["magic"]}"#, "signIn[0]", "“magic”", words, (false, true, 0)),
        (r#"{"signIn": ["magic", "apiKey"]}"#, "signIn[0]", "“magic”", words, (true, true, 1)),
    ] {
        assert_eq!(none(check_wrong(json, key, value, expected)), offered, "{json}");
    }
    assert_eq!(none(read(r#"{"signIn": []}"#)), (false, true, 0), "nobody logs in by hand");
    let origins = r#"{"portalOrigins": "https://intranet.example"}"#;
    let config = check_wrong(origins, "portalOrigins", "“https://intranet.example”", Expected::List);
    assert_eq!(config.portal_origins, [""; 0]);
    for word in ["\"None\"", "false", "null"] {
        let config = read(&format!(r#"{{"persistence": {word}}}"#));
        assert!(
            !config.persist && config.faults.len() == 1,
            "{word}: callers may not have been meant to be kept"
        );
    }
    let config = read(&format!(r#"{{"queues": [{{"id": "{SALES}", "proposal": "nobody"}}]}}"#));
    assert_eq!((config.queues[0].proposal, config.faults.len()), (ProposalRule::Nobody, 1));
    let config = read(&format!(r#"{{"queues": [{{"id": "{SALES}", "kind": "Group"}}]}}"#));
    assert_eq!((config.queues[0].kind, config.faults.len()), (BlocKind::Group, 1), "not to be handed over");
}

#[test]
fn an_operator_whose_queues_cannot_be_read_takes_no_calls() {
    let sales: BlocId = SALES.parse().expect("the test's own id");
    let elsewhere: BlocId = SOFIE.parse().expect("the test's own id");
    for (queues, wrong, serves) in [
        (r#"["x"]"#, "queues[0]", [false, false]),
        (r#"["x", "y"]"#, "queues[0]", [false, false]),
        (r#"[null]"#, "queues[0]", [false, false]),
        (r#""all""#, "queues[0]", [false, false]),
        ("7", "queues", [false, false]),
        ("{}", "queues", [false, false]),
        (&format!(r#"["x", "{SALES}"]"#), "queues[0]", [true, false]),
        (&format!(r#""x|{SALES}""#), "queues[0]", [true, false]),
        (&format!(r#""{SALES}""#), "", [true, false]),
        (&format!(r#""{SALES}; {SALES}""#), "", [true, false]),
        ("[]", "", [true, true]),
        (r#"" ""#, "", [true, true]),
        ("null", "", [true, true]),
    ] {
        // A key in another case, or for a single one, restricts as well.
        for key in ["queues", "Queues", "queue"] {
            let config = read(&format!(r#"{{"operators": [{{"id": "{SOFIE}", "{key}": {queues}}}]}}"#));
            assert_eq!([sales, elsewhere].map(|bloc| config.operators[0].serves(bloc)), serves, "{queues}");
            let named = config.faults.first().map(|fault| fault.key.as_str()).unwrap_or_default();
            let expected = format!("operators[0].{}", wrong.replace("queues", key));
            assert_eq!(named, if wrong.is_empty() { "" } else { &expected }, "{queues}");
        }
    }
}

#[test]
fn limits_that_do_not_rise_are_urgent_no_later_than_anybody_said() {
    for (limits, wait) in [
        (r#"{"amber": 61}"#, (60, 60, 120)),
        (r#"{"red": 10}"#, (10, 10, 120)),
        (r#"{"critical": 15}"#, (15, 15, 15)),
        (r#"{"amber": 5, "red": 10, "critical": 8}"#, (5, 8, 8)),
        (r#"{"critical": 30, "red": "soon"}"#, (20, 30, 30)),
    ] {
        let config = read(&format!(r#"{{"queues": [{{"id": "{SALES}", "waitSeconds": {limits}}}]}}"#));
        let read = config.queues[0].wait;
        assert_eq!((read.amber, read.red, read.critical), wait, "{limits}");
        assert_eq!(config.faults.last().unwrap().expected, Expected::RisingLimits);
    }
}

#[test]
fn limits_that_are_equal_are_no_fault() {
    let limits = json!({ "amber": 60, "red": 60, "critical": 60 });
    let config = read(&json!({ "queues": [{ "id": SALES, "waitSeconds": limits }] }).to_string());
    assert_eq!(config.faults, []);
}

#[test]
fn a_list_is_read_up_to_its_most_entries_and_it_is_said_when_there_are_more() {
    for (entries, faults) in [(2_000, 0), (2_001, 1)] {
        let origins = vec!["https://intranet.example"; entries];
        assert_eq!(read(&json!({ "portalOrigins": origins }).to_string()).faults.len(), faults);
    }
}

#[test]
fn an_entry_that_stands_twice_is_read_once_in_whatever_spelling() {
    let upper = SALES.to_uppercase();
    let json =
        format!(r#"{{ "queues": [{{ "id": "{SALES}", "name": "First" }}, {{ "id": "{{{upper}}}" }}] }}"#);
    let config = check_wrong(&json, "queues", &format!("“{SALES}”"), Expected::Unique);
    assert_eq!((config.queues.len(), config.queues[0].name.as_str()), (1, "First"));
    let json = format!(r#"{{ "operators": [{{ "id": "{SOFIE}" }}, {{ "id": "{SOFIE}" }}] }}"#);
    assert_eq!(check_wrong(&json, "operators", &format!("“{SOFIE}”"), Expected::Unique).operators.len(), 1);
}

#[test]
fn no_file_means_the_defaults_and_says_so() {
    let config = Config::without_file();
    assert_eq!(config.file_fault(), Some(Expected::AFile));
    assert!(config.offers_log_in());
    assert_eq!(Config { faults: Vec::new(), ..config }, Config::default());
}

#[test]
fn a_file_that_cannot_be_read_is_told_by_line_and_column_and_nobody_logs_in_elsewhere() {
    let json = |line, column| Expected::Json { line, column };
    for (text, found, expected) in [
        ("{ \"queues\": [ }", "“{ \"queues\": [ }”", json(1, 15)),
        (
            "{\n  \"api\": \"https://a.example\"\n  \"theme\": \"dark\"\n}",
            "“\"theme\": \"dark\"”",
            json(3, 3),
        ),
        ("{\n  /* two\n     lines */\n  \"theme\" \"dark\"\n}", "“\"theme\" \"dark\"”", json(4, 11)),
        ("{ \"theme\": / \"dark\" }", "“{ \"theme\": / \"dark\" }”", json(1, 12)),
        ("{ \"theme\": 'dark' }", "“{ \"theme\": 'dark' }”", json(1, 12)),
        ("<!doctype html>\n<title>Log in</title>", "“<!doctype html>”", json(1, 1)),
        ("", "“”", json(1, 0)),
        ("[]", "[0]", Expected::File),
        ("\"words\"", "“words”", Expected::File),
    ] {
        let config = read_text(text);
        let fault = ConfigFault { key: String::new(), value: found.into(), expected };
        assert_eq!(config.faults, [fault], "{text}");
        assert_eq!((config.file_fault(), config.offers_log_in(), config.api), (Some(expected), false, None));
        assert_eq!(config.sign_in, []);
    }
    let unreachable = Config::without_text(Expected::FetchedFile);
    assert!(!unreachable.offers_log_in(), "it may well be there, and name another address");
}

#[test]
fn comments_and_last_commas_are_taken() {
    let text = format!(
        "\u{feff}// Ours.\r\n{{ /* lanes */ \"queues\": [{{ \"id\": \"{SALES}\", \"name\": \"A // B /* C */, ]\", }},],\r\n\
         \"theme\": \"dark\", // at night\r\n}}\r\n"
    );
    let config = read_text(&text);
    assert_eq!((config.faults.as_slice(), config.theme), (&[][..], Theme::Dark));
    assert_eq!(config.queues[0].name, "A // B /* C */, ]");
}

#[test]
fn the_encoding_is_seen_in_the_bytes() {
    for (bytes, name) in [
        ("Zoë".as_bytes(), "utf-8"),
        (b"\xEF\xBB\xBFZo\xC3\xAB", "utf-8"),
        (b"Zo\xEB Peeters", "windows-1252"),
        (b"Zo\xC3", "utf-8"),
        (b"\xFF\xFEZ\0o\0", "utf-16le"),
        (b"\xFE\xFF\0Z\0o", "utf-16be"),
        (b"", "utf-8"),
    ] {
        assert_eq!(encoding(bytes), name, "{bytes:?}");
    }
}

#[test]
fn huge_broken_files_stay_small_on_screen() {
    let operator = |n| json!({ "id": format!("{n:032x}"), "team": true, "x".repeat(5_000): 1e300 });
    let operators: Vec<_> = (0..3_000).map(operator).collect();
    let file = json!({ "operators": operators });
    let config = Config::read(&file, &RULES);
    assert_eq!(config.operators.len(), 2_000);
    let cut =
        ConfigFault { key: "operators".into(), value: "[3000]".into(), expected: Expected::Number(0, 2_000) };
    assert!(config.faults.contains(&cut), "what is left out is named");
    assert!(config.faults.len() <= 100);
    let short = |text: &str| text.chars().count() <= 130;
    assert!(config.faults.iter().all(|fault| short(&fault.key) && short(&fault.value)));
}

#[test]
fn a_wait_is_as_urgent_as_its_limits_say() {
    let limits = WaitLimits { amber: 20, red: 60, critical: 120 };
    for (seconds, urgency) in [
        (0, Urgency::Calm),
        (19, Urgency::Calm),
        (20, Urgency::Amber),
        (60, Urgency::Red),
        (119, Urgency::Red),
        (120, Urgency::Critical),
    ] {
        assert_eq!(limits.urgency(seconds * SECOND), urgency);
    }
}

/// Any JSON, with a taste for the keys and ids that are read.
fn any_json() -> impl Strategy<Value = Value> {
    let key = prop_oneof![
        3 => prop::sample::select(vec![
            "api", "signIn", "queues", "operators", "ringSeconds", "id", "name", "kind", "colour", "test",
            "serviceLevel", "percent", "seconds", "waitSeconds", "amber", "red", "extension", "language",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::String),
        Just(Value::String(SALES.into())),
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        let fields = prop::collection::vec((key.clone(), inner.clone()), 0..6);
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Value::Array),
            fields.prop_map(|fields| fields.into_iter().collect())
        ]
    })
}

proptest! {
    #![proptest_config(properties::cases(400))]

    #[test]
    fn no_json_panics_and_what_is_read_is_sound(json in any_json()) {
        let config = Config::read(&json, &RULES);
        prop_assert!(config.ring > 0 && config.unconfirmed > 0 && config.faults.len() <= 100);
        for queue in &config.queues {
            prop_assert!(!queue.name.is_empty() && COLOURS.contains(&queue.colour));
            prop_assert!(queue.wait.amber <= queue.wait.red && queue.wait.red <= queue.wait.critical);
        }
        prop_assert!(config.operators.iter().all(|operator| !operator.name.is_empty()));
    }
}
