//! What a supervisor says of queues and operators on screen: it lies over the file, is kept as what differs, says whose it
//! is, and can be taken back.

use super::board::{Board, config};
use super::names::{ELSEWHERE, FRONT, NIGHT, PIA, SALES, SOFIE, STRANGER, SUPPORT, TOM, TRYOUT};
use callboard::domain::config::roster::Roster;
use callboard::domain::config::{
    Arrangement, BlocKind, COLOURS, Density, Expected, GroupOf, Grouping, Language, Layers, OperatorEntry,
    Origin, OwnQueue, OwnSounds, ProposalRule, QueueEntry, ServiceLevel, Settings, Shortcuts, Theme, Urgency,
    WaitLimits, checked_name, checked_number,
};
use callboard::domain::{BlocId, Config, Event, OperatorId};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const CALM: WaitLimits = WaitLimits { amber: 30, red: 90, critical: 300 };

fn file() -> Layers {
    Layers { file: config(), ..Layers::default() }
}
fn operator(id: OperatorId, name: &str) -> OperatorEntry {
    OperatorEntry { id, name: name.into(), extension: "7".into(), team: "Desk".into(), queues: None }
}
fn queue(layers: &Layers, id: BlocId) -> QueueEntry {
    layers.derive().queue(id).expect("a queue that there is").clone()
}
/// The settings after a queue was changed on screen.
fn change(layers: &mut Layers, id: BlocId, change: impl FnOnce(&mut QueueEntry)) {
    let mut said = queue(layers, id);
    change(&mut said);
    layers.settings = layers.saying_queue(&said);
}

#[test]
fn a_queue_that_is_added_stands_behind_those_of_the_file_with_the_defaults() {
    let mut layers = file();
    layers.settings = layers.saying_queue(&QueueEntry::new(ELSEWHERE));
    let config = layers.derive();
    assert_eq!(config.queues.last(), Some(&QueueEntry::new(ELSEWHERE)));
    assert_eq!(config.lanes().last().map(|queue| queue.id), Some(ELSEWHERE));
    assert_eq!(layers.origin_of_queue(&QueueEntry::new(ELSEWHERE)), Origin::Own);
    layers.settings = layers.settings.without_queue(ELSEWHERE);
    assert_eq!(layers, file());
}

#[test]
fn without_a_file_it_is_enough_to_name_a_queue_and_an_operator() {
    let mut layers = Layers { file: Config::without_file(), ..Layers::default() };
    layers.settings = layers.saying_queue(&QueueEntry::new(SALES));
    layers.settings = layers.saying_operators(&[operator(SOFIE, "Sofie")]);
    let config = layers.derive();
    assert_eq!(config.lanes().map(|queue| queue.id).collect::<Vec<_>>(), [SALES]);
    assert!(config.operators[0].serves(SALES));
    assert_eq!(config.faults, layers.file.faults, "what is wrong with the file stays named");
}

#[test]
fn what_is_changed_of_a_queue_is_kept_alone_and_the_rest_follows_the_file() {
    let mut layers = file();
    change(&mut layers, SALES, |queue| queue.wait = CALM);
    assert_eq!(layers.settings.queues.len(), 1);
    assert_eq!(layers.origin_of_queue(&queue(&layers, SALES)), Origin::Changed);
    assert_eq!(layers.origin_of_queue(&queue(&layers, SUPPORT)), Origin::File);
    layers.file.queues[0].name = "Sales Ghent".into();
    layers.file.queues[0].wait = WaitLimits { amber: 1, red: 2, critical: 3 };
    let now = queue(&layers, SALES);
    assert_eq!((now.name.as_str(), now.wait), ("Sales Ghent", CALM));
}

#[test]
fn what_is_said_as_the_file_says_it_is_not_kept() {
    let mut layers = file();
    change(&mut layers, SALES, |queue| {
        queue.wait = CALM;
        queue.colour = "pink";
    });
    change(&mut layers, SALES, |queue| {
        queue.wait = config().queues[0].wait;
        queue.colour = "grey";
    });
    assert_eq!(layers, file());
    layers.settings = layers.saying_operators(&[operator(SOFIE, "Sofie P.")]);
    layers.settings = layers.saying_operators(&config().operators);
    assert_eq!(layers, file());
}

