//! Keeps the program small. Leptos compiles its machinery anew for every distinct closure and every distinct tree
//! of elements; behind one boxed type each it is compiled once.
//!
//! The rule: what is reactive in a `view!` goes through [`live`], [`part`] or [`memo`], and an effect is an
//! [`effect`]. A component that other views contain returns a [`Part`].

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// A reactive value for an attribute or a text, whatever computes it.
pub type Live<T> = Box<dyn FnMut() -> T + Send>;

/// A reactive attribute or text.
pub fn live<T>(compute: impl FnMut() -> T + Send + 'static) -> Live<T> {
    Box::new(compute)
}

/// A reactive piece of view. When what it reads changes it is built anew, not compared.
pub fn part<V: IntoView + 'static>(mut compute: impl FnMut() -> V + Send + 'static) -> Live<Part> {
    Box::new(move || Part::of(compute()))
}

/// A memo, whatever computes it.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    compute: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    let compute: Box<dyn Fn() -> T + Send + Sync> = Box::new(compute);
    Memo::new(move |_| compute())
}

/// An effect, whatever it does.
pub fn effect(act: impl FnMut() + 'static) {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(move |_| act());
}

/// A view of any shape.
pub struct Part(Box<dyn FnOnce() -> Box<dyn Mountable> + Send>);

impl Part {
    /// Hides a view's type.
    pub fn of<V: IntoView + 'static>(view: V) -> Self {
        Self(Box::new(move || Box::new(view.into_view().build())))
    }
}

/// Hides a view's type, at the end of the view.
pub trait IntoPart: IntoView + Sized + 'static {
    /// The same view, of any shape.
    fn into_part(self) -> Part {
        Part::of(self)
    }
}

impl<V: IntoView + 'static> IntoPart for V {}

/// A view of any shape, built.
pub struct Built(Box<dyn Mountable>);

impl Mountable for Built {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}

impl Render for Part {
    type State = Built;

    fn build(self) -> Built {
        Built((self.0)())
    }

    fn rebuild(self, state: &mut Built) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Part {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attribute: NewAttr) -> Self {
        self
    }
}

/// What only a server would use; this page is never rendered on one.
impl RenderHtml for Part {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _buffer: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attributes: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Built {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
