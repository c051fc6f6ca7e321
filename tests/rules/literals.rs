//! No view says anything in a language of its own: what is seen or read out comes out of the tables of `src/i18n`.

use crate::sources::{Source, below};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Attributes whose value is seen or read out. The value of any other is a code.
const SPOKEN: [&str; 7] = [
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "alt",
    "placeholder",
    "title",
];

/// Names that keys and other things have in browsers.
const NAMES: [&str; 18] = [
    "Alt",
    "AltGraph",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "BODY",
    "CapsLock",
    "Control",
    "Dead",
    "End",
    "Enter",
    "Escape",
    "Home",
    "Meta",
    "NFD",
    "Shift",
    "Tab",
];

/// Paths of drawings begin with a capital too.
const DRAWINGS: &str = "src/ui/kit/icon.rs";

/// Every literal text in code, and in what is written in macros.
fn literals(code: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<_> = code.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let before = &tokens[..at];
        match token {
            // Documentation, and what is said to the compiler.
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket && ends_with(before, '#') => {}
            TokenTree::Group(group) => literals(group.stream(), found),
            TokenTree::Literal(literal) => {
                let literal = literal.to_string();
                // Raw ones as well: `r#"…"#`.
                let bare = literal.trim_start_matches('r').trim_matches('#');
                let Some(text) = bare.strip_prefix('"').and_then(|text| text.strip_suffix('"')) else {
                    continue;
                };
                if is_seen(text, before) && !NAMES.contains(&text) {
                    found.push(text.into());
                }
            }
            _ => {}
        }
    }
}

/// Whether a literal behind these tokens is seen or read out.
fn is_seen(text: &str, before: &[TokenTree]) -> bool {
    let has_letters = text.chars().any(char::is_alphabetic);
    if ends_with(before, '=') {
        return has_letters && SPOKEN.contains(&&*attribute(&before[..before.len() - 1]));
    }
    // Codes are one word, and lower case.
    let is_word = |word: &&str| word.len() > 1 && word.chars().all(char::is_alphabetic);
    let has_words = text.split(' ').filter(is_word).count() > 1;
    // Behind a tag, and not behind the arrow of a `match`.
    let is_child = has_letters && ends_with(before, '>') && !ends_with(&before[..before.len() - 1], '=');
    is_child || has_words || text.len() > 1 && text.starts_with(char::is_uppercase)
}

fn ends_with(tokens: &[TokenTree], sign: char) -> bool {
    matches!(tokens.last(), Some(TokenTree::Punct(mark)) if mark.as_char() == sign)
}

/// The name of the attribute that tokens end with: of `aria - label` both words.
fn attribute(tokens: &[TokenTree]) -> String {
    let in_name = |token: &&TokenTree| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(mark) => mark.as_char() == '-',
        _ => false,
    };
    let mut name: Vec<_> = tokens.iter().rev().take_while(in_name).map(ToString::to_string).collect();
    // `<p title`: the element's name is no part of the attribute's; only what a dash joins is.
    let joined = name.windows(2).take_while(|pair| pair[0] == "-" || pair[1] == "-").count();
    name.truncate(joined + 1);
    name.reverse();
    name.concat()
}

fn said_in(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    literals(source.text.parse().unwrap(), &mut found);
    found
}

#[test]
fn no_view_has_a_text_of_its_own() {
    for source in below("src/ui", ".rs").iter().filter(|source| source.path != DRAWINGS) {
        assert_eq!(said_in(source), Vec::<String>::new(), "{}", source.path);
    }
}

#[test]
fn a_text_in_a_view_would_be_seen_and_a_code_is_none() {
    let found = |code: &str| said_in(&Source { path: "src/ui/x.rs".into(), text: code.into() }).len();
    for code in [
        r#"view! { "Waiting" }"#,
        r#"view! { <p>"waiting"</p> }"#,
        r###"view! { <p>{r#"Nobody waits"#}</p> }"###,
        r#"view! { <p class="quiet">{if many { "calls wait" } else { "" }}</p> }"#,
        r#"view! { <button type="button" aria-label="close" /> }"#,
        r#"view! { <input placeholder="name" /> }"#,
        r#"fn words() -> String { "Nobody waits".into() }"#,
        r#"view! { <p>{format!("{count} calls waiting")}</p> }"#,
    ] {
        assert_eq!(found(code), 1, "{code}");
    }
    for code in [
        r#"view! { <p class="button small" aria-live="polite" data-state=code(x)>" · "{words}</p> }"#,
        r#"view! { <p title=texts.board.next>{texts.board.next}</p> }"#,
        r#"/// Nobody waits.
           fn code() -> &'static str { "no-answer" }"#,
        r#"let at_end = event.key() == "Enter";"#,
    ] {
        assert_eq!(found(code), 0, "{code}");
    }
}
