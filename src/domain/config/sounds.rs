//! What is heard of the calls that wait: on which occasion, which tone, how loud, how often.

use super::Urgency;
use crate::domain::Millis;
use crate::domain::time::SECOND;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// Something that can be heard, the most urgent last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Occasion {
    /// A caller came.
    NewCall,
    /// A wait passed the first limit of its queue.
    Amber,
    /// The second.
    Red,
    /// The third.
    Critical,
}

/// What is heard then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Tone {
    /// Nothing.
    Off,
    /// Two soft notes.
    Chime,
    /// One that rings out.
    Bell,
    /// Three short ones.
    Alarm,
}

/// All of them, as they are offered.
pub const OCCASIONS: [Occasion; 4] = [Occasion::NewCall, Occasion::Amber, Occasion::Red, Occasion::Critical];
/// All of them, as they are offered.
pub const TONES: [Tone; 4] = [Tone::Off, Tone::Chime, Tone::Bell, Tone::Alarm];
/// The loudest, and the longest pause in seconds.
pub const LOUDEST: i64 = 100;
pub const LONGEST_PAUSE: i64 = 600;

/// What is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sounds {
    /// What is heard on which occasion; on any other nothing.
    pub tones: IndexMap<Occasion, Tone>,
    /// How loud, 0 to [`LOUDEST`].
    pub volume: i64,
    /// Whether nothing is heard at all for now.
    pub mute: bool,
    /// The least time between two of them, unless the second is more urgent; between two notifications as well.
    pub pause: Millis,
    /// Whether a wait that is red or critical is told by a notification of the system.
    pub notify: bool,
}

impl Default for Sounds {
    fn default() -> Self {
        Self {
            tones: IndexMap::from([(Occasion::Red, Tone::Chime), (Occasion::Critical, Tone::Bell)]),
            volume: 60,
            mute: false,
            pause: 10 * SECOND,
            notify: false,
        }
    }
}

impl Sounds {
    /// What is heard on an occasion.
    pub fn tone(&self, occasion: Occasion) -> Tone {
        self.tones.get(&occasion).copied().unwrap_or(Tone::Off)
    }

    /// Whether anything can be heard.
    pub fn are_wanted(&self) -> bool {
        !self.mute && self.volume > 0 && self.tones.values().any(|tone| *tone != Tone::Off)
    }
}

/// What a supervisor chose of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnSounds {
    /// Those that they chose.
    pub tones: IndexMap<Occasion, Tone>,
    /// How loud.
    pub volume: Option<i64>,
    /// Whether nothing is heard.
    pub mute: Option<bool>,
    /// The least time between two, in seconds.
    pub pause_seconds: Option<i64>,
    /// Whether notifications are raised.
    pub notify: Option<bool>,
}

impl OwnSounds {
    /// Laid over what the file says. What was kept may be of any hand: it counts within its bounds.
    pub fn over(&self, file: &Sounds) -> Sounds {
        let mut tones = file.tones.clone();
        tones.extend(&self.tones);
        Sounds {
            tones,
            volume: self.volume.unwrap_or(file.volume).clamp(0, LOUDEST),
            mute: self.mute.unwrap_or(file.mute),
            pause: self.pause_seconds.map_or(file.pause, |seconds| seconds.clamp(0, LONGEST_PAUSE) * SECOND),
            notify: self.notify.unwrap_or(file.notify),
        }
    }
}

impl Occasion {
    /// A limit was passed; none when the wait is calm.
    pub fn of(urgency: Urgency) -> Option<Self> {
        match urgency {
            Urgency::Calm => None,
            Urgency::Amber => Some(Self::Amber),
            Urgency::Red => Some(Self::Red),
            Urgency::Critical => Some(Self::Critical),
        }
    }

    /// Its name, as the configuration has it.
    pub fn code(self) -> &'static str {
        match self {
            Occasion::NewCall => "newCall",
            Occasion::Amber => "amber",
            Occasion::Red => "red",
            Occasion::Critical => "critical",
        }
    }
}

impl Tone {
    /// Its name, as the configuration has it.
    pub fn code(self) -> &'static str {
        match self {
            Tone::Off => "off",
            Tone::Chime => "chime",
            Tone::Bell => "bell",
            Tone::Alarm => "alarm",
        }
    }
}
