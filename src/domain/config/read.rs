//! Reads a configuration out of JSON. Every wrong value becomes a [`ConfigFault`]; nothing else is lost.

use super::reader::Reader;
use super::{Config, ConfigFault, Density, Expected, Language, SignIn, Theme};
use crate::domain::time::{MINUTE, SECOND};
use serde_json::Value;

/// What others know of values: the rules about addresses stand at the wire, and the zones are the browser's.
#[derive(Clone, Copy)]
pub struct Rules {
    /// The address to use for the Management API, where secrets are sent to.
    pub api: fn(&str) -> Option<String>,
    /// Any other address to fetch from, or to tell.
    pub address: fn(&str) -> Option<String>,
    /// An origin, as browsers write it.
    pub origin: fn(&str) -> Option<String>,
    /// Whether there is such a time zone.
    pub is_zone: fn(&str) -> bool,
}

/// Documented keys that this version does not use yet.
const RESERVED: [&str; 2] = ["missedHours", "callerLink"];

impl Config {
    /// What the text of the file says, as [`Config::read`] has it.
    pub fn read_text(text: &str, rules: &Rules) -> Self {
        let mut reader = Reader::default();
        match reader.json("", text) {
            Some(json) => Self::read(&json, rules),
            None => Self::unreadable(reader.faults),
        }
    }

    /// The defaults, with what `json` says laid over them.
    pub fn read(json: &Value, rules: &Rules) -> Self {
        let mut config = Config::default();
        let mut reader = Reader::default();
        let Value::Object(fields) = json else {
            reader.fault("", json, Expected::File);
            return Self::unreadable(reader.faults);
        };
        for (key, value) in fields {
            match key.as_str() {
                "api" => {
                    config.api = value.as_str().and_then(rules.api);
                    if config.api.is_none() {
                        reader.fault(key, value, Expected::Address);
                    }
                }
                "signIn" => {
                    config.sign_in = once_each(reader.list(key, value, sign_in));
                }
                "queues" => {
                    let hidden = &mut config.hidden;
                    config.queues =
                        reader.list(key, value, |reader, key, value| reader.queue(key, value, hidden));
                }
                "operators" => config.operators = reader.list(key, value, Reader::operator),
                "ringSeconds" => reader.number(key, value, 1, 600, |n| config.ring = n * SECOND),
                "shortAbandonSeconds" => {
                    reader.number(key, value, 0, 600, |n| config.short_abandon = n * SECOND);
                }
                "unconfirmedMinutes" => {
                    reader.number(key, value, 1, 1_440, |n| config.unconfirmed = n * MINUTE);
                }
                "unheardWaitingMinutes" => {
                    reader.number(key, value, 1, 1_440, |n| config.unheard_waiting = n * MINUTE);
                }
                "unheardTalkingMinutes" => {
                    reader.number(key, value, 1, 1_440, |n| config.unheard_talking = n * MINUTE);
                }
                "language" => config.language = reader.language(key, value).unwrap_or_default(),
                "theme" => config.theme = reader.theme(key, value).unwrap_or_default(),
                "density" => config.density = reader.density(key, value).unwrap_or_default(),
                "sounds" => config.sounds = reader.sounds(key, value, config.sounds),
                "longestWaitKey" => reader.flag(key, value, |flag| config.longest_wait_key = flag),
                "takeBack" => reader.flag(key, value, |flag| config.take_back = flag),
                "operatorsUrl" => match value.as_str().filter(|url| is_relative(url)) {
                    Some(url) => config.operators_url = Some(url.to_owned()),
                    None => match value.as_str().and_then(rules.address) {
                        Some(url) => config.operators_url = Some(url),
                        None => reader.fault(key, value, Expected::Address),
                    },
                },
                "portalOrigins" => {
                    config.portal_origins = once_each(reader.list(key, value, |reader, key, value| {
                        let origin = value.as_str().and_then(rules.origin);
                        if origin.is_none() {
                            reader.fault(key, value, Expected::Origin);
                        }
                        origin
                    }));
                }
                "reportUrl" => {
                    config.report_url = value.as_str().and_then(rules.address);
                    if config.report_url.is_none() {
                        reader.fault(key, value, Expected::Address);
                    }
                }
                "timeZone" => match value.as_str().filter(|zone| (rules.is_zone)(zone)) {
                    Some(zone) => config.time_zone = zone.into(),
                    None => reader.fault(key, value, Expected::TimeZone),
                },
                "persistence" => {
                    config.persist = reader.one_of(key, value, &["tab", "none"]) == Some("tab");
                }
                reserved if RESERVED.contains(&reserved) => {}
                _ => reader.unknown(key, value),
            }
        }
        reader.unique("queues", &mut config.queues, |queue| queue.id.0);
        reader.unique("operators", &mut config.operators, |operator| operator.id.0);
        config.faults = reader.faults;
        config
    }

    /// The defaults, when there is no file.
    pub fn without_file() -> Self {
        Config { faults: vec![file_fault(Expected::AFile)], ..Config::default() }
    }

    /// There is a file, and it could not be had.
    pub fn without_text(expected: Expected) -> Self {
        Self::unreadable(vec![file_fault(expected)])
    }

    /// There is a file, and it may well name another address and other ways to log in: none is offered.
    fn unreadable(faults: Vec<ConfigFault>) -> Self {
        Config { api: None, sign_in: Vec::new(), faults, ..Config::default() }
    }
}

impl Reader {
    pub(super) fn theme(&mut self, key: &str, value: &Value) -> Option<Theme> {
        Some(match self.one_of(key, value, &["auto", "light", "dark"])? {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::Auto,
        })
    }

    pub(super) fn density(&mut self, key: &str, value: &Value) -> Option<Density> {
        Some(match self.one_of(key, value, &["comfortable", "compact"])? {
            "compact" => Density::Compact,
            _ => Density::Comfortable,
        })
    }

    pub(super) fn language(&mut self, key: &str, value: &Value) -> Option<Language> {
        Some(match self.one_of(key, value, &["auto", "en", "nl", "fr", "de"])? {
            "en" => Language::En,
            "nl" => Language::Nl,
            "fr" => Language::Fr,
            "de" => Language::De,
            _ => Language::Auto,
        })
    }
}

fn file_fault(expected: Expected) -> ConfigFault {
    ConfigFault { key: String::new(), value: "config.json".into(), expected }
}

/// A path beside the page: nothing that names another host, as browsers read it, who take `\` for `/` and leave out tabs
/// and line ends.
fn is_relative(url: &str) -> bool {
    let is_strange = |letter: char| letter.is_control() || matches!(letter, '\\' | '#');
    let before_path = url.split(['/', '?']).next().unwrap_or_default();
    let goes_elsewhere = url.starts_with("//") || before_path.contains(':');
    !url.is_empty() && url.trim() == url && !goes_elsewhere && !url.contains(is_strange)
}

/// Whatever stands twice, in whatever spelling, stands once.
fn once_each<T: PartialEq>(list: Vec<T>) -> Vec<T> {
    list.into_iter().fold(Vec::new(), |mut once, item| {
        if !once.contains(&item) {
            once.push(item);
        }
        once
    })
}

fn sign_in(reader: &mut Reader, key: &str, value: &Value) -> Option<SignIn> {
    match reader.one_of(key, value, &["password", "apiKey"])? {
        "password" => Some(SignIn::Password),
        _ => Some(SignIn::ApiKey),
    }
}
