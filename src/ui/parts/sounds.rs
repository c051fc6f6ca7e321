//! What is heard of the calls that wait, and whether the system notifies: choices of the supervisor's own. Whatever is
//! chosen is heard at once.

use crate::domain::config::{OCCASIONS, Occasion, OwnSounds, Sounds, TONES, Tone};
use crate::domain::time::SECOND;
use crate::domain::{Event, Permission};
use crate::runtime::{Board, use_board};
use crate::ui::kit::texts::use_texts;
use leptos::html::Input;
use leptos::prelude::*;

/// The pauses that are offered, in seconds; that of the file joins them.
const PAUSES: [i64; 6] = [0, 5, 10, 30, 60, 300];
/// What is heard where nothing is chosen to be.
const SAMPLE: Tone = Tone::Chime;

/// The choices, with no frame around them.
#[component]
pub(in crate::ui) fn SoundChoices() -> impl IntoView {
    let board = use_board();
    let texts = use_texts();
    let sounds = sounds(board);
    let mute = move |event| {
        let mute = event_target_checked(&event);
        choose(board, |own| own.mute = Some(mute));
        board.send(Event::SoundTried(SAMPLE));
    };
    let volume = move |event| {
        choose(board, |own| own.volume = event_target_value(&event).parse().ok());
        board.send(Event::SoundTried(SAMPLE));
    };
    let occasion = move |occasion| view! { <ToneChoice occasion sounds /> };
    view! {
        <div class="sounds">
            <EnableSound explained=true />
            <label class="check">
                <input type="checkbox" prop:checked=move || sounds.with(|it| it.mute) on:change=mute />
                {texts.alarms.mute}
            </label>
            <label class="sound-choice">
                <span>{texts.alarms.volume}</span>
                <input
                    type="range"
                    min="0"
                    max="100"
                    step="10"
                    prop:value=move || sounds.with(|it| it.volume.to_string())
                    on:change=volume
                />
            </label>
            {OCCASIONS.map(occasion)}
            <PauseChoice sounds />
            <NotifyChoice sounds />
        </div>
    }
}

/// “Enable sound”, while the browser waits for a press; nothing otherwise.
#[component]
pub(in crate::ui) fn EnableSound(
    /// Whether it is said why.
    #[prop(optional)]
    explained: bool,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let status = board.status();
    let wanted = Memo::new(move |_| status.with(|status| status.wants_a_press));
    view! {
        <Show when=move || wanted.get()>
            {explained.then_some(view! { <p class="quiet">{texts.alarms.enable_means}</p> })}
            <button
                type="button"
                class="button primary enable-sound"
                on:click=move |_| board.send(Event::SoundTried(SAMPLE))
            >
                {texts.alarms.enable}
            </button>
        </Show>
    }
}

/// What is heard on an occasion.
#[component]
fn ToneChoice(
    /// Which.
    occasion: Occasion,
    /// What is in force.
    sounds: Memo<Sounds>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let chosen = move |event| {
        let word = event_target_value(&event);
        if let Some(tone) = TONES.into_iter().find(|tone| tone.code() == word) {
            choose(board, |own| _ = own.tones.insert(occasion, tone));
            board.send(Event::SoundTried(tone));
        }
    };
    let option = |tone: Tone| {
        view! {
            <option value=tone.code() prop:selected=move || sounds.with(|it| it.tone(occasion) == tone)>
                {texts.tone(tone)}
            </option>
        }
    };
    view! {
        <label class="sound-choice">
            <span>{texts.occasion(occasion)}</span>
            <select class="select" data-occasion=occasion.code() on:change=chosen>
                {TONES.map(option)}
            </select>
        </label>
    }
}

/// How often at most.
#[component]
fn PauseChoice(
    /// What is in force.
    sounds: Memo<Sounds>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let seconds = move || sounds.with(|it| it.pause / SECOND);
    let chosen =
        move |event| choose(board, |own| own.pause_seconds = event_target_value(&event).parse().ok());
    let option = move |pause: i64| {
        let words = match u64::try_from(pause) {
            Ok(0) | Err(_) => texts.alarms.no_pause.into(),
            Ok(pause) => (texts.times.seconds)(pause),
        };
        view! {
            <option value=pause.to_string() prop:selected=move || seconds() == pause>
                {words}
            </option>
        }
    };
    let offered = move || {
        let mut pauses: Vec<_> = PAUSES.into_iter().chain([seconds()]).collect();
        pauses.sort_unstable();
        pauses.dedup();
        pauses.into_iter().map(option).collect_view()
    };
    view! {
        <label class="sound-choice">
            <span>{texts.alarms.pause}</span>
            <select class="select" on:change=chosen>
                {offered}
            </select>
        </label>
    }
}

/// Whether the system, or the portal, notifies.
#[component]
fn NotifyChoice(
    /// What is in force.
    sounds: Memo<Sounds>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let status = board.status();
    let around = Memo::new(move |_| status.with(|status| (status.notifications, status.listened_to)));
    let is_on = move || {
        let (permission, listened_to) = around.get();
        sounds.with(|it| it.notify) && (permission == Permission::Granted || listened_to)
    };
    let can_be = move || match around.get() {
        (Permission::Refused | Permission::Unavailable, listened_to) => listened_to,
        (Permission::Granted | Permission::Unasked, _) => true,
    };
    let words = move || match around.get() {
        (Permission::Granted | Permission::Unasked, _) => "",
        (_, true) => texts.alarms.notify_by_portal,
        (Permission::Refused, _) => texts.alarms.notify_refused,
        (Permission::Unavailable, _) => texts.alarms.notify_unavailable,
    };
    let input = NodeRef::<Input>::new();
    let chosen = move |event| {
        let notify = event_target_checked(&event);
        // Whether it is on is for the browser to say.
        if let Some(input) = input.get_untracked() {
            input.set_checked(untrack(is_on));
        }
        choose(board, |own| own.notify = Some(notify));
        if notify {
            board.send(Event::NotificationsAsked);
        }
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                node_ref=input
                aria-describedby="notify-words"
                prop:checked=is_on
                disabled=move || !can_be()
                on:change=chosen
            />
            {texts.alarms.notify}
        </label>
        <p class="quiet small" id="notify-words">
            {words}
        </p>
    }
}

/// What is in force.
pub(in crate::ui) fn sounds(board: Board) -> Memo<Sounds> {
    let config = board.config();
    Memo::new(move |_| config.with(|config| config.sounds.clone()))
}

fn choose(board: Board, alter: impl FnOnce(&mut OwnSounds)) {
    let mut settings = board.settings();
    alter(&mut settings.sounds);
    board.send(Event::SettingsChanged(settings));
}
