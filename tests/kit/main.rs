//! What any page could use (`src/ui/kit`), by itself: in a real browser.
#![cfg(target_arch = "wasm32")]

use callboard::ui::kit::while_here::while_here;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// So many views come and go, each of which reads.
fn come_and_go(views: usize, read: impl Fn() -> usize + Clone + Send + Sync + 'static) {
    for _ in 0..views {
        let (view, read) = (Owner::new(), read.clone());
        assert_eq!(view.with(|| while_here(read).get_untracked()), 7);
    }
}

/// How much more of WebAssembly's memory is taken when many have come and gone than when a few have. A page is 64 kB, which
/// 2 bytes of each view would fill.
fn pages_more(read: impl Fn() -> usize + Clone + Send + Sync + 'static) -> usize {
    come_and_go(1_000, read.clone());
    let before = core::arch::wasm32::memory_size::<0>();
    come_and_go(30_000, read);
    core::arch::wasm32::memory_size::<0>() - before
}

#[wasm_bindgen_test]
fn views_that_are_gone_leave_nothing_in_the_signals_and_memos_that_they_read() {
    let (signal, memo) = (ArcRwSignal::new(3), ArcMemo::new(|_| 4));
    assert_eq!(pages_more(move || signal.get() + memo.get()), 0);
}

#[wasm_bindgen_test]
fn a_view_follows_what_it_reads_while_it_is_there() {
    let outliving = ArcRwSignal::new(7);
    let (view, signal) = (Owner::new(), outliving.clone());
    let read = view.with(|| while_here(move || signal.get()));
    assert_eq!(read.get_untracked(), 7);
    outliving.set(8);
    assert_eq!(read.get_untracked(), 8);
}
