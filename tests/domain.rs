//! The behaviour of the program, natively and in milliseconds: scenarios that read as sentences, and properties.

#[path = "domain/board.rs"]
mod board;
#[path = "domain/contract.rs"]
mod contract;
#[path = "domain/names.rs"]
mod names;
#[path = "domain/picture.rs"]
mod picture;
#[path = "domain/stages.rs"]
mod stages;
