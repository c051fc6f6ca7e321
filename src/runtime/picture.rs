//! The seam between the plain model and the page: one signal per card and per operator, and a few more.
//!
//! Painting copies what changed out of the model into signals; it costs what changed, not what exists. No signal
//! here is read by every card (measured: Leptos pays for each reader).

use crate::domain::few::Few;
use crate::domain::{
    BlocId, Call, Changed, Config, Connection, ContextId, Figures, Gap, Model, Moment, Notice, Operator,
    OperatorId, Question, Refusal, Renewal, Session, TestCall,
};
use crate::live::Source;

/// Who is signed in, and whether what the board shows can be trusted.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    /// Who is signed in.
    pub session: Session,
    /// Whether they have to prove it anew.
    pub renewal: Renewal,
    /// Where the connection stands.
    pub connection: Connection,
    /// The newest stretch in which nothing was seen.
    pub gap: Option<Gap>,
}

/// Notifications that could not be taken: how many in all, and the newest of them, newest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Refused {
    /// How many.
    pub count: u64,
    /// The newest.
    pub newest: Vec<Refusal>,
}

/// What the strip of figures shows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Strip {
    /// The counts.
    pub figures: Figures,
    /// How many wait now.
    pub waiting: usize,
    /// Since when the caller who waits longest does.
    pub longest_since: Option<Moment>,
}

/// Every signal of the page. Signals made outside a view have no owner, so all are counted ones.
pub(super) struct Picture {
    pub config: Source<Config>,
    pub status: Source<Status>,
    pub strip: Source<Strip>,
    pub question: Source<Option<Question>>,
    pub notices: Source<Vec<Notice>>,
    pub test_call: Source<TestCall>,
    pub refused: Source<Refused>,
    /// In the order of their ids.
    cards: Vec<(ContextId, Source<Call>)>,
    lanes: Few<BlocId, Source<Vec<ContextId>>>,
    operators: Few<OperatorId, Source<Operator>>,
}

impl Picture {
    pub fn new(model: &Model) -> Self {
        Self {
            config: Source::new(model.config.clone()),
            status: Source::new(status(model)),
            strip: Source::new(strip(model)),
            question: Source::new(None),
            notices: Source::new(Vec::new()),
            test_call: Source::new(TestCall::None),
            refused: Source::new(Refused::default()),
            cards: Vec::new(),
            lanes: Few::default(),
            operators: Few::default(),
        }
    }

    /// The signal of a card, made when the card is first mounted.
    pub fn card(&mut self, model: &Model, id: ContextId) -> Option<Source<Call>> {
        match self.place(id) {
            Ok(at) => self.cards.get(at).map(|(_, card)| card.clone()),
            Err(at) => {
                let card = Source::new(model.call(id)?.clone());
                self.cards.insert(at, (id, card.clone()));
                Some(card)
            }
        }
    }

    /// Where a card is, or where it would be. Only cards that were on screen have a signal, so a list is enough.
    fn place(&self, id: ContextId) -> Result<usize, usize> {
        self.cards.binary_search_by_key(&id, |(id, _)| *id)
    }

    /// The signal of a lane's order.
    pub fn lane(&mut self, model: &Model, bloc: BlocId) -> Source<Vec<ContextId>> {
        let make = || Source::new(model.calls.lane(bloc).collect());
        self.lanes.get_or_insert_with(bloc, make).clone()
    }

    /// The signal of an operator.
    pub fn operator(&mut self, model: &Model, id: OperatorId) -> Option<Source<Operator>> {
        if let Some(operator) = self.operators.get(id) {
            return Some(operator.clone());
        }
        let operator = Source::new(model.operators.get(id)?.clone());
        self.operators.insert(id, operator.clone());
        Some(operator)
    }

    /// Brings what changed to the page. Parts that stay unpainted because the order is held are handed back.
    pub fn paint(&mut self, model: &Model, changed: Changed, order_held: bool) -> Changed {
        let mut later = Changed::default();
        if changed.config {
            self.config.set(model.config.clone());
        }
        if changed.status || changed.config {
            self.status.change(status(model));
        }
        for id in &changed.calls {
            if let (Ok(at), Some(call)) = (self.place(*id), model.call(*id))
                && let Some((_, card)) = self.cards.get(at)
            {
                card.change(call.clone());
            }
        }
        if order_held {
            later.lanes = changed.lanes;
            later.calls = changed.calls.into_iter().filter(|id| model.calls.get(*id).is_none()).collect();
        } else {
            for bloc in changed.lanes {
                if let Some(lane) = self.lanes.get(bloc) {
                    lane.set(model.calls.lane(bloc).collect());
                }
            }
            for id in changed.calls {
                if let (None, Ok(at)) = (model.calls.get(id), self.place(id)) {
                    self.cards.remove(at);
                }
            }
        }
        for id in changed.operators {
            if let (Some(signal), Some(operator)) = (self.operators.get(id), model.operators.get(id)) {
                signal.change(operator.clone());
            }
        }
        if changed.figures {
            self.strip.change(strip(model));
        }
        if changed.question {
            self.question.change(model.question.clone());
        }
        if changed.notices {
            self.notices.set(model.notices.iter().cloned().collect());
        }
        if changed.refusals {
            let newest = model.refusals.iter().rev().cloned().collect();
            self.refused.change(Refused { count: model.refused, newest });
        }
        if changed.test_call {
            self.test_call.change(model.test_call.clone());
        }
        later
    }

    /// All that could have changed: after the page was hidden for long, so that little need be remembered then.
    pub fn everything(&self) -> Changed {
        Changed {
            calls: self.cards.iter().map(|(id, _)| *id).collect(),
            lanes: self.lanes.iter().map(|(id, _)| id).collect(),
            operators: self.operators.iter().map(|(id, _)| id).collect(),
            config: true,
            status: true,
            figures: true,
            question: true,
            notices: true,
            test_call: true,
            refusals: true,
        }
    }
}

fn status(model: &Model) -> Status {
    Status {
        session: model.session.clone(),
        renewal: model.renewal.clone(),
        connection: model.connection.clone(),
        gap: model.gap,
    }
}

fn strip(model: &Model) -> Strip {
    Strip { figures: model.figures, waiting: model.calls.waiting(), longest_since: model.longest_since() }
}
