//! The wall: the board to look at from afar. Nothing is sent from there, the screen stays lit, and whoever leaves the full
//! screen is back at the board.

use super::config::{Fragment, View};
use super::turn::Turn;
use super::{Effect, NotSent};

impl Turn<'_> {
    /// By hand, over what the address says; loaded anew, the page is as its address says again.
    pub fn choose_view(&mut self, view: View) {
        let fragment = Fragment { view: Some(view), ..self.model.layers.fragment.clone() };
        self.fragment_changed(fragment);
        // Where the address says so nobody has pressed anything, and browsers want that for the whole screen.
        self.run(Effect::FillScreen(view == View::Wall));
    }

    /// Escape ended the full screen, and the browser tells of no key.
    pub fn screen_left(&mut self) {
        if self.model.config.view == View::Wall {
            self.choose_view(View::Board);
        }
    }

    /// The configuration was derived anew: is it another view?
    pub fn follow_view(&mut self, before: View) {
        let view = self.model.config.view;
        if view == before {
            return;
        }
        self.run(Effect::KeepLit(view == View::Wall));
        if view == View::Wall {
            self.give_up_all_decisions();
        }
    }

    /// The browser lets the screen go dark whenever the page is hidden.
    pub fn keep_lit_again(&mut self) {
        if self.model.config.view == View::Wall {
            self.run(Effect::KeepLit(true));
        }
    }

    /// What still waits to be decided cannot be on a wall; each decision has an outcome that is said.
    fn give_up_all_decisions(&mut self) {
        let held = self.model.all_held().into_iter().map(|(call, _)| call);
        let asked = self.model.question.as_ref().map(|question| question.call);
        for call in held.chain(asked).collect::<Vec<_>>() {
            self.give_up_decisions(call, NotSent::OnTheWall);
        }
    }
}
