//! Dragging a card with mouse, pen or finger. Pointer events only, because the browser's own drag and drop does not
//! exist for fingers. What is dragged and where it is let go ends in the same [`Desk::assign`] as everything else.

use super::desk::Desk;
use crate::domain::{ContextId, OperatorId};
use crate::ui::kit::dom;
use leptos::ev::PointerEvent;
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

/// How far the pointer moves, in pixels, before a press becomes a drag.
const THRESHOLD: f64 = 5.0;
/// Within this distance of an edge of the tiles they scroll.
const EDGE: f64 = 56.0;
/// The fastest scrolling, in pixels a frame.
const FASTEST: f64 = 14.0;

/// A press that may become a drag, or a drag.
#[derive(Clone, Copy)]
struct Press {
    pointer: i32,
    call: ContextId,
    start: (f64, f64),
    at: (f64, f64),
    dragging: bool,
}

/// The owner of “a drag is under way”; there is at most one. A copyable handle in the context of the board's views.
#[derive(Clone, Copy)]
pub(super) struct Drag {
    desk: Desk,
    main: NodeRef<html::Main>,
    press: StoredValue<Option<Press>>,
    /// A drag is under way or has just ended: the click which follows it is none.
    swallow_click: StoredValue<bool>,
    at: RwSignal<(f64, f64)>,
    over: RwSignal<Option<OperatorId>>,
    /// The list of tiles, which scrolls; the board's views put it there.
    pub tiles: NodeRef<html::Div>,
}

/// The drag, from the context of a view of the board.
#[track_caller]
pub(super) fn use_drag() -> Drag {
    expect_context()
}

impl Drag {
    /// Puts a drag that is not under way into the context. `main` listens to the pointer.
    pub fn provide(desk: Desk, main: NodeRef<html::Main>) -> Self {
        let drag = Self {
            desk,
            main,
            press: StoredValue::new(None),
            swallow_click: StoredValue::new(false),
            at: RwSignal::new((0.0, 0.0)),
            over: RwSignal::new(None),
            tiles: NodeRef::new(),
        };
        provide_context(drag);
        drag
    }

    /// Where the pointer is, in pixels of the viewport.
    pub fn at(self) -> (f64, f64) {
        self.at.get()
    }

    /// The operator under the pointer.
    pub fn over(self) -> Option<OperatorId> {
        self.over.get()
    }

    /// Whether the click that is heard now is only the end of a drag.
    pub fn just_ended(self) -> bool {
        self.swallow_click.get_value()
    }

    /// Whether a card is being dragged.
    pub fn is_under_way(self) -> bool {
        self.press.get_value().is_some_and(|press| press.dragging)
    }

    /// A button or finger went down on a card.
    pub fn pressed(self, call: ContextId, event: &PointerEvent) {
        // With Ctrl the main button of a Mac opens a menu.
        let plain = event.is_primary() && event.button() == 0 && !event.ctrl_key();
        if !plain || self.is_under_way() {
            return;
        }
        self.swallow_click.set_value(false);
        let on_handle = dom::around(event.target(), ".handle").is_some();
        // The ways out of a failure are pressed. What else stands on a card can be in the way of a hand that takes hold of
        // it, and is pressed only where the pointer does not move.
        let on_button = dom::around(event.target(), ".card-foot button").is_some();
        // A finger scrolls the lane, except on the handle.
        if on_button || (event.pointer_type() == "touch" && !on_handle) {
            return;
        }
        let at = place(event);
        let press = Press { pointer: event.pointer_id(), call, start: at, at, dragging: false };
        self.press.set_value(Some(press));
    }

    /// The pointer moved.
    pub fn moved(self, event: &PointerEvent) {
        let Some(mut press) = self.of(event) else { return };
        // It was let go where nobody heard it: outside the window, or over a menu of the browser's.
        if event.buttons() == 0 {
            self.lost(event);
            return;
        }
        press.at = place(event);
        let far = (press.at.0 - press.start.0).hypot(press.at.1 - press.start.1) >= THRESHOLD;
        let begins = !press.dragging && far;
        press.dragging |= far;
        self.press.set_value(Some(press));
        if begins {
            self.begin(press);
        }
        if press.dragging {
            event.prevent_default();
            self.follow(press.at);
        }
    }

