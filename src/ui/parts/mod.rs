//! What log-in, board and shell have in common.

mod diagnosis;
mod language;
mod names;
mod preferences;
mod release;
mod setup;

pub(super) use diagnosis::{Diagnosis, use_diagnosis};
pub(super) use language::{LanguageChoice, LastChoice};
pub(super) use names::{is_long, operator_name, short_name};
pub(super) use preferences::{Preferences, Section, use_preferences};
pub(super) use release::{ReleaseOffer, Version};
pub(super) use setup::{ConfigFaults, NoQueues, ToSettings};
