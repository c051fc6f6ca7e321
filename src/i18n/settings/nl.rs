//! The settings, in Dutch.

use super::table::SettingsTexts;

pub(in crate::i18n) const SETTINGS: SettingsTexts = SettingsTexts {
    title: "Instellingen",
    sections: "Onderdelen",
    look: "Taal en weergave",
    file: "Bestand voor iedereen",
    welcome: "Plak de id van een wachtrij, en het bord volgt ze. Voeg daarna medewerkers toe. Meer is er niet nodig; een bestand voor iedereen kan later.",
    kept: "Wat hier ingesteld wordt, blijft in deze browser bewaard, voor wie hem gebruikt, ook na het afmelden.",
    not_kept: "Volgens config.json mag deze browser niets bewaren: wat hier ingesteld wordt, verdwijnt met de pagina. Neem het bestand mee.",
    of_file: "Uit het bestand",
    changed: "Hier gewijzigd",
    own: "Hier toegevoegd",
    edit: |it| format!("{it} wijzigen"),
    back: |it| format!("{it}: terug naar het bestand"),
    remove: |it| format!("{it} verwijderen"),
    added: |it| format!("{it} is toegevoegd."),
    removed: |it| format!("{it} is verwijderd."),
    taken_back: |it| format!("{it} is weer zoals in het bestand."),
    wants: |it| format!("Verwacht: {it}."),
    rising: "oplopende getallen: lang, te lang, kritiek",
    in_file: |it| format!("In het bestand: {it}"),
    add: "Toevoegen",
    queue_id: "Id van de wachtrij",
    operator_id: "Id van de medewerker",
    id_hint: "Uit het controlepaneel van Thello, in elke schrijfwijze: met of zonder streepjes en accolades, of de korte vorm van 22 letters.",
    no_queues: "Nog geen wachtrij.",
    no_operators: "Nog geen medewerker.",
    name: "Naam",
    kind: "Soort",
    kind_queue: "Wachtrij",
    kind_group: "Groepsoproep: niet toe te wijzen",
    kind_profile: "Profiel: geen oproepen, geen kolom",
    colour: "Kleur",
    test: "Neemt testoproepen",
    shown: |it| format!("{it} tonen"),
    order_fixed: "Het adres van de pagina zegt welke wachtrijen getoond worden, en in welke volgorde.",
    earlier: |it| format!("{it} naar voren"),
    later: |it| format!("{it} naar achteren"),
    order_back: "Volgorde van het bestand",
    amber: "Lang, vanaf (seconden)",
    red: "Te lang, vanaf (seconden)",
    critical: "Kritiek, vanaf (seconden)",
    percent: "Servicelevel (%)",
    seconds: "Beantwoord binnen (seconden)",
    proposal: "Wie voorgesteld wordt",
    longest_free: "Het langst vrij",
    fewest_today: "Minste oproepen vandaag",
    list_order: "In de volgorde van de lijst",
    nobody: "Niemand",
    extension: "Toestel",
    team: "Team",
    takes: "Neemt oproepen van",
    all_queues: "alle wachtrijen",
    find: "Een medewerker zoeken",
    one: "Eén voor één",
    many: "Uit een rekenblad",
    cells: "Cellen uit een rekenblad",
    cells_hint: "Kopieer ze daar, en plak ze hier. De eerste regel noemt de kolommen: id, name, extension, team, queues. Zonder die regel worden id’s, namen en cijfers herkend.",
    csv: "Of een CSV-bestand",
    csv_refused: "Dit bestand kon niet gelezen worden: het is groter dan 4 MB, of de browser geeft het niet vrij.",
    preview: "Wat overgenomen zou worden",
    line: "Regel",
    who: "Medewerker",
    outcome: "Wat ermee gebeurt",
    line_new: "Wordt toegevoegd",
    line_changed: "Wordt gewijzigd",
    line_known: "Blijft zoals het is",
    line_wrong: |key, found, wanted| format!("Niet overgenomen: {key} is {found}. Verwacht: {wanted}."),
    line_without: |key, wanted| format!("Niet overgenomen: {key} ontbreekt. Verwacht: {wanted}."),
    no_list: |found| {
        format!(
            "Dit is niet leesbaar: {found}. Verwacht: regels met een kolom “id”, of met een id in elke regel."
        )
    },
    unused_columns: |names| format!("Kolommen die niet gebruikt worden: {names}."),
    wrong_lines: |count| {
        if count == 1 {
            format!("{count} regel is niet bruikbaar")
        } else {
            format!("{count} regels zijn niet bruikbaar")
        }
    },
    take: |count| {
        if count == 1 {
            format!("{count} medewerker overnemen")
        } else {
            format!("{count} medewerkers overnemen")
        }
    },
    taken: |count| {
        if count == 1 {
            format!("{count} medewerker is overgenomen.")
        } else {
            format!("{count} medewerkers zijn overgenomen.")
        }
    },
    discard: "Weggooien",
    density: "Dichtheid",
    comfortable: "Ruim",
    as_in_file: |it| format!("Zoals in het bestand: {it}"),
    fixed: "Dit staat in het adres van de pagina, en wordt alleen daar gewijzigd.",
    file_lead: "Alles als bestand: wat config.json zegt, met wat hier ingesteld is. Wie deze pagina beheert, zet het in de plaats van config.json; dan heeft iedereen het. Er staat geen wachtwoord, sleutel of token in, en het noemt uw medewerkers.",
    download: "config.json downloaden",
    copy: "Kopiëren",
    copied: "Het bestand is gekopieerd.",
    not_copied: "De browser laat kopiëren niet toe: selecteer de tekst en kopieer die zelf.",
    forget: "Alles zoals in het bestand",
    forget_question: "Alles vergeten wat in deze browser ingesteld is?",
    forget_means: "Ook wachtrijen en medewerkers die hier toegevoegd zijn, verdwijnen, tenzij het bestand ze intussen heeft.",
    forgotten: "Alles is zoals in het bestand.",
};
