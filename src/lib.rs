//! Callboard: the live board of a call-centre supervisor whose company telephones through Thello.

pub mod domain;
pub mod thello;
