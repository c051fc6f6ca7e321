//! The vendor's service: log-in, and the hub. Wire shapes end here.

#[cfg(target_arch = "wasm32")]
pub mod hub;
#[cfg(target_arch = "wasm32")]
pub mod management;
#[cfg(target_arch = "wasm32")]
mod signalr;
pub mod wire;
