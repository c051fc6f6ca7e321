//! An answer that comes when the test says so.

use callboard::domain::Fault;
use callboard::runtime::effects::Answer;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::task::{Poll, Waker};

struct Slot<T> {
    answer: Option<Result<T, Fault>>,
    waker: Option<Waker>,
}

/// Gives the answer. Whether anybody still waits for it can be seen.
pub struct Reply<T>(Weak<RefCell<Slot<T>>>);

/// An answer on its way, and what gives it.
pub fn answer<T: 'static>() -> (Answer<T>, Reply<T>) {
    let slot = Rc::new(RefCell::new(Slot { answer: None, waker: None }));
    let reply = Reply(Rc::downgrade(&slot));
    let answer = std::future::poll_fn(move |context| {
        let mut slot = slot.borrow_mut();
        slot.waker = Some(context.waker().clone());
        slot.answer.take().map_or(Poll::Pending, Poll::Ready)
    });
    (Box::pin(answer), reply)
}

impl<T> Reply<T> {
    pub fn is_waited_for(&self) -> bool {
        self.0.strong_count() > 0
    }

    /// Gives the answer, and lets whoever waits take it.
    pub async fn is(self, answer: Result<T, Fault>) {
        if let Some(slot) = self.0.upgrade() {
            let mut slot = slot.borrow_mut();
            slot.answer = Some(answer);
            slot.waker.take().inspect(Waker::wake_by_ref);
        }
        settled().await;
    }
}

/// Everything that can happen without a further answer has happened.
pub async fn settled() {
    gloo_timers::future::TimeoutFuture::new(0).await;
}
