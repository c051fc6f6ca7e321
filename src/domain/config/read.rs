//! Reads a configuration out of JSON. Every wrong value becomes a [`ConfigFault`]; nothing else is lost.

use super::{
    BlocKind, COLOURS, Config, ConfigFault, Expected, OperatorEntry, QueueEntry, ServiceLevel, SignIn, Theme,
    WaitLimits,
};
use crate::domain::Value;
use crate::domain::text::{around, tame};
use crate::domain::time::{MINUTE, SECOND};
use crate::domain::{BlocId, Guid, OperatorId};
use std::str::FromStr;

/// The most queues, and the most operators, that are read; more would be a broken file.
pub(super) const MOST_ENTRIES: usize = 2_000;
const DAY_SECONDS: i64 = 86_400;
/// Documented keys that this version does not use yet.
const RESERVED: [&str; 2] = ["missedHours", "callerLink"];

impl Config {
    /// The defaults, with what `json` says laid over them. `check_address` holds the rule for addresses that
    /// secrets are sent to; it answers with the address to use.
    pub fn read(json: &Value, check_address: impl Fn(&str) -> Option<String>) -> Self {
        let mut config = Config::default();
        let mut reader = Reader::default();
        let Value::Object(fields) = json else {
            reader.fault("", json, Expected::File);
            config.faults = reader.faults;
            return config;
        };
        for (key, value) in fields {
            match key.as_str() {
                "api" => match value.text().and_then(&check_address) {
                    Some(address) => config.api = address,
                    None => reader.fault(key, value, Expected::Address),
                },
                "signIn" => {
                    let mut ways = Vec::new();
                    for way in reader.list(key, value, Reader::sign_in) {
                        if !ways.contains(&way) {
                            ways.push(way);
                        }
                    }
                    if !ways.is_empty() {
                        config.sign_in = ways;
                    }
                }
                "queues" => config.queues = reader.list(key, value, Reader::queue),
                "operators" => config.operators = reader.list(key, value, Reader::operator),
                "ringSeconds" => reader.number(key, value, 1, 600, |n| config.ring = n * SECOND),
                "shortAbandonSeconds" => {
                    reader.number(key, value, 0, 600, |n| config.short_abandon = n * SECOND);
                }
                "unconfirmedMinutes" => {
                    reader.number(key, value, 1, 1_440, |n| config.unconfirmed = n * MINUTE);
                }
                "language" => config.read_language(&mut reader, key, value),
                "theme" => config.read_theme(&mut reader, key, value),
                "operatorsUrl" => match value.text().filter(|url| is_relative(url)) {
                    Some(url) => config.operators_url = Some(url.to_owned()),
                    None => match value.text().and_then(&check_address) {
                        Some(url) => config.operators_url = Some(url),
                        None => reader.fault(key, value, Expected::Address),
                    },
                },
                "portalOrigins" => {
                    config.portal_origins = reader.list(key, value, |reader, key, value| {
                        let origin = value.text().and_then(&check_address).filter(|it| is_origin(it));
                        if origin.is_none() {
                            reader.fault(key, value, Expected::Origin);
                        }
                        origin
                    });
                }
                "timeZone" => match reader.words(key, Some(value)) {
                    Some(zone) => config.time_zone = zone,
                    None => reader.fault(key, value, Expected::Text),
                },
                "persistence" => {
                    if let Some(word) = reader.one_of(key, value, &["tab", "none"]) {
                        config.persist = word == "tab";
                    }
                }
                reserved if RESERVED.contains(&reserved) => {}
                _ => reader.fault(key, value, Expected::KnownKey),
            }
        }
        reader.unique("queues", &mut config.queues, |queue| queue.id.0);
        reader.unique("operators", &mut config.operators, |operator| operator.id.0);
        config.named = config.operators.len();
        config.faults = reader.faults;
        config
    }

    pub(super) fn read_theme(&mut self, reader: &mut Reader, key: &str, value: &Value) {
        match reader.one_of(key, value, &["auto", "light", "dark"]) {
            Some("light") => self.theme = Theme::Light,
            Some("dark") => self.theme = Theme::Dark,
            Some(_) => self.theme = Theme::Auto,
            None => {}
        }
    }

    pub(super) fn read_language(&mut self, reader: &mut Reader, key: &str, value: &Value) {
        if let Some(word) = reader.one_of(key, value, &["auto", "en"]) {
            self.language = (word != "auto").then(|| word.to_owned());
        }
    }

