//! The handle that views hold: read signals through it, send events into it, nothing else.

use super::engine::Engine;
use super::picture::{Status, Strip};
use crate::browser::storage::{Store, Thing};
use crate::browser::{awake, clock, config, notification, page, portal, random, release, tabs};
use crate::domain::Kept;
use crate::domain::config::{Fragment, Layers, Settings};
use crate::domain::diagnostics::Surroundings;
use crate::domain::{
    Alert, BlocId, Call, Config, ContextId, Event, Figures, Filter, Moment, Notice, Operator, OperatorId,
    Proposal, Question, Taken, TestCall,
};
use indexmap::IndexSet;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

/// The running board; a copyable handle, in every view's context.
#[derive(Clone, Copy)]
pub struct Board(StoredValue<Rc<Engine>, LocalStorage>);

/// The board, from a view's context.
#[track_caller]
pub fn use_board() -> Board {
    expect_context()
}

impl Board {
    /// Starts a board with what the file says, and puts the handle into the context. `name` tells it from other boards of
    /// the same page, and is empty for the page's own.
    pub fn provide(name: &'static str, file: Config) -> Self {
        let engine = Engine::new(Store { board: name });
        let board = Self(StoredValue::new_local(Rc::clone(&engine)));
        provide_context(board);
        start(&engine, file);
        listen(&engine);
        board
    }

    /// A person's action: applied, and painted at once. What has to be sent leaves before anything is painted: a caller
    /// waits for it.
    pub fn send(self, event: Event) {
        self.engine().take(event);
        self.paint();
    }

    /// A call's card, for as long as the view that asks; none when the call is gone.
    pub fn card(self, id: ContextId) -> Option<ReadSignal<Call>> {
        let engine = self.engine();
        let card = engine.picture.borrow_mut().card(&engine.model.borrow(), id)?;
        Some(card.read_only().into())
    }

    /// Whom a call's card names, for as long as the view that asks.
    pub fn proposal(self, id: ContextId) -> ReadSignal<Option<Proposal>> {
        let engine = self.engine();
        let name = engine.picture.borrow_mut().name(&engine.model.borrow(), id);
        name.read_only().into()
    }

    /// Lets a card say again whom it names: in the reason is a time, which has passed.
    pub fn name_again(self, id: ContextId) {
        self.engine().picture.borrow().name_again(id);
    }

    /// The call that waits longest of those whose cards name somebody, and whom it names: as it was last painted.
    pub fn foremost(self) -> Option<(ContextId, OperatorId)> {
        self.engine().picture.borrow().foremost()
    }

    /// The waiting calls of a lane, the longest wait first.
    pub fn lane(self, bloc: BlocId) -> ReadSignal<Vec<ContextId>> {
        let engine = self.engine();
        let lane = engine.picture.borrow_mut().lane(&engine.model.borrow(), bloc);
        lane.read_only().into()
    }

    /// The bloc that a call is in now.
    pub fn bloc(self, id: ContextId) -> Option<BlocId> {
        self.engine().model.borrow().call(id).and_then(Call::bloc)
    }

    /// The waiting calls of several lanes in one list, the longest wait first, as they are now.
    pub fn lanes_together(self, blocs: &[BlocId]) -> Vec<ContextId> {
        self.engine().model.borrow().calls.lanes_together(blocs)
    }

    /// Those of the calls that a filter lets through, as they are now. `decomposed` parts letters from their accents.
    pub fn found(self, ids: &[ContextId], filter: &Filter, decomposed: fn(&str) -> String) -> Vec<ContextId> {
        let engine = self.engine();
        let (model, now) = (engine.model.borrow(), engine.clock.now());
        let is_wanted = |id: &&ContextId| {
            let call = model.call(**id);
            let queue = call.and_then(Call::bloc).and_then(|bloc| model.config.queue(bloc));
            call.zip(queue).is_some_and(|(call, queue)| filter.takes(call, queue, now, decomposed))
        };
        ids.iter().filter(is_wanted).copied().collect()
    }

