//! Running times. One timer for the whole page walks the mounted elements with `data-since` and writes their text
//! and urgency; nothing reactive runs each second.

use super::dom;
use super::el::{El, el};
use crate::i18n;
use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;
use leptos::web_sys::Element;
use std::time::Duration;

const URGENCIES: [&str; 4] = ["calm", "amber", "red", "critical"];

/// The page's clock, in the context of every view.
#[derive(Clone, Copy)]
pub struct Clock {
    now: StoredValue<Box<dyn Fn() -> i64>, LocalStorage>,
    words: &'static [&'static str; 4],
}

impl Clock {
    /// Starts the one timer, until the current owner is gone. `now` is the time in milliseconds, `words` name
    /// the four urgencies.
    pub fn start(now: impl Fn() -> i64 + 'static, words: &'static [&'static str; 4]) {
        let clock = Self { now: StoredValue::new_local(Box::new(now)), words };
        provide_context(clock);
        let begin = move || {
            clock.walk();
            let Ok(ticking) = set_interval_with_handle(move || clock.walk(), Duration::from_secs(1)) else {
                return;
            };
            on_cleanup(move || ticking.clear());
        };
        begin();
    }

    fn walk(self) {
        let Some(now) = self.now.try_with_value(|now| now()) else { return };
        if let Some(root) = document().document_element() {
            dom::each(&root, "[data-since]", |_, element| self.write(&element, now));
        }
    }

    /// Writes one element's time at once.
    fn refresh(self, element: &Element) {
        if let Some(now) = self.now.try_with_value(|now| now()) {
            self.write(element, now);
        }
    }

    fn write(self, element: &Element, now: i64) {
        let number = |name| element.get_attribute(name).and_then(|text| text.parse::<i64>().ok());
        let Some(since) = number("data-since") else {
            dom::text(element, "–");
            return;
        };
        let passed = number("data-until").unwrap_or(now).saturating_sub(since).max(0);
        let words = match element.get_attribute("data-form").as_deref() {
            Some("words") => i18n::span(passed),
            // Counting down: a second that has begun still counts.
            Some("down") => i18n::span(since.saturating_sub(now).max(0) + 999),
            _ => i18n::clock(passed),
        };
        dom::text(element, &words);
        if let Some(limits) = element.get_attribute("data-limits") {
            self.urge(element, urgency(&limits, passed));
        }
    }

    fn urge(self, element: &Element, level: usize) {
        let (Some(name), Some(word)) = (URGENCIES.get(level), self.words.get(level)) else { return };
        if element.get_attribute("data-urgency").as_deref() == Some(*name) {
            return;
        }
        dom::attribute(element, "data-urgency", name);
        let Some(host) = element.closest("[data-tinted]").ok().flatten() else { return };
        dom::attribute(&host, "data-tinted", name);
        dom::each(&host, "[data-urgency-word]", |_, place| dom::text(&place, word));
    }
}

/// How many of the limits, in seconds and rising, have been reached.
fn urgency(limits: &str, passed: i64) -> usize {
    limits
        .split(',')
        .filter_map(|limit| limit.parse::<i64>().ok())
        .filter(|limit| passed / 1_000 >= *limit)
        .count()
}

/// What a running time looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `m:ss`.
    Clock,
    /// In the shortest words: `14 s`.
    Words,
    /// In words, the time left until the moment.
    Down,
}

/// A running time since a moment, in milliseconds; a dash while there is none.
pub fn elapsed(class: &str, form: Form, since: impl Fn() -> Option<i64> + 'static) -> El {
    let clock: Clock = expect_context();
    let form = match form {
        Form::Clock => "clock",
        Form::Words => "words",
        Form::Down => "down",
    };
    let made = el("span", class).attr("data-form", form);
    let node = made.node();
    made.follow(move || {
        dom::maybe_attribute(&node, "data-since", since().map(|moment| moment.to_string()).as_deref());
        clock.refresh(&node);
    })
}

/// Stops a running time at a moment, once there is one.
pub fn stopping(running: El, until: impl Fn() -> Option<i64> + 'static) -> El {
    let clock: Clock = expect_context();
    let node = running.node();
    running.follow(move || {
        dom::maybe_attribute(&node, "data-until", until().map(|moment| moment.to_string()).as_deref());
        clock.refresh(&node);
    })
}
