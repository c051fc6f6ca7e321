//! Operators out of a spreadsheet, before they are taken: what each line would do, and why some would do nothing.

use super::board::config;
use super::names::{PIA, SALES, SOFIE, STRANGER, SUPPORT, TOM};
use super::properties;
use callboard::domain::config::roster::Roster;
use callboard::domain::config::{Expected, Found, Layers, OperatorEntry, Preview};
use proptest::prelude::*;

/// Each line in words: its number, what it would do, and to whom or why not.
fn seen(text: &str) -> Vec<String> {
    let preview = Preview::read(text, &config().operators);
    let who = |one: &OperatorEntry| {
        let OperatorEntry { name, extension, team, .. } = one;
        [name.as_str(), extension, team].join(" ").trim().to_owned()
    };
    let lines = preview.lines.iter().map(|line| match &line.found {
        Found::New(one) => format!("{} new: {}", line.number, who(one)),
        Found::Changed(one) => format!("{} changed: {}", line.number, who(one)),
        Found::Known(one) => format!("{} as it is: {}", line.number, who(one)),
        Found::Wrong(faults) => {
            let faults: Vec<_> = faults
                .iter()
                .map(|fault| {
                    format!("{} {} {:?}", fault.key.trim_start_matches('.'), fault.value, fault.expected)
                })
                .collect();
            format!("{} wrong: {}", line.number, faults.join("; "))
        }
    });
    lines.collect()
}

#[test]
fn each_line_says_what_it_would_do() {
    let text = format!("id;name;extension;team\n{STRANGER};Ann;7;Desk\n{SOFIE};Sofie P.;201;\n{TOM};tom;;");
    assert_eq!(seen(&text), ["2 new: Ann 7 Desk", "3 changed: Sofie P. 201", "4 as it is: tom"]);
    let preview = Preview::read(&text, &config().operators);
    assert_eq!(preview.taken().map(|one| one.id).collect::<Vec<_>>(), [STRANGER, SOFIE]);
    assert_eq!((preview.wrong(), preview.broken), (0, None));
}

#[test]
fn columns_that_no_operator_has_are_named() {
    let unused = |text: &str| Preview::read(text, &[]).unused;
    assert_eq!(unused(&format!("UID;Naam;GSM;;Lokaal\n{SOFIE};Sofie;;;3")), ["GSM", "Lokaal"]);
    assert_eq!(
        unused(&format!("id,name,name\n{SOFIE},Sofie,Peeters")),
        ["name"],
        "what is headed alike a second time"
    );
    assert_eq!(unused(&format!("id,name,extension\n{SOFIE},Sofie,201")), [""; 0]);
    assert_eq!(unused(&format!("{SOFIE},Sofie,201,Desk,more")), [""; 0], "cells without a head");
}

#[test]
fn what_a_list_says_nothing_of_stays_as_it_is() {
    let sofie = OperatorEntry {
        team: "Desk".into(),
        queues: Some(vec![SUPPORT]),
        ..OperatorEntry::new(SOFIE, "Sofie".into(), "201".into())
    };
    let changed = |text: &str| Preview::read(text, std::slice::from_ref(&sofie)).taken().next().cloned();
    let named = OperatorEntry { name: "Sofie P.".into(), ..sofie.clone() };
    assert_eq!(changed(&format!("id,name\n{SOFIE},Sofie P.")), Some(named));
    let moved = OperatorEntry { queues: Some(vec![SALES]), ..sofie.clone() };
    assert_eq!(changed(&format!("id,queue\n{SOFIE},{SALES}")), Some(moved));
    assert_eq!(changed(&format!("id,name,team\n{SOFIE},Sofie,")), None, "an empty cell says nothing");
}

#[test]
fn cells_that_were_copied_without_their_head_are_known_by_what_stands_in_them() {
    for line in [
        format!("Ann Bos\t201\t{STRANGER}\tDesk\t{SALES}"),
        format!("{STRANGER}\tAnn Bos\tDesk\t201\t{SALES}"),
        format!("{{{STRANGER}}};Ann Bos;201;;Desk;{SALES}").replace(";;", ";"),
    ] {
        let preview = Preview::read(&line, &[]);
        let [one] = preview.taken().collect::<Vec<_>>()[..] else { panic!("{line}: {preview:?}") };
        assert_eq!(
            (one.id, one.name.as_str(), one.extension.as_str()),
            (STRANGER, "Ann Bos", "201"),
            "{line}"
        );
        assert_eq!((one.team.as_str(), &one.queues), ("Desk", &Some(vec![SALES])), "{line}");
        assert_eq!(preview.lines[0].number, 1);
    }
    let ids = format!("{STRANGER}\n{SOFIE}\r\n\r\n{TOM}\n");
    let numbers: Vec<_> = Preview::read(&ids, &[]).lines.iter().map(|line| line.number).collect();
    assert_eq!(numbers, [1, 2, 4], "ids alone are enough");
}

