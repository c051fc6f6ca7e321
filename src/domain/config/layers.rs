//! The layers of the configuration, from the lowest to the one that has the last word. Each is replaced as a whole, or
//! removed by laying an empty one; the configuration is derived from all of them, always anew.

use super::fragment::Fragment;
use super::roster::Roster;
use super::settings::Settings;
use super::{COLOURS, Config, ConfigFault, Expected, QueueEntry};
use crate::domain::BlocId;

/// The layers. An empty one is as good as none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layers {
    /// `config.json`: a configuration by itself, since every key has a default.
    pub file: Config,
    /// Operators whose list is kept elsewhere.
    pub roster: Roster,
    /// What the supervisor has set, in this browser.
    pub settings: Settings,
    /// What the page's address says.
    pub fragment: Fragment,
}

impl Layers {
    /// The configuration that they make. Each line says who has the last word.
    pub fn derive(&self) -> Config {
        let Self { file, roster, settings, fragment } = self;
        let mut config = file.clone();
        config.theme = fragment.theme.or(settings.theme).unwrap_or(file.theme);
        config.language = fragment.language.or(settings.language).unwrap_or(file.language);
        config.density = fragment.density.or(settings.density).unwrap_or(file.density);
        config.view = fragment.view.unwrap_or_default();
        config.sounds = settings.sounds.over(&file.sounds);
        config.scale = fragment.scale.unwrap_or(file.scale);
        config.longest_wait_key = settings.longest_wait_key.unwrap_or(file.longest_wait_key);
        config.shortcuts = settings.shortcuts.clone();
        config.arrangement = settings.arrangement;
        config.folds.clone_from(&settings.folds);
        config.favourites.clone_from(&settings.favourites);
        config.grouping = settings.grouping.unwrap_or_default();
        config.folded.clone_from(&settings.folded);
        let more =
            roster.operators.iter().filter(|one| file.operators.iter().all(|known| known.id != one.id));
        config.operators.extend(more.cloned());
        config.lay_own(settings);
        let lanes: Vec<_> =
            config.queues.iter().filter(|queue| queue.has_lane()).map(|queue| queue.id).collect();
        let is_lane = |bloc: &BlocId| lanes.contains(bloc);
        match &fragment.queues {
            Some(only) if only.iter().any(is_lane) => config.show(only, |bloc| !only.contains(&bloc)),
            _ => config.show(&settings.order, |bloc| {
                let is_hidden_by_file = file.hidden.contains(&bloc) && !settings.shown.contains(&bloc);
                is_hidden_by_file || settings.hidden.contains(&bloc)
            }),
        }
        config.faults.extend(roster.faults.iter().chain(&fragment.faults).cloned());
        let nowhere = fragment.queues.iter().flatten().find(|bloc| !is_lane(bloc));
        config.faults.extend(nowhere.map(|bloc| ConfigFault {
            key: "#queues".into(),
            value: bloc.to_string(),
            expected: Expected::KnownQueue,
        }));
        config
    }
}

impl Config {
    /// With what the supervisor says of queues and operators; those that only they have come last.
    fn lay_own(&mut self, settings: &Settings) {
        for own in &settings.queues {
            let known = self.queues.iter_mut().find(|queue| queue.id == own.id);
            match known {
                Some(queue) => own.lay_over(queue),
                None => {
                    let mut queue = QueueEntry::new(own.id);
                    own.lay_over(&mut queue);
                    self.queues.push(queue);
                }
            }
        }
        for (bloc, colour) in &settings.colours {
            let colour = COLOURS.into_iter().find(|known| known == colour);
            let queue = self.queues.iter_mut().find(|queue| queue.id == *bloc);
            if let (Some(colour), Some(queue)) = (colour, queue) {
                queue.colour = colour;
            }
        }
        for own in &settings.operators {
            match self.operators.iter_mut().find(|operator| operator.id == own.id) {
                Some(operator) => operator.clone_from(own),
                None => self.operators.push(own.clone()),
            }
        }
    }

    /// Those of `order` come first, the others after them as they were; some are hidden. A choice that would leave no
    /// lane hides none: a caller could wait there, and nobody would see it.
    fn show(&mut self, order: &[BlocId], is_hidden: impl Fn(BlocId) -> bool) {
        for bloc in order.iter().rev() {
            if let Some(at) = self.queues.iter().position(|queue| queue.id == *bloc) {
                let queue = self.queues.remove(at);
                self.queues.insert(0, queue);
            }
        }
        let lanes = self.queues.iter().filter(|queue| queue.has_lane()).map(|queue| queue.id);
        let (hidden, shown): (Vec<_>, Vec<_>) = lanes.partition(|bloc| is_hidden(*bloc));
        self.hidden = if shown.is_empty() { Vec::new() } else { hidden };
    }
}