    /// The button or finger went up: a drop, when it was a drag.
    pub fn let_go(self, event: &PointerEvent) {
        self.clicks_count_again();
        let Some(press) = self.of(event) else { return };
        if press.dragging {
            self.end(operator_at(place(event)));
        } else {
            self.press.set_value(None);
        }
    }

    /// The browser took the pointer away.
    pub fn lost(self, event: &PointerEvent) {
        self.clicks_count_again();
        if self.of(event).is_some() {
            self.cancel();
        }
    }

    /// Something let go of the pointer. A finger is held by what it touched until the drag takes it over, which
    /// is heard of here as well.
    pub fn released(self, event: &PointerEvent) {
        let held = self.main.get_untracked().is_some_and(|main| main.has_pointer_capture(event.pointer_id()));
        if !held && self.of(event).is_some_and(|press| press.dragging) {
            self.lost(event);
        }
    }

    /// Gives a drag up; true if there was one.
    pub fn cancel(self) -> bool {
        let dragging = self.is_under_way();
        if dragging {
            self.end(None);
        }
        self.press.set_value(None);
        dragging
    }

    fn of(self, event: &PointerEvent) -> Option<Press> {
        self.press.get_value().filter(|press| press.pointer == event.pointer_id())
    }

    fn begin(self, press: Press) {
        if let Some(main) = self.main.get_untracked() {
            // Not the card: that may leave the page while it is dragged.
            _ = main.set_pointer_capture(press.pointer);
        }
        self.swallow_click.set_value(true);
        self.desk.take_up(press.call);
        self.scroll_on();
    }

    fn end(self, operator: Option<OperatorId>) {
        let Some(press) = self.press.try_update_value(Option::take).flatten() else { return };
        self.desk.drop_on(operator);
        self.over.set(None);
        if let Some(main) = self.main.get_untracked()
            && main.has_pointer_capture(press.pointer)
        {
            _ = main.release_pointer_capture(press.pointer);
        }
    }

    /// The click that ends a drag comes right after this; the next one is meant.
    fn clicks_count_again(self) {
        set_timeout(
            move || _ = self.swallow_click.try_update_value(|swallow| *swallow = false),
            Duration::ZERO,
        );
    }

    fn follow(self, at: (f64, f64)) {
        self.at.set(at);
        let over = operator_at(at);
        if self.over.get_untracked() != over {
            self.over.set(over);
        }
    }

    /// While dragging near an edge of the tiles, they scroll, frame by frame.
    fn scroll_on(self) {
        request_animation_frame(move || {
            let Some(press) = self.press.try_get_value().flatten().filter(|press| press.dragging) else {
                return;
            };
            if let Some(tiles) = self.tiles.get_untracked() {
                let edges = tiles.get_bounding_client_rect();
                let within = press.at.0 >= edges.left() && press.at.0 <= edges.right();
                let step = speed(press.at.1 - edges.top(), edges.bottom() - press.at.1);
                if within && step != 0 {
                    tiles.set_scroll_top(tiles.scroll_top() + step);
                    self.follow(press.at);
                }
            }
            self.scroll_on();
        });
    }
}

/// How fast to scroll at these distances from the upper and lower edge.
fn speed(from_top: f64, from_bottom: f64) -> i32 {
    let pull = |distance: f64| ((EDGE - distance).clamp(0.0, EDGE) / EDGE * FASTEST) as i32;
    if from_top < 0.0 || from_bottom < 0.0 { 0 } else { pull(from_bottom) - pull(from_top) }
}

fn place(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// Whose tile lies at a place of the viewport: the browser knows what is on top there.
fn operator_at((x, y): (f64, f64)) -> Option<OperatorId> {
    let hit = document().element_from_point(x as f32, y as f32)?;
    let tile = hit.closest("[data-operator-id]").ok().flatten()?;
    tile.get_attribute("data-operator-id")?.parse().ok()
}
