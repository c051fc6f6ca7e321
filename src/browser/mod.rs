//! Every browser API the page uses beside the vendor's client, one small file each.

pub mod awake;
pub mod clock;
pub mod config;
pub mod frame;
pub mod languages;
pub mod notification;
pub mod page;
pub mod panic;
pub mod portal;
pub mod random;
pub mod release;
pub mod screen;
pub mod sound;
pub mod storage;
pub mod tabs;
pub mod title;
