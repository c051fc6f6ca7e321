//! The seam between the plain model and the page: one signal per card and per operator, and a few more.
//!
//! Painting copies what changed out of the model into signals; it costs what changed, not what exists. No signal here
//! that changes with the calls is read by every card (measured: Leptos pays for each reader). Signals made outside a
//! view have no owner, so all are counted ones.

use crate::domain::{
    BlocId, Call, Changed, Config, Connection, ContextId, Fault, Figures, Gap, Model, Moment, Notice,
    Operator, OperatorId, OperatorState, Permission, Proposal, Question, Release, Renewal, Session, Taken,
    TestCall,
};
use indexmap::{IndexMap, IndexSet};
use leptos::prelude::*;

/// Who is signed in, and whether what the board shows can be trusted.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    /// Who is signed in.
    pub session: Session,
    /// Whether they have to prove it anew.
    pub renewal: Renewal,
    /// Where the connection stands.
    pub connection: Connection,
    /// The newest stretch in which nothing was seen, until it is read.
    pub gap: Option<Gap>,
    /// Whether a portal around the page listens.
    pub listened_to: bool,
    /// Lanes that the hub does not tell about: not yet, or because it refuses to.
    pub unheard: Vec<(BlocId, Option<Fault>)>,
    /// Whether a press would let sounds be heard.
    pub wants_a_press: bool,
    /// Whether the browser lets notifications be raised.
    pub notifications: Permission,
    /// Whether another version of the page can be loaded, and nothing is under way.
    pub release_offered: bool,
}

/// What the strip of figures shows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Strip {
    /// The start of what is counted.
    pub since: Moment,
    /// The counts.
    pub figures: Figures,
    /// How many wait now; none before the board was ever live.
    pub waiting: Option<usize>,
    /// Since when the caller who waits longest does.
    pub longest_since: Option<Moment>,
}

/// Every signal of the page.
pub(super) struct Picture {
    pub config: ArcRwSignal<Config>,
    pub status: ArcRwSignal<Status>,
    pub strip: ArcRwSignal<Strip>,
    pub question: ArcRwSignal<Option<Question>>,
    pub notices: ArcRwSignal<Vec<Notice>>,
    pub test_call: ArcRwSignal<TestCall>,
    pub pointed_out: ArcRwSignal<Option<(u32, ContextId)>>,
    pub refused: ArcRwSignal<u64>,
    /// Those that were on screen.
    cards: IndexMap<ContextId, ArcRwSignal<Call>>,
    /// Whom each of them names.
    names: IndexMap<ContextId, ArcRwSignal<Option<Proposal>>>,
    /// All of that as it was last painted, the longest wait first.
    proposals: IndexMap<ContextId, Proposal>,
    lanes: IndexMap<BlocId, ArcRwSignal<Vec<ContextId>>>,
    operators: IndexMap<OperatorId, ArcRwSignal<Operator>>,
    taken: IndexMap<OperatorId, ArcRwSignal<Taken>>,
    /// What each of them has taken today, as it was last painted.
    today: IndexMap<OperatorId, Taken>,
    /// Who of them is known to be free.
    pub free: ArcRwSignal<IndexSet<OperatorId>>,
}

impl Picture {
    pub fn new(model: &Model) -> Self {
        Self {
            config: ArcRwSignal::new(model.config.clone()),
            status: ArcRwSignal::new(status(model)),
            strip: ArcRwSignal::new(strip(model)),
            question: ArcRwSignal::new(None),
            notices: ArcRwSignal::new(Vec::new()),
            test_call: ArcRwSignal::new(TestCall::None),
            pointed_out: ArcRwSignal::new(None),
            refused: ArcRwSignal::new(0),
            cards: IndexMap::new(),
            names: IndexMap::new(),
            proposals: IndexMap::new(),
            lanes: IndexMap::new(),
            operators: IndexMap::new(),
            taken: IndexMap::new(),
            today: model.taken_today(),
            free: ArcRwSignal::new(IndexSet::new()),
        }
    }

    /// The signal of a card, made when the card is first mounted; none when the call is forgotten. One that has ended
    /// changes no more, and is not kept.
    pub fn card(&mut self, model: &Model, id: ContextId) -> Option<ArcRwSignal<Call>> {
        if let Some(card) = self.cards.get(&id) {
            return Some(card.clone());
        }
        let card = ArcRwSignal::new(model.call(id)?.clone());
        if model.calls.get(id).is_some() {
            self.cards.insert(id, card.clone());
        }
        Some(card)
    }

    /// The signal of whom a card names, made with the card's own.
    pub fn name(&mut self, model: &Model, id: ContextId) -> ArcRwSignal<Option<Proposal>> {
        if let Some(name) = self.names.get(&id) {
            return name.clone();
        }
        let name = ArcRwSignal::new(self.proposals.get(&id).copied());
        if model.calls.get(id).is_some() {
            self.names.insert(id, name.clone());
        }
        name
    }

    /// Whoever reads whom a card names reads it again.
    pub fn name_again(&self, id: ContextId) {
        if let Some(name) = self.names.get(&id) {
            name.notify();
        }
    }

    /// The call that waits longest of those for which somebody is named, and who that is.
    pub fn foremost(&self) -> Option<(ContextId, OperatorId)> {
        self.proposals.first().map(|(call, proposal)| (*call, proposal.operator))
    }

