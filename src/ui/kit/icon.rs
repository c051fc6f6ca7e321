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
    /// A bell.
    Bell,
    /// A bell that is struck out.
    BellOff,
    /// A screen on its foot.
    Screen,
    /// A pencil: change it.
    Pencil,
    /// An arrow up: further to the front.
    Earlier,
    /// An arrow down: further to the back.
    Later,
    /// Three slides: settings.
    Slides,
    /// A globe: languages.
    Globe,
    /// A disc, half of it full: light and dark.
    HalfDisc,
    /// A clock.
    Clock,
    /// A funnel: some of many.
    Funnel,
    /// An edge upwards: fold to the head.
    Fold,
    /// An edge downwards: unfold.
    Unfold,
    /// An arrow up to a line: to the top.
    Top,
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
            Icon::Pencil => "M3 13l.700-3L10.500 3.200l2.300 2.300L6 12.300zM9 4.700l2.300 2.300",
            Icon::Earlier => "M8 13V3.500M4 7.500l4-4 4 4",
            Icon::Later => "M8 3v9.500M4 8.500l4 4 4-4",
            Icon::Slides => {
                "M2.500 4.500h6M12 4.500h1.500M8.500 3v3M2.500 11.500H4M7.500 11.500h6M7.500 10v3"
            }
            Icon::Tick => "M3 8.5l3.5 3.5L13 4.5",
            Icon::Bell => "M3 11.5c1.5-1 1.5-2.5 1.5-4.5a3.5 3.5 0 0 1 7 0c0 2 0 3.5 1.5 4.5zM6.5 13.5h3",
            Icon::BellOff => {
                "M3 11.5c1.5-1 1.5-2.5 1.5-4.5a3.5 3.5 0 0 1 7 0c0 2 0 3.5 1.5 4.5zM6.5 13.5h3M2.5 2l11 11.5"
            }
            Icon::Screen => "M2 3.5h12v7.5h-12zM8 11v2.5M5.5 13.5h5",
            Icon::Globe => {
                "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM2.5 8h11M8 2.5c-3.500 3-3.500 8 0 11c3.500-3 3.500-8 0-11"
            }
            Icon::HalfDisc => "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 2.5v11M10 3.5v9M12 5v6",
            Icon::Clock => "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 5v3.500l2.5 1.500",
            Icon::Funnel => "M2.5 3h11l-4.500 5.500v4.500l-2-1.500v-3z",
            Icon::Fold => "M4 10l4-4 4 4",
            Icon::Unfold => "M4 6l4 4 4-4",
            Icon::Top => "M3 2.500h10M8 13.500V5.500M4.500 9l3.500-3.500 3.500 3.500",
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
