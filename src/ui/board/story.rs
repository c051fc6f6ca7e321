//! Where a call came in, and the blocs it passed.

use crate::domain::{Call, Config};
use crate::i18n::{self, Texts};

/// The dialled number, and the journey once there is more than one bloc in it: `Sales 1:10 → Support`.
pub(super) fn story(texts: &Texts, call: &Call, config: &Config) -> String {
    let mut parts = Vec::new();
    if !call.dialled.is_empty() {
        parts.push((texts.board.dialled)(&call.dialled));
    }
    if call.journey.len() > 1 {
        let legs = call.journey.iter().map(|leg| {
            let name = config.queue(leg.bloc).map_or("…", |queue| queue.name.as_str());
            match leg.left {
                Some(left) => format!("{name} {}", i18n::clock(leg.wait(left))),
                None => name.into(),
            }
        });
        parts.push(legs.collect::<Vec<_>>().join(" → "));
    }
    parts.join(" · ")
}