    /// The signal of a lane's order.
    pub fn lane(&mut self, model: &Model, bloc: BlocId) -> ArcRwSignal<Vec<ContextId>> {
        let make = || ArcRwSignal::new(model.calls.lane(bloc).collect());
        self.lanes.entry(bloc).or_insert_with(make).clone()
    }

    /// The signal of an operator.
    pub fn operator(&mut self, model: &Model, id: OperatorId) -> Option<ArcRwSignal<Operator>> {
        if let Some(operator) = self.operators.get(&id) {
            return Some(operator.clone());
        }
        let operator = ArcRwSignal::new(model.operator(id)?);
        self.operators.insert(id, operator.clone());
        self.count_free(model, &[id]);
        Some(operator)
    }

    /// The signal of what an operator has taken.
    pub fn taken(&mut self, id: OperatorId) -> ArcRwSignal<Taken> {
        let today = self.today.get(&id).copied().unwrap_or_default();
        self.taken.entry(id).or_insert_with(|| ArcRwSignal::new(today)).clone()
    }

    /// Brings what changed to the page. Parts that stay unpainted because the order is held are handed back.
    pub fn paint(&mut self, model: &Model, changed: Changed, order_held: bool) -> Changed {
        let mut later = Changed::default();
        if changed.may_rename() {
            self.propose(model.proposals());
        }
        if changed.config {
            self.config.set(model.config.clone());
        }
        if changed.status || changed.config {
            change(&self.status, status(model));
        }
        for id in &changed.calls {
            if let (Some(card), Some(call)) = (self.cards.get(id), model.call(*id)) {
                change(card, call.clone());
            }
        }
        if order_held {
            later.lanes = changed.lanes;
            later.calls = changed.calls.into_iter().filter(|id| model.calls.get(*id).is_none()).collect();
        } else {
            for bloc in changed.lanes {
                if let Some(lane) = self.lanes.get(&bloc) {
                    change(lane, model.calls.lane(bloc).collect());
                }
            }
            for id in changed.calls {
                if model.calls.get(id).is_none() {
                    self.cards.swap_remove(&id);
                    self.names.swap_remove(&id);
                }
            }
        }
        self.count_free(model, &changed.operators);
        for id in changed.operators {
            if let (Some(signal), Some(operator)) = (self.operators.get(&id), model.operator(id)) {
                change(signal, operator);
            }
        }
        if changed.figures {
            change(&self.strip, strip(model));
            self.today = model.taken_today();
            for (id, signal) in &self.taken {
                change(signal, self.today.get(id).copied().unwrap_or_default());
            }
        }
        if changed.question {
            change(&self.question, model.question.clone());
        }
        if changed.notices {
            self.notices.set(model.notices.iter().cloned().collect());
        }
        if changed.pointed_out {
            change(&self.pointed_out, model.pointed_out);
        }
        if changed.refusals {
            change(&self.refused, model.refused);
        }
        if changed.test_call {
            change(&self.test_call, model.test_call.clone());
        }
        later
    }

    /// Who is free is read by the heads of groups; it changes with whoever these are.
    fn count_free(&self, model: &Model, changed: &[OperatorId]) {
        let is_free = |id: &OperatorId| {
            let state = model.operator(*id).map(|operator| operator.state());
            matches!(state, Some(OperatorState::Free { .. }))
        };
        let news = |free: &IndexSet<_>| changed.iter().any(|id| free.contains(id) != is_free(id));
        if self.free.with_untracked(news) {
            self.free.update(|free| {
                free.retain(|id| !changed.contains(id));
                free.extend(changed.iter().copied().filter(is_free));
            });
        }
    }

    /// Each card has a signal of its own, so that a change costs the cards that it renames.
    fn propose(&mut self, proposals: IndexMap<ContextId, Proposal>) {
        for (id, name) in &self.names {
            change(name, proposals.get(id).copied());
        }
        self.proposals = proposals;
    }

    /// All that could have changed: after the page was hidden for long, so that little need be remembered then.
    pub fn everything(&self) -> Changed {
        Changed {
            calls: self.cards.keys().copied().collect(),
            lanes: self.lanes.keys().copied().collect(),
            operators: self.operators.keys().copied().collect(),
            config: true,
            status: true,
            figures: true,
            question: true,
            notices: true,
            test_call: true,
            pointed_out: true,
            refusals: true,
        }
    }
}

/// Sets a signal when its value differs, so that nothing moves that has not changed.
fn change<T: PartialEq + Send + Sync + 'static>(signal: &ArcRwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}

fn status(model: &Model) -> Status {
    let live = model.connection.is_live();
    let unheard = model.lanes().filter(|bloc| !live || !model.subscriptions.hears(*bloc));
    Status {
        session: model.session.clone(),
        renewal: model.renewal.clone(),
        connection: model.connection.clone(),
        gap: model.gaps.unread(),
        listened_to: model.is_listened_to(),
        unheard: unheard.map(|bloc| (bloc, model.subscriptions.refusal(bloc).cloned())).collect(),
        wants_a_press: model.wants_a_press(),
        notifications: model.alarms.permission,
        release_offered: matches!(model.release, Release::Offered(_)),
    }
}

fn strip(model: &Model) -> Strip {
    Strip {
        since: model.reckoning.since,
        figures: model.figures(),
        waiting: model.waiting(),
        longest_since: model.longest_since(),
    }
}
