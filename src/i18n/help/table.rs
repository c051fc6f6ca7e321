//! The shape of the help's texts.
#![allow(missing_docs, reason = "a text is documented by its words, in the language's own file")]

/// The list of shortcuts.
pub struct HelpTexts {
    pub title: &'static str,
    pub lead: &'static str,
    pub all: &'static str,
    pub longest: &'static str,
    pub send_to_named: &'static str,
    pub send_longest: &'static str,
    pub assign: &'static str,
    pub next_lane: &'static str,
    pub previous_lane: &'static str,
    pub operators: &'static str,
    pub search: &'static str,
    pub open: &'static str,
    pub neighbours: &'static str,
    pub pick: &'static str,
    pub give_up: &'static str,
    pub open_diagnostics: &'static str,
    pub key_enter: &'static str,
    pub key_escape: &'static str,
    pub key_diagnostics: &'static str,
    /// What a key does, and which it is: the name of the button that changes it.
    pub change: fn(&str, &str) -> String,
    pub press: &'static str,
    pub is_changed: fn(&str, &str) -> String,
    pub taken: fn(&str) -> String,
    pub no_sign: &'static str,
    pub reset: &'static str,
    pub is_reset: &'static str,
}
