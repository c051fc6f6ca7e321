//! The settings, in German.

use super::table::SettingsTexts;

pub(in crate::i18n) const SETTINGS: SettingsTexts = SettingsTexts {
    title: "Einstellungen",
    sections: "Bereiche",
    look: "Sprache und Ansicht",
    file: "Datei für alle",
    welcome: "Fügen Sie die ID einer Warteschlange ein, und das Board zeigt sie. Fügen Sie dann Agenten hinzu. Mehr braucht es nicht; eine Datei für alle hat Zeit.",
    kept: "Was hier eingestellt wird, bleibt in diesem Browser, für alle, die ihn benutzen, auch nach dem Abmelden.",
    not_kept: "Nach config.json darf dieser Browser nichts aufbewahren: was hier eingestellt wird, endet mit der Seite. Nehmen Sie die Datei mit.",
    of_file: "Aus der Datei",
    changed: "Hier geändert",
    own: "Hier hinzugefügt",
    edit: |it| format!("{it} ändern"),
    back: |it| format!("{it}: zurück zur Datei"),
    remove: |it| format!("{it} entfernen"),
    added: |it| format!("{it} wurde hinzugefügt."),
    removed: |it| format!("{it} wurde entfernt."),
    taken_back: |it| format!("{it} ist wieder wie in der Datei."),
    wants: |it| format!("Erwartet: {it}."),
    rising: "ansteigende Zahlen: lang, zu lang, kritisch",
    in_file: |it| format!("In der Datei: {it}"),
    add: "Hinzufügen",
    queue_id: "ID der Warteschlange",
    operator_id: "ID des Agenten",
    id_hint: "Aus der Verwaltung von Thello, in jeder Schreibweise: mit oder ohne Striche und Klammern, oder die Kurzform mit 22 Zeichen.",
    no_queues: "Noch keine Warteschlange.",
    no_operators: "Noch kein Agent.",
    name: "Name",
    kind: "Art",
    kind_queue: "Warteschlange",
    kind_group: "Gruppenruf: nicht zuzuweisen",
    kind_profile: "Profil: keine Anrufe, keine Spalte",
    colour: "Farbe",
    test: "Nimmt Testanrufe an",
    shown: |it| format!("{it} zeigen"),
    order_fixed: "Die Adresse der Seite sagt, welche Warteschlangen gezeigt werden und in welcher Reihenfolge.",
    earlier: |it| format!("{it} nach vorn"),
    later: |it| format!("{it} nach hinten"),
    order_back: "Reihenfolge der Datei",
    amber: "Lang, ab (Sekunden)",
    red: "Zu lang, ab (Sekunden)",
    critical: "Kritisch, ab (Sekunden)",
    percent: "Servicelevel (%)",
    seconds: "Angenommen innerhalb von (Sekunden)",
    proposal: "Wer vorgeschlagen wird",
    longest_free: "Am längsten frei",
    fewest_today: "Heute die wenigsten Anrufe",
    list_order: "In der Reihenfolge der Liste",
    nobody: "Niemand",
    extension: "Nebenstelle",
    team: "Team",
    takes: "Nimmt Anrufe von",
    all_queues: "allen Warteschlangen",
    find: "Agenten suchen",
    one: "Einzeln",
    many: "Aus einer Tabelle",
    cells: "Zellen aus einer Tabelle",
    cells_hint: "Kopieren Sie sie dort, und fügen Sie sie hier ein. Die erste Zeile nennt die Spalten: id, name, extension, team, queues. Ohne sie werden IDs, Namen und Ziffern erkannt.",
    csv: "Oder eine CSV-Datei",
    csv_refused: "Diese Datei konnte nicht gelesen werden: sie ist größer als 4 MB, oder der Browser gibt sie nicht heraus.",
    preview: "Was übernommen würde",
    line: "Zeile",
    who: "Agent",
    outcome: "Was daraus wird",
    line_new: "Kommt hinzu",
    line_changed: "Wird geändert",
    line_known: "Bleibt, wie es ist",
    line_wrong: |key, found, wanted| format!("Nicht übernommen: {key} ist {found}. Erwartet: {wanted}."),
    line_without: |key, wanted| format!("Nicht übernommen: {key} fehlt. Erwartet: {wanted}."),
    no_list: |found| {
        format!(
            "Das ist nicht lesbar: {found}. Erwartet: Zeilen mit einer Spalte „id“ oder mit einer ID in jeder Zeile."
        )
    },
    unused_columns: |names| format!("Spalten, die nicht verwendet werden: {names}."),
    wrong_lines: |count| {
        if count == 1 {
            format!("{count} Zeile ist nicht brauchbar")
        } else {
            format!("{count} Zeilen sind nicht brauchbar")
        }
    },
    take: |count| format!("{count} Agenten übernehmen"),
    taken: |count| {
        if count == 1 {
            format!("{count} Agent wurde übernommen.")
        } else {
            format!("{count} Agenten wurden übernommen.")
        }
    },
    discard: "Verwerfen",
    density: "Dichte",
    comfortable: "Großzügig",
    as_in_file: |it| format!("Wie in der Datei: {it}"),
    fixed: "Das sagt die Adresse der Seite, und nur dort ist es zu ändern.",
    file_lead: "Alles als Datei: was config.json sagt, mit dem, was hier eingestellt ist. Wer diese Seite betreut, legt sie an die Stelle von config.json; dann haben es alle. Kein Passwort, kein Schlüssel und kein Token steht darin, und sie nennt Ihre Agenten.",
    download: "config.json herunterladen",
    copy: "Kopieren",
    copied: "Die Datei ist kopiert.",
    not_copied: "Der Browser erlaubt das Kopieren nicht: markieren Sie den Text, und kopieren Sie ihn von Hand.",
    forget: "Alles wie in der Datei",
    forget_question: "Alles vergessen, was in diesem Browser eingestellt ist?",
    forget_means: "Auch Warteschlangen und Agenten, die hier hinzukamen, verschwinden, außer die Datei hat sie inzwischen.",
    forgotten: "Alles ist wie in der Datei.",
};
