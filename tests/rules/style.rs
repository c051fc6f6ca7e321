//! Colours are tokens, the page needs no inline script or style, and packages come from the registry.

use crate::sources::{Source, below};

fn colours(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for (at, line) in source.text.lines().enumerate() {
        let hash = line.match_indices('#').any(|(at, _)| {
            let digits: String = line[at + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
            matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|digit| digit.is_ascii_hexdigit())
        });
        let function = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "lab(", "hwb("]
            .iter()
            .any(|name| line.contains(name));
        if hash || function {
            found.push(format!("{}:{}", source.path, at + 1));
        }
    }
    found
}

#[test]
fn colours_stand_in_the_tokens_only() {
    for source in below("style", ".css").iter().filter(|source| source.path != "style/tokens.css") {
        assert_eq!(colours(source), Vec::<String>::new());
    }
}

#[test]
fn a_colour_elsewhere_would_be_seen() {
    for line in ["color: #fff;", "color: #0f766e80;", "background: rgb(1 2 3);", "color: oklch(1 0 0);"] {
        let source = Source { path: "style/board.css".into(), text: line.into() };
        assert_eq!(colours(&source).len(), 1, "{line}");
    }
}

fn inline(html: &str) -> bool {
    let script = html.split("<script").skip(1).any(|rest| {
        let inside =
            rest.split_once('>').map_or("", |(_, rest)| rest).split("</script").next().unwrap_or_default();
        !inside.trim().is_empty()
    });
    script || html.contains("<style") || html.contains(" style=") || html.contains(" onclick=")
}

#[test]
fn the_page_has_no_inline_script_or_style() {
    let page = include_str!("../../index.html");
    assert!(!inline(page));
}

#[test]
fn an_inline_script_would_be_seen() {
    assert!(
        inline("<script>go()</script>")
            && inline("<p style=\"color:red\">")
            && !inline("<script src=a></script>")
    );
}

#[test]
fn npm_packages_come_from_the_registry_alone() {
    let lock = include_str!("../../package-lock.json");
    for resolved in lock.lines().filter(|line| line.trim_start().starts_with("\"resolved\"")) {
        assert!(resolved.contains("https://registry.npmjs.org/"), "{resolved}");
    }
}
