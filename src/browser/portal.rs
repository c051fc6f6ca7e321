//! The portal around the page: it may hand in a token, so that nobody has to type a password. Only the very window that
//! frames the page is listened to, only from the origins that the configuration names (docs/embedding.md).

use crate::domain::Secret;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::Window;

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
    let heard = Closure::<dyn Fn(JsValue)>::new(move |message: JsValue| {
        let from_portal = field(&message, "source").is_some_and(|source| Object::is(&source, &portal));
        let origin = field(&message, "origin").and_then(|origin| origin.as_string());
        if from_portal
            && origin.is_some_and(|origin| origins.contains(&origin))
            && let Some(token) = field(&message, "data").and_then(|data| token(&data))
        {
            listener(token);
        }
    });
    // The page's own listeners live as long as the page.
    let _ = window.add_event_listener_with_callback("message", heard.into_js_value().unchecked_ref());
}

fn token(data: &JsValue) -> Option<Secret> {
    if !data.is_object() || field(data, "type")?.as_string()? != HANDED_IN {
        return None;
    }
    field(data, "token")?.as_string().filter(|token| token.len() <= LONGEST).map(Secret::new)
}

fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
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
    let nearest = location.and_then(|location| field(&field(&location, "ancestorOrigins")?, "0"));
    nearest.and_then(|nearest| nearest.as_string()).is_none_or(|nearest| nearest == origin)
}
