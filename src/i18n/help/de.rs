//! The help, in German.

use super::table::HelpTexts;

pub(in crate::i18n) const HELP: HelpTexts = HelpTexts {
    title: "Tastenkürzel",
    lead: "Einzelne Tasten wirken auf dem Board, nie dort, wo Text eingegeben wird. Drücken Sie unten auf eine Taste, um sie zu ändern.",
    all: "Einzelne Tasten als Kürzel verwenden",
    longest: "Eine Taste vermittelt den am längsten Wartenden, überall auf dem Board",
    send_to_named: "Den Agenten anrufen, den die Karte vorschlägt",
    send_longest: "Den am längsten Wartenden an den vorgeschlagenen Agenten",
    assign: "Die Agentenliste für die Karte öffnen",
    next_lane: "Nächste Warteschlange",
    previous_lane: "Vorige Warteschlange",
    operators: "Zu den Agenten springen",
    search: "Zur Suche springen",
    open: "Diese Liste öffnen",
    neighbours: "Nächste oder vorige Karte",
    pick: "Karte auswählen, dann einen Agenten anrufen",
    give_up: "Karte zurücklegen, Liste schließen",
    open_diagnostics: "Die Diagnose öffnen",
    key_enter: "Eingabe",
    key_escape: "Esc",
    key_diagnostics: "Strg + Alt + D",
    change: |what, key| format!("{what}: {key}. Taste ändern"),
    press: "Drücken Sie eine Taste",
    is_changed: |what, key| format!("{what}: ab jetzt {key}."),
    taken: |what| format!("Diese Taste ist schon belegt: {what}."),
    no_sign: "Nur ein einzelner Buchstabe, eine Ziffer oder ein Zeichen kann ein Kürzel sein, ohne Strg, Alt oder Umschalt.",
    reset: "Zurücksetzen",
    is_reset: "Alle Tastenkürzel sind zurückgesetzt.",
};