    /// The number that most of a lane's calls have dialled, as it is now.
    pub fn usual_dialled(self, bloc: BlocId) -> String {
        self.engine().model.borrow().calls.usual_dialled(bloc).to_owned()
    }

    /// An operator's tile.
    pub fn operator(self, id: OperatorId) -> Option<ReadSignal<Operator>> {
        let engine = self.engine();
        let operator = engine.picture.borrow_mut().operator(&engine.model.borrow(), id)?;
        Some(operator.read_only().into())
    }

    /// What an operator has taken today, for as long as the view that asks.
    pub fn taken(self, id: OperatorId) -> ReadSignal<Taken> {
        let engine = self.engine();
        let taken = engine.picture.borrow_mut().taken(id);
        taken.read_only().into()
    }

    /// Who is known to be free, of those who have a tile.
    pub fn free(self) -> ReadSignal<IndexSet<OperatorId>> {
        self.engine().picture.borrow().free.read_only().into()
    }

    /// All operators, in the order of the configuration.
    pub fn operators(self) -> Vec<OperatorId> {
        self.engine().model.borrow().operators.all().map(|entry| entry.id).collect()
    }

    /// A call as it is now, for what is computed once.
    pub fn call(self, id: ContextId) -> Option<Call> {
        self.engine().model.borrow().call(id).cloned()
    }

    /// The configuration.
    pub fn config(self) -> ReadSignal<Config> {
        self.engine().picture.borrow().config.read_only().into()
    }

    /// The supervisor's own settings; they change with the configuration.
    pub fn settings(self) -> Settings {
        self.engine().model.borrow().layers.settings.clone()
    }

    /// The layers that the configuration is made of; likewise.
    pub fn with_layers<T>(self, look: impl FnOnce(&Layers) -> T) -> T {
        look(&self.engine().model.borrow().layers)
    }

    /// The text of a file that somebody chose, in whatever encoding it was saved; none when it cannot be had.
    pub async fn text_of(self, file: File) -> Option<String> {
        config::chosen(file).await
    }

    /// What the page's address says, and nobody can change but there; likewise.
    pub fn fragment(self) -> Fragment {
        self.engine().model.borrow().layers.fragment.clone()
    }

    /// Session, connection and gap.
    pub fn status(self) -> ReadSignal<Status> {
        self.engine().picture.borrow().status.read_only().into()
    }

    /// The strip of figures.
    pub fn figures(self) -> ReadSignal<Strip> {
        self.engine().picture.borrow().strip.read_only().into()
    }

    /// What the calls of one queue came to, as it is now; it changes with the figures.
    pub fn figures_of(self, bloc: BlocId) -> Figures {
        self.engine().model.borrow().figures_of(bloc)
    }

    /// The open question.
    pub fn question(self) -> ReadSignal<Option<Question>> {
        self.engine().picture.borrow().question.read_only().into()
    }

    /// What was said, the newest last.
    pub fn notices(self) -> ReadSignal<Vec<Notice>> {
        self.engine().picture.borrow().notices.read_only().into()
    }

    /// The test call.
    pub fn test_call(self) -> ReadSignal<TestCall> {
        self.engine().picture.borrow().test_call.read_only().into()
    }

    /// The call that the portal points out, with a number that is new each time.
    pub fn pointed_out(self) -> ReadSignal<Option<(u32, ContextId)>> {
        self.engine().picture.borrow().pointed_out.read_only().into()
    }

    /// How many notifications could not be taken.
    pub fn refused(self) -> ReadSignal<u64> {
        self.engine().picture.borrow().refused.read_only().into()
    }

    /// In which words notifications are raised, in whatever language is in force then.
    pub fn word_alerts(self, words: impl Fn(&Alert) -> [String; 2] + 'static) {
        self.engine().word_alerts(words);
    }

