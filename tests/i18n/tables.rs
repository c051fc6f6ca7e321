//! No text is missing, forgets what it was given, or was left in another language.

use crate::every::{self, Spoken};
use callboard::i18n::{ALL, Texts};

/// Texts that say the same in several languages, and in which: names, what stands in a file, and words that they share.
const ALIKE: [(&str, &str); 29] = [
    ("ShellTexts.product", "en nl fr de"),
    ("ShellTexts.no_tenant", "en nl fr de"),
    ("ShellTexts.compact", "en nl fr"),
    ("ShellTexts.language_auto", "en nl de"),
    ("ShellTexts.theme_auto", "en de"),
    ("ShellTexts.live", "en nl de"),
    ("ShellTexts.version", "en fr de"),
    ("ShellTexts.diagnostics", "nl de"),
    ("SetupTexts.sample_operators", "en nl"),
    ("SettingsTexts.name", "en de"),
    ("SettingsTexts.percent", "nl de"),
    ("SettingsTexts.team", "en nl de"),
    ("SettingsTexts.nobody", "nl de"),
    ("SettingsTexts.who", "fr de"),
    ("BoardTexts.service", "nl de"),
    ("BoardTexts.colours", "en nl fr de"),
    ("BoardTexts.operator", "fr de"),
    ("HelpTexts.key_enter", "en nl"),
    ("HelpTexts.key_escape", "en nl de"),
    ("HelpTexts.key_diagnostics", "en nl fr"),
    ("BoardTexts.by_team", "en nl de"),
    ("BoardTexts.on_break", "fr de"),
    ("AlarmTexts.volume", "en nl fr"),
    ("AlarmTexts.chime", "nl de"),
    ("AlarmTexts.alarm", "en nl de"),
    ("TimeTexts.urgency", "nl de"),
    ("TimeTexts.seconds_in_short", "en nl de"),
    ("TimeTexts.seconds", "nl fr"),
    ("TimeTexts.minutes", "en fr"),
];

/// Texts that are empty, begin or end in blanks that nobody sees, or leave out what they were given.
fn faults(spoken: &[Spoken]) -> Vec<String> {
    let is_wrong = |text: &&Spoken| {
        let Spoken { words, given, .. } = text;
        words.trim() != words || words.is_empty() || given.iter().any(|given| !words.contains(given))
    };
    spoken.iter().filter(is_wrong).map(|text| format!("{}: “{}”", text.place, text.words)).collect()
}

/// Texts that stand in both languages, word for word, and are not `ALIKE` in them.
fn alike(one: (&str, &[Spoken]), other: (&str, &[Spoken])) -> Vec<String> {
    let ((tag, one), (other_tag, other)) = (one, other);
    assert_eq!(one.len(), other.len());
    let is_right = |place: &str| {
        ALIKE.iter().any(|(alike, tags)| *alike == place && tags.contains(tag) && tags.contains(other_tag))
    };
    let pairs = one.iter().zip(other).filter(|(one, other)| one.words == other.words);
    let places = pairs.map(|(one, _)| one.place.as_str()).filter(|place| !is_right(place));
    places.map(|place| format!("{place} ({tag}, {other_tag})")).collect()
}

fn pairs() -> impl Iterator<Item = (&'static Texts, &'static Texts)> {
    ALL.into_iter()
        .enumerate()
        .flat_map(|(at, one)| ALL.into_iter().skip(at + 1).map(move |other| (one, other)))
}

#[test]
fn every_text_is_there_and_says_what_it_was_given() {
    for texts in ALL {
        let spoken = every::text(texts);
        assert!(spoken.len() > 200, "too few are found");
        assert_eq!(faults(&spoken), Vec::<String>::new(), "{}", texts.tag);
    }
}

#[test]
fn no_text_was_left_in_another_language() {
    assert!(pairs().count() > 0);
    for (one, other) in pairs() {
        let (texts, others) = (every::text(one), every::text(other));
        assert_eq!(alike((one.tag, &texts), (other.tag, &others)), Vec::<String>::new());
    }
}

#[test]
fn every_language_is_named_once() {
    assert!(pairs().all(|(one, other)| one.tag != other.tag && one != other));
}

#[test]
fn a_text_that_is_missing_or_forgetful_or_left_would_be_seen() {
    let text = |words: &str, given: &[&str]| Spoken {
        place: "here".into(),
        words: words.into(),
        given: given.iter().map(|given| (*given).into()).collect(),
    };
    let right = || text("Léa waits", &["Léa"]);
    assert_eq!(faults(&[right(), text("Nobody", &[])]), Vec::<String>::new());
    for wrong in
        [text("", &[]), text(" x", &[]), text("Somebody waits", &["Léa"]), text("Léa", &["Léa", "Tom"])]
    {
        assert_eq!(faults(&[right(), wrong]).len(), 1);
    }
    let (english, dutch) = ([right(), text("Wait", &[])], [right(), text("Wacht", &[])]);
    assert_eq!(alike(("en", &english), ("nl", &dutch)), ["here (en, nl)"]);
}
