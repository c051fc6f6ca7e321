//! The help, in French.

use super::table::HelpTexts;

pub(in crate::i18n) const HELP: HelpTexts = HelpTexts {
    title: "Raccourcis clavier",
    lead: "Les touches seules agissent sur le tableau, jamais là où l’on saisit du texte. Appuyez ci-dessous sur une touche pour la changer.",
    all: "Utiliser des touches seules comme raccourcis",
    longest: "Une touche transmet la plus longue attente, partout sur le tableau",
    send_to_named: "Appeler l’agent proposé sur la carte",
    send_longest: "Transmettre la plus longue attente à l’agent proposé",
    assign: "Ouvrir la liste des agents pour la carte",
    next_lane: "File suivante",
    previous_lane: "File précédente",
    operators: "Aller à la liste des agents",
    search: "Aller à la recherche",
    open: "Ouvrir cette liste",
    neighbours: "Carte suivante ou précédente",
    pick: "Choisir la carte, puis appeler un agent",
    give_up: "Reposer la carte ou fermer une liste",
    open_diagnostics: "Ouvrir le diagnostic",
    key_enter: "Entrée",
    key_escape: "Échap",
    key_diagnostics: "Ctrl + Alt + D",
    change: |what, key| format!("{what}\u{a0}: {key}. Changer la touche"),
    press: "Appuyez sur une touche",
    is_changed: |what, key| format!("{what}\u{a0}: désormais {key}."),
    taken: |what| format!("Cette touche est déjà prise\u{a0}: {what}."),
    no_sign: "Seul un caractère (lettre, chiffre ou signe) peut servir de raccourci, sans Ctrl, Alt ni Maj.",
    reset: "Rétablir les touches",
    is_reset: "Tous les raccourcis sont rétablis.",
};
