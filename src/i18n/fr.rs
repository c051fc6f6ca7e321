//! French, as it is spoken in Wallonia and in France, and to people who are not known: “vous”. The blank before `:`, `?`
//! and within `« »` does not break.

use super::help::fr::HELP;
use super::room::fr::{ALARMS, WALL};
use super::settings::fr::SETTINGS;
use super::table::{
    Announcements, BoardTexts, FaultTexts, LoginTexts, SetupTexts, ShellTexts, StateTexts, Texts, TimeTexts,
};

/// The table.
pub(super) static FR: Texts = Texts {
    tag: "fr",
    name: "Français",
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

/// None is told as one is.
fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count < 2 { one } else { many })
}

const LOGIN: LoginTexts = LoginTexts {
    title: "Connexion à Callboard",
    lead: "Voyez qui attend, et transmettez chaque appel à la bonne personne.",
    use_password: "Utiliser un mot de passe",
    use_key: "Utiliser une clé API",
    user_name: "Nom d’utilisateur",
    password: "Mot de passe",
    api_key: "Clé API",
    api_key_hint: "Se trouve dans le panneau de contrôle de Thello. Elle n’est conservée que dans cet onglet.",
    submit: "Se connecter",
    busy: "Connexion en cours…",
    goes_to: |host| format!("Envoyé à {host}"),
    not_offered: "Personne ne peut se connecter ici tant que config.json n’indique pas de façon lisible où et comment. \
                  D’ici là, rien n’est envoyé. La personne qui gère cette page peut y remédier\u{a0}; rechargez ensuite \
                  la page.",
    by_portal: "C’est le portail autour de cette page qui vous connecte.",
};

const SHELL: ShellTexts = ShellTexts {
    product: "Callboard",
    no_tenant: "Thello",
    compact: "Compact",
    language: "Langue",
    language_auto: "Navigateur",
    theme: "Thème",
    theme_auto: "Système",
    theme_light: "Clair",
    theme_dark: "Sombre",
    log_out: "Quitter",
    connection: "Connexion",
    connecting: "Connexion…",
    live: "Direct",
    stale: "Ne répond pas",
    silent_for: ("Le hub ne répond plus depuis ", "."),
    silence_means: "Ce que vous voyez peut être dépassé. Si le silence dure, une nouvelle connexion sera établie.",
    reconnecting: "Reconnexion…",
    lost: "Connexion perdue",
    signed_out: "Déconnecté",
    not_seen: |span| format!("{span} sans données"),
    gap_means: "Entre-temps, des appels ont pu arriver et se terminer. Ceux d’avant sont marqués jusqu’à ce qu’on en ait \
                des nouvelles.",
    dismiss: "Fermer",
    not_live_for: ("Plus en direct depuis ", "."),
    next_try: ("Prochain essai dans ", "."),
    trying: "Essai en cours…",
    offline_means: "Le tableau montre ce qui était connu en dernier. Aucun appel ne peut être attribué.",
    try_now: "Essayer maintenant",
    connect_again: "Se reconnecter",
    log_in_again: "S’identifier à nouveau",
    session_ends: |time| {
        format!(
            "Votre session se termine à {time}. Identifiez-vous à nouveau pour continuer\u{a0}; le tableau reste tel quel."
        )
    },
    release: "Une nouvelle version de Callboard",
    release_means: "Recharger prend quelques secondes, et le tableau revient. Avec une clé API, vous vous reconnectez.",
    reload: "Recharger",
    version: |version| format!("Version {version}"),
    question: |operator, caller| format!("Appeler {operator} pour {caller}\u{a0}?"),
    ring_anyway: "Appeler quand même",
    cancel: "Annuler",
    board_coming: "Le tableau est en cours de chargement…",
    board_missing: "Le tableau n’a pas pu être chargé\u{a0}: rien n’en est affiché. Un nouvel essai a lieu toutes les cinq secondes\u{a0}; si cela ne suffit pas, rechargez la page.",
    skip: "Aller aux agents",
    recent: "Ce qui n’a pas marché",
    refused: |count| {
        counted(count, "notification n’a pas été comprise", "notifications n’ont pas été comprises")
    },
    diagnostics: "Diagnostic",
    diagnostics_mean: "Ce qui s’est passé récemment, à envoyer à la personne qui s’occupe de Callboard. Il n’y figure ni noms, ni \
                       numéros de téléphone, ni mots de passe, ni jetons.",
    copy_report: "Copier",
    report_copied: "Le diagnostic est copié.",
    report_not_copied: "Le navigateur ne permet pas de copier\u{a0}: sélectionnez le texte, puis copiez-le vous-même.",
    close: "Fermer",
};

