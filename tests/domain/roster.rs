//! A roster as people make them: JSON, or CSV out of a spreadsheet; half of a file, a web page, too much.

use super::board::{Board, config};
use super::names::{PIA, SALES, SOFIE, STRANGER, SUPPORT, TOM};
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
fn csv_is_read_as_spreadsheets_on_all_systems_write_it() {
    for text in [
        format!("sep=;\r\nid;name\r\n{SOFIE};Sofie\r\n{TOM};Tom"),
        format!("SEP=,\nid,name\n{SOFIE},Sofie\n{TOM},Tom"),
        format!("\"sep=|\"\nid|name\n{SOFIE}|Sofie\n{TOM}|Tom"),
        format!("\"sep=\"\n\"id\";\"name\"\n{SOFIE};Sofie\n{TOM};Tom"),
        format!("sep=\t\r\nid\tname\r\n{SOFIE}\tSofie\r\n{TOM}\tTom"),
        format!("id;name\r{SOFIE};Sofie\r{TOM};Tom\r"),
        format!("sep=;\rid;name\r{SOFIE};Sofie\r{TOM};Tom\r"),
        format!("\u{feff}\r\n;;\r\n\r\nid;name\r\n{SOFIE};Sofie\r\n \t\r\n;\r\n{TOM};Tom\r\n\r\n"),
        format!("\tid\tname\n1\t{SOFIE}\tSofie\n2\t{TOM}\tTom"),
        format!("\"last, first\";id;name\nP;{SOFIE};Sofie\nM;{TOM};Tom"),
        format!(" ID ; Name \n {SOFIE} ; Sofie \n\t{TOM}\t;\tTom"),
        format!("id,name,id\n{SOFIE},Sofie,1\n{TOM},Tom,2"),
    ] {
        assert_eq!(seen(&text), (vec!["Sofie".to_owned(), "Tom".to_owned()], vec![]), "{text}");
    }
    let quotes = format!("id;name\n{SOFIE};\"Sofie \"\"the Boss\"\" Peeters\"\n{TOM};Tom \"T\" Maes");
    assert_eq!(seen(&quotes).0, ["Sofie \"the Boss\" Peeters", "Tom \"T\" Maes"]);
}

#[test]
fn columns_are_headed_as_people_head_their_lists() {
    let who = vec![format!("Sofie 201 Sales {SALES}")];
    for head in [
        "ID;Naam;Toestel;Ploeg;Wachtrijen",
        "uid;NOM;poste;ÉQUIPE;Files",
        "GUID;Name;Durchwahl;Team;Warteschlange",
        "Id;Naam;Toestelnummer;Team;queue",
    ] {
        let text = format!("{head}\n{SOFIE};Sofie;201;Sales;{SALES}");
        assert_eq!(seen(&text), (who.clone(), vec![]), "{head}");
    }
}

#[test]
fn the_keys_of_json_are_in_any_case() {
    let text = format!(
        r#"{{"Operators":[{{"ID":"{SOFIE}","Name":"Sofie","EXTENSION":201,"Queues":["{SALES}"]}},],}}"#
    );
    assert_eq!(seen(&text), (vec![format!("Sofie 201  {SALES}")], vec![]));
}

#[test]
fn a_key_that_nobody_knows_is_named_once_and_not_for_each_person() {
    let person = |id| format!(r#"{{"id":"{id}","phone":"1","Site":"Gent"}}"#);
    let (who, faults) = seen(&format!("[{},{},{}]", person(SOFIE), person(TOM), person(PIA)));
    assert_eq!(who.len(), 3);
    let named = |key: &str| (format!("{KEY}[0].{key}"), Expected::KnownKey);
    assert_eq!(faults, [named("phone"), named("Site")]);
}

#[test]
fn somebody_whose_queues_cannot_be_read_takes_no_calls() {
    for (queues, served) in [
        ("sales", false),
        ("sales|support", false),
        (&format!("sales {SALES}"), true),
        (&format!("\"{SUPPORT}, {SALES}\""), true),
        (&format!("\"{SUPPORT};{SALES}\""), true),
        ("", true),
        (" ", true),
    ] {
        for column in ["queues", "Queue"] {
            let roster = Roster::read(&format!("id,{column}\n{SOFIE},{queues}"));
            assert_eq!(roster.operators[0].serves(SALES), served, "{queues}");
        }
    }
}

#[test]
fn a_roster_of_which_nobody_was_read_is_never_passed_over() {
    for text in [
        "id,name",
        "id;name\r\n",
        "id,name\r\r",
        "sep=;",
        "sep=;\r\nid;name",
        "[]",
        "{}",
        "{\"operators\":[]}",
        "null",
        " ",
        "\u{0}",
        "Zo\u{fffd}",
        "id,name\n,Sofie",
        "\"id\",\"name",
    ] {
        let (who, faults) = seen(text);
        assert!(who.is_empty() && !faults.is_empty(), "{text:?}");
    }
}

#[test]
fn broken_json_is_told_by_line_and_column() {
    let (who, faults) = seen(&format!("[\n  {{ \"id\": \"{SOFIE}\" }}\n  {{}}\n]"));
    assert_eq!((who.len(), faults), (0, vec![(KEY.to_owned(), Expected::Json { line: 3, column: 3 })]));
}

#[test]
fn what_is_wrong_is_named_by_its_place_and_the_rest_is_used() {
    let text = format!("id,name\n{SOFIE},Sofie\nno-guid,Nobody\n{TOM},Tom\n{TOM},Tom again\n");
    let (who, faults) = seen(&text);
    assert_eq!(who, ["Sofie", "Tom"]);
    assert_eq!(faults, [(format!("{KEY}:3.id"), Expected::Guid), (KEY.to_owned(), Expected::Unique)]);
}

#[test]
fn what_is_no_roster_gives_nobody_and_says_so() {
    for text in [
        "<!doctype html><title>Log in</title>",
        "",
        "name,extension\nSofie,201",
        "{\"people\":[]}",
        "just words",
    ] {
        let (who, faults) = seen(text);
        assert!(who.is_empty(), "{text}");
        assert_eq!(faults, [(KEY.to_owned(), Expected::Roster)], "{text}");
    }
}

#[test]
fn of_a_table_without_ids_the_first_line_is_shown() {
    let roster = Roster::read("\r\n  \r\nname,extension\r\nSofie,201");
    assert_eq!(roster.faults[0].value, "“name,extension”");
}

#[test]
fn a_table_is_read_up_to_its_most_lines_and_it_is_said_when_there_are_more() {
    for (lines, faults) in [(2_000, 0), (2_001, 1)] {
        let table: String = (0..lines).map(|line| format!("\n{line:032x}")).collect();
        let roster = Roster::read(&format!("id{table}"));
        assert_eq!((roster.operators.len(), roster.faults.len()), (2_000, faults));
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
fn a_newer_roster_that_gives_nobody_takes_nobody_away_and_is_named() {
    let mut board = Board::signed_out();
    board.happens(Event::RosterRead(Some(Roster::read(&format!("id\n{STRANGER}")))));
    for text in ["<!doctype html><title>Log in</title>", "[{", "id\nx", ""] {
        board.happens(Event::RosterRead(Some(Roster::read(text))));
        assert!(board.model.operators.all().any(|one| one.id == STRANGER), "{text}");
        assert_eq!(board.model.config.faults.len(), 1, "{text}");
    }
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
