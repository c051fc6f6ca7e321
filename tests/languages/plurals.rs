//! The tables' own plurals against what Unicode's data say (CLDR, by the browser's `Intl.PluralRules`).

use callboard::i18n::{ALL, Texts};
use js_sys::Intl::PluralRules;
use js_sys::{Array, Object};
use wasm_bindgen_test::wasm_bindgen_test;

const COUNTS: [u64; 8] = [0, 1, 2, 5, 11, 21, 100, 1_000_000];

/// Whether a number is told as one is: the words beside it are the same.
fn is_told_as_one(texts: &Texts, count: u64) -> bool {
    let words = |count: u64| (texts.board.count)(count).replace(&count.to_string(), "");
    words(count) == words(1)
}

#[wasm_bindgen_test]
fn each_language_tells_as_one_what_it_counts_as_one() {
    for texts in ALL {
        let rules = PluralRules::new(&Array::of1(&texts.tag.into()), &Object::new());
        for count in COUNTS {
            // The tables have two forms. French has a third, from a million on: more calls than a board will hold.
            let is_one = rules.select(count as f64) == "one";
            assert_eq!(is_told_as_one(texts, count), is_one, "{} {count}", texts.tag);
        }
    }
}
