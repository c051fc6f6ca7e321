//! The texts of what is heard and seen across the room: waits that speak, and the wall.

pub(super) mod de;
pub(super) mod en;
pub(super) mod fr;
pub(super) mod nl;
