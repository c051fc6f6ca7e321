//! A link that hands out a text as a file, which never leaves the browser.

use js_sys::Array;
use leptos::prelude::*;
use leptos::web_sys::{Blob, BlobPropertyBag, Url};

/// The link.
#[component]
pub fn DownloadLink(
    /// The file's name.
    name: &'static str,
    /// What kind of file it is, as the web names it.
    kind: &'static str,
    /// What stands in it.
    text: Memo<String>,
    /// The link's words.
    children: Children,
) -> impl IntoView {
    let address = Memo::new(move |before: Option<&String>| {
        before.inspect(|before| forget(before));
        text.with(|text| address_of(text, kind)).unwrap_or_default()
    });
    on_cleanup(move || _ = address.try_with_untracked(|address| forget(address)));
    view! {
        <a class="button primary" download=name href=move || address.get()>
            {children()}
        </a>
    }
}

/// An address within this page, for as long as it is not forgotten.
fn address_of(text: &str, kind: &str) -> Option<String> {
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &about).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

fn forget(address: &str) {
    _ = Url::revoke_object_url(address);
}
