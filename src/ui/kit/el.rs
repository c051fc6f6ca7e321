//! Elements, built by plain functions and kept in step by Leptos' signals.
//!
//! Leptos' own `view!` compiles its machinery anew for every closure and every shape of tree, which came to twice
//! the weight that the whole page may have (decision record 6). Here every element is of one type and every
//! closure is boxed, so the machinery is compiled once; signals, effects, owners and context are Leptos'.

use super::dom;
use leptos::prelude::*;
use leptos::reactive::owner::Owner;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Element, Event, HtmlElement, Node};
use std::cell::RefCell;
use std::rc::Rc;

/// An element with everything that keeps it in step; one pointer, because it is passed on with every step. When it is dropped, its effects and listeners end.
pub struct El(Box<Inside>);

struct Inside {
    node: Element,
    keep: Vec<Kept>,
}

/// Is told the key of a child that leaves with the focus in it, and where it stood.
type Unfocused = Box<dyn Fn(&str, usize)>;

/// What can be called with one thing and gives another. The standard library's own `dyn Fn` carries three ways of
/// being called for each closure, and there are hundreds of closures.
trait Call<In, Out> {
    fn call(&mut self, input: In) -> Out;
}

impl<In, Out, F: FnMut(In) -> Out> Call<In, Out> for F {
    fn call(&mut self, input: In) -> Out {
        self(input)
    }
}

/// What an element owns.
enum Kept {
    Effect(#[expect(dead_code, reason = "it runs for as long as it is kept")] RenderEffect<()>),
    Listener(#[expect(dead_code, reason = "it listens for as long as it is kept")] Listener),
    Child(#[expect(dead_code, reason = "it is in step for as long as it is kept")] El),
    Parts(
        #[expect(dead_code, reason = "they are in step for as long as they are kept")] Rc<RefCell<Vec<El>>>,
    ),
}

struct Listener {
    node: Element,
    name: &'static str,
    call: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        // A listener that is not there any more is what was wanted.
        let _ = self.node.remove_event_listener_with_callback(self.name, self.call.as_ref().unchecked_ref());
    }
}

/// An element with a class, or without one when it is empty.
pub fn el(tag: &str, class: &str) -> El {
    made(document().create_element(tag).unwrap_or_else(|_| fallback()), class)
}

/// An element of an icon.
pub fn svg(tag: &str, class: &str) -> El {
    let made_svg = document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag);
    made(made_svg.unwrap_or_else(|_| fallback()), class)
}

/// A button that does something.
pub fn button(class: &str, words: &str, press: impl Fn() + 'static) -> El {
    el("button", class).attr("type", "button").text(words).on("click", move |_| press())
}

fn made(node: Element, class: &str) -> El {
    let made = El(Box::new(Inside { node, keep: Vec::new() }));
    if class.is_empty() { made } else { made.attr("class", class) }
}

/// Only what is no name is refused, and ours are names.
fn fallback() -> Element {
    document().create_document_fragment().unchecked_into()
}

impl El {
    /// The element itself.
    pub fn node(&self) -> HtmlElement {
        self.0.node.clone().unchecked_into()
    }

    /// An attribute.
    #[must_use]
    pub fn attr(self, name: &str, value: &str) -> Self {
        dom::maybe_attribute(&self.0.node, name, Some(value));
        self
    }

    /// An attribute that is there or not.
    #[must_use]
    pub fn flag(self, name: &str, there: bool) -> Self {
        dom::maybe_attribute(&self.0.node, name, there.then_some(""));
        self
    }

    /// More text at the end.
    #[must_use]
    pub fn text(self, words: &str) -> Self {
        if !words.is_empty() {
            self.append(&document().create_text_node(words));
        }
        self
    }

    /// One more child.
    #[must_use]
    pub fn child(mut self, child: El) -> Self {
        self.append(&child.0.node);
        self.0.keep.push(Kept::Child(child));
        self
    }

    /// More children, none to many.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::child)
    }

    /// An attribute that follows what it reads; taken away while there is none.
    #[must_use]
    pub fn live(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.following_attribute(name, Box::new(move |()| value()))
    }

    /// The element's whole text, following what it reads.
    #[must_use]
    pub fn live_text(self, words: impl Fn() -> String + 'static) -> Self {
        self.following_text(Box::new(move |()| words()))
    }

    /// Whatever follows what it reads.
    #[must_use]
    pub fn follow(self, mut act: impl FnMut() + 'static) -> Self {
        self.following(Box::new(move |()| act()))
    }

    /// Children, here among the others, that are built anew when what they read changes.
    #[must_use]
    pub fn part(self, mut build: impl FnMut() -> Vec<El> + 'static) -> Self {
        self.parted(Box::new(move |()| build()))
    }

