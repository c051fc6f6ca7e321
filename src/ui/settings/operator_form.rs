//! Everything that is said of an operator. Each field stands for itself: what is right takes effect when the field is left.

use crate::domain::config::{Expected, OperatorEntry, checked_name};
use crate::domain::text::tame;
use crate::domain::{BlocId, Event};
use crate::runtime::{Board, use_board};
use crate::ui::kit::field::{TextField, Tick};
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The fields.
#[component]
pub(super) fn OperatorForm(
    /// The operator as they are now.
    operator: Memo<OperatorEntry>,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <div class="settings-form">
            <Typed
                id="operator-name"
                label=texts.settings.name
                operator
                read=|one| one.name.clone()
                set=|one, text| Ok(OperatorEntry { name: checked_name(text)?, ..one })
            />
            <Typed
                id="operator-extension"
                label=texts.settings.extension
                operator
                read=|one| one.extension.clone()
                set=|one, text| Ok(OperatorEntry { extension: tame(text), ..one })
            />
            <Typed
                id="operator-team"
                label=texts.settings.team
                operator
                read=|one| one.team.clone()
                set=|one, text| Ok(OperatorEntry { team: tame(text), ..one })
            />
            <Queues operator />
        </div>
    }
}

/// They are so from now on.
fn say(board: Board, operator: &OperatorEntry) {
    board.send(Event::SettingsChanged(board.with_layers(|layers| layers.saying_operators([operator]))));
}

/// A field in which something is typed.
#[component]
fn Typed(
    /// Its id in the page.
    id: &'static str,
    /// Its name.
    label: &'static str,
    /// The operator as they are now.
    operator: Memo<OperatorEntry>,
    /// What stands in it.
    read: fn(&OperatorEntry) -> String,
    /// The operator with what was typed, or what was expected.
    set: fn(OperatorEntry, &str) -> Result<OperatorEntry, Expected>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let fault = RwSignal::new(None);
    let note = Memo::new(move |_| {
        operator.with(|one| {
            let of_file = board.with_layers(|layers| layers.operator_of_file(one.id).map(read));
            let other = of_file.filter(|of_file| *of_file != read(one) && !of_file.is_empty());
            other.map(|value| (texts.settings.in_file)(&value))
        })
    });
    let typed = move |text: String| match set(operator.get_untracked(), &text) {
        Ok(said) => {
            fault.set(None);
            say(board, &said);
        }
        Err(expected) => fault.set(Some((texts.settings.wants)(&texts.expected(&expected)))),
    };
    view! {
        <TextField
            id
            label
            text=Memo::new(move |_| operator.with(read))
            fault
            note
            typed
        />
    }
}

/// The queues whose calls they take: all, or those that are ticked, of which one is always left.
#[component]
fn Queues(
    /// The operator as they are now.
    operator: Memo<OperatorEntry>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let config = board.config();
    let queues = Memo::new(move |_| {
        config.with(|config| {
            config.queues.iter().map(|queue| (queue.id, queue.name.clone())).collect::<Vec<_>>()
        })
    });
    let takes_all = Memo::new(move |_| operator.with(|one| one.queues.is_none()));
    let set = move |queues| say(board, &OperatorEntry { queues, ..operator.get_untracked() });
    let set_all = move |all: bool| {
        let every = || queues.with_untracked(|queues| queues.iter().map(|(id, _)| *id).collect());
        set((!all).then(every));
    };
    let set_one = move |(id, takes): (BlocId, bool)| {
        let mut queues = operator.get_untracked().queues.unwrap_or_default();
        queues.retain(|other| *other != id);
        if takes {
            queues.push(id);
        }
        set(Some(queues));
    };
    view! {
        <fieldset class="settings-queues">
            <legend>{texts.settings.takes}</legend>
            <Tick label=texts.settings.all_queues on=takes_all set=set_all />
            <For each=move || queues.get() key=Clone::clone let:queue>
                <OneQueue queue operator set=set_one />
            </For>
        </fieldset>
    }
}

/// Whether they take the calls of one queue.
#[component]
fn OneQueue(
    /// Which, and its name.
    queue: (BlocId, String),
    /// The operator as they are now.
    operator: Memo<OperatorEntry>,
    /// Takes what somebody made of it.
    #[prop(into)]
    set: Callback<(BlocId, bool)>,
) -> impl IntoView {
    let (id, name) = queue;
    let takes = Memo::new(move |_| operator.with(|one| one.serves(id)));
    let fixed = Memo::new(move |_| {
        operator.with(|one| one.queues.as_ref().is_none_or(|queues| queues.as_slice() == [id]))
    });
    view! { <Tick label=name on=takes fixed set=move |takes| set.run((id, takes)) /> }
}