const SETUP: SetupTexts = SetupTexts {
    faults: "Quelque chose dans config.json n’est pas comme attendu",
    key: "Clé",
    value: "Trouvé",
    expected: "Attendu",
    the_file: "(le fichier)",
    no_queues: "Aucune file d’attente n’est configurée",
    no_queues_how: "Le tableau ne sait pas quelles files suivre. Connectez-vous, et ajoutez-les dans les \
                    paramètres. Ou, pour tous, placez à côté de cette page un fichier config.json qui nomme \
                    chaque file par son UID, qui se trouve dans le panneau de contrôle de Thello, puis \
                    rechargez la page\u{a0}:",
    no_queues_in_file: "Le tableau ne sait pas quelles files suivre. Connectez-vous, et ajoutez-les dans les \
                        paramètres. Ou, pour tous, nommez chaque file dans config.json par son UID, qui se \
                        trouve dans le panneau de contrôle de Thello, puis rechargez la page\u{a0}:",
    no_operators: "Aucun agent n’est configuré",
    no_operators_how: "Ajoutez dans les paramètres à qui les appels peuvent être transmis\u{a0}; ou, pour tous, \
                       dans config.json, chacun par son UID, qui se trouve dans le panneau de contrôle de \
                       Thello\u{a0}:",
    sample_queues: "{\n  \"queues\": [\n    { \"id\": \"00000000-0000-0000-0000-000000000000\", \"name\": \"Ventes\" }\n  ]\n}",
    sample_operators: "\"operators\": [\n  { \"id\": \"00000000-0000-0000-0000-000000000000\", \"name\": \"Sophie Lambert\", \"extension\": \"201\" }\n]",
    rest_is_used: "Tout le reste du fichier est utilisé.",
    file: "un objet JSON",
    json: |line, column| format!("un objet JSON\u{a0}; ligne {line}, colonne {column} est illisible"),
    a_file: "un fichier config.json à côté de cette page",
    fetched_file: "un fichier qui peut être chargé\u{a0}; rechargez la page pour réessayer",
    known_key: "une clé de la documentation",
    object: "un objet entre { }",
    list: "une liste entre [ ]",
    text: "un texte qui n’est pas vide",
    flag: "true ou false",
    guid: "un UID, comme 00000000-0000-0000-0000-000000000000",
    unique: "un identifiant qui n’apparaît nulle part ailleurs",
    known_queue: "l’UID d’une file de config.json",
    address: "une adresse https",
    origin: "une adresse https sans chemin",
    roster: "une liste d’agents\u{a0}: en JSON, ou en CSV avec une colonne «\u{a0}id\u{a0}»",
    time_zone: "un fuseau horaire, comme Europe/Brussels",
    number: |least, most| format!("un nombre entier de {least} à {most}"),
    one_of: |words| format!("au choix\u{a0}: {words}"),
    rising: "amber pas plus que red, red pas plus que critical",
};

