//! A button that copies a text. (`leptos-use-clipboard` says nothing of a refusal, and knows no other way.)

use super::announcer::use_announcer;
use super::dom;
use super::icon::{Glyph, Icon};
use js_sys::Promise;
use leptos::prelude::*;
use leptos::wasm_bindgen::prelude::*;
use leptos::web_sys::HtmlTextAreaElement;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// For how long the button shows that it has copied.
const SHOWN_FOR: Duration = Duration::from_secs(2);

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = document, js_name = execCommand, catch)]
    fn command(name: &str) -> Result<bool, JsValue>;
}

/// What the button says.
#[derive(Clone, Copy)]
pub struct CopyWords {
    /// Its name.
    pub name: &'static str,
    /// The text was copied.
    pub copied: &'static str,
    /// It could not be.
    pub refused: &'static str,
}

/// The button; there is none while there is no text.
#[component]
pub fn CopyButton(
    /// What is copied.
    text: Memo<String>,
    /// What the button says.
    words: CopyWords,
) -> impl IntoView {
    let announcer = use_announcer();
    let copied = RwSignal::new(false);
    let copy = move |_| {
        leptos::task::spawn_local(async move {
            if !put(&text.get_untracked()).await {
                announcer.say(words.refused.into());
                return;
            }
            announcer.say(words.copied.into());
            _ = copied.try_set(true);
            set_timeout(move || _ = copied.try_set(false), SHOWN_FOR);
        });
    };
    view! {
        <Show when=move || text.with(|text| !text.is_empty())>
            <button type="button" class="button icon-only copy" aria-label=words.name title=words.name on:click=copy>
                {move || view! { <Glyph icon=if copied.get() { Icon::Tick } else { Icon::Copy } /> }}
            </button>
        </Show>
    }
}

/// Whether it came into the clipboard. In a frame that the portal does not allow to write there, and at an address that
/// is not secure, the browser refuses; there the old way still works.
async fn put(text: &str) -> bool {
    let written = match write_text(text) {
        Ok(written) => JsFuture::from(written).await.is_ok(),
        Err(_) => false,
    };
    written || put_as_of_old(text).unwrap_or(false)
}

/// Copies what is selected, which for this moment is the text.
fn put_as_of_old(text: &str) -> Option<bool> {
    let focused = dom::focused();
    let field: HtmlTextAreaElement = document().create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    document().body()?.append_child(&field).ok()?;
    field.select();
    let copied = command("copy").unwrap_or(false);
    field.remove();
    if let Some(focused) = focused.and_then(|focused| focused.dyn_into().ok()) {
        dom::focus(&focused);
    }
    Some(copied)
}
