//! German, as it is spoken in Germany, and to people who are not known: “Sie”.

use super::help::de::HELP;
use super::room::de::{ALARMS, WALL};
use super::settings::de::SETTINGS;
use super::table::{
    Announcements, BoardTexts, FaultTexts, LoginTexts, SetupTexts, ShellTexts, StateTexts, Texts, TimeTexts,
};

/// The table.
pub(super) static DE: Texts = Texts {
    tag: "de",
    name: "Deutsch",
    login: LOGIN,
    shell: SHELL,
    setup: SETUP,
    settings: SETTINGS,
    board: BOARD,
    help: HELP,
    faults: FAULTS,
    states: STATES,
    said: SAID,
    alarms: ALARMS,
    wall: WALL,
    times: TIMES,
};

fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

const LOGIN: LoginTexts = LoginTexts {
    title: "Bei Callboard anmelden",
    lead: "Sehen Sie, wer wartet, und geben Sie jeden Anruf an die richtige Person weiter.",
    use_password: "Mit Passwort anmelden",
    use_key: "Mit API-Schlüssel anmelden",
    user_name: "Benutzername",
    password: "Passwort",
    api_key: "API-Schlüssel",
    api_key_hint: "Aus der Verwaltung von Thello. Der Schlüssel wird nur in diesem Tab behalten.",
    submit: "Anmelden",
    busy: "Anmeldung läuft…",
    goes_to: |host| format!("Geht an {host}"),
    not_offered: "Hier kann sich niemand anmelden, solange config.json nicht lesbar sagt, wie und wo. Vorher wird nichts \
                  gesendet. Wer diese Seite betreut, kann das beheben; laden Sie die Seite danach neu.",
    by_portal: "Das Portal um diese Seite meldet Sie an.",
};

const SHELL: ShellTexts = ShellTexts {
    product: "Callboard",
    no_tenant: "Thello",
    compact: "Kompakt",
    language: "Sprache",
    language_auto: "Browser",
    theme: "Design",
    theme_auto: "System",
    theme_light: "Hell",
    theme_dark: "Dunkel",
    log_out: "Abmelden",
    connection: "Verbindung",
    connecting: "Verbindungsaufbau…",
    live: "Live",
    stale: "Antwortet nicht",
    silent_for: ("Der Hub antwortet seit ", " nicht."),
    silence_means: "Was Sie sehen, kann veraltet sein. Schweigt der Hub weiter, wird eine neue Verbindung aufgebaut.",
    reconnecting: "Neue Verbindung…",
    lost: "Verbindung verloren",
    signed_out: "Abgemeldet",
    not_seen: |span| format!("{span} ohne Daten"),
    gap_means: "Inzwischen können Anrufe gekommen und gegangen sein. Anrufe von vorher sind markiert, bis wieder von ihnen \
                zu hören ist.",
    dismiss: "Schließen",
    not_live_for: ("Seit ", " nicht live."),
    next_try: ("Nächster Versuch in ", "."),
    trying: "Versuch läuft…",
    offline_means: "Das Board zeigt, was zuletzt bekannt war. Anrufe können nicht zugewiesen werden.",
    try_now: "Jetzt versuchen",
    connect_again: "Neu verbinden",
    log_in_again: "Neu anmelden",
    session_ends: |time| {
        format!(
            "Ihre Sitzung endet um {time} Uhr. Melden Sie sich neu an, um fortzufahren; das Board bleibt, wie es ist."
        )
    },
    release: "Eine neue Version von Callboard",
    release_means: "Neu laden dauert wenige Sekunden, danach ist das Board wieder da. Mit einem API-Schlüssel melden Sie sich neu an.",
    reload: "Neu laden",
    version: |version| format!("Version {version}"),
    question: |operator, caller| format!("{operator} für {caller} anrufen?"),
    ring_anyway: "Trotzdem anrufen",
    cancel: "Abbrechen",
    board_coming: "Das Board wird geladen …",
    board_missing: "Das Board konnte nicht geladen werden, deshalb ist nichts davon zu sehen. Alle fünf Sekunden wird es erneut versucht; hilft das nicht, laden Sie bitte die Seite neu.",
    skip: "Zu den Agenten",
    recent: "Was nicht geklappt hat",
    refused: |count| counted(count, "Meldung wurde nicht verstanden", "Meldungen wurden nicht verstanden"),
    diagnostics: "Diagnose",
    diagnostics_mean: "Was zuletzt geschehen ist, zum Weiterleiten an die Person, die Callboard betreut. Namen, Telefonnummern, \
                       Passwörter und Token stehen nicht darin.",
    copy_report: "Kopieren",
    report_copied: "Die Diagnose ist kopiert.",
    report_not_copied: "Der Browser erlaubt das Kopieren nicht: markieren Sie den Text, und kopieren Sie ihn von Hand.",
    close: "Schließen",
};

