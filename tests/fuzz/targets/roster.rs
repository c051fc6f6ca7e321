//! The roster: whatever stands in it, who is read can stand on a tile, and laid over a configuration it stays one.

use super::configuration::{keeps_to_its_ranges, operator};
use callboard::domain::config::Layers;
use callboard::domain::config::roster::{KEY, Roster};
use std::collections::BTreeSet;

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let roster = Roster::read(text);
    roster.operators.iter().for_each(operator);
    let ids: BTreeSet<_> = roster.operators.iter().map(|operator| operator.id).collect();
    assert_eq!(ids.len(), roster.operators.len(), "an operator is one tile");
    assert!(ids.len() <= 2_000 && roster.faults.len() <= 100);
    assert!(roster.faults.iter().all(|fault| fault.key.starts_with(KEY)), "{:?}", roster.faults);
    let with = |roster: Roster| Layers { roster, ..Layers::default() }.derive();
    let config = with(roster.clone());
    keeps_to_its_ranges(&config);
    assert_eq!(with(roster.left_behind("operators.csv")).operators, config.operators, "nobody is taken away");
}
