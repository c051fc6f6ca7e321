//! No text is missing, forgets what it was given, or was left in another language.

use crate::every::{self, Spoken};
use callboard::i18n::{ALL, Texts};

/// Texts that say the same in two languages: names, what stands in a file, and words that both have.
const ALIKE: [&str; 7] = [
    "ShellTexts.product",
    "ShellTexts.no_tenant",
    "ShellTexts.live",
    "SetupTexts.sample_operators",
    "TimeTexts.seconds_in_short",
    "AlarmTexts.volume",
    "AlarmTexts.alarm",
];

/// Texts that are empty, begin or end in blanks that nobody sees, or leave out what they were given.
fn faults(spoken: &[Spoken]) -> Vec<String> {
    let is_wrong = |text: &&Spoken| {
        let Spoken { words, given, .. } = text;
        words.trim() != words || words.is_empty() || given.iter().any(|given| !words.contains(given))
    };
    spoken.iter().filter(is_wrong).map(|text| format!("{}: “{}”", text.place, text.words)).collect()
}

/// Texts that stand in both languages, word for word.
fn alike(one: &[Spoken], other: &[Spoken]) -> Vec<String> {
    assert_eq!(one.len(), other.len());
    let pairs = one.iter().zip(other).filter(|(one, other)| one.words == other.words);
    pairs.map(|(one, _)| one.place.clone()).filter(|place| !ALIKE.contains(&place.as_str())).collect()
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
        assert_eq!(
            alike(&every::text(one), &every::text(other)),
            Vec::<String>::new(),
            "{} {}",
            one.tag,
            other.tag
        );
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
    assert_eq!(alike(&[right(), text("Wait", &[])], &[right(), text("Wacht", &[])]), ["here"]);
}
