//! The behaviour of the program, natively and in milliseconds: scenarios that read as sentences, and properties.

#[path = "domain/assigning.rs"]
mod assigning;
#[path = "domain/board.rs"]
mod board;
#[path = "domain/connecting.rs"]
mod connecting;
#[path = "domain/contract.rs"]
mod contract;
#[path = "domain/deciding.rs"]
mod deciding;
#[path = "domain/names.rs"]
mod names;
#[path = "domain/operating.rs"]
mod operating;
#[path = "domain/picture.rs"]
mod picture;
#[path = "domain/stages.rs"]
mod stages;
