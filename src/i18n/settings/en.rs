//! The settings, in English.

use super::table::SettingsTexts;

pub(in crate::i18n) const SETTINGS: SettingsTexts = SettingsTexts {
    title: "Settings",
    sections: "Sections",
    look: "Language and look",
    file: "File for everybody",
    welcome: "Paste the id of a queue, and the board follows it. Then add operators. That is all it takes; a file for everybody can come later.",
    kept: "What is set here is kept in this browser, for whoever uses it, also after a log-out.",
    not_kept: "config.json lets this browser keep nothing: what is set here ends with the page. Take the file along.",
    of_file: "From the file",
    changed: "Changed here",
    own: "Added here",
    edit: |it| format!("Change {it}"),
    back: |it| format!("{it}: back to the file"),
    remove: |it| format!("Remove {it}"),
    added: |it| format!("{it} was added."),
    removed: |it| format!("{it} was removed."),
    taken_back: |it| format!("{it} is as in the file again."),
    wants: |it| format!("Expected: {it}."),
    rising: "numbers that rise: long, too long, critical",
    in_file: |it| format!("In the file: {it}"),
    add: "Add",
    queue_id: "Id of the queue",
    operator_id: "Id of the operator",
    id_hint: "From Thello’s control panel, in any spelling: with or without hyphens and braces, or the short form of 22 letters.",
    no_queues: "No queue yet.",
    no_operators: "No operator yet.",
    name: "Name",
    kind: "Kind",
    kind_queue: "Queue",
    kind_group: "Group call: its calls cannot be assigned",
    kind_profile: "Profile: no calls, no lane",
    colour: "Colour",
    test: "Takes test calls",
    shown: |it| format!("Show {it}"),
    order_fixed: "The page’s address says which queues are shown, and in which order.",
    earlier: |it| format!("Move {it} forward"),
    later: |it| format!("Move {it} back"),
    order_back: "Order as in the file",
    amber: "Long, from (seconds)",
    red: "Too long, from (seconds)",
    critical: "Critical, from (seconds)",
    percent: "Service level (%)",
    seconds: "Answered within (seconds)",
    proposal: "Who is proposed",
    longest_free: "Free for longest",
    fewest_today: "Fewest calls today",
    list_order: "In the order of the list",
    nobody: "Nobody",
    extension: "Extension",
    team: "Team",
    takes: "Takes calls of",
    all_queues: "all queues",
    find: "Find an operator",
    one: "One by one",
    many: "From a spreadsheet",
    cells: "Cells from a spreadsheet",
    cells_hint: "Copy them there, and paste them here. The first line names the columns: id, name, extension, team, queues. Without it, ids, names and digits are recognised.",
    csv: "Or a CSV file",
    csv_refused: "This file could not be read: it is larger than 4 MB, or the browser does not hand it out.",
    preview: "What would be taken",
    line: "Line",
    who: "Operator",
    outcome: "What becomes of it",
    line_new: "Is added",
    line_changed: "Is changed",
    line_known: "Stays as it is",
    line_wrong: |key, found, wanted| format!("Not taken: {key} is {found}. Expected: {wanted}."),
    line_without: |key, wanted| format!("Not taken: {key} is missing. Expected: {wanted}."),
    no_list: |found| {
        format!("This cannot be read: {found}. Expected: lines with a column “id”, or with an id in each.")
    },
    unused_columns: |names| format!("Columns that are not used: {names}."),
    wrong_lines: |count| {
        if count == 1 {
            format!("{count} line cannot be used")
        } else {
            format!("{count} lines cannot be used")
        }
    },
    take: |count| {
        if count == 1 { format!("Take {count} operator") } else { format!("Take {count} operators") }
    },
    taken: |count| {
        if count == 1 {
            format!("{count} operator was taken.")
        } else {
            format!("{count} operators were taken.")
        }
    },
    discard: "Discard",
    density: "Density",
    comfortable: "Comfortable",
    as_in_file: |it| format!("As in the file: {it}"),
    fixed: "The page’s address says this, and it alone changes it.",
    file_lead: "All of it as a file: what config.json says, with what is set here. Whoever looks after this page puts it in the place of config.json; then everybody has it. There is no password, key or token in it, and it names your operators.",
    download: "Download config.json",
    copy: "Copy",
    copied: "The file is copied.",
    not_copied: "The browser does not let it be copied: mark the text, and copy it by hand.",
    forget: "Everything as in the file",
    forget_question: "Forget everything that is set in this browser?",
    forget_means: "Queues and operators that were added here go as well, unless the file has them by now.",
    forgotten: "Everything is as in the file.",
};
