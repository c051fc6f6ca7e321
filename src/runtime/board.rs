//! The handle that views hold: read signals through it, send events into it, nothing else.

use super::effects::Services;
use super::painter::Painter;
use super::picture::{Picture, Refused, Status, Strip};
use crate::browser::{awake, clock, page, portal, random, storage, tabs};
use crate::domain::Kept;
use crate::domain::{
    BlocId, Call, Config, ContextId, Event, Model, Moment, Notice, Operator, OperatorId, Question, TestCall,
    update,
};
use crate::live::Source;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// The running board; a copyable handle, in every view's context.
#[derive(Clone, Copy)]
pub struct Board(StoredValue<Rc<Inside>, LocalStorage>);

/// What the handle stands for.
pub(super) struct Inside {
    pub model: RefCell<Model>,
    pub picture: RefCell<Picture>,
    pub painter: Painter,
    pub services: Services,
}

impl Board {
    /// Starts the program with what was configured, and puts the handle into the context.
    pub fn provide(config: Config) -> Self {
        let model = Model::default();
        let picture = RefCell::new(Picture::new(&model));
        let inside = Rc::new(Inside {
            model: RefCell::new(model),
            picture,
            painter: Painter::default(),
            services: Services::default(),
        });
        let board = Self(StoredValue::new_local(inside));
        provide_context(board);
        let persist = config.persist;
        portal::on_token(config.portal_origins.clone(), move |token| board.send(Event::TokenHandedIn(token)));
        board.send(Event::Started { config: Box::new(config), seed: random::number() });
        if persist {
            let kept = storage::read(storage::BOARD).as_deref().and_then(Kept::read);
            board.send(Event::Reloaded { kept, has_token: storage::read(storage::TOKEN).is_some() });
        } else {
            storage::forget(storage::BOARD);
            storage::forget(storage::TOKEN);
        }
        let inside = board.inside();
        page::on_change(move |change| match change {
            page::Change::Visible => {
                inside.apply(Event::VisibilityChanged { visible: true });
                inside.paint_now();
            }
            page::Change::Hidden => inside.apply(Event::VisibilityChanged { visible: false }),
            page::Change::Online => inside.apply(Event::NetworkBack),
        });
        tabs::on_log_out(move || board.send(Event::LoggedOutElsewhere));
        awake::stay();
        let inside = board.inside();
        clock::each_second(move || inside.apply(Event::Tick));
        board
    }

    /// The handle, from a view's context.
    pub fn expect() -> Self {
        expect_context()
    }

    /// A person's action: applied, and painted at once.
    pub fn send(self, event: Event) {
        let inside = self.inside();
        inside.apply(event);
        inside.paint_now();
    }

    /// The signal of a call's card; none when the call is gone.
    pub fn card(self, id: ContextId) -> Option<Source<Call>> {
        self.inside().picture.borrow_mut().card(&self.inside().model.borrow(), id)
    }

    /// The waiting calls of a lane, the longest wait first.
    pub fn lane(self, bloc: BlocId) -> Source<Vec<ContextId>> {
        self.inside().picture.borrow_mut().lane(&self.inside().model.borrow(), bloc)
    }

    /// The signal of an operator's tile.
    pub fn operator(self, id: OperatorId) -> Option<Source<Operator>> {
        self.inside().picture.borrow_mut().operator(&self.inside().model.borrow(), id)
    }

    /// All operators, in the order of the configuration.
    pub fn operators(self) -> Vec<OperatorId> {
        self.inside().model.borrow().operators.all().map(|operator| operator.entry.id).collect()
    }

    /// The configuration.
    pub fn config(self) -> Source<Config> {
        self.inside().picture.borrow().config.clone()
    }

    /// Session, connection and gap.
    pub fn status(self) -> Source<Status> {
        self.inside().picture.borrow().status.clone()
    }

    /// The strip of figures.
    pub fn figures(self) -> Source<Strip> {
        self.inside().picture.borrow().strip.clone()
    }

    /// The open question.
    pub fn question(self) -> Source<Option<Question>> {
        self.inside().picture.borrow().question.clone()
    }

    /// What was said, the newest last.
    pub fn notices(self) -> Source<Vec<Notice>> {
        self.inside().picture.borrow().notices.clone()
    }

    /// The test call.
    pub fn test_call(self) -> Source<TestCall> {
        self.inside().picture.borrow().test_call.clone()
    }

    /// Keeps every lane as it is, because a card is under a pointer.
    pub fn hold_order(self) {
        self.inside().painter.hold_order(true);
    }

    /// Lets the lanes move again.
    pub fn release_order(self) {
        let inside = self.inside();
        inside.painter.hold_order(false);
        inside.paint_now();
    }

    /// Notifications that could not be taken.
    pub fn refusals(self) -> Source<Refused> {
        self.inside().picture.borrow().refused.clone()
    }

    /// A moment as the clock on the wall shows it, in milliseconds since the Unix epoch.
    pub fn on_the_wall(self, moment: Moment) -> i64 {
        clock::on_the_wall(moment)
    }

    /// The time, for what a view computes once.
    pub fn now(self) -> Moment {
        clock::now()
    }

    /// An id for a test call.
    pub fn fresh_call_id(self) -> ContextId {
        ContextId(random::guid())
    }

    fn inside(self) -> Rc<Inside> {
        self.0.get_value()
    }
}

impl Inside {
    /// The one way in: the event changes the model, effects start, and what changed waits to be painted.
    pub fn apply(self: &Rc<Self>, event: Event) {
        let now = clock::now();
        if let Some(by) = clock::jump() {
            self.take(Event::ClockJumped(by), now);
        }
        self.take(event, now);
    }

    fn take(self: &Rc<Self>, event: Event, now: Moment) {
        let (effects, changed) = update(&mut self.model.borrow_mut(), event, now);
        for effect in effects {
            self.run(effect);
        }
        self.painter.add(changed);
        self.painter.schedule(self);
    }

    /// Paints what waits to be painted.
    pub fn paint_now(&self) {
        let model = self.model.borrow();
        let mut picture = self.picture.borrow_mut();
        self.painter.paint(&model, &mut picture);
    }
}