const SETUP: SetupTexts = SetupTexts {
    faults: "Etwas in config.json ist nicht wie erwartet",
    key: "Schlüssel",
    value: "Gefunden",
    expected: "Erwartet",
    the_file: "(die Datei)",
    no_queues: "Keine Warteschlangen eingerichtet",
    no_queues_how: "Das Board weiß nicht, welche Warteschlangen es zeigen soll. Melden Sie sich an, und \
                    fügen Sie sie in den Einstellungen hinzu. Oder legen Sie für alle eine Datei config.json \
                    neben diese Seite, nennen Sie darin jede Warteschlange mit ihrer UID aus der Verwaltung \
                    von Thello, und laden Sie die Seite neu:",
    no_queues_in_file: "Das Board weiß nicht, welche Warteschlangen es zeigen soll. Melden Sie sich an, und \
                        fügen Sie sie in den Einstellungen hinzu. Oder nennen Sie für alle in config.json jede \
                        Warteschlange mit ihrer UID aus der Verwaltung von Thello, und laden Sie die Seite neu:",
    no_operators: "Keine Agenten eingerichtet",
    no_operators_how: "Fügen Sie in den Einstellungen hinzu, an wen Anrufe weitergegeben werden dürfen; oder \
                       für alle in config.json, alle mit ihrer UID aus der Verwaltung von Thello:",
    sample_queues: "{\n  \"queues\": [\n    { \"id\": \"00000000-0000-0000-0000-000000000000\", \"name\": \"Vertrieb\" }\n  ]\n}",
    sample_operators: "\"operators\": [\n  { \"id\": \"00000000-0000-0000-0000-000000000000\", \"name\": \"Sophie Weber\", \"extension\": \"201\" }\n]",
    rest_is_used: "Alles andere in der Datei wird verwendet.",
    file: "ein JSON-Objekt",
    json: |line, column| format!("ein JSON-Objekt; Zeile {line}, Spalte {column} ist nicht lesbar"),
    a_file: "eine Datei config.json neben dieser Seite",
    fetched_file: "eine abrufbare Datei; laden Sie die Seite neu, um es noch einmal zu versuchen",
    known_key: "ein Schlüssel aus der Dokumentation",
    object: "ein Objekt in { }",
    list: "eine Liste in [ ]",
    text: "ein Text, der nicht leer ist",
    flag: "true oder false",
    guid: "eine UID wie 00000000-0000-0000-0000-000000000000",
    unique: "eine ID, die sonst nirgends vorkommt",
    known_queue: "die UID einer Warteschlange aus config.json",
    address: "eine https-Adresse",
    origin: "eine https-Adresse ohne Pfad",
    roster: "eine Liste von Agenten: JSON, oder CSV mit einer Spalte „id“",
    time_zone: "eine Zeitzone wie Europe/Brussels",
    number: |least, most| format!("eine ganze Zahl von {least} bis {most}"),
    one_of: |words| format!("eines von: {words}"),
    rising: "amber nicht höher als red, red nicht höher als critical",
};

