//! Dutch, as it is spoken in Flanders, and to people who are not known: “u”.

use super::settings::nl::SETTINGS;
use super::table::{
    Announcements, BoardTexts, FaultTexts, LoginTexts, SetupTexts, ShellTexts, StateTexts, Texts, TimeTexts,
};

/// The table.
pub(super) static NL: Texts = Texts {
    tag: "nl",
    name: "Nederlands",
    login: LOGIN,
    shell: SHELL,
    setup: SETUP,
    settings: SETTINGS,
    board: BOARD,
    faults: FAULTS,
    states: STATES,
    said: SAID,
    times: TIMES,
};

fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

const LOGIN: LoginTexts = LoginTexts {
    title: "Aanmelden bij Callboard",
    lead: "Zie wie er wacht, en geef elke oproep door aan de juiste persoon.",
    use_password: "Met een wachtwoord aanmelden",
    use_key: "Met een API-sleutel aanmelden",
    user_name: "Gebruikersnaam",
    password: "Wachtwoord",
    api_key: "API-sleutel",
    api_key_hint: "Uit het controlepaneel van Thello. De sleutel wordt alleen in dit tabblad bijgehouden.",
    submit: "Aanmelden",
    busy: "Bezig met aanmelden…",
    goes_to: |host| format!("Gaat naar {host}"),
    not_offered: "Niemand kan hier aanmelden zolang config.json niet leesbaar zegt hoe en waar. Voordien wordt niets \
                  verstuurd. Wie deze pagina beheert, kan dat herstellen; laad de pagina daarna opnieuw.",
    by_portal: "Het portaal rond deze pagina meldt u aan.",
};

const SHELL: ShellTexts = ShellTexts {
    product: "Callboard",
    no_tenant: "Thello",
    compact: "Compact",
    language: "Taal",
    language_auto: "Browser",
    theme: "Thema",
    theme_auto: "Systeem",
    theme_light: "Licht",
    theme_dark: "Donker",
    log_out: "Afmelden",
    connection: "Verbinding",
    connecting: "Verbinding maken…",
    live: "Live",
    stale: "Antwoordt niet",
    silent_for: ("De hub antwoordt al ", " niet."),
    silence_means: "Wat u ziet, kan verouderd zijn. Blijft de hub zwijgen, dan wordt een nieuwe verbinding gemaakt.",
    reconnecting: "Opnieuw verbinden…",
    lost: "Verbinding verbroken",
    signed_out: "Afgemeld",
    not_seen: |span| format!("{span} niet gezien"),
    gap_means: "Intussen kunnen er oproepen gekomen en gegaan zijn. Oproepen van voordien zijn gemarkeerd tot er weer iets van vernomen wordt.",
    dismiss: "Sluiten",
    not_live_for: ("Al ", " niet live."),
    next_try: ("Volgende poging over ", "."),
    trying: "Poging bezig…",
    offline_means: "Het bord toont wat het laatst bekend was. Oproepen kunnen niet toegewezen worden.",
    try_now: "Nu proberen",
    connect_again: "Opnieuw verbinden",
    log_in_again: "Opnieuw aanmelden",
    session_ends: |time| {
        format!(
            "Uw sessie eindigt om {time} uur. Meld u opnieuw aan om verder te werken; het bord blijft zoals het is."
        )
    },
    release: "Een nieuwe versie van Callboard",
    release_means: "Herladen duurt enkele seconden, en het bord komt terug. Met een API-sleutel meldt u zich opnieuw aan.",
    reload: "Herladen",
    version: |version| format!("Versie {version}"),
    question: |operator, caller| format!("{operator} bellen voor {caller}?"),
    ring_anyway: "Toch bellen",
    cancel: "Annuleren",
    skip: "Naar de medewerkers",
    recent: "Wat niet gelukt is",
    refused: |count| counted(count, "melding is niet begrepen", "meldingen zijn niet begrepen"),
    diagnostics: "Diagnose",
    diagnostics_mean: "Wat er de laatste tijd gebeurd is, om door te sturen naar wie voor Callboard zorgt. Namen, telefoonnummers, wachtwoorden en tokens staan er niet in.",
    copy_report: "Kopiëren",
    report_copied: "De diagnose is gekopieerd.",
    report_not_copied: "De browser laat kopiëren niet toe: selecteer de tekst en kopieer die zelf.",
    close: "Sluiten",
};

