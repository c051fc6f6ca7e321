//! Reads a queue, and an operator, out of JSON.

use super::reader::Reader;
use super::{BlocKind, COLOURS, Expected, OperatorEntry, ProposalRule, QueueEntry, ServiceLevel, WaitLimits};
use crate::domain::json::Lenient;
use crate::domain::{BlocId, OperatorId};
use serde_json::Value;

/// The longest wait that can be configured.
pub(super) const DAY_SECONDS: i64 = 86_400;

impl Reader {
    /// A queue; one that is not to be shown joins the hidden ones.
    pub(super) fn queue(&mut self, key: &str, value: &Value, hidden: &mut Vec<BlocId>) -> Option<QueueEntry> {
        let Value::Object(fields) = value else {
            self.fault(key, value, Expected::Object);
            return None;
        };
        let id: BlocId = self.id(&format!("{key}.id"), value.field("id"))?;
        let mut queue = QueueEntry::new(id);
        for (name, value) in fields {
            let key = format!("{key}.{name}");
            match name.as_str() {
                "id" => {}
                "name" => {
                    if let Some(words) = self.words(&key, Some(value)) {
                        queue.name = words;
                    }
                }
                "kind" => queue.kind = self.kind(&key, value),
                "colour" => {
                    if let Some(colour) = self.one_of(&key, value, &COLOURS) {
                        queue.colour = COLOURS.into_iter().find(|known| *known == colour).unwrap_or("grey");
                    }
                }
                "shown" => self.flag(&key, value, |shown| {
                    if !shown {
                        hidden.push(id);
                    }
                }),
                "test" => self.flag(&key, value, |flag| queue.test = flag),
                "serviceLevel" => queue.service_level = self.service_level(&key, value, queue.service_level),
                "proposal" => queue.proposal = self.proposal(&key, value),
                "waitSeconds" => queue.wait = self.wait_limits(&key, value, queue.wait),
                _ => self.unknown(&key, value),
            }
        }
        Some(queue)
    }

    /// Of a kind that cannot be read the calls are seen, and not handed over.
    fn kind(&mut self, key: &str, value: &Value) -> BlocKind {
        let word = self.one_of(key, value, &["queue", "group", "profile"]);
        BlocKind::ALL.into_iter().find(|kind| Some(kind.code()) == word).unwrap_or(BlocKind::Group)
    }

    /// Of a rule that cannot be read nobody is proposed: it may have been meant to say so.
    fn proposal(&mut self, key: &str, value: &Value) -> ProposalRule {
        let word = self.one_of(key, value, &["longestFree", "fewestToday", "listOrder", "none"]);
        let rule = ProposalRule::ALL.into_iter().find(|rule| Some(rule.code()) == word);
        rule.unwrap_or(ProposalRule::Nobody)
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
                _ => self.unknown(&key, value),
            }
        }
        level
    }

    /// Where they do not rise, the lower one counts for those before it: no wait is urgent later than anybody said.
    fn wait_limits(&mut self, key: &str, value: &Value, mut limits: WaitLimits) -> WaitLimits {
        let Value::Object(fields) = value else {
            self.fault(key, value, Expected::Object);
            return limits;
        };
        for (name, value) in fields {
            let key = format!("{key}.{name}");
            match name.as_str() {
                "amber" => self.number(&key, value, 0, DAY_SECONDS, |n| limits.amber = n),
                "red" => self.number(&key, value, 0, DAY_SECONDS, |n| limits.red = n),
                "critical" => self.number(&key, value, 0, DAY_SECONDS, |n| limits.critical = n),
                _ => self.unknown(&key, value),
            }
        }
        if !limits.rise() {
            self.fault(key, value, Expected::RisingLimits);
        }
        limits.red = limits.red.min(limits.critical);
        limits.amber = limits.amber.min(limits.red);
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
            queues: None,
        };
        for (name, value) in fields {
            let key = format!("{key}.{name}");
            match name.to_ascii_lowercase().as_str() {
                "id" => {}
                "name" => operator.name = self.words(&key, Some(value)).unwrap_or_default(),
                "extension" => operator.extension = self.words(&key, Some(value)).unwrap_or_default(),
                "team" => operator.team = self.words(&key, Some(value)).unwrap_or_default(),
                "queues" | "queue" => operator.queues = self.ids(&key, value),
                _ => self.unknown(&key, value),
            }
        }
        operator.name_if_nameless();
        Some(operator)
    }
}
