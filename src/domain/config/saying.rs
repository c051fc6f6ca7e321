//! Queues and operators that are said otherwise on screen: what of it is kept, and who says how they are now.

use super::{Layers, OperatorEntry, OwnQueue, QueueEntry, Settings};
use crate::domain::{BlocId, OperatorId};

/// Who says that there is such a queue or operator, and how they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// `config.json`, or the roster.
    File,
    /// The same, and the supervisor otherwise.
    Changed,
    /// The supervisor alone.
    Own,
}

impl Layers {
    /// A queue as it would be without the supervisor's own settings.
    pub fn queue_of_file(&self, bloc: BlocId) -> Option<&QueueEntry> {
        self.file.queue(bloc)
    }

    /// An operator as they would be without them: whom the file names comes before whom the roster does.
    pub fn operator_of_file(&self, id: OperatorId) -> Option<&OperatorEntry> {
        self.file.operator(id).or_else(|| self.roster.operators.iter().find(|one| one.id == id))
    }

    /// Who says how a queue is; whether it is shown, and where it stands, left out.
    pub fn origin_of_queue(&self, queue: &QueueEntry) -> Origin {
        origin(self.queue_of_file(queue.id), queue)
    }

    /// Who says how an operator is.
    pub fn origin_of_operator(&self, operator: &OperatorEntry) -> Origin {
        origin(self.operator_of_file(operator.id), operator)
    }

    /// The supervisor's own settings, with this queue as it is said here.
    pub fn saying_queue(&self, said: &QueueEntry) -> Settings {
        let mut settings = self.settings.clone();
        let of_file = self.queue_of_file(said.id);
        let base = of_file.cloned().unwrap_or_else(|| QueueEntry::new(said.id));
        let own = OwnQueue::differing(said, &base);
        let says_nothing = of_file.is_some() && own == OwnQueue::differing(&base, &base);
        put(&mut settings.queues, (!says_nothing).then_some(own), |own| own.id == said.id);
        let colour = (said.colour != base.colour).then(|| (said.id, said.colour.to_owned()));
        put(&mut settings.colours, colour, |(bloc, _)| *bloc == said.id);
        settings
    }

    /// The supervisor's own settings, with these operators as they are said here.
    pub fn saying_operators<'a>(&self, said: impl IntoIterator<Item = &'a OperatorEntry>) -> Settings {
        let mut settings = self.settings.clone();
        for said in said {
            let own = (self.operator_of_file(said.id) != Some(said)).then(|| said.clone());
            put(&mut settings.operators, own, |own| own.id == said.id);
        }
        settings
    }
}

fn origin<T: PartialEq>(of_file: Option<&T>, now: &T) -> Origin {
    match of_file {
        None => Origin::Own,
        Some(before) if before == now => Origin::File,
        Some(_) => Origin::Changed,
    }
}

/// Puts an entry in the place of the one that it is about, or behind all; with none that one is taken away.
fn put<T>(entries: &mut Vec<T>, entry: Option<T>, is_it: impl Fn(&T) -> bool) {
    match (entry, entries.iter_mut().find(|entry| is_it(entry))) {
        (Some(entry), Some(place)) => *place = entry,
        (Some(entry), None) => entries.push(entry),
        (None, _) => entries.retain(|entry| !is_it(entry)),
    }
}
