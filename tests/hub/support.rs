//! What every case needs: the SignalR client, ears, and patience with an end.

use callboard::domain::{BlocEvent, BlocId, ContextId, Guid, Secret, Signal};
use callboard::thello::{Access, Limits, Notice};
use gloo_timers::future::TimeoutFuture;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// The browser build that the page ships, from npm.
const CLIENT: &str = include_str!("../../node_modules/@microsoft/signalr/dist/browser/signalr.min.js");

/// Runs a script in the page, once: a global of this name tells that it ran.
pub fn load(global: &str, script: &str) {
    if js_sys::Reflect::has(&js_sys::global(), &global.into()).unwrap() {
        return;
    }
    let document = web_sys::window().unwrap().document().unwrap();
    let element: web_sys::HtmlScriptElement = document.create_element("script").unwrap().dyn_into().unwrap();
    element.set_text(script).unwrap();
    document.document_element().unwrap().append_child(&element).unwrap();
}

/// Loads the SignalR client.
pub fn load_client() {
    load("signalR", CLIENT);
}

/// Remembers what a hub tells.
#[derive(Clone, Default)]
pub struct Ears(Rc<RefCell<Vec<Notice>>>);

impl Ears {
    pub fn listener(&self) -> impl Fn(Notice) + 'static {
        let heard = self.0.clone();
        move |notice| heard.borrow_mut().push(notice)
    }

    pub fn heard(&self) -> Vec<Notice> {
        self.0.borrow().clone()
    }

    /// Waits until so many notices came, and answers with all.
    pub async fn wait_for(&self, count: usize) -> Vec<Notice> {
        assert!(until(|| self.0.borrow().len() >= count).await, "heard only {:?}", self.heard());
        self.heard()
    }

    pub fn events(&self) -> Vec<BlocEvent> {
        let event = |notice| match notice {
            Notice::Bloc(event) => Some(event),
            _ => None,
        };
        self.heard().into_iter().filter_map(event).collect()
    }
}

/// Waits for a condition, at most four seconds.
pub async fn until(condition: impl Fn() -> bool) -> bool {
    let now = js_sys::Date::now;
    let deadline = now() + 4_000.0;
    while !condition() {
        if now() > deadline {
            return false;
        }
        TimeoutFuture::new(5).await;
    }
    true
}

/// Watches that a condition stays away for as long as the client would need for a retry of its own.
pub async fn stays(condition: impl Fn() -> bool) {
    for _ in 0..10 {
        assert!(condition());
        TimeoutFuture::new(10).await;
    }
}

/// Limits short enough to run into.
pub fn brief() -> Limits {
    Limits { open: 400, socket: 150, invoke: 150, stop: 200, silence: 30_000, keep_alive: 15_000 }
}

pub fn token(text: &str) -> Access {
    Access::Token(Secret::new(text))
}

/// A GUID that no other case uses.
pub fn fresh() -> Guid {
    thread_local!(static COUNT: Cell<u128> = const { Cell::new(0) });
    let started = (js_sys::Date::now() as u128) << 16;
    Guid::from_bytes((started + COUNT.replace(COUNT.get() + 1)).to_be_bytes())
}

pub fn entered(bloc: BlocId) -> BlocEvent {
    BlocEvent {
        bloc,
        signal: Signal::Entered,
        call: ContextId(fresh()),
        sip_call_id: "ab12@pbx".into(),
        from_name: "Zoë <b>&\"' 日本".into(),
        from_number: callboard::domain::Number::read("+32470123456"),
        to: "200".into(),
        data: String::new(),
    }
}

/// Writes a line where the runner prints the results, for what did not run.
pub fn skipped(name: &str, why: &str) {
    let output = web_sys::window().unwrap().document().unwrap().get_element_by_id("output").unwrap();
    let line = format!("test {name} ... skipped: {why}\n");
    let written = output.text_content().unwrap_or_default();
    output.set_text_content(Some(&format!("{written}{line}")));
}

/// Collects what is written to the console while it lives.
pub struct ConsoleSpy {
    lines: Rc<RefCell<Vec<String>>>,
    originals: Vec<(&'static str, JsValue)>,
    _write: Closure<dyn Fn(JsValue)>,
}

impl ConsoleSpy {
    pub fn new() -> Self {
        let lines = Rc::<RefCell<Vec<String>>>::default();
        let write = {
            let lines = lines.clone();
            Closure::<dyn Fn(JsValue)>::new(move |line: JsValue| {
                lines.borrow_mut().push(line.as_string().unwrap_or_default());
            })
        };
        let console = js_sys::Reflect::get(&js_sys::global(), &"console".into()).unwrap();
        let originals = ["debug", "log", "info", "warn", "error"].map(|level| {
            let original = js_sys::Reflect::get(&console, &level.into()).unwrap();
            js_sys::Reflect::set(&console, &level.into(), write.as_ref()).unwrap();
            (level, original)
        });
        Self { lines, originals: originals.into(), _write: write }
    }

    pub fn lines(&self) -> Vec<String> {
        self.lines.borrow().clone()
    }
}

impl Drop for ConsoleSpy {
    fn drop(&mut self) {
        let console = js_sys::Reflect::get(&js_sys::global(), &"console".into()).unwrap();
        for (level, original) in &self.originals {
            js_sys::Reflect::set(&console, &(*level).into(), original).unwrap();
        }
    }
}
