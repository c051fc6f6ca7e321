//! The time of a board, the day, and its second hand.

use super::frame;
use crate::domain::clock::{Clock, day_around};
use crate::domain::{Millis, Moment};
use gloo_timers::callback::Interval;
use js_sys::{Object, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// A board's time. It never runs backwards, and holds a jump of the system's clock back (see `domain::clock`).
#[derive(Clone, Default)]
pub struct BoardClock(Rc<Hands>);

#[derive(Default)]
struct Hands {
    clock: Cell<Clock>,
    jump: Cell<Option<Millis>>,
}

impl BoardClock {
    /// Goes on where the clock of the page before a reload stood, before it is asked for the first time.
    pub fn go_on(&self, ahead: Millis) {
        self.0.clock.set(Clock::ahead(ahead));
    }

    /// The time.
    pub fn now(&self) -> Moment {
        let mut clock = self.0.clock.get();
        let (now, jump) = clock.read(js_sys::Date::now() as i64, frame::milliseconds() as i64);
        self.0.clock.set(clock);
        if jump.is_some() {
            self.0.jump.set(jump);
        }
        now
    }

    /// The jump that was noticed since this was last asked.
    pub fn jump(&self) -> Option<Millis> {
        self.0.jump.take()
    }

    /// A jump that was held back was a sleep: that time has passed.
    pub fn trust(&self, jump: Millis) {
        let mut clock = self.0.clock.get();
        clock.trust(jump);
        self.0.clock.set(clock);
    }

    /// A time of the system's clock, in milliseconds since the Unix epoch, as a moment of the board's.
    pub fn moment(&self, wall: Millis) -> Moment {
        self.0.clock.get().moment(wall)
    }

    /// A moment as the system's clock shows it, in milliseconds since the Unix epoch.
    pub fn on_the_wall(&self, moment: Moment) -> Millis {
        self.0.clock.get().on_the_wall(moment)
    }

    /// The day that is now in a time zone: its first moment, and the first of the next.
    pub fn day(&self, zone: &str) -> Option<(Moment, Moment)> {
        let dates = dates_of(zone)?;
        let wall = self.on_the_wall(self.now());
        let date = |at: Millis| dates.format(at as f64).ok();
        let today = date(wall)?;
        let is_today = |at| date(at).as_ref() == Some(&today);
        let (began, ends) = day_around(wall, is_today);
        Some((self.moment(began), self.moment(ends)))
    }
}

/// A time of the system's clock as ISO 8601 has it.
pub fn written(wall: Millis) -> String {
    js_sys::Date::new(&(wall as f64).into()).to_iso_string().into()
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

/// Calls back once a second for as long as the page lives; less often when the browser slows hidden pages down.
pub fn each_second(tick: impl FnMut() + 'static) {
    Interval::new(1_000, tick).forget();
}
