//! A waiting call as a card: who and how long, what is happening to it, what can be done with it; and a list of cards.

mod actions;
mod card;
mod card_list;
mod proposed;
mod status_line;
mod story;

pub use card::{CardFacts, limits};
pub use card_list::CardList;
