//! Text from strangers: callers choose their names, networks mangle them.

/// The most characters of a stranger's text that are kept.
pub const LONGEST: usize = 120;

/// Makes a stranger's text fit to show: no control characters, no bidirectional controls that could turn the
/// rest of a line around, white space folded, at most [`LONGEST`] characters. Joiners stay where they join.
pub fn tame(text: &str) -> String {
    let mut tamed = String::with_capacity(text.len().min(LONGEST));
    let mut kept = 0;
    let mut joiner = None;
    for letter in text.chars() {
        if is_joiner(letter) {
            joiner = joiner.or(Some(letter));
            continue;
        }
        let is_blank = letter.is_whitespace();
        if !is_blank && (letter.is_control() || is_invisible_control(letter)) {
            continue;
        }
        // A joiner that joins nothing is not seen, and could make two names of one.
        let joiner = joiner.take().filter(|_| tamed.ends_with(can_be_joined) && can_be_joined(letter));
        if kept + usize::from(joiner.is_some()) >= LONGEST {
            tamed.push('…');
            break;
        }
        if is_blank && (tamed.is_empty() || tamed.ends_with(' ')) {
            continue;
        }
        tamed.extend(joiner);
        tamed.push(if is_blank { ' ' } else { letter });
        kept += 1 + usize::from(joiner.is_some());
    }
    tamed.truncate(tamed.trim_end().len());
    tamed
}

/// The zero-width non-joiner and joiner: Persian and the scripts of India are misspelt without them, and emoji of
/// several fall apart.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200C}' | '\u{200D}')
}

/// Letters, their marks, and pictures.
fn can_be_joined(letter: char) -> bool {
    letter.is_alphabetic() || !(letter.is_ascii() || letter.is_whitespace())
}

/// Bidirectional controls, zero-width marks, and what else changes its neighbours without being seen.
fn is_invisible_control(letter: char) -> bool {
    matches!(letter,
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}' | '\u{200E}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFC}' | '\u{E0000}'..='\u{E007F}')
}

/// What people write between the digits of a telephone number.
const JOINTS: [char; 6] = [' ', '.', '/', '-', '(', ')'];

/// Hides all digits but the last two, a number as one dot: for a screen that everybody can read.
pub fn mask_digits(text: &str) -> String {
    let digits = text.chars().filter(|letter| letter.is_numeric()).count();
    let mut masked = String::with_capacity(text.len());
    let mut seen = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        seen += usize::from(letter.is_numeric());
        let after_hidden = masked.ends_with('•');
        let joins = JOINTS.contains(&letter) && letters.peek().is_some_and(|next| next.is_numeric());
        if letter.is_numeric() && seen + 2 <= digits {
            if !after_hidden {
                masked.push('•');
            }
        } else if !(after_hidden && joins) {
            masked.push(letter);
        }
    }
    masked
}

/// Hides runs of digits long enough to be a telephone number: for texts of servers that may quote a caller.
pub fn mask_numbers(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut run = String::new();
    for letter in text.chars().chain(['\0']) {
        if letter.is_ascii_digit() || (!run.is_empty() && JOINTS.contains(&letter)) {
            run.push(letter);
            continue;
        }
        if run.chars().filter(char::is_ascii_digit).count() >= 6 {
            masked.push('…');
            let tail = run.len() - run.trim_end_matches(JOINTS).len();
            masked.push_str(run.get(run.len() - tail..).unwrap_or_default());
        } else {
            masked.push_str(&run);
        }
        run.clear();
        if letter != '\0' {
            masked.push(letter);
        }
    }
    masked
}
