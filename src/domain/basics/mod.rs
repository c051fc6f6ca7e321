//! What every subject is told in: ids, moments, texts of strangers, faults, values of JSON.

pub mod fault;
pub mod guid;
pub mod json;
pub mod search;
pub mod text;
pub mod time;
