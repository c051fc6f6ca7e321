//! Everything that is said of a queue. Each field stands for itself: what is right takes effect when the field is left.

use super::limits::Limits;
use super::saying::{in_file, say};
use crate::domain::config::{BlocKind, COLOURS, Expected, ProposalRule, QueueEntry, checked_name};
use crate::runtime::use_board;
use crate::ui::kit::field::{ChoiceField, TextField, Tick};
use crate::ui::kit::texts::use_texts;
use leptos::prelude::*;

/// The fields.
#[component]
pub(super) fn QueueForm(
    /// The queue as it is now.
    queue: Memo<QueueEntry>,
) -> impl IntoView {
    let board = use_board();
    let texts = &use_texts().settings;
    let kind = |kind| match kind {
        BlocKind::Queue => texts.kind_queue,
        BlocKind::Group => texts.kind_group,
        BlocKind::Profile => texts.kind_profile,
    };
    let rule = |rule| match rule {
        ProposalRule::LongestFree => texts.longest_free,
        ProposalRule::FewestToday => texts.fewest_today,
        ProposalRule::ListOrder => texts.list_order,
        ProposalRule::Nobody => texts.nobody,
    };
    let kinds = BlocKind::ALL.map(|it| (it.code(), kind(it).to_owned())).into();
    let rules = ProposalRule::ALL.map(|it| (it.code(), rule(it).to_owned())).into();
    let colours = COLOURS.into_iter().zip(use_texts().board.colours.map(str::to_owned)).collect();
    view! {
        <div class="settings-form">
            <Typed
                id="queue-name"
                label=texts.name
                queue
                read=|queue| queue.name.clone()
                set=|queue, text| Ok(QueueEntry { name: checked_name(text)?, ..queue })
            />
            <Chosen
                id="queue-kind"
                label=texts.kind
                queue
                options=kinds
                read=|queue| queue.kind.code()
                set=|queue, code| {
                    queue.kind = BlocKind::ALL.into_iter().find(|kind| kind.code() == code).unwrap_or(queue.kind);
                }
            />
            <Chosen
                id="queue-colour"
                label=texts.colour
                queue
                options=colours
                read=|queue| queue.colour
                set=|queue, code| {
                    queue.colour = COLOURS.into_iter().find(|colour| *colour == code).unwrap_or(queue.colour);
                }
            />
            <Chosen
                id="queue-proposal"
                label=texts.proposal
                queue
                options=rules
                read=|queue| queue.proposal.code()
                set=|queue, code| {
                    let rules = ProposalRule::ALL.into_iter();
                    queue.proposal = rules.into_iter().find(|rule| rule.code() == code).unwrap_or(queue.proposal);
                }
            />
            <Limits queue />
            <Typed
                id="queue-percent"
                label=texts.percent
                queue
                digits=true
                read=|queue| queue.service_level.percent.to_string()
                set=|queue, text| queue.checked_percent(text)
            />
            <Typed
                id="queue-seconds"
                label=texts.seconds
                queue
                digits=true
                read=|queue| queue.service_level.seconds.to_string()
                set=|queue, text| queue.checked_seconds(text)
            />
            <Tick
                label=texts.test
                on=Signal::derive(move || queue.with(|queue| queue.test))
                set=move |test| say(board, &QueueEntry { test, ..queue.get_untracked() })
            />
        </div>
    }
}

/// A field in which something is typed.
#[component]
fn Typed(
    /// Its id in the page.
    id: &'static str,
    /// Its name.
    label: &'static str,
    /// The queue as it is now.
    queue: Memo<QueueEntry>,
    /// Digits are typed.
    #[prop(optional)]
    digits: bool,
    /// What stands in it.
    read: fn(&QueueEntry) -> String,
    /// The queue with what was typed, or what was expected.
    set: fn(QueueEntry, &str) -> Result<QueueEntry, Expected>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let fault = RwSignal::new(None);
    let note = Memo::new(move |_| {
        let of_file = queue.with(|queue| in_file(board, queue, read));
        of_file.map(|value| (texts.settings.in_file)(&value))
    });
    let typed = move |text: String| match set(queue.get_untracked(), &text) {
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
            text=Memo::new(move |_| queue.with(read))
            fault
            note
            digits
            typed
        />
    }
}

/// A field in which one of a few is chosen.
#[component]
fn Chosen(
    /// Its id in the page.
    id: &'static str,
    /// Its name.
    label: &'static str,
    /// The queue as it is now.
    queue: Memo<QueueEntry>,
    /// What can be chosen: codes, and their words.
    options: Vec<(&'static str, String)>,
    /// The code of what is chosen.
    read: fn(&QueueEntry) -> &'static str,
    /// Chooses another.
    set: fn(&mut QueueEntry, &str),
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let known = options.clone();
    let note = Memo::new(move |_| {
        let code = queue.with(|queue| in_file(board, queue, read))?;
        let words = known.iter().find(|(known, _)| *known == code).map(|(_, words)| words.as_str());
        Some((texts.settings.in_file)(words.unwrap_or(code)))
    });
    let choose = move |code: String| {
        let mut said = queue.get_untracked();
        set(&mut said, &code);
        say(board, &said);
    };
    view! {
        <ChoiceField
            id
            label
            options
            chosen=Signal::derive(move || queue.with(read))
            note
            choose
        />
    }
}
