//! A roster as people make them: JSON, or CSV out of a spreadsheet; half of a file, a web page, too much.

use super::board::{Board, config};
use super::names::{PIA, SALES, SOFIE, TOM};
use super::properties;
use callboard::domain::config::Expected;
use callboard::domain::config::roster::{KEY, Roster};
use callboard::domain::time::MINUTE;
use callboard::domain::{Config, Effect, Event};
use proptest::prelude::*;

/// Who was read, in words; then what was wrong.
fn seen(text: &str) -> (Vec<String>, Vec<(String, Expected)>) {
    let roster = Roster::read(text);
    let who = roster.operators.iter().map(|one| {
        let queues: Vec<_> = one.queues.iter().flatten().map(ToString::to_string).collect();
        format!("{} {} {} {}", one.name, one.extension, one.team, queues.join("+")).trim_end().to_owned()
    });
    (who.collect(), roster.faults.into_iter().map(|fault| (fault.key, fault.expected)).collect())
}

#[test]
fn json_is_a_list_of_operators_or_an_object_that_holds_one() {
    let list = format!(r#"[{{"id":"{SOFIE}","name":"Sofie","extension":201,"queues":["{SALES}"]}}]"#);
    let who = vec![format!("Sofie 201  {SALES}")];
    assert_eq!(seen(&list), (who.clone(), vec![]));
    assert_eq!(seen(&format!("\u{feff}{{\"operators\":{list}}}")), (who, vec![]));
}

#[test]
fn csv_names_its_columns_in_any_order_and_case_with_any_usual_separator() {
    for separator in [",", ";", "\t"] {
        let head = ["Name", "ID", "shoe size", "Extension", "queues", "team"].join(separator);
        let sofie =
            ["\"Peeters, Sofie\"", &SOFIE.to_string(), "39", "201", &format!("{SALES}|{SALES}"), "Sales"]
                .join(separator);
        let tom =
            ["Tom \"\"T\"\"", &format!("{{{TOM}}}"), "", "", "", ""].join(separator).replace("Tom", "\"Tom")
                + "";
        let text = format!("{head}\r\n{sofie}\r\n\r\n{}\r\n", tom.replacen("\"\"T\"\"", "\"\"T\"\"\"", 1));
        let who = vec![format!("Peeters, Sofie 201 Sales {SALES}+{SALES}"), "Tom \"T\"".to_owned()];
        assert_eq!(seen(&text), (who, vec![]), "{text}");
    }
}

#[test]
fn what_is_wrong_is_named_by_its_place_and_the_rest_is_used() {
    let text = format!("id,name\n{SOFIE},Sofie\nno-guid,Nobody\n{TOM},Tom\n{TOM},Tom again\n");
    let (who, faults) = seen(&text);
    assert_eq!(who, ["Sofie", "Tom"]);
    assert_eq!(faults, [(format!("{KEY}[1].id"), Expected::Guid), (KEY.to_owned(), Expected::Unique)]);
}

#[test]
fn what_is_no_roster_gives_nobody_and_says_so() {
    for text in [
        "<!doctype html><title>Log in</title>",
        "",
        "name,extension\nSofie,201",
        "[{\"id\":",
        "{\"people\":[]}",
        "[1,2",
        "just words",
    ] {
        let (who, faults) = seen(text);
        assert!(who.is_empty(), "{text}");
        assert_eq!(faults, [(KEY.to_owned(), Expected::Roster)], "{text}");
    }
}

#[test]
fn of_half_a_file_the_whole_lines_are_used() {
    for half in [&format!("{TOM},\"Tom La"), "\""] {
        let (who, faults) = seen(&format!("id,name\n{SOFIE},Sofie\n{half}"));
        assert_eq!((who, faults), (vec!["Sofie".to_owned()], vec![(KEY.to_owned(), Expected::Roster)]));
    }
}

#[test]
fn names_are_made_fit_to_show() {
    let (who, _) = seen(&format!("id,name\n{SOFIE},\u{202e}Sofie\u{0}<b>\n"));
    assert_eq!(who, ["Sofie<b>"]);
}

#[test]
fn whom_the_file_names_comes_first_and_a_newer_roster_replaces_the_one_before() {
    let mut board = Board::signed_out();
    let mut file = config();
    file.operators.truncate(1);
    board.happens(Event::Started { config: Box::new(file), seed: 7 });
    let who = |board: &Board| board.model.operators.all().map(|one| one.id).collect::<Vec<_>>();
    let list = format!("id,name\n{SOFIE},Other\n{TOM},Tom\nx,y");
    board.happens(Event::RosterRead(Some(Roster::read(&list))));
    assert_eq!(who(&board), [SOFIE, TOM]);
    assert_ne!(board.model.config.operators[0].name, "Other");
    assert_eq!(board.model.config.faults.len(), 1);
    for _ in 0..2 {
        board.happens(Event::RosterRead(None));
        assert_eq!(who(&board), [SOFIE, TOM], "one that cannot be fetched takes nobody away");
        assert_eq!(
            board.model.config.faults.len(),
            1,
            "what was wrong in the one before is not said any more"
        );
    }
    board.happens(Event::RosterRead(Some(Roster::read(&format!("id\n{PIA}")))));
    assert_eq!(who(&board), [SOFIE, PIA]);
    assert!(board.model.config.faults.is_empty());
}

#[test]
fn it_is_fetched_at_log_in_and_every_few_minutes_and_operators_keep_their_state() {
    let mut board = Board::signed_out();
    let with_roster = Config { operators_url: Some("operators.csv".into()), ..config() };
    board.happens(Event::Started { config: Box::new(with_roster), seed: 7 });
    let fetches = |board: &Board| {
        board.asked.iter().filter(|effect| **effect == Effect::FetchRoster("operators.csv".into())).count()
    };
    assert_eq!(fetches(&board), 0, "nobody is signed in");
    board.logs_in();
    board.comes_back();
    board.passes(11 * MINUTE);
    assert_eq!(fetches(&board), 3);
    board.enters("anna", SALES);
    board.rings("anna", SOFIE);
    board.happens(Event::RosterRead(Some(Roster::read(&format!("id,name\n{SOFIE},Sofie")))));
    board.check(&["sales: anna 0:00 [sofie ringing]", "sofie: ringing anna 0:00"]);
}

proptest! {
    #![proptest_config(properties::cases(100))]

    #[test]
    fn no_text_panics_or_gives_more_than_it_may(text in "[\"a-f0-9,;\t\r\n{}\\[\\]:-]{0,200}|.{0,80}") {
        let roster = Roster::read(&text);
        prop_assert!(roster.operators.len() <= 2_000 && roster.faults.len() <= 101);
    }

    #[test]
    fn any_name_survives_csv(name in "[a-zA-Z,;\"\n àé]{1,30}") {
        let quoted = name.replace('"', "\"\"");
        let (who, faults) = seen(&format!("id,name\n{SOFIE},\"{quoted}\"\n"));
        let tame = callboard::domain::text::tame(&name);
        let expected = if tame.is_empty() { SOFIE.to_string() } else { tame };
        prop_assert_eq!(who, [expected.trim_end()]);
        prop_assert_eq!(faults, []);
    }
}
