//! The portal around the page: what it says is listened to, and what it is told leaves here (docs/embedding.md). Only the
//! very window that frames the page counts, only when it is of an origin that the configuration names; and only to such
//! an origin anything is said.

use super::clock::BoardClock;
use super::frame;
use crate::domain::BlocId;
use crate::domain::portal::{Command, QueueCounts, Rate, Told, VERSION};
use js_sys::{Array, Object, Reflect};
use serde_json::Value;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::Window;

/// How deep a message is: itself, its settings, their queues, an id. What lies deeper is no part of the contract.
const DEEPEST: u32 = 3;
/// The most values of a message; one with more is not read on.
const MOST: usize = 3_000;

/// The window that frames the page; none when it stands alone.
fn portal() -> Option<Window> {
    let window = web_sys::window()?;
    let parent = window.parent().ok().flatten()?;
    (!Object::is(&parent, &window)).then_some(parent)
}

/// Listens for as long as the page lives.
pub fn listen(origins: Vec<String>, listener: impl Fn(String, Command) + 'static) {
    let (Some(portal), Some(window)) = (portal(), web_sys::window()) else { return };
    if origins.is_empty() {
        return;
    }
    let rate = Cell::new(Rate::default());
    let heard = Closure::<dyn Fn(JsValue)>::new(move |message: JsValue| {
        let from_portal = field(&message, "source").is_some_and(|source| Object::is(&source, &portal));
        let origin = field(&message, "origin").and_then(|origin| origin.as_string());
        // What a stranger sends is not even looked at.
        let Some(origin) = origin.filter(|origin| from_portal && origins.contains(origin)) else { return };
        let mut counted = rate.get();
        let is_taken = counted.takes(frame::milliseconds() as i64);
        rate.set(counted);
        if !is_taken {
            return;
        }
        let data = field(&message, "data").and_then(|data| plain(&data, 0, &mut 0));
        if let Some(command) = data.as_ref().and_then(Command::read) {
            listener(origin, command);
        }
    });
    // The page's own listeners live as long as the page.
    let _ = window.add_event_listener_with_callback("message", heard.into_js_value().unchecked_ref());
}

/// Plain data, as far as the contract knows it; none of what is larger, or goes round in a circle.
fn plain(js: &JsValue, depth: u32, seen: &mut usize) -> Option<Value> {
    *seen += 1;
    if *seen > MOST {
        return None;
    }
    if let Some(text) = js.as_string() {
        return Some(text.into());
    }
    if let Some(number) = js.as_f64() {
        return Some(number.into());
    }
    if !js.is_object() || depth > DEEPEST {
        return Some(Value::Null);
    }
    if let Some(items) = js.dyn_ref::<Array>() {
        // Its length may be millions without an item in it.
        let items = (items.length() as usize <= MOST).then(|| items.iter())?;
        return items.map(|item| plain(&item, depth + 1, seen)).collect::<Option<_>>().map(Value::Array);
    }
    let object: &Object = js.unchecked_ref();
    let keys = Object::keys(object).into_iter().filter_map(|key| key.as_string());
    let fields = keys.map(|key| Some((key.clone(), plain(&field(js, &key)?, depth + 1, seen)?)));
    fields.collect::<Option<_>>().map(Value::Object)
}

fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}

/// Tells the portal: each of these origins, and the browser sees to it that no other hears. Moments leave as the system's
/// clock has them, which is the portal's as well.
pub fn tell(told: &Told, origins: &[String], clock: &BoardClock) {
    let Some(portal) = portal() else { return };
    let message = message(told, clock);
    for origin in origins.iter().filter(|origin| may_be(origin)) {
        let _ = portal.post_message(&message, origin);
    }
}

fn message(told: &Told, clock: &BoardClock) -> JsValue {
    let (name, fields): (_, Vec<(&str, JsValue)>) = match told {
        Told::Ready => ("ready", vec![]),
        Told::AuthenticationNeeded => ("authentication-needed", vec![]),
        Told::Connection(state) => ("connection", vec![("state", (*state).into())]),
        Told::Counts(queues) => {
            let queues: Array = queues.iter().map(|counts| of_queue(counts, clock)).collect();
            ("counts", vec![("queues", queues.into())])
        }
        Told::ThresholdPassed { call, queue, urgency } => (
            "threshold-passed",
            vec![("call", id(call)), ("queue", id(queue)), ("level", urgency.code().into())],
        ),
        Told::Alert(alert) => {
            let of_queue = |(queue, calls): &(BlocId, usize)| {
                object([("queue", id(queue)), ("calls", (*calls as f64).into())])
            };
            let queues: Array = alert.waiting.iter().map(of_queue).collect();
            ("alert", vec![("level", alert.urgency.code().into()), ("queues", queues.into())])
        }
        Told::CallPicked { call, queue } => ("call-picked", vec![("call", id(call)), ("queue", id(queue))]),
        Told::OpenCaller { call, queue } => ("open-caller", vec![("call", id(call)), ("queue", id(queue))]),
        Told::Assignment { call, operator, state } => {
            ("assignment", vec![("call", id(call)), ("operator", id(operator)), ("state", (*state).into())])
        }
    };
    let frame = [("type", format!("callboard:{name}").into()), ("version", VERSION.into())];
    object(frame.into_iter().chain(fields))
}

fn of_queue(counts: &QueueCounts, clock: &BoardClock) -> JsValue {
    let number = |number: Option<f64>| number.map_or(JsValue::NULL, JsValue::from);
    let since = counts.longest_since.map(|since| clock.on_the_wall(since) as f64);
    object([
        ("queue", id(counts.queue)),
        ("waiting", number(counts.waiting.map(|waiting| waiting as f64))),
        ("longestSince", number(since)),
    ])
}

fn id(id: impl ToString) -> JsValue {
    id.to_string().into()
}

fn object<'a>(fields: impl IntoIterator<Item = (&'a str, JsValue)>) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A fresh object takes any field.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}

/// Whether the portal may be of this origin. Where the browser tells it, another one is not even tried, which would
/// leave an error in the console.
fn may_be(origin: &str) -> bool {
    let location = web_sys::window().map(|window| window.location());
    let nearest = location.and_then(|location| field(&field(&location, "ancestorOrigins")?, "0"));
    nearest.and_then(|nearest| nearest.as_string()).is_none_or(|nearest| nearest == origin)
}