#[test]
fn everything_of_a_queue_can_be_said_otherwise_and_taken_back() {
    let mut layers = file();
    let said = QueueEntry {
        id: SALES,
        name: "Verkoop".into(),
        kind: BlocKind::Group,
        colour: "teal",
        test: true,
        service_level: ServiceLevel { percent: 90, seconds: 5 },
        wait: CALM,
        proposal: ProposalRule::Nobody,
    };
    layers.settings = layers.saying_queue(&said);
    assert_eq!(Settings::read(&layers.settings.write()).as_ref(), Some(&layers.settings));
    assert_eq!(queue(&layers, SALES), said);
    layers.settings = layers.settings.without_queue(SALES);
    assert_eq!(layers, file());
}

#[test]
fn an_own_operator_takes_the_place_of_the_files_and_others_come_last() {
    let mut layers = file();
    layers.roster = Roster::read(&format!("id,name\n{STRANGER},Ann"));
    let said =
        [operator(TOM, "Tom M."), operator(OperatorId(ELSEWHERE.0), "New"), operator(STRANGER, "Ann B.")];
    layers.settings = layers.saying_operators(&said);
    let names: Vec<_> = layers.derive().operators.into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["sofie", "Tom M.", "pia", "Ann B.", "New"]);
    let origin = |one: &OperatorEntry| layers.origin_of_operator(one);
    assert_eq!(said.each_ref().map(origin), [Origin::Changed, Origin::Own, Origin::Changed]);
    assert_eq!(origin(&config().operators[0]), Origin::File);
    assert_eq!(layers.operator_of_file(STRANGER).map(|one| one.name.as_str()), Some("Ann"));
    for one in &said {
        layers.settings = layers.settings.clone().without_operator(one.id);
    }
    assert_eq!(layers.settings, Settings::default());
}

#[test]
fn a_queue_that_the_file_hides_can_be_shown_and_the_other_way_round() {
    let mut layers = file();
    layers.file.hidden = vec![SUPPORT];
    let is_shown = |layers: &Layers, id| layers.derive().lanes().any(|queue| queue.id == id);
    assert!(!is_shown(&layers, SUPPORT));
    layers.settings = layers.settings.with_shown(SUPPORT, true).with_shown(SALES, false);
    assert!(is_shown(&layers, SUPPORT) && !is_shown(&layers, SALES));
    layers.settings = layers.settings.with_shown(SUPPORT, false).with_shown(SALES, true);
    assert!(!is_shown(&layers, SUPPORT) && is_shown(&layers, SALES));
    assert_eq!((layers.settings.hidden.len(), layers.settings.shown.len()), (1, 1));
}

#[test]
fn an_added_queue_is_subscribed_to_at_once_and_can_be_named_in_the_address() {
    let mut board = Board::live();
    let settings = board.model.layers.saying_queue(&QueueEntry::new(ELSEWHERE));
    board.asked.clear();
    board.happens(Event::SettingsChanged(settings));
    let asked = format!("{:?}", board.asked);
    assert!(asked.contains("Subscribe") && asked.contains(&ELSEWHERE.to_string()), "{asked}");
    let address = callboard::domain::config::Fragment::read(&format!("queues={ELSEWHERE}")).unwrap();
    board.happens(Event::FragmentChanged(address));
    assert_eq!(board.model.config.lanes().count(), 1);
    assert_eq!(board.model.config.faults, []);
}

#[test]
fn colours_that_there_are_not_any_more_change_nothing() {
    let mut layers = file();
    layers.settings.colours = vec![(SALES, "plaid".into()), (ELSEWHERE, "teal".into())];
    assert_eq!(layers.derive(), config());
}

