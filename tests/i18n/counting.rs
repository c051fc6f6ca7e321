//! None, one, two.

use callboard::domain::config::Language;
use callboard::i18n::{Counted, Texts, texts};

/// How none, one and two are told.
fn counts(text: impl Fn(&Texts) -> Counted, language: Language) -> [String; 3] {
    [0, 1, 2].map(text(texts(language, &[])))
}

#[test]
fn one_call_waits_and_two_calls_wait() {
    let count = |texts: &Texts| texts.board.count;
    assert_eq!(counts(count, Language::En), ["0 calls waiting", "1 call waiting", "2 calls waiting"]);
    assert_eq!(
        counts(count, Language::Nl),
        ["0 wachtende oproepen", "1 wachtende oproep", "2 wachtende oproepen"]
    );
}

#[test]
fn none_is_told_as_one_is_in_french_and_as_many_are_in_german() {
    let count = |texts: &Texts| texts.board.count;
    assert_eq!(
        counts(count, Language::Fr),
        ["0 appel en attente", "1 appel en attente", "2 appels en attente"]
    );
    assert_eq!(
        counts(count, Language::De),
        ["0 Anrufe in der Warteschlange", "1 Anruf in der Warteschlange", "2 Anrufe in der Warteschlange"]
    );
}

#[test]
fn one_notification_was_not_understood_and_two_were_not() {
    let refused = |texts: &Texts| texts.shell.refused;
    assert_eq!(
        counts(refused, Language::En),
        [
            "0 notifications were not understood",
            "1 notification was not understood",
            "2 notifications were not understood"
        ]
    );
    assert_eq!(
        counts(refused, Language::Nl),
        ["0 meldingen zijn niet begrepen", "1 melding is niet begrepen", "2 meldingen zijn niet begrepen"]
    );
}

#[test]
fn hours_have_one_form_in_dutch() {
    let hours = |texts: &Texts| texts.times.hours;
    assert_eq!(counts(hours, Language::En), ["0 hours", "1 hour", "2 hours"]);
    assert_eq!(counts(hours, Language::Nl), ["0 uur", "1 uur", "2 uur"]);
}
