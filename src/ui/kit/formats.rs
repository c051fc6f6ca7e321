//! Numbers, times of day and lists, as the browser writes them in the language in force. What writes them is made once
//! for each language: making one takes a browser longer than many writings.

use js_sys::Intl::{DateTimeFormat, ListFormat, NumberFormat};
use js_sys::{Array, Function, JsString, Object, Reflect};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

/// What writes in a language; a copyable handle, in every view's context.
#[derive(Clone, Copy)]
pub struct Formats(StoredValue<Intl, LocalStorage>);

/// The browser's own.
struct Intl {
    number: Function,
    percent: Function,
    time: Function,
    list: ListFormat,
}

/// What writes in the language in force, from a view's context.
#[track_caller]
pub fn use_formats() -> Formats {
    expect_context()
}

impl Formats {
    /// Of a language, as browsers name it.
    pub fn of(language: &str) -> Self {
        let language = Array::of1(&language.into());
        let number = NumberFormat::new(&language, &Object::new());
        let percent = NumberFormat::new(&language, &options(&[("style", "percent")]));
        // Nobody on a board for a whole room should ask which half of the day is meant.
        let clock = [("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23")];
        let time = DateTimeFormat::new(&language, &options(&clock));
        let list = ListFormat::new(&language, &Object::new());
        Self(StoredValue::new_local(Intl {
            number: number.format(),
            percent: percent.format(),
            time: time.format(),
            list,
        }))
    }

    /// Puts what writes in a language into the context.
    pub fn provide(language: &str) {
        provide_context(Self::of(language));
    }

    /// A number, its thousands grouped.
    pub fn number(self, number: f64) -> String {
        self.0.with_value(|intl| written(&intl.number, number))
    }

    /// Percents, with their sign.
    pub fn percent(self, percent: u32) -> String {
        self.0.with_value(|intl| written(&intl.percent, f64::from(percent) / 100.0))
    }

    /// A moment, in milliseconds since the Unix epoch, as the time of day where the browser is.
    pub fn time_of_day(self, moment: i64) -> String {
        self.0.with_value(|intl| written(&intl.time, moment as f64))
    }

    /// Names, with an “and” before the last.
    pub fn list<'a>(self, names: impl Iterator<Item = &'a str>) -> String {
        let names: Array = names.map(JsString::from).collect();
        self.0.with_value(|intl| intl.list.format(&names).into())
    }
}

fn options(options: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in options {
        // On an object that was just made it cannot fail.
        _ = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    object
}

fn written(format: &Function, value: f64) -> String {
    format
        .call1(&JsValue::UNDEFINED, &value.into())
        .ok()
        .and_then(|words| words.as_string())
        .unwrap_or_default()
}
