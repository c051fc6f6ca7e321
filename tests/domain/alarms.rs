//! Waits that speak: each thing once, no more often than asked for, and nothing of what was so before.

use super::board::{Board, config, event, portal_says};
use super::names::{SALES, SOFIE, SUPPORT, TRYOUT};
use super::properties;
use super::subscribing::{all_granted, hides};
use callboard::domain::config::{Occasion, OwnSounds, Settings, Sounds, Tone, Urgency};
use callboard::domain::portal::{Command, Told};
use callboard::domain::time::{MINUTE, SECOND};
use callboard::domain::{Alert, BlocId, Config, Effect, Event, Millis, Permission, Signal, Speaker, update};
use indexmap::IndexMap;
use proptest::prelude::*;
use proptest::sample::select;

/// A board with a speaker that works, and a tone of its own for every occasion.
fn heard_with(sounds: Sounds) -> Board {
    let mut board = Board::signed_out();
    board.happens(Event::Started { config: Box::new(Config { sounds, ..config() }), seed: 7 });
    board.logs_in();
    board.comes_back();
    board.passes(SECOND);
    board.happens(Event::SpeakerIs(Speaker::Ready));
    heard(&mut board);
    board
}

const ALL: [(Occasion, Tone); 4] = [
    (Occasion::NewCall, Tone::Chime),
    (Occasion::Amber, Tone::Chime),
    (Occasion::Red, Tone::Bell),
    (Occasion::Critical, Tone::Alarm),
];

fn everything() -> Sounds {
    Sounds { tones: IndexMap::from(ALL), pause: 0, ..Sounds::default() }
}

/// What was heard since this was asked last.
fn heard(board: &mut Board) -> Vec<Tone> {
    let played = board.asked.extract_if(.., |effect| matches!(effect, Effect::Play { .. }));
    played
        .filter_map(|effect| if let Effect::Play { tone, .. } = effect { Some(tone) } else { None })
        .collect()
}

/// What was raised since this was asked last.
fn raised(board: &mut Board) -> Vec<Alert> {
    let raised = board.asked.extract_if(.., |effect| matches!(effect, Effect::Raise(_)));
    raised.filter_map(|effect| if let Effect::Raise(alert) = effect { Some(alert) } else { None }).collect()
}

/// The counts that were shown since this was asked last.
fn counts(board: &mut Board) -> Vec<Option<usize>> {
    let shown = board.asked.extract_if(.., |effect| matches!(effect, Effect::ShowCount(_)));
    shown
        .filter_map(|effect| if let Effect::ShowCount(count) = effect { Some(count) } else { None })
        .collect()
}

fn own(sounds: OwnSounds) -> Event {
    Event::SettingsChanged(Settings { sounds, ..Settings::default() })
}

#[test]
fn a_wait_that_is_too_long_is_heard_and_a_new_call_is_not_unless_somebody_wants_it() {
    let mut board = heard_with(Sounds::default());
    board.enters("anna", SALES);
    board.passes(59 * SECOND);
    assert_eq!(heard(&mut board), []);
    board.passes(SECOND);
    assert_eq!(heard(&mut board), [Tone::Chime]);
    board.passes(59 * SECOND);
    assert_eq!(heard(&mut board), [], "once");
    board.passes(SECOND);
    assert_eq!(heard(&mut board), [Tone::Bell]);
    board.passes(10 * MINUTE);
    assert_eq!(heard(&mut board), []);
}

#[test]
fn every_occasion_has_its_own_tone() {
    let mut board = heard_with(everything());
    board.enters("anna", SALES);
    board.passes(SECOND);
    assert_eq!(heard(&mut board), [Tone::Chime]);
    board.passes(120 * SECOND);
    assert_eq!(heard(&mut board), [Tone::Chime, Tone::Bell, Tone::Alarm]);
    let off = OwnSounds { tones: IndexMap::from([(Occasion::NewCall, Tone::Off)]), ..OwnSounds::default() };
    board.happens(own(off));
    board.enters("ben", SALES);
    board.passes(SECOND);
    assert_eq!(heard(&mut board), []);
}

#[test]
fn within_the_pause_only_what_is_more_urgent_is_heard_and_nothing_is_made_up_for() {
    let mut board = heard_with(Sounds { pause: 30 * SECOND, ..everything() });
    board.enters("anna", SALES);
    board.passes(SECOND);
    board.enters("ben", SALES);
    board.passes(SECOND);
    assert_eq!(heard(&mut board), [Tone::Chime]);
    board.passes(18 * SECOND);
    assert_eq!(heard(&mut board), [Tone::Chime], "a wait that is long outweighs a new call");
    board.passes(5 * SECOND);
    assert_eq!(heard(&mut board), [], "ben's was long as well, and is not told after the other's");
    board.enters("cleo", SALES);
    board.passes(11 * SECOND);
    assert_eq!(heard(&mut board), []);
    board.passes(30 * SECOND);
    assert_eq!(heard(&mut board), [Tone::Bell]);
}

