//! What the supervisor has in hand: a picked or dragged call, an open menu. It is the page's own state; the domain
//! hears of it only as events.

use super::verdict::{Verdict, verdict};
use crate::domain::config::Shortcut;
use crate::domain::{Call, Config, Connection, ContextId, Event, Operator, OperatorId};
use crate::i18n::Texts;
use crate::runtime::{Board, use_board};
use crate::ui::kit::announcer::{Announcer, use_announcer};
use crate::ui::kit::dom;
use crate::ui::kit::popover::Anchor;
use crate::ui::kit::texts::use_texts;
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
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

/// The state; a copyable handle in the context of the board's views.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    board: Board,
    config: ReadSignal<Config>,
    announcer: Announcer,
    texts: &'static Texts,
    hand: RwSignal<Option<Hand>>,
    in_hand: Memo<Option<Call>>,
    connection: Memo<Connection>,
    menu: RwSignal<Option<Menu>>,
    /// The card under the pointer, and the one with the focus.
    pointed: RwSignal<Option<ContextId>>,
    focused: RwSignal<Option<ContextId>>,
    named: Memo<Option<OperatorId>>,
    /// The button that opened the menu, and for which call.
    opener: StoredValue<Option<(ContextId, HtmlElement)>, LocalStorage>,
    /// Where the cards stand; the board's views put it there.
    pub lanes: NodeRef<html::Div>,
}

/// The desk, from the context of a view of the board.
#[track_caller]
pub(super) fn use_desk() -> Desk {
    expect_context()
}

impl Desk {
    /// Puts an empty desk into the context.
    pub fn provide() -> Self {
        let board = use_board();
        let hand = RwSignal::new(None::<Hand>);
        let status = board.status();
        let (pointed, focused) = (RwSignal::new(None), RwSignal::new(None));
        let looked_at = move || pointed.get().or(focused.get());
        let desk = Self {
            board,
            config: board.config(),
            announcer: use_announcer(),
            texts: use_texts(),
            hand,
            in_hand: Memo::new(move |_| board.card(hand.get()?.call()).map(|call| call.get())),
            connection: Memo::new(move |_| status.with(|status| status.connection.clone())),
            menu: RwSignal::new(None),
            pointed,
            focused,
            named: Memo::new(move |_| board.proposal(looked_at()?).get().map(|named| named.operator)),
            opener: StoredValue::new_local(None),
            lanes: NodeRef::new(),
        };
        // A picked call that is taken or gone is no longer in hand. A dragged one stays until it is let go.
        Effect::new(move || {
            let waits = desk.in_hand.with(|call| call.as_ref().is_some_and(Call::waits));
            if !waits && matches!(hand.get(), Some(Hand::Picked(_))) {
                desk.put_back();
            }
        });
        // A board that is taken away in the middle of a drag leaves no lane held.
        on_cleanup(move || board.release_order());
        provide_context(desk);
        desk
    }

    /// The call in hand.
    pub fn hand(self) -> Option<Hand> {
        self.hand.get()
    }

    /// Whether it is this one.
    pub fn holds(self, call: ContextId) -> bool {
        self.hand.get().is_some_and(|hand| hand.call() == call)
    }

    /// What letting the call in hand go on an operator would do; none while there is none.
    pub fn verdict(self, operator: &Operator) -> Option<Verdict> {
        self.in_hand.with(|call| {
            let call = call.as_ref()?;
            Some(self.connection.with(|now| self.config.with(|config| verdict(call, operator, now, config))))
        })
    }

    /// Where the connection stands.
    pub fn connection(self) -> Memo<Connection> {
        self.connection
    }

    /// Whether a call that rings can be taken back: where the tenant was found to honour that, while it answers.
    pub fn can_recall(self) -> bool {
        self.config.with(|config| config.take_back) && self.connection.with(Connection::answers)
    }

    /// The open menu.
    pub fn menu(self) -> Option<Menu> {
        self.menu.get()
    }

    /// Whether nothing is in hand, and no list is open.
    pub fn is_at_rest(self) -> bool {
        self.hand.with_untracked(Option::is_none) && self.menu.with_untracked(Option::is_none)
    }

    /// Picks a call, or puts it back when it is picked already.
    pub fn pick(self, call: ContextId) {
        if self.hand.get_untracked() == Some(Hand::Picked(call)) {
            self.put_back();
            return;
        }
        let Some(who) = self.board.call(call).filter(Call::waits).map(|call| self.texts.caller(&call)) else {
            return;
        };
        self.board.send(Event::AssignOpened(call));
        self.menu.set(None);
        self.hand.set(Some(Hand::Picked(call)));
        self.announcer.say((self.texts.said.picked)(&who));
    }

