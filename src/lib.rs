//! Callboard: the live board of a call-centre supervisor whose company telephones through Thello.
//!
//! Natively only the pure parts are built, so that their tests compile in seconds.

pub mod domain;
pub mod i18n;
#[cfg(target_arch = "wasm32")]
pub mod runtime;
#[cfg(target_arch = "wasm32")]
pub mod ui;
