//! What is heard and seen across the room, in French.

use crate::i18n::table::{AlarmTexts, WallTexts};

pub(in crate::i18n) const ALARMS: AlarmTexts = AlarmTexts {
    title: "Sons et notifications",
    muted: "Sons et notifications\u{a0}: muets",
    mute: "Couper tous les sons",
    volume: "Volume",
    new_call: "Nouvel appel",
    amber: "Attente longue",
    red: "Attente trop longue",
    critical: "Attente critique",
    off: "Aucun son",
    chime: "Carillon",
    bell: "Cloche",
    alarm: "Alarme",
    pause: "Au plus un par",
    no_pause: "Sans limite",
    enable: "Activer le son",
    enable_means: "Le navigateur ne joue aucun son tant que rien n’a été cliqué sur la page.",
    notify: "Afficher une notification quand une attente est trop longue ou critique",
    notify_by_portal: "Le portail autour de cette page affiche les notifications.",
    notify_refused: "Le navigateur n’autorise pas les notifications de cette page. Ses propres paramètres pour cette page permettent de changer cela.",
    notify_unavailable: "Ce navigateur n’a pas de notifications pour cette page.",
    waits_too_long: "Des appelants attendent trop longtemps",
    waits_critically: "Attentes critiques",
};

pub(in crate::i18n) const WALL: WallTexts = WallTexts {
    title: "Écran mural",
    enter: "Afficher en écran mural",
    leave: "Quitter l’écran mural (Échap)",
    free: "Libre",
};