    /// What happened lately, for whoever has to find out why.
    pub fn report(self) -> String {
        let engine = self.engine();
        let around = Surroundings {
            version: &release::running(),
            browser: &page::browser(),
            now: engine.clock.now(),
            wall: &|moment| clock::written(engine.clock.on_the_wall(moment)),
        };
        engine.model.borrow().report(&around)
    }

    /// Keeps every lane as it is, because a card is under a pointer.
    pub fn hold_order(self) {
        self.engine().painter.hold_order();
    }

    /// Lets the lanes move again, with the next painting.
    pub fn release_order(self) {
        self.engine().painter.release_order();
    }

    /// A moment as the clock on the wall shows it, in milliseconds since the Unix epoch.
    pub fn on_the_wall(self, moment: Moment) -> i64 {
        self.engine().clock.on_the_wall(moment)
    }

    /// The time, for what a view computes once.
    pub fn now(self) -> Moment {
        self.engine().clock.now()
    }

    /// The version of the page, for whoever is asked which one it is.
    pub fn version(self) -> String {
        release::running()
    }

    /// An id for a test call.
    pub fn fresh_call_id(self) -> ContextId {
        ContextId(random::guid())
    }

    /// Within this very turn of the browser, and behind the hub's client, which sends in its next microtask.
    fn paint(self) {
        let engine = self.engine();
        spawn_local(async move { engine.paint() });
    }

    fn engine(self) -> Rc<Engine> {
        self.0.get_value()
    }
}

/// What was configured, layer by layer, and what this tab kept before it was reloaded.
fn start(engine: &Rc<Engine>, file: Config) {
    let persist = file.persist;
    let kept = engine.store.read(Thing::Board).filter(|_| persist).as_deref().and_then(Kept::read);
    engine.clock.go_on(kept.as_ref().map_or(0, |kept| kept.ahead));
    engine.take(Event::Started { config: Box::new(file), seed: random::number() });
    engine.take(Event::NotificationsAre(notification::permission()));
    follow_fragment(engine);
    if persist {
        if let Some(settings) = engine.store.read(Thing::Settings).as_deref().and_then(Settings::read) {
            engine.take(Event::SettingsChanged(settings));
        }
        engine.take(Event::Reloaded { kept, has_token: engine.store.read(Thing::Token).is_some() });
    } else {
        engine.store.forget(Thing::Board);
        engine.store.forget(Thing::Token);
        engine.store.forget(Thing::Settings);
    }
    engine.paint();
}

fn follow_fragment(engine: &Rc<Engine>) {
    if let Some(fragment) = Fragment::read(&page::fragment()) {
        engine.take(Event::FragmentChanged(fragment));
    }
}

/// What the browser tells, for as long as the page lives.
fn listen(engine: &Rc<Engine>) {
    let origins = engine.model.borrow().config.portal_origins.clone();
    let portal = Rc::clone(engine);
    portal::listen(origins, move |origin, command| portal.take(Event::PortalSaid { origin, command }));
    let seen = Rc::clone(engine);
    page::on_change(move |change| match change {
        page::Change::Visible => {
            seen.take(Event::VisibilityChanged { visible: true });
            // Nothing was painted while nobody looked.
            seen.paint();
        }
        page::Change::Hidden => seen.take(Event::VisibilityChanged { visible: false }),
        page::Change::ScreenLeft => {
            seen.take(Event::ScreenLeft);
            seen.paint();
        }
        page::Change::Online => seen.take(Event::NetworkBack),
        page::Change::Fragment => follow_fragment(&seen),
    });
    // What was set in one tab, another one must not set back.
    let set = Rc::clone(engine);
    engine.store.on_change(Thing::Settings, move |text| {
        let settings = Settings::read(text).filter(|_| set.model.borrow().config.persist);
        if let Some(settings) = settings {
            set.take(Event::SettingsChanged(settings));
        }
    });
    let left = Rc::clone(engine);
    tabs::on_log_out(engine.store.board, move || left.take(Event::LoggedOutElsewhere));
    awake::stay();
    let ticking = Rc::clone(engine);
    clock::each_second(move || ticking.take(Event::Tick));
}
