//! What is heard and seen across the room, in English.

use crate::i18n::table::{AlarmTexts, WallTexts};

pub(in crate::i18n) const ALARMS: AlarmTexts = AlarmTexts {
    title: "Sounds and notifications",
    muted: "Sounds and notifications: muted",
    mute: "Mute all sounds",
    volume: "Volume",
    new_call: "New call",
    amber: "Wait is long",
    red: "Wait is too long",
    critical: "Wait is critical",
    off: "No sound",
    chime: "Chime",
    bell: "Bell",
    alarm: "Alarm",
    pause: "At most one every",
    no_pause: "No limit",
    enable: "Enable sound",
    enable_means: "The browser plays no sound until something on the page was pressed.",
    notify: "Notify me when a wait is too long or critical",
    notify_by_portal: "The portal around this page shows the notifications.",
    notify_refused: "The browser does not allow notifications of this page. Its own settings for this page can change that.",
    notify_unavailable: "This browser has no notifications for this page.",
    waits_too_long: "Callers wait too long",
    waits_critically: "Waits are critical",
};

pub(in crate::i18n) const WALL: WallTexts =
    WallTexts { title: "Wall", enter: "Show as a wall", leave: "Leave the wall (Esc)", free: "Free" };
