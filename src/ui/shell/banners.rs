//! Above the board, while the picture may be stale: why, since when, and what can be done.

use crate::domain::fault::Category;
use crate::domain::{Connection, Event, Fault, Gap, Moment, Renewal, Session};
use crate::i18n::{self, t};
use crate::live::{Live, State, derived};
use crate::runtime::Board;
use crate::ui::kit::dialog::modal;
use crate::ui::kit::dom;
use crate::ui::kit::el::{El, button, el};
use crate::ui::kit::elapsed::{Form, elapsed};
use crate::ui::kit::icon::{Icon, glyph};
use crate::ui::login::login_form;

/// The banners that apply.
pub(super) fn banners(board: Board) -> El {
    let status = Live::from(board.status());
    let connection = derived(move || status.with(|status| status.connection.clone()));
    let gap = derived(move || status.with(|status| status.gap));
    let asking = State::new(false);
    let renewal = derived(move || status.with(|status| status.renewal != Renewal::NotDue));
    let broken = move || match connection.get() {
        Connection::Reconnecting { since, next, why, .. } => vec![reconnecting(board, since, next, &why)],
        Connection::Lost { since, why } => vec![lost(board, asking, since, &why)],
        Connection::Live { silent: Some(heard), .. } => vec![silent(heard)],
        Connection::SignedOut | Connection::Connecting { .. } | Connection::Live { .. } => Vec::new(),
    };
    let over = move || {
        let gap = gap.get().filter(|gap| gap.until.is_some());
        gap.map(|gap| seen_again(board, gap)).into_iter().collect()
    };
    let ending = move || {
        let ends = status.with(|status| {
            if renewal.get() && status.connection.is_live() { ends(&status.session) } else { None }
        });
        ends.map(|ends| ending(board, asking, ends)).into_iter().collect()
    };
    let form = derived(move || asking.get() && renewal.get());
    el("aside", "banners")
        .attr("aria-label", t().shell.connection)
        .part(broken)
        .part(ending)
        .part(over)
        .part(move || form.get().then(|| log_in_dialog(board, asking)).into_iter().collect())
}

fn banner(tone: &str, words: El) -> El {
    el("section", "banner").attr("data-tone", tone).child(glyph(Icon::Warning)).child(words)
}

/// “No word from the hub for 12 s.”
fn silent(heard: Moment) -> El {
    let texts = &t().shell;
    let words = el("p", "")
        .child(
            el("strong", "")
                .text(texts.silent_for)
                .text(" ")
                .child(elapsed("elapsed", Form::Words, move || Some(heard.0)))
                .text("."),
        )
        .text(" ")
        .text(texts.silence_means);
    banner("warning", words)
}

/// “Not live since 14 s.”
fn not_live(since: Moment) -> El {
    el("strong", "")
        .text(t().shell.not_live_since)
        .text(" ")
        .child(elapsed("elapsed", Form::Words, move || Some(since.0)))
        .text(".")
}

fn reconnecting(board: Board, since: Moment, next: Option<Moment>, why: &Fault) -> El {
    let texts = &t().shell;
    let mut words = el("p", "").child(not_live(since)).text(" ");
    words = match next {
        Some(next) => words
            .text(texts.next_try)
            .text(" ")
            .child(elapsed("elapsed", Form::Down, move || Some(next.0)))
            .text("."),
        None => words.text(texts.trying),
    };
    let words = words.text(" ").text(&i18n::fault(why, false)).text(" ").text(texts.offline_means);
    let try_now = button("button", texts.try_now, move || board.send(Event::ReconnectRequested));
    banner("warning", words).child(try_now)
}

fn ends(session: &Session) -> Option<Moment> {
    match session {
        Session::SignedIn(account) => account.expires,
        Session::SignedOut(_) | Session::SigningIn => None,
    }
}

/// “Your session ends at 14:05.”
fn ending(board: Board, asking: State<bool>, ends: Moment) -> El {
    let texts = &t().shell;
    let words = el("p", "").text(&(texts.session_ends)(&dom::time_of_day(board.on_the_wall(ends))));
    banner("warning", words).child(button("button primary", texts.log_in_again, move || asking.set(true)))
}

/// The log-in form over the board, which goes on underneath.
fn log_in_dialog(board: Board, asking: State<bool>) -> El {
    let close = button("button wide", t().shell.cancel, move || asking.set(false));
    modal(el("dialog", "dialog").child(login_form(board).child(close)), move || asking.set(false))
}

fn lost(board: Board, asking: State<bool>, since: Moment, why: &Fault) -> El {
    let texts = &t().shell;
    let again = if why.category() == Category::Access {
        button("button primary", texts.log_in_again, move || asking.set(true))
    } else {
        button("button primary", texts.connect_again, move || board.send(Event::ReconnectRequested))
    };
    let words = el("p", "")
        .child(el("strong", "").text(texts.lost).text(". "))
        .child(not_live(since))
        .text(" ")
        .text(&i18n::fault(why, false))
        .text(" ")
        .text(texts.offline_means);
    banner("danger", words).child(again).attr("data-fault", why.code())
}

fn seen_again(board: Board, gap: Gap) -> El {
    let texts = &t().shell;
    let length = i18n::gap(gap.length(gap.from));
    let words = el("p", "")
        .child(el("strong", "").text(&(texts.not_seen)(&length)).text("."))
        .text(" ")
        .text(texts.gap_means);
    let dismiss = button("button", texts.dismiss, move || board.send(Event::GapDismissed));
    banner("warning", words).child(dismiss).attr("class", "banner gap")
}
