//! Stands in for `send_wrapper`, which holds values to the thread that made them. A page has one thread, so there is
//! nobody to hold them against; the library's checks bring the standard library's threads into the page, and with them
//! a second allocator. Where WebAssembly has threads, this does not compile.

#[cfg(any(not(target_arch = "wasm32"), target_feature = "atomics"))]
compile_error!("this stand-in is for a page with one thread");

use std::fmt;
use std::ops::{Deref, DerefMut};

/// A value that may be sent to other threads, of which there are none.
pub struct SendWrapper<T>(T);

// SAFETY: there is one thread, as the check above makes sure.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Holds a value.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// Whether this is the thread that made it: it is the only one.
    pub fn valid(&self) -> bool {
        true
    }

    /// Gives the value back.
    pub fn take(self) -> T {
        self.0
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for SendWrapper<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: fmt::Debug> fmt::Debug for SendWrapper<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(feature = "futures")]
mod futures {
    use super::SendWrapper;
    use futures_core::Stream;
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    /// The value inside; it does not move as long as the wrapper does not.
    fn inside<T>(wrapper: Pin<&mut SendWrapper<T>>) -> Pin<&mut T> {
        // SAFETY: the wrapper is pinned, and its only field is never moved out of a pinned one.
        unsafe { wrapper.map_unchecked_mut(|wrapper| &mut wrapper.0) }
    }

    impl<F: Future> Future for SendWrapper<F> {
        type Output = F::Output;
        fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
            inside(self).poll(context)
        }
    }

    impl<S: Stream> Stream for SendWrapper<S> {
        type Item = S::Item;
        fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
            inside(self).poll_next(context)
        }
    }
}