const SETUP: SetupTexts = SetupTexts {
    faults: "Iets in config.json is niet zoals verwacht",
    key: "Sleutel",
    value: "Gevonden",
    expected: "Verwacht",
    the_file: "(het bestand)",
    no_queues: "Er zijn geen wachtrijen ingesteld",
    no_queues_how: "Het bord weet niet welke wachtrijen het moet volgen. Meld u aan, en voeg ze toe in de \
                    instellingen. Of zet voor iedereen een bestand config.json naast deze pagina, noem \
                    daarin elke wachtrij met haar UID uit het controlepaneel van Thello, en laad de pagina \
                    opnieuw:",
    no_queues_in_file: "Het bord weet niet welke wachtrijen het moet volgen. Meld u aan, en voeg ze toe in de \
                        instellingen. Of noem voor iedereen elke wachtrij in config.json met haar UID uit het \
                        controlepaneel van Thello, en laad de pagina opnieuw:",
    no_operators: "Er zijn geen medewerkers ingesteld",
    no_operators_how: "Voeg in de instellingen toe aan wie oproepen doorgegeven mogen worden; of voor iedereen \
                       in config.json, elk met de UID uit het controlepaneel van Thello:",
    sample_queues: "{\n  \"queues\": [\n    { \"id\": \"00000000-0000-0000-0000-000000000000\", \"name\": \"Verkoop\" }\n  ]\n}",
    sample_operators: "\"operators\": [\n  { \"id\": \"00000000-0000-0000-0000-000000000000\", \"name\": \"Sofie Peeters\", \"extension\": \"201\" }\n]",
    rest_is_used: "De rest van het bestand wordt wel gebruikt.",
    file: "een JSON-object",
    json: |line, column| format!("een JSON-object; regel {line}, kolom {column} is niet leesbaar"),
    fetched_file: "een bestand dat opgehaald kan worden; laad de pagina opnieuw om het nog eens te proberen",
    known_queue: "de UID van een wachtrij in config.json",
    a_file: "een bestand config.json naast deze pagina",
    known_key: "een sleutel uit de documentatie",
    object: "een object in { }",
    list: "een lijst in [ ]",
    text: "een tekst die niet leeg is",
    flag: "true of false",
    guid: "een UID, zoals 00000000-0000-0000-0000-000000000000",
    unique: "een id dat nergens anders voorkomt",
    address: "een https-adres",
    origin: "een https-adres zonder pad",
    roster: "een lijst van medewerkers: JSON, of CSV met een kolom “id”",
    time_zone: "een tijdzone, zoals Europe/Brussels",
    number: |least, most| format!("een geheel getal van {least} tot {most}"),
    one_of: |words| format!("een van: {words}"),
    rising: "amber niet hoger dan red, red niet hoger dan critical",
};

