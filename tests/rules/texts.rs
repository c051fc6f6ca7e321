//! Every text of the tables is said somewhere. (That none is missing is the compiler's: the tables are typed.)

use crate::sources::{Source, below};
use proc_macro2::{TokenStream, TokenTree};
use syn::{Field, Item, Type};

/// Every text of the tables, as `area.text`.
fn texts(tables: &[&str]) -> Vec<String> {
    let items: Vec<_> = tables.iter().flat_map(|table| syn::parse_file(table).unwrap().items).collect();
    let shape = |wanted: &str| {
        items.iter().find_map(|item| match item {
            Item::Struct(shape) if shape.ident == wanted => Some(shape.fields.iter().collect::<Vec<_>>()),
            _ => None,
        })
    };
    let areas = shape("Texts").unwrap().into_iter().filter_map(|area| {
        let Type::Path(path) = &area.ty else { return None };
        let of = path.path.segments.last().unwrap().ident.to_string();
        Some((name(area), shape(&of).unwrap_or_else(|| panic!("{of} is in none of the tables"))))
    });
    areas
        .flat_map(|(area, texts)| texts.into_iter().map(move |text| format!("{area}.{}", name(text))))
        .collect()
}

fn name(field: &Field) -> String {
    field.ident.as_ref().unwrap().to_string()
}

/// The words of code in their order, macros as well; of a group the beginning and the end.
fn words(code: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for token in code {
        match token {
            TokenTree::Group(group) => {
                found.push("(".into());
                found.extend(words(group.stream()));
                found.push(")".into());
            }
            other => found.push(other.to_string()),
        }
    }
    found
}

/// The texts of `all` that a file says: `texts.board.next`, or `texts.next` where it has called an area so.
fn said(source: &Source, all: &[String]) -> Vec<String> {
    let words = words(source.text.parse().unwrap());
    let is_called_texts =
        |area: &str| words.windows(3).any(|words| words[0] == "." && words[1] == area && words[2] == ";");
    let is_said = |text: &&String| {
        let (area, text) = text.split_once('.').unwrap();
        let receivers = [area, "texts"];
        let receivers = if is_called_texts(area) { &receivers[..] } else { &receivers[..1] };
        words.windows(4).any(|words| {
            // With something to fill in it stands in parentheses; without them it would be a method of something else.
            receivers.contains(&&*words[0]) && words[1] == "." && words[2] == text && words[3] != "("
        })
    };
    all.iter().filter(is_said).cloned().collect()
}

fn unsaid(tables: &[&str], sources: &[Source]) -> Vec<String> {
    let mut all = texts(tables);
    let said: Vec<_> = sources.iter().flat_map(|source| said(source, &all)).collect();
    all.retain(|text| !said.contains(text));
    all
}

#[test]
fn every_text_is_said_somewhere() {
    let tables = [
        include_str!("../../src/i18n/table.rs"),
        include_str!("../../src/i18n/settings/table.rs"),
        include_str!("../../src/i18n/help/table.rs"),
    ];
    assert!(texts(&tables).len() > 350, "too few are found");
    let mut sources = below("src/ui", ".rs");
    sources.extend(below("src/i18n", "say.rs"));
    sources.extend(below("src/i18n", "alarms.rs"));
    sources.extend(below("src/i18n", "spans.rs"));
    assert_eq!(unsaid(&tables, &sources), Vec::<String>::new());
}

#[test]
fn a_text_that_nobody_says_would_be_seen() {
    let table = "struct Texts { tag: &'static str, board: B, shell: S }
                 struct B { next: &'static str, close: &'static str } struct S { close: With1 }";
    let unsaid = |code: &str| unsaid(&[table], &[Source { path: "src/ui/x.rs".into(), text: code.into() }]);
    assert_eq!(unsaid("view! { <p>{texts.board.next}</p> }"), ["board.close", "shell.close"]);
    assert_eq!(unsaid("let texts = &use_texts().board; f(texts.next, (texts.close)(1))"), ["shell.close"]);
    assert_eq!(
        unsaid("board.next(); texts.next; dialog.close; (texts.shell.close)(1)"),
        ["board.next", "board.close"]
    );
}