    /// The defaults, when there is no file or it is no JSON.
    pub fn without_file(expected: Expected) -> Self {
        let fault = ConfigFault { key: String::new(), value: "config.json".into(), expected };
        Config { faults: vec![fault], ..Config::default() }
    }
}

/// A path beside the page: nothing that names another host, as browsers read it.
fn is_relative(url: &str) -> bool {
    !url.is_empty() && !url.contains([':', '\\', '#']) && !url.starts_with("//") && url.trim() == url
}

/// An address that is nothing but scheme, host and port.
fn is_origin(address: &str) -> bool {
    around(address, "://").is_some_and(|(_, host)| !host.contains(['/', '?']))
}

/// Reads values, and keeps what was wrong.
#[derive(Default)]
pub(super) struct Reader {
    pub faults: Vec<ConfigFault>,
}

impl Reader {
    pub(super) fn fault(&mut self, key: &str, value: &Value, expected: Expected) {
        // A huge broken file must not become a huge list on screen.
        if self.faults.len() < 100 {
            self.faults.push(ConfigFault { key: tame(key), value: value.brief(), expected });
        }
    }

    pub(super) fn list<T>(
        &mut self,
        key: &str,
        value: &Value,
        mut item: impl FnMut(&mut Self, &str, &Value) -> Option<T>,
    ) -> Vec<T> {
        let mut list = Vec::new();
        self.each(key, value, &mut |reader, key, value| list.extend(item(reader, key, value)));
        list
    }

    fn each(&mut self, key: &str, value: &Value, item: &mut dyn FnMut(&mut Self, &str, &Value)) {
        let Value::List(items) = value else {
            self.fault(key, value, Expected::List);
            return;
        };
        if items.len() > MOST_ENTRIES {
            self.fault(key, value, Expected::Number(0, MOST_ENTRIES as i64));
        }
        for (at, value) in items.iter().take(MOST_ENTRIES).enumerate() {
            item(self, &format!("{key}[{at}]"), value);
        }
    }

    pub(super) fn unique<T>(&mut self, key: &str, entries: &mut Vec<T>, id: impl Fn(&T) -> Guid) {
        let mut seen = Vec::new();
        entries.retain(|entry| {
            let fresh = !seen.contains(&id(entry));
            if fresh {
                seen.push(id(entry));
            } else {
                self.fault(key, &Value::Text(id(entry).to_string()), Expected::Unique);
            }
            fresh
        });
    }

    fn number(&mut self, key: &str, value: &Value, least: i64, most: i64, set: impl FnOnce(i64)) {
        match value {
            Value::Number(n) if n.fract() == 0.0 && *n >= least as f64 && *n <= most as f64 => set(*n as i64),
            _ => self.fault(key, value, Expected::Number(least, most)),
        }
    }