const BOARD: BoardTexts = BoardTexts {
    figures: "Cijfers",
    waiting: "Wachtend",
    longest: "Max. wachttijd",
    answered: "Beantwoord",
    abandoned: "Afgehaakt",
    service: "Servicelevel",
    average: "Gem. wachttijd",
    scope: |time| format!("sinds {time} uur, in deze browser"),
    lanes: "Wachtrijen",
    count: |count| counted(count, "wachtende oproep", "wachtende oproepen"),
    lane_empty: "Er wacht niemand",
    lane_unknown: "Nog niet bekend",
    lane_refused: |why| format!("Niet gehoord: Thello vertelt niets over deze wachtrij. {why}"),
    unknown_caller: "Onbekende beller",
    withheld: "Privénummer",
    copy_number: "Nummer kopiëren",
    number_copied: "Nummer gekopieerd.",
    number_not_copied: "De browser laat het nummer niet kopiëren.",
    at_least: "minstens",
    next: "Volgende",
    ended: "Is weg",
    dialled: |number| format!("Belde {number}"),
    unconfirmed: "niet meer bevestigd",
    dismiss_call: |who| format!("Oproep van {who} verwijderen"),
    open_caller: "Openen in het portaal",
    take_off: "Van dit bord halen",
    dismiss_conversation: |name| format!("{name} is niet meer in dit gesprek"),
    pick: |who| format!("Oproep van {who} kiezen"),
    assign: "Toewijzen…",
    assign_call: |who| format!("Oproep van {who} toewijzen"),
    group_call: "Belt de hele groep",
    try_again: "Opnieuw",
    someone_else: "Iemand anders",
    dismiss: "Sluiten",
    assign_to: |who| format!("{who} toewijzen"),
    operator: "Medewerker",
    type_name: "Naam of toestel",
    no_match: "Niemand met die naam of dat toestel",
    more_matches: |count| format!("Nog {count}: typ verder om de lijst te verkleinen"),
    not_live: "Het bord is niet live: er kan nu niets doorgegeven worden.",
    not_answering: "Thello antwoordt niet: er kan nu niets doorgegeven worden.",
    close: "Sluiten",
    operators: "Medewerkers",
    ring: |name, extension| {
        if extension.is_empty() { format!("Bel {name}") } else { format!("Bel {name} ({extension})") }
    },
    ring_short: |name, extension| {
        let first = name.split(' ').next().unwrap_or(name);
        if extension.is_empty() { format!("Bel {first}") } else { format!("Bel {first} ({extension})") }
    },
    ring_for: |name, caller| format!("Bel {name} voor {caller}"),
    proposed: "Voorgesteld",
    set_aside: |name| format!("{name} op afwezig zetten"),
    take_back: |name| format!("{name} weer op aanwezig zetten"),
    aside: "Op afwezig zetten",
    back: "Weer op aanwezig zetten",
    picked: |who| format!("Wie neemt {who}?"),
    put_back: "Terugleggen",
    wrong_queue: "Neemt geen oproepen van deze wachtrij",
    is_aside: "Afwezig",
    caller_gone: "De beller is weg",
    empty_lead: |queues| {
        format!("Er wachten geen oproepen in {queues}. Nieuwe oproepen verschijnen hier vanzelf.")
    },
    test_call: "Testoproep sturen",
    test_call_to: |queue| format!("Testoproep sturen naar {queue}"),
    test_sent: "Testoproep gestuurd, wachten tot hij hier verschijnt…",
    test_seen: |millis| format!("Gezien na {millis} ms"),
    test_failed: |why| format!("De testoproep is niet gelukt. {why}"),
    test_end: "Testoproep beëindigen",
    test_ending: "De testoproep wordt beëindigd…",
};

const FAULTS: FaultTexts = FaultTexts {
    wrong_credentials: "De gebruikersnaam, het wachtwoord of de sleutel klopt niet.",
    unauthorized: "Thello aanvaardt deze aanmelding niet meer.",
    forbidden: "Dit account mag dat niet doen.",
    not_found: "Thello is niet gevonden op dit adres. Controleer “api” in config.json.",
    unreachable: "Thello is niet bereikbaar. Controleer het netwerk, en “api” in config.json.",
    offline: "Deze computer heeft geen netwerk.",
    origin_refused: "Thello laat deze pagina niet binnen. Haar adres moet daar toegelaten worden.",
    timed_out: "Thello heeft niet op tijd geantwoord.",
    nonsense: "Het antwoord was niet wat Thello hoort te sturen. Controleer “api” in config.json.",
    insecure: "Het adres is niet beveiligd (https); er is dus niets verstuurd.",
    bad_address: "Het adres in de configuratie kan niet als adres gelezen worden.",
    hub_address: "Thello liet u binnen en gaf een hub waarvan het adres niet veilig (https) of niet leesbaar is. Daar is \
                  niets naartoe gestuurd. Het moet bij Thello worden hersteld.",
    hub_not_found: "De hub is niet gevonden op het adres dat Thello gaf.",
    connection_unknown: "De server van de hub kent deze verbinding niet. Hij is opnieuw gestart, of meerdere servers delen \
                         het adres van de hub: dan moet elke supervisor bij dezelfde blijven.",
    hub_unreachable: "De hub is niet bereikbaar. Controleer het netwerk.",
    hub_nonsense: "Het antwoord van de hub was niet wat een hub hoort te sturen.",
    locked: "Dit account is vergrendeld. Probeer het later opnieuw, of laat het in Thello ontgrendelen.",
    second_step: "Dit account vraagt een tweede stap om aan te melden, die Callboard niet heeft. Met een API-sleutel lukt het wel.",
    try_again_in: |span| {
        format!("Thello kreeg te veel aanvragen, of is bezet. Probeer het over {span} opnieuw.")
    },
    try_later: "Thello kreeg te veel aanvragen. Wacht een minuut en probeer het dan opnieuw.",
    status: |status| format!("Thello antwoordde met een fout ({status})."),
    method_missing: "Thello kent dit verzoek niet.",
    rejected: |words| format!("Thello weigerde: {words}"),
    too_large: "Dat is meer dan Thello in één bericht aanneemt.",
    connection_lost: "De verbinding is afgebroken.",
    closed: "Thello heeft de verbinding gesloten.",
};

