//! The log-in form. What is typed stays in the form's own fields until it is sent, and the password no longer.

use crate::domain::config::SignIn;
use crate::domain::{Config, Credentials, Event, Fault, Renewal, Secret, Session};
use crate::runtime::use_board;
use crate::ui::kit::button::Button;
use crate::ui::kit::dom;
use crate::ui::kit::icon::{Glyph, Icon};
use crate::ui::kit::texts::use_texts;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{MouseEvent, SubmitEvent};

/// The fields, so that they can be read when the form is sent and emptied when it failed.
#[derive(Clone, Copy)]
struct Fields {
    user_name: NodeRef<html::Input>,
    password: NodeRef<html::Input>,
    api_key: NodeRef<html::Input>,
}

/// The form alone: on the page before a session, in a dialog over the board when the session has to be renewed. Where
/// nothing that is typed would be sent, there is none, and that is said.
#[component]
pub(in crate::ui) fn LoginForm(
    /// More below it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    if use_board().config().with_untracked(Config::offers_log_in) {
        view! { <Form children /> }.into_any()
    } else {
        view! { <NoForm children /> }.into_any()
    }
}

/// In place of the form.
#[component]
fn NoForm(
    /// More below it.
    children: Option<Children>,
) -> impl IntoView {
    let texts = &use_texts().login;
    let by_portal = use_board()
        .config()
        .with_untracked(|config| config.api.is_some() && !config.portal_origins.is_empty());
    view! {
        <section class="panel login-form" aria-labelledby="login-title">
            <h1 id="login-title">{texts.title}</h1>
            <p>{if by_portal { texts.by_portal } else { texts.not_offered }}</p>
            {children.map(|children| children())}
        </section>
    }
}

/// What is typed, and sent.
#[component]
fn Form(
    /// More below it.
    children: Option<Children>,
) -> impl IntoView {
    let board = use_board();
    let (texts, status) = (use_texts(), board.status());
    let config = board.config().get_untracked();
    let busy = Memo::new(move |_| {
        status.with(|status| status.session == Session::SigningIn || status.renewal == Renewal::UnderWay)
    });
    let fault = Memo::new(move |_| {
        status.with(|status| match (&status.session, &status.renewal) {
            (Session::SignedOut(fault), _) => fault.clone(),
            (Session::SignedIn(_), Renewal::Failed(fault)) => Some(fault.clone()),
            (Session::SigningIn | Session::SignedIn(_), _) => None,
        })
    });
    let way = RwSignal::new(config.sign_in.first().copied().unwrap_or(SignIn::Password));
    let fields = Fields { user_name: NodeRef::new(), password: NodeRef::new(), api_key: NodeRef::new() };
    forget_secrets_after_failure(fields, way, fault, busy);
    let send = move || {
        if !busy.get_untracked()
            && let Some(credentials) = typed(fields, way.get_untracked())
        {
            board.send(Event::LogInRequested(credentials));
        }
    };
    let form = NodeRef::<html::Form>::new();
    // A frame that is not allowed to submit forms (`sandbox` without `allow-forms`) hears this press, also for Enter in a
    // field, and no submission.
    let press = move |event: MouseEvent| {
        event.prevent_default();
        if form.get_untracked().is_some_and(|form| form.report_validity()) {
            send();
        }
    };
    // From password managers, which may submit without a press.
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        send();
    };
    view! {
        <form
            class="panel login-form"
            method="post"
            aria-labelledby="login-title"
            node_ref=form
            on:submit=submitted
        >
            <h1 id="login-title">{texts.login.title}</h1>
            <p class="quiet">{texts.login.lead}</p>
            // The fields of both ways stay in the page, so that what was typed survives a look at the other way.
            <ByPassword fields way known_name=status.with_untracked(|status| known_name(&status.session)) />
            <ByKey fields way />
            {move || fault.get().map(|fault| view! { <Failure fault /> })}
            <button
                type="submit"
                class="button primary wide"
                aria-disabled=move || busy.get().to_string()
                on:click=press
            >
                {move || if busy.get() { texts.login.busy } else { texts.login.submit }}
            </button>
            {(config.sign_in.len() > 1).then(|| view! { <OtherWay way /> })}
            <p class="quiet small">
                <bdi>{(texts.login.goes_to)(host(config.api.as_deref().unwrap_or_default()))}</bdi>
            </p>
            {children.map(|children| children())}
        </form>
    }
}

