//! The help, in English.

use super::table::HelpTexts;

pub(in crate::i18n) const HELP: HelpTexts = HelpTexts {
    title: "Keyboard shortcuts",
    lead: "Single keys work on the board, and never where text is typed. Press a key below to change it.",
    all: "Use single keys as shortcuts",
    longest: "One key sends the longest wait, from anywhere on the board",
    send_to_named: "Ring the operator that the card names",
    send_longest: "Send the longest wait to the operator named",
    assign: "Open the list of operators for the card",
    next_lane: "Next queue",
    previous_lane: "Previous queue",
    operators: "Go to the operators",
    search: "Go to the search",
    open: "Open this list",
    neighbours: "Next or previous card",
    pick: "Pick the card; then ring an operator",
    give_up: "Put the card back; close a list",
    open_diagnostics: "Open the diagnostics",
    key_enter: "Enter",
    key_escape: "Esc",
    key_diagnostics: "Ctrl + Alt + D",
    change: |what, key| format!("{what}: {key}. Change the key"),
    press: "Press a key",
    is_changed: |what, key| format!("{what}: now {key}."),
    taken: |what| format!("This key is taken: {what}."),
    no_sign: "Only a single letter, digit or sign can be a shortcut, without Ctrl, Alt or Shift.",
    reset: "As they were",
    is_reset: "All shortcuts are as they were.",
};
