//! What a supervisor has set for themselves: everything in it is a choice, and what they did not choose stays as the
//! file has it. Kept in this browser, without a secret or a caller in it.

use super::{
    Arrangement, Density, GroupOf, Grouping, Language, OperatorEntry, OwnQueue, OwnSounds, Shortcuts, Theme,
};
use crate::domain::{BlocId, OperatorId};
use serde::{Deserialize, Serialize};

/// The supervisor's own settings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Light or dark.
    pub theme: Option<Theme>,
    /// The language.
    pub language: Option<Language>,
    /// How close together cards and tiles stand.
    pub density: Option<Density>,
    /// Whether a key sends the call that waits longest, from anywhere on the board.
    pub longest_wait_key: Option<bool>,
    /// These queues come first, in this order; the others follow as the file has them.
    pub order: Vec<BlocId>,
    /// These queues are not shown. A queue that joins the file later is.
    pub hidden: Vec<BlocId>,
    /// These are shown, although the file says that they are not.
    pub shown: Vec<BlocId>,
    /// What is said of queues otherwise than in the file, and queues that it does not have.
    pub queues: Vec<OwnQueue>,
    /// Operators whom neither the file nor the roster has, or whom they have otherwise.
    pub operators: Vec<OperatorEntry>,
    /// Lanes that were folded to their head, or unfolded.
    pub folds: Vec<(BlocId, bool)>,
    /// Colours of queues, by name.
    pub colours: Vec<(BlocId, String)>,
    /// How the calls of several queues stand together.
    pub arrangement: Arrangement,
    /// What is heard, and raised as notifications.
    pub sounds: OwnSounds,
    /// These operators stand before all others, in this order.
    pub favourites: Vec<OperatorId>,
    /// What operators are grouped by.
    pub grouping: Option<Grouping>,
    /// The groups of operators that are folded. One that joins later is not.
    pub folded: Vec<GroupOf>,
    /// What single keys do.
    pub shortcuts: Shortcuts,
}

impl Settings {
    /// With the lane of a queue folded, or unfolded.
    #[must_use]
    pub fn with_fold(mut self, bloc: BlocId, folded: bool) -> Self {
        self.folds.retain(|(other, _)| *other != bloc);
        self.folds.push((bloc, folded));
        self
    }

    /// With another colour for a queue.
    #[must_use]
    pub fn with_colour(mut self, bloc: BlocId, colour: &str) -> Self {
        self.colours.retain(|(other, _)| *other != bloc);
        self.colours.push((bloc, colour.to_owned()));
        self
    }

    /// With a queue in another place, from 0, among all of them as they are in order now.
    #[must_use]
    pub fn with_place(mut self, mut order: Vec<BlocId>, bloc: BlocId, place: usize) -> Self {
        order.retain(|other| *other != bloc);
        order.insert(place.min(order.len()), bloc);
        self.order = order;
        self
    }

    /// With a queue shown, or hidden.
    #[must_use]
    pub fn with_shown(mut self, bloc: BlocId, shown: bool) -> Self {
        for list in [&mut self.hidden, &mut self.shown] {
            list.retain(|other| *other != bloc);
        }
        if shown { &mut self.shown } else { &mut self.hidden }.push(bloc);
        self
    }

    /// With a queue of the file as the file has it, and with one of the supervisor's own no more.
    #[must_use]
    pub fn without_queue(mut self, bloc: BlocId) -> Self {
        for list in [&mut self.hidden, &mut self.shown] {
            list.retain(|other| *other != bloc);
        }
        self.colours.retain(|(other, _)| *other != bloc);
        self.queues.retain(|own| own.id != bloc);
        self
    }

    /// With an operator as the file or the roster has them, and with one of the supervisor's own no more.
    #[must_use]
    pub fn without_operator(mut self, id: OperatorId) -> Self {
        self.operators.retain(|own| own.id != id);
        self
    }

    /// The settings as text.
    pub fn write(&self) -> String {
        // Nothing in it can fail to be written; an empty text would be no settings.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what was kept; nothing when it is not whole.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
