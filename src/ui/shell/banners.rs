//! Above the board, while the picture may be stale: why, since when, and what can be done.

use crate::domain::fault::Category;
use crate::domain::{Connection, Event, Fault, Gap, Moment, Renewal, Session};
use crate::runtime::use_board;
use crate::ui::kit::dialog::Modal;
use crate::ui::kit::elapsed::{Elapsed, Form};
use crate::ui::kit::formats::use_formats;
use crate::ui::kit::heir::leaves_focus_to;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use crate::ui::login::LoginForm;
use leptos::html;
use leptos::prelude::*;

/// The banners that apply.
#[component]
pub(super) fn Banners() -> impl IntoView {
    let (texts, status) = (use_texts(), use_board().status());
    let connection = Memo::new(move |_| status.with(|status| status.connection.clone()));
    let renewal = Memo::new(move |_| status.with(|status| status.renewal != Renewal::NotDue));
    let ending =
        Memo::new(move |_| {
            status.with(|status| {
                if renewal.get() && status.connection.is_live() { ends(&status.session) } else { None }
            })
        });
    let over = Memo::new(move |_| status.with(|status| status.gap.filter(|gap| gap.until.is_some())));
    let asking = RwSignal::new(false);
    // It stays the same banner, with the same button, however often it is tried.
    let reconnecting = Memo::new(move |_| match connection.get() {
        Connection::Reconnecting { since, .. } => Some(since),
        _ => None,
    });
    let lost = Memo::new(move |_| match connection.get() {
        Connection::Lost { since, why } => Some((since, why)),
        _ => None,
    });
    let silent = Memo::new(move |_| match connection.get() {
        Connection::Live { silent, .. } => silent,
        _ => None,
    });
    view! {
        <aside class="banners" aria-label=texts.shell.connection>
            {move || silent.get().map(|heard| view! { <Silent heard /> })}
            {move || reconnecting.get().map(|since| view! { <Reconnecting since connection /> })}
            {move || lost.get().map(|(since, why)| view! { <Lost since why asking /> })}
            {move || ending.get().map(|ends| view! { <Ending ends asking /> })}
            {move || over.get().map(|gap| view! { <SeenAgain gap /> })}
            <Show when=move || asking.get() && renewal.get()>
                <LogInDialog asking />
            </Show>
        </aside>
    }
}

fn ends(session: &Session) -> Option<Moment> {
    match session {
        Session::SignedIn(account) => account.expires,
        Session::SignedOut(_) | Session::SigningIn => None,
    }
}

/// The frame of a banner.
#[component]
fn Banner(
    /// Its class.
    #[prop(default = "banner")]
    class: &'static str,
    /// How bad it is: `warning` or `danger`.
    #[prop(default = "warning")]
    tone: &'static str,
    /// The code of the fault that it tells of.
    #[prop(optional)]
    fault: Option<&'static str>,
    /// What it says, and what can be done.
    children: Children,
) -> impl IntoView {
    let banner = NodeRef::<html::Section>::new();
    leaves_focus_to(banner, &[".banners button", "main"]);
    view! {
        <section node_ref=banner class=class data-tone=tone data-fault=fault>
            <Glyph icon=Icon::Warning />
            {children()}
        </section>
    }
}

/// “No word from the hub for 12 s.”
#[component]
fn Silent(
    /// When it was last heard.
    heard: Moment,
) -> impl IntoView {
    let texts = use_texts();
    let (before, after) = texts.shell.silent_for;
    view! {
        <Banner>
            <p>
                <strong>{before} <Elapsed form=Form::Words since=Some(heard.0) /> {after}</strong>
                " "
                {texts.shell.silence_means}
            </p>
        </Banner>
    }
}

/// “Not live since 14 s.”
#[component]
fn NotLive(
    /// Since when.
    since: Moment,
) -> impl IntoView {
    let (before, after) = use_texts().shell.not_live_for;
    view! {
        <strong>{before} <Elapsed form=Form::Words since=Some(since.0) /> {after}</strong>
    }
}

/// The connection broke, and is being made anew.
#[component]
fn Reconnecting(
    /// Since when the board is not live.
    since: Moment,
    /// The connection: when it is tried next, and why it broke.
    connection: Memo<Connection>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let trying = move || match connection.get() {
        Connection::Reconnecting { next: Some(next), .. } => {
            let (before, after) = texts.shell.next_try;
            view! { {before} <Elapsed form=Form::Down since=Some(next.0) /> {after} }.into_any()
        }
        _ => texts.shell.trying.into_any(),
    };
    let why = move || match connection.get() {
        Connection::Reconnecting { why, .. } => texts.fault(&why, false),
        _ => String::new(),
    };
    view! {
        <Banner>
            <p>
                <NotLive since />
                " "
                {trying}
                " "
                {why}
                " "
                {texts.shell.offline_means}
            </p>
            <button type="button" class="button" on:click=move |_| board.send(Event::ReconnectRequested)>
                {texts.shell.try_now}
            </button>
        </Banner>
    }
}

/// The connection broke, and does not come back by itself.
#[component]
fn Lost(
    /// Since when the board is not live.
    since: Moment,
    /// Why it broke.
    why: Fault,
    /// Whether the log-in form is open.
    asking: RwSignal<bool>,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let refused = why.category() == Category::Access;
    let again = move |_| if refused { asking.set(true) } else { board.send(Event::ReconnectRequested) };
    view! {
        <Banner tone="danger" fault=why.code()>
            <p>
                <strong>{texts.shell.lost} ". "</strong>
                <NotLive since />
                " "
                {texts.fault(&why, false)}
                " "
                {texts.shell.offline_means}
            </p>
            <button type="button" class="button primary" on:click=again>
                {if refused { texts.shell.log_in_again } else { texts.shell.connect_again }}
            </button>
        </Banner>
    }
}

/// “Your session ends at 14:05.”
#[component]
fn Ending(
    /// When.
    ends: Moment,
    /// Whether the log-in form is open.
    asking: RwSignal<bool>,
) -> impl IntoView {
    let texts = use_texts();
    let at = use_formats().time_of_day(use_board().on_the_wall(ends));
    view! {
        <Banner>
            <p>{(texts.shell.session_ends)(&at)}</p>
            <button type="button" class="button primary" on:click=move |_| asking.set(true)>
                {texts.shell.log_in_again}
            </button>
        </Banner>
    }
}

/// “14 s not seen.”
#[component]
fn SeenAgain(
    /// A gap that is over.
    gap: Gap,
) -> impl IntoView {
    let (board, texts) = (use_board(), use_texts());
    let length = texts.gap(gap.length(gap.from));
    view! {
        <Banner class="banner gap">
            <p>
                <strong>{(texts.shell.not_seen)(&length)} "."</strong>
                " "
                {texts.shell.gap_means}
            </p>
            <button type="button" class="button" on:click=move |_| board.send(Event::GapDismissed)>
                {texts.shell.dismiss}
            </button>
        </Banner>
    }
}

/// The log-in form over the board, which goes on underneath.
#[component]
fn LogInDialog(
    /// Whether the form is open.
    asking: RwSignal<bool>,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <Modal cancel=move |()| asking.set(false)>
            <LoginForm>
                <button type="button" class="button wide" on:click=move |_| asking.set(false)>
                    {texts.shell.cancel}
                </button>
            </LoginForm>
        </Modal>
    }
}
