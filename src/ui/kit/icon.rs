//! Icons: one stroke width, one grid of 16, drawn in the colour of the text.

use leptos::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Six dots: take hold here.
    Grip,
    /// A cross: away with it.
    Close,
    /// Two sheets, one behind the other: take a copy.
    Copy,
    /// A triangle with a mark: something went wrong.
    Warning,
    /// A telephone handset.
    Phone,
    /// A person.
    Person,
    /// Two bars: set aside.
    Pause,
    /// A triangle on its side: back again.
    Play,
    /// A star: a favourite.
    Star,
    /// A ring with a gap: under way.
    UnderWay,
    /// A tick.
    Tick,
    /// A question mark.
    Unknown,
    /// A globe: languages.
    Globe,
    /// A disc, half of it full: light and dark.
    HalfDisc,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Icon::Grip => "M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01",
            Icon::Close => "M4 4l8 8M12 4l-8 8",
            Icon::Copy => "M5.5 5.5h7.500v8h-7.500zM3.5 10.500v-8h7.500",
            Icon::Warning => "M8 2.5L14.5 13.5h-13zM8 6.5v3M8 11.5h.01",
            Icon::Phone => "M3 3.5c0 5 4.5 9.5 9.5 9.5l1-3-3-1.5-1.5 1.5c-1.5-.7-2.8-2-3.5-3.5L7 5 5.5 2z",
            Icon::Person => {
                "M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8zM3 13.5c.5-2.5 2.5-3.5 5-3.5s4.5 1 5 3.5"
            }
            Icon::Pause => "M5.5 3.5v9M10.5 3.5v9",
            Icon::Play => "M5 3.5l7 4.5-7 4.5z",
            Icon::Star => "M8 2l1.8 3.9 4.2.5-3.1 2.900.8 4.200L8 11.4l-3.700 2.100.8-4.200L2 6.4l4.2-.5z",
            Icon::UnderWay => "M8 2.5a5.5 5.5 0 1 0 5.5 5.5",
            Icon::Tick => "M3 8.5l3.5 3.5L13 4.5",
            Icon::Globe => {
                "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM2.5 8h11M8 2.5c-3.500 3-3.500 8 0 11c3.500-3 3.500-8 0-11"
            }
            Icon::HalfDisc => "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 2.5v11M10 3.5v9M12 5v6",
            Icon::Unknown => "M5.5 6a2.5 2.5 0 1 1 3.5 2.300c-.7.3-1 .7-1 1.400M8 12.5h.01",
        }
    }
}

/// An icon. It is decoration: words beside it, or the button's name, say the same.
#[component]
pub fn Glyph(
    /// Which.
    icon: Icon,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d=icon.path()></path>
        </svg>
    }
}
