//! What is heard and seen across the room, in German.

use crate::i18n::table::{AlarmTexts, WallTexts};

pub(in crate::i18n) const ALARMS: AlarmTexts = AlarmTexts {
    title: "Töne und Mitteilungen",
    muted: "Töne und Mitteilungen: stumm",
    mute: "Alle Töne stummschalten",
    volume: "Lautstärke",
    new_call: "Neuer Anruf",
    amber: "Wartezeit ist lang",
    red: "Wartezeit ist zu lang",
    critical: "Wartezeit ist kritisch",
    off: "Kein Ton",
    chime: "Gong",
    bell: "Glocke",
    alarm: "Alarm",
    pause: "Höchstens einer je",
    no_pause: "Keine Grenze",
    enable: "Ton einschalten",
    enable_means: "Der Browser spielt keinen Ton ab, bevor auf der Seite etwas angeklickt wurde.",
    notify: "Mitteilung zeigen, wenn eine Wartezeit zu lang oder kritisch ist",
    notify_by_portal: "Das Portal um diese Seite zeigt die Mitteilungen.",
    notify_refused: "Der Browser lässt keine Mitteilungen dieser Seite zu. Seine eigenen Einstellungen für diese Seite können das ändern.",
    notify_unavailable: "Dieser Browser hat keine Mitteilungen für diese Seite.",
    waits_too_long: "Anrufer warten zu lange",
    waits_critically: "Wartezeiten sind kritisch",
};

pub(in crate::i18n) const WALL: WallTexts = WallTexts {
    title: "Wandanzeige",
    enter: "Als Wandanzeige zeigen",
    leave: "Wandanzeige verlassen (Esc)",
    free: "Frei",
};
