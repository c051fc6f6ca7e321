//! Reading what outlives the view that reads. Leptos (reactive_graph 0.2) takes a reader that is gone out of what it read only
//! when that changes, out of a memo never: what is mounted anew with each call would leave its readers behind, some hundreds
//! of bytes a call, and each change would go through all of them.

use leptos::prelude::*;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};

/// A value read from what outlives the view; it takes itself out of its sources when the view goes.
pub fn while_here<T>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let value = ArcMemo::new(move |_| read());
    let reader = value.to_any_subscriber();
    on_cleanup(move || reader.clear_sources(&reader));
    value.into()
}
