//! A search finds what a person means.

use super::properties;
use callboard::domain::search;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

fn finds(typed: &str, texts: &[&str]) -> bool {
    search::finds(typed, texts, |text| text.nfd().collect())
}

#[test]
fn accents_are_neither_needed_nor_in_the_way_however_they_are_composed() {
    for (typed, name) in [
        ("muller", "Müller"),
        ("MULLER", "Mu\u{308}ller"),
        ("zoe", "Zoë"),
        ("zoe", "Zoe\u{308}"),
        ("francois", "François"),
        ("francois", "Franc\u{327}ois"),
        ("zoë", "Zoe"),
        ("Zoe\u{308}", "ZOË"),
        ("nguyen", "Nguyễn"),
        ("nguyen", "Nguye\u{302}\u{303}n"),
        ("nguyen", "Nguy\u{1EC5}n"),
        ("angstrom", "A\u{30A}ngstrom"),
        ("angstrom", "\u{212B}ngstrom"),
        ("dvorak", "Dvořák"),
        ("istanbul", "İstanbul"),
        ("kim", "KİM"),
    ] {
        assert!(finds(typed, &[name]), "{typed} finds {name}");
    }
}

#[test]
fn letters_that_some_do_not_have_are_found_by_what_is_typed_for_them() {
    for (typed, name) in [
        ("mueller", "Müller"),
        ("müller", "Mueller"),
        ("strasse", "Straße"),
        ("straße", "STRASSE"),
        ("soren", "Søren"),
        ("soeren", "Søren"),
        ("lukasz", "Łukasz"),
        ("aake", "Åke"),
        ("ake", "Åke"),
        ("hakan", "Håkan"),
        ("ruzena", "Růžena"),
        ("oeuvre", "Œuvre"),
        ("thor", "Þór"),
        ("aesa", "Æsa"),
        ("dokovic", "Đoković"),
        ("gudrun", "Guðrun"),
        ("hamrun", "Ħamrun"),
        ("isik", "Işık"),
    ] {
        assert!(finds(typed, &[name]), "{typed} finds {name}");
    }
}

#[test]
fn words_are_found_in_any_order_and_in_any_of_the_texts() {
    let francois = ["François D’Hondt-Van den Berg", "202", "Après-vente"];
    for typed in [
        "",
        "  ",
        "202 fra",
        "fra 202",
        "hondt francois",
        "d'hondt",
        "dhondt",
        "hondt van",
        "van-den",
        "apres 202  berg",
        "apres vente",
    ] {
        assert!(finds(typed, &francois), "{typed}");
    }
    assert!(finds("jean–luc", &["Jean Luc"]), "whatever stands between words");
    for typed in ["203 fra", "fra 202 x", "dan", "202fra", "franz"] {
        assert!(!finds(typed, &francois), "{typed}");
    }
    assert!(!finds("ann", &["Johan Nys"]), "no word goes over the end of another");
}

#[test]
fn other_scripts_are_found_as_they_are() {
    for (typed, name) in
        [("علي", "علي رضا"), ("میروم", "می\u{200C}روم"), ("李", "李 小龍"), ("Ελ", "ΈΛΕΝΑ"), ("김", "김민수")]
    {
        assert!(finds(typed, &[name]), "{typed} finds {name}");
    }
}

proptest! {
    #![proptest_config(properties::cases(300))]

    #[test]
    fn whoever_is_there_is_found_by_their_own_name(name in "\\PC{0,30}", team in "\\PC{0,20}") {
        prop_assert!(finds(&name, &[&team, &name]));
        let both = format!("{team} {name}");
        prop_assert!(finds(&both, &[&team, &name]));
    }
}
