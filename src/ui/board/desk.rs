//! What the supervisor has in hand: a picked or dragged call, an open menu. It is the page's own state; the domain
//! hears of it only as events.

use crate::domain::{Call, ContextId, Event, OperatorId};
use crate::i18n::{self, t};
use crate::live::State;
use crate::runtime::Board;
use crate::ui::kit::announcer::Announcer;
use crate::ui::kit::dom;
use crate::ui::kit::popover::Anchor;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;

/// The call in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    /// Picked by a press: the next press on a tile hands it over.
    Picked(ContextId),
    /// Under a moving pointer.
    Dragged(ContextId),
}

impl Hand {
    /// Which call.
    pub fn call(self) -> ContextId {
        match self {
            Hand::Picked(call) | Hand::Dragged(call) => call,
        }
    }
}

/// The open menu.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Menu {
    /// For which call.
    pub call: ContextId,
    /// Beside what.
    pub anchor: Anchor,
}

/// The state; a copyable handle in the context of the board's views. No card reads its signals.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub board: Board,
    pub announcer: Announcer,
    hand: State<Option<Hand>>,
    menu: State<Option<Menu>>,
    looked: State<u32>,
    opener: StoredValue<Option<HtmlElement>, LocalStorage>,
}

impl Desk {
    /// An empty desk.
    pub fn new(board: Board, announcer: Announcer) -> Self {
        Self {
            board,
            announcer,
            hand: State::new(None),
            menu: State::new(None),
            looked: State::new(0),
            opener: StoredValue::new_local(None),
        }
    }

    /// The call in hand.
    pub fn hand(self) -> Option<Hand> {
        self.hand.get()
    }

    /// The call in hand, for what is computed once.
    pub fn hand_now(self) -> Option<Hand> {
        *self.hand.read_untracked()
    }

    /// The open menu.
    pub fn menu(self) -> Option<Menu> {
        self.menu.get()
    }

    /// Something scrolled or was resized: lanes look anew which rows are in sight.
    pub fn look(self) {
        self.looked.set(self.looked.read_untracked().wrapping_add(1));
    }

    /// Reads [`Desk::look`].
    pub fn watch_looks(self) {
        self.looked.read();
    }

    /// A plain copy of a call.
    pub fn call(self, id: ContextId) -> Option<Call> {
        self.board.card(id).map(|call| Call::clone(&call.read_untracked()))
    }

    /// Picks a call, or puts it back when it is picked already.
    pub fn pick(self, call: ContextId) {
        if self.hand_now() == Some(Hand::Picked(call)) {
            self.put_back();
            return;
        }
        let Some(who) = self.call(call).filter(Call::waits).map(|call| i18n::caller(&call)) else { return };
        self.menu.set(None);
        self.hand.set(Some(Hand::Picked(call)));
        self.announcer.say((t().said.picked)(&who));
        self.board.send(Event::AssignOpened(call));
    }

    /// Puts a picked call back; true if there was one.
    pub fn put_back(self) -> bool {
        let picked = matches!(self.hand_now(), Some(Hand::Picked(_)));
        if picked {
            self.hand.set(None);
            self.announcer.say(t().said.unpicked.into());
        }
        picked
    }

    /// A drag begins. No lane moves until it ends.
    pub fn take_up(self, call: ContextId) {
        self.menu.set(None);
        self.board.hold_order();
        self.hand.set(Some(Hand::Dragged(call)));
        self.board.send(Event::AssignOpened(call));
    }

    /// The drag ended: on an operator, or nowhere.
    pub fn drop_on(self, operator: Option<OperatorId>) {
        let Some(Hand::Dragged(call)) = self.hand_now() else { return };
        match operator {
            Some(operator) => self.assign(call, operator),
            None => {
                self.hand.set(None);
                self.announcer.say(t().said.cancelled.into());
            }
        }
        self.board.release_order();
    }

    /// The one way to hand a call over: a drop, a press on a tile, a choice in the menu, “Try again”.
    pub fn assign(self, call: ContextId, operator: OperatorId) {
        self.hand.set(None);
        self.menu.set(None);
        self.board.send(Event::AssignRequested { call, operator });
    }

    /// Opens the menu beside the button that asked for it.
    pub fn open_menu(self, call: ContextId, opener: Option<HtmlElement>) {
        let Some(opener) = opener else { return };
        self.hand.set(None);
        self.menu.set(Some(Menu { call, anchor: Anchor::of(&opener) }));
        self.opener.set_value(Some(opener));
        self.board.send(Event::AssignOpened(call));
    }

    /// Closes the menu and gives the focus back; true if it was open.
    pub fn close_menu(self) -> bool {
        let open = self.menu.read_untracked().is_some();
        if open {
            self.menu.set(None);
            self.give_focus_back();
        }
        open
    }

    /// Back to the button that opened the menu; when its card has left, to the next card.
    pub fn give_focus_back(self) {
        let opener = self.opener.try_update_value(Option::take).flatten();
        let back = opener
            .filter(|opener| opener.is_connected())
            .or_else(|| dom::find(".card .handle"))
            .or_else(|| dom::find(".lane-name"));
        if let Some(back) = back {
            dom::focus(&back);
        }
    }
}
