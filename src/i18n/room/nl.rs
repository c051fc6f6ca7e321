//! What is heard and seen across the room, in Dutch.

use crate::i18n::table::{AlarmTexts, WallTexts};

pub(in crate::i18n) const ALARMS: AlarmTexts = AlarmTexts {
    title: "Geluiden en meldingen",
    muted: "Geluiden en meldingen: gedempt",
    mute: "Alle geluiden dempen",
    volume: "Volume",
    new_call: "Nieuwe oproep",
    amber: "Wachttijd is lang",
    red: "Wachttijd is te lang",
    critical: "Wachttijd is kritiek",
    off: "Geen geluid",
    chime: "Gong",
    bell: "Bel",
    alarm: "Alarm",
    pause: "Hoogstens één per",
    no_pause: "Geen limiet",
    enable: "Geluid aanzetten",
    enable_means: "De browser speelt geen geluid af zolang er niets op de pagina is aangeklikt.",
    notify: "Melding tonen als een wachttijd te lang of kritiek is",
    notify_by_portal: "Het portaal rond deze pagina toont de meldingen.",
    notify_refused: "De browser laat geen meldingen van deze pagina toe. Dat kan in zijn eigen instellingen voor deze pagina veranderd worden.",
    notify_unavailable: "Deze browser heeft geen meldingen voor deze pagina.",
    waits_too_long: "Bellers wachten te lang",
    waits_critically: "Wachttijden zijn kritiek",
};

pub(in crate::i18n) const WALL: WallTexts = WallTexts {
    title: "Wandscherm",
    enter: "Als wandscherm tonen",
    leave: "Wandscherm sluiten (Esc)",
    free: "Vrij",
};
