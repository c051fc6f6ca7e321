//! The queues: as lanes, folded to heads, or in one list; what is found; the bar above them and its menu.

mod bar;
mod folded_lane;
mod lane;
mod lanes;
mod one_list;
mod queue_menu;
mod queue_row;

pub use bar::Bar;
pub use lanes::Lanes;
