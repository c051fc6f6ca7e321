//! How the operators' pane is looked through: which groups there are, what is typed into its search, and what is folded. A
//! copyable handle in the context of the board's views.

use crate::domain::config::{GroupOf, Grouping, Settings};
use crate::domain::operators::{Group, groups};
use crate::domain::{Config, Event, OperatorId, search};
use crate::runtime::{Board, use_board};
use crate::ui::kit::dom;
use indexmap::IndexSet;
use leptos::prelude::*;

/// The pane's state.
#[derive(Clone, Copy)]
pub struct Pane {
    board: Board,
    config: ReadSignal<Config>,
    typed: RwSignal<String>,
    groups: Memo<Vec<Group>>,
    /// Whom the search finds; none while nothing is typed.
    found: Memo<Option<IndexSet<OperatorId>>>,
    /// Whose star was pressed: the tile goes to another group, and the focus with it.
    starred: StoredValue<Option<OperatorId>>,
}

/// The pane, from the context of a view of the board.
#[track_caller]
pub(super) fn use_pane() -> Pane {
    expect_context()
}

impl Pane {
    /// Puts a pane into the context in which nothing is typed.
    pub fn provide() -> Self {
        let board = use_board();
        let (config, typed) = (board.config(), RwSignal::new(String::new()));
        let pane = Self {
            board,
            config,
            typed,
            groups: Memo::new(move |_| config.with(groups)),
            found: Memo::new(move |_| config.with(|config| typed.with(|typed| found(config, typed)))),
            starred: StoredValue::new(None),
        };
        provide_context(pane);
        pane
    }

    /// The groups, from above.
    pub fn groups(self) -> Vec<Group> {
        self.groups.get()
    }

    /// Who belongs to a group.
    pub fn members(self, of: &GroupOf) -> Vec<OperatorId> {
        let group = |groups: &Vec<Group>| groups.iter().find(|group| group.of == *of).cloned();
        self.groups.with(group).map(|group| group.members).unwrap_or_default()
    }

    /// Whether there is but one group, of those who belong nowhere: it needs no name.
    pub fn is_one_list(self) -> bool {
        self.groups.with(|groups| groups.iter().all(|group| group.of == GroupOf::Others))
    }

    /// What is typed into the search.
    pub fn typed(self) -> String {
        self.typed.get()
    }

    /// Something is typed into the search.
    pub fn look_for(self, typed: String) {
        self.typed.set(typed);
    }

    /// Whether the search leaves somebody in sight.
    pub fn finds(self, operator: OperatorId) -> bool {
        self.found.with(|found| found.as_ref().is_none_or(|found| found.contains(&operator)))
    }

    /// Whether it leaves nobody.
    pub fn finds_nobody(self) -> bool {
        self.found.with(|found| found.as_ref().is_some_and(IndexSet::is_empty))
    }

    /// Whether only the head of a group is in sight. Whoever looks for somebody sees them.
    pub fn is_folded(self, of: &GroupOf) -> bool {
        self.config.with(|config| config.folded.contains(of)) && self.found.with(Option::is_none)
    }

    /// Folds a group, or unfolds it; that is remembered.
    pub fn fold(self, of: &GroupOf) {
        let mut settings = self.board.settings();
        toggle(&mut settings.folded, of.clone());
        self.board.send(Event::SettingsChanged(settings));
    }

    /// Whether somebody is a favourite.
    pub fn is_favourite(self, operator: OperatorId) -> bool {
        self.config.with(|config| config.favourites.contains(&operator))
    }

    /// Makes somebody a favourite, or one no longer; that is remembered.
    pub fn star(self, operator: OperatorId) {
        let mut settings = self.board.settings();
        toggle(&mut settings.favourites, operator);
        self.starred.set_value(Some(operator));
        self.board.send(Event::SettingsChanged(settings));
    }

    /// Whether the focus belongs to the star of this tile, which has just come into its place.
    pub fn takes_focus(self, operator: OperatorId) -> bool {
        let is_it = self.starred.get_value() == Some(operator);
        if is_it {
            self.starred.set_value(None);
        }
        is_it
    }

    /// What operators are grouped by.
    pub fn grouping(self) -> Grouping {
        self.config.with(|config| config.grouping)
    }

    /// Groups them otherwise; that is remembered.
    pub fn group_by(self, grouping: Grouping) {
        let settings = Settings { grouping: Some(grouping), ..self.board.settings() };
        self.board.send(Event::SettingsChanged(settings));
    }
}

/// By name, extension or team, as in the list of “Assign…”.
fn found(config: &Config, typed: &str) -> Option<IndexSet<OperatorId>> {
    let fits = |texts: &[&str]| search::finds(typed, texts, dom::decomposed);
    let all = config.operators.iter().filter(|entry| fits(&[&entry.name, &entry.extension, &entry.team]));
    (!typed.trim().is_empty()).then(|| all.map(|entry| entry.id).collect())
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, item: T) {
    let before = list.len();
    list.retain(|one| *one != item);
    if list.len() == before {
        list.push(item);
    }
}
