//! The server's side of SignalR, over WebSockets, server-sent events and long polling (HubProtocol.md and
//! TransportProtocols.md of ASP.NET Core; measured where they are silent).

pub mod connection;
pub mod hub;
pub mod methods;
pub mod negotiate;
pub mod records;
pub mod transports;