const BOARD: BoardTexts = BoardTexts {
    figures: "Chiffres",
    waiting: "En attente",
    longest: "Attente max.",
    answered: "Répondus",
    abandoned: "Abandonnés",
    service: "Niveau de service",
    average: "Attente moy.",
    scope: |time| format!("depuis {time}, dans ce navigateur"),
    lanes: "Files d’attente",
    count: |count| counted(count, "appel en attente", "appels en attente"),
    lane_empty: "Personne n’attend",
    lane_unknown: "Pas encore connu",
    lane_refused: |why| format!("File non suivie\u{a0}: Thello n’en transmet rien. {why}"),
    find: "Chercher un appel",
    find_hint: "Nom, numéro ou file",
    wait_filter: "Temps d’attente",
    any_wait: "Toute attente",
    state_filter: "État",
    any_state: "Tout état",
    not_sent: "Non attribué",
    sent: "Sonne",
    failed: "Échec",
    found: "Trouvés",
    calls_found: |count| format!("{}.", counted(count, "appel trouvé", "appels trouvés")),
    left_out: |count| format!("{}\u{a0}: tout afficher", counted(count, "masqué", "masqués")),
    end_search: "Terminer la recherche",
    none_found: "Aucun appel ne correspond",
    one_list: "Liste unique",
    queues_shown: "Files de ce tableau",
    queues_fixed: "L’adresse de la page fixe quelles files sont affichées, et dans quel ordre.",
    hidden: |count| counted(count, "masquée", "masquées"),
    folded: "Files repliées",
    fold: |name| format!("Replier {name}"),
    unfold: |name| format!("Déplier {name}"),
    fold_all: "Tout replier",
    unfold_all: "Tout déplier",
    to_top: |name| format!("Mettre {name} en tête"),
    earlier: |name| format!("Monter {name}"),
    later: |name| format!("Descendre {name}"),
    moved: |name, place, count| format!("{name} est maintenant en position {place} sur {count}."),
    colour_of: |name| format!("Couleur de {name}"),
    colours: ["Sarcelle", "Bleu", "Violet", "Rose", "Ambre", "Vert", "Indigo", "Gris"],
    unknown_caller: "Appelant inconnu",
    withheld: "Numéro masqué",
    copy_number: "Copier le numéro",
    number_copied: "Numéro copié.",
    number_not_copied: "Le navigateur ne laisse pas copier le numéro.",
    at_least: "au moins",
    next: "Prochain",
    ended: "Terminé",
    dialled: |number| format!("A composé le {number}"),
    unconfirmed: "plus confirmé",
    dismiss_call: |who| format!("Retirer l’appel de {who}"),
    take_off: "Retirer du tableau",
    open_caller: "Ouvrir dans le portail",
    dismiss_conversation: |name| format!("{name} n’est plus dans cette conversation"),
    pick: |who| format!("Choisir l’appel de {who}"),
    assign: "Attribuer…",
    assign_call: |who| format!("Attribuer l’appel de {who}"),
    group_call: "Sonne chez tout le groupe",
    try_again: "Réessayer",
    someone_else: "Autre agent",
    dismiss: "Fermer",
    assign_to: |who| format!("Attribuer l’appel de {who}"),
    operator: "Agent",
    type_name: "Nom ou poste",
    no_match: "Personne à ce nom ou à ce poste",
    more_matches: |count| format!("Encore {count}\u{a0}: continuez à taper pour préciser"),
    not_live: "Le tableau n’est pas en direct\u{a0}: rien ne peut être transmis.",
    not_answering: "Thello ne répond pas\u{a0}: rien ne peut être transmis.",
    close: "Fermer",
    operators: "Agents",
    ring: |name, extension| {
        if extension.is_empty() { format!("Appeler {name}") } else { format!("Appeler {name} ({extension})") }
    },
    ring_short: |name, extension| {
        let first = name.split(' ').next().unwrap_or(name);
        if extension.is_empty() {
            format!("Appeler {first}")
        } else {
            format!("Appeler {first} ({extension})")
        }
    },
    ring_for: |name, caller| format!("Appeler {name} pour {caller}"),
    proposed: "Proposé",
    set_aside: |name| format!("Rendre {name} indisponible"),
    take_back: |name| format!("Rendre {name} disponible"),
    aside: "Rendre indisponible",
    back: "Rendre disponible",
    why_aside: |name| format!("Motif d’indisponibilité de {name}"),
    on_break: "Pause",
    in_meeting: "Réunion",
    in_training: "Formation",
    other_reason: "Autre motif",
    find_operator: "Nom, poste ou équipe",
    group_by: "Par",
    by_team: "Équipe",
    by_queue: "File",
    favourite: |name| format!("Favori\u{a0}: {name}"),
    favourites: "Favoris",
    every_queue: "Toutes les files",
    others: "Autres",
    free: |count| format!("{count} {}", if count < 2 { "libre" } else { "libres" }),
    taken_means: |scope| format!("Appels pris · délai de réponse, {scope}"),
    time_to_answer: |span| format!("{span} en moyenne de l’envoi à la réponse"),
    recall: "Reprendre",
    recall_call: |who| format!("Reprendre l’appel de {who}"),
    picked: |who| format!("Qui prend {who}\u{a0}?"),
    put_back: "Reposer",
    wrong_queue: "Ne prend pas les appels de cette file",
    on_the_wall: "Ceci est l’écran mural\u{a0}: rien ne peut être transmis d’ici.",
    is_aside: "Indisponible",
    caller_gone: "L’appelant n’est plus là",
    empty_lead: |queues| {
        format!("Aucun appel n’attend dans {queues}. Les nouveaux appels apparaissent ici d’eux-mêmes.")
    },
    test_call: "Lancer un appel test",
    test_call_to: |queue| format!("Lancer un appel test vers {queue}"),
    test_sent: "Appel test lancé, il devrait apparaître ici…",
    test_seen: |millis| format!("Vu après {millis} ms"),
    test_failed: |why| format!("L’appel test n’a pas marché. {why}"),
    test_end: "Terminer l’appel test",
    test_ending: "Fin de l’appel test en cours…",
};

