//! Running times. One timer for the whole page walks the mounted elements with `data-since` and writes their text
//! and urgency; nothing reactive runs each second (docs/decisions/0005).

use super::dom;
use super::texts::use_texts;
use crate::i18n::{self, Texts};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;
use leptos_use_interval_fn::use_interval_fn;

const URGENCIES: [&str; 4] = ["calm", "amber", "red", "critical"];

/// The page's clock; a copyable handle, in every view's context.
#[derive(Clone, Copy)]
pub struct Clock {
    now: StoredValue<Box<dyn Fn() -> i64>, LocalStorage>,
    texts: &'static Texts,
}

/// The clock, from a view's context.
#[track_caller]
fn use_clock() -> Clock {
    expect_context()
}

/// How a running time is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `m:ss`, from an hour on `h:mm:ss`.
    Clock,
    /// In the shortest words: `14 s`.
    Words,
    /// In words, the time left until the moment.
    Down,
}

/// A running time since a moment; a dash while there is none.
#[component]
pub fn Elapsed(
    /// The class of its element.
    #[prop(default = "elapsed")]
    class: &'static str,
    /// How it is written.
    #[prop(default = Form::Clock)]
    form: Form,
    /// Since when, in milliseconds.
    since: Option<i64>,
    /// When it stopped, in milliseconds; none while it runs.
    #[prop(default = None)]
    until: Option<i64>,
    /// From how many seconds on it is amber, red, critical: three numbers with commas between them.
    #[prop(optional)]
    limits: Option<String>,
) -> impl IntoView {
    let clock = use_clock();
    let span = NodeRef::<html::Span>::new();
    // The element's text belongs to the clock alone; it is written at once, so that nobody sees it empty.
    Effect::new(move || {
        if let Some(span) = span.get() {
            clock.show(&span);
        }
    });
    view! {
        <span
            class=class
            node_ref=span
            data-form=form.code()
            data-limits=limits
            data-since=since.map(|moment| moment.to_string())
            data-until=until.map(|moment| moment.to_string())
        ></span>
    }
}

impl Form {
    fn code(self) -> &'static str {
        match self {
            Form::Clock => "clock",
            Form::Words => "words",
            Form::Down => "down",
        }
    }
}

impl Clock {
    /// Starts the one timer, until the current owner is gone. `now` is the time in milliseconds.
    pub fn provide(now: impl Fn() -> i64 + 'static) {
        let clock = Self { now: StoredValue::new_local(Box::new(now)), texts: use_texts() };
        provide_context(clock);
        use_interval_fn(move || clock.walk(), 1_000);
    }

    /// What runs is found in the page and not by signals: a signal that every card reads makes Leptos pay for each.
    fn walk(self) {
        let Some(now) = self.now.try_with_value(|now| now()) else { return };
        let Ok(running) = document().query_selector_all("[data-since]") else { return };
        for at in 0..running.length() {
            if let Some(element) = running.get(at).and_then(|node| node.dyn_into().ok()) {
                self.write(&element, now);
            }
        }
    }

    /// Writes one element's time at once.
    fn show(self, element: &Element) {
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
            Some("words") => self.texts.span(passed),
            // Counting down: a second that has begun still counts.
            Some("down") => self.texts.span(since.saturating_sub(now).max(0) + 999),
            _ => i18n::clock(passed),
        };
        dom::text(element, &words);
        if let Some(limits) = element.get_attribute("data-limits") {
            self.urge(element, urgency(&limits, passed));
        }
    }

    /// Tints what the time stands in, and says the urgency in words beside it.
    fn urge(self, element: &Element, level: usize) {
        let words = &self.texts.times.urgency;
        let (Some(name), Some(word)) = (URGENCIES.get(level), words.get(level)) else { return };
        if element.get_attribute("data-urgency").as_deref() == Some(*name) {
            return;
        }
        dom::attribute(element, "data-urgency", name);
        let Some(host) = element.closest("[data-tinted]").ok().flatten() else { return };
        dom::attribute(&host, "data-tinted", name);
        if let Some(place) = dom::first(&host, "[data-urgency-word]") {
            dom::text(&place, word);
        }
    }
}

/// How many of the limits, in seconds and rising, have been reached.
fn urgency(limits: &str, passed: i64) -> usize {
    limits
        .split(',')
        .filter_map(|limit| limit.parse::<i64>().ok())
        .take_while(|limit| passed >= limit.saturating_mul(1_000))
        .count()
}