    /// Children by key: those that stay keep their elements. They are to be the only children. `unfocused` is
    /// told the key of a child that leaves with the focus in it, and where it stood.
    #[must_use]
    pub fn keyed(
        self,
        keys: impl Fn() -> Vec<String> + 'static,
        make: impl Fn(&str) -> El + 'static,
        unfocused: impl Fn(&str, usize) + 'static,
    ) -> Self {
        self.rowed(Box::new(keys), Box::new(make), Box::new(unfocused))
    }

    /// Listens for an event.
    #[must_use]
    pub fn on(self, name: &'static str, act: impl Fn(Event) + 'static) -> Self {
        self.listening(name, Box::new(act))
    }

    fn following_attribute(self, name: &'static str, mut value: Box<dyn Call<(), Option<String>>>) -> Self {
        let node = self.0.node.clone();
        self.following(Box::new(move |()| dom::maybe_attribute(&node, name, value.call(()).as_deref())))
    }

    fn following_text(self, mut words: Box<dyn Call<(), String>>) -> Self {
        let node = self.0.node.clone();
        self.following(Box::new(move |()| dom::text(&node, &words.call(()))))
    }

    fn append(&self, node: &Node) {
        // A fresh element takes every child.
        let _ = self.0.node.append_child(node);
    }

    fn following(mut self, act: Box<dyn Call<(), ()>>) -> Self {
        self.0.keep.push(Kept::Effect(effect_of(act)));
        self
    }

    fn parted(mut self, mut build: Box<dyn Call<(), Vec<El>>>) -> Self {
        let end: Node = document().create_comment("").unchecked_into();
        self.append(&end);
        let parts = Rc::new(RefCell::new(Vec::new()));
        self.0.keep.push(Kept::Parts(Rc::clone(&parts)));
        self.following(Box::new(move |()| {
            for part in parts.take() {
                part.0.node.remove();
            }
            let fresh = build.call(());
            if let Some(parent) = end.parent_node() {
                for part in &fresh {
                    let _ = parent.insert_before(&part.0.node, Some(&end));
                }
            }
            parts.replace(fresh);
        }))
    }

    fn rowed(
        self,
        keys: Box<dyn Fn() -> Vec<String>>,
        make: Box<dyn Fn(&str) -> El>,
        unfocused: Unfocused,
    ) -> Self {
        let list = self.0.node.clone();
        let owner = Owner::current().unwrap_or_default();
        let mut rows: Vec<Row> = Vec::new();
        self.following(Box::new(move |()| {
            let keys = keys();
            untrack(|| {
                let mut before = std::mem::take(&mut rows);
                // Now, while the child still stands in the page: later nobody knows who had the focus.
                if let Some(focused) = dom::focused()
                    && let Some(at) = before.iter().position(|row| row.el.0.node.contains(Some(&focused)))
                    && let Some(left) = before.get(at).filter(|row| !keys.contains(&row.key))
                {
                    unfocused(&left.key, at);
                }
                before.retain(|row| keys.contains(&row.key));
                for key in keys {
                    let known = before.iter().position(|row| row.key == key).map(|at| before.swap_remove(at));
                    rows.push(known.unwrap_or_else(|| Row::new(&owner, key, &make)));
                }
            });
            let mut place = list.first_child();
            for row in &rows {
                if place.as_ref() == Some(row.el.0.node.as_ref()) {
                    place = place.and_then(|place| place.next_sibling());
                } else {
                    let _ = list.insert_before(&row.el.0.node, place.as_ref());
                }
            }
        }))
    }

    fn listening(mut self, name: &'static str, act: Box<dyn Fn(Event)>) -> Self {
        let call = Closure::wrap(act);
        let _ = self.0.node.add_event_listener_with_callback(name, call.as_ref().unchecked_ref());
        self.0.keep.push(Kept::Listener(Listener { node: self.0.node.clone(), name, call }));
        self
    }
}

/// An effect that runs at once, and again whenever what it reads changes.
fn effect_of(mut act: Box<dyn Call<(), ()>>) -> RenderEffect<()> {
    RenderEffect::new(move |_| act.call(()))
}

/// A child with a key, and all that was made for it.
struct Row {
    key: String,
    el: El,
    owner: Owner,
}

impl Row {
    fn new(parent: &Owner, key: String, make: &dyn Fn(&str) -> El) -> Self {
        let owner = parent.with(Owner::new);
        let el = owner.with(|| make(&key));
        Self { key, el, owner }
    }
}

impl Drop for Row {
    fn drop(&mut self) {
        self.el.0.node.remove();
        // Effects first: none may read what the owner takes away.
        self.el.0.keep.clear();
        self.owner.cleanup();
    }
}
