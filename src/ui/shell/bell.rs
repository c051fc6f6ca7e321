//! The bell in the header: whether sounds are on, and the way to choose them.

use crate::runtime::use_board;
use crate::ui::kit::dialog::Modal;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::{EnableSound, SoundChoices, sounds};
use leptos::prelude::*;

/// The button, what it opens, and “Enable sound” while the browser waits for a press.
#[component]
pub(super) fn Bell() -> impl IntoView {
    let texts = use_texts();
    let sounds = sounds(use_board());
    let is_muted = Memo::new(move |_| sounds.with(|sounds| !sounds.are_wanted()));
    let open = RwSignal::new(false);
    let label = move || if is_muted.get() { texts.alarms.muted } else { texts.alarms.title };
    view! {
        <EnableSound />
        <button
            type="button"
            class="button icon-only bell"
            aria-haspopup="dialog"
            aria-label=label
            title=label
            on:click=move |_| open.set(true)
        >
            {move || {
                let icon = if is_muted.get() { Icon::BellOff } else { Icon::Bell };
                view! { <Glyph icon /> }
            }}
        </button>
        <Show when=move || open.get()>
            <Modal cancel=move |()| open.set(false) labelled_by="sounds-title">
                <div class="row">
                    <h2 id="sounds-title" class="grow">
                        {texts.alarms.title}
                    </h2>
                    <button type="button" class="button" autofocus on:click=move |_| open.set(false)>
                        {texts.shell.close}
                    </button>
                </div>
                <SoundChoices />
            </Modal>
        </Show>
    }
}
