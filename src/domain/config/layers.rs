//! The layers of the configuration, from the lowest to the one that has the last word. Each is replaced as a whole, or
//! removed by laying an empty one; the configuration is derived from all of them, always anew.

use super::fragment::Fragment;
use super::roster::Roster;
use super::settings::Settings;
use super::{BlocKind, Config, ConfigFault, Expected};
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
        config.scale = fragment.scale.unwrap_or(file.scale);
        config.longest_wait_key = settings.longest_wait_key.unwrap_or(file.longest_wait_key);
        config.favourites.clone_from(&settings.favourites);
        config.grouping = settings.grouping.unwrap_or_default();
        config.folded.clone_from(&settings.folded);
        let is_lane = |bloc: &BlocId| file.lanes().any(|lane| lane.id == *bloc);
        match &fragment.queues {
            Some(only) if only.iter().any(is_lane) => config.show(only, |bloc| !only.contains(&bloc)),
            _ => config.show(&settings.order, |bloc| settings.hidden.contains(&bloc)),
        }
        let more =
            roster.operators.iter().filter(|one| file.operators.iter().all(|known| known.id != one.id));
        config.operators.extend(more.cloned());
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
    /// Those of `order` come first, the others after them as they were; some are hidden. A choice that would leave no
    /// lane hides none: a caller could wait there, and nobody would see it.
    fn show(&mut self, order: &[BlocId], is_hidden: impl Fn(BlocId) -> bool) {
        for bloc in order.iter().rev() {
            if let Some(at) = self.queues.iter().position(|queue| queue.id == *bloc) {
                let queue = self.queues.remove(at);
                self.queues.insert(0, queue);
            }
        }
        let lanes = self.queues.iter().filter(|queue| queue.kind != BlocKind::Profile).map(|queue| queue.id);
        let (hidden, shown): (Vec<_>, Vec<_>) = lanes.partition(|bloc| is_hidden(*bloc));
        self.hidden = if shown.is_empty() { Vec::new() } else { hidden };
    }
}
