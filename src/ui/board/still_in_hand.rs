//! Whoever has a call in hand, or its list open, is about to decide: the domain is told each second that they still are,
//! so that it knows by then what others did with the call.

use super::desk::Desk;
use crate::domain::Event;
use crate::runtime::use_board;
use leptos::prelude::*;
use leptos_use_interval_fn::use_interval_fn;

/// Tells it for as long as the board is on screen.
pub(super) fn tell(desk: Desk) {
    let board = use_board();
    let call = Memo::new(move |_| desk.hand().map(|hand| hand.call()).or(desk.menu().map(|menu| menu.call)));
    use_interval_fn(
        move || {
            // The last second may strike when the board has gone.
            if let Some(Some(call)) = call.try_get_untracked() {
                board.send(Event::StillInHand(call));
            }
        },
        1_000,
    );
}
