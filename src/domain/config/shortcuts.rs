//! What a single key does on the board, in one place: every shortcut with the key that it usually has, and what a
//! supervisor has made of them. Speech input takes single keys for words that were said, so all of them can be changed,
//! and switched off (WCAG 2.1.4).

use serde::{Deserialize, Serialize};

/// What a key can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Shortcut {
    /// Sends the call whose card has the focus to whom it names.
    SendToNamed,
    /// Sends the call that waits longest to whom its card names; only where that is switched on.
    SendLongest,
    /// Opens the list of operators for the call whose card has the focus.
    Assign,
    /// To the next queue.
    NextLane,
    /// To the queue before.
    PreviousLane,
    /// To the operators.
    Operators,
    /// To the search among the calls.
    Search,
    /// Opens the list of shortcuts.
    Help,
}

impl Shortcut {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::SendToNamed,
        Self::SendLongest,
        Self::Assign,
        Self::NextLane,
        Self::PreviousLane,
        Self::Operators,
        Self::Search,
        Self::Help,
    ];

    /// The key that it has until somebody gives it another: what is written on it, and not its place, so that it is the
    /// same on every layout. What sends is neither a letter that screen readers jump by, nor beside the other on any
    /// keyboard.
    pub fn usual_key(self) -> &'static str {
        match self {
            Self::SendToNamed => "z",
            Self::SendLongest => "j",
            Self::Assign => "a",
            Self::NextLane => "n",
            Self::PreviousLane => "p",
            Self::Operators => "o",
            Self::Search => "/",
            Self::Help => "?",
        }
    }
}

/// What a supervisor has made of the shortcuts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Shortcuts {
    /// No key does anything.
    pub off: bool,
    /// Those that have another key than usual.
    pub changed: Vec<(Shortcut, String)>,
}

/// Why a key cannot be a shortcut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyRefused {
    /// It is one already.
    Taken(Shortcut),
    /// It is no letter, digit or sign by itself: it moves, presses or edits something, or belongs to the browser.
    NoSign,
}

impl Shortcuts {
    /// The key of a shortcut, whether it is heard or not.
    pub fn key(&self, shortcut: Shortcut) -> &str {
        let changed = self.changed.iter().find(|(of, _)| *of == shortcut);
        changed.map_or(shortcut.usual_key(), |(_, key)| key)
    }

    /// With another key for a shortcut; none stands for a press that was no sign.
    ///
    /// # Errors
    /// When the key cannot be a shortcut, or is another one's.
    pub fn with_key(mut self, shortcut: Shortcut, key: Option<&str>) -> Result<Self, KeyRefused> {
        let key = key.ok_or(KeyRefused::NoSign)?;
        let holder = Shortcut::ALL.into_iter().find(|other| self.key(*other) == key);
        if let Some(other) = holder.filter(|other| *other != shortcut) {
            return Err(KeyRefused::Taken(other));
        }
        self.changed.retain(|(of, _)| *of != shortcut);
        if key != shortcut.usual_key() {
            self.changed.push((shortcut, key.to_owned()));
        }
        Ok(self)
    }
}

/// What was typed, as a shortcut has it: one letter, digit or sign; a letter is small, whether or not the capitals are
/// locked. Signs may need Shift, letters may not have it.
pub fn sign(typed: &str, shift: bool) -> Option<String> {
    let mut letters = typed.chars();
    let (letter, None) = (letters.next()?, letters.next()) else { return None };
    let has_cases = letter.is_lowercase() || letter.is_uppercase();
    let is_sign = !letter.is_whitespace() && !letter.is_control();
    (is_sign && !(shift && has_cases)).then(|| letter.to_lowercase().collect())
}
