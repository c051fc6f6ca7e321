//! The portal around the page: it may hand in a token, so that nobody has to type a password. Only the very window that
//! frames the page is listened to, only from the origins that the configuration names (docs/embedding.md).

use crate::domain::Secret;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Window};

/// What the page says when it has use for a token.
const WANTED: &str = "callboard:token-wanted";
/// What the portal says, with the `token`.
const HANDED_IN: &str = "callboard:token";
/// No token is longer; what is, is not looked at.
const LONGEST: usize = 16 * 1024;

/// The window that frames the page; none when it stands alone.
fn portal() -> Option<Window> {
    let window = web_sys::window()?;
    let parent = window.parent().ok().flatten()?;
    (!Object::is(&parent, &window)).then_some(parent)
}

/// Listens for as long as the page lives.
pub fn on_token(origins: Vec<String>, listener: impl Fn(Secret) + 'static) {
    let (Some(portal), Some(window)) = (portal(), web_sys::window()) else { return };
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        let from_portal = message.source().is_some_and(|source| Object::is(&source, &portal));
        if from_portal
            && origins.contains(&message.origin())
            && let Some(token) = token(&message.data())
        {
            listener(token);
        }
    });
    // The page's own listeners live as long as the page.
    let _ = window.add_event_listener_with_callback("message", heard.into_js_value().unchecked_ref());
}

fn token(data: &JsValue) -> Option<Secret> {
    let field = |name: &str| Reflect::get(data, &name.into()).ok()?.as_string();
    if !data.is_object() || field("type")? != HANDED_IN {
        return None;
    }
    field("token").filter(|token| token.len() <= LONGEST).map(Secret::new)
}

/// Says to the portal that a token is wanted: to each of these origins, and the browser sees to it that no other hears.
pub fn ask(origins: &[String]) {
    let Some(portal) = portal() else { return };
    let message = Object::new();
    if Reflect::set(&message, &"type".into(), &WANTED.into()).is_ok() {
        for origin in origins.iter().filter(|origin| may_be(origin)) {
            let _ = portal.post_message(&message, origin);
        }
    }
}

/// Whether the portal may be of this origin. Where the browser tells it, another one is not even tried, which would
/// leave an error in the console.
fn may_be(origin: &str) -> bool {
    let location = web_sys::window().map(|window| window.location());
    let ancestors = location.and_then(|location| Reflect::get(&location, &"ancestorOrigins".into()).ok());
    let nearest = ancestors.and_then(|origins| Reflect::get_u32(origins.dyn_ref::<Object>()?, 0).ok());
    nearest.and_then(|nearest| nearest.as_string()).is_none_or(|nearest| nearest == origin)
}
