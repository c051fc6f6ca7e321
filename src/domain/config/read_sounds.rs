//! Reads what is to be heard out of JSON.

use super::reader::Reader;
use super::sounds::{LONGEST_PAUSE, LOUDEST};
use super::{Expected, OCCASIONS, Sounds, TONES, Tone};
use crate::domain::time::SECOND;
use serde_json::Value;

impl Reader {
    pub(super) fn sounds(&mut self, key: &str, value: &Value, mut sounds: Sounds) -> Sounds {
        let Value::Object(fields) = value else {
            self.fault(key, value, Expected::Object);
            return sounds;
        };
        for (name, value) in fields {
            let key = format!("{key}.{name}");
            let occasion = OCCASIONS.into_iter().find(|occasion| occasion.code() == name);
            match (occasion, name.as_str()) {
                (Some(occasion), _) => {
                    if let Some(tone) = self.tone(&key, value) {
                        sounds.tones.insert(occasion, tone);
                    }
                }
                (_, "volume") => self.number(&key, value, 0, LOUDEST, |n| sounds.volume = n),
                (_, "mute") => self.flag(&key, value, |flag| sounds.mute = flag),
                (_, "pauseSeconds") => {
                    self.number(&key, value, 0, LONGEST_PAUSE, |n| sounds.pause = n * SECOND);
                }
                (_, "notify") => self.flag(&key, value, |flag| sounds.notify = flag),
                _ => self.unknown(&key, value),
            }
        }
        sounds
    }

    fn tone(&mut self, key: &str, value: &Value) -> Option<Tone> {
        let word = self.one_of(key, value, &["off", "chime", "bell", "alarm"])?;
        TONES.into_iter().find(|tone| tone.code() == word)
    }
}