const BOARD: BoardTexts = BoardTexts {
    figures: "Kennzahlen",
    waiting: "Wartende",
    longest: "Max. Wartezeit",
    answered: "Angenommen",
    abandoned: "Aufgelegt",
    service: "Servicelevel",
    average: "Ø Wartezeit",
    scope: |time| format!("seit {time} Uhr, in diesem Browser"),
    lanes: "Warteschlangen",
    count: |count| counted(count, "Anruf in der Warteschlange", "Anrufe in der Warteschlange"),
    lane_empty: "Niemand wartet",
    lane_unknown: "Noch nicht bekannt",
    lane_refused: |why| format!("Keine Meldungen: Thello sagt nichts über diese Warteschlange. {why}"),
    find: "Anruf suchen",
    find_hint: "Name, Nummer oder Warteschlange",
    wait_filter: "Wartezeit",
    any_wait: "Jede Wartezeit",
    state_filter: "Zustand",
    any_state: "Jeder Zustand",
    not_sent: "Nicht zugewiesen",
    sent: "Klingelt",
    failed: "Nicht erreicht",
    found: "Gefunden",
    calls_found: |count| format!("{} gefunden.", counted(count, "Anruf", "Anrufe")),
    left_out: |count| {
        if count == 0 { "Suche beenden".into() } else { format!("{count} ausgeblendet: alle zeigen") }
    },
    none_found: "Kein Anruf passt dazu",
    one_list: "Eine Liste",
    queues_shown: "Warteschlangen auf diesem Board",
    queues_fixed: "Die Adresse der Seite legt fest, welche Warteschlangen gezeigt werden, und in welcher Reihenfolge.",
    hidden: |count| format!("{count} ausgeblendet"),
    folded: "Eingeklappte Warteschlangen",
    fold: |name| format!("{name} einklappen"),
    unfold: |name| format!("{name} ausklappen"),
    fold_all: "Alle einklappen",
    unfold_all: "Alle ausklappen",
    to_top: |name| format!("{name} ganz nach oben"),
    earlier: |name| format!("{name} nach oben"),
    later: |name| format!("{name} nach unten"),
    moved: |name, place, count| format!("{name} steht jetzt auf Platz {place} von {count}."),
    colour_of: |name| format!("Farbe von {name}"),
    colours: ["Petrol", "Blau", "Violett", "Rosa", "Bernstein", "Grün", "Indigo", "Grau"],
    unknown_caller: "Unbekannter Anrufer",
    withheld: "Nummer unterdrückt",
    copy_number: "Nummer kopieren",
    number_copied: "Nummer kopiert.",
    number_not_copied: "Der Browser lässt die Nummer nicht kopieren.",
    at_least: "mind.",
    next: "Nächster",
    ended: "Beendet",
    dialled: |number| format!("Gewählt: {number}"),
    unconfirmed: "nicht mehr bestätigt",
    dismiss_call: |who| format!("Anruf von {who} entfernen"),
    take_off: "Vom Board nehmen",
    open_caller: "Im Portal öffnen",
    dismiss_conversation: |name| format!("{name} ist nicht mehr in diesem Gespräch"),
    pick: |who| format!("Anruf von {who} auswählen"),
    assign: "Zuweisen…",
    assign_call: |who| format!("Anruf von {who} zuweisen"),
    group_call: "Klingelt bei der ganzen Gruppe",
    try_again: "Noch einmal",
    someone_else: "Jemand anders",
    dismiss: "Schließen",
    assign_to: |who| format!("Anruf von {who} zuweisen"),
    operator: "Agent",
    type_name: "Name oder Nebenstelle",
    no_match: "Niemand mit diesem Namen oder dieser Nebenstelle",
    more_matches: |count| format!("{count} weitere: zum Eingrenzen weitertippen"),
    not_live: "Das Board ist nicht live: es kann nichts zugewiesen werden.",
    not_answering: "Thello antwortet nicht: es kann nichts zugewiesen werden.",
    close: "Schließen",
    operators: "Agenten",
    ring: |name, extension| {
        if extension.is_empty() { format!("{name} anrufen") } else { format!("{name} ({extension}) anrufen") }
    },
    ring_short: |name, extension| {
        let first = name.split(' ').next().unwrap_or(name);
        if extension.is_empty() {
            format!("{first} anrufen")
        } else {
            format!("{first} ({extension}) anrufen")
        }
    },
    ring_for: |name, caller| format!("{name} anrufen für {caller}"),
    proposed: "Vorgeschlagen",
    set_aside: |name| format!("{name} auf abwesend setzen"),
    take_back: |name| format!("{name} wieder auf anwesend setzen"),
    aside: "Auf abwesend setzen",
    back: "Wieder auf anwesend setzen",
    why_aside: |name| format!("Warum ist {name} abwesend?"),
    on_break: "Pause",
    in_meeting: "Besprechung",
    in_training: "Schulung",
    other_reason: "Anderer Grund",
    find_operator: "Name, Nebenstelle, Team",
    group_by: "Nach",
    by_team: "Team",
    by_queue: "Warteschlange",
    favourite: |name| format!("Favorit: {name}"),
    favourites: "Favoriten",
    every_queue: "Alle Warteschlangen",
    others: "Übrige",
    free: |count| format!("{count} frei"),
    taken_means: |scope| format!("Angenommen · Zeit bis zur Annahme, {scope}"),
    time_to_answer: |span| format!("im Schnitt {span} von der Zuweisung bis zur Annahme"),
    recall: "Zurückholen",
    recall_call: |who| format!("Anruf von {who} zurückholen"),
    picked: |who| format!("Wer nimmt {who}?"),
    put_back: "Zurücklegen",
    wrong_queue: "Nimmt keine Anrufe dieser Warteschlange",
    on_the_wall: "Dies ist die Wandanzeige: von hier wird nichts zugewiesen.",
    is_aside: "Abwesend",
    caller_gone: "Anrufer nicht mehr da",
    empty_lead: |queues| format!("In {queues} wartet kein Anruf. Neue Anrufe erscheinen hier von selbst."),
    test_call: "Testanruf starten",
    test_call_to: |queue| format!("Testanruf an {queue} starten"),
    test_sent: "Testanruf gestartet, er sollte hier erscheinen…",
    test_seen: |millis| format!("Nach {millis} ms gesehen"),
    test_failed: |why| format!("Der Testanruf hat nicht geklappt. {why}"),
    test_end: "Testanruf beenden",
    test_ending: "Testanruf wird beendet…",
};

