//! The log-in page. What is typed stays in the form's own fields until it is sent, and the password no longer.

use super::shell::{config_faults, no_queues};
use crate::domain::config::SignIn;
use crate::domain::text::around;
use crate::domain::{Credentials, Event, Fault, Renewal, Secret, Session};
use crate::i18n::{self, t};
use crate::live::{Live, State, derived, effect};
use crate::runtime::Board;
use crate::ui::kit::dom;
use crate::ui::kit::el::{El, button, el};
use crate::ui::kit::icon::{Icon, glyph};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

/// The fields, so that they can be read when the form is sent and emptied when it failed.
#[derive(Clone)]
struct Fields {
    user_name: HtmlInputElement,
    password: HtmlInputElement,
    api_key: HtmlInputElement,
}

/// The log-in page.
pub(super) fn login_view(board: Board) -> El {
    let config = board.config().read_untracked();
    el("main", "login")
        .child(login_form(board))
        .children(config.queues.is_empty().then(no_queues))
        .children(config_faults(&config))
}

/// The form alone: the page before a session, a dialog over the board when the session has to be renewed.
pub(super) fn login_form(board: Board) -> El {
    let texts = &t().login;
    let config = board.config().read_untracked();
    let status = Live::from(board.status());
    let busy = derived(move || {
        status.with(|status| status.session == Session::SigningIn || status.renewal == Renewal::UnderWay)
    });
    let fault = derived(move || {
        status.with(|status| match (&status.session, &status.renewal) {
            (Session::SignedOut(fault), _) => fault.clone(),
            (Session::SignedIn(_), Renewal::Failed(fault)) => Some(fault.clone()),
            (Session::SigningIn | Session::SignedIn(_), _) => None,
        })
    });
    let way = State::new(config.sign_in.first().copied().unwrap_or(SignIn::Password));
    let user_name =
        input("").attr("name", "username").attr("autocomplete", "username").flag("autofocus", true);
    let user_name =
        user_name.attr("autocapitalize", "none").attr("value", &known_name(&status.read_untracked().session));
    let password = input("password").attr("name", "password").attr("autocomplete", "current-password");
    let api_key = input("password").attr("autocomplete", "off").attr("aria-describedby", "api-key-hint");
    let fields = Fields {
        user_name: user_name.node().unchecked_into(),
        password: password.node().unchecked_into(),
        api_key: api_key.node().unchecked_into(),
    };
    forget_secrets_after_failure(fields.clone(), way, fault, busy);
    let send = move |event: leptos::web_sys::Event| {
        event.prevent_default();
        if !*busy.read_untracked() {
            board.send(Event::LogInRequested(typed(&fields, *way.read_untracked())));
        }
    };
    // The fields of both ways stay in the page, so that what was typed survives a look at the other way.
    let by_password =
        el("fieldset", "way").child(field(texts.user_name, user_name)).child(field(texts.password, password));
    let by_key = el("fieldset", "way")
        .child(field(texts.api_key, api_key))
        .child(el("p", "quiet small").attr("id", "api-key-hint").text(texts.api_key_hint));
    let words = move || if busy.get() { texts.busy.into() } else { texts.submit.into() };
    el("form", "panel login-form")
        .attr("method", "post")
        .attr("aria-labelledby", "login-title")
        .on("submit", send)
        .child(el("h1", "").attr("id", "login-title").text(texts.title))
        .child(el("p", "quiet").text(texts.lead))
        .child(only_for(SignIn::Password, way, by_password))
        .child(only_for(SignIn::ApiKey, way, by_key))
        .part(move || fault.get().map(|fault| failure(&fault)).into_iter().collect())
        .child(
            el("button", "button primary wide")
                .attr("type", "submit")
                .live("aria-disabled", move || Some(busy.get().to_string()))
                .live_text(words),
        )
        .children((config.sign_in.len() > 1).then(|| other_way(way)))
        .child(el("p", "quiet small").child(el("bdi", "").text(&(texts.goes_to)(host(&config.api)))))
}

/// Whoever renews a session need not type who they are.
fn known_name(session: &Session) -> String {
    match session {
        Session::SignedIn(account) => account.user_name.clone().unwrap_or_default(),
        Session::SignedOut(_) | Session::SigningIn => String::new(),
    }
}

fn input(kind: &str) -> El {
    let kind = if kind.is_empty() { "text" } else { kind };
    el("input", "").attr("type", kind).attr("spellcheck", "false").flag("required", true)
}

fn field(words: &str, input: El) -> El {
    el("label", "field").child(el("span", "").text(words)).child(input)
}

fn only_for(this: SignIn, way: State<SignIn>, fields: El) -> El {
    let other = move || (way.get() != this).then(String::new);
    fields.live("hidden", other).live("disabled", other)
}

/// Changes to the other way. A button and not a choice of two labels: “Password” must name one thing only.
fn other_way(way: State<SignIn>) -> El {
    let texts = &t().login;
    let change = move || {
        let now = *way.read_untracked();
        way.set(if now == SignIn::Password { SignIn::ApiKey } else { SignIn::Password });
    };
    let words = move || if way.get() == SignIn::Password { texts.use_key } else { texts.use_password };
    button("button wide", "", change).live_text(move || words().into())
}

fn failure(fault: &Fault) -> El {
    el("p", "failure")
        .attr("role", "alert")
        .attr("data-fault", fault.code())
        .child(glyph(Icon::Warning))
        .child(el("span", "").text(&i18n::fault(fault, true)))
}

fn typed(fields: &Fields, way: SignIn) -> Credentials {
    match way {
        SignIn::Password => Credentials::Password {
            user_name: fields.user_name.value().trim().to_owned(),
            password: Secret::new(fields.password.value()),
        },
        SignIn::ApiKey => Credentials::ApiKey(Secret::new(fields.api_key.value().trim())),
    }
}

/// After a failure the password is typed anew; everything else stays as it was.
fn forget_secrets_after_failure(
    fields: Fields,
    way: State<SignIn>,
    fault: Live<Option<Fault>>,
    busy: Live<bool>,
) {
    effect(move || {
        if busy.get() || fault.with(Option::is_none) {
            return;
        }
        for (secret, of) in [(&fields.password, SignIn::Password), (&fields.api_key, SignIn::ApiKey)] {
            secret.set_value("");
            if *way.read_untracked() == of {
                dom::focus(secret);
            }
        }
    });
}

/// The host of an address, which tells where the secrets go.
fn host(address: &str) -> &str {
    let rest = around(address, "://").map_or(address, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}
