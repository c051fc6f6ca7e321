//! What happened lately, for whoever has to find out why something went as it did. Nobody is named in it: no caller, no
//! number, no word that somebody typed, no token; ids, codes and times alone.

mod journal;
mod noted;
mod report;
mod update;

pub use journal::{Journal, MOST_CHANGES, MOST_LINES};
pub use report::Surroundings;
