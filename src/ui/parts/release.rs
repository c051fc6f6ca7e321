//! The page's own version, and the offer to load a newer one.

use super::dialogs::use_diagnosis;
use crate::domain::Event;
use crate::runtime::use_board;
use crate::ui::kit::heir::leaves_focus_to;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use leptos::html;
use leptos::prelude::*;

/// “A new version of Callboard”, with “Reload”, until it is dismissed.
#[component]
pub(in crate::ui) fn ReleaseOffer(
    /// Whether something is in somebody's hand, which it would disturb.
    #[prop(into)]
    busy: Signal<bool>,
) -> impl IntoView {
    let status = use_board().status();
    let offered = Memo::new(move |_| status.with(|status| status.release_offered) && !busy.get());
    view! {
        <Show when=move || offered.get()>
            <Offer />
        </Show>
    }
}

/// What can be done about it.
#[component]
fn Offer() -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let offer = NodeRef::<html::Section>::new();
    leaves_focus_to(offer, &["main"]);
    view! {
        <section class="toast offer" aria-label=texts.shell.release node_ref=offer>
            <div>
                <p>
                    <strong>{texts.shell.release}</strong>
                </p>
                <p>{texts.shell.release_means}</p>
                <button type="button" class="button primary" on:click=move |_| board.send(Event::ReleaseTaken)>
                    {texts.shell.reload}
                </button>
            </div>
            <button
                type="button"
                class="button icon-only"
                aria-label=texts.shell.dismiss
                on:click=move |_| board.send(Event::ReleaseDeclined)
            >
                <Glyph icon=Icon::Close />
            </button>
        </section>
    }
}

/// “Version 1.2.0”, for whoever is asked which one it is, and the way to the diagnostics.
#[component]
pub(in crate::ui) fn Version() -> impl IntoView {
    let (texts, diagnosis) = (use_texts(), use_diagnosis());
    view! {
        <button
            type="button"
            class="button-text quiet small version"
            title=texts.shell.diagnostics
            on:click=move |_| diagnosis.open()
        >
            {(texts.shell.version)(&use_board().version())}
        </button>
    }
}
