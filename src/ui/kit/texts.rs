//! The texts of the language in force, in the context of every view. They stay the same for as long as a view lives: when
//! the language changes, the views are mounted anew (`ui/shell/language.rs`).

use crate::i18n::Texts;
use leptos::prelude::*;

/// Puts the texts into the context.
pub fn provide_texts(texts: &'static Texts) {
    provide_context(texts);
}

/// The texts, from a view's context.
#[track_caller]
pub fn use_texts() -> &'static Texts {
    expect_context()
}
