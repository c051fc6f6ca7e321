//! Values that views follow: Leptos' signals and memos, with what they hold behind one type.
//!
//! Leptos compiles its machinery anew for each type that a signal or a memo holds, which came to a tenth of the
//! weight that the page may have (decision record 6). Here that machinery is compiled once; what is read is typed
//! again on the way out, and is a shared pointer, so that nobody who reads can be in the way of somebody who sets.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

/// A value that lives as long as somebody holds it; made outside views, where there is no owner.
pub struct Source<T> {
    told: Rc<Told>,
    of: PhantomData<fn() -> T>,
}

/// A value to follow; copyable, good for as long as the view that made it.
pub struct Live<T> {
    origin: StoredValue<Origin, LocalStorage>,
    of: PhantomData<fn() -> T>,
}

/// A value of a view's own, to follow and to set; copyable.
pub struct State<T>(Live<T>);

struct Told {
    trigger: ArcTrigger,
    value: RefCell<Rc<dyn Any>>,
}

#[derive(Clone)]
enum Origin {
    Told(Rc<Told>),
    Derived(ArcMemo<Seen>),
}

/// What a memo holds.
#[derive(Clone)]
struct Seen {
    value: SendWrapper<Rc<dyn Any>>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&**self.value, &**other.value)
    }
}

impl Told {
    fn new(value: Rc<dyn Any>) -> Rc<Self> {
        Rc::new(Self { trigger: ArcTrigger::new(), value: RefCell::new(value) })
    }

    fn read(&self) -> Rc<dyn Any> {
        self.trigger.track();
        Rc::clone(&self.value.borrow())
    }

    fn read_untracked(&self) -> Rc<dyn Any> {
        Rc::clone(&self.value.borrow())
    }

    fn set(&self, value: Rc<dyn Any>) {
        let before = self.value.replace(value);
        self.trigger.notify();
        drop(before);
    }
}

impl Origin {
    fn read(&self) -> Rc<dyn Any> {
        match self {
            Origin::Told(told) => told.read(),
            Origin::Derived(memo) => memo.get().value.take(),
        }
    }

    fn read_untracked(&self) -> Rc<dyn Any> {
        match self {
            Origin::Told(told) => told.read_untracked(),
            Origin::Derived(memo) => memo.get_untracked().value.take(),
        }
    }
}

fn typed<T: 'static>(value: Rc<dyn Any>) -> Rc<T> {
    match value.downcast() {
        Ok(value) => value,
        #[expect(clippy::unreachable, reason = "every way in is typed with the same T")]
        Err(_) => unreachable!(),
    }
}

impl<T: 'static> Source<T> {
    /// A source that holds a value.
    pub fn new(value: T) -> Self {
        Self { told: Told::new(Rc::new(value)), of: PhantomData }
    }

    /// The value; whoever reads it here, reads it again when it is set.
    pub fn read(&self) -> Rc<T> {
        typed(self.told.read())
    }

    /// The value, without following it.
    pub fn read_untracked(&self) -> Rc<T> {
        typed(self.told.read_untracked())
    }

    /// Sets the value.
    pub fn set(&self, value: T) {
        self.told.set(Rc::new(value));
    }

    /// Sets the value when it differs, so that nothing moves that has not changed.
    pub fn change(&self, value: T)
    where
        T: PartialEq,
    {
        if *self.read_untracked() != value {
            self.set(value);
        }
    }
}

impl<T: 'static> Live<T> {
    fn of(origin: Origin) -> Self {
        Self { origin: StoredValue::new_local(origin), of: PhantomData }
    }

    /// The value; whoever reads it here, reads it again when it changes.
    pub fn read(self) -> Rc<T> {
        typed(self.origin.get_value().read())
    }

    /// The value, without following it.
    pub fn read_untracked(self) -> Rc<T> {
        typed(self.origin.get_value().read_untracked())
    }

    /// What `look` finds in the value; followed, as with [`Live::read`].
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.read())
    }

    /// A copy of the value; followed, as with [`Live::read`].
    pub fn get(self) -> T
    where
        T: Clone,
    {
        T::clone(&self.read())
    }
}

/// A value computed from others, again when they change; what follows it runs only when the result differs.
pub fn derived<T: PartialEq + 'static>(compute: impl Fn() -> T + 'static) -> Live<T> {
    let same = |a: &dyn Any, b: &dyn Any| a.downcast_ref::<T>() == b.downcast_ref::<T>();
    memo_of(Box::new(move || Rc::new(compute()) as Rc<dyn Any>), same)
}

/// An effect, whatever it does; it runs after the view that made it is in the page.
pub fn effect(act: impl FnMut() + 'static) {
    boxed_effect(Box::new(act));
}

fn boxed_effect(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}

fn memo_of<T: 'static>(
    compute: Box<dyn Fn() -> Rc<dyn Any>>,
    same: fn(&dyn Any, &dyn Any) -> bool,
) -> Live<T> {
    // There is one thread; Leptos does not know that of the page.
    let compute = SendWrapper::new(compute);
    Live::of(Origin::Derived(ArcMemo::new(move |_| Seen { value: SendWrapper::new(compute()), same })))
}

impl<T: 'static> State<T> {
    /// A state that holds a value, for as long as the current view.
    pub fn new(value: T) -> Self {
        Self(Source::new(value).into())
    }

    /// Sets the value; in vain, when the view is gone already.
    pub fn set(self, value: T) {
        if let Some(Origin::Told(told)) = self.0.origin.try_get_value() {
            told.set(Rc::new(value));
        }
    }
}

impl<T: 'static> From<Source<T>> for Live<T> {
    fn from(source: Source<T>) -> Self {
        Live::of(Origin::Told(source.told))
    }
}

impl<T> Deref for State<T> {
    type Target = Live<T>;

    fn deref(&self) -> &Live<T> {
        &self.0
    }
}

impl<T> Clone for Source<T> {
    fn clone(&self) -> Self {
        Self { told: Rc::clone(&self.told), of: PhantomData }
    }
}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Live<T> {}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for State<T> {}
