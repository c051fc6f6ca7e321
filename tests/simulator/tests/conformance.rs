//! The protocol, case by case: the same code asks the simulator and a real ASP.NET Core hub, which is always right.
//!
//! The numbers are those of the conformance cases in `docs/protocol.md`. `CALLBOARD_REFERENCE_HUB` names the command
//! that starts the real hub on the port it is given; without it, its tests are listed as ignored.
#![allow(clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

mod conformance {
    #[macro_use]
    pub mod suite;
    pub mod reference;

    pub mod access;
    pub mod binding;
    pub mod closing;
    pub mod cors;
    pub mod endpoint;
    pub mod event_stream;
    pub mod groups;
    pub mod handshake;
    pub mod invocation;
    pub mod keep_alive;
    pub mod long_polling;
    pub mod management;
    pub mod negotiate;
    pub mod protocol;
    pub mod values;
}

use std::process::ExitCode;

fn main() -> ExitCode {
    use conformance::*;
    suite::run(
        [
            access::cases(),
            binding::cases(),
            closing::cases(),
            cors::cases(),
            endpoint::cases(),
            event_stream::cases(),
            groups::cases(),
            handshake::cases(),
            invocation::cases(),
            keep_alive::cases(),
            long_polling::cases(),
            management::cases(),
            negotiate::cases(),
            protocol::cases(),
            values::cases(),
        ]
        .concat(),
    )
}