#[test]
fn a_new_id_is_taken_in_any_spelling_and_once() {
    let config = config();
    let spelt = |id: &str| config.checked_new_queue(id);
    let id = ELSEWHERE.to_string();
    for spelling in [
        id.clone(),
        id.to_uppercase(),
        id.replace('-', ""),
        format!("{{{id}}}"),
        format!("({id})"),
        format!(" urn:uuid:{id}\n"),
        "c2VsZXdoZXJlAAAAAAAAAA".into(),
    ] {
        let short = spelling.len() == 22;
        assert!(
            if short { spelt(&spelling).is_ok() } else { spelt(&spelling) == Ok(ELSEWHERE) },
            "{spelling}"
        );
    }
    assert_eq!(spelt(&format!("{{{SALES}}}")), Err(Expected::Unique));
    assert_eq!(spelt("sales"), Err(Expected::Guid));
    assert_eq!(config.checked_new_operator(&SOFIE.to_string()), Err(Expected::Unique));
    assert_eq!(config.checked_new_operator(""), Err(Expected::Guid));
    assert_eq!(config.checked_new_operator(&STRANGER.to_string().to_uppercase()), Ok(STRANGER));
}

#[test]
fn a_field_takes_what_the_file_would_and_says_what_it_expects() {
    assert_eq!(checked_number(" 45 ", 0, 60), Ok(45));
    for text in ["", "soon", "4.5", "-1", "61", "99999999999999999999"] {
        assert_eq!(checked_number(text, 0, 60), Err(Expected::Number(0, 60)), "{text}");
    }
    assert_eq!(checked_name(" Sales \u{202e}Ghent "), Ok("Sales Ghent".into()));
    assert_eq!(checked_name(" \u{200b}"), Err(Expected::Text));
    let sales = || QueueEntry::new(SALES);
    let red = |text| sales().checked_wait(Urgency::Red, text, &[]).map(|queue| queue.wait.red);
    assert_eq!(red("20"), Ok(20));
    assert_eq!(red("19"), Err(Expected::RisingLimits));
    assert_eq!(red("121"), Err(Expected::RisingLimits));
    assert_eq!(red("86401"), Err(Expected::Number(0, 86_400)));
    let percent = |text| sales().checked_percent(text).map(|queue| queue.service_level.percent);
    assert_eq!((percent("100"), percent("0")), (Ok(100), Err(Expected::Number(1, 100))));
    let seconds = |text| sales().checked_seconds(text).map(|queue| queue.service_level.seconds);
    assert_eq!((seconds("0"), seconds("x")), (Ok(0), Err(Expected::Number(0, 86_400))));
}

#[test]
fn limits_that_rise_together_are_taken_together_in_whatever_order_they_are_typed() {
    let sales = || QueueEntry::new(SALES);
    let limits = |amber, red, critical| WaitLimits { amber, red, critical };
    let typed = |limit, text, before: &[_]| sales().checked_wait(limit, text, before).map(|queue| queue.wait);
    assert_eq!(typed(Urgency::Amber, "100", &[]), Err(Expected::RisingLimits));
    assert_eq!(typed(Urgency::Red, "200", &[(Urgency::Amber, 100)]), Err(Expected::RisingLimits));
    let before = [(Urgency::Amber, 100), (Urgency::Red, 200)];
    assert_eq!(typed(Urgency::Critical, "300", &before), Ok(limits(100, 200, 300)));
    assert_eq!(typed(Urgency::Critical, "150", &before), Ok(limits(20, 60, 150)), "what rises alone");
    assert_eq!(typed(Urgency::Amber, "30", &before[..1]), Ok(limits(30, 60, 120)), "the last word");
}

