//! The engine: takes one event after another, whoever sends it, has its effects run, and its changes painted.

use super::effects::{Effects, Thello};
use super::painter::Painter;
use super::picture::Picture;
use crate::browser::clock::BoardClock;
use crate::browser::storage::Store;
use crate::domain::{Alert, Event, Model, Moment, update};
use std::cell::RefCell;
use std::rc::{Rc, Weak};

/// The running program.
pub(super) struct Engine {
    pub model: RefCell<Model>,
    pub picture: RefCell<Picture>,
    pub painter: Rc<Painter>,
    pub clock: BoardClock,
    pub store: Store,
    effects: Effects,
}

impl Engine {
    /// An engine at rest, with what its board keeps.
    pub fn new(store: Store) -> Rc<Self> {
        Rc::new_cyclic(|engine: &Weak<Self>| {
            let (painted, told) = (engine.clone(), engine.clone());
            let (model, clock) = (Model::default(), BoardClock::default());
            Self {
                picture: RefCell::new(Picture::new(&model)),
                model: RefCell::new(model),
                painter: Painter::new(move || {
                    if let Some(engine) = painted.upgrade() {
                        engine.paint();
                    }
                }),
                effects: Effects::new(Thello, store.clone(), clock.clone(), move |event| {
                    if let Some(engine) = told.upgrade() {
                        engine.take(event);
                    }
                }),
                clock,
                store,
            }
        })
    }

    /// The one way in: the event changes the model, effects start, and what changed waits to be painted.
    pub fn take(&self, event: Event) {
        let mut now = self.clock.now();
        if let Some(by) = self.clock.jump() {
            self.work(Event::ClockJumped(by), now);
            // What was slept through may have passed with that.
            now = self.clock.now();
        }
        self.work(event, now);
    }

    /// In which words notifications are raised.
    pub fn word_alerts(&self, words: impl Fn(&Alert) -> [String; 2] + 'static) {
        self.effects.word_alerts(words);
    }

    /// Brings to the page what waits to be painted.
    pub fn paint(&self) {
        let model = self.model.borrow();
        let mut picture = self.picture.borrow_mut();
        let mut due = self.painter.take();
        if due.everything {
            due.changed.merge(picture.everything());
        }
        if !due.changed.is_empty() {
            self.painter.put_back(picture.paint(&model, due.changed, due.order_held));
        }
    }

    /// No effect answers before it has been run: an event within an event is a fault, and stops the page.
    fn work(&self, event: Event, now: Moment) {
        let (effects, changed) = update(&mut self.model.borrow_mut(), event, now);
        let model = self.model.borrow();
        for effect in effects {
            self.effects.run(effect, &model);
        }
        self.painter.add(changed);
    }
}
