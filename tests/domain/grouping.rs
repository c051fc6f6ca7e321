//! How operators stand on the board: each once, in the order of the configuration, favourites first.

use super::board::config;
use super::names::{ELSEWHERE, PIA, SALES, SOFIE, STRANGER, SUPPORT, TOM};
use super::properties;
use callboard::domain::config::{GroupOf, Grouping, Settings};
use callboard::domain::operators::groups;
use callboard::domain::{BlocId, Config, OperatorId};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Sofie and Pia of the front desk, Tom of no team; Pia takes calls of Support alone.
fn company() -> Config {
    let mut config = config();
    config.operators[0].team = "Front desk".into();
    config.operators[2].team = "Front desk".into();
    config
}

fn standing(config: &Config) -> Vec<(GroupOf, Vec<OperatorId>)> {
    groups(config).into_iter().map(|group| (group.of, group.members)).collect()
}

fn front_desk() -> GroupOf {
    GroupOf::Team("Front desk".into())
}

#[test]
fn by_team_as_the_file_has_it_and_whoever_is_of_none_comes_last() {
    let mut config = company();
    assert_eq!(standing(&config), [(front_desk(), vec![SOFIE, PIA]), (GroupOf::Others, vec![TOM])]);
    config.operators.swap(0, 1);
    assert_eq!(standing(&config), [(front_desk(), vec![SOFIE, PIA]), (GroupOf::Others, vec![TOM])]);
    assert_eq!(standing(&Config::default()), []);
}

#[test]
fn by_queue_in_the_order_of_the_lanes_each_once_with_the_queue_that_is_named_first() {
    let mut config = Config { grouping: Grouping::Queue, ..company() };
    let every = (GroupOf::EveryQueue, vec![SOFIE, TOM]);
    assert_eq!(standing(&config), [(GroupOf::Queue(SUPPORT), vec![PIA]), every]);
    let queues =
        |config: &mut Config, at: usize, queues: &[BlocId]| config.operators[at].queues = Some(queues.into());
    queues(&mut config, 0, &[SUPPORT, SALES]);
    queues(&mut config, 1, &[ELSEWHERE, SALES]);
    let in_lanes = [(GroupOf::Queue(SALES), vec![TOM]), (GroupOf::Queue(SUPPORT), vec![SOFIE, PIA])];
    assert_eq!(standing(&config), in_lanes);
    queues(&mut config, 1, &[ELSEWHERE]);
    let last = (GroupOf::Others, vec![TOM]);
    assert_eq!(standing(&config), [(GroupOf::Queue(SUPPORT), vec![SOFIE, PIA]), last]);
}

#[test]
fn favourites_stand_first_in_the_order_in_which_they_were_chosen() {
    let config = Config { favourites: vec![PIA, STRANGER, SOFIE], ..company() };
    assert_eq!(standing(&config), [(GroupOf::Favourites, vec![PIA, SOFIE]), (GroupOf::Others, vec![TOM])]);
}

#[test]
fn a_folded_group_is_remembered_by_what_it_has_in_common() {
    let folded = vec![front_desk(), GroupOf::Queue(SALES), GroupOf::EveryQueue];
    let settings = Settings { folded, ..Settings::default() };
    assert_eq!(Settings::read(&settings.write()), Some(settings));
}

proptest! {
    #![proptest_config(properties::cases(200))]

    #[test]
    fn whatever_is_chosen_each_operator_stands_once_and_no_group_is_empty(
        favourites in subsequence(vec![SOFIE, TOM, PIA, STRANGER], 0..=4).prop_shuffle(),
        grouping in select(vec![Grouping::Team, Grouping::Queue]),
        queues in prop::collection::vec(prop::option::of(subsequence(vec![SALES, SUPPORT, ELSEWHERE], 0..=3)), 3),
        teams in prop::collection::vec(select(vec!["", "Front desk", "Sales"]), 3),
    ) {
        let mut config = Config { favourites, grouping, ..config() };
        for (entry, (queues, team)) in config.operators.iter_mut().zip(queues.into_iter().zip(teams)) {
            (entry.queues, entry.team) = (queues, team.into());
        }
        let groups = groups(&config);
        prop_assert!(groups.iter().all(|group| !group.members.is_empty()));
        let mut all: Vec<_> = groups.into_iter().flat_map(|group| group.members).collect();
        all.sort();
        let mut known = vec![SOFIE, TOM, PIA];
        known.sort();
        prop_assert_eq!(all, known);
    }
}
