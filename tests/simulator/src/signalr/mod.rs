//! The server's side of SignalR, over WebSockets, server-sent events and long polling (HubProtocol.md and
//! TransportProtocols.md of ASP.NET Core; measured where they are silent).

pub mod arguments;
pub mod connection;
pub mod conversation;
pub mod endpoint;
pub mod event_stream;
pub mod hub;
pub mod invoke;
pub mod methods;
pub mod negotiate;
pub mod polling;
pub mod records;
pub mod web_socket;
