//! The roster: whatever stands in it, who is read can stand on a tile, and laid over a configuration it stays one.

use super::configuration::{keeps_to_its_ranges, operator};
use callboard::domain::config::Config;
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
    let mut config = Config::default();
    config.lay_roster(Some(roster.clone()));
    keeps_to_its_ranges(&config);
    let once = config.clone();
    config.lay_roster(Some(roster));
    assert_eq!(config, once, "the same roster again changes nothing");
    config.lay_roster(None);
    assert_eq!(config.operators, once.operators, "one that cannot be fetched takes nobody away");
    config.lay_roster(Some(Roster::default()));
    assert_eq!(config, Config::default(), "an empty one leaves nothing of it");
}
