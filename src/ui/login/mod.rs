//! The log-in page. What is typed stays in the form's own fields until it is sent, and the password no longer.

use super::shell::{ConfigFaults, NoQueues};
use crate::domain::config::SignIn;
use crate::domain::{Credentials, Event, Fault, Secret, Session};
use crate::i18n::{self, t};
use crate::runtime::Board;
use crate::ui::kit::dom;
use crate::ui::kit::erase::{IntoPart, Part, effect, live, memo, part};
use crate::ui::kit::icon::{Glyph, Icon};
use leptos::html::Input;
use leptos::prelude::*;

/// The fields, so that they can be read when the form is sent and emptied when it failed.
#[derive(Clone, Copy)]
struct Fields {
    user_name: NodeRef<Input>,
    password: NodeRef<Input>,
    api_key: NodeRef<Input>,
}

/// The log-in page.
#[component]
pub(super) fn LoginView() -> Part {
    let board = Board::expect();
    let texts = &t().login;
    let config = board.config().get_untracked();
    let status = RwSignal::from(board.status());
    let busy = memo(move || status.with(|status| status.session == Session::SigningIn));
    let fault = memo(move || {
        status.with(|status| match &status.session {
            Session::SignedOut(fault) => fault.clone(),
            Session::SigningIn | Session::SignedIn(_) => None,
        })
    });
    let ways = config.sign_in.clone();
    let way = RwSignal::new(ways.first().copied().unwrap_or(SignIn::Password));
    let fields = Fields { user_name: NodeRef::new(), password: NodeRef::new(), api_key: NodeRef::new() };
    forget_secrets_after_failure(fields, way, fault, busy);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !busy.get_untracked() {
            board.send(Event::LogInRequested(typed(fields, way.get_untracked())));
        }
    };
    Part::of(view! {
        <main class="login">
            <form class="panel login-form" method="post" on:submit=send aria-labelledby="login-title">
                <h1 id="login-title">{texts.title}</h1>
                <p class="quiet">{texts.lead}</p>
                {ways.iter().map(|this| fields_of(*this, way, fields)).collect_view()}
                {part(move || fault.get().map(|fault| failure(&fault)))}
                <button type="submit" class="button primary wide" aria-disabled=live(move || busy.get().to_string())>
                    {live(move || if busy.get() { texts.busy } else { texts.submit })}
                </button>
                {(ways.len() > 1).then(|| other_way(way))}
                <p class="quiet small"><bdi>{(texts.goes_to)(host(&config.api))}</bdi></p>
            </form>
            {config.queues.is_empty().then(|| view! { <NoQueues /> })}
            <ConfigFaults config=&config />
        </main>
    })
}

/// Changes to the other way. A button and not a choice of two labels: “Password” must name one thing only.
fn other_way(way: RwSignal<SignIn>) -> impl IntoView {
    let texts = &t().login;
    let (words, change) = (
        move || if way.get() == SignIn::Password { texts.use_key } else { texts.use_password },
        move |_| {
            way.update(|way| *way = if *way == SignIn::Password { SignIn::ApiKey } else { SignIn::Password });
        },
    );
    view! { <button type="button" class="button wide" on:click=change>{words}</button> }
}

/// The fields of both ways stay in the page, so that what was typed survives a look at the other way.
fn fields_of(this: SignIn, way: RwSignal<SignIn>, fields: Fields) -> impl IntoView {
    let texts = &t().login;
    let other = move || way.get() != this;
    let inside = match this {
        SignIn::Password => view! {
            <label class="field">
                <span>{texts.user_name}</span>
                <input
                    node_ref=fields.user_name
                    name="username"
                    autocomplete="username"
                    autocapitalize="none"
                    spellcheck="false"
                    required
                    autofocus
                />
            </label>
            <label class="field">
                <span>{texts.password}</span>
                <input
                    node_ref=fields.password
                    name="password"
                    type="password"
                    autocomplete="current-password"
                    required
                />
            </label>
        }
        .into_part(),
        SignIn::ApiKey => view! {
            <label class="field">
                <span>{texts.api_key}</span>
                <input
                    node_ref=fields.api_key
                    type="password"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="api-key-hint"
                    required
                />
            </label>
            <p id="api-key-hint" class="quiet small">{texts.api_key_hint}</p>
        }
        .into_part(),
    };
    view! { <fieldset class="way" hidden=other disabled=other>{inside}</fieldset> }
}

fn failure(fault: &Fault) -> impl IntoView + use<> {
    view! {
        <p class="failure" role="alert" data-fault=fault.code()>
            <Glyph icon=Icon::Warning />
            <span>{i18n::fault(fault, true)}</span>
        </p>
    }
}

fn typed(fields: Fields, way: SignIn) -> Credentials {
    let value = |field: NodeRef<Input>| field.get_untracked().map(|input| input.value()).unwrap_or_default();
    match way {
        SignIn::Password => Credentials::Password {
            user_name: value(fields.user_name).trim().to_owned(),
            password: Secret::new(value(fields.password)),
        },
        SignIn::ApiKey => Credentials::ApiKey(Secret::new(value(fields.api_key).trim())),
    }
}

/// After a failure the password is typed anew; everything else stays as it was.
fn forget_secrets_after_failure(
    fields: Fields,
    way: RwSignal<SignIn>,
    fault: Memo<Option<Fault>>,
    busy: Memo<bool>,
) {
    effect(move || {
        if busy.get() || fault.with(Option::is_none) {
            return;
        }
        for (secret, of) in [(fields.password, SignIn::Password), (fields.api_key, SignIn::ApiKey)] {
            if let Some(input) = secret.get_untracked() {
                input.set_value("");
                if way.get_untracked() == of {
                    dom::focus(&input);
                }
            }
        }
    });
}

/// The host of an address, which tells where the secrets go.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}
