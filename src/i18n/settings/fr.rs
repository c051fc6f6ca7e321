//! The settings, in French.

use super::table::SettingsTexts;

pub(in crate::i18n) const SETTINGS: SettingsTexts = SettingsTexts {
    title: "Paramètres",
    sections: "Rubriques",
    look: "Langue et affichage",
    file: "Fichier pour tous",
    welcome: "Collez l’identifiant d’une file, et le tableau la suit. Ajoutez ensuite des agents. Il n’en faut pas plus\u{a0}; un fichier pour tous peut venir plus tard.",
    kept: "Ce qui est réglé ici reste dans ce navigateur, pour quiconque l’utilise, même après la déconnexion.",
    not_kept: "D’après config.json, ce navigateur ne conserve rien\u{a0}: ce qui est réglé ici disparaît avec la page. Emportez le fichier.",
    of_file: "Du fichier",
    changed: "Modifié ici",
    own: "Ajouté ici",
    edit: |it| format!("Modifier {it}"),
    back: |it| format!("{it}\u{a0}: revenir au fichier"),
    remove: |it| format!("Retirer {it}"),
    added: |it| format!("{it} a été ajouté."),
    removed: |it| format!("{it} a été retiré."),
    taken_back: |it| format!("{it} est de nouveau comme dans le fichier."),
    wants: |it| format!("Attendu\u{a0}: {it}."),
    rising: "des nombres croissants\u{a0}: long, trop long, critique",
    in_file: |it| format!("Dans le fichier\u{a0}: {it}"),
    add: "Ajouter",
    queue_id: "Identifiant de la file",
    operator_id: "Identifiant de l’agent",
    id_hint: "Dans le panneau de contrôle de Thello, sous toutes ses formes\u{a0}: avec ou sans tirets et accolades, ou la forme courte de 22 lettres.",
    no_queues: "Pas encore de file.",
    no_operators: "Pas encore d’agent.",
    name: "Nom",
    kind: "Type",
    kind_queue: "File d’attente",
    kind_group: "Appel de groupe\u{a0}: pas d’attribution",
    kind_profile: "Profil\u{a0}: ni appels, ni colonne",
    colour: "Couleur",
    test: "Accepte des appels de test",
    shown: |it| format!("Afficher {it}"),
    order_fixed: "L’adresse de la page dit quelles files sont affichées, et dans quel ordre.",
    earlier: |it| format!("Avancer {it}"),
    later: |it| format!("Reculer {it}"),
    order_back: "Ordre du fichier",
    amber: "Long, à partir de (secondes)",
    red: "Trop long, à partir de (secondes)",
    critical: "Critique, à partir de (secondes)",
    percent: "Niveau de service (%)",
    seconds: "Décroché en moins de (secondes)",
    proposal: "Qui est proposé",
    longest_free: "Libre depuis le plus longtemps",
    fewest_today: "Le moins d’appels aujourd’hui",
    list_order: "Dans l’ordre de la liste",
    nobody: "Personne",
    extension: "Poste",
    team: "Équipe",
    takes: "Prend les appels de",
    all_queues: "toutes les files",
    find: "Chercher un agent",
    one: "Un par un",
    many: "Depuis un tableur",
    cells: "Cellules d’un tableur",
    cells_hint: "Copiez-les, puis collez-les ici. La première ligne nomme les colonnes\u{a0}: id, name, extension, team, queues. Sans elle, identifiants, noms et chiffres sont reconnus.",
    csv: "Ou un fichier CSV",
    csv_refused: "Ce fichier n’a pas pu être lu\u{a0}: il dépasse 4 Mo, ou le navigateur ne le donne pas.",
    preview: "Ce qui serait repris",
    line: "Ligne",
    who: "Agent",
    outcome: "Ce qu’il en advient",
    line_new: "Est ajouté",
    line_changed: "Est modifié",
    line_known: "Reste tel quel",
    line_wrong: |key, found, wanted| format!("Pas repris\u{a0}: {key} est {found}. Attendu\u{a0}: {wanted}."),
    line_without: |key, wanted| format!("Pas repris\u{a0}: {key} manque. Attendu\u{a0}: {wanted}."),
    no_list: |found| {
        format!(
            "Illisible\u{a0}: {found}. Attendu\u{a0}: des lignes avec une colonne «\u{a0}id\u{a0}», ou avec un identifiant dans chacune."
        )
    },
    unused_columns: |names| format!("Colonnes qui ne servent pas\u{a0}: {names}."),
    wrong_lines: |count| {
        if count < 2 {
            format!("{count} ligne est inutilisable")
        } else {
            format!("{count} lignes sont inutilisables")
        }
    },
    take: |count| {
        if count < 2 { format!("Reprendre {count} agent") } else { format!("Reprendre {count} agents") }
    },
    taken: |count| {
        if count < 2 {
            format!("{count} agent a été repris.")
        } else {
            format!("{count} agents ont été repris.")
        }
    },
    discard: "Abandonner",
    density: "Densité",
    comfortable: "Confortable",
    as_in_file: |it| format!("Comme dans le fichier\u{a0}: {it}"),
    fixed: "C’est l’adresse de la page qui le dit, et elle seule le change.",
    file_lead: "Le tout dans un fichier\u{a0}: ce que dit config.json, avec ce qui est réglé ici. La personne qui gère cette page le met à la place de config.json\u{a0}; alors tous en profitent. Il ne contient ni mot de passe, ni clé, ni jeton, et il nomme vos agents.",
    download: "Télécharger config.json",
    copy: "Copier",
    copied: "Le fichier est copié.",
    not_copied: "Le navigateur ne permet pas de copier\u{a0}: sélectionnez le texte, puis copiez-le vous-même.",
    forget: "Tout comme dans le fichier",
    forget_question: "Oublier tout ce qui est réglé dans ce navigateur\u{a0}?",
    forget_means: "Les files et les agents ajoutés ici disparaissent aussi, sauf si le fichier les contient désormais.",
    forgotten: "Tout est comme dans le fichier.",
};
