//! Notifications of the system.

use crate::domain::Permission;
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Notification, NotificationOptions, NotificationPermission};

/// One takes the place of another: what counts is how it is now.
const TAG: &str = "callboard";

/// Whether the browser lets us.
pub fn permission() -> Permission {
    let there_are = Reflect::has(&js_sys::global(), &"Notification".into()).unwrap_or(false);
    if !there_are {
        return Permission::Unavailable;
    }
    match Notification::permission() {
        NotificationPermission::Granted => Permission::Granted,
        NotificationPermission::Denied => Permission::Refused,
        _ => Permission::Unasked,
    }
}

/// Asks whoever is at the page; browsers want a press for it, which has to be of this moment.
pub fn ask(told: impl Fn(Permission) + 'static) {
    let asked = (permission() != Permission::Unavailable).then(Notification::request_permission);
    spawn_local(async move {
        if let Some(Ok(answer)) = asked {
            // Whatever the answer was, the permission tells it.
            let _ = JsFuture::from(answer).await;
        }
        told(permission());
    });
}

/// Raises one. A press on it brings the page to the front.
pub fn raise(title: &str, body: &str) {
    let options = NotificationOptions::new();
    options.set_body(body);
    options.set_tag(TAG);
    // Android's browsers want a service worker for it, which this page has not: there it stays with the sound.
    if let Ok(notification) = Notification::new_with_options(title, &options) {
        let pressed = Closure::once_into_js(|| web_sys::window().map(|window| window.focus()).is_some());
        notification.set_onclick(Some(pressed.unchecked_ref()));
    }
}