const FAULTS: FaultTexts = FaultTexts {
    wrong_credentials: "Benutzername, Passwort oder Schlüssel ist falsch.",
    unauthorized: "Thello akzeptiert diese Anmeldung nicht mehr.",
    forbidden: "Dieses Konto darf das nicht.",
    not_found: "Thello wurde unter dieser Adresse nicht gefunden. Prüfen Sie „api“ in config.json.",
    unreachable: "Thello ist nicht erreichbar. Prüfen Sie das Netz und „api“ in config.json.",
    offline: "Dieser Computer hat kein Netz.",
    origin_refused: "Thello lässt diese Seite nicht zu. Ihre Adresse muss dort erlaubt werden.",
    timed_out: "Thello hat nicht rechtzeitig geantwortet.",
    nonsense: "Die Antwort war nicht, was Thello senden sollte. Prüfen Sie „api“ in config.json.",
    insecure: "Die Adresse ist nicht sicher (https); es wurde nichts gesendet.",
    bad_address: "Die Adresse in der Konfiguration ist nicht lesbar.",
    hub_address: "Thello hat Sie angemeldet und einen Hub genannt, dessen Adresse nicht sicher (https) oder nicht lesbar ist. \
                  Dorthin wurde nichts gesendet. Das muss bei Thello behoben werden.",
    hub_not_found: "Der Hub wurde unter der Adresse, die Thello nennt, nicht gefunden.",
    connection_unknown: "Der Server des Hubs kennt diese Verbindung nicht. Er wurde neu gestartet, oder mehrere Server teilen \
                         sich die Adresse des Hubs: dann muss jeder Supervisor beim selben bleiben.",
    hub_unreachable: "Der Hub ist nicht erreichbar. Prüfen Sie das Netz.",
    hub_nonsense: "Die Antwort des Hubs war nicht, was ein Hub senden sollte.",
    locked: "Dieses Konto ist gesperrt. Versuchen Sie es später, oder lassen Sie es in Thello entsperren.",
    second_step: "Dieses Konto verlangt einen zweiten Schritt zur Anmeldung, den Callboard nicht hat. Mit einem API-Schlüssel \
                  geht es ohne.",
    try_again_in: |span| {
        format!("Thello wurde zu oft gefragt oder ist ausgelastet. Versuchen Sie es in {span} noch einmal.")
    },
    try_later: "Thello wurde zu oft gefragt. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.",
    status: |status| format!("Thello antwortete mit einem Fehler ({status})."),
    method_missing: "Thello kennt diese Anfrage nicht.",
    rejected: |words| format!("Thello hat abgelehnt: {words}"),
    too_large: "Das ist mehr, als Thello in einer Nachricht annimmt.",
    connection_lost: "Die Verbindung ist abgebrochen.",
    closed: "Thello hat die Verbindung geschlossen.",
};