#[test]
fn a_rush_is_one_sound() {
    let mut board = heard_with(Sounds::default());
    for caller in 0..50 {
        board.enters(&caller.to_string(), SALES);
        board.passes(100);
    }
    board.passes(64 * SECOND);
    assert_eq!(heard(&mut board).len(), 1);
}

#[test]
fn where_thousands_wait_it_is_looked_once_a_second() {
    let mut board = heard_with(Sounds { pause: 0, ..everything() });
    let heard_within = |board: &mut Board, caller: &str| {
        board.enters(caller, SALES);
        (0..4).find_map(|quarter| {
            board.passes(250);
            (!heard(board).is_empty()).then_some(250 * (quarter + 1))
        })
    };
    board.passes(SECOND);
    assert_eq!(heard_within(&mut board, "anna"), Some(250));
    // Not one by one through the contract, which is checked over the whole board.
    for caller in 0..2_000 {
        let entered = Event::Bloc(event(&format!("caller {caller}"), SALES, Signal::Entered));
        update(&mut board.model, entered, board.now);
    }
    board.passes(SECOND);
    heard(&mut board);
    assert_eq!(heard_within(&mut board, "ben"), Some(1_000));
}

#[test]
fn what_waited_already_when_the_board_came_is_never_news() {
    let mut board = heard_with(everything());
    board.hears("anna", SALES, Signal::First, "");
    board.passes(SECOND);
    assert_eq!(heard(&mut board), [], "she had waited before");
    board.passes(20 * SECOND);
    assert_eq!(heard(&mut board), [Tone::Chime], "but what passes from now on is");
}

#[test]
fn what_passed_in_a_gap_is_not_told_after_it() {
    let mut board = heard_with(everything());
    board.enters("anna", SALES);
    board.passes(SECOND);
    heard(&mut board);
    board.loses_connection();
    board.passes(70 * SECOND);
    board.comes_back_at_once();
    board.passes(SECOND);
    board.is_next("anna", SALES);
    board.passes(SECOND);
    assert_eq!(heard(&mut board), []);
    board.passes(50 * SECOND);
    assert_eq!(heard(&mut board), [Tone::Alarm]);
}

#[test]
fn a_queue_that_is_shown_again_brings_no_news_of_who_waited_there() {
    let mut board = heard_with(everything());
    board.enters("anna", SALES);
    board.passes(SECOND);
    hides(&mut board, &[SALES]);
    all_granted(&mut board);
    board.passes(70 * SECOND);
    heard(&mut board);
    hides(&mut board, &[]);
    all_granted(&mut board);
    board.is_next("anna", SALES);
    board.passes(SECOND);
    assert_eq!(heard(&mut board), []);
}

#[test]
fn a_machine_that_slept_tells_nothing_of_what_passed_meanwhile() {
    let mut board = heard_with(everything());
    board.enters("anna", SALES);
    board.passes(SECOND);
    heard(&mut board);
    board.now = board.now.plus(5 * MINUTE);
    board.happens(Event::Tick);
    assert_eq!(heard(&mut board), []);
}

#[test]
fn a_page_whose_clock_is_slowed_down_speaks_when_the_hub_tells_something() {
    let mut board = heard_with(everything());
    board.enters("anna", SALES);
    board.passes(SECOND);
    heard(&mut board);
    board.now = board.now.plus(60 * SECOND);
    board.is_next("anna", SALES);
    assert_eq!(heard(&mut board), [Tone::Bell]);
}

#[test]
fn calls_for_tests_and_calls_that_are_gone_say_nothing() {
    let mut board = heard_with(everything());
    board.enters("anna", TRYOUT);
    board.enters("ben", SALES);
    board.passes(SECOND);
    heard(&mut board);
    board.is_answered_by("ben", SALES, SOFIE);
    board.passes(5 * MINUTE);
    assert_eq!(heard(&mut board), []);
}

#[test]
fn what_nobody_can_hear_is_not_played_later_and_takes_no_turn() {
    let mut board = heard_with(Sounds { pause: 10 * MINUTE, ..everything() });
    board.happens(own(OwnSounds { mute: Some(true), ..OwnSounds::default() }));
    board.enters("anna", SALES);
    board.passes(SECOND);
    board.happens(own(OwnSounds { volume: Some(0), ..OwnSounds::default() }));
    board.enters("ben", SALES);
    board.passes(SECOND);
    board.happens(own(OwnSounds::default()));
    board.happens(Event::SpeakerIs(Speaker::Blocked));
    board.enters("cleo", SALES);
    board.passes(SECOND);
    assert_eq!(heard(&mut board), []);
    assert!(board.model.wants_a_press());
    board.happens(Event::SpeakerIs(Speaker::Ready));
    assert!(!board.model.wants_a_press());
    board.enters("dirk", SALES);
    board.passes(SECOND);
    assert_eq!(heard(&mut board), [Tone::Chime]);
}

