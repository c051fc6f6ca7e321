//! Clients that hide nothing, and the servers they speak to.

pub mod client;
pub mod server;
pub mod socket;