#[test]
fn every_line_that_is_wrong_is_named_by_its_number_and_by_why() {
    let text = format!(
        "id,name,queues\nsofie,Sofie,\n\n{TOM},Tom,sales|{SALES}\n,Ann,\n{PIA},Pia,\n{PIA},Pia again,\n{STRANGER},Ann,{SUPPORT}\n"
    );
    assert_eq!(
        seen(&text),
        [
            "2 wrong: id “sofie” Guid".to_owned(),
            "4 wrong: queues[0] “sales” Guid".into(),
            "5 wrong: id null Guid".into(),
            "6 changed: Pia".into(),
            format!("7 wrong: id “{PIA}” Unique"),
            "8 new: Ann".into(),
        ]
    );
    assert_eq!(Preview::read(&text, &[]).wrong(), 4);
}

#[test]
fn lines_are_counted_as_editors_count_them() {
    for (text, numbers) in [
        (format!("sep=;\r\nid;name\r\n\r\nx;Sofie\r\n{TOM};Tom\r\n"), [4, 5]),
        (format!("\u{feff}id;name\rx;Sofie\r\r{TOM};Tom"), [2, 4]),
        (format!("\n\nid\tname\nx\tSofie\n \t\n{TOM}\tTom"), [4, 6]),
        (format!("id,name\nx,\"Sofie\nPeeters\"\n{TOM},Tom"), [3, 4]),
    ] {
        let preview = Preview::read(&text, &[]);
        assert_eq!(preview.lines.iter().map(|line| line.number).collect::<Vec<_>>(), numbers, "{text:?}");
        assert_eq!(preview.wrong(), 1);
    }
}

#[test]
fn a_hundred_and_one_wrong_lines_are_all_named() {
    let text: String = (0..101).map(|at| format!("x{at},Nobody\n")).collect();
    let preview = Preview::read(&format!("id,name\n{text}{SOFIE},Sofie"), &[]);
    assert_eq!((preview.wrong(), preview.taken().count()), (101, 1));
}

#[test]
fn what_is_no_table_says_so_and_half_of_one_gives_its_whole_lines() {
    for text in ["", " \n", "just words", "name,extension\nSofie,201", "id,name"] {
        let preview = Preview::read(text, &[]);
        assert_eq!(preview.taken().count(), 0, "{text}");
        assert_eq!(preview.broken.map(|fault| fault.expected), Some(Expected::Roster), "{text}");
    }
    let half = Preview::read(&format!("id,name\n{SOFIE},Sofie\n{TOM},\"Tom La"), &[]);
    assert_eq!(half.taken().count(), 1);
    assert_eq!(half.broken.map(|fault| fault.value), Some(format!("“{TOM}”")));
    let long: String = (0..2_001).map(|line| format!("\n{line:032x}")).collect();
    let long = Preview::read(&format!("id{long}"), &[]);
    assert_eq!(
        (long.lines.len(), long.broken.map(|it| it.expected)),
        (2_000, Some(Expected::Number(0, 2_000)))
    );
}

#[test]
fn what_was_taken_is_as_it_is_the_next_time() {
    let text = format!("id;name;extension\n{STRANGER};Ann;7\n{SOFIE};Sofie P.;201");
    let mut layers = Layers { file: config(), ..Layers::default() };
    let first = Preview::read(&text, &layers.derive().operators);
    layers.settings = layers.saying_operators(first.taken());
    let again = Preview::read(&text, &layers.derive().operators);
    assert_eq!((again.taken().count(), again.lines.len()), (0, 2));
}

proptest! {
    #![proptest_config(properties::cases(300))]

    #[test]
    fn no_text_panics_and_a_preview_takes_nobody_whom_the_roster_would_not(
        text in "((id|name|[0-9a-f]{32}|x|\")[,;\t\n\r ]{0,2}){0,30}|\\PC{0,60}",
    ) {
        let preview = Preview::read(&text, &[]);
        let roster = Roster::read(&text).operators;
        for one in preview.taken() {
            prop_assert!(roster.contains(one), "{one:?}");
        }
        let clean = preview.wrong() == 0;
        if clean && !text.trim_start().starts_with(['[', '{', '/']) {
            prop_assert_eq!(preview.taken().count(), roster.len());
        }
    }
}
