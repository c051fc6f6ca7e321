//! The help, in Dutch.

use super::table::HelpTexts;

pub(in crate::i18n) const HELP: HelpTexts = HelpTexts {
    title: "Sneltoetsen",
    lead: "Losse toetsen werken op het bord, en nooit waar u tekst typt. Druk hieronder op een toets om ze te wijzigen.",
    all: "Losse toetsen als sneltoets gebruiken",
    longest: "Eén toets stuurt de langst wachtende door, overal op het bord",
    send_to_named: "De medewerker bellen die op de kaart staat",
    send_longest: "De langst wachtende naar de voorgestelde medewerker",
    assign: "De lijst met medewerkers voor de kaart openen",
    next_lane: "Volgende wachtrij",
    previous_lane: "Vorige wachtrij",
    operators: "Naar de medewerkers gaan",
    search: "Naar het zoekveld gaan",
    open: "Deze lijst openen",
    neighbours: "Volgende of vorige kaart",
    pick: "De kaart kiezen; bel daarna een medewerker",
    give_up: "De kaart terugleggen; een lijst sluiten",
    open_diagnostics: "De diagnose openen",
    key_enter: "Enter",
    key_escape: "Esc",
    key_diagnostics: "Ctrl + Alt + D",
    change: |what, key| format!("{what}: {key}. Toets wijzigen"),
    press: "Druk op een toets",
    is_changed: |what, key| format!("{what}: voortaan {key}."),
    taken: |what| format!("Deze toets is al in gebruik: {what}."),
    no_sign: "Alleen één letter, cijfer of teken kan een sneltoets zijn, zonder Ctrl, Alt of Shift.",
    reset: "Standaard herstellen",
    is_reset: "Alle sneltoetsen zijn weer zoals standaard.",
};
