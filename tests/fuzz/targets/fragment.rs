//! The fragment of the page's address: it changes what it may, names what it may not, and repeats no value of that.

use super::configuration::keeps_to_its_ranges;
use callboard::domain::config::{Config, Expected, Fragment, Layers};

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(fragment) = Fragment::read(text) else {
        assert!(!text.contains('='), "what has settings in it is read");
        return;
    };
    for fault in &fragment.faults {
        assert!(fault.key.starts_with('#'));
        assert!(fault.expected != Expected::KnownKey || fault.value == "…", "it may be a secret: {fault:?}");
    }
    let config = Layers { fragment, ..Layers::default() }.derive();
    keeps_to_its_ranges(&config);
    let laid = Config { theme: config.theme, language: config.language, ..Config::default() };
    assert_eq!(Config { faults: Vec::new(), ..config }, laid, "nothing else is changed");
}
