//! Decides when to paint: on the next frame while events are few, at a bounded rate when there are many, never
//! while the page is hidden, and at once after a person's own action.

use super::board::Inside;
use super::picture::Picture;
use crate::browser::{frame, page};
use crate::domain::{Changed, Model};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Paintings per second under load; as many may come in a burst after a rest.
const RATE: f64 = 15.0;
/// While hidden, this many changed calls are remembered one by one; beyond it, all is painted on return.
const MOST_REMEMBERED: usize = 2_000;

#[derive(Default)]
pub(super) struct Painter {
    waiting: RefCell<Changed>,
    everything: Cell<bool>,
    order_held: Cell<bool>,
    scheduled: Cell<bool>,
    /// Paintings that were used up, and when that was counted (milliseconds).
    spent: Cell<f64>,
    counted: Cell<f64>,
}

impl Painter {
    pub fn add(&self, changed: Changed) {
        let mut waiting = self.waiting.borrow_mut();
        waiting.merge(changed);
        if waiting.calls.len() > MOST_REMEMBERED && page::hidden() {
            *waiting = Changed::default();
            self.everything.set(true);
        }
    }

    pub fn hold_order(&self, held: bool) {
        self.order_held.set(held);
    }

    /// Sees to it that what waits is painted, soon.
    pub fn schedule(&self, inside: &Rc<Inside>) {
        let nothing = self.waiting.borrow().is_empty() && !self.everything.get();
        if nothing || self.scheduled.get() || page::hidden() {
            return;
        }
        self.scheduled.set(true);
        let inside = Rc::clone(inside);
        let paint = move || {
            inside.painter.scheduled.set(false);
            inside.paint_now();
        };
        let pause = self.pause();
        if pause > 0.0 { frame::after(pause, move || frame::next(paint)) } else { frame::next(paint) }
    }

    /// How long to wait for the right to paint: a bucket of tokens, so that a rested page paints on the very next
    /// frame and a busy one at a steady rate.
    fn pause(&self) -> f64 {
        let now = frame::milliseconds();
        let refilled = (now - self.counted.get()) / 1_000.0 * RATE;
        let spent = (self.spent.get() - refilled).max(0.0);
        self.counted.set(now);
        self.spent.set(spent + 1.0);
        if spent < RATE { 0.0 } else { (spent + 1.0 - RATE) / RATE * 1_000.0 }
    }

    pub fn paint(&self, model: &Model, picture: &mut Picture) {
        let mut changed = self.waiting.take();
        if self.everything.take() {
            changed.merge(picture.everything());
        }
        if !changed.is_empty() {
            let later = picture.paint(model, changed, self.order_held.get());
            self.waiting.borrow_mut().merge(later);
        }
    }
}
