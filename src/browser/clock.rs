//! The time, and the one second hand of the page.

use crate::domain::{Millis, Moment};
use gloo_timers::callback::Interval;
use std::cell::Cell;

thread_local! {
    /// What is added to the system's time so that it never runs backwards: a step back of the system's clock
    /// would otherwise make callers wait less than they did.
    static ABSORBED: Cell<Millis> = const { Cell::new(0) };
    static LAST: Cell<Moment> = const { Cell::new(Moment(0)) };
}

/// The time. It never runs backwards; a step back of the system's clock is absorbed.
pub fn now() -> Moment {
    let system = js_sys::Date::now() as i64;
    let last = LAST.get();
    let moment = Moment(system.saturating_add(ABSORBED.get()));
    if moment < last {
        ABSORBED.set(last.0.saturating_sub(system));
        return last;
    }
    LAST.set(moment);
    moment
}

/// Calls back once a second for as long as the page lives; less often when the browser slows hidden pages down.
pub fn each_second(tick: impl FnMut() + 'static) {
    Interval::new(1_000, tick).forget();
}
