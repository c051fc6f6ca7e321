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

/// One of the six, or that of the wall, which grows with the screen.
fn is_token(size: &str) -> bool {
    size.starts_with("var(--size") || size == "var(--wall-size);"
}

/// A size of text may also stand among other things of a font.
fn is_font_without_token(line: &str) -> bool {
    line.strip_prefix("font:").is_some_and(|font| font.trim() != "inherit;" && !font.contains("var(--size"))
}

/// Sizes of text that are no tokens, and parts of the size around them (`em`).
fn sizes_of_text(source: &Source) -> Vec<&str> {
    let sizes = source.text.split("font-size:").skip(1).filter_map(|rest| rest.split_inclusive(';').next());
    let is_part = |size: &str| size.ends_with("em;") && !size.ends_with("rem;");
    let sizes = sizes.map(str::trim).filter(|size| !is_token(size) && !is_part(size));
    sizes.chain(source.text.lines().map(str::trim).filter(|line| is_font_without_token(line))).collect()
}

#[test]
fn text_has_six_sizes_which_are_tokens() {
    let tokens = include_str!("../../style/tokens.css");
    let sizes = tokens.lines().filter(|line| line.trim().starts_with("--size"));
    assert!(sizes.count() <= 6);
    for source in below("style", ".css") {
        assert_eq!(sizes_of_text(&source), Vec::<&str>::new(), "{}", source.path);
    }
}

#[test]
fn a_size_elsewhere_would_be_seen() {
    for line in [
        "font-size: 14px;",
        "font-size: 0.7rem;",
        ".x { font-size: 1rem; }",
        "font: 600 12px/1.5 sans-serif;",
    ] {
        let source = Source { path: "style/board.css".into(), text: line.into() };
        assert_eq!(sizes_of_text(&source).len(), 1, "{line}");
    }
}

/// The style sheets that a page links, in its order.
fn linked(html: &str) -> Vec<&str> {
    let links = html.split("rel=\"css\" href=\"").skip(1);
    links.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_page_links_every_style_sheet_and_first_the_one_that_names_the_layers() {
    let links = linked(include_str!("../../index.html"));
    assert_eq!(links.first(), Some(&"style/tokens.css"));
    let mut sorted = links;
    sorted.sort_unstable();
    let sheets: Vec<String> = below("style", ".css").into_iter().map(|source| source.path).collect();
    assert_eq!(sorted, sheets);
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

/// Whether every package of an npm lock file is held to a digest, and comes from a registry.
fn is_held(lock: &str) -> bool {
    let count = |start: &str| lock.lines().filter(|line| line.trim_start().starts_with(start)).count();
    let elsewhere =
        ["\"git+", "\"github:", "\"file:", "\"link\": true"].iter().any(|word| lock.contains(word));
    let packages = count("\"node_modules/");
    packages > 0 && packages == count("\"integrity\": \"sha512-") && !elsewhere
}

#[test]
fn npm_packages_are_held_to_digests_and_come_from_a_registry() {
    assert!(is_held(include_str!("../../package-lock.json")));
}

#[test]
fn a_package_without_a_digest_or_from_elsewhere_would_be_seen() {
    let lock = include_str!("../../package-lock.json");
    assert!(!is_held(&lock.replacen("\"integrity\"", "\"integrated\"", 1)));
    assert!(!is_held(&format!("{lock}\n\"resolved\": \"git+ssh://elsewhere\"")));
}