const FAULTS: FaultTexts = FaultTexts {
    wrong_credentials: "Le nom d’utilisateur, le mot de passe ou la clé est incorrect.",
    unauthorized: "Thello n’accepte plus cette connexion.",
    forbidden: "Ce compte n’a pas le droit de faire cela.",
    not_found: "Thello n’a pas été trouvé à cette adresse. Vérifiez «\u{a0}api\u{a0}» dans config.json.",
    unreachable: "Thello est injoignable. Vérifiez le réseau, et «\u{a0}api\u{a0}» dans config.json.",
    offline: "Cet ordinateur n’a pas de réseau.",
    origin_refused: "Thello ne laisse pas entrer cette page. Son adresse doit y être autorisée.",
    timed_out: "Thello n’a pas répondu à temps.",
    nonsense: "La réponse n’était pas celle que Thello devrait envoyer. Vérifiez «\u{a0}api\u{a0}» dans config.json.",
    insecure: "L’adresse n’est pas sécurisée (https)\u{a0}: rien n’a été envoyé.",
    bad_address: "L’adresse dans la configuration est illisible.",
    hub_address: "Thello vous a laissé entrer, et a donné un hub dont l’adresse n’est pas sécurisée (https) ou est illisible. \
                  Rien n’y a été envoyé. C’est à corriger chez Thello.",
    hub_not_found: "Le hub n’a pas été trouvé à l’adresse donnée par Thello.",
    connection_unknown: "Le serveur du hub ne connaît pas cette connexion. Il a redémarré, ou plusieurs serveurs partagent \
                         l’adresse du hub\u{a0}: chaque superviseur doit alors rester sur le même.",
    hub_unreachable: "Le hub est injoignable. Vérifiez le réseau.",
    hub_nonsense: "La réponse du hub n’était pas celle qu’un hub devrait envoyer.",
    locked: "Ce compte est verrouillé. Réessayez plus tard, ou faites-le déverrouiller dans Thello.",
    second_step: "Ce compte exige une deuxième étape pour se connecter, que Callboard n’offre pas. Une clé API fonctionne sans.",
    try_again_in: |span| format!("Thello a reçu trop de demandes, ou est occupé. Réessayez dans {span}."),
    try_later: "Thello a reçu trop de demandes. Attendez une minute, puis réessayez.",
    status: |status| format!("Thello a répondu par une erreur ({status})."),
    method_missing: "Thello ne connaît pas cette demande.",
    rejected: |words| format!("Thello a refusé\u{a0}: {words}"),
    too_large: "C’est plus que ce que Thello accepte en un message.",
    connection_lost: "La connexion a été coupée.",
    closed: "Thello a fermé la connexion.",
};

