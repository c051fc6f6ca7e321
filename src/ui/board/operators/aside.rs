//! Setting an operator aside: the button on the tile, and the few reasons that it asks for.

use crate::domain::{AsideReason, Event, Operator, OperatorId};
use crate::runtime::{Board, use_board};
use crate::ui::kit::dom;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::popover::{Anchor, Popover};
use crate::ui::kit::texts::use_texts;
use crate::ui::parts::operator_name;
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, KeyboardEvent};

/// For whom a reason is asked, and beside what; a copyable handle in the context of the board's views. What is asked cannot
/// stand in the tile, which cuts whatever is larger.
#[derive(Clone, Copy)]
pub struct Asking {
    board: Board,
    open: RwSignal<Option<(OperatorId, Anchor)>>,
    opener: StoredValue<Option<HtmlElement>, LocalStorage>,
}

/// It, from the context of a view of the board.
#[track_caller]
fn use_asking() -> Asking {
    expect_context()
}

impl Asking {
    /// Puts it into the context; nothing is asked.
    pub fn provide() {
        provide_context(Self {
            board: use_board(),
            open: RwSignal::new(None),
            opener: StoredValue::new_local(None),
        });
    }

    fn ask(self, operator: OperatorId, event: &MouseEvent) {
        let button = event.current_target().and_then(|button| button.dyn_into::<HtmlElement>().ok());
        if let Some(button) = button {
            self.open.set(Some((operator, Anchor::of(&button))));
            self.opener.set_value(Some(button));
        }
    }

    fn set_aside(self, operator: OperatorId, reason: AsideReason) {
        self.board.send(Event::SetAside { operator, reason });
        self.close();
    }

    /// The focus goes back to the button, which takes the operator back by now.
    fn close(self) {
        self.open.set(None);
        if let Some(opener) = self.opener.try_update_value(Option::take).flatten() {
            dom::focus(&opener);
        }
    }
}

/// Sets an operator aside, or takes them back.
#[component]
pub(super) fn Aside(
    /// Which operator.
    id: OperatorId,
    /// The operator.
    operator: ReadSignal<Operator>,
) -> impl IntoView {
    let (board, asking, texts) = (use_board(), use_asking(), use_texts());
    let away = move || operator.with(|operator| operator.presence.aside.is_some());
    let label = move || {
        let words = if away() { texts.board.take_back } else { texts.board.set_aside };
        operator.with(|operator| words(&operator.entry.name))
    };
    let pressed = move |event| if away() { board.send(Event::TakenBack(id)) } else { asking.ask(id, &event) };
    view! {
        <button
            type="button"
            class="button icon-only small quiet-button tile-aside"
            aria-haspopup=move || (!away()).then_some("dialog")
            aria-label=label
            title=move || if away() { texts.board.back } else { texts.board.aside }
            on:click=pressed
        >
            {move || {
                let icon = if away() { Icon::Play } else { Icon::Pause };
                view! { <Glyph icon /> }
            }}
        </button>
    }
}

/// The reasons, while one is asked for.
#[component]
pub fn AskWhy() -> impl IntoView {
    let asking = use_asking();
    let open = move || asking.open.get().map(|(operator, anchor)| view! { <Reasons operator anchor /> });
    view! { <div class="menu-place">{open}</div> }
}

/// A button for each reason.
#[component]
fn Reasons(
    /// Who is set aside.
    operator: OperatorId,
    /// Beside what.
    anchor: Anchor,
) -> impl IntoView {
    let (board, asking, texts) = (use_board(), use_asking(), use_texts());
    let label = Memo::new(move |_| (texts.board.why_aside)(&operator_name(board, texts, operator)));
    let list = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if let Some(first) = list.get().and_then(|list| dom::first(&list, "button")) {
            dom::focus(&first);
        }
    });
    let pressed = move |event: KeyboardEvent| {
        if dom::key(&event).as_deref() == Some("Escape") {
            event.stop_propagation();
            asking.close();
        }
    };
    let reason = move |reason| {
        view! {
            <button type="button" class="button wide" on:click=move |_| asking.set_aside(operator, reason)>
                {texts.aside_reason(reason)}
            </button>
        }
    };
    view! {
        <Popover anchor label outside=move |()| asking.open.set(None)>
            <p class="reasons-title">{move || label.get()}</p>
            <div class="reasons" node_ref=list on:keydown=pressed>
                {AsideReason::ALL.map(reason)}
            </div>
        </Popover>
    }
}