const STATES: StateTexts = StateTexts {
    sending: |name| format!("Doorgeven aan {name}…"),
    ringing: |name| format!("Gaat over bij {name}"),
    answered: |name| format!("Beantwoord door {name}"),
    no_answer: |name| format!("Geen gehoor bij {name}"),
    caller_left: "De beller had al opgehangen",
    refused: |name, why| format!("Niet doorgegeven aan {name}. {why}"),
    unknown: |name| format!("Onbekend of {name} bereikt werd"),
    unknown_delivered: |name| format!("Doorgegeven aan {name}; afloop niet gezien"),
    sent_by_other: |name| format!("Aan {name} doorgegeven door een andere supervisor"),
    overtaken: |name| format!("Iemand gaf de oproep op hetzelfde moment door aan {name}."),
    arrived_late: |name| format!("Wat u eerder aan {name} doorgaf, kwam in de plaats."),
    never_arrived: "De verbinding brak af voor de oproep aankwam.",
    set_to: |name| format!("De oproep staat op {name}; of hij daarvoor aankwam, is niet bekend."),
    operator_unknown: "Onbekend",
    operator_ringing: "Wordt gebeld",
    operator_ringing_other: "Gebeld door andere supervisor",
    operator_busy: "In gesprek",
    operator_free: "Vrij na oproep",
    free_for: |span| format!("Al {span} vrij"),
    calls_today: |count| counted(count, "oproep vandaag", "oproepen vandaag"),
    operator_away: "Afwezig",
    doubt_already: |name| format!("{name} wordt al gebeld voor deze oproep."),
    doubt_sent: |name| format!("Een andere supervisor heeft deze oproep aan {name} doorgegeven."),
    doubt_ringing: |name| format!("{name} wordt gebeld voor een andere oproep."),
    doubt_busy: |name| format!("{name} is in gesprek, voor zover bekend."),
    doubt_away: |name| format!("{name} staat op afwezig."),
    somebody: "iemand",
};

const SAID: Announcements = Announcements {
    call_from: |caller, state| format!("Oproep van {caller}: {state}"),
    offline: "Er is niets doorgegeven: het bord is niet live.",
    silent: "Er is niets doorgegeven: Thello antwoordt niet.",
    call_gone: |caller| format!("Er is niets doorgegeven: {caller} is weg."),
    group_call: |caller| format!("Er is niets doorgegeven: de oproep van {caller} belt een hele groep."),
    overrode: |caller, other, ours| {
        format!(
            "Een andere supervisor had {caller} net doorgegeven aan {other}. Uw keuze voor {ours} kwam in de plaats."
        )
    },
    queue_hidden: |caller| format!("{caller} is niet doorgegeven: de wachtrij werd verborgen."),
    question_open: |caller| {
        format!("{caller} is niet doorgegeven: er stond nog een andere vraag open. Probeer het opnieuw.")
    },
    wrong_queue: |name| format!("Er is niets doorgegeven: {name} neemt deze oproepen niet."),
    connection_lost: |why| format!("Het bord is niet live. {why}"),
    live_again: |span| format!("Het bord is weer live. {span} niet gezien."),
    release: "Er is een nieuwe versie van Callboard gepubliceerd. U kunt ze laden wanneer het u past.",
    clock_is_wrong: "De klok van deze computer lijkt verkeerd te staan. Het bord gaat door; tijdstippen erop kunnen afwijken.",
    test_failed: |why| format!("De testoproep is niet gelukt. {why}"),
    test_not_ended: |why| format!("De testoproep is niet beëindigd, en staat op elk bord. {why}"),
    picked: |who| format!("Oproep van {who} gekozen. Kies een medewerker, of druk op Escape."),
    unpicked: "De oproep is teruggelegd.",
    cancelled: "Geannuleerd. De oproep blijft waar hij was.",
    more: |count| format!("En nog {count}."),
};

const TIMES: TimeTexts = TimeTexts {
    urgency: ["", "Lang", "Te lang", "Kritiek"],
    seconds_in_short: |count| format!("{count} s"),
    seconds: |count| counted(count, "seconde", "seconden"),
    minutes: |count| counted(count, "minuut", "minuten"),
    hours: |count| counted(count, "uur", "uur"),
};
