//! The languages. Every text on screen comes out of one typed table for each, so that a language which lacks a sentence
//! does not compile. The table is handed around: nothing here is in force for the whole page, or for ever.
//!
//! Sentences with something to fill in are functions, not patterns: word order, plurals and the forms of times are each
//! language's own affair.

mod alarms;
mod de;
mod en;
mod fr;
mod help;
mod nl;
mod room;
mod say;
mod settings;
mod spans;
mod table;

use crate::domain::config::Language;

pub use help::HelpTexts;
pub use say::ended;
pub use settings::SettingsTexts;
pub use spans::clock;
pub use table::{
    AlarmTexts, Announcements, BoardTexts, Counted, FaultTexts, LoginTexts, SetupTexts, ShellTexts,
    StateTexts, Texts, TimeTexts, WallTexts,
};

/// Every language that there is.
pub static ALL: [&Texts; 4] = [&en::EN, &nl::NL, &fr::FR, &de::DE];

/// The texts of a language; where the browser decides, of the first of its languages that there is, else English.
/// `preferred` are the browser's, as it names them.
pub fn texts(language: Language, preferred: &[String]) -> &'static Texts {
    match language {
        Language::Auto => preferred.iter().find_map(|tag| of_tag(tag)).unwrap_or(&en::EN),
        Language::En => &en::EN,
        Language::Nl => &nl::NL,
        Language::Fr => &fr::FR,
        Language::De => &de::DE,
    }
}

/// The same language as it is spoken elsewhere will do.
fn of_tag(tag: &str) -> Option<&'static Texts> {
    let language = tag.split('-').next()?;
    ALL.into_iter().find(|texts| texts.tag.eq_ignore_ascii_case(language))
}