/// Own settings of any kind, about queues and operators that there are, and others.
pub fn settings() -> impl Strategy<Value = Settings> {
    let all = vec![SALES, SUPPORT, FRONT, TRYOUT, NIGHT, ELSEWHERE];
    let blocs = move || subsequence(all.clone(), 0..6).prop_shuffle();
    let look = (
        prop::option::of(select(vec![Theme::Auto, Theme::Light, Theme::Dark])),
        prop::option::of(select(vec![Language::Auto, Language::En, Language::Nl])),
        prop::option::of(select(vec![Density::Comfortable, Density::Compact])),
        prop::option::of(any::<bool>()),
        select(vec![Arrangement::Lanes, Arrangement::OneList]),
        any::<bool>(),
    );
    let colours = blocs().prop_flat_map(|blocs| {
        let colours = prop::collection::vec(select(COLOURS.to_vec()), blocs.len());
        (Just(blocs), colours).prop_map(|(blocs, colours)| {
            blocs.into_iter().zip(colours.into_iter().map(str::to_owned)).collect::<Vec<_>>()
        })
    });
    let queues = blocs().prop_flat_map(|blocs| blocs.into_iter().map(own_queue).collect::<Vec<_>>());
    let who = subsequence(vec![SOFIE, TOM, PIA, STRANGER], 0..4).prop_shuffle();
    let operators = who.prop_flat_map(|ids| ids.into_iter().map(own_operator).collect::<Vec<_>>());
    (look, blocs(), blocs(), blocs(), colours, queues, operators).prop_map(
        |(
            (theme, language, density, longest_wait_key, arrangement, folded),
            order,
            hidden,
            shown,
            colours,
            queues,
            operators,
        )| {
            let folds = hidden.iter().chain(&order).map(|bloc| (*bloc, folded)).collect();
            Settings {
                theme,
                language,
                density,
                longest_wait_key,
                folds,
                arrangement,
                favourites: operators.iter().map(|one: &OperatorEntry| one.id).collect(),
                grouping: folded.then_some(Grouping::Queue),
                folded: order.iter().map(|bloc| GroupOf::Queue(*bloc)).collect(),
                sounds: OwnSounds { mute: Some(folded), volume: Some(20), ..OwnSounds::default() },
                order,
                hidden,
                shown,
                colours,
                queues,
                operators,
                shortcuts: Shortcuts { off: folded, ..Shortcuts::default() },
            }
        },
    )
}

/// A name that the reader leaves as it is.
fn name() -> impl Strategy<Value = String> {
    "[A-Zé]([a-z \"\\\\<]{0,12}[a-z])?".prop_map(|name| checked_name(&name).expect("a name"))
}

fn own_queue(id: BlocId) -> impl Strategy<Value = OwnQueue> {
    let limits = prop::array::uniform3(0..86_400_i64).prop_map(|mut limits| {
        limits.sort_unstable();
        let [amber, red, critical] = limits;
        WaitLimits { amber, red, critical }
    });
    let level = (1..=100_u32, 0..86_400_i64).prop_map(|(percent, seconds)| ServiceLevel { percent, seconds });
    (
        prop::option::of(name()),
        prop::option::of(select(BlocKind::ALL.to_vec())),
        prop::option::of(any::<bool>()),
        prop::option::of(level),
        prop::option::of(limits),
        prop::option::of(select(ProposalRule::ALL.to_vec())),
    )
        .prop_map(move |(name, kind, test, service_level, wait_seconds, proposal)| OwnQueue {
            id,
            name,
            kind,
            test,
            service_level,
            wait_seconds,
            proposal,
        })
}

fn own_operator(id: OperatorId) -> impl Strategy<Value = OperatorEntry> {
    let queues = prop::option::of(subsequence(vec![SALES, SUPPORT, ELSEWHERE], 0..3));
    (name(), "[0-9]{0,4}", prop::option::of(name()), queues).prop_map(
        move |(name, extension, team, queues)| OperatorEntry {
            id,
            name,
            extension,
            team: team.unwrap_or_default(),
            queues,
        },
    )
}

proptest! {
    #![proptest_config(super::properties::cases(200))]

    #[test]
    fn what_is_said_of_a_queue_holds_and_taking_it_back_leaves_the_file(
        settings in settings(), own in own_queue(SUPPORT), colour in select(COLOURS.to_vec()),
    ) {
        let mut layers = Layers { settings, ..file() };
        let mut said = queue(&layers, SUPPORT);
        said.name = own.name.unwrap_or(said.name);
        said.wait = own.wait_seconds.unwrap_or(said.wait);
        said.colour = colour;
        layers.settings = layers.saying_queue(&said);
        prop_assert_eq!(&queue(&layers, SUPPORT), &said);
        let again = layers.saying_queue(&said);
        prop_assert_eq!(&again, &layers.settings, "saying it twice changes nothing");
        layers.settings = again.without_queue(SUPPORT);
        prop_assert_eq!(Some(&queue(&layers, SUPPORT)), layers.queue_of_file(SUPPORT));
    }

    #[test]
    fn settings_are_kept_as_they_are(settings in settings()) {
        prop_assert_eq!(Settings::read(&settings.write()), Some(settings));
    }
}
