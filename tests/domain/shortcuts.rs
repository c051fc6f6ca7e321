//! What single keys do: as usual, changed, switched off; and which keys cannot be shortcuts.

use callboard::domain::Config;
use callboard::domain::config::{KeyRefused, Layers, Settings, Shortcut, Shortcuts, sign};

fn config(shortcuts: Shortcuts, longest: bool) -> Config {
    let settings = Settings { shortcuts, longest_wait_key: Some(longest), ..Settings::default() };
    Layers { settings, ..Layers::default() }.derive()
}

fn changed(shortcut: Shortcut, key: &str) -> Result<Shortcuts, KeyRefused> {
    Shortcuts::default().with_key(shortcut, Some(key))
}

#[test]
fn every_shortcut_has_a_usual_key_of_its_own_which_can_be_one() {
    let config = config(Shortcuts::default(), true);
    for shortcut in Shortcut::ALL {
        let key = shortcut.usual_key();
        assert_eq!(sign(key, false).as_deref(), Some(key));
        assert_eq!(config.key_for(shortcut), Some(key));
        assert_eq!(config.shortcut(key), Some(shortcut), "no other has {key}");
    }
    assert_eq!(config.shortcut("x"), None);
}

#[test]
fn the_key_for_the_longest_wait_is_dead_until_it_is_switched_on() {
    assert_eq!(Config::default().shortcut("j"), None);
    assert_eq!(config(Shortcuts::default(), false).key_for(Shortcut::SendLongest), None);
    assert_eq!(config(Shortcuts::default(), true).shortcut("j"), Some(Shortcut::SendLongest));
}

#[test]
fn switched_off_no_key_does_anything_and_each_is_still_known() {
    let config = config(Shortcuts { off: true, ..Shortcuts::default() }, true);
    for shortcut in Shortcut::ALL {
        assert_eq!(config.key_for(shortcut), None);
        assert_eq!(config.shortcut(shortcut.usual_key()), None);
        assert_eq!(config.shortcuts.key(shortcut), shortcut.usual_key());
    }
}

#[test]
fn a_changed_key_does_it_and_the_one_before_does_nothing_until_another_takes_it() {
    let shortcuts = changed(Shortcut::SendToNamed, "x").unwrap();
    let now = config(shortcuts.clone(), true);
    assert_eq!((now.shortcut("x"), now.shortcut("z")), (Some(Shortcut::SendToNamed), None));
    let shortcuts = shortcuts.with_key(Shortcut::Help, Some("z")).unwrap();
    assert_eq!(config(shortcuts.clone(), true).shortcut("z"), Some(Shortcut::Help));
    assert_eq!(shortcuts.with_key(Shortcut::SendToNamed, Some("z")), Err(KeyRefused::Taken(Shortcut::Help)));
}

#[test]
fn back_on_their_usual_keys_they_are_as_they_were() {
    let there = changed(Shortcut::NextLane, "x").unwrap();
    assert_ne!(there, Shortcuts::default());
    assert_eq!(there.with_key(Shortcut::NextLane, Some("n")), Ok(Shortcuts::default()));
}

#[test]
fn a_key_that_is_taken_or_no_sign_is_refused_and_its_own_is_not() {
    assert_eq!(changed(Shortcut::Assign, "z"), Err(KeyRefused::Taken(Shortcut::SendToNamed)));
    assert_eq!(
        changed(Shortcut::Assign, "j"),
        Err(KeyRefused::Taken(Shortcut::SendLongest)),
        "dead, and taken"
    );
    assert_eq!(changed(Shortcut::Assign, "a"), Ok(Shortcuts::default()));
    assert_eq!(Shortcuts::default().with_key(Shortcut::Assign, None), Err(KeyRefused::NoSign));
}

#[test]
fn a_letter_is_meant_without_shift_whatever_is_locked_and_a_sign_with_or_without() {
    for (typed, shift, meant) in [
        ("z", false, Some("z")),
        ("Z", false, Some("z")),
        ("Z", true, None),
        ("z", true, None),
        ("É", false, Some("é")),
        ("?", true, Some("?")),
        ("/", true, Some("/")),
        ("7", false, Some("7")),
        (" ", false, None),
        ("Enter", false, None),
        ("F1", false, None),
        ("Dead", false, None),
        ("", false, None),
    ] {
        assert_eq!(sign(typed, shift).as_deref(), meant, "{typed}, {shift}");
    }
}

#[test]
fn they_are_kept_with_the_other_settings_and_without_them_settings_are_whole() {
    let shortcuts = changed(Shortcut::Help, "h").unwrap();
    let settings = Settings { shortcuts, ..Settings::default() };
    assert_eq!(Settings::read(&settings.write()), Some(settings));
    assert_eq!(Settings::read(r#"{"theme":"dark"}"#).unwrap().shortcuts, Shortcuts::default());
}