const STATES: StateTexts = StateTexts {
    sending: |name| format!("Transmission à {name}…"),
    ringing: |name| format!("Sonne chez {name}"),
    recalling: |name| format!("Reprise chez {name}…"),
    recalled: |name| format!("Repris chez {name}"),
    answered: |name| format!("Pris par {name}"),
    no_answer: |name| format!("{name} ne répond pas"),
    caller_left: "L’appelant a raccroché avant",
    refused: |name, why| format!("Pas transmis à {name}. {why}"),
    unknown: |name| format!("Pas sûr d’avoir joint {name}"),
    unknown_delivered: |name| format!("Transmis à {name}\u{a0}; suite inconnue"),
    sent_by_other: |name| format!("Transmis à {name} par un autre superviseur"),
    overtaken: |name| format!("Quelqu’un l’a transmis à {name} au même moment."),
    arrived_late: |name| format!("Votre envoi précédent à {name} l’a emporté."),
    never_arrived: "La connexion a été coupée avant l’arrivée.",
    set_to: |name| format!("L’appel est attribué à {name}\u{a0}; on ne sait pas s’il est arrivé avant."),
    operator_unknown: "Inconnu",
    operator_ringing: "Sonne",
    operator_ringing_other: "Appelé par un autre superviseur",
    operator_busy: "En ligne",
    operator_free: "Libre après appel",
    free_for: |span| format!("Libre depuis {span}"),
    calls_today: |count| counted(count, "appel aujourd’hui", "appels aujourd’hui"),
    operator_away: "Indisponible",
    doubt_already: |name| format!("Le poste de {name} sonne déjà pour cet appel."),
    doubt_sent: |name| format!("Un autre superviseur a transmis cet appel à {name}."),
    doubt_ringing: |name| format!("Le poste de {name} sonne pour un autre appel."),
    doubt_busy: |name| format!("{name} est en ligne, pour autant qu’on sache."),
    doubt_away: |name| format!("{name} est indisponible."),
    somebody: "quelqu’un",
};

const SAID: Announcements = Announcements {
    call_from: |caller, state| format!("Appel de {caller}\u{a0}: {state}"),
    offline: "Rien n’a été transmis\u{a0}: le tableau n’est pas en direct.",
    silent: "Rien n’a été transmis\u{a0}: Thello ne répond pas.",
    call_gone: |caller| format!("Rien n’a été transmis\u{a0}: {caller} n’est plus là."),
    group_call: |caller| {
        format!("Rien n’a été transmis\u{a0}: l’appel de {caller} sonne chez tout un groupe.")
    },
    overrode: |caller, other, ours| {
        format!(
            "Un autre superviseur venait de transmettre {caller} à {other}. Votre choix, {ours}, l’a emporté."
        )
    },
    queue_hidden: |caller| format!("{caller} n’a pas été transmis\u{a0}: la file a été masquée."),
    not_recalled: |caller, name| format!("{caller} n’a pas été repris chez {name}\u{a0}: voyez la fiche."),
    question_open: |caller| {
        format!("{caller} n’a pas été transmis\u{a0}: une autre question était ouverte. Veuillez réessayer.")
    },
    wrong_queue: |name| format!("Rien n’a été transmis\u{a0}: {name} ne prend pas ces appels."),
    on_the_wall: "Rien n’a été transmis\u{a0}: la page affiche l’écran mural.",
    connection_lost: |why| format!("Le tableau n’est plus en direct. {why}"),
    live_again: |span| format!("Le tableau est de nouveau en direct, après {span} sans données."),
    release: "Une nouvelle version de Callboard est publiée. Vous pourrez la charger quand cela vous conviendra.",
    clock_is_wrong: "L’horloge de cet ordinateur semble fausse. Le tableau continue\u{a0}; ses heures peuvent être inexactes.",
    test_failed: |why| format!("L’appel test n’a pas marché. {why}"),
    test_not_ended: |why| format!("L’appel test n’a pas été terminé, et figure sur tous les tableaux. {why}"),
    picked: |who| format!("Appel de {who} choisi. Choisissez un agent, ou appuyez sur Échap."),
    unpicked: "Appel reposé.",
    cancelled: "Annulé. L’appel reste où il était.",
    new_call: |caller| format!("Nouvel appel\u{a0}: {caller}."),
    new_calls: |count| counted(count, "nouvel appel.", "nouveaux appels."),
    more: |count| format!("Et encore {count}."),
};

const TIMES: TimeTexts = TimeTexts {
    urgency: ["", "Longue", "Trop longue", "Critique"],
    seconds_in_short: |count| format!("{count}\u{a0}s"),
    seconds: |count| counted(count, "seconde", "secondes"),
    minutes: |count| counted(count, "minute", "minutes"),
    hours: |count| counted(count, "heure", "heures"),
};
