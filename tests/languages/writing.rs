//! Numbers, times of day and lists in each language.

use callboard::i18n::ALL;
use callboard::ui::kit::formats::Formats;
use leptos::prelude::Owner;
use wasm_bindgen_test::wasm_bindgen_test;

/// What each language makes of something, with blanks that do not break as common ones, and as narrow ones.
fn written(write: impl Fn(Formats) -> String) -> [String; 4] {
    let owner = Owner::new();
    owner.with(|| ALL.map(|texts| write(Formats::of(texts.tag)).replace(['\u{a0}', '\u{202f}'], " ")))
}

#[wasm_bindgen_test]
fn percents_have_the_sign_and_the_blank_of_their_language() {
    assert_eq!(written(|formats| formats.percent(0)), ["0%", "0%", "0 %", "0 %"]);
    assert_eq!(written(|formats| formats.percent(29)), ["29%", "29%", "29 %", "29 %"]);
    assert_eq!(written(|formats| formats.percent(100)), ["100%", "100%", "100 %", "100 %"]);
}

#[wasm_bindgen_test]
fn thousands_are_grouped() {
    assert_eq!(written(|formats| formats.number(999.0)), ["999", "999", "999", "999"]);
    assert_eq!(written(|formats| formats.number(12_345.0)), ["12,345", "12.345", "12 345", "12.345"]);
}

#[wasm_bindgen_test]
fn times_of_day_have_two_digits_and_all_hours() {
    for (hours, minutes, words) in [(0, 0, "00:00"), (9, 5, "09:05"), (14, 30, "14:30")] {
        let moment = js_sys::Date::new_with_year_month_day_hr_min(2026, 10, 27, hours, minutes).get_time();
        assert_eq!(written(|formats| formats.time_of_day(moment as i64)), [words; 4]);
    }
}

#[wasm_bindgen_test]
fn the_last_of_a_list_stands_behind_an_and() {
    let list = |names: &'static [&'static str]| written(|formats| formats.list(names.iter().copied()));
    assert_eq!(list(&[]), [""; 4]);
    assert_eq!(list(&["A"]), ["A"; 4]);
    assert_eq!(list(&["A", "B"]), ["A and B", "A en B", "A et B", "A und B"]);
    let three = ["A, B, and C", "A, B en C", "A, B et C", "A, B und C"];
    assert_eq!(list(&["A", "B", "C"]), three);
}
