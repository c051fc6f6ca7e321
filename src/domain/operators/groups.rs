//! How operators stand on the board: in groups, each operator once, in the order of the configuration.

use crate::domain::OperatorId;
use crate::domain::config::{Config, GroupOf, Grouping, OperatorEntry};

/// Some operators who belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they have in common.
    pub of: GroupOf,
    /// Who they are; never nobody.
    pub members: Vec<OperatorId>,
}

/// All operators in their groups: the favourites first, those who belong nowhere last.
pub fn groups(config: &Config) -> Vec<Group> {
    let known = |id: &&OperatorId| config.operators.iter().any(|entry| entry.id == **id);
    let favourites: Vec<_> = config.favourites.iter().filter(known).copied().collect();
    let mut groups = places(config);
    for entry in config.operators.iter().filter(|entry| !favourites.contains(&entry.id)) {
        let of = place(entry, config);
        match groups.iter_mut().find(|group| group.of == of) {
            Some(group) => group.members.push(entry.id),
            None => groups.push(Group { of, members: vec![entry.id] }),
        }
    }
    groups.insert(0, Group { of: GroupOf::Favourites, members: favourites });
    groups.retain(|group| !group.members.is_empty());
    // In a list that is sorted anew nobody changes places who need not.
    groups.sort_by_key(|group| group.of == GroupOf::Others);
    groups
}

/// Queues stand as their lanes do; teams as the list of operators names them.
fn places(config: &Config) -> Vec<Group> {
    let empty = |of| Group { of, members: Vec::new() };
    match config.grouping {
        Grouping::Team => Vec::new(),
        Grouping::Queue => {
            let queues = config.queues.iter().map(|queue| GroupOf::Queue(queue.id));
            queues.chain([GroupOf::EveryQueue]).map(empty).collect()
        }
    }
}

/// Where an operator stands. Whoever takes calls of several queues stands once, with the one that their entry names first:
/// two tiles of one person could be told apart by nobody.
fn place(entry: &OperatorEntry, config: &Config) -> GroupOf {
    match (config.grouping, &entry.queues) {
        (Grouping::Team, _) if entry.team.is_empty() => GroupOf::Others,
        (Grouping::Team, _) => GroupOf::Team(entry.team.clone()),
        (Grouping::Queue, None) => GroupOf::EveryQueue,
        (Grouping::Queue, Some(queues)) => {
            let first = queues.iter().find(|bloc| config.queue(**bloc).is_some());
            first.map_or(GroupOf::Others, |bloc| GroupOf::Queue(*bloc))
        }
    }
}
