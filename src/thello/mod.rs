//! The vendor's service: the Management API and the hub, behind one door.
//!
//! [`wire`] is pure and natively tested: it reads what arrives and writes what leaves. The others perform, and
//! exist in the browser only. Whatever JavaScript throws becomes a [`Fault`](crate::domain::Fault), never a
//! panic, and no secret and no caller's number goes into a log line or an error.

pub mod wire;

#[cfg(target_arch = "wasm32")]
mod from_js;
#[cfg(target_arch = "wasm32")]
pub mod hub;
#[cfg(target_arch = "wasm32")]
mod limit;
#[cfg(target_arch = "wasm32")]
pub mod management;
#[cfg(target_arch = "wasm32")]
pub mod reach;
#[cfg(target_arch = "wasm32")]
mod signalr;
#[cfg(target_arch = "wasm32")]
mod socket;

#[cfg(target_arch = "wasm32")]
pub use hub::{Hub, Limits, Notice};
#[cfg(target_arch = "wasm32")]
pub use management::{Access, Admission, log_in};