/// User name and password.
#[component]
fn ByPassword(
    /// The form's fields.
    fields: Fields,
    /// The way that is shown.
    way: RwSignal<SignIn>,
    /// Who renews the session; can be empty.
    known_name: String,
) -> impl IntoView {
    let texts = use_texts();
    let other_way = move || way.get() != SignIn::Password;
    view! {
        <fieldset class="way" hidden=other_way disabled=other_way>
            <label class="field">
                <span>{texts.login.user_name}</span>
                <input
                    type="text"
                    name="username"
                    autocomplete="username"
                    autocapitalize="none"
                    spellcheck="false"
                    required
                    autofocus
                    value=known_name
                    node_ref=fields.user_name
                />
            </label>
            <label class="field">
                <span>{texts.login.password}</span>
                <input
                    type="password"
                    name="password"
                    autocomplete="current-password"
                    spellcheck="false"
                    required
                    node_ref=fields.password
                />
            </label>
        </fieldset>
    }
}

/// An API key.
#[component]
fn ByKey(
    /// The form's fields.
    fields: Fields,
    /// The way that is shown.
    way: RwSignal<SignIn>,
) -> impl IntoView {
    let texts = use_texts();
    let other_way = move || way.get() != SignIn::ApiKey;
    view! {
        <fieldset class="way" hidden=other_way disabled=other_way>
            <label class="field">
                <span>{texts.login.api_key}</span>
                <input
                    type="password"
                    autocomplete="off"
                    spellcheck="false"
                    required
                    aria-describedby="api-key-hint"
                    node_ref=fields.api_key
                />
            </label>
            <p class="quiet small" id="api-key-hint">
                {texts.login.api_key_hint}
            </p>
        </fieldset>
    }
}

/// Changes to the other way. A button and not a choice of two labels: “Password” must name one thing only.
#[component]
fn OtherWay(
    /// The way that is shown.
    way: RwSignal<SignIn>,
) -> impl IntoView {
    let texts = use_texts();
    let change = move |_| {
        way.update(|way| {
            *way = match way {
                SignIn::Password => SignIn::ApiKey,
                SignIn::ApiKey => SignIn::Password,
            };
        });
    };
    view! {
        <Button look="wide" press=change>
            {move || match way.get() {
                SignIn::Password => texts.login.use_key,
                SignIn::ApiKey => texts.login.use_password,
            }}
        </Button>
    }
}

/// Why the last try failed.
#[component]
fn Failure(
    /// Why.
    fault: Fault,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <p class="failure" role="alert" data-fault=fault.code()>
            <Glyph icon=Icon::Warning />
            <span>{texts.fault(&fault, true)}</span>
        </p>
    }
}

/// Whoever renews a session need not type who they are.
fn known_name(session: &Session) -> String {
    match session {
        Session::SignedIn(account) => account.user_name.clone().unwrap_or_default(),
        Session::SignedOut(_) | Session::SigningIn => String::new(),
    }
}

fn typed(fields: Fields, way: SignIn) -> Option<Credentials> {
    let value = |field: NodeRef<html::Input>| Some(field.get_untracked()?.value());
    Some(match way {
        SignIn::Password => Credentials::Password {
            user_name: value(fields.user_name)?.trim().to_owned(),
            password: Secret::new(value(fields.password)?),
        },
        SignIn::ApiKey => Credentials::ApiKey(Secret::new(value(fields.api_key)?.trim())),
    })
}

/// After a failure the password is typed anew; everything else stays as it was.
fn forget_secrets_after_failure(
    fields: Fields,
    way: RwSignal<SignIn>,
    fault: Memo<Option<Fault>>,
    busy: Memo<bool>,
) {
    Effect::new(move || {
        if busy.get() || fault.with(Option::is_none) {
            return;
        }
        for (field, of) in [(fields.password, SignIn::Password), (fields.api_key, SignIn::ApiKey)] {
            let Some(field) = field.get() else { continue };
            field.set_value("");
            if way.get_untracked() == of {
                dom::focus(&field);
            }
        }
    });
}

/// The host of an address, which tells where the secrets go.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}
