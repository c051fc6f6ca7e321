//! The one place where the parts are wired together.

use crate::browser::{self, languages};
use crate::runtime::Board;
use crate::ui::App;
use leptos::prelude::*;

/// Reads the configuration, starts the board, and shows it.
pub fn start() {
    browser::panic::say_so_on_screen();
    wasm_bindgen_futures::spawn_local(async {
        let file = browser::config::load().await;
        if let Some(boot) = document().get_element_by_id("boot") {
            boot.remove();
        }
        mount_to_body(move || {
            Board::provide("", file);
            let preferred = RwSignal::new(languages::preferred());
            languages::on_change(move || preferred.set(languages::preferred()));
            view! { <App preferred /> }
        });
    });
}
