//! Which rows of the lanes are in sight. That is looked at when something has scrolled or changed its size, and not
//! when a lane is painted: to ask where things are right after moving them makes the browser lay the page out twice.

use crate::ui::kit::dom;
use crate::ui::kit::window::Sight;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;

/// A row's height until one was measured.
const ROW: f64 = 54.0;

/// Tells the lanes to look anew, and looks; a copyable handle in the context of the board's views.
#[derive(Clone, Copy)]
pub(super) struct Looks {
    look: Trigger,
    soon: StoredValue<bool>,
    /// How high a row was that was measured last, in any list: of one without rows nothing can be measured.
    row: StoredValue<f64>,
}

/// From the context of a view of the board.
#[track_caller]
pub(super) fn use_looks() -> Looks {
    expect_context()
}

impl Looks {
    /// Puts it into the context.
    pub fn provide() -> Self {
        let looks = Self { look: Trigger::new(), soon: StoredValue::new(false), row: StoredValue::new(ROW) };
        provide_context(looks);
        looks
    }

    /// Something scrolled or changed its size: look with the next frame, once.
    pub fn soon(self) {
        if self.soon.try_update_value(|soon| std::mem::replace(soon, true)) == Some(false) {
            request_animation_frame(move || {
                if self.soon.try_update_value(|soon| *soon = false).is_some() {
                    self.look.notify();
                }
            });
        }
    }

    /// Whoever reads this looks anew.
    pub fn track(self) {
        self.look.track();
    }

    /// What is seen of a list: between the edges of what scrolls, which is the lane itself, or the page in a narrow layout.
    /// Of a lane that lies beside the place of the lanes by more than its own width nothing is.
    pub fn at(self, list: &HtmlElement, scroller: &HtmlElement) -> Sight {
        let (width, height) = dom::view_size();
        let (place, edges) = (list.get_bounding_client_rect(), scroller.get_bounding_client_rect());
        let lanes = scroller.closest(".lanes").ok().flatten().map(|lanes| lanes.get_bounding_client_rect());
        let (left, right) = lanes.map_or((0.0, width), |lanes| (lanes.left(), lanes.right()));
        let (top, bottom) = (edges.top().max(0.0), edges.bottom().min(height));
        let is_beside = edges.left() - edges.width() >= right || edges.right() + edges.width() <= left;
        let row = list.first_element_child().map_or(0.0, |row| row.get_bounding_client_rect().height());
        if row > 0.0 {
            self.row.set_value(row);
        }
        Sight {
            above: top - place.top(),
            height: if is_beside { 0.0 } else { bottom - top },
            row: self.row.get_value(),
        }
    }
}
