//! A panic is a bug, and a silent dead board the worst of failures: it is said on screen, with the way out.

use std::panic::PanicHookInfo;

/// What the screen says. Plain English, and not from the language table: whatever panicked may have held it.
const WORDS: &str = "Callboard has stopped because of a fault of its own. \
    Nothing on this page is up to date any more. Please reload it.";

/// From now on a panic replaces the page with a sentence. Only the place in our code is logged: the message could
/// quote what a stranger sent.
pub fn say_so_on_screen() {
    std::panic::set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        let place =
            panic.location().map_or_else(String::new, |place| format!("{}:{}", place.file(), place.line()));
        web_sys::console::error_2(&"Callboard panicked at".into(), &place.as_str().into());
        let document = web_sys::window().and_then(|window| window.document());
        if let Some((document, body)) =
            document.and_then(|document| Some((document.clone(), document.body()?)))
        {
            body.set_text_content(None);
            if let Ok(screen) = document.create_element("main") {
                screen.set_class_name("boot");
                screen.set_text_content(Some(WORDS));
                // With the page gone there is nobody left to tell if even this fails.
                let _ = screen.set_attribute("role", "alert");
                // src/report.js tells it to whoever wants to know.
                let _ = screen.set_attribute("data-place", &place);
                let _ = screen.set_attribute("lang", "en");
                let _ = body.append_child(&screen);
            }
        }
    }));
}