#[test]
fn whether_sounds_can_be_heard_is_found_out_on_the_board_and_only_if_there_are_any() {
    let opened = |board: &Board| board.asked.iter().filter(|effect| **effect == Effect::OpenSpeaker).count();
    let mut board = Board::signed_out();
    board.passes(SECOND);
    assert_eq!(opened(&board), 0, "not at the log-in form");
    board.happens(own(OwnSounds { mute: Some(true), ..OwnSounds::default() }));
    board.logs_in();
    board.comes_back();
    board.passes(SECOND);
    assert_eq!(opened(&board), 0, "not while it is mute");
    board.happens(own(OwnSounds::default()));
    board.passes(5 * SECOND);
    assert_eq!(opened(&board), 1);
    board.happens(Event::SpeakerIs(Speaker::Blocked));
    board.happens(Event::SoundTried(Tone::Bell));
    assert_eq!(opened(&board), 2, "a press tries it again");
    assert_eq!(heard(&mut board), [Tone::Bell], "and lets it be heard");
}

#[test]
fn a_supervisors_choice_is_laid_over_the_files_and_what_they_did_not_choose_stays() {
    let file = Sounds { volume: 30, notify: true, ..everything() };
    let own = OwnSounds {
        tones: IndexMap::from([(Occasion::Red, Tone::Off)]),
        pause_seconds: Some(5),
        ..OwnSounds::default()
    };
    let sounds = own.over(&file);
    assert_eq!((sounds.tone(Occasion::Red), sounds.tone(Occasion::Critical)), (Tone::Off, Tone::Alarm));
    assert_eq!((sounds.volume, sounds.pause, sounds.notify), (30, 5 * SECOND, true));
    let wild = OwnSounds { volume: Some(i64::MAX), pause_seconds: Some(i64::MIN), ..OwnSounds::default() };
    assert_eq!((wild.over(&file).volume, wild.over(&file).pause), (100, 0));
}

// --- Notifications ---

/// A board whose supervisor wants to be notified.
fn notified(permission: Permission) -> Board {
    let mut board = Board::signed_out();
    let sounds = Sounds { notify: true, ..Sounds::default() };
    let portal_origins = vec![super::board::PORTAL.into()];
    let config = Config { sounds, portal_origins, ..config() };
    board.happens(Event::Started { config: Box::new(config), seed: 7 });
    board.happens(Event::NotificationsAre(permission));
    board.logs_in();
    board.comes_back();
    board.passes(SECOND);
    board
}

fn told_by_portal(board: &Board) -> Vec<Alert> {
    let told = board.asked.iter().filter_map(|effect| match effect {
        Effect::TellPortal { told: Told::Alert(alert), .. } => Some(alert.clone()),
        _ => None,
    });
    told.collect()
}

fn alert(urgency: Urgency, waiting: &[(BlocId, usize)]) -> Alert {
    Alert { urgency, waiting: waiting.to_vec() }
}

#[test]
fn a_notification_counts_who_waits_too_long_by_queue_and_names_nobody() {
    let mut board = notified(Permission::Granted);
    board.enters("anna", SALES);
    board.enters("ben", SUPPORT);
    board.enters("cleo", SALES);
    board.passes(30 * SECOND);
    board.enters("dirk", SALES);
    assert_eq!(raised(&mut board), []);
    board.passes(30 * SECOND);
    assert_eq!(raised(&mut board), [alert(Urgency::Red, &[(SALES, 2), (SUPPORT, 1)])]);
    board.hangs_up("ben", SUPPORT);
    board.passes(60 * SECOND);
    assert_eq!(
        raised(&mut board),
        [alert(Urgency::Red, &[(SALES, 3)]), alert(Urgency::Critical, &[(SALES, 2)])]
    );
    assert_eq!(told_by_portal(&board), []);
}

#[test]
fn where_the_browser_lets_no_notification_be_raised_the_portal_is_told_and_without_one_nobody() {
    for permission in [Permission::Refused, Permission::Unasked, Permission::Unavailable] {
        let mut board = notified(permission);
        board.enters("anna", SALES);
        board.passes(61 * SECOND);
        assert_eq!((raised(&mut board), told_by_portal(&board)), (vec![], vec![]));
        board.happens(portal_says(Command::Hello));
        board.passes(60 * SECOND);
        assert_eq!(raised(&mut board), []);
        assert_eq!(told_by_portal(&board), [alert(Urgency::Critical, &[(SALES, 1)])]);
    }
}

