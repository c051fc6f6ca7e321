//! Decides when to paint what the hub tells: at the pace that the load allows, and never while the page is hidden.
//!
//! After each painting, what came during it is heard before there is another. A browser prefers frames to messages: a
//! page that is busy would paint again at once, and fall behind what it paints.

use super::pace::Pace;
use crate::browser::{frame, page};
use crate::domain::Changed;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// While hidden, this many changed calls are remembered one by one; beyond it, all is painted on return.
const MOST_REMEMBERED: usize = 2_000;

/// What waits to be painted, and when it will be.
pub(super) struct Painter {
    paint: Rc<dyn Fn()>,
    waiting: RefCell<Changed>,
    everything: Cell<bool>,
    order_held: Cell<bool>,
    stage: Cell<Stage>,
    pace: Cell<Pace>,
}

/// How far the next painting is.
#[derive(Clone, Copy, Debug, Default)]
enum Stage {
    /// Nothing has to be painted.
    #[default]
    Resting,
    /// It comes in its time.
    Scheduled,
    /// The last one is done, and what came meanwhile is being heard. More to paint waits for that.
    Hearing { more: bool },
}

/// What is to be painted now.
pub(super) struct Due {
    pub changed: Changed,
    /// So much changed while the page was hidden that it was not remembered one by one.
    pub everything: bool,
    /// A card is under a pointer: no lane may move.
    pub order_held: bool,
}

impl Painter {
    /// `paint` is called when it is time to; it takes what is due.
    pub fn new(paint: impl Fn() + 'static) -> Rc<Self> {
        Rc::new(Self {
            paint: Rc::new(paint),
            waiting: RefCell::default(),
            everything: Cell::new(false),
            order_held: Cell::new(false),
            stage: Cell::default(),
            pace: Cell::default(),
        })
    }

    /// More to paint, in its time.
    pub fn add(self: &Rc<Self>, changed: Changed) {
        self.remember(changed);
        match self.stage.get() {
            Stage::Resting => self.schedule(),
            Stage::Scheduled => {}
            Stage::Hearing { .. } => self.stage.set(Stage::Hearing { more: true }),
        }
    }

    /// What could not be painted yet, for the next time.
    pub fn put_back(&self, changed: Changed) {
        self.waiting.borrow_mut().merge(changed);
    }

    /// Lanes have to stay as they are.
    pub fn hold_order(&self) {
        self.order_held.set(true);
    }

    /// They may move again. That is painted like everything else and not at once, so that what a hand has just decided
    /// leaves before it.
    pub fn release_order(self: &Rc<Self>) {
        self.order_held.set(false);
        self.add(Changed::default());
    }

    /// Takes what waits, to be painted now.
    pub fn take(&self) -> Due {
        Due {
            changed: self.waiting.take(),
            everything: self.everything.take(),
            order_held: self.order_held.get(),
        }
    }

    fn remember(&self, changed: Changed) {
        let mut waiting = self.waiting.borrow_mut();
        waiting.merge(changed);
        if waiting.calls.len() > MOST_REMEMBERED && page::hidden() {
            *waiting = Changed::default();
            self.everything.set(true);
        }
    }

    fn schedule(self: &Rc<Self>) {
        if self.has_no_reason() {
            return;
        }
        self.stage.set(Stage::Scheduled);
        let mut pace = self.pace.get();
        let pause = pace.take(frame::milliseconds());
        self.pace.set(pace);
        if pause > 0.0 {
            let painter = Rc::clone(self);
            frame::after(pause, move || painter.with_next_frame());
        } else {
            self.with_next_frame();
        }
    }

    fn has_no_reason(&self) -> bool {
        page::hidden() || (self.waiting.borrow().is_empty() && !self.everything.get())
    }

    fn with_next_frame(self: &Rc<Self>) {
        let painter = Rc::clone(self);
        frame::next(move || {
            let began = frame::milliseconds();
            painter.stage.set(Stage::Hearing { more: false });
            (painter.paint)();
            // A timer's turn comes after the browser's own part of the painting, and after all that was there before it.
            frame::after(0.0, move || painter.heard(began));
        });
    }

    fn heard(self: &Rc<Self>, began: f64) {
        let mut pace = self.pace.get();
        pace.rest(began, frame::milliseconds());
        self.pace.set(pace);
        let stage = self.stage.replace(Stage::Resting);
        if matches!(stage, Stage::Hearing { more: true }) {
            self.schedule();
        }
    }
}