    fn one_of<'a>(&mut self, key: &str, value: &'a Value, words: &'static [&'static str]) -> Option<&'a str> {
        let word = value.text().filter(|word| words.contains(word));
        if word.is_none() {
            self.fault(key, value, Expected::OneOf(words));
        }
        word
    }

    fn id<T: FromStr>(&mut self, key: &str, value: Option<&Value>) -> Option<T> {
        let id = value.and_then(Value::text).and_then(|text| text.parse().ok());
        if id.is_none() {
            self.fault(key, value.unwrap_or(&Value::Null), Expected::Guid);
        }
        id
    }

    /// A text, made fit to show; numbers, as extensions are often written, are taken too.
    fn words(&mut self, key: &str, value: Option<&Value>) -> Option<String> {
        match value {
            None | Some(Value::Null) => None,
            Some(Value::Text(text)) => Some(tame(text)).filter(|text| !text.is_empty()),
            Some(Value::Number(number)) if number.fract() == 0.0 => Some(format!("{}", *number as i64)),
            Some(other) => {
                self.fault(key, other, Expected::Text);
                None
            }
        }
    }

    fn sign_in(&mut self, key: &str, value: &Value) -> Option<SignIn> {
        match self.one_of(key, value, &["password", "apiKey"])? {
            "password" => Some(SignIn::Password),
            _ => Some(SignIn::ApiKey),
        }
    }

    fn queue(&mut self, key: &str, value: &Value) -> Option<QueueEntry> {
        let Value::Object(fields) = value else {
            self.fault(key, value, Expected::Object);
            return None;
        };
        let id: BlocId = self.id(&format!("{key}.id"), value.field("id"))?;
        let mut queue = QueueEntry {
            id,
            name: id.to_string(),
            kind: BlocKind::Queue,
            colour: "grey",
            test: false,
            service_level: ServiceLevel { percent: 80, seconds: 20 },
            wait: WaitLimits { amber: 20, red: 60, critical: 120 },
        };
        for (name, value) in fields {
            let key = format!("{key}.{name}");
            match name.as_str() {
                "id" => {}
                "name" => {
                    if let Some(words) = self.words(&key, Some(value)) {
                        queue.name = words;
                    }
                }
                "kind" => match self.one_of(&key, value, &["queue", "group", "profile"]) {
                    Some("group") => queue.kind = BlocKind::Group,
                    Some("profile") => queue.kind = BlocKind::Profile,
                    _ => {}
                },
                "colour" => {
                    if let Some(colour) = self.one_of(&key, value, &COLOURS) {
                        queue.colour = COLOURS.into_iter().find(|known| *known == colour).unwrap_or("grey");
                    }
                }
                "test" => match value {
                    Value::Bool(flag) => queue.test = *flag,
                    _ => self.fault(&key, value, Expected::Flag),
                },
                "serviceLevel" => queue.service_level = self.service_level(&key, value, queue.service_level),
                "waitSeconds" => queue.wait = self.wait_limits(&key, value, queue.wait),
                _ => self.fault(&key, value, Expected::KnownKey),
            }
        }
        Some(queue)
    }

    fn service_level(&mut self, key: &str, value: &Value, mut level: ServiceLevel) -> ServiceLevel {
        let Value::Object(fields) = value else {
            self.fault(key, value, Expected::Object);
            return level;
        };
        for (name, value) in fields {
            let key = format!("{key}.{name}");
            match name.as_str() {
                "percent" => {
                    self.number(&key, value, 1, 100, |n| level.percent = u32::try_from(n).unwrap_or(80));
                }
                "seconds" => self.number(&key, value, 0, DAY_SECONDS, |n| level.seconds = n),
                _ => self.fault(&key, value, Expected::KnownKey),
            }
        }
        level
    }

    fn wait_limits(&mut self, key: &str, value: &Value, before: WaitLimits) -> WaitLimits {
        let Value::Object(fields) = value else {
            self.fault(key, value, Expected::Object);
            return before;
        };
        let mut limits = before;
        for (name, value) in fields {
            let key = format!("{key}.{name}");
            match name.as_str() {
                "amber" => self.number(&key, value, 0, DAY_SECONDS, |n| limits.amber = n),
                "red" => self.number(&key, value, 0, DAY_SECONDS, |n| limits.red = n),
                "critical" => self.number(&key, value, 0, DAY_SECONDS, |n| limits.critical = n),
                _ => self.fault(&key, value, Expected::KnownKey),
            }
        }
        if limits.amber > limits.red || limits.red > limits.critical {
            self.fault(key, value, Expected::RisingLimits);
            return before;
        }
        limits
    }

    pub(super) fn operator(&mut self, key: &str, value: &Value) -> Option<OperatorEntry> {
        let Value::Object(fields) = value else {
            self.fault(key, value, Expected::Object);
            return None;
        };
        let id: OperatorId = self.id(&format!("{key}.id"), value.field("id"))?;
        let mut operator = OperatorEntry {
            id,
            name: String::new(),
            extension: String::new(),
            team: String::new(),
            queues: Vec::new(),
        };
        for (name, value) in fields {
            let key = format!("{key}.{name}");
            match name.as_str() {
                "id" => {}
                "name" => operator.name = self.words(&key, Some(value)).unwrap_or_default(),
                "extension" => operator.extension = self.words(&key, Some(value)).unwrap_or_default(),
                "team" => operator.team = self.words(&key, Some(value)).unwrap_or_default(),
                "queues" => {
                    operator.queues =
                        self.list(&key, value, |reader, key, value| reader.id(key, Some(value)));
                }
                _ => self.fault(&key, value, Expected::KnownKey),
            }
        }
        if operator.name.is_empty() {
            operator.name =
                if operator.extension.is_empty() { id.to_string() } else { operator.extension.clone() };
        }
        Some(operator)
    }
}