#[test]
fn nothing_is_raised_that_nobody_wants() {
    let mut board = notified(Permission::Granted);
    board.happens(own(OwnSounds { notify: Some(false), ..OwnSounds::default() }));
    board.happens(portal_says(Command::Hello));
    board.enters("anna", SALES);
    board.passes(5 * MINUTE);
    assert_eq!((raised(&mut board), told_by_portal(&board)), (vec![], vec![]));
}

#[test]
fn nobody_is_asked_for_leave_but_by_a_press() {
    let mut board = notified(Permission::Unasked);
    board.enters("anna", SALES);
    board.passes(5 * MINUTE);
    board.happens(own(OwnSounds { notify: Some(true), ..OwnSounds::default() }));
    assert!(!board.asked.contains(&Effect::AskForNotifications));
    board.happens(Event::NotificationsAsked);
    assert!(board.asked.contains(&Effect::AskForNotifications));
}

// --- The count ---

#[test]
fn title_and_icon_count_who_waits_while_the_board_is_live() {
    let mut board = Board::live();
    board.passes(SECOND);
    assert_eq!(counts(&mut board), [Some(0)]);
    board.enters("anna", SALES);
    board.enters("ben", SUPPORT);
    board.enters("cleo", TRYOUT);
    board.passes(SECOND);
    assert_eq!(counts(&mut board), [Some(2)]);
    board.passes(MINUTE);
    assert_eq!(counts(&mut board), []);
    board.loses_connection();
    board.passes(100);
    board.passes(SECOND);
    assert_eq!(counts(&mut board), [None], "how many wait is not known");
    board.comes_back();
    board.passes(SECOND);
    assert_eq!(counts(&mut board), [Some(2)]);
    board.happens(Event::LogOutRequested);
    board.passes(SECOND);
    assert_eq!(counts(&mut board), [None]);
}

// --- Property ---

#[derive(Clone, Debug)]
enum Step {
    Told(u8, BlocId, Signal),
    Passes(Millis),
    Breaks,
    ComesBack,
}

fn step() -> impl Strategy<Value = Step> {
    use Signal::{Answered, Entered, FellBack, First, HungUp};
    let signals = select(vec![Entered, Entered, Entered, First, Answered, FellBack, HungUp]);
    prop_oneof![
        6 => (0..6_u8, select(vec![SALES, SUPPORT]), signals).prop_map(|(who, bloc, what)| Step::Told(who, bloc, what)),
        4 => (0..40_000_i64).prop_map(Step::Passes),
        1 => Just(Step::Breaks),
        1 => Just(Step::ComesBack),
    ]
}

proptest! {
    #![proptest_config(properties::cases(120))]

    /// Whatever happens: nothing is heard while the board is not live, never two within a pause unless the second is more
    /// urgent, and no more often than there was something to tell.
    #[test]
    fn what_is_heard_came_to_pass_and_is_never_too_much(steps in prop::collection::vec(step(), 1..80)) {
        let pause = 10 * SECOND;
        let tones = [(Occasion::NewCall, Tone::Off), (Occasion::Amber, Tone::Chime), (Occasion::Red, Tone::Bell), (Occasion::Critical, Tone::Alarm)];
        let mut board = heard_with(Sounds { tones: IndexMap::from(tones), pause, ..Sounds::default() });
        let mut last = None;
        for step in steps {
            let mut moments = vec![step.clone()];
            if let Step::Passes(span) = step {
                moments = (0..span / SECOND).map(|_| Step::Passes(SECOND)).collect();
            }
            for step in moments {
                let lived = board.model.connection.is_live();
                match step {
                    Step::Told(who, bloc, signal) => board.hears(&who.to_string(), bloc, signal, ""),
                    Step::Passes(span) => board.passes(span),
                    Step::Breaks => board.loses_connection(),
                    Step::ComesBack if lived => {}
                    Step::ComesBack => board.comes_back(),
                }
                for tone in heard(&mut board) {
                    prop_assert!(lived, "a board that is not live says nothing");
                    let rank = tones.iter().position(|(_, known)| *known == tone);
                    if let Some((at, before)) = last {
                        prop_assert!(board.now.since(at) >= pause || rank > before, "{tone:?} so soon after {before:?}");
                    }
                    let waits = board.model.calls.live().filter(|call| call.waits() && call.confirmed);
                    let least = [0, 20, 60, 120].into_iter().nth(rank.unwrap_or(0)).unwrap_or(0) * SECOND;
                    prop_assert!(waits.map(|call| call.wait(board.now)).max().unwrap_or(0) >= least, "{tone:?} for nobody");
                    last = Some((board.now, rank));
                }
            }
        }
    }
}
