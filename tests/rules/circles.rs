//! No two files of `src` need each other, directly or by way of others: each can be read, moved and tested with what
//! stands below it alone.

use crate::modules::{Files, Modules};
use crate::sources::below;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Which files each file imports from.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// The circles among the imports, one way around each, from its first file back to it.
fn circles(imports: &Imports) -> BTreeSet<Vec<String>> {
    imports.keys().filter_map(|file| way_back(imports, file)).collect()
}

/// The shortest way from a file back to itself, told from the first of its files on.
fn way_back(imports: &Imports, file: &String) -> Option<Vec<String>> {
    let mut ways = VecDeque::from([vec![file]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in imports.get(way[way.len() - 1]).into_iter().flatten() {
            if next == file {
                let first = (0..way.len()).min_by_key(|at| way[*at]).unwrap_or_default();
                return Some([&way[first..], &way[..first]].concat().into_iter().cloned().collect());
            }
            if seen.insert(next) {
                ways.push_back([&way[..], &[next]].concat());
            }
        }
    }
    None
}

fn in_words(circles: BTreeSet<Vec<String>>) -> Vec<String> {
    circles.into_iter().map(|circle| format!("{} → {}", circle.join(" → "), circle[0])).collect()
}

#[test]
fn no_files_import_in_a_circle() {
    let files: Files = below("src", ".rs").into_iter().map(|source| (source.path, source.text)).collect();
    let modules = Modules::read(&files, "src/lib.rs");
    let reached: BTreeSet<_> = modules.files().chain(["src/main.rs"]).collect();
    assert_eq!(reached, files.keys().map(String::as_str).collect(), "every file is looked at");
    let imports = modules.imports();
    assert!(imports.values().map(BTreeSet::len).sum::<usize>() > files.len(), "too few imports are found");
    assert_eq!(in_words(circles(&imports)), Vec::<String>::new());
}

/// A crate out of `file: text` lines.
fn found_in(sources: &[(&str, &str)]) -> Vec<String> {
    let files: Files = sources.iter().map(|(file, text)| ((*file).into(), (*text).into())).collect();
    in_words(circles(&Modules::read(&files, "src/lib.rs").imports()))
}

const LIB: (&str, &str) = ("src/lib.rs", "pub mod a; pub mod b;");

#[test]
fn a_circle_of_two_or_three_would_be_seen() {
    let two = [
        LIB,
        ("src/a.rs", "use crate::b::B; pub struct A(B);"),
        ("src/b.rs", "use super::a::A; pub struct B;"),
    ];
    assert_eq!(found_in(&two), ["src/a.rs → src/b.rs → src/a.rs"]);
    let three = [
        ("src/lib.rs", "mod a; mod b; mod c;"),
        ("src/a.rs", "use crate::b::b; pub fn a() { b() }"),
        ("src/b.rs", "use crate::c::c; pub fn b() { c() }"),
        ("src/c.rs", "use crate::a::a; pub fn c() { a() }"),
    ];
    assert_eq!(found_in(&three), ["src/a.rs → src/b.rs → src/c.rs → src/a.rs"]);
}

#[test]
fn however_a_name_is_reached_it_counts() {
    let ways = [
        "fn f() { crate::b::b() }",
        "use super::b; fn f() { b::b() }",
        "use crate::{b as other}; fn f() { other::b() }",
        "use crate::b::*; fn f() { b() }",
        "fn f() { use super::b::b; b() }",
        "fn f(b: &dyn super::b::B) {}",
        "fn f() { println!(\"{}\", super::b::b()) }",
        "view! { <p>{crate::b::b()}</p> }",
        "mod tests { use super::super::b::b; }",
        "#[cfg(test)] mod tests { use super::*; fn f() { crate::b::b() } }",
        "impl crate::b::B for u8 {}",
        "use crate::b::made_by_a_macro;",
        "use crate::b::E::{self, One}; fn f() { One }",
        "use crate::b::E::*;",
    ];
    for way in ways {
        let b = "pub trait B {} pub enum E { One } pub fn b() { crate::a::a() }";
        assert_eq!(
            found_in(&[LIB, ("src/a.rs", way), ("src/b.rs", b)]),
            ["src/a.rs → src/b.rs → src/a.rs"],
            "{way}"
        );
    }
}

#[test]
fn a_name_that_is_handed_on_counts_for_the_file_that_has_it() {
    let lib = ("src/lib.rs", "mod room; pub use room::deep::Deep;");
    let room = ("src/room/mod.rs", "pub mod deep; pub mod wide; pub use deep::Deep; pub use wide::Wide;");
    let deep = ("src/room/deep.rs", "use super::Wide; pub struct Deep(Wide);");
    assert_eq!(
        found_in(&[lib, room, deep, ("src/room/wide.rs", "pub struct Wide;")]),
        [""; 0],
        "none is invented"
    );
    let wide = "pub struct Wide(crate::Deep);";
    let hidden = found_in(&[lib, room, deep, ("src/room/wide.rs", wide)]);
    assert_eq!(hidden, ["src/room/deep.rs → src/room/wide.rs → src/room/deep.rs"], "none is hidden");
    let through = found_in(&[
        ("src/lib.rs", "mod a; pub mod b { pub use crate::c::*; } mod c;"),
        ("src/a.rs", "use crate::b::C; pub struct A(C);"),
        ("src/c.rs", "pub struct C(crate::a::A);"),
    ]);
    assert_eq!(through, ["src/a.rs → src/c.rs → src/a.rs"], "nor behind a glob");
}

#[test]
fn what_a_room_hands_on_is_its_own_only_where_it_uses_it() {
    let lib = ("src/lib.rs", "mod room;");
    let part = ("src/room/part.rs", "use super::Whole; pub struct Part(Whole);");
    let hands_on = "mod part; pub use part::Part; pub struct Whole;";
    assert_eq!(found_in(&[lib, ("src/room/mod.rs", hands_on), part]), [""; 0]);
    let uses = "mod part; pub use part::Part; pub struct Whole(Vec<Part>);";
    assert_eq!(
        found_in(&[lib, ("src/room/mod.rs", uses), part]),
        ["src/room/mod.rs → src/room/part.rs → src/room/mod.rs"]
    );
}

#[test]
fn a_module_and_a_function_of_one_name_are_two() {
    let sources = [
        ("src/lib.rs", "mod update; mod turn; pub use update::update;"),
        ("src/update.rs", "use crate::turn::Turn; pub fn update(turn: Turn) { turn::go() }"),
        ("src/turn.rs", "pub struct Turn; /// See [`update`](crate::update). \n pub fn go() {}"),
    ];
    assert_eq!(found_in(&sources), [""; 0], "and a word in a comment is no import");
}
