//! What log-in, board, wall and shell have in common.

mod dialogs;
mod figures;
mod language;
mod names;
mod preferences;
mod release;
mod setup;
mod sign;
mod sounds;
mod whose;

pub(super) use dialogs::{Dialogs, Opened, use_diagnosis, use_help};
pub(super) use figures::{FiguresStrip, percent, waiting_in};
pub(super) use language::{LanguageChoice, LastChoice};
pub(super) use names::{is_long, operator_name, short_name};
pub(super) use preferences::{Preferences, Section, use_preferences};
pub(super) use release::{ReleaseOffer, Version};
pub(super) use setup::{ConfigFaults, NoQueues, ToSettings};
pub(super) use sign::sign_of;
pub(super) use sounds::{EnableSound, SoundChoices, sounds};
pub(super) use whose::{connection_words, tenant};
