//! What came to pass since the last look, and what is said of it.

use super::{Alert, Permission, Speaker};
use crate::domain::clock::SUSPICIOUS;
use crate::domain::config::{Occasion, QueueEntry, Tone, Urgency};
use crate::domain::portal::Told;
use crate::domain::time::SECOND;
use crate::domain::turn::Turn;
use crate::domain::{Call, Effect, Millis, Moment, Session};

/// The least time between two looks. They hang on what the hub tells as well as on the clock: browsers slow the clock of a
/// hidden page down to a tick a minute.
pub const LOOKS: Millis = 250;

/// Where more wait than these, a look goes through thousands of calls, and is taken once a second.
const MANY: usize = 2_000;

impl Turn<'_> {
    /// Looks at the waits, and speaks.
    pub fn let_waits_speak(&mut self) {
        let last = self.model.alarms.looked;
        let unseen = self.now.since(last);
        let pause = if self.model.alarms.noticed.len() > MANY { SECOND } else { LOOKS };
        if unseen < pause {
            return;
        }
        self.model.alarms.looked = self.now;
        self.open_speaker();
        self.count_in_the_title();
        // A machine that slept missed what passed meanwhile, whether its line holds or not.
        if let Some(occasion) = self.notice(last).filter(|_| unseen < SUSPICIOUS) {
            self.sound(occasion);
            self.raise(occasion);
        }
    }

    /// Whether sounds can be heard is found out on the board, as soon as there is something to hear.
    fn open_speaker(&mut self) {
        let alarms = &mut self.model.alarms;
        let is_wanted =
            self.model.config.sounds.are_wanted() && matches!(self.model.session, Session::SignedIn(_));
        if alarms.speaker == Speaker::Untried && is_wanted {
            alarms.speaker = Speaker::Opening;
            self.run(Effect::OpenSpeaker);
        }
    }

    /// Somebody pressed “Enable sound”, or anything else that is to be heard.
    pub fn sound_tried(&mut self, tone: Tone) {
        self.run(Effect::OpenSpeaker);
        self.play(tone);
    }

    pub fn speaker_is(&mut self, speaker: Speaker) {
        self.model.alarms.speaker = speaker;
        self.changed.status = true;
    }

    pub fn notifications_are(&mut self, permission: Permission) {
        self.model.alarms.permission = permission;
        self.changed.status = true;
    }

    /// Takes note of every wait, and answers with the most urgent thing that came to pass. Of calls that are not confirmed,
    /// and in queues that are not heard, note is taken all the same: what passes there is no news afterwards.
    fn notice(&mut self, last: Moment) -> Option<Occasion> {
        let model = &mut *self.model;
        let mut noticed = std::mem::take(&mut model.alarms.noticed);
        noticed.retain(|id, _| model.calls.get(*id).is_some_and(Call::waits));
        let mut passed = None;
        for queue in model.config.lanes().filter(|queue| !queue.test) {
            let is_heard = model.is_heard(queue.id);
            for call in model.calls.lane(queue.id).filter_map(|id| model.calls.get(id)) {
                let urgency = queue.wait.urgency(call.wait(self.now));
                let before = noticed.insert(call.id, urgency);
                if is_heard && call.confirmed {
                    passed = passed.max(occasion(call, before, urgency, last));
                }
            }
        }
        model.alarms.noticed = noticed;
        passed
    }

    fn sound(&mut self, occasion: Occasion) {
        let sounds = &self.model.config.sounds;
        let (tone, pause) = (sounds.tone(occasion), sounds.pause);
        // What nobody hears takes no turn from what comes after it.
        let is_heard =
            tone != Tone::Off && sounds.are_wanted() && self.model.alarms.speaker == Speaker::Ready;
        if is_heard && self.model.alarms.heard.says(occasion, self.now, pause) {
            self.play(tone);
        }
    }

    fn play(&mut self, tone: Tone) {
        let sounds = &self.model.config.sounds;
        if tone != Tone::Off && sounds.are_wanted() {
            self.run(Effect::Play { tone, volume: sounds.volume });
        }
    }

    /// By the system where the browser lets us, else by the portal.
    fn raise(&mut self, occasion: Occasion) {
        let urgency = match occasion {
            Occasion::NewCall | Occasion::Amber => return,
            Occasion::Red => Urgency::Red,
            Occasion::Critical => Urgency::Critical,
        };
        let sounds = &self.model.config.sounds;
        let granted = self.model.alarms.permission == Permission::Granted;
        let somebody_can = granted || self.model.is_listened_to();
        if !sounds.notify || !somebody_can || !self.model.alarms.raised.says(occasion, self.now, sounds.pause)
        {
            return;
        }
        let alert = self.alert(urgency);
        if granted {
            self.run(Effect::Raise(alert));
        } else {
            self.call_portal(Told::Alert(alert));
        }
    }

    fn alert(&self, urgency: Urgency) -> Alert {
        let queues = self.model.config.lanes().filter(|queue| !queue.test && self.model.is_heard(queue.id));
        let count = |queue: &QueueEntry| {
            let calls = self.model.calls.lane(queue.id).filter_map(|id| self.model.calls.get(id));
            let waits = calls.filter(|call| queue.wait.urgency(call.wait(self.now)) >= urgency);
            (queue.id, waits.count())
        };
        Alert { urgency, waiting: queues.map(count).filter(|(_, count)| *count > 0).collect() }
    }

    /// A board that is not live counts nobody: in a title nothing says how old a number is.
    fn count_in_the_title(&mut self) {
        let count = self.model.waiting().filter(|_| self.model.connection.is_live());
        if std::mem::replace(&mut self.model.alarms.count, count) != count {
            self.run(Effect::ShowCount(count));
        }
    }
}

/// What came to pass with a call that was so urgent at the last look; not there then, when that is not known.
fn occasion(call: &Call, before: Option<Urgency>, urgency: Urgency, last: Moment) -> Option<Occasion> {
    match before {
        Some(before) => Occasion::of(urgency).filter(|_| urgency > before),
        // One that waited already is not new, and what it passed was not seen: nobody listened, or its queue was hidden.
        None if call.at_least || call.since < last => None,
        None => Some(Occasion::of(urgency).unwrap_or(Occasion::NewCall)),
    }
}