    /// Puts a picked call back; true if there was one.
    pub fn put_back(self) -> bool {
        let picked = matches!(self.hand.get_untracked(), Some(Hand::Picked(_)));
        if picked {
            self.hand.set(None);
            self.announcer.say(self.texts.said.unpicked.into());
        }
        picked
    }

    /// A drag begins. No lane moves until it ends.
    pub fn take_up(self, call: ContextId) {
        self.board.send(Event::AssignOpened(call));
        self.board.hold_order();
        self.menu.set(None);
        self.hand.set(Some(Hand::Dragged(call)));
    }

    /// The drag ended: on an operator, or nowhere.
    pub fn drop_on(self, operator: Option<OperatorId>) {
        if let Some(Hand::Dragged(call)) = self.hand.get_untracked() {
            match operator {
                Some(operator) => self.assign(call, operator),
                None => {
                    self.hand.set(None);
                    self.announcer.say(self.texts.said.cancelled.into());
                }
            }
        }
        // Whatever became of the call meanwhile, the lanes may move again.
        self.board.release_order();
    }

    /// A press on an operator's tile, which takes what is in hand.
    pub fn press_tile(self, operator: OperatorId) {
        if let Some(hand) = self.hand.get_untracked() {
            self.assign(hand.call(), operator);
        }
    }

    /// The one way to hand a call over: a drop, a press on a tile, a choice in the menu, “Try again”. The decision
    /// leaves before any signal changes, and so before anything is painted: a caller waits for it.
    pub fn assign(self, call: ContextId, operator: OperatorId) {
        self.board.send(Event::AssignRequested { call, operator });
        self.hand.set(None);
        self.menu.set(None);
    }

    /// Sends a call to whom its card names: as it was painted, whatever has changed since. Where something speaks against
    /// it by now, that is asked, as always.
    pub fn send_to_named(self, call: ContextId) {
        if let Some(named) = self.board.proposal(call).get_untracked() {
            self.assign(call, named.operator);
        }
    }

    /// The same with the call that waits longest of those whose cards name somebody.
    pub fn send_longest(self) {
        if let Some((call, operator)) = self.board.foremost() {
            self.assign(call, operator);
        }
    }

    /// The pointer is on a card, or on none.
    pub fn points_at(self, card: Option<ContextId>) {
        self.comes_near(self.pointed, card);
    }

    /// The focus is in a card, or in none.
    pub fn focuses(self, card: Option<ContextId>) {
        self.comes_near(self.focused, card);
    }

    fn comes_near(self, looked_at: RwSignal<Option<ContextId>>, card: Option<ContextId>) {
        // A board that is taken away lets go of the focus, when there is no desk any more.
        if looked_at.try_get_untracked().is_some_and(|before| before != card) {
            looked_at.set(card);
            if let Some(card) = card {
                self.board.name_again(card);
            }
        }
    }

    /// The card that has the focus, or will have it when the list that is open closes.
    pub fn focused(self) -> Option<ContextId> {
        self.menu().map(|menu| menu.call).or(self.focused.get())
    }

    /// The key that does it now.
    pub fn key(self, shortcut: Shortcut) -> Option<String> {
        self.config.with(|config| config.key_for(shortcut).map(str::to_owned))
    }

    /// Whether the card that is looked at names this operator.
    pub fn is_named(self, operator: OperatorId) -> bool {
        self.named.get() == Some(operator)
    }

    /// Opens the menu beside the button that was pressed.
    pub fn open_menu(self, call: ContextId, event: &MouseEvent) {
        let Some(opener) = event.current_target().and_then(|button| button.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        self.board.send(Event::AssignOpened(call));
        self.hand.set(None);
        self.menu.set(Some(Menu { call, anchor: Anchor::of(&opener) }));
        self.opener.set_value(Some((call, opener)));
    }

    /// Closes the menu and gives the focus back; true if it was open.
    pub fn close_menu(self) -> bool {
        let open = self.menu.with_untracked(Option::is_some);
        if open {
            self.menu.set(None);
            self.give_focus_back();
        }
        open
    }

    /// Back to the button that opened the menu, else to its card; when that has left, to the first card, else to the first
    /// lane.
    pub fn give_focus_back(self) {
        let Some((call, opener)) = self.opener.try_update_value(Option::take).flatten() else { return };
        let card = format!("[data-call-id=\"{call}\"] button");
        let find = |part: &str| {
            dom::first(self.lanes.get_untracked().as_ref()?, &format!(".lane:not([hidden]) {part}"))
        };
        let back = Some(opener).filter(|opener| opener.is_connected());
        let back = back.or_else(|| find(&card)).or_else(|| find(".handle")).or_else(|| find(".lane-name"));
        if let Some(back) = back {
            dom::focus(&back);
        }
    }
}
