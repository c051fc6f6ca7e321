//! Callboard: the live board of a call-centre supervisor whose company telephones through Thello.
//!
//! Natively only the pure parts are built, so that their tests compile in seconds.

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod domain;
pub mod i18n;
pub mod runtime;
pub mod thello;
#[cfg(target_arch = "wasm32")]
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub use app::start;