const STATES: StateTexts = StateTexts {
    sending: |name| format!("Weiterleitung an {name}…"),
    ringing: |name| format!("Klingelt bei {name}"),
    recalling: |name| format!("Wird von {name} zurückgeholt…"),
    recalled: |name| format!("Von {name} zurückgeholt"),
    answered: |name| format!("Angenommen von {name}"),
    no_answer: |name| format!("{name} nimmt nicht ab"),
    caller_left: "Vorher aufgelegt",
    refused: |name, why| format!("Nicht an {name} weitergeleitet. {why}"),
    unknown: |name| format!("Unklar, ob bei {name} angekommen"),
    unknown_delivered: |name| format!("An {name} weitergeleitet; Ausgang unbekannt"),
    sent_by_other: |name| format!("Von anderem Supervisor an {name} weitergeleitet"),
    overtaken: |name| format!("Jemand hat den Anruf gleichzeitig an {name} weitergeleitet."),
    arrived_late: |name| format!("Stattdessen galt Ihre frühere Zuweisung an {name}."),
    never_arrived: "Die Verbindung brach ab, bevor der Anruf ankam.",
    set_to: |name| format!("Der Anruf ist {name} zugewiesen; ob er vorher ankam, ist nicht bekannt."),
    operator_unknown: "Nicht bekannt",
    operator_ringing: "Klingelt",
    operator_ringing_other: "Von anderem Supervisor angerufen",
    operator_busy: "Im Gespräch",
    operator_free: "Frei nach Anruf",
    free_for: |span| format!("Seit {span} frei"),
    calls_today: |count| counted(count, "Anruf heute", "Anrufe heute"),
    operator_away: "Abwesend",
    doubt_already: |name| format!("Für diesen Anruf klingelt es schon bei {name}."),
    doubt_sent: |name| format!("Ein anderer Supervisor hat diesen Anruf an {name} weitergeleitet."),
    doubt_ringing: |name| format!("Bei {name} klingelt es für einen anderen Anruf."),
    doubt_busy: |name| format!("{name} ist im Gespräch, soweit bekannt."),
    doubt_away: |name| format!("{name} ist auf abwesend gesetzt."),
    somebody: "jemand",
};

const SAID: Announcements = Announcements {
    call_from: |caller, state| format!("Anruf von {caller}: {state}"),
    offline: "Nichts wurde zugewiesen: das Board ist nicht live.",
    silent: "Nichts wurde zugewiesen: Thello antwortet nicht.",
    call_gone: |caller| format!("Nichts wurde zugewiesen: {caller} ist nicht mehr da."),
    group_call: |caller| {
        format!("Nichts wurde zugewiesen: der Anruf von {caller} klingelt bei einer ganzen Gruppe.")
    },
    overrode: |caller, other, ours| {
        format!(
            "Ein anderer Supervisor hatte {caller} gerade an {other} weitergeleitet. Stattdessen gilt Ihre Zuweisung an {ours}."
        )
    },
    queue_hidden: |caller| format!("{caller} wurde nicht zugewiesen: die Warteschlange wurde ausgeblendet."),
    not_recalled: |caller, name| format!("{caller} wurde nicht von {name} zurückgeholt: siehe Karte."),
    question_open: |caller| {
        format!("{caller} wurde nicht zugewiesen: eine andere Frage war offen. Bitte noch einmal versuchen.")
    },
    wrong_queue: |name| format!("Nichts wurde zugewiesen: {name} nimmt diese Anrufe nicht."),
    on_the_wall: "Nichts wurde zugewiesen: die Seite zeigt die Wandanzeige.",
    connection_lost: |why| format!("Das Board ist nicht live. {why}"),
    live_again: |span| format!("Das Board ist wieder live, nach {span} ohne Daten."),
    release: "Eine neue Version von Callboard ist erschienen. Sie kann geladen werden, wenn es Ihnen passt.",
    clock_is_wrong: "Die Uhr dieses Computers geht wohl falsch. Das Board läuft weiter; Uhrzeiten darauf können abweichen.",
    test_failed: |why| format!("Der Testanruf hat nicht geklappt. {why}"),
    test_not_ended: |why| format!("Der Testanruf wurde nicht beendet und steht auf jedem Board. {why}"),
    picked: |who| format!("Anruf von {who} ausgewählt. Wählen Sie einen Agenten, oder drücken Sie Escape."),
    unpicked: "Anruf zurückgelegt.",
    cancelled: "Abgebrochen. Der Anruf bleibt, wo er war.",
    new_call: |caller| format!("Neuer Anruf: {caller}."),
    new_calls: |count| counted(count, "neuer Anruf.", "neue Anrufe."),
    more: |count| format!("Und {count} weitere."),
};

const TIMES: TimeTexts = TimeTexts {
    urgency: ["", "Lang", "Zu lang", "Kritisch"],
    seconds_in_short: |count| format!("{count} s"),
    seconds: |count| counted(count, "Sekunde", "Sekunden"),
    minutes: |count| counted(count, "Minute", "Minuten"),
    hours: |count| counted(count, "Stunde", "Stunden"),
};
