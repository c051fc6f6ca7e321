//! The slim header: whose board, how it is connected, and the way out.

use super::bell::Bell;
use super::density::CompactToggle;
use super::theme::ThemeChoice;
use crate::domain::Event;
use crate::domain::config::{Shortcut, View};
use crate::runtime::use_board;
use crate::ui::kit::heir::leaves_focus_to;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::{
    LanguageChoice, Section, connection_words, tenant, use_diagnosis, use_help, use_preferences,
};
use leptos::html;
use leptos::prelude::*;

/// The header of the board.
#[component]
pub(super) fn Header() -> impl IntoView {
    let board = use_board();
    let (texts, status, diagnosis) = (use_texts(), board.status(), use_diagnosis());
    let (config, help, preferences) = (board.config(), use_help(), use_preferences());
    // When its own button logs out.
    let header = NodeRef::<html::Header>::new();
    leaves_focus_to(header, &[".login-form :is(input, button):enabled"]);
    view! {
        <header class="header" node_ref=header>
            <button
                type="button"
                class="button-text product"
                title=(texts.shell.version)(&board.version())
                on:click=move |_| diagnosis.open()
            >
                {texts.shell.product}
            </button>
            <h1 class="tenant">
                <bdi>{move || status.with(|status| tenant(texts, &status.session))}</bdi>
            </h1>
            <p class="connection">
                <span class="lamp" aria-hidden="true"></span>
                <span>{move || status.with(|status| connection_words(texts, &status.connection))}</span>
            </p>
            <Bell />
            <button
                type="button"
                class="button icon-only to-wall"
                aria-label=texts.wall.enter
                title=texts.wall.enter
                on:click=move |_| board.send(Event::ViewChosen(View::Wall))
            >
                <Glyph icon=Icon::Screen />
            </button>
            <CompactToggle />
            <LanguageChoice />
            <ThemeChoice />
            <button
                type="button"
                class="button icon-only to-help"
                aria-haspopup="dialog"
                aria-label=texts.help.title
                aria-keyshortcuts=move || config.with(|config| config.key_for(Shortcut::Help).map(str::to_owned))
                title=texts.help.title
                on:click=move |_| help.open()
            >
                <Glyph icon=Icon::Unknown />
            </button>
            <button
                type="button"
                class="button icon-only"
                aria-label=texts.settings.title
                title=texts.settings.title
                on:click=move |_| preferences.open(Section::Queues)
            >
                <Glyph icon=Icon::Slides />
            </button>
            <button type="button" class="button" on:click=move |_| board.send(Event::LogOutRequested)>
                {texts.shell.log_out}
            </button>
        </header>
    }
}
