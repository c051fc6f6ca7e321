//! A search that finds what a person means: without accents, however they are composed, in any case, and with the words
//! in any order.

/// Whether every word that was typed is found in one of the texts. `decomposed` parts letters from their accents
/// (Unicode's form NFD), which the browser knows how to do.
pub fn finds(typed: &str, texts: &[&str], decomposed: impl Fn(&str) -> String) -> bool {
    let spellings = |text: &str| {
        let text = decomposed(text);
        [Umlauts::Bare, Umlauts::SpeltOut].map(|umlauts| folded(&text, umlauts))
    };
    let texts: Vec<String> = texts.iter().flat_map(|text| spellings(text)).collect();
    let found = |word: &str| texts.iter().any(|text| text.contains(word));
    spellings(typed).iter().any(|typed| typed.split(' ').all(found))
}

/// What stands for letters that not every keyboard has: “Muller” or “Mueller”.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Umlauts {
    Bare,
    SpeltOut,
}

/// Lower case without accents, joiners and apostrophes, a blank between words.
fn folded(text: &str, umlauts: Umlauts) -> String {
    let spelt_out = umlauts == Umlauts::SpeltOut;
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            // An umlaut's dots, and the ring of å, come behind their letter.
            '\u{308}' if spelt_out && folded.ends_with(['a', 'o', 'u']) => folded.push('e'),
            '\u{30A}' if spelt_out && folded.ends_with('a') => folded.push('a'),
            'ø' if spelt_out => folded.push_str("oe"),
            _ if letter.is_alphanumeric() => push_plain(&mut folded, letter),
            _ if parts_words(letter) => folded.push(' '),
            _ => {}
        }
    }
    folded
}

fn parts_words(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '–' | '—' | '·') || (letter.is_ascii() && letter != '\'')
}

/// Letters that are not others with an accent are what people type who do not have them.
fn push_plain(folded: &mut String, letter: char) {
    let plain = match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        _ => return folded.push(letter),
    };
    folded.push_str(plain);
}
