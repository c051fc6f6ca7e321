//! The time, the day, and the one second hand of the page.

use super::frame;
use crate::domain::clock::Clock;
use crate::domain::{Millis, Moment};
use gloo_timers::callback::Interval;
use js_sys::{Object, Reflect};
use std::cell::Cell;
use wasm_bindgen::prelude::*;

thread_local! {
    static CLOCK: Cell<Clock> = Cell::default();
    static JUMP: Cell<Option<Millis>> = const { Cell::new(None) };
}

/// The page's time. It never runs backwards, and holds a jump of the system's clock back (see `domain::clock`).
pub fn now() -> Moment {
    let mut clock = CLOCK.get();
    let (now, jump) = clock.read(js_sys::Date::now() as i64, frame::milliseconds() as i64);
    CLOCK.set(clock);
    if jump.is_some() {
        JUMP.set(jump);
    }
    now
}

/// The jump that was noticed since this was last asked.
pub fn jump() -> Option<Millis> {
    JUMP.take()
}

/// A jump that was held back was a sleep: that time has passed.
pub fn trust(jump: Millis) {
    let mut clock = CLOCK.get();
    clock.trust(jump);
    CLOCK.set(clock);
}

/// A time of the system's clock, in milliseconds since the Unix epoch, as a moment of the page's.
pub fn moment(wall: Millis) -> Moment {
    CLOCK.get().moment(wall)
}

/// A moment as the system's clock shows it, in milliseconds since the Unix epoch.
pub fn on_the_wall(moment: Moment) -> Millis {
    CLOCK.get().on_the_wall(moment)
}

#[wasm_bindgen]
extern "C" {
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn format(this: &DateTimeFormat, moment: f64) -> Result<String, JsValue>;
}

fn dates_of(zone: &str) -> Option<DateTimeFormat> {
    let options = Object::new();
    Reflect::set(&options, &"timeZone".into(), &zone.into()).ok()?;
    DateTimeFormat::new("en", &options).ok()
}

/// Whether the browser knows this time zone, by its IANA name.
pub fn is_zone(zone: &str) -> bool {
    dates_of(zone).is_some()
}

/// The day that is now in a time zone: its first moment, and the first of the next.
pub fn day(zone: &str) -> Option<(Moment, Moment)> {
    let dates = dates_of(zone)?;
    let wall = on_the_wall(now());
    let date = |at: Millis| dates.format(at as f64).ok();
    let today = date(wall)?;
    let is_today = |at| date(at).as_ref() == Some(&today);
    let clock = CLOCK.get();
    let (began, ends) = crate::domain::clock::day_around(wall, is_today);
    Some((clock.moment(began), clock.moment(ends)))
}

/// Calls back once a second for as long as the page lives; less often when the browser slows hidden pages down.
pub fn each_second(tick: impl FnMut() + 'static) {
    Interval::new(1_000, tick).forget();
}
