//! Time limits: nothing that JavaScript promises is waited for without one.

use crate::domain::time::Millis;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use std::future::Future;
use std::pin::pin;

/// The time was over first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Elapsed;

/// Waits for a future, at most a span in milliseconds; then it is dropped.
pub(super) async fn within<T>(span: Millis, future: impl Future<Output = T>) -> Result<T, Elapsed> {
    match select(pin!(future), pin!(sleep(span))).await {
        Either::Left((done, _)) => Ok(done),
        Either::Right(_) => Err(Elapsed),
    }
}

/// Waits for a span in milliseconds.
pub(super) async fn sleep(span: Millis) {
    // A browser's timer takes 31 bits; a longer span would be over at once.
    let millis = u32::try_from(span.clamp(0, i64::from(i32::MAX))).unwrap_or_default();
    TimeoutFuture::new(millis).await;
}
