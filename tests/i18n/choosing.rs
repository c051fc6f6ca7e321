//! Which language is spoken.

use callboard::domain::config::Language;
use callboard::i18n::texts;

fn spoken(language: Language, preferred: &[&str]) -> &'static str {
    let preferred: Vec<String> = preferred.iter().map(|tag| (*tag).into()).collect();
    texts(language, &preferred).tag
}

#[test]
fn a_language_that_was_chosen_is_spoken_whatever_the_browser_prefers() {
    assert_eq!(spoken(Language::Nl, &["en-GB"]), "nl");
    assert_eq!(spoken(Language::En, &["nl-BE", "nl"]), "en");
    assert_eq!(spoken(Language::Fr, &["nl-BE", "nl"]), "fr");
    assert_eq!(spoken(Language::De, &["fr-BE", "de"]), "de");
}

#[test]
fn otherwise_the_first_that_the_browser_prefers_and_that_there_is() {
    let cases: [(&[&str], &str); 9] = [
        (&["nl-BE", "nl", "en"], "nl"),
        (&["fr-BE", "fr", "nl", "en"], "fr"),
        (&["de-AT", "en"], "de"),
        (&["lb-LU", "fr", "de"], "fr"),
        (&["en-GB", "nl"], "en"),
        (&["NL-be"], "nl"),
        (&["nds-NL", "it"], "en"),
        (&["", "-nl"], "en"),
        (&[], "en"),
    ];
    for (preferred, tag) in cases {
        assert_eq!(spoken(Language::Auto, preferred), tag, "{preferred:?}");
    }
}
