//! The configuration as a `config.json` for the administrator: what [`Config::read_text`] makes of it is what was written.

use super::{Config, Layers, OperatorEntry, QueueEntry, SignIn, Sounds};
use crate::domain::BlocId;
use crate::domain::time::{MINUTE, SECOND};
use serde_json::{Value, json};

impl Layers {
    /// What the file says, with the supervisor's own settings over it. Whom the roster names stays in the roster, and what
    /// the page's address says is no setting of the company.
    pub fn for_everybody(&self) -> Config {
        let own = Self { file: self.file.clone(), settings: self.settings.clone(), ..Self::default() };
        own.derive()
    }
}

impl Config {
    /// The text of the file. There is no secret in it, because there is none in a configuration.
    pub fn export(&self) -> String {
        let mut file = json!({
            // What could not be read was not the default: `null` keeps shut what it may have been meant to shut.
            "api": self.api,
            "signIn": self.sign_in.iter().map(|way| match way {
                SignIn::Password => "password",
                SignIn::ApiKey => "apiKey",
            }).collect::<Vec<_>>(),
            "queues": self.queues.iter().map(|queue| self.queue_json(queue)).collect::<Vec<_>>(),
            "operators": self.operators.iter().map(operator_json).collect::<Vec<_>>(),
            "ringSeconds": self.ring / SECOND,
            "shortAbandonSeconds": self.short_abandon / SECOND,
            "unheardWaitingMinutes": self.unheard_waiting / MINUTE,
            "unheardTalkingMinutes": self.unheard_talking / MINUTE,
            "unconfirmedMinutes": self.unconfirmed / MINUTE,
            "timeZone": self.time_zone,
            "language": self.language,
            "theme": self.theme,
            "density": self.density,
            "longestWaitKey": self.longest_wait_key,
            "takeBack": self.take_back,
            "sounds": sounds_json(&self.sounds),
            "persistence": if self.persist { "tab" } else { "none" },
            "portalOrigins": self.portal_origins,
        });
        for (key, address) in [("operatorsUrl", &self.operators_url), ("reportUrl", &self.report_url)] {
            if let (Some(address), Some(file)) = (address, file.as_object_mut()) {
                file.insert(key.into(), address.as_str().into());
            }
        }
        // Plain values can always be written.
        serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
    }

    fn queue_json(&self, queue: &QueueEntry) -> Value {
        json!({
            "id": queue.id,
            "name": queue.name,
            "kind": queue.kind,
            "colour": queue.colour,
            "test": queue.test,
            "shown": !self.hidden.contains(&queue.id),
            "serviceLevel": queue.service_level,
            "waitSeconds": queue.wait,
            "proposal": queue.proposal,
        })
    }
}

fn sounds_json(sounds: &Sounds) -> Value {
    let mut json = json!({
        "volume": sounds.volume,
        "mute": sounds.mute,
        "pauseSeconds": sounds.pause / SECOND,
        "notify": sounds.notify,
    });
    for (occasion, tone) in &sounds.tones {
        if let Some(json) = json.as_object_mut() {
            json.insert(occasion.code().into(), tone.code().into());
        }
    }
    json
}

fn operator_json(operator: &OperatorEntry) -> Value {
    let mut json = json!({ "id": operator.id, "name": operator.name });
    for (key, text) in [("extension", &operator.extension), ("team", &operator.team)] {
        if let Some(json) = json.as_object_mut().filter(|_| !text.is_empty()) {
            json.insert(key.into(), text.as_str().into());
        }
    }
    if let (Some(queues), Some(json)) = (&operator.queues, json.as_object_mut()) {
        json.insert("queues".into(), queues_json(queues));
    }
    json
}

/// An empty list would mean all of them; whoever takes the calls of none has queues that nobody could read.
fn queues_json(queues: &[BlocId]) -> Value {
    if queues.is_empty() { json!([null]) } else { json!(queues) }
}
