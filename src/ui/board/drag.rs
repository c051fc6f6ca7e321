//! Dragging a card with mouse, pen or finger. Pointer events only, because the browser's own drag and drop does not
//! exist for fingers. What is dragged and where it is let go ends in the same [`Desk::assign`] as everything else.

use super::desk::Desk;
use crate::domain::{ContextId, OperatorId};
use crate::ui::kit::dom;
use leptos::leptos_dom::helpers::{request_animation_frame, set_timeout};
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlElement, PointerEvent};
use std::time::Duration;

/// How far the pointer moves, in pixels, before a press becomes a drag.
const THRESHOLD: f64 = 5.0;
/// Within this distance of an edge of the tiles they scroll.
const EDGE: f64 = 56.0;
/// The fastest scrolling, in pixels a frame.
const FASTEST: f64 = 14.0;
/// The room that what follows the pointer may take, in pixels.
const GHOST: (f64, f64) = (300.0, 120.0);

/// A press that may become a drag, or a drag.
#[derive(Clone, Copy)]
struct Press {
    pointer: i32,
    call: ContextId,
    start: (f64, f64),
    at: (f64, f64),
    dragging: bool,
}

/// The owner of “a drag is under way”; there is at most one.
#[derive(Clone, Copy)]
pub(super) struct Drag {
    desk: Desk,
    root: StoredValue<HtmlElement, LocalStorage>,
    just: JustDragged,
    press: StoredValue<Option<Press>>,
    over: StoredValue<Option<Element>, LocalStorage>,
}

/// In the context: a drag is under way or has just ended, so that the click which follows it is none.
#[derive(Clone, Copy)]
pub(super) struct JustDragged(pub StoredValue<bool>);

impl Drag {
    /// No drag. `root` is the element that listens.
    pub fn new(desk: Desk, root: HtmlElement) -> Self {
        let root = StoredValue::new_local(root);
        let just = JustDragged(StoredValue::new(false));
        provide_context(just);
        Self { desk, root, just, press: StoredValue::new(None), over: StoredValue::new_local(None) }
    }

    /// A button or finger went down.
    pub fn pressed(self, event: &PointerEvent) {
        if !event.is_primary() || event.button() != 0 || self.press.get_value().is_some() {
            return;
        }
        self.just.0.set_value(false);
        let handle = dom::around(event.target(), ".handle");
        let on_button = dom::around(event.target(), "button").is_some() && handle.is_none();
        // A finger scrolls the lane, except on the handle.
        if on_button || (event.pointer_type() == "touch" && handle.is_none()) {
            return;
        }
        let card = dom::around(event.target(), ".card[data-draggable]");
        let call = card.and_then(|card| card.get_attribute("data-call-id")).and_then(|id| id.parse().ok());
        if let Some(call) = call {
            let at = place(event);
            let press = Press { pointer: event.pointer_id(), call, start: at, at, dragging: false };
            self.press.set_value(Some(press));
        }
    }

    /// The pointer moved.
    pub fn moved(self, event: &PointerEvent) {
        let Some(mut press) = self.of(event) else { return };
        press.at = place(event);
        let far = {
            let (x, y) = (press.at.0 - press.start.0, press.at.1 - press.start.1);
            x * x + y * y >= THRESHOLD * THRESHOLD
        };
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
            let operator = tile_at(place(event));
            let operator = operator.and_then(|tile| tile.get_attribute("data-operator-id"));
            self.end(operator.and_then(|id| id.parse().ok()));
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
        let held = self.root.try_get_value().is_some_and(|root| root.has_pointer_capture(event.pointer_id()));
        if !held && self.of(event).is_some_and(|press| press.dragging) {
            self.lost(event);
        }
    }

    /// Gives a drag up; true if there was one.
    pub fn cancel(self) -> bool {
        let dragging = self.press.get_value().is_some_and(|press| press.dragging);
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
        if let Some(root) = self.root.try_get_value() {
            // The root and not the card: a card may leave the page while it is dragged.
            _ = root.set_pointer_capture(press.pointer);
        }
        self.just.0.set_value(true);
        self.desk.take_up(press.call);
        self.scroll_on();
    }

    fn end(self, operator: Option<OperatorId>) {
        let Some(press) = self.press.try_update_value(Option::take).flatten() else { return };
        self.mark(None);
        if let Some(root) = self.root.try_get_value()
            && root.has_pointer_capture(press.pointer)
        {
            _ = root.release_pointer_capture(press.pointer);
        }
        self.desk.drop_on(operator);
    }

    /// The click that ends a drag comes right after this; the next one is meant.
    fn clicks_count_again(self) {
        let JustDragged(just) = self.just;
        set_timeout(move || _ = just.try_update_value(|just| *just = false), Duration::ZERO);
    }

    fn follow(self, at: (f64, f64)) {
        if let Some(ghost) = dom::find(".ghost") {
            // Where there is no room beside and below the pointer, it goes to the other side.
            let view = dom::view_size();
            let left = if at.0 + GHOST.0 > view.0 { "-100%" } else { "0px" };
            let up = if at.1 + GHOST.1 > view.1 { "-100%" } else { "0px" };
            let place = format!("translate({}px, {}px) translate({left}, {up})", at.0 as i32, at.1 as i32);
            dom::style(&ghost, "transform", &place);
        }
        let tile = tile_at(at);
        let words = tile.as_ref().and_then(|tile| tile.query_selector(".tile-drop").ok().flatten());
        let words = words.and_then(|line| line.text_content()).unwrap_or_default();
        if let Some(line) = dom::find(".ghost-line") {
            dom::text(&line, &words);
        }
        self.mark(tile);
    }

    /// Marks the tile under the pointer, and no other.
    fn mark(self, tile: Option<Element>) {
        self.over.update_value(|over| {
            if *over != tile {
                if let Some(before) = over.take() {
                    _ = before.remove_attribute("data-over");
                }
                if let Some(tile) = &tile {
                    _ = tile.set_attribute("data-over", "");
                }
                *over = tile;
            }
        });
    }

    /// While dragging near an edge of the tiles, they scroll, frame by frame.
    fn scroll_on(self) {
        request_animation_frame(move || {
            let Some(press) = self.press.try_get_value().flatten().filter(|press| press.dragging) else {
                return;
            };
            if let Some(tiles) = dom::find(".tiles") {
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

fn tile_at((x, y): (f64, f64)) -> Option<Element> {
    let hit = document().element_from_point(x as f32, y as f32)?;
    hit.closest("[data-operator-id]").ok().flatten()
}
