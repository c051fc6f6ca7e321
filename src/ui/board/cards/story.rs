//! Where a call came in, and the blocs it passed: as far as that is not the same for the whole lane.

use crate::domain::calls::grouped;
use crate::domain::{Call, Config};
use crate::i18n::{self, Texts};
use crate::runtime::use_board;
use crate::ui::kit::texts::use_texts;
use crate::ui::kit::while_here::while_here;
use leptos::prelude::*;

/// The story; nothing when there is none to tell.
#[component]
pub(super) fn Story(
    /// The call.
    call: ReadSignal<Call>,
    /// The number that most of the lane's calls have dialled.
    usual: Memo<String>,
    /// Whether the queue is told as well, which otherwise its lane tells.
    with_queue: bool,
) -> impl IntoView {
    let (texts, config) = (use_texts(), use_board().config());
    let story = while_here(move || {
        call.with(|call| {
            let dialled = usual.with(|usual| *usual != call.dialled).then_some(call.dialled.as_str());
            config.with(|config| story(texts, call, with_queue, dialled.unwrap_or_default(), config))
        })
    });
    move || {
        let story = story.get();
        (!story.is_empty()).then(|| {
            view! {
                <bdi class="story" title=story.clone()>
                    {story.clone()}
                </bdi>
            }
        })
    }
}

/// The journey once there is more than one bloc in it to tell, `Sales 1:10 → Support`, and the number that was dialled.
fn story(texts: &Texts, call: &Call, with_queue: bool, dialled: &str, config: &Config) -> String {
    let mut parts = Vec::new();
    if with_queue || call.journey.len() > 1 {
        let legs = call.journey.iter().map(|leg| {
            let name = config.queue(leg.bloc).map_or("…", |queue| queue.name.as_str());
            match leg.left {
                Some(left) => format!("{name} {}", i18n::clock(leg.wait(left))),
                None => name.into(),
            }
        });
        parts.push(legs.collect::<Vec<_>>().join(" → "));
    }
    if !dialled.is_empty() {
        parts.push((texts.board.dialled)(&grouped(dialled)));
    }
    parts.join(" · ")
}
