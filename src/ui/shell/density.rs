//! How close together cards and tiles stand: one attribute on the root, everything else is in the tokens.

use super::root::on_root;
use crate::domain::Event;
use crate::domain::config::{Density, Settings};
use crate::runtime::{Board, use_board};
use crate::ui::kit::button::Toggle;
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// Keeps the page's root in step with the configuration.
pub(super) fn provide(board: Board) {
    let density = density(board);
    on_root("data-density", move || code(density.get()));
}

/// The choice, for the header: one of the supervisor's own settings. What the page's address says, it alone changes.
#[component]
pub(super) fn CompactToggle() -> impl IntoView {
    let board = use_board();
    let (texts, density, config) = (use_texts(), density(board), board.config());
    let fixed = Memo::new(move |_| {
        config.track();
        board.fragment().density.is_some()
    });
    let is_compact = Memo::new(move |_| density.get() == Density::Compact);
    let toggle = move |_| {
        let density = Some(if is_compact.get() { Density::Comfortable } else { Density::Compact });
        board.send(Event::SettingsChanged(Settings { density, ..board.settings() }));
    };
    view! {
        <Toggle look="compact-toggle" on=is_compact disabled=fixed press=toggle>
            {texts.shell.compact}
        </Toggle>
    }
}

fn density(board: Board) -> Memo<Density> {
    let config = board.config();
    Memo::new(move |_| config.with(|config| config.density))
}

fn code(density: Density) -> &'static str {
    match density {
        Density::Comfortable => "comfortable",
        Density::Compact => "compact",
    }
}
