//! The engine: takes one event after another, whoever sends it, has its effects run, and its changes painted.

use super::effects::Effects;
use super::painter::Painter;
use super::picture::Picture;
use crate::browser::clock;
use crate::domain::{Event, Model, Moment, update};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

/// The running program.
pub(super) struct Engine {
    pub model: RefCell<Model>,
    pub picture: RefCell<Picture>,
    pub painter: Rc<Painter>,
    effects: Effects,
    waiting: RefCell<VecDeque<Event>>,
    at_work: Cell<bool>,
}

impl Engine {
    /// An engine at rest.
    pub fn new() -> Rc<Self> {
        Rc::new_cyclic(|engine: &Weak<Self>| {
            let (painted, told) = (engine.clone(), engine.clone());
            let model = Model::default();
            Self {
                picture: RefCell::new(Picture::new(&model)),
                model: RefCell::new(model),
                painter: Painter::new(move || {
                    if let Some(engine) = painted.upgrade() {
                        engine.paint();
                    }
                }),
                effects: Effects::new(move |event| {
                    if let Some(engine) = told.upgrade() {
                        engine.take(event);
                    }
                }),
                waiting: RefCell::default(),
                at_work: Cell::new(false),
            }
        })
    }

    /// The one way in. What an effect answers at once waits until the event that asked for it is done with.
    pub fn take(&self, event: Event) {
        self.waiting.borrow_mut().push_back(event);
        if self.at_work.replace(true) {
            return;
        }
        while let Some(event) = self.next_event() {
            let now = clock::now();
            if let Some(by) = clock::jump() {
                self.work(Event::ClockJumped(by), now);
            }
            self.work(event, now);
        }
        self.at_work.set(false);
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

    fn next_event(&self) -> Option<Event> {
        self.waiting.borrow_mut().pop_front()
    }

    fn work(&self, event: Event, now: Moment) {
        let (effects, changed) = update(&mut self.model.borrow_mut(), event, now);
        let model = self.model.borrow();
        for effect in effects {
            self.effects.run(effect, &model);
        }
        self.painter.add(changed);
    }
}
